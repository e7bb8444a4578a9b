"""Quiet hours at the claim, on both databases: what waits, what does not, who is not held up."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, ChatKey, DeliveryState, Lane, NoticeKind
from content.quiet import QuietHours
from storage import chats, claims
from storage import tables as t
from tests.storage.builders import HOUR, LEASE, NOW, a_chat, a_notice, claim, fan_out

UNTIL_NOON = QuietHours(time(8), time(12))
"""NOW is nine in London, where these readers live unless they say otherwise."""

NOON = NOW + 3 * HOUR


async def _sleeper(session: AsyncSession, number: int) -> ChatKey:
    chat = await a_chat(session, number, EVENTS_TOPIC)
    await chats.set_quiet(session, chat.key, UNTIL_NOON)
    return chat.key


async def _state(session: AsyncSession, key: ChatKey) -> tuple[DeliveryState, datetime, int]:
    d = t.deliveries.c
    statement = select(d.state, d.due_at, d.attempts).where(d.chat_key == key)
    row = (await session.execute(statement)).one()
    return row.state, row.due_at, row.attempts


async def test_news_waits_until_the_quiet_ends(session: AsyncSession) -> None:
    key = await _sleeper(session, 1)
    await fan_out(session, await a_notice(session))
    assert await claim(session) == []
    assert await _state(session, key) == (DeliveryState.PENDING, NOON, 0)
    assert await claim(session, now=NOON - timedelta(seconds=1)) == []
    [delivery] = await claim(session, now=NOON)
    assert delivery.chat.quiet == UNTIL_NOON


async def test_the_readers_own_zone_counts(session: AsyncSession) -> None:
    key = await _sleeper(session, 1)
    await chats.set_timezone(session, key, "Asia/Seoul")
    await fan_out(session, await a_notice(session))
    assert len(await claim(session)) == 1


async def test_who_has_named_no_zone_lives_by_the_bots(session: AsyncSession) -> None:
    await _sleeper(session, 1)
    await fan_out(session, await a_notice(session))
    taken = await claims.take(
        session, lane=Lane.BULK, worker="one", now=NOW, lease=LEASE, limit=9, zone="Asia/Seoul"
    )
    assert len(taken) == 1


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (NoticeKind.CHANGE, {"alarm": True}), (NoticeKind.CORRECTION, {}),
        (NoticeKind.RECALL, {}),
    ],
)
async def test_alarms_and_what_makes_no_sound_do_not_wait(
    session: AsyncSession, kind: NoticeKind, payload: dict[str, object]
) -> None:
    await _sleeper(session, 1)
    await fan_out(session, await a_notice(session, kind=kind, payload=payload))
    assert len(await claim(session)) == 1


async def test_what_would_be_stale_in_the_morning_does_not_wait(session: AsyncSession) -> None:
    await _sleeper(session, 1)
    await fan_out(session, await a_notice(session, "stale", expires_at=NOON))
    assert len(await claim(session)) == 1
    await fan_out(session, await a_notice(session, "fresh", expires_at=NOON + HOUR))
    assert await claim(session) == []


async def test_sleepers_do_not_hold_up_those_who_are_awake(session: AsyncSession) -> None:
    for number in range(1, 41):
        await _sleeper(session, number)
    awake = await a_chat(session, 99, EVENTS_TOPIC)
    await fan_out(session, await a_notice(session))
    [delivery] = await claim(session, limit=5)
    assert delivery.chat.key == awake.key
    assert await claim(session, limit=5) == []
