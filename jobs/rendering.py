"""What a notice says, made from the facts of the moment it is sent, and as its reader wishes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.dates import LONDON
from content.message import Html, Message
from content.model import (
    Briefing,
    ChatKind,
    Delivery,
    Event,
    Lane,
    Notice,
    NoticeKind,
    Topic,
)
from content.quiet import NIGHT
from content.render import digest as say_digest
from content.render import discreet
from content.render import notices as say
from content.render.common import Links
from jobs import broadcast_notices, digest_contents, event_notices, seat_notices
from jobs.broadcast_notices import Mended
from jobs.messenger import Target
from storage import attendance, briefings, digests, events, notices, rewrites


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
    """Renders each notice once for every language and state of its subject, not once per chat.

    `zone` is the clock of those who have named none; `topics` are the library's subjects.
    """

    def __init__(
        self, links: Links, *, zone: str = LONDON, topics: Sequence[Topic] = ()
    ) -> None:
        self._links = links
        self._zone = zone
        self._topics = topics
        self._kept: dict[_Place, _Made] = {}

    def batch(self, session: AsyncSession, now: datetime) -> "Batch":
        """Return the renderer of one batch, which looks at the facts once."""
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        return Batch(
            session, self._links, now, self._kept, zone=self._zone, topics=self._topics
        )


class Batch:
    """Renders for a batch of deliveries, from one look at the facts.

    Short-lived on purpose: the next batch sees what an organiser has changed meanwhile.
    """

    def __init__(
        self,
        session: AsyncSession,
        links: Links,
        now: datetime,
        kept: dict[_Place, _Made],
        *,
        zone: str = LONDON,
        topics: Sequence[Topic] = (),
    ) -> None:
        self._session = session
        self._links = links
        self._now = now
        self._kept = kept
        self._zone = zone
        self._topics = topics
        self._made: dict[_Place, Message | Dropped] = {}
        self._digests: dict[
            tuple[str, str, tuple[int, ...], datetime], Message | Dropped
        ] = {}
        self._subjects: dict[tuple[bool, int], Event | Briefing | None] = {}
        self._concerned: dict[int, frozenset[int]] = {}

    async def message(self, delivery: Delivery) -> Message | Mended | Dropped:
        """Return what this delivery should show, or why it should not go out."""
        if not delivery.is_heard:
            return Dropped("chat left")
        said = await self._said(delivery)
        match said:
            case Message():
                return self._as_wished(said, delivery)
            case Mended(target=target) if not target.erased:
                return replace(said, message=_again_as_wished(said, delivery))
            case _:
                return said

    async def _said(self, delivery: Delivery) -> Message | Mended | Dropped:
        notice, chat = delivery.notice, delivery.chat
        if notice.kind in seat_notices.KINDS:
            seat = await seat_notices.message(self._session, delivery, self._now)
            return seat or Dropped("seat settled")
        if notice.kind in broadcast_notices.KINDS:
            words = await broadcast_notices.message(self._session, delivery, self._now)
            if words == broadcast_notices.MISSING:
                return await self._digest_mended(delivery)
            return Dropped(words) if isinstance(words, str) else words
        if notice.kind is NoticeKind.DIGEST:
            return await self._digest(delivery)
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

    def _as_wished(self, message: Message, delivery: Delivery) -> Message:
        """Return a message as its reader wants to get it."""
        notice, chat = delivery.notice, delivery.chat
        if _is_discreet(delivery):
            message = _neutral(delivery, notice.id)
        elif notice.kind in EXPLAINED and chat.kind is ChatKind.PRIVATE:
            message = discreet.with_why(message, notice.id, chat.language)
        quiet = chat.quiet or (NIGHT if _may_wait(notice) else None)
        if quiet is not None and not notice.is_alarm:
            # What comes in quiet hours all the same could not wait: it wakes nobody.
            night = quiet.until(self._now, chat.timezone or self._zone) is not None
            message = replace(message, silent=message.silent or night)
        return message

    async def _digest(self, delivery: Delivery) -> Message | Dropped:
        return await self._digest_as_of(self._now, delivery)

    async def _digest_mended(self, delivery: Delivery) -> Mended | Dropped:
        """Return what a digest says without what was taken back of it, or with its new words."""
        chat, mended = delivery.chat, delivery.notice.subject_id
        copy = await rewrites.digest_of(self._session, mended, chat.key)
        digest = await notices.by_id(self._session, copy.digest_id or 0) if copy else None
        if copy is None or digest is None:
            return Dropped(broadcast_notices.MISSING)
        target = Target(copy.message_id)
        left = await self._digest_as_of(copy.sent_at, replace(delivery, notice=digest))
        if isinstance(left, Message):
            return Mended(left, target, shows=digest.id)
        if self._now - copy.sent_at < broadcast_notices.RECALLABLE:
            return Mended(Message(Html()), replace(target, erased=True))
        return Mended(say_digest.taken_back(chat.language), target, shows=digest.id)

    async def _digest_as_of(self, moment: datetime, delivery: Delivery) -> Message | Dropped:
        """Return a digest of what was not over at a moment, each thing as it stands now."""
        chat, notice = delivery.chat, delivery.notice
        brought = await digests.contents(self._session, chat.key, notice.id)
        why = str(notice.payload.get("why", "now"))
        which = (chat.language, why, brought, moment)
        if which not in self._digests:
            self._digests[which] = await self._digest_of(*which)
        made = self._digests[which]
        if isinstance(made, Message) and chat.kind is not ChatKind.PRIVATE:
            return without_personal_buttons(made)
        return made

    async def _digest_of(
        self, language: str, why: str, brought: tuple[int, ...], moment: datetime
    ) -> Message | Dropped:
        told = await notices.by_ids(self._session, brought)
        gathered = [told[each] for each in brought if each in told]
        news = await digest_contents.news(gathered, self._subject, moment)
        return say_digest.digest(news, language, why=why) if news else Dropped("nothing new")

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
            return say.briefing(
                subject, place.language, links=self._links, topics=self._topics
            )
        said = event_notices.message(
            subject, notice, place.language, now=self._now, links=self._links,
            with_file=place.with_file,
        )
        return Dropped(said) if isinstance(said, str) else said


EXPLAINED = frozenset({
    *event_notices.KINDS, NoticeKind.BRIEFING, NoticeKind.DIGEST, NoticeKind.BROADCAST
})
"""What comes with a word on why it came; seats and drafts speak for themselves."""


def _may_wait(notice: Notice) -> bool:
    """Tell whether a notice makes no sound at night: not one that came at a chosen hour."""
    at_chosen_hour = notice.payload.get("why") in {"daily", "weekly"}
    return notice.lane is Lane.BULK and not notice.is_alarm and not at_chosen_hour


def _is_discreet(delivery: Delivery) -> bool:
    return delivery.chat.discreet and delivery.chat.kind is ChatKind.PRIVATE


def _again_as_wished(said: Mended, delivery: Delivery) -> Message:
    """Return the words of a message that stands there as its reader wanted to get it."""
    about = said.shows or delivery.notice.subject_id
    if _is_discreet(delivery):
        return _neutral(delivery, about)
    if delivery.chat.kind is ChatKind.PRIVATE:
        return discreet.with_why(said.message, about, delivery.chat.language)
    return said.message


def _neutral(delivery: Delivery, notice_id: int) -> Message:
    return discreet.neutral(
        delivery.chat.language, notice_id, alarm=delivery.notice.is_alarm
    )


PERSONAL_VERBS = frozenset({
    "rm", "rs", "rd", "rx", "go", "gl", "sy", "sn", "subs", "set", "cal", "seen", "sz", "why",
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
