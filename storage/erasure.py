"""What is forgotten by itself, some time after it has lost its use."""

from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DeliveryState, NoticeKind
from storage import gates
from storage import tables as t
from storage.statements import changed

_ABOUT_EVENTS = (
    NoticeKind.NEW_EVENT,
    NoticeKind.CHANGE,
    NoticeKind.CANCELLATION,
    NoticeKind.REMINDER,
    NoticeKind.SEAT_OFFER,
    NoticeKind.SEAT_PASSED,
    NoticeKind.SEATS_TAKEN,
)
_OPEN = (
    DeliveryState.PENDING,
    DeliveryState.PAUSED,
    DeliveryState.CLAIMED,
    DeliveryState.SENDING,
)


async def erase_before(session: AsyncSession, moment: datetime) -> int:
    """Erase who came, who was reminded and who was told, of events that were over by `moment`.

    Notices of other kinds lose what was told of them when they were written before it. What still
    waits to be sent stays. Call `Database.scrub` after the commit. The gates of chats that may be
    written to again go too, uncounted.

    Returns:
        How many rows were erased.
    """
    n, d = t.notices.c, t.deliveries.c
    over = select(t.events.c.id).where(t.events.c.over_at <= moment)
    of_events = n.kind.in_(_ABOUT_EVENTS)
    old = select(n.id).where(
        or_(of_events & n.subject_id.in_(over), ~of_events & (n.created_at <= moment))
    )
    statements = [
        delete(table).where(table.c.event_id.in_(over))
        for table in (t.attendance, t.calendar_takes, t.reminders)
    ]
    statements.append(delete(t.gathered).where(t.gathered.c.notice_id.in_(old)))
    statements.append(delete(t.deliveries).where(d.notice_id.in_(old), d.state.not_in(_OPEN)))
    await gates.erase_open(session)
    return sum([await changed(session, statement) for statement in statements])
