"""/forget: a chat is erased at once, and nobody else is the worse for it.

A seat it held, or was offered, goes to the next in line; what an organiser had planned is left to
the owners; and then everything that was tied to the chat goes.
"""

import asyncio
from datetime import datetime
from time import monotonic

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, ChatState
from jobs import attendance as seats
from jobs import orphans
from storage import attendance, chats, deliveries, organisers
from storage.database import Database

LAST_WORD = 3.0
"""Seconds for which a message that is at Telegram already is awaited; most take a tenth of one."""

LOOK_EVERY = 0.02


async def fall_silent(database: Database, key: ChatKey, now: datetime) -> None:
    """Let nothing more go out to a chat, and what is under way arrive: then say that it is erased.

    A request that has been made cannot be called back, and must not come after that word.
    """
    async with database.transaction() as session:
        await chats.set_state(session, key, ChatState.GONE, now)
        waits = await deliveries.is_under_way(session, key)
    until = monotonic() + LAST_WORD
    while waits and monotonic() < until:
        await asyncio.sleep(LOOK_EVERY)
        async with database.reading() as session:
            waits = await deliveries.is_under_way(session, key)


async def forget(session: AsyncSession, key: ChatKey, now: datetime) -> bool:
    """Erase a chat. Call `Database.scrub` after the commit.

    Returns:
        Whether there was anything to erase.
    """
    # In the order of their numbers: two who leave the same meetings never wait for each other.
    for event_id in await attendance.events_of(session, key):
        await seats.leave(session, key, event_id, now)
    heirs = [owner for owner in await organisers.owners(session) if owner != key]
    if heirs:
        await orphans.hold_all_of(session, key, now, heir=heirs[0])
    return await chats.forget(session, key)
