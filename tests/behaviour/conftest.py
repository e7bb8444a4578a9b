"""The town: the real bot over HTTP against the stand-in, a real database, a clock of our own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from jobs import library as library_job
from storage.database import Database, migrate
from storage.types import Sealer
from tests.behaviour.scenes import Complaints, library
from tests.town import A_MONDAY, DATA_KEY, Town, open_town


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its schema and the library, made once and copied for every town."""
    file = tmp_path_factory.mktemp("furnished") / "town.db"

    async def furnish() -> None:
        url = f"sqlite:///{file}"
        await migrate(url)
        database = Database(url, sealer=Sealer(bytes.fromhex(DATA_KEY)))
        await database.open()
        await library_job.load(database, library(), A_MONDAY)
        await database.dispose()

    asyncio.run(furnish())
    return file


@pytest.fixture
def database_file(tmp_path: Path, furnished: Path) -> Path:
    """The file a town lives in; open a second town on it to see the bot restarted."""
    file = tmp_path / "town.db"
    shutil.copy(furnished, file)
    return file


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    async with open_town(database_file, library=library()) as opened:
        yield opened


@pytest.fixture
def complaints(caplog: pytest.LogCaptureFixture) -> Iterator[Complaints]:
    """What the bot and the libraries log during the test."""
    with structlog.testing.capture_logs() as entries:
        yield Complaints(caplog, entries)
