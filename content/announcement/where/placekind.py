"""Tells what one part of a place is by its words: a room, a house, an address or only a name."""

import re

from content.announcement.where.placewords import (
    BUILDING,
    CAPITAL_LOWER,
    CONGRESS,
    FLOOR,
    FOREIGN_HOUSE,
    INNER_ROOM,
    KNOWN_ROOM,
    LOWER_BUILDING,
    LOWER_ROOM,
    NAMED_ROOM,
    NOUN_FIRST,
    PARLIAMENT,
    POSTCODE,
    PUBLIC_HALL,
    ROOM,
    STREET,
    SURE_ROOM,
    TOWN,
)
from content.announcement.zoning import zones
from content.announcement.zoning.cities import ZONE_OF

_ROOM_LENGTH = 60
_MAIN_HALL = re.compile(
    r"(?:the )?(?:main|great|small|lesser|upper|lower|large|assembly) hall$", re.IGNORECASE
)


def kind_of(part: str, placed: bool, roomed: bool, floored: bool = False) -> str:
    """Return what a part is, given whether a house, a room or a floor was told before it."""
    if placed and part[:1].isdigit() and PARLIAMENT.fullmatch(part):
        # "Portcullis House, 1 Parliament Street": behind a house it is the house's address.
        return "address"
    told = _by_its_words(part, roomed) or _by_its_number(part, placed)
    if told:
        return told
    if not roomed and _COMPOUND.search(part):
        return "room"
    if placed and not roomed and INNER_ROOM.fullmatch(part):
        return "room"
    if PUBLIC_HALL.fullmatch(part):
        return "building"
    if not roomed and NAMED_ROOM.match(part) and not (floored and not SURE_ROOM.search(part)):
        sure = placed or SURE_ROOM.search(part) or _MAIN_HALL.match(part)
        return "room" if sure and not (_ROOMS.fullmatch(part) and not placed) else "building"
    if any(sign.fullmatch(part) for sign in (CAPITAL_LOWER, FOREIGN_HOUSE)):
        return "building"
    return "building" if BUILDING.search(part) else _name_or_town(part)


def _by_its_words(part: str, roomed: bool) -> str | None:
    """Return what a part is that is known by all its words."""
    if KNOWN_ROOM.match(part) and not roomed and not POSTCODE.fullmatch(part):
        return "room"
    if FLOOR.fullmatch(part) or LOWER_ROOM.fullmatch(part) or NOUN_FIRST.fullmatch(part):
        return "room"
    if LOWER_BUILDING.fullmatch(part) or CONGRESS.fullmatch(part):
        return "building"
    return "building" if PARLIAMENT.fullmatch(part.removeprefix("the ")) else None


def _by_its_number(part: str, placed: bool) -> str | None:
    """Return what a part is that has a number or the noun of a street or a room."""
    if ROOM.match(part) and len(part) < _ROOM_LENGTH:
        return "room"
    if not placed and _ROOM_ALONE.fullmatch(part):
        return "room"
    if STREET.match(part) or POSTCODE.search(part) or TOWN.match(part):
        return "address"
    if _NUMBER_FIRST.match(part):
        return "address"
    town = _STREET_AND_TOWN.fullmatch(part)
    return "address" if town and zones.of_place(town["town"]) else None


def _name_or_town(part: str) -> str:
    if part.lower() not in ZONE_OF and _SEAT.fullmatch(part):
        return "name"
    if not zones.of_place(part) or " and " in part:
        return "name"
    return "name" if part.lower() not in ZONE_OF and _NAMED_TOWN.match(part) else "address"


_SEAT = re.compile(
    r"[A-Z]{3,5}|Birkbeck|Goldsmiths|Queen Mary|Royal Holloway|Imperial|Caltech|Sorbonne"
)
"""A seat of learning by its letters, or by a name without a noun, not the town it is in."""
_ROOM_ALONE = re.compile(
    rf"(?:the )?(?!(?:rooms?|suite|chambers?)$)(?:{SURE_ROOM.pattern})", re.IGNORECASE
)
_COMPOUND = re.compile(r"[\w-]+(?:saal|salen|zaal|terem|terme|sali)$", re.IGNORECASE)
"""A room in one word, as Germanic and other languages have it: "Humboldt-Saal"."""
_ROOMS = re.compile(r"(?:the )?(?:[A-Z][\w'-]+ ){1,3}Rooms")
"""A house by the name of its rooms: "Assembly Rooms"."""
_NUMBER_FIRST = re.compile(r"\d{1,2}[A-Ea-e]?,? (?:[A-Z][\w']+ )+(?:Hall|House|Court)$")
"""A street by what it was called after: "12 Carver's Hall"."""
_STREET_AND_TOWN = re.compile(
    r"(?:[A-Z][\w'’.-]+ ){1,3}(?i:road|rd\.?|street|lane|avenue|ave\.?|terrace|crescent|drive)"
    r" (?P<town>(?!.*\b(?i:church|hall|centre|school|station|chapel|studios?|college|club|house)\b)"
    r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2})"
)
"""A street and its town without a comma: "College Road Harrow", which is no college."""
_NAMED_TOWN = re.compile(
    r"(?!(?:North|South|East|West|Central|Greater|Downtown|Inner|Upper|Lower|New|Old|St\.?|Great"
    r"|San|Los|Las|La|Le|El|Fort|Port|Mount|Cape|Lake|Newcastle|Stratford|Kingston|Republic|City"
    r"|State|County|District|Province|Region|Borough)\b)"
    r"[A-Z]\w+ (?:(?:of|de|in|van|di|du|da|for) |[A-Z]\w+ )*[A-Z]\w+$"
)
"""A name that has a town in it: "Grand Hyatt Seoul", "Ateneo de Madrid"."""
