"""Briefings: the articles, statements and reports of the library."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Briefing
from storage import encoding, search
from storage import tables as t
from storage.statements import AnyRow, insert

_b = t.briefings.c


async def listing(
    session: AsyncSession,
    *,
    topic: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> list[Briefing]:
    """Return the briefings of a topic or all, the newest first."""
    statement = _about(select(t.briefings), topic).order_by(_b.sort_on.desc(), _b.id.desc())
    rows = await session.execute(statement.limit(limit).offset(offset))
    return [_from_row(row) for row in rows]


async def count(session: AsyncSession, topic: str | None = None) -> int:
    """Count what `listing` would return."""
    return await session.scalar(_about(select(func.count(_b.id)), topic)) or 0


def _about(statement: Select[Any], topic: str | None) -> Select[Any]:
    if topic is None:
        return statement
    ids = select(t.briefing_topics.c.briefing_id).where(t.briefing_topics.c.topic == topic)
    return statement.where(_b.id.in_(ids))


async def by_id(session: AsyncSession, briefing_id: int) -> Briefing | None:
    """Return the briefing of a row number."""
    return await _one(session, _b.id == briefing_id)


async def by_slug(session: AsyncSession, slug: str) -> Briefing | None:
    """Return the briefing of a deep link."""
    return await _one(session, _b.slug == slug)


async def _one(session: AsyncSession, condition: Any) -> Briefing | None:
    row = (await session.execute(select(t.briefings).where(condition))).one_or_none()
    return _from_row(row) if row else None


async def topics_with_counts(session: AsyncSession) -> dict[str, int]:
    """Return how many briefings each topic has, the fullest topic first."""
    topic = t.briefing_topics.c.topic
    rows = await session.execute(
        select(topic, func.count()).group_by(topic).order_by(func.count().desc(), topic)
    )
    return dict(rows.all())


async def put(
    session: AsyncSession, briefing: Briefing, now: datetime, *, undated_as: date | None = None
) -> Briefing:
    """Write a briefing, new or over the one of the same slug; return it with its id.

    Args:
        session: An open unit of work.
        briefing: What to write.
        now: The present moment.
        undated_as: Beside which day it is listed if its own is not known; else behind all others.
    """
    values = _values(briefing)
    if undated_as is not None and not (briefing.on or briefing.period):
        values["sort_on"] = undated_as.isoformat()
    statement = insert(session, t.briefings).values(**values, added_at=now, updated_at=now)
    result = await session.execute(
        statement.on_conflict_do_update(
            index_elements=[_b.slug], set_={**values, "updated_at": now}
        ).returning(_b.id)
    )
    written = replace(briefing, id=result.scalar_one())
    await _write_topics(session, written)
    await search.keep_sections(session, written.id, len(written.sections))
    return written


async def remove(session: AsyncSession, briefing_id: int) -> None:
    """Take back a briefing nobody was told of."""
    await search.reindex(session, "briefing", briefing_id, {})
    await session.execute(delete(t.briefings).where(_b.id == briefing_id))


async def _write_topics(session: AsyncSession, briefing: Briefing) -> None:
    topics = t.briefing_topics
    await session.execute(delete(topics).where(topics.c.briefing_id == briefing.id))
    if briefing.topics:
        rows = [{"topic": topic, "briefing_id": briefing.id} for topic in set(briefing.topics)]
        await session.execute(insert(session, topics).values(rows))


_PLAIN = (
    "slug", "kind", "title", "original_title", "organisation", "on", "period", "published_in",
    "url", "reading_minutes", "summary", "key_points", "detail",
)  # fmt: skip
"""Fields that a column of the same name holds as they are."""


def _values(briefing: Briefing) -> dict[str, Any]:
    return {
        **{name: getattr(briefing, name) for name in _PLAIN},
        "authors": list(briefing.authors),
        "topics": list(briefing.topics),
        "sections": [encoding.section_to_plain(section) for section in briefing.sections],
        "sort_on": briefing.sort_on,
    }


def _from_row(row: AnyRow) -> Briefing:
    return Briefing(
        id=row.id,
        authors=tuple(row.authors),
        topics=tuple(row.topics),
        sections=tuple(encoding.section_from_plain(section) for section in row.sections),
        **{name: getattr(row, name) for name in _PLAIN},
    )
