"""Days and hours in words, in every language: names are Babel's, patterns the locale files'."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_timedelta, get_timezone_location

from content.message import Html
from content.model import TIME_TO_LEAVE, Event
from content.texts import escaped, locale_of, texts

LONDON = "Europe/London"

TG_TIME_REACH = timedelta(days=365 * 2.9)
"""Telegram answers ENTITY_DATE_INVALID to a moment about three years ahead; we stay below."""

_UNITS = (10080, 1440, 60, 1)
"""Minutes of a week, a day, an hour and a minute."""


def day(on: date, language: str) -> str:
    """Return "Thursday 17 November 2016" or "2016년 11월 17일(목)"."""
    return _in_pattern("day-pattern", on, language)


def short_day(on: date, language: str) -> str:
    """Return "17 Nov" or "11월 17일"."""
    return _in_pattern("short-day-pattern", on, language)


def month(period: str, language: str) -> str:
    """Return "February 2016" for "2016-02"; a year alone stays as it is, in the language's way."""
    year, _, number = period.partition("-")
    if number:
        return _in_pattern("month-pattern", date(int(year), int(number), 1), language)
    return format_skeleton("y", date(int(year), 1, 1), locale=locale_of(language))


def period(period: str, language: str) -> str:
    """Return a month or year of which the day is not known, saying so."""
    return texts().plain("period-day-open", language, month=month(period, language))


def clock(at: time) -> str:
    """Return "17:00"; the 24-hour clock is the same in all our languages."""
    return f"{at:%H:%M}"


@lru_cache(maxsize=256)
def city(timezone: str, language: str) -> str:
    """Return the name of a zone's city: "London", "런던"; "UTC" has none and gets its own name."""
    if timezone in {"UTC", "Etc/UTC"}:
        return texts().plain("zone-utc", language)
    return get_timezone_location(timezone, locale=locale_of(language), return_city=True)


def hours(event: Event, language: str) -> str:
    """Return "17:00", or "17:00–18:30" if an end on the same day was announced; "" if open."""
    if event.start is None:
        return ""
    if event.end is None or _ends_later_day(event):
        return clock(event.start)
    return texts().plain("time-span", language, start=clock(event.start), end=clock(event.end))


def day_and_time(event: Event, language: str) -> str:
    """Return the day, hours and city of an event whose day and hour are known.

    Raises:
        ValueError: Day or hour is open; `when` answers for every event.
    """
    if event.on is None or event.start is None:
        raise ValueError(f"{event.slug} has no day and hour")
    zone = city(event.timezone, language)
    if event.end is not None and event.end_on is not None and _ends_later_day(event):
        return texts().plain(
            "days-and-times", language, first=day(event.on, language), start=clock(event.start),
            last=day(event.end_on, language), end=clock(event.end), zone=zone,
        )
    return texts().plain(
        "day-and-time", language,
        day=day(event.on, language), time=hours(event, language), zone=zone,
    )


def when(event: Event, language: str) -> str:
    """Return the time of any event, and say what is not known of it."""
    if event.on is None:
        if event.period is None:
            return texts().plain("day-open", language)
        return period(event.period, language)
    if event.start is not None:
        return day_and_time(event, language)
    if event.end_on is not None and event.end_on > event.on:
        return texts().plain("days-span", language, first=day(event.on, language),
                             last=day(event.end_on, language))
    return texts().plain("day-without-time", language, day=day(event.on, language))


def moment(at: datetime, language: str, timezone: str = LONDON) -> str:
    """Return an instant as day, hour and city of a zone: "…, 17:00 London"."""
    local = at.astimezone(ZoneInfo(timezone))
    return texts().plain("day-and-time", language, day=day(local.date(), language),
                         time=clock(local.time()), zone=city(timezone, language))


def clock_in_zone(at: datetime, language: str, timezone: str = LONDON) -> str:
    """Return an instant's hour with the city it is read in: "16:30 London"."""
    local = at.astimezone(ZoneInfo(timezone))
    return texts().plain("time-in-zone", language, time=clock(local.time()),
                         zone=city(timezone, language))


def offset_label(minutes: int, language: str) -> str:
    """Return a reminder's lead in its largest whole unit: "30 minutes", "2 hours", "1 week"."""
    if minutes == TIME_TO_LEAVE:
        return texts().plain("time-to-leave", language)
    unit = next(unit for unit in _UNITS if minutes % unit == 0)
    return _length(minutes // unit, unit, language, direction=False)


def relative(at: datetime, language: str, *, now: datetime) -> str:
    """Return how far off an instant is: "in 3 hours", "3시간 후", "2 days ago"."""
    minutes = round((at - now).total_seconds() / 60)
    if minutes == 0:
        return texts().plain("right-now", language)
    # "In 1 hour" must not stand for anything between 31 and 89 minutes.
    unit = next(
        unit for unit in _UNITS if minutes % unit == 0 or abs(minutes) >= 2 * unit
    )
    count = round(abs(minutes) / unit)
    return _length(count if minutes > 0 else -count, unit, language, direction=True)


def tg_time(
    at: datetime, language: str, *, now: datetime, fmt: str = "wDt", fallback: str | None = None
) -> Html:
    """Return an instant that Telegram shows in the reader's own zone and language.

    Args:
        at: The instant.
        language: The language of the fallback.
        now: The moment of sending: Telegram refuses what is past or about three years ahead.
        fmt: Telegram's format, `r` or `w?[dD]?[tT]?`.
        fallback: What older apps and push notifications show; London's day and hour by default.
    """
    said = escaped(moment(at, language) if fallback is None else fallback)
    if not timedelta(0) < at - now < TG_TIME_REACH:
        return said
    unix = int(at.astimezone(UTC).timestamp())
    return Html(f'<tg-time unix="{unix}" format="{fmt}">{said}</tg-time>')


def _in_pattern(key: str, on: date, language: str) -> str:
    return format_date(on, texts().plain(key, language), locale=locale_of(language))


def _ends_later_day(event: Event) -> bool:
    return event.end_on is not None and event.on is not None and event.end_on > event.on


def _length(count: int, unit: int, language: str, *, direction: bool) -> str:
    # The threshold makes Babel use this very unit, where it would round up to a larger one.
    return format_timedelta(timedelta(minutes=count * unit), threshold=abs(count),
                            add_direction=direction, locale=locale_of(language))
