"""Send slots: shared by all workers, never twice, and stopped for all by one."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import update

from storage import pace
from storage import tables as t
from storage.database import Database
from tests.storage.backends import ON_POSTGRESQL
from tests.storage.builders import HOUR, NOW

BOT = 42
INTERVAL = 1000
SECOND = timedelta(seconds=1)
SHORT = timedelta(milliseconds=40)
NONE = timedelta(0)


@pytest.fixture(autouse=True)
async def _row(database: Database) -> None:
    async with database.transaction() as session:
        await pace.set_interval(session, BOT, INTERVAL)


async def reserve(database: Database, wanted: int, ahead: timedelta = SECOND) -> pace.Reserved:
    async with pace.desk(database) as desk:
        got = await desk.reserve(BOT, wanted=wanted, ahead=ahead, behind=NONE)
    assert got is not None
    return got


async def test_a_freeze_is_remembered_and_a_shorter_one_does_not_end_it(
    database: Database,
) -> None:
    async with database.transaction() as session:
        await pace.pause(session, BOT, HOUR, NOW)
        await pace.pause(session, BOT, SECOND, NOW)
        await pace.set_interval(session, BOT, INTERVAL * 2)
        left = await pace.paused_for(session, BOT, NOW)
    assert HOUR - SECOND * 10 < left <= HOUR


async def test_a_bot_that_is_not_frozen_need_not_wait(database: Database) -> None:
    async with database.transaction() as session:
        assert await pace.paused_for(session, BOT, NOW) == NONE
        assert await pace.paused_for(session, 7, NOW) == NONE


@ON_POSTGRESQL
async def test_workers_racing_are_given_different_slots(
    database: Database, other: Database
) -> None:
    async def take(opened: Database) -> list[int]:
        slots: list[int] = []
        for _ in range(15):
            got = await reserve(opened, 7)
            slots += [got.first_us + number * got.interval_us for number in range(got.number)]
        return slots

    shares = await asyncio.gather(*(take(opened) for opened in (database, other) * 2))

    taken = sorted(slot for share in shares for slot in share)
    assert len(taken) == 15 * 7 * 4
    assert min(late - early for early, late in pairwise(taken)) >= INTERVAL


@ON_POSTGRESQL
async def test_no_lane_reserves_further_ahead_than_it_may(database: Database) -> None:
    got = await reserve(database, 500, SHORT)
    assert got.number == SHORT // timedelta(microseconds=INTERVAL) + 1

    assert (await reserve(database, 500, SHORT)).number < 40
    reply = await reserve(database, 1)
    assert reply.number == 1
    assert reply.first_us >= got.first_us + got.number * INTERVAL


@ON_POSTGRESQL
async def test_slots_that_nobody_takes_expire(database: Database) -> None:
    first = await reserve(database, 1)
    async with database.transaction() as session:
        await session.execute(
            update(t.rate_bucket).values(next_us=first.now_us - 3600 * pace.MICROSECONDS)
        )
    later = await reserve(database, 1)
    assert later.first_us == later.now_us


@ON_POSTGRESQL
async def test_in_a_freeze_nobody_is_given_a_slot(database: Database, other: Database) -> None:
    async with database.transaction() as session:
        await pace.pause(session, BOT, HOUR, NOW)
    got = await reserve(other, 5)
    assert got.number == 0
    assert got.paused_until_us - got.now_us > 3500 * pace.MICROSECONDS


@ON_POSTGRESQL
async def test_a_server_clock_set_back_an_hour_stops_nobody(database: Database) -> None:
    got = await reserve(database, 1)
    async with database.transaction() as session:
        await session.execute(
            update(t.rate_bucket).values(next_us=got.now_us + 3600 * pace.MICROSECONDS)
        )
    assert (await reserve(database, 1)).number == 1


@ON_POSTGRESQL
async def test_a_bot_without_a_row_is_told_so(database: Database) -> None:
    async with pace.desk(database) as desk:
        assert await desk.reserve(7, wanted=1, ahead=SECOND, behind=NONE) is None
