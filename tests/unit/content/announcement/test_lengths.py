"""How long an event lasts tells when it ends."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2024, 3, 1)


def _end(told: str) -> str | None:
    read = parse(f"Event: Ink\n{told}", posted=POSTED)
    return read.end.value.isoformat("minutes") if read.end else None


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("Tuesday 12 March, 7.30pm. The talk lasts 90 minutes.", "21:00"),
        ("Tuesday 12 March at 6:30pm 2 hrs", "20:30"),
        ("Tuesday 12 March, 10am (45 mins)", "10:45"),
        ("Tuesday 12 March, 2pm. It will last about an hour and a half.", "15:30"),
        ("Tuesday 12 March at 5pm. It should take no more than half an hour.", "17:30"),
        ("3월 12일(화) 오후 2시 (약 1시간 30분)", "15:30"),
    ],
)
def test_a_length_told_gives_the_end(told: str, end: str) -> None:
    assert _end(told) == end


@pytest.mark.parametrize(
    "told",
    [
        "Tuesday 12 March, 7.30pm. The film lasts 90 minutes.",
        "Tuesday 12 March, 7.30pm. Each speaker lasts 10 minutes.",
        "Tuesday 12 March, 7.30pm. Arrive 30 minutes early.",
    ],
)
def test_the_length_of_something_else_gives_no_end(told: str) -> None:
    assert _end(told) is None


def test_an_end_that_is_told_goes_before_a_length() -> None:
    assert _end("Tuesday 12 March, 7-8pm. The talk lasts 30 minutes.") == "20:00"
