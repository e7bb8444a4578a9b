"""Coming, waiting, moving up: seats given under a lock, offered in order, never twice."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import FEW, Admission, ChatKey, Event, EventStatus, Lane, NoticeKind, Seat
from storage import attendance, events, feeds, notices
from storage.attendance import Numbers
from storage.database import Database

ANSWER_WITHIN = timedelta(hours=12)
"""How long an offered seat is held."""

LAST_CALL = timedelta(hours=2)
"""So long before the start nothing is held any more: a free seat goes to whoever asks first."""

SHORTEST_ANSWER = timedelta(minutes=15)
"""A seat that could be held for less than this is not offered."""

MILESTONES = (100, 80, 50)


class Press(StrEnum):
    """What came of pressing "I'm coming" or one of its neighbours."""

    SEATED = "seated"
    WAITING = "waiting"
    LEFT = "left"
    LEFT_LIST = "left-list"
    DECLINED = "declined"
    SEATED_ALREADY = "seated-already"
    WAITING_ALREADY = "waiting-already"
    NOT_ON_LIST = "not-on-list"
    OFFER_GONE = "offer-gone"
    OVER = "over"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


@dataclass(frozen=True)
class Seats:
    """What a card says of an event's seats."""

    numbers: Numbers
    free: int | None

    @property
    def is_full(self) -> bool:
        """Whether whoever comes now has to wait."""
        return self.free is not None and (self.free <= 0 or self.numbers.waiting > 0)


def free_seats(event: Event, numbers: Numbers) -> int | None:
    """Return how many seats can still be given, None where nobody counts them.

    A meeting that was announced as full gives none away: its seats were promised elsewhere.
    """
    if event.admission is Admission.FULL:
        return 0
    if event.capacity is None:
        return None
    return max(0, event.capacity - numbers.taken)


async def seats_of(session: AsyncSession, event: Event) -> Seats:
    """Count an event's seats for its card."""
    numbers = await attendance.numbers(session, event.id)
    return Seats(numbers, free_seats(event, numbers))


def closed(event: Event, now: datetime) -> Press | None:
    """Return why nobody can be put on the list, None if it is open."""
    if event.status is EventStatus.CANCELLED:
        return Press.CANCELLED
    if event.is_over(now):
        return Press.OVER
    return Press.POSTPONED if event.status is EventStatus.POSTPONED else None


def answer_by(event: Event, now: datetime) -> datetime | None:
    """Return until when a seat offered now is held; None where it is too late to hold one."""
    begins_at = event.starts_at
    if begins_at is None and event.on is not None:
        begins_at = datetime.combine(event.on, time.min, event.zone).astimezone(UTC)
    until = now + ANSWER_WITHIN
    if begins_at is not None:
        until = min(until, begins_at - LAST_CALL)
    return until if until - now >= SHORTEST_ANSWER else None


async def come(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> Press:
    """Give a seat, or a place on the waiting list behind all who asked before."""
    event = await attendance.locked(session, event_id)
    if event is None:
        return Press.OVER
    if (why := closed(event, now)) is not None:
        return why
    mine = await attendance.place_of(session, key, event_id)
    if mine is None:
        return await _newcomer(session, key, event, now)
    if mine.state is Seat.COMING:
        return Press.SEATED_ALREADY
    if mine.state is Seat.OFFERED:
        return await _accept(session, key, event, mine.offered_until, now)
    return await _waits_already(session, key, event, now)


async def _waits_already(
    session: AsyncSession, key: ChatKey, event: Event, now: datetime
) -> Press:
    """Give whoever asks again the seat that has come free meanwhile, if it is their turn."""
    await move_up(session, event, now)
    mine = await attendance.place_of(session, key, event.id)
    if mine is not None and mine.state is Seat.OFFERED:
        return await _accept(session, key, event, mine.offered_until, now)
    if not await _has_seat_for(session, event, now):
        return Press.WAITING_ALREADY
    await _seat(session, key, event, now)
    await _tell_organisers(session, event, now)
    return Press.SEATED


async def _newcomer(session: AsyncSession, key: ChatKey, event: Event, now: datetime) -> Press:
    await move_up(session, event, now)
    if not await _has_seat_for(session, event, now):
        await attendance.put(session, key, event.id, Seat.WAITING, now)
        return Press.WAITING
    await attendance.put(session, key, event.id, Seat.COMING, now)
    await feeds.touch(session, key, now)
    await _tell_organisers(session, event, now)
    return Press.SEATED


async def _has_seat_for(session: AsyncSession, event: Event, now: datetime) -> bool:
    """Tell whether somebody who asks now gets a seat; while there is time, the line comes first."""
    free = free_seats(event, await attendance.numbers(session, event.id))
    if free is not None and free <= 0:
        return False
    in_order = free is not None and answer_by(event, now) is not None
    return not in_order or await attendance.next_waiting(session, event.id) is None


async def accept(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> Press:
    """Take the seat that was offered; a second press changes nothing."""
    event = await attendance.locked(session, event_id)
    mine = await attendance.place_of(session, key, event_id)
    if event is None or mine is None:
        return Press.OFFER_GONE
    if (why := closed(event, now)) is not None:
        return why
    if mine.state is Seat.COMING:
        return Press.SEATED_ALREADY
    return await _accept(session, key, event, mine.offered_until, now)


async def _accept(
    session: AsyncSession, key: ChatKey, event: Event, until: datetime | None, now: datetime
) -> Press:
    if until is None or until <= now:
        return Press.OFFER_GONE
    await _seat(session, key, event, now)
    await _tell_organisers(session, event, now)
    return Press.SEATED


async def _seat(session: AsyncSession, key: ChatKey, event: Event, now: datetime) -> None:
    await attendance.seat(session, key, event.id)
    await feeds.touch(session, key, now)


async def decline(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> Press:
    """Let an offered seat go to the next; a seat already taken is not given up by this."""
    if await attendance.locked(session, event_id) is None:
        return Press.OFFER_GONE
    mine = await attendance.place_of(session, key, event_id)
    if mine is None or mine.state is Seat.WAITING:
        return Press.OFFER_GONE
    if mine.state is Seat.COMING:
        return Press.SEATED_ALREADY
    return await leave(session, key, event_id, now)


async def leave(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> Press:
    """Take somebody off the list, at any time; a seat that falls free is offered to the next."""
    event = await attendance.locked(session, event_id)
    left = await attendance.leave(session, key, event_id) if event else None
    if event is None or left is None:
        return Press.NOT_ON_LIST
    if left is Seat.WAITING:
        return Press.LEFT_LIST
    await feeds.touch(session, key, now)
    await move_up(session, event, now, freed=1)
    return Press.DECLINED if left is Seat.OFFERED else Press.LEFT


async def move_up(session: AsyncSession, event: Event, now: datetime, *, freed: int = 0) -> int:
    """Offer what is free to those who wait, in their order.

    Args:
        session: A unit of work that holds the event.
        event: As it stands.
        now: The present moment.
        freed: Seats that were just given back; at a meeting announced as full only these.

    Returns:
        How many offers were made.
    """
    until = answer_by(event, now)
    if until is None or closed(event, now) is not None:
        return 0
    numbers = await attendance.numbers(session, event.id)
    offered = 0
    for _ in range(_to_offer(event, numbers, freed)):
        key = await attendance.next_waiting(session, event.id)
        if key is None:
            break
        await attendance.offer(session, key, event.id, until)
        await _tell(session, event, NoticeKind.SEAT_OFFER, [key], now=now, expires_at=until)
        offered += 1
    if offered:
        await _tell_organisers(session, event, now)
    return offered


def _to_offer(event: Event, numbers: Numbers, freed: int) -> int:
    if event.admission is Admission.FULL:
        room = freed if event.capacity is None else event.capacity - numbers.taken
        return max(0, min(freed, room))
    free = free_seats(event, numbers)
    return numbers.waiting if free is None else min(free, numbers.waiting)


async def tick(database: Database, now: datetime) -> int:
    """Pass on what nobody answered, and offer what an organiser has added; return the offers."""
    async with database.reading() as session:
        ids = await attendance.with_queue(session, now)
    offered = 0
    for event_id in ids:
        async with database.reading() as session:
            idle = not await _has_work(session, event_id, now)
        if idle:
            continue
        async with database.transaction() as session:
            event = await attendance.locked(session, event_id)
            if event is not None:
                offered += await _pass_on(session, event, now)
    return offered


async def _has_work(session: AsyncSession, event_id: int, now: datetime) -> bool:
    event = await events.by_id(session, event_id)
    if event is None:
        return False
    if await attendance.run_out(session, event_id, now):
        return True
    free = free_seats(event, await attendance.numbers(session, event_id))
    waits = await attendance.next_waiting(session, event_id) is not None
    return waits and free != 0 and answer_by(event, now) is not None


async def _pass_on(session: AsyncSession, event: Event, now: datetime) -> int:
    if closed(event, now) is not None:
        return 0
    late = await attendance.run_out(session, event.id, now)
    for key in late:
        await attendance.leave(session, key, event.id)
    if late:
        await _tell(session, event, NoticeKind.SEAT_PASSED, late, now=now,
                    expires_at=event.over_at)
    return await move_up(session, event, now, freed=len(late))


async def _tell(
    session: AsyncSession,
    event: Event,
    kind: NoticeKind,
    keys: Iterable[ChatKey],
    *,
    now: datetime,
    expires_at: datetime | None,
) -> None:
    """Write a notice to a few by name; its key is random, for it must not lead to a reader."""
    await notices.add(
        session,
        key=f"{kind}:{event.id}:{secrets.token_hex(8)}",
        kind=kind,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.URGENT,
        payload={},
        now=now,
        due_at=now,
        audience={"chats": list(keys)},
        expires_at=expires_at,
    )


async def _tell_organisers(session: AsyncSession, event: Event, now: datetime) -> None:
    """Tell those who look after the event once each that 50, 80, 100 % of the seats are taken."""
    if not event.capacity:
        return
    taken = (await attendance.numbers(session, event.id)).taken
    parts = MILESTONES if taken >= FEW else MILESTONES[:1]
    reached = next((part for part in parts if taken * 100 >= part * event.capacity), None)
    if reached is None:
        return
    for part in MILESTONES:
        if part >= reached and await notices.find(session, _milestone(event, part)) is not None:
            return
    await notices.add(
        session,
        key=_milestone(event, reached),
        kind=NoticeKind.SEATS_TAKEN,
        subject_id=event.id,
        revision=event.revision,
        lane=Lane.URGENT,
        payload={"percent": reached},
        now=now,
        due_at=now,
        audience={"chats": await attendance.watchers(session, event.id)},
        expires_at=event.over_at,
    )


def _milestone(event: Event, part: int) -> str:
    return f"{NoticeKind.SEATS_TAKEN}:{event.id}:{part}"
