"""A draft goes out, whether an organiser pressed, a second one agreed, or its moment came."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Briefing, DraftState, Event
from jobs import briefing_drafts, broadcasts, draft_fields, draft_titles, events, fanout
from jobs.draft_fields import Fields
from storage import audiences
from storage.drafts import Draft


async def go_out(
    session: AsyncSession,
    draft: Draft,
    *,
    now: datetime,
    undo: timedelta,
    known: DraftState,
) -> int | None:
    """Publish the draft of an event, a briefing or a broadcast; return its notice.

    None where somebody was quicker, or where it cannot be published.
    """
    if draft_titles.is_broadcast(draft.fields):
        return await broadcasts.publish(
            session, draft, revision=draft.revision, now=now, undo=undo, known=known
        )
    if draft_titles.is_briefing(draft.fields):
        told = await briefing_drafts.publish(
            session, draft, revision=draft.revision, now=now, undo=undo, known=known
        )
        return told.notice_id if told else None
    published = await events.publish(
        session, draft, revision=draft.revision, now=now, undo=undo, known=known
    )
    return published.notice_id if published else None


async def reach(session: AsyncSession, draft: Draft) -> int:
    """Count the chats a draft would reach."""
    return sum((await counts(session, draft.fields)).values())


async def counts(session: AsyncSession, fields: Fields) -> dict[str, int]:
    """Count the chats a draft would reach, by their language."""
    if draft_titles.is_broadcast(fields):
        return await broadcasts.counts(session, fields)
    return await audiences.by_language(session, fanout.audience_of(announced(fields)))


def announced(fields: Fields) -> Event | Briefing:
    """Return the meeting or the briefing a draft would announce."""
    if draft_titles.is_briefing(fields):
        return briefing_drafts.to_briefing(fields)
    return draft_fields.to_event(fields)


def is_ready(draft: Draft, now: datetime) -> bool:
    """Tell whether a draft could go out at this moment."""
    if draft_titles.is_broadcast(draft.fields):
        return bool(draft_titles.text_of(draft.fields))
    if draft_titles.is_briefing(draft.fields):
        return not briefing_drafts.missing(draft.fields)
    return not draft_fields.missing(draft.fields) and not has_begun(draft, now)


def has_begun(draft: Draft, now: datetime) -> bool:
    """Tell whether the meeting a draft announces would have begun; nothing else ever has."""
    if draft_titles.is_broadcast(draft.fields) or draft_titles.is_briefing(draft.fields):
        return False
    return draft_fields.has_passed(draft.fields, now)
