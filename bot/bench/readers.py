"""What many readers cost: whom a notice is for, ten thousand digests at once, and idle ticks."""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import combinations, cycle

from sqlalchemy import delete, insert, literal, select, update

from bot.bench.databases import (
    NO_POSTGRESQL,
    POSTGRESQL,
    SQLITE,
    add_chats,
    add_event,
    opened,
    present,
    stores,
)
from bot.bench.processes import ends_on_sigterm
from bot.bench.table import Figures, Spread, Step, show, steps
from content.dates import LONDON
from content.model import BRIEFINGS_TOPIC, EVENTS_TOPIC, Event, Lane, NoticeKind
from jobs import attendance, digests, fanout, pauses, reminders
from storage import notices
from storage import tables as t
from storage.database import Database
from storage.tables import DigestPeriod

READERS, DUE = 100_000, 10_000
TOPICS = (EVENTS_TOPIC, BRIEFINGS_TOPIC, "women", "children", "media", "religion", "camps", "law")
FOLLOWED = 4
SUBJECTS = ["women", "camps"]
ZONES = (LONDON, "Asia/Seoul", "America/New_York", "Pacific/Auckland", None)
WAITING = 3
IDLE_TICKS = 100
ROWS_AT_ONCE = 20_000

MOST_CHOOSING = 1.0
MOST_DIGESTS = 5.0
MOST_IDLE_MS = 2.0

HOUR = timedelta(hours=1)

Measured = dict[tuple[str, str], list[float]]
Tick = Callable[[Database, datetime], Awaitable[object]]


async def many_readers(readers: int, due: int, repeats: int) -> None:
    """Measure so often on each database; exit with 1 when a target is missed."""
    ends_on_sigterm()
    measured: Measured = {}
    async with stores() as lent:
        with steps(len(lent.kinds) * repeats) as step:
            for kind in lent.kinds:
                url = await lent.fresh(kind)
                async with opened(url) as database:
                    town = Town(database, present(), readers, due)
                    await town.fill(step)
                    await lent.tidy(url)
                    for _repeat in range(repeats):
                        step.say(f"{kind}: {readers:,} readers")
                        for what, seconds in (await town.measure()).items():
                            measured.setdefault((kind, what), []).append(seconds)
                        step.done()
        figures = _figures(measured, readers, due)
        if POSTGRESQL not in lent.kinds:
            figures.note(NO_POSTGRESQL)
    show(figures, repeats)


class Town:
    """A database full of readers, each with four topics; some have their digest at this hour."""

    def __init__(self, database: Database, now: datetime, readers: int, due: int) -> None:
        self._database = database
        self._now = now
        self._readers = readers
        self._due = due
        self._notices = 0
        self._event: Event | None = None

    async def fill(self, step: Step) -> None:
        """Write the readers and what they follow."""
        step.say(f"writing {self._readers:,} readers")
        await add_chats(self._database, self._readers, self._now)
        self._event = await add_event(self._database, self._now)
        sets = cycle(combinations(TOPICS, FOLLOWED))
        for start in range(1, self._readers + 1, ROWS_AT_ONCE):
            step.say(f"writing what they follow: {start:,} of {self._readers:,}")
            last = min(self._readers + 1, start + ROWS_AT_ONCE)
            rows = [
                {"chat_key": key, "topic": topic, "since_at": self._now}
                for key in range(start, last) for topic in next(sets)
            ]
            async with self._database.transaction() as session:
                await session.execute(insert(t.subscriptions), rows)
        await self._live_in_zones()

    async def _live_in_zones(self) -> None:
        key = t.chats.c.key
        async with self._database.transaction() as session:
            for number, zone in enumerate(ZONES):
                mine = key % len(ZONES) == number
                await session.execute(update(t.chats).where(mine).values(timezone=zone))

    async def measure(self) -> dict[str, float]:
        """Return seconds of each thing, idle ticks as the median of many."""
        idle = {
            f"idle: {name}": await self._idle(tick) for name, tick in IDLE.items()
        }
        choosing = await _timed(self._choose())
        spreading = await self._spread()
        return {**idle, CHOOSING: choosing, SPREADING: spreading, TICK: await self._digests()}

    async def _idle(self, tick: Tick) -> float:
        times = [await _timed(tick(self._database, self._now)) for _tick in range(IDLE_TICKS)]
        return Spread(times).median

    async def _choose(self) -> None:
        async with self._database.reading() as session:
            found = await notices.count_audience(session, {"topics": SUBJECTS})
        if not 0 < found < self._readers:
            raise LookupError(f"The audience of the bench is {found}")

    async def _spread(self) -> float:
        await self._notice(SUBJECTS)
        spent = await _timed(fanout.tick(self._database, self._now))
        await self._clear()
        return spent

    async def _digests(self) -> float:
        """Let something wait for those whose hour it is, and ring."""
        await self._hours_come()
        for _notice in range(WAITING):
            await self._wait_for(await self._notice([]))
        began = time.perf_counter()
        brought = await digests.tick(self._database, self._now + HOUR, zone=LONDON)
        spent = time.perf_counter() - began
        if brought != self._due:
            raise LookupError(f"{brought} digests came of {self._due}")
        await self._clear()
        return spent

    async def _wait_for(self, notice_id: int) -> None:
        """Let a notice wait for everybody whose digest is due."""
        w, g = t.gathered.c, t.digests.c
        rows = select(g.chat_key, literal(notice_id, w.notice_id.type))
        async with self._database.transaction() as session:
            await session.execute(
                insert(t.gathered).from_select([w.chat_key, w.notice_id], rows)
            )

    async def _hours_come(self) -> None:
        """Let some readers have their digest daily at the end of this hour."""
        g, key = t.digests.c, t.chats.c.key
        values = {
            g.chat_key: key,
            g.period: literal(DigestPeriod.DAILY, g.period.type),
            g.at_hour: literal((self._now + HOUR).hour),
            g.due_at: literal(self._now + HOUR, g.due_at.type),
        }
        rows = select(*values.values()).where(key <= self._due).order_by(key)
        async with self._database.transaction() as session:
            await session.execute(insert(t.digests).from_select(list(values), rows))

    async def _notice(self, topics: list[str]) -> int:
        if self._event is None:
            raise RuntimeError("Call fill() first")
        self._notices += 1
        async with self._database.transaction() as session:
            return await notices.add_or_find(
                session, key=f"bench:{self._notices}", kind=NoticeKind.NEW_EVENT,
                subject_id=self._event.id, revision=0, lane=Lane.BULK, payload={}, now=self._now,
                due_at=self._now, audience={"topics": topics} if topics else {"chats": []},
            )

    async def _clear(self) -> None:
        async with self._database.transaction() as session:
            for table in (t.deliveries, t.gathered, t.digests, t.notices):
                await session.execute(delete(table))


CHOOSING = "whom a notice is for"
SPREADING = "a delivery written for each"
TICK = "a tick with digests due"

IDLE: dict[str, Tick] = {
    "notices": fanout.tick,
    "reminders": reminders.tick,
    "digests": lambda database, now: digests.tick(database, now, zone=LONDON),
    "pauses": pauses.tick,
    "seats": attendance.tick,
}
"""The ticks that ring all day."""


async def _timed(work: Awaitable[object]) -> float:
    began = time.perf_counter()
    await work
    return time.perf_counter() - began


def _figures(measured: Measured, readers: int, due: int) -> Figures:
    figures = Figures(
        f"{readers:,} readers with {FOLLOWED} topics each, {due:,} digests due",
        ("database", "what", "median ms", "spread"),
    )
    for (kind, what), times in measured.items():
        spread = Spread([each * 1000 for each in times])
        figures.row(kind, what, spread.median, spread.text)
        if what == CHOOSING and kind == SQLITE:
            figures.at_most(f"{what}, s: {kind}", spread.median / 1000, MOST_CHOOSING)
        elif what == TICK:
            figures.at_most(f"{what}, s: {kind}", spread.median / 1000, MOST_DIGESTS)
        elif what.startswith("idle"):
            figures.at_most(f"{what}, ms: {kind}", spread.median, MOST_IDLE_MS)
    return figures
