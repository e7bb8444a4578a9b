"""Notices: what is said, and its spreading to one delivery per chat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, case, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState, Lane, Notice, NoticeKind
from storage import digests
from storage import tables as t
from storage.audiences import Audience, belongs_to, hears, named_in, without_names
from storage.statements import AnyRow, changed, insert, is_
from storage.tables import Flow, NoticeState, Policy

_n = t.notices.c

COLUMNS = (_n.kind, _n.subject_id, _n.revision, _n.lane, _n.payload)


@dataclass(frozen=True)
class OpenReport:
    """A notice whose organiser still watches how it goes out.

    `fanned_out` tells whether the whole audience has its deliveries, so that their number is
    final. `carried` tells whether all of them follow the flow. `reported` is what was said last.
    """

    notice: Notice
    report_to: ChatKey
    message_id: int | None
    fanned_out: bool
    flow: Flow = Flow.ON
    carried: bool = True
    stop_asked: bool = False
    reported: Mapping[str, Any] = field(default_factory=dict)
    reported_at: datetime | None = None


async def add(
    session: AsyncSession,
    *,
    key: str,
    kind: NoticeKind,
    subject_id: int,
    revision: int,
    lane: Lane,
    payload: Mapping[str, object],
    now: datetime,
    due_at: datetime,
    audience: Mapping[str, object],
    policy: Literal["resend", "hold"] = "resend",
    expires_at: datetime | None = None,
    report_to: ChatKey | None = None,
) -> int | None:
    """Write a notice in the transaction of the fact it tells of.

    Args:
        session: An open unit of work.
        key: Kind, subject and revision; the same key twice adds nothing.
        kind: What it tells.
        subject_id: Of which event or briefing.
        revision: Of which state of it.
        lane: How urgent.
        payload: What cannot be read from the subject. Never anything about a reader.
        now: The present moment.
        due_at: From when it goes out.
        audience: `{"topics": […]}` and `{"concerned": event_id}` are found when it goes out
            (both together: whoever is in either); `{"chats": [keys]}` become deliveries at once.
            Only active chats hear anything.
        policy: Whether a send nobody knows the end of is made again or held.
        expires_at: From when it is stale.
        report_to: The organiser who is shown its progress.

    Returns:
        Its row number, None if the key is known already.
    """
    chat_keys = named_in(audience)
    kept = without_names(audience)
    row = insert(session, t.notices).values(
        key=key,
        kind=kind,
        subject_id=subject_id,
        revision=revision,
        lane=lane,
        policy=Policy(policy),
        payload=dict(payload),
        audience=kept,
        state=NoticeState.PLANNED if kept else NoticeState.SPREAD,
        spread_to=0,
        created_at=now,
        due_at=due_at,
        expires_at=expires_at,
        report_to=report_to,
        report_open=report_to is not None,
    )
    added = row.on_conflict_do_nothing(index_elements=[_n.key]).returning(_n.id)
    notice_id: int | None = await session.scalar(added)
    if notice_id is not None and chat_keys:
        await add_deliveries(session, notice_id, chat_keys, now=now)
    return notice_id


async def add_or_find(
    session: AsyncSession,
    *,
    key: str,
    kind: NoticeKind,
    subject_id: int,
    revision: int,
    lane: Lane,
    payload: Mapping[str, object],
    now: datetime,
    due_at: datetime,
    audience: Mapping[str, object],
    policy: Literal["resend", "hold"] = "resend",
    expires_at: datetime | None = None,
    report_to: ChatKey | None = None,
) -> int:
    """Write a notice like `add`, or return the one that has the key already."""
    added = await add(
        session,
        key=key,
        kind=kind,
        subject_id=subject_id,
        revision=revision,
        lane=lane,
        payload=payload,
        now=now,
        due_at=due_at,
        audience=audience,
        policy=policy,
        expires_at=expires_at,
        report_to=report_to,
    )
    if added is not None:
        return added
    known = await find(session, key)
    if known is None:
        raise LookupError(f"The notice {key} was neither added nor there")
    return known


async def add_deliveries(
    session: AsyncSession, notice_id: int, keys: Iterable[ChatKey], *, now: datetime
) -> int:
    """Let a notice go to these chats too, to each once; return how many were added."""
    notice = (await session.execute(select(t.notices).where(_n.id == notice_id))).one()
    wanted = sorted(set(keys))
    added = 0
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        page = wanted[start : start + _MOST_AT_ONCE]
        added += await _deliver(session, notice, t.chats.c.key.in_(page), earliest=now, now=now)
    return added


_MOST_AT_ONCE = 5000
"""Both databases limit how many values one statement takes (32,766 is the least)."""


async def due_for_fanout(session: AsyncSession, now: datetime, limit: int) -> list[Notice]:
    """Return the notices that are due and have not reached their whole audience yet."""
    return await _notices(
        session,
        select(_n.id, *COLUMNS)
        .where(is_(_n.state, NoticeState.PLANNED, NoticeState.SPREADING), _n.due_at <= now)
        .order_by(_n.due_at, _n.id)
        .limit(limit),
    )


async def fan_out_chunk(
    session: AsyncSession, notice_id: int, *, now: datetime, size: int
) -> int | None:
    """Write the deliveries of the next `size` chats of the audience, or what waits for a digest.

    How far it came is kept in the same transaction, so a crash repeats nothing and skips nothing.
    News that is stale by now goes to nobody.

    Returns:
        How many deliveries were added; None when the audience has been gone through.
    """
    notice = (
        await session.execute(
            select(t.notices)
            .where(_n.id == notice_id, is_(_n.state, *_UNFINISHED), _n.due_at <= now)
            .with_for_update()  # two workers take turns; nothing on SQLite, which has one writer
        )
    ).one_or_none()
    if notice is None or await _waits(session, notice.audience):
        return None
    in_turn = t.chats.c.key > notice.spread_to
    page = (
        select(t.chats.c.key)
        .where(in_turn, _reached_by(notice), belongs_to(notice.audience))
        .order_by(t.chats.c.key)
        .limit(size)
        .subquery()
    )
    is_stale = notice.expires_at is not None and notice.expires_at <= now
    last = None if is_stale else await session.scalar(select(func.max(page.c.key)))
    if last is None:
        await _set(session, notice_id, state=NoticeState.SPREAD)
        return None
    chunk = in_turn & (t.chats.c.key <= last) & belongs_to(notice.audience)
    added = await _deliver(session, notice, chunk, earliest=notice.due_at, now=now)
    await _set(session, notice_id, state=NoticeState.SPREADING, spread_to=last)
    return added


async def _waits(session: AsyncSession, audience: Mapping[str, Any]) -> bool:
    """Tell whether copies that were at Telegram when a correction was written are there still.

    They may bring the old words, and are corrected with the others once they have arrived.
    """
    d, flying = t.deliveries.c, audience.get("in_flight")
    if not flying:
        return False
    waiting = exists().where(d.id.in_(flying), is_(d.state, DeliveryState.SENDING))
    return bool(await session.scalar(select(waiting)))


_UNFINISHED = (NoticeState.PLANNED, NoticeState.SPREADING)


async def _deliver(
    session: AsyncSession,
    notice: AnyRow,
    who: ColumnElement[bool],
    *,
    earliest: datetime,
    now: datetime,
) -> int:
    """Write one delivery for each active chat, unless it has one; or let it wait for a digest.

    It waits to be sent; of a notice that is held meanwhile it is paused, or dropped and counted.
    """
    if digests.can_wait(notice):
        await digests.gather(session, notice, who)
        who &= ~digests.waits(notice) & ~digests.is_gathered(notice.id)
    d = t.deliveries.c
    values = {
        d.notice_id: notice.id,
        d.lane: notice.lane,
        d.expires_at: notice.expires_at,
        d.due_at: max(notice.due_at, earliest),
        d.attempts: 0,
        **{d[name]: value for name, value in as_waiting(notice.flow, now).items()},
    }
    rows = (
        select(t.chats.c.key, *(literal(value, name.type) for name, value in values.items()))
        .where(hears(notice.audience), who)
        .order_by(t.chats.c.key)
    )
    statement = insert(session, t.deliveries).from_select([d.chat_key, *values], rows)
    return await changed(session, statement.on_conflict_do_nothing())


def _reached_by(notice: AnyRow) -> ColumnElement[bool]:
    """Return the condition under which a chat hears of a notice, now or later."""
    now = hears(notice.audience)
    return or_(now, digests.is_paused()) if digests.can_wait(notice) else now


def as_waiting(flow: Flow, now: datetime) -> dict[str, object]:
    """Return what a delivery that waits becomes under a notice's flow."""
    match flow:
        case Flow.ON:
            return {"state": DeliveryState.PENDING}
        case Flow.PAUSED:
            return {"state": DeliveryState.PAUSED}
        case Flow.STOPPED:
            return {"state": DeliveryState.DROPPED, "error": "stopped", "error_at": now}


async def count_audience(session: AsyncSession, audience: Mapping[str, object]) -> int:
    """Count the active chats that a notice to this audience would reach, each once."""
    reached = belongs_to(audience) | t.chats.c.key.in_(named_in(audience))
    statement = select(func.count(t.chats.c.key)).where(hears(audience), reached)
    return await session.scalar(statement) or 0


async def cancel(session: AsyncSession, notice_id: int) -> bool:
    """Take back a notice; False once it has begun to go out."""
    statement = update(t.notices).where(_n.id == notice_id, is_(_n.state, NoticeState.PLANNED))
    return (
        await changed(session, statement.values(state=NoticeState.CANCELLED, report_open=False))
        == 1
    )


async def hasten(session: AsyncSession, notice_id: int, now: datetime) -> bool:
    """Let a planned notice go out at once; False if it is on its way already."""
    statement = update(t.notices).where(
        _n.id == notice_id, is_(_n.state, NoticeState.PLANNED), _n.due_at > now
    )
    return await changed(session, statement.values(due_at=now)) == 1


async def by_id(session: AsyncSession, notice_id: int) -> Notice | None:
    """Return the notice of a row number."""
    found = await _notices(session, select(_n.id, *COLUMNS).where(_n.id == notice_id))
    return found[0] if found else None


async def audience_of(session: AsyncSession, notice_id: int) -> Audience:
    """Return whom a notice is for, as far as it is kept."""
    audience: Audience | None = await session.scalar(select(_n.audience).where(_n.id == notice_id))
    return audience or {}


async def find(session: AsyncSession, key: str) -> int | None:
    """Return the row number of the notice with this key."""
    notice_id: int | None = await session.scalar(select(_n.id).where(_n.key == key))
    return notice_id


async def by_ids(session: AsyncSession, ids: Iterable[int]) -> dict[int, Notice]:
    """Return several notices by row number."""
    statement = select(_n.id, *COLUMNS).where(_n.id.in_(list(ids)))
    return {notice.id: notice for notice in await _notices(session, statement)}


async def progress(session: AsyncSession, notice_id: int) -> dict[DeliveryState, int]:
    """Count a notice's deliveries by state; states without any are left out."""
    d = t.deliveries.c
    rows = await session.execute(
        select(d.state, func.count()).where(d.notice_id == notice_id).group_by(d.state)
    )
    return dict(rows.all())


async def to_report(session: AsyncSession, now: datetime) -> list[OpenReport]:
    """Return the notices that are due and whose organisers still watch."""
    due = (_n.report_open, _n.report_to.is_not(None), _n.due_at <= now)
    rows = await session.execute(select(*_OF_REPORT).where(*due).order_by(_n.id))
    return [_report_from(row) for row in rows]


_OF_REPORT = (
    _n.id, *COLUMNS, _n.report_to, _n.report_message_id, _n.state,
    _n.flow, _n.carried_to, _n.stop_asked, _n.reported, _n.reported_at,
)  # fmt: skip


def _report_from(row: AnyRow) -> OpenReport:
    return OpenReport(
        notice=from_row(row, row.id),
        report_to=ChatKey(row.report_to),
        message_id=row.report_message_id,
        fanned_out=row.state not in _UNFINISHED,
        flow=row.flow,
        carried=row.carried_to is None,
        stop_asked=row.stop_asked,
        reported=row.reported or {},
        reported_at=row.reported_at,
    )


async def outcomes(
    session: AsyncSession, notice_id: int
) -> dict[tuple[DeliveryState, str | None], int]:
    """Count a notice's deliveries by state and by the reason of those that did not arrive."""
    d = t.deliveries.c
    told = d.state.in_((DeliveryState.FAILED, DeliveryState.DROPPED))
    reason = case((told, d.error))
    rows = await session.execute(
        select(d.state, reason, func.count())
        .where(d.notice_id == notice_id)
        .group_by(d.state, reason)
    )
    return {(state, why): count for state, why, count in rows}


async def take_report(
    session: AsyncSession,
    notice_id: int,
    *,
    now: datetime,
    last: datetime | None,
    turn: timedelta = timedelta(0),
) -> OpenReport | None:
    """Take the turn to report, so that of several processes one does.

    Args:
        session: An open unit of work.
        notice_id: The notice.
        now: The present moment.
        last: When it was reported last, as this process knows it.
        turn: For how long nobody else may take it, unless `keep_reported` ends it sooner.

    Returns:
        The notice as it stands now: what was looked up before may lack the message that another
        process has sent in its turn. None where it is another's turn.
    """
    found = await session.execute(
        select(*_OF_REPORT).where(_n.id == notice_id, _n.report_open).with_for_update()
    )
    row = found.one_or_none()
    if row is None or row.reported_at != last or _is_taken(row.reported, now, turn):
        return None
    reported = {**(row.reported or {}), TURN: (now + turn).timestamp()}
    await _set(session, notice_id, reported_at=now, reported=reported)
    return _report_from(row)


TURN = "turn"
"""Beside what was said last: until when somebody is just saying more."""


def _is_taken(reported: Mapping[str, Any] | None, now: datetime, turn: timedelta) -> bool:
    """Tell whether a turn runs; one that would run for longer is of a clock since set back."""
    left = float((reported or {}).get(TURN, 0)) - now.timestamp()
    return 0 < left <= turn.total_seconds()


async def keep_reported(
    session: AsyncSession, notice_id: int, reported: Mapping[str, object]
) -> None:
    """Keep what was said, counts only, never anything about a reader; this ends the turn."""
    said = {name: value for name, value in reported.items() if name != TURN}
    await _set(session, notice_id, reported=said)


async def set_report_message(session: AsyncSession, notice_id: int, message_id: int) -> None:
    """Keep which message shows the progress, to edit it."""
    await _set(session, notice_id, report_message_id=message_id)


async def close_report(session: AsyncSession, notice_id: int) -> None:
    """Stop showing the progress."""
    await _set(session, notice_id, report_open=False)


async def _set(session: AsyncSession, notice_id: int, **values: object) -> None:
    await session.execute(update(t.notices).where(_n.id == notice_id).values(**values))


async def _notices(session: AsyncSession, statement: Select[Any]) -> list[Notice]:
    return [from_row(row, row.id) for row in await session.execute(statement)]


def from_row(row: AnyRow, notice_id: int) -> Notice:
    """Return the notice in a row that holds `COLUMNS`."""
    return Notice(
        id=notice_id,
        kind=row.kind,
        subject_id=row.subject_id,
        revision=row.revision,
        lane=row.lane,
        payload=row.payload,
    )
