"""Settles the hours of breakfasts, of which nothing else tells morning or evening."""

import re
from collections.abc import Sequence
from dataclasses import replace

from content.announcement.hours.clock import NOON, Clock

_BREAKFAST = re.compile(r"\b[Bb](?:reakfast|REAKFAST)\b|조찬")
_LATER = re.compile(
    r"\b(?:evening|tonight|night|afternoon|lunch|dinner|supper|\d ?p\.?m)\b|오후|저녁",
    re.IGNORECASE,
)
_HEAD = 400
_GUESSED = 0.8
"""How sure an hour is at least whose half of the day was told."""
_EVENING, _LATE = 18, 22
_SURE = 0.82


def of_breakfasts(clean: str, clocks: Sequence[Clock]) -> list[Clock]:
    """Return the hours with those that were only guessed to be evening's in a breakfast's morning.

    "The Men of Grace hold a Prayer Breakfast on March 8 ... Brother Kang speaks at 8."
    """
    if not _BREAKFAST.search(clean, 0, _HEAD) or _LATER.search(clean):
        return list(clocks)
    return [_in_the_morning(one) for one in clocks]


def _in_the_morning(clock: Clock) -> Clock:
    if clock.sure >= _GUESSED or not _EVENING <= clock.at.hour < _LATE:
        return clock
    until = clock.until
    if until is not None and until.hour >= NOON:
        until = until.replace(hour=until.hour - NOON)
    return replace(clock, at=clock.at.replace(hour=clock.at.hour - NOON), until=until, sure=_SURE)
