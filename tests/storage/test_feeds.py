"""What feeds are made from: seen to change when they do, and only then; whose one's own is."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import Event, EventStatus, Localised, Seat
from storage import attendance, events, feeds
from storage import tables as t
from tests.storage.builders import DAY, HOUR, MINA, NOW, TOM, a_chat, added, an_event

SECOND = timedelta(seconds=1)


async def shown(session: AsyncSession, now: datetime = NOW) -> list[str]:
    return [event.slug async for page in feeds.pages(session, now) for event in page]


async def saved(session: AsyncSession, event: Event, now: datetime, **facts: Any) -> None:
    await events.save(session, replace(event, **facts), now=now)


async def test_nothing_is_nothing(session: AsyncSession) -> None:
    assert await feeds.version(session, NOW) == (0, None, None, 0, 0)
    assert await feeds.changed_at(session, NOW) is None
    assert await shown(session) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"title": Localised(en="Other")}, {"revision": 1}, {"status": EventStatus.CANCELLED},
        {"on": None, "start": None}, {"room": "Committee Room 20"}, {},
    ],
    ids=str,
)
async def test_every_write_makes_another_version(
    session: AsyncSession, facts: dict[str, Any]
) -> None:
    event = await added(session)
    await added(session, an_event("newest"))
    before = await feeds.version(session, NOW)
    assert await feeds.version(session, NOW + HOUR) == before
    await saved(session, event, NOW + HOUR, **facts)
    assert await feeds.version(session, NOW + HOUR) != before
    assert await feeds.changed_at(session, NOW + HOUR) == NOW + HOUR


async def test_a_write_by_a_clock_that_is_behind_makes_another_version(
    session: AsyncSession,
) -> None:
    event = await added(session)
    newest = await added(session, an_event("newest"))
    await saved(session, newest, NOW + HOUR)
    before = await feeds.version(session, NOW + HOUR)
    await saved(session, event, NOW + HOUR - SECOND)
    assert await feeds.version(session, NOW + HOUR) != before


async def test_time_alone_shows_and_hides(session: AsyncSession) -> None:
    await events.add(session, an_event(), now=NOW, visible_at=NOW + HOUR)
    over_at = an_event().over_at
    assert over_at is not None
    times = (NOW, NOW + HOUR, over_at + feeds.PAST_KEPT - SECOND, over_at + feeds.PAST_KEPT)
    assert [await shown(session, now) for now in times] == [
        [], ["while-they-watched"], ["while-they-watched"], []
    ]
    versions = [await feeds.version(session, now) for now in times]
    assert versions[0] != versions[1] == versions[2] != versions[3]
    assert [await feeds.changed_at(session, now) for now in times] == [
        None, NOW + HOUR, NOW + HOUR, over_at + feeds.PAST_KEPT
    ]


async def test_what_is_cancelled_stays_for_a_week_after_its_day(session: AsyncSession) -> None:
    event = await added(session, an_event(status=EventStatus.CANCELLED))
    assert event.over_at is not None
    gone_at = event.over_at + feeds.CANCELLED_KEPT
    assert await shown(session, gone_at - SECOND) == [event.slug]
    assert await shown(session, gone_at) == []
    assert await feeds.changed_at(session, gone_at) == gone_at


async def test_they_come_by_their_start_whole_days_first(session: AsyncSession) -> None:
    day = date(2016, 12, 1)
    for slug, facts in (
        ("later", {"on": day}), ("whole", {"on": day, "start": None}), ("first", {}),
        ("open", {"on": None, "start": None}),
    ):
        await added(session, an_event(slug, **facts))
    assert await shown(session) == ["first", "whole", "later"]


async def test_many_come_a_part_at_a_time(session: AsyncSession) -> None:
    for number in range(feeds.PAGE + 1):
        await added(session, an_event(f"event-{number}"))
    sizes = [len(page) async for page in feeds.pages(session, NOW)]
    assert sizes == [feeds.PAGE, 1]


async def test_the_index_alone_answers_whether_anything_has_changed(
    session: AsyncSession,
) -> None:
    if session.get_bind().dialect.name != "sqlite":
        assert "ix_events_feed" in {index.name for index in t.events.indexes}
        return
    connection = await session.connection()
    plan = await connection.exec_driver_sql(
        "EXPLAIN QUERY PLAN SELECT count(*), max(updated_at), max(visible_at), sum(revision), "
        "sum(CAST(STRFTIME('%s', updated_at) AS INTEGER)) FROM events WHERE over_at > '2016' "
        "AND visible_at <= '2017' AND \"on\" IS NOT NULL "
        "AND (status != 'cancelled' OR over_at > '2016-10')"
    )
    assert "COVERING INDEX ix_events_feed" in str(plan.all())


async def test_a_feed_of_ones_own_is_found_by_its_digest_alone(session: AsyncSession) -> None:
    mina, tom = await a_chat(session, MINA, language="ko"), await a_chat(session, TOM)
    mine, other = await added(session), await added(session, an_event("other"))
    for key, event, seat in (
        (mina.key, mine, Seat.COMING), (mina.key, other, Seat.WAITING),
        (tom.key, other, Seat.COMING),
    ):
        await attendance.put(session, key, event.id, seat, NOW)
    await feeds.make(session, mina.key, "abc", NOW)
    found = await feeds.own(session, "abc", NOW)
    assert found is not None
    assert [event.slug for event in found.events] == [mine.slug]
    assert found.language == "ko"
    assert found.changed_at == NOW
    assert await feeds.own(session, "abd", NOW) is None


async def test_coming_and_leaving_is_a_change_of_ones_own(session: AsyncSession) -> None:
    mina, tom = await a_chat(session, MINA), await a_chat(session, TOM)
    await feeds.make(session, mina.key, "abc", NOW)
    await feeds.make(session, tom.key, "def", NOW)
    await feeds.touch(session, mina.key, NOW + HOUR)
    for digest, moment in (("abc", NOW + HOUR), ("def", NOW)):
        found = await feeds.own(session, digest, NOW + DAY)
        assert found is not None
        assert found.changed_at == moment


async def test_a_new_address_replaces_the_old_and_none_is_left(session: AsyncSession) -> None:
    chat = await a_chat(session)
    assert await feeds.made_at(session, chat.key) is None
    await feeds.make(session, chat.key, "abc", NOW)
    await feeds.make(session, chat.key, "def", NOW + HOUR)
    assert await feeds.made_at(session, chat.key) == NOW + HOUR
    assert await feeds.own(session, "abc", NOW) is None
    assert await feeds.drop(session, chat.key)
    assert not await feeds.drop(session, chat.key)
    assert (await session.execute(select(t.personal_feeds))).all() == []
