"""What is forgotten by itself: attendance, reminders and deliveries, 30 days after the event."""

from datetime import datetime, timedelta

import structlog

from storage import erasure
from storage.database import Database

log = structlog.get_logger(__name__)

KEPT_FOR = timedelta(days=30)


async def tick(database: Database, now: datetime) -> int:
    """Erase what is older than it may be; return the number of rows."""
    async with database.transaction() as session:
        erased = await erasure.erase_before(session, now - KEPT_FOR)
    if erased:
        await database.scrub()
        log.info("old rows erased", rows=erased)
    return erased
