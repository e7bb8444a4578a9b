"""Subscriptions: which chat follows which topic."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, ChatState
from storage import tables as t
from storage.statements import changed, insert, is_


async def of(session: AsyncSession, key: ChatKey) -> frozenset[str]:
    """Return the topics a chat follows."""
    topics = await session.scalars(
        select(t.subscriptions.c.topic).where(t.subscriptions.c.chat_key == key)
    )
    return frozenset(topics)


async def follow(session: AsyncSession, key: ChatKey, topics: Iterable[str], now: datetime) -> int:
    """Let a chat follow these topics too; return how many are new to it."""
    rows = [{"chat_key": key, "topic": topic, "since_at": now} for topic in sorted(set(topics))]
    if not rows:
        return 0
    statement = insert(session, t.subscriptions).values(rows).on_conflict_do_nothing()
    return await changed(session, statement)


async def unfollow(session: AsyncSession, key: ChatKey, topics: Iterable[str] | None = None) -> int:
    """Let a chat leave these topics, or all; return how many it had followed."""
    statement = delete(t.subscriptions).where(t.subscriptions.c.chat_key == key)
    if topics is not None:
        statement = statement.where(t.subscriptions.c.topic.in_(sorted(set(topics))))
    return await changed(session, statement)


async def audience_by_language(session: AsyncSession, topics: Sequence[str]) -> dict[str, int]:
    """Count by language the active chats that follow any of the topics, each once."""
    followers = select(t.subscriptions.c.chat_key).where(t.subscriptions.c.topic.in_(topics))
    rows = await session.execute(
        select(t.chats.c.language, func.count())
        .where(is_(t.chats.c.state, ChatState.ACTIVE), t.chats.c.key.in_(followers))
        .group_by(t.chats.c.language)
        .order_by(t.chats.c.language)
    )
    return dict(rows.all())
