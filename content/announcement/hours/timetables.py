"""Puts the hours of a timetable in order: what stands above another row comes before it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from content.announcement.hours.clock import NOON, Clock

_MARGIN = 4
"""Characters before an hour at which a row may begin."""
_TOLD = 0.9
"""How sure an hour is of which morning or evening was told."""
_LEAST = 3


def in_order(clean: str, clocks: Sequence[Clock]) -> list[Clock]:
    """Return the hours, those of a timetable's rows in the half of the day that its order tells.

    "8.45 Opening" above "10.00 Panel" is in the morning, though alone it might be in the evening.
    """
    rows = [number for number, one in enumerate(clocks) if _begins_row(clean, one)]
    told = list(clocks)
    if len(rows) < _LEAST:
        return told
    for here, after in zip(reversed(rows[:-1]), reversed(rows[1:]), strict=True):
        one, following = told[here], told[after]
        if one.sure < _TOLD and one.at.hour >= NOON and one.at > following.at:
            earlier = _earlier(one)
            told[here] = earlier if earlier.at < following.at else one
    return told


def _begins_row(clean: str, clock: Clock) -> bool:
    return clock.start - clean.rfind("\n", 0, clock.start) - 1 <= _MARGIN


def _earlier(clock: Clock) -> Clock:
    """Return the hour twelve hours before, with the end of its range as far as it was guessed."""
    at = time(clock.at.hour - NOON, clock.at.minute)
    until = clock.until
    if until is not None and until.hour >= NOON and time(until.hour - NOON, until.minute) > at:
        until = time(until.hour - NOON, until.minute)
    return replace(clock, at=at, until=until)
