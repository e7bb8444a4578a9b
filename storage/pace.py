"""Send slots shared by all workers, and the freeze that all obey, in one row for each bot.

On PostgreSQL the database's clock alone decides: the clocks of the workers may differ. Times are
microseconds since 1970, as that clock counts them.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, case, cast, extract, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.elements import ColumnElement

from storage import tables as t
from storage.database import Database
from storage.outages import away, unreachable
from storage.statements import insert, is_sqlite

_b = t.rate_bucket.c

MICROSECONDS = 1_000_000
FAR = 5 * MICROSECONDS
"""No lane reserves so far ahead: a next slot beyond means that the clock was set back."""

_RESERVE = """
    WITH held AS (
        SELECT bot_id, interval_us, next_us, paused_until_us,
               set_config('synchronous_commit', 'off', true)
        FROM rate_bucket WHERE bot_id = $1::bigint FOR UPDATE
    ), seen AS MATERIALIZED (
        SELECT held.*, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now_us
        FROM held
    ), started AS (
        SELECT seen.*, $5::bigint + CASE WHEN next_us > now_us + $6::bigint THEN now_us
                            ELSE greatest(next_us, now_us - $4::bigint) END AS first_us
        FROM seen
    ), fitted AS (
        SELECT started.*, CASE
            WHEN paused_until_us > now_us OR first_us > now_us + $3::bigint THEN 0
            ELSE least($2::bigint, (now_us + $3::bigint - first_us) / interval_us + 1)
        END AS number
        FROM started
    )
    UPDATE rate_bucket
    SET next_us = fitted.first_us + fitted.number * fitted.interval_us
    FROM fitted WHERE rate_bucket.bot_id = fitted.bot_id
    RETURNING fitted.now_us, fitted.first_us, fitted.number, fitted.interval_us,
              fitted.paused_until_us
"""
# The row is locked before the clock is read: a worker that had to wait for another sees the time
# after the wait. Losing the last reservations with the server's power costs nothing, so nobody
# waits for the disk.


@dataclass(frozen=True)
class Reserved:
    """Slots of one worker: `number` of them, `interval_us` apart, the first at `first_us`."""

    now_us: int
    first_us: int
    number: int
    interval_us: int
    paused_until_us: int


async def set_interval(session: AsyncSession, bot_id: int, interval_us: int) -> None:
    """Make the bot's row, or change its pace; what is reserved and paused stays."""
    row = insert(session, t.rate_bucket).values(
        bot_id=bot_id, interval_us=interval_us, next_us=0, paused_until_us=0, epoch=0
    )
    await session.execute(
        row.on_conflict_do_update(index_elements=[_b.bot_id], set_={"interval_us": interval_us})
    )


@dataclass(frozen=True)
class Desk:
    """A connection for many reservations, each a unit of work by itself (PostgreSQL only)."""

    driver: Any

    async def reserve(
        self,
        bot_id: int,
        *,
        wanted: int,
        ahead: timedelta,
        behind: timedelta,
        shift: timedelta = timedelta(0),
    ) -> Reserved | None:
        """Take up to `wanted` slots; None while the bot has no row.

        Args:
            bot_id: Whose slots.
            wanted: How many at most.
            ahead: No slot lies further in the future; this is what keeps bulk behind replies.
            behind: Slots nobody took may be used this long after their time.
            shift: Leave so much more room before the next slot: something arrived late.
        """
        row = await self.driver.fetchrow(
            _RESERVE, bot_id, wanted, _us(ahead), _us(behind), _us(shift), FAR
        )
        return None if row is None else Reserved(*row)


@asynccontextmanager
async def desk(database: Database) -> AsyncIterator[Desk]:
    """Open a desk. Each reservation is one way to the server and back; nobody waits for longer.

    It speaks to the driver: with several workers there are hundreds of reservations a second, and
    SQLAlchemy's way costs three times as much.

    Raises:
        DatabaseAway: It does not answer, or no longer.
    """
    try:
        async with database.engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            driver: Any = (await connection.get_raw_connection()).driver_connection
            try:
                yield Desk(driver)
            except Exception as error:
                # It may have ended while nobody used it, of which asyncpg has no SQLSTATE.
                if driver.is_closed():
                    raise unreachable(database.engine, error) from error
                raise
    except Exception as error:
        if trouble := away(database.engine, error):
            database.outage.failed(trouble)
            raise trouble from error
        raise


async def pause(session: AsyncSession, bot_id: int, wait: timedelta, now: datetime) -> None:
    """Let nobody send until `wait` has passed; a longer pause in force stays."""
    until = _now_us(session, now) + _us(wait)
    longer = case((_b.paused_until_us > until, _b.paused_until_us), else_=until)
    await session.execute(
        update(t.rate_bucket)
        .where(_b.bot_id == bot_id)
        .values(paused_until_us=longer, epoch=_b.epoch + 1)
    )


async def paused_for(session: AsyncSession, bot_id: int, now: datetime) -> timedelta:
    """Return how much longer nobody may send."""
    left = await session.scalar(
        select(_b.paused_until_us - _now_us(session, now)).where(_b.bot_id == bot_id)
    )
    return timedelta(microseconds=max(left or 0, 0))


async def present(session: AsyncSession, now: datetime) -> datetime:
    """Return the moment all workers go by: the server's, or on SQLite this machine's."""
    if is_sqlite(session):
        return now
    moment: datetime = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return moment.astimezone(UTC)


def _now_us(session: AsyncSession, now: datetime) -> ColumnElement[int]:
    if is_sqlite(session):
        return literal(int(now.timestamp() * MICROSECONDS), BigInteger)
    return cast(extract("epoch", func.clock_timestamp()) * MICROSECONDS, BigInteger)


def _us(lapse: timedelta) -> int:
    return lapse // timedelta(microseconds=1)
