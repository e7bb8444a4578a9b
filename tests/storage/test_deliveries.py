"""Deliveries: claimed by one worker at a time, settled by it alone, taken over when it dies."""

import asyncio
from collections import Counter
from datetime import datetime
from itertools import count
from typing import Any

import pytest
from sqlalchemy import delete, event, literal, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from content.model import ChatId, ChatKind, ChatState, DeliveryState, Lane
from storage import chats, deliveries, notices, pace
from storage import tables as t
from storage.database import Database
from storage.statements import is_sqlite
from tests.storage.backends import ON_POSTGRESQL
from tests.storage.builders import (
    DAY,
    HOUR,
    LEASE,
    MINUTE,
    NOW,
    a_notice,
    claim,
    fan_out,
    followers,
)


async def _spread(session: AsyncSession, number: int, key: str = "one", **changes: object) -> int:
    """Write a notice with a delivery to each of so many followers."""
    await followers(session, number)
    notice = await a_notice(session, key, **changes)
    await fan_out(session, notice)
    return notice


async def _states(session: AsyncSession, notice: int) -> dict[str, int]:
    counts = await notices.progress(session, notice)
    return {state.value: number for state, number in counts.items()}


async def test_a_claim_says_what_goes_where(session: AsyncSession) -> None:
    [chat] = await followers(session, 1)
    notice = await a_notice(session, payload={"minutes": 30})
    await fan_out(session, notice)

    [delivery] = await claim(session)

    assert delivery.notice == await notices.by_id(session, notice)
    assert delivery.chat == chat
    assert delivery.chat_id == await chats.chat_id_of(session, chat.key)
    assert delivery.attempts == 0
    assert await _states(session, notice) == {"claimed": 1}


async def test_what_is_claimed_is_nobody_elses(session: AsyncSession) -> None:
    await _spread(session, 5)

    first = await claim(session, "one", limit=3)
    second = await claim(session, "two", limit=3)

    assert len(first) == 3
    assert len(second) == 2
    assert not {each.id for each in first} & {each.id for each in second}
    assert await claim(session, "three") == []


async def test_the_longest_waiting_goes_first_within_its_lane(session: AsyncSession) -> None:
    late = await _spread(session, 1, "late")
    early = await a_notice(session, "early", due_at=NOW - HOUR)
    future = await a_notice(session, "future", due_at=NOW + HOUR)
    urgent = await a_notice(session, "urgent", lane=Lane.URGENT)
    for notice in (early, future, urgent):
        await fan_out(session, notice, now=NOW + HOUR)

    assert [each.notice.id for each in await claim(session)] == [early, late]
    assert [each.notice.id for each in await claim(session, lane=Lane.URGENT)] == [urgent]
    assert await claim(session, lane=Lane.INTERACTIVE) == []
    assert [each.notice.id for each in await claim(session, now=NOW + HOUR)] == [future]


async def test_two_workers_racing_share_no_delivery(database: Database, other: Database) -> None:
    async with database.transaction() as session:
        await _spread(session, 60)

    async def work(opened: Database, name: str) -> list[int]:
        mine: list[int] = []
        while True:
            async with opened.transaction() as session:
                claimed = await claim(session, name, limit=5)
            if not claimed:
                return mine
            mine += [each.id for each in claimed]

    shares = await asyncio.gather(
        *(work(opened, f"{name}") for name, opened in enumerate((database, other) * 2))
    )

    taken = Counter(each for share in shares for each in share)
    assert len(taken) == 60
    assert set(taken.values()) == {1}


@ON_POSTGRESQL
async def test_a_worker_passes_over_rows_another_is_just_taking(
    url: str, database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        await _spread(session, 4)

    async with database.transaction() as one:
        first = await claim(one, "one", limit=2)
        async with asyncio.timeout(20), other.transaction() as two:
            second = await claim(two, "two", limit=2)

    assert len({each.id for each in first + second}) == 4


async def test_only_its_worker_marks_and_settles_a_delivery(session: AsyncSession) -> None:
    notice = await _spread(session, 1)
    [delivery] = await claim(session, "one")
    it = delivery.id

    assert await deliveries.mark_sending(session, [it], "two") == set()
    assert await deliveries.settle_sent(session, [(it, 5)], "two", NOW) == set()
    assert not await deliveries.settle_failed(session, it, "two", "blocked", NOW)
    assert not await deliveries.settle_dropped(session, it, "two", "begun", NOW)
    assert not await deliveries.hold_if_never_twice(session, it, "two", NOW)
    assert not await deliveries.postpone(session, it, "two", NOW, count_attempt=True)
    assert await _states(session, notice) == {"claimed": 1}

    assert await deliveries.mark_sending(session, [it], "one") == {it}
    assert await deliveries.mark_sending(session, [it], "one") == set()
    assert await _states(session, notice) == {"sending": 1}


async def test_many_are_settled_with_their_own_message_each(session: AsyncSession) -> None:
    await _spread(session, 60)
    claimed = await claim(session)
    ids = [each.id for each in claimed]
    await deliveries.mark_sending(session, ids, "one")
    pairs = [(each, 9_000_000_000 + each) for each in ids[:50]]

    assert await deliveries.settle_sent(session, pairs, "one", NOW) == set(ids[:50])
    assert await deliveries.settle_sent(session, pairs, "one", NOW) == set()
    assert await deliveries.settle_sent(session, [], "one", NOW) == set()

    d = t.deliveries.c
    rows = await session.execute(
        select(d.id, d.message_id, d.sent_at, d.worker).where(d.state == DeliveryState.SENT)
    )
    assert {tuple(row) for row in rows} == {
        (each, message_id, NOW, None) for each, message_id in pairs
    }


async def test_a_refusal_is_kept_with_its_reason(session: AsyncSession) -> None:
    await _spread(session, 2)
    first, second = await claim(session)

    assert await deliveries.settle_failed(session, first.id, "one", "Forbidden", NOW)
    assert await deliveries.settle_dropped(session, second.id, "one", "begun", NOW)

    d = t.deliveries.c
    rows = await session.execute(select(d.id, d.state, d.error, d.error_at, d.lease_until))
    assert {tuple(row) for row in rows} == {
        (first.id, DeliveryState.FAILED, "Forbidden", NOW, None),
        (second.id, DeliveryState.DROPPED, "begun", NOW, None),
    }
    assert await claim(session, now=NOW + DAY) == []


async def test_a_postponed_delivery_comes_back_when_it_is_due(session: AsyncSession) -> None:
    await _spread(session, 1)
    [delivery] = await claim(session)

    assert await deliveries.postpone(session, delivery.id, "one", NOW + HOUR, count_attempt=False)
    assert await claim(session, now=NOW + HOUR - MINUTE) == []
    [again] = await claim(session, now=NOW + HOUR)
    assert again.attempts == 0

    await deliveries.postpone(session, delivery.id, "one", NOW + HOUR, count_attempt=True)
    [third] = await claim(session, now=NOW + HOUR)
    assert third.attempts == 1


async def test_a_dead_workers_claims_are_taken_over(session: AsyncSession) -> None:
    notice = await _spread(session, 2)
    first, second = await claim(session, "dead")
    await deliveries.mark_sending(session, [first.id], "dead")

    assert await deliveries.release_expired(session, NOW + LEASE - MINUTE) == 0
    assert await deliveries.release_expired(session, NOW + LEASE) == 2
    assert await _states(session, notice) == {"pending": 2}

    taken = await claim(session, "heir", now=NOW + LEASE)
    assert {each.id: each.attempts for each in taken} == {first.id: 1, second.id: 0}
    assert await deliveries.settle_sent(session, [(first.id, 1)], "dead", NOW) == set()
    assert await deliveries.settle_sent(session, [(first.id, 2)], "heir", NOW) == {first.id}


async def test_what_must_never_come_twice_is_held_in_doubt(session: AsyncSession) -> None:
    notice = await _spread(session, 2, policy="hold")
    first, _second = await claim(session, "dead")
    await deliveries.mark_sending(session, [first.id], "dead")

    assert await deliveries.release_expired(session, NOW + LEASE) == 2
    assert await _states(session, notice) == {"in_doubt": 1, "pending": 1}
    assert first.id not in {each.id for each in await claim(session, now=NOW + DAY)}


async def test_a_lost_answer_is_held_only_where_a_second_copy_is_worse(
    session: AsyncSession,
) -> None:
    held = await _spread(session, 1, "held", policy="hold")
    sent_again = await a_notice(session, "again")
    await fan_out(session, sent_again)
    for delivery in await claim(session):
        assert await deliveries.hold_if_never_twice(session, delivery.id, "one", NOW) is (
            delivery.notice.id == held
        )

    assert await _states(session, held) == {"in_doubt": 1}
    assert await _states(session, sent_again) == {"claimed": 1}


async def test_an_organiser_may_release_what_is_in_doubt(session: AsyncSession) -> None:
    notice = await _spread(session, 2, policy="hold")
    for delivery in await claim(session):
        await deliveries.hold_if_never_twice(session, delivery.id, "one", NOW)

    assert await deliveries.release_in_doubt(session, notice, NOW + HOUR) == 2
    assert await claim(session, now=NOW) == []
    assert len(await claim(session, now=NOW + HOUR)) == 2


async def test_a_living_worker_keeps_its_lease(session: AsyncSession) -> None:
    await _spread(session, 3)
    await claim(session, "one", limit=2)
    await claim(session, "two", limit=1)

    assert await deliveries.renew(session, worker="one", now=NOW + LEASE / 2, lease=LEASE) == 2
    assert await deliveries.release_expired(session, NOW + LEASE) == 1
    assert await deliveries.release_expired(session, NOW + LEASE * 2) == 2


async def test_a_worker_that_ends_gives_back_what_it_has_not_begun(
    session: AsyncSession,
) -> None:
    notice = await _spread(session, 3)
    claimed = await claim(session, "one", limit=2)
    await claim(session, "two", limit=1)
    await deliveries.mark_sending(session, [claimed[0].id], "one")

    assert await deliveries.release_worker(session, "one") == 1
    assert await _states(session, notice) == {"pending": 1, "sending": 1, "claimed": 1}


async def test_stale_news_is_neither_claimed_nor_kept_waiting(session: AsyncSession) -> None:
    stale = await _spread(session, 1, "stale", expires_at=NOW + HOUR)
    fresh = await a_notice(session, "fresh")
    await fan_out(session, fresh)

    claimed = await claim(session, now=NOW + HOUR)

    assert [each.notice.id for each in claimed] == [fresh]
    assert await deliveries.drop_expired(session, NOW + HOUR - MINUTE) == 0
    assert await deliveries.drop_expired(session, NOW + HOUR) == 1
    assert await _states(session, stale) == {"dropped": 1}


async def test_a_chat_that_left_is_not_handed_out(session: AsyncSession) -> None:
    notice = await _spread(session, 2)
    # As on PostgreSQL, where a fan-out may see a chat that is just leaving.
    gone = (await followers(session, 1))[0]
    await session.execute(
        update(t.chats).where(t.chats.c.key == gone.key).values(state=ChatState.STOPPED)
    )

    claimed = await claim(session)

    assert [each.chat.state for each in claimed] == [ChatState.ACTIVE]
    assert await _states(session, notice) == {"claimed": 1, "dropped": 1}


async def test_the_next_moment_is_the_earliest_of_all_lanes(session: AsyncSession) -> None:
    assert await deliveries.next_due_at(session) is None
    await _spread(session, 1, "later", due_at=NOW - MINUTE)
    urgent = await a_notice(session, "sooner", lane=Lane.URGENT, due_at=NOW - HOUR)
    await fan_out(session, urgent)

    assert await deliveries.next_due_at(session) == NOW - HOUR
    await claim(session, lane=Lane.URGENT)
    assert await deliveries.next_due_at(session) == NOW - MINUTE
    await claim(session)
    assert await deliveries.next_due_at(session) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": DeliveryState.SENT},
        {"sent_at": NOW},
        {"state": DeliveryState.CLAIMED},
        {"state": DeliveryState.SENDING, "worker": "one"},
        {"worker": "one", "lease_until": NOW},
        {"attempts": -1},
        {"error": "why"},
    ],
)
async def test_the_table_refuses_rows_that_make_no_sense(
    session: AsyncSession, wrong: dict[str, object]
) -> None:
    await _spread(session, 1)

    with pytest.raises(IntegrityError):
        await session.execute(update(t.deliveries).values(wrong))
    await session.rollback()


async def test_a_chat_has_one_delivery_of_a_notice(session: AsyncSession) -> None:
    notice = await _spread(session, 2)
    keys = [each.chat.key for each in await claim(session)]

    with pytest.raises(IntegrityError):
        await session.execute(update(t.deliveries).values(chat_key=keys[0]))
    await session.rollback()
    assert await notices.by_id(session, notice) is None


@ON_POSTGRESQL
async def test_a_chat_hears_one_worker_at_a_time_and_in_order(
    url: str, session: AsyncSession
) -> None:
    now = await pace.present(session, NOW)
    await _spread(session, 1, "first")
    for key in ("second", "third"):
        await fan_out(session, await a_notice(session, key))
    [first], [second, third] = [
        [each.id for each in await claim(session, worker, now=now, limit=number)]
        for worker, number in (("one", 1), ("two", 2))
    ]

    async def turns(number: int, worker: str) -> bool:
        marked = await deliveries.mark_sending(session, [number], worker)
        waiting = await deliveries.still_claimed(session, [number], worker)
        assert marked ^ waiting.keys() == {number}
        return bool(marked)

    assert not await turns(second, "two")
    assert await turns(first, "one")
    assert not await turns(second, "two")
    await deliveries.settle_sent(session, [(first, 1)], "one", now)
    await session.execute(delete(t.chat_gate))  # a second goes by
    assert await turns(second, "two")
    assert await turns(third, "two")


@ON_POSTGRESQL
async def test_an_alarm_waits_for_no_other_workers_bulk(url: str, session: AsyncSession) -> None:
    now = await pace.present(session, NOW)
    await _spread(session, 1, "bulk")
    await fan_out(session, await a_notice(session, "alarm", lane=Lane.URGENT))
    [bulk] = await claim(session, "one", now=now)
    [urgent] = await claim(session, "two", now=now, lane=Lane.URGENT)

    assert await deliveries.mark_sending(session, [bulk.id], "one") == set()
    assert await deliveries.mark_sending(session, [urgent.id], "two") == {urgent.id}


@ON_POSTGRESQL
async def test_a_dead_workers_turn_ends_with_its_lease(url: str, session: AsyncSession) -> None:
    now = await pace.present(session, NOW)
    await _spread(session, 1, "first")
    await fan_out(session, await a_notice(session, "second"))
    [first] = await claim(session, "dead", now=now, limit=1)
    [second] = await claim(session, "heir", now=now)
    d = t.deliveries.c

    assert await deliveries.mark_sending(session, [second.id], "heir") == set()
    over = update(t.deliveries).where(d.id == first.id).values(lease_until=now - MINUTE)
    await session.execute(over)
    assert await deliveries.mark_sending(session, [second.id], "heir") == {second.id}


async def _many_chats(session: AsyncSession, number: int) -> None:
    seal = chats.sealer_of(session).seal
    rows = [
        {
            "sealed_id": seal(ChatId(5000 + each)), "kind": ChatKind.PRIVATE, "language": "en",
            "language_chosen": True, "state": ChatState.ACTIVE, "state_at": NOW,
            "reminder_offsets": [120], "discreet": False,
        }
        for each in range(number)
    ]
    await session.execute(t.chats.insert(), rows)


async def _to_all(session: AsyncSession, key: str, state: DeliveryState) -> None:
    """Write a notice to every chat, quickly; it waits, or was sent."""
    d, chat, notice = t.deliveries.c, t.chats.c.key, await a_notice(session, key)
    sent_at = NOW if state is DeliveryState.SENT else None
    values = {
        d.notice_id: notice, d.lane: Lane.BULK, d.state: state, d.due_at: NOW, d.attempts: 0,
        d.sent_at: sent_at,
    }
    rows = select(chat, *(literal(each, name.type) for name, each in values.items()))
    await session.execute(
        t.deliveries.insert().from_select([d.chat_key, *values], rows.order_by(chat))
    )
    if not is_sqlite(session):
        await session.execute(text("ANALYZE"))


async def _send(session: AsyncSession, number: int) -> tuple[datetime, int]:
    """See so many through to the end; return where the queue was left."""
    taken = await deliveries.take(
        session, lane=Lane.BULK, worker="one", now=NOW, lease=LEASE, limit=number
    )
    sent = [(each.id, each.id) for each in taken]
    await deliveries.mark_sending(session, [each.id for each in taken], "one")
    assert len(await deliveries.settle_sent(session, sent, "one", NOW)) == number
    return taken[-1].place


async def _cost_of_ten(
    session: AsyncSession, after: tuple[datetime, int] | None = None
) -> tuple[int, str]:
    """Claim ten; return how many entries or steps that took, and what the database planned."""
    connection = await session.connection()
    if is_sqlite(session):
        return await _steps_on_sqlite(session, connection)
    seen: list[tuple[str, tuple[object, ...]]] = []

    def note(*said: Any) -> None:
        seen.append((said[2], said[3]))

    before = await session.scalar(_ENTRIES_READ)
    event.listen(connection.sync_connection, "before_cursor_execute", note)
    taken = await deliveries.take(
        session, lane=Lane.BULK, worker="one", now=NOW, lease=LEASE, limit=10, after=after
    )
    event.remove(connection.sync_connection, "before_cursor_execute", note)
    assert len(taken) == 10
    cost = await session.scalar(_ENTRIES_READ) - before
    statement, values = next(each for each in seen if "FOR UPDATE SKIP LOCKED" in each[0])
    assert "AS MATERIALIZED" in statement
    plan = await connection.exec_driver_sql(f"EXPLAIN {statement}", values)
    return cost, str(plan.all())


_ENTRIES_READ = text("SELECT pg_stat_get_xact_tuples_returned('ix_deliveries_ready'::regclass)")


async def _steps_on_sqlite(
    session: AsyncSession, connection: AsyncConnection
) -> tuple[int, str]:
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver is not None
    said: list[str] = []
    steps = count()
    await driver.set_trace_callback(said.append)
    await driver.set_progress_handler(lambda: next(steps) < 0, 1)
    await claim(session, limit=10)
    await driver.set_progress_handler(None, 1)
    await driver.set_trace_callback(None)
    first = next(each for each in said if "FROM deliveries" in each)
    plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {first}")
    return next(steps), str(plan.all())


async def test_a_claim_reads_the_queue_and_nothing_of_the_history(
    session: AsyncSession,
) -> None:
    await _many_chats(session, 1000)
    await _to_all(session, "news", DeliveryState.PENDING)
    early, _plan = await _cost_of_ten(session)
    for year in range(5):
        await _to_all(session, f"history {year}", DeliveryState.SENT)

    late, plan = await _cost_of_ten(session)

    assert "ix_deliveries_ready" in plan
    assert late <= early * 1.5 + 10  # PostgreSQL meets the ten that this transaction has claimed


@ON_POSTGRESQL
async def test_a_claim_steps_over_what_an_old_snapshot_keeps_in_the_index(
    url: str, database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        await _many_chats(session, 3000)
        await _to_all(session, "news", DeliveryState.PENDING)

    async with other.reading() as old:
        await old.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        assert await deliveries.next_due_at(old) == NOW
        async with database.transaction() as session:
            place = await _send(session, 2900)
        async with database.transaction() as session:
            at_the_head, _plan = await _cost_of_ten(session)
            await session.rollback()
        async with database.transaction() as session:
            behind, _plan = await _cost_of_ten(session, place)

    assert at_the_head > 2900
    assert behind == 10
