"""Chooses the event's day among the days of an announcement, each weighed before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from content.announcement.days.daychances import chances
from content.announcement.days.roles import Scored
from content.announcement.reading import Reading


def best_day(
    reading: Reading, scored: Sequence[Scored], *, change: bool
) -> tuple[Scored | None, tuple[Scored, ...]]:
    """Return the day most is said for, and the others for which something is said."""
    by_day: dict[date, Scored] = {}
    for one in scored:
        known = by_day.get(one.day.on)
        if known is None or one.score > known.score:
            by_day[one.day.on] = _with_range(one, known)
    ahead = [
        one
        for one in by_day.values()
        if not one.past and not one.deadline and one.score + one.cost > -_NEXT_LEAST
    ]
    first = min(ahead, key=lambda one: one.day.on, default=None)
    if first is not None and first.next:
        # "Next meeting: 4 May" with no day before it to come is what the text announces.
        by_day[first.day.on] = replace(first, score=first.score + first.cost + _NEXT_WORTH)
    row = sorted(by_day.values(), key=lambda one: (-one.score, one.day.written.start))
    row = [one for one in row if one.score >= _LEAST_DAY]
    if not row:
        return None, ()
    first = _first_told(row)
    if not change:  # of which the rules know what is the old day
        first = _likelier(reading, scored, row, first)
    return first, tuple(one for one in row if one is not first)


def _likelier(
    reading: Reading, scored: Sequence[Scored], row: Sequence[Scored], first: Scored
) -> Scored:
    """Return the day that is much likelier than the first by all its mentions, else the first."""
    likely = chances(reading, scored)
    best = max(row, key=lambda one: likely[one.day.on])
    much = likely[best.day.on] > likely[first.day.on] + _MUCH
    return best if much and not _told_the_same(first, best) else first


_MUCH = 2.0
"""How much likelier, as a logarithm, a day must be to be taken before the first."""


def _first_told(row: Sequence[Scored]) -> Scored:
    """Return the first of days that are told alike: of several meetings the next is meant."""
    best = row[0]
    alike = [
        one
        for one in row
        if not (one.past or one.deadline or one.old)
        and one.day.on < best.day.on
        and (_told_before(one, best) or _told_the_same(one, best))
    ]
    return min(alike, key=lambda one: one.day.on, default=best)


_ALIKE, _PLAIN_DAY = 1.6, 1.2
_SAME, _LABELLED = 0.6, 11.0


def _told_before(one: Scored, best: Scored) -> bool:
    """Tell whether a day is told hardly less plainly than the best, and before it."""
    return (
        one.score > max(_PLAIN_DAY, best.score - _ALIKE)
        and one.day.written.start < best.day.written.start
    )


def _told_the_same(one: Scored, best: Scored) -> bool:
    """Tell whether two days are told by labels and alike, as in a list of events."""
    own, others = one.score - one.early, best.score - best.early
    return own > _LABELLED and abs(own - others) < _SAME


def _with_range(one: Scored, known: Scored | None) -> Scored:
    """Keep the range a day was told with, though it is told better elsewhere without."""
    if known is None or one.day.until or not known.day.until or known.deadline:
        return one
    return replace(one, day=replace(one.day, until=known.day.until))


_LEAST_DAY = 0.5
_NEXT_LEAST, _NEXT_WORTH = 2.0, 2.0
