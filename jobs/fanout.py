"""Who should hear of what: notices written with the fact, spread to one delivery per chat."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    Briefing,
    ChatKey,
    Event,
    Lane,
    NoticeKind,
)
from storage import notices
from storage.database import Database

CHUNK = 2000
"""Rows of one fan-out transaction: about 10 ms of a lock on either database."""


def event_topics(event: Event) -> list[str]:
    """Return the topics whose followers hear of an event."""
    return [EVENTS_TOPIC, *event.topics]


async def reach(session: AsyncSession, event: Event) -> int:
    """Count the chats that would hear of a change or cancellation."""
    return await notices.count_audience(
        session, {"topics": event_topics(event), "concerned": event.id}
    )


def new_event_key(event: Event) -> str:
    """Return the key of the one notice a new event ever has.

    By UID: a row number may be given again after an undone publication.
    """
    return f"new_event:{event.uid}"


async def announce_event(
    session: AsyncSession,
    event: Event,
    *,
    now: datetime,
    undo: timedelta,
    report_to: ChatKey | None,
) -> int | None:
    """Write the notice of a new event; it goes out when the undo window is over."""
    return await notices.add(
        session,
        key=new_event_key(event),
        kind=NoticeKind.NEW_EVENT,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.BULK,
        payload={},
        now=now,
        due_at=now + undo,
        audience={"topics": event_topics(event)},
        expires_at=event.over_at,
        report_to=report_to,
    )


async def announce_cancellation(
    session: AsyncSession, event: Event, *, now: datetime, report_to: ChatKey | None
) -> int | None:
    """Write the notice of a cancelled event, to all who follow or are concerned."""
    return await notices.add(
        session,
        key=f"cancellation:{event.id}:{event.revision}",
        kind=NoticeKind.CANCELLATION,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.URGENT,
        payload={},
        now=now,
        due_at=now,
        audience={"topics": event_topics(event), "concerned": event.id},
        expires_at=event.over_at,
        report_to=report_to,
    )


async def announce_briefing(
    session: AsyncSession, briefing: Briefing, *, now: datetime, report_to: ChatKey | None
) -> int | None:
    """Write the notice of a new briefing."""
    return await notices.add(
        session,
        key=f"briefing:{briefing.id}",
        kind=NoticeKind.BRIEFING,
        subject_id=briefing.id,
        revision=0,
        lane=Lane.BULK,
        payload={},
        now=now,
        due_at=now,
        audience={"topics": [BRIEFINGS_TOPIC, *briefing.topics]},
        report_to=report_to,
    )


async def tick(database: Database, now: datetime) -> int:
    """Spread every notice that is due, a chunk a transaction; return the deliveries written."""
    async with database.reading() as session:
        due = await notices.due_for_fanout(session, now, limit=20)
    written = 0
    for notice in due:
        while True:
            async with database.transaction() as session:
                added = await notices.fan_out_chunk(session, notice.id, now=now, size=CHUNK)
            if added is None:
                break
            written += added
    return written
