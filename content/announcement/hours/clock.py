"""Hours of the clock as they are written, and whether they mean morning or evening."""

import re
from dataclasses import dataclass, replace
from datetime import time

from content.announcement.zoning.zonenames import NAMES

NOON = 12
HALF = 30
QUARTER = 15
HOUR = 60
DAY = 24


@dataclass(frozen=True)
class Clock:
    """An hour as it is written, with the end of its range and its zone.

    `sure` is below 0.8 where morning or evening was not said. `arrive` is the first hour of
    "6 for 6.30pm". `bare` marks a number that is an hour only beside other signs ("at 5"),
    `in_town` a zone that is told by the town itself, not by letters that several countries use.
    """

    start: int
    end: int
    at: time
    until: time | None = None
    zone: str | None = None
    sure: float = 0.95
    arrive: time | None = None
    bare: bool = False
    in_town: bool = False


_MORNING = re.compile(
    r"\b(?:morning|breakfast|pastries|coffee|a\.?m\.?)\b|오전|아침", re.IGNORECASE
)
_EVENING = re.compile(
    r"\b(?:evening|tonight|night|afternoon|dinner|supper)\b|오후|저녁", re.IGNORECASE
)
_LUNCH = re.compile(r"\blunch(?:time|eon)?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Read:
    """One clock of a match before morning and evening are settled."""

    hour: int
    minute: int
    half: str
    plain: bool
    dotted: bool


WHOLE_DAY = {"uhr", "hrs", "hr", "hours", "h"}


def is_whole_day(written: str) -> bool:
    """Tell whether a written hour is one of the 24-hour clock."""
    return int(written) > NOON or (written.startswith("0") and len(written) > 1)


def as_time(read: Read, half: str) -> time | None:
    """Return the hour, None where there is none such."""
    hour = read.hour
    if half == "p" and hour < NOON:
        hour += NOON
    if half == "a" and hour == NOON:
        hour = 0
    if hour == DAY:
        hour = 0
    return time(hour, read.minute) if hour < DAY else None


def settle(first: Read, last: Read | None, near: str) -> tuple[time, time | None, float] | None:
    """Say morning or evening of a range, where only its end or nothing tells."""
    half, sure = first.half, 0.95
    if last is not None and _is_noon(first, last):
        last = replace(last, half="p")
        half = "a"
    elif half == "set" and last is not None and last.half == "p" and _in_the_night(first, last):
        half = "p"
    elif not half and last is not None and last.half in {"a", "p"}:
        half = last.half
        swapped = {"a": "p", "p": "a"}[half]
        if first.hour % NOON * HOUR + first.minute > last.hour % NOON * HOUR + last.minute:
            half = swapped
    elif not half and not (last is not None and last.half == "set"):
        half, sure = _guess(first, near)
    at = as_time(first, half)
    if at is None:
        return None
    return at, until_of(at, half, last), sure


def _in_the_night(first: Read, last: Read) -> bool:
    """Tell whether "03:00 - 6:00 pm" would begin before anybody is up."""
    return 0 < first.hour < _EARLIEST and first.hour <= last.hour < NOON


def _is_noon(first: Read, last: Read) -> bool:
    """Tell whether "10-12 am" ends at noon, as people who write so mean it."""
    return last.hour == NOON and last.half == "a" and first.half in {"", "a"} and first.hour < NOON


_EARLIEST = 7
"""Nobody invites people for half past six in the morning."""
_OPEN_TO_DOUBT = 9


def _guess(read: Read, near: str) -> tuple[str, float]:
    if read.hour in {0, NOON}:
        return "set", 0.9
    evening, morning = bool(_EVENING.search(near)), bool(_MORNING.search(near))
    if not evening and _LUNCH.search(near):
        return ("a" if read.hour >= _OPEN_TO_DOUBT else "p"), 0.9
    if evening != morning:
        return ("p" if evening else "a"), 0.9
    if read.hour < _EARLIEST:
        return "p", 0.78
    if read.hour < _OPEN_TO_DOUBT:
        return "p", 0.6
    return "a", 0.82


def until_of(at: time, half: str, last: Read | None) -> time | None:
    """Return the end of a range, in the half of the day its start makes likely."""
    if last is None:
        return None
    if last.half:
        return as_time(last, last.half)
    same = as_time(last, "p" if half == "p" or at.hour >= NOON or last.hour == NOON else "a")
    if same and same <= at and last.hour < NOON:
        return as_time(last, "p")
    return same


def zone_of(match: re.Match[str]) -> str | None:
    """Return the zone written beside the hour."""
    written = match.groupdict().get("zone")
    return NAMES[written.lower()] if written else None
