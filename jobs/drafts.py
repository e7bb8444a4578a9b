"""Drafts of events: begun from an announcement, filled question by question."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from jobs.draft_answers import fill
from jobs.draft_fields import missing
from storage import audit, drafts
from storage.drafts import Draft


async def begin(
    session: AsyncSession,
    organiser: ChatKey,
    fields: dict[str, Any],
    now: datetime,
    *,
    asks: bool = True,
) -> Draft:
    """Keep a new draft and, if it `asks`, let it wait for the first thing that is missing."""
    wanted = missing(fields) if asks else ()
    return await drafts.add(
        session, organiser, fields, awaiting=wanted[0] if wanted else None, now=now
    )


async def answer(
    session: AsyncSession, draft: Draft, text: str, *, today: date, now: datetime
) -> Draft | None:
    """Take what was sent as the answer to what the draft waits for.

    Returns:
        The draft as it now stands, waiting for the next missing field; None where another
        hand has changed it meanwhile.

    Raises:
        DraftField: The text does not answer the question.
    """
    if draft.awaiting is None:
        return draft
    fields = fill(draft.fields, draft.awaiting, text, today=today)
    wanted = missing(fields)
    changed = replace(
        draft, fields=fields, awaiting=wanted[0] if wanted else None, updated_at=now
    )
    if not await drafts.save(session, changed, expected_revision=draft.revision):
        return None
    return replace(changed, revision=draft.revision + 1)


async def hand_over(session: AsyncSession, draft: Draft, *, by: ChatKey, now: datetime) -> bool:
    """Give an editor's draft to the organisers; false where it is given or has changed."""
    if not await drafts.hand_over(session, draft, now):
        return False
    await audit.write(
        session, now=now, actor=by, action="draft-handed-over", subject=f"draft:{draft.id}",
        details={},
    )
    return True
