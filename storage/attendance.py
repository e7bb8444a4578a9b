"""Who is coming, who took the calendar file: a number for organisers, an address for news."""

from datetime import datetime

from sqlalchemy import CompoundSelect, delete, func, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, ChatState
from storage import tables as t
from storage.statements import changed, insert, is_

_a = t.attendance.c


async def toggle(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> bool:
    """Turn "I'm coming" on or off; return what it is now."""
    mine = delete(t.attendance).where(_a.chat_key == key, _a.event_id == event_id)
    if await changed(session, mine):
        return False
    row = insert(session, t.attendance).values(chat_key=key, event_id=event_id, since_at=now)
    await session.execute(row.on_conflict_do_nothing())
    return True


async def is_coming(session: AsyncSession, key: ChatKey, event_id: int) -> bool:
    """Tell whether a chat said it comes."""
    found = await session.scalar(
        select(_a.chat_key).where(_a.chat_key == key, _a.event_id == event_id)
    )
    return found is not None


async def count(session: AsyncSession, event_id: int) -> int:
    """Return how many said they come."""
    number = select(func.count()).select_from(t.attendance).where(_a.event_id == event_id)
    return await session.scalar(number) or 0


async def took_calendar(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> None:
    """Note that a chat took the calendar file, which a change makes stale."""
    row = insert(session, t.calendar_takes).values(chat_key=key, event_id=event_id, taken_at=now)
    await session.execute(row.on_conflict_do_nothing())


def concerned_keys(event_id: int) -> CompoundSelect[tuple[int]]:
    """Return the question for all an event matters to: coming, reminded, or with the file."""
    return union(
        *(
            select(table.c.chat_key).where(table.c.event_id == event_id)
            for table in (t.attendance, t.calendar_takes, t.reminders)
        )
    )


async def concerned(session: AsyncSession, event_id: int) -> list[ChatKey]:
    """Return the active chats an event matters to."""
    keys = await session.scalars(
        select(t.chats.c.key)
        .where(
            is_(t.chats.c.state, ChatState.ACTIVE),
            t.chats.c.key.in_(concerned_keys(event_id)),
        )
        .order_by(t.chats.c.key)
    )
    return [ChatKey(key) for key in keys]
