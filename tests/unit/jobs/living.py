"""A circle of readers and two organisers around a bot that may be restarted at any moment.

Whatever is done here goes through the same use cases as the buttons; beside it a record is kept
of what each chat was told, to be compared with what it should have been.
"""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event as engine_events
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import (
    Chat,
    ChatId,
    ChatKey,
    ChatKind,
    ChatState,
    Event,
    Lane,
    Localised,
)
from content.render.common import Links
from jobs import fanout, indexing
from jobs.card_edits import CardEditor
from jobs.delivery import DeliveryWorker
from jobs.pace import Pace
from storage import chats, deliveries, events
from storage import tables as t
from storage.database import Database, migrate
from storage.types import Sealer
from tests.unit.jobs.street import Street

KEY = bytes(range(64))
POOL, UNDO = timedelta(minutes=5), timedelta(seconds=30)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LINKS = Links("division_bell_bot")
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
GROUP = ChatId(-30)

Facts = tuple[object, ...]


def unhurried() -> Pace:
    """Return a pace by a clock that leaps at each look: how fast is not the question here."""
    minutes = count()
    return Pace(1000, clock=lambda: next(minutes) * 60.0)


@dataclass
class Reader:
    """A chat, with what its people have done."""

    chat_id: ChatId
    chat: Chat
    follows: bool = False
    took: set[int] = field(default_factory=set)
    reminded: dict[int, set[int]] = field(default_factory=dict)
    state: ChatState = ChatState.ACTIVE

    @property
    def key(self) -> ChatKey:
        """The row that stands for it."""
        return self.chat.key


@cache
def furnished() -> Path:
    """Return a database with its tables, made once."""
    file = Path(tempfile.mkdtemp(prefix="division-bell-")) / "made-once.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


def facts_of(event: Event) -> Facts:
    """Return what people act on: a change of any of these is told."""
    return (
        event.status, event.on, event.end_on, event.start, event.end, event.timezone,
        event.venue, event.room, event.entrance,
    )


class Circle:
    """Everybody, and the bot between them."""

    def __init__(self) -> None:
        where = IN_MEMORY if IN_MEMORY.is_dir() else None
        self.folder = tempfile.TemporaryDirectory(dir=where, prefix="division-bell-")
        shutil.copy(furnished(), Path(self.folder.name) / "town.db")
        self.street = Street(self._heard)
        self.now = MONDAY
        self.readers: list[Reader] = []
        self.organisers: list[ChatKey] = []
        self.present: dict[int, Event] = {}
        self.visible_at: dict[int, datetime] = {}
        self.published: dict[int, int] = {}
        self.made: dict[int, tuple[int, Event]] = {}
        self.seen_by_event: dict[int, Event] = {}
        self.snapshots: dict[int, dict[int, Event]] = {}
        self._ids = iter(range(11, 30_000))
        self._workers = 0

    # The bot.

    async def open(self) -> None:
        """Start the bot on its database, as a new process would."""
        self.database = Database(f"sqlite:///{self.folder.name}/town.db", sealer=Sealer(KEY))
        engine_events.listen(self.database.engine.sync_engine, "connect", _no_power_cuts)
        self._workers += 1
        pace = unhurried()
        self.worker = DeliveryWorker(
            self.database, self.street, pace, clock=lambda: self.now, links=LINKS,
            name=f"worker-{self._workers}",
        )
        self.editor = CardEditor(self.database, self.street, pace, LINKS)

    async def restart(self) -> None:
        """End the bot and start it again."""
        await self.database.dispose()
        await self.open()

    async def die_with_work(self) -> None:
        """Let another worker claim what is due and never be heard of again."""
        await fanout.tick(self.database, self.now)
        async with self.database.transaction() as session:
            for lane in (Lane.URGENT, Lane.BULK):
                await deliveries.claim(
                    session, lane=lane, worker=f"dead-{self.now}-{self._workers}", now=self.now,
                    lease=timedelta(minutes=1), limit=2,
                )

    def _heard(self, number: int, chat_id: ChatId, message: Message) -> None:
        self.snapshots[number] = dict(self.present)

    def street_at(self, number: int) -> dict[int, Event]:
        """Return the meetings as they stood when a message arrived."""
        return self.snapshots.get(number, self.present)

    async def close(self) -> None:
        """End the bot for good."""
        await self.database.dispose()
        self.folder.cleanup()

    # Its people.

    async def gather(self, readers: int) -> None:
        """Let readers and two organisers start the bot, and one group."""
        async with self.database.transaction() as session:
            for number in range(readers):
                self.readers.append(await self._newcomer(session, "ko" if number % 3 else "en"))
            group = await self._remember(session, GROUP, ChatKind.GROUP, "en")
            self.readers.append(Reader(GROUP, group))
            for _each in range(2):
                self.organisers.append((await self._newcomer(session, "en")).key)

    async def _newcomer(self, session: AsyncSession, language: str) -> Reader:
        chat_id = ChatId(next(self._ids))
        return Reader(chat_id, await self._remember(session, chat_id, ChatKind.PRIVATE, language))

    async def _remember(
        self, session: AsyncSession, chat_id: ChatId, kind: ChatKind, language: str
    ) -> Chat:
        return await chats.get_or_add(
            session, chat_id, kind=kind, language=language, now=self.now
        )

    async def stand(self, slug: str, **facts: Any) -> int:
        """Put a meeting into the calendar that was there before the bot was."""
        async with self.database.transaction() as session:
            event = await events.add(
                session, a_meeting(slug, **facts), now=self.now, visible_at=self.now
            )
            await indexing.index_event(session, event)
        self.visible_at[event.id] = self.now
        await self.look()
        return event.id

    async def look(self) -> None:
        """Read the meetings as they stand."""
        async with self.database.reading() as session:
            await self.read(session)

    async def read(self, session: AsyncSession) -> None:
        """Read the meetings as a unit of work sees them."""
        known = await events._events(session, select(t.events).order_by(t.events.c.id))
        self.present = {event.id: event for event in known}

    def is_visible(self, event: Event) -> bool:
        """Tell whether readers can see a meeting."""
        return self.visible_at[event.id] <= self.now


def a_meeting(slug: str, **facts: Any) -> Event:
    """Return a meeting on Thursday, with what is other about it."""
    usual: dict[str, Any] = {
        "slug": slug, "uid": f"{slug}@town", "title": Localised(en=slug.replace("-", " ").title()),
        "on": date(2026, 11, 26), "start": time(17), "venue": "Houses of Parliament",
        "room": "Committee Room 7",
    }
    return Event(**(usual | facts))


def _no_power_cuts(connection: Any, _record: object) -> None:
    # After the project's own settings: nobody pulls the plug between two steps of a story.
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
