"""Tells building, room and address apart in a place written in Korean."""

import re

from content.announcement.koreanrooms import first_room, is_room, whole_room
from content.announcement.koreanwords import ENDS, HOUSE, STOP, WAY
from content.announcement.placeparts import Span

_ADDRESS = re.compile(
    r"(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북|경남|런던"
    r"|서울특별시|서울시|[가-힣]+(?:특별시|광역시|특별자치시|특별자치도|도))$|[가-힣]{1,5}(?:구|군"
    r"|읍|면|동|\d가|시)$|[가-힣0-9]+(?:로|길|대로)$|\d+(?:-\d+)?(?:번지|번길)?$"
)
_REGION = re.compile(
    r"(?:^|\s)(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북"
    r"|경남|런던)|특별시|광역시|(?:로|길) ?\d|[가-힣]구(?:\s|$)"
)
_SAID = re.compile(
    r"(?: ?(?:일대|일원|앞|인근|주변)$|입니다|이다|이고요?|이에요|예요|(?<=[호층실])요"
    r"|예정입니다|에서|에 있습니다)[.]? ?$"
)
_ASIDE = re.compile(
    r" ?(?:※|->|(?:[/+&,]| 및| 또는|[와과]) ?(?:Zoom|ZOOM|zoom|줌|온라인|유튜브|비대면|화상))"
)
_BRACKET = re.compile(r"\((?P<inside>[^()\n]{2,80})\)")
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?<!마)(?<!가)(?<!고)(?<!노)(?:에서|에|을|를)(?= \S)")
"""A particle that no name ends in: a sentence goes on behind it."""
_ALSO = re.compile(r" 및 |[과와] ")
"""What stands before a second place: "시민공원과 시청 일대"."""
_TOKEN = re.compile(r"[^\s,]+")
_ONLINE = re.compile(
    r"(?i)온라인|줌|zoom|유튜브|화상|webex|비대면|https?:|추후|미정|휴관|휴무|무료|유료"
    r"|\d{1,2}:\d\d|매주|매월|요일$|\d ?[천만]? ?원|오픈|티켓|선착순|참가비|^총$|시간$"
)
_NOT_NAMES = {"그대로", "끝나고", "동일", "변함없이"}
_EXIT = re.compile(r"(?:\d+번)?출구(?:의|에서|앞|로)?")
_GLUED_FLOOR = re.compile(r"(?<=센터|회관|청사|교회)\d{1,2}(?:층|F|f)?$")
"""A floor that is stuck to its house: "시민회관4층"."""
_WORDS_BEHIND = 4
_STRIPPED = ".,)("


def split_korean(clean: str, start: int, end: int) -> tuple[Span | None, Span | None, Span | None]:
    """Return the spans of building, room and address.

    What is written in brackets is a way to find it, hence part of the address.
    """
    start, stop = _last_column(clean, start, _stop(clean, start, end))
    bracket = _BRACKET.search(clean, start + 2, stop)
    tokens = _tokens(clean, start, bracket.start() if bracket else stop)
    behind = _tokens(clean, bracket.end(), stop) if bracket else []
    if not _goes_on(clean, behind):
        behind = []
    tokens = _before_way(clean, _behind_exit(clean, tokens))
    inside = bracket.span("inside") if bracket else None
    place, room, address = _split(clean, tokens, behind)
    if room is None and place and (floor := _GLUED_FLOOR.search(clean, *place)):
        place, room = (place[0], floor.start()), floor.span()
    if room is None and place and inside and whole_room(clean[slice(*inside)]):
        room = None if whole_room(clean[slice(*place)]) else inside
    return place, room, address or _street(clean, inside)


def _stop(clean: str, start: int, end: int) -> int:
    """Return where the line ends, or what it says of the place begins: "입니다", "+ Zoom"."""
    line_end = clean.find("\n", start, end)
    stop = line_end if line_end > start else end
    aside = _ASIDE.search(clean, start, stop)
    stop = aside.start() if aside else stop
    said = _SAID.search(clean, start, stop)
    stop = said.start() if said else stop
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
    address_end = _address_end(clean, tokens[:first])
    place = _span(clean, tokens[address_end:first])
    room = _span(clean, tokens[first:] or behind)
    address = _span(clean, tokens[:address_end])
    if place is None and address is not None:
        place, address = address, None
    alone = len(tokens[address_end:]) == 1 and not behind
    if place is None and room is not None and alone and not is_room(clean[slice(*room)]):
        place, room = room, None
    return place, room, address


_INSIDE = {"내", "안"}


def _inside(clean: str, tokens: list[Span]) -> int:
    """Return the number of the word that says a room is inside: "경찰서 내 강당"; 0 without."""
    last = len(tokens) - 1
    return next((n for n in range(1, last) if clean[slice(*tokens[n])] in _INSIDE), 0)


def _behind_exit(clean: str, tokens: list[Span]) -> list[Span]:
    """Leave out the way from the underground: "합정역 7번 출구 카페 소금꽃"."""
    for number, span in enumerate(tokens[:-1]):
        if _EXIT.fullmatch(clean[slice(*span)].strip(_STRIPPED)):
            beside = WAY.fullmatch(clean[slice(*tokens[number + 1])])
            return tokens[number + 1 + bool(beside) :]
    return tokens


def _before_way(clean: str, tokens: list[Span]) -> list[Span]:
    """Leave out on which side of a house one meets: "시민공원 분수대 옆 잔디"."""
    for number, span in enumerate(tokens[:-1]):
        if number and WAY.fullmatch(clean[slice(*span)]):
            behind = (clean[slice(*one)].strip(_STRIPPED) for one in tokens[number + 1 :])
            if any(HOUSE.search(word) or whole_room(word) for word in behind):
                return tokens
            return tokens[: number + 1] if clean[slice(*span)] == "앞" else tokens[: number - 1]
    return tokens


def _address_end(clean: str, tokens: list[Span]) -> int:
    end = 0
    for number, span in enumerate(tokens):
        if _ADDRESS.fullmatch(clean[slice(*span)].strip(_STRIPPED)) and number == end:
            end = number + 1
    told = " ".join(clean[slice(*span)] for span in tokens[:end])
    if not _REGION.search(told):
        return 0
    # "세종대로 사거리" is one name.
    crossing = 0 < end < len(tokens) and _CROSSING.match(clean, tokens[end][0])
    return end - 1 if crossing else end


_CROSSING = re.compile(r"[사네오삼]거리|교차로|로터리|입구|일대|구간|지하|앞")


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


def _street(clean: str, inside: Span | None) -> Span | None:
    if inside is None or not re.search(r"(?:로|길|구|동|역)(?: |\d|$)", clean[slice(*inside)]):
        return None
    return inside
