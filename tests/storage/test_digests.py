"""Digests on both databases: gathered once, brought once, whatever happens in between."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.digest_hour import DigestHour
from content.model import (
    EVENTS_TOPIC,
    ChatKey,
    ChatState,
    DeliveryState,
    Lane,
    NoticeKind,
    Seat,
)
from jobs import digests as ticking
from jobs import pauses
from jobs.digests import Why
from storage import attendance, chats, digests, erasure, notices
from storage import tables as t
from storage.database import Database
from tests.storage.builders import DAY, HOUR, NOW, a_chat, a_notice, added, claim, fan_out

EIGHT = DigestHour(8)
ZONE = "Europe/London"
"""NOW is nine in the morning there: the next eight is tomorrow's."""


async def _daily(session: AsyncSession, number: int) -> ChatKey:
    chat = await a_chat(session, number, EVENTS_TOPIC)
    await digests.choose(session, chat.key, EIGHT, EIGHT.after(NOW, ZONE))
    return chat.key


async def _waiting(session: AsyncSession) -> list[tuple[int, int, int | None]]:
    g = t.gathered.c
    rows = await session.execute(
        select(g.chat_key, g.notice_id, g.digest_id).order_by(g.chat_key, g.notice_id)
    )
    return [(row.chat_key, row.notice_id, row.digest_id) for row in rows]


async def _told(session: AsyncSession, notice_id: int) -> list[int]:
    d = t.deliveries.c
    return list(
        await session.scalars(
            select(d.chat_key).where(d.notice_id == notice_id).order_by(d.chat_key)
        )
    )


async def _digest(session: AsyncSession) -> int | None:
    n = t.notices.c
    found: int | None = await session.scalar(
        select(n.id).where(n.kind == NoticeKind.DIGEST).order_by(n.id.desc()).limit(1)
    )
    return found


async def test_news_waits_for_who_wants_a_digest_and_goes_to_the_others(
    session: AsyncSession,
) -> None:
    gathering = await _daily(session, 1)
    at_once = await a_chat(session, 2, EVENTS_TOPIC)
    notice = await a_notice(session)

    assert await fan_out(session, notice, size=1) == 1

    assert await _told(session, notice) == [at_once.key]
    assert await _waiting(session) == [(gathering, notice, None)]
    assert await digests.count(session, notice) == 1


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (NoticeKind.BROADCAST, {}), (NoticeKind.REMINDER, {}), (NoticeKind.SEAT_OFFER, {}),
        (NoticeKind.CHANGE, {"alarm": True}), (NoticeKind.CANCELLATION, {"alarm": True}),
    ],
)
async def test_what_cannot_wait_does_not(
    session: AsyncSession, kind: NoticeKind, payload: dict[str, object]
) -> None:
    key = await _daily(session, 1)
    notice = await a_notice(session, kind=kind, payload=payload)
    await fan_out(session, notice)
    assert await _told(session, notice) == [key]
    assert await _waiting(session) == []


async def test_what_concerns_a_reader_does_not_wait(session: AsyncSession) -> None:
    event = await added(session)
    coming, other = await _daily(session, 1), await _daily(session, 2)
    await attendance.put(session, coming, event.id, Seat.COMING, NOW)
    notice = await a_notice(
        session, "change", kind=NoticeKind.CHANGE, subject_id=event.id,
        audience={"topics": [EVENTS_TOPIC], "concerned": event.id},
    )
    await fan_out(session, notice)
    assert await _told(session, notice) == [coming]
    assert await _waiting(session) == [(other, notice, None)]


async def test_what_would_be_stale_by_then_does_not_wait(session: AsyncSession) -> None:
    key = await _daily(session, 1)
    soon = await a_notice(session, "soon", expires_at=NOW + HOUR)
    later = await a_notice(session, "later", expires_at=NOW + 3 * DAY)
    await fan_out(session, soon)
    await fan_out(session, later)
    assert await _told(session, soon) == [key]
    assert await _waiting(session) == [(key, later, None)]


async def test_the_same_fan_out_twice_adds_nothing(session: AsyncSession) -> None:
    key = await _daily(session, 1)
    notice = await a_notice(session)
    await fan_out(session, notice)
    await digests.leave(session, key)
    await notices.add_deliveries(session, notice, [key], now=NOW)
    assert await _told(session, notice) == []
    assert len(await _waiting(session)) == 1


async def test_a_digest_brings_each_thing_once(database: Database) -> None:
    async with database.transaction() as session:
        first, second = await _daily(session, 1), await _daily(session, 2)
        notice = await a_notice(session)
        await fan_out(session, notice)
    due = EIGHT.after(NOW, ZONE)

    assert await ticking.tick(database, due - timedelta(seconds=1), zone=ZONE) == 0
    assert await ticking.tick(database, due, zone=ZONE) == 2
    assert await ticking.tick(database, due, zone=ZONE) == 0
    assert await ticking.tick(database, due + DAY, zone=ZONE) == 0

    async with database.reading() as session:
        digest = await _digest(session)
        assert digest is not None
        assert await _told(session, digest) == [first, second]
        assert await digests.contents(session, first, digest) == (notice,)
        assert await digests.contents(session, second, digest) == (notice,)


async def test_who_has_nothing_waiting_gets_nothing_and_moves_on(database: Database) -> None:
    async with database.transaction() as session:
        key = await _daily(session, 1)
    due = EIGHT.after(NOW, ZONE)
    assert await ticking.tick(database, due, zone=ZONE) == 0
    async with database.reading() as session:
        assert await _digest(session) is None
        moved = await session.scalar(select(t.digests.c.due_at).where(t.digests.c.chat_key == key))
        assert moved == due + DAY


async def test_two_processes_ringing_at_once_bring_it_once(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        keys = [await _daily(session, number) for number in range(30)]
        await fan_out(session, await a_notice(session))
    due = EIGHT.after(NOW, ZONE)
    brought = await asyncio.gather(*(
        ticking.tick(opened, due, zone=ZONE) for opened in (database, other) * 2
    ))
    assert sum(brought) == 30
    async with database.reading() as session:
        digest = await _digest(session)
        assert digest is not None
        assert await _told(session, digest) == keys


async def test_who_has_stopped_is_skipped_and_keeps_nothing(database: Database) -> None:
    async with database.transaction() as session:
        key = await _daily(session, 1)
        await fan_out(session, await a_notice(session))
        await chats.set_state(session, key, ChatState.STOPPED, NOW)
        assert await _waiting(session) == []
    assert await ticking.tick(database, NOW + DAY, zone=ZONE) == 0


async def test_a_pause_keeps_what_comes_and_what_was_on_its_way(database: Database) -> None:
    async with database.transaction() as session:
        chat = await a_chat(session, 1, EVENTS_TOPIC)
        before = await a_notice(session, "before")
        await fan_out(session, before)
        await pauses.begin(session, chat, 1, NOW)
        during = await a_notice(session, "during")
        assert await fan_out(session, during) == 0
        assert await _waiting(session) == [(chat.key, before, None), (chat.key, during, None)]
    assert await pauses.tick(database, NOW + DAY - HOUR) == 0
    assert await pauses.tick(database, NOW + DAY) == 1
    assert await pauses.tick(database, NOW + DAY) == 0
    async with database.transaction() as session:
        digest = await _digest(session)
        assert digest is not None
        [delivery] = await claim(session, now=NOW + DAY)
        assert delivery.notice.payload == {"why": Why.AWAY}
        assert await digests.contents(session, chat.key, digest) == (before, during)
        awake = await chats.by_key(session, chat.key)
        assert awake is not None
        assert (awake.state, awake.paused_until) == (ChatState.ACTIVE, None)


async def test_a_pause_takes_an_unsent_digest_along(session: AsyncSession) -> None:
    key = await _daily(session, 1)
    notice = await a_notice(session)
    await fan_out(session, notice)
    await ticking.bring_now(session, [key], Why.NOW, NOW)
    chat = await chats.by_key(session, key)
    assert chat is not None
    await pauses.begin(session, chat, 7, NOW)
    assert (key, notice, None) in await _waiting(session)


async def test_a_held_notice_waits_on_and_a_recalled_one_is_left_out(
    session: AsyncSession,
) -> None:
    key = await _daily(session, 1)
    held, recalled, told = [await a_notice(session, name) for name in ("held", "gone", "told")]
    for notice in (held, recalled, told):
        await fan_out(session, notice)
    await session.execute(
        t.notices.update().where(t.notices.c.id == held).values(flow=t.Flow.PAUSED)
    )
    await a_notice(session, "recall", kind=NoticeKind.RECALL, subject_id=recalled)
    assert await ticking.bring_now(session, [key], Why.NOW, NOW) == 1
    digest = await _digest(session)
    assert digest is not None
    assert await digests.contents(session, key, digest) == (told,)
    assert (key, held, None) in await _waiting(session)


async def test_forgetting_and_time_erase_what_was_gathered(session: AsyncSession) -> None:
    gone, old = await _daily(session, 1), await _daily(session, 2)
    event = await added(session)
    notice = await a_notice(session, subject_id=event.id)
    await fan_out(session, notice)
    await chats.forget(session, gone)
    assert await _waiting(session) == [(old, notice, None)]
    assert event.over_at is not None
    await erasure.erase_before(session, event.over_at)
    assert await _waiting(session) == []


async def test_a_digest_in_flight_is_not_taken_twice(session: AsyncSession) -> None:
    key = await _daily(session, 1)
    first = await a_notice(session, "first")
    await fan_out(session, first)
    assert await ticking.bring_now(session, [key], Why.NOW, NOW) == 1
    assert await ticking.bring_now(session, [key], Why.NOW, NOW) == 0
    d = t.deliveries.c
    states = await session.scalars(select(d.state).where(d.lane == Lane.BULK))
    assert list(states) == [DeliveryState.PENDING]


@pytest.mark.parametrize("many", [50])
async def test_an_outage_in_every_zone_moves_each_on_by_its_own_clock(
    database: Database, many: int
) -> None:
    zones = ("Asia/Seoul", "America/New_York", None, "Pacific/Chatham", "Asia/Kathmandu")
    async with database.transaction() as session:
        for number in range(many):
            chat = await a_chat(session, number + 1, EVENTS_TOPIC)
            hour = DigestHour(number % 24, None if number % 2 else number % 7)
            await chats.set_timezone(session, chat.key, zones[number % len(zones)])
            await digests.choose(
                session, chat.key, hour, hour.after(NOW, zones[number % len(zones)] or ZONE)
            )
        await fan_out(session, await a_notice(session))
    late = NOW + 8 * DAY
    assert await ticking.tick(database, late, zone=ZONE) == many
    async with database.reading() as session:
        rows = await session.execute(
            select(t.digests, t.chats.c.timezone).join(
                t.chats, t.chats.c.key == t.digests.c.chat_key
            )
        )
        for row in rows:
            hour = DigestHour(row.at_hour, row.weekday)
            assert row.due_at == hour.after(late, row.timezone or ZONE)
