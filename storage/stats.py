"""Counts of the day: taken from rows that will be erased, kept as numbers that tell of nobody."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatState, DeliveryState, Seat
from storage import tables as t
from storage.statements import insert, is_

_c = t.daily_counts.c
_d = t.deliveries.c

ALL = 0
"""The subject of a count that is about everything."""


async def put(
    session: AsyncSession, metric: str, on: date, count: int, *, subject_id: int = ALL
) -> None:
    """Keep a day's count; a later look at the same day replaces it."""
    row = insert(session, t.daily_counts).values(
        metric=metric, on=on, subject_id=subject_id, count=count
    )
    await session.execute(
        row.on_conflict_do_update(
            index_elements=[_c.metric, _c.on, _c.subject_id], set_={"count": count}
        )
    )


async def of_days(
    session: AsyncSession, metric: str, since: date
) -> list[tuple[date, int, int]]:
    """Return day, subject and count from a day on, the first day first."""
    rows = await session.execute(
        select(_c.on, _c.subject_id, _c.count)
        .where(_c.metric == metric, _c.on >= since)
        .order_by(_c.on, _c.subject_id)
    )
    return [(on, subject_id, count) for on, subject_id, count in rows]


async def subscribers(session: AsyncSession) -> int:
    """Count the chats that hear from us and follow something."""
    follows = select(t.subscriptions.c.chat_key)
    return await session.scalar(
        select(func.count())
        .select_from(t.chats)
        .where(is_(t.chats.c.state, ChatState.ACTIVE), t.chats.c.key.in_(follows))
    ) or 0


async def delivered(
    session: AsyncSession, since: datetime, until: datetime
) -> dict[DeliveryState, int]:
    """Count by outcome the deliveries that came to their end in a time."""
    rows = await session.execute(
        select(_d.state, func.count())
        .where(
            _d.state.in_([DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.DROPPED]),
            func.coalesce(_d.sent_at, _d.error_at) >= since,
            func.coalesce(_d.sent_at, _d.error_at) < until,
        )
        .group_by(_d.state)
    )
    return {row[0]: row[1] for row in rows}


async def coming(session: AsyncSession, over_after: datetime) -> dict[int, int]:
    """Count who comes, by the event; those over by then are left as they were counted last."""
    e, a = t.events.c, t.attendance.c
    rows = await session.execute(
        select(a.event_id, func.count())
        .join(t.events, e.id == a.event_id)
        .where(is_(a.state, Seat.COMING), (e.over_at > over_after) | e.over_at.is_(None))
        .group_by(a.event_id)
    )
    return {row[0]: row[1] for row in rows}
