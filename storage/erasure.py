"""What is erased by itself when its event is long over."""

from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import NoticeKind
from storage import tables as t
from storage.statements import changed, is_

_ABOUT_EVENTS = (
    NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION, NoticeKind.REMINDER
)


async def erase_before(session: AsyncSession, moment: datetime) -> int:
    """Erase who came, who was reminded and who was told of events that were over by `moment`.

    Notices of other kinds lose their deliveries when they were written before it.

    Returns:
        How many rows were erased.
    """
    old = select(t.events.c.id).where(t.events.c.over_at <= moment)
    n = t.notices.c
    old_notices = select(n.id).where(
        or_(
            is_(n.kind, *_ABOUT_EVENTS) & n.subject_id.in_(old),
            ~is_(n.kind, *_ABOUT_EVENTS) & (n.created_at <= moment),
        )
    )
    erased = 0
    for table, condition in (
        (t.attendance, t.attendance.c.event_id.in_(old)),
        (t.calendar_takes, t.calendar_takes.c.event_id.in_(old)),
        (t.reminders, t.reminders.c.event_id.in_(old)),
        (t.deliveries, t.deliveries.c.notice_id.in_(old_notices)),
    ):
        erased += await changed(session, delete(table).where(condition))
    return erased
