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
    """Return words as they are compared: without regard to case, spaces and punctuation.

    In an emergency a keyboard that adds a full stop or another space must not stand in the way.
    """
    return "".join(sign for sign in _plain(words) if not _is_between(sign))


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _is_between(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign).startswith("P")


def is_good(words: str, now: datetime) -> bool:
    """Tell whether a word will do: long enough, and nothing one says to the bot in daily life."""
    word, spoken = folded(words), _plain(words).strip()
    if not SHORTEST <= len(word) <= LONGEST or spoken.startswith("/"):
        return False
    return bool(re.search(r"\w", word)) and not any(
        _is_daily(each, now) for each in (word, spoken)
    )


def _is_daily(words: str, now: datetime) -> bool:
    return understand(words, today=now.date()).kind != "search"


async def choose(database: Database, key: ChatKey, words: str | None) -> None:
    """Keep a panic word in place of the one before, or none."""
    async with database.transaction() as session:
        await panic.choose(session, key, folded(words) if words else None)


async def is_said(database: Database, key: ChatKey, words: str) -> bool:
    """Tell whether a message is the chat's panic word and nothing else."""
    word = folded(words)
    if len(word) > LONGEST:
        return False
    async with database.reading() as session:
        return await panic.is_said(session, key, word, _as_once_kept(words))


def _as_once_kept(words: str) -> str:
    """Return words as earlier versions kept them: a word chosen then must still work."""
    return " ".join(_plain(words).split())


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
