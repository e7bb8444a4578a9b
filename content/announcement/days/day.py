"""A day as announcements write it, and the pieces its spellings share."""

import re
from dataclasses import dataclass

from content.announcement.text.words import HAN_WEEKDAYS, WEEKDAYS

Window = tuple[int, int]


@dataclass(frozen=True)
class Day:
    """A day as it is written; what is not written is None.

    `until` is the last day of a range, `more` are further days named in the same breath.
    `vague` marks "next Friday" said on a Monday, `bare` a
    weekday alone; `swappable` marks 3/4/2017, which two countries read differently.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    until: "Day | None" = None
    more: tuple["Day", ...] = ()
    swappable: bool = False
    relative: bool = False
    vague: bool = False
    bare: bool = False


_CENTURY = 100
DD = r"(?:0?[1-9]|[12]\d|3[01])"


def weekday_of(match: re.Match[str]) -> int | None:
    """Return the weekday written with a day, 0 for Monday."""
    groups = match.groupdict()
    for name in ("weekday", "weekday2", "after"):
        if groups.get(name):
            return WEEKDAYS[groups[name].lower()]
    han = groups.get("han") or groups.get("bare")
    if han:
        return HAN_WEEKDAYS[han.lstrip("(")[0]]
    return None


def year_of(written: str | None) -> int | None:
    """Return a year written in full or by two digits."""
    if not written:
        return None
    number = int(written.lstrip("'"))
    return number + 2000 if number < _CENTURY else number
