"""The panic word of a chat: kept as a sealed digest, from which nobody reads it."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t
from storage.chats import sealer_of

_c, _d = t.chats.c, t.deliveries.c


async def choose(session: AsyncSession, key: ChatKey, word: str | None) -> None:
    """Keep a panic word, or none."""
    tag = sealer_of(session).seal_word(word) if word else None
    await session.execute(update(t.chats).where(_c.key == key).values(panic_tag=tag))


async def is_set(session: AsyncSession, key: ChatKey) -> bool:
    """Tell whether the chat has chosen one."""
    return await _tag(session, key) is not None


async def is_said(session: AsyncSession, key: ChatKey, *spellings: str) -> bool:
    """Tell whether one of these spellings is the word the chat has chosen."""
    tag, sealer = await _tag(session, key), sealer_of(session)
    return tag is not None and any(sealer.is_word(tag, each) for each in spellings)


async def _tag(session: AsyncSession, key: ChatKey) -> bytes | None:
    tag: bytes | None = await session.scalar(select(_c.panic_tag).where(_c.key == key))
    return tag


async def delivered_since(session: AsyncSession, key: ChatKey, moment: datetime) -> list[int]:
    """Return Telegram's ids of what was delivered to a chat since a moment, the newest first."""
    ids = await session.scalars(
        select(_d.message_id)
        .where(_d.chat_key == key, _d.message_id.is_not(None), _d.sent_at >= moment)
        .order_by(_d.message_id.desc())
    )
    return [message_id for message_id in ids if message_id is not None]
