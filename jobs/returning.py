"""The way back of a chat that had blocked or removed the bot: what changed meanwhile is told."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.changes import is_alarm, since
from content.model import Chat, ChatKey, ChatState, Event, EventStatus, Lane, NoticeKind
from storage import chats, events, missed, notices

AWAY = (ChatState.BLOCKED, ChatState.GONE)
"""States in which a chat gets nothing, not even an edit: what stands there may be old."""


async def come_back(session: AsyncSession, chat: Chat, now: datetime) -> int:
    """Let a chat hear from us again; return of how many meetings it is told what is new.

    Its old cards stay as they are, so the last message about a meeting must tell how it is now.
    """
    untold = await missed.changes(session, chat.key, now)
    await chats.wake(session, [chat.key], now)
    told = 0
    for event_id, known in untold.items():
        event = await events.by_id(session, event_id)
        if event is not None and since(event, known):
            await _tell(session, event, chat.key, known, now)
            told += 1
    return told


async def _tell(
    session: AsyncSession, event: Event, key: ChatKey, known: int, now: datetime
) -> None:
    cancelled = event.status is EventStatus.CANCELLED
    kind = NoticeKind.CANCELLATION if cancelled else NoticeKind.CHANGE
    alarm = is_alarm(event, event, now)
    notice_id = await notices.add_or_find(
        session,
        key=f"{kind}:{event.id}:{event.revision}:back:{known}:{alarm:d}",
        kind=kind,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.URGENT,
        payload={"since": known, "alarm": True} if alarm else {"since": known},
        now=now,
        due_at=now,
        audience={"chats": []},
        expires_at=event.over_at,
    )
    await notices.add_deliveries(session, notice_id, [key], now=now)
