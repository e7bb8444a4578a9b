"""What a handler works with: what was asked, who asks, and how to answer."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from telegram import Bot, Update
from telegram import Message as TelegramMessage
from telegram.constants import CallbackQueryLimit, ChatAction, ChatMemberStatus, MessageLimit
from telegram.error import TelegramError

from bot.callback_data import decode
from bot.questions import Questions
from bot.tidying import Tidy
from content.addresses import Addresses
from content.house_rules import Recess
from content.message import Action, Message
from content.model import Chat, ChatId, ChatKind, ChatState, Lane, Role, Topic
from content.render import errors as say_error
from content.render.common import Links
from content.split import split
from content.texts import pick_language
from jobs import pauses
from jobs.clock import Clock
from jobs.door import Guesses
from jobs.messenger import Later, Messenger, Moved, Refused, Sent
from jobs.pace import Pace
from jobs.sources.looking import Looker
from jobs.sources.taker import Taker
from storage import chats, organisers
from storage.database import Database

log = structlog.get_logger(__name__)

LONGEST_WAIT = timedelta(seconds=20)
"""A reply that Telegram puts off longer than this is given up: the person has asked again."""


@dataclass(frozen=True)
class Services:
    """The shared parts, built once in `application.py`."""

    database: Database
    messenger: Messenger
    pace: Pace
    bot: Bot
    now: Clock
    links: Links
    topics: tuple[Topic, ...]
    owner_ids: frozenset[int]
    undo: timedelta
    approval_above: int
    pool: timedelta
    timezone: str
    default_language: str
    wake: Callable[[], None]
    looker: Looker
    taker: Taker
    report: Callable[[], Awaitable[None]]
    recesses: tuple[Recess, ...] = ()
    addresses: Addresses | None = None
    guesses: Guesses = field(default_factory=Guesses)
    questions: Questions = field(default_factory=Questions)
    tidy: Tidy = field(default_factory=Tidy)


@dataclass(frozen=True)
class Asked:
    """An update, read once. `words` is the text after the command, or the whole text."""

    chat_id: ChatId
    chat_kind: ChatKind
    user_id: ChatId | None = None
    telegram_language: str | None = None
    words: str = ""
    message_id: int | None = None
    thread_id: int | None = None
    action: Action | None = None
    callback_id: str | None = None
    editable: bool = False
    as_chat: bool = False
    forwarded: bool = False
    command: str | None = None
    addressee: str | None = None
    picked: tuple[ChatId, ...] = ()

    @classmethod
    def from_update(cls, update: Update) -> "Asked | None":
        """Read an update; None where it comes from no chat (an inline query, a poll)."""
        chat, user, query = update.effective_chat, update.effective_user, update.callback_query
        if chat is None:
            return None
        message = update.effective_message
        command, addressee = _command(message) if query is None else (None, None)
        shared = message.users_shared if message else None
        return cls(
            chat_id=ChatId(chat.id),
            chat_kind=ChatKind(chat.type),
            user_id=ChatId(user.id) if user else None,
            telegram_language=user.language_code if user else None,
            words=_words(message) if query is None else "",
            message_id=message.message_id if message else None,
            thread_id=message.message_thread_id
            if isinstance(message, TelegramMessage) and message.is_topic_message else None,
            action=decode(query.data) if query and query.data else None,
            callback_id=query.id if query else None,
            editable=isinstance(message, TelegramMessage) and message.text is not None,
            # An anonymous administrator, or the channel itself, speaks as the chat. A pressed
            # button hangs on a message of ours, which says nothing about who pressed it.
            as_chat=query is None and message is not None and message.sender_chat is not None
            and message.sender_chat.id == chat.id,
            forwarded=message is not None and message.forward_origin is not None,
            command=command,
            addressee=addressee,
            picked=tuple(ChatId(user.user_id) for user in shared.users) if shared else (),
        )

    @property
    def is_private(self) -> bool:
        """Whether a person talks to the bot alone."""
        return self.chat_kind is ChatKind.PRIVATE


def _words(message: TelegramMessage | None) -> str:
    text = (message.text or message.caption or "") if message else ""
    if not text.startswith("/"):
        return text.strip()
    _, _, rest = text.replace("\n", " \n", 1).partition(" ")
    return rest.strip()


def _command(message: TelegramMessage | None) -> tuple[str | None, str | None]:
    """Return the command a message begins with, and the bot it is addressed to by @name."""
    text = message.text if message else None
    if not text or not text.startswith("/"):
        return None, None
    name, _, addressee = text.split(maxsplit=1)[0].removeprefix("/").partition("@")
    return name.lower(), addressee.lower() or None


class Talk:
    """One update being answered: the reader's language and rights, and ways to answer."""

    def __init__(self, services: Services, asked: Asked) -> None:
        self.services = services
        self.asked = asked
        self.chat: Chat | None = None
        self.role: Role | None = None
        self._answered = False
        self._said: list[int] = []

    async def open(self) -> None:
        """Look up the chat and the person's role: on every update, nothing is remembered."""
        asked = self.asked
        async with self.services.database.reading() as session:
            self.chat = await chats.find(session, asked.chat_id)
            if asked.user_id is not None:
                self.role = await organisers.role_of(session, asked.user_id)
        if asked.user_id in self.services.owner_ids:
            self.role = Role.OWNER
        elif self.role is Role.OWNER:
            # Only the settings make an owner; who has been taken out of them is one no more.
            self.role = None

    @property
    def language(self) -> str:
        """The chat's own choice, else Telegram's, else the default."""
        chosen = self.chat.language if self.chat and self.chat.language_chosen else None
        known = self.chat.language if self.chat else None
        told = self.asked.telegram_language or known or self.services.default_language
        return pick_language(chosen, told)

    @cached_property
    def now(self) -> datetime:
        """The moment this update is answered at."""
        return self.services.now()

    @property
    def is_organiser(self) -> bool:
        """Whether the person may post events, here and now: in private only."""
        return self.is_editor and self.role is not None and self.role.publishes

    @property
    def is_editor(self) -> bool:
        """Whether the person may draft, here and now; organisers and owners may too."""
        return self.role is not None and self.asked.is_private

    async def may_change(self) -> bool:
        """Tell whether the person may change what this chat receives.

        In private always; in a group its administrators, anonymous ones included; in a channel
        whoever can post. A button stands there for every reader to press, so whoever presses
        one must be an administrator.
        """
        asked = self.asked
        if asked.is_private or asked.as_chat:
            return True
        if asked.user_id is None:
            return False
        try:
            member = await self.services.bot.get_chat_member(asked.chat_id, asked.user_id)
        except TelegramError:
            return False
        return member.status in (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)

    async def remembered(self, session: AsyncSession, *, wakes: bool = False) -> Chat:
        """Return the chat's row, made now if this is the first thing worth keeping.

        Args:
            session: An open unit of work.
            wakes: Whether a pause ends with this. Wanting news or a reminder ends it, a change
                of language does not.
        """
        asked = self.asked
        self.chat = await chats.get_or_add(
            session, asked.chat_id, kind=asked.chat_kind, language=self.language, now=self.now
        )
        if self.role is Role.OWNER and asked.is_private:
            await organisers.set_owner(session, self.chat.key, self.now)
        paused = self.chat.state is ChatState.STOPPED
        if self.chat.state is not ChatState.ACTIVE and (wakes or not paused):
            if await pauses.end(session, self.chat, self.now):
                self.services.wake()
            self.chat = replace(self.chat, state=ChatState.ACTIVE, paused_until=None)
        return self.chat

    def with_words(self, words: str) -> "Talk":
        """Return the same conversation as if it had been asked with other words."""
        twin = copy(self)
        twin.asked = replace(self.asked, words=words)
        return twin

    async def busy(self) -> None:
        """Show that a file is being made (Bot API sendChatAction)."""
        with suppress(TelegramError):
            await self.services.bot.send_chat_action(
                self.asked.chat_id, ChatAction.UPLOAD_DOCUMENT,
                message_thread_id=self.asked.thread_id,
            )

    async def say(self, message: Message) -> int | None:
        """Send a new message here; return its id, None where it could not be sent."""
        sent = None
        for part in _parts(message):
            sent = await self._send(part)
            if sent is not None:
                self._said.append(sent)
        return sent

    async def tidy(self) -> None:
        """Let the answer to a command in a group take the place of the one before."""
        asked = self.asked
        is_group = asked.chat_kind in (ChatKind.GROUP, ChatKind.SUPERGROUP)
        if not is_group or asked.command is None or asked.message_id is None or not self._said:
            return
        place = (asked.chat_id, asked.thread_id)
        await self.services.tidy.answered(
            self.services.bot, place, asked.message_id, self._said
        )

    async def tell(self, chat_id: ChatId, message: Message) -> bool:
        """Tell somebody else; False where they cannot be reached."""
        with await self.services.pace.slot(Lane.INTERACTIVE, chat_id):
            sent = await self.services.messenger.send(chat_id, message, thread_id=None)
        return isinstance(sent, Sent)

    async def show(self, message: Message) -> int | None:
        """Put a message in the place of the one whose button was pressed, else send it."""
        asked = self.asked
        if asked.callback_id is None or not asked.editable or asked.message_id is None:
            return await self.say(message)
        if message.document or message.photo or message.ask:
            return await self.say(message)
        with await self.services.pace.slot(Lane.INTERACTIVE, asked.chat_id):
            outcome = await self.services.messenger.edit(
                asked.chat_id, asked.message_id, message
            )
        if isinstance(outcome, Sent):
            return asked.message_id
        return await self.say(message)

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answer the button press, once; what comes too late for Telegram is let go."""
        if self.asked.callback_id is None or self._answered:
            return
        self._answered = True
        try:
            await self.services.bot.answer_callback_query(
                self.asked.callback_id,
                text[: int(CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH)] or None,
                show_alert=alert,
            )
        except TelegramError as error:
            # Too late, or Telegram cannot be reached: what was asked for is done all the same.
            log.info("button press not answered", reason=error.message)

    async def preview_only(self) -> None:
        """Say that the buttons of a preview do nothing yet."""
        await self.toast(say_error.preview_button(self.language))

    async def stale(self) -> None:
        """Say that a button is of yesterday, or was never ours."""
        await self.toast(say_error.stale_button(self.language), alert=True)

    async def _send(self, message: Message) -> int | None:
        asked, chat_id = self.asked, self.asked.chat_id
        for _attempt in range(3):
            with await self.services.pace.slot(Lane.INTERACTIVE, chat_id):
                outcome = await self.services.messenger.send(
                    chat_id, message, thread_id=asked.thread_id
                )
            match outcome:
                case Sent(message_id):
                    return message_id
                case Later(wait=wait):
                    wait = wait or timedelta(seconds=1)
                    if wait > LONGEST_WAIT:
                        break
                    self.services.pace.told_to_wait(wait, chat_id)
                case Moved(new_id):
                    async with self.services.database.transaction() as session:
                        await chats.move(session, chat_id, new_id, self.now)
                    chat_id = new_id
                case Refused(reason):
                    log.warning("reply refused", reason=reason)
                    return None
                case _:
                    # In doubt: a second answer to one question would confuse more than none.
                    return None
        return None


def _parts(message: Message) -> list[Message]:
    """Split a text that is too long for one message; the buttons go under the last part."""
    if message.document or message.photo:
        return [message]
    texts = split(message.html, int(MessageLimit.MAX_TEXT_LENGTH))
    if len(texts) <= 1:
        return [message]
    bare = [replace(message, html=text, buttons=(), ask=None) for text in texts[:-1]]
    return [*bare, replace(message, html=texts[-1])]
