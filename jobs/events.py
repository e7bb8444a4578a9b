"""Publish, undo and cancel: the fact, its notice and its reminders in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DraftState, Event, EventStatus
from jobs import changes, fanout, indexing
from jobs.draft_fields import has_passed, missing, new_slug, to_event
from storage import audit, drafts, events, notices
from storage.drafts import Draft

UID_DOMAIN = "division-bell"


@dataclass(frozen=True)
class Publication:
    """An event that is about to go out, and the notice that carries it."""

    event: Event
    notice_id: int


async def publish(
    session: AsyncSession,
    draft: Draft,
    *,
    revision: int,
    now: datetime,
    undo: timedelta,
    known: DraftState = DraftState.OPEN,
) -> Publication | None:
    """Publish a draft as an event, visible and announced when the undo window is over.

    Returns:
        What was published; None where the draft has changed, is not ready, or is published
        already, so that a second press changes nothing.
    """
    if draft.revision != revision or missing(draft.fields) or has_passed(draft.fields, now):
        return None
    bare = to_event(draft.fields)
    event = await events.add(
        session,
        replace(bare, slug=new_slug(bare), uid=f"{uuid4().hex}@{UID_DOMAIN}"),
        now=now,
        visible_at=now + undo,
    )
    if not await drafts.transition(
        session, draft.id, known, DraftState.PUBLISHED,
        event_id=event.id, undo_until=now + undo, publish_at=None, now=now,
        expected_revision=revision,
    ):
        await events.remove(session, event.id)
        return None
    notice_id = await fanout.announce_event(
        session, event, now=now, undo=undo, report_to=draft.organiser
    )
    if notice_id is None:
        raise RuntimeError("a new event cannot have been announced before")
    await indexing.index_event(session, event)
    await audit.write(
        session, now=now, actor=draft.organiser, action="publish", subject=f"event:{event.id}",
        details={},
    )
    return Publication(event, notice_id)


async def undo_publication(session: AsyncSession, draft: Draft, *, now: datetime) -> bool:
    """Take a publication back while nobody has it; the draft is open again."""
    if draft.event_id is None or draft.state is not DraftState.PUBLISHED:
        return False
    event = await events.by_id(session, draft.event_id)
    notice = await _notice_of(session, event)
    if event is None or notice is None or not await notices.cancel(session, notice):
        return False
    await drafts.transition(
        session, draft.id, DraftState.PUBLISHED, DraftState.OPEN, event_id=None, undo_until=None,
        now=now,
    )
    await events.remove(session, event.id)
    await audit.write(
        session, now=now, actor=draft.organiser, action="undo", subject=f"draft:{draft.id}",
        details={},
    )
    return True


async def send_now(session: AsyncSession, draft: Draft, *, now: datetime) -> Event | None:
    """End the undo window at once; None where it is over already."""
    event = await events.by_id(session, draft.event_id) if draft.event_id else None
    notice = await _notice_of(session, event)
    if event is None or notice is None or not await notices.hasten(session, notice, now):
        return None
    await events.show(session, event.id, now)
    return event


async def _notice_of(session: AsyncSession, event: Event | None) -> int | None:
    return await notices.find(session, fanout.new_event_key(event)) if event else None


async def cancel(
    session: AsyncSession, event: Event, *, revision: int, actor: ChatKey, now: datetime
) -> Event | None:
    """Cancel an event: a state with a new SEQUENCE, a notice, and no more reminders.

    Returns:
        The event as it now stands; None where it has changed meanwhile or is cancelled already.
    """
    if event.revision != revision or event.status is EventStatus.CANCELLED:
        return None
    made = await changes.put(
        session, event, replace(event, status=EventStatus.CANCELLED), actor=actor, now=now,
        pool=timedelta(0), action="cancel",
    )
    return made.after if made else None
