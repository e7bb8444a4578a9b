"""What one round of the outbox costs: claim a hundred, mark them, settle them, as history grows."""

import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.bench.databases import (
    NO_POSTGRESQL,
    POSTGRESQL,
    SQLITE,
    add_chats,
    add_deliveries,
    add_event,
    add_notice,
    opened,
    present,
    stores,
)
from bot.bench.processes import ends_on_sigterm
from bot.bench.send import ours_per_1000
from bot.bench.table import Figures, Spread, Step, show, steps
from content.model import Event, Lane
from storage import deliveries
from storage.database import Database

ROWS = (100_000, 1_000_000, 10_000_000)
MOST_CHATS = 100_000
BATCH = 100
BATCHES = 30
"""Rounds of one measurement; its figure is their median."""

WARM_UP = 5
LEASE = timedelta(seconds=60)
WORKER = "bench"

MOST_MS = {SQLITE: 2.0, POSTGRESQL: 5.0}
MOST_GROWTH = 1.3
GROWTH_FROM = 1_000_000
MOST_OF_SEND = 0.2


@dataclass(frozen=True)
class Round:
    """Milliseconds of one batch, commit included in the whole, and the processor's seconds."""

    claim: float
    mark: float
    whole: float
    cpu: float


async def outbox(rows: Sequence[int], repeats: int) -> None:
    """Measure at each number of rows, on each database; exit with 1 when a target is missed."""
    ends_on_sigterm()
    levels = sorted(rows)
    measured: dict[tuple[str, int], list[list[Round]]] = {}
    async with stores() as lent:
        with steps(len(lent.kinds) * len(levels)) as step:
            for kind in lent.kinds:
                url = await lent.fresh(kind)
                async with opened(url) as database:
                    grower = Grower(database, min(MOST_CHATS, levels[0]), present())
                    await grower.begin()
                    for level in levels:
                        step.say(f"{kind}: {level:,} rows")
                        batches = min(BATCHES, (grower.chats // BATCH - WARM_UP) // repeats)
                        await grower.grow(level, BATCH * (batches * repeats + WARM_UP), step)
                        await lent.tidy(url)
                        measured[kind, level] = await _measure(
                            Queue(database, grower.now), batches, repeats
                        )
                        step.done()
            step.say("the send path")
            send_cpu = await ours_per_1000()
        figures = _figures(measured, send_cpu)
        if POSTGRESQL not in lent.kinds:
            figures.note(NO_POSTGRESQL)
    show(figures, repeats)


class Grower:
    """Fills the outbox: a short queue in front of an ever longer history."""

    def __init__(self, database: Database, chats: int, now: datetime) -> None:
        self.chats = chats
        self.now = now
        self._database = database
        self._notices = 0
        self._event: Event | None = None

    async def begin(self) -> None:
        """Add the chats and the event."""
        await add_chats(self._database, self.chats, self.now)
        self._event = await add_event(self._database, self.now)

    async def grow(self, rows: int, pending: int, step: Step) -> None:
        """Bring the table to so many rows, so many of them in the queue."""
        while self._notices * self.chats < rows:
            last = (self._notices + 1) * self.chats >= rows
            await self._notice(pending if last else 0)
            step.say(f"filling: {self._notices * self.chats:,} of {rows:,} rows")

    async def _notice(self, pending: int) -> None:
        if self._event is None:
            raise RuntimeError("Call begin() first")
        self._notices += 1
        notice_id = await add_notice(self._database, self._event, self._notices, self.now)
        await add_deliveries(self._database, notice_id, self.now, pending=pending)


async def _measure(queue: "Queue", batches: int, repeats: int) -> list[list[Round]]:
    for _each in range(WARM_UP):
        await queue.round()
    return [[await queue.round() for _each in range(batches)] for _repeat in range(repeats)]


class Queue:
    """Goes on as a worker does: one unit of work settles a batch, marks one and claims the next."""

    def __init__(self, database: Database, now: datetime) -> None:
        self._database = database
        self._now = now
        self._after: tuple[datetime, int] | None = None
        self._claimed: list[int] = []
        self._sent: list[int] = []

    async def round(self) -> Round:
        """Take the next batch through."""
        cpu, began = time.process_time(), time.perf_counter()
        async with self._database.transaction() as session:
            mark = await _timed(self._mark(session))
            claim = await _timed(self._take(session))
        whole = (time.perf_counter() - began) * 1000
        return Round(claim, mark, whole, time.process_time() - cpu)

    async def _mark(self, session: AsyncSession) -> None:
        sent = [(each, each) for each in self._sent]
        await deliveries.settle_and_mark(session, sent, self._claimed, WORKER, self._now)
        self._sent = self._claimed

    async def _take(self, session: AsyncSession) -> None:
        claimed = await deliveries.take(
            session, lane=Lane.BULK, worker=WORKER, now=self._now, lease=LEASE, limit=BATCH,
            after=self._after,
        )
        if len(claimed) < BATCH:
            raise LookupError("The queue of the bench has run empty")
        if self._database.engine.dialect.name == "postgresql":
            self._after = claimed[-1].place
        self._claimed = [each.id for each in claimed]


async def _timed(work: Awaitable[None]) -> float:
    began = time.perf_counter()
    await work
    return (time.perf_counter() - began) * 1000


def _figures(measured: dict[tuple[str, int], list[list[Round]]], send_cpu: float) -> Figures:
    figures = Figures(
        f"Outbox, batches of {BATCH}: a batch's median in each of the measurements, ms",
        ("database", "rows", "claim", "mark, settle", "all, committed", "spread", "p99",
         "beside the last", "CPU s per 1000"),
    )
    last: dict[str, tuple[int, float]] = {}
    for (kind, rows), repeats in measured.items():
        rounds = [each for repeat in repeats for each in repeat]
        whole = Spread([Spread([each.whole for each in repeat]).median for repeat in repeats])
        cpu = Spread([each.cpu for each in rounds]).median / BATCH * 1000
        before = last.get(kind)
        growth = whole.median / before[1] if before else 1.0
        last[kind] = (rows, whole.median)
        figures.row(
            kind, rows, Spread([each.claim for each in rounds]).median,
            Spread([each.mark for each in rounds]).median, whole.median, whole.text,
            Spread([each.whole for each in rounds]).percentile(99), f"{growth:.2f} ×",
            f"{cpu:.3f}",
        )
        name = f"{kind}, {rows:,} rows"
        figures.at_most(f"claim and mark of {BATCH}, ms: {name}", whole.median, MOST_MS[kind])
        figures.at_most(f"CPU beside the send path's: {name}", cpu / send_cpu, MOST_OF_SEND)
        if before and before[0] >= GROWTH_FROM:
            figures.at_most(f"time beside {before[0]:,} rows: {name}", growth, MOST_GROWTH)
    figures.note(f"The send path, measured beside it: {send_cpu:.3f} CPU s per 1000.")
    return figures
