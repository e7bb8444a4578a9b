"""Pause, resume and stop: what an organiser wants of a notice that is on its way.

The wish stands in the notice, so it holds for every worker and after a restart. Claims leave a
held notice alone at once; its deliveries follow in chunks, with the place kept in the same
transaction.
"""

from datetime import datetime

from sqlalchemy import exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DeliveryState
from storage import deliveries, notices
from storage import tables as t
from storage.statements import changed, is_
from storage.tables import Flow, NoticeState

_n, _d = t.notices.c, t.deliveries.c

_FROM = {
    Flow.ON: (DeliveryState.PAUSED,),
    Flow.PAUSED: (DeliveryState.PENDING,),
    Flow.STOPPED: (DeliveryState.PENDING, DeliveryState.PAUSED),
}


async def pause(session: AsyncSession, notice_id: int, now: datetime) -> bool:
    """Let nobody claim more of a notice; False where it is not on its way."""
    return await _turn(session, notice_id, (Flow.ON,), Flow.PAUSED, now)


async def resume(session: AsyncSession, notice_id: int, now: datetime) -> bool:
    """Let a paused notice go on where it was; False where it was not paused."""
    return await _turn(session, notice_id, (Flow.PAUSED,), Flow.ON, now)


async def stop(session: AsyncSession, notice_id: int, now: datetime) -> bool:
    """Drop what has not been sent of a notice; False where that is decided already."""
    return await _turn(session, notice_id, (Flow.ON, Flow.PAUSED), Flow.STOPPED, now)


async def ask_stop(session: AsyncSession, notice_id: int, *, asked: bool) -> bool:
    """Note that the organiser is being asked whether to stop, or no longer is."""
    statement = update(t.notices).where(
        _n.id == notice_id, _n.report_open, is_(_n.flow, Flow.ON, Flow.PAUSED)
    )
    return await changed(session, statement.values(stop_asked=asked, reported_at=None)) == 1


async def release_held(session: AsyncSession, notice_id: int, now: datetime) -> int:
    """Send again what is in doubt of a notice that has come to its end; return how many."""
    reopened = await changed(
        session,
        update(t.notices)
        .where(_n.id == notice_id, ~_n.report_open, _n.carried_to.is_(None))
        .values(flow=Flow.ON, report_open=True, reported_at=None),
    )
    return await deliveries.release_in_doubt(session, notice_id, now) if reopened else 0


async def _turn(
    session: AsyncSession, notice_id: int, known: tuple[Flow, ...], wanted: Flow, now: datetime
) -> bool:
    on_its_way = (
        _n.id == notice_id,
        _n.flow.in_(known),
        _n.state != NoticeState.CANCELLED,
        _n.report_open,
    )
    turned = update(t.notices).where(*on_its_way).values(
        flow=wanted, carried_to=0, stop_asked=False, reported_at=None
    )
    if not await changed(session, turned):
        return False
    # What a worker holds and has not begun to send is taken from it; its marks are fenced.
    if wanted is not Flow.ON:
        held = update(t.deliveries).where(
            _d.notice_id == notice_id, is_(_d.state, DeliveryState.CLAIMED)
        )
        await session.execute(
            held.values(worker=None, lease_until=None, **notices.as_waiting(wanted, now))
        )
    return True


async def to_carry(session: AsyncSession) -> list[int]:
    """Return the notices whose deliveries are not yet all in line with their flow."""
    return list(await session.scalars(select(_n.id).where(_n.carried_to.is_not(None))))


async def carry(
    session: AsyncSession, notice_id: int, *, now: datetime, size: int
) -> int | None:
    """Bring the next `size` deliveries of a notice into line with its flow.

    Returns:
        How many were changed; None when there is nothing more to do for now.
    """
    notice = (
        await session.execute(
            select(_n.flow, _n.carried_to)
            .where(_n.id == notice_id, _n.carried_to.is_not(None))
            .with_for_update()
        )
    ).one_or_none()
    if notice is None:
        return None
    mine = _d.notice_id == notice_id
    page = (
        select(_d.chat_key)
        .where(mine, _d.chat_key > notice.carried_to)
        .order_by(_d.chat_key)
        .limit(size)
        .subquery()
    )
    last = await session.scalar(select(func.max(page.c.chat_key)))
    if last is None:
        await _end(session, notice_id, notice.flow)
        return None
    done = await changed(
        session,
        update(t.deliveries)
        .where(
            mine,
            _d.chat_key > notice.carried_to,
            _d.chat_key <= last,
            _d.state.in_(_FROM[notice.flow]),
        )
        .values(notices.as_waiting(notice.flow, now)),
    )
    await _keep(session, notice_id, last)
    return done


async def _end(session: AsyncSession, notice_id: int, flow: Flow) -> None:
    """Close the round, unless a stopped notice may still have something to drop."""
    if flow is Flow.STOPPED:
        if await _any(session, notice_id, DeliveryState.CLAIMED, DeliveryState.SENDING):
            return  # in flight: it may come back as pending, so look again at the next tick
        if await _any(session, notice_id, *_FROM[flow]):
            await _keep(session, notice_id, 0)
            return
    await _keep(session, notice_id, None)


async def _any(session: AsyncSession, notice_id: int, *states: DeliveryState) -> bool:
    found = exists().where(_d.notice_id == notice_id, is_(_d.state, *states))
    return bool(await session.scalar(select(found)))


async def _keep(session: AsyncSession, notice_id: int, carried_to: int | None) -> None:
    statement = update(t.notices).where(_n.id == notice_id)
    await session.execute(statement.values(carried_to=carried_to))
