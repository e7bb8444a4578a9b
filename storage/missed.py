"""What a chat was not told while it did not hear from us, of meetings that matter to it."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState, NoticeKind
from storage import tables as t
from storage.concern import events_of
from storage.statements import is_
from storage.tables import NoticeState

_n, _d, _c, _e = t.notices.c, t.deliveries.c, t.chats.c, t.events.c

CHANGES = (NoticeKind.CHANGE, NoticeKind.CANCELLATION)
CARDS = (NoticeKind.NEW_EVENT, *CHANGES, NoticeKind.REMINDER)
_LOST = (DeliveryState.FAILED, DeliveryState.DROPPED)

ON_ITS_WAY = timedelta(hours=1)
"""So long before we know that a chat has gone, what was sent to it may have been refused."""


async def changes(session: AsyncSession, key: ChatKey, now: datetime) -> dict[int, int]:
    """Return the meetings whose changes a chat has missed since it fell silent.

    A meeting matters to it where it is on the list, is reminded, took the file, or has a card.

    Returns:
        For each the revision the chat knows.
    """
    silent_since = await session.scalar(select(_c.state_at).where(_c.key == key))
    if silent_since is None:
        return {}
    rows = await session.execute(
        select(_n.subject_id, _n.revision, _n.payload)
        .join(t.events, _e.id == _n.subject_id)
        .where(
            is_(_n.kind, *CHANGES), is_(_n.state, NoticeState.SPREADING, NoticeState.SPREAD),
            or_(_e.over_at.is_(None), _e.over_at > now),
            or_(_n.subject_id.in_(events_of(key)), _n.subject_id.in_(_with_card(key))),
            or_(_n.created_at >= silent_since, _lost(key, silent_since - ON_ITS_WAY)),
            ~_told(key),
        )
        .order_by(_n.id)
    )
    missed: dict[int, int] = {}
    for row in rows:
        since = row.payload.get("since", row.revision - 1)
        if "division" not in row.payload:
            missed[row.subject_id] = min(since, missed.get(row.subject_id, since))
    known = await _known(session, key, missed)
    return {event: max(since, known.get(event, since)) for event, since in missed.items()}


def _with_card(key: ChatKey) -> Select[tuple[int]]:
    standing = select(_d.notice_id).where(_d.chat_key == key, is_(_d.state, DeliveryState.SENT))
    other = t.notices.alias()
    return select(other.c.subject_id).where(other.c.kind.in_(CARDS), other.c.id.in_(standing))


def _lost(key: ChatKey, since: datetime) -> ColumnElement[bool]:
    """Tell whether a notice was on its way when the chat fell silent, or by what we learnt it."""
    return exists().where(
        _d.notice_id == _n.id, _d.chat_key == key, is_(_d.state, *_LOST), _d.error_at >= since
    )


def _told(key: ChatKey) -> ColumnElement[bool]:
    return exists().where(
        _d.notice_id == _n.id, _d.chat_key == key, ~is_(_d.state, *_LOST)
    )


async def _known(
    session: AsyncSession, key: ChatKey, events: dict[int, int]
) -> dict[int, int]:
    """Return the newest revision a chat was told of each meeting."""
    rows = await session.execute(
        select(_n.subject_id, func.max(_n.revision))
        .join(t.deliveries, _d.notice_id == _n.id)
        .where(
            _d.chat_key == key, is_(_d.state, DeliveryState.SENT), is_(_n.kind, *CARDS),
            _n.subject_id.in_(list(events)),
        )
        .group_by(_n.subject_id)
    )
    return dict(rows.all())
