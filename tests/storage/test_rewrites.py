"""Corrections and recalls: which copies stand where, and what is on its way just then."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatState, DeliveryState, NoticeKind
from storage import chats, deliveries, notices, rewrites
from storage import tables as t
from storage.rewrites import Copy
from tests.storage.builders import (
    DAY,
    HOUR,
    NOW,
    a_notice,
    arrived,
    claim,
    fan_out,
    followers,
)


async def a_broadcast(session: AsyncSession, key: str = "broadcast:1", **how: Any) -> int:
    facts = {"kind": NoticeKind.BROADCAST, "subject_id": 0, "payload": {"text": {"en": "Helo"}}}
    return await a_notice(session, key, **{**facts, **how})


async def a_mending(
    session: AsyncSession, notice_id: int, kind: NoticeKind, number: int = 1, **how: Any
) -> int:
    facts = {"kind": kind, "subject_id": notice_id, "audience": {"delivered": notice_id}}
    return await a_notice(session, f"{kind}:{notice_id}:{number}", **{**facts, **how})


async def test_a_copy_is_known_once_telegram_has_it(session: AsyncSession) -> None:
    [tom, mina] = await followers(session, 2)
    notice_id = await a_broadcast(session)
    await fan_out(session, notice_id)
    assert await rewrites.copy_of(session, notice_id, tom.key) is None
    first, _second = await arrived(session, notice_id)
    assert await rewrites.copy_of(session, notice_id, tom.key) == Copy(100 + first, NOW)
    assert await rewrites.copy_of(session, notice_id + 1, tom.key) is None
    await chats.forget(session, mina.key)
    assert await rewrites.copy_of(session, notice_id, mina.key) is None


async def test_copies_are_counted_where_we_can_still_reach_them(session: AsyncSession) -> None:
    paused, blocked, gone, unknown, _reachable = await followers(session, 5)
    notice_id = await a_broadcast(session)
    await arrived(session, notice_id)
    for chat, state in (
        (paused, ChatState.STOPPED), (blocked, ChatState.BLOCKED), (gone, ChatState.GONE)
    ):
        await chats.set_state(session, chat.key, state, NOW)
    d = t.deliveries.c
    await session.execute(
        update(t.deliveries).where(d.chat_key == unknown.key).values(message_id=None)
    )
    assert await rewrites.count_copies(session, notice_id) == 2
    assert await rewrites.count_out_of_reach(session, notice_id) == 3


async def test_only_copies_of_the_last_48_hours_count_for_a_recall(session: AsyncSession) -> None:
    [first, _second] = await followers(session, 2)
    notice_id = await a_broadcast(session)
    await arrived(session, notice_id)
    d = t.deliveries.c
    await session.execute(
        update(t.deliveries).where(d.chat_key == first.key).values(sent_at=NOW - 3 * DAY)
    )
    assert await rewrites.count_copies(session, notice_id, since=NOW - 2 * DAY) == 1
    assert await rewrites.count_copies(session, notice_id) == 2


async def test_what_was_taken_back_is_no_copy_any_more(session: AsyncSession) -> None:
    await followers(session, 3)
    notice_id = await a_broadcast(session)
    await arrived(session, notice_id)
    recall = await a_mending(session, notice_id, NoticeKind.RECALL)
    await fan_out(session, recall)
    assert await rewrites.count_copies(session, notice_id) == 3
    await arrived(session, recall)
    assert await rewrites.count_copies(session, notice_id) == 0
    correction = await a_mending(session, notice_id, NoticeKind.CORRECTION)
    assert await fan_out(session, correction) == 0


async def test_mendings_are_listed_in_their_order_and_apart_by_notice(
    session: AsyncSession,
) -> None:
    one, two = await a_broadcast(session), await a_broadcast(session, "broadcast:2")
    first = await a_mending(session, one, NoticeKind.CORRECTION)
    await a_mending(session, two, NoticeKind.CORRECTION)
    second = await a_mending(session, one, NoticeKind.RECALL)
    await a_notice(session, "new_event:9", subject_id=one)
    assert await rewrites.mendings_of(session, one) == [first, second]


async def test_a_recall_is_open_while_its_organiser_watches(session: AsyncSession) -> None:
    [ada] = await followers(session, 1)
    notice_id = await a_broadcast(session)
    assert await rewrites.open_recall(session, notice_id) is None
    await a_mending(session, notice_id, NoticeKind.CORRECTION, report_to=ada.key)
    assert await rewrites.open_recall(session, notice_id) is None
    recall = await a_mending(session, notice_id, NoticeKind.RECALL, report_to=ada.key)
    assert await rewrites.open_recall(session, notice_id) == recall
    await notices.close_report(session, recall)
    assert await rewrites.open_recall(session, notice_id) is None


async def test_new_words_reach_what_was_claimed_and_not_what_is_at_telegram(
    session: AsyncSession,
) -> None:
    await followers(session, 3)
    notice_id = await a_broadcast(session)
    other = await a_broadcast(session, "broadcast:2", due_at=NOW + HOUR)
    await fan_out(session, notice_id)
    [flying, held] = [each.id for each in await claim(session, limit=2)]
    await deliveries.mark_sending(session, [flying], "one")

    await rewrites.set_payload(session, notice_id, {"text": {"en": "Hello"}})

    assert await rewrites.in_flight(session, [notice_id, other]) == [flying]
    changed = await notices.by_id(session, notice_id)
    assert changed is not None
    assert changed.payload == {"text": {"en": "Hello"}}
    assert await deliveries.mark_sending(session, [held], "one") == set()
    d = t.deliveries.c
    states = dict((await session.execute(select(d.id, d.state))).all())
    assert states[flying] is DeliveryState.SENDING
    assert [state for number, state in states.items() if number != flying] == [
        DeliveryState.PENDING, DeliveryState.PENDING
    ]


async def test_a_correction_waits_for_copies_that_were_at_telegram(
    session: AsyncSession,
) -> None:
    await followers(session, 1)
    notice_id = await a_broadcast(session)
    await fan_out(session, notice_id)
    [flying] = [each.id for each in await claim(session)]
    await deliveries.mark_sending(session, [flying], "one")
    correction = await a_mending(
        session, notice_id, NoticeKind.CORRECTION,
        audience={"delivered": notice_id, "in_flight": [flying]},
    )
    assert await notices.fan_out_chunk(session, correction, now=NOW, size=10) is None
    await deliveries.settle_sent(session, [(flying, 7)], "one", NOW)
    assert await fan_out(session, correction) == 1


async def test_a_mending_reaches_who_has_paused_and_not_who_left(session: AsyncSession) -> None:
    paused, left = await followers(session, 2)
    notice_id = await a_broadcast(session)
    await arrived(session, notice_id)
    await chats.set_state(session, paused.key, ChatState.STOPPED, NOW)
    await chats.set_state(session, left.key, ChatState.BLOCKED, NOW)
    correction = await a_mending(
        session, notice_id, NoticeKind.CORRECTION,
        audience={"delivered": notice_id, **rewrites.ANYBODY},
    )
    assert await fan_out(session, correction) == 1
    [delivery] = await claim(session)
    assert delivery.chat.key == paused.key
