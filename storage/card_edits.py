"""Delivered cards that no longer tell the truth: which to edit, and how far that has come.

One row an event. The place is kept with every page, so a crash repeats a page at most, and an edit
made twice changes nothing. A newer state of the event begins anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Update, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Chat, ChatId, ChatState, DeliveryState, Notice, NoticeKind
from storage import chats, notices
from storage import tables as t
from storage.statements import changed, insert, is_
from storage.tables import NoticeState

_c, _d, _n = t.card_edits.c, t.deliveries.c, t.notices.c

KINDS = (
    NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION, NoticeKind.REMINDER,
)  # fmt: skip


@dataclass(frozen=True)
class Round:
    """The cards of one event on their way to its present state."""

    event_id: int
    wanted_at: datetime
    before_notice: int | None
    edited_to: int
    lease_until: datetime


@dataclass(frozen=True)
class DeliveredCard:
    """A message of ours that stands in a chat."""

    delivery_id: int
    notice: Notice
    chat: Chat
    chat_id: ChatId
    message_id: int
    seen: bool
    door_code: str | None = None
    name_given: bool = False


async def want(
    session: AsyncSession,
    event_id: int,
    *,
    wanted_at: datetime,
    before_notice: int | None,
    due_at: datetime,
) -> None:
    """Let the cards of an event be edited from the first one on.

    Args:
        session: The transaction that changes the event.
        event_id: Which event.
        wanted_at: The stamp of the state they shall show.
        before_notice: The notice that tells of this very state, whose copies need no edit.
        due_at: From when.
    """
    # Whoever edits a page just now keeps its lease: no other may overtake it with a newer state.
    values = {
        "wanted_at": wanted_at, "before_notice": before_notice, "edited_to": 0, "due_at": due_at,
    }  # fmt: skip
    row = insert(session, t.card_edits).values(event_id=event_id, **values)
    await session.execute(row.on_conflict_do_update(index_elements=[_c.event_id], set_=values))


async def take(
    session: AsyncSession, *, now: datetime, lease: timedelta, known: Sequence[int] = ()
) -> Round | None:
    """Take the next event whose notices are out and whose cards wait, for a lease."""
    waiting = (
        select(_c.event_id)
        .where(
            _c.due_at <= now,
            or_(_c.lease_until.is_(None), _c.lease_until <= now),
            _c.event_id.not_in(known),
            ~_still_telling(_c.event_id, now),
        )
        .order_by(_c.due_at, _c.event_id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    event_id = await session.scalar(waiting)
    if event_id is None:
        return None
    row = await session.execute(
        update(t.card_edits)
        .where(_c.event_id == event_id)
        .values(lease_until=now + lease)
        .returning(t.card_edits)
    )
    taken = row.one()
    return Round(
        taken.event_id, taken.wanted_at, taken.before_notice, taken.edited_to, taken.lease_until
    )


def _still_telling(event_id: ColumnElement[int], now: datetime) -> ColumnElement[bool]:
    """Tell whether a notice of the event has not reached everybody: news comes before mending.

    What Telegram has already put off once does not count, nor what waits for its reader's morning:
    it may take hours.
    """
    of_event = (_n.subject_id == event_id) & _n.kind.in_(KINDS)
    on_its_way = exists().where(
        _d.notice_id == _n.id,
        or_(
            is_(_d.state, DeliveryState.CLAIMED, DeliveryState.SENDING),
            is_(_d.state, DeliveryState.PENDING) & (_d.attempts == 0) & (_d.due_at <= now),
        ),
    )
    unspread = is_(_n.state, NoticeState.PLANNED, NoticeState.SPREADING)
    return exists().where(of_event, or_(unspread, on_its_way)).correlate(t.card_edits)


async def page(session: AsyncSession, round_: Round, size: int) -> list[DeliveredCard]:
    """Return the next messages of an event that stand in chats we can still reach."""
    a = t.attendance.c
    rows = await session.execute(
        select(
            _d.id, _d.notice_id, _d.message_id, _d.seen, t.chats.c.sealed_id, *chats.COLUMNS,
            a.door_code, a.sealed_name.is_not(None).label("name_given"),
        )
        .join(t.chats, t.chats.c.key == _d.chat_key)
        .outerjoin(
            t.attendance, (a.chat_key == _d.chat_key) & (a.event_id == round_.event_id)
        )
        .where(_d.id > round_.edited_to, *_delivered(round_.event_id, round_.before_notice))
        .order_by(_d.id)
        .limit(size)
    )
    found = rows.all()
    told = await notices.by_ids(session, {row.notice_id for row in found})
    opened = chats.sealer_of(session).open
    return [
        DeliveredCard(
            delivery_id=row.id,
            notice=told[row.notice_id],
            chat=chats.from_row(row),
            chat_id=opened(row.sealed_id),
            message_id=row.message_id,
            seen=bool(row.seen),
            door_code=row.door_code,
            name_given=bool(row.name_given),
        )
        for row in found
    ]


def _delivered(event_id: int, before_notice: int | None) -> tuple[ColumnElement[bool], ...]:
    told = select(_n.id).where(_n.subject_id == event_id, _n.kind.in_(KINDS))
    if before_notice is not None:
        told = told.where(_n.id < before_notice)
    return (
        _d.notice_id.in_(told),
        is_(_d.state, DeliveryState.SENT),
        _d.message_id.is_not(None),
        is_(t.chats.c.state, ChatState.ACTIVE, ChatState.STOPPED),
    )


async def count(session: AsyncSession, event_id: int) -> int:
    """Count the messages about an event that stand in chats."""
    statement = (
        select(func.count(_d.id))
        .join(t.chats, t.chats.c.key == _d.chat_key)
        .where(*_delivered(event_id, None))
    )
    return await session.scalar(statement) or 0


async def advance(session: AsyncSession, round_: Round, edited_to: int) -> bool:
    """Keep how far a round has come, and let go of it; False if a newer state began anew."""
    statement = _same(round_).values(edited_to=edited_to)
    goes_on = await changed(session, statement) == 1
    await _let_go(session, round_)
    return goes_on


async def put_off(session: AsyncSession, round_: Round, edited_to: int, until: datetime) -> None:
    """Go on with a round later, from where it came to."""
    await session.execute(_same(round_).values(edited_to=edited_to, due_at=until))
    await _let_go(session, round_)


async def hasten(session: AsyncSession, event_id: int, now: datetime) -> None:
    """Let the cards of an event be edited as soon as its notices are out."""
    sooner = update(t.card_edits).where(_c.event_id == event_id, _c.due_at > now)
    await session.execute(sooner.values(due_at=now))


async def finish(session: AsyncSession, round_: Round) -> None:
    """Forget a round that is through, unless a newer state began anew."""
    await session.execute(
        delete(t.card_edits).where(
            _c.event_id == round_.event_id, _c.wanted_at == round_.wanted_at
        )
    )
    await _let_go(session, round_)


async def _let_go(session: AsyncSession, round_: Round) -> None:
    """Give the lease back, also where a newer state has begun meanwhile."""
    own = (_c.event_id == round_.event_id) & (_c.lease_until == round_.lease_until)
    await session.execute(update(t.card_edits).where(own).values(lease_until=None))


def _same(round_: Round) -> Update:
    return update(t.card_edits).where(
        _c.event_id == round_.event_id, _c.wanted_at == round_.wanted_at
    )
