"""Gains the weights of titles, places and zones from the collection, and what they are worth.

Run as `python -m tests.unit.content.announcement.fit [FILE.yaml...]`; more files are more batches,
and their texts count twice.
Every batch is read with weights gained from all the others: that share is what a text never seen
may expect, of weights that began at nothing. Printed last are the weights gained from all batches,
beginning at those of the product.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from content.announcement import details, draft, links
from content.announcement.days import moments
from content.announcement.model import Change
from content.announcement.naming import titles, titleweights
from content.announcement.reading import Reading, read
from content.announcement.where import places, placeweights
from content.announcement.where.placeshape import shape
from content.announcement.zoning import eventzone, zoneweights
from tests.unit.content.announcement import test_titles
from tests.unit.content.announcement.score import (
    ANY,
    Case,
    bare,
    expected,
    holds,
    is_right,
    load,
    plain,
)

HERE = Path(__file__).parent
ROUNDS, RATE = 200, 0.05
"""Steps of the descent, and their length."""
HOLD, HOLD_WORD = 2.0, 1.0
"""How strongly the weights of signs and of words are held where they began."""
WORD = ": "
"""Stands in the name of a sign that is a word: "last: agm"."""
COMMON = 8
"""Texts, of two batches at least, in which a word must stand to have a weight."""
BUT_FOR_MARKS, NEARLY = 0.7, 0.3
"""How right an answer is that misses a mark, and one that holds the right one or is held by it."""
OF_FAULTLESS, OF_NAMED = 8, 2
"""How often texts count that must be read without a fault, and those of files named."""
SMALLEST = 0.05
"""Weights below this are left out of the table of titles."""

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


def title_rows(case: Case) -> list[Row]:
    """Return the candidates for a text's title."""
    reading, moment, change, remote = _read(case)
    where = places.find(reading, moment, change=change, remote=remote)
    rows: list[Row] = []
    for one in titles.ranked(reading, moment, where):
        cut = titles.without_place(reading, one, where)
        words = " ".join(reading.text.found("", cut.start, cut.end, 1).text.split())
        rows.append((one.signs, -one.start / 1e6, _how_right(case, words)))
    return rows


def _how_right(case: Case, title: str) -> float:
    answers = [one for one in (expected(case)["title"], *_others(case)) if one]
    if any(plain(answer) == plain(title) for answer in answers):
        return 1.0
    if any(bare(answer) == bare(title) for answer in answers):
        return BUT_FOR_MARKS
    return NEARLY if any(holds(title, answer) for answer in answers) else 0.0


def _others(case: Case) -> Sequence[str | None]:
    others: Sequence[str | None] = case.get("also", {}).get("title", ())
    return others


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
        rows.append((shape(reading, moment, one, remote=remote), one.score, float(good)))
    return rows


def zone_rows(case: Case) -> list[Row]:
    """Return the zones that a text's event may be in."""
    reading, moment, change, remote = _read(case)
    where = places.find(reading, moment, change=change, remote=remote)
    told = eventzone.signs(reading, moment, where)
    return [(seen, 0.0, float(is_right(case, "timezone", zone))) for zone, seen in told.items()]


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
        right = [one for one in read_all if any(good for *_, good in one)]
        yield path.stem, right * times(path)


def promised() -> dict[str, list[list[Row]]]:
    """Return the texts of the tests that say what a title is: no weights may break a promise."""
    pairs = [
        pair
        for test in vars(test_titles).values()
        for mark in getattr(test, "pytestmark", ())
        if mark.args[0] in (("text", "title"), ("prose", "title"))
        for pair in mark.args[1]
    ]
    cases = [
        {"text": text, "posted": test_titles.POSTED, "expect": {"is_event": True, "title": title}}
        for text, title in pairs
    ]
    rows = [title_rows(case) for case in cases]
    return {"promised": [one for one in rows if any(good for *_, good in one)] * OF_FAULTLESS}


def times(path: Path) -> int:
    """Return how often a file's texts count."""
    if path.parent != HERE:
        return OF_NAMED
    return OF_FAULTLESS if path.stem.startswith("corpus") else 1


def common(told: Batches) -> list[str]:
    """Return the names of all signs, and of the words that stand in several texts and batches."""
    texts: Counter[str] = Counter()
    where: dict[str, set[str]] = defaultdict(set)
    for batch, lists in told.items():
        for rows in {id(rows): rows for rows in lists}.values():
            seen = {name for signs, *_ in rows for name in signs}
            texts.update(seen)
            for name in seen:
                where[name].add(batch)
    return sorted(
        name
        for name, times in texts.items()
        if WORD not in name or (times >= COMMON and len(where[name]) > 1)
    )


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


def held(names: Sequence[str]) -> Numbers:
    """Return how strongly each weight is held."""
    return np.array([HOLD_WORD if WORD in name else HOLD for name in names])


def report(what: str, told: Batches, worth: Mapping[str, float]) -> Iterator[str]:
    """Yield the share read rightly in each batch by weights that never saw it, then the weights."""
    told = {batch: texts for batch, texts in told.items() if texts}
    names = common(told)
    column = {name: number for number, name in enumerate(names)}
    hits = 0
    for batch, texts in told.items():
        others = [one for name, rest in told.items() if name != batch for one in rest]
        weights = gained(numbers(others, column), np.zeros(len(names)), held(names))
        good = numbers(texts, column).hits(weights)
        hits += good
        yield f"{what} {batch:24} {good:4}/{len(texts)}"
    yield f"{what} {'unseen, all':24} {hits:4}/{sum(map(len, told.values()))}"
    for name, weight in final(told, worth).items():
        yield f'    "{name}": {weight:.2f},'


def final(told: Batches, worth: Mapping[str, float]) -> dict[str, float]:
    """Return the weights gained from all batches, beginning at those given."""
    names = common(told)
    column = {name: number for number, name in enumerate(names)}
    now = np.array([worth.get(name, 0.0) for name in names])
    everything = numbers([one for texts in told.values() for one in texts], column)
    return dict(zip(names, gained(everything, now, held(names)), strict=True))


def title_table(weights: Mapping[str, float]) -> str:
    """Return the weights of titles as the file that holds them, without what is worth nothing."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for name, weight in weights.items():
        at, _, word = name.partition(WORD) if WORD in name else (titleweights.SIGN, "", name)
        if abs(weight) >= SMALLEST:
            table[at][word] = round(weight, 2)
    return json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def main(paths: Sequence[str]) -> None:
    """Print every table and every set of weights; those of titles go into their file.

    Titles begin at nothing each time: thousands of words are held by their number alone.
    """
    files = [*sorted(HERE.glob("*.yaml")), *map(Path, paths)]
    titled = promised() | dict(batches(files, title_rows, "title"))
    sys.stdout.write("\n".join(report("title", titled, {})) + "\n")
    titleweights.TABLE.write_text(title_table(final(titled, {})), encoding="utf-8")
    for what, rows, worth in (
        ("place", place_rows, placeweights.WORTH),
        ("timezone", zone_rows, zoneweights.WORTH),
    ):
        told = dict(batches(files, rows, what))
        sys.stdout.write("\n".join(report(what, told, worth)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
