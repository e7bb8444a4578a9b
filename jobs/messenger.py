"""What jobs need of Telegram: one way to send, and outcomes that say what to do next."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from content.message import Message
from content.model import ChatId


@dataclass(frozen=True)
class Sent:
    """Telegram has it, under this message id."""

    message_id: int


@dataclass(frozen=True)
class Target:
    """A message of ours in a chat, to be edited or taken back."""

    message_id: int
    erased: bool = False


@dataclass(frozen=True)
class Later:
    """Surely not sent; due again after `wait`, or when the retry policy says.

    A wait is a 429. Telegram does not say whether it is the chat's or everybody's: the pace
    judges, see `jobs.chat_pace`.
    """

    reason: str
    wait: timedelta | None = None


@dataclass(frozen=True)
class Moved:
    """The group has become a supergroup under a new id."""

    new_id: ChatId


@dataclass(frozen=True)
class Refused:
    """Final for this message. `gone` says whether the chat is lost to us, and how."""

    reason: str
    gone: "Gone | None" = None


@dataclass(frozen=True)
class InDoubt:
    """It may have arrived and may not: the answer was lost after the request was written."""

    reason: str


@dataclass(frozen=True)
class Gone:
    """A chat that no longer takes messages."""

    blocked: bool


Outcome = Sent | Later | Moved | Refused | InDoubt


class Stop(Exception):
    """The token is not accepted: no message will ever go out. The process must end."""


class Messenger(Protocol):
    """Sends and edits messages; never raises for what Telegram may answer, but for `Stop`."""

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        """Send one message (Bot API sendMessage, sendDocument or sendPhoto)."""
        ...

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        """Replace the words and buttons of a message of ours; a file it brought stays.

        Bot API editMessageText, and editMessageCaption where the message has a document or photo.
        """
        ...

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        """Take a message of ours back (Bot API deleteMessage), within Telegram's 48 hours."""
        ...


