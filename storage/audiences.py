"""Audiences: which chats a notice is for, as a condition on the table of chats."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, ChatState, DeliveryState, NoticeKind, Seat
from storage import tables as t
from storage.concern import concerned_keys
from storage.statements import is_

Audience = Mapping[str, Any]
"""`{"topics": […]}`, `{"concerned": event_id}`, `{"chats": [keys]}`; together: in any of them.

Further ways in: `{"following": True}` (anything), `{"coming": event_id}` (a seat of their own),
`{"delivered": notice_id}` (a copy of that notice stands in the chat). `{"language": code}` narrows.

With `{"unconcerned": event_id}` those whom the event concerns are left out; with
`{"paused": True}` those are told too who have paused, which only an alarm may do.
"""


def hears(audience: Audience | None = None) -> ColumnElement[bool]:
    """Return the condition under which a chat hears from us at all."""
    if audience and audience.get("paused"):
        return is_(t.chats.c.state, ChatState.ACTIVE, ChatState.STOPPED)
    return is_(t.chats.c.state, ChatState.ACTIVE)


def belongs_to(audience: Audience) -> ColumnElement[bool]:
    """Return the condition under which a chat is in an audience by what it follows or does."""
    ways: list[ColumnElement[bool]] = [false()]
    if topics := audience.get("topics"):
        followers = select(t.subscriptions.c.chat_key).where(
            t.subscriptions.c.chat_key == t.chats.c.key, t.subscriptions.c.topic.in_(topics)
        )
        ways.append(followers.exists())
    if (event_id := audience.get("concerned")) is not None:
        ways.append(t.chats.c.key.in_(concerned_keys(event_id)))
    if audience.get("following"):
        followed = t.subscriptions.c.chat_key == t.chats.c.key
        ways.append(select(t.subscriptions.c.chat_key).where(followed).exists())
    if (event_id := audience.get("coming")) is not None:
        ways.append(t.chats.c.key.in_(coming_keys(event_id)))
    if (notice_id := audience.get("delivered")) is not None:
        ways.append(t.chats.c.key.in_(delivered_keys(notice_id)))
        ways.append(t.chats.c.key.in_(digest_keys(notice_id)))
    wanted: ColumnElement[bool] = or_(*ways)
    if (event_id := audience.get("unconcerned")) is not None:
        wanted &= t.chats.c.key.not_in(concerned_keys(event_id))
    if (language := audience.get("language")) is not None:
        wanted &= t.chats.c.language == language
    return wanted


def coming_keys(event_id: int) -> Select[tuple[int]]:
    """Return the question for all who have a seat at an event."""
    seats = t.attendance.c
    return select(seats.chat_key).where(seats.event_id == event_id, is_(seats.state, Seat.COMING))


def delivered_keys(notice_id: int) -> Select[tuple[int]]:
    """Return the question for all chats in which a copy of a notice stands."""
    d, recall, taken = t.deliveries.c, t.notices.alias("recall"), t.deliveries.alias("taken")
    recalled = (
        select(taken.c.id)
        .join(recall, recall.c.id == taken.c.notice_id)
        .where(
            is_(recall.c.kind, NoticeKind.RECALL),
            recall.c.subject_id == notice_id,
            taken.c.chat_key == d.chat_key,
            is_(taken.c.state, DeliveryState.SENT),
        )
    )
    return select(d.chat_key).where(
        d.notice_id == notice_id,
        is_(d.state, DeliveryState.SENT),
        d.message_id.is_not(None),
        ~recalled.exists(),
    )


def digest_keys(notice_id: int) -> Select[tuple[int]]:
    """Return the question for all chats in which a digest stands that tells of a notice."""
    d, w = t.deliveries.c, t.gathered.c
    return (
        select(d.chat_key)
        .join(t.gathered, (w.digest_id == d.notice_id) & (w.chat_key == d.chat_key))
        .where(
            w.notice_id == notice_id, is_(d.state, DeliveryState.SENT), d.message_id.is_not(None)
        )
    )


async def by_language(session: AsyncSession, audience: Audience) -> dict[str, int]:
    """Count the active chats of an audience by their language, each once."""
    rows = await session.execute(
        select(t.chats.c.language, func.count(t.chats.c.key))
        .where(hears(audience), belongs_to(audience))
        .group_by(t.chats.c.language)
    )
    return dict(rows.all())


def named_in(audience: Audience) -> list[ChatKey]:
    """Return the chats an audience names one by one."""
    keys = audience.get("chats", [])
    if not isinstance(keys, Iterable):
        raise TypeError(f"An audience of chats is a list of keys, not {keys!r}")
    return [ChatKey(int(key)) for key in keys]


def without_names(audience: Audience) -> dict[str, Any]:
    """Return what may be stored of an audience: a list of chats would outlive their erasure."""
    return {name: value for name, value in audience.items() if name != "chats"}
