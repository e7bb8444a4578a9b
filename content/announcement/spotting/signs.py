"""Tells what can be seen of a run of words: its own, those it stands between, and its line."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.spotting.tokens import END, LINE_END, Token
from content.announcement.zoning.cities import ZONE_OF

_WORD_INSIDE, _KIND_INSIDE = 0.6, 0.3
"""How much a word and a kind within a run tell beside what stands at its ends."""
_CLOSE, _FAR = 3, 6
"""Lines from the day up to which each is told apart, and from which none is."""
_LINE_LENGTH, _LONGEST_LINE = 40, 4
_HEAD, _TOP = 3, 10
_MOST = 3
_LONG_RUN = 5
_GAPS = re.compile(r"\n+")


class Sight:
    """Looks at the runs of one text; what is seen of a place in it is seen once."""

    def __init__(self, reading: Reading, moment: Moment, row: Sequence[Token]) -> None:
        self._reading, self._row = reading, row
        self._day = moment.day.day.written.start if moment.day else None
        self._hour = moment.clock.start if moment.clock else None
        self._begun: dict[int, list[str]] = {}
        self._ended: dict[int, list[str]] = {}

    def signs(self, first: int, last: int) -> dict[str, float]:
        """Return what is seen of a run, and how much of it."""
        if first not in self._begun:
            self._begun[first] = [*self._standing(first), *self._beginning(first)]
        if last not in self._ended:
            self._ended[last] = list(self._ending(last))
        seen = dict.fromkeys(self._begun[first], 1.0)
        seen |= dict.fromkeys(self._ended[last], 1.0)
        seen |= dict.fromkeys(self._whole(first, last), 1.0)
        return seen | self._inside(first, last)

    def nowhere(self, *, remote: bool, runs: int) -> dict[str, float]:
        """Return what speaks for no place being told at all."""
        small = self._reading.clean.lower()
        seen = {f"nowhere, text has {word}" for word in _TELLING if word in small}
        seen |= {"nowhere"} | ({"nowhere from afar"} if remote else set())
        seen |= {"nowhere without a day"} if self._day is None else set()
        return dict.fromkeys(seen | ({"nowhere, few names"} if runs < _FEW else set()), 1.0)

    def _at(self, number: int) -> Token:
        return self._row[number] if 0 <= number < len(self._row) else END

    def _standing(self, first: int) -> Iterator[str]:
        """Yield what is to be seen of the line and the sentence of a run."""
        at, layout = self._row[first].start, self._reading.layout
        piece = layout.piece(at)
        yield f"label {piece.label.name if piece.label else None}"
        if piece.label:
            yield f"label {piece.label.name} {'on the line' if piece.named else 'above'}"
        start, end = layout.line(at)
        number = self._line(start)
        yield f"line {0 if number == 0 else 1 if number < _HEAD else 2 if number < _TOP else 3}"
        yield f"line's length {min((end - start) // _LINE_LENGTH, _LONGEST_LINE)}"
        yield self._away(at, self._day, "day")
        if self._hour is not None:
            lines = self._lines(at, self._hour)
            yield f"lines from the hour {lines if abs(lines) <= 1 else 'more'}"
        yield from self._sentence(at)

    def _sentence(self, at: int) -> Iterator[str]:
        start, end = self._reading.layout.sentence(at)
        with_day = self._day is not None and start <= self._day < end
        with_hour = self._hour is not None and start <= self._hour < end
        yield f"sentence with day {with_day:d}, hour {with_hour:d}"
        if with_day and self._day is not None:
            yield "behind the day" if at > self._day else "before the day"
        elif self._reading.days_between(start, end):
            yield "sentence with another day"

    def _away(self, at: int, other: int | None, what: str) -> str:
        if other is None:
            return f"no {what}"
        lines = self._lines(at, other)
        side = "below" if lines > 0 else "above"
        if abs(lines) < _CLOSE:
            return f"lines from the {what} {lines}"
        return f"{'far' if abs(lines) >= _FAR else 'some lines'} {side} the {what}"

    def _lines(self, at: int, other: int) -> int:
        """Return how many filled lines the first position stands below the second."""
        return self._line(at) - self._line(other)

    def _line(self, at: int) -> int:
        return self._counted[at]

    @cached_property
    def _counted(self) -> "_Lines":
        return _Lines(self._reading.clean)

    def _beginning(self, first: int) -> Iterator[str]:
        one, two, three = (self._at(first - back) for back in (1, 2, 3))
        here = self._row[first]
        yield f"before: {one.word}"
        yield f"two before: {two.word}"
        yield f"three before: {three.word}"
        yield f"both before: {two.word} {one.word}"
        yield f"begins: {here.word}"
        yield f"begins as {here.kind}"
        yield f"behind {one.kind}"
        yield f"behind {two.kind} {one.kind}"
        yield f"behind {one.kind} begins as {here.kind}"
        yield f"second is {self._at(first + 1).kind}"

    def _ending(self, last: int) -> Iterator[str]:
        here, one, two = self._row[last], self._at(last + 1), self._at(last + 2)
        yield f"ends: {here.word}"
        yield f"ends on: {here.word[-3:]}"
        yield f"ends as {here.kind}"
        yield f"after: {one.word}"
        yield f"two after: {two.word}"
        yield f"then {one.kind}"
        yield f"ends as {here.kind} then {one.kind}"
        yield f"then {one.kind} {two.kind}"
        yield f"ends: {here.word} then {one.kind}"
        yield f"last two {self._at(last - 1).kind} {here.kind}"

    def _inside(self, first: int, last: int) -> dict[str, float]:
        seen: defaultdict[str, float] = defaultdict(float)
        for token in self._row[first : last + 1]:
            seen[f"holds: {token.word}"] += _WORD_INSIDE
            seen[f"holds {token.kind}"] += _KIND_INSIDE
        return seen

    def _whole(self, first: int, last: int) -> Iterator[str]:
        run = self._row[first : last + 1]
        before, after = self._at(first - 1), self._at(last + 1)
        closed = after.word in {LINE_END, ".", ","}
        yield f"of {len(run)}"
        yield f"ends as {run[-1].kind}, {'closed' if closed else 'going on'}"
        yield f"from {run[0].kind} to {run[-1].kind}"
        yield f"small words {min(sum(token.kind == 'a' for token in run), _MOST)}"
        yield f"houses {min(sum(token.house for token in run), _MOST)}"
        yield f"house at the end {run[-1].house:d} behind {_bound(before)}"
        if before.word == LINE_END == after.word:
            yield "a whole line"
        name = " ".join(token.word for token in run)
        if name in ZONE_OF:
            yield "a town" if len(run) > 1 else "a town of one word"
        yield f"made {' '.join(token.kind for token in run) if len(run) <= _LONG_RUN else 'long'}"


def _bound(before: Token) -> str:
    return before.kind if before.kind.islower() or before.kind == LINE_END else "another"


class _Lines:
    """Tells of each offset how many filled lines stand above it."""

    def __init__(self, clean: str) -> None:
        self._ends = [gap.start() for gap in _GAPS.finditer(clean)]

    def __getitem__(self, at: int) -> int:
        return bisect_left(self._ends, at)


_TELLING = (
    "zoom", "online", "webinar", "virtual", "tbc", "venue", "where", "register", "link", "location",
)  # fmt: skip
_FEW = 15
"""Names below which a text has few."""
