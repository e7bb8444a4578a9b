"""The hour of a digest by wall clock: whole on every day, also when the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.digest_hour import DigestHour

LONDON, SEOUL = "Europe/London", "Asia/Seoul"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "zone", "moment", "due"),
    [
        (DigestHour(8), LONDON, "2026-11-23T07:59", "2026-11-23T08:00"),
        (DigestHour(8), LONDON, "2026-11-23T08:00", "2026-11-24T08:00"),
        (DigestHour(8), SEOUL, "2026-11-23T09:00", "2026-11-23T23:00"),
        (DigestHour(18, 6), LONDON, "2026-11-23T09:00", "2026-11-29T18:00"),
        (DigestHour(9, 0), LONDON, "2026-11-23T08:59", "2026-11-23T09:00"),
        (DigestHour(9, 0), LONDON, "2026-11-23T09:00", "2026-11-30T09:00"),
        # An hour the clocks leave out is the one after it.
        (DigestHour(1), LONDON, "2026-03-28T12:00", "2026-03-29T01:00"),
        (DigestHour(8), LONDON, "2026-03-28T12:00", "2026-03-29T07:00"),
        # An hour they repeat is its first passing, and there is no second.
        (DigestHour(1), LONDON, "2026-10-24T12:00", "2026-10-25T00:00"),
        (DigestHour(1), LONDON, "2026-10-25T00:00", "2026-10-26T01:00"),
        (DigestHour(2), "America/New_York", "2026-03-07T12:00", "2026-03-08T07:00"),
        # Weekdays are the reader's, not London's.
        (DigestHour(7, 0), SEOUL, "2026-11-22T12:00", "2026-11-22T22:00"),
    ],
)
def test_the_next_digest(hour: DigestHour, zone: str, moment: str, due: str) -> None:
    assert hour.after(at(moment), zone) == at(due)


@given(
    hour=st.integers(0, 23),
    zone=st.sampled_from([LONDON, SEOUL, "America/New_York", "Pacific/Chatham", "Asia/Kathmandu"]),
    begin=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001
)
def test_every_day_has_exactly_one(hour: int, zone: str, begin: datetime) -> None:
    daily, moment = DigestHour(hour), begin.replace(tzinfo=UTC)
    days = []
    for _ in range(10):
        moment = daily.after(moment, zone)
        days.append(moment.astimezone(ZoneInfo(zone)).date())
    assert days == [days[0] + timedelta(days=number) for number in range(10)]
