"""What tests begin with: moments, events, chats, notices, in one line each."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    EVENTS_TOPIC,
    Briefing,
    BriefingKind,
    Chat,
    ChatId,
    ChatKind,
    Delivery,
    Event,
    Lane,
    Localised,
    NoticeKind,
)
from storage import chats, deliveries, events, notices, subscriptions

KEY = b"a key of at least thirty-two bytes"
NOW = datetime(2016, 11, 1, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LEASE = MINUTE
MOST_CHUNKS = 100

MINA = ChatId(7_310_245_118)
TOM = ChatId(520_116_903)
GROUP = ChatId(-4_201_337)


def an_event(slug: str = "while-they-watched", **changes: Any) -> Event:
    """Return a film night in November 2016, with what a test needs changed."""
    facts: dict[str, Any] = {
        "slug": slug,
        "uid": f"{slug}@division-bell",
        "title": Localised(en="While They Watched", ko="그들이 지켜보는 동안"),
        "on": date(2016, 11, 17),
        "start": time(17, 0),
        "venue": "Houses of Parliament",
    }
    return Event(**{**facts, **changes})


def a_briefing(slug: str = "a-letter", **changes: Any) -> Briefing:
    """Return a letter of 2016, with what a test needs changed."""
    facts: dict[str, Any] = {
        "slug": slug,
        "kind": BriefingKind.LETTER,
        "title": Localised(en="A letter to the Minister"),
        "on": date(2016, 3, 1),
    }
    return Briefing(**{**facts, **changes})


async def a_chat(session: AsyncSession, chat_id: int = MINA, *topics: str, **how: Any) -> Chat:
    """Add a chat that follows these topics."""
    chat = await chats.get_or_add(
        session,
        ChatId(chat_id),
        kind=how.get("kind", ChatKind.PRIVATE),
        language=how.get("language", "en"),
        now=NOW,
    )
    await subscriptions.follow(session, chat.key, topics, NOW)
    return chat


async def followers(session: AsyncSession, number: int) -> list[Chat]:
    """Add chats that follow events."""
    return [await a_chat(session, 1000 + each, EVENTS_TOPIC) for each in range(number)]


async def added(session: AsyncSession, event: Event | None = None) -> Event:
    """Write an event everybody can see."""
    return await events.add(session, event or an_event(), now=NOW, visible_at=NOW)


async def a_notice(session: AsyncSession, key: str = "new_event:1", **changes: Any) -> int:
    """Write a notice of a new event to those who follow events."""
    facts: dict[str, Any] = {
        "kind": NoticeKind.NEW_EVENT,
        "subject_id": 1,
        "revision": 0,
        "lane": Lane.BULK,
        "payload": {},
        "now": NOW,
        "due_at": NOW,
        "audience": {"topics": [EVENTS_TOPIC]},
    }
    notice_id = await notices.add(session, key=key, **{**facts, **changes})
    assert notice_id is not None
    return notice_id


async def fan_out(
    session: AsyncSession, notice_id: int, *, now: datetime = NOW, size: int = 1000
) -> int:
    """Spread a notice over its whole audience; return the deliveries written."""
    total = 0
    for _ in range(MOST_CHUNKS):
        written = await notices.fan_out_chunk(session, notice_id, now=now, size=size)
        if written is None:
            return total
        total += written
    raise AssertionError("the fan-out does not come to an end")


async def claim(
    session: AsyncSession,
    worker: str = "one",
    *,
    lane: Lane = Lane.BULK,
    now: datetime = NOW,
    limit: int = 100,
) -> list[Delivery]:
    """Claim what is due."""
    return await deliveries.claim(
        session, lane=lane, worker=worker, now=now, lease=LEASE, limit=limit
    )


async def arrived(session: AsyncSession, notice_id: int, *, now: datetime = NOW) -> list[int]:
    """Spread a notice and let Telegram take all of it; return the deliveries, oldest first."""
    await fan_out(session, notice_id, now=now)
    ids = []
    for lane in (Lane.URGENT, Lane.BULK):
        for each in await claim(session, "postman", lane=lane, now=now):
            ids.append(each.id)
    await deliveries.mark_sending(session, ids, "postman")
    await deliveries.settle_sent(session, [(each, 100 + each) for each in ids], "postman", now)
    return sorted(ids)
