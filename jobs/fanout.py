"""Who should hear of what: notices written with the fact, spread to one delivery per chat."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    Briefing,
    ChatKey,
    Event,
    EventStatus,
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


def audience_of(new: Event | Briefing) -> dict[str, object]:
    """Return who hears of a new event or briefing."""
    if isinstance(new, Event):
        return {"topics": event_topics(new)}
    return {"topics": [BRIEFINGS_TOPIC, *new.topics]}


async def reach(session: AsyncSession, event: Event) -> int:
    """Count the chats that would hear of a change or cancellation."""
    return await notices.count_audience(session, everybody(event))


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
        audience=audience_of(event),
        expires_at=event.over_at,
        report_to=report_to,
    )


async def announce_change(
    session: AsyncSession,
    event: Event,
    *,
    since: int,
    alarm: bool,
    now: datetime,
    due_at: datetime,
    report_to: ChatKey | None,
) -> int | None:
    """Write the notice of a changed event; it shows what is new since a revision readers know.

    Returns:
        The notice that is watched: of an alarm the one to those concerned.
    """
    kind, lane = NoticeKind.CHANGE, Lane.BULK
    if event.status is EventStatus.CANCELLED:
        kind, lane = NoticeKind.CANCELLATION, Lane.URGENT
    tell = partial(
        _tell, session, event, kind=kind, payload={"since": since}, now=now, due_at=due_at
    )
    if not alarm:
        return await tell(key=_key(kind, event), lane=lane, audience=everybody(event),
                          report_to=report_to)
    concerned = await tell(
        key=f"alarm:{event.id}:{event.revision}", lane=Lane.URGENT, audience=alarmed(event),
        payload={"since": since, "alarm": True}, report_to=report_to,
    )
    await tell(key=_key(kind, event), lane=Lane.BULK, audience=others(event), report_to=None)
    return concerned


async def announce_to(
    session: AsyncSession,
    event: Event,
    chats: Sequence[ChatKey],
    *,
    since: int,
    alarm: bool,
    now: datetime,
) -> int | None:
    """Write the notice of a change at once that concerns only these chats."""
    return await _tell(
        session, event, key=f"change:{event.id}:{event.revision}:looked", kind=NoticeKind.CHANGE,
        lane=Lane.URGENT, audience={"chats": list(chats)}, now=now, due_at=now, report_to=None,
        payload={"since": since, "alarm": True} if alarm else {"since": since},
    )


async def announce_division(
    session: AsyncSession,
    event: Event,
    *,
    minutes: int,
    nonce: int,
    now: datetime,
    report_to: ChatKey | None,
) -> int | None:
    """Write the notice that Members are voting and the start slips; None for a second press."""
    return await _tell(
        session, event, key=f"division:{event.id}:{nonce}", kind=NoticeKind.CHANGE,
        lane=Lane.URGENT, payload={"division": minutes, "alarm": True},
        audience=alarmed(event), now=now, due_at=now, report_to=report_to,
    )


def everybody(event: Event) -> dict[str, object]:
    """Return who hears of a change: whoever follows, and whomever it concerns."""
    return {"topics": event_topics(event), "concerned": event.id}


def alarmed(event: Event) -> dict[str, object]:
    """Return whom an alarm reaches, paused or not: coming, reminded, or with the file."""
    return {"concerned": event.id, "paused": True}


def others(event: Event) -> dict[str, object]:
    """Return who follows and is not concerned: they hear of it without alarm."""
    return {"topics": event_topics(event), "unconcerned": event.id}


def _key(kind: NoticeKind, event: Event) -> str:
    return f"{kind}:{event.id}:{event.revision}"


async def _tell(
    session: AsyncSession,
    event: Event,
    *,
    key: str,
    kind: NoticeKind,
    lane: Lane,
    payload: dict[str, object],
    audience: dict[str, object],
    now: datetime,
    due_at: datetime,
    report_to: ChatKey | None,
) -> int | None:
    # What waits for a new day may be told of when the old one has gone by.
    over_at = event.over_at
    return await notices.add(
        session,
        key=key,
        kind=kind,
        subject_id=event.id,
        revision=event.revision,
        lane=lane,
        payload=payload,
        now=now,
        due_at=due_at,
        audience=audience,
        expires_at=over_at if over_at and over_at > now else None,
        report_to=report_to,
    )


def briefing_key(briefing_id: int) -> str:
    """Return the key of the one notice a new briefing ever has."""
    return f"briefing:{briefing_id}"


async def announce_briefing(
    session: AsyncSession,
    briefing: Briefing,
    *,
    now: datetime,
    undo: timedelta = timedelta(0),
    report_to: ChatKey | None,
) -> int | None:
    """Write the notice of a new briefing; it goes out when the undo window is over."""
    return await notices.add(
        session,
        key=briefing_key(briefing.id),
        kind=NoticeKind.BRIEFING,
        subject_id=briefing.id,
        revision=0,
        lane=Lane.BULK,
        payload={},
        now=now,
        due_at=now + undo,
        audience=audience_of(briefing),
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
