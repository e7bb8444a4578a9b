"""The panic word: one word that erases a chat here and empties it there, without a question."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta

from content.intent import understand
from content.model import ChatKey
from jobs import forgetting
from storage import chats, panic
from storage.database import Database

DELETABLE = timedelta(hours=48)
"""How long Telegram lets a bot delete messages of a private chat (Bot API deleteMessages)."""

LOOK_BACK = 2000
"""Replies are not kept anywhere; so many of the last message numbers are tried."""

SHORTEST, LONGEST = 4, 100


def folded(words: str) -> str:
    """Return words as they are compared: without regard to case, spaces and typography."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def is_good(words: str, now: datetime) -> bool:
    """Tell whether a word will do: long enough, and nothing one says to the bot in daily life."""
    word = folded(words)
    if not SHORTEST <= len(word) <= LONGEST or word.startswith("/"):
        return False
    return bool(re.search(r"\w", word)) and understand(word, today=now.date()).kind == "search"


async def choose(database: Database, key: ChatKey, words: str | None) -> None:
    """Keep a panic word in place of the one before, or none."""
    async with database.transaction() as session:
        await panic.choose(session, key, folded(words) if words else None)


async def is_said(database: Database, key: ChatKey, words: str) -> bool:
    """Tell whether a message is the chat's panic word and nothing else."""
    if len(words) > LONGEST:
        return False
    async with database.reading() as session:
        return await panic.is_said(session, key, folded(words))


async def erase(database: Database, key: ChatKey, now: datetime) -> list[int]:
    """Erase the chat at once, in the file too; return what of it is known to stand there."""
    await forgetting.fall_silent(database, key, now)
    async with database.transaction() as session:
        delivered = await panic.delivered_since(session, key, now - DELETABLE)
        await chats.forget(session, key)
    await database.scrub()
    return delivered


def to_delete(delivered: Iterable[int], last: int) -> list[int]:
    """Return the message ids to be deleted, the newest first.

    Args:
        delivered: What the outbox had brought.
        last: The id of the message that held the word.
    """
    tried = range(max(1, last - LOOK_BACK), last + 1)
    return sorted({*delivered, *tried}, reverse=True)
