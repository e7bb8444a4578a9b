"""Edits the cards that already stand in chats, so that none of them tells what is no longer true.

Runs after the notices, at the pace of bulk, a page a ring. The place is kept with each page:
whoever rings next, in whatever process, goes on from there.
"""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from content.changes import since
from content.message import Document, Message
from content.model import ChatKind, ChatState, Event, EventStatus, Lane, NoticeKind
from content.render import discreet
from content.render import notices as say
from content.render.attendance import with_door_code
from content.render.common import EventReader, Links
from jobs.messenger import InDoubt, Later, Messenger, Moved, Outcome, Refused
from jobs.pace import Pace
from jobs.rendering import without_personal_buttons
from storage import card_edits, chats, events
from storage.card_edits import DeliveredCard, Round
from storage.database import Database

SECONDS = 2
"""A ring edits what fits into this: whoever stops the ticks waits for one to end."""

MOST = 200
LEASE = timedelta(seconds=60)
WAIT = timedelta(seconds=5)

NO_TEXT = "no text in the message"
"""Telegram's words for a message that has a caption instead, because it brought a file."""

SEEN = "seen"


class CardEditor:
    """Brings delivered cards to the present state of their event; any number may run at once."""

    def __init__(self, database: Database, messenger: Messenger, pace: Pace, links: Links) -> None:
        self._database = database
        self._messenger = messenger
        self._pace = pace
        self._links = links
        self._page = max(1, min(int(pace.rate * SECONDS), MOST))

    async def tick(self, now: datetime) -> int:
        """Edit a page of cards; return how many were edited."""
        async with self._database.transaction() as session:
            round_ = await card_edits.take(session, now=now, lease=LEASE)
        if round_ is None:
            return 0
        async with self._database.reading() as session:
            event = await events.by_id(session, round_.event_id)
            cards = await card_edits.page(session, round_, self._page)
        if event is None or _is_history(event, now) or not cards:
            async with self._database.transaction() as session:
                await card_edits.finish(session, round_)
            return 0
        return await self._edit_page(round_, event, cards, now)

    async def _edit_page(
        self, round_: Round, event: Event, cards: list[DeliveredCard], now: datetime
    ) -> int:
        outcomes = await asyncio.gather(*(self._edit(event, card, now) for card in cards))
        reached, wait = round_.edited_to, None
        async with self._database.transaction() as session:
            for card, outcome in zip(cards, outcomes, strict=True):
                if isinstance(outcome, Later | InDoubt):
                    # An edit nobody knows the end of is made again: twice does no harm.
                    wait = (outcome.wait if isinstance(outcome, Later) else None) or WAIT
                    break
                if isinstance(outcome, Moved):
                    await chats.move(session, card.chat_id, outcome.new_id, now)
                if isinstance(outcome, Refused) and outcome.gone is not None:
                    gone = ChatState.BLOCKED if outcome.gone.blocked else ChatState.GONE
                    await chats.set_state(session, card.chat.key, gone, now)
                reached = card.delivery_id
            if wait is not None:
                await card_edits.put_off(session, round_, reached, now + wait)
            else:
                await card_edits.advance(session, round_, reached)
        return sum(outcome is not None for outcome in outcomes)

    async def _edit(self, event: Event, card: DeliveredCard, now: datetime) -> Outcome | None:
        message = _present(event, card, now, self._links)
        if message is None:
            return None
        outcome = await self._request(card, message)
        if isinstance(outcome, Refused) and NO_TEXT in outcome.reason.lower():
            # The words are a caption: the message came with a file, and says so again.
            caption = _present(event, card, now, self._links, with_file=True) or message
            outcome = await self._request(card, replace(caption, document=_SOME_FILE))
        if isinstance(outcome, Later) and outcome.wait is not None:
            self._pace.told_to_wait(outcome.wait, card.chat_id)
        return outcome

    async def _request(self, card: DeliveredCard, message: Message) -> Outcome:
        with await self._pace.slot(Lane.BULK, card.chat_id):
            return await self._messenger.edit(card.chat_id, card.message_id, message)


def _is_history(event: Event, now: datetime) -> bool:
    """Tell whether nobody acts on a card any more; what is postponed still gets its new day."""
    return event.is_over(now) and event.status is not EventStatus.POSTPONED


_SOME_FILE = Document("meeting.ics", b"")
"""Tells the messenger that the words are a caption; the file in the chat stays."""


def _present(
    event: Event, card: DeliveredCard, now: datetime, links: Links, *, with_file: bool = False
) -> Message | None:
    """Return what a message of then should show now; None where it stays as it is."""
    message = _again(event, card, now, links, with_file=with_file)
    if message is None:
        return None
    notice, language = card.notice, card.chat.language
    if card.chat.kind is not ChatKind.PRIVATE:
        message = without_personal_buttons(message)
    elif card.chat.discreet:
        # Shown or not, we do not know: it is veiled, and shows the present state when asked.
        return discreet.neutral(language, notice.id, alarm=notice.is_alarm)
    else:
        message = discreet.with_why(message, notice.id, language)
    return _without_seen(message) if card.seen else message


def _again(
    event: Event, card: DeliveredCard, now: datetime, links: Links, *, with_file: bool
) -> Message | None:
    notice, language = card.notice, card.chat.language
    match notice.kind:
        case NoticeKind.NEW_EVENT:
            # What the chat made of the card since stays on it: a seat, the code for the door.
            reader = EventReader(
                coming=card.door_code is not None, door_code=card.door_code,
                name_given=card.name_given,
            )
            return say.new_event(event, language, now=now, links=links, reader=reader)
        case NoticeKind.REMINDER:
            minutes = notice.payload.get("minutes")
            reminder = say.reminder(
                event, language, now=now, links=links,
                minutes=minutes if isinstance(minutes, int) else None,
            )
            return with_door_code(reminder, card.door_code, language)
        case NoticeKind.CHANGE | NoticeKind.CANCELLATION if "division" not in notice.payload:
            if event.status is EventStatus.CANCELLED:
                return say.cancelled(
                    event, language, now=now, links=links, with_file=with_file
                )
            known = notice.payload.get("since")
            told = since(event, known if isinstance(known, int) else notice.revision - 1)
            return say.changed(
                event, told, language, now=now, links=links, with_file=with_file,
                alarm=notice.id if notice.is_alarm else None,
            )
        case _:
            return None


def _without_seen(message: Message) -> Message:
    rows = (
        tuple(one for one in row if one.action is None or one.action.verb != SEEN)
        for row in message.buttons
    )
    return replace(message, buttons=tuple(row for row in rows if row))
