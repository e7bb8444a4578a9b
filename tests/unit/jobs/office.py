"""A sending office to test in: a database, the real stand-in, and any number of workers."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select, update
from telegram import Bot

from bot.messenger import TelegramMessenger
from bot.request import AiohttpRequest
from content.model import Chat, ChatId, ChatKind, Lane, NoticeKind
from content.render.common import Links
from jobs.delivery import DeliveryWorker
from jobs.observer import Unobserved
from jobs.pace import Pace, Slot
from standin import StandIn
from storage import chats, events, notices
from storage import tables as t
from storage.database import Database
from tests.storage.builders import a_notice, an_event

TOKEN = "42:OFFICE"
SOON = timedelta(seconds=20)
MOMENT = 0.1
NAMES = count()
FINISHED = frozenset({"sent", "failed", "dropped", "in_doubt"})


class Tally(Unobserved):
    """Counts what it is told."""

    def __init__(self) -> None:
        self.endings: Counter[str] = Counter()
        self.lags: list[float] = []
        self.freezes: list[bool] = []
        self._news = asyncio.Event()

    async def next(self) -> None:
        """Wait until there is more to count, or for a moment."""
        self._news.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(MOMENT):
                await self._news.wait()

    def sent(self, lane: Lane, lag: float) -> None:
        self.lags.append(lag)

    def ended(self, kind: NoticeKind, lane: Lane, outcome: str) -> None:
        self.endings[outcome] += 1
        self._news.set()

    def frozen(self, seconds: float, *, everybody: bool) -> None:
        self.freezes.append(everybody)


@dataclass
class Office:
    """Everything a delivery needs on its way."""

    database: Database
    street: StandIn
    bot: Bot
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    tally: Tally = field(default_factory=Tally)

    def clock(self) -> datetime:
        """Return the time as a worker's machine has it; `now` may be set."""
        return self.now()

    def worker(self, pace: Pace | None = None, **options: Any) -> DeliveryWorker:
        """Hire a worker; each has a pace of its own unless one is given."""
        return DeliveryWorker(
            options.pop("database", self.database),
            options.pop("messenger", TelegramMessenger(self.bot)),
            pace or Pace(500),
            clock=self.clock, links=Links("office_bot"), name=f"worker-{next(NAMES)}",
            observer=self.tally, **options,
        )

    async def people(self, number: int, first: int = 5000) -> list[Chat]:
        """Let people start the bot and be remembered."""
        ids = range(first, first + number)
        for user_id in ids:
            self.street.add_user(f"Person {user_id}", user_id=user_id)
            self.street.world.user(user_id).started = True
        return await self.remember(*ids)

    async def remember(self, *ids: int, kind: ChatKind = ChatKind.PRIVATE) -> list[Chat]:
        """Write chats down."""
        async with self.database.transaction() as session:
            return [
                await chats.get_or_add(
                    session, ChatId(one), kind=kind, language="en", now=self.now()
                )
                for one in ids
            ]

    async def news(self, to: list[Chat], key: str = "news", **how: Any) -> int:
        """Write a notice of a meeting in ten days, with its deliveries."""
        now = self.now()
        async with self.database.transaction() as session:
            event = await events.by_slug(session, key) or await events.add(
                session, an_event(key, on=(now + timedelta(days=10)).date()),
                now=now, visible_at=now,
            )
            facts = {"subject_id": event.id, "now": now, "due_at": now} | how
            return await a_notice(
                session, key, audience={"chats": [one.key for one in to]}, **facts
            )

    async def states(self, notice: int) -> dict[str, int]:
        """Count a notice's deliveries by state."""
        async with self.database.reading() as session:
            counts = await notices.progress(session, notice)
        return {state.value: number for state, number in counts.items()}

    async def error(self, notice: int) -> str | None:
        """Return what stands in the way of a notice with one delivery."""
        d = t.deliveries.c
        async with self.database.reading() as session:
            error: str | None = await session.scalar(
                select(d.error).where(d.notice_id == notice)
            )
            return error

    async def let_time_pass(self) -> None:
        """Let everything be due that was put off."""
        async with self.database.transaction() as session:
            await session.execute(update(t.deliveries).values(due_at=self.now()))

    async def until_done(self, notice: int, within: timedelta = SOON) -> None:
        """Wait until nothing of a notice is on its way."""
        async with asyncio.timeout(within.total_seconds()):
            while not FINISHED.issuperset(await self.states(notice)):
                await self.tally.next()

    async def until_all_waits(self, notice: int) -> None:
        """Wait until nothing of a notice is in a worker's hands."""
        async with asyncio.timeout(SOON.total_seconds()):
            while not {*FINISHED, "pending"}.issuperset(await self.states(notice)):
                await self.tally.next()

    def sends(self) -> list[dict[str, Any]]:
        """Return every sendMessage that reached the stand-in."""
        calls = self.street.calls()["calls"]
        return [call for call in calls if call["method"] == "sendMessage"]

    def copies(self) -> Counter[int]:
        """Count what arrived, by chat."""
        return Counter(call["chat_id"] for call in self.sends() if call["status"] == 200)


def watch(pace: Pace) -> list[Slot]:
    """Keep the slots that are used: a pace is held to when it grants, which is exact.

    When a request arrives is the machine's mood as well; `division-bell bench pace` counts that.
    """
    used: list[Slot] = []
    learn = pace.answered

    def keep(slot: Slot) -> None:
        used.append(slot)
        learn(slot)

    pace.answered = keep  # type: ignore[method-assign]
    return used


@asynccontextmanager
async def open_office(database: Database) -> AsyncIterator[Office]:
    """Open the stand-in's door and a bot that knocks at it."""
    async with AsyncExitStack() as stack:
        street = await stack.enter_async_context(StandIn(token=TOKEN))
        request = AiohttpRequest(base_url=street.url)
        bot = Bot(
            TOKEN, base_url=f"{street.url}/bot", request=request,
            get_updates_request=AiohttpRequest(base_url=street.url, connections=1),
        )
        await bot.initialize()
        stack.push_async_callback(bot.shutdown)
        yield Office(database, street, bot)


@asynccontextmanager
async def at_work(*workers: DeliveryWorker) -> AsyncIterator[None]:
    """Let workers run, and end them calmly."""
    running = [asyncio.create_task(worker.run()) for worker in workers]
    try:
        yield
    finally:
        for worker in workers:
            worker.stop()
        await asyncio.gather(*running)
