"""Tells room, building and street apart in words that tell where."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from content.announcement import zones
from content.announcement.koreanplaces import split_korean
from content.announcement.placeparts import Span, closed, name_only, parts
from content.announcement.placewords import (
    BARE,
    BUILDING,
    HALL,
    KNOWN_ROOM,
    LOWER_BUILDING,
    LOWER_ROOM,
    NAMED_ROOM,
    ONLINE,
    PARLIAMENT,
    POSTCODE,
    ROOM,
    STREET,
    STREETLIKE,
    SURE_ROOM,
    TOWN,
    UNSETTLED,
)
from content.announcement.reading import Reading

_ROOM_LENGTH = 60
_MAIN_HALL = re.compile(
    r"(?:the )?(?:main|great|small|lesser|upper|lower|large|assembly) hall$", re.IGNORECASE
)
_NO_PLACE = re.compile(
    r"not |instead|US (?:and|&) Canada|https?:|www\.|meeting id|passcode|dial|\d{1,2}[.:]\d\d"
    r"(?!\d)|(?:up|down)stairs$"
    r"|above$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:museum|library|church|college|university|school|hotel|club|centre|center|society|embassy"
    r"|town|village|building|hall|gallery)'s "
)
_OFF = re.compile(r"\boff (?:the )?$")
_NAME = re.compile(r"(?:the )?[A-Z0-9]")
_HANGUL = re.compile(r"[가-힣]")


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


@dataclass
class _Sorted:
    """The parts of a phrase, each on its heap."""

    clean: str
    rooms: list[Span] = field(default_factory=list)
    buildings: list[Span] = field(default_factory=list)
    address: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)

    def words(self, span: Span) -> str:
        return self.clean[slice(*span)]


def analyse(reading: Reading, start: int, end: int) -> Where:
    """Tell room, building and street apart in a piece of text that tells where."""
    clean = reading.clean
    words = clean[start:end]
    where = Where(unsettled=bool(UNSETTLED.search(words)), online=bool(ONLINE.search(words)))
    if _HANGUL.search(words):
        place, room, address = split_korean(clean, start, end)
        return replace(where, place=place, room=room, address=address)
    heaps = _Sorted(clean)
    for span in parts(clean, start, end):
        _sort(heaps, span, end)
    place, room = _place_and_room(heaps)
    told = (heaps.address[0][0], heaps.address[-1][1]) if heaps.address else None
    return replace(where, place=place, room=room, address=told)


def _sort(heaps: _Sorted, span: Span, end: int) -> None:
    part = heaps.words(span)
    if UNSETTLED.search(part) or _NO_PLACE.match(part):
        return
    if ONLINE.search(part) and not BUILDING.search(part):
        return
    kind = _kind_here(heaps, span, end)
    if kind == "room":
        owner = _OWNER.match(part)
        lead = len("The ") if part.startswith("The ") else owner.end() if owner else 0
        _add_room(heaps, (span[0] + lead, span[1]))
    elif kind == "address":
        heaps.address.append(span)
    elif kind == "building" and not heaps.buildings:
        heaps.buildings.append(name_only(heaps.clean, span))
    elif kind in {"building", "name"}:
        heaps.rest.append(name_only(heaps.clean, span))


def _kind_here(heaps: _Sorted, span: Span, end: int) -> str:
    """Return what a part is, its neighbours considered."""
    clean = heaps.clean
    part = heaps.words(span)
    if part.isdigit():
        # "2255 Rayburn House" is a room; "in 1910" is not.
        return "room" if clean.startswith(" ", span[1]) and span[1] < end else "number"
    kind = _kind(part, bool(heaps.buildings), bool(heaps.rooms))
    if kind == "building" and _OFF.search(clean[max(0, span[0] - len(" off the ")) : span[0]]):
        # "Jubilee Room, off Westminster Hall": a way to find it, not the building.
        kind = "way" if heaps.rooms else "name"
    return "room" if kind == "name" and clean.startswith(" of the ", span[1]) else kind


def _kind(part: str, placed: bool, roomed: bool) -> str:
    if KNOWN_ROOM.match(part) and not roomed:
        return "room"
    if LOWER_ROOM.fullmatch(part):
        return "room"
    if LOWER_BUILDING.fullmatch(part):
        return "building"
    if PARLIAMENT.fullmatch(part.removeprefix("the ")):
        return "building"
    if ROOM.match(part) and len(part) < _ROOM_LENGTH:
        return "room"
    if STREET.match(part) or POSTCODE.search(part) or TOWN.match(part):
        return "address"
    if not roomed and NAMED_ROOM.match(part):
        sure = placed or SURE_ROOM.search(part) or _MAIN_HALL.match(part)
        return "room" if sure else "building"
    if BUILDING.search(part):
        return "building"
    return "address" if zones.of_place(part) else "name"


def _add_room(heaps: _Sorted, span: Span) -> None:
    """Keep the first room; a floor or a number right after it belongs to it."""
    if not heaps.rooms:
        heaps.rooms.append(span)
    elif span[0] - heaps.rooms[0][1] <= len(") , "):
        heaps.rooms[0] = closed(heaps.clean, (heaps.rooms[0][0], span[1]))


def _place_and_room(heaps: _Sorted) -> tuple[Span | None, Span | None]:
    place = heaps.buildings[0] if heaps.buildings else None
    room = heaps.rooms[0] if heaps.rooms else None
    if room and not place and heaps.words(room).isdigit():
        room = None
    if place:
        place, room = _hall_in_house(heaps, place, room)
    elif room and _stands_alone(heaps.words(room), heaps.address):
        place, room = room, None
    heaps.rest = [span for span in heaps.rest if not BARE.match(heaps.words(span))]
    if place:
        place = _before_street(heaps, place)
    if place and BARE.match(heaps.words(place)):
        place = None
    return place or _named(heaps, room), room


def _hall_in_house(heaps: _Sorted, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "Conference Hall, Korea Press Center" as a room and the building it is in."""
    if room is not None and not 0 < room[0] - place[1] <= len(", "):
        return place, room
    if not HALL.search(heaps.words(place)):
        return place, room
    house = _first(
        span
        for span in heaps.rest
        if span[0] > place[1]
        and BUILDING.search(heaps.words(span))
        and not STREETLIKE.search(heaps.words(span))
    )
    if house is None or (heaps.address and heaps.address[0][0] < house[0]):
        return place, room
    heaps.rest.remove(house)
    return house, closed(heaps.clean, (place[0], (room or place)[1]))


def _before_street(heaps: _Sorted, place: Span) -> Span:
    """Read "Cheese & Grain, Market Yard": a name before something like a street."""
    if not heaps.rest or not STREETLIKE.search(heaps.words(place)):
        return place
    name = heaps.rest[0]
    if not heaps.clean.startswith(",", name[1]) or not 0 < place[0] - name[1] <= len(", "):
        return place
    heaps.address.insert(0, place)
    return name


def _named(heaps: _Sorted, room: Span | None) -> Span | None:
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
