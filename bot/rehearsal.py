"""The whole bot against a stand-in of its own: what `demo`, `chat` and `bench` stand on."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pydantic import SecretStr

import content
from bot.application import Bell, CannotStart, run
from bot.serving import ready, shipped_library
from bot.settings import KEY_BYTES, Settings
from content.loader import Library, load_library
from content.model import Event
from jobs.clock import system_clock
from standin import StandIn

TOKEN = "42:STAND-IN"  # noqa: S105 - opens nothing but the stand-in
SAMPLES = Path(content.__file__).parent / "samples"

SUPPORTER, KOREAN, ORGANISER, STRANGER = 1001, 1002, 1003, 1004
"""The stand-in's cast."""

SOON = timedelta(minutes=31)
"""The first sample begins so far ahead: its half-hour reminder comes within two minutes."""

DAYS_AHEAD = {"sample-evening-with-exiles": 3, "sample-seminar": 9}


@dataclass(frozen=True)
class Rehearsal:
    """A running bot and the town it talks to."""

    town: StandIn
    bell: Bell
    soon: Event
    settings: Settings


@asynccontextmanager
async def rehearsal(
    *, port: int = 0, undo_seconds: int = 30, public_url: str | None = None
) -> AsyncIterator[Rehearsal]:
    """Start a stand-in and a bot with the library and the samples; end both on leaving.

    Args:
        port: Where the chat page opens.
        undo_seconds: How long a publication can be undone.
        public_url: Where its pages will be, if anywhere.

    Raises:
        CannotStart: The port is taken.
    """
    with TemporaryDirectory(prefix="division-bell-") as folder:
        town = StandIn(token=TOKEN, port=port)
        try:
            await town.start()
        except OSError as error:
            raise CannotStart(
                f"Port {port} cannot be opened ({error.strerror}): choose another with --port"
            ) from None
        try:
            library = with_samples(shipped_library(), system_clock())
            settings = _settings(town.url, folder, undo_seconds, public_url)
            async with ready(settings, library=library) as bell:
                stop = asyncio.Event()
                running = asyncio.create_task(run(bell, stop))
                try:
                    yield Rehearsal(town, bell, library.events[-1], settings)
                finally:
                    stop.set()
                    await running
        finally:
            await town.stop()


def _settings(url: str, folder: str, undo_seconds: int, public_url: str | None) -> Settings:
    return Settings(
        bot_token=SecretStr(TOKEN),
        bot_api_url=url,
        database_url=f"sqlite:///{folder}/rehearsal.db",
        data_key=SecretStr(secrets.token_hex(KEY_BYTES)),
        owner_ids=frozenset({ORGANISER}),
        undo_seconds=undo_seconds,
        send_rate=30,
        public_url=public_url,
    )


def with_samples(library: Library, now: datetime) -> Library:
    """Return the library with the sample events in the days ahead, the soonest one last."""
    samples = load_library(SAMPLES)
    placed = sorted(
        (_placed(event, now) for event in samples.events), key=lambda event: event.starts_at or now,
        reverse=True,
    )
    return replace(
        library,
        events=(*library.events, *placed),
        digests={**library.digests, **samples.digests},
    )


def _placed(event: Event, now: datetime) -> Event:
    if event.slug in DAYS_AHEAD:
        today = now.astimezone(event.zone).date()
        return replace(event, on=today + timedelta(days=DAYS_AHEAD[event.slug]))
    minute = timedelta(minutes=1)
    start = now.astimezone(ZoneInfo(event.timezone)) + SOON
    start = start.replace(second=0, microsecond=0) + minute * ceil(start.second / 60)
    return replace(event, on=start.date(), start=start.time())
