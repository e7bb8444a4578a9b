"""Gains the weights of titles, places and zones from the collection, and what they are worth.

Run as `python -m tests.unit.content.announcement.fit [FILE.yaml...]`; more files are more batches.
Every batch is read with weights gained from all the others: that share is what a text never seen
may expect, of weights that began at nothing. Printed last are the weights gained from all batches,
beginning at those of the product.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from content.announcement import (
    details,
    draft,
    eventzone,
    links,
    moments,
    places,
    placeweights,
    titles,
    titleweights,
    zoneweights,
)
from content.announcement.model import Change
from content.announcement.placeshape import shape
from content.announcement.reading import Reading, read
from tests.unit.content.announcement.score import ANY, Case, expected, is_right, load

HERE = Path(__file__).parent
ROUNDS, RATE, HOLD = 250, 0.05, 2.0
"""Steps of the descent, their length, and how strongly weights are held where they began."""

Signs = Mapping[str, float]
Row = tuple[Signs, float, bool]
"""What was seen of a candidate, its worth beside the signs, and whether it is right."""
Batches = Mapping[str, Sequence[Sequence[Row]]]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """The candidates of one text as numbers."""

    seen: Numbers
    own: Numbers
    good: npt.NDArray[np.bool_]

    def chosen(self, weights: Numbers) -> bool:
        """Tell whether the best candidate is a right one."""
        return bool(self.good[int(np.argmax(self.seen @ weights + self.own))])


def title_rows(case: Case) -> list[Row]:
    """Return the candidates for a text's title."""
    reading, moment, change, remote = _read(case)
    where = places.find(reading, moment, change=change, remote=remote)
    rows: list[Row] = []
    for one in titles.ranked(reading, moment, where):
        cut = titles.without_place(reading, one, where)
        words = " ".join(reading.text.found("", cut.start, cut.end, 1).text.split())
        rows.append((one.signs, -one.start / 1e6, is_right(case, "title", words)))
    return rows


def place_rows(case: Case) -> list[Row]:
    """Return the readings of where a text's event is held."""
    reading, moment, change, remote = _read(case)
    reading = reading.eased
    found = places.candidates(reading, moment, change=change, remote=remote)
    others = places.weighed(reading, moment, found, remote=remote)
    rows: list[Row] = []
    for one in found:
        told = places.completed(reading, one, others, moment) if one.place or one.room else one
        place, room = draft.place_of(reading, told), draft.words_of(reading, told.room, 0.9)
        good = is_right(case, "place", place and place.value) and is_right(
            case, "room", room and room.value
        )
        rows.append((shape(reading, moment, one, remote=remote), one.score, good))
    return rows


def zone_rows(case: Case) -> list[Row]:
    """Return the zones that a text's event may be in."""
    reading, moment, change, remote = _read(case)
    where = places.find(reading, moment, change=change, remote=remote)
    told = eventzone.signs(reading, moment, where)
    return [(seen, 0.0, is_right(case, "timezone", zone)) for zone, seen in told.items()]


def _read(case: Case) -> tuple[Reading, moments.Moment, bool, bool]:
    reading = read(case["text"], case["posted"], "Europe/London")
    change = details.change(reading)
    moved = change is not None and change.value is not Change.CANCELLED
    moment = moments.decide(reading, change=moved)
    return reading, moment, moved, links.online(reading, moment.on)[1]


def batches(
    paths: Sequence[Path], rows: Callable[[Case], list[Row]], key: str
) -> Iterator[tuple[str, list[list[Row]]]]:
    """Yield each file's texts of events of which a value can be right."""
    for path in paths:
        cases = [case for case in load(path) if case["expect"]["is_event"]]
        read_all = [rows(case) for case in cases if expected(case)[key] != ANY]
        yield path.stem, [one for one in read_all if any(good for *_, good in one)]


def numbers(told: Batches, names: Sequence[str]) -> dict[str, list[Choice]]:
    """Return the batches as numbers, one column for each sign."""
    column = {name: number for number, name in enumerate(names)}
    return {batch: [_choice(rows, column) for rows in texts] for batch, texts in told.items()}


def _choice(rows: Sequence[Row], column: Mapping[str, int]) -> Choice:
    seen = np.zeros((len(rows), len(column)))
    for number, (signs, *_) in enumerate(rows):
        for sign, much in signs.items():
            seen[number, column[sign]] = much
    return Choice(
        seen, np.array([own for _, own, _ in rows]), np.array([good for *_, good in rows])
    )


def gained(choices: Sequence[Choice], began: Numbers) -> Numbers:
    """Return the weights by which right candidates are likeliest, near those it began with."""
    weights, slope, spread = began.copy(), np.zeros_like(began), np.zeros_like(began)
    seen = np.concatenate([one.seen for one in choices])
    own, good = (np.concatenate([getattr(one, of) for one in choices]) for of in ("own", "good"))
    sizes = np.array([len(one.own) for one in choices])
    first, text = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    for step in range(1, ROUNDS + 1):
        worth = seen @ weights + own
        share = np.exp(worth - np.maximum.reduceat(worth, first)[text])
        right = share * good
        share /= np.add.reduceat(share, first)[text]
        right /= np.maximum(np.add.reduceat(right, first), 1e-12)[text]
        pull = HOLD * (weights - began) + seen.T @ (share - right)
        slope = 0.9 * slope + 0.1 * pull
        spread = 0.999 * spread + 0.001 * pull**2
        size = np.sqrt(spread / (1 - 0.999**step)) + 1e-8
        weights = weights - RATE * (slope / (1 - 0.9**step)) / size
    return weights


def report(what: str, told: Batches, worth: Mapping[str, float]) -> Iterator[str]:
    """Yield the share read rightly in each batch by weights that never saw it, then the weights."""
    rows = [row for texts in told.values() for text in texts for row in text]
    names = sorted({sign for signs, *_ in rows for sign in signs})
    nothing = np.zeros(len(names))
    sets = numbers(told, names)
    hits = 0
    for batch, choices in sets.items():
        others = [one for name, rest in sets.items() if name != batch for one in rest]
        weights = gained(others, nothing)
        good = sum(one.chosen(weights) for one in choices)
        hits += good
        yield f"{what} {batch:24} {good:4}/{len(choices)}"
    yield f"{what} {'unseen, all':24} {hits:4}/{sum(map(len, sets.values()))}"
    now = np.array([worth.get(name, 0.0) for name in names])
    final = gained([one for choices in sets.values() for one in choices], now)
    for name, weight in zip(names, final, strict=True):
        yield f'    "{name}": {weight:.2f},'


def main(paths: Sequence[str]) -> None:
    """Print every table and every set of weights."""
    files = [*sorted(HERE.glob("*.yaml")), *map(Path, paths)]
    for what, rows, worth in (
        ("title", title_rows, titleweights.WORTH),
        ("place", place_rows, placeweights.WORTH),
        ("timezone", zone_rows, zoneweights.WORTH),
    ):
        told = dict(batches(files, rows, what))
        sys.stdout.write("\n".join(report(what, told, worth)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
