"""Digests: what is new, gathered for each reader's hour, and brought in one message."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache

from sqlalchemy.ext.asyncio import AsyncSession

from content.digest_hour import DigestHour
from content.model import Chat, ChatKey, Lane, NoticeKind
from storage import digests, notices
from storage.database import Database
from storage.digests import Due

CHUNK = 2000
"""Readers of one transaction: a few statements over sets, about 50 ms of a lock."""


class Why(StrEnum):
    """What lets a digest go out."""

    DAILY = "daily"
    WEEKLY = "weekly"
    AWAY = "away"
    NOW = "now"


async def tick(database: Database, now: datetime, *, zone: str) -> int:
    """Let every digest whose hour has come go out; return to how many chats.

    Args:
        database: Where they wait.
        now: The present moment. After a night offline a reader gets one digest, not one a day.
        zone: For readers who have named none.
    """
    async with database.reading() as session:
        if not await digests.any_due(session, now):
            return 0
    total = 0
    while True:
        async with database.transaction() as session:
            due = await digests.due(session, now=now, limit=CHUNK)
            total += await _bring_due(session, due, now)
            await digests.move_on(session, _next_moments(due, now, zone))
        if len(due) < CHUNK:
            return total


async def _bring_due(session: AsyncSession, due: Iterable[Due], now: datetime) -> int:
    slots: dict[tuple[Why, datetime], list[ChatKey]] = defaultdict(list)
    for each in due:
        slots[Why.WEEKLY if each.hour.is_weekly else Why.DAILY, each.due_at].append(each.key)
    brought = 0
    for (why, due_at), keys in slots.items():
        key = f"{NoticeKind.DIGEST}:{why}:{due_at:%Y-%m-%dT%H:%M}"
        brought += await _bring(session, key, why, keys, now)
    return brought


def _next_moments(
    due: Iterable[Due], now: datetime, zone: str
) -> dict[datetime, list[ChatKey]]:
    after = cache(DigestHour.after)
    moments: dict[datetime, list[ChatKey]] = defaultdict(list)
    for each in due:
        moments[after(each.hour, now, each.timezone or zone)].append(each.key)
    return moments


async def _bring(
    session: AsyncSession, key: str, why: Why, keys: Sequence[ChatKey], now: datetime
) -> int:
    expecting = await digests.expecting(session, keys)
    if not expecting:
        return 0
    digest_id = await notices.add_or_find(
        session,
        key=key,
        kind=NoticeKind.DIGEST,
        subject_id=0,
        revision=0,
        lane=Lane.BULK,
        payload={"why": why},
        now=now,
        due_at=now,
        audience={"chats": []},
    )
    return await digests.bring(session, digest_id, expecting, now=now)


async def bring_now(
    session: AsyncSession, keys: Sequence[ChatKey], why: Why, now: datetime
) -> int:
    """Let what waits for these chats go out at once; return to how many there was something."""
    # Random, for a chat may come back twice in one moment, and the key must lead to no reader.
    key = f"{NoticeKind.DIGEST}:{why}:{secrets.token_hex(8)}"
    return await _bring(session, key, why, keys, now)


async def choose(
    session: AsyncSession, chat: Chat, hour: DigestHour, now: datetime, *, zone: str
) -> None:
    """Let a chat have its news in a digest from now on."""
    await digests.choose(session, chat.key, hour, hour.after(now, chat.timezone or zone))


async def at_once(session: AsyncSession, chat: Chat, now: datetime) -> int:
    """Let a chat hear of everything at once, beginning with what waits for it."""
    if not await digests.leave(session, chat.key):
        return 0
    return await bring_now(session, [chat.key], Why.NOW, now)


async def zone_changed(session: AsyncSession, chat: Chat, now: datetime, *, zone: str) -> None:
    """Let a chat's digest come at its hour by the clock it now lives by."""
    hour = await digests.of(session, chat.key)
    if hour is not None:
        await choose(session, chat, hour, now, zone=zone)
