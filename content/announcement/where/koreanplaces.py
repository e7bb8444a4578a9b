"""Tells building, room and address apart in a place written in Korean."""

import re

from content.announcement.where.koreanaddress import address_end, street
from content.announcement.where.koreanrooms import NUMBERED, first_room, is_room, whole_room
from content.announcement.where.koreanways import before_way, behind_exit, past_the_way
from content.announcement.where.koreanwords import ENDS, HOUSE, STOP
from content.announcement.where.placeparts import Span

_SAID = re.compile(
    r"(?: ?(?:일대|일원|앞|인근|주변)$|입니다|이다|이[고구]요?|이에요|예요|(?<=[호층실])요"
    r"|예정입니다|에서|에 있습니다)[.]? ?$"
    r"|(?:으로|로) (?:꼭 |많이 )?(?:오세요|오십시오|오시|오면|와 ?주|모여|모이|나오)[^\n]*$"
)
_ASIDE = re.compile(
    r" ?(?:※|->|(?:[/+&,]| 및| 또는|[와과]) ?(?:Zoom|ZOOM|zoom|줌|온라인|유튜브|비대면|화상))"
)
_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,80})\)")
_PERSON = re.compile(
    r"(?:목사|신부|스님|담임|주지|관장|총장|학장|원장|교장|이사장|대표|사장|회장)(?:\s|$|[:·])"
)
"""Who leads a house, told in brackets between the house and its room."""
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?<!마)(?<!가)(?<!고)(?<!노)(?:에서|에|을|를)(?= \S)")
"""A particle that no name ends in: a sentence goes on behind it."""
_ALSO = re.compile(r" 및 |[과와] ")
"""What stands before a second place: "시민공원과 시청 일대"."""
_TOKEN = re.compile(r"[^\s,]+")
_ONLINE = re.compile(
    r"(?i)온라인|줌|zoom|유튜브|화상|webex|비대면|https?:|추후|미정|휴관|휴무|무료|유료"
    r"|\d{1,2}:\d\d|매주|매월|요일$|\d ?[천만]? ?원|오픈|티켓|선착순|참가비|^총$|시간$"
)
_NOT_NAMES = {"그대로", "끝나고", "동일", "변함없이", "교내", "구내", "관내"}
_GLUED_FLOOR = re.compile(r"(?<=센터|회관|청사|교회)\d{1,2}(?:층|F|f)?$")
"""A floor that is stuck to its house: "시민회관4층"."""
_WORDS_BEHIND = 4
_STRIPPED = ".,)("


def split_korean(clean: str, start: int, end: int) -> tuple[Span | None, Span | None, Span | None]:
    """Return the spans of building, room and address.

    What is written in brackets is a way to find it, hence part of the address.
    """
    start += len(clean[start:end]) - len(clean[start:end].lstrip())
    start, stop = _last_column(clean, start, _stop(clean, start, end))
    start = past_the_way(clean, start, stop)
    bracket = _BRACKET.search(clean, start + 2, stop)
    tokens = _tokens(clean, start, bracket.start() if bracket else stop)
    behind = _tokens(clean, bracket.end(), stop) if bracket else []
    if not _goes_on(clean, behind):
        behind = []
    tokens, region = _before_region(clean, before_way(clean, behind_exit(clean, tokens)))
    inside = bracket.span("inside") if bracket else None
    if behind and bracket and _PERSON.search(bracket["inside"]) and tokens:
        place, room, address = _split(clean, tokens, [])
        room = room or _span(clean, behind)
    else:
        place, room, address = _split(clean, tokens, behind)
    if place is None and room and NUMBERED.fullmatch(clean[slice(*room)]):
        room = None
    if room is None and place and (floor := _GLUED_FLOOR.search(clean, *place)):
        place, room = (place[0], floor.start()), floor.span()
    if room is None and place and inside and whole_room(clean[slice(*inside)]):
        room = None if whole_room(clean[slice(*place)]) else inside
    return place, room, address or _span(clean, region) or street(clean, inside)


def _before_region(clean: str, tokens: list[Span]) -> tuple[list[Span], list[Span]]:
    """Part a house from the address behind a comma: "별책방, 광주 동구 솔길 3"."""
    for number in range(1, len(tokens)):
        behind = tokens[number:]
        room = whole_room(clean[slice(*behind[-1])].strip(_STRIPPED))
        if clean.startswith(",", tokens[number - 1][1]) and not room and address_end(clean, behind):
            return tokens[:number], behind
    return tokens, []


_CAFE_IT_IS = re.compile(
    r"(?:카페|호텔|식당|책방|서점|갤러리|스튜디오|펍) \S*[가-힣]"
    r"(?P<said>이에요|예요|이요|요)[!~.^ㅎ]*$"
)
"""How a chat says that a place is one: "7시 반 카페 나루요!"."""


def _stop(clean: str, start: int, end: int) -> int:
    """Return where the line ends, or what it says of the place begins: "입니다", "+ Zoom"."""
    line_end = clean.find("\n", start, end)
    stop = line_end if line_end > start else end
    aside = _ASIDE.search(clean, start, stop)
    stop = aside.start() if aside else stop
    said = _SAID.search(clean, start, stop)
    stop = said.start() if said else stop
    cafe = _CAFE_IT_IS.search(clean, start, stop)
    stop = cafe.start("said") if cafe else stop
    for also in _ALSO.finditer(clean, start, stop):
        if HOUSE.search(clean[start : also.start()]):
            return also.start()
    return stop


def _tokens(clean: str, start: int, stop: int) -> list[Span]:
    """Return the words that may belong to a name, without what tells of links and prices."""
    particle = _PARTICLE.search(clean, start, stop)
    stop = particle.start() if particle else stop
    found = (match.span() for match in _TOKEN.finditer(clean, start, stop))
    return [
        span
        for span in found
        if not _ONLINE.search(clean[slice(*span)])
        and clean[slice(*span)] not in _NOT_NAMES
        and re.search(r"\w", clean[slice(*span)])
    ]


def _goes_on(clean: str, behind: list[Span]) -> bool:
    """Tell whether a name goes on behind a bracket: "코리아나호텔(서울 중구) 글로리아홀"."""
    words = [clean[slice(*span)].strip(_STRIPPED) for span in behind]
    return (
        0 < len(words) <= _WORDS_BEHIND
        and bool(HOUSE.search(words[-1]) or whole_room(words[-1]))
        and not any(STOP.fullmatch(word) or ENDS.search(word) for word in words)
    )


def _last_column(clean: str, start: int, stop: int) -> Span:
    """Return the last cell of a table's line, which has what is new: "옛 회관 | 새 회관"."""
    bar = clean.rfind("|", start, stop)
    if bar < 0:
        return start, stop
    last = any(HOUSE.search(word) for word in clean[bar + 1 : stop].split())
    return (bar + 1, stop) if last else (start, clean.index("|", start, stop))


def _split(
    clean: str, tokens: list[Span], behind: list[Span]
) -> tuple[Span | None, Span | None, Span | None]:
    """Cut the words before and behind a bracket into building, room and address."""
    inner = _inside(clean, tokens)
    if inner:
        tokens, behind = tokens[:inner], [*tokens[inner + 1 :], *behind]
    elif behind and clean[slice(*behind[0])] in _INSIDE:
        behind = behind[1:]
    elif behind and not whole_room(clean[slice(*behind[-1])]):
        tokens, behind = [*tokens, *behind], []
    first = len(tokens) if behind else first_room(clean, tokens)
    begin = address_end(clean, tokens[:first])
    place = _span(clean, tokens[begin:first])
    room = _span(clean, tokens[first:] or behind)
    address = _span(clean, tokens[:begin])
    alone = len(tokens[begin:]) == 1 and not behind
    if place is None and room is not None and alone and not is_room(clean[slice(*room)]):
        place, room = room, None
    if place and room and address is None and _is_quarter(clean, place, room):
        place, room, address = room, None, place
    if place is None and address is not None:
        place, address = address, None
    return place, room, address


def _is_quarter(clean: str, place: Span, room: Span) -> bool:
    """Tell whether only the quarter of a town is told before the hall: "미추동 미추아트홀"."""
    name = clean[slice(*place)]
    quarter = _QUARTER.fullmatch(name) and not whole_room(name)
    return bool(quarter) and not any(map(is_room, clean[slice(*room)].split()))


_QUARTER = re.compile(r"[가-힣]{2,4}\d?[동면읍시군구]")
_INSIDE = {"내", "안"}


def _inside(clean: str, tokens: list[Span]) -> int:
    """Return the number of the word that says a room is inside: "경찰서 내 강당"; 0 without."""
    last = len(tokens) - 1
    return next((n for n in range(1, last) if clean[slice(*tokens[n])] in _INSIDE), 0)


def _span(clean: str, tokens: list[Span]) -> Span | None:
    if not tokens:
        return None
    start, end = tokens[0][0], tokens[-1][1]
    while end > start and clean[end - 1] in ".,;:·)(":
        end -= 1
    while start < end and clean[start] in ".,;:·()- ":
        start += 1
    if clean[start] in "'\"" and clean.find(clean[start], start + 1, end) == end - 1:
        start, end = start + 1, end - 1
    return (start, end) if start < end else None
