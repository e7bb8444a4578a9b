"""Tells how words that may be a title stand in the text and what they are made of.

Nothing here knows a title by its words: place in the text, neighbours, length, capitals, the noun
a phrase hangs on, and whether the text comes back to it. `titleweights` says what each is worth.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from content.announcement.moments import Moment
from content.announcement.placewords import KNOWN_ROOM, ROOM
from content.announcement.reading import Reading
from content.announcement.titlemade import (
    FIELD,
    ends_in,
    is_common,
    is_edition,
    is_korean_kind,
    made_of,
)
from content.announcement.titlesigns import is_body, is_kicker, is_person, is_town
from content.announcement.titletrim import Candidate
from content.announcement.titlewords import BODY_NOUN, EVENT_NOUN, GENERIC

_WORD = re.compile(r"[A-Za-zÀ-ÿ']{5,}|[가-힣]{2,}")
_STEM = 6
_LEADING = re.compile(
    r"(?:\b(?:to|for|present|presents|on|host|hosts|of|at|by|is|with|the|our|invites? you"
    r"|company of)|:|하는|[가-힣]의)\W*$",
    re.IGNORECASE,
)
"""The end of a line that goes on in the one below."""
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
_ENDS = 120
_LONG_LINE, _LONG_SENTENCE, _SHORT_LINE = 200, 80, 60


@dataclass
class Standing:
    """The lines of a text and its words, looked at once for all that may be its title."""

    reading: Reading
    moment: Moment
    lines: list[tuple[int, int]] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        at = 0
        for line in self.reading.clean.split("\n"):
            if line.strip():
                self.lines.append((at, at + len(line)))
            at += len(line) + 1
        self.words = Counter(_stems(self.reading.clean[:_READ]))

    def line(self, at: int) -> int:
        """Return the number of the line, empty ones not counted, that holds a position."""
        return max(0, bisect_right(self.lines, (at, 1 << 30)) - 1)

    def text(self, number: int) -> str:
        """Return a line's words; none beyond the first and the last."""
        if not 0 <= number < len(self.lines):
            return ""
        start, end = self.lines[number]
        if end - start > 2 * _ENDS:
            # Of a long paragraph its two ends tell enough.
            return self.reading.clean[start : start + _ENDS] + self.reading.clean[end - _ENDS : end]
        return self.reading.clean[start:end].strip()


_READ = 6000


def _stems(words: str) -> list[str]:
    return [word.lower()[:_STEM] for word in _WORD.findall(words)]


def shape(standing: Standing, one: Candidate) -> dict[str, float]:
    """Return what can be seen of a candidate."""
    words = standing.reading.clean[one.start : one.end]
    told = {
        **_where(standing, one),
        **made_of(words),
        "a person alone": is_person(words) and not EVENT_NOUN.search(words),
        "a town alone": is_town(words),
        "a room alone": bool(ROOM.match(words) or KNOWN_ROOM.match(words)),
        **_neighbours(standing, one),
        **_over_a_name(standing, one),
    }
    seen = {sign: 1.0 for sign, applies in told.items() if applies}
    seen["said again"] = _said_again(standing, words)
    return seen


def _said_again(standing: Standing, words: str) -> float:
    """Return the share of the longer words that stand elsewhere in the text too."""
    own = Counter(_stems(words))
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


def _over_a_name(standing: Standing, one: Candidate) -> dict[str, object]:
    """Tell how a line that may be a row or a kind stands to one that may be the name."""
    number = standing.line(one.start)
    words = standing.reading.clean[one.start : one.end]
    above, below = standing.text(number - 1), standing.text(number + 1)
    named = _may_be_name(standing, number + 1)
    return {
        "over a name": named,
        "an edition over a name": named and is_edition(words),
        "a kind over a name": named and is_common(words),
        "a Korean kind over a name": named and is_korean_kind(words) and not is_korean_kind(below),
        "an edition above": is_edition(above),
        "a common kind above": bool(above) and is_common(above),
        "a Korean kind above": is_korean_kind(above) and not is_korean_kind(words),
    }


def _may_be_name(standing: Standing, number: int) -> bool:
    """Tell whether a line stands alone and is no day, no field, no sentence, body or person."""
    words = standing.text(number)
    if not _NAME_FROM <= len(words) <= _NAME_TO or words.endswith((".", ":", ",")):
        return False
    start, end = standing.lines[number]
    moments = standing.reading.days_between(start, end) or standing.reading.clocks_between(
        start, end
    )
    other = FIELD.match(words) or is_body(words) or is_person(words) or is_kicker(words)
    return not (moments or other or standing.reading.layout.piece(start).named)


_NAME_FROM, _NAME_TO = 6, 120


def _neighbours(standing: Standing, one: Candidate) -> dict[str, object]:
    number = standing.line(one.start)
    above, own, below = (standing.text(number + step) for step in (-1, 0, 1))
    end = standing.lines[number][1] if standing.lines else 0
    return {
        "a body above": bool(above) and (is_body(above) or ends_in(BODY_NOUN, above)),
        "a body below": bool(below) and (is_body(below) or ends_in(BODY_NOUN, below)),
        "a kind above": bool(above) and is_kicker(above),
        "a kind below": bool(below) and is_kicker(below),
        "a headword above": bool(above) and bool(GENERIC.match(above)),
        "a person below": bool(below) and is_person(below),
        "a sentence below": below.endswith(".") and len(below) > _LONG_SENTENCE,
        "a sentence above": above.endswith(".") and len(above) > _LONG_SENTENCE,
        "short line above": 0 < len(above) < _SHORT_LINE,
        "short line below": 0 < len(below) < _SHORT_LINE,
        "a field above": bool(FIELD.match(above)),
        "a field below": bool(FIELD.match(below)),
        "a field among fields": bool(FIELD.match(own))
        and bool(FIELD.match(above) or FIELD.match(below)),
        "led to above": bool(_LEADING.search(above)),
        "leads on": bool(_LEADING.search(own)) and one.end >= end - 3,
        "stands out": own.isupper() and not above.isupper() and not below.isupper(),
    }
