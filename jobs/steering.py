"""Brings the deliveries of a paused, resumed or stopped notice into line, a chunk a transaction."""

from datetime import datetime

from storage import steering
from storage.database import Database

CHUNK = 2000
"""Rows of one transaction: about 10 ms of a lock on either database."""


async def tick(database: Database, now: datetime) -> int:
    """Carry on with every notice that was turned; return how many deliveries were changed."""
    async with database.reading() as session:
        turned = await steering.to_carry(session)
    total = 0
    for notice_id in turned:
        while True:
            async with database.transaction() as session:
                done = await steering.carry(session, notice_id, now=now, size=CHUNK)
            if done is None:
                break
            total += done
    return total
