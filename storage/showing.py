"""What pages ask before they make anything: is it to be seen, and is it what it was?

A stamp is equal as long as what it stands for is: cheap to ask for, in place of the texts.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import tables as t

_e, _b = t.events.c, t.briefings.c


class Stamp(NamedTuple):
    """One event or briefing as it stands: any change of it makes another stamp."""

    id: int
    slug: str
    updated_at: datetime
    revision: int = 0
    over: bool = False


class Listed(NamedTuple):
    """A part of a list, and how long the whole list is."""

    stamps: tuple[Stamp, ...]
    total: int


async def event(session: AsyncSession, slug: str, now: datetime) -> Stamp | None:
    """Return the stamp of an event, None for one that readers are not to see."""
    found = await _stamps(session, _event_stamps(now).where(_e.slug == slug), now)
    return found[0] if found else None


async def coming(session: AsyncSession, now: datetime, *, limit: int, offset: int = 0) -> Listed:
    """Return what `events.upcoming` would, as stamps."""
    here = or_(_e.over_at > now, _e.over_at.is_(None))
    order = (_e.sorts_at.asc().nulls_last(), _e.over_at.asc().nulls_last(), _e.id)
    return await _events(session, now, here, order, slice(offset, offset + limit))


async def past(session: AsyncSession, now: datetime, *, limit: int, offset: int = 0) -> Listed:
    """Return what `events.archive` would, as stamps."""
    order = (_e.over_at.desc(), _e.id.desc())
    return await _events(session, now, _e.over_at <= now, order, slice(offset, offset + limit))


async def recent(session: AsyncSession, now: datetime, *, limit: int) -> tuple[Stamp, ...]:
    """Return the events that were changed last."""
    statement = _event_stamps(now).order_by(_e.updated_at.desc(), _e.id.desc()).limit(limit)
    return tuple(await _stamps(session, statement, now))


async def briefing(session: AsyncSession, slug: str) -> Stamp | None:
    """Return the stamp of a briefing."""
    row = (await session.execute(_briefing_stamps().where(_b.slug == slug))).one_or_none()
    return Stamp(*row) if row else None


async def briefings(session: AsyncSession, *, limit: int, offset: int = 0) -> Listed:
    """Return what `briefings.listing` would, as stamps."""
    statement = _briefing_stamps().order_by(_b.sort_on.desc(), _b.id.desc())
    rows = await session.execute(statement.limit(limit).offset(offset))
    total = await session.scalar(select(func.count(_b.id))) or 0
    return Listed(tuple(Stamp(*row) for row in rows), total)


def _event_stamps(now: datetime) -> Select[Any]:
    stamp = select(_e.id, _e.slug, _e.updated_at, _e.revision, _e.over_at)
    return stamp.where(_e.visible_at <= now)


def _briefing_stamps() -> Select[Any]:
    return select(_b.id, _b.slug, _b.updated_at)


async def _events(
    session: AsyncSession,
    now: datetime,
    here: ColumnElement[bool],
    order: Sequence[ColumnElement[Any]],
    span: slice,
) -> Listed:
    statement = _event_stamps(now).where(here).order_by(*order).slice(span.start, span.stop)
    counted = select(func.count(_e.id)).where(_e.visible_at <= now, here)
    total = await session.scalar(counted) or 0
    return Listed(tuple(await _stamps(session, statement, now)), total)


async def _stamps(session: AsyncSession, statement: Select[Any], now: datetime) -> list[Stamp]:
    rows = await session.execute(statement)
    return [
        Stamp(row.id, row.slug, row.updated_at, row.revision,
              row.over_at is not None and row.over_at <= now)
        for row in rows
    ]
