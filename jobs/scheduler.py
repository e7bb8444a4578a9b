"""Which tick rings when. No business here: what is due is asked from the tables."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs import attendance, erasure, fanout, reminders, schedule_publication, stats, steering
from jobs.card_edits import CardEditor
from jobs.clock import Clock
from jobs.delivery import DeliveryWorker
from jobs.metrics import Metrics
from jobs.presence import Presence
from jobs.progress import Reporter
from storage.database import Database

log = structlog.get_logger(__name__)

OUTBOX_EVERY = 1
REMINDERS_EVERY = 2
SEATS_EVERY = 5
REPORTS_EVERY = 1
EDITS_EVERY = 2
RECOVERY_EVERY = 10
PRESENCE_EVERY = 10
ERASURE_EVERY = 6 * 3600
COUNTING_EVERY = 3600
LONGEST_TICK = 10
"""Seconds. A tick on an empty table costs a fraction of a millisecond."""


class Ticks:
    """The few periodic bells of a process; late, doubled or missed rings do no harm."""

    def __init__(
        self,
        database: Database,
        worker: DeliveryWorker,
        reporter: Reporter,
        clock: Clock,
        *,
        metrics: Metrics,
        editor: CardEditor,
    ) -> None:
        self._database = database
        self._worker = worker
        self._reporter = reporter
        self._now = clock
        self._metrics = metrics
        self._editor = editor
        self.last_at: datetime | None = None
        self._ringing: set[asyncio.Task[Any]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self, presence: Presence) -> None:
        """Ring from now on; the first round comes at once."""
        for tick, seconds in (
            (presence.beat, PRESENCE_EVERY),
            (self._outbox, OUTBOX_EVERY),
            (self._reminders, REMINDERS_EVERY),
            (self._seats, SEATS_EVERY),
            (self._reports, REPORTS_EVERY),
            (self._edits, EDITS_EVERY),
            (self._worker.recover, RECOVERY_EVERY),
            (self._erasure, ERASURE_EVERY),
            (self._counting, COUNTING_EVERY),
        ):
            self._scheduler.add_job(
                self._guarded(tick), "interval", seconds=seconds, next_run_time=self._now()
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more, and let a tick that runs come to its end.

        APScheduler would cancel it in the middle of a transaction, and the connection it holds
        would keep the process from ending.
        """
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        if self._ringing:
            await asyncio.wait(self._ringing, timeout=LONGEST_TICK)
        self._scheduler.shutdown(wait=False)

    async def _outbox(self) -> None:
        if await steering.tick(self._database, self._now()):
            self._worker.wake()
        if await schedule_publication.tick(self._database, self._now()):
            self._worker.wake()
        if await fanout.tick(self._database, self._now()):
            self._worker.wake()
        # Only now: a tick that fails each time is no tick.
        self.last_at = self._now()
        self._metrics.ticked(self.last_at)

    async def _seats(self) -> None:
        if await attendance.tick(self._database, self._now()):
            self._worker.wake()

    async def _reminders(self) -> None:
        if await reminders.tick(self._database, self._now()):
            self._worker.wake()

    async def _reports(self) -> None:
        await self._reporter.tick(self._now())

    async def _counting(self) -> None:
        await stats.tick(self._database, self._now())

    async def _edits(self) -> None:
        await self._editor.tick(self._now())

    async def _erasure(self) -> None:
        await erasure.tick(self._database, self._now())


    def _guarded(self, tick: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
        async def ring() -> None:
            task = asyncio.current_task()
            if task is not None:
                self._ringing.add(task)
                task.add_done_callback(self._ringing.discard)
            try:
                await tick()
            except Exception:
                # The next ring asks the tables again: nothing is lost by one that failed.
                log.exception("tick failed", tick=tick.__name__)

        return ring
