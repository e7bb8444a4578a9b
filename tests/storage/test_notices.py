"""Notices: written once, spread over their audience once, whatever dies in between."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    EVENTS_TOPIC,
    ChatKey,
    ChatState,
    DeliveryState,
    Lane,
    Notice,
    NoticeKind,
    Seat,
)
from storage import attendance, chats, deliveries, notices, reminders, subscriptions
from storage import tables as t
from storage.database import Database
from storage.engine import make_engine
from tests.storage.builders import (
    DAY,
    HOUR,
    MINUTE,
    MOST_CHUNKS,
    NOW,
    a_chat,
    a_notice,
    added,
    claim,
    fan_out,
    followers,
)


async def _reached(session: AsyncSession, notice_id: int) -> list[ChatKey]:
    d = t.deliveries.c
    statement = select(d.chat_key).where(d.notice_id == notice_id).order_by(d.chat_key)
    return list(await session.scalars(statement))


async def test_a_notice_is_written_once(session: AsyncSession) -> None:
    notice_id = await a_notice(session, "change:1:2", payload={"minutes": 30, "방": "회의실"})
    facts: dict[str, Any] = {
        "kind": NoticeKind.CHANGE, "subject_id": 1, "revision": 2, "lane": Lane.URGENT,
        "payload": {}, "now": NOW, "due_at": NOW, "audience": {"topics": []},
    }  # fmt: skip

    assert await notices.add(session, key="change:1:2", **facts) is None
    assert await notices.add_or_find(session, key="change:1:2", **facts) == notice_id
    assert await notices.add_or_find(session, key="change:1:3", **facts) != notice_id
    assert await notices.find(session, "change:1:2") == notice_id
    assert await notices.find(session, "change:9:9") is None
    assert await notices.by_id(session, notice_id) == Notice(
        notice_id, NoticeKind.NEW_EVENT, 1, 0, Lane.BULK, {"minutes": 30, "방": "회의실"}
    )
    assert await notices.by_id(session, 99) is None


async def test_followers_of_any_topic_hear_once(session: AsyncSession) -> None:
    both = await a_chat(session, 1, EVENTS_TOPIC, "film")
    one = await a_chat(session, 2, "film")
    await a_chat(session, 3, "books")
    stopped = await a_chat(session, 4, EVENTS_TOPIC)
    await chats.set_state(session, stopped.key, ChatState.STOPPED, NOW)
    audience = {"topics": [EVENTS_TOPIC, "film"]}
    notice = await a_notice(session, audience=audience)

    assert await notices.count_audience(session, audience) == 2
    assert await fan_out(session, notice) == 2
    assert await _reached(session, notice) == [both.key, one.key]


async def test_a_cancellation_reaches_followers_and_all_concerned(session: AsyncSession) -> None:
    event = await added(session)
    follower = await a_chat(session, 1, EVENTS_TOPIC)
    coming = await a_chat(session, 2)
    filed = await a_chat(session, 3, EVENTS_TOPIC)
    reminded = await a_chat(session, 4)
    await a_chat(session, 5)
    await attendance.put(session, coming.key, event.id, Seat.COMING, NOW)
    await attendance.took_calendar(session, filed.key, event.id, NOW)
    await reminders.set_(session, reminded.key, event.id, 60, NOW + HOUR, 0, NOW)
    audience = {"topics": [EVENTS_TOPIC], "concerned": event.id}
    notice = await a_notice(session, audience=audience)

    assert await notices.count_audience(session, audience) == 4
    assert await fan_out(session, notice, size=1) == 4
    assert await _reached(session, notice) == [
        follower.key, coming.key, filed.key, reminded.key,
    ]  # fmt: skip


async def test_named_chats_have_their_deliveries_at_once(session: AsyncSession) -> None:
    mina, tom, gone = [await a_chat(session, number) for number in (1, 2, 3)]
    await chats.set_state(session, gone.key, ChatState.BLOCKED, NOW)
    audience = {"chats": [mina.key, gone.key]}
    notice = await a_notice(session, audience=audience, due_at=NOW + HOUR)

    assert await notices.count_audience(session, audience) == 1
    assert await _reached(session, notice) == [mina.key]
    assert await notices.due_for_fanout(session, NOW + DAY, 10) == []
    assert await notices.add_deliveries(session, notice, [mina.key, tom.key], now=NOW) == 1
    assert await deliveries.next_due_at(session) == NOW + HOUR
    stored = await session.scalar(select(t.notices.c.audience))
    assert stored == {}


async def test_an_empty_audience_reaches_nobody(session: AsyncSession) -> None:
    await followers(session, 2)
    audiences: list[dict[str, object]] = [{"topics": []}, {"chats": []}, {}]
    for number, audience in enumerate(audiences):
        notice = await a_notice(session, f"notice:{number}", audience=audience)

        assert await notices.count_audience(session, audience) == 0
        assert await fan_out(session, notice) == 0
    assert await notices.due_for_fanout(session, NOW, 10) == []


async def test_only_what_is_due_is_spread_the_longest_waiting_first(
    session: AsyncSession,
) -> None:
    await followers(session, 1)
    later = await a_notice(session, "later", due_at=NOW + HOUR)
    second = await a_notice(session, "second", due_at=NOW)
    first = await a_notice(session, "first", due_at=NOW - HOUR)

    assert [each.id for each in await notices.due_for_fanout(session, NOW, 10)] == [first, second]
    assert [each.id for each in await notices.due_for_fanout(session, NOW, 1)] == [first]
    assert await notices.fan_out_chunk(session, later, now=NOW, size=10) is None
    assert await _reached(session, later) == []


async def test_chunks_go_through_the_audience_in_order(session: AsyncSession) -> None:
    keys = [chat.key for chat in await followers(session, 5)]
    notice = await a_notice(session)

    steps = [
        (await notices.fan_out_chunk(session, notice, now=NOW, size=2), len(
            await _reached(session, notice)
        ))
        for _ in range(5)
    ]  # fmt: skip

    assert steps == [(2, 2), (2, 4), (1, 5), (None, 5), (None, 5)]
    assert await _reached(session, notice) == keys
    assert await notices.due_for_fanout(session, NOW, 10) == []


async def test_a_crash_between_chunks_loses_and_repeats_nothing(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        keys = [chat.key for chat in await followers(session, 7)]
        notice = await a_notice(session)
    async with database.transaction() as session:
        await notices.fan_out_chunk(session, notice, now=NOW, size=3)

    async def die_in_the_middle() -> None:
        async with database.transaction() as session:
            assert await notices.fan_out_chunk(session, notice, now=NOW, size=3) == 3
            raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        await die_in_the_middle()

    async with other.transaction() as session:
        assert [each.id for each in await notices.due_for_fanout(session, NOW, 1)] == [notice]
        assert await fan_out(session, notice, size=3) == 4
        assert await _reached(session, notice) == keys


async def test_two_workers_spreading_one_notice_write_each_delivery_once(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        keys = [chat.key for chat in await followers(session, 30)]
        notice = await a_notice(session)

    async def spread(opened: Database) -> int:
        written = 0
        for _ in range(MOST_CHUNKS):
            async with opened.transaction() as session:
                added = await notices.fan_out_chunk(session, notice, now=NOW, size=4)
            if added is None:
                return written
            written += added
        raise AssertionError("the fan-out does not come to an end")

    shares = await asyncio.gather(*(spread(opened) for opened in (database, other) * 2))

    assert sum(shares) == 30
    async with database.reading() as session:
        assert await _reached(session, notice) == keys


async def test_a_notice_being_taken_back_is_not_spread(
    url: str, database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        await followers(session, 3)
        notice = await a_notice(session)

    async def spread() -> int | None:
        async with other.transaction() as session:
            return await notices.fan_out_chunk(session, notice, now=NOW, size=10)

    async with database.transaction() as session:
        assert await notices.cancel(session, notice)
        spreading = asyncio.create_task(spread())
        await _until_someone_waits(url)

    assert await spreading is None
    async with database.reading() as session:
        assert await _reached(session, notice) == []


async def _until_someone_waits(url: str) -> None:
    """Return when a unit of work waits for another; SQLite's cannot even begin."""
    if url.startswith("sqlite"):
        return
    engine = make_engine(url)
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(20), engine.connect() as connection:
        while not await connection.scalar(waiting):
            await connection.rollback()  # each look takes a new snapshot of the activity
    await engine.dispose()


async def test_news_that_is_stale_before_it_is_spread_goes_to_nobody(
    session: AsyncSession,
) -> None:
    await followers(session, 3)
    notice = await a_notice(session, expires_at=NOW + HOUR)

    assert await fan_out(session, notice, now=NOW + HOUR) == 0
    assert await notices.due_for_fanout(session, NOW + DAY, 10) == []


async def test_spreading_again_from_the_start_adds_nothing(session: AsyncSession) -> None:
    await followers(session, 5)
    notice = await a_notice(session)
    await fan_out(session, notice, size=2)
    await session.execute(t.notices.update().values(state="planned", spread_to=0))

    assert await fan_out(session, notice, size=2) == 0
    assert await notices.progress(session, notice) == {DeliveryState.PENDING: 5}


async def test_who_joins_behind_the_cursor_is_not_written_to(session: AsyncSession) -> None:
    early = await a_chat(session, 1)
    await followers(session, 2)
    notice = await a_notice(session)
    await notices.fan_out_chunk(session, notice, now=NOW, size=2)

    await subscriptions.follow(session, early.key, [EVENTS_TOPIC], NOW)
    late = await a_chat(session, 9, EVENTS_TOPIC)

    assert await fan_out(session, notice) == 1
    assert late.key in await _reached(session, notice)
    assert early.key not in await _reached(session, notice)


async def test_a_notice_is_taken_back_only_before_it_goes_out(session: AsyncSession) -> None:
    await followers(session, 2)
    undone, begun = await a_notice(session, "undone"), await a_notice(session, "begun")
    await notices.fan_out_chunk(session, begun, now=NOW, size=1)

    assert await notices.cancel(session, undone)
    assert not await notices.cancel(session, undone)
    assert not await notices.cancel(session, begun)
    assert await notices.fan_out_chunk(session, undone, now=NOW, size=10) is None
    assert await _reached(session, undone) == []
    assert [each.id for each in await notices.due_for_fanout(session, NOW, 10)] == [begun]


async def test_a_notice_can_be_hastened_once(session: AsyncSession) -> None:
    await followers(session, 1)
    notice = await a_notice(session, due_at=NOW + HOUR)

    assert await notices.hasten(session, notice, NOW)
    assert not await notices.hasten(session, notice, NOW)
    assert await fan_out(session, notice) == 1
    assert [each.attempts for each in await claim(session)] == [0]


async def test_a_cancelled_notice_is_not_hastened(session: AsyncSession) -> None:
    notice = await a_notice(session, due_at=NOW + HOUR)
    await notices.cancel(session, notice)

    assert not await notices.hasten(session, notice, NOW)


async def test_progress_is_reported_to_its_organiser(session: AsyncSession) -> None:
    ada = await a_chat(session, 50)
    await followers(session, 3)
    notice = await a_notice(session, report_to=ada.key, due_at=NOW + MINUTE)
    await a_notice(session, "unwatched")

    assert await notices.to_report(session, NOW) == []
    [report] = await notices.to_report(session, NOW + MINUTE)
    assert (report.notice.id, report.report_to, report.message_id) == (notice, ada.key, None)
    assert not report.fanned_out

    await fan_out(session, notice, now=NOW + MINUTE)
    await notices.set_report_message(session, notice, 4711)
    [report] = await notices.to_report(session, NOW + MINUTE)
    assert report.fanned_out
    assert report.message_id == 4711

    await notices.close_report(session, notice)
    assert await notices.to_report(session, NOW + MINUTE) == []


async def test_an_undone_notice_is_not_reported(session: AsyncSession) -> None:
    ada = await a_chat(session)
    notice = await a_notice(session, report_to=ada.key)
    await notices.cancel(session, notice)

    assert await notices.to_report(session, NOW + DAY) == []


async def test_progress_counts_by_state(session: AsyncSession) -> None:
    await followers(session, 4)
    notice = await a_notice(session)
    assert await notices.progress(session, notice) == {}
    await fan_out(session, notice)
    first, second, third = await claim(session, limit=3)
    await deliveries.settle_sent(session, [(first.id, 1)], "one", NOW)
    await deliveries.settle_failed(session, second.id, "one", "blocked", NOW)
    await deliveries.mark_sending(session, [third.id], "one")

    assert await notices.progress(session, notice) == {
        DeliveryState.SENT: 1, DeliveryState.FAILED: 1, DeliveryState.SENDING: 1,
        DeliveryState.PENDING: 1,
    }  # fmt: skip
