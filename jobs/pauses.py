"""Pauses: a reader falls silent for a time, and hears in one message what came meanwhile."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Chat
from jobs import returning
from jobs.digests import Why, bring_now
from storage import chats
from storage.database import Database

CHUNK = 1000


async def begin(session: AsyncSession, chat: Chat, days: int, now: datetime) -> datetime:
    """Let a chat fall silent for some days; return until when."""
    until = now + timedelta(days=days)
    await chats.pause(session, chat.key, now, until=until)
    return until


async def end(session: AsyncSession, chat: Chat, now: datetime) -> int:
    """Let a chat hear again; return how much waited for it."""
    if chat.state in returning.AWAY:
        return await returning.come_back(session, chat, now)
    await chats.wake(session, [chat.key], now)
    return await bring_now(session, [chat.key], Why.AWAY, now) if chat.paused_until else 0


async def tick(database: Database, now: datetime) -> int:
    """Wake those whose pause is over; return how many."""
    async with database.reading() as session:
        if not await chats.pauses_over(session, now, limit=1):
            return 0
    woken = 0
    while True:
        async with database.transaction() as session:
            keys = await chats.pauses_over(session, now, limit=CHUNK)
            if keys:
                await chats.wake(session, keys, now)
                await bring_now(session, keys, Why.AWAY, now)
        woken += len(keys)
        if len(keys) < CHUNK:
            return woken
