"""The Messenger over telegram.Bot: what Telegram answers, turned into outcomes."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import lru_cache

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram import Message as TelegramMessage
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.callback_data import encode
from bot.request import NotSent
from content.message import Button, Message
from content.model import ChatId
from jobs.messenger import Gone, InDoubt, Later, Moved, Outcome, Refused, Sent, Stop

ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None

LOST_CHATS = ("chat not found", "peer_id_invalid", "private chat not found")
UNCHANGED = "message is not modified"


class TelegramMessenger:
    """Sends through one Bot; knows nothing of pace and nothing of who is written to."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        """Send one message (Bot API sendMessage, sendDocument or sendPhoto)."""
        return await _outcome(lambda: self._send(chat_id, message, thread_id))

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        """Replace the words and buttons of a message of ours; a file it brought stays."""
        outcome = await _outcome(lambda: self._edit(chat_id, message_id, message))
        if isinstance(outcome, Refused) and UNCHANGED in outcome.reason.lower():
            return Sent(message_id)
        return outcome

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        """Take a message of ours back (Bot API deleteMessage), within Telegram's 48 hours."""
        outcome = await _outcome(lambda: self._bot.delete_message(chat_id, message_id))
        return Sent(message_id) if isinstance(outcome, Sent) else outcome

    async def _edit(
        self, chat_id: ChatId, message_id: int, message: Message
    ) -> TelegramMessage | bool:
        if message.document is not None or message.photo is not None:
            return await self._bot.edit_message_caption(
                chat_id,
                message_id,
                caption=message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=inline_keyboard(message.buttons),
            )
        return await self._bot.edit_message_text(
            message.html,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=inline_keyboard(message.buttons),
            link_preview_options=_preview(message),
        )

    async def _send(
        self, chat_id: ChatId, message: Message, thread_id: int | None
    ) -> TelegramMessage | int:
        if message.document is not None:
            return await self._bot.send_document(
                chat_id,
                InputFile(message.document.content, filename=message.document.filename),
                caption=message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=_markup(message),
                disable_notification=message.silent,
                message_thread_id=thread_id,
                disable_content_type_detection=True,
            )
        if message.photo is not None:
            return await self._bot.send_photo(
                chat_id,
                InputFile(message.photo.content, filename=message.photo.filename),
                caption=message.html,
                parse_mode=ParseMode.HTML,
                reply_markup=_markup(message),
                disable_notification=message.silent,
                message_thread_id=thread_id,
            )
        return await self._send_text(chat_id, message, thread_id)

    async def _send_text(self, chat_id: ChatId, message: Message, thread_id: int | None) -> int:
        """Send the one kind of message that goes out by the thousand.

        `Bot.send_message` makes objects of all buttons and of the whole answer, of which only
        the number is wanted: that would be half of what a message costs.
        """
        fields = {
            "chat_id": chat_id,
            "text": message.html,
            "parse_mode": ParseMode.HTML,
            "link_preview_options": _preview(message).to_json(),
            "reply_markup": _markup_json(message),
            "disable_notification": message.silent,
            "message_thread_id": thread_id,
        }
        # Telegram does not mind the case; PTB warns of names it has methods for.
        answer = await self._bot.do_api_request("sendmessage", api_kwargs=fields)
        if not isinstance(answer, dict) or "message_id" not in answer:
            raise TelegramError("Telegram answered with something that is no message")
        return int(answer["message_id"])


def inline_keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    """Return the markup of our buttons, None where there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    style = button.style.value if button.style else None
    if button.action is not None:
        return InlineKeyboardButton(
            button.label, callback_data=encode(button.action), style=style
        )
    if button.url is not None:
        return InlineKeyboardButton(button.label, url=button.url, style=style)
    if button.copy is not None:
        return InlineKeyboardButton(button.label, copy_text=CopyTextButton(button.copy))
    return InlineKeyboardButton(button.label, switch_inline_query=button.share or "")


def _markup(message: Message) -> ReplyMarkup:
    if message.ask is not None:
        pick = KeyboardButton(
            message.ask.label,
            request_users=KeyboardButtonRequestUsers(
                message.ask.request_id, user_is_bot=False, max_quantity=message.ask.maximum
            ),
        )
        return ReplyKeyboardMarkup(
            [[pick], [message.ask.cancel_label]], resize_keyboard=True, one_time_keyboard=True
        )
    if message.remove_keyboard:
        return ReplyKeyboardRemove()
    return inline_keyboard(message.buttons)


def _markup_json(message: Message) -> str | None:
    if message.ask is None and not message.remove_keyboard:
        return _buttons_json(message.buttons)
    markup = _markup(message)
    return markup.to_json() if markup is not None else None


@lru_cache(maxsize=64)
def _buttons_json(rows: tuple[tuple[Button, ...], ...]) -> str | None:
    markup = inline_keyboard(rows)
    return markup.to_json() if markup is not None else None


def _preview(message: Message) -> LinkPreviewOptions:
    if message.link_preview is None:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=message.link_preview, prefer_small_media=True)


async def _outcome(call: Callable[[], Awaitable[TelegramMessage | int]]) -> Outcome:
    """Make one call and say what came of it. The order of `except` matters: see telegram.error."""
    try:
        answer = await call()
    except RetryAfter as error:
        return _retry_after(error)
    except ChatMigrated as error:
        return Moved(ChatId(error.new_chat_id))
    except (InvalidToken, EndPointNotFound) as error:
        # The second is what a refused token looks like once the bot has begun.
        raise Stop("Telegram does not accept the bot token") from error
    except Forbidden as error:
        return Refused(error.message, gone=Gone(blocked="blocked" in error.message.lower()))
    except BadRequest as error:
        lost = any(words in error.message.lower() for words in LOST_CHATS)
        return Refused(error.message, gone=Gone(blocked=False) if lost else None)
    except NotSent as error:
        return Later(error.message)
    except TimedOut as error:
        return InDoubt(error.message)
    except NetworkError as error:
        return InDoubt(error.message)
    except TelegramError as error:
        # A malformed answer: Telegram said something, we cannot know what.
        return InDoubt(error.message)
    if isinstance(answer, bool):
        return Sent(0)
    return Sent(answer if isinstance(answer, int) else answer.message_id)


def _retry_after(error: RetryAfter) -> Later:
    # An int today, a timedelta in PTB's next major version (PTB_TIMEDELTA).
    wait = error.retry_after
    seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
    return Later("429", wait=timedelta(seconds=seconds))
