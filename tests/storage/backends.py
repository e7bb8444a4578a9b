"""Where a test gets its database from: a copy of a file, or an emptied one of a server."""

import shutil
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

import asyncpg  # type: ignore[import-untyped]  # shipped without types
import pytest
from sqlalchemy.engine import make_url

from storage.tables import INDEX_TABLES, metadata

MIGRATED = "migrated"
_numbers = count(1)


class Backend(Protocol):
    """Lends out databases."""

    def fresh(self, *, migrated: bool) -> AbstractAsyncContextManager[str]:
        """Lend one with tables and no rows, or with nothing at all; yields its address."""
        ...


class SqliteFiles:
    """Files in a test's own directory."""

    def __init__(self, folder: Path, template: Path) -> None:
        self._folder = folder
        self._template = template

    @asynccontextmanager
    async def fresh(self, *, migrated: bool) -> AsyncGenerator[str]:
        file = self._folder / f"{next(_numbers)}.db"
        if migrated:
            shutil.copy(self._template, file)
        yield f"sqlite:///{file}"


class PostgresqlServer:
    """Databases of one server."""

    def __init__(self, address: str) -> None:
        self._address = address

    @asynccontextmanager
    async def fresh(self, *, migrated: bool) -> AsyncGenerator[str]:
        if migrated:
            # Emptying takes a moment; a new database takes a second.
            tables = ", ".join([*metadata.tables, INDEX_TABLES])
            await self._execute(MIGRATED, f"TRUNCATE {tables} RESTART IDENTITY")
            yield self._at(MIGRATED)
            return
        name = f"test_{next(_numbers)}"
        await self._execute("postgres", f"CREATE DATABASE {name}")
        yield self._at(name)
        await self._execute("postgres", f"DROP DATABASE {name} WITH (FORCE)")

    def _at(self, name: str) -> str:
        return make_url(self._address).set(database=name).render_as_string(hide_password=False)

    async def _execute(self, name: str, statement: str) -> None:
        connection = await asyncpg.connect(self._at(name))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


ON_SQLITE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
"""For what is promised of the file alone: its bytes, its settings."""

ON_POSTGRESQL = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
"""For what is promised of the server alone, which many processes share."""
