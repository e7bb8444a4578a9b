"""Finds days told by a number alone: "the second Wednesday of September", "on the 26th"."""

import re
from calendar import monthcalendar
from collections.abc import Iterator
from datetime import date, timedelta

from content.announcement.days.day import Day, year_of
from content.announcement.text.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS

_NUMBER = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "last": -1,
}  # fmt: skip
_NTH = re.compile(
    rf"\b(?P<number>{'|'.join(_NUMBER)}) (?P<weekday>{WEEKDAY}) (?:of|in) (?P<month>{MONTH})\b\.?"
    r"(?:,? (?P<year>20\d\d)\b)?(?! and\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|each)(?: the)? $|\band (?:the )?$", re.IGNORECASE)


_THE = re.compile(
    r"\b(?:on|so|is|it's|that's|be) the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
    r"(?=[,.;:)\n]| ?-| (?:at|from|for (?:the|our|a)|in (?:the|our)|of (?:this|the) month)\b|$)",
    re.IGNORECASE,
)
_LONGEST_MONTH = 31


def find(clean: str, posted: date) -> list[Day]:
    """Return the days, each of the year told or else the next one from the day of posting."""
    return [*_weekdays(clean, posted), *_numbers(clean, posted)]


def _numbers(clean: str, posted: date) -> Iterator[Day]:
    for match in _THE.finditer(clean):
        day = int(match["day"])
        coming = (posted + timedelta(days=ahead) for ahead in range(2 * _LONGEST_MONTH))
        on = next((one for one in coming if one.day == day), None)
        if on is not None:
            yield Day(match.start(), match.end(), day, on.month, on.year, relative=True)


def _weekdays(clean: str, posted: date) -> Iterator[Day]:
    for match in _NTH.finditer(clean):
        if _EVERY.search(clean, max(0, match.start() - len("every the ")), match.start()):
            continue
        weekday, month = WEEKDAYS[match["weekday"].lower()], MONTHS[match["month"].lower()]
        number = _NUMBER[match["number"].lower()]
        year = year_of(match["year"])
        on = _nth(year or posted.year, month, weekday, number)
        if year is None and on < posted:
            on = _nth(posted.year + 1, month, weekday, number)
        yield Day(match.start(), match.end(), on.day, month, on.year, weekday, relative=True)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    days = [week[weekday] for week in monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[number])
