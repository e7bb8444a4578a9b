"""Scores how a collection of announcements is read: a table of right answers by kind and field.

Run as `python -m tests.unit.content.announcement.score FILE.yaml...`; misses are listed first.
A case may list, under `also`, other answers a careful person could give.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from content.announcement import Announcement, parse

Case = dict[str, Any]
Faults = dict[str, tuple[Any, Any]]

PLAIN = (
    "title", "date", "start", "end", "end_date", "place", "room", "timezone", "online", "is_event",
)  # fmt: skip
TOGETHER = ("date", "start", "place")
"""The fields of which one alone, if wrong, sends somebody to a closed door."""
ANY = "*"
ALL = "all"


def load(*paths: Path) -> list[Case]:
    """Return the cases of collection files."""
    return [case for path in paths for case in yaml.safe_load(path.read_text(encoding="utf-8"))]


def expected(case: Case) -> dict[str, Any]:
    """Return what must come out; a field that a text of an event does not tell is unknown."""
    told = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in case["expect"].items()
    }
    if not told["is_event"]:
        return told
    unknown: dict[str, Any] = dict.fromkeys(PLAIN)
    return unknown | {"online": False, "timezone": "Europe/London"} | told


def faults(case: Case) -> Faults:
    """Return the fields that are read wrongly, each with what was read and what is right."""
    given = _given(case)
    return {
        key: (given[key], answer)
        for key, answer in expected(case).items()
        if not is_right(case, key, given[key])
    }


def is_right(case: Case, key: str, given: Any) -> bool:
    """Tell whether a value is one of the right answers to a field."""
    answers = (expected(case)[key], *case.get("also", {}).get(key, ()))
    return any(_same(key, given, answer, loose="also" in case) for answer in answers)


def counts(cases: Iterable[Case]) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Return, by kind and field, how often a field was asked and how often it was right."""
    asked: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for case in cases:
        wrong = faults(case)
        for key in expected(case):
            asked[case["kind"], key] += 1
            right[case["kind"], key] += key not in wrong
        if case["expect"]["is_event"]:
            asked[case["kind"], "+".join(TOGETHER)] += 1
            right[case["kind"], "+".join(TOGETHER)] += not wrong.keys() & {*TOGETHER}
    return asked, right


def recognition(cases: Iterable[Case]) -> tuple[float, float]:
    """Return precision and recall of telling announcements from other texts."""
    pairs = [(case["expect"]["is_event"], _given(case)["is_event"]) for case in cases]
    hits = sum(right and given for right, given in pairs)
    return hits / sum(given for _, given in pairs), hits / sum(right for right, _ in pairs)


def table(asked: Counter[tuple[str, str]], right: Counter[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each kind and field, then one for each field over all kinds."""
    total_asked, total_right = Counter(asked), Counter(right)
    for kind, key in asked:
        total_asked[ALL, key] += asked[kind, key]
        total_right[ALL, key] += right[kind, key]
    for kind, key in sorted(total_asked, key=lambda row: (row[0] == ALL, row)):
        all_of, good = total_asked[kind, key], total_right[kind, key]
        yield f"{kind:14} {key:16} {good:4}/{all_of:<4} {100 * good / all_of:5.1f} %"


@cache
def _read(text: str, posted: date) -> Announcement:
    """Read a text once, however many questions are asked about it."""
    return parse(text, posted=posted)


def _given(case: Case) -> dict[str, Any]:
    read = _read(case["text"], case["posted"])
    return read.to_json() | {
        "speakers": [one.value.name for one in read.speakers],
        "partners": [one.value for one in read.partners],
        "questions": [one.key for one in read.questions],
        "others": len(read.others),
    }


def plain(title: str) -> str:
    """Return a title without capitals and with one sort of each mark."""
    return title.casefold().translate(str.maketrans("‘’“”–—\xa0", "''\"\"-- "))


def bare(words: str) -> str:
    """Return words without capitals and marks."""
    return re.sub(r"[^\w가-힣]+", " ", plain(words)).strip().removeprefix("the ")


def holds(given: str, right: str) -> bool:
    """Tell whether a title holds the right one, or is nearly all of it."""
    shorter, longer = sorted((bare(given), bare(right)), key=len)
    share = 0.5 if shorter == bare(right) else 0.6
    return bool(shorter) and shorter in longer and len(shorter) >= share * len(longer)


def _same(key: str, given: Any, right: Any, *, loose: bool = False) -> bool:
    if right == ANY:
        return True
    if loose and given and right and key in {"title", "place", "room"}:
        return holds(given, right) if key == "title" else bare(given) == bare(right)
    if key in {"date", "end_date"} and isinstance(right, date):
        return bool(given == right.isoformat())
    if key == "title" and right:
        return bool(given) and plain(given) == plain(right)
    if key == "questions":
        return set(right) <= set(given)
    return bool(given == right)


def main(paths: list[str]) -> None:
    """Print the misses and the table of the collections named."""
    cases = load(*map(Path, paths))
    for case in cases:
        for key, (given, right) in faults(case).items():
            sys.stdout.write(f"{case['id']:14} {key:10} read {given!r}, right is {right!r}\n")
    sys.stdout.write("\n".join(table(*counts(cases))) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
