"""Deliveries: what became of one notice for one chat, shared by any number of workers.

A delivery goes pending → claimed → sending → sent (or failed, dropped, in doubt). A claim is a
lease: only its worker may move the delivery on, and when the worker dies others take over.
Promise: at least once. A worker that dies between Telegram's yes and our commit leaves `sending`
behind; by the notice's policy that is sent again or held in doubt.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    CTE,
    BigInteger,
    Select,
    Update,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Delivery, DeliveryState, Lane
from storage import chats, notices
from storage import tables as t
from storage.statements import changed, is_, is_sqlite
from storage.tables import Flow, Policy

_d = t.deliveries.c

_NOBODY = {"worker": None, "lease_until": None}
_HELD = (DeliveryState.CLAIMED, DeliveryState.SENDING)

WORKER_LOST = "worker_lost"


@dataclass(frozen=True)
class Claimed(Delivery):
    """A delivery in a worker's hands, with the moment from which it was due."""

    due_at: datetime


async def claim(
    session: AsyncSession,
    *,
    lane: Lane,
    worker: str,
    now: datetime,
    lease: timedelta,
    limit: int,
) -> list[Delivery]:
    """Take up to `limit` due deliveries of a lane for this worker, the longest waiting first.

    Those whose chat has stopped hearing from us meanwhile are dropped instead.
    """
    return list(await take(session, lane=lane, worker=worker, now=now, lease=lease, limit=limit))


async def take(
    session: AsyncSession,
    *,
    lane: Lane,
    worker: str,
    now: datetime,
    lease: timedelta,
    limit: int,
    after: tuple[datetime, int] | None = None,
) -> list[Claimed]:
    """Take due deliveries like `claim`, beginning behind a place in the queue.

    Args:
        session: An open unit of work.
        lane: Which lane.
        worker: For whom.
        now: The present moment.
        lease: For how long they are the worker's.
        limit: How many at most.
        after: `due_at` and `id` of the last one taken: on PostgreSQL the index is full of dead
            entries there while an old snapshot is open, and this steps over them. Begin anew
            from time to time: what was postponed lies before it.
    """
    due = _due(lane, now, limit, after)
    taken = await session.scalars(
        update(t.deliveries)
        .where(_d.id.in_(select(due.c.id)))
        .values(state=DeliveryState.CLAIMED, worker=worker, lease_until=now + lease)
        .returning(_d.id)
    )
    claimed = await _claimed(session, taken.all())
    silent = [each.id for each in claimed if not each.is_heard]
    if silent:
        await session.execute(
            update(t.deliveries)
            .where(_d.id.in_(silent))
            .values(state=DeliveryState.DROPPED, error="chat_inactive", error_at=now, **_NOBODY)
        )
    return [each for each in claimed if each.is_heard]


def _due(lane: Lane, now: datetime, limit: int, after: tuple[datetime, int] | None) -> CTE:
    # PostgreSQL may run a bare subquery with LIMIT more than once; SQLite knows no row locks and
    # needs none, so its compiler leaves both words out.
    waiting = select(_d.id).where(
        is_(_d.state, DeliveryState.PENDING),
        _d.lane == lane,
        _d.due_at <= now,
        or_(_d.expires_at.is_(None), _d.expires_at > now),
        _d.notice_id.not_in(_held_back()),
    )
    if after is not None:
        place = tuple_(literal(after[0], _d.due_at.type), literal(after[1], BigInteger))
        waiting = waiting.where(tuple_(_d.due_at, _d.id) > place)
    return (
        waiting.order_by(_d.due_at, _d.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )


def _held_back() -> Select[tuple[int]]:
    """Return the notices an organiser holds: a handful, by a small index."""
    held = is_(t.notices.c.flow, Flow.PAUSED, Flow.STOPPED)
    return select(t.notices.c.id).where(held)


async def _claimed(session: AsyncSession, ids: Sequence[int]) -> list[Claimed]:
    if not ids:
        return []
    rows = await session.execute(
        select(
            _d.id, _d.notice_id, _d.attempts, _d.due_at, t.chats.c.sealed_id, *chats.COLUMNS
        )
        .join(t.chats, t.chats.c.key == _d.chat_key)
        .where(_d.id.in_(ids))
        .order_by(_d.due_at, _d.id)
    )
    claimed = rows.all()
    told = await notices.by_ids(session, {row.notice_id for row in claimed})
    opened = chats.sealer_of(session).open
    return [
        Claimed(
            id=row.id,
            notice=told[row.notice_id],
            chat=chats.from_row(row),
            chat_id=opened(row.sealed_id),
            attempts=row.attempts,
            due_at=row.due_at,
        )
        for row in claimed
    ]


async def mark_sending(session: AsyncSession, ids: Collection[int], worker: str) -> set[int]:
    """Note, just before the request, that these may arrive from now on.

    Returns:
        Those still claimed by this worker; only these may be sent.
    """
    ours = await session.scalars(
        update(t.deliveries)
        .where(_d.id.in_(ids), _d.worker == worker, is_(_d.state, DeliveryState.CLAIMED))
        .values(state=DeliveryState.SENDING)
        .returning(_d.id)
    )
    return set(ours)


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


async def settle_sent(
    session: AsyncSession, sent: Iterable[tuple[int, int]], worker: str, now: datetime
) -> set[int]:
    """Note what arrived: pairs of delivery and Telegram's message id, all in one statement.

    An answer that comes after the lease was lost still counts while nobody else has begun: it
    spares the reader a second copy, and ends the doubt about what is held.

    Returns:
        Those that were this worker's to settle.
    """
    pairs = list(sent)
    if not pairs:
        return set()
    arrived = _pairs(session, pairs)
    mine = and_(is_(_d.state, *_HELD), _d.worker == worker)
    lost = and_(is_(_d.state, *_GIVEN_UP), _d.error == WORKER_LOST)
    ours = await session.scalars(
        update(t.deliveries)
        .where(_d.id == arrived.c.id, or_(mine, lost))
        .values(
            state=DeliveryState.SENT,
            message_id=arrived.c.message_id,
            sent_at=now,
            error=None,
            error_at=None,
            **_NOBODY,
        )
        .returning(_d.id)
    )
    return set(ours)


_GIVEN_UP = (DeliveryState.PENDING, DeliveryState.IN_DOUBT)


def _pairs(session: AsyncSession, pairs: Sequence[tuple[int, int]]) -> CTE:
    """Return the pairs as a table: one bound value, so that the statement is compiled once."""
    if is_sqlite(session):
        each = func.json_each(json.dumps(pairs)).table_valued("value")
        first, second = (func.json_extract(each.c.value, f"$[{place}]") for place in (0, 1))
        return select(first.label("id"), second.label("message_id")).select_from(each).cte()
    ids, numbers = (
        literal([pair[place] for pair in pairs], postgresql.ARRAY(BigInteger)) for place in (0, 1)
    )
    each = func.unnest(ids, numbers).table_valued("id", "message_id").render_derived()
    return select(each.c.id, each.c.message_id).cte()


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
) -> bool:
    """Give a delivery back, to be tried again from `due_at`."""
    statement = _mine(delivery_id, worker).values(
        state=DeliveryState.PENDING,
        due_at=due_at,
        attempts=_d.attempts + int(count_attempt),
        **_NOBODY,
    )
    return await changed(session, statement) == 1


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
    return moved


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
