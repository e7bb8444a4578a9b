"""The databases of the storage suite, and an office that sends from them."""

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
from tests.unit.jobs.office import Office, open_office

__all__ = ["backend", "database", "other", "postgresql_server", "sqlite_template", "url"]


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    """A database with a bot and somebody to write to."""
    async with open_office(database) as opened:
        yield opened
