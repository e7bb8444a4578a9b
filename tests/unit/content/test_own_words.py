"""Hours, lengths and cities in people's own words, in both languages."""

from datetime import time

import pytest

from content.hours_words import NoHour, looks_like_hours, read_hours
from content.offset_words import read_offset
from content.quiet import QuietHours, from_minutes
from content.zone_names import OFFERED, close_to, find_zone, is_zone


@pytest.mark.parametrize(
    ("words", "begin", "end"),
    [
        ("22:00-07:30", time(22), time(7, 30)), ("22-7", time(22), time(7)),
        ("22.00 – 7.30", time(22), time(7, 30)), ("10pm to 7am", time(22), time(7)),
        ("from 10 p.m. until 7 a.m.", time(22), time(7)), ("12am-7am", time(0), time(7)),
        ("오후 10시부터 오전 7시까지", time(22), time(7)),
        ("밤 11시 30분~7시", time(23, 30), time(7)),
        ("22:00\u00a0to\u00a007:30", time(22), time(7, 30)),
        ("22:00부터\u00a007:30까지.", time(22), time(7, 30)),
        ("24:00-06:00", time(0), time(6)), ("２２：００-07:00", time(22), time(7)),
    ],
)
def test_hours_are_read(words: str, begin: time, end: time) -> None:
    assert read_hours(words) == QuietHours(begin, end)


@pytest.mark.parametrize(
    ("words", "said"), [("25:00", "25:00"), ("22:00-25:00", "25:00"), ("22:75-7:00", "22:75")]
)
def test_what_no_clock_shows_is_named(words: str, said: str) -> None:
    assert read_hours(words) == NoHour(said)


@pytest.mark.parametrize("words", ["", "at night", "22:00", "7", "22:00-", "1-2-3", "x" * 5000])
def test_what_names_no_span_is_none(words: str) -> None:
    assert read_hours(words) is None


def test_only_plain_clock_times_need_no_question() -> None:
    assert looks_like_hours("22:00-07:30")
    assert not looks_like_hours("22-7")
    assert not looks_like_hours("2016-11")
    assert not looks_like_hours("what is on 22:00-07:30")


@pytest.mark.parametrize(("begin", "end"), [(0, 0), (-1, 5), (5, 1440), (10**12, 5)])
def test_minutes_that_are_no_span_are_none(begin: int, end: int) -> None:
    assert from_minutes(begin, end) is None


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("45 minutes", 45), ("3 days", 4320), ("2시간 전", 120), ("an hour and a half", 90),
        ("1 hour 30 minutes", 90), ("half an hour before", 30), ("하루 전", 1440),
        ("이틀 전에", 2880), ("일주일 전", 10080), ("30", 30), ("90m", 90), ("1.5 hours", 90),
        ("한 시간 반 전", 90), ("2 weeks", 20160), ("three days earlier", 4320),
    ],
)
def test_lengths_are_read(words: str, minutes: int) -> None:
    assert read_offset(words) == minutes


@pytest.mark.parametrize("words", ["soon", "", "x", "0 minutes", "minute", "3 apples", "camps"])
def test_what_is_no_length_is_none(words: str) -> None:
    assert read_offset(words) is None


def test_an_absurd_number_is_a_number() -> None:
    assert (read_offset("9" * 4000 + " days") or 0) > 10**9


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("London", "Europe/London"), ("런던", "Europe/London"), ("new malden", "Europe/London"),
        ("뉴몰든", "Europe/London"), ("서울", "Asia/Seoul"), ("Seoul.", "Asia/Seoul"),
        ("부산", "Asia/Seoul"), ("New York", "America/New_York"), ("도쿄", "Asia/Tokyo"),
        ("america/new_york", "America/New_York"), ("Sao Paulo", "America/Sao_Paulo"),
        ("평양", "Asia/Pyongyang"), ("UTC", "UTC"),
    ],
)
def test_cities_are_found(words: str, zone: str) -> None:
    assert find_zone(words) == zone


@pytest.mark.parametrize("words", ["", "x", "Mars/Olympus", "asdfgh", "🗓", "a" * 60])
def test_no_city_is_none(words: str) -> None:
    assert find_zone(words) is None


def test_a_misspelt_city_is_suggested() -> None:
    assert "Asia/Tokyo" in close_to("Tokio")
    assert "Asia/Tokyo" in close_to("토쿄")
    assert "Europe/London" in close_to("Londn")
    assert close_to("qqqqqqqq") == []


def test_only_zones_of_cities_are_taken_from_buttons() -> None:
    assert all(is_zone(zone) for zone in OFFERED)
    assert not is_zone("posix/Europe/London")
    assert not is_zone("../../etc/passwd")
    assert not is_zone("Factory")
