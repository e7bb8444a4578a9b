"""What was taken from a source: the ledger by which nothing comes twice."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DraftState, EventStatus
from storage import tables as t
from storage.statements import changed, insert, is_
from storage.tables import SourceState

_i, _d, _e = t.source_items.c, t.drafts.c, t.events.c

KEPT_FOR = timedelta(days=400)
"""How long an item is remembered that its source lists no more."""

MISSING = 2
"""Good looks in a row at which an item was not listed, after which it counts as gone."""

UNFINISHED = (DraftState.OPEN, DraftState.WAITING, DraftState.SCHEDULED)

NOTED_EVERY = timedelta(days=1)
_MOST_AT_ONCE = 1000


@dataclass(frozen=True)
class Entry:
    """One item that is known: as its source last told it, and the draft it became."""

    id: int
    source_id: int
    key: str
    link_key: str | None
    offered: bool
    fields: Mapping[str, Any]
    cancelled: bool
    draft_id: int | None
    proposed: Mapping[str, Any] | None
    missed: int

    @property
    def is_missing(self) -> bool:
        """Whether its source lists it no more."""
        return self.missed >= MISSING


def key_of(name: str) -> str:
    """Return what stands for a source's own name of an item, however long that is."""
    return sha256(name.encode("utf-8", "replace")).hexdigest()[:40]


async def known(
    session: AsyncSession, source_id: int, keys: Collection[str], links: Collection[str]
) -> list[Entry]:
    """Return the items that have one of these keys, or one of these addresses."""
    found: dict[int, Entry] = {}
    for column, wanted in ((_i.key, sorted(keys)), (_i.link_key, sorted(links))):
        for start in range(0, len(wanted), _MOST_AT_ONCE):
            rows = await session.execute(
                select(t.source_items).where(
                    _i.source_id == source_id, column.in_(wanted[start : start + _MOST_AT_ONCE])
                )
            )
            found |= {row.id: _from_row(row) for row in rows}
    return list(found.values())


async def by_id(session: AsyncSession, item_id: int) -> Entry | None:
    """Return an item."""
    row = (await session.execute(select(t.source_items).where(_i.id == item_id))).one_or_none()
    return _from_row(row) if row else None


async def note(
    session: AsyncSession,
    source_id: int,
    *,
    key: str,
    link_key: str | None,
    fields: Mapping[str, Any],
    cancelled: bool,
    draft_id: int | None,
    now: datetime,
) -> None:
    """Keep that an item is known, as a draft or as old news."""
    row = insert(session, t.source_items).values(
        source_id=source_id, key=key, link_key=link_key, offered=draft_id is not None,
        fields=dict(fields), cancelled=cancelled, draft_id=draft_id, listed_at=now,
    )
    await session.execute(row.on_conflict_do_nothing(index_elements=[_i.source_id, _i.key]))


async def put(session: AsyncSession, item_id: int, **values: object) -> None:
    """Keep how the source tells an item now, and what is proposed of it."""
    await session.execute(update(t.source_items).where(_i.id == item_id).values(**values))


async def listed(session: AsyncSession, ids: Iterable[int], now: datetime) -> None:
    """Note that these are still there; once a day is enough."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        await session.execute(
            update(t.source_items)
            .where(
                _i.id.in_(wanted[start : start + _MOST_AT_ONCE]),
                _i.listed_at < now - NOTED_EVERY,
            )
            .values(listed_at=now)
        )


async def forget_old(session: AsyncSession, now: datetime) -> None:
    """Forget what no source has listed for long."""
    await session.execute(delete(t.source_items).where(_i.listed_at < now - KEPT_FOR))


async def count_unfinished(session: AsyncSession, source_id: int) -> int:
    """Count the drafts of a source that wait for an organiser."""
    return await session.scalar(
        select(func.count()).select_from(t.drafts)
        .join(t.source_items, _i.draft_id == _d.id)
        .where(_i.source_id == source_id, is_(_d.state, *UNFINISHED))
    ) or 0


async def count_passed_over(session: AsyncSession, source_id: int) -> int:
    """Count what was there at the first look and was not made a draft."""
    return await session.scalar(
        select(func.count()).select_from(t.source_items)
        .where(_i.source_id == source_id, ~_i.offered)
    ) or 0


async def offer_again(session: AsyncSession, source_id: int, limit: int) -> int:
    """Forget the newest that were passed over, so that the next look offers them."""
    newest = (
        select(_i.id)
        .where(_i.source_id == source_id, ~_i.offered)
        .order_by(_i.id)
        .limit(limit)
    )
    return await changed(session, delete(t.source_items).where(_i.id.in_(newest)))


async def awaited(session: AsyncSession, source_id: int, now: datetime) -> list[Entry]:
    """Return what became a draft or a meeting that somebody still counts on.

    What was found missing stays among it, whatever was done about that: it may come back.
    """
    missing = _i.missed >= MISSING
    ahead = and_(
        is_(_d.state, DraftState.PUBLISHED), _e.over_at > now,
        or_(is_(_e.status, EventStatus.PUBLISHED), missing),
    )
    given_up = and_(is_(_d.state, DraftState.DISCARDED), missing)
    rows = await session.execute(
        select(t.source_items)
        .join(t.drafts, _i.draft_id == _d.id)
        .outerjoin(t.events, _d.event_id == _e.id)
        .where(_i.source_id == source_id, or_(is_(_d.state, *UNFINISHED), ahead, given_up))
        .order_by(_i.id)
    )
    return [_from_row(row) for row in rows]


async def unlisted_draft(session: AsyncSession, draft_id: int) -> str | None:
    """Return the name of the source that no longer lists what a draft was made of."""
    return await _unlisted_by(session, _d.id == draft_id)


async def unlisted_event(session: AsyncSession, event_id: int) -> str | None:
    """Return the name of the source that no longer lists a published meeting."""
    return await _unlisted_by(session, _d.event_id == event_id)


async def _unlisted_by(session: AsyncSession, which: ColumnElement[bool]) -> str | None:
    # Of a source that is looked at no more nobody can say what it lists.
    name: str | None = await session.scalar(
        select(func.coalesce(func.nullif(t.sources.c.title, ""), t.sources.c.url))
        .join(t.source_items, _i.source_id == t.sources.c.id)
        .join(t.drafts, _i.draft_id == _d.id)
        .where(which, _i.missed >= MISSING, is_(t.sources.c.state, SourceState.ON))
        .order_by(_i.id)
        .limit(1)
    )
    return name


def _from_row(row: Any) -> Entry:
    return Entry(**{name: getattr(row, name) for name in Entry.__dataclass_fields__})
