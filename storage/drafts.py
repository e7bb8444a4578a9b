"""Drafts: an announcement on its way to an event, kept through restarts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DraftState
from storage import tables as t
from storage.statements import AnyRow, changed, insert, is_

_d = t.drafts.c


@dataclass(frozen=True)
class Draft:
    """What an organiser is working on; `awaiting` names the field asked for last."""

    id: int
    organiser: ChatKey
    fields: dict[str, object]
    awaiting: str | None
    revision: int
    state: DraftState
    handed_over: bool
    event_id: int | None
    undo_until: datetime | None
    publish_at: datetime | None
    created_at: datetime
    updated_at: datetime


async def add(
    session: AsyncSession,
    organiser: ChatKey,
    fields: Mapping[str, object],
    now: datetime,
    *,
    awaiting: str | None = None,
    handed_over: bool = False,
) -> Draft:
    """Begin a draft; one handed over can be taken up by any organiser."""
    row = insert(session, t.drafts).values(
        organiser_key=organiser,
        fields=dict(fields),
        awaiting=awaiting,
        revision=0,
        state=DraftState.OPEN,
        handed_over=handed_over,
        created_at=now,
        updated_at=now,
    )
    return _from_row((await session.execute(row.returning(t.drafts))).one())


async def by_id(session: AsyncSession, draft_id: int) -> Draft | None:
    """Return a draft in whatever state."""
    found = await _drafts(session, select(t.drafts).where(_d.id == draft_id))
    return found[0] if found else None


async def open_of(session: AsyncSession, key: ChatKey) -> list[Draft]:
    """Return the drafts an organiser has not finished, the last touched first."""
    return await _drafts(session, _open(key))


async def handed_over(session: AsyncSession) -> list[Draft]:
    """Return what editors have given to the organisers, the first given first."""
    return await _drafts(
        session,
        select(t.drafts)
        .where(_d.handed_over, is_(_d.state, DraftState.OPEN))
        .order_by(_d.updated_at, _d.id),
    )


async def hand_over(session: AsyncSession, draft: Draft, now: datetime) -> bool:
    """Give a draft as it was seen to the organisers; false where it has changed or is given."""
    statement = (
        update(t.drafts)
        .where(
            _d.id == draft.id,
            _d.revision == draft.revision,
            ~_d.handed_over,
            is_(_d.state, DraftState.OPEN),
        )
        .values(handed_over=True, awaiting=None, updated_at=now)
    )
    return await changed(session, statement) == 1


async def take_up(session: AsyncSession, draft_id: int, key: ChatKey) -> Draft | None:
    """Make a handed-over draft this organiser's; None where it is finished or was never given."""
    statement = (
        update(t.drafts)
        .where(_d.id == draft_id, _d.handed_over, is_(_d.state, DraftState.OPEN))
        .values(organiser_key=key)
    )
    if await changed(session, statement) != 1:
        return None
    return await by_id(session, draft_id)


async def unfinished_of(session: AsyncSession, key: ChatKey) -> list[Draft]:
    """Return an organiser's drafts that are not out: open, scheduled, or waiting for a second."""
    unfinished = (DraftState.OPEN, DraftState.WAITING, DraftState.SCHEDULED)
    return await _drafts(
        session,
        select(t.drafts)
        .where(_d.organiser_key == key, is_(_d.state, *unfinished))
        .order_by(_d.updated_at.desc(), _d.id.desc()),
    )


async def in_waiting(session: AsyncSession) -> list[Draft]:
    """Return all drafts that wait for a second organiser, the longest waiting first."""
    return await _drafts(
        session,
        select(t.drafts)
        .where(is_(_d.state, DraftState.WAITING))
        .order_by(_d.updated_at, _d.id),
    )


async def due(session: AsyncSession, now: datetime, limit: int) -> list[Draft]:
    """Return the scheduled drafts whose moment has come, in their order."""
    return await _drafts(
        session,
        select(t.drafts)
        .where(is_(_d.state, DraftState.SCHEDULED), _d.publish_at <= now)
        .order_by(_d.publish_at, _d.id)
        .limit(limit),
    )


async def waiting_of(session: AsyncSession, key: ChatKey) -> Draft | None:
    """Return the open draft for which the organiser's next words are meant."""
    found = await _drafts(session, _open(key).where(_d.awaiting.is_not(None)).limit(1))
    return found[0] if found else None


def _open(key: ChatKey) -> Select[Any]:
    return (
        select(t.drafts)
        .where(_d.organiser_key == key, is_(_d.state, DraftState.OPEN))
        .order_by(_d.updated_at.desc(), _d.id.desc())
    )


async def _drafts(session: AsyncSession, statement: Select[Any]) -> list[Draft]:
    return [_from_row(row) for row in await session.execute(statement)]


async def save(session: AsyncSession, draft: Draft, *, expected_revision: int) -> bool:
    """Write fields, `awaiting` and `updated_at` of an open draft; its revision goes up by one.

    Returns:
        False if it was changed or finished meanwhile; nothing is written then.
    """
    statement = (
        update(t.drafts)
        .where(
            _d.id == draft.id,
            _d.revision == expected_revision,
            is_(_d.state, DraftState.OPEN),
        )
        .values(
            fields=draft.fields,
            awaiting=draft.awaiting,
            revision=expected_revision + 1,
            updated_at=draft.updated_at,
        )
    )
    return await changed(session, statement) == 1


async def saved(
    session: AsyncSession,
    draft: Draft,
    *,
    now: datetime,
    fields: Mapping[str, object],
    awaiting: str | None,
) -> Draft | None:
    """Write an open draft's fields and what it waits for; return it as it now stands.

    None where another hand has changed it meanwhile.
    """
    changed_ = replace(draft, fields=dict(fields), awaiting=awaiting, updated_at=now)
    if not await save(session, changed_, expected_revision=draft.revision):
        return None
    return replace(changed_, revision=draft.revision + 1)


async def transition(
    session: AsyncSession,
    draft_id: int,
    from_state: DraftState,
    to_state: DraftState,
    *,
    now: datetime,
    expected_revision: int | None = None,
    **values: object,
) -> bool:
    """Move a draft on, once: a second press finds it elsewhere already.

    Args:
        session: An open unit of work.
        draft_id: Which draft.
        from_state: Where it must be.
        to_state: Where it goes.
        now: Becomes its `updated_at`.
        expected_revision: What the person who pressed had seen, if that matters.
        **values: Further columns to write (`event_id`, `undo_until`).

    Returns:
        Whether it was us who moved it.
    """
    statement = update(t.drafts).where(_d.id == draft_id, _d.state == from_state)
    if expected_revision is not None:
        statement = statement.where(_d.revision == expected_revision)
    return await changed(session, statement.values(state=to_state, updated_at=now, **values)) == 1


def _from_row(row: AnyRow) -> Draft:
    return Draft(
        id=row.id,
        organiser=ChatKey(row.organiser_key),
        fields=row.fields,
        awaiting=row.awaiting,
        revision=row.revision,
        state=row.state,
        handed_over=row.handed_over,
        event_id=row.event_id,
        undo_until=row.undo_until,
        publish_at=row.publish_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
