"""Changing a published event: what it would do, doing it, telling of it, and taking it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from content import change_words, changes
from content.dates import LONDON
from content.model import ChatKey, Event, EventChange, EventStatus, Topic
from jobs import change_fields, draft_subjects, fanout, indexing, reminders
from jobs.change_fields import fields_of, with_fields
from storage import attendance, audit, card_edits, edits, events, notices, rewrites
from storage import changes as pools
from storage.changes import Pool, Reach
from storage.edits import Edit
from storage.tables import EditState

WORDS = "words"
"""What an edit waits for when a field or a sentence may come next."""

TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Clash:
    """Something the organiser may have overlooked; `event` is what it clashes with."""

    kind: str
    event: Event | None = None


@dataclass(frozen=True)
class Plan:
    """What a change would do, and to whom.

    `meanwhile` is what others changed since its organiser looked; then nothing is done before the
    organiser has seen it. `cards` counts the messages that would be edited in their chats.
    """

    edit: Edit
    before: Event
    after: Event
    differences: tuple[EventChange, ...]
    meanwhile: tuple[EventChange, ...]
    alarm: bool
    due_at: datetime
    told: tuple[EventChange, ...]
    reach: Reach
    cards: int
    clashes: tuple[Clash, ...]

    @property
    def is_material(self) -> bool:
        """Whether people are told of it."""
        return bool(changes.material(self.differences))


@dataclass(frozen=True)
class Made:
    """A change that was made.

    `notice_id` is the notice that tells of it; None where nobody is told, because it only edits
    cards, or takes back what nobody had been told. It goes out at `due_at`.
    """

    before: Event
    after: Event
    notice_id: int | None
    due_at: datetime
    alarm: bool


class Refusal(StrEnum):
    """Why a change was not made; nothing has changed then."""

    DONE = "done"
    OUTDATED = "outdated"
    NOTHING = "nothing"


async def begin(
    session: AsyncSession,
    organiser: ChatKey,
    event: Event | None,
    now: datetime,
    *,
    wanted: dict[str, Any] | None = None,
    awaiting: str | None = WORDS,
) -> Edit:
    """Begin to change an event; without one, the words are kept until it is chosen."""
    return await edits.begin(
        session, organiser, event.id if event else None,
        seen=fields_of(event) if event else {}, seen_at=event.updated_at if event else now,
        wanted=wanted or {}, awaiting=awaiting, now=now,
    )


async def ask(session: AsyncSession, edit: Edit, field: str | None, now: datetime) -> Edit | None:
    """Let an edit wait for a field, or for nothing."""
    return await edits.save(session, replace(edit, awaiting=field), now=now)


async def answer(
    session: AsyncSession,
    edit: Edit,
    event: Event,
    text: str,
    now: datetime,
    *,
    topics: Sequence[Topic],
) -> Edit | None:
    """Take a message as what the edit waits for; `topics` are the library's subjects.

    Returns:
        The edit as it now stands; None where the words were not understood at all.

    Raises:
        DraftField: They were, but it cannot be; nothing has changed.
    """
    today = _today(event, now)
    if edit.awaiting in (None, WORDS):
        said = change_words.read(text, with_fields(event, edit.wanted), today=today)
        if said is None:
            return None
        wanted = change_fields.said(event, edit.wanted, said)
    elif edit.awaiting == draft_subjects.AWAITED:
        wanted = draft_subjects.written(edit.wanted, text, topics)
    else:
        wanted = change_fields.answered(event, edit.wanted, edit.awaiting, text, today=today)
    return await want(session, edit, event, wanted, now)


async def want(
    session: AsyncSession, edit: Edit, event: Event, wanted: dict[str, Any], now: datetime
) -> Edit | None:
    """Keep what shall be other, if it can be.

    Raises:
        DraftField: It cannot be; nothing has changed.
    """
    wanted = change_fields.settled(event, wanted)
    coming = (await attendance.numbers(session, event.id)).taken
    change_fields.check(event, with_fields(event, wanted), now, coming=coming)
    return await edits.save(session, replace(edit, wanted=wanted, awaiting=WORDS), now=now)


def _today(event: Event, now: datetime) -> date:
    return now.astimezone(event.zone).date()


async def plan(
    session: AsyncSession, edit: Edit, event: Event, *, now: datetime, pool: timedelta
) -> Plan:
    """Return what a change would do, without doing it."""
    after = with_fields(event, edit.wanted)
    found = changes.differences(event, after)
    alarm = bool(changes.material(found)) and changes.is_alarm(event, after, now)
    open_pool = await pools.pool_of(session, event.id)
    since = open_pool.since if open_pool else event.revision
    recorded = replace(after, changes=(*event.changes, *_next(event, found)))
    at_once = alarm or after.status is EventStatus.CANCELLED
    due_at = now if at_once else open_pool.due_at if open_pool else now + pool
    return Plan(
        edit=edit, before=event, after=after, differences=found,
        meanwhile=changes.differences(with_fields(event, edit.seen), event),
        alarm=alarm, due_at=due_at, told=changes.since(recorded, since),
        reach=await _reach(session, after, found, alarm=alarm),
        cards=await card_edits.count(session, event.id),
        clashes=await _clashes(session, event, after),
    )


async def _reach(
    session: AsyncSession, event: Event, found: Sequence[EventChange], *, alarm: bool
) -> Reach:
    if not changes.material(found) or not await pools.is_announced(session, event.uid):
        return Reach()
    if not alarm:
        return await pools.reach(session, event.id, fanout.everybody(event))
    concerned = await pools.reach(session, event.id, fanout.alarmed(event))
    others = await pools.reach(session, event.id, fanout.others(event))
    return Reach(concerned.concerned, others.followers)


async def _clashes(session: AsyncSession, before: Event, after: Event) -> tuple[Clash, ...]:
    when = ("on", "end_on", "start", "end", "status")
    moved = any(getattr(before, name) != getattr(after, name) for name in when)
    if not moved or after.on is None or after.status is not EventStatus.PUBLISHED:
        return ()
    same_day = await pools.on_day(session, after.on, besides=after.id)
    found = [Clash("overlap", other) for other in same_day if changes.overlaps(after, other)]
    return (*found, *(Clash(kind) for kind in changes.oddities(after)))


async def look_again(
    session: AsyncSession, edit: Edit, event: Event, now: datetime
) -> Edit | None:
    """Let an edit stand on the event as it is now: its organiser has been shown what is new."""
    looked = replace(edit, seen=fields_of(event), seen_at=event.updated_at)
    return await edits.save(session, looked, now=now)


async def make(
    session: AsyncSession,
    edit: Edit,
    *,
    revision: int,
    now: datetime,
    pool: timedelta,
    zone: str = LONDON,
) -> Made | Refusal:
    """Make a change: the fact, its notice, its reminders and its cards in one transaction.

    Args:
        session: An open unit of work.
        edit: What shall be other.
        revision: The revision of the edit that was seen; an older button does nothing.
        now: The present moment.
        pool: How long to wait for further changes before anybody is told.
        zone: The clock of readers who have named none.

    Raises:
        DraftField: It cannot be any more, because time has gone by.
    """
    # Held from before the seats are counted: none can be given beside a smaller capacity.
    event = await attendance.locked(session, edit.event_id) if edit.event_id else None
    known = await edits.by_id(session, edit.id)
    if event is None or known is None or known.state is not EditState.OPEN:
        return Refusal.DONE
    if edit.revision != revision or known.revision != revision:
        return Refusal.DONE
    if event.updated_at != edit.seen_at:
        return Refusal.OUTDATED
    after = with_fields(event, edit.wanted)
    if not changes.differences(event, after):
        return Refusal.NOTHING
    coming = (await attendance.numbers(session, event.id)).taken
    change_fields.check(event, after, now, coming=coming)
    stamp = max(now, event.updated_at + TICK)
    ended = await edits.end(
        session, edit, known=EditState.OPEN, state=EditState.DONE, now=now, seen_at=stamp
    )
    if not ended:
        return Refusal.DONE
    made = await put(
        session, event, after, actor=edit.organiser, now=now, pool=pool, zone=zone
    )
    if made is None:
        # Another process was quicker by a moment: its change is shown, and this one still open.
        await edits.end(
            session, edit, known=EditState.DONE, state=EditState.OPEN, now=now,
            seen_at=edit.seen_at,
        )
    return made or Refusal.OUTDATED


async def put(
    session: AsyncSession,
    before: Event,
    after: Event,
    *,
    actor: ChatKey,
    now: datetime,
    pool: timedelta,
    action: str = "edit",
    zone: str = LONDON,
) -> Made | None:
    """Write a changed event and all that follows from it; None if another hand was quicker."""
    found = changes.differences(before, after)
    told = _next(before, found)
    after = replace(
        after,
        revision=before.revision + (1 if told else 0),
        changes=(*before.changes, *told),
        updated_at=max(now, before.updated_at + TICK),
    )
    if not await events.save_if(
        session, after, expected_revision=before.revision, expected_at=before.updated_at,
        now=after.updated_at,
    ):
        return None
    await indexing.index_event(session, after)
    await rewrites.say_anew(session, after.id)
    await audit.write(
        session, now=now, actor=actor, action=action, subject=f"event:{after.id}",
        details={"fields": [change.field for change in found]},
    )
    if not told:
        if changes.is_shown(found):
            await _want_cards(session, after, None, now)
        return Made(before, after, None, now, alarm=False)
    await reminders.replan(session, before, after, now, zone=zone)
    return await _tell(session, before, after, actor=actor, now=now, pool=pool)


def _next(before: Event, found: Sequence[EventChange]) -> tuple[EventChange, ...]:
    return tuple(
        replace(change, revision=before.revision + 1) for change in changes.material(found)
    )


async def _tell(
    session: AsyncSession,
    before: Event,
    after: Event,
    *,
    actor: ChatKey,
    now: datetime,
    pool: timedelta,
) -> Made:
    """Tell of a change in the notice that waits already, or in one of its own."""
    if not await pools.is_announced(session, after.uid):
        return Made(before, after, None, now, alarm=False)
    waiting = await pools.pool_of(session, after.id)
    alarm = changes.is_alarm(before, after, now)
    cancelled = after.status is EventStatus.CANCELLED
    since = before.revision
    if waiting is not None:
        taken_back = not changes.since(after, waiting.since)
        if not (alarm or cancelled or taken_back):
            if await pools.repool(session, waiting, after.revision):
                await _want_cards(session, after, waiting.notice_id, waiting.due_at)
                return Made(before, after, waiting.notice_id, waiting.due_at, alarm=False)
        elif await pools.take_back(session, waiting):
            since = waiting.since
            if taken_back:
                await _tell_who_looked(session, before, after, waiting, now)
                await _want_cards(session, after, None, now)
                return Made(before, after, None, now, alarm=False)
    due_at = now if alarm or cancelled else now + pool
    notice_id = await fanout.announce_change(
        session, after, since=since, alarm=alarm, now=now, due_at=due_at, report_to=actor
    )
    await _want_cards(session, after, notice_id, due_at)
    return Made(before, after, notice_id, due_at, alarm=alarm)


async def _tell_who_looked(
    session: AsyncSession, before: Event, after: Event, waiting: Pool, now: datetime
) -> None:
    """Tell those of a change taken back who acted on it before it was told: they know no other."""
    looked = await attendance.acted_since(session, after.id, waiting.begun_at)
    if looked:
        await fanout.announce_to(
            session, after, looked, since=before.revision, now=now,
            alarm=changes.is_alarm(before, after, now),
        )


async def _want_cards(
    session: AsyncSession, event: Event, notice_id: int | None, due_at: datetime
) -> None:
    await card_edits.want(
        session, event.id, wanted_at=event.updated_at, before_notice=notice_id, due_at=due_at
    )


async def undo(
    session: AsyncSession, edit: Edit, *, now: datetime, pool: timedelta, zone: str = LONDON
) -> Made | None:
    """Take a change back while nobody has been told of it; None when that is too late.

    Raises:
        DraftField: It cannot be as before any more: seats were given, or time has gone by.
    """
    event = await attendance.locked(session, edit.event_id) if edit.event_id else None
    if event is None or edit.state is not EditState.DONE or event.updated_at != edit.seen_at:
        return None
    before = with_fields(event, _undone(edit, event))
    untold = changes.material(changes.differences(event, before))
    if untold and await pools.pool_of(session, event.id) is None:
        return None
    coming = (await attendance.numbers(session, event.id)).taken
    change_fields.check(event, before, now, coming=coming)
    if not await edits.end(
        session, edit, known=EditState.DONE, state=EditState.UNDONE, now=now
    ):
        return None
    return await put(
        session, event, before, actor=edit.organiser, now=now, pool=pool,
        action="undo", zone=zone,
    )


def _undone(edit: Edit, event: Event) -> dict[str, Any]:
    """Return the fields as they were, those empty that were empty."""
    cleared = dict.fromkeys(fields_of(event), change_fields.CLEARED)
    return {**cleared, "end_date": "", "arrive_by": "", **edit.seen}


async def hasten(session: AsyncSession, event_id: int, now: datetime) -> int | None:
    """Let the notice that waits go out at once; None if none does."""
    waiting = await pools.pool_of(session, event_id)
    if waiting is None or not await notices.hasten(session, waiting.notice_id, now):
        return None
    await card_edits.hasten(session, event_id, now)
    return waiting.notice_id


async def division(
    session: AsyncSession,
    event: Event,
    *,
    minutes: int,
    nonce: int,
    actor: ChatKey,
    now: datetime,
) -> int | None:
    """Tell those coming that Members are voting and the start slips; the event stays as it is.

    Returns:
        The notice; None for a second press of the same button.
    """
    notice_id = await fanout.announce_division(
        session, event, minutes=minutes, nonce=nonce, now=now, report_to=actor
    )
    if notice_id is not None:
        await audit.write(
            session, now=now, actor=actor, action="division", subject=f"event:{event.id}",
            details={"minutes": minutes},
        )
    return notice_id
