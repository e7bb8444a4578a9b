"""Whom an event matters to: on its list, to be reminded, or with its calendar file."""

from enum import StrEnum

from sqlalchemy import CompoundSelect, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t


class Concern(StrEnum):
    """What ties a reader to an event, the strongest first."""

    COMING = "coming"
    REMINDER = "reminder"
    FILE = "file"


_TABLES = {
    Concern.COMING: t.attendance, Concern.REMINDER: t.reminders, Concern.FILE: t.calendar_takes
}


def concerned_keys(event_id: int) -> CompoundSelect[tuple[int]]:
    """Return the question for all an event matters to: on its list, reminded, or with the file."""
    return union(
        *(
            select(table.c.chat_key).where(table.c.event_id == event_id)
            for table in _TABLES.values()
        )
    )


def events_of(key: ChatKey) -> CompoundSelect[tuple[int]]:
    """Return the question for all events that matter to a chat."""
    return union(
        *(select(table.c.event_id).where(table.c.chat_key == key) for table in _TABLES.values())
    )


async def of_chat(session: AsyncSession, key: ChatKey, event_id: int) -> Concern | None:
    """Return what ties a chat to an event, None if nothing does."""
    for concern, table in _TABLES.items():
        mine = (table.c.chat_key == key) & (table.c.event_id == event_id)
        if await session.scalar(select(table.c.chat_key).where(mine).limit(1)) is not None:
            return concern
    return None
