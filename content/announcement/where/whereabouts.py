"""Tells room, building and street apart in words that tell where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from content.announcement.naming.titlewords import BODY_NOUN
from content.announcement.reading import Reading
from content.announcement.text.words import HANGUL, MONTH
from content.announcement.where.koreanplaces import split_korean
from content.announcement.where.placehalls import (
    NAME,
    bar_of_house,
    between,
    centre_of_house,
    first,
    hall_and_number,
    hall_in_house,
    numbered,
    of_campus,
    turned_round,
)
from content.announcement.where.placeheaps import Heaps
from content.announcement.where.placekinds import sort
from content.announcement.where.placeparts import Span, parts
from content.announcement.where.placewords import (
    BARE,
    FLOOR,
    HALL,
    KNOWN_ROOM,
    LOWER_ROOM,
    ONLINE,
    ROOM,
    STREET,
    STREETLIKE,
    SURE_ROOM,
    TOWN,
    UNSETTLED,
)

_TO = " -> "
"""What leads from the old place to the new: "The Crown -> Costa"."""
_WALK = re.compile(
    r"\b(?:(?i:walk|procession|pilgrimage|ride|ramble)|march|(?:Peace|Freedom|Hunger) March)\b"
    r"|걷기|행진|순례|둘레길|산책"
)
_WAY = re.compile(r"(?:Subway |Metro |Tube )?Lines? \d+|.*\b[Ss]tation,? [Ee]xit (?:No\.? ?)?\d+")
"""How one comes to the house told before: "Line 2, Ttukseom Station Exit 3"."""
_NEXT = 20
_WORDS_OF_A_ROOM = 2
_LATIN = re.compile(r"[A-Za-z]")
_LATIN_TO_HANGUL = 3
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")


@dataclass(frozen=True)
class Where:
    """Spans of the plain text that tell where; `score` compares readings of one text."""

    place: Span | None = None
    room: Span | None = None
    address: Span | None = None
    score: float = 0.0
    unsettled: bool = False
    implied: str | None = None
    online: bool = False
    source: str = ""
    unsure: bool = False
    others: tuple["Where", ...] = ()
    """Where else it may be, likeliest first, if it is unsure."""


def analyse(reading: Reading, start: int, end: int) -> Where:
    """Tell room, building and street apart in a piece of text that tells where."""
    clean = reading.clean
    arrow = clean.find(_TO, start, end)
    if arrow >= 0 and _WALK.search(clean):
        # Of a walk one must know where it sets off.
        end = arrow
    elif arrow >= 0:
        start = clean.rfind(_TO, start, end) + len(_TO)
    words = clean[start:end]
    where = Where(unsettled=bool(UNSETTLED.search(words)), online=bool(ONLINE.search(words)))
    if _is_korean(words):
        place, room, address = split_korean(clean, start, end)
        return replace(where, place=place, room=room, address=address)
    heaps = Heaps(clean)
    for span in parts(clean, start, end):
        way = span[0] > start and _WAY.fullmatch(clean[slice(*span)])
        if not way and not reading.days_between(*span):
            sort(heaps, span, end)
    place, room = _place_and_room(heaps)
    told = (heaps.address[0][0], heaps.address[-1][1]) if heaps.address else None
    return replace(where, place=place, room=room, address=told)


def _is_korean(words: str) -> bool:
    """Tell whether a place is written in Korean, not only said again in brackets."""
    words = _IN_BRACKETS.sub("", words) if HANGUL.match(words.lstrip()) else words
    words = _IN_BRACKETS.sub("", words) if HANGUL.match(words) else words
    hangul = len(HANGUL.findall(words))
    return hangul > 0 and hangul * _LATIN_TO_HANGUL >= len(_LATIN.findall(words))


def _house_of(heaps: Heaps, place: Span) -> Span | None:
    """Return the house of what is but a room in it: "the library of Kerr School"."""
    if not _ROOM_OF_HOUSE.fullmatch(heaps.words(place)):
        return None
    others = sorted([*heaps.buildings, *heaps.rooms, *heaps.rest])
    return next((one for one in others if _OF.fullmatch(heaps.clean[place[1] : one[0]])), None)


_OF = re.compile(r" (?:of|at|in) (?:the )?")
_ROOM_OF_HOUSE = re.compile(
    r"(?:the )?(?:(?:\w+ )?(?:library|chapel|hall|gallery|theatre|café|cafe)|Library|Chapel|Lounge)"
)


def _of_a_day(heaps: Heaps, room: Span) -> bool:
    """Tell whether a number belongs to a day: "23 November 23 at the House of Lords"."""
    return _MONTH_LAST.search(heaps.clean, max(0, room[0] - _NEXT), room[0]) is not None


_MONTH_LAST = re.compile(rf"\b(?:{MONTH})\.? $", re.IGNORECASE)


def _bracketed(heaps: Heaps) -> Span | None:
    """Return the room told in brackets behind a hall: "Club, Ashe Hall (Great Hall, floor 2)"."""
    houses = {span[1] for span in heaps.rooms} if heaps.buildings else set()
    inner = [span for span in heaps.rest if span[0] - len(" (") in houses]
    return next((span for span in inner if _HALL_LAST.search(heaps.words(span))), None)


_HALL_LAST = re.compile(r" (?:Hall|Room|Theat(?:re|er)|Suite|Auditorium|Lounge)$")


def _place_and_room(heaps: Heaps) -> tuple[Span | None, Span | None]:
    place = heaps.buildings[0] if heaps.buildings else None
    room = _bracketed(heaps) or (heaps.rooms[0] if heaps.rooms else None)
    if room and heaps.words(room).isdigit() and (not place or _of_a_day(heaps, room)):
        room = None
    if place and (house := _house_of(heaps, place)):
        room, place = place, house
    if place and room and turned_round(heaps, place, room):
        place, room = room, place
    if place:
        place = of_campus(heaps, place)
        place, room = centre_of_house(heaps, place, room)
        place, room = hall_in_house(heaps, place, room)
        place, room = bar_of_house(heaps, place, room)
        place, room = _named_before_street(heaps, place, room)
    elif room and (
        house := between(heaps, room) or _right_before_street(heaps) or _beside(heaps, room)
    ):
        place = house
    elif room and _stands_alone(heaps.words(room), heaps.address):
        place, room = room, None
    if place and (room is None or FLOOR.fullmatch(heaps.words(room))):
        room = _name_in_front(heaps, place) or room
    if room and not place and not _named(heaps, room):
        place, room = hall_and_number(heaps, room)
    if room is None and (with_number := numbered(heaps)):
        return with_number
    heaps.rest = [span for span in heaps.rest if not BARE.match(heaps.words(span))]
    if place:
        place = _before_street(heaps, place)
    if place and BARE.match(heaps.words(place)):
        place = None
    return place or _named(heaps, room), room


def _name_in_front(heaps: Heaps, place: Span) -> Span | None:
    """Return the name right before a house that a street follows: "Nedjma, Litteraturhuset, …".

    So is "in the Skittle Alley, Drovers Inn", as one is in a room but at a house, and "Swale 3".
    """
    street = bool(heaps.address) and 0 < heaps.address[0][0] - place[1] < _NEXT
    street = street and bool(STREET.match(heaps.words(heaps.address[0])))
    return first(
        span
        for span in heaps.rest
        if 0 < place[0] - span[1] <= len(", ")
        and (
            street
            or _IN_THE.search(heaps.clean[max(0, span[0] - _NEXT) : span[0]])
            or _NUMBERED.search(heaps.words(span))
        )
        and heaps.words(span)[0].isalpha()
        and heaps.words(span).count(" ") < _WORDS_OF_A_ROOM
        and NAME.match(heaps.words(span))
        and not BODY_NOUN.search(heaps.words(span))
        and not TOWN.match(heaps.words(span))
    )


_IN_THE = re.compile(r"\b[Ii]n (?:the|our) $")
_NUMBERED = re.compile(r"^[A-Z][a-zö]+ \d{1,2}[A-Z]?$")


def _beside(heaps: Heaps, room: Span) -> Span | None:
    """Return the name right before or after a room: "The Crypt, St Martin-in-the-Fields"."""
    return first(
        span
        for span in heaps.rest
        if (
            0 < span[0] - room[1] <= len(", ")
            or 0 < room[0] - span[1] <= len(", ")
            or heaps.clean[room[1] : span[0]] == " of the "
        )
        and not (heaps.address and heaps.address[0][0] < span[0])
        and NAME.match(heaps.words(span))
        and not BARE.match(heaps.words(span))
        and not TOWN.match(heaps.words(span))
    )


def _named_before_street(heaps: Heaps, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "PRIO, Hausmanns gate 3, Oslo, Philosophers' Hall": a hall told after the address."""
    if room is not None or not heaps.address or place[0] < heaps.address[0][0]:
        return place, room
    if not HALL.search(heaps.words(place)):
        return place, room
    name = _right_before_street(heaps)
    return (name, place) if name else (place, room)


def _right_before_street(heaps: Heaps) -> Span | None:
    if not heaps.address or not STREET.match(heaps.words(heaps.address[0])):
        return None
    return first(
        span
        for span in heaps.rest
        if 0 < heaps.address[0][0] - span[1] <= len(", ") and NAME.match(heaps.words(span))
    )


def _before_street(heaps: Heaps, place: Span) -> Span:
    """Read "Cheese & Grain, Market Yard": a name before something like a street."""
    if not heaps.rest or not STREETLIKE.search(heaps.words(place)):
        return place
    name = heaps.rest[0]
    if not heaps.clean.startswith(",", name[1]) or not 0 < place[0] - name[1] <= len(", "):
        return place
    heaps.address.insert(0, place)
    return name


def _named(heaps: Heaps, room: Span | None) -> Span | None:
    """Return a place that only its capitals tell, else the street."""
    street = bool(heaps.address) and bool(STREET.match(heaps.words(heaps.address[0])))
    name = first(
        span
        for span in heaps.rest
        if NAME.match(heaps.words(span)) and not TOWN.match(heaps.words(span))
    )
    if name and not (street and heaps.address[0][0] < name[0]):
        return name
    return _whole_address(heaps) if street or not room else None


def _stands_alone(room: str, address: Sequence[Span]) -> bool:
    """Tell whether a hall or room with no building round it is the place itself."""
    if KNOWN_ROOM.match(room) or LOWER_ROOM.fullmatch(room):
        return False
    if FLOOR.fullmatch(room) or any(map(ROOM.match, room.split(", "))):
        return False
    return bool(address) or not SURE_ROOM.search(room)


def _whole_address(heaps: Heaps) -> Span | None:
    """Return the street and what follows it without a gap, but no postcode without a comma."""
    if not heaps.address:
        return None
    start, end = heaps.address[0]
    for span in heaps.address[1:]:
        if span[0] - end > len(",\n ") or heaps.clean[end : span[0]] == " ":
            break
        end = span[1]
    return start, end
