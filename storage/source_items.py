"""What was taken from a source: the ledger by which nothing comes twice."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import DraftState
from storage import tables as t
from storage.statements import changed, insert, is_

_i = t.source_items.c

KEPT_FOR = timedelta(days=400)
"""How long an item is remembered that its source lists no more."""

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
    d = t.drafts.c
    waiting = is_(d.state, DraftState.OPEN, DraftState.WAITING, DraftState.SCHEDULED)
    return await session.scalar(
        select(func.count()).select_from(t.drafts)
        .join(t.source_items, _i.draft_id == d.id)
        .where(_i.source_id == source_id, waiting)
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


async def draft_of(session: AsyncSession, draft_id: int) -> Entry | None:
    """Return the item a draft was made of."""
    row = (
        await session.execute(
            select(t.source_items).where(or_(_i.draft_id == draft_id)).order_by(_i.id).limit(1)
        )
    ).one_or_none()
    return _from_row(row) if row else None


def _from_row(row: Any) -> Entry:
    return Entry(**{name: getattr(row, name) for name in Entry.__dataclass_fields__})
