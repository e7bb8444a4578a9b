"""Drafts of events: begun from an announcement, filled question by question."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from jobs.draft_answers import fill, relocated, retitled
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
    return await _filled(session, draft, fill(draft.fields, draft.awaiting, text, today=today), now)


async def retitle(
    session: AsyncSession, draft: Draft, number: int | str, *, today: date, now: datetime
) -> Draft | None:
    """Call a draft by another of the names that its announcement may mean; see `answer`.

    Raises:
        DraftField: No such name is offered, or not any more.
    """
    return await _filled(session, draft, retitled(draft.fields, number, today=today), now)


async def relocate(
    session: AsyncSession, draft: Draft, number: int | str, *, now: datetime
) -> Draft | None:
    """Hold a draft at another of the places that its announcement may mean; see `answer`.

    Raises:
        DraftField: No such place is offered, or not any more.
    """
    return await _filled(session, draft, relocated(draft.fields, number), now)


async def _filled(
    session: AsyncSession, draft: Draft, fields: dict[str, Any], now: datetime
) -> Draft | None:
    wanted = missing(fields)
    return await drafts.saved(
        session, draft, now=now, fields=fields, awaiting=wanted[0] if wanted else None
    )


async def hand_over(session: AsyncSession, draft: Draft, *, by: ChatKey, now: datetime) -> bool:
    """Give an editor's draft to the organisers; false where it is given or has changed."""
    if not await drafts.hand_over(session, draft, now):
        return False
    await audit.write(
        session, now=now, actor=by, action="draft-handed-over", subject=f"draft:{draft.id}",
        details={},
    )
    return True
