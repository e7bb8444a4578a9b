"""The dates of a meeting that comes again and again."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

HORIZON = timedelta(days=370)
OLDEST = timedelta(days=3700)
"""A series that began earlier is not looked through."""

MOST_DATES = 5000

_SLOW = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


def coming(entry: Any, begin: Any, *, now: datetime) -> Iterator[Any]:
    """Yield when a series comes next and after that, as its first start is told.

    Args:
        entry: The component, with its RRULE.
        begin: Its first start.
        now: The present moment on the clock of that start.
    """
    # Beside dateparser it is here anyway; loaded when a series is met.
    from dateutil.rrule import rrulestr

    rule = entry["RRULE"]
    rule = rule[0] if isinstance(rule, list) else rule
    if str((rule.get("FREQ") or [""])[0]).upper() not in _SLOW:
        return
    first = begin if isinstance(begin, datetime) else datetime.combine(begin, datetime.min.time())
    clock, bare = now.replace(tzinfo=None), first.replace(tzinfo=None)
    if clock - bare > OLDEST:
        return
    # On the wall clock: a meeting at five stays at five when the clocks change. No end further
    # off than we look: a rule that never comes true would be looked for until the year 9999.
    told = rrulestr(_bounded(rule, clock + HORIZON), dtstart=bare, ignoretz=True)
    left_out, most = _days_left_out(entry), int((rule.get("COUNT") or [MOST_DATES])[0])
    for at in islice(told, min(most, MOST_DATES)):
        if at >= clock - timedelta(days=1) and at.date() not in left_out:
            found = at.replace(tzinfo=first.tzinfo)
            ends = found + timedelta(hours=1)
            if ends.replace(tzinfo=None) >= clock:
                yield found if isinstance(begin, datetime) else found.date()


def _bounded(rule: Any, latest: datetime) -> str:
    parts = [
        part for part in rule.to_ical().decode().split(";")
        if not part.upper().startswith(("UNTIL=", "COUNT="))
    ]
    until = (rule.get("UNTIL") or [None])[0]
    if isinstance(until, datetime):
        latest = min(latest, until.replace(tzinfo=None))
    elif isinstance(until, date):
        latest = min(latest, datetime.combine(until, datetime.max.time()))
    return ";".join([*parts, f"UNTIL={latest:%Y%m%dT%H%M%S}"])


def _days_left_out(entry: Any) -> frozenset[date]:
    told = entry.get("EXDATE")
    groups = told if isinstance(told, list) else [told] if told is not None else []
    days = [each.dt for group in groups for each in getattr(group, "dts", ())]
    return frozenset(day.date() if isinstance(day, datetime) else day for day in days)
