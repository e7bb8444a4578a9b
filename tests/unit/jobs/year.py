"""A year around the bot: readers, organisers, downtime, and a record to compare with.

What is done goes through the same use cases as the buttons. The clock goes from one moment at
which somebody is owed something to the next, so that late by a quarter of an hour is late.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import event as engine_events
from sqlalchemy import func, select

from content.message import Message
from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    Briefing,
    BriefingKind,
    ChatId,
    ChatKey,
    ChatKind,
    EventStatus,
    Localised,
)
from jobs import changes, digests, erasure, fanout, indexing, pauses, reminders
from jobs.delivery import DeliveryWorker
from jobs.messenger import Outcome, Sent
from storage import briefings, chats, events
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.unit.jobs.debts import Ledger
from tests.unit.jobs.living import (
    IN_MEMORY,
    KEY,
    LINKS,
    POOL,
    UNDO,
    a_meeting,
    furnished,
    unhurried,
)
from tests.unit.jobs.readers import Reader, State
from tests.unit.jobs.receipts import Receipts, notices_due
from tests.unit.jobs.street import BLOCKED, Street
from tests.unit.jobs.wishes import Wishes

LEASE = timedelta(minutes=1)
TOPICS = (EVENTS_TOPIC, BRIEFINGS_TOPIC, "women", "children")
ORGANISER = ChatId(7)

NEVER = datetime.max.replace(tzinfo=UTC)

Deed = Callable[[], Coroutine[Any, Any, None]]


@dataclass
class BusyStreet(Street):
    """A street in which every arrival is kept, and a worker can die with a request in its hands."""

    arrived: list[tuple[int, ChatId, Message]] = field(default_factory=list)
    refused: set[ChatId] = field(default_factory=set)
    dies_after: int | None = None
    died: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        if self.died.is_set():
            await asyncio.Event().wait()
        outcome = await super().send(chat_id, message, thread_id=thread_id)
        if outcome is BLOCKED:
            self.refused.add(chat_id)
        if isinstance(outcome, Sent):
            await self._die()
        return outcome

    async def _die(self) -> None:
        if self.dies_after is None:
            return
        self.dies_after -= 1
        if self.dies_after < 0:
            self.dies_after = None
            self.died.set()
            await asyncio.Event().wait()


class Year:
    """The bot, its people, and the record."""

    def __init__(self, seed: int, begins: datetime, readers: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a life that can be lived again
        self.now = begins
        self.ledger = Ledger()
        self.street = BusyStreet(self._heard)
        self.wishes = Wishes(self)
        self.receipts = Receipts(self.ledger, self.street)
        self.organiser = ChatKey(0)
        self.meetings = 0
        self.briefings = 0
        self.down_until: datetime | None = None
        self.kills = self.restarts = 0
        self._readers = readers
        self._workers = 0
        where = IN_MEMORY if IN_MEMORY.is_dir() else None
        self.folder = tempfile.TemporaryDirectory(dir=where, prefix="division-bell-")
        shutil.copy(furnished(), Path(self.folder.name) / "town.db")

    def _heard(self, number: int, chat_id: ChatId, message: Message) -> None:
        self.street.arrived.append((number, chat_id, message))

    # The bot.

    async def open(self) -> None:
        """Start the bot on its database, as a new process would."""
        self.database = Database(f"sqlite:///{self.folder.name}/town.db", sealer=Sealer(KEY))
        engine_events.listen(self.database.engine.sync_engine, "connect", no_power_cuts)
        self._workers += 1
        self.worker = DeliveryWorker(
            self.database, self.street, unhurried(), clock=lambda: self.now, links=LINKS,
            name=f"worker-{self._workers}", lease=LEASE,
        )
        # Whatever the machine needs for it: the clock of this year was never set back.
        self.worker._present._steady = lambda: self.now.timestamp()  # noqa: PLW0108 - it moves

    async def restart(self) -> None:
        """End the bot and start it again."""
        self.restarts += 1
        await self.database.dispose()
        await self.open()

    async def close(self) -> None:
        """End the bot for good."""
        await self.database.dispose()
        self.folder.cleanup()

    async def settle(self) -> None:
        """Ring every tick and send what is due; compare what arrived with what was owed."""
        ledger, now = self.ledger, self.now
        ledger.ring(now)
        await reminders.tick(self.database, now)
        news = await notices_due(self.database, ledger, now)
        await fanout.tick(self.database, now)
        for each in news:
            ledger.spread(each, now)
        readers = list(ledger.readers.values())
        ledger.digests_due([one for one in readers if one.digest_at and one.digest_at <= now], now)
        await digests.tick(self.database, now, zone="Europe/London")
        for reader in readers:
            if reader.paused_until is not None and reader.paused_until <= now:
                ledger.come_back(reader, now)
        await pauses.tick(self.database, now)
        await self._deliver()
        await self.receipts.judge(self.database, self.now)

    async def _deliver(self) -> None:
        self.ledger.put_off(self.now)
        before = asyncio.all_tasks()
        sending = asyncio.create_task(self._send_all())
        death = asyncio.create_task(self.street.died.wait())
        await asyncio.wait({sending, death}, return_when=asyncio.FIRST_COMPLETED)
        if self.street.died.is_set():
            await self._die(asyncio.all_tasks() - before)
            await self._deliver()
            return
        death.cancel()
        await sending

    async def _send_all(self) -> None:
        await self.worker.recover()
        self.worker.wake()
        while await self.worker.run_once():
            self.worker.wake()

    async def _die(self, tasks: set[asyncio.Task[Any]]) -> None:
        """End everything of the old process where it stands; its lease runs out."""
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.receipts.judge_doubtful(self.database, self.now)
        self.kills += 1
        self.street.died.clear()
        self.street.refused.clear()
        await self.restart()
        self.now += LEASE * 2

    # Its days.

    async def begin(self) -> None:
        """Let everybody start the bot."""
        await self.open()
        async with self.database.transaction() as session:
            organiser = await chats.get_or_add(
                session, ORGANISER, kind=ChatKind.PRIVATE, language="en", now=self.now
            )
        self.organiser = organiser.key
        for _each in range(self._readers):
            await self.wishes.start()

    async def live(self, days: int) -> None:
        """Let days go by."""
        for _day in range(days):
            await self._day()

    async def _day(self) -> None:
        ends = self.now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        deeds = self._deeds(ends)
        while (moment := self._next(deeds, await self._next_notice())) < ends:
            self.now = max(self.now, moment)
            while deeds and deeds[0][0] <= self.now:
                await deeds.pop(0)[1]()
            await self.settle()
        self.now = max(self.now, ends)
        await self._end_of_day()

    def _next(self, deeds: list[tuple[datetime, Deed]], notice: datetime | None) -> datetime:
        moments = [self.ledger.next_moment(), notice, deeds[0][0] if deeds else None]
        moment = min((each for each in moments if each is not None), default=NEVER)
        return max(moment, self.down_until) if self.down_until else moment

    async def _next_notice(self) -> datetime | None:
        n = t.notices.c
        async with self.database.reading() as session:
            due: datetime | None = await session.scalar(
                select(func.min(n.due_at)).where(n.state.in_(("planned", "spreading")))
            )
        return due

    async def _end_of_day(self) -> None:
        await erasure.tick(self.database, self.now)
        await self.receipts.compare_what_waits(self.database)
        self.ledger.tidy(self.now)

    def _deeds(self, ends: datetime) -> list[tuple[datetime, Deed]]:
        draw, deeds = self.random, list[tuple[datetime, Deed]]()

        def some(expected: float, what: Deed) -> None:
            for _each in range(int(expected) + (draw.random() < expected % 1)):
                moment = ends - timedelta(minutes=draw.randrange(1, 24 * 60))
                if moment > self.now:
                    deeds.append((moment, what))

        some(0.4, self.publish)
        some(0.5, self.change)
        some(0.1, self.cancel)
        some(0.3, self.post)
        some(0.4, self.on_the_day)
        some(0.3, self.restart)
        some(0.15, self._be_down)
        some(0.15, self._prepare_to_die)
        some(self._readers * 0.06, self.wishes.wish)
        return sorted(deeds, key=lambda deed: deed[0])

    async def _be_down(self) -> None:
        self.down_until = self.now + timedelta(minutes=self.random.randrange(5, 14 * 60))
        await self.restart()

    async def _prepare_to_die(self) -> None:
        self.street.dies_after = self.random.randrange(6)

    # What organisers do.

    async def publish(self) -> None:
        """Announce a meeting in the days ahead; it goes out when it cannot be undone any more."""
        self.meetings += 1
        number, draw = self.meetings, self.random
        on = (self.now + timedelta(days=draw.randrange(2, 21))).date()
        meeting = a_meeting(
            f"meeting-{number}", on=on, start=time(draw.randrange(8, 20)), room=self._room(),
            title=Localised(en=f"Meeting {number:04}", ko=f"모임 {number:04}"),
            topics=tuple(draw.sample(TOPICS[2:], draw.randrange(2))),
        )
        async with self.database.transaction() as session:
            event = await events.add(
                session, meeting, now=self.now, visible_at=self.now + UNDO
            )
            await fanout.announce_event(
                session, event, now=self.now, undo=UNDO, report_to=self.organiser
            )
            await indexing.index_event(session, event)
        self.ledger.events[event.id] = event

    def _room(self) -> str:
        return f"Committee Room {self.random.randrange(100_000, 1_000_000)}"

    def _ahead(self, within: timedelta) -> int | None:
        known = [
            event.id for event in self.ledger.events.values()
            if event.status is EventStatus.PUBLISHED and event.starts_at is not None
            and self.now < event.starts_at < self.now + within
            and event.created_at < self.now - UNDO
        ]
        return self.random.choice(known) if known else None

    async def change(self) -> None:
        """Move a meeting to another room, and now and then to another hour or day."""
        await self._change(timedelta(days=60))

    async def on_the_day(self) -> None:
        """Move a meeting that begins within hours."""
        await self._change(timedelta(hours=11))

    async def _change(self, within: timedelta) -> None:
        event_id = self._ahead(within)
        if event_id is None:
            return
        before, other = self.ledger.events[event_id], dict[str, Any](room=self._room())
        if self.random.random() < 0.4:
            other["start"] = time(self.random.randrange(8, 20), 30)
        if self.random.random() < 0.3 and before.on is not None:
            other["on"] = before.on + timedelta(days=self.random.randrange(1, 4))
        after = replace(before, **other)
        if after.starts_at is not None and after.starts_at > self.now:
            await self._put(event_id, after)

    async def cancel(self) -> None:
        """Cancel a meeting."""
        event_id = self._ahead(timedelta(days=60))
        if event_id is not None:
            before = self.ledger.events[event_id]
            await self._put(event_id, replace(before, status=EventStatus.CANCELLED))

    async def _put(self, event_id: int, after: Any) -> None:
        async with self.database.transaction() as session:
            before = await events.by_id(session, event_id)
            assert before is not None
            made = await changes.put(
                session, before, after, actor=self.organiser, now=self.now, pool=POOL
            )
        assert made is not None
        self.ledger.moved(made.after, self.now)

    async def post(self) -> None:
        """Post a briefing."""
        self.briefings += 1
        number = self.briefings
        briefing = Briefing(
            f"briefing-{number}", BriefingKind.STATEMENT, on=self.now.date(),
            title=Localised(en=f"Briefing {number:04}", ko=f"보고 {number:04}"),
            summary=Localised(en="What is new.", ko="새 소식입니다."),
            topics=tuple(self.random.sample(TOPICS[2:], self.random.randrange(2))),
        )
        async with self.database.transaction() as session:
            stored = await briefings.put(session, briefing, self.now)
            await fanout.announce_briefing(session, stored, now=self.now, report_to=self.organiser)
        self.ledger.briefings[stored.id] = stored

    def anybody(self, *states: State) -> Reader | None:
        """Return some reader in one of these states."""
        there = [one for one in self.ledger.readers.values() if one.state in states]
        return self.random.choice(there) if there else None


def no_power_cuts(connection: Any, _record: object) -> None:
    """Spare the disk, after the project's own settings: here nobody pulls the plug."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
