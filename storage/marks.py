"""Marks on a worker's own deliveries, many in one statement: on their way, and arrived.

The statements are written out: see `storage.direct`.
"""

import asyncio
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from storage.direct import Direct
from storage.gates import CLOSE_AFTER, WAIT_US
from storage.statements import is_sqlite

WORKER_LOST = "worker_lost"


async def mark_sending(session: AsyncSession, ids: Collection[int], worker: str) -> set[int]:
    """Note, just before the request, that these may arrive from now on.

    On PostgreSQL a delivery whose chat another worker is writing to, or has something earlier for,
    stays claimed: no chat hears two things at once or in the wrong order. So does one whose chat's
    gate is closed, see `storage.gates`. SQLite serves one process, which keeps order and pace
    itself.

    Returns:
        Those marked; only these may be sent. See `still_claimed` for the others.
    """
    if not ids:
        return set()
    return {it for (it,) in await _MARK_SENDING.rows(session, worker, list(ids))}


async def settle_and_mark(
    session: AsyncSession,
    sent: Iterable[tuple[int, int]],
    ids: Collection[int],
    worker: str,
    now: datetime,
) -> set[int]:
    """Do the work of `settle_sent`, then that of `mark_sending`; return what was marked."""
    if is_sqlite(session):
        # Its thread takes up the second without waiting for us to hear of the first.
        _, marked = await asyncio.gather(
            settle_sent(session, sent, worker, now), mark_sending(session, ids, worker)
        )
        return marked
    await settle_sent(session, sent, worker, now)
    return await mark_sending(session, ids, worker)


async def still_claimed(
    session: AsyncSession, ids: Collection[int], worker: str
) -> dict[int, timedelta]:
    """Return those that are this worker's and not marked: their chat's turn has yet to come.

    Returns:
        How long their chat's gate stays closed; nothing where only another worker is in the way.
    """
    rows = await _STILL_CLAIMED.rows(session, worker, list(ids))
    return {it: timedelta(microseconds=wait_us) for it, wait_us in rows}


async def settle_sent(
    session: AsyncSession, sent: Iterable[tuple[int, int]], worker: str, now: datetime
) -> set[int]:
    """Note what arrived: pairs of delivery and Telegram's message id, all in one statement.

    With it the chats' gates are closed for their intervals.

    An answer that comes after the lease was lost still counts while nobody else has begun: it
    spares the reader a second copy, and ends the doubt about what is held.

    Returns:
        Those that were this worker's to settle.
    """
    pairs = list(sent)
    if not pairs:
        return set()
    ids, message_ids = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    arrived = (pairs,) if is_sqlite(session) else (ids, message_ids)
    return {it for (it,) in await _SETTLE_SENT.rows(session, worker, now, *arrived)}


_MARK = """
    UPDATE deliveries SET state = 'sending'
    WHERE id {among} AND state = 'claimed' AND worker = $1 {in_turn}
    RETURNING id"""
_RANK = "CASE lane WHEN 'interactive' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END"
# What the others hold is little and has an index. The moment keeps out what dead workers left, and
# the entries that an old snapshot keeps in that index.
_OTHERS = """
    WITH others AS MATERIALIZED (
        SELECT id, chat_key, state = 'sending' AS is_under_way, {rank} AS rank FROM deliveries
        WHERE state IN ('claimed', 'sending') AND worker <> $1 AND lease_until > now()
    )"""
_IN_TURN = """
    AND NOT EXISTS (
        SELECT FROM others WHERE others.chat_key = deliveries.chat_key
        AND (others.is_under_way OR (others.rank, others.id) < ({rank}, deliveries.id))
    )
    AND {wait_us} = 0"""
_MARK_SENDING = Direct(
    postgresql=_OTHERS.format(rank=_RANK)
    + _MARK.format(
        among="= ANY($2::bigint[])", in_turn=_IN_TURN.format(rank=_RANK, wait_us=WAIT_US)
    ),
    sqlite=_MARK.format(among="IN (SELECT value FROM json_each($2))", in_turn=""),
)
_WAITS = """
    SELECT id, {wait_us} FROM deliveries
    WHERE id {among} AND state = 'claimed' AND worker = $1"""
_STILL_CLAIMED = Direct(
    postgresql=_WAITS.format(wait_us=WAIT_US, among="= ANY($2::bigint[])"),
    sqlite=_WAITS.format(wait_us="0", among="IN (SELECT value FROM json_each($2))"),
)
_SETTLE = """
    UPDATE deliveries SET state = 'sent', message_id = arrived.message_id, sent_at = $2,
        error = NULL, error_at = NULL, worker = NULL, lease_until = NULL
    FROM ({arrived}) AS arrived
    WHERE deliveries.id = arrived.id AND (
        state IN ('claimed', 'sending') AND worker = $1
        OR state IN ('pending', 'in_doubt') AND error = '{lost}'
    )
    RETURNING deliveries.id"""
_AND_CLOSE = "WITH settled AS ({settle}, deliveries.chat_key), {close} SELECT id FROM settled"
_SETTLE_SENT = Direct(
    postgresql=_AND_CLOSE.format(
        settle=_SETTLE.format(
            arrived="SELECT * FROM unnest($3::bigint[], $4::bigint[]) AS u (id, message_id)",
            lost=WORKER_LOST,
        ),
        close=CLOSE_AFTER,
    ),
    sqlite=_SETTLE.format(
        arrived="SELECT value ->> 0 AS id, value ->> 1 AS message_id FROM json_each($3)",
        lost=WORKER_LOST,
    ),
)
