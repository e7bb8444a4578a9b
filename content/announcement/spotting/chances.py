"""Says how likely each run of words is to name the house or the room an event is held in.

One model looks at every run of words that may be a name and at nothing else: it knows no rule and
no gazetteer, and what each sign is worth was gained from all texts of the collections and from
others in the shapes of real posts. Alone it reads about as many places rightly as the rules of
`where`; they err in different texts, so what it says is a sign among theirs.
"""

import json
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from math import exp, log
from pathlib import Path

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.spotting.signs import Sight
from content.announcement.spotting.spans import spans
from content.announcement.spotting.tokens import tokens

TABLE = Path(__file__).with_name("chances.json")
LEAST = -12.0
"""What is less likely than this counts as this; a logarithm."""
_READ = 8000
"""Characters looked at: who reads on has found the place."""
_MOST = 4000
"""Runs of words looked at; a usual text has sixty."""

Span = tuple[int, int]
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Chances:
    """The logarithms of how likely each run of words, by its offsets, and no place at all is."""

    named: Mapping[Span, float]
    nowhere: float

    @cached_property
    def _row(self) -> list[tuple[Span, float]]:
        return sorted(self.named.items())

    def within(self, start: int, end: int) -> float:
        """Return how likely the name is one of those between two offsets."""
        first = bisect_left(self._row, ((start, start), LEAST))
        last = bisect_left(self._row, ((end, end), LEAST))
        inside = [much for (_, ends), much in self._row[first:last] if ends <= end]
        return max(LEAST, log(sum(map(exp, inside)))) if inside else LEAST


@cache
def worth() -> Weights:
    """Return how much each sign speaks for a run of words."""
    told: Weights = json.loads(TABLE.read_text(encoding="utf-8"))
    return told


def of(
    reading: Reading, moment: Moment, *, remote: bool, weights: Weights | None = None
) -> Chances | None:
    """Return the chances of all runs of words; None of a Korean text, whose names end otherwise."""
    if reading.language == "ko":
        return None
    known = worth() if weights is None else weights
    seen = seen_in(reading, moment, remote=remote)
    much = {span: sum(known.get(sign, 0.0) * by for sign, by in row.items()) for span, row in seen}
    most = max(much.values())
    total = most + log(sum(exp(each - most) for each in much.values()))
    chances = {span: max(LEAST, each - total) for span, each in much.items()}
    nowhere = chances.pop(None)
    return Chances({span: each for span, each in chances.items() if span}, nowhere)


def seen_in(
    reading: Reading, moment: Moment, *, remote: bool
) -> list[tuple[Span | None, dict[str, float]]]:
    """Return every run of words by its offsets with what is seen of it, last that of none."""
    row = tokens(reading.clean, _READ)
    sight = Sight(reading, moment, row)
    seen: list[tuple[Span | None, dict[str, float]]] = [
        ((row[first].start, row[last].end), sight.signs(first, last))
        for first, last in islice(spans(reading, row), _MOST)
    ]
    return [*seen, (None, sight.nowhere(remote=remote, runs=len(seen)))]
