"""Tells room, building and street apart in words that tell where."""

import re
from dataclasses import dataclass, replace

from content.announcement import zones
from content.announcement.koreanplaces import split_korean
from content.announcement.placeparts import Span, closed, name_only, parts
from content.announcement.placewords import (
    BARE,
    BUILDING,
    HALL,
    KNOWN_ROOM,
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


def analyse(reading: Reading, start: int, end: int) -> Where:
    """Tell room, building and street apart in a piece of text that tells where."""
    clean = reading.clean
    words = clean[start:end]
    where = Where(unsettled=bool(UNSETTLED.search(words)), online=bool(ONLINE.search(words)))
    if re.search(r"[가-힣]", words):
        return _korean(clean, start, end, where)
    address: list[Span] = []
    rest: list[Span] = []
    for span in parts(clean, start, end):
        part = clean[slice(*span)]
        if UNSETTLED.search(part) or re.match(
            r"(?i)not |instead|https?:|www\.|meeting id|passcode|dial", part
        ):
            continue
        if ONLINE.search(part) and not BUILDING.search(part):
            where = replace(where, online=True)
            continue
        kind = _kind(part, where)
        if part.isdigit():
            # "2255 Rayburn House" is a room; "in 1910" is not.
            kind = "room" if clean.startswith(" ", span[1]) and span[1] < end else "number"
        if kind in {"building", ""}:
            span = name_only(clean, span)
        if kind == "building" and re.search(
            r"\boff (?:the )?$", clean[max(0, span[0] - 9) : span[0]]
        ):
            # "Jubilee Room, off Westminster Hall": a way to find it, not the building.
            kind = ""
        if kind == "" and clean.startswith(" of the ", span[1]):
            kind = "room"
        if kind == "room" and part.startswith("The "):
            span = span[0] + 4, span[1]
        if kind == "room" and where.room is None:
            where = replace(where, room=span)
        elif kind == "room" and where.room is not None and span[0] - where.room[1] <= 4:  # noqa: PLR2004
            where = replace(where, room=closed(clean, (where.room[0], span[1])))
        elif kind == "building" and where.place is None:
            where = replace(where, place=span)
        elif kind == "address":
            address.append(span)
        elif kind == "building" or kind == "":
            rest.append(span)
    return _settled(clean, where, address, rest)


def _settled(clean: str, where: Where, address: list[Span], rest: list[Span]) -> Where:
    if address:
        where = replace(where, address=(address[0][0], address[-1][1]))
    if where.room and where.place is None and clean[slice(*where.room)].isdigit():
        where = replace(where, room=None)
    floor = where.room is None or (
        where.place is not None and 0 < where.room[0] - where.place[1] <= 2
    )  # noqa: PLR2004
    if where.place is not None and floor and HALL.search(clean[slice(*where.place)]):
        # "Conference Hall, Korea Press Center": what follows is the building it is in.
        house = next(
            (
                span
                for span in rest
                if span[0] > where.place[1] and BUILDING.search(clean[slice(*span)])
            ),
            None,
        )
        if house is not None and (not address or house[0] < address[0][0]):
            room = closed(clean, (where.place[0], (where.room or where.place)[1]))
            where = replace(where, room=room, place=house)
            rest.remove(house)
    if (
        where.place is None
        and where.room is not None
        and _stands_alone(clean[slice(*where.room)], address)
    ):
        where = replace(where, place=where.room, room=None)
    rest = [span for span in rest if not BARE.match(clean[slice(*span)])]
    if (
        where.place is not None
        and rest
        and 0 < where.place[0] - rest[0][1] <= len(", ")
        and clean[rest[0][1]] == ","
        and STREETLIKE.search(clean[slice(*where.place)])
    ):
        # "Cheese & Grain, Market Yard": a name before something like a street is the place.
        where = replace(
            where,
            place=rest[0],
            address=(where.place[0], max(where.place[1], (where.address or where.place)[1])),
        )
    if where.place is not None and BARE.match(clean[slice(*where.place)]):
        where = replace(where, place=None)
    if where.place is None:
        named = next(
            (
                span
                for span in rest
                if re.match(r"(?:the )?[A-Z0-9]", clean[slice(*span)])
                and not TOWN.match(clean[slice(*span)])
            ),
            None,
        )
        if (
            named
            and address
            and address[0][0] < named[0]
            and STREET.match(clean[slice(*address[0])])
        ):
            named = None
        where = replace(
            where,
            place=named
            or (
                _first_address(clean, address)
                if _is_street(clean, address) or not where.room
                else None
            ),
        )
    return where


def _stands_alone(room: str, address: list[Span]) -> bool:
    """Tell whether a hall or room with no building round it is the place itself."""
    if ROOM.match(room) or KNOWN_ROOM.match(room):
        return False
    return bool(address) or not SURE_ROOM.search(room)


def _is_street(clean: str, address: list[Span]) -> bool:
    return bool(address) and bool(STREET.match(clean[slice(*address[0])]))


def _first_address(clean: str, address: list[Span]) -> Span | None:
    """Return the street and what follows it without a gap."""
    if not address:
        return None
    start, end = address[0]
    for span in address[1:]:
        if span[0] - end > len(",\n "):
            break
        end = span[1]
    return start, end


def _kind(part: str, where: Where) -> str:
    known = KNOWN_ROOM.match(part)
    if known and where.room is None:
        return "room"
    if PARLIAMENT.fullmatch(part.removeprefix("the ")):
        return "building"
    if ROOM.match(part) and len(part) < 60:  # noqa: PLR2004
        return "room"
    if STREET.match(part) or POSTCODE.search(part) or TOWN.match(part):
        return "address"
    if where.place is None and where.room is None and NAMED_ROOM.match(part):
        return (
            "room"
            if SURE_ROOM.search(part)
            else "room"
            if re.match(
                r"(?i)(?:the )?(?:main|great|small|lesser|upper|lower|large|assembly) hall$", part
            )
            else "building"
        )
    if where.place is not None and where.room is None and NAMED_ROOM.match(part):
        return "room"
    if BUILDING.search(part):
        return "building"
    if zones.of_place(part):
        return "address"
    return ""


def _korean(clean: str, start: int, end: int, where: Where) -> Where:
    place, room, address = split_korean(clean, start, end)
    return replace(where, place=place, room=room, address=address)
