"""A chat's own pace holds across processes: a person's second, a group's minute."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event

from content.model import ChatKind
from jobs.delivery import DeliveryWorker
from jobs.pace import Pace
from storage.database import Database
from tests.storage.backends import ON_POSTGRESQL
from tests.unit.jobs.hurrying import Hurry, hurried
from tests.unit.jobs.office import Office, at_work
from tests.unit.jobs.test_two_workers import arrivals

pytestmark = ON_POSTGRESQL

ADA = 1003
MINUTE = 60.0
MOST_IN_A_MINUTE = 20
RATE = 15
HALF = 4
"""So few a second that neither of two workers claims everything."""

LONG = timedelta(minutes=30)


def a_worker(office: Office, hurry: Hurry, database: Database) -> DeliveryWorker:
    """Hire one that knows nothing of what the others send."""
    pace = Pace(HALF, clock=hurry.monotonic)
    return office.worker(pace, database=database, lease=LONG)


def moments(office: Office, hurry: Hurry, chat_id: int) -> list[float]:
    return [hurry.at(call["at"]) for call in office.sends() if call["chat_id"] == chat_id]


def most_within(times: list[float], span: float) -> int:
    return max(sum(start <= at < start + span for at in times) for start in times)


async def test_two_workers_keep_the_pace_of_a_group_and_of_a_person(
    office: Office, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty notices for a group and five for a person: all, once, in order, none refused."""
    async with hurried(office, monkeypatch, other) as hurry:
        group = office.street.add_chat("supergroup", "Neighbours", admins=[ADA])["id"]
        [neighbours] = await office.remember(group, kind=ChatKind.SUPERGROUP)
        [person] = await office.people(1)
        office.street.flood(on=True, chat_burst=1)
        notices = [
            await office.news([neighbours, person] if number < 5 else [neighbours], f"n-{number}")
            for number in range(60)
        ]

        workers = [a_worker(office, hurry, database) for database in (office.database, other)]
        async with at_work(*workers):
            for notice in notices:
                await office.until_done(notice, within=LONG)

        assert {call["status"] for call in office.sends()} == {200}
        assert office.copies() == {group: 60, 5000: 5}
        assert most_within(moments(office, hurry, group), MINUTE) <= MOST_IN_A_MINUTE
        assert most_within(moments(office, hurry, 5000), 1.0) == 1
        assert all(heard == sorted(heard) for heard in (await arrivals(office)).values())


async def test_a_chat_that_told_one_worker_to_wait_is_left_alone_by_the_other(
    office: Office, other: Database
) -> None:
    group = office.street.add_chat("supergroup", "Neighbours", admins=[ADA])["id"]
    [neighbours] = await office.remember(group, kind=ChatKind.SUPERGROUP)
    office.street.faults(method="sendMessage", match={"chat_id": group}, retry_after=40, times=1)
    notices = [await office.news([neighbours], f"n-{number}") for number in range(2)]
    await office.worker().run_once()
    await office.let_time_pass()

    await office.worker(database=other).run_once()

    assert [call["status"] for call in office.sends()] == [429]
    assert [await office.states(notice) for notice in notices] == [{"pending": 1}] * 2


@contextmanager
def counted(database: Database) -> Iterator[Counter[str]]:
    """Count what is said to a database, by its first words."""
    said: Counter[str] = Counter()

    def count(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said[" ".join(statement.split()[:3])] += 1

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", count)


async def test_a_thousand_people_cost_no_statement_each(office: Office, other: Database) -> None:
    notice = await office.news(await office.people(1000))
    workers = [office.worker(Pace(500), database=each) for each in (office.database, other)]
    with counted(other) as said:
        async with at_work(*workers):
            await office.until_done(notice)

    assert await office.states(notice) == {"sent": 1000}
    sent_by_other = sum(said.values())
    assert 0 < sent_by_other < 500, said
