"""The library into the database: at start and when a file changes, any number of times."""

from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.loader import Library
from content.model import Event
from jobs import indexing
from storage import audit, briefings, events
from storage import library as ledger
from storage.database import Database

log = structlog.get_logger(__name__)


async def load(database: Database, library: Library, now: datetime) -> int:
    """Bring events and briefings up to the library; return how many were new or changed.

    An event that an organiser has changed by hand is left as it is, with a line in the audit
    log and in ours: a file must not silently undo what a person has said. Processes that start
    at the same moment do it one after another.
    """
    changed = 0
    async with database.transaction() as session:
        await ledger.alone(session)
        for event in library.events:
            changed += await _load_event(session, event, library, now)
        for briefing in library.briefings:
            key = f"briefing:{briefing.slug}"
            if await ledger.digest_of(session, key) == library.digests[key]:
                continue
            stored = await briefings.put(session, briefing, now)
            await indexing.index_briefing(session, stored)
            await ledger.remember(session, key, library.digests[key], now)
            changed += 1
    return changed


async def _load_event(
    session: AsyncSession, event: Event, library: Library, now: datetime
) -> int:
    key = f"event:{event.slug}"
    if await ledger.digest_of(session, key) == library.digests[key]:
        return 0
    known = await events.by_slug(session, event.slug)
    if known is None:
        stored = await events.add(session, event, now=now, visible_at=now)
    elif await events.edited_by_hand(session, known.id):
        log.warning("library event kept as an organiser changed it", slug=event.slug)
        await audit.write(
            session, now=now, actor=None, action="library-skipped", subject=f"event:{known.id}",
            details={"slug": event.slug},
        )
        await ledger.remember(session, key, library.digests[key], now)
        return 0
    else:
        # SEQUENCE never goes down, whatever the file says.
        stored = replace(
            event, id=known.id, uid=known.uid, revision=max(known.revision, event.revision),
            created_at=known.created_at, updated_at=now,
        )
        await events.save(session, stored, now=now)
    await indexing.index_event(session, stored)
    await ledger.remember(session, key, library.digests[key], now)
    return 1
