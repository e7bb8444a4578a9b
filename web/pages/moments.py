"""Answers that need no look at the database: it was asked less than a second ago.

A write of this process ends the moment at once; another process's is seen a second later.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

from starlette.requests import Request
from starlette.responses import Response

from web.door import Door

LASTS = 1.0
"""Seconds, by the clock on the wall and by the steady one."""

MOST_ANSWERS = 200

Answer = Callable[[Request], Response]


@dataclass(frozen=True)
class Moment:
    """A second at most in which nothing was written here, and what was answered in it."""

    writes: int
    at: datetime
    tick: float
    answers: dict[Hashable, Answer] = field(default_factory=dict)

    def keep(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer that was made from what the database said in this moment."""
        if len(self.answers) < MOST_ANSWERS:
            self.answers[key] = answer


class Moments:
    """One moment after the other."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._moment: Moment | None = None

    def current(self) -> Moment:
        """Return the moment that is, begun anew where the last one has ended."""
        if self._moment is None or not self._lasts(self._moment):
            self._moment = Moment(self._door.database.writes, self._door.now(), monotonic())
        return self._moment

    def _lasts(self, moment: Moment) -> bool:
        return (
            moment.writes == self._door.database.writes
            and timedelta(0) <= self._door.now() - moment.at < timedelta(seconds=LASTS)
            and monotonic() - moment.tick < LASTS
        )
