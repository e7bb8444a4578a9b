"""What the notices about seats say, each to one chat, from where it stands at that moment."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import ChatKey, Delivery, EventStatus, NoticeKind, Seat
from content.render import attendance as say
from storage import attendance, events

KINDS = frozenset({NoticeKind.SEAT_OFFER, NoticeKind.SEAT_PASSED, NoticeKind.SEATS_TAKEN})


async def message(session: AsyncSession, delivery: Delivery, now: datetime) -> Message | None:
    """Return what to say; None where it has been answered, or the meeting is off."""
    notice, chat = delivery.notice, delivery.chat
    event = await events.by_id(session, notice.subject_id)
    if event is None or event.status is EventStatus.CANCELLED or event.is_over(now):
        return None
    if notice.kind is NoticeKind.SEATS_TAKEN:
        percent = notice.payload.get("percent")
        return say.seats_taken(
            event, chat.language, percent=percent if isinstance(percent, int) else 100
        )
    mine = await attendance.place_of(session, chat.key, event.id)
    if notice.kind is NoticeKind.SEAT_PASSED:
        return say.passed(event, chat.language) if mine is None else None
    if mine is None or mine.state is not Seat.OFFERED or mine.offered_until is None:
        return None
    if mine.offered_until <= now:
        return None
    return say.offer(event, chat.language, now=now, until=mine.offered_until)


async def with_door_code(
    session: AsyncSession, reminder: Message, key: ChatKey, event_id: int, language: str
) -> Message:
    """Return a reminder with the door code of whoever has a seat."""
    mine = await attendance.place_of(session, key, event_id)
    return say.with_door_code(reminder, mine.door_code if mine else None, language)
