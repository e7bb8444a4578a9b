"""Tells a hall from the house it is in, where both bear the noun of a house."""

import re
from collections.abc import Iterable

from content.announcement.naming.titlewords import BODY_NOUN
from content.announcement.where.placeheaps import Heaps
from content.announcement.where.placetrim import Span, closed
from content.announcement.where.placewords import (
    BARE,
    BUILDING,
    GROUNDS,
    HALL,
    INNER_ROOM,
    LARGE_HALL,
    PUBLIC_HALL,
    STREET,
    STREETLIKE,
    SURE_ROOM,
)

_ROOM_LENGTH = 60
_INNER_HOUSE = re.compile(r"\b(?:Cent(?:re|er)|Library|Gallery|Commons|Studio|Theat(?:re|er))$")
NAME = re.compile(r"(?:the )?[A-Z0-9]")


def hall_in_house(heaps: Heaps, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "Conference Hall, Korea Press Center" as a room and the building it is in."""
    if room is not None and not 0 < room[0] - place[1] <= len(", "):
        return place, room
    hall = heaps.words(place)
    if _HOUSE_IN.search(hall) and _IN_TOWN.match(heaps.clean, place[1]):
        return place, room
    named = HALL.search(hall) or hall.endswith(" Rooms") or _COMMONS.fullmatch(hall)
    if not named or PUBLIC_HALL.fullmatch(hall):
        return place, room
    house = first(
        span
        for span in heaps.rest
        if span[0] > place[1]
        and (BUILDING.search(heaps.words(span)) or _LEARNING.match(heaps.words(span)))
        and not STREETLIKE.search(heaps.words(span))
        and not _MEETS.search(heaps.words(span))
        and not (room is None and _stands_in(heaps.words(span), hall))
    )
    if house is None and room is None and place[1] - place[0] < _ROOM_LENGTH:
        house = between(heaps, place)
    if house is None or (heaps.address and heaps.address[0][0] < house[0]):
        return place, room
    heaps.rest.remove(house)
    return house, closed(heaps.clean, (place[0], (room or place)[1]))


_COMMONS = re.compile(r"(?:[A-Z][\w'-]+ ){2,3}Commons")
_LEARNING = re.compile(r"(?:the )?(?:[A-Z][\w'-]+ )?(?:Department|School|Faculty|College) of [A-Z]")
"""Part of a university, in whose house a hall may be: "the Large Theatre, School of Law"."""


def of_campus(heaps: Heaps, place: Span) -> Span:
    """Read "Middle Campus, UCT" as the university, which people know by its name.

    So is "Block B, Kerr College": a letter or a number tells no house.
    """
    words = heaps.words(place)
    if not (words.endswith(" Campus") or _LETTERED.fullmatch(words)):
        return place
    house = _SEAT if words.endswith(" Campus") else _WHOLE
    named = (
        span
        for span in heaps.rest
        if 0 < span[0] - place[1] <= len(", ") and house.fullmatch(heaps.words(span))
    )
    return first(named) or place


_LETTERED = re.compile(r"(?:Building|Block|Wing|Tower|Annexe?) (?:[A-Z]|\d{1,3}[A-Z]?)")
_WHOLE = re.compile(rf"[A-Z]{{2,6}}|.*(?:{BUILDING.pattern}).*")
_SEAT = re.compile(r"[A-Z]{2,6}|.*\b(?:University|College|Institute)\b.*")
_HOUSE_IN = re.compile(r"\b(?:Library|Museum|Church|(?<!Conference )(?<!Learning )Cent(?:re|er))$")
_IN_TOWN = re.compile(r" in (?!the )[A-Z]")
"""What is in a town, not in another house: "the Dahl Center in Pine Bar"."""
_MEETS = re.compile(r"\b(?:Board|Council|Committee|Commission|Meeting|Party|Team)$")


def centre_of_house(heaps: Heaps, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "Newsroom, Kerr Conference Center, 8th Floor" as a house and the rooms in it."""
    if not _CONFERENCE.search(heaps.words(place)) or (room and room[0] < place[0]):
        return place, room
    house = first(
        span
        for span in heaps.rest
        if 0 < place[0] - span[1] <= len(", ")
        and NAME.match(heaps.words(span))
        and not BODY_NOUN.search(heaps.words(span))
    )
    if house is None:
        return place, room
    heaps.rest.remove(house)
    return house, closed(heaps.clean, (place[0], (room or place)[1]))


_CONFERENCE = re.compile(r"\bConference Cent(?:re|er)$")


def bar_of_house(heaps: Heaps, place: Span, room: Span | None) -> tuple[Span, Span | None]:
    """Read "the café at Foyles" as a room and the house it is in."""
    if room is not None or not _INNER_BAR.fullmatch(heaps.words(place)):
        return place, room
    house = first(
        span
        for span in heaps.rest
        if heaps.clean[place[1] : span[0]] in {" at ", " of ", " in ", " at the ", " of the "}
        and NAME.match(heaps.words(span))
        and not BARE.match(heaps.words(span))
    )
    return (house, place) if house else (place, room)


_INNER_BAR = re.compile(r"(?:café|cafe|bar|restaurant|canteen|chapel|theatre|courtyard|garden)")


def turned_round(heaps: Heaps, place: Span, room: Span) -> bool:
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


def _stands_in(grounds: str, hall: str) -> bool:
    """Tell whether "Fauteux Hall" is a house of its own in the grounds of a university."""
    return bool(GROUNDS.search(grounds) and LARGE_HALL.search(hall))


def between(heaps: Heaps, room: Span) -> Span | None:
    """Return the name right between a room and the street: "Rome Auditorium, SAIS, 16 Ash St"."""
    if not heaps.address or not STREET.match(heaps.words(heaps.address[0])):
        return None
    return first(
        span
        for span in heaps.rest
        if room[1] < span[0] < heaps.address[0][0]
        and NAME.match(heaps.words(span))
        and not BARE.match(heaps.words(span))
    )


def hall_and_number(heaps: Heaps, room: Span) -> tuple[Span | None, Span]:
    """Read "Foster Hall 103", where no other house is named, as a house and its room."""
    number = _NUMBER_LAST.search(heaps.words(room))
    if number is None or not BUILDING.search(heaps.words(room)[: number.start()]):
        return None, room
    return (room[0], room[0] + number.start()), (room[0] + number.start("number"), room[1])


def numbered(heaps: Heaps) -> tuple[Span, Span] | None:
    """Read "Ashby 212" as a house and its room, unless the number is that of a road or a branch."""
    if heaps.buildings or len(heaps.rest) != 1 or heaps.address:
        return None
    name = _NAME_AND_NUMBER.fullmatch(heaps.words(heaps.rest[0]))
    if name is None:
        return None
    start = heaps.rest[0][0]
    return (start, start + name.end("name")), (start + name.start("number"), start + name.end())


_NAME_AND_NUMBER = re.compile(
    r"(?!(?:Route|Highway|Road|Interstate|County|State|Room|Suite|Branch|Local|Post|Chapter|Lodge"
    r"|Unit|Article|Section|Bill|Act|Form|Exit|Gate|Level|Floor|Studio|Area|District|Psalm|Hymn"
    r"|Agenda|Year|Class|Flight|Platform|Since|Over|About|Nearly|Some|Only|Top|Page|Issue|No)\b)"
    r"(?P<name>[A-Z][a-z]{3,}) (?P<number>(?!1[789]|20)\d{3}[A-Z]?)"
)
_NUMBER_LAST = re.compile(r" (?P<number>\d{3,4}[A-Za-z]?)$")


def first(spans: Iterable[Span]) -> Span | None:
    """Return the first of spans, if there is one."""
    return next(iter(spans), None)
