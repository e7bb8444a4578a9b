"""Why a notice came to a chat: from what it follows, and what it has to do with the event."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import BRIEFINGS_TOPIC, Chat, Notice, NoticeKind
from jobs import event_notices, fanout
from storage import briefings, concern, events, notices, subscriptions


@dataclass(frozen=True)
class Reason:
    """A word for the reason, the topics that brought it, and the event it is about, if any."""

    why: str
    topics: tuple[str, ...] = ()
    event_id: int = 0


PAST = Reason("past")
"""What was wanted then is not wanted any more."""


async def why(session: AsyncSession, chat: Chat, notice: Notice) -> Reason:
    """Return why a chat got a notice, as things stand now."""
    match notice.kind:
        case NoticeKind.DIGEST:
            return Reason(str(notice.payload.get("why", "now")))
        case NoticeKind.BRIEFING:
            briefing = await briefings.by_id(session, notice.subject_id)
            topics = (BRIEFINGS_TOPIC, *briefing.topics) if briefing else ()
            return await _followed(session, chat, topics)
        case NoticeKind.BROADCAST:
            return await _broadcast(session, chat, notice)
        case kind if kind in event_notices.KINDS:
            return await _about_event(session, chat, notice)
        case _:
            return PAST


async def _followed(
    session: AsyncSession, chat: Chat, topics: tuple[str, ...], event_id: int = 0
) -> Reason:
    mine = await subscriptions.of(session, chat.key)
    named = tuple(topic for topic in topics if topic in mine)
    return Reason("topics", named, event_id) if named else PAST


async def _broadcast(session: AsyncSession, chat: Chat, notice: Notice) -> Reason:
    audience = await notices.audience_of(session, notice.id)
    if "coming" in audience:
        return Reason("coming", event_id=audience["coming"])
    if topics := audience.get("topics"):
        return await _followed(session, chat, tuple(topics))
    return Reason("everybody")


async def _about_event(session: AsyncSession, chat: Chat, notice: Notice) -> Reason:
    event_id = notice.subject_id
    if notice.kind is NoticeKind.REMINDER:
        return Reason("reminder", event_id=event_id)
    tie = await concern.of_chat(session, chat.key, event_id)
    if tie is not None and notice.kind is not NoticeKind.NEW_EVENT:
        return Reason(tie, event_id=event_id)
    event = await events.by_id(session, event_id)
    topics = tuple(fanout.event_topics(event)) if event else ()
    return await _followed(session, chat, topics, event_id)
