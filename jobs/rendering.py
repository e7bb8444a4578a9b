"""What a notice says, made from the facts of the moment it is sent."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from sqlalchemy.ext.asyncio import AsyncSession

from content.changes import since
from content.message import Message
from content.model import (
    Briefing,
    ChatKind,
    Delivery,
    Event,
    EventStatus,
    Notice,
    NoticeKind,
)
from content.render import notices as say
from content.render.common import Links
from jobs import broadcast_notices, files, seat_notices
from jobs.broadcast_notices import Mended
from storage import attendance, briefings, events


@dataclass(frozen=True)
class Dropped:
    """Nothing is left to say; `reason` is for the count."""

    reason: str


@dataclass(frozen=True)
class _Place:
    """All that a text depends on besides its subject."""

    notice_id: int
    language: str
    personal: bool
    with_file: bool


@dataclass(frozen=True)
class _Made:
    subject: Event | Briefing
    at: datetime
    message: Message


FRESH = timedelta(seconds=30)
"""For so long "tomorrow" and the like stay true; an edit of the subject shows at once."""

MOST_KEPT = 256


class Renderer:
    """Renders each notice once for every language and state of its subject, not once per chat."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._kept: dict[_Place, _Made] = {}

    def batch(self, session: AsyncSession, now: datetime) -> "Batch":
        """Return the renderer of one batch, which looks at the facts once."""
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        return Batch(session, self._links, now, self._kept)


class Batch:
    """Renders for a batch of deliveries, from one look at the facts.

    Short-lived on purpose: the next batch sees what an organiser has changed meanwhile.
    """

    def __init__(
        self, session: AsyncSession, links: Links, now: datetime, kept: dict[_Place, _Made]
    ) -> None:
        self._session = session
        self._links = links
        self._now = now
        self._kept = kept
        self._made: dict[_Place, Message | Dropped] = {}
        self._subjects: dict[tuple[bool, int], Event | Briefing | None] = {}
        self._concerned: dict[int, frozenset[int]] = {}

    async def message(self, delivery: Delivery) -> Message | Mended | Dropped:
        """Return what this delivery should show, or why it should not go out."""
        notice, chat = delivery.notice, delivery.chat
        if not delivery.is_heard:
            return Dropped("chat left")
        if notice.kind in seat_notices.KINDS:
            said = await seat_notices.message(self._session, delivery, self._now)
            return said or Dropped("seat settled")
        if notice.kind in broadcast_notices.KINDS:
            words = await broadcast_notices.message(self._session, delivery, self._now)
            return Dropped(words) if isinstance(words, str) else words
        place = _Place(
            notice.id,
            chat.language,
            personal=chat.kind is ChatKind.PRIVATE,
            with_file=await self._wants_file(notice, chat.key),
        )
        if place not in self._made:
            self._made[place] = await self._at(place, notice)
        made = self._made[place]
        if notice.kind is NoticeKind.REMINDER and isinstance(made, Message):
            return await seat_notices.with_door_code(
                self._session, made, chat.key, notice.subject_id, chat.language
            )
        return made

    async def _at(self, place: _Place, notice: Notice) -> Message | Dropped:
        subject = await self._subject(notice)
        if subject is None:
            return Dropped("subject removed")
        kept = self._kept.get(place)
        if kept and kept.subject == subject and timedelta(0) <= self._now - kept.at < FRESH:
            return kept.message
        made = self._render(notice, subject, place)
        if isinstance(made, Message):
            if not place.personal:
                made = without_personal_buttons(made)
            self._kept[place] = _Made(subject, self._now, made)
        return made

    async def _subject(self, notice: Notice) -> Event | Briefing | None:
        is_briefing = notice.kind is NoticeKind.BRIEFING
        which = (is_briefing, notice.subject_id)
        if which not in self._subjects:
            by_id = briefings.by_id if is_briefing else events.by_id
            self._subjects[which] = await by_id(self._session, notice.subject_id)
        return self._subjects[which]

    async def _wants_file(self, notice: Notice, key: int) -> bool:
        if notice.kind not in (NoticeKind.CHANGE, NoticeKind.CANCELLATION):
            return False
        if notice.is_alarm:
            # It goes to those concerned and to nobody else, paused or not.
            return "division" not in notice.payload
        event_id = notice.subject_id
        if event_id not in self._concerned:
            keys = await attendance.concerned(self._session, event_id)
            self._concerned[event_id] = frozenset(keys)
        return key in self._concerned[event_id]

    def _render(
        self, notice: Notice, subject: Event | Briefing, place: _Place
    ) -> Message | Dropped:
        if isinstance(subject, Briefing):
            return say.briefing(subject, place.language, links=self._links)
        match notice.kind:
            case (
                NoticeKind.NEW_EVENT
                | NoticeKind.CHANGE
                | NoticeKind.CANCELLATION
                | NoticeKind.REMINDER
            ):
                return self._event(subject, notice, place.language, with_file=place.with_file)
            case (
                NoticeKind.DIGEST
                | NoticeKind.BROADCAST
                | NoticeKind.CORRECTION
                | NoticeKind.RECALL
                | NoticeKind.DRAFT_NEWS
                | NoticeKind.BRIEFING
                | NoticeKind.SEAT_OFFER
                | NoticeKind.SEAT_PASSED
                | NoticeKind.SEATS_TAKEN
            ):
                return Dropped("no text for this kind")
            case _:
                assert_never(notice.kind)

    def _event(
        self, event: Event, notice: Notice, language: str, *, with_file: bool
    ) -> Message | Dropped:
        now, links = self._now, self._links
        with_file = with_file and event.on is not None
        if notice.kind is NoticeKind.NEW_EVENT:
            if event.status is EventStatus.CANCELLED:
                return Dropped("cancelled meanwhile")
            return say.new_event(event, language, now=now, links=links)
        if notice.kind is NoticeKind.REMINDER:
            starts_at = event.starts_at
            if event.status is not EventStatus.PUBLISHED or event.revision != notice.revision:
                return Dropped("changed meanwhile")
            if starts_at is None or starts_at <= now:
                return Dropped("begun")
            minutes = notice.payload.get("minutes")
            return say.reminder(
                event, language, now=now, links=links,
                minutes=minutes if isinstance(minutes, int) else None,
            )
        message = (
            self._cancelled(event, notice, language, with_file=with_file)
            if notice.kind is NoticeKind.CANCELLATION
            else self._changed(event, notice, language, with_file=with_file)
        )
        if isinstance(message, Dropped):
            return message
        if with_file:
            return replace(message, document=files.of_event(event, language, links))
        return message


    def _cancelled(
        self, event: Event, notice: Notice, language: str, *, with_file: bool
    ) -> Message | Dropped:
        if event.status is not EventStatus.CANCELLED:
            return Dropped("restored meanwhile")
        return say.cancelled(
            event, language, now=self._now, links=self._links, with_file=with_file,
            alarm=notice.id if notice.is_alarm else None,
        )

    def _changed(
        self, event: Event, notice: Notice, language: str, *, with_file: bool
    ) -> Message | Dropped:
        """Tell what is new since the revision readers know, up to the state of this moment."""
        alarm = notice.id if notice.is_alarm else None
        if event.status is EventStatus.CANCELLED:
            return Dropped("cancelled meanwhile")
        minutes = notice.payload.get("division")
        if isinstance(minutes, int):
            return say.division(
                event, minutes, language, now=self._now, links=self._links, alarm=alarm
            )
        known = notice.payload.get("since")
        told = since(event, known if isinstance(known, int) else notice.revision - 1)
        if not told:
            return Dropped("taken back")
        return say.changed(
            event, told, language, now=self._now, links=self._links, with_file=with_file,
            alarm=alarm,
        )


PERSONAL_VERBS = frozenset({
    "rm", "rs", "rd", "rx", "go", "gl", "sy", "sn", "subs", "set", "cal", "seen",
})


def without_personal_buttons(message: Message) -> Message:
    """Leave out the buttons that would act for whoever presses them in a group or channel."""
    rows = (
        tuple(
            button for button in row
            if button.action is None or button.action.verb not in PERSONAL_VERBS
        )
        for row in message.buttons
    )
    return replace(message, buttons=tuple(row for row in rows if row))
