"""The moment all workers go by: the database server's on PostgreSQL, this machine's on SQLite."""

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from sqlalchemy.ext.asyncio import AsyncSession

from jobs.clock import Clock
from storage import pace

ASKED_EVERY = 1.0
"""Seconds for which the server's time is carried on by our own steady clock."""

NOTICEABLE = timedelta(seconds=2)


class Present:
    """A clock for leases and due times that a wrongly set machine cannot confuse."""

    def __init__(self, clock: Clock, steady: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._steady = steady
        self._told: tuple[datetime, float] | None = None
        self._latest: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        """Return the present moment, aware UTC."""
        if self._told is None:
            return self._clock()
        moment, at = self._told
        return moment + timedelta(seconds=self._steady() - at)

    async def look(self, session: AsyncSession) -> datetime | None:
        """Ask the server for its time now and then.

        Returns:
            Where the clock would stand had it not been set back, if it was.
        """
        if session.get_bind().dialect.name == "postgresql":
            await self._ask(session)
        now, at, earlier = self(), self._steady(), self._latest
        self._latest = (now, at)
        if earlier is None:
            return None
        expected = earlier[0] + timedelta(seconds=at - earlier[1])
        return expected if expected - now > NOTICEABLE else None

    async def _ask(self, session: AsyncSession) -> None:
        at = self._steady()
        if self._told is None or at - self._told[1] > ASKED_EVERY:
            self._told = (await pace.present(session, self._clock()), at)
