"""Says that this process runs, so that `division-bell doctor` can tell who is there."""

from jobs.clock import Clock
from storage import processes
from storage.database import Database


class Presence:
    """One process in the table of those that run."""

    def __init__(self, database: Database, worker: str, *, role: str, clock: Clock) -> None:
        self._database = database
        self._worker = worker
        self._role = role
        self._now = clock

    async def beat(self) -> None:
        """Be seen."""
        async with self._database.transaction() as session:
            await processes.beat(session, self._worker, role=self._role, now=self._now())

    async def leave(self, fault: str | None = None) -> None:
        """Be gone, calmly or with a fault."""
        async with self._database.transaction() as session:
            await processes.leave(session, self._worker, fault=fault, now=self._now())
