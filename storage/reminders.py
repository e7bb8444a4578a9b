"""Reminders: moments at which a chat wants to hear of an event again."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, Reminder
from content.quiet import QuietHours
from storage import tables as t
from storage.chats import quiet_of
from storage.statements import AnyRow, changed, insert, is_
from storage.tables import ReminderState

_r, _c = t.reminders.c, t.chats.c


async def set_(  # noqa: PLR0917 - in the order of the sentence "key, of event, minutes before"
    session: AsyncSession,
    key: ChatKey,
    event_id: int,
    minutes: int,
    due_at: datetime,
    revision: int,
    now: datetime,
) -> bool:
    """Plan a reminder; a moment already past is not planned, so that none rings late.

    Returns:
        Whether it is planned.
    """
    if due_at <= now:
        return False
    values = {"due_at": due_at, "revision": revision, "state": ReminderState.OPEN}
    row = insert(session, t.reminders).values(
        chat_key=key, event_id=event_id, minutes=minutes, **values
    )
    await session.execute(
        row.on_conflict_do_update(
            index_elements=[_r.chat_key, _r.event_id, _r.minutes], set_=values
        )
    )
    return True


async def unset(
    session: AsyncSession, key: ChatKey, event_id: int, minutes: int | None = None
) -> int:
    """Take back one reminder of an event or, without minutes, all; return how many."""
    statement = delete(t.reminders).where(_r.chat_key == key, _r.event_id == event_id)
    if minutes is not None:
        statement = statement.where(_r.minutes == minutes)
    return await changed(session, statement)


async def of_chat(
    session: AsyncSession, key: ChatKey, *, now: datetime
) -> list[tuple[int, int, datetime]]:
    """Return what will still ring for a chat, the soonest first: event, minutes, moment."""
    rows = await session.execute(
        select(_r.event_id, _r.minutes, _r.due_at)
        .where(_r.chat_key == key, is_(_r.state, ReminderState.OPEN), _r.due_at > now)
        .order_by(_r.due_at, _r.id)
    )
    return [(row.event_id, row.minutes, row.due_at) for row in rows]


async def chosen(session: AsyncSession, key: ChatKey, event_id: int) -> frozenset[int]:
    """Return the offsets that will still ring for this chat and event."""
    minutes = await session.scalars(
        select(_r.minutes).where(
            _r.chat_key == key, _r.event_id == event_id, is_(_r.state, ReminderState.OPEN)
        )
    )
    return frozenset(minutes)


async def due(session: AsyncSession, *, now: datetime, limit: int) -> list[Reminder]:
    """Return the open reminders whose moment has come, the longest waiting first."""
    rows = await session.execute(
        select(_r.id, _r.chat_key, _r.event_id, _r.minutes, _r.due_at)
        .where(is_(_r.state, ReminderState.OPEN), _r.due_at <= now)
        .order_by(_r.due_at, _r.id)
        .limit(limit)
    )
    return [
        Reminder(
            id=row.id,
            chat_key=ChatKey(row.chat_key),
            event_id=row.event_id,
            offset=timedelta(minutes=row.minutes),
            due_at=row.due_at,
        )
        for row in rows
    ]


async def fire(session: AsyncSession, ids: Iterable[int]) -> list[int]:
    """Mark reminders as rung; return those that were still open, which are ours to tell."""
    rows = await session.scalars(
        update(t.reminders)
        .where(_r.id.in_(list(ids)), is_(_r.state, ReminderState.OPEN))
        .values(state=ReminderState.FIRED)
        .returning(_r.id)
    )
    return sorted(rows)


async def next_due_at(session: AsyncSession) -> datetime | None:
    """Return when the next reminder rings, None if none is planned."""
    first: datetime | None = await session.scalar(
        select(_r.due_at)
        .where(is_(_r.state, ReminderState.OPEN))
        .order_by(_r.due_at, _r.id)
        .limit(1)
    )
    return first


Moment = Callable[[int, QuietHours | None, str | None], datetime | None]


async def replan(
    session: AsyncSession,
    event_id: int,
    due: Moment,
    *,
    is_moved: Callable[[int], bool] = lambda _minutes: True,
) -> None:
    """Move the reminders of an event that was moved.

    Args:
        session: An open unit of work.
        event_id: Which event.
        due: Tells for an offset in minutes, and the quiet hours and zone of its readers, the new
            moment; None if it has none or has passed.
        is_moved: Tells whether an offset leads to another hour than before the change.

    A reminder that has rung rings again for a new moment, never for the one it rang for, and
    never for an event that begins when it did.
    """
    for group in await _groups(session, event_id):
        mine = and_(_r.event_id == event_id, _r.minutes == group.minutes, _like(group))
        moment = due(group.minutes, quiet_of(group.quiet_from, group.quiet_to), group.timezone)
        if moment is None:
            await _close(session, mine)
        else:
            await _move(session, mine, moment, is_moved=is_moved(group.minutes))


async def _groups(session: AsyncSession, event_id: int) -> Sequence[AnyRow]:
    """Return the offsets of an event, apart for readers of other nights."""
    zone = case((_c.quiet_from.is_not(None), _c.timezone)).label("timezone")
    rows = await session.execute(
        select(_r.minutes, _c.quiet_from, _c.quiet_to, zone)
        .join(t.chats, _c.key == _r.chat_key)
        .where(_r.event_id == event_id)
        .distinct()
    )
    return rows.all()


def _like(group: AnyRow) -> ColumnElement[bool]:
    """Return the condition for the reminders of a group's readers."""
    alike = exists().where(
        _c.key == _r.chat_key, _c.quiet_from.is_not_distinct_from(group.quiet_from)
    )
    if group.quiet_from is None:
        return alike
    return alike.where(
        _c.quiet_to == group.quiet_to, _c.timezone.is_not_distinct_from(group.timezone)
    )


async def _move(
    session: AsyncSession, mine: ColumnElement[bool], moment: datetime, *, is_moved: bool
) -> None:
    rang_for_it = is_(_r.state, ReminderState.FIRED)
    if is_moved:
        rang_for_it &= _r.due_at == moment
    await session.execute(
        update(t.reminders)
        .where(mine, ~rang_for_it)
        .values(due_at=moment, state=ReminderState.OPEN)
    )


async def close_for_event(session: AsyncSession, event_id: int) -> None:
    """Let nothing ring for this event, which was cancelled."""
    await _close(session, _r.event_id == event_id)


async def _close(session: AsyncSession, *conditions: Any) -> None:
    await session.execute(
        update(t.reminders)
        .where(*conditions, is_(_r.state, ReminderState.OPEN))
        .values(state=ReminderState.CLOSED)
    )
