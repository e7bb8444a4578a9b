"""Drafts on their way whose organiser may no longer publish: they are held, and owners are told."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DraftState
from jobs import approval
from storage import drafts, organisers
from storage.drafts import Draft

ON_THEIR_WAY = (DraftState.SCHEDULED, DraftState.WAITING)
"""What would go out without its organiser pressing anything more."""


async def hold(
    session: AsyncSession, draft: Draft, now: datetime, *, heir: ChatKey | None = None
) -> bool:
    """Open a draft again for any organiser to take up; False where it has moved on already.

    Args:
        session: An open unit of work.
        draft: As it was seen.
        now: The present moment.
        heir: Whose it becomes, where its organiser is about to be erased.
    """
    held = await drafts.transition(
        session, draft.id, draft.state, DraftState.OPEN, now=now, publish_at=None,
        awaiting=None, handed_over=True, organiser_key=heir or draft.organiser,
    )
    if held:
        await approval.tell(session, draft, "held", await _whom_to_tell(session, draft), now)
        await approval.note(session, "hold", draft, None, now)
    return held


async def hold_all_of(
    session: AsyncSession, key: ChatKey, now: datetime, *, heir: ChatKey | None = None
) -> int:
    """Hold everything of somebody's that would still go out; return how many drafts."""
    going = [
        draft for draft in await drafts.unfinished_of(session, key)
        if draft.state in ON_THEIR_WAY
    ]
    return sum([await hold(session, draft, now, heir=heir) for draft in going])


async def _whom_to_tell(session: AsyncSession, draft: Draft) -> list[ChatKey]:
    """Return the owners; where none has written to us yet, whoever else may publish."""
    named = [key for key, _id, role in await organisers.named(session) if role.publishes]
    told = await organisers.owners(session) or named
    return [key for key in told if key != draft.organiser]
