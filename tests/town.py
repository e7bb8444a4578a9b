"""A town to test in: people who talk to the real bot over HTTP, and a clock that we turn."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.application import Bell, run
from bot.serving import ready, shipped_library
from bot.settings import KEY_BYTES, Settings
from content.loader import Library
from content.model import Event, Localised
from jobs import (
    attendance,
    digests,
    erasure,
    fanout,
    indexing,
    pauses,
    reminders,
    schedule_publication,
    steering,
)
from jobs.card_edits import CardEditor
from jobs.progress import Reporter
from jobs.sources.addresses import Allowed
from standin import StandIn
from storage import events

TOKEN = "42:TOWN"
TOM, MINA, ADA, SAM = 1001, 1002, 1003, 1004
"""Tom (supporter), Mina (reads Korean), Ada (owner and organiser), Sam (stranger)."""

A_MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANSWER_WITHIN = 20
DATA_KEY = secrets.token_hex(KEY_BYTES)

Json = dict[str, Any]


@dataclass
class ManualClock:
    """A clock that stands still until it is turned."""

    now: datetime = A_MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, *, to: datetime | None = None, **lapse: float) -> None:
        self.now = to if to is not None else self.now + timedelta(**lapse)


@dataclass
class Person:
    """Somebody in the town, with what they have not read yet."""

    town: "Town"
    id: int
    _read: dict[tuple[int, int], int] = field(default_factory=dict)

    async def says(self, text: str, *, chat: int | None = None) -> list[Json]:
        """Say something and return what the bot sent or edited since."""
        self.town.standin.say(self.id, text, chat=chat)
        await self.town.answered()
        return self.unread(chat)

    async def does(self, what: str, **more: Any) -> list[Json]:
        """Do something else the stand-in offers (upload, forward, keyboard, …)."""
        getattr(self.town.standin, what)(self.id, **more)
        await self.town.answered()
        return self.unread(more.get("chat"))

    async def presses(self, label: str, *, chat: int | None = None) -> list[Json]:
        """Press the newest button whose label contains these words (the shortest such label)."""
        place = chat or self.id
        message = next(
            message
            for message in reversed(self.messages(place))
            if any(label in text for text in labels(message))
        )
        exact = min((text for text in labels(message) if label in text), key=len)
        return await self._press(place, message["message_id"], label=exact)

    async def forges(self, data: str, message_id: int | None = None) -> list[Json]:
        """Press a button that was never there."""
        known = self.messages(self.id)
        where = message_id or known[-1]["message_id"]
        return await self._press(self.id, where, data=data)

    async def _press(self, chat: int, message_id: int, **which: Any) -> list[Json]:
        pressed = self.town.standin.press(self.id, message_id, chat=chat, **which)
        self.toast = await self.town.standin.callback(pressed["id"], wait=ANSWER_WITHIN)
        await self.town.answered()
        return self.unread(chat)

    def unread(self, chat: int | None = None) -> list[Json]:
        """Return what the bot sent or edited in a chat since the last look."""
        place = chat or self.id
        fresh = [
            message
            for message in self.messages(place)
            if self._read.get((place, message["message_id"])) != message.get("edits", 0)
        ]
        self._read.update({(place, one["message_id"]): one.get("edits", 0) for one in fresh})
        return fresh

    def messages(self, chat: int | None = None) -> list[Json]:
        """Return everything of the bot's that stands in a chat."""
        transcript = self.town.standin.transcript(chat or self.id)
        return [
            message for message in transcript["messages"]
            if message["from_bot"] and not message.get("deleted")
        ]

    toast: Json = field(default_factory=dict)


@dataclass
class Town:
    """The stand-in, the bot, the clock, and four people."""

    standin: StandIn
    bell: Bell
    clock: ManualClock

    def __post_init__(self) -> None:
        self.tom, self.mina = Person(self, TOM), Person(self, MINA)
        self.ada, self.sam = Person(self, ADA), Person(self, SAM)
        services = self.bell.services
        self.reporter = Reporter(services.database, services.messenger, services.pace)
        self.editor = CardEditor(
            services.database, services.messenger, services.pace, services.links
        )

    async def answered(self) -> None:
        """Wait until the bot has dealt with everything that was said."""
        async with asyncio.timeout(ANSWER_WITHIN):
            await self.bell.processor.has_done(self.standin.last_update_id)

    async def quiet(self) -> None:
        """Ring every tick and send everything that is due now."""
        database, worker, now = self.bell.database, self.bell.worker, self.clock()
        await attendance.tick(database, now)
        await reminders.tick(database, now)
        await steering.tick(database, now)
        await schedule_publication.tick(database, now)
        await fanout.tick(database, now)
        await digests.tick(database, now, zone=self.bell.services.timezone)
        await pauses.tick(database, now)
        await self.bell.services.taker.tick(now)
        await worker.recover()
        worker.wake()
        while await worker.run_once():
            pass
        while await self.editor.tick(now):
            pass
        await self.reporter.tick(now)
        await erasure.tick(database, now)

    async def announce(self, event: Event) -> Event:
        """Put an event into the town as if it had been published long ago."""
        async with self.bell.database.transaction() as session:
            stored = await events.add(session, event, now=self.clock(), visible_at=self.clock())
            await indexing.index_event(session, stored)
        return stored


@asynccontextmanager
async def open_town(
    file: Path,
    *,
    standin: StandIn | None = None,
    clock: ManualClock | None = None,
    undo_seconds: int = 30,
    approval_above: int = 0,
    pool_seconds: int = 300,
    owners: frozenset[int] = frozenset({ADA}),
    library: Library | None = None,
    url: str | None = None,
    public_url: str | None = None,
    reaches: Allowed = frozenset(),
) -> AsyncIterator[Town]:
    """Open a town on a database file; a second one on the same file is the bot restarted.

    With `url` its database is that one. `reaches` are the sources on this machine it may look at.
    """
    clock = clock or ManualClock()
    street = standin or await StandIn(token=TOKEN).start()
    settings = Settings(
        bot_token=SecretStr(TOKEN), bot_api_url=street.url, database_url=url or f"sqlite:///{file}",
        data_key=SecretStr(DATA_KEY), owner_ids=owners, undo_seconds=undo_seconds,
        approval_above=approval_above,
        pool_seconds=pool_seconds, public_url=public_url,
        send_rate=1000, allow_paid_broadcast=True,
    )
    try:
        async with ready(
            settings, clock=clock, library=library or shipped_library(), reaches=reaches
        ) as bell:
            stop = asyncio.Event()
            running = asyncio.create_task(run(bell, stop, rings=False))
            try:
                yield Town(street, bell, clock)
            finally:
                stop.set()
                await running
    finally:
        if standin is None:
            await street.stop()


def labels(message: Json) -> list[str]:
    """Return the labels of a message's inline buttons."""
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def text_of(message: Json) -> str:
    """Return a message's text or caption."""
    return str(message.get("text") or message.get("caption") or "")


def all_text(messages: Sequence[Json]) -> str:
    """Return the texts of several messages as one."""
    return "\n".join(text_of(message) for message in messages)


def gives_away(told: str, secret: str) -> bool:
    """Tell whether a text holds a word or a number, but not by chance in a longer number."""
    return re.search(rf"(?<![\d.]){re.escape(secret)}(?!\.?\d)", told) is not None


def a_meeting(**given: Any) -> Event:
    """Return a made-up meeting three days ahead."""
    facts: Json = {
        "slug": "a-meeting",
        "uid": "a-meeting@town",
        "title": Localised(en="A Meeting of Neighbours", ko="이웃의 모임"),
        "summary": Localised(en="Neighbours meet.", ko="이웃이 만납니다."),
        "on": date(2026, 11, 26),
        "start": time(17, 0),
        "venue": "Houses of Parliament",
        "room": "Committee Room 7",
        "entrance": "Cromwell Green",
    }
    return Event(**(facts | given))
