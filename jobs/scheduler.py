"""Which tick rings when. No business here: what is due is asked from the tables."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from time import monotonic
from typing import Any

from jobs import (
    attendance,
    digests,
    erasure,
    fanout,
    pauses,
    reminders,
    schedule_publication,
    stats,
    steering,
)
from jobs.card_edits import CardEditor
from jobs.clock import Clock
from jobs.delivery import DeliveryWorker
from jobs.metrics import Metrics
from jobs.presence import Presence
from jobs.progress import Reporter
from jobs.sources.taker import Taker
from jobs.steady import SteadyScheduler
from jobs.trouble import Failures
from storage.database import Database

OUTBOX_EVERY = 1
REMINDERS_EVERY = 2
DIGESTS_EVERY = 10
SEATS_EVERY = 5
REPORTS_EVERY = 1
EDITS_EVERY = 2
RECOVERY_EVERY = 10
PRESENCE_EVERY = 10
ERASURE_EVERY = 900
COUNTING_EVERY = 3600
SOURCES_EVERY = 20
SCRUBBING_EVERY = 30
LONGEST_TICK = 10
"""Seconds. A tick on an empty table costs a fraction of a millisecond."""

STUCK_AFTER = 120.0
"""Seconds at work after which a tick seems to have no end."""

AGAIN = 2
"""A tick that failed so often in a row is told of; once may be an accident."""


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
        zone: str,
        taker: Taker,
    ) -> None:
        self._database = database
        self._worker = worker
        self._reporter = reporter
        self._now = clock
        self._metrics = metrics
        self._editor = editor
        self._zone = zone
        self._taker = taker
        self.last_at: datetime | None = None
        self._ringing: set[asyncio.Task[Any]] = set()
        self._failures: dict[str, Failures] = {}
        self._at_work: dict[str, float] = {}
        self._scheduler = SteadyScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self, presence: Presence) -> None:
        """Ring from now on; the first round comes at once."""
        for name, tick, seconds in (
            ("presence", presence.beat, PRESENCE_EVERY),
            ("outbox", self._outbox, OUTBOX_EVERY),
            ("reminders", self._reminders, REMINDERS_EVERY),
            ("digests", self._digests, DIGESTS_EVERY),
            ("seats", self._seats, SEATS_EVERY),
            ("reports", self._reports, REPORTS_EVERY),
            ("edits", self._edits, EDITS_EVERY),
            ("recovery", self._worker.recover, RECOVERY_EVERY),
            ("erasure", self._erasure, ERASURE_EVERY),
            ("scrubbing", self._database.scrub_again, SCRUBBING_EVERY),
            ("counting", self._counting, COUNTING_EVERY),
            ("sources", self._sources, SOURCES_EVERY),
        ):
            self._scheduler.add_job(
                self._guarded(name, tick), "interval", seconds=seconds,
                next_run_time=datetime.now(UTC),
            )
        self._scheduler.start()

    def trouble(self) -> str | None:
        """Return which ticks fail each time or come to no end, in words without a person."""
        now = monotonic()
        told = [
            f"{name} fails each time ({each.number} times, {each.reason})"
            for name, each in self._failures.items() if each.number >= AGAIN
        ]
        told += [
            f"{name} has been at work for {int(now - since)} s"
            for name, since in self._at_work.items() if now - since > STUCK_AFTER
        ]
        return "; ".join(told) or None

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

    async def _digests(self) -> None:
        brought = await digests.tick(self._database, self._now(), zone=self._zone)
        if await pauses.tick(self._database, self._now()) or brought:
            self._worker.wake()

    async def _reports(self) -> None:
        await self._reporter.tick(self._now())

    async def _counting(self) -> None:
        await stats.tick(self._database, self._now())

    async def _sources(self) -> None:
        await self._taker.tick(self._now())

    async def _edits(self) -> None:
        await self._editor.tick(self._now())

    async def _erasure(self) -> None:
        await erasure.tick(self._database, self._now())
        await self._taker.tidy(self._now())

    def _guarded(
        self, name: str, tick: Callable[[], Awaitable[object]]
    ) -> Callable[[], Awaitable[None]]:
        failures = self._failures[name] = Failures(f"tick {name}")

        async def ring() -> None:
            task = asyncio.current_task()
            if task is not None:
                self._ringing.add(task)
                task.add_done_callback(self._ringing.discard)
            self._at_work[name] = monotonic()
            try:
                await tick()
            except Exception as error:
                # The next ring asks the tables again: nothing is lost by one that failed.
                failures.failed(error)
                self._metrics.tick_failed(name)
            else:
                failures.worked()
            finally:
                self._at_work.pop(name, None)

        return ring
