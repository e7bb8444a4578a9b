"""When to try again: pure policy."""

import random
from datetime import datetime, timedelta

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=6)
MOST_ATTEMPTS = 8


def next_attempt_at(failures: int, now: datetime) -> datetime:
    """Return when a failed delivery is due again.

    Args:
        failures: Failures so far, from 1.
        now: Moment of the failure, aware UTC.

    Returns:
        30 s after the first, four times longer each time, at most 6 h; up to 10 % later, so that
        chats spread out.

    Source: exponential waiting with jitter, as job queues do; 6 h since a reminder is stale after
    a day.
    """
    wait = min(FIRST_WAIT * 4.0 ** min(max(failures - 1, 0), MOST_ATTEMPTS), LONGEST_WAIT)
    return now + wait * (1 + random.random() * 0.1)  # noqa: S311 - spreads load, keeps no secret
