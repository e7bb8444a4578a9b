"""One bot from an open database to a clean end; `run`, `demo` and `chat` all stand on it."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from socket import socket

import structlog
from sqlalchemy.engine import make_url

import content
from bot.application import Bell, CannotStart, run
from bot.application import build as build_bell
from bot.settings import Settings
from bot.webhook import Webhook, address_of
from content.house_rules import Recess
from content.loader import Library, load_library
from content.model import Topic
from jobs import library as library_job
from jobs.clock import Clock, system_clock
from jobs.sources.addresses import Allowed
from storage.database import Database, migrate
from storage.types import Sealer

log = structlog.get_logger(__name__)

LIBRARY = Path(content.__file__).parent / "library"


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """Bring the schema up to date, open the database, and close it in the end."""
    _make_room(settings.database_url)
    await migrate(settings.database_url)
    database = Database(settings.database_url, sealer=Sealer(settings.sealing_key()))
    try:
        await database.open()
        yield database
    finally:
        await database.dispose()


def _make_room(url: str) -> None:
    """Make the folder of an SQLite file; a URL that is none is explained by the database."""
    with suppress(Exception):
        parsed = make_url(url)
        if parsed.drivername.startswith("sqlite") and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)


def shipped_library() -> Library:
    """Return the library that comes with the bot."""
    return load_library(LIBRARY)


@asynccontextmanager
async def ready(
    settings: Settings,
    *,
    clock: Clock = system_clock,
    library: Library | None = None,
    reaches: Allowed = frozenset(),
) -> AsyncIterator[Bell]:
    """Build a bot with the library loaded; nothing polls or sends yet."""
    async with opened(settings) as database:
        topics, recesses = await _load(database, library or shipped_library(), clock)
        yield await build_bell(
            settings, database, topics, clock, recesses=recesses, reaches=reaches
        )


async def _load(
    database: Database, library: Library, clock: Clock
) -> tuple[tuple[Topic, ...], tuple[Recess, ...]]:
    """Bring the database up to the library. The texts themselves need not stay in memory."""
    await library_job.load(database, library, clock())
    return library.topics, library.recesses


async def serve(settings: Settings, *, polls: bool = True, clock: Clock = system_clock) -> None:
    """Run until Ctrl-C or SIGTERM, then drain and leave cleanly.

    Args:
        settings: The environment.
        polls: False for a worker, which only sends; any number of them beside one that polls.
        clock: The time.
    """
    stop = asyncio.Event()
    stop_on_signals(stop)
    address = address_of(settings) if polls else None
    taken = _listen(settings.http_bind if polls else settings.worker_http_bind)
    async with ready(settings, clock=clock) as bell:
        webhook = Webhook(bell.app, bell.processor, address) if address else None
        async with pages(bell, settings, taken, webhook):
            log.info("division bell is running", bot=bell.app.bot.username)
            # What stands now stands for good: looking it over again would stop all for 0.1 s.
            gc.collect()
            gc.freeze()
            await run(bell, stop, polls=polls, webhook=webhook)
    log.info("division bell has stopped; nothing was left half-sent")


def _listen(bind: str) -> socket | None:
    """Take the address of the pages first of all: a busy one is told before anything begins."""
    if not bind:
        return None
    from web.server import CannotListen, listen

    try:
        return listen(bind)
    except CannotListen as error:
        raise CannotStart(
            f"HTTP_BIND={error}. Set another address, or none to do without the pages"
        ) from error


@asynccontextmanager
async def pages(
    bell: Bell, settings: Settings, taken: socket | None, webhook: Webhook | None = None
) -> AsyncIterator[None]:
    """Serve pages, calendars, health and metrics, and take updates, while the bot runs."""
    if taken is None:
        yield
        return
    from web.app import build
    from web.door import Door, Site
    from web.server import serving
    from web.webhook import Hook

    token = settings.metrics_token
    door = Door(
        database=bell.database, metrics=bell.metrics, now=bell.services.now,
        last_tick=lambda: bell.ticks.last_at, trouble=bell.ticks.trouble,
        metrics_token=token.get_secret_value() if token else None,
        site=Site(
            links=bell.services.links, topics=bell.services.topics,
            timezone=settings.default_timezone, default_language=settings.default_language,
            public_url=settings.public_url,
        ),
    )
    hook = Hook(webhook.address.path, webhook.address.secret, webhook.take) if webhook else None
    async with serving(
        build(door, hook), taken, busy=lambda: bell.processor.current_concurrent_updates > 0
    ):
        yield


def stop_on_signals(stop: asyncio.Event) -> None:
    """Turn Ctrl-C and SIGTERM into a calm end."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
