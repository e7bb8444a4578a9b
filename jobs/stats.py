"""The numbers organisers see: counted every hour, so that they outlive the rows they come from."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DeliveryState, Event, Notice, NoticeKind
from content.render.stats import Attended, Numbers
from storage import events, stats
from storage.database import Database

SUBSCRIBERS, COMING = "subscribers", "coming"
OUTCOMES = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.DROPPED)

SUBSCRIBERS_DAYS, DELIVERIES_DAYS, EVENTS_DAYS = 90, 30, 365
MOST_EVENTS = 6
SETTLED = timedelta(days=1)
"""How long after a meeting its number of guests is still counted anew."""

_ELSEWHERE = frozenset({NoticeKind.BRIEFING, NoticeKind.DIGEST, NoticeKind.BROADCAST})
"""Notices whose subject is no event."""


async def tick(database: Database, now: datetime) -> None:
    """Count the day; also the day before, whose last hours may not have been counted."""
    async with database.transaction() as session:
        await count_today(session, now)


async def count_today(session: AsyncSession, now: datetime) -> None:
    """Keep today's counts as they are now, and yesterday's deliveries as they ended."""
    today = now.astimezone(UTC).date()
    await stats.put(session, SUBSCRIBERS, today, await stats.subscribers(session))
    for on in (today - timedelta(days=1), today):
        await _count_deliveries(session, on)
    kept = {subject for _on, subject, _count in await stats.of_days(session, COMING, today)}
    found = await stats.coming(session, now - SETTLED)
    # Who came and left again today must not stay counted.
    for event_id in sorted(kept | found.keys()):
        await stats.put(session, COMING, today, found.get(event_id, 0), subject_id=event_id)


async def _count_deliveries(session: AsyncSession, on: date) -> None:
    since = datetime.combine(on, time.min, UTC)
    found = await stats.delivered(session, since, since + timedelta(days=1))
    for outcome in OUTCOMES:
        await stats.put(session, outcome, on, found.get(outcome, 0))


async def numbers(session: AsyncSession, now: datetime) -> Numbers:
    """Return what has been counted so far."""
    today = now.astimezone(UTC).date()
    months = await stats.of_days(session, SUBSCRIBERS, today - timedelta(days=SUBSCRIBERS_DAYS))
    since = today - timedelta(days=DELIVERIES_DAYS)
    return Numbers(
        subscribers=tuple((on, count) for on, _subject, count in months),
        deliveries={
            outcome: sum(count for _, _, count in await stats.of_days(session, outcome, since))
            for outcome in OUTCOMES
        },
        days=DELIVERIES_DAYS,
        attended=await _attended(session, today - timedelta(days=EVENTS_DAYS)),
    )


async def _attended(session: AsyncSession, since: date) -> tuple[Attended, ...]:
    """Return the latest count of each meeting, the latest meeting first."""
    last = {subject: count for _on, subject, count in await stats.of_days(session, COMING, since)}
    found = [(await events.by_id(session, event_id), count) for event_id, count in last.items()]
    known = [Attended(event.title, event.on, count) for event, count in found if event is not None]
    known.sort(key=lambda each: each.on or date.max, reverse=True)
    return tuple(known[:MOST_EVENTS])


async def event_of(session: AsyncSession, notice: Notice) -> Event | None:
    """Return the meeting that a notice speaks of, if it speaks of one."""
    if notice.kind in _ELSEWHERE:
        return None
    return await events.by_id(session, notice.subject_id)
