"""When to look again: pure, from what the last look came to."""

from datetime import datetime, timedelta

from content.taking_in.model import SourceKind

EVERY = {
    SourceKind.FEED: timedelta(minutes=30),
    SourceKind.CALENDAR: timedelta(minutes=30),
    SourceKind.WHATSON: timedelta(minutes=30),
}
FIRST_WAIT = timedelta(minutes=10)
LONGEST_WAIT = timedelta(days=1)
LONGEST_ASKED = timedelta(days=7)
"""A server that asks for longer is asked again after a week all the same."""

SOONEST = timedelta(minutes=1)


def next_look(kind: SourceKind, now: datetime, number: int) -> datetime:
    """Return when to look again after a good look; sources spread by their numbers."""
    return now + EVERY[kind] + timedelta(seconds=number * 37 % 120)


def may_look(fault: str | None, next_at: datetime, now: datetime) -> bool:
    """Tell whether a source may be looked at out of its turn: not where its server asked for rest.

    Args:
        fault: What the last look failed with.
        next_at: When its turn is.
        now: The present moment.
    """
    return fault != BUSY or next_at <= now


BUSY = "busy"


def after_fault(failures: int, now: datetime, *, wait: float | None = None) -> datetime:
    """Return when to look again after a fault.

    Args:
        failures: Faults in a row, from 1.
        now: The present moment.
        wait: Seconds that the server asked us to stay away.

    Returns:
        Ten minutes after the first, twice as long each time, at most a day; never sooner than
        the server asked for.
    """
    doubled = min(FIRST_WAIT * (1 << min(failures - 1, 20)), LONGEST_WAIT)
    asked = min(timedelta(seconds=wait or 0), LONGEST_ASKED)
    return now + max(doubled, asked, SOONEST)
