"""Tells room, building and street apart in words that tell where."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from content.announcement.koreanplaces import split_korean
from content.announcement.placekinds import Heaps, sort
from content.announcement.placeparts import Span, closed, parts
from content.announcement.placewords import (
    BARE,
    BUILDING,
    FLOOR,
    GROUNDS,
    HALL,
    INNER_ROOM,
    KNOWN_ROOM,
    LARGE_HALL,
    LOWER_ROOM,
    ONLINE,
    PUBLIC_HALL,
    ROOM,
    STREET,
    STREETLIKE,
    SURE_ROOM,
    TOWN,
    UNSETTLED,
)
from content.announcement.reading import Reading
from content.announcement.titlewords import BODY_NOUN

_ROOM_LENGTH = 60
_NEXT = 20
_WORDS_OF_A_ROOM = 2
_INNER_HOUSE = re.compile(r"\b(?:Cent(?:re|er)|Library|Gallery|Commons|Studio|Theat(?:re|er))$")
_NAME = re.compile(r"(?:the )?[A-Z0-9]")
_HANGUL = re.compile(r"[가-힣]")
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


def analyse(reading: Reading, start: int, end: int) -> Where:
    """Tell room, building and street apart in a piece of text that tells where."""
    clean = reading.clean
    words = clean[start:end]
    where = Where(unsettled=bool(UNSETTLED.search(words)), online=bool(ONLINE.search(words)))
    if _is_korean(words):
        place, room, address = split_korean(clean, start, end)
        return replace(where, place=place, room=room, address=address)
    heaps = Heaps(clean)
    for span in parts(clean, start, end):
        if not reading.days_between(*span):
            sort(heaps, span, end)
    place, room = _place_and_room(heaps)
    told = (heaps.address[0][0], heaps.address[-1][1]) if heaps.address else None
    return replace(where, place=place, room=room, address=told)


def _is_korean(words: str) -> bool:
    """Tell whether a place is written in Korean, not only said again in brackets."""
    words = _IN_BRACKETS.sub("", words) if _HANGUL.match(words.lstrip()) else words
    words = _IN_BRACKETS.sub("", words) if _HANGUL.match(words) else words
    hangul = len(_HANGUL.findall(words))
    return hangul > 0 and hangul * _LATIN_TO_HANGUL >= len(_LATIN.findall(words))


def _place_and_room(heaps: Heaps) -> tuple[Span | None, Span | None]:
    place = heaps.buildings[0] if heaps.buildings else None
    room = heaps.rooms[0] if heaps.rooms else None
    if room and not place and heaps.words(room).isdigit():
        room = None
    if place and room and _turned_round(heaps, place, room):
        place, room = room, place
    if place:
        place, room = _hall_in_house(heaps, place, room)
        place, room = _named_before_street(heaps, place, room)
    elif room and (
        house := _between(heaps, room) or _right_before_street(heaps) or _beside(heaps, room)
    ):
        place = house
    elif room and _stands_alone(heaps.words(room), heaps.address):
        place, room = room, None
    if place and (room is None or FLOOR.fullmatch(heaps.words(room))):
        room = _name_in_front(heaps, place) or room
    if room and not place and not _named(heaps, room):
        place, room = _hall_and_number(heaps, room)
    heaps.rest = [span for span in heaps.rest if not BARE.match(heaps.words(span))]
    if place:
        place = _before_street(heaps, place)
    if place and BARE.match(heaps.words(place)):
        place = None
    return place or _named(heaps, room), room


def _hall_and_number(heaps: Heaps, room: Span) -> tuple[Span | None, Span]:
    """Read "Foster Hall 103", where no other house is named, as a house and its room."""
    number = _NUMBER_LAST.search(heaps.words(room))
    if number is None or not BUILDING.search(heaps.words(room)[: number.start()]):
        return None, room
    return (room[0], room[0] + number.start()), (room[0] + number.start("number"), room[1])


_NUMBER_LAST = re.compile(r" (?P<number>\d{3,4}[A-Za-z]?)$")


def _between(heaps: Heaps, room: Span) -> Span | None:
    """Return the name right between a room and the street: "Rome Auditorium, SAIS, 16 Ash St"."""
    if not heaps.address or not STREET.match(heaps.words(heaps.address[0])):
        return None
    return _first(
        span
        for span in heaps.rest
        if room[1] < span[0] < heaps.address[0][0]
        and _NAME.match(heaps.words(span))
        and not BARE.match(heaps.words(span))
    )


def _name_in_front(heaps: Heaps, place: Span) -> Span | None:
    """Return the name right before a house that a street follows: "Nedjma, Litteraturhuset, …".

    So is "in the Skittle Alley, Drovers Inn", as one is in a room but at a house, and "Swale 3".
    """
    street = bool(heaps.address) and 0 < heaps.address[0][0] - place[1] < _NEXT
    street = street and bool(STREET.match(heaps.words(heaps.address[0])))
    return _first(
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
        and _NAME.match(heaps.words(span))
        and not BODY_NOUN.search(heaps.words(span))
        and not TOWN.match(heaps.words(span))
    )


_IN_THE = re.compile(r"\b[Ii]n (?:the|our) $")
_NUMBERED = re.compile(r"^[A-Z][a-zö]+ \d{1,2}[A-Z]?$")


def _turned_round(heaps: Heaps, place: Span, room: Span) -> bool:
    """Tell whether a house stands between a hall and the street: "X Centre, Encina Hall, 6 Ash St".

    What is inside is told first; only numbers and rooms by name are told after their house.
    """
    words = heaps.words(room)
    return (
        0 < room[0] - place[1] <= len(", ")
        and bool(LARGE_HALL.search(words) or words.endswith("House"))
        and not SURE_ROOM.search(words)
        and not INNER_ROOM.fullmatch(words)
        and bool(_INNER_HOUSE.search(heaps.words(place)))
        and bool(heaps.address)
        and 0 < heaps.address[0][0] - room[1] <= len(", ")
        and bool(STREET.match(heaps.words(heaps.address[0])))
    )


def _beside(heaps: Heaps, room: Span) -> Span | None:
    """Return the name right before or after a room: "The Crypt, St Martin-in-the-Fields"."""
    return _first(
        span
        for span in heaps.rest
        if (0 < span[0] - room[1] <= len(", ") or 0 < room[0] - span[1] <= len(", "))
        and not (heaps.address and heaps.address[0][0] < span[0])
        and _NAME.match(heaps.words(span))
        and not BARE.match(heaps.words(span))
        and not TOWN.match(heaps.words(span))
    )


def _hall_in_house(heaps: Heaps, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "Conference Hall, Korea Press Center" as a room and the building it is in."""
    if room is not None and not 0 < room[0] - place[1] <= len(", "):
        return place, room
    hall = heaps.words(place)
    if not HALL.search(hall) or PUBLIC_HALL.fullmatch(hall):
        return place, room
    house = _first(
        span
        for span in heaps.rest
        if span[0] > place[1]
        and BUILDING.search(heaps.words(span))
        and not STREETLIKE.search(heaps.words(span))
        and not (room is None and _stands_in(heaps.words(span), hall))
    )
    if house is None and room is None and place[1] - place[0] < _ROOM_LENGTH:
        house = _between(heaps, place)
    if house is None or (heaps.address and heaps.address[0][0] < house[0]):
        return place, room
    heaps.rest.remove(house)
    return house, closed(heaps.clean, (place[0], (room or place)[1]))


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
    return _first(
        span
        for span in heaps.rest
        if 0 < heaps.address[0][0] - span[1] <= len(", ") and _NAME.match(heaps.words(span))
    )


def _stands_in(grounds: str, hall: str) -> bool:
    """Tell whether "Fauteux Hall" is a house of its own in the grounds of a university."""
    return bool(GROUNDS.search(grounds) and LARGE_HALL.search(hall))


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
    name = _first(
        span
        for span in heaps.rest
        if _NAME.match(heaps.words(span)) and not TOWN.match(heaps.words(span))
    )
    if name and not (street and heaps.address[0][0] < name[0]):
        return name
    return _whole_address(heaps.address) if street or not room else None


def _first(spans: Iterable[Span]) -> Span | None:
    return next(iter(spans), None)


def _stands_alone(room: str, address: Sequence[Span]) -> bool:
    """Tell whether a hall or room with no building round it is the place itself."""
    if ROOM.match(room) or KNOWN_ROOM.match(room) or LOWER_ROOM.fullmatch(room):
        return False
    return bool(address) or not SURE_ROOM.search(room)


def _whole_address(address: Sequence[Span]) -> Span | None:
    """Return the street and what follows it without a gap."""
    if not address:
        return None
    start, end = address[0]
    for span in address[1:]:
        if span[0] - end > len(",\n "):
            break
        end = span[1]
    return start, end
