"""What begins on one day and ends on another, each with its hour, however that is told."""

from datetime import date

import pytest

from content.announcement import parse

POSTED = date(2025, 2, 6)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Retreat at Kerr House, starts at 6pm on Friday 14 March and ends at 2pm on Sunday 16 "
         "March", "2025-03-14 18:00", "2025-03-16 14:00"),
        ("Retreat at Kerr House, from 6pm on Friday 14 March until 2pm on Sunday 16 March",
         "2025-03-14 18:00", "2025-03-16 14:00"),
        ("Retreat at Kerr House, from Friday 14 March (6pm) to Sunday 16 March (2pm)",
         "2025-03-14 18:00", "2025-03-16 14:00"),
        ("Retreat at Kerr House\nStarts: Friday 14 March, 6pm\nEnds: Sunday 16 March, 2pm",
         "2025-03-14 18:00", "2025-03-16 14:00"),
        ("Field weekend at Kerr Park, starting Saturday, March 15 at 1 pm and ending Sunday, "
         "March 16 at 1 pm.", "2025-03-15 13:00", "2025-03-16 13:00"),
        ("24-hour vigil at Kerr Hall, beginning at noon on Saturday 15 March and finishing at "
         "noon on Sunday.", "2025-03-15 12:00", "2025-03-16 12:00"),
        ("Sleepout: Friday 14 March 8pm till 7am Saturday, Kerr Hall", "2025-03-14 20:00",
         "2025-03-15 07:00"),
        ("Sit-in: starts 15 March, 10pm, ends 16 March, 6am. Kerr Hall", "2025-03-15 22:00",
         "2025-03-16 06:00"),
        ("Overnight vigil, 8pm Friday 14 March - 7am Saturday 15 March, Kerr Hall",
         "2025-03-14 20:00", "2025-03-15 07:00"),
    ],
)  # fmt: skip
def test_an_end_on_another_day_is_read_with_its_hour(text: str, begins: str, ends: str) -> None:
    told = parse(text, posted=POSTED).to_json()
    assert f"{told['date']} {told['start']}" == begins
    assert f"{told['end_date']} {told['end']}" == ends
    assert "other-day" not in {one.key for one in parse(text, posted=POSTED).questions}


@pytest.mark.parametrize(
    "text",
    [
        "Meeting moved from Monday 10 March, 7pm to Tuesday 11 March, 8pm. Kerr Hall",
        "Change of date: Monday 10 March 7pm -> Tuesday 11 March 8pm. Kerr Hall",
    ],
)
def test_a_day_from_which_a_meeting_moves_does_not_begin_it(text: str) -> None:
    told = parse(text, posted=POSTED).to_json()
    assert (told["date"], told["start"], told["end_date"]) == ("2025-03-11", "20:00", None)


def test_two_days_with_hours_of_their_own_are_no_night_between_them() -> None:
    text = "Course. Saturday 15 March 10am to 4pm Sunday 16 March 10am to 2pm at Kerr House"
    read = parse(text, posted=POSTED)
    told = read.to_json()
    assert (told["date"], told["end"], told["end_date"]) == ("2025-03-15", "16:00", None)
    assert [one.key for one in read.questions] == ["other-day"]


def test_the_month_of_the_last_day_is_that_of_the_first() -> None:
    text = "Retreat from 6pm Friday 14 to 2pm Sunday 16 March at Kerr House"
    told = parse(text, posted=POSTED).to_json()
    assert (told["date"], told["start"], told["end_date"]) == ("2025-03-14", "18:00", "2025-03-16")
