"""Quiet hours by wall clock: over midnight, in every zone, in both nights the clocks change."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.quiet import QuietHours

NIGHT = QuietHours(time(22), time(7))
NOON = QuietHours(time(12), time(13, 30))
UP_TO_HALF_PAST_ONE = QuietHours(time(22), time(1, 30))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "now", "zone", "until"),
    [
        (NIGHT, "2026-11-22T21:59", "Europe/London", None),
        (NIGHT, "2026-11-22T22:00", "Europe/London", "2026-11-23T07:00"),
        (NIGHT, "2026-11-23T06:59", "Europe/London", "2026-11-23T07:00"),
        (NIGHT, "2026-11-23T07:00", "Europe/London", None),
        (NIGHT, "2026-11-22T13:00", "Asia/Seoul", "2026-11-22T22:00"),
        (NIGHT, "2026-07-01T21:00", "Europe/London", "2026-07-02T06:00"),
        (NOON, "2026-11-22T12:10", "Europe/London", "2026-11-22T13:30"),
        (NOON, "2026-11-22T13:30", "Europe/London", None),
        (QuietHours(time(8), time(8)), "2026-11-22T08:00", "Europe/London", None),
    ],
)
def test_quiet_ends_by_the_readers_clock(
    hours: QuietHours, now: str, zone: str, until: str | None
) -> None:
    assert hours.until(at(now), zone) == (at(until) if until else None)


def test_the_night_the_clocks_go_forward_is_an_hour_shorter() -> None:
    night = at("2026-03-28T22:30")
    assert NIGHT.until(night, "Europe/London") == at("2026-03-29T06:00")


def test_an_hour_that_happens_twice_is_quiet_both_times() -> None:
    until_half_past_one = QuietHours(time(22), time(1, 30))
    first, second = at("2026-10-25T00:15"), at("2026-10-25T01:15")
    assert until_half_past_one.until(first, "Europe/London") == at("2026-10-25T00:30")
    assert until_half_past_one.until(second, "Europe/London") == at("2026-10-25T01:30")


@pytest.mark.parametrize(
    ("hours", "zone", "now", "until"),
    [
        # London skips 01:00 to 02:00: the clock is past half past one when it is set forward.
        (UP_TO_HALF_PAST_ONE, "Europe/London", "2026-03-29T00:59", "2026-03-29T01:00"),
        (UP_TO_HALF_PAST_ONE, "Europe/London", "2026-03-29T01:00", None),
        (QuietHours(time(22), time(1)), "Europe/London", "2026-03-29T00:10", "2026-03-29T01:00"),
        (QuietHours(time(22), time(2)), "Europe/London", "2026-03-29T00:10", "2026-03-29T01:00"),
        (QuietHours(time(1, 30), time(5)), "Europe/London", "2026-03-29T01:00", "2026-03-29T04:00"),
        (QuietHours(time(1, 10), time(1, 50)), "Europe/London", "2026-03-29T01:00", None),
        # New York skips 02:00 to 03:00, Chatham 02:45 to 03:45, Havana its midnight.
        (NIGHT, "America/New_York", "2026-03-08T06:59", "2026-03-08T11:00"),
        (QuietHours(time(23), time(2, 15)), "America/New_York", "2026-03-08T06:59",
         "2026-03-08T07:00"),
        (QuietHours(time(23), time(3)), "Pacific/Chatham", "2026-09-26T13:59", "2026-09-26T14:00"),
        (QuietHours(time(20), time(0)), "America/Havana", "2026-03-08T04:59", "2026-03-08T05:00"),
        # London's clock is set back at 02:00: what has begun goes on through the second hour.
        (QuietHours(time(1, 30), time(5)), "Europe/London", "2026-10-25T00:45", "2026-10-25T05:00"),
        (QuietHours(time(1, 30), time(5)), "Europe/London", "2026-10-25T01:15", "2026-10-25T05:00"),
        (UP_TO_HALF_PAST_ONE, "Europe/London", "2026-10-25T00:45", None),
        (QuietHours(time(22), time(2)), "Europe/London", "2026-10-25T00:15", "2026-10-25T02:00"),
        (QuietHours(time(1, 30), time(1, 10)), "Europe/London", "2026-10-25T01:05",
         "2026-10-26T01:10"),
    ],
)
def test_quiet_ends_exactly_when_the_clocks_change(
    hours: QuietHours, zone: str, now: str, until: str | None
) -> None:
    assert hours.until(at(now), zone) == (at(until) if until else None)


CHANGES = (
    ("Europe/London", "2026-03-29T01:00"), ("Europe/London", "2026-10-25T01:00"),
    ("America/New_York", "2026-03-08T07:00"), ("America/New_York", "2026-11-01T06:00"),
    ("Pacific/Chatham", "2026-09-26T14:00"), ("Pacific/Chatham", "2026-04-04T14:00"),
    ("America/Havana", "2026-03-08T05:00"), ("Australia/Lord_Howe", "2026-04-04T15:00"),
)


@given(
    begin=st.integers(0, 95), end=st.integers(0, 95), change=st.sampled_from(CHANGES),
    minutes=st.integers(-180, 180),
)
def test_the_end_that_is_told_is_the_end(
    begin: int, end: int, change: tuple[str, str], minutes: int
) -> None:
    """Around each change of the clocks: quiet up to the minute before it, and then no longer."""
    hours = QuietHours(time(*divmod(begin * 15, 60)), time(*divmod(end * 15, 60)))
    zone, moment = change[0], at(change[1]) + timedelta(minutes=minutes)
    until = hours.until(moment, zone)
    if until is None:
        return
    assert hours.until(until, zone) is None
    step = moment
    while step < until:
        assert hours.until(step, zone) == until
        step += timedelta(minutes=15)
    assert hours.until(until - timedelta(seconds=1), zone) == until


@given(
    begin=st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
    end=st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001
    zone=st.sampled_from(["Europe/London", "Asia/Seoul", "America/New_York", "Pacific/Chatham"]),
)
def test_quiet_ends_in_the_future_within_a_day(
    begin: time, end: time, now: datetime, zone: str
) -> None:
    hours, moment = QuietHours(begin, end), now.replace(tzinfo=UTC)
    until, since = hours.until(moment, zone), hours.since(moment, zone)
    assert (until is None) is (since is None)
    if until is not None and since is not None:
        assert since - timedelta(hours=1) <= moment < until <= moment + timedelta(hours=25)
