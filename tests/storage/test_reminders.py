"""Reminders: never late, never twice, moved with their event."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Event
from content.quiet import QuietHours
from jobs import changes
from jobs import reminders as reminding
from storage import chats, reminders
from storage.database import Database
from tests.storage.builders import DAY, HOUR, MINA, MINUTE, NOW, TOM, a_chat, added, an_event


async def _planned(session: AsyncSession, *offsets: int, chat_id: int = MINA) -> Event:
    """Plan reminders of one event, each due so many minutes after NOW."""
    event = await added(session)
    chat = await a_chat(session, chat_id)
    for minutes in offsets:
        due_at = NOW + minutes * MINUTE
        assert await reminders.set_(session, chat.key, event.id, minutes, due_at, 0, NOW)
    return event


async def test_what_is_set_is_shown_the_soonest_first(session: AsyncSession) -> None:
    event = await _planned(session, 120, 30)
    mina, tom = await a_chat(session, MINA), await a_chat(session, TOM)

    assert await reminders.of_chat(session, mina.key, now=NOW) == [
        (event.id, 30, NOW + 30 * MINUTE), (event.id, 120, NOW + 2 * HOUR),
    ]  # fmt: skip
    assert await reminders.of_chat(session, mina.key, now=NOW + HOUR) == [
        (event.id, 120, NOW + 2 * HOUR)
    ]
    assert await reminders.chosen(session, mina.key, event.id) == {30, 120}
    assert await reminders.of_chat(session, tom.key, now=NOW) == []
    assert await reminders.chosen(session, tom.key, event.id) == frozenset()


async def test_a_moment_that_has_passed_is_not_planned(session: AsyncSession) -> None:
    event = await added(session)
    chat = await a_chat(session)

    assert not await reminders.set_(session, chat.key, event.id, 60, NOW, 0, NOW)
    assert await reminders.due(session, now=NOW + DAY, limit=10) == []


async def test_setting_again_moves_it(session: AsyncSession) -> None:
    event = await _planned(session, 60)
    chat = await a_chat(session)

    await reminders.set_(session, chat.key, event.id, 60, NOW + DAY, 1, NOW)

    assert await reminders.of_chat(session, chat.key, now=NOW) == [(event.id, 60, NOW + DAY)]


async def test_one_or_all_are_taken_back(session: AsyncSession) -> None:
    event = await _planned(session, 30, 60, 120)
    other = await added(session, an_event("other"))
    chat = await a_chat(session)
    await reminders.set_(session, chat.key, other.id, 60, NOW + DAY, 0, NOW)

    assert await reminders.unset(session, chat.key, event.id, 60) == 1
    assert await reminders.unset(session, chat.key, event.id, 60) == 0
    assert await reminders.chosen(session, chat.key, event.id) == {30, 120}
    assert await reminders.unset(session, chat.key, event.id) == 2
    assert await reminders.chosen(session, chat.key, other.id) == {60}


async def test_what_is_due_comes_in_its_order_and_number(session: AsyncSession) -> None:
    event = await _planned(session, 60, 30, 120)
    chat = await a_chat(session)

    due = await reminders.due(session, now=NOW + HOUR, limit=10)

    assert [(each.chat_key, each.event_id, each.offset) for each in due] == [
        (chat.key, event.id, timedelta(minutes=30)), (chat.key, event.id, timedelta(hours=1)),
    ]  # fmt: skip
    assert due[0].due_at == NOW + 30 * MINUTE
    assert await reminders.due(session, now=NOW + HOUR, limit=1) == due[:1]


async def test_the_next_moment_is_known(session: AsyncSession) -> None:
    assert await reminders.next_due_at(session) is None
    await _planned(session, 60, 30)

    assert await reminders.next_due_at(session) == NOW + 30 * MINUTE
    due = await reminders.due(session, now=NOW + 30 * MINUTE, limit=10)
    await reminders.fire(session, [each.id for each in due])
    assert await reminders.next_due_at(session) == NOW + HOUR


async def test_a_reminder_rings_once(session: AsyncSession) -> None:
    await _planned(session, 30, 60)
    due = await reminders.due(session, now=NOW + HOUR, limit=10)
    ids = [each.id for each in due]

    assert await reminders.fire(session, ids[:1]) == ids[:1]
    assert await reminders.fire(session, ids) == ids[1:]
    assert await reminders.fire(session, ids) == []
    assert await reminders.fire(session, []) == []
    assert await reminders.due(session, now=NOW + HOUR, limit=10) == []


async def test_two_ticks_at_once_share_what_is_due(database: Database, other: Database) -> None:
    async with database.transaction() as session:
        await _planned(session, *range(1, 41))

    async def tick(opened: Database) -> list[int]:
        async with opened.transaction() as session:
            due = await reminders.due(session, now=NOW + HOUR, limit=100)
            await asyncio.sleep(0)
            return await reminders.fire(session, [each.id for each in due])

    fired = await asyncio.gather(*(tick(opened) for opened in (database, other) * 2))

    together = [each for ids in fired for each in ids]
    assert len(together) == len(set(together)) == 40


async def test_reminders_move_with_their_event(session: AsyncSession) -> None:
    event = await _planned(session, 30, 60, 120)
    chat = await a_chat(session)

    def due(minutes: int, _quiet: object, _zone: object) -> datetime | None:
        return None if minutes == 30 else NOW + DAY - minutes * MINUTE

    await reminders.replan(session, event.id, due)

    assert await reminders.of_chat(session, chat.key, now=NOW) == [
        (event.id, 120, NOW + DAY - 2 * HOUR), (event.id, 60, NOW + DAY - HOUR),
    ]  # fmt: skip


async def test_what_rang_rings_again_for_a_new_moment_only(session: AsyncSession) -> None:
    event = await _planned(session, 60)
    [due] = await reminders.due(session, now=NOW + HOUR, limit=10)
    await reminders.fire(session, [due.id])

    await reminders.replan(session, event.id, lambda _minutes, _quiet, _zone: due.due_at)
    assert await reminders.due(session, now=NOW + DAY, limit=10) == []

    await reminders.replan(session, event.id, lambda _minutes, _quiet, _zone: NOW + DAY)
    assert [each.due_at for each in await reminders.due(session, now=NOW + DAY, limit=10)] == [
        NOW + DAY
    ]


async def test_who_has_named_no_zone_is_replanned_by_the_bots_clock(session: AsyncSession) -> None:
    """An hour before five in London it is night in Seoul: the reminder comes before it."""
    event, chat = await added(session), await a_chat(session)
    await chats.set_quiet(session, chat.key, QuietHours(time(22), time(7)))
    await reminding.choose(session, chat.key, event, [60], NOW, zone="Asia/Seoul")
    before_the_night = datetime(2016, 11, 17, 12, 50, tzinfo=UTC)
    assert await reminders.of_chat(session, chat.key, now=NOW) == [
        (event.id, 60, before_the_night)
    ]
    made = await changes.put(
        session, event, replace(event, room="Committee Room 20"), actor=chat.key, now=NOW,
        pool=MINUTE, zone="Asia/Seoul",
    )
    assert made is not None
    assert await reminders.of_chat(session, chat.key, now=NOW) == [
        (event.id, 60, before_the_night)
    ]


async def test_what_rang_is_silent_for_an_event_that_begins_when_it_did(
    session: AsyncSession,
) -> None:
    event = await _planned(session, 60)
    [due] = await reminders.due(session, now=NOW + HOUR, limit=10)
    await reminders.fire(session, [due.id])

    await reminders.replan(
        session, event.id, lambda _minutes, _quiet, _zone: NOW + DAY, is_moved=lambda _: False
    )
    assert await reminders.due(session, now=NOW + DAY, limit=10) == []


async def test_nothing_rings_for_a_cancelled_event(session: AsyncSession) -> None:
    event = await _planned(session, 30, 60)
    chat = await a_chat(session)

    await reminders.close_for_event(session, event.id)

    assert await reminders.due(session, now=NOW + DAY, limit=10) == []
    assert await reminders.chosen(session, chat.key, event.id) == frozenset()
    assert await reminders.next_due_at(session) is None
