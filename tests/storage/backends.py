"""Where a test gets a database of its own from: copies of a file, or of a database on a server."""

import shutil
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

import asyncpg
from sqlalchemy.engine import make_url

TEMPLATE = "migrated"
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
        name = f"test_{next(_numbers)}"
        template = TEMPLATE if migrated else "template1"
        await self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield make_url(self._address).set(database=name).render_as_string(hide_password=False)
        await self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self._address)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()
