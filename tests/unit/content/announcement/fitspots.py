"""Gains what each sign speaks for words naming where an event is held, for `spotting.chances`.

The script `fit` uses it: what the chances are worth among the signs of a place is gained from
chances by weights that never saw the text.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from content.announcement import details, links
from content.announcement.days import moments
from content.announcement.model import Change
from content.announcement.reading import Reading, read
from content.announcement.spotting import chances
from content.announcement.where import placeafar
from tests.unit.content.announcement.gaining import Batches, Row, gained, numbers, seen_in
from tests.unit.content.announcement.score import ANY, Case, bare, expected, load

COMMON = 25
"""Texts, of two batches at least, in which a sign must be seen to have a weight."""
HOLD = 0.7
"""How strongly weights are held near nothing."""
FOLDS = 8
SMALLEST = 0.05
"""Weights below this are left out."""

Weights = Mapping[str, float]


def read_case(case: Case) -> tuple[Reading, moments.Moment, bool, bool]:
    """Return a text as it is read, with its moment, whether it is moved, and whether online."""
    reading = read(case["text"], case["posted"], "Europe/London")
    change = details.change(reading)
    moved = change is not None and change.value is not Change.CANCELLED
    moment = moments.decide(reading, change=moved)
    remote = placeafar.only_from_afar(reading, remote=links.online(reading, moment.on)[1])
    return reading, moment, moved, remote


def batches(paths: Sequence[Path]) -> Batches:
    """Return the texts of each file in which a run of words can be right."""
    told = {}
    for path in paths:
        cases = [case for case in load(path) if case["expect"]["is_event"]]
        rows = [_spots(case) for case in cases if ANY not in _answers(case, "place")]
        told[path.stem] = [one for one in rows if any(good for *_, good in one)]
    return {name: texts for name, texts in told.items() if texts}


def _spots(case: Case) -> list[Row]:
    """Return the runs of words of a text, and of each whether it names the place or the room."""
    reading, moment, _, remote = read_case(case)
    if reading.language == "ko":
        return []
    reading = reading.eased
    places, rooms = _answers(case, "place"), _answers(case, "room")
    names = {bare(name) for name in (*places, *rooms) if name and name != ANY}
    rows = [
        (seen, 0.0, float(span is not None and bare(reading.clean[slice(*span)]) in names))
        for span, seen in chances.seen_in(reading, moment, remote=remote)
    ]
    seen, own, _ = rows.pop()
    return [*rows, (seen, own, float(None in places and None in rooms))]


def _answers(case: Case, key: str) -> list[str | None]:
    return [expected(case)[key], *case.get("also", {}).get(key, ())]


def unseen(told: Batches) -> Iterator[tuple[str, Weights]]:
    """Yield for each batch weights that were gained without it."""
    names = sorted(told)
    for fold in range(FOLDS):
        left_out = names[fold::FOLDS]
        weights = weights_of({name: told[name] for name in names if name not in left_out})
        yield from ((name, weights) for name in left_out)


def weights_of(told: Batches) -> Weights:
    """Return the weights gained from batches."""
    names = sorted(name for name, texts, among in seen_in(told) if texts >= COMMON and among > 1)
    column = {name: number for number, name in enumerate(names)}
    everything = numbers([one for texts in told.values() for one in texts], column)
    began = np.zeros(len(names))
    return dict(zip(names, gained(everything, began, began + HOLD), strict=True))


def table(weights: Weights) -> str:
    """Return weights as the file that holds them, without what is worth nothing."""
    kept = {name: round(much, 2) for name, much in weights.items() if abs(much) >= SMALLEST}
    return json.dumps(kept, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
