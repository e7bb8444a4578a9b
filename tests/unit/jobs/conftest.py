"""The databases of the storage suite, with an office that sends from them, or a desk."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.storage.conftest import (
    backend,
    database,
    other,
    postgresql_server,
    sqlite_template,
    url,
)
from tests.unit.jobs.desk import Desk, open_desk
from tests.unit.jobs.office import Office, open_office

__all__ = ["backend", "database", "other", "postgresql_server", "sqlite_template", "url"]


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    """A database with a bot and somebody to write to."""
    async with open_office(database) as opened:
        yield opened


@pytest.fixture
async def desk(database: Database) -> AsyncIterator[Desk]:
    """A database with an organiser, and a site to look at."""
    async with open_desk(database) as opened:
        yield opened
