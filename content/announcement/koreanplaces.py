"""Tells building, room and address apart in a place written in Korean."""

import re

Span = tuple[int, int]

_ROOM = re.compile(
    r"(?:(?:제|[A-Z]-?)?\d+ ?(?:층|호실|호|관|강의실|회의실|세미나실|간담회실|소회의실|대회의실"
    r"|전시실|전시장|전시관|행사장|연회장|강당|홀|교육장|교육실|회의장|컨퍼런스홀|스튜디오|체육관"
    r"|식당)"
    r"|B\d(?:F|층)?|제 ?\d+ ?[가-힣]{1,6}(?:실|장|관|홀|당)|지하 ?\d+층"
    r"|[가-힣A-Za-z0-9·]*(?:회의실|세미나실"
    r"|간담회실|강당|컨퍼런스룸|콘퍼런스룸|회의장"
    r"|그랜드볼룸|볼룸|강의실|교육실|상영관|영화관|컨벤션홀|국제회의장|다목적실|열람실|대회의장|룸"
    r"|스튜디오|연회장|체임버홀|콘서트홀|라운지)[A-Z]?(?:-?\d+)?(?:호)?"
    r"|(?:Committee |Meeting |Conference )?Room \w+|[A-Z][a-z]+ (?:Room|Suite))$"
)
_MAYBE_ROOM = re.compile(
    r"(?:[가-힣A-Za-z]+홀|본당|예배당|본관|별관|신관|공연장|교육장|전시장|체육관|[가-힣]*회견장|회의장|행사장"
    r"|연회장|식당|교육관|[가-힣]+(?:극장|갤러리)|대강당|소강당|대극장|소극장|강당|로비|(?:야외|특설)무대|[대소]성전|[대중소]공연장|[가-힣]*법정"
    r"|(?!사무실)[가-힣]+실)$"
)
_INNER = re.compile(
    r"[가-힣]*(?:식당|별실|라운지|로비)|(?:대|중|소)?(?:극장|강당)|지하|지상|(?:지하 ?)?\d+층"
    r"|(?:세미나|연구|본|별|교육|강의|행정|생활)동"
)
"""What is a room where a room by its number follows."""
_STAGE = re.compile(r"(?:대|소|중)?(?:극장|강당|공연장|홀)")
"""A hall that has a name of its own behind it: "대극장 미르"."""
_ADDRESS = re.compile(
    r"(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북|경남|런던"
    r"|서울특별시|서울시|[가-힣]+(?:특별시|광역시|특별자치시|특별자치도|도))$|[가-힣]{1,5}(?:구|군"
    r"|읍|면|동|\d가|시)$|[가-힣0-9]+(?:로|길|대로)$|\d+(?:-\d+)?(?:번지|번길)?$"
)
_SAID = re.compile(
    r"(?: ?(?:일대|일원|앞|인근|주변)$|입니다|이다|이고요?|이에요|예요|(?<=[호층실])요"
    r"|예정입니다|에서|에 있습니다)[.]? ?$"
)
_ASIDE = re.compile(r" ?(?:※|->|[/+&] ?(?:Zoom|ZOOM|zoom|줌|온라인|유튜브))")
_TOKEN = re.compile(r"[^\s,]+")
_ONLINE = re.compile(
    r"(?i)온라인|줌|zoom|유튜브|화상|webex|비대면|https?:|추후|미정|휴관|휴무|무료|유료"
    r"|\d{1,2}:\d\d|매주|매월|요일$|\d ?[천만]? ?원|오픈|티켓|선착순|참가비|^총$|시간$"
)


def split_korean(clean: str, start: int, end: int) -> tuple[Span | None, Span | None, Span | None]:
    """Return the spans of building, room and address.

    What is written in brackets is a way to find it, hence part of the address.
    """
    line_end = clean.find("\n", start, end)
    stop = line_end if line_end > start else end
    aside = _ASIDE.search(clean, start, stop)
    stop = aside.start() if aside else stop
    bracket = re.search(r"\(([^()\n]{2,80})\)", clean[start:stop])
    inside = (start + bracket.start(1), start + bracket.end(1)) if bracket else None
    outside = start + bracket.start() if bracket and bracket.start() > 1 else stop
    said = _SAID.search(clean, start, outside)
    outside = said.start() if said else outside
    tokens = [match.span() for match in _TOKEN.finditer(clean, start, outside)]
    tokens = [
        span
        for span in tokens
        if not _ONLINE.search(clean[slice(*span)])
        and clean[slice(*span)] not in _NOT_NAMES
        and re.search(r"\w", clean[slice(*span)])
    ]
    tokens = _behind_exit(clean, tokens)
    first = _first_room(clean, tokens)
    address_end = _address_end(clean, tokens[:first])
    place = _span(clean, tokens[address_end:first])
    room = _span(clean, tokens[first:])
    address = _span(clean, tokens[:address_end])
    if place is None and address is not None:
        place, address = address, None
    if (
        place is None
        and room is not None
        and len(tokens[address_end:]) == 1
        and not _ROOM.search(clean[slice(*room)])
    ):
        place, room = room, None
    return place, room, address or _street(clean, inside)


def _behind_exit(clean: str, tokens: list[Span]) -> list[Span]:
    """Leave out the way from the underground: "합정역 7번 출구 카페 소금꽃"."""
    for number, span in enumerate(tokens[:-1]):
        if _EXIT.fullmatch(clean[slice(*span)].strip(".,)(")):
            return tokens[number + 1 :]
    return tokens


_NOT_NAMES = {"그대로", "끝나고", "동일", "변함없이"}
_EXIT = re.compile(r"(?:\d+번)?출구(?:의|에서|앞|로)?")


def _first_room(clean: str, tokens: list[Span]) -> int:
    for number, span in enumerate(tokens):
        word = clean[slice(*span)].strip(".,)(")
        ahead = clean[span[0] : tokens[min(number + 1, len(tokens) - 1)][1]]
        if _ROOM.fullmatch(word) or _ROOM.fullmatch(ahead):
            return _with_rooms_before(clean, tokens, number)
        if number and word in {"지하", "지상"}:
            return number
        if re.fullmatch(r"Committee|Room|Suite", word) and number:
            return number
    # "메리홀 대극장": of several halls the last one is the room.
    last = len(tokens) - 1
    if last > 1 and _STAGE.fullmatch(clean[slice(*tokens[last - 1])].strip(".,)(")):
        return last - 1
    if last > 0 and _MAYBE_ROOM.fullmatch(clean[slice(*tokens[last])].strip(".,)(")):
        return last
    return len(tokens)


def _with_rooms_before(clean: str, tokens: list[Span], number: int) -> int:
    """Return where "귀빈식당 별실 3호" begins, of which only the last is surely a room."""
    while number > 1 and _INNER.fullmatch(clean[slice(*tokens[number - 1])].strip(".,)(")):
        number -= 1
    return number


def _address_end(clean: str, tokens: list[Span]) -> int:
    end = 0
    for number, span in enumerate(tokens):
        if _ADDRESS.fullmatch(clean[slice(*span)].strip(".,)(")) and number == end:
            end = number + 1
    told = " ".join(clean[slice(*span)] for span in tokens[:end])
    return end if _REGION.search(told) else 0


_REGION = re.compile(
    r"(?:^|\s)(?:서울|부산|인천|대전|광주|대구|세종|울산|제주|경기|강원|충북|충남|전북|전남|경북"
    r"|경남|런던)|특별시|광역시|(?:로|길) ?\d|[가-힣]구(?:\s|$)"
)


def _span(clean: str, tokens: list[Span]) -> Span | None:
    if not tokens:
        return None
    start, end = tokens[0][0], tokens[-1][1]
    while end > start and clean[end - 1] in ".,;:·)(":
        end -= 1
    while start < end and clean[start] in ".,;:·()- ":
        start += 1
    return (start, end) if start < end else None


def _street(clean: str, inside: Span | None) -> Span | None:
    if inside is None or not re.search(r"(?:로|길|구|동|역)(?: |\d|$)", clean[slice(*inside)]):
        return None
    return inside
