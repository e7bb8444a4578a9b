"""Says that this process runs, so that `division-bell doctor` can tell who is there and well."""

from collections.abc import Callable

from jobs.clock import Clock
from storage import processes
from storage.database import Database


class Presence:
    """One process in the table of those that run."""

    def __init__(
        self,
        database: Database,
        worker: str,
        *,
        role: str,
        clock: Clock,
        trouble: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._database = database
        self._worker = worker
        self._role = role
        self._now = clock
        self._trouble = trouble

    async def beat(self) -> None:
        """Be seen, with what goes wrong here in a word of ours."""
        async with self._database.transaction() as session:
            await processes.beat(
                session, self._worker, role=self._role, now=self._now(), fault=self._trouble()
            )

    async def came_first(self) -> bool | None:
        """Tell whether this process began before all others that poll; None if it is alone."""
        async with self._database.reading() as session:
            rivals = await processes.that_poll(session, self._now(), but=self._worker)
            mine = await processes.find(session, self._worker)
        if mine is None or not rivals:
            return None
        return all((mine.started_at, mine.worker) < (it.started_at, it.worker) for it in rivals)

    async def leave(self, fault: str | None = None) -> None:
        """Be gone, calmly or with a fault."""
        async with self._database.transaction() as session:
            await processes.leave(session, self._worker, fault=fault, now=self._now())
