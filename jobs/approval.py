"""A second organiser's yes: asked for above a number of recipients, given or refused once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatId, ChatKey, DraftState, Lane, NoticeKind
from jobs.publication import go_out
from storage import audit, chats, drafts, notices, organisers
from storage.drafts import Draft


async def others(
    session: AsyncSession, author: ChatKey, owner_ids: Iterable[int]
) -> list[ChatKey]:
    """Return the organisers and owners who could be the second to say yes."""
    named = [key for key, _id, role in await organisers.named(session) if role.publishes]
    for owner_id in owner_ids:
        chat = await chats.find(session, ChatId(owner_id))
        if chat is not None:
            named.append(chat.key)
    return [key for key in dict.fromkeys(named) if key != author]


async def ask(
    session: AsyncSession,
    draft: Draft,
    *,
    of: list[ChatKey],
    publish_at: datetime | None,
    now: datetime,
) -> bool:
    """Let a draft wait for one of these organisers; False where it has moved on already."""
    asked = await drafts.transition(
        session, draft.id, DraftState.OPEN, DraftState.WAITING, now=now,
        expected_revision=draft.revision, publish_at=publish_at, awaiting=None,
    )
    if asked:
        await tell(session, draft, "approve", of, now)
        await note(session, "ask_approval", draft, draft.organiser, now)
    return asked


async def approve(
    session: AsyncSession, draft: Draft, *, by: ChatKey, now: datetime, undo: timedelta
) -> bool:
    """Let a waiting draft go out, or go onto the schedule; never by whoever wrote it."""
    if by == draft.organiser or draft.state is not DraftState.WAITING:
        return False
    if draft.publish_at is not None and draft.publish_at > now:
        news = "planned"
        done = await drafts.transition(
            session, draft.id, DraftState.WAITING, DraftState.SCHEDULED, now=now,
            expected_revision=draft.revision,
        )
    else:
        news = "approved"
        done = await go_out(
            session, draft, now=now, undo=undo, known=DraftState.WAITING
        ) is not None
    if done:
        await tell(session, draft, news, [draft.organiser], now)
        await note(session, "approve", draft, by, now)
    return done


async def take_back(
    session: AsyncSession, draft: Draft, *, by: ChatKey, tell_also: list[ChatKey], now: datetime
) -> bool:
    """Open a waiting draft again: its author withdraws it, or another sends it back."""
    done = await drafts.transition(
        session, draft.id, DraftState.WAITING, DraftState.OPEN, now=now, publish_at=None
    )
    if done:
        own = by == draft.organiser
        news, told = ("withdrawn", tell_also) if own else ("declined", [draft.organiser])
        await tell(session, draft, news, told, now)
        await note(session, "withdraw" if own else "decline", draft, by, now)
    return done


async def tell(
    session: AsyncSession, draft: Draft, news: str, keys: list[ChatKey], now: datetime
) -> None:
    """Tell organisers what became of a draft; it goes through the outbox, so it is not lost."""
    await notices.add(
        session,
        key=f"draft_news:{uuid4().hex}",
        kind=NoticeKind.DRAFT_NEWS,
        subject_id=draft.id,
        revision=draft.revision,
        lane=Lane.URGENT,
        payload={"news": news},
        now=now,
        due_at=now,
        audience={"chats": keys},
    )


async def note(
    session: AsyncSession, action: str, draft: Draft, actor: ChatKey | None, now: datetime
) -> None:
    """Write into the audit log what became of a draft; without an actor the bot did it itself."""
    await audit.write(
        session, now=now, actor=actor, action=action, subject=f"draft:{draft.id}", details={}
    )
