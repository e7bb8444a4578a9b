"""Which tick rings when. No business here: what is due is asked from the tables."""

from collections.abc import Awaitable, Callable
from datetime import UTC

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs import erasure, fanout, reminders
from jobs.clock import Clock
from jobs.delivery import DeliveryWorker
from jobs.progress import Reporter
from storage.database import Database

log = structlog.get_logger(__name__)

OUTBOX_EVERY = 1
REMINDERS_EVERY = 2
REPORTS_EVERY = 2
RECOVERY_EVERY = 10
ERASURE_EVERY = 6 * 3600
"""Seconds. A tick on an empty table costs a fraction of a millisecond."""


class Ticks:
    """The few periodic bells of a process; late, doubled or missed rings do no harm."""

    def __init__(
        self, database: Database, worker: DeliveryWorker, reporter: Reporter, clock: Clock
    ) -> None:
        self._database = database
        self._worker = worker
        self._reporter = reporter
        self._now = clock
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self) -> None:
        """Ring from now on; the first round comes at once."""
        for tick, seconds in (
            (self._outbox, OUTBOX_EVERY),
            (self._reminders, REMINDERS_EVERY),
            (self._reports, REPORTS_EVERY),
            (self._worker.recover, RECOVERY_EVERY),
            (self._erasure, ERASURE_EVERY),
        ):
            self._scheduler.add_job(_guarded(tick), "interval", seconds=seconds)
        self._scheduler.start()

    def stop(self) -> None:
        """Ring no more; a tick that runs is left to end by itself."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _outbox(self) -> None:
        if await fanout.tick(self._database, self._now()):
            self._worker.wake()

    async def _reminders(self) -> None:
        if await reminders.tick(self._database, self._now()):
            self._worker.wake()

    async def _reports(self) -> None:
        await self._reporter.tick(self._now())

    async def _erasure(self) -> None:
        await erasure.tick(self._database, self._now())


def _guarded(tick: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
    async def ring() -> None:
        try:
            await tick()
        except Exception:
            # The next ring asks the tables again: nothing is lost by one that failed.
            log.exception("tick failed", tick=tick.__name__)

    return ring
