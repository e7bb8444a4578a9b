"""The collection of made-up announcements is read as a person reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.content.announcement.score import Case, counts, faults, load, table

CORPUS = load(*sorted(Path(__file__).parent.glob("corpus*.yaml")))


@pytest.mark.parametrize("case", CORPUS, ids=[case["id"] for case in CORPUS])
def test_announcement_is_read_as_a_person_reads_it(case: Case) -> None:
    assert faults(case) == {}


def test_collection_is_read_without_a_fault_in_any_field_of_any_kind(
    record_property: Callable[[str, object], None],
) -> None:
    asked, right = counts(CORPUS)
    lines = "\n".join(table(asked, right))
    record_property("accuracy", lines)
    assert len({case["id"] for case in CORPUS}) == len(CORPUS) >= 200
    assert asked == right, lines
