"""Finds where an event is held: room, building, street, or not settled yet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from content.announcement import jottings
from content.announcement.days.moments import Moment
from content.announcement.naming.titlepage import other_events
from content.announcement.reading import Reading
from content.announcement.spotting import chances
from content.announcement.spotting.chances import Chances
from content.announcement.where import gazetteer
from content.announcement.where.koreanwithin import narrowed
from content.announcement.where.placeafar import from_afar, is_town, only_from_afar
from content.announcement.where.placebeside import is_no_name
from content.announcement.where.placechains import in_chains
from content.announcement.where.placehome import at_home
from content.announcement.where.placehouse import completed
from content.announcement.where.placekinds import CIRCLE
from content.announcement.where.placelabels import in_labels
from content.announcement.where.placelines import in_lines
from content.announcement.where.placeothers import doubted
from content.announcement.where.placeprose import in_prose
from content.announcement.where.placeshape import shape
from content.announcement.where.placeslots import in_slots
from content.announcement.where.placespotted import spotted
from content.announcement.where.placeweights import weigh
from content.announcement.where.whereabouts import Where, analyse

__all__ = ["candidates", "completed", "find", "weighed"]


def find(reading: Reading, moment: Moment, *, change: bool, remote: bool = False) -> Where:
    """Return the best reading of where the event is held."""
    reading = reading.eased
    remote = only_from_afar(reading, remote=remote)
    found = weighed(
        reading, moment, candidates(reading, moment, change=change, remote=remote), remote=remote
    )
    best = max(found, key=lambda one: one.score)
    chosen = completed(reading, narrowed(reading, best, found, moment), found, moment)
    chosen = at_home(reading, chosen, moment, remote=remote)
    return doubted(reading, moment, chosen, best, found)


def weighed(
    reading: Reading, moment: Moment, found: list[Where], *, remote: bool = False
) -> list[Where]:
    """Return readings with what their signs add to what those think of them who found them."""
    seen = signs(reading, moment, found, chances.of(reading, moment, remote=remote), remote=remote)
    return [
        replace(one, score=one.score + weigh(told)) for one, told in zip(found, seen, strict=True)
    ]


def signs(
    reading: Reading,
    moment: Moment,
    found: list[Where],
    known: Chances | None,
    *,
    remote: bool = False,
) -> list[dict[str, float]]:
    """Return what is seen of each reading, by the chances of the names in it as well."""
    return [shape(reading, moment, one, remote=remote) | spotted(known, one) for one in found]


def candidates(
    reading: Reading, moment: Moment, *, change: bool, remote: bool = False
) -> list[Where]:
    """Return all readings of where the event is held, the last of them that none is told.

    Where people join from afar, an address that stands alone is likely the organiser's.
    """
    told = list(in_labels(reading, moment))
    if any(one.online for one in told) and not any(one.place or one.room for one in told):
        # "Location: online only": whatever else is named is who invites.
        return [Where(online=True)]
    alone = [
        *_from("lines", in_lines(reading, moment)),
        *_from("chains", in_chains(reading, moment)),
        *in_slots(reading, moment),
    ]
    if remote:
        alone = from_afar(reading, moment, alone)
    found = [
        *_from("label", told),
        *_from("prose", in_prose(reading, moment, change=change, remote=remote)),
        *alone,
        *_jotted(reading),
    ]
    found = [
        one
        for one in dict.fromkeys(found)
        if (one.place or one.room or one.unsettled or one.address)
        and not _is_way(reading, one)
        and not _is_no_name(reading, one)
        and not _is_event(reading, one)
        and not _is_in_a_name(reading, one)
        and not (one.room and _NO_ROOM.fullmatch(reading.clean, *one.room) and not one.place)
        and not (remote and is_town(reading, one))
    ]
    found = _of_this_event(reading, moment, found)
    return [*found, Where(score=_NOWHERE, unsettled=any(one.unsettled for one in found))]


def _of_this_event(reading: Reading, moment: Moment, found: list[Where]) -> list[Where]:
    """Leave out what stands in a list of other events, if a place is told above it."""
    others = other_events(reading.clean, moment.day.day.written.end) if moment.day else None
    if others is None:
        return found
    own = [
        one for one in found if all(part[0] < others for part in (one.place, one.room) if part)
    ]
    return own if any(one.place or one.room for one in own) else found


def _jotted(reading: Reading) -> Iterator[Where]:
    """Yield where a note of a line or two tells it is held."""
    told = jottings.of(reading)
    if told is not None and told.where is not None:
        yield replace(analyse(reading, *told.where), source="jotting", score=_JOTTED)


def _from(source: str, found: Iterable[Where]) -> list[Where]:
    return [replace(one, source=one.source or source) for one in found]


def _is_way(reading: Reading, where: Where) -> bool:
    """Tell whether what was read is only a door: "come in at Cromwell Green"."""
    if where.place is None or where.room:
        return False
    name = reading.clean[slice(*where.place)]
    door = (name in gazetteer.ENTRANCES and name not in _STREETS) or _DOOR.search(name) is not None
    return door and name not in gazetteer.PARLIAMENT_BUILDINGS


def _is_no_name(reading: Reading, where: Where) -> bool:
    """Tell whether what was read for a name is a day, or the first word of an order."""
    if where.place is None:
        return False
    if reading.clean[slice(*where.place)].count('"') == 1:
        return True
    if _FROM.search(reading.layout.before(where.place[0], _NEXT_TO)) and _BODY_OF.match(
        reading.clean, *where.place
    ):
        return True
    dated = reading.days_between(*where.place) and not where.room
    return bool(dated) or is_no_name(reading.clean[slice(*where.place)])


_NO_ROOM = re.compile(r"room|(?:My|Your) .*", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|with|by|of)(?: the)? ?$", re.IGNORECASE)
_NEXT_TO = 12
_BODY_OF = re.compile(
    r"(?:the )?(?:Parliament|Senate|Assembly|Government|Embassy) of (?:the )?[A-Z]"
)
"""Whence guests come: "a delegation from the Parliament of Mongolia"."""


def _is_event(reading: Reading, where: Where) -> bool:
    """Tell whether a name that stands alone is an event's: "Harvest Festival, 10.30am"."""
    if where.place is None or where.room or where.source not in {"chains", "slots"}:
        return False
    circle = where.address is None and CIRCLE.search(reading.clean[slice(*where.place)])
    return bool(circle) or _EVENT_LAST.search(reading.clean, *where.place) is not None


def _is_in_a_name(reading: Reading, where: Where) -> bool:
    """Tell whether it stands in a name in capitals: "tells about A YEAR IN A BOG GARDEN"."""
    span = where.place or where.room
    if span is None:
        return False
    before = reading.text.words(max(0, span[0] - _NAME), span[0])
    return _NAMED_IN_CAPITALS.search(before + " ") is not None


_NAME = 80
_NAMED_IN_CAPITALS = re.compile(
    r"\b(?:about|(?:en)?titled|called|named) \"?(?:[A-Z][A-Z'&-]*,? )+(?:IN|AT|ON|OF)"
    r" (?:THE |AN? )?$"
)
_EVENT_LAST = re.compile(
    r"\b(?:Festival|Lecture|Seminar|Talk|Screening|Conference|Workshop|Webinar|Symposium|Debate"
    r"|Briefing|Vigil|Launch|Concert|Roundtable|Rally|AGM|Service|Supper|Breakfast|Lunch"
    r"|Eucharist|Communion|Evensong|Worship)$"
)
_JOTTED = 10.0
"""What a place is worth that a note tells, where nothing but marks tells what it is."""
_NOWHERE = 2.0
"""What it is worth to say that no place is told."""
_STREETS = frozenset({"Victoria Embankment"})
"""Streets by which a door is called, where people may as well gather."""
_DOOR = re.compile(
    r"(?:[Ee]ntrance|Gate \w{1,2}|(?:[Rr]eception|[Rr]eference"
    r"|[Ff]ront|[Ii]nformation|[Ii]nquiry|[Hh]elp|[Tt]icket) [Dd]esk(?: of .*)?)$"
)
