"""Statements of the outbox's hot path, written out and given straight to the driver.

Building and compiling a statement costs more than running it, and each goes to SQLite's thread and
back four times where once will do. A hundred deliveries are claimed and marked in two
milliseconds only without either.
"""

import json
import re
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Self

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.statements import is_sqlite

Row = Sequence[Any]
Value = str | int | datetime | list[int] | list[tuple[int, int]] | None

_ANY = "= ANY({}::bigint[])"
_EACH = "IN (SELECT value FROM json_each({}))"
_PLACE = re.compile(r"\$(?=\d)")


class Direct:
    """One statement in both databases' words; values are numbered from `$1`."""

    def __init__(self, *, postgresql: str, sqlite: str) -> None:
        self._postgresql = postgresql
        self._sqlite = _PLACE.sub("?", sqlite)

    @classmethod
    def alike(cls, statement: str, *, among: str) -> Self:
        """Write for both what they say alike, `{among}` being a list of row numbers."""
        return cls(
            postgresql=statement.format(among=_ANY.format(among)),
            sqlite=statement.format(among=_EACH.format(among)),
        )

    async def rows(self, session: AsyncSession, *values: Value) -> Sequence[Row]:
        """Execute in the session's unit of work and return what comes back.

        Lists are arrays on PostgreSQL and JSON on SQLite; moments are written as `UtcDateTime`
        writes them.
        """
        if is_sqlite(session):
            return await _at_sqlite(session, self._sqlite, [_plain(each) for each in values])
        connection = await session.connection()
        result = await connection.exec_driver_sql(self._postgresql, values)
        return result.all() if result.returns_rows else ()


async def _at_sqlite(
    session: AsyncSession, statement: str, values: Sequence[Value]
) -> Sequence[Row]:
    if not session.in_transaction():
        await session.connection()
    driver: Any = session.sync_session.connection().connection.driver_connection
    try:
        rows: Sequence[Row] = await driver.execute_fetchall(statement, values)
    except sqlite3.Error as error:
        raise DBAPIError.instance(
            statement, None, error, sqlite3.Error, hide_parameters=True
        ) from error
    return rows


def _plain(value: Value) -> Value:
    match value:
        case datetime():
            return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
        case list():
            return json.dumps(value)
        case _:
            return value


@lru_cache(maxsize=1024)
def moment(value: datetime | str) -> datetime:
    """Return a moment as the driver gave it, aware UTC."""
    read = datetime.fromisoformat(value) if isinstance(value, str) else value
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def data(value: Any) -> Any:
    """Return a JSON column as the driver gave it, read."""
    return json.loads(value) if isinstance(value, str) else value
