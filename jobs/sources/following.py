"""A meeting that its source moves or cancels: its draft follows, or a change is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DraftState, Event, EventStatus
from jobs import change_fields, changes, draft_titles
from jobs.change_fields import CLEARED, fields_of, with_fields
from jobs.draft_answers import DraftField
from jobs.sources import drafting
from jobs.sources.news import News
from storage import attendance, drafts, events, source_items
from storage.drafts import Draft
from storage.edits import Edit
from storage.source_items import UNFINISHED, Entry

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Rules:
    """What holds of a source: in whose name drafts are made, and whether it is trusted."""

    by: ChatKey
    trusted: bool
    undo: timedelta
    pool: timedelta
    approval_above: int
    zone: str


async def follow(
    session: AsyncSession,
    entry: Entry,
    fields: Fields,
    *,
    cancelled: bool,
    rules: Rules,
    news: News,
    now: datetime,
) -> None:
    """Bring what an item became into line with how its source tells it now."""
    if entry.cancelled == cancelled and not drafting.changed(entry.fields, fields):
        return
    draft = await drafts.by_id(session, entry.draft_id) if entry.draft_id else None
    proposed = entry.proposed
    if draft is not None and draft.state is DraftState.PUBLISHED and draft.event_id is not None:
        proposed = await _published(
            session, entry, fields, draft.event_id, cancelled=cancelled, rules=rules, news=news,
            now=now,
        )
    elif draft is not None and not draft_titles.is_briefing(draft.fields):
        await _unpublished(session, entry, draft, fields, cancelled=cancelled, news=news, now=now)
    await source_items.put(
        session, entry.id, fields=dict(fields), cancelled=cancelled, proposed=proposed
    )


async def _unpublished(
    session: AsyncSession,
    entry: Entry,
    draft: Draft,
    fields: Fields,
    *,
    cancelled: bool,
    news: News,
    now: datetime,
) -> None:
    if draft.state is DraftState.DISCARDED and entry.cancelled and not cancelled:
        # It was thrown away because of the source, and comes back with it.
        await drafts.transition(
            session, draft.id, DraftState.DISCARDED, DraftState.OPEN, now=now, awaiting=None
        )
    elif draft.state not in UNFINISHED:
        return
    elif cancelled:
        if await drafts.transition(
            session, draft.id, draft.state, DraftState.DISCARDED, now=now, publish_at=None,
            awaiting=None,
        ):
            news.cancelled.append(draft.id)
        return
    elif draft.state is not DraftState.OPEN:
        # Nobody has said yes to the new day: it is planned, or asked for, anew.
        await drafts.transition(
            session, draft.id, draft.state, DraftState.OPEN, now=now, publish_at=None
        )
    merged = drafting.merged(draft.fields, entry.fields, fields)
    if await drafts.saved(session, draft, now=now, fields=merged, awaiting=draft.awaiting):
        news.moved.append(draft.id)


async def _published(
    session: AsyncSession,
    entry: Entry,
    fields: Fields,
    event_id: int,
    *,
    cancelled: bool,
    rules: Rules,
    news: News,
    now: datetime,
) -> Fields | None:
    """Change a published meeting where its source is trusted, else return what to propose."""
    event = await attendance.locked(session, event_id)
    if event is None or event.is_over(now):
        return None
    wanted = wanted_of(entry, fields, event, cancelled=cancelled)
    if not wanted:
        return entry.proposed
    if rules.trusted and await _carried_out(session, event, wanted, rules, now):
        news.carried.append(entry.id)
        return None
    news.proposed.append(entry.id)
    return {**(entry.proposed or {}), **wanted}


def wanted_of(
    entry: Entry, fields: Fields, event: Event, *, cancelled: bool
) -> dict[str, Any]:
    """Return what shall be other of an event, as fields of a change."""
    if cancelled != entry.cancelled:
        status = EventStatus.CANCELLED if cancelled else EventStatus.PUBLISHED
        if event.status is not status:
            return {"status": str(status)}
    present = fields_of(event)
    return {
        name: fields.get(name, CLEARED)
        for name in drafting.changed(entry.fields, fields)
        if fields.get(name, CLEARED) != present.get(name, CLEARED)
    }


async def _carried_out(
    session: AsyncSession, event: Event, wanted: dict[str, Any], rules: Rules, now: datetime
) -> bool:
    """Make a change as an organiser's /edit does; False where it cannot be made."""
    after = with_fields(event, change_fields.settled(event, wanted))
    coming = (await attendance.numbers(session, event.id)).taken
    try:
        change_fields.check(event, after, now, coming=coming)
    except DraftField:
        return False
    made = await changes.put(
        session, event, replace(after), actor=rules.by, now=now, pool=rules.pool,
        action="source-change", zone=rules.zone,
    )
    return made is not None


async def begin_proposed(
    session: AsyncSession, entry: Entry, organiser: ChatKey, now: datetime
) -> tuple[Edit, Event] | None:
    """Begin the change that a source proposes as this organiser's own; None if none is open."""
    draft = await drafts.by_id(session, entry.draft_id) if entry.draft_id else None
    event = await events.by_id(session, draft.event_id or 0) if draft else None
    if event is None or not entry.proposed or event.is_over(now):
        return None
    edit = await changes.begin(session, organiser, event, now)
    wanted = change_fields.settled(event, dict(entry.proposed))
    kept = await changes.want(session, edit, event, wanted, now)
    return (kept, event) if kept is not None else None
