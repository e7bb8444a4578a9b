"""Completes where an event is held: the house of a room, the room in a house."""

import re
from dataclasses import replace

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.where import gazetteer
from content.announcement.where.placeafar import is_town
from content.announcement.where.placecues import ANOTHER_TIME
from content.announcement.where.placenames import in_full
from content.announcement.where.placeparts import Span, trim
from content.announcement.where.placewords import BUILDING, EUROPEAN_ROOM, FLOOR, KO_ROOMISH
from content.announcement.where.whereabouts import Where

LEAST = 0.0
"""What a reading is worth at least to lend its house or its room to another."""


def completed(
    reading: Reading, best: Where, candidates: list[Where], moment: Moment | None = None
) -> Where:
    """Take a room or a building that is told elsewhere in the text."""
    best = _in_parliament(reading, best, candidates)
    told = in_full(reading, _filled(reading, best, candidates, moment))
    told = _on_the_square(reading, told, candidates)
    told = _room_on_floor(reading, told, candidates)
    return replace(told, room=None) if _is_said_twice(reading, told) else told


def _in_parliament(reading: Reading, best: Where, candidates: list[Where]) -> Where:
    """Take the room told elsewhere of what is but "Parliament", if only its house has it."""
    words = reading.clean[slice(*best.place)] if best.place else ""
    if best.room is not None or not _PARLIAMENT.fullmatch(words):
        return best
    rooms = [one for one in candidates if one.room and not one.place and one.score >= LEAST]
    known = (
        one
        for one in rooms
        if one.room
        and reading.clean[slice(*one.room)].lower().removeprefix("the ")
        in gazetteer.PORTCULLIS_ROOMS | gazetteer.PALACE_ROOMS
    )
    return next(known, best)


_PARLIAMENT = re.compile(r"(?:the )?(?:UK |British )?Parliament|Westminster", re.IGNORECASE)


def _with_no_other_room(reading: Reading, found: list[Where], room: Span) -> list[Where]:
    """Return readings, likeliest first, but those with a room of their own last."""
    return sorted(found, key=lambda one: (_has_another_room(reading, one, room), -one.score))


def _has_another_room(reading: Reading, where: Where, room: Span) -> bool:
    """Tell whether a house is told with a room of its own that is not the one looked at."""
    words = reading.clean[slice(*where.room)] if where.room else None
    return words is not None and words != reading.clean[slice(*room)]


def _on_the_square(reading: Reading, where: Where, candidates: list[Where]) -> Where:
    """Take the square told elsewhere of "outside Parliament"."""
    words = reading.clean[slice(*where.place)] if where.place else ""
    if words.lower() != "parliament" or where.room is not None:
        return where
    near = [one.place for one in candidates if one.place and not one.room]
    square = next((one for one in near if _SQUARE.match(reading.clean, one[0])), None)
    return replace(where, place=square, unsure=False) if square else where


def _room_on_floor(reading: Reading, where: Where, candidates: list[Where]) -> Where:
    """Take the room told elsewhere of what was but a floor: "2층", then "2층 다목적실에서"."""
    floor = reading.clean[slice(*where.room)] if where.room else ""
    if not (_KO_FLOOR.fullmatch(floor) or FLOOR.fullmatch(floor)):
        return where
    rooms = (one.room for one in candidates if one.room and one.score >= LEAST)
    longer = (
        room
        for room in rooms
        if reading.clean.startswith(floor, room[0]) and room[1] - room[0] > len(floor) + 1
    )
    return replace(where, room=next(longer, where.room))


_KO_FLOOR = re.compile(r"(?:지하 ?)?\d{1,2}층")
_SQUARE = re.compile(r"Parliament (?:Square|Green|Hill)\b")


def _is_said_twice(reading: Reading, where: Where) -> bool:
    """Tell whether what was read for a room is the house again."""
    if where.place is None or where.room is None:
        return False
    return reading.clean[slice(*where.place)] == reading.clean[slice(*where.room)]


def _filled(reading: Reading, best: Where, candidates: list[Where], moment: Moment | None) -> Where:
    if best.room is None:
        told = (
            trim(reading.clean, piece.value, piece.end)
            for piece in reading.layout.labelled(Label.ROOM)
            if reading.clean[piece.value : piece.end].strip()
        )
        best = replace(best, room=next(told, None))
    if best.place is None and (room := best.room) is not None:
        implied = _implied(reading, room)
        other = next(
            (
                one
                for one in _with_no_other_room(reading, candidates, room)
                if one.place
                and one.score >= LEAST
                and is_house(reading, one)
                and not (implied and not _is_with(reading, one, room))
            ),
            None,
        )
        if other is not None:
            best = replace(best, place=other.place, address=best.address or other.address)
        else:
            best = replace(best, implied=implied)
            if implied is None and _is_house_of_its_own(reading, room):
                best = replace(best, place=room, room=None)
    elif best.room is not None and is_town(reading, best):
        # "Brussels / Room: SPINELLI 1G-3", under the name of a parliament.
        house = _ASSEMBLY.search(reading.clean[:_HEAD])
        implied = house[0] if house else _implied(reading, best.room)
        best = replace(best, place=None, implied=implied) if implied else best
    elif best.place is not None and best.room is None:
        room = _room_in(reading, best, candidates, moment)
        return replace(best, room=room) if room else best
    return best


def _room_in(
    reading: Reading, best: Where, candidates: list[Where], moment: Moment | None
) -> Span | None:
    """Return a room that is told elsewhere, in the same house or, near by, in none."""
    here = reading.clean[slice(*best.place)].lower() if best.place else ""
    for one in candidates:
        if one.room is None or one.score < LEAST or _at_another_hour(reading, one.room, moment):
            continue
        if one.place is None and not _is_near(reading, best, one.room, moment):
            continue
        before = reading.layout.before(one.room[0])
        if ANOTHER_TIME.search(before) or _BESIDES.search(before):
            continue
        if one.place is None or reading.clean[slice(*one.place)].lower() == here:
            return one.room
        if "european parliament" in here and (
            _EUROPEAN.match(reading.clean[slice(*one.room)])
            or _SPINELLI.search(reading.clean, *one.place)
        ):
            # "European Parliament, Brussels", below it "Spinelli building, Room ASP 5G2".
            return one.room
    for told in _IN_THE_ROOM.finditer(reading.clean[:_READ]):
        room = told.span("room")
        other = ANOTHER_TIME.search(reading.layout.before(room[0]))
        if not other and not _at_another_hour(reading, room, moment):
            return room
    return None


_BESIDES = re.compile(
    r"(?:^|[.!?;\n]\W{0,3})(?:(?:a|the|our|free|there(?: is|'s| will be)(?: a)?) )?(?:cr[eè]che"
    r"|child-?care|children|kids|coffee|tea|refreshments|drinks|food|cakes?|stalls?|bookstall"
    r"|exhibition|displays?|overflow|quiet (?:space|room)|prayers?|nursery|lunch|buffet|bar"
    r"|cloakroom|coats|toilets|loos|parking)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""What is beside the event in a room of its own: "Crèche in the back room"."""
_READ = 6_000
_IN_THE_ROOM = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] ))(?:(?:It(?:'s| is| will be)|We(?:'ll be|'re| will be| are)"
    r"(?: meeting)?|Held|Meeting|Taking place) in|In) the "
    r"(?P<room>(?:[A-Z][\w'-]+ ){1,3}(?:Room|Hall|Suite|Theatre"
    r"|Auditorium|Lounge|Chapel|Library|Gallery|Ballroom|Foyer|Studio|Chamber|Parlou?r)"
    r"(?: (?:\d{1,2}|[A-Z]))?)(?=\.?(?: \(| on the |[.!]? [A-Z]|[.!,\n]|$))"
)
"""A sentence that only adds the room of a house told before: "We'll be in the Wren Room."."""


def _is_near(reading: Reading, best: Where, room: Span, moment: Moment | None) -> bool:
    """Tell whether a room stands by the house or by the day."""
    day = moment.day.day.written.start if moment and moment.day else room[0]
    at = best.place[0] if best.place else room[0]
    return min(abs(room[0] - day), abs(room[0] - at)) < _APART


def _is_house_of_its_own(reading: Reading, room: Span) -> bool:
    """Tell whether a room by its name, of which no house is told, is the place: "Reading Room"."""
    return bool(_NAMED.fullmatch(reading.clean[slice(*room)]))


_NAMED = re.compile(
    r"(?:the )?(?:village |parish )?(?:reading room|schoolroom)"
    r"|(?:[A-Z][\w'-]+ ){1,3}(?:Rooms?|Hall|Theatre|Lounge|Ballroom)"
)


def _at_another_hour(reading: Reading, room: Span, moment: Moment | None) -> bool:
    """Tell whether a room is told with an hour that is not the event's: "tea in Room 2 at 5"."""
    if moment is None or moment.clock is None:
        return False
    hours = reading.clocks_between(*reading.layout.sentence(room[0]))
    return bool(hours) and all(hour.at != moment.clock.at for hour in hours)


def _is_with(reading: Reading, where: Where, room: Span) -> bool:
    """Tell whether a house is told in the sentence or on the line of a room, or next to it."""
    name = reading.clean[slice(*where.place)] if where.place else ""
    if where.place is None or name == "Parliament":
        return False
    if _HOUSES.fullmatch(name):
        return not _is_apart(where.place, room)
    near = max(where.place[0] - room[1], room[0] - where.place[1]) < _NEXT_TO
    return near or reading.layout.sentence(where.place[0]) == reading.layout.sentence(room[0])


def _is_apart(place: Span, room: Span) -> bool:
    """Tell whether a house stands so far from a room that it may be of another sentence."""
    return max(place[0] - room[1], room[0] - place[1]) > _APART


_HOUSES = re.compile(
    r"(?:the )?(?:Houses? of (?:Parliament|Commons|Lords)|Palace of Westminster)", re.IGNORECASE
)
_NEXT_TO = 20
_APART = 250


def is_house(reading: Reading, where: Where) -> bool:
    """Tell whether a place found elsewhere is one a room can be in."""
    if where.place is None:
        return False
    name = reading.clean[slice(*where.place)]
    if _BODY.search(name) and not where.address:
        return bool(_AT.search(reading.clean[max(0, where.place[0] - _AT_REACH) : where.place[0]]))
    told = where.address is not None and (where.address != where.place or name[0].isdigit())
    return bool(told or _hangs_on_a_house(name) or KO_ROOMISH.search(name))


def _hangs_on_a_house(name: str) -> bool:
    """Tell whether a name ends with its noun, or goes on after it: "Museum of London"."""
    return any(_ENDS_OR_OF.match(name, noun.end()) for noun in BUILDING.finditer(name))


_ENDS_OR_OF = re.compile(r"\W*$|,? (?:of|for|in|at|on|de|du|zu|and|-) ")


_BODY = re.compile(r"\b(?:Society|Foundation|Union|Forum|Association|Assembly|Council|League)$")
_AT = re.compile(r"\b(?:at|in|of) (?:the )?$", re.IGNORECASE)
_AT_REACH = 12


_EUROPEAN = re.compile(rf"(?:[Rr]oom )?{EUROPEAN_ROOM}")
_SPINELLI = re.compile(r"\b(?:Spinelli|Antall|Spaak|Weiss|Churchill|Madariaga|Pflimlin)\b", re.I)
"""Houses of the European Parliament."""
_CODE = re.compile(rf"(?:Room )?({'|'.join(gazetteer.CONGRESS_CODES)})[- ]?[A-Z]?\d")
_SENATE = re.compile(r"\b(?:United States|U\.?S\.?) (?:Senate|House of Representatives|Congress)\b")
_WESTMINSTER = re.compile(r"\b(?:MPs?|APPG|Commons|Lords|Westminster|Lib Dem)\b|\bparliament\.")
_HEAD = 400
_ASSEMBLY = re.compile(
    r"\b(?:Scottish Parliament|Welsh Parliament|Senedd|Northern Ireland Assembly"
    r"|European Parliament|Leinster House)\b"
)


_AND_MORE = re.compile(r" (?:and|&) (?:the )?(?:terrace|foyer|lobby)$")


_OF_A_CHAMBER = re.compile(
    r"(?P<house>lords|commons) (?:(?:committee|dining|reception|meeting|interview) )?"
    r"(?:room|terrace)\b"
)


def _implied(reading: Reading, room: Span) -> str | None:
    """Name the building of a room that stands alone."""
    words = reading.clean[slice(*room)]
    name = _AND_MORE.sub("", words.lower().removeprefix("the "))
    code = _CODE.match(words)
    if _EUROPEAN.match(words):
        return "European Parliament"
    if code and (reading.text_zone == "America/New_York" or _SENATE.search(reading.clean[:_HEAD])):
        return gazetteer.CONGRESS_CODES[code[1]]
    if name in gazetteer.PORTCULLIS_ROOMS:
        return "Portcullis House"
    elsewhere = _ASSEMBLY.search(reading.clean[:_HEAD])
    if elsewhere:
        return elsewhere[0]
    chamber = _OF_A_CHAMBER.match(name)
    if chamber:
        return f"House of {chamber['house'].title()}"
    in_britain = reading.timezone == "Europe/London" and (
        reading.text_zone in {None, "Europe/London"} or _WESTMINSTER.search(reading.clean)
    )
    if name in gazetteer.PALACE_ROOMS or (in_britain and re.match(r"committee room|cr ?\d", name)):
        return gazetteer.PARLIAMENT
    return None
