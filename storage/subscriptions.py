"""Subscriptions: which chat follows which topic."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t
from storage.statements import changed, insert


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
