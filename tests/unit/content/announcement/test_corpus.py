"""The collection of made-up announcements is read as a person reads it."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.announcement import parse

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
)
PLAIN = (
    "title", "date", "start", "end", "end_date", "place", "room", "timezone", "online", "is_event",
)  # fmt: skip
MORE = ("entrance", "arrive_by", "capacity", "change", "registration")


def _expected(case: dict[str, Any]) -> dict[str, Any]:
    expect = dict(case["expect"])
    if not expect["is_event"]:
        return expect
    defaults: dict[str, Any] = dict.fromkeys(PLAIN)
    defaults |= {"online": False, "timezone": "Europe/London"}
    expect = {key: value.isoformat() if isinstance(value, date) else value for key, value in expect.items()}
    return defaults | expect


def _given(case: dict[str, Any], keys: set[str]) -> dict[str, Any]:
    read = parse(case["text"], posted=case["posted"])
    out = read.to_json()
    given: dict[str, Any] = {key: out[key] for key in keys & set(out)}
    given["speakers"] = [one.value.name for one in read.speakers]
    given["partners"] = [one.value for one in read.partners]
    given["questions"] = [one.key for one in read.questions]
    given["others"] = len(read.others)
    return {key: given[key] for key in keys}


def _plain(title: str) -> str:
    return title.casefold().translate(str.maketrans("‘’“”–—\xa0", "''\"\"-- "))


def _same(key: str, given: Any, expected: Any) -> bool:
    if key == "title" and expected:
        return bool(given) and _plain(given) == _plain(expected)
    if key == "questions":
        return set(expected) <= set(given)
    return bool(given == expected)


def _faults(case: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    expected = _expected(case)
    given = _given(case, set(expected))
    return {
        key: (given[key], expected[key]) for key in expected if not _same(key, given[key], expected[key])
    }


@pytest.mark.parametrize("case", CORPUS, ids=[case["id"] for case in CORPUS])
def test_announcement_is_read_as_a_person_reads_it(case: dict[str, Any]) -> None:
    assert _faults(case) == {}


def test_collection_is_read_without_a_fault_in_any_field(
    record_property: Callable[[str, object], None],
) -> None:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for case in CORPUS:
        faults = _faults(case)
        for key in _expected(case):
            asked[key] += 1
            right[key] += key not in faults
    for key in sorted(asked):
        record_property(key, f"{right[key]}/{asked[key]}")
    assert len(CORPUS) >= 60
    assert {key: asked[key] - right[key] for key in asked if asked[key] != right[key]} == {}
