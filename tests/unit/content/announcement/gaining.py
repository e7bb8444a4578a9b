"""Gains weights by which right candidates are likeliest: the arithmetic of the scripts `fit…`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

ROUNDS, RATE = 200, 0.05
"""Steps of the descent, and their length."""

Signs = Mapping[str, float]
Row = tuple[Signs, float, float]
"""What was seen of a candidate, its worth beside the signs, and how right it is, up to 1."""
Batches = Mapping[str, Sequence[Sequence[Row]]]
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Choices:
    """The candidates of several texts as numbers: one row each, of which most signs are not seen.

    `row`, `column` and `much` hold what was seen; `own` and `good` a number for each candidate;
    `first` where each text's candidates begin, and `text` to which text each belongs.
    """

    row: Whole
    column: Whole
    much: Numbers
    own: Numbers
    good: Numbers
    first: Whole
    text: Whole

    def worth(self, weights: Numbers) -> Numbers:
        """Return what each candidate is worth."""
        seen = self.much * weights[self.column]
        return np.bincount(self.row, seen, len(self.own)).astype(np.float64) + self.own

    def pull(self, each: Numbers, signs: int) -> Numbers:
        """Return, for each sign, the sum of a number over the candidates it was seen of."""
        return np.bincount(self.column, self.much * each[self.row], signs).astype(np.float64)

    def hits(self, weights: Numbers) -> int:
        """Count the texts of which the best candidate is a right one."""
        worth, ends = self.worth(weights), [*self.first[1:], len(self.own)]
        return sum(
            bool(self.good[start + int(np.argmax(worth[start:end]))] > 0)
            for start, end in zip(self.first, ends, strict=True)
        )


def seen_in(told: Batches) -> Iterator[tuple[str, int, int]]:
    """Yield the name of each sign with the texts and the batches in which it was seen."""
    texts: Counter[str] = Counter()
    where: defaultdict[str, set[str]] = defaultdict(set)
    for batch, lists in told.items():
        for rows in {id(rows): rows for rows in lists}.values():
            seen = {name for signs, *_ in rows for name in signs}
            texts.update(seen)
            for name in seen:
                where[name].add(batch)
    return ((name, times, len(where[name])) for name, times in texts.items())


def numbers(texts: Sequence[Sequence[Row]], column: Mapping[str, int]) -> Choices:
    """Return texts as numbers, one column for each sign."""
    rows = [row for one in texts for row in one]
    seen = [
        (number, column[name], much)
        for number, (signs, *_) in enumerate(rows)
        for name, much in signs.items()
        if name in column
    ]
    row, where, much = zip(*seen, strict=True)
    sizes = np.array([len(one) for one in texts])
    return Choices(
        np.array(row), np.array(where), np.array(much),
        np.array([own for _, own, _ in rows]), np.array([good for *_, good in rows], float),
        np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes),
    )  # fmt: skip


def gained(choices: Choices, began: Numbers, hold: Numbers) -> Numbers:
    """Return the weights by which right candidates are likeliest, near those it began with."""
    weights, slope, spread = began.copy(), np.zeros_like(began), np.zeros_like(began)
    first, text = choices.first, choices.text
    for step in range(1, ROUNDS + 1):
        worth = choices.worth(weights)
        share = np.exp(worth - np.maximum.reduceat(worth, first)[text])
        right = share * choices.good
        share /= np.add.reduceat(share, first)[text]
        right /= np.maximum(np.add.reduceat(right, first), 1e-12)[text]
        pull = hold * (weights - began) + choices.pull(share - right, len(weights))
        slope = 0.9 * slope + 0.1 * pull
        spread = 0.999 * spread + 0.001 * pull**2
        size = np.sqrt(spread / (1 - 0.999**step)) + 1e-8
        weights = weights - RATE * (slope / (1 - 0.9**step)) / size
    return weights
