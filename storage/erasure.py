"""What is forgotten by itself, some time after it has lost its use."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Delete, Table, delete, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DeliveryState, NoticeKind
from storage import gates
from storage import tables as t
from storage.statements import changed

_ABOUT_EVENTS = (
    NoticeKind.NEW_EVENT,
    NoticeKind.CHANGE,
    NoticeKind.CANCELLATION,
    NoticeKind.REMINDER,
    NoticeKind.SEAT_OFFER,
    NoticeKind.SEAT_PASSED,
    NoticeKind.SEATS_TAKEN,
)
_OPEN = (
    DeliveryState.PENDING,
    DeliveryState.PAUSED,
    DeliveryState.CLAIMED,
    DeliveryState.SENDING,
)


PART = 2000
"""Rows of one unit of work: nobody waits longer for theirs than these take to go."""


async def erase_before(session: AsyncSession, moment: datetime, *, limit: int = PART) -> int:
    """Erase who came, who was reminded and who was told, of events that were over by `moment`.

    Notices of other kinds lose what was told of them when they were written before it. What still
    waits to be sent stays. Call it until it erases less than the limit, each time in a unit of
    work of its own, and `Database.scrub` after the last commit. The gates of chats that may be
    written to again go too, uncounted.

    Returns:
        How many rows were erased.
    """
    left = limit
    for table, old in _old(moment):
        left -= await changed(session, _some_of(table, old, left))
        if not left:
            return limit
    await gates.erase_open(session)
    return limit - left


def _old(moment: datetime) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Return from which tables what is erased."""
    n, d = t.notices.c, t.deliveries.c
    over = select(t.events.c.id).where(t.events.c.over_at <= moment)
    of_events = n.kind.in_(_ABOUT_EVENTS)
    told = select(n.id).where(
        or_(of_events & n.subject_id.in_(over), ~of_events & (n.created_at <= moment))
    )
    for table in (t.attendance, t.calendar_takes, t.reminders):
        yield table, table.c.event_id.in_(over)
    yield t.gathered, t.gathered.c.notice_id.in_(told)
    yield t.deliveries, d.notice_id.in_(told) & d.state.not_in(_OPEN)


def _some_of(table: Table, old: ColumnElement[bool], limit: int) -> Delete:
    """Return the statement that erases so many of these rows; another process takes others."""
    key = tuple(table.primary_key.columns)
    some = select(*key).where(old).limit(limit).with_for_update(skip_locked=True)
    return delete(table).where(tuple_(*key).in_(some) if len(key) > 1 else key[0].in_(some))
