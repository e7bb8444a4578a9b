"""Tells how words that may be a place stand in the text and what they are made of.

Nothing here knows a place by its name: the noun it hangs on, what stands before it, its line, how
near the event's day and hour are, and whether the text comes back to it.
"""

import re

from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.moments import Moment
from content.announcement.naming.titlewords import BODY_NOUN, EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text.words import HANGUL
from content.announcement.where.placebeside import beside
from content.announcement.where.placecues import cues
from content.announcement.where.placeseveral import of_several
from content.announcement.where.placewords import (
    BUILDING,
    CONGRESS,
    EXACT,
    HALL,
    KNOWN_ROOM,
    KO_ROOMISH,
    LOWER_BUILDING,
    POSTCODE,
    ROOM,
    STREET,
    SURE_ROOM,
    TOWN,
)
from content.announcement.where.whereabouts import Where
from content.announcement.zoning.cities import ZONE_OF

_BEFORE = re.compile(
    r"(?P<word>\b(?:at|in|to|from|near|of|on|by|for|with|outside)|@) (?:the )?$", re.I
)
_IF_WET = re.compile(
    r"(?:\bif (?:it(?:'s| is)? )?(?:wet|rain(?:s|ing|y)?|pour(?:s|ing))|\b(?:wet|bad|poor"
    r"|inclement)"
    r" weather|\brain (?:plan|venue|location|site|date)|\bin (?:the )?(?:event"
    r"|case) of (?:\w+ )?rain"
    r"|비가? ?(?:오면|올 ?경우)|우천 ?시)[^.\n]*$",
    re.IGNORECASE,
)
_WET_AFTER = re.compile(
    r",? ?\(?(?:if (?:it(?:'s| is)? )?(?:wet|rain)|in (?:wet"
    r"|bad) weather)",
    re.I,
)
_GOES_ON = re.compile(r" (?!and |or |at |on |in |for |from )[a-z]")
_MUCH = 0.75
_NEAR_LINES = 2
_FAR_LINES = 6
_LONG_NAME = 60
_READ = 8000
_FEW = 4
_LONG_LINE = 160


def shape(reading: Reading, moment: Moment, where: Where, *, remote: bool) -> dict[str, float]:
    """Return what can be seen of a reading of where the event is held."""
    spans = [span for span in (where.place, where.room, where.address) if span]
    told: dict[str, object] = {f"by {where.source}": bool(where.source), "from afar": remote}
    if not spans:
        told |= {"nowhere": True, "nowhere from afar": remote, "nowhere said": where.unsettled}
    else:
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        told |= _made_of(reading, where)
        told |= _stands(reading, start, end)
        told |= _near(reading, moment, start)
        told |= beside(reading, moment, start, end)
        told |= cues(reading, start, end)
        far = bool(told.get("far above the day") or told.get("far below the day"))
        told[f"by {where.source}, far from the day"] = far
    seen = {sign: 1.0 for sign, applies in told.items() if applies}
    return seen | {"its finder's worth": where.score}


def _made_of(reading: Reading, where: Where) -> dict[str, object]:
    clean = reading.clean
    name = clean[slice(*where.place)] if where.place else ""
    room = clean[slice(*where.room)] if where.room else ""
    told = clean[slice(*where.address)] if where.address else ""
    tail = name[-30:]
    house = [match.end() for match in BUILDING.finditer(name)]
    house += [len(name)] if CONGRESS.fullmatch(name) else []
    town = bool(TOWN.match(name)) or name.lower() in ZONE_OF
    hangul = bool(HANGUL.search(name + room))
    return {
        "a name": bool(name),
        "a room": bool(room),
        "a room by its number": bool(room) and bool(ROOM.match(room) or KNOWN_ROOM.match(room)),
        "a room by its noun": bool(room) and bool(SURE_ROOM.search(room) or HALL.search(room)),
        "an address": bool(told),
        "an exact address": bool(EXACT.search(told) or STREET.match(told.partition(",")[0])),
        "a postcode": bool(POSTCODE.search(told)),
        "only an address": bool(name) and where.place == where.address,
        "hangs on a building": bool(house) and house[-1] >= len(name) - 1,
        "a building in front": bool(house) and house[-1] < len(name) - 1,
        "no building": bool(name) and not house and not hangul and not town,
        "a town": town,
        "a body": bool(BODY_NOUN.search(tail)) and not tail.endswith("House"),
        "a meeting in it": bool(EVENT_NOUN.search(name)),
        "small letters": bool(LOWER_BUILDING.fullmatch(name)) or name[:1].islower(),
        "capitals only": name.isupper() and len(name) > _FEW,
        "one word": bool(name) and " " not in name,
        "a long name": len(name) > _LONG_NAME,
        "said again": bool(name) and clean[:_READ].count(name) > 1,
        "a digit in front": name[:1].isdigit(),
        "in Korean": hangul,
        "a Korean house": hangul and bool(KO_ROOMISH.search(name)),
    }


def _stands(reading: Reading, start: int, end: int) -> dict[str, object]:
    clean = reading.clean
    first, last = reading.layout.line(start)
    line = clean[first:last]
    before = clean[max(first, start - 12) : start]
    word = _BEFORE.search(before)
    return {
        f"after {word['word'].lower()}" if word else "after no preposition": True,
        "begins a line": start - first < _FEW,
        "ends a line": end >= last - 2,
        "most of a line": end - start >= _MUCH * len(line.strip()),
        "in a long line": len(line) > _LONG_LINE,
        "line ends with a stop": line.rstrip().endswith((".", "!")),
        "head of the text": first == 0,
        "after a comma": before.rstrip().endswith(","),
        "after a colon": before.rstrip().endswith(":"),
        "after a bar": before.rstrip().endswith(("|", "-", "·", "•")),
        "before a comma": clean.startswith(",", end),
        "before a stop": clean.startswith(".", end),
        "in quotation marks": before.rstrip().endswith(('"', "'")),
        "before small words": bool(_GOES_ON.match(clean, end)),
        "if it rains": bool(_IF_WET.search(clean[max(first, start - 60) : start]))
        or bool(_WET_AFTER.match(clean, end)),
        "a cue before": bool(EVENT_CUE.search(clean[max(first, start - 90) : start])),
    }


def _near(reading: Reading, moment: Moment, start: int) -> dict[str, object]:
    clean, layout = reading.clean, reading.layout
    sentence = layout.sentence(start)
    line = layout.line(start)
    day = moment.day.day.written.start if moment.day else None
    hour = moment.clock.start if moment.clock else None
    away = _lines_between(clean, day, start) if day is not None else None
    hours = reading.clocks_between(*sentence)
    days = reading.days_between(*sentence)
    told: dict[str, object] = {
        "with the day": day is not None and sentence[0] <= day < sentence[1],
        "with the hour": hour is not None and sentence[0] <= hour < sentence[1],
        "line of the day": day is not None and line[0] <= day <= line[1],
        "line of the hour": hour is not None and line[0] <= hour <= line[1],
        "with another day": bool(days) and not any(one.written.start == day for one in days),
        "with another hour": bool(hours) and not any(one.start == hour for one in hours),
        "no day": day is None,
    }
    told |= of_several(reading, moment, start)
    if away is not None:
        side = "below" if away > 0 else "above"
        told |= {
            f"right {side} the day": abs(away) == 1,
            f"close {side} the day": abs(away) == _NEAR_LINES,
            f"near {side} the day": _NEAR_LINES < abs(away) < _FAR_LINES,
            f"far {side} the day": abs(away) >= _FAR_LINES,
        }
    if hour is not None:
        told["right below the hour"] = _lines_between(clean, hour, start) == 1
    return told


def _lines_between(clean: str, one: int, other: int) -> int:
    """Return how many filled lines the second position stands below the first."""
    first, last = sorted((one, other))
    breaks = len(re.findall(r"\n+", clean[first:last]))
    return breaks if other >= one else -breaks
