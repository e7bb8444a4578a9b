"""What is forgotten by itself: names the morning after, marks and deliveries after 30 days."""

from datetime import datetime, timedelta
from time import monotonic

import structlog

from jobs import door_names
from storage import erasure
from storage.database import Database

log = structlog.get_logger(__name__)

KEPT_FOR = timedelta(days=30)


SECONDS = 5.0
"""A ring erases for so long and leaves the rest to the next: whoever stops the ticks waits."""


async def tick(database: Database, now: datetime) -> int:
    """Erase what is older than it may be; return the number of rows."""
    async with database.transaction() as session:
        erased = await door_names.erase_old(session, now)
    erased += await _erase_parts(database, now)
    if erased:
        await database.scrub()
        log.info("old rows erased", rows=erased)
    return erased


async def _erase_parts(database: Database, now: datetime) -> int:
    """Erase a part after the other; between two of them others write."""
    until, erased = monotonic() + SECONDS, 0
    while True:
        async with database.transaction() as session:
            part = await erasure.erase_before(session, now - KEPT_FOR, limit=erasure.PART)
        erased += part
        if part < erasure.PART or monotonic() > until:
            return erased
