"""Reads the house of an event from the head of a bulletin, where only a room is told."""

import re

from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.where.placeparts import Span

_LINES = 3
_LONGEST = 60
_CONGREGATION = r"Church|Cathedral|Synagogue|Temple|Mosque|Minster|Abbey|Priory|Friary"
_HOUSE = (
    rf"{_CONGREGATION}|Chapel|Library|Museum|Bookshop|Books|Bookstore|Theat(?:re|er)|Gallery"
    r"|Arts Cent(?:re|er)|Community Cent(?:re|er)|Village Hall|Observatory|Planetarium"
)
_IN_HEAD = re.compile(
    r"[^\w\n]{0,4}(?:[^\n|(:,]{0,60}? [Aa][Tt] )?(?P<house>"
    rf"(?=[^\n|(:]{{0,60}}\b(?:{_HOUSE})\b)[A-Z](?:(?! - "
    rf"| – )[^\n|(:,]){{2,60}}(?:, Congregational)?)"
)
_KO_IN_HEAD = re.compile(
    r"(?:^|[\n (])(?P<house>[가-힣A-Za-z0-9]{1,14}(?:교회|성당|도서관|과학관|박물관|미술관|책방"
    r"|서점"
    r"|문화원|복지관|수련관))(?=[ \n|(:의에]|$)"
)
_PAPER = re.compile(
    r"(?:'s)?(?: (?:News(?:letter)?|Bulletin|Notes|Notices|Events?|Update|Blog|Calendar|Diary))+$"
)
"""What a house calls what it writes: "Kerr Library News"."""
_SAYING = re.compile(r"\b(?:will|would|is|are|was|were|has|have|can|your|you|we|from|this)\b")
_OF_A_CONGREGATION = re.compile(rf"\b(?:{_CONGREGATION})\b|(?:교회|성당)$")
_INNER = re.compile(
    r"(?:[A-Z][\w'-]+ ){0,2}(?:Chapel|Sanctuary|Fellowship Hall|Social Hall|Parlou?r|Narthex"
    r"|Undercroft)|본당|예배당|대?강당|교육관|문화관|시청각실|[가-힣]+투영관|(?:지하 ?)?\d층|\d관"
)


def house(reading: Reading) -> Span | None:
    """Return the house in whose name a bulletin is written."""
    clean, at = reading.clean, 0
    for _ in range(_LINES):
        start, end = reading.layout.line(at)
        for pattern in (_IN_HEAD, _KO_IN_HEAD):
            named = pattern.search(clean[start:end]) if pattern is _KO_IN_HEAD else None
            named = named or pattern.match(clean[start:end])
            if named is None or EVENT_NOUN.search(named["house"]):
                continue
            if _SAYING.search(named["house"]):
                continue
            first = start + named.start("house")
            last = first + len(_PAPER.sub("", named["house"]).rstrip(" .,-–"))
            if last - first <= _LONGEST and not reading.days_between(first, last):
                return first, last
        at = end + 1
        if at >= len(clean):
            break
    return None


def is_inner(name: str) -> bool:
    """Tell whether a name is that of a room every such house has: "본당", "Tuttle Chapel"."""
    return bool(_INNER.fullmatch(name))


def house_of(reading: Reading, room: str) -> Span | None:
    """Return the only house in the text that has such a room: the school of a "Staff Room".

    A church has to stand at the head or the foot: a village tells of many churches.
    """
    clean = reading.clean[:_READ]
    for inner, outer, anywhere in _ROOMS_OF:
        if not inner.fullmatch(room):
            continue
        found = [
            one
            for one in outer.finditer(clean)
            if not EVENT_NOUN.search(one["house"])
            and (anywhere or one.end() < _HEAD or one.start() > len(reading.clean) - _FOOT)
        ]
        names = {one["house"].removeprefix("The ") for one in found}
        longest = max(names, key=len, default="")
        if found and all(name in longest or longest.startswith(name) for name in names):
            return found[0].span("house")
    return None


_READ, _HEAD, _FOOT = 6000, 260, 160
_NAME = r"(?P<house>(?:[A-Z][\w'&.-]+ (?:of |the )?){1,4}?"
_ROOMS_OF = (
    (
        re.compile(
            r"(?:the )?(?:(?:Parish|Church|Fellowship|Social|Lower|Upper) Hall|Sanctuary|Narthex"
            r"|Undercroft|Vestry|Nave|Fireside Room|Choir Room)",
            re.IGNORECASE,
        ),
        re.compile(rf"{_NAME}(?:{_CONGREGATION})(?! (?:Hall|Street|Road|Lane|Council|School)))"),
        False,
    ),
    (
        re.compile(
            r"(?:the )?(?:Staff ?Room|School (?:Hall|Library|Gym)|Cafeteria|Cafetorium|Media Center"
            r"|Gym(?:nasium)?|Multi-?purpose Room|Sixth Form (?:Centre|Common Room))",
            re.IGNORECASE,
        ),
        re.compile(rf"{_NAME}(?:School|Academy|Elementary|College)(?: School)?(?![ -][A-Z]))"),
        True,
    ),
    (
        re.compile(
            r"(?:[A-Z][\w'-]+ ){0,3}(?:Lecture (?:Theatre|Hall)|Seminar Room)(?: ?\(?\w+\)?)?"
        ),
        re.compile(
            r"(?P<house>University of [A-Z]\w+|(?:[A-Z]\w+ ){1,2}University"
            r"|UCL|LSE|SOAS|KCL)\b"
        ),
        False,
    ),
    (
        re.compile(
            r"(?:the )?(?:(?:City |Town )?Council Chambers?|Board ?room|Commission(?:ers')?"
            r" (?:Chambers?|Meeting Room)|Training Room|Public Meeting Room)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{_NAME}(?:(?:City|Town|Village|Borough|County) Hall|Town House|Government Center"
            r"|Municipal (?:Building|Office|Center)|Civic Cent(?:re|er)"
            r"|(?:District|Council|Municipal) Offices?|Courthouse"
            r"|Administration Building)(?! [A-Z]))"
        ),
        True,
    ),
)
"""Rooms by the houses that have them, and whether such a house may stand anywhere in a text."""


def is_congregation(name: str) -> bool:
    """Tell whether a house is one whose own bulletin need not say where people meet."""
    return bool(_OF_A_CONGREGATION.search(name))
