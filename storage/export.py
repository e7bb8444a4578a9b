"""Everything that is stored of one chat, for its reader to see."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t


async def of_chat(session: AsyncSession, key: ChatKey) -> dict[str, Any]:
    """Return a chat's rows by table; the sealed id itself stays sealed."""
    tables = {
        "settings": (t.chats, t.chats.c.key),
        "subscriptions": (t.subscriptions, t.subscriptions.c.chat_key),
        "reminders": (t.reminders, t.reminders.c.chat_key),
        "coming": (t.attendance, t.attendance.c.chat_key),
        "calendar_files": (t.calendar_takes, t.calendar_takes.c.chat_key),
        "messages_sent": (t.deliveries, t.deliveries.c.chat_key),
        "drafts": (t.drafts, t.drafts.c.organiser_key),
        "organiser": (t.organisers, t.organisers.c.chat_key),
    }
    stored = {}
    for name, (table, owner) in tables.items():
        rows = await session.execute(select(table).where(owner == key))
        stored[name] = [_readable(dict(row)) for row in rows.mappings()]
    return stored


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: "(sealed)" if name == "sealed_id" else value
        for name, value in row.items()
        if value is not None
    }
