"""What a notice about an event says at the moment it is sent, or why it says nothing."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from content.changes import since
from content.message import Message
from content.model import LEAVE_LEAD, TIME_TO_LEAVE, Event, EventStatus, Notice, NoticeKind
from content.render import notices as say
from content.render.common import Links
from jobs import files

KINDS = frozenset({
    NoticeKind.NEW_EVENT, NoticeKind.CHANGE, NoticeKind.CANCELLATION, NoticeKind.REMINDER
})


def message(
    event: Event, notice: Notice, language: str, *, now: datetime, links: Links, with_file: bool
) -> Message | str:
    """Return what goes out, or in a word why nothing does."""
    with_file = with_file and event.on is not None
    match notice.kind:
        case NoticeKind.NEW_EVENT:
            return _new(event, language, now, links)
        case NoticeKind.REMINDER:
            return _reminder(event, notice, language, now, links)
        case NoticeKind.CANCELLATION:
            said = _cancelled(event, notice, language, now=now, links=links, with_file=with_file)
        case NoticeKind.CHANGE:
            said = _changed(event, notice, language, now=now, links=links, with_file=with_file)
        case (
            NoticeKind.BRIEFING | NoticeKind.DIGEST | NoticeKind.BROADCAST
            | NoticeKind.CORRECTION | NoticeKind.RECALL | NoticeKind.DRAFT_NEWS
            | NoticeKind.SEAT_OFFER | NoticeKind.SEAT_PASSED | NoticeKind.SEATS_TAKEN
        ):
            return "no text for this kind"
        case _:
            assert_never(notice.kind)
    if with_file and isinstance(said, Message):
        return replace(said, document=files.of_event(event, language, links))
    return said


def _new(event: Event, language: str, now: datetime, links: Links) -> Message | str:
    if event.status is EventStatus.CANCELLED:
        return "cancelled meanwhile"
    return say.new_event(event, language, now=now, links=links)


def _reminder(
    event: Event, notice: Notice, language: str, now: datetime, links: Links
) -> Message | str:
    starts_at = event.starts_at
    if event.status is not EventStatus.PUBLISHED or event.revision != notice.revision:
        return "changed meanwhile"
    if starts_at is None or starts_at <= now:
        return "begun"
    return say.reminder(event, language, now=now, links=links, minutes=_minutes(event, notice, now))


def _minutes(event: Event, notice: Notice, now: datetime) -> int | None:
    minutes = notice.payload.get("minutes")
    if minutes == TIME_TO_LEAVE and event.arrive_at and event.arrive_at - now > LEAVE_LEAD * 2:
        # It came before a quiet night: nobody has to leave yet.
        return None
    return minutes if isinstance(minutes, int) else None


def _cancelled(
    event: Event, notice: Notice, language: str, *, now: datetime, links: Links, with_file: bool
) -> Message | str:
    if event.status is not EventStatus.CANCELLED:
        return "restored meanwhile"
    return say.cancelled(
        event, language, now=now, links=links, with_file=with_file,
        alarm=notice.id if notice.is_alarm else None,
    )


def _changed(
    event: Event, notice: Notice, language: str, *, now: datetime, links: Links, with_file: bool
) -> Message | str:
    """Tell what is new since the revision readers know, up to the state of this moment."""
    alarm = notice.id if notice.is_alarm else None
    if event.status is EventStatus.CANCELLED:
        return "cancelled meanwhile"
    minutes = notice.payload.get("division")
    if isinstance(minutes, int):
        return say.division(event, minutes, language, now=now, links=links, alarm=alarm)
    known = notice.payload.get("since")
    told = since(event, known if isinstance(known, int) else notice.revision - 1)
    if not told:
        return "taken back"
    return say.changed(
        event, told, language, now=now, links=links, with_file=with_file, alarm=alarm
    )
