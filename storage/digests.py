"""Digests: which chats want what is new gathered, what waits for them, and what brings it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from content.digest_hour import DigestHour
from content.model import ChatKey, ChatState, DeliveryState, Lane, NoticeKind
from storage import tables as t
from storage.concern import concerned_keys
from storage.statements import AnyRow, changed, insert, is_
from storage.tables import DigestPeriod, Flow

KINDS = (
    NoticeKind.NEW_EVENT, NoticeKind.BRIEFING, NoticeKind.CHANGE, NoticeKind.CANCELLATION,
)  # fmt: skip
"""What can wait for a digest."""

_KEPT = (*KINDS, NoticeKind.BROADCAST)
"""What can wait until a pause is over."""

_ABOUT_EVENTS = (NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION)

_g, _c, _d, _n = t.digests.c, t.chats.c, t.deliveries.c, t.notices.c
_w = t.gathered.c


@dataclass(frozen=True)
class Due:
    """A chat whose hour has come; `timezone` is empty where the reader has named none."""

    key: ChatKey
    hour: DigestHour
    due_at: datetime
    timezone: str | None


async def of(session: AsyncSession, key: ChatKey) -> DigestHour | None:
    """Return when a chat wants its digest, None if it hears of everything at once."""
    row = (await session.execute(select(t.digests).where(_g.chat_key == key))).one_or_none()
    return DigestHour(row.at_hour, row.weekday) if row else None


async def choose(
    session: AsyncSession, key: ChatKey, hour: DigestHour, due_at: datetime
) -> None:
    """Let a chat have a digest from now on, the first at `due_at`."""
    period = DigestPeriod.WEEKLY if hour.is_weekly else DigestPeriod.DAILY
    values = {
        "period": period, "at_hour": hour.at_hour, "weekday": hour.weekday, "due_at": due_at
    }
    row = insert(session, t.digests).values(chat_key=key, **values)
    await session.execute(row.on_conflict_do_update(index_elements=[_g.chat_key], set_=values))


async def leave(session: AsyncSession, key: ChatKey) -> bool:
    """Let a chat hear of everything at once; what waits for it stays until it is brought."""
    return await changed(session, delete(t.digests).where(_g.chat_key == key)) == 1


def can_wait(notice: AnyRow) -> bool:
    """Tell whether a notice may wait, if only for the end of a pause: an alarm may not."""
    return notice.kind in _KEPT and notice.payload.get("alarm") is not True


def waits(notice: AnyRow) -> ColumnElement[bool]:
    """Return the condition under which a notice waits for a chat's digest.

    It goes at once where it concerns the reader, and where the digest would come too late.
    """
    if notice.kind not in KINDS:
        return false()
    hour = exists().where(_g.chat_key == _c.key)
    if notice.expires_at is not None:
        hour = hour.where(_g.due_at < notice.expires_at)
    wanted = is_(_c.state, ChatState.ACTIVE) & hour
    if notice.kind in _ABOUT_EVENTS:
        wanted &= _c.key.not_in(concerned_keys(notice.subject_id))
    return wanted


def is_paused() -> ColumnElement[bool]:
    """Return the condition under which a chat will be back; one that stopped for good is not."""
    return is_(_c.state, ChatState.STOPPED) & _c.paused_until.is_not(None)


def is_gathered(notice_id: int) -> ColumnElement[bool]:
    """Return the condition under which a chat has a notice in a digest, or waiting for one."""
    return exists().where(_w.chat_key == _c.key, _w.notice_id == notice_id)


async def gather(session: AsyncSession, notice: AnyRow, who: ColumnElement[bool]) -> int:
    """Let a notice wait for those of `who` who have a digest or pause; to each once."""
    if notice.flow is Flow.STOPPED:
        return 0
    delivered = exists().where(_d.chat_key == _c.key, _d.notice_id == notice.id)
    rows = (
        select(_c.key, literal(notice.id, _n.id.type))
        .where(or_(waits(notice), is_paused()), who, ~delivered)
        .order_by(_c.key)
    )
    statement = insert(session, t.gathered).from_select([_w.chat_key, _w.notice_id], rows)
    return await changed(session, statement.on_conflict_do_nothing())


async def any_due(session: AsyncSession, now: datetime) -> bool:
    """Tell whether any digest's hour has come."""
    first = select(_g.chat_key).where(_g.due_at <= now).limit(1)
    return await session.scalar(first) is not None


async def due(session: AsyncSession, *, now: datetime, limit: int) -> list[Due]:
    """Take digests whose hour has come, the longest waiting first."""
    rows = await session.execute(
        select(t.digests, _c.timezone)
        .join(t.chats, _c.key == _g.chat_key)
        .where(_g.due_at <= now)
        .order_by(_g.due_at, _g.chat_key)
        .limit(limit)
        .with_for_update(of=t.digests, skip_locked=True)
    )
    return [
        Due(ChatKey(row.chat_key), DigestHour(row.at_hour, row.weekday), row.due_at, row.timezone)
        for row in rows
    ]


async def move_on(session: AsyncSession, moments: Mapping[datetime, Sequence[ChatKey]]) -> None:
    """Set when the next digest of each chat is due: a statement for each moment."""
    for due_at, keys in moments.items():
        statement = update(t.digests).where(_g.chat_key.in_(keys))
        await session.execute(statement.values(due_at=due_at))


async def expecting(session: AsyncSession, keys: Iterable[ChatKey]) -> list[ChatKey]:
    """Return those of these chats that hear from us and have something waiting."""
    found = await session.scalars(
        select(_c.key)
        .where(_c.key.in_(list(keys)), is_(_c.state, ChatState.ACTIVE), _has_waiting())
        .order_by(_c.key)
    )
    return [ChatKey(key) for key in found]


def _has_waiting() -> ColumnElement[bool]:
    return exists().where(_w.chat_key == _c.key, *_waiting())


def _waiting() -> tuple[ColumnElement[bool], ...]:
    """Return the condition for what a digest may bring: not what an organiser holds back."""
    held = select(_n.id).where(is_(_n.flow, Flow.PAUSED, Flow.STOPPED))
    return _w.digest_id.is_(None), _w.notice_id.not_in(held)


async def bring(
    session: AsyncSession, digest_id: int, keys: Sequence[ChatKey], *, now: datetime
) -> int:
    """Let a digest bring these chats what waits for them; return to how many it goes.

    A chat that has this digest already keeps what waits for its next one.
    """
    values = {
        _d.notice_id: literal(digest_id, _d.notice_id.type),
        _d.lane: literal(Lane.BULK, _d.lane.type),
        _d.state: literal(DeliveryState.PENDING, _d.state.type),
        _d.due_at: literal(now, _d.due_at.type),
        _d.attempts: literal(0, _d.attempts.type),
    }
    rows = (
        select(_c.key, *values.values())
        .where(_c.key.in_(keys), is_(_c.state, ChatState.ACTIVE))
        .order_by(_c.key)
    )
    statement = insert(session, t.deliveries).from_select([_d.chat_key, *values], rows)
    reached = await session.scalars(
        statement.on_conflict_do_nothing().returning(t.deliveries.c.chat_key)
    )
    brought = sorted(reached)
    await session.execute(
        update(t.gathered)
        .where(_w.chat_key.in_(brought), *_waiting())
        .values(digest_id=digest_id)
    )
    return len(brought)


async def contents(session: AsyncSession, key: ChatKey, digest_id: int) -> tuple[int, ...]:
    """Return the notices a digest brings a chat, without what was stopped or taken back."""
    found = await session.scalars(
        select(_w.notice_id)
        .join(t.notices, _n.id == _w.notice_id)
        .where(
            _w.chat_key == key, _w.digest_id == digest_id, ~is_(_n.flow, Flow.STOPPED),
            _w.notice_id.not_in(_recalled()),
        )
        .order_by(_w.notice_id)
    )
    return tuple(found)


def _recalled() -> Select[Any]:
    return select(_n.subject_id).where(_n.kind == NoticeKind.RECALL)


async def keep_for_later(session: AsyncSession, key: ChatKey) -> None:
    """Let what is on its way to a chat wait instead: it is about to pause."""
    unsent = _unsent(key)
    of_kind = select(_d.chat_key, _d.notice_id).join(t.notices, _n.id == _d.notice_id)
    rows = of_kind.where(unsent, _n.kind.in_(_KEPT))
    statement = insert(session, t.gathered).from_select([_w.chat_key, _w.notice_id], rows)
    await session.execute(statement.on_conflict_do_nothing())
    digests = select(_d.notice_id).where(unsent)
    await session.execute(
        update(t.gathered)
        .where(_w.chat_key == key, _w.digest_id.in_(digests))
        .values(digest_id=None)
    )


def _unsent(key: ChatKey) -> ColumnElement[bool]:
    states = (DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.CLAIMED)
    return (_d.chat_key == key) & is_(_d.state, *states)


async def drop(session: AsyncSession, key: ChatKey) -> None:
    """Forget what waits for a chat, which has stopped for good or is lost to us."""
    await session.execute(
        delete(t.gathered).where(_w.chat_key == key, _w.digest_id.is_(None))
    )


async def count(session: AsyncSession, notice_id: int) -> int:
    """Count the chats that have a notice in a digest, or will have."""
    statement = select(func.count()).where(_w.notice_id == notice_id)
    return await session.scalar(statement) or 0
