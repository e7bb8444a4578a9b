"""What Telegram means by a refusal, told from its words, in words of our own.

Ours are what is stored and counted: Telegram's may one day name a chat.
"""

from enum import StrEnum


class Refusal(StrEnum):
    """Why Telegram does not take a message."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    NEVER_STARTED = "never_started"
    CHAT_NOT_FOUND = "chat_not_found"
    NO_RIGHTS = "no_rights"
    THREAD_LOST = "thread_lost"
    BAD_TEXT = "bad_text"
    MISSING = "missing"
    LOCKED = "locked"
    OTHER = "refused"


_WORDS = (
    ("bot was blocked by the user", Refusal.BLOCKED),
    ("user is deactivated", Refusal.DEACTIVATED),
    ("bot was kicked", Refusal.KICKED),
    ("bot is not a member", Refusal.KICKED),
    ("chat was deleted", Refusal.KICKED),
    ("can't initiate conversation", Refusal.NEVER_STARTED),
    ("can't send messages to bots", Refusal.NEVER_STARTED),
    ("message thread not found", Refusal.THREAD_LOST),
    ("topic_closed", Refusal.THREAD_LOST),
    ("topic_deleted", Refusal.THREAD_LOST),
    ("chat not found", Refusal.CHAT_NOT_FOUND),
    ("peer_id_invalid", Refusal.CHAT_NOT_FOUND),
    ("not enough rights", Refusal.NO_RIGHTS),
    ("need administrator rights", Refusal.NO_RIGHTS),
    ("have no write access", Refusal.NO_RIGHTS),
    ("chat_write_forbidden", Refusal.NO_RIGHTS),
    ("chat_restricted", Refusal.NO_RIGHTS),
    ("can't parse entities", Refusal.BAD_TEXT),
    ("message to edit not found", Refusal.MISSING),
    ("message to delete not found", Refusal.MISSING),
    ("message_id_invalid", Refusal.MISSING),
    ("message can't be edited", Refusal.LOCKED),
    ("message can't be deleted", Refusal.LOCKED),
)
"""Source: the server's own strings (telegram-bot-api Client.cpp, td); PTB changes their case."""


def refusal_of(reason: str) -> Refusal:
    """Return what a description of Telegram's means."""
    words = reason.lower()
    return next((meaning for said, meaning in _WORDS if said in words), Refusal.OTHER)
