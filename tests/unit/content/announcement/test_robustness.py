"""No paste raises, and none holds up a chat."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bench.parse import LENGTH, long_texts
from content.announcement import Announcement, parse

POSTED = date(2017, 3, 1)
PIECES = (
    "Event: ", "When: ", "Where: ", "일시: ", "장소: ", "Wednesday ", "March 22nd ", "22/03/2017 ",
    "17:00", "-18:30 ", "5-6.30pm ", "오후 7시", "~9시 ", "3월 22일(수) ", "Committee Room 4, ",
    "Houses of Parliament ", "will now take place ", "cancelled ", "“Ink” ", "in partnership with ",
    "Jane Roe MP ", "\n", "\n\n", ". ", ", ", " - ", "(", ")", "https://zoom.us/j/1 ", "by 5pm ",
    "next Tuesday ", "£5 ", "📅 ", "\u200b", "국회의원회관 ", "에서 ", "half past five ", "RSVP ",
    "12, 13 and 14 May ", "\u1112\u1161\u11ab", "'", '"',
)  # fmt: skip


def _spans_hold(text: str, read: Announcement) -> bool:
    found = [
        read.title, read.date, read.start, read.end, read.place, read.room, read.entrance,
        read.online, read.registration, *read.speakers, *read.partners,
    ]  # fmt: skip
    return all(one is None or text[one.start : one.end] == one.text for one in found)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    read = parse(text, posted=POSTED)
    assert _spans_hold(text, read)
    assert set(read.to_json()["spans"]) <= set(read.to_json()) | {"link"}  # type: ignore[call-overload]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_an_announcements_pieces_is_read(text: str) -> None:
    read = parse(text, posted=POSTED)
    assert all(_spans_hold(text, one) for one in (read, *read.others))


@given(posted=st.dates(date(1971, 1, 1), date(2090, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_any_posting_day_gives_a_day_that_agrees_with_its_weekday(posted: date) -> None:
    read = parse("Event: Ink\nWednesday 22 March, 6pm, Wendover Hall", posted=posted)
    asked = {one.key for one in read.questions}
    assert read.date is not None
    assert read.date.value.weekday() == 2 or "weekday-disagrees" in asked


@pytest.mark.parametrize("posted", [date.min, date.max])
def test_first_and_last_day_of_the_calendar_are_posting_days_too(posted: date) -> None:
    assert parse("Event: Ink\nnext Tuesday, 6pm, Wendover Hall", posted=posted).is_event


def test_a_land_with_its_hyphen_at_the_end_of_a_text_is_read() -> None:
    read = parse("Committee Room 4, Palace of Westminster\nInquiry: UK-", posted=POSTED)
    assert _spans_hold("Committee Room 4, Palace of Westminster\nInquiry: UK-", read)


@pytest.mark.parametrize(("kind", "text"), list(long_texts()), ids=dict(long_texts()))
def test_fifty_thousand_characters_are_read(kind: str, text: str) -> None:
    assert len(text) == LENGTH, kind
    assert _spans_hold(text, parse(text, posted=POSTED))
