"""A chat's gate: closed by an answer for the chat's interval, whichever process asks."""

import asyncio
from datetime import timedelta

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, Chat, ChatKey, ChatKind
from storage import chats, deliveries, erasure, gates, pace
from storage import tables as t
from storage.database import Database
from storage.gates import GROUP_INTERVAL, LONGEST, PRIVATE_INTERVAL
from tests.storage.backends import ON_POSTGRESQL
from tests.storage.builders import MINA, NOW, TOM, a_chat, a_notice, claim, fan_out

pytestmark = ON_POSTGRESQL

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
A_WHILE = timedelta(milliseconds=700)
"""So long a test may take from closing a gate to looking at it."""

SOON = 10.0
NEIGHBOURS = -1001234


async def a_person(session: AsyncSession, chat_id: int = MINA) -> Chat:
    return await a_chat(session, chat_id, EVENTS_TOPIC)


async def a_group(session: AsyncSession) -> Chat:
    return await a_chat(session, NEIGHBOURS, EVENTS_TOPIC, kind=ChatKind.SUPERGROUP)


async def in_hand(session: AsyncSession, *keys: str) -> list[int]:
    """Write notices to every chat, and return their deliveries, claimed."""
    for key in keys:
        await fan_out(session, await a_notice(session, key))
    now = await pace.present(session, NOW)
    return [each.id for each in await claim(session, "one", now=now)]


async def wait(session: AsyncSession, delivery: int) -> timedelta:
    """Return how long a delivery must wait that cannot be marked; nothing if it can."""
    if await deliveries.mark_sending(session, [delivery], "one"):
        await deliveries.unmark(session, [delivery], "one")
        return timedelta(0)
    return (await deliveries.still_claimed(session, [delivery], "one"))[delivery]


async def answered(session: AsyncSession, delivery: int) -> None:
    assert await deliveries.mark_sending(session, [delivery], "one")
    assert await deliveries.settle_sent(session, [(delivery, 1)], "one", NOW)


async def move(session: AsyncSession, by: timedelta) -> None:
    """Let a gate open so much later."""
    later = t.chat_gate.c.next_us + by // timedelta(microseconds=1)
    await session.execute(update(t.chat_gate).values(next_us=later))


async def gates_kept(session: AsyncSession) -> int:
    return (await session.execute(select(func.count()).select_from(t.chat_gate))).scalar_one()


async def test_an_answer_closes_a_persons_gate_for_a_second(session: AsyncSession) -> None:
    await a_person(session)
    first, second = await in_hand(session, "first", "second")

    await answered(session, first)

    interval = timedelta(seconds=PRIVATE_INTERVAL)
    assert interval - A_WHILE < await wait(session, second) <= interval
    await move(session, -interval)
    assert await wait(session, second) == timedelta(0)


async def test_an_answer_closes_a_groups_gate_for_three(session: AsyncSession) -> None:
    await a_group(session)
    first, second = await in_hand(session, "first", "second")

    await answered(session, first)

    interval = timedelta(seconds=GROUP_INTERVAL)
    assert interval - A_WHILE < await wait(session, second) <= interval
    assert interval * 20 == timedelta(minutes=1)


async def test_a_closed_gate_closes_no_other_chats(session: AsyncSession) -> None:
    for chat_id in (MINA, TOM):
        await a_person(session, chat_id)
    first, second = await in_hand(session, "first")

    await answered(session, first)

    assert await wait(session, second) == timedelta(0)


async def test_whoever_was_told_to_wait_waits_and_an_answer_shortens_nothing(
    session: AsyncSession,
) -> None:
    group = await a_group(session)
    first, second = await in_hand(session, "first", "second")
    assert await deliveries.mark_sending(session, [first], "one")

    await gates.close(session, group.key, 30 * SECOND)
    await deliveries.settle_sent(session, [(first, 1)], "one", NOW)

    assert 30 * SECOND - A_WHILE < await wait(session, second) <= 30 * SECOND


async def test_no_gate_is_closed_for_longer_than_the_longest(session: AsyncSession) -> None:
    group = await a_group(session)
    [delivery] = await in_hand(session, "news")

    await gates.close(session, group.key, HOUR)

    assert LONGEST - A_WHILE < await wait(session, delivery) <= LONGEST


async def test_a_clock_that_was_set_back_leaves_no_gate_closed(session: AsyncSession) -> None:
    await a_person(session)
    first, second = await in_hand(session, "first", "second")
    await answered(session, first)

    await move(session, HOUR)

    assert await wait(session, second) == timedelta(0)
    await answered(session, second)
    [third] = await in_hand(session, "third")
    assert timedelta(0) < await wait(session, third) <= SECOND


async def test_gates_go_when_they_are_open_and_with_their_chat(session: AsyncSession) -> None:
    mina, tom = await a_person(session, MINA), await a_person(session, TOM)
    group = await a_group(session)
    for chat in (mina, tom, group):
        await gates.close(session, chat.key, 30 * SECOND)
    opened = update(t.chat_gate).where(t.chat_gate.c.chat_key == mina.key)
    await session.execute(opened.values(next_us=1))

    await erasure.erase_before(session, NOW)
    assert await gates_kept(session) == 2
    await chats.forget(session, tom.key)
    assert await gates_kept(session) == 1


async def _forgetting(session: AsyncSession, key: ChatKey) -> None:
    """Begin to erase a chat, as a statement does first of all."""
    await session.execute(select(t.chats.c.key).where(t.chats.c.key == key).with_for_update())


async def test_an_answer_does_not_wait_for_who_erases_its_chat(
    database: Database, other: Database
) -> None:
    """Who erases it waits for the delivery: two that wait for each other end in an error."""
    async with database.transaction() as session:
        chat = await a_person(session)
        [delivery] = await in_hand(session, "news")
    async with database.transaction() as session:
        assert await deliveries.mark_sending(session, [delivery], "one")

    async with other.transaction() as erasing:
        await _forgetting(erasing, chat.key)
        async with asyncio.timeout(SOON), database.transaction() as session:
            assert await deliveries.settle_sent(session, [(delivery, 1)], "one", NOW)
            assert await gates_kept(session) == 0
        await chats.forget(erasing, chat.key)


async def test_gates_that_are_in_use_are_not_waited_for(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        chat = await a_person(session)
        await gates.close(session, chat.key)
        await session.execute(update(t.chat_gate).values(next_us=1))

    async with other.transaction() as sending:
        await gates.close(sending, chat.key)
        async with asyncio.timeout(SOON), database.transaction() as session:
            await gates.erase_open(session)
    async with database.reading() as session:
        assert await gates_kept(session) == 1
