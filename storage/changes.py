"""What a change of an event needs to know: the notice that still waits, who is told, who saw it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState, Event, EventStatus, NoticeKind
from storage import events, notices
from storage import tables as t
from storage.audiences import Audience, belongs_to, hears
from storage.concern import concerned_keys
from storage.statements import changed, is_
from storage.tables import NoticeState

_n, _d, _e = t.notices.c, t.deliveries.c, t.events.c


@dataclass(frozen=True)
class Pool:
    """A notice of change that waits for more; `since` is the revision readers know.

    An alarm has a `twin` beside it, for those who only follow.
    """

    notice_id: int
    since: int
    due_at: datetime
    begun_at: datetime
    twin: int | None = None


@dataclass(frozen=True)
class Reach:
    """How many chats hear of a change, by language: those concerned, and the other followers."""

    concerned: dict[str, int] = field(default_factory=dict)
    followers: dict[str, int] = field(default_factory=dict)

    @property
    def languages(self) -> dict[str, int]:
        """All of them by language."""
        both = sorted({*self.concerned, *self.followers})
        return {one: self.concerned.get(one, 0) + self.followers.get(one, 0) for one in both}

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.languages.values())


async def pool_of(session: AsyncSession, event_id: int) -> Pool | None:
    """Return the notice of change that nobody has been sent yet, if there is one."""
    rows = await session.execute(
        select(_n.id, _n.payload, _n.due_at, _n.created_at)
        .where(
            _n.subject_id == event_id,
            _n.kind == NoticeKind.CHANGE,
            is_(_n.state, NoticeState.PLANNED),
        )
        .order_by(_n.id)
    )
    first, twin, *_ = (*(row for row in rows if "since" in row.payload), None, None)
    if first is None:
        return None
    return Pool(
        first.id, first.payload["since"], first.due_at, first.created_at, twin.id if twin else None
    )


async def take_back(session: AsyncSession, pool: Pool) -> bool:
    """Let what waits not be told; False once it has begun to go out."""
    taken = await notices.cancel(session, pool.notice_id)
    if pool.twin is not None:
        await notices.cancel(session, pool.twin)
    return taken


async def repool(session: AsyncSession, pool: Pool, revision: int) -> bool:
    """Let a waiting notice tell of a newer revision; False once it has begun to go out."""
    statement = update(t.notices).where(
        _n.id == pool.notice_id, is_(_n.state, NoticeState.PLANNED)
    )
    return await changed(session, statement.values(revision=revision)) == 1


async def is_announced(session: AsyncSession, uid: str) -> bool:
    """Tell whether anybody can have heard of an event: its announcement has begun to go out.

    An event of the library was never announced by a notice, and has always been there.
    """
    state = await session.scalar(select(_n.state).where(_n.key == f"new_event:{uid}"))
    return state is not NoticeState.PLANNED


async def reach(session: AsyncSession, event_id: int, audience: Audience) -> Reach:
    """Count whom an audience reaches, apart for those concerned by the event."""
    concerned = case((t.chats.c.key.in_(concerned_keys(event_id)), 1), else_=0)
    rows = await session.execute(
        select(concerned.label("concerned"), t.chats.c.language, func.count())
        .where(hears(audience), belongs_to(audience))
        .group_by("concerned", t.chats.c.language)
    )
    found = Reach()
    for is_concerned, language, count in rows:
        (found.concerned if is_concerned else found.followers)[language] = count
    return found


async def mark_seen(session: AsyncSession, notice_id: int, key: ChatKey) -> bool:
    """Note that a chat has seen its copy of a notice; False for a second press.

    Whoever watches the notice is shown the number anew.
    """
    seen = await changed(
        session,
        update(t.deliveries)
        .where(
            _d.notice_id == notice_id,
            _d.chat_key == key,
            is_(_d.state, DeliveryState.SENT),
            _d.seen.is_(None),
        )
        .values(seen=True),
    )
    if not seen:
        return False
    watched = update(t.notices).where(_n.id == notice_id, _n.report_to.is_not(None))
    await session.execute(watched.values(report_open=True))
    return True


async def count_seen(session: AsyncSession, notice_id: int) -> int:
    """Count the copies of a notice whose readers have pressed "Seen"."""
    statement = select(func.count(_d.id)).where(_d.notice_id == notice_id, _d.seen)
    return await session.scalar(statement) or 0


async def changeable(session: AsyncSession, *, now: datetime) -> list[Event]:
    """Return what an organiser can change: what is not over, and what waits for a new day."""
    coming = await events.upcoming(session, now=now)
    known = {event.id for event in coming}
    rows = await session.scalars(
        select(_e.id)
        .where(_e.visible_at <= now, is_(_e.status, EventStatus.POSTPONED))
        .order_by(_e.id)
    )
    return [*coming, *await _by_ids(session, [one for one in rows if one not in known])]


async def on_day(session: AsyncSession, day: date, *, besides: int) -> list[Event]:
    """Return the other events that go ahead on a day."""
    rows = await session.scalars(
        select(_e.id)
        .where(
            _e.id != besides,
            or_(_e.first_on == day, (_e.first_on <= day) & (_e.last_on >= day)),
            is_(_e.status, EventStatus.PUBLISHED),
        )
        .order_by(_e.sorts_at, _e.id)
    )
    return await _by_ids(session, rows.all())


async def _by_ids(session: AsyncSession, ids: Collection[int]) -> list[Event]:
    found = [await events.by_id(session, event_id) for event_id in ids]
    return [event for event in found if event is not None]
