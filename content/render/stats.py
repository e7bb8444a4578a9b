"""The numbers organisers see, in words: what is few is never told exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.numbers import format_decimal

from content import dates
from content.message import Message
from content.model import FEW, DeliveryState, Localised
from content.render.common import (
    lines,
    paragraphs,
    row,
    say,
    title_of,
    to_drafts,
    to_events,
    word,
)
from content.texts import locale_of

TITLE_LIMIT = 44


@dataclass(frozen=True)
class Attended:
    """A meeting and how many said that they come."""

    title: Localised
    on: date | None
    count: int


@dataclass(frozen=True)
class Numbers:
    """What has been counted.

    Attributes:
        subscribers: How many follow something, by day, the first day first.
        deliveries: How many deliveries ended in which way in the last `days` days.
        days: See above.
        attended: Meetings, the latest first.
    """

    subscribers: tuple[tuple[date, int], ...]
    deliveries: Mapping[DeliveryState, int]
    days: int
    attended: tuple[Attended, ...]


def is_few(count: int) -> bool:
    """Tell whether a number is so small that it could point at somebody."""
    return 0 < count < FEW


def number(count: int, language: str) -> str:
    """Return a number as it may be shown: "fewer than five" for what is few."""
    if is_few(count):
        return word("stats-few", language)
    return format_decimal(count, locale=locale_of(language))


def about(attended: Attended, language: str) -> str:
    """Return a meeting's title with its day."""
    title = title_of(attended.title, language, TITLE_LIMIT)
    if attended.on is None:
        return title
    return word("stats-meeting", language, title=title, day=dates.short_day(attended.on, language))


def caption(numbers: Numbers, language: str) -> Message:
    """Return the numbers in words, to stand under the picture."""
    now = numbers.subscribers[-1][1] if numbers.subscribers else 0
    outcomes = (
        say("stats-outcome", language, outcome=outcome, count=number(count, language))
        for outcome, count in numbers.deliveries.items()
    )
    meetings = [
        say("stats-line", language, about=about(each, language), count=number(each.count, language))
        for each in numbers.attended
    ]
    return Message(
        paragraphs(
            say("stats-title", language),
            say("stats-subscribers", language, count=number(now, language)),
            lines(say("stats-deliveries", language, days=numbers.days), *outcomes),
            lines(say("stats-attended", language), *meetings) if meetings
            else say("stats-attended-none", language),
            say("stats-note", language),
        ),
        buttons=row(to_drafts(language), to_events(language)),
    )
