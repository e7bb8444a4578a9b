"""Audiences: who is in them, whatever way they came in, each once, in both databases."""

from datetime import time
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    BRIEFINGS_TOPIC,
    EVENTS_TOPIC,
    ChatKey,
    ChatState,
    Event,
    NoticeKind,
    Seat,
)
from jobs import reminders
from storage import attendance, audiences, chats, notices, subscriptions
from storage import tables as t
from tests.storage.builders import (
    DAY,
    NOW,
    a_chat,
    a_notice,
    added,
    an_event,
    arrived,
    fan_out,
)


async def members(session: AsyncSession, **audience: Any) -> set[ChatKey]:
    """Return who is in an audience and hears from us."""
    keys = list(await session.scalars(
        select(t.chats.c.key)
        .where(audiences.hears(audience), audiences.belongs_to(audience))
    ))
    assert len(keys) == len(set(keys))
    assert sum((await audiences.by_language(session, audience)).values()) == len(keys)
    assert await notices.count_audience(session, audience) == len(keys)
    return {ChatKey(key) for key in keys}


async def a_meeting(session: AsyncSession) -> Event:
    return await added(session, an_event(on=NOW.date() + 5 * DAY, start=time(17), capacity=1))


async def person(session: AsyncSession, number: int, *topics: str, **how: Any) -> ChatKey:
    return (await a_chat(session, 1000 + number, *topics, **how)).key


async def test_an_audience_of_nothing_is_nobody(session: AsyncSession) -> None:
    await person(session, 1, EVENTS_TOPIC)
    assert await members(session) == set()
    assert await members(session, topics=[]) == set()
    assert await members(session, language="en") == set()
    assert await members(session, paused=True) == set()


async def test_whoever_follows_several_of_the_topics_is_one(session: AsyncSession) -> None:
    both = await person(session, 1, EVENTS_TOPIC, "camps")
    one = await person(session, 2, "camps")
    other = await person(session, 3, BRIEFINGS_TOPIC)
    await person(session, 4)
    assert await members(session, topics=[EVENTS_TOPIC, "camps"]) == {both, one}
    assert await members(session, following=True) == {both, one, other}
    await subscriptions.unfollow(session, one)
    assert await members(session, topics=[EVENTS_TOPIC, "camps"]) == {both}


async def test_an_event_concerns_whoever_is_on_its_list_reminded_or_has_the_file(
    session: AsyncSession,
) -> None:
    event, other = await a_meeting(session), await added(session, an_event("other"))
    coming, waiting, offered, reminded, filed, elsewhere, follower = [
        await person(session, number) for number in range(7)
    ]
    for key, seat in (
        (coming, Seat.COMING), (waiting, Seat.WAITING), (offered, Seat.WAITING)
    ):
        await attendance.put(session, key, event.id, seat, NOW)
    await attendance.offer(session, offered, event.id, NOW + DAY)
    await reminders.choose(session, reminded, event, (60,), NOW)
    await attendance.took_calendar(session, filed, event.id, NOW)
    await attendance.took_calendar(session, coming, event.id, NOW)
    await attendance.put(session, elsewhere, other.id, Seat.COMING, NOW)
    await subscriptions.follow(session, follower, [EVENTS_TOPIC], NOW)
    await subscriptions.follow(session, coming, [EVENTS_TOPIC], NOW)

    concerned = {coming, waiting, offered, reminded, filed}
    assert await members(session, concerned=event.id) == concerned
    assert await members(session, coming=event.id) == {coming}
    assert await members(session, topics=[EVENTS_TOPIC], concerned=event.id) == {
        *concerned, follower
    }
    assert await members(session, topics=[EVENTS_TOPIC], unconcerned=event.id) == {follower}

    await attendance.leave(session, coming, event.id)
    assert coming in await members(session, concerned=event.id), "the file is in the calendar"
    await attendance.leave(session, waiting, event.id)
    assert waiting not in await members(session, concerned=event.id)


@pytest.mark.parametrize("state", [ChatState.STOPPED, ChatState.BLOCKED, ChatState.GONE])
async def test_only_an_alarm_reaches_who_has_paused_and_nothing_who_has_left(
    session: AsyncSession, state: ChatState
) -> None:
    event = await a_meeting(session)
    key = await person(session, 1, EVENTS_TOPIC)
    await attendance.put(session, key, event.id, Seat.COMING, NOW)
    await chats.set_state(session, key, state, NOW)
    assert await members(session, topics=[EVENTS_TOPIC], concerned=event.id) == set()
    reached = {key} if state is ChatState.STOPPED else set()
    assert await members(session, concerned=event.id, paused=True) == reached


async def test_a_language_narrows_whatever_way_somebody_came_in(session: AsyncSession) -> None:
    event = await a_meeting(session)
    mina = await person(session, 1, EVENTS_TOPIC, language="ko")
    tom = await person(session, 2, EVENTS_TOPIC)
    await attendance.put(session, mina, event.id, Seat.COMING, NOW)
    assert await members(session, topics=[EVENTS_TOPIC], language="ko") == {mina}
    assert await members(session, coming=event.id, language="en") == set()
    assert await members(session, topics=[EVENTS_TOPIC], coming=event.id, language="en") == {tom}


async def test_those_with_a_copy_are_those_in_whose_chat_it_still_stands(
    session: AsyncSession,
) -> None:
    keys = [await person(session, number, EVENTS_TOPIC) for number in range(3)]
    notice_id = await a_notice(session)
    assert await members(session, delivered=notice_id) == set()
    await arrived(session, notice_id)
    assert await members(session, delivered=notice_id) == set(keys)
    recall = await a_notice(
        session, "recall:1", kind=NoticeKind.RECALL, subject_id=notice_id,
        audience={"chats": keys[:1]},
    )
    assert await members(session, delivered=notice_id) == set(keys), "not taken back yet"
    await arrived(session, recall)
    assert await members(session, delivered=notice_id) == set(keys[1:])


async def test_names_are_counted_and_never_stored(session: AsyncSession) -> None:
    named, follower = await person(session, 1), await person(session, 2, EVENTS_TOPIC)
    audience = {"chats": [named, follower], "topics": [EVENTS_TOPIC]}
    assert await notices.count_audience(session, audience) == 2
    assert audiences.named_in(audience) == [named, follower]
    notice_id = await a_notice(session, audience=audience)
    kept = await session.scalar(select(t.notices.c.audience))
    assert kept == {"topics": [EVENTS_TOPIC]}
    assert await fan_out(session, notice_id) == 0, "the follower was named already"
    with pytest.raises(TypeError, match="list of keys"):
        audiences.named_in({"chats": 7})
