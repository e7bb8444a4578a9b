"""Tells where the room begins in a row of Korean words: "시민회관 | 3층 대회의실"."""

import re
from collections.abc import Sequence

from content.announcement.where.placeparts import Span

_ROOM = re.compile(
    r"(?:(?:제|[A-Z]-?)?\d+ ?(?:층|호실|호|관|강의실|회의실|세미나실|간담회실|간담회의실|소회의실"
    r"|대회의실"
    r"|전시실|전시장|전시관|행사장|연회장|강당|홀|교육장|교육실|회의장|컨퍼런스홀|스튜디오|체육관"
    r"|식당|번 ?방)"
    r"|\d{1,4}호(?:[·/,&~-]\d{1,4}호)+|\d{1,2}번 ?(?:위원회실|회의실|강의실|세미나실)"
    r"|B\d(?:F|층)?|제 ?\d+ ?[가-힣]{1,6}(?:실|장|관|홀|당)|지하 ?\d+층"
    r"|[가-힣A-Za-z0-9·]*(?:회의실|세미나실"
    r"|간담회실|강당|컨퍼런스룸|콘퍼런스룸|회의장"
    r"|그랜드볼룸|볼룸|강의실|교육실|상영관|영화관|컨벤션홀|국제회의장|다목적실|열람실|대회의장|룸"
    r"|스튜디오|연회장|체임버홀|콘서트홀|라운지)[A-Z]?(?:-?\d+)?(?:호)?"
    r"|(?:Committee |Meeting |Conference )?Room \w+|[A-Z][a-z]+ (?:Room|Suite))$"
)
_MAYBE_ROOM = re.compile(
    r"(?:[가-힣A-Za-z]+홀|본당|예배당|본관|별관|신관|체육관|[가-힣]*(?:공연|교육|전시|회견|회의"
    r"|행사|연회|강연|발표)장"
    r"|[가-힣]*(?:프레스|기자)클럽"
    r"|(?:귀빈|학생|교직원|직원|구내|의원)?식당|교육관|[가-힣A-Za-z]*(?:씨어터|시어터|스테이지)"
    r"|[가-힣]+(?:극장|갤러리)|대강당|소강당|대극장|소극장|강당|로비|(?:야외"
    r"|특설)무대"
    r"|[대소]성전|[가-힣]*법정"
    r"|(?!(?:사랑|찜질|피시|만화|노래)방)[가-힣]+(?<![책공다주금지한안])방"
    r"|(?!사무실|대통령실|비서실)[가-힣]+실)$"
)
_INNER = re.compile(
    r"[가-힣]*(?:식당|별실|라운지|로비)|(?:대|중|소)?(?:극장|강당)|지하|지상|(?:지하 ?)?\d+층"
    r"|(?:세미나|연구|본|별|교육|강의|행정|생활)동"
)
"""What is a room where a room by its number follows."""
_STAGE = re.compile(r"(?:대|소|중)?(?:극장|강당|공연장|홀)")
"""A hall that has a name of its own behind it: "대극장 미르"."""
_CODE = re.compile(r"[A-Z]{0,2}-?\d{3,4}|[가-힣]{2,6}\d{2,3}")
_HOUSE = re.compile(r"(?:관|동|센터|대학|빌딩|캠퍼스|타워|하우스|[Cc]enter|[Hh]all)$")
"""A house, and a room by its code behind it: "사회과학관 B101"."""
_WING = re.compile(r"본관|별관|신관|[동서남북]관")
"""A house beside the main one: "정부서울청사 별관"."""
_BARE = re.compile(r"(?:룸|홀|실)")
"""The noun of a room whose name stands before it: "커뮤니티 룸"."""
NUMBERED = re.compile(r"제\d+호")
"""The number of a room, but of a storm or a bulletin where more follows: "제25호 태풍 …"."""
_STRIPPED = ".,)("


def is_room(words: str) -> bool:
    """Tell whether words are surely those of a room."""
    return bool(_ROOM.search(words))


def whole_room(words: str) -> bool:
    """Tell whether words are a room from their beginning to their end: "19층 기자회견장"."""
    parts = words.split()
    return bool(parts) and all(
        _ROOM.fullmatch(part) or _MAYBE_ROOM.fullmatch(part) or _INNER.fullmatch(part)
        for part in parts
    )


def first_room(clean: str, tokens: Sequence[Span]) -> int:
    """Return the number of the first word of the room, or how many words there are."""
    for number, span in enumerate(tokens):
        word = clean[slice(*span)].strip(_STRIPPED)
        ahead = clean[span[0] : tokens[min(number + 1, len(tokens) - 1)][1]]
        if NUMBERED.fullmatch(word) and number + 2 < len(tokens):
            continue
        if _BARE.fullmatch(word) and number > 1:
            return number - 1
        if _ROOM.fullmatch(word) or _ROOM.fullmatch(ahead):
            return _with_rooms_before(clean, tokens, number)
        if number and word in {"지하", "지상"}:
            return number
        if re.fullmatch(r"Committee|Room|Suite", word) and number:
            return number
    return _last_room(clean, tokens)


def _last_room(clean: str, tokens: Sequence[Span]) -> int:
    """Return where a hall begins that ends the row: of several halls the last one is the room."""
    last = len(tokens) - 1
    if last > 1 and _STAGE.fullmatch(clean[slice(*tokens[last - 1])].strip(_STRIPPED)):
        return last - 1
    if last <= 0:
        return len(tokens)
    word = clean[slice(*tokens[last])].strip(_STRIPPED)
    if _WING.fullmatch(word) and clean[slice(*tokens[last - 1])].endswith("청사"):
        return len(tokens)
    coded = _CODE.fullmatch(word) and _HOUSE.search(clean[slice(*tokens[last - 1])])
    if coded or _MAYBE_ROOM.fullmatch(word):
        return last
    return len(tokens)


def _with_rooms_before(clean: str, tokens: Sequence[Span], number: int) -> int:
    """Return where "귀빈식당 별실 3호" begins, of which only the last is surely a room."""
    while number > 1 and _INNER.fullmatch(clean[slice(*tokens[number - 1])].strip(_STRIPPED)):
        number -= 1
    return number
