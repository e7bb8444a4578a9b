"""What calendars people subscribe to are made from, and whose a reader's own is.

A feed holds what is visible and has a day: for a year after it is over, so that nobody's history
vanishes, and what was cancelled for a week.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, delete, extract, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, Event, EventStatus, Seat
from storage import tables as t
from storage.event_rows import from_row
from storage.statements import changed, insert, is_

_e, _a, _p = t.events.c, t.attendance.c, t.personal_feeds.c

PAST_KEPT = timedelta(days=366)
CANCELLED_KEPT = timedelta(days=7)

OWN_KEPT = timedelta(days=30)
"""How long a reader's own feed shows what is over: who came is erased then."""

PAGE = 200
"""Events made at a time; whoever else waits for an answer gets it in between."""


class Version(NamedTuple):
    """What is equal as long as the feeds are: any write and any passing of time makes another."""

    events: int
    newest_at: datetime | None
    shown_at: datetime | None
    revisions: int
    stamps: int
    """The sum of all times of change, in seconds: clocks of several machines may disagree, and
    what was written last need not have the newest time."""


@dataclass(frozen=True)
class Own:
    """What a reader's own feed shows."""

    language: str
    changed_at: datetime
    events: tuple[Event, ...]


async def version(session: AsyncSession, now: datetime) -> Version:
    """Return what tells whether a feed has to be made anew; the index alone answers."""
    asked = select(
        func.count(), func.max(_e.updated_at), func.max(_e.visible_at),
        func.coalesce(func.sum(_e.revision), 0),
        func.coalesce(func.sum(extract("epoch", _e.updated_at)), 0),
    )
    row = (await session.execute(_shown(asked, now).select_from(t.events))).one()
    number, newest_at, shown_at, revisions, stamps = row
    return Version(number, newest_at, shown_at, int(revisions), int(stamps))


async def changed_at(
    session: AsyncSession, now: datetime, kept: timedelta = PAST_KEPT
) -> datetime | None:
    """Return when any feed last changed: an event was written, came into sight, or fell out.

    Ask before the events themselves: what is written in between may only be newer than this says.

    Args:
        session: An open unit of work.
        now: The present moment.
        kept: How long what is over is shown.
    """
    seen = _e.visible_at <= now
    cancelled = is_(_e.status, EventStatus.CANCELLED)
    moments = [
        await _latest(session, _e.updated_at, seen),
        await _latest(session, _e.visible_at, seen),
        await _latest(session, _e.over_at, seen & (_e.over_at <= now - kept), kept),
        await _latest(
            session, _e.over_at, seen & cancelled & (_e.over_at <= now - CANCELLED_KEPT),
            CANCELLED_KEPT,
        ),
    ]
    return max((moment for moment in moments if moment is not None), default=None)


async def _latest(
    session: AsyncSession,
    column: ColumnElement[Any],
    where: ColumnElement[bool],
    later: timedelta = timedelta(0),
) -> datetime | None:
    moment: datetime | None = await session.scalar(select(func.max(column)).where(where))
    return None if moment is None else moment + later


async def pages(session: AsyncSession, now: datetime) -> AsyncGenerator[list[Event]]:
    """Yield what the feeds show, by its start, a part at a time; changes and codes left out."""
    asked = _shown(select(t.events), now).order_by(_e.sorts_at, _e.uid)
    rows = await session.stream(asked)
    async for some in rows.partitions(PAGE):
        yield [from_row(row, ()) for row in some]


def _shown(
    statement: Select[Any], now: datetime, kept: timedelta = PAST_KEPT
) -> Select[Any]:
    holds = _e.status != EventStatus.CANCELLED
    return statement.where(
        _e.over_at > now - kept,
        _e.visible_at <= now,
        _e.on.is_not(None),
        or_(holds, _e.over_at > now - CANCELLED_KEPT),
    )


async def make(session: AsyncSession, key: ChatKey, digest: str, now: datetime) -> None:
    """Give a chat a feed of its own, in place of the one it had."""
    values = {"digest": digest, "made_at": now, "changed_at": now}
    row = insert(session, t.personal_feeds).values(chat_key=key, **values)
    await session.execute(row.on_conflict_do_update(index_elements=[_p.chat_key], set_=values))


async def drop(session: AsyncSession, key: ChatKey) -> bool:
    """Let a chat's own feed be gone; False where it had none."""
    return await changed(session, delete(t.personal_feeds).where(_p.chat_key == key)) == 1


async def made_at(session: AsyncSession, key: ChatKey) -> datetime | None:
    """Return when the address of a chat's own feed was made, None without one."""
    moment: datetime | None = await session.scalar(select(_p.made_at).where(_p.chat_key == key))
    return moment


async def touch(session: AsyncSession, key: ChatKey, now: datetime) -> None:
    """Note that a reader came or left, which no event tells of."""
    await session.execute(
        update(t.personal_feeds).where(_p.chat_key == key).values(changed_at=now)
    )


async def own(session: AsyncSession, digest: str, now: datetime) -> Own | None:
    """Return what the feed of this digest shows: the meetings its reader has said they attend."""
    found = await session.execute(
        select(_p.chat_key, _p.changed_at, t.chats.c.language)
        .join(t.chats, t.chats.c.key == _p.chat_key)
        .where(_p.digest == digest)
    )
    mine = found.one_or_none()
    if mine is None:
        return None
    moved_at = await changed_at(session, now, OWN_KEPT)
    attended = (
        _shown(select(t.events), now, OWN_KEPT)
        .join(t.attendance, _a.event_id == _e.id)
        .where(_a.chat_key == mine.chat_key, is_(_a.state, Seat.COMING))
        .order_by(_e.sorts_at, _e.uid)
    )
    events = tuple(from_row(row, ()) for row in await session.execute(attended))
    return Own(mine.language, max(mine.changed_at, moved_at or mine.changed_at), events)
