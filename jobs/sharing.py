"""What can be shared into other chats: coming meetings and the newest briefings, or by words."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Briefing, Event
from storage import briefings, events, search

PAGE = 10
LONGEST = 256
"""Characters of an inline query (Bot API InlineQuery)."""


async def offered(
    session: AsyncSession, words: str, language: str, *, now: datetime, offset: int
) -> tuple[list[Event | Briefing], bool]:
    """Return a page of what answers the words, and whether more may follow; else what is new."""
    if words.strip():
        return await _found(session, words[:LONGEST], language, now, offset)
    coming = await events.upcoming(session, now=now, limit=PAGE, offset=offset)
    if len(coming) == PAGE:
        return list(coming), True
    total = await events.count_upcoming(session, now=now)
    newest = await briefings.listing(
        session, limit=PAGE - len(coming), offset=max(0, offset - total)
    )
    return [*coming, *newest], len(coming) + len(newest) == PAGE


async def _found(
    session: AsyncSession, words: str, language: str, now: datetime, offset: int
) -> tuple[list[Event | Briefing], bool]:
    hits = await search.find(session, words, language=language, limit=PAGE, offset=offset, now=now)
    found: dict[tuple[bool, int], Event | Briefing | None] = {}
    for hit in hits:
        # A section of a report is shared as its report.
        place = (hit.kind == search.EVENT, hit.subject_id)
        if place not in found:
            by_id = events.by_id if hit.kind == search.EVENT else briefings.by_id
            found[place] = await by_id(session, hit.subject_id)
    return [each for each in found.values() if each is not None], len(hits) == PAGE
