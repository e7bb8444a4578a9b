"""Deliveries: what became of one notice for one chat, shared by any number of workers.

A delivery goes pending → claimed → sending → sent (or failed, dropped, in doubt). A claim is a
lease: only its worker may move the delivery on, and when the worker dies others take over.
Promise: at least once. A worker that dies between Telegram's yes and our commit leaves `sending`
behind; by the notice's policy that is sent again or held in doubt.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Select, Update, case, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState, Lane
from storage import tables as t
from storage.claims import Claimed, Taken, claim, opened, take
from storage.marks import (
    WORKER_LOST,
    mark_sending,
    settle_and_mark,
    settle_sent,
    still_claimed,
)
from storage.statements import changed, is_
from storage.tables import Policy

__all__ = [
    "Claimed",
    "Taken",
    "claim",
    "mark_sending",
    "opened",
    "settle_and_mark",
    "settle_sent",
    "still_claimed",
    "take",
]

_d = t.deliveries.c

_NOBODY = {"worker": None, "lease_until": None}
_HELD = (DeliveryState.CLAIMED, DeliveryState.SENDING)


async def unmark(session: AsyncSession, ids: Collection[int], worker: str) -> None:
    """Take the mark of `mark_sending` back: the request was never made."""
    await session.execute(
        update(t.deliveries)
        .where(_d.id.in_(ids), is_(_d.state, DeliveryState.SENDING), _d.worker == worker)
        .values(state=DeliveryState.CLAIMED)
    )


async def renew(
    session: AsyncSession,
    *,
    worker: str,
    now: datetime,
    lease: timedelta,
    only: Collection[int] | None = None,
) -> int:
    """Keep what this worker holds for another lease; return how many that is.

    Args:
        session: An open unit of work.
        worker: Who holds.
        now: The present moment.
        lease: For how much longer.
        only: These; what the worker has lost sight of is then taken back when its lease ends.
    """
    held = update(t.deliveries).where(is_(_d.state, *_HELD), _d.worker == worker)
    if only is not None:
        held = held.where(_d.id.in_(only))
    return await changed(session, held.values(lease_until=now + lease))


async def settle_failed(
    session: AsyncSession, delivery_id: int, worker: str, error_kind: str, now: datetime
) -> bool:
    """Give up on a delivery that Telegram refuses for good."""
    statement = _mine(delivery_id, worker).values(state=DeliveryState.FAILED)
    return await _settle(session, statement, error_kind, now)


async def settle_dropped(
    session: AsyncSession, delivery_id: int, worker: str, error_kind: str, now: datetime
) -> bool:
    """Leave out a delivery that has lost its sense."""
    statement = _mine(delivery_id, worker).values(state=DeliveryState.DROPPED)
    return await _settle(session, statement, error_kind, now)


async def hold_if_never_twice(
    session: AsyncSession, delivery_id: int, worker: str, now: datetime
) -> bool:
    """Hold a delivery that may have arrived, if its notice must never come twice.

    Returns:
        Whether it is held; if not, it is still the worker's to try again.
    """
    statement = _mine(delivery_id, worker).where(_d.notice_id.in_(_never_twice()))
    held = statement.values(state=DeliveryState.IN_DOUBT)
    return await _settle(session, held, "answer_lost", now)


def _never_twice() -> Select[tuple[int]]:
    return select(t.notices.c.id).where(t.notices.c.policy == Policy.HOLD)


async def _settle(session: AsyncSession, statement: Update, error_kind: str, now: datetime) -> bool:
    ended = statement.values(error=error_kind, error_at=now, **_NOBODY)
    return await changed(session, ended) == 1


async def postpone(
    session: AsyncSession,
    delivery_id: int,
    worker: str,
    due_at: datetime,
    count_attempt: bool,
    *,
    trouble: tuple[str, datetime] | None = None,
) -> bool:
    """Give a delivery back, to be tried again from `due_at`; `trouble` is kept until it is sent."""
    kept = {} if trouble is None else {"error": trouble[0], "error_at": trouble[1]}
    statement = _mine(delivery_id, worker).values(
        state=DeliveryState.PENDING,
        due_at=due_at,
        attempts=_d.attempts + int(count_attempt),
        **kept,
        **_NOBODY,
    )
    return await changed(session, statement) == 1


async def trouble_of(session: AsyncSession, delivery_id: int) -> str | None:
    """Return the last trouble that was kept of a delivery."""
    trouble: str | None = await session.scalar(select(_d.error).where(_d.id == delivery_id))
    return trouble


def _mine(delivery_id: int, worker: str) -> Update:
    """Fence a write: a worker that lost its lease must not undo what its successor did."""
    return update(t.deliveries).where(
        _d.id == delivery_id, is_(_d.state, *_HELD), _d.worker == worker
    )


async def release_expired(
    session: AsyncSession, now: datetime, *, keep: Collection[int] = ()
) -> int:
    """Take back what dead workers held; return how many deliveries.

    `keep` is what the caller itself still works on, whatever the clock says.

    What was only claimed is pending again. What was being sent may have arrived: by its notice's
    policy it is pending again or held in doubt.
    """
    was_sending = is_(_d.state, DeliveryState.SENDING)
    in_doubt = was_sending & _d.notice_id.in_(_never_twice())
    statement = (
        update(t.deliveries)
        .where(is_(_d.state, *_HELD), _d.lease_until <= now, _d.id.not_in(keep))
        .values(
            state=case((in_doubt, DeliveryState.IN_DOUBT), else_=DeliveryState.PENDING),
            error=case((was_sending, WORKER_LOST), else_=_d.error),
            error_at=case((was_sending, now), else_=_d.error_at),
            attempts=_d.attempts + case((was_sending, 1), else_=0),
            **_NOBODY,
        )
    )
    return await changed(session, statement)


async def release_worker(
    session: AsyncSession, worker: str, only: Collection[int] | None = None
) -> int:
    """Give back what a worker claimed and will not send (or only these); return how many."""
    statement = update(t.deliveries).where(
        is_(_d.state, DeliveryState.CLAIMED), _d.worker == worker
    )
    if only is not None:
        statement = statement.where(_d.id.in_(only))
    return await changed(session, statement.values(state=DeliveryState.PENDING, **_NOBODY))


async def clock_went_back(
    session: AsyncSession, *, now: datetime, was: datetime, lease: timedelta
) -> int:
    """Let what was due before the clock was set back be due still; return how many.

    Leases get no longer than a lease by it.
    """
    await session.execute(
        update(t.deliveries)
        .where(is_(_d.state, *_HELD), _d.lease_until > now + lease)
        .values(lease_until=now + lease)
    )
    moved = 0
    for table, *states in _DUE_ONCE:
        due = is_(table.c.state, *states) & (table.c.due_at > now) & (table.c.due_at <= was)
        moved += await changed(session, update(table).where(due).values(due_at=now))
    return moved + await _keep_windows(session, now=now, was=was)


WINDOW = timedelta(minutes=10)
"""What was just published waits for less before it goes out: to be undone, to be pooled."""


async def _keep_windows(session: AsyncSession, *, now: datetime, was: datetime) -> int:
    """Let what waits for a moment wait no longer than that moment by the clock set back."""
    n = t.notices.c
    rows = await session.execute(
        select(n.id, n.due_at).where(
            is_(n.state, t.NoticeState.PLANNED),
            n.due_at > was, n.due_at <= was + WINDOW, n.created_at > now,
        )
    )
    waiting = rows.all()
    for row in waiting:
        left = update(t.notices).where(n.id == row.id)
        await session.execute(left.values(due_at=now + (row.due_at - was)))
    return len(waiting)


_DUE_ONCE = (
    (t.notices, t.NoticeState.PLANNED, t.NoticeState.SPREADING),
    (t.deliveries, DeliveryState.PENDING),
)


async def release_in_doubt(session: AsyncSession, notice_id: int, now: datetime) -> int:
    """Send what is in doubt again after all, by an organiser's word; return how many."""
    statement = update(t.deliveries).where(
        _d.notice_id == notice_id, is_(_d.state, DeliveryState.IN_DOUBT)
    )
    return await changed(session, statement.values(state=DeliveryState.PENDING, due_at=now))


async def is_under_way(session: AsyncSession, key: ChatKey) -> bool:
    """Tell whether a request to this chat is being made."""
    first = select(_d.id).where(_d.chat_key == key, is_(_d.state, DeliveryState.SENDING)).limit(1)
    return await session.scalar(first) is not None


async def drop_expired(session: AsyncSession, now: datetime) -> int:
    """Leave out what waited until it was stale; return how many."""
    statement = update(t.deliveries).where(
        is_(_d.state, DeliveryState.PENDING),
        _d.expires_at.is_not(None),
        _d.expires_at <= now,
    )
    dropped = {"state": DeliveryState.DROPPED, "error": "expired", "error_at": now}
    return await changed(session, statement.values(dropped))


async def next_due_at(session: AsyncSession) -> datetime | None:
    """Return when the next delivery of any lane is due, None if none waits."""
    firsts = [
        select(_d.due_at)
        .where(is_(_d.state, DeliveryState.PENDING), is_(_d.lane, lane))
        .order_by(_d.due_at)
        .limit(1)
        .scalar_subquery()
        for lane in Lane
    ]
    row = (await session.execute(select(*firsts))).one()
    return min((moment for moment in row if moment is not None), default=None)
