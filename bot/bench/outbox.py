"""What one round of the outbox costs: claim a hundred, mark them, settle them, as history grows."""

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

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

Result = TypeVar("Result")


@dataclass(frozen=True)
class Round:
    """Milliseconds of the three units of work of one batch."""

    claim: float
    sending: float
    sent: float

    @property
    def pair(self) -> float:
        """Claim and mark as sent: the two that any design has."""
        return self.claim + self.sent


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
                        needed = BATCH * (BATCHES * repeats + WARM_UP)
                        await grower.grow(level, min(needed, grower.chats), step)
                        await lent.tidy(url)
                        measured[kind, level] = await _measure(database, grower.now, repeats)
                        step.done()
        figures = _figures(measured)
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


async def _measure(database: Database, now: datetime, repeats: int) -> list[list[Round]]:
    for _each in range(WARM_UP):
        await _round(database, now)
    return [
        [done for _each in range(BATCHES) if (done := await _round(database, now)) is not None]
        for _repeat in range(repeats)
    ]


async def _round(database: Database, now: datetime) -> Round | None:
    """Take one batch through; None when the queue is empty."""
    claimed, claim = await _timed(database, lambda session: deliveries.claim(
        session, lane=Lane.BULK, worker=WORKER, now=now, lease=LEASE, limit=BATCH
    ))
    if not claimed:
        return None
    ids = [each.id for each in claimed]
    _marked, sending = await _timed(
        database, lambda session: deliveries.mark_sending(session, ids, WORKER)
    )
    _settled, sent = await _timed(database, lambda session: deliveries.settle_sent(
        session, [(each, each) for each in ids], WORKER, now
    ))
    return Round(claim, sending, sent)


async def _timed(
    database: Database, work: Callable[[AsyncSession], Awaitable[Result]]
) -> tuple[Result, float]:
    began = time.perf_counter()
    async with database.transaction() as session:
        result = await work(session)
    return result, (time.perf_counter() - began) * 1000


def _figures(measured: dict[tuple[str, int], list[list[Round]]]) -> Figures:
    figures = Figures(
        f"Outbox, batches of {BATCH}, each figure the median of {BATCHES} batches, ms",
        ("database", "rows", "claim", "mark sending", "mark sent", "claim + mark", "spread",
         "p99"),
    )
    pairs: dict[tuple[str, int], float] = {}
    for (kind, rows), repeats in measured.items():
        rounds = [each for repeat in repeats for each in repeat]
        medians = Spread([Spread([each.pair for each in repeat]).median for repeat in repeats
                          if repeat])
        pairs[kind, rows] = medians.median
        figures.row(
            kind, rows, *(Spread([getattr(each, name) for each in rounds]).median
                          for name in ("claim", "sending", "sent")),
            medians.median, medians.text, Spread([each.pair for each in rounds]).percentile(99),
        )
        figures.at_most(f"claim and mark of {BATCH}, ms: {kind}, {rows:,} rows",
                        medians.median, MOST_MS[kind])
    for kind in {kind for kind, _rows in pairs}:
        of_kind = sorted(rows for each, rows in pairs if each == kind)
        for fewer, more in zip(of_kind[1:], of_kind[2:], strict=False):
            figures.at_most(f"{more:,} rows beside {fewer:,}: {kind}",
                            pairs[kind, more] / pairs[kind, fewer], MOST_GROWTH)
    return figures
