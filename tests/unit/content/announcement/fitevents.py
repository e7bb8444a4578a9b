"""Gains the weights of telling announcements from other texts, and tells what they are worth.

Run as `python -m tests.unit.content.announcement.fitevents [FILE.yaml...]`. Texts of the files
named count thrice, and those that must be read without a fault count more.
"""

import sys
from pathlib import Path

from content.announcement import details
from content.announcement.judging import judgesigns, judgeweights
from content.announcement.where import places
from tests.unit.content.announcement.fit import HERE, report, times
from tests.unit.content.announcement.fitspots import read_case
from tests.unit.content.announcement.gaining import Row
from tests.unit.content.announcement.score import Case, load


def rows(case: Case) -> list[Row]:
    """Return the two answers to whether a text announces an event, with what is seen for yes."""
    reading, moment, moved, remote = read_case(case)
    change = details.change(reading)
    where = places.find(reading, moment, change=moved, remote=remote)
    seen = judgesigns.signs(reading, moment, where, remote or where.online, change)
    announces = float(case["expect"]["is_event"])
    return [(seen, 0.0, announces), ({}, 0.0, 1 - announces)]


def main(paths: list[str]) -> None:
    """Print what weights that never saw a file make of it, then the weights gained from all."""
    told = {}
    for path in (*sorted(HERE.glob("*.yaml")), *map(Path, paths)):
        read_all = [rows(case) for case in load(path)]
        told[path.stem] = read_all * times(path)
    sys.stdout.write("\n".join(report("event", told, judgeweights.WORTH)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
