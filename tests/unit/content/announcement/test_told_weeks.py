"""A week told by its first day: that day is the event's only where nothing else may be."""

from datetime import date

import pytest

from content.announcement import Announcement, parse

POSTED = date(2024, 11, 8)


def _days(read: Announcement) -> list[str]:
    return [str(one.date.value) if one.date else "" for one in (read, *read.others)]


@pytest.mark.parametrize(
    "week",
    [
        "Date tbc (week of 18 November), 6pm, Committee Room 7.",
        "In the week beginning 18 November, at 6pm, Committee Room 7.",
        "W/c 18 November, 6pm, Committee Room 7.",
        "Week commencing 18th November, 6pm, Committee Room 7.",
    ],
)
def test_a_week_alone_leaves_the_day_open_and_asks(week: str) -> None:
    read = parse(f"Launch of “Salt and Snow”. {week}", posted=POSTED)
    assert (read.date, read.is_event) == (None, True)
    assert "no-date" in [question.key for question in read.questions]


@pytest.mark.parametrize(
    "text",
    [
        "We meet again in the week of 18 November: on Wednesday at 7pm in Kerr Hall.",
        "Week commencing Monday 18 November\nWednesday: Evidence on floods, 2pm, Room 7",
        "River Week (week of 18 November) at Kerr Library. Talk on Wednesday 20 November, 6pm.",
    ],
)
def test_a_weekday_is_the_one_of_the_week_that_was_told(text: str) -> None:
    assert _days(parse(text, posted=POSTED)) == ["2024-11-20"]


def test_each_row_of_a_weeks_notices_is_in_that_week() -> None:
    read = parse(
        "Notices for the week beginning 18 November\n\n"
        "Tuesday 10am Coffee morning, Village Hall\nThursday 7.30pm Choir, St Jude's",
        posted=POSTED,
    )
    assert _days(read) == ["2024-11-19", "2024-11-21"]
    titles = [one.title.value for one in (read, *read.others) if one.title]
    assert titles == ["Coffee morning", "Choir"]


def test_what_was_done_on_a_weekday_is_not_put_into_the_week() -> None:
    read = parse(
        "What we read: week of 4 November\n\nA paper on rivers\nThe podcast dropped Friday at 6am",
        posted=POSTED,
    )
    assert not read.is_event
