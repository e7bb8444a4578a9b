"""Claiming: what is due comes into one worker's hands, the longest waiting first.

The statements are written out: see `storage.direct`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from content.dates import LONDON
from content.model import (
    Chat,
    ChatKey,
    ChatKind,
    ChatState,
    Delivery,
    Lane,
    Notice,
    NoticeKind,
)
from storage import chats
from storage.direct import Direct, Row, data, moment
from storage.statements import is_sqlite


@dataclass(frozen=True)
class Claimed(Delivery):
    """A delivery in a worker's hands, with the moments from which it is due and stale."""

    due_at: datetime
    expires_at: datetime | None = None

    def quiet_until(self, now: datetime, zone: str) -> datetime | None:
        """Return when its reader's quiet ends that it must wait for, None if it may go now.

        An alarm does not wait, nor what would be stale by then; mending makes no sound.
        """
        quiet = self.chat.quiet
        if quiet is None or self.notice.is_alarm or self.notice.mends:
            return None
        until = quiet.until(now, self.chat.timezone or zone)
        stale = until is not None and self.expires_at is not None and self.expires_at <= until
        return None if stale else until


class Taken(NamedTuple):
    """A claimed row as the driver gave it: to read it is left for when the claim has committed."""

    id: int
    notice_id: int
    attempts: int
    due_at: datetime | str
    expires_at: datetime | str | None
    sealed_id: bytes
    key: int
    kind: str
    language: str
    state: str
    language_chosen: bool
    timezone: str | None
    reminder_offsets: Sequence[int] | str
    thread_id: int | None
    quiet_from: int | None
    quiet_to: int | None
    discreet: bool

    @property
    def place(self) -> tuple[datetime, int]:
        """Its place in the queue."""
        return moment(self.due_at), self.id

    @property
    def is_plain(self) -> bool:
        """Whether its chat surely takes it now, whatever it is."""
        return self.state == ChatState.ACTIVE and self.quiet_from is None


async def claim(
    session: AsyncSession,
    *,
    lane: Lane,
    worker: str,
    now: datetime,
    lease: timedelta,
    limit: int,
) -> list[Delivery]:
    """Take up to `limit` due deliveries of a lane for this worker, the longest waiting first.

    Those whose chat has stopped hearing from us meanwhile are dropped instead.
    """
    taken = await take(session, lane=lane, worker=worker, now=now, lease=lease, limit=limit)
    return list(await opened(session, taken))


async def take(
    session: AsyncSession,
    *,
    lane: Lane,
    worker: str,
    now: datetime,
    lease: timedelta,
    limit: int,
    after: tuple[datetime, int] | None = None,
    zone: str = LONDON,
) -> list[Taken]:
    """Take due deliveries like `claim`, beginning behind a place in the queue.

    What must not disturb its reader now is put off until their quiet hours end.

    Args:
        session: An open unit of work.
        lane: Which lane.
        worker: For whom.
        now: The present moment.
        lease: For how long they are the worker's.
        limit: How many at most.
        after: The `place` of the last one taken: on PostgreSQL the index is full of dead
            entries there while an old snapshot is open, and this steps over them. Begin anew
            from time to time: what was postponed lies before it.
        zone: The clock of readers who have named none.
    """
    for _look in range(MOST_LOOKS):
        rows = await _given(session, lane, limit, after, now=now, worker=worker, lease=lease)
        taken = [Taken._make(row) for row in rows]
        kept = taken
        if odd := [each for each in taken if not each.is_plain]:
            unheard = await _let_go(session, await opened(session, odd), now, zone)
            kept = [each for each in taken if each.id not in unheard]
        # Many readers sleep at the same hour: behind them may be some who do not.
        if kept or not taken:
            return kept
    return []


async def opened(session: AsyncSession, taken: Sequence[Taken]) -> list[Claimed]:
    """Read what was taken; what was erased since then is left out."""
    if not taken:
        return []
    told = await _told(session, list({each.notice_id for each in taken}))
    unseal = chats.sealer_of(session).open
    return [
        Claimed(
            each.id, told[each.notice_id], _chat(each), unseal(each.sealed_id), each.attempts,
            moment(each.due_at), moment(each.expires_at) if each.expires_at else None,
        )
        for each in taken if each.notice_id in told
    ]


MOST_LOOKS = 10


async def _given(
    session: AsyncSession,
    lane: Lane,
    limit: int,
    after: tuple[datetime, int] | None,
    *,
    now: datetime,
    worker: str,
    lease: timedelta,
) -> Sequence[Row]:
    statement = _NEXT if after is None else _NEXT_BEHIND
    asked = (lane, now, limit, *(after or ()))
    if not is_sqlite(session):
        return await statement.rows(session, *asked, worker, now + lease)
    rows = await statement.rows(session, *asked)
    await _GIVE.rows(session, worker, now + lease, [row[0] for row in rows])
    return rows


async def _let_go(
    session: AsyncSession, claimed: list[Claimed], now: datetime, zone: str
) -> set[int]:
    """Drop what its chat no longer takes, put off what falls into quiet hours; return them all."""
    unheard = [each.id for each in claimed if not each.is_heard]
    if unheard:
        await _DROP.rows(session, now, unheard)
    asleep: dict[datetime, list[int]] = {}
    for each in claimed:
        if each.is_heard and (until := each.quiet_until(now, zone)) is not None:
            asleep.setdefault(until, []).append(each.id)
    for until, ids in asleep.items():
        await _PUT_OFF.rows(session, until, ids)
    return {*unheard, *(it for ids in asleep.values() for it in ids)}


async def _told(session: AsyncSession, ids: list[int]) -> dict[int, Notice]:
    return {
        it: Notice(it, NoticeKind(kind), subject_id, revision, Lane(lane), data(payload))
        for it, kind, subject_id, revision, lane, payload in await _NOTICES.rows(session, ids)
    }


def _chat(row: Taken) -> Chat:
    offsets = row.reminder_offsets
    return Chat(
        ChatKey(row.key), _KINDS[row.kind], row.language, _STATES[row.state],
        bool(row.language_chosen), row.timezone,
        _offsets(offsets) if isinstance(offsets, str) else tuple(offsets), row.thread_id,
        chats.quiet_of(row.quiet_from, row.quiet_to), discreet=bool(row.discreet),
    )


_KINDS = {kind.value: kind for kind in ChatKind}
_STATES = {state.value: state for state in ChatState}


@lru_cache(maxsize=256)
def _offsets(text: str) -> tuple[int, ...]:
    return tuple(json.loads(text))


_CHAT = (
    "c.sealed_id, c.key, c.kind, c.language, c.state, c.language_chosen, c.timezone,"
    " c.reminder_offsets, c.thread_id, c.quiet_from, c.quiet_to, c.discreet"
)
# The notices that are held back are a handful, by a small index.
_DUE = """
    d.state = 'pending' AND d.lane = $1 AND d.due_at <= $2
    AND (d.expires_at IS NULL OR d.expires_at > $2)
    AND d.notice_id NOT IN (SELECT id FROM notices WHERE flow IN ('paused', 'stopped'))
    {behind}
    ORDER BY d.due_at, d.id LIMIT $3"""
# PostgreSQL may run a bare subquery with LIMIT more than once.
_NEXT_ON_POSTGRESQL = """
    WITH due AS MATERIALIZED (
        SELECT d.id FROM deliveries AS d WHERE {due} FOR UPDATE SKIP LOCKED
    ), taken AS (
        UPDATE deliveries AS d SET state = 'claimed', worker = {worker}, lease_until = {until}
        FROM due WHERE d.id = due.id
        RETURNING d.id, d.notice_id, d.attempts, d.due_at, d.expires_at, d.chat_key
    )
    SELECT d.id, d.notice_id, d.attempts, d.due_at, d.expires_at, {chat}
    FROM taken AS d JOIN chats AS c ON c.key = d.chat_key
    ORDER BY d.due_at, d.id"""
# To look first and to update by row number after is quicker there than UPDATE … RETURNING; nobody
# can come between, for the unit of work has locked out the other writers when it began. CROSS JOIN
# tells it to begin with the deliveries, which the index holds in order.
_NEXT_ON_SQLITE = """
    SELECT d.id, d.notice_id, d.attempts, d.due_at, d.expires_at, {chat}
    FROM deliveries AS d CROSS JOIN chats AS c ON c.key = d.chat_key
    WHERE {due}"""


def _next(behind: str, worker: str, until: str) -> Direct:
    due = _DUE.format(behind=behind)
    return Direct(
        postgresql=_NEXT_ON_POSTGRESQL.format(due=due, chat=_CHAT, worker=worker, until=until),
        sqlite=_NEXT_ON_SQLITE.format(due=due, chat=_CHAT),
    )


_NEXT = _next("", "$4", "$5")
_NEXT_BEHIND = _next("AND (d.due_at, d.id) > ($4, $5)", "$6", "$7")
_GIVE = Direct.alike(
    "UPDATE deliveries SET state = 'claimed', worker = $1, lease_until = $2 WHERE id {among}",
    among="$3",
)
_DROP = Direct.alike(
    """
    UPDATE deliveries SET state = 'dropped', error = 'chat_inactive', error_at = $1,
        worker = NULL, lease_until = NULL
    WHERE id {among}""",
    among="$2",
)
_PUT_OFF = Direct.alike(
    """
    UPDATE deliveries SET state = 'pending', due_at = $1, worker = NULL, lease_until = NULL
    WHERE id {among}""",
    among="$2",
)
_NOTICES = Direct.alike(
    "SELECT id, kind, subject_id, revision, lane, payload FROM notices WHERE id {among}",
    among="$1",
)
