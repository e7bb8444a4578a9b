"""Quiet hours by wall clock: over midnight, in every zone, in both nights the clocks change."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.quiet import QuietHours

NIGHT = QuietHours(time(22), time(7))
NOON = QuietHours(time(12), time(13, 30))


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
