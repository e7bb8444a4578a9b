"""Reminders: chosen by readers, moved with the event, sent when due and never late."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.dates import LONDON
from content.model import (
    LEAVE_LEAD,
    TIME_TO_LEAVE,
    Chat,
    ChatKey,
    Event,
    EventStatus,
    Lane,
    NoticeKind,
    Reminder,
)
from content.quiet import QuietHours
from storage import chats, events, notices, reminders
from storage.database import Database

BATCH = 500


QUIET_LEAD = timedelta(minutes=10)
"""So long before a quiet night begins comes what would be too late when it ends."""

MOST_OF_AN_EVENT = 12
"""Reminders one chat can have of one event."""


def due_at(
    event: Event, minutes: int, quiet: QuietHours | None = None, zone: str = LONDON
) -> datetime | None:
    """Return when a reminder of this offset is due, None while the event has no hour.

    Args:
        event: The event, by its wall clock and zone.
        minutes: Minutes before the start; 0 is "time to leave", half an hour before the
            arrive-by time.
        quiet: The reader's quiet hours. What would be held until it is too late comes before
            they begin.
        zone: The clock they are read by.
    """
    moment = _moment(event, minutes)
    if moment is None or quiet is None:
        return moment
    until, begins = quiet.until(moment, zone), quiet.since(moment, zone)
    needed_by = event.arrive_at or event.starts_at
    if until is None or begins is None or needed_by is None or until < needed_by:
        return moment
    return begins - QUIET_LEAD


def _moment(event: Event, minutes: int) -> datetime | None:
    if minutes == TIME_TO_LEAVE:
        return event.arrive_at - LEAVE_LEAD if event.arrive_at else None
    return event.starts_at - timedelta(minutes=minutes) if event.starts_at else None


def can_be_reminded(event: Event, minutes: int, now: datetime) -> bool:
    """Tell whether a reminder of this offset still lies ahead."""
    moment = _moment(event, minutes)
    return event.status is EventStatus.PUBLISHED and moment is not None and moment > now


def offsets_before_start(event: Event, chosen: Iterable[int]) -> tuple[timedelta, ...]:
    """Return chosen reminders as alarm offsets of a calendar file, the longest first."""
    if event.starts_at is None:
        return ()
    moments = (due_at(event, minutes) for minutes in chosen)
    leads = {event.starts_at - moment for moment in moments if moment is not None}
    return tuple(sorted(leads, reverse=True))


async def choose(
    session: AsyncSession,
    key: ChatKey,
    event: Event,
    offsets: Iterable[int],
    now: datetime,
    *,
    zone: str = LONDON,
) -> frozenset[int]:
    """Set reminders; offsets that have passed are left out. Returns the offsets that were set.

    `zone` is the reader's clock where none is kept.
    """
    chat = await chats.by_key(session, key)
    taken = set()
    for minutes in offsets:
        moment = _ahead(event, minutes, now, *_night_of(chat, zone))
        if moment is not None and can_be_reminded(event, minutes, now):
            await reminders.set_(session, key, event.id, minutes, moment, event.revision, now)
            taken.add(minutes)
    return frozenset(taken)


def _ahead(
    event: Event, minutes: int, now: datetime, quiet: QuietHours | None, zone: str
) -> datetime | None:
    """Return when a reminder is due; one whose place before the night is past stays where it is."""
    moment = due_at(event, minutes, quiet, zone)
    return moment if moment is not None and moment > now else due_at(event, minutes)


def _night_of(chat: Chat | None, zone: str) -> tuple[QuietHours | None, str]:
    return (chat.quiet, chat.timezone or zone) if chat else (None, zone)


async def replan_for(
    session: AsyncSession, key: ChatKey, now: datetime, *, zone: str = LONDON
) -> None:
    """Move a chat's reminders to where its quiet hours, which have changed, leave them."""
    chat = await chats.by_key(session, key)
    for event_id, minutes, planned in await reminders.of_chat(session, key, now=now):
        event = await events.by_id(session, event_id)
        moment = _ahead(event, minutes, now, *_night_of(chat, zone)) if event else None
        if event is not None and moment is not None and moment != planned:
            await reminders.set_(session, key, event_id, minutes, moment, event.revision, now)


async def snooze(
    session: AsyncSession, key: ChatKey, event: Event, lapse: timedelta, now: datetime
) -> bool:
    """Remind a chat once more after a while; False if the event begins before."""
    if event.status is not EventStatus.PUBLISHED or event.starts_at is None:
        return False
    minutes = (event.starts_at - now - lapse) // timedelta(minutes=1)
    if minutes <= 0:
        return False
    moment = event.starts_at - timedelta(minutes=minutes)
    return await reminders.set_(session, key, event.id, minutes, moment, event.revision, now)


async def tick(database: Database, now: datetime) -> int:
    """Turn what is due into deliveries, each exactly once; return how many."""
    async with database.reading() as session:
        if not await reminders.due(session, now=now, limit=1):
            return 0
    total = 0
    while True:
        async with database.transaction() as session:
            due = await reminders.due(session, now=now, limit=BATCH)
            total += await _fire(session, due, now)
        if len(due) < BATCH:
            return total


async def _fire(session: AsyncSession, due: list[Reminder], now: datetime) -> int:
    ours = set(await reminders.fire(session, [reminder.id for reminder in due]))
    groups: dict[tuple[int, int], list[ChatKey]] = defaultdict(list)
    for reminder in _nearest(item for item in due if item.id in ours):
        minutes = int(reminder.offset.total_seconds() // 60)
        groups[reminder.event_id, minutes].append(reminder.chat_key)
    for (event_id, minutes), keys in groups.items():
        event = await events.by_id(session, event_id)
        if event is not None and _still_ahead(event, now):
            await _announce(session, event, minutes, keys, now)
    return len(ours)


def _nearest(due: Iterable[Reminder]) -> list[Reminder]:
    """Keep, for each chat and event, only the latest: after a night offline one is enough."""
    latest: dict[tuple[ChatKey, int], Reminder] = {}
    for reminder in due:
        place = (reminder.chat_key, reminder.event_id)
        if place not in latest or latest[place].due_at < reminder.due_at:
            latest[place] = reminder
    return list(latest.values())


def _still_ahead(event: Event, now: datetime) -> bool:
    starts_at = event.starts_at
    return event.status is EventStatus.PUBLISHED and starts_at is not None and starts_at > now


async def _announce(
    session: AsyncSession, event: Event, minutes: int, keys: list[ChatKey], now: datetime
) -> None:
    notice_id = await notices.add_or_find(
        session,
        key=f"reminder:{event.id}:{event.revision}:{minutes}",
        kind=NoticeKind.REMINDER,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.URGENT,
        payload={"minutes": minutes},
        now=now,
        due_at=now,
        audience={"chats": []},
        expires_at=event.starts_at,
    )
    await notices.add_deliveries(session, notice_id, keys, now=now)


async def replan(
    session: AsyncSession, before: Event, event: Event, now: datetime, *, zone: str = LONDON
) -> None:
    """Move every open reminder of an event to its new time, or close those it no longer has.

    Args:
        session: An open unit of work.
        before: The event as it was: what rang for the same hour rings no second time.
        event: The event as it is.
        now: The present moment.
        zone: The clock of readers who have named none.
    """

    def moment(minutes: int, quiet: QuietHours | None, theirs: str | None) -> datetime | None:
        if not can_be_reminded(event, minutes, now):
            return None
        return _ahead(event, minutes, now, quiet, theirs or zone)

    def is_moved(minutes: int) -> bool:
        return _moment(before, minutes) != _moment(event, minutes)

    await reminders.replan(session, event.id, moment, is_moved=is_moved)
