"""What a notice says, made from the facts of the moment it is sent."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import ChatKind, ChatState, Delivery, Event, EventStatus, Notice, NoticeKind
from content.render import notices as say
from content.render.common import Links
from jobs import files
from storage import attendance, briefings, events


@dataclass(frozen=True)
class Dropped:
    """Nothing is left to say; `reason` is for the count."""

    reason: str


class Renderer:
    """Renders each notice once per language for a batch of deliveries, from one look at the facts.

    Short-lived on purpose: the next batch sees what an organiser has changed meanwhile.
    """

    def __init__(self, session: AsyncSession, links: Links, now: datetime) -> None:
        self._session = session
        self._links = links
        self._now = now
        self._made: dict[tuple[int, str, bool, bool], Message | Dropped] = {}
        self._concerned: dict[int, frozenset[int]] = {}

    async def message(self, delivery: Delivery) -> Message | Dropped:
        """Return what this delivery should show, or why it should not go out."""
        notice, chat = delivery.notice, delivery.chat
        if chat.state is not ChatState.ACTIVE:
            return Dropped("chat left")
        personal = chat.kind is ChatKind.PRIVATE
        with_file = await self._wants_file(notice, chat.key)
        place = (notice.id, chat.language, personal, with_file)
        if place not in self._made:
            made = await self._render(notice, chat.language, with_file=with_file)
            if isinstance(made, Message) and not personal:
                made = _without_personal_buttons(made)
            self._made[place] = made
        return self._made[place]

    async def _wants_file(self, notice: Notice, key: int) -> bool:
        if notice.kind not in (NoticeKind.CHANGE, NoticeKind.CANCELLATION):
            return False
        event_id = notice.subject_id
        if event_id not in self._concerned:
            keys = await attendance.concerned(self._session, event_id)
            self._concerned[event_id] = frozenset(keys)
        return key in self._concerned[event_id]

    async def _render(
        self, notice: Notice, language: str, *, with_file: bool
    ) -> Message | Dropped:
        match notice.kind:
            case NoticeKind.BRIEFING:
                return await self._briefing(notice, language)
            case (
                NoticeKind.NEW_EVENT
                | NoticeKind.CHANGE
                | NoticeKind.CANCELLATION
                | NoticeKind.REMINDER
            ):
                event = await events.by_id(self._session, notice.subject_id)
                if event is None:
                    return Dropped("event removed")
                return self._event(event, notice, language, with_file=with_file)
            case NoticeKind.DIGEST | NoticeKind.BROADCAST:
                return Dropped("no text for this kind")
            case _:
                assert_never(notice.kind)

    async def _briefing(self, notice: Notice, language: str) -> Message | Dropped:
        briefing = await briefings.by_id(self._session, notice.subject_id)
        if briefing is None:
            return Dropped("briefing removed")
        return say.briefing(briefing, language, links=self._links)

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
        if notice.kind is NoticeKind.CANCELLATION:
            message = say.cancelled(
                event, language, now=now, links=links, with_file=with_file
            )
        else:
            changes = [one for one in event.changes if one.revision == notice.revision]
            message = say.changed(
                event, changes, language, now=now, links=links, with_file=with_file
            )
        if with_file:
            return replace(message, document=files.of_event(event, language, links))
        return message


PERSONAL_VERBS = frozenset({"rm", "rs", "rd", "rx", "go", "subs", "set", "cal"})


def _without_personal_buttons(message: Message) -> Message:
    """Leave out the buttons that would act for whoever presses them in a group or channel."""
    rows = (
        tuple(
            button for button in row
            if button.action is None or button.action.verb not in PERSONAL_VERBS
        )
        for row in message.buttons
    )
    return replace(message, buttons=tuple(row for row in rows if row))
