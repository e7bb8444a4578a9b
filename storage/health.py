"""How the outbox is doing: numbers and moments, never a chat. Each question costs little."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, case, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatState, DeliveryState, Lane, NoticeKind
from storage import tables as t
from storage.statements import is_, is_sqlite
from storage.tables import Flow, NoticeState, ReminderState

_d, _n = t.deliveries.c, t.notices.c


@dataclass(frozen=True)
class Queue:
    """What waits in a lane: due by now, due later, and since when the oldest is due."""

    lane: Lane
    due: int = 0
    later: int = 0
    oldest_due_at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """The deliveries of one notice in one state, and the oldest moment that matters there.

    `since` is from when it was due, until when it is leased, or when it fell into doubt.
    """

    kind: NoticeKind
    written_at: datetime
    state: DeliveryState
    count: int
    since: datetime | None


@dataclass(frozen=True)
class Leases:
    """What workers hold, and what of it they should have given back by now."""

    held: int
    run_out: int
    oldest_until: datetime | None


async def answers(session: AsyncSession) -> None:
    """Ask the database for nothing at all."""
    await session.scalar(select(1))


async def database_now(session: AsyncSession) -> datetime | None:
    """Return the database server's time; None where it lives on this machine's own clock."""
    if is_sqlite(session):
        return None
    seconds = await session.scalar(select(extract("epoch", func.clock_timestamp())))
    return datetime.fromtimestamp(float(seconds or 0), UTC)


async def newest_moment(session: AsyncSession) -> datetime | None:
    """Return the latest moment anything was written at: the clock cannot be before it."""
    notice = select(_n.created_at).order_by(_n.id.desc()).limit(1).scalar_subquery()
    entry = t.audit_entries.c
    audited = select(entry.at).order_by(entry.id.desc()).limit(1).scalar_subquery()
    seen = select(func.max(t.processes.c.seen_at)).scalar_subquery()
    row = (await session.execute(select(notice, audited, seen))).one()
    return max((moment for moment in row if moment is not None), default=None)


async def queues(session: AsyncSession, now: datetime) -> list[Queue]:
    """Count what waits, lane by lane."""
    due = _d.due_at <= now
    rows = await session.execute(
        select(
            _d.lane,
            func.count(case((due, 1))),
            func.count(case((~due, 1))),
            func.min(case((due, _d.due_at))),
        )
        .where(is_(_d.state, DeliveryState.PENDING))
        .group_by(_d.lane)
    )
    found = {lane: Queue(lane, *rest) for lane, *rest in rows}
    return [found.get(lane, Queue(lane)) for lane in Lane]


async def oldest_due(session: AsyncSession, lane: Lane, now: datetime) -> datetime | None:
    """Return since when the oldest delivery of a lane is due that nothing holds back."""
    held = select(_n.id).where(is_(_n.flow, Flow.PAUSED, Flow.STOPPED))
    oldest: datetime | None = await session.scalar(
        select(_d.due_at)
        .where(
            is_(_d.state, DeliveryState.PENDING),
            is_(_d.lane, lane),
            _d.due_at <= now,
            _d.notice_id.not_in(held),
        )
        .order_by(_d.due_at, _d.id)
        .limit(1)
    )
    return oldest


async def in_doubt(session: AsyncSession) -> int:
    """Count what may have arrived and is held."""
    return await _count(session, is_(_d.state, DeliveryState.IN_DOUBT))


async def reminders_due(session: AsyncSession, now: datetime) -> tuple[int, datetime | None]:
    """Count the reminders that should have rung by now, and say since when the oldest."""
    r = t.reminders.c
    row = await session.execute(
        select(func.count(), func.min(r.due_at)).where(
            is_(r.state, ReminderState.OPEN), r.due_at <= now
        )
    )
    count, oldest = row.one()
    return count, oldest


async def standings(session: AsyncSession) -> list[Standing]:
    """Count what is not at its end, notice by notice and state by state."""
    found = []
    for state, since in (
        (DeliveryState.PENDING, func.min(_d.due_at)),
        (DeliveryState.CLAIMED, func.min(_d.lease_until)),
        (DeliveryState.SENDING, func.min(_d.lease_until)),
        (DeliveryState.IN_DOUBT, func.min(_d.error_at)),
    ):
        # One state at a time: each is answered from its own small index.
        rows = await session.execute(
            select(_n.kind, _n.created_at, func.count(), since)
            .join(t.notices, _n.id == _d.notice_id)
            .where(is_(_d.state, state))
            .group_by(_n.id, _n.kind, _n.created_at)
            .order_by(_n.id)
        )
        found += [Standing(kind, at, state, count, first) for kind, at, count, first in rows]
    return found


async def held_notices(session: AsyncSession) -> list[Standing]:
    """Return the notices that an organiser has paused, with what waits in them."""
    rows = await session.execute(
        select(_n.kind, _n.created_at, func.count(_d.id), func.min(_d.due_at))
        .outerjoin(t.deliveries, (_d.notice_id == _n.id) & (_d.state == DeliveryState.PAUSED))
        .where(is_(_n.flow, Flow.PAUSED))
        .group_by(_n.id, _n.kind, _n.created_at)
        .order_by(_n.id)
    )
    paused = DeliveryState.PAUSED
    return [Standing(kind, at, paused, count, since) for kind, at, count, since in rows]


async def unspread(session: AsyncSession, now: datetime) -> tuple[int, datetime | None]:
    """Count the notices that are due and have not reached their whole audience."""
    row = await session.execute(
        select(func.count(), func.min(_n.due_at)).where(
            is_(_n.state, NoticeState.PLANNED, NoticeState.SPREADING), _n.due_at <= now
        )
    )
    count, oldest = row.one()
    return count, oldest


async def leases(session: AsyncSession, now: datetime) -> Leases:
    """Count what workers hold."""
    row = await session.execute(
        select(
            func.count(),
            func.count(case((_d.lease_until <= now, 1))),
            func.min(_d.lease_until),
        ).where(is_(_d.state, DeliveryState.CLAIMED, DeliveryState.SENDING))
    )
    return Leases(*row.one())


async def frozen_until(session: AsyncSession) -> datetime | None:
    """Return until when Telegram told the whole bot to wait."""
    until_us = await session.scalar(select(func.max(t.rate_bucket.c.paused_until_us)))
    return datetime.fromtimestamp(until_us / 1_000_000, UTC) if until_us else None


async def chats_by_state(session: AsyncSession) -> dict[ChatState, int]:
    """Count the chats that hear from us and those set aside."""
    state = t.chats.c.state
    rows = await session.execute(select(state, func.count()).group_by(state))
    return dict(rows.all())


async def _count(session: AsyncSession, condition: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(t.deliveries).where(condition)
    return await session.scalar(counted) or 0
