"""Reads weeks that are told by their first day: "week commencing 18 November", "w/c 18 Nov".

Such a day is the event's only if nothing else can be: its weekday is told apart, or left open.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from content.announcement.days import calendar
from content.announcement.days.day import Day
from content.announcement.days.relative import NO_SINGLE_DAY

_WEEK = 7
_REACH = 30
_BEFORE = re.compile(
    r"\b(?:(?:week|wk) ?(?:of|beginning|commencing|starting)|w/?c\.?|w/b|w\.c\.):?(?: the| on)? ?$",
    re.IGNORECASE,
)


def is_told_by(clean: str, day: Day) -> bool:
    """Tell whether a day only says which week is meant."""
    before = clean[max(0, day.start - _REACH) : day.start]
    return day.until is None and not day.more and bool(_BEFORE.search(before))


def settled(
    clean: str, exact: list[Day], relative: list[Day], posted: date
) -> tuple[list[Day], list[Day]]:
    """Return the days written out and the others, the weekdays of a told week put into it.

    Args:
        clean: The normalised text.
        exact: The days written out, in the order of the text.
        relative: Days told from the posting day, bare weekdays among them.
        posted: The posting day, from which a week without a year is told.
    """
    heads = [day for day in exact if is_told_by(clean, day)]
    if not heads:
        return exact, relative
    left, put = list(exact), list(relative)
    for number, head in enumerate(heads):
        first = _first_of(head, posted)
        if first is None:
            continue
        until = heads[number + 1].start if number + 1 < len(heads) else len(clean)
        named = [
            day
            for day in put
            if day.bare
            and head.end <= day.start < until
            and not NO_SINGLE_DAY.search(clean, max(0, day.start - _REACH), day.start)
        ]
        placed = [_in_week(day, first) for day in named]
        left = [day for day in left if day is not head or not (placed or _inside(first, left))]
        left += placed
        put = [day for day in put if day not in named]
    return sorted(left, key=lambda day: day.start), put


def _first_of(head: Day, posted: date) -> date | None:
    """Return the day a week is told by."""
    placed = calendar.resolve([head], posted, [])
    return placed[0].on if placed else None


def _in_week(day: Day, first: date) -> Day:
    """Return a weekday as the day it is in the week that begins with `first`."""
    on = first + timedelta(days=((day.weekday or 0) - first.weekday()) % _WEEK)
    return replace(
        day, day=on.day, month=on.month, year=on.year, relative=False, vague=False, bare=False
    )


def _inside(first: date, days: Sequence[Day]) -> bool:
    """Tell whether another day of the week is written out."""
    week = {(first + timedelta(days=number)).timetuple()[1:3] for number in range(1, _WEEK)}
    return any((day.month, day.day) in week for day in days)
