"""Puts the days of a programme in order: its rows go on through the year, they never go back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from content.announcement.days.calendar import FAR, OnDay

_MARGIN = 6
"""Characters before a day at which a row may begin."""
_LEAST = 4
"""Rows from which lines that begin with days are a programme."""


def in_order(clean: str, days: Sequence[OnDay], posted: date) -> list[OnDay]:
    """Return the days, those of rows above an earlier row a year before.

    In a programme posted in September, "14 May" above "24 September" is the May that has gone.
    """
    rows = [number for number, day in enumerate(days) if _begins_row(clean, day)]
    placed = list(days)
    if len(rows) < _LEAST:
        return placed
    for here, after in zip(reversed(rows[:-1]), reversed(rows[1:]), strict=True):
        one, following = placed[here], placed[after]
        earlier = _a_year_before(one.on)
        far = one.written.year is None and one.on - posted > FAR
        if far and earlier and earlier <= following.on < one.on:
            placed[here] = replace(one, on=earlier, year_guessed=False)
    return placed


def _begins_row(clean: str, day: OnDay) -> bool:
    written = day.written
    alone = not written.relative and written.until is None and written.month is not None
    return alone and written.start - clean.rfind("\n", 0, written.start) - 1 <= _MARGIN


def _a_year_before(on: date) -> date | None:
    try:
        return on.replace(year=on.year - 1)
    except ValueError:
        return None
