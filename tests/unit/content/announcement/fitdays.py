"""Gains what each sign speaks for a day being the event's, and tells what it is worth.

Run as `python -m tests.unit.content.announcement.fitdays [FILE.yaml...]`.
"""

import sys
from pathlib import Path

from content.announcement.days import daychances
from content.announcement.days.roles import score_days
from tests.unit.content.announcement.fit import HERE, report
from tests.unit.content.announcement.fitspots import read_case
from tests.unit.content.announcement.gaining import Row
from tests.unit.content.announcement.score import ANY, Case, expected, is_right, load


def rows(case: Case) -> list[Row]:
    """Return the mentions of days in a text, with what is seen of each."""
    reading, _, change, _ = read_case(case)
    scored = score_days(reading, change=change)
    return [
        (
            daychances.signs(reading, scored, one), 0.0,
            float(is_right(case, "date", one.day.on.isoformat())),
        )
        for one in scored
    ]  # fmt: skip


def main(paths: list[str]) -> None:
    """Print what weights that never saw a file make of it, then the weights gained from all."""
    told = {}
    for path in (*sorted(HERE.glob("*.yaml")), *map(Path, paths)):
        cases = [case for case in load(path) if case["expect"]["is_event"]]
        read_all = [rows(case) for case in cases if expected(case)["date"] not in {None, ANY}]
        told[path.stem] = [one for one in read_all if any(good for *_, good in one)]
    sys.stdout.write("\n".join(report("day", told, daychances.WORTH)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
