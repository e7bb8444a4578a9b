"""Gains the weights of titles, places and zones from the collection, and what they are worth.

Run as `python -m tests.unit.content.announcement.fit [FILE.yaml...]`; more files are more batches,
and their texts count twice.
Every batch is read with weights gained from all the others: that share is what a text never seen
may expect, of weights that began at nothing. Printed last are the weights gained from all batches,
beginning at those of the product.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from content.announcement import draft
from content.announcement.naming import titles, titleweights
from content.announcement.spotting import chances
from content.announcement.where import places, placeweights
from content.announcement.zoning import eventzone, zoneweights
from tests.unit.content.announcement import fitspots, test_places, test_titles
from tests.unit.content.announcement.fitspots import read_case
from tests.unit.content.announcement.gaining import (
    Batches,
    Numbers,
    Row,
    gained,
    numbers,
    seen_in,
)
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
HOLD, HOLD_WORD = 2.0, 1.0
"""How strongly the weights of signs and of words are held where they began."""
WORD = ": "
"""Stands in the name of a sign that is a word: "last: agm"."""
COMMON = 8
"""Texts, of two batches at least, in which a word must stand to have a weight."""
BUT_FOR_MARKS, NEARLY = 0.7, 0.3
"""How right an answer is that misses a mark, and one that holds the right one or is held by it."""
OF_FAULTLESS, OF_PROMISED, OF_NAMED = 8, 4, 2
"""How often texts count that must be read without a fault, and those of files named."""
SMALLEST = 0.05
"""Weights below this are left out of the table of titles."""


def title_rows(case: Case) -> list[Row]:
    """Return the candidates for a text's title."""
    reading, moment, change, remote = read_case(case)
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


def place_rows(case: Case, spots: fitspots.Weights) -> list[Row]:
    """Return the readings of where a text's event is held.

    Args:
        case: The text with its answers.
        spots: Weights of the chances of names that never saw it, lest they count for too much.
    """
    reading, moment, change, remote = read_case(case)
    reading = reading.eased
    found = places.candidates(reading, moment, change=change, remote=remote)
    others = places.weighed(reading, moment, found, remote=remote)
    known = chances.of(reading, moment, remote=remote, weights=spots)
    seen = places.signs(reading, moment, found, known, remote=remote)
    rows: list[Row] = []
    for one, told_of_it in zip(found, seen, strict=True):
        told = places.completed(reading, one, others, moment) if one.place or one.room else one
        place, room = draft.place_of(reading, told), draft.words_of(reading, told.room, 0.9)
        good = is_right(case, "place", place and place.value) and is_right(
            case, "room", room and room.value
        )
        rows.append((told_of_it, one.score, float(good)))
    return rows


def zone_rows(case: Case) -> list[Row]:
    """Return the zones that a text's event may be in."""
    reading, moment, change, remote = read_case(case)
    where = places.find(reading, moment, change=change, remote=remote)
    told = eventzone.signs(reading, moment, where)
    return [(seen, 0.0, float(is_right(case, "timezone", zone))) for zone, seen in told.items()]


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
        for names, rows in _tables(test)
        if names in (("text", "title"), ("prose", "title"))
        for pair in rows
    ]
    cases = [_case(test_titles.POSTED, text, title=title) for text, title in pairs]
    rows = [title_rows(case) for case in cases]
    return {"promised": [one for one in rows if any(good for *_, good in one)] * OF_FAULTLESS}


def promised_places(spots: fitspots.Weights) -> list[list[Row]]:
    """Return the texts of the tests that say where a name is the place."""
    asked = (
        (test_places.ARCHIVE, test_places.test_a_name_beside_the_hour_is_the_place_without_a_noun),
        (test_places.ARCHIVE, test_places.test_room_and_house_are_told_apart_in_sentences),
        (test_places.INK, test_places.test_room_and_building_are_told_apart),
        ("{}", test_places.test_what_is_told_behind_the_hour_of_a_list_is_no_place),
    )
    cases = [
        _case(test_places.POSTED, text.format(told), place=place, room=room)
        for text, test in asked
        for _, rows in _tables(test)
        for told, place, room in rows
    ]
    rows = [place_rows(case, spots) for case in cases]
    return [one for one in rows if any(good for *_, good in one)] * OF_PROMISED


def _tables(test: object) -> Iterator[tuple[Sequence[str], Sequence[Sequence[Any]]]]:
    """Yield the names and the rows of each table a test is run with."""
    for mark in getattr(test, "pytestmark", ()):
        yield mark.args


def _case(posted: date, text: str, **told: str | None) -> Case:
    return {"text": text, "posted": posted, "also": {}, "expect": {"is_event": True, **told}}


def times(path: Path) -> int:
    """Return how often a file's texts count."""
    if path.parent != HERE:
        return OF_NAMED
    return OF_FAULTLESS if path.stem.startswith("corpus") else 1


def common(told: Batches) -> list[str]:
    """Return the names of all signs, and of the words that stand in several texts and batches."""
    return sorted(
        name
        for name, texts, among in seen_in(told)
        if WORD not in name or (texts >= COMMON and among > 1)
    )


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
    """Print every table and every set of weights; those of titles and of names go into files.

    They begin at nothing each time: thousands of words are held by their number alone.
    """
    files = [*sorted(HERE.glob("*.yaml")), *map(Path, paths)]
    titled = promised() | dict(batches(files, title_rows, "title"))
    sys.stdout.write("\n".join(report("title", titled, {})) + "\n")
    titleweights.TABLE.write_text(title_table(final(titled, {})), encoding="utf-8")
    placed = placed_by_unseen(files)
    sys.stdout.write("\n".join(report("place", placed, placeweights.WORTH)) + "\n")
    zoned = dict(batches(files, zone_rows, "timezone"))
    sys.stdout.write("\n".join(report("timezone", zoned, zoneweights.WORTH)) + "\n")


def placed_by_unseen(files: Sequence[Path]) -> Batches:
    """Write the weights of names down; return the readings of each text by weights without it."""
    spotted = fitspots.batches(files)
    table = fitspots.table(fitspots.weights_of(spotted))
    chances.TABLE.write_text(table, encoding="utf-8")
    unseen = dict(fitspots.unseen(spotted))
    return {"promised": promised_places(chances.worth())} | {
        path.stem: rows
        for path in files
        for _, rows in batches(
            [path], partial(place_rows, spots=unseen.get(path.stem, {})), "place"
        )
    }


if __name__ == "__main__":
    main(sys.argv[1:])
