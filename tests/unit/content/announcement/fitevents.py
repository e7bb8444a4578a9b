"""Gains the weights of telling announcements from other texts, and tells what they are worth.

Run as `python -m tests.unit.content.announcement.fitevents [FILE.yaml...]`. Texts of the files
named count twice, and those that must be read without a fault count more.
"""

import sys
from pathlib import Path

from content.announcement import details, judgesigns, judgeweights, links, moments, places
from content.announcement.model import Change
from content.announcement.reading import read
from tests.unit.content.announcement.fit import HERE, Row, report
from tests.unit.content.announcement.score import Case, load

_OF_FAULTLESS, _OF_NAMED = 6, 2
"""How often texts count that must be read without a fault, and those of files named."""


def rows(case: Case) -> list[Row]:
    """Return the two answers to whether a text announces an event, with what is seen for yes."""
    reading = read(case["text"], case["posted"], "Europe/London")
    change = details.change(reading)
    moved = change is not None and change.value is not Change.CANCELLED
    moment = moments.decide(reading, change=moved)
    remote = links.online(reading, moment.on)[1]
    where = places.find(reading, moment, change=moved, remote=remote)
    seen = judgesigns.signs(reading, moment, where, remote or where.online, change)
    return [(seen, 0.0, case["expect"]["is_event"]), ({}, 0.0, not case["expect"]["is_event"])]


def main(paths: list[str]) -> None:
    """Print what weights that never saw a file make of it, then the weights gained from all."""
    told = {}
    for path in (*sorted(HERE.glob("*.yaml")), *map(Path, paths)):
        read_all = [rows(case) for case in load(path)]
        told[path.stem] = read_all * _times(path)
    sys.stdout.write("\n".join(report("event", told, judgeweights.WORTH)) + "\n")


def _times(path: Path) -> int:
    if path.parent != HERE:
        return _OF_NAMED
    return _OF_FAULTLESS if path.stem.startswith("corpus") else 1


if __name__ == "__main__":
    main(sys.argv[1:])
