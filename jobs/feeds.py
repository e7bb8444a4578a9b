"""A reader's own calendar: its address is made, known again by its digest, and taken away.

The address is the only key to it. It is shown once, in the reader's own chat; kept is a digest, so
that whoever steals the database opens nothing.
"""

import re
import secrets
from datetime import datetime
from hashlib import sha256

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import feeds

TOKEN_BYTES = 32
"""256 random bits: nobody finds one by trying, so their plain digest needs no key."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


async def make(session: AsyncSession, key: ChatKey, now: datetime) -> str:
    """Return a new token for a chat; the one before it opens nothing any more."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await feeds.make(session, key, _digest(token), now)
    return token


async def find(session: AsyncSession, token: str, now: datetime) -> feeds.Own | None:
    """Return what a token opens, None for one that opens nothing."""
    if _TOKEN.fullmatch(token) is None:
        return None
    return await feeds.own(session, _digest(token), now)


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
