"""When each chat may be written to again, whichever process writes: one row for each chat.

A chat's gate is closed when an answer to a message has come, for the chat's interval:

    next_us = moment of the answer + interval    (1 s for a person, 3 s for everybody else)

A message arrives before its answer, and the next one for the chat is marked, and so arrives, after
`next_us`: two arrivals lie at least an interval apart. Of arrivals at least 3 s apart a sliding
minute, open at its end, holds at most 60 / 3 = 20: what Telegram allows a group. That is a token
bucket that holds one token; with b tokens the interval would have to be 60 / (21 - b) s, and a
group would hear fewer in the long run. What is on its way keeps others from its chat anyhow, see
`storage.marks`, so nothing needs to be written when it sets out.

Replies to a person do not come through here: each process paces its own, see `jobs.chat_pace`. Nor
does SQLite need a row: it serves one process, which keeps the pace in memory.

The database's clock alone decides; times are microseconds since 1970.
"""

from datetime import timedelta

from sqlalchemy import BigInteger, delete, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from storage import tables as t
from storage.direct import Direct
from storage.statements import is_sqlite

PRIVATE_INTERVAL = 1.0
GROUP_INTERVAL = 3.0
"""Telegram's FAQ: about one message a second to a chat, twenty a minute to a group."""

LONGEST = timedelta(seconds=60)
"""No gate is closed for longer: a later opening means that the clock was set back."""

_NOW_US = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
_LONGEST_US = LONGEST // timedelta(microseconds=1)
_INTERVAL_US = (
    f"CASE kind WHEN 'private' THEN {PRIVATE_INTERVAL * 1e6:.0f}"
    f" ELSE {GROUP_INTERVAL * 1e6:.0f} END"
)

_WAIT = """
    coalesce((
        SELECT CASE WHEN next_us - {now_us} BETWEEN 1 AND {longest_us}
                    THEN next_us - {now_us} ELSE 0 END
        FROM chat_gate WHERE chat_gate.chat_key = deliveries.chat_key
    ), 0)"""
WAIT_US = _WAIT.format(now_us=_NOW_US, longest_us=_LONGEST_US)
"""Microseconds until a delivery's chat may be written to (PostgreSQL). A subquery, for it is to be
looked up chat by chat however many gates there are."""

# The chat's row comes first: who is erasing it would wait for the delivery while we wait for who
# erases it. What is erased at this moment needs no gate.
_CLOSE = """
    heard AS (
        SELECT key, kind FROM chats WHERE key IN ({keys})
        ORDER BY key FOR KEY SHARE SKIP LOCKED
    ), closed AS (
        INSERT INTO chat_gate (chat_key, next_us)
        SELECT key, {now_us} + {wait_us} FROM heard
        ON CONFLICT (chat_key) DO UPDATE SET next_us = CASE
            WHEN chat_gate.next_us - EXCLUDED.next_us BETWEEN 0 AND {longest_us}
            THEN chat_gate.next_us ELSE EXCLUDED.next_us END
    )"""


def _close(keys: str, wait_us: str) -> str:
    return _CLOSE.format(keys=keys, wait_us=wait_us, now_us=_NOW_US, longest_us=_LONGEST_US)


CLOSE_AFTER = _close("SELECT chat_key FROM settled", _INTERVAL_US)
"""Close the gates of the chats in `settled` for their intervals (PostgreSQL)."""

_CLOSE_ONE = _close(
    "SELECT $1::bigint", f"least(greatest($2::bigint, {_INTERVAL_US}), {_LONGEST_US})"
)
_CLOSE_FOR = Direct(postgresql=f"WITH {_CLOSE_ONE} SELECT 1", sqlite="")


async def close(session: AsyncSession, key: ChatKey, wait: timedelta = timedelta(0)) -> None:
    """Let nobody write to a chat for its interval, or longer where Telegram told us to wait."""
    if not is_sqlite(session):
        await _CLOSE_FOR.rows(session, key, wait // timedelta(microseconds=1))


async def erase_open(session: AsyncSession) -> None:
    """Forget the gates that are open again; those in use at this moment stay."""
    if is_sqlite(session):
        return
    g, now = t.chat_gate.c, literal_column(_NOW_US, BigInteger)
    useless = or_(g.next_us <= now, g.next_us > now + _LONGEST_US)
    free = select(g.chat_key).where(useless).with_for_update(skip_locked=True)
    await session.execute(delete(t.chat_gate).where(g.chat_key.in_(free)))
