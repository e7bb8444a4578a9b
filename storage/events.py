"""Events: what is coming, what has been, and every change of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Event, EventChange
from storage import card_codes, search
from storage import tables as t
from storage.event_rows import derived_of, from_row, values_of
from storage.statements import changed, insert

_e = t.events.c


async def upcoming(
    session: AsyncSession,
    *,
    now: datetime,
    limit: int | None = None,
    offset: int = 0,
    since: date | None = None,
    until: date | None = None,
) -> list[Event]:
    """Return what is not over yet, the soonest first; what has no day comes last.

    Args:
        session: An open unit of work.
        now: What is over, and what is not to be seen yet, is left out; the cancelled stay.
        limit: At most so many.
        offset: After so many.
        since: Only what touches this day or a later one.
        until: Only what touches this day or an earlier one; with either of the two, an event
            without a day counts when its month does.
    """
    statement = _coming(select(t.events), now, since, until).order_by(
        _e.sorts_at.asc().nulls_last(), _e.over_at.asc().nulls_last(), _e.id
    )
    return await _events(session, statement.limit(limit).offset(offset))


async def count_upcoming(
    session: AsyncSession,
    *,
    now: datetime,
    since: date | None = None,
    until: date | None = None,
) -> int:
    """Count what `upcoming` would return."""
    return await _count(session, _coming(select(func.count()), now, since, until))


async def archive(
    session: AsyncSession, *, now: datetime, limit: int | None = None, offset: int = 0
) -> list[Event]:
    """Return what is over, the latest first."""
    statement = _past(select(t.events), now).order_by(_e.over_at.desc(), _e.id.desc())
    return await _events(session, statement.limit(limit).offset(offset))


async def count_archive(session: AsyncSession, *, now: datetime) -> int:
    """Count what is over."""
    return await _count(session, _past(select(func.count()), now))


def _coming(
    statement: Select[Any], now: datetime, since: date | None, until: date | None
) -> Select[Any]:
    statement = statement.where(_e.visible_at <= now, or_(_e.over_at > now, _e.over_at.is_(None)))
    if since is not None:
        statement = statement.where(_e.last_on >= since)
    if until is not None:
        statement = statement.where(_e.first_on <= until)
    return statement


def _past(statement: Select[Any], now: datetime) -> Select[Any]:
    return statement.where(_e.visible_at <= now, _e.over_at <= now)


async def _count(session: AsyncSession, statement: Select[Any]) -> int:
    return await session.scalar(statement.select_from(t.events)) or 0


async def by_id(session: AsyncSession, event_id: int) -> Event | None:
    """Return the event of a row number, to be seen already or not."""
    return await _one(session, _e.id == event_id)


async def by_slug(session: AsyncSession, slug: str) -> Event | None:
    """Return the event of a deep link."""
    return await _one(session, _e.slug == slug)


async def by_uid(session: AsyncSession, uid: str) -> Event | None:
    """Return the event of a calendar UID."""
    return await _one(session, _e.uid == uid)


async def _one(session: AsyncSession, condition: Any) -> Event | None:
    found = await _events(session, select(t.events).where(condition))
    return found[0] if found else None


async def add(session: AsyncSession, event: Event, *, now: datetime, visible_at: datetime) -> Event:
    """Write a new event, which readers see from `visible_at`; return it with its id."""
    event = replace(event, created_at=now, updated_at=now)
    values = {**values_of(event), "visible_at": visible_at, "edited_by_hand": False}
    result = await session.execute(
        insert(session, t.events).values(values).returning(t.events.c.id)
    )
    event = replace(event, id=result.scalar_one(), code=card_codes.code_of(session, event))
    await _write_changes(session, event)
    await card_codes.remember(session, event)
    return event


async def save(session: AsyncSession, event: Event, *, now: datetime) -> Event:
    """Write an event over what is there, as the library does; return it as it now stands."""
    event = replace(event, updated_at=now, code=card_codes.code_of(session, event))
    await _overwrite(session, event, _e.id == event.id, values_of(event))
    return event


async def save_if(
    session: AsyncSession,
    event: Event,
    *,
    expected_revision: int,
    now: datetime,
    expected_at: datetime | None = None,
) -> bool:
    """Write what an organiser changed, unless someone else has changed it since.

    Args:
        session: An open unit of work.
        event: As it shall be.
        expected_revision: The revision that was seen.
        now: Becomes its `updated_at`.
        expected_at: The `updated_at` that was seen: a change nobody is told of raises no revision.

    Returns:
        Whether it was written; the library keeps its hands off the event from then on.
    """
    event = replace(event, updated_at=now, code=card_codes.code_of(session, event))
    unchanged = (_e.id == event.id) & (_e.revision == expected_revision)
    if expected_at is not None:
        unchanged &= _e.updated_at == expected_at
    return await _overwrite(session, event, unchanged, {**values_of(event), "edited_by_hand": True})


async def _overwrite(
    session: AsyncSession, event: Event, where: ColumnElement[bool], values: dict[str, Any]
) -> bool:
    written = await changed(session, update(t.events).where(where).values(values)) == 1
    if written:
        await _write_changes(session, event)
        await card_codes.remember(session, event)
    return written


async def is_visible(session: AsyncSession, event_id: int, now: datetime) -> bool:
    """Tell whether readers may see the event: its undo window is over."""
    found = await session.scalar(select(_e.id).where(_e.id == event_id, _e.visible_at <= now))
    return found is not None


async def show(session: AsyncSession, event_id: int, now: datetime) -> None:
    """Let readers see the event at once, if they do not yet."""
    await session.execute(
        update(t.events).where(_e.id == event_id, _e.visible_at > now).values(visible_at=now)
    )


async def remove(session: AsyncSession, event_id: int) -> None:
    """Take back an event nobody was told of."""
    await search.reindex(session, search.EVENT, event_id, {})
    await session.execute(delete(t.events).where(_e.id == event_id))


async def edited_by_hand(session: AsyncSession, event_id: int) -> bool:
    """Tell whether an organiser changed it, so that the library keeps its hands off."""
    return bool(await session.scalar(select(_e.edited_by_hand).where(_e.id == event_id)))


async def free_slug(session: AsyncSession, wanted: str) -> str:
    """Return `wanted`, or `wanted-2`, `wanted-3`… if it is taken."""
    taken = set(
        await session.scalars(select(_e.slug).where(_e.slug.startswith(wanted, autoescape=True)))
    )
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


async def rederive(session: AsyncSession, *, now: datetime) -> list[Event]:
    """Work out the instants of what is not over again, after zone rules have changed.

    Returns:
        The events that moved; their reminders want planning again.
    """
    rows = await session.execute(
        select(t.events).where(or_(_e.over_at > now, _e.over_at.is_(None))).order_by(_e.id)
    )
    moved = []
    for row in rows.all():
        derived = derived_of(from_row(row, ()))
        if any(getattr(row, name) != value for name, value in derived.items()):
            await session.execute(update(t.events).where(_e.id == row.id).values(derived))
            moved.append(row.id)
    return await _events(session, select(t.events).where(_e.id.in_(moved)).order_by(_e.id))


async def _events(session: AsyncSession, statement: Select[Any]) -> list[Event]:
    rows = (await session.execute(statement)).all()
    changes = await _changes(session, [row.id for row in rows])
    found = [from_row(row, changes.get(row.id, ())) for row in rows]
    return [replace(event, code=card_codes.code_of(session, event)) for event in found]


async def _changes(
    session: AsyncSession, ids: Iterable[int]
) -> Mapping[int, tuple[EventChange, ...]]:
    c = t.event_changes.c
    rows = await session.execute(
        select(t.event_changes).where(c.event_id.in_(ids)).order_by(c.event_id, c.position)
    )
    changes: dict[int, tuple[EventChange, ...]] = {}
    for row in rows:
        change = EventChange(row.revision, row.field, row.old, row.new)
        changes[row.event_id] = (*changes.get(row.event_id, ()), change)
    return changes


async def _write_changes(session: AsyncSession, event: Event) -> None:
    c = t.event_changes.c
    await session.execute(delete(t.event_changes).where(c.event_id == event.id))
    if event.changes:
        rows = [
            {
                "event_id": event.id,
                "position": position,
                "revision": change.revision,
                "field": change.field,
                "old": change.old,
                "new": change.new,
            }
            for position, change in enumerate(event.changes)
        ]
        await session.execute(insert(session, t.event_changes).values(rows))
