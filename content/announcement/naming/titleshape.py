"""Tells how words that may be a title stand in the text and what they are made of.

Nothing here knows a title by its words: place in the text, neighbours, length, capitals, the noun
a phrase hangs on, and whether the text comes back to it. `titleweights` says what each is worth.
"""

import re
from collections import Counter

from content.announcement.naming.titlecontext import context
from content.announcement.naming.titlemade import HAPPENING, ends_in, is_common, made_of
from content.announcement.naming.titleneighbours import neighbours
from content.announcement.naming.titlesigns import is_person, is_town
from content.announcement.naming.titlestanding import Standing, stems
from content.announcement.naming.titletrim import Candidate
from content.announcement.naming.titlewords import BODY_NOUN, EVENT_NOUN
from content.announcement.where.placewords import KNOWN_ROOM, ROOM

_LINES = {
    "line 1": range(1),
    "line 2": range(1, 2),
    "line 3": range(2, 3),
    "line 4 to 6": range(3, 6),
    "line 7 to 12": range(6, 12),
    "line 13 and on": range(12, 100_000),
}
_ABOVE = {"line of the day": 0, "line above the day": 1, "two above the day": 2}
_FAR_ABOVE = 2
_MARGIN, _TAIL = 4, 8
_MUCH = 0.85
_BEHIND = re.compile(r"[^:|!.-]{3,60} ?[:|!.-]$")
_LONG_LINE, _SHORT_LINE = 200, 60


def shape(standing: Standing, one: Candidate) -> dict[str, float]:
    """Return what can be seen of a candidate."""
    words = standing.reading.clean[one.start : one.end]
    told = {
        **_where(standing, one),
        **made_of(words),
        **_whom(standing, words),
        **neighbours(standing, one),
        **context(standing.reading, one, standing.days),
    }
    seen = {sign: 1.0 for sign, applies in told.items() if applies}
    seen["said again"] = _said_again(standing, words)
    return seen


def _whom(standing: Standing, words: str) -> dict[str, object]:
    """Tell whether words are but a person, a town or a room, or what the text speaks of."""
    kinds = {one[0].lower() for one in HAPPENING.finditer(words)}
    return {
        "a person alone": is_person(words) and not EVENT_NOUN.search(words),
        "a button": words.strip(" .,").lower() in standing.buttons,
        "a person named": standing.persons.is_one(words),
        "begins with a person": standing.persons.begins(words),
        "its kind is spoken of": kinds & standing.spoken,
        "a town alone": is_town(words),
        "a room alone": ROOM.match(words) or KNOWN_ROOM.match(words),
    }


def _said_again(standing: Standing, words: str) -> float:
    """Return the share of the longer words that stand elsewhere in the text too."""
    own = Counter(stems(words))
    if not own:
        return 0.0
    return sum(standing.words[stem] > much for stem, much in own.items()) / len(own)


def _where(standing: Standing, one: Candidate) -> dict[str, object]:
    clean = standing.reading.clean
    number = standing.line(one.start)
    start, end = standing.lines[number] if standing.lines else (0, 0)
    before = clean[max(start, one.start - _SHORT_LINE) : one.start].rstrip(" \"'")
    kind = _BEHIND.search(before)
    said = kind[0] if kind else ""
    lead = one.start - start
    day = standing.moment.day
    away = standing.line(day.day.written.start) - number if day else None
    return {
        **{sign: number in lines for sign, lines in _LINES.items()},
        **{sign: away == lines for sign, lines in _ABOVE.items()},
        "whole line": one.end - one.start >= _MUCH * len(clean[start:end].strip()),
        "head of a line": lead < _MARGIN and one.end < end - _TAIL,
        "tail of a line": lead >= _MARGIN and one.end >= end - _MARGIN,
        "inside a line": lead >= _MARGIN and one.end < end - _MARGIN,
        "in a long line": end - start > _LONG_LINE,
        "further above the day": away is not None and away > _FAR_ABOVE,
        "below the day": away is not None and away < 0,
        "right below the day": away == -1,
        "blank above": clean[max(0, start - 2) : start] in {"", "\n\n"},
        "blank below": clean.startswith("\n\n", end) or end >= len(clean) - 1,
        "behind a kind": bool(said) and is_common(said),
        "behind a body": ends_in(BODY_NOUN, said.rstrip(" :|-")),
        "behind a day": bool(standing.reading.days_between(start, one.start)),
        "behind an hour": bool(standing.reading.clocks_between(start, one.start)),
        "day in it": bool(standing.reading.days_between(one.start, one.end)),
        "begins with an hour": bool(
            standing.reading.clocks_between(one.start, one.start + _MARGIN)
        ),
        "hour in it": bool(standing.reading.clocks_between(one.start, one.end)),
    }
