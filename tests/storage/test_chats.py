"""Chats: found by a sealed id, changed by their key, moved, told apart."""

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    EVENTS_TOPIC,
    ChatId,
    ChatKey,
    ChatKind,
    ChatState,
    DeliveryState,
    Seat,
)
from storage import attendance, chats, deliveries, notices, reminders, subscriptions
from storage import tables as t
from storage.errors import NoSuchChat
from tests.storage.builders import (
    GROUP,
    HOUR,
    MINA,
    NOW,
    TOM,
    a_chat,
    a_notice,
    added,
    claim,
    fan_out,
)


async def test_a_chat_is_remembered_once_and_found_again(session: AsyncSession) -> None:
    first = await a_chat(session, MINA, language="ko")
    again = await chats.get_or_add(session, MINA, kind=ChatKind.PRIVATE, language="en", now=NOW)

    assert again == first
    assert again.language == "ko"
    assert await chats.find(session, MINA) == first
    assert await chats.by_key(session, first.key) == first


async def test_an_unknown_chat_is_not_found(session: AsyncSession) -> None:
    assert await chats.find(session, MINA) is None
    assert await chats.by_key(session, ChatKey(99)) is None
    with pytest.raises(NoSuchChat):
        await chats.chat_id_of(session, ChatKey(99))


@pytest.mark.parametrize("chat_id", [1, MINA, GROUP, -1_001_234_567_890, 2**52])
async def test_the_id_comes_back_out_of_its_seal(session: AsyncSession, chat_id: int) -> None:
    chat = await a_chat(session, chat_id)

    assert await chats.chat_id_of(session, chat.key) == chat_id


async def test_only_the_sealed_id_is_stored(session: AsyncSession) -> None:
    await a_chat(session, MINA)

    row = (await session.execute(select(t.chats))).one()
    assert len(row.sealed_id) == 24
    assert MINA.to_bytes(8, "big") not in row.sealed_id
    assert MINA not in tuple(row)


async def test_choices_are_kept(session: AsyncSession) -> None:
    chat = await a_chat(session)

    await chats.set_language(session, chat.key, "ko")
    await chats.set_offsets(session, chat.key, (4320, 30))
    await chats.set_timezone(session, chat.key, "Asia/Seoul")
    await chats.set_thread(session, chat.key, 17)
    await chats.set_state(session, chat.key, ChatState.STOPPED, NOW)

    kept = await chats.find(session, MINA)
    assert kept is not None
    assert (kept.language, kept.language_chosen) == ("ko", True)
    assert kept.reminder_offsets == (4320, 30)
    assert kept.timezone == "Asia/Seoul"
    assert kept.thread_id == 17
    assert kept.state is ChatState.STOPPED


async def test_a_chat_that_stops_gets_nothing_of_what_waits(session: AsyncSession) -> None:
    mina = await a_chat(session, MINA, EVENTS_TOPIC)
    tom = await a_chat(session, TOM, EVENTS_TOPIC)
    notice = await a_notice(session)
    await fan_out(session, notice)
    claimed = await claim(session)
    await a_notice(session, "second")
    await fan_out(session, notice + 1)

    await chats.set_state(session, mina.key, ChatState.STOPPED, NOW)

    sending = await deliveries.mark_sending(session, [each.id for each in claimed], "one")
    assert {each.chat.key for each in claimed if each.id in sending} == {tom.key}
    assert [each.chat.key for each in await claim(session)] == [tom.key]
    assert (await notices.progress(session, notice))[DeliveryState.DROPPED] == 1


async def test_only_active_chats_are_counted_and_listed(session: AsyncSession) -> None:
    mina = await a_chat(session, MINA, language="ko")
    tom = await a_chat(session, TOM)
    group = await a_chat(session, GROUP, kind=ChatKind.GROUP)
    await chats.set_state(session, tom.key, ChatState.BLOCKED, NOW)

    assert await chats.count_by_language(session) == {"en": 1, "ko": 1}
    assert await chats.all_keys(session) == [mina.key, group.key]
    assert await chats.all_keys(session, limit=1) == [mina.key]
    assert await chats.all_keys(session, after=mina.key) == [group.key]


async def test_a_group_keeps_its_choices_under_its_new_id(session: AsyncSession) -> None:
    group = await a_chat(session, GROUP, EVENTS_TOPIC, kind=ChatKind.GROUP)

    moved = await chats.move(session, GROUP, ChatId(-100_777), NOW)

    assert moved is not None
    assert (moved.key, moved.kind) == (group.key, ChatKind.SUPERGROUP)
    assert await chats.find(session, GROUP) is None
    assert await chats.chat_id_of(session, group.key) == -100_777
    assert await subscriptions.of(session, group.key) == {EVENTS_TOPIC}


async def test_moving_twice_changes_nothing_more(session: AsyncSession) -> None:
    await a_chat(session, GROUP, kind=ChatKind.GROUP)
    moved = await chats.move(session, GROUP, ChatId(-100_777), NOW)

    assert await chats.move(session, GROUP, ChatId(-100_777), NOW) == moved
    assert await chats.move(session, ChatId(-1), ChatId(-2), NOW) is None


async def test_a_supergroup_known_already_is_joined_with_its_group(session: AsyncSession) -> None:
    event = await added(session)
    group = await a_chat(session, GROUP, EVENTS_TOPIC, "media", kind=ChatKind.GROUP)
    new = await a_chat(session, -100_777, EVENTS_TOPIC, "books", kind=ChatKind.SUPERGROUP)
    await attendance.put(session, new.key, event.id, Seat.COMING, NOW)
    for chat in (group, new):
        await reminders.set_(session, chat.key, event.id, 60, NOW + HOUR, 0, NOW)
    await reminders.set_(session, new.key, event.id, 30, NOW + HOUR, 0, NOW)

    moved = await chats.move(session, GROUP, ChatId(-100_777), NOW)

    assert moved is not None
    assert moved.key == group.key
    assert await chats.by_key(session, new.key) is None
    assert await subscriptions.of(session, group.key) == {EVENTS_TOPIC, "media", "books"}
    assert await attendance.is_coming(session, group.key, event.id)
    assert await reminders.chosen(session, group.key, event.id) == {30, 60}


async def test_a_joined_group_is_not_told_twice(session: AsyncSession) -> None:
    group = await a_chat(session, GROUP, EVENTS_TOPIC, kind=ChatKind.GROUP)
    new = await a_chat(session, -100_777, EVENTS_TOPIC, kind=ChatKind.SUPERGROUP)
    notice = await a_notice(session)
    await fan_out(session, notice)
    of_new = next(each for each in await claim(session) if each.chat.key == new.key)
    await deliveries.settle_sent(session, [(of_new.id, 5)], "one", NOW)
    await deliveries.release_worker(session, "one")

    await chats.move(session, GROUP, ChatId(-100_777), NOW)

    assert await claim(session) == []
    assert await notices.progress(session, notice) == {DeliveryState.SENT: 1}
    assert await chats.chat_id_of(session, group.key) == -100_777


async def test_a_number_is_never_given_twice(session: AsyncSession) -> None:
    first = await a_chat(session, MINA)
    await chats.forget(session, first.key)

    assert (await a_chat(session, MINA)).key != first.key
