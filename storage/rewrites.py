"""Corrections and recalls: notices of their own, with one delivery for each delivered copy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState, NoticeKind
from storage import tables as t
from storage.audiences import delivered_keys, digest_keys, hears
from storage.statements import is_

_n, _d, _w = t.notices.c, t.deliveries.c, t.gathered.c

MENDING = (NoticeKind.CORRECTION, NoticeKind.RECALL)
OF_EVENTS = (
    NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION, NoticeKind.REMINDER,
)  # fmt: skip
ANYBODY = {"paused": True}
"""Mending makes no sound, so those who have paused get it; those who have left do not."""


@dataclass(frozen=True)
class Copy:
    """A message of ours that stands in a chat: a notice's own, or a digest that tells of it."""

    message_id: int
    sent_at: datetime
    digest_id: int | None = None


async def copy_of(session: AsyncSession, notice_id: int, key: ChatKey) -> Copy | None:
    """Return the copy of a notice in a chat, None where none is known."""
    row = (
        await session.execute(
            select(_d.message_id, _d.sent_at).where(
                _d.notice_id == notice_id,
                _d.chat_key == key,
                is_(_d.state, DeliveryState.SENT),
                _d.message_id.is_not(None),
            )
        )
    ).one_or_none()
    return Copy(row.message_id, row.sent_at) if row else None


async def digest_of(session: AsyncSession, notice_id: int, key: ChatKey) -> Copy | None:
    """Return the digest in a chat that tells of a notice, None where none does."""
    row = (
        await session.execute(
            select(_d.message_id, _d.sent_at, _w.digest_id)
            .join(t.gathered, (_w.digest_id == _d.notice_id) & (_w.chat_key == _d.chat_key))
            .where(
                _w.notice_id == notice_id,
                _w.chat_key == key,
                is_(_d.state, DeliveryState.SENT),
                _d.message_id.is_not(None),
            )
        )
    ).one_or_none()
    return Copy(row.message_id, row.sent_at, row.digest_id) if row else None


async def count_digests(session: AsyncSession, notice_id: int) -> int:
    """Count the digests that tell of a notice, in chats we can still reach."""
    reached = select(func.count()).where(
        t.chats.c.key.in_(digest_keys(notice_id)), hears(ANYBODY)
    )
    return await session.scalar(reached) or 0


async def count_gathered(session: AsyncSession, notice_id: int) -> int:
    """Count the chats we can still reach that have a notice in a digest, or will have."""
    reached = (
        select(func.count())
        .join(t.chats, t.chats.c.key == _w.chat_key)
        .where(_w.notice_id == notice_id, hears(ANYBODY))
    )
    return await session.scalar(reached.select_from(t.gathered)) or 0


async def count_copies(
    session: AsyncSession, notice_id: int, *, since: datetime | None = None
) -> int:
    """Count the copies of a notice in chats we can still reach, sent since a moment or ever."""
    statement = (
        select(func.count(_d.id))
        .join(t.chats, t.chats.c.key == _d.chat_key)
        .where(
            hears(ANYBODY), _d.notice_id == notice_id, _d.chat_key.in_(delivered_keys(notice_id))
        )
    )
    if since is not None:
        statement = statement.where(_d.sent_at > since)
    return await session.scalar(statement) or 0


async def count_out_of_reach(session: AsyncSession, notice_id: int) -> int:
    """Count the copies in chats that have left, and those nobody knows the message of."""
    reachable = hears(ANYBODY) & _d.message_id.is_not(None)
    statement = (
        select(func.count(_d.id))
        .join(t.chats, t.chats.c.key == _d.chat_key)
        .where(_d.notice_id == notice_id, is_(_d.state, DeliveryState.SENT), ~reachable)
    )
    return await session.scalar(statement) or 0


async def mendings_of(session: AsyncSession, notice_id: int) -> list[int]:
    """Return the corrections and recalls of a notice that have been written, the oldest first."""
    statement = select(_n.id).where(is_(_n.kind, *MENDING), _n.subject_id == notice_id)
    return list(await session.scalars(statement.order_by(_n.id)))


async def open_recall(session: AsyncSession, notice_id: int) -> int | None:
    """Return the recall of a notice that is still going on."""
    found: int | None = await session.scalar(
        select(_n.id).where(
            is_(_n.kind, NoticeKind.RECALL), _n.subject_id == notice_id, _n.report_open
        )
    )
    return found


async def set_payload(
    session: AsyncSession, notice_id: int, payload: Mapping[str, object]
) -> None:
    """Let a notice say something else from now on; what is claimed already is made anew."""
    await session.execute(update(t.notices).where(_n.id == notice_id).values(payload=dict(payload)))
    await _say_anew(session, _d.notice_id == notice_id)
    await say_digests_anew(session, notice_id)


async def say_digests_anew(session: AsyncSession, notice_id: int) -> None:
    """Let the digests that are claimed and tell of a notice be made anew."""
    await _say_anew(session, _brings([notice_id]))


def _brings(ids: list[int]) -> ColumnElement[bool]:
    """Return the condition for the deliveries of digests that tell of these notices."""
    brought = exists().where(
        _w.notice_id.in_(ids), _w.digest_id == _d.notice_id, _w.chat_key == _d.chat_key
    )
    # By it the index on what is gathered leads to the few digests there are.
    digests = select(_w.digest_id).where(_w.notice_id.in_(ids), _w.digest_id.is_not(None))
    return _d.notice_id.in_(digests) & brought


async def say_anew(session: AsyncSession, event_id: int) -> None:
    """Let what is claimed of an event's notices be made anew: the event is not what it was."""
    of_event = select(_n.id).where(_n.subject_id == event_id, is_(_n.kind, *OF_EVENTS))
    await _say_anew(session, _d.notice_id.in_(of_event))


async def _say_anew(session: AsyncSession, which: ColumnElement[bool]) -> None:
    held = update(t.deliveries).where(which, is_(_d.state, DeliveryState.CLAIMED))
    await session.execute(
        held.values(state=DeliveryState.PENDING, worker=None, lease_until=None)
    )


async def in_flight(session: AsyncSession, ids: list[int]) -> list[int]:
    """Return what is at Telegram right now: of these notices, and digests that tell of them."""
    statement = select(_d.id).where(
        or_(_d.notice_id.in_(ids), _brings(ids)), is_(_d.state, DeliveryState.SENDING)
    )
    return list(await session.scalars(statement.order_by(_d.id)))
