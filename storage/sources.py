"""Outside sources: which there are, whose turn it is, and how each is doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey
from content.taking_in.model import SourceKind
from storage import tables as t
from storage.statements import AnyRow, changed, insert, is_
from storage.tables import SourceState

_s = t.sources.c

OFFERED_FOR = timedelta(days=1)
"""How long what somebody looked at and did not take in is remembered."""


@dataclass(frozen=True)
class Source:
    """An address that is looked at; `words` are what an item must have one of."""

    id: int
    url: str
    kind: SourceKind
    title: str
    words: tuple[str, ...]
    state: SourceState
    trusted: bool
    added_by: ChatKey | None
    added_at: datetime
    etag: str | None
    last_modified: str | None
    looked_at: datetime | None
    next_at: datetime
    primed_at: datetime | None
    items: int
    matching: int
    failures: int
    fault: str | None
    fault_since: datetime | None
    lease_until: datetime | None


async def offer(
    session: AsyncSession, *, url: str, kind: SourceKind, title: str, by: ChatKey, now: datetime
) -> Source:
    """Keep what was found at an address until somebody takes it in; return what is known of it.

    One that is there already stays as it is.
    """
    values = {
        "kind": kind, "title": title, "words": [], "state": SourceState.OFFERED,
        "added_by": by, "added_at": now, "next_at": now, "items": 0, "matching": 0, "failures": 0,
    }  # fmt: skip
    row = insert(session, t.sources).values(url=url, **values)
    await session.execute(row.on_conflict_do_nothing(index_elements=[_s.url]))
    again = update(t.sources).where(_s.url == url, is_(_s.state, SourceState.OFFERED))
    await session.execute(again.values(added_at=now))
    return _from_row((await session.execute(select(t.sources).where(_s.url == url))).one())


async def by_id(session: AsyncSession, source_id: int) -> Source | None:
    """Return a source in whatever state."""
    found = await _sources(session, select(t.sources).where(_s.id == source_id))
    return found[0] if found else None


async def all_(session: AsyncSession) -> list[Source]:
    """Return the sources that were taken in, in that order."""
    listed = is_(_s.state, SourceState.ON, SourceState.PAUSED)
    return await _sources(
        session, select(t.sources).where(listed).order_by(_s.added_at, _s.id)
    )


async def _sources(session: AsyncSession, statement: Select[Any]) -> list[Source]:
    return [_from_row(row) for row in await session.execute(statement)]


async def put(
    session: AsyncSession, source_id: int, *, known: Sequence[SourceState], **values: object
) -> bool:
    """Change a source while it is in one of these states; tell whether it was."""
    statement = update(t.sources).where(_s.id == source_id, is_(_s.state, *known))
    return await changed(session, statement.values(**values)) == 1


async def choose_words(
    session: AsyncSession, source_id: int, words: Sequence[str], now: datetime
) -> bool:
    """Set what an item must have one of; the next look goes through everything anew."""
    return await put(
        session, source_id, known=(SourceState.OFFERED, SourceState.ON, SourceState.PAUSED),
        words=list(words), primed_at=None, etag=None, last_modified=None, next_at=now,
        lease_until=None,
    )


async def claim(
    session: AsyncSession, *, now: datetime, lease: timedelta, limit: int
) -> list[Source]:
    """Take the sources whose turn it is, each for one process."""
    due = is_(_s.state, SourceState.ON) & (_s.next_at <= now)
    return await _claim(session, due, now=now, lease=lease, limit=limit)


async def claim_one(
    session: AsyncSession, source_id: int, *, now: datetime, lease: timedelta
) -> Source | None:
    """Take one source out of its turn; None while another process looks at it."""
    found = await _claim(session, _s.id == source_id, now=now, lease=lease, limit=1)
    return found[0] if found else None


async def _claim(
    session: AsyncSession,
    wanted: ColumnElement[bool],
    *,
    now: datetime,
    lease: timedelta,
    limit: int,
) -> list[Source]:
    free = (
        select(_s.id)
        .where(
            wanted,
            is_(_s.state, SourceState.ON),
            # A lease that ends later than any of ours was given by a clock since set back.
            or_(_s.lease_until.is_(None), _s.lease_until <= now, _s.lease_until > now + 2 * lease),
        )
        .order_by(_s.next_at, _s.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    rows = await session.execute(
        update(t.sources)
        .where(_s.id.in_(select(free.c.id)))
        .values(lease_until=now + lease)
        .returning(t.sources)
    )
    return [_from_row(row) for row in rows]


async def settle(session: AsyncSession, source: Source, **values: object) -> bool:
    """Write how a look went and give the source back; False where it is ours no more.

    Its words may have been changed meanwhile: then the look was for others, and does not count.
    """
    statement = (
        update(t.sources)
        .where(
            _s.id == source.id,
            _s.lease_until == source.lease_until,
            is_(_s.state, SourceState.ON),
        )
        .values(lease_until=None, **values)
    )
    return await changed(session, statement) == 1


async def ask_anew(session: AsyncSession, source_id: int) -> None:
    """Let the next look be a full one, whether or not anything has changed by then."""
    await put(session, source_id, known=(SourceState.ON,), etag=None, last_modified=None)


async def failing(session: AsyncSession, since: datetime) -> list[Source]:
    """Return the sources that have brought nothing but faults for so long."""
    return await _sources(
        session,
        select(t.sources)
        .where(is_(_s.state, SourceState.ON), _s.fault_since <= since)
        .order_by(_s.fault_since, _s.id),
    )


async def counts(session: AsyncSession) -> dict[SourceState, int]:
    """Count the sources by state."""
    rows = await session.execute(select(_s.state, func.count()).group_by(_s.state))
    return dict(rows.all())


async def forget_offers(session: AsyncSession, now: datetime) -> None:
    """Forget what was only looked at."""
    await session.execute(
        delete(t.sources).where(
            is_(_s.state, SourceState.OFFERED), _s.added_at < now - OFFERED_FOR
        )
    )


def _from_row(row: AnyRow) -> Source:
    return Source(
        words=tuple(row.words),
        **{name: getattr(row, name) for name in Source.__dataclass_fields__ if name != "words"},
    )
