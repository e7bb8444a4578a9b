"""Who is coming, who waits, who took the calendar file: numbers, door codes, sealed names.

Whoever changes who has a seat holds the event's row (`locked`) from before counting to the
commit: so no seat is given twice, on either database.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.codes import new_door_code
from content.model import ChatKey, ChatState, Event, EventStatus, Role, Seat
from storage import events
from storage import tables as t
from storage.chats import sealer_of
from storage.concern import concerned_keys
from storage.statements import changed, insert, is_

_a = t.attendance.c


@dataclass(frozen=True)
class Place:
    """What is kept of one chat's coming to one event."""

    state: Seat
    turn: int
    offered_until: datetime | None = None
    door_code: str | None = None
    has_name: bool = False


@dataclass(frozen=True)
class Numbers:
    """How many stand where; the only thing anybody is told of others."""

    coming: int = 0
    offered: int = 0
    waiting: int = 0
    arrived: int = 0

    @property
    def taken(self) -> int:
        """Seats that cannot be given: who has been offered one holds it."""
        return self.coming + self.offered


async def locked(session: AsyncSession, event_id: int) -> Event | None:
    """Hold the event's row until the commit and return the event as it stands now.

    SQLite has one writer and needs no lock; PostgreSQL lets one holder in after the other.
    """
    row = select(t.events.c.id).where(t.events.c.id == event_id).with_for_update(key_share=True)
    if await session.scalar(row) is None:
        return None
    return await events.by_id(session, event_id)


async def place_of(session: AsyncSession, key: ChatKey, event_id: int) -> Place | None:
    """Return where a chat stands, None if it did not say it comes."""
    row = (await session.execute(select(t.attendance).where(_mine(key, event_id)))).one_or_none()
    if row is None:
        return None
    return Place(
        row.state, row.turn, row.offered_until, row.door_code, row.sealed_name is not None
    )


def _mine(key: ChatKey, event_id: int) -> ColumnElement[bool]:
    return (_a.chat_key == key) & (_a.event_id == event_id)


async def is_coming(session: AsyncSession, key: ChatKey, event_id: int) -> bool:
    """Tell whether a chat has a seat."""
    coming = _mine(key, event_id) & is_(_a.state, Seat.COMING)
    return await session.scalar(select(_a.chat_key).where(coming)) is not None


async def numbers(session: AsyncSession, event_id: int) -> Numbers:
    """Count who stands where."""
    rows = await session.execute(
        select(_a.state, func.count(), func.count(_a.arrived_at))
        .where(_a.event_id == event_id)
        .group_by(_a.state)
    )
    found = {state: (count, arrived) for state, count, arrived in rows}
    none = (0, 0)
    coming, arrived = found.get(Seat.COMING, none)
    return Numbers(
        coming, found.get(Seat.OFFERED, none)[0], found.get(Seat.WAITING, none)[0], arrived
    )


async def count(session: AsyncSession, event_id: int) -> int:
    """Return how many have a seat."""
    return (await numbers(session, event_id)).coming


async def ahead_of(session: AsyncSession, event_id: int, turn: int) -> int:
    """Count those who waited before this turn and still wait."""
    before = (_a.event_id == event_id) & (_a.turn < turn) & is_(_a.state, Seat.WAITING)
    return await session.scalar(select(func.count()).where(before)) or 0


async def put(
    session: AsyncSession, key: ChatKey, event_id: int, state: Seat, now: datetime
) -> None:
    """Write down somebody who was not there yet, behind everybody else.

    Args:
        session: A unit of work that holds the event (`locked`).
        key: The chat.
        event_id: The event.
        state: Coming or waiting; an offer is made to somebody who waits.
        now: The present moment.
    """
    last = await session.scalar(select(func.max(_a.turn)).where(_a.event_id == event_id))
    door_code = await _free_code(session, event_id) if state is Seat.COMING else None
    await session.execute(
        insert(session, t.attendance).values(
            chat_key=key, event_id=event_id, state=state, since_at=now, turn=(last or 0) + 1,
            door_code=door_code,
        )
    )


async def seat(session: AsyncSession, key: ChatKey, event_id: int) -> None:
    """Give a seat, with a door code of its own, to somebody who waits or has been offered one."""
    await _set(
        session, key, event_id, state=Seat.COMING, offered_until=None,
        door_code=await _free_code(session, event_id),
    )


async def _free_code(session: AsyncSession, event_id: int) -> str:
    while True:
        code = new_door_code()
        taken = (_a.event_id == event_id) & (_a.door_code == code)
        if await session.scalar(select(_a.turn).where(taken)) is None:
            return code


async def offer(session: AsyncSession, key: ChatKey, event_id: int, until: datetime) -> None:
    """Hold a seat for somebody who waits."""
    await _set(session, key, event_id, state=Seat.OFFERED, offered_until=until)


async def _set(session: AsyncSession, key: ChatKey, event_id: int, **values: object) -> None:
    await session.execute(update(t.attendance).where(_mine(key, event_id)).values(**values))


async def leave(session: AsyncSession, key: ChatKey, event_id: int) -> Seat | None:
    """Take somebody off the list, name and all; return where they stood."""
    gone = delete(t.attendance).where(_mine(key, event_id)).returning(_a.state)
    state: Seat | None = await session.scalar(gone)
    return state


async def next_waiting(session: AsyncSession, event_id: int) -> ChatKey | None:
    """Return who has waited longest among those who would hear of an offer."""
    key = await session.scalar(
        select(_a.chat_key)
        .join(t.chats, t.chats.c.key == _a.chat_key)
        .where(
            _a.event_id == event_id,
            is_(_a.state, Seat.WAITING),
            is_(t.chats.c.state, ChatState.ACTIVE),
        )
        .order_by(_a.turn)
        .limit(1)
    )
    return None if key is None else ChatKey(key)


async def run_out(session: AsyncSession, event_id: int, now: datetime) -> list[ChatKey]:
    """Return those of an event whose offers have run out, in their order."""
    keys = await session.scalars(
        select(_a.chat_key)
        .where(_a.event_id == event_id, is_(_a.state, Seat.OFFERED), _a.offered_until <= now)
        .order_by(_a.turn)
    )
    return [ChatKey(key) for key in keys]


async def with_queue(session: AsyncSession, now: datetime) -> list[int]:
    """Return the events to come at which somebody waits, or an offer has run out."""
    ids = await session.scalars(
        select(_a.event_id)
        .join(t.events, t.events.c.id == _a.event_id)
        .where(
            is_(_a.state, Seat.WAITING, Seat.OFFERED),
            or_(is_(_a.state, Seat.WAITING), _a.offered_until <= now),
            or_(t.events.c.over_at > now, t.events.c.over_at.is_(None)),
            is_(t.events.c.status, EventStatus.PUBLISHED),
        )
        .distinct()
        .order_by(_a.event_id)
    )
    return list(ids)


async def events_of(session: AsyncSession, key: ChatKey) -> list[int]:
    """Return the events on whose list a chat stands, in the order of their numbers."""
    ids = await session.scalars(
        select(_a.event_id).where(_a.chat_key == key).order_by(_a.event_id)
    )
    return list(ids)


async def of_door_code(session: AsyncSession, code: str) -> list[int]:
    """Return the events at which this door code is good, the latest first."""
    ids = await session.scalars(
        select(_a.event_id)
        .join(t.events, t.events.c.id == _a.event_id)
        .where(_a.door_code == code)
        .order_by(t.events.c.sorts_at.desc().nulls_last(), _a.event_id.desc())
    )
    return list(ids)


async def arrived_at(session: AsyncSession, event_id: int, code: str) -> datetime | None:
    """Return when this door code was counted in."""
    moment: datetime | None = await session.scalar(
        select(_a.arrived_at).where(_a.event_id == event_id, _a.door_code == code)
    )
    return moment


async def arrive(session: AsyncSession, event_id: int, code: str, now: datetime | None) -> bool:
    """Count somebody in (`now`), or take that back (None); False if it is so already."""
    unchanged = _a.arrived_at.is_(None) if now else _a.arrived_at.is_not(None)
    statement = update(t.attendance).where(
        _a.event_id == event_id, _a.door_code == code, unchanged
    )
    return await changed(session, statement.values(arrived_at=now)) == 1


async def ask_name(
    session: AsyncSession, key: ChatKey, event_id: int, at: datetime | None
) -> None:
    """Keep that a name was asked for, so that the next message may be it; None closes it."""
    await _set(session, key, event_id, name_asked_at=at)


async def asked_for_name(
    session: AsyncSession, key: ChatKey, since: datetime
) -> tuple[int, datetime] | None:
    """Return the event for which a chat was last asked for a name, and when."""
    row = (
        await session.execute(
            select(_a.event_id, _a.name_asked_at)
            .where(_a.chat_key == key, _a.name_asked_at >= since)
            .order_by(_a.name_asked_at.desc())
            .limit(1)
        )
    ).one_or_none()
    return (row.event_id, row.name_asked_at) if row else None


async def keep_name(session: AsyncSession, key: ChatKey, event_id: int, name: str | None) -> bool:
    """Seal a name its bearer gave for the door list, or erase it; False without a seat."""
    sealed = sealer_of(session).seal_name(name) if name else None
    statement = update(t.attendance).where(
        _mine(key, event_id), is_(_a.state, Seat.COMING)
    )
    return await changed(session, statement.values(sealed_name=sealed, name_asked_at=None)) == 1


async def names(session: AsyncSession, event_id: int) -> list[str]:
    """Return the names given for one event's door, as a door list is read."""
    sealed = await session.scalars(
        select(_a.sealed_name).where(_a.event_id == event_id, _a.sealed_name.is_not(None))
    )
    opened = sealer_of(session).open_name
    return sorted((opened(name) for name in sealed if name), key=str.casefold)


async def erase_names(session: AsyncSession, over_by: datetime) -> int:
    """Erase the names of events that were over by then, or are cancelled; return how many."""
    done = select(t.events.c.id).where(
        or_(t.events.c.over_at <= over_by, is_(t.events.c.status, EventStatus.CANCELLED))
    )
    statement = update(t.attendance).where(_a.sealed_name.is_not(None), _a.event_id.in_(done))
    return await changed(session, statement.values(sealed_name=None, name_asked_at=None))


async def watchers(session: AsyncSession, event_id: int) -> list[ChatKey]:
    """Return whom an event's numbers are told: who published it and still may, else all who may.

    Owners are among those, as soon as they have written to us.
    """
    d, o = t.drafts.c, t.organisers.c
    may = select(o.chat_key).where(is_(o.role, Role.OWNER, Role.ORGANISER))
    published = select(d.organiser_key).where(d.event_id == event_id, d.organiser_key.in_(may))
    keys = list(await session.scalars(published)) or list(await session.scalars(may))
    return [ChatKey(key) for key in keys]


async def took_calendar(session: AsyncSession, key: ChatKey, event_id: int, now: datetime) -> None:
    """Note that a chat took the calendar file, which a change makes stale; the last time counts."""
    row = insert(session, t.calendar_takes).values(chat_key=key, event_id=event_id, taken_at=now)
    await session.execute(
        row.on_conflict_do_update(
            index_elements=[t.calendar_takes.c.event_id, t.calendar_takes.c.chat_key],
            set_={"taken_at": now},
        )
    )


async def acted_since(session: AsyncSession, event_id: int, since: datetime) -> list[ChatKey]:
    """Return who has asked for a seat or taken the file after a moment."""
    takes = t.calendar_takes.c
    keys = await session.scalars(
        union(
            select(_a.chat_key).where(_a.event_id == event_id, _a.since_at > since),
            select(takes.chat_key).where(takes.event_id == event_id, takes.taken_at > since),
        )
    )
    return sorted(ChatKey(key) for key in keys)


async def concerned(session: AsyncSession, event_id: int) -> list[ChatKey]:
    """Return the active chats an event matters to."""
    keys = await session.scalars(
        select(t.chats.c.key)
        .where(
            is_(t.chats.c.state, ChatState.ACTIVE),
            t.chats.c.key.in_(concerned_keys(event_id)),
        )
        .order_by(t.chats.c.key)
    )
    return [ChatKey(key) for key in keys]
