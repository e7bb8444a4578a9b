"""Everything that is stored of one chat, for its reader to see."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Table, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t
from storage.chats import sealer_of

_SHOWN_AS = {
    "chats": "settings",
    "attendance": "coming",
    "calendar_takes": "calendar_files",
    "personal_feeds": "own_calendar",
    "deliveries": "messages_sent",
    "organisers": "organiser",
}
"""Plainer names than the tables have."""


async def of_chat(session: AsyncSession, key: ChatKey) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table that refers to the chat.

    A table that comes to refer to chats is in it by itself. Left out are the sealed id, the chat's
    row number and the digest of its calendar's address: found on a telephone, the file must not
    tell whose row in the table it is.
    """
    exported = {"settings": await _rows(session, t.chats, t.chats.c.key == key)}
    for table in t.metadata.sorted_tables:
        for reference in filter(_names_chat, table.columns):
            if rows := await _rows(session, table, reference == key):
                exported.setdefault(_SHOWN_AS.get(table.name, table.name), []).extend(rows)
    return exported


def _names_chat(column: Column[Any]) -> bool:
    return column.references(t.chats.c.key)


async def _rows(
    session: AsyncSession, table: Table, condition: ColumnElement[bool]
) -> list[dict[str, Any]]:
    telling = {t.chats.c.key, t.chats.c.sealed_id, t.personal_feeds.c.digest}
    shown = [
        column for column in table.columns if column not in telling and not _names_chat(column)
    ]
    statement = select(*shown).where(condition)
    if "event_id" in table.c:
        statement = statement.outerjoin(t.events, t.events.c.id == table.c.event_id)
        statement = statement.add_columns(t.events.c.slug.label("event"))
    rows = await session.execute(statement)
    return [_readable(session, dict(row)) for row in rows.mappings()]


def _readable(session: AsyncSession, row: dict[str, Any]) -> dict[str, Any]:
    """Open what its reader gave us under seal."""
    if "sealed_name" in row:
        sealed = row.pop("sealed_name")
        row["name"] = sealer_of(session).open_name(sealed) if sealed else None
    return row
