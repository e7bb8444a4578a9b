"""Reads rows of hours with towns beside them: "9am New York / 2pm London / 11pm Seoul"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from content.announcement.hours.clock import HOUR, Clock
from content.announcement.zoning import worldtowns
from content.announcement.zoning.cities import ZONE_OF
from content.announcement.zoning.zonenames import NAMES

_DAY = 24 * HOUR
_ALONE = {
    "washington": "America/New_York", "d.c": "America/New_York", "dc": "America/New_York",
    "nyc": "America/New_York", "la": "America/Los_Angeles", "sf": "America/Los_Angeles",
    "delhi": "Asia/Kolkata",
}  # fmt: skip
"""Towns by names that mean others too, but hardly beside an hour."""
_WORD = r"[A-Z][\w.'-]*|[가-힣]{2,4}"
_AFTER = re.compile(rf",? ?\(?(?:in )?(?P<name>(?:{_WORD})(?:,? (?:{_WORD})){{0,2}})")
_BEFORE = re.compile(
    rf"(?P<name>(?:(?:{_WORD}),? ){{0,2}}(?:{_WORD}))(?: time)?\)?(?: at)? ?[:(,=-]? ?$"
)
_REACH = 40
_APART = re.compile(
    r"(?: time| ?시간)?(?:[\s/|·•*,;&()=~-]|\b(?:and|or|which is|that is)\b)*", re.IGNORECASE
)
"""All that may stand between the hours of one row."""

Told = tuple[Clock, str, int, int]
"""An hour, the zone of the town beside it, and from where to where both reach."""


def zoned(clean: str, clocks: Sequence[Clock]) -> list[Clock]:
    """Return the hours, those of a row in several towns with the zone of each."""
    known: dict[int, str] = {}
    for beside in (_with_town_after, _with_town_before):
        for row in _rows(clean, [beside(clean, clock) for clock in clocks]):
            known.update((clock.start, zone) for clock, zone, *_ in row if _is_one_moment(row))
    return [
        replace(clock, zone=known[clock.start], in_town=True)
        if clock.start in known and not clock.zone else clock
        for clock in clocks
    ]  # fmt: skip


def _with_town_after(clean: str, clock: Clock) -> Told | None:
    if clock.zone:
        return clock, clock.zone, clock.start, clock.end
    match = _AFTER.match(clean, clock.end)
    words = list(re.finditer(r"\S+", match["name"])) if match else []
    for last in reversed(words):
        zone = _zone_of(match["name"][: last.end()]) if match else None
        if match and zone:
            return clock, zone, clock.start, match.start("name") + last.end()
    return None


def _with_town_before(clean: str, clock: Clock) -> Told | None:
    if clock.zone:
        return clock, clock.zone, clock.start, clock.end
    match = _BEFORE.search(clean, max(0, clock.start - _REACH), clock.start)
    words = list(re.finditer(r"\S+", match["name"])) if match else []
    for first in words:
        zone = _zone_of(match["name"][first.start() :]) if match else None
        if match and zone:
            return clock, zone, match.start("name") + first.start(), clock.end
    return None


def _zone_of(name: str) -> str | None:
    written = name.lower().rstrip(",")
    return next(
        (_zones()[name] for name in (written, written.rstrip(".")) if name in _zones()), None
    )


@cache
def _zones() -> dict[str, str]:
    return worldtowns.towns() | ZONE_OF | NAMES | _ALONE


def _rows(clean: str, told: Sequence[Told | None]) -> Iterator[list[Told]]:
    """Yield the hours that stand beside each other, with nothing but marks between them."""
    row: list[Told] = []
    for one in told:
        if one is None or not row or not _APART.fullmatch(clean, row[-1][3], one[2]):
            yield row
            row = []
        if one is not None:
            row.append(one)
    yield row


def _is_one_moment(row: Sequence[Told]) -> bool:
    """Tell whether the hours of a row are the same moment in different towns."""
    pairs = list(pairwise(row))
    return bool(pairs) and all(
        one[1] != other[1]
        and (_minutes(other[0]) - _minutes(one[0])) % _DAY in _apart(one[1], other[1])
        for one, other in pairs
    )


def _minutes(clock: Clock) -> int:
    return clock.at.hour * HOUR + clock.at.minute


@cache
def _apart(one: str, other: str) -> frozenset[int]:
    """Return by how many minutes the clocks of two zones differ, through a year."""
    days = [datetime(2024, 1, 1, 12, tzinfo=UTC) + timedelta(weeks=week) for week in range(52)]
    return frozenset(
        round((day.replace(tzinfo=ZoneInfo(one)) - day.replace(tzinfo=ZoneInfo(other)))
              .total_seconds() / HOUR) % _DAY
        for day in days
    )  # fmt: skip
