"""Keeps the claims in order: this worker's own stay its own, those of dead ones are freed."""

from collections.abc import Set as AbstractSet
from datetime import timedelta
from time import monotonic

import structlog

from jobs.present import Present
from storage import deliveries
from storage.database import Database

log = structlog.get_logger(__name__)

RECOVER_EVERY = 10.0


class Housekeeper:
    """One worker's. Goes by the steady clock, whatever the machine's is set to.

    `mine` is the set of what the worker holds, kept up to date by the worker.
    """

    def __init__(
        self,
        database: Database,
        present: Present,
        *,
        name: str,
        lease: timedelta,
        mine: AbstractSet[int],
    ) -> None:
        self._database = database
        self._present = present
        self._name = name
        self._lease = lease
        self._mine = mine
        self._renew_at = self._recover_at = 0.0

    async def keep(self) -> bool:
        """Do what is due; return whether there is more to send now."""
        now, more = monotonic(), False
        if now >= self._recover_at:
            self._recover_at = now + RECOVER_EVERY
            more = await self.recover()
        if now >= self._renew_at:
            self._renew_at = now + self._lease.total_seconds() / 3
            await self._renew()
        return more

    async def recover(self) -> bool:
        """Free the claims of dead workers and drop what has gone stale; tell whether any was."""
        async with self._database.transaction() as session:
            now = self._present()
            freed = await deliveries.release_expired(session, now, keep=self._mine)
            stale = await deliveries.drop_expired(session, now)
        if freed or stale:
            log.info("deliveries recovered", freed=freed, stale=stale)
        return bool(freed or stale)

    async def _renew(self) -> None:
        async with self._database.transaction() as session:
            await deliveries.renew(
                session, worker=self._name, now=self._present(), lease=self._lease,
                only=self._mine,
            )
