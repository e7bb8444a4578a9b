"""What is forgotten by itself: names the morning after, marks and deliveries after 30 days."""

from datetime import datetime, timedelta

import structlog

from jobs import door_names
from storage import erasure
from storage.database import Database

log = structlog.get_logger(__name__)

KEPT_FOR = timedelta(days=30)


async def tick(database: Database, now: datetime) -> int:
    """Erase what is older than it may be; return the number of rows."""
    async with database.transaction() as session:
        erased = await erasure.erase_before(session, now - KEPT_FOR)
        erased += await door_names.erase_old(session, now)
    if erased:
        await database.scrub()
        log.info("old rows erased", rows=erased)
    return erased
