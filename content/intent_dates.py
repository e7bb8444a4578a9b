"""Spans of days in free words: "next week", "in March", "다음 주", "11월 17일"."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names, get_month_names

from content.model import EN, KO
from content.texts import locale_of

_WEEK = timedelta(days=7)
_SATURDAY = 5
_LAST_MONTH = 12


@dataclass(frozen=True)
class Span:
    """Days from `since` to `until`, both included, and the words left without their mention."""

    since: date
    until: date
    rest: str


Reader = Callable[[re.Match[str], date], tuple[date, date]]


def find_span(text: str, today: date) -> Span | None:
    """Return the first span of days a text speaks of, None if it speaks of none.

    A month or day without a year is the next one, today and the present month included.
    """
    for pattern, read in _patterns():
        if match := pattern.search(text):
            try:
                since, until = read(match, today)
            except ValueError:  # "31 February" is no day, and not the month of February either
                return None
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return Span(since, until, rest.strip())
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(pattern, re.I), read) for pattern, read in _readers())


def _readers() -> Iterator[tuple[str, Reader]]:
    """Yield what to look for, the more exact first."""
    months = "|".join(sorted(_months(), key=len, reverse=True))
    weekdays = "|".join(_weekdays())
    number = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?:,?\s+(?P<y>\d{4}))?"
    yield r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b", _one_day
    yield r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4})\b", _one_day
    korean_month = r"(?:(?P<y>\d{4})년\s*)?(?P<m>\d{1,2})월"
    named = r"(?:\s*\(?[월화수목금토일](?:요일|\))\)?)?"
    yield rf"{korean_month}\s*(?P<d>\d{{1,2}})일{named}에?", _one_day
    yield rf"\b(?:on\s+)?(?:the\s+)?{number}\s+(?:of\s+)?(?P<n>{months})\b{year}", _one_day
    yield rf"\b(?:on\s+)?(?P<n>{months})\s+(?:the\s+)?{number}\b{year}", _one_day
    yield rf"{korean_month}(?:\s*(?:달|중))?(?:에는|에|의)?", _one_month
    yield rf"\b(?P<n>{months})\s+(?P<y>\d{{4}})\b", _one_month
    # "May I come" speaks of no month, "in May" does.
    yield rf"\b(?:in|for|during|this|next|of)\s+(?P<n>{months})\b", _one_month
    yield rf"\b(?P<n>(?!may\b)(?:{months}))\b|^\s*(?P<n2>may)\W*$", _one_month
    yield r"\bday after tomorrow\b|모레", _days_ahead(2)
    yield r"\btomorrow\b|\btmrw\b|내일", _days_ahead(1)
    yield r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|오늘", _days_ahead(0)
    yield r"\bnext weekend\b|(?:다음|담)\s*주말", _weekend(1)
    yield r"\b(?:this |the |at the )?weekend\b|(?:이번\s*)?주말", _weekend(0)
    yield r"\b(?:the )?week after next\b|다다음\s*주", _week(2)
    yield r"\bnext week\b|\bcoming week\b|(?:다음|담)\s*주|차주|내주", _week(1)
    yield r"\bthis week\b|이번\s*주|금주", _week(0)
    yield r"\bnext month\b|(?:다음|담)\s*달|다음\s*월|내달", _month(1)
    yield r"\bthis month\b|이번\s*달|이\s*달|금월", _month(0)
    yield r"\bnext year\b|내년|다음\s*해", _year(1)
    yield r"\bthis year\b|올해|금년", _year(0)
    before = r"\b(?:on\s+)?(?P<next>next\s+)?(?:this\s+)?"
    yield rf"{before}(?P<w>{weekdays})s?(?:에는|에)?(?!\w)", _weekday
    yield r"\b(?:in|from|of)\s+(?P<y>20\d\d)\b|(?P<y2>20\d\d)년(?:에|의)?", _named_year


@cache
def _months() -> dict[str, int]:
    """Return English month names and their short forms; Korean ones are numbers."""
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        found = get_month_names(width, locale=locale_of(EN))
        names |= {str(name).lower(): number for number, name in found.items()}
    return names


@cache
def _weekdays() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in (EN, KO):
        found = get_day_names("wide", locale=locale_of(language))
        names |= {str(name).lower(): number for number, name in found.items()}
    return names


def _number_of_month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    name = groups.get("n") or groups.get("n2")
    return _months()[name.lower()] if name else int(groups["m"] or 0)


def _one_day(match: re.Match[str], today: date) -> tuple[date, date]:
    month, number = _number_of_month(match), int(match["d"])
    if match["y"]:
        day = date(int(match["y"]), month, number)
    else:
        day = date(today.year, month, number)
        if day < today:
            day = day.replace(year=today.year + 1)
    return day, day


def _one_month(match: re.Match[str], today: date) -> tuple[date, date]:
    month = _number_of_month(match)
    named = match.groupdict().get("y")
    year = int(named) if named else today.year + (month < today.month)
    return _whole_month(year, month)


def _days_ahead(days: int) -> Reader:
    def read(_match: re.Match[str], today: date) -> tuple[date, date]:
        day = today + timedelta(days=days)
        return day, day

    return read


def _week(weeks: int) -> Reader:
    def read(_match: re.Match[str], today: date) -> tuple[date, date]:
        monday = today - timedelta(days=today.weekday()) + weeks * _WEEK
        return monday, monday + timedelta(days=6)

    return read


def _weekend(weeks: int) -> Reader:
    def read(_match: re.Match[str], today: date) -> tuple[date, date]:
        saturday = today + timedelta(days=_SATURDAY - today.weekday()) + weeks * _WEEK
        return saturday, saturday + timedelta(days=1)

    return read


def _month(months: int) -> Reader:
    def read(_match: re.Match[str], today: date) -> tuple[date, date]:
        years, month = divmod(today.month - 1 + months, _LAST_MONTH)
        return _whole_month(today.year + years, month + 1)

    return read


def _year(years: int) -> Reader:
    def read(_match: re.Match[str], today: date) -> tuple[date, date]:
        return _whole_year(today.year + years)

    return read


def _named_year(match: re.Match[str], _today: date) -> tuple[date, date]:
    return _whole_year(int(match["y"] or match["y2"]))


def _weekday(match: re.Match[str], today: date) -> tuple[date, date]:
    ahead = (_weekdays()[match["w"].lower()] - today.weekday()) % 7
    if match["next"] and ahead == 0:
        ahead = 7
    day = today + timedelta(days=ahead)
    return day, day


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _whole_year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, _LAST_MONTH, 31)
