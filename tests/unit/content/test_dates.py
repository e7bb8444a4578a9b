from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from content import dates
from content.model import REMINDER_OFFSETS, Event, Localised

MEETING = Event(
    slug="while-they-watched",
    uid="while-they-watched@division-bell",
    title=Localised(en="While They Watched"),
    on=date(2016, 11, 17),
    start=time(17),
)
NOW = datetime(2016, 11, 1, 12, tzinfo=UTC)


def test_a_day_is_named_as_each_language_writes_it() -> None:
    assert dates.day(date(2016, 11, 17), "en") == "Thursday 17 November 2016"
    assert dates.day(date(2016, 11, 17), "ko") == "2016년 11월 17일(목)"
    assert dates.short_day(date(2016, 11, 17), "en") == "17 Nov"
    assert dates.short_day(date(2016, 11, 17), "ko") == "11월 17일"


def test_day_and_hour_stand_with_the_citys_name() -> None:
    assert dates.day_and_time(MEETING, "en") == "Thursday 17 November 2016, 17:00 London"
    assert dates.day_and_time(MEETING, "ko") == "2016년 11월 17일(목) 17:00 (런던)"


def test_an_announced_end_is_shown() -> None:
    until = replace(MEETING, end=time(18, 30))
    assert dates.when(until, "en") == "Thursday 17 November 2016, 17:00–18:30 London"
    assert dates.when(until, "ko") == "2016년 11월 17일(목) 17:00–18:30 (런던)"


@pytest.mark.parametrize(
    ("timezone", "english", "korean"),
    [
        ("Asia/Seoul", "Seoul", "서울"),
        ("America/New_York", "New York", "뉴욕"),
        ("UTC", "UTC", "협정 세계시"),
    ],
)
def test_other_zones_are_named_by_their_city(timezone: str, english: str, korean: str) -> None:
    there = replace(MEETING, timezone=timezone)
    assert dates.when(there, "en") == f"Thursday 17 November 2016, 17:00 {english}"
    assert dates.when(there, "ko") == f"2016년 11월 17일(목) 17:00 ({korean})"


def test_an_end_on_another_day_names_both_days() -> None:
    long = replace(MEETING, end=time(16), end_on=date(2016, 11, 18))
    assert dates.when(long, "en") == (
        "Thursday 17 November 2016, 17:00 – Friday 18 November 2016, 16:00 London"
    )


def test_days_without_hours_are_a_span() -> None:
    long = replace(MEETING, start=None, end_on=date(2016, 11, 18))
    assert dates.when(long, "en") == "Thursday 17 November 2016 – Friday 18 November 2016"


def test_what_is_not_known_is_said() -> None:
    no_hour = replace(MEETING, start=None)
    month = replace(no_hour, on=None, period="2016-02")
    nothing = replace(no_hour, on=None)
    assert [dates.when(event, "en") for event in (no_hour, month, nothing)] == [
        "Thursday 17 November 2016 (hour not given)", "February 2016 (day not given)",
        "Day not given",
    ]
    assert [dates.when(event, "ko") for event in (no_hour, month, nothing)] == [
        "2016년 11월 17일(목) (시간 정보 없음)", "2016년 2월 (날짜 정보 없음)", "날짜 정보 없음",
    ]


def test_day_and_time_refuses_an_open_day() -> None:
    with pytest.raises(ValueError, match="no day and hour"):
        dates.day_and_time(replace(MEETING, on=None), "en")


def test_a_year_alone_is_a_period_too() -> None:
    assert dates.month("2016", "en") == "2016"
    assert dates.month("2016", "ko") == "2016년"
    assert dates.month("2018-01", "ko") == "2018년 1월"


@pytest.mark.parametrize(
    ("at", "london"),
    [
        (datetime(2027, 3, 28, 0, 59, tzinfo=UTC), "Sunday 28 March 2027, 00:59 London"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "Sunday 28 March 2027, 02:00 London"),
        (datetime(2027, 10, 31, 0, 59, tzinfo=UTC), "Sunday 31 October 2027, 01:59 London"),
        (datetime(2027, 10, 31, 1, 0, tzinfo=UTC), "Sunday 31 October 2027, 01:00 London"),
    ],
    ids=["before spring", "after spring", "before autumn", "after autumn"],
)
def test_instants_keep_londons_clock_over_both_changes(at: datetime, london: str) -> None:
    assert dates.moment(at, "en") == london


def test_an_instant_can_be_told_in_the_readers_zone() -> None:
    assert MEETING.starts_at is not None
    assert dates.moment(MEETING.starts_at, "ko", "Asia/Seoul") == (
        "2016년 11월 18일(금) 02:00 (서울)"
    )
    assert dates.clock_in_zone(MEETING.starts_at, "en", "Asia/Seoul") == "02:00 Seoul"


def test_reminder_offsets_carry_a_number_and_a_unit() -> None:
    assert [dates.offset_label(minutes, "en") for minutes in REMINDER_OFFSETS] == [
        "1 week", "3 days", "1 day", "3 hours", "2 hours", "1 hour", "30 minutes",
    ]
    assert [dates.offset_label(minutes, "ko") for minutes in REMINDER_OFFSETS] == [
        "1주", "3일", "1일", "3시간", "2시간", "1시간", "30분",
    ]
    assert dates.offset_label(8640, "en") == "6 days"
    assert dates.offset_label(0, "en") == "time to leave"


@pytest.mark.parametrize(
    ("minutes", "english", "korean"),
    [
        (0, "now", "지금"),
        (1, "in 1 minute", "1분 후"),
        (60, "in 1 hour", "1시간 후"),
        (90, "in 90 minutes", "90분 후"),
        (180, "in 3 hours", "3시간 후"),
        (24 * 60, "in 1 day", "1일 후"),
        (3 * 24 * 60 - 2, "in 3 days", "3일 후"),
        (-120, "2 hours ago", "2시간 전"),
    ],
)
def test_how_far_off_is_told_in_a_unit_that_is_not_misleading(
    minutes: int, english: str, korean: str
) -> None:
    at = NOW + timedelta(minutes=minutes)
    assert dates.relative(at, "en", now=NOW) == english
    assert dates.relative(at, "ko", now=NOW) == korean


def test_telegram_shows_a_coming_instant_in_the_readers_own_zone() -> None:
    assert MEETING.starts_at is not None
    assert dates.tg_time(MEETING.starts_at, "en", now=NOW) == (
        '<tg-time unix="1479402000" format="wDt">Thursday 17 November 2016, 17:00 London</tg-time>'
    )


def test_the_fallback_is_escaped() -> None:
    said = dates.tg_time(NOW + timedelta(days=1), "en", now=NOW, fmt="r", fallback="<soon>")
    assert said.endswith(">&lt;soon&gt;</tg-time>")
    assert 'format="r"' in said


@pytest.mark.parametrize(
    "away", [timedelta(0), timedelta(days=-1), timedelta(days=3 * 365)],
    ids=["this moment", "past", "three years ahead"],
)
def test_instants_telegram_refuses_are_plain_text(away: timedelta) -> None:
    assert "<" not in dates.tg_time(NOW + away, "en", now=NOW)
