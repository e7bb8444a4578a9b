"""A day as a calendar's leaf shows it: weekday, number, month and year, each by itself."""

from dataclasses import dataclass

from babel.dates import format_date

from content.model import Event
from content.texts import locale_of


@dataclass(frozen=True)
class Leaf:
    """The parts of a day in a language's own words."""

    weekday: str
    day: str
    month: str
    year: str


def leaf(event: Event, language: str) -> Leaf | None:
    """Return the leaf of an event's first day, None while the day is open."""
    if event.on is None:
        return None
    locale = locale_of(language)
    weekday, day, month, year = (
        format_date(event.on, pattern, locale=locale) for pattern in ("EEEE", "d", "LLLL", "y")
    )
    return Leaf(weekday, day, month, year)
