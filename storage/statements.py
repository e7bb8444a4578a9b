"""Statements written once for both databases."""

from enum import StrEnum
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, Row, Table, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import UpdateBase

AnyRow = Row[*tuple[Any, ...]]
"""A row of whatever was selected; its columns are read by name."""


def is_sqlite(session: AsyncSession) -> bool:
    """Tell which of the two databases answers."""
    return session.get_bind().dialect.name == "sqlite"


def insert(session: AsyncSession, table: Table) -> postgresql.Insert:
    """Return the database's own INSERT, which knows ON CONFLICT (spelled alike in both)."""
    if is_sqlite(session):
        return cast(postgresql.Insert, sqlite.insert(table))
    return postgresql.insert(table)


async def changed(session: AsyncSession, statement: UpdateBase) -> int:
    """Execute a write and return how many rows it touched."""
    result = cast(CursorResult[Any], await session.execute(statement))
    return result.rowcount


def is_(column: ColumnElement[Any], *values: StrEnum) -> ColumnElement[bool]:
    """Compare with enum members that are written out.

    A partial index serves a statement that shows the index's condition. A bound value can hide it:
    a plan that PostgreSQL keeps for all values cannot count on one of them.
    """
    shown = [literal(value, column.type, literal_execute=True) for value in values]
    return column == shown[0] if len(shown) == 1 else column.in_(shown)
