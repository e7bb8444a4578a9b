"""Rooms, buildings and entrances of Parliament, in English with a Korean gloss."""

import re

from content.model import EN, KO, Event

_GLOSSES = {
    "Houses of Parliament": "영국 의회 의사당",
    "Palace of Westminster": "웨스트민스터 궁",
    "House of Commons": "하원",
    "House of Lords": "상원",
    "Westminster Hall": "웨스트민스터 홀",
    "Portcullis House": "포트컬리스 하우스",
    "Norman Shaw North": "노먼 쇼 북관",
    "Norman Shaw South": "노먼 쇼 남관",
    "Richmond House": "리치먼드 하우스",
    "Parliament Street": "팔러먼트 스트리트",
    "1 Parliament Street": "팔러먼트 스트리트 1번지",
    "Millbank House": "밀뱅크 하우스",
    "Fielden House": "필든 하우스",
    "Old Palace Yard": "올드 팰리스 야드",
    "New Palace Yard": "뉴 팰리스 야드",
    "Central Lobby": "중앙 로비",
    "St Stephen's Hall": "세인트 스티븐스 홀",
    "Grand Committee Room": "대위원회실",
    "Moses Room": "모지스 룸",
    "Jubilee Room": "주빌리 룸",
    "Churchill Room": "처칠 룸",
    "Cholmondeley Room": "첨리 룸",
    "Attlee Suite": "애틀리 스위트",
    "Attlee Room": "애틀리 룸",
    "Boothroyd Room": "부스로이드 룸",
    "Grimond Room": "그리먼드 룸",
    "Macmillan Room": "맥밀런 룸",
    "Thatcher Room": "대처 룸",
    "Wilson Room": "윌슨 룸",
    "Terrace Pavilion": "테라스 파빌리온",
    "Strangers' Dining Room": "스트레인저스 다이닝 룸",
    "IPU Room": "국제의회연맹 회의실",
    "CPA Room": "영연방의회협회 회의실",
    "Cromwell Green": "크롬웰 그린",
    "Black Rod's Garden": "블랙 로드 가든",
    "St Stephen's": "세인트 스티븐스",
    "Carriage Gates": "캐리지 게이트",
    "Westminster": "웨스트민스터",
    "London": "런던",
}
"""Names as they stand on signs. The reader shows the English name at the door."""

_NUMBERED = (
    (re.compile(r"(?:Lords )?Committee Room (\w+)", re.I), "{}호 위원회실"),
    (re.compile(r"Committee Rooms (\w+(?:(?:, | and |[-–])\w+)+)", re.I), "{}호 위원회실"),
    (re.compile(r"Room (\w+)", re.I), "{}호실"),
    (re.compile(r"Interview Room (\w+)", re.I), "{}호 면담실"),
    (re.compile(r"Meeting Room (\w+)", re.I), "{}호 회의실"),
)

_HANGUL = re.compile(r"[가-힣]")
_SUFFIXES = (
    (re.compile(r"\s+(?:visitor(?:s'?|’s)?\s+)?entrance$", re.I), " 방문자 출입구"),
)


def gloss(name: str, language: str) -> str:
    """Return a place's English name, in Korean followed by what it means.

    "Committee Room 17" → "Committee Room 17(17호 위원회실)". A name of several parts
    ("Committee Room 17, Houses of Parliament") is glossed part by part; an unknown one, or one
    that brings its own Hangul, stays as it is.
    """
    if language != KO:
        return name
    parts = [part.strip() for part in name.split(",")]
    return ", ".join(_glossed(part) for part in parts)


def from_the_building(room: str | None, venue: str | None) -> str | None:
    """Return "국회의원회관 제3세미나실": in a place named in Korean the building stands first.

    None where room or building is unknown, or either is named in other letters.
    """
    if room and venue and _HANGUL.search(room) and _HANGUL.search(venue):
        return f"{venue} {room}"
    return None


def location(event: Event) -> str:
    """Return "Room, Building, City" in English, as maps and guards know it; "" if all is open."""
    if told := from_the_building(event.room, event.venue):
        return told
    parts = [part for part in (event.room, event.venue) if part]
    if event.in_parliament and not any("london" in part.lower() for part in parts):
        parts.append("London")
    return ", ".join(parts)


def place(event: Event, language: str = EN) -> str:
    """Return room and building as a card shows them, glossed; "" if neither is known."""
    return from_the_building(event.room, event.venue) or ", ".join(
        gloss(part, language) for part in (event.room, event.venue) if part
    )


def _glossed(name: str) -> str:
    meaning = _meaning(name)
    return f"{name}({meaning})" if meaning else name


def _meaning(name: str) -> str | None:
    bare = _bare(name)
    if bare in _BY_BARE_NAME:
        return _BY_BARE_NAME[bare]
    for pattern, korean in _NUMBERED:
        if match := pattern.fullmatch(name.strip()):
            number = match[1].replace(" and ", "·").replace(", ", "·")
            return korean.format(number)
    for pattern, korean in _SUFFIXES:
        head = pattern.sub("", name)
        if head != name and (meaning := _meaning(head)):
            return meaning + korean
    return None


def _bare(name: str) -> str:
    """Return a name without case, article and the curl of its apostrophe, to compare."""
    return name.strip().lower().replace("’", "'").removeprefix("the ")


_BY_BARE_NAME = {_bare(name): korean for name, korean in _GLOSSES.items()}
