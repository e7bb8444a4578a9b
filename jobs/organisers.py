"""Who may post events: added and removed by an owner, written into the audit log."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatId, ChatKey, Role
from storage import audit, organisers


async def add(
    session: AsyncSession,
    chat_ids: Iterable[ChatId],
    *,
    by: ChatKey,
    language: str,
    now: datetime,
) -> list[ChatKey]:
    """Make people organisers; an owner who is picked stays an owner."""
    added = []
    for chat_id in chat_ids:
        if await organisers.role_of(session, chat_id) is not None:
            continue
        key = await organisers.add(session, chat_id, Role.ORGANISER, now, by, language=language)
        await audit.write(
            session, now=now, actor=by, action="organiser-added", subject=f"chat:{key}",
            details={},
        )
        added.append(key)
    return added


async def remove(session: AsyncSession, key: ChatKey, *, by: ChatKey, now: datetime) -> bool:
    """Take the right away, at once and everywhere: it is asked for on every update."""
    if not await organisers.remove(session, key):
        return False
    await audit.write(
        session, now=now, actor=by, action="organiser-removed", subject=f"chat:{key}", details={}
    )
    return True
