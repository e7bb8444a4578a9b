"""Several processes' paces on one PostgreSQL: together within the limit, as Telegram counts."""

import asyncio
from datetime import timedelta

from sqlalchemy.pool import QueuePool

from content.model import ChatId, Lane
from jobs.pace import Slot
from jobs.shared_pace import SharedPace, open_pace
from storage import pace as rows
from storage.database import Database
from tests.storage.backends import ON_POSTGRESQL
from tests.unit.jobs.office import SOON, Office, at_work, watch

pytestmark = ON_POSTGRESQL

BOT = 42
LONG = timedelta(seconds=60)
NOTHING = timedelta(0)


async def a_pace(office: Office, rate: int, database: Database | None = None) -> SharedPace:
    opened = await open_pace(
        database or office.database, bot_id=BOT, rate=rate, clock=office.clock
    )
    assert isinstance(opened, SharedPace)
    return opened


def worst_second(times: list[float]) -> int:
    times = sorted(times)
    return max(sum(start <= at < start + 1 for at in times) for start in times)


async def slots(pace: SharedPace, number: int, first: int = 1) -> list[Slot]:
    """Ask for so many slots at once, each to another person, and wait for all of them."""
    chats = range(first, first + number)
    async with asyncio.timeout(SOON.total_seconds()):
        return await asyncio.gather(*(pace.slot(Lane.BULK, ChatId(one)) for one in chats))


def given_out(database: Database) -> int:
    pool = database.engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedout()


async def test_three_workers_together_keep_within_the_limit(
    office: Office, other: Database
) -> None:
    """Nobody twice, nobody left out, though no worker knows of the others' sends."""
    notice = await office.news(await office.people(600))
    databases = (office.database, other, office.database)
    paces = [await a_pace(office, 200, database) for database in databases]
    used = [watch(pace) for pace in paces]
    workers = [
        office.worker(pace, database=database)
        for pace, database in zip(paces, databases, strict=True)
    ]

    async with at_work(*workers):
        await office.until_done(notice, within=LONG)

    assert await office.states(notice) == {"sent": 600}
    assert set(office.copies().values()) == {1}
    times = [slot.at for share in used for slot in share]
    assert len(times) == len(office.sends()) == 600
    assert worst_second(times) <= 200


async def test_slots_of_two_processes_never_crowd_a_second(
    office: Office, other: Database
) -> None:
    one, two = await a_pace(office, 50), await a_pace(office, 50, other)

    taken = await asyncio.gather(slots(one, 80), slots(two, 80, first=1000))

    times = [slot.at for share in taken for slot in share]
    assert len(times) == 160
    assert worst_second(times) <= 50


async def reach(database: Database) -> float:
    """Return how many seconds ahead slots are reserved: what a reply anywhere waits at most."""
    async with rows.desk(database) as desk:
        got = await desk.reserve(BOT, wanted=0, ahead=NOTHING, behind=NOTHING)
    assert got is not None
    return (got.first_us - got.now_us) / rows.MICROSECONDS


async def test_replies_do_not_wait_behind_another_processs_broadcast(
    office: Office, other: Database
) -> None:
    """Nor do a busy process's own replies reserve far ahead for the broadcast behind them."""
    busy, quiet = await a_pace(office, 30), await a_pace(office, 30, other)
    broadcast = [
        asyncio.create_task(busy.offered(Lane.BULK, ChatId(one))) for one in range(1, 300)
    ]
    await broadcast[3]

    for number in range(5):
        assert await reach(other) < 0.2
        await busy.slot(Lane.INTERACTIVE, ChatId(6000 + number))
        assert await reach(other) < 0.2
        await quiet.slot(Lane.INTERACTIVE, ChatId(7000 + number))

    assert sum(task.done() for task in broadcast) < 200
    busy.recall()
    await asyncio.gather(*broadcast)


async def test_a_freeze_reaches_the_other_processes(office: Office, other: Database) -> None:
    one, two = await a_pace(office, 30), await a_pace(office, 30, other)

    one.freeze(LONG)
    async with asyncio.timeout(SOON.total_seconds()):
        while not await _paused(other, office):
            await office.tally.next()

    assert await two.offered(Lane.BULK, ChatId(5)) is None
    assert 50 < two.frozen_for <= 60


async def _paused(database: Database, office: Office) -> timedelta:
    async with database.transaction() as session:
        return await rows.paused_for(session, BOT, office.clock())


async def test_whoever_waits_for_nothing_holds_no_connection(office: Office) -> None:
    pace = await a_pace(office, 30)
    await slots(pace, 5)
    waiting = asyncio.create_task(pace.offered(Lane.BULK, ChatId(9)))
    await waiting
    async with asyncio.timeout(SOON.total_seconds()):
        while given_out(office.database):
            await office.tally.next()


async def test_who_is_sent_away_holds_no_connection(office: Office) -> None:
    pace = await a_pace(office, 1)
    waiting = [asyncio.create_task(pace.offered(Lane.BULK, ChatId(one))) for one in range(1, 9)]
    await waiting[0]
    pace.recall()
    assert [await one for one in waiting[1:]] == [None] * 7
    async with asyncio.timeout(SOON.total_seconds()):
        while given_out(office.database):
            await office.tally.next()
