"""Whether the bot does its work: the database answers, the scheduler rings, deliveries go out."""

import asyncio
from datetime import datetime, timedelta

import structlog

from content.model import Lane
from storage import health
from storage.database import Database
from storage.errors import DatabaseAway, DatabaseFull, DatabaseLocked

log = structlog.get_logger(__name__)

ANSWER_WITHIN = 3.0
"""Seconds the database may take."""

TICK_WITHIN = timedelta(seconds=30)
"""The scheduler rings every second."""

LAG_WITHIN = {Lane.URGENT: timedelta(minutes=5), Lane.BULK: timedelta(hours=6)}
"""A broadcast to half a million chats takes five hours at the free rate."""


async def faults(database: Database, now: datetime, last_tick: datetime | None) -> list[str]:
    """Return what is wrong, in plain words; nothing where all is well."""
    found = []
    # A clock that was set back makes the last tick lie ahead: as good as old.
    if last_tick is None or abs(now - last_tick) > TICK_WITHIN:
        found.append("the scheduler has not rung for a while")
    try:
        async with asyncio.timeout(ANSWER_WITHIN):
            found += await _late(database, now)
    except Exception as error:
        # Whatever keeps the database from answering, the page must say so.
        log.warning("not ready", reason=type(error).__name__)
        found.append(NO_ANSWER)
    else:
        found += _away(database.outage.trouble)
    return found


NO_ANSWER = "the database does not answer"


def _away(trouble: DatabaseAway | None) -> list[str]:
    """Say why nothing can be written, though there is an answer; without any path or host."""
    match trouble:
        case None:
            return []
        case DatabaseFull():
            return ["there is no room left on the database's disk"]
        case DatabaseLocked():
            return ["another program holds the database locked"]
        case _:
            return [NO_ANSWER]


async def _late(database: Database, now: datetime) -> list[str]:
    late = []
    async with database.reading() as session:
        for lane, bound in LAG_WITHIN.items():
            oldest = await health.oldest_due(session, lane, now)
            if oldest is not None and now - oldest > bound:
                late.append(f"deliveries in the {lane} lane are late")
    return late
