"""Edits: an organiser's change of a published event, from the first tap to the undo."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import NEVER, ChatKey
from storage import tables as t
from storage.statements import AnyRow, changed, insert, is_
from storage.tables import EditState

_e = t.edits.c


@dataclass(frozen=True)
class Edit:
    """A change in the making.

    `seen` is the event as its organiser last saw it, `seen_at` the stamp of that state; once the
    change is made, they are the event as it was before and the stamp of the state it made.
    `wanted` are the fields that shall be other. `awaiting` names what the next message answers.
    """

    id: int
    organiser: ChatKey
    event_id: int | None
    seen: Mapping[str, Any]
    seen_at: datetime
    wanted: Mapping[str, Any] = field(default_factory=dict)
    awaiting: str | None = None
    revision: int = 0
    state: EditState = EditState.OPEN
    updated_at: datetime = NEVER


async def begin(
    session: AsyncSession,
    organiser: ChatKey,
    event_id: int | None,
    *,
    seen: Mapping[str, Any],
    seen_at: datetime,
    wanted: Mapping[str, Any],
    awaiting: str | None,
    now: datetime,
) -> Edit:
    """Begin a change; what the organiser had begun before is left."""
    await session.execute(
        update(t.edits)
        .where(_e.organiser_key == organiser, is_(_e.state, EditState.OPEN))
        .values(state=EditState.LEFT, awaiting=None)
    )
    row = insert(session, t.edits).values(
        organiser_key=organiser,
        event_id=event_id,
        seen=dict(seen),
        seen_at=seen_at,
        wanted=dict(wanted),
        awaiting=awaiting,
        revision=0,
        state=EditState.OPEN,
        updated_at=now,
    )
    return _from_row((await session.execute(row.returning(t.edits))).one())


async def by_id(session: AsyncSession, edit_id: int) -> Edit | None:
    """Return a change in whatever state."""
    row = (await session.execute(select(t.edits).where(_e.id == edit_id))).one_or_none()
    return _from_row(row) if row else None


async def waiting_of(session: AsyncSession, organiser: ChatKey) -> Edit | None:
    """Return the change for which the organiser's next words are meant."""
    rows = await session.execute(
        select(t.edits)
        .where(
            _e.organiser_key == organiser,
            is_(_e.state, EditState.OPEN),
            _e.awaiting.is_not(None),
        )
        .order_by(_e.id.desc())
        .limit(1)
    )
    row = rows.one_or_none()
    return _from_row(row) if row else None


async def save(session: AsyncSession, edit: Edit, *, now: datetime) -> Edit | None:
    """Write an open change over what was read; its revision goes up by one.

    Returns:
        The change as it now stands; None if another press was quicker.
    """
    statement = (
        update(t.edits)
        .where(
            _e.id == edit.id, _e.revision == edit.revision, is_(_e.state, EditState.OPEN)
        )
        .values(
            event_id=edit.event_id,
            seen=dict(edit.seen),
            seen_at=edit.seen_at,
            wanted=dict(edit.wanted),
            awaiting=edit.awaiting,
            revision=edit.revision + 1,
            updated_at=now,
        )
        .returning(t.edits)
    )
    row = (await session.execute(statement)).one_or_none()
    return _from_row(row) if row else None


async def end(
    session: AsyncSession,
    edit: Edit,
    *,
    known: EditState,
    state: EditState,
    now: datetime,
    **values: object,
) -> bool:
    """Move a change on, once: a second press finds it elsewhere already."""
    statement = update(t.edits).where(
        _e.id == edit.id, _e.revision == edit.revision, _e.state == known
    )
    ended = statement.values(state=state, awaiting=None, updated_at=now, **values)
    return await changed(session, ended) == 1


def _from_row(row: AnyRow) -> Edit:
    return Edit(
        id=row.id,
        organiser=ChatKey(row.organiser_key),
        event_id=row.event_id,
        seen=row.seen,
        seen_at=row.seen_at,
        wanted=row.wanted,
        awaiting=row.awaiting,
        revision=row.revision,
        state=row.state,
        updated_at=row.updated_at,
    )
