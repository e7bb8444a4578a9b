"""What a chat missed while it was away, and in which digests a notice stands; on both databases."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from content.digest_hour import DigestHour
from content.model import EVENTS_TOPIC, Chat, ChatState, DeliveryState, Event, NoticeKind, Seat
from jobs.digests import Why, bring_now
from storage import attendance, chats, deliveries, digests, missed, rewrites
from storage import tables as t
from tests.storage.builders import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_chat,
    a_notice,
    added,
    an_event,
    arrived,
    claim,
    fan_out,
)


async def _coming(session: AsyncSession) -> tuple[Event, Chat]:
    event, chat = await added(session), await a_chat(session, 1, EVENTS_TOPIC)
    await attendance.put(session, chat.key, event.id, Seat.COMING, NOW)
    return event, chat


async def _change(session: AsyncSession, event: Event, revision: int, minutes: int = 0) -> int:
    moment = NOW + minutes * MINUTE
    return await a_notice(
        session, f"change:{event.id}:{revision}", kind=NoticeKind.CHANGE, subject_id=event.id,
        revision=revision, payload={"since": revision - 1}, now=moment, due_at=moment,
    )


async def test_changes_of_the_time_away_are_missed_from_the_first_on(
    session: AsyncSession,
) -> None:
    event, chat = await _coming(session)
    await arrived(session, await _change(session, event, 1))
    assert await missed.changes(session, chat.key, NOW) == {}
    await chats.set_state(session, chat.key, ChatState.BLOCKED, NOW + MINUTE)
    for revision in (2, 3):
        await fan_out(session, await _change(session, event, revision, revision), now=NOW + HOUR)

    assert await missed.changes(session, chat.key, NOW + HOUR) == {event.id: 1}
    assert event.over_at is not None
    assert await missed.changes(session, chat.key, event.over_at) == {}


async def test_what_was_refused_or_dropped_at_the_end_is_missed(session: AsyncSession) -> None:
    event, chat = await _coming(session)
    await fan_out(session, await _change(session, event, 1))
    [refused] = await claim(session)
    await fan_out(session, await _change(session, event, 2))
    await deliveries.mark_sending(session, [refused.id], "one")
    await deliveries.settle_failed(session, refused.id, "one", "blocked", NOW + MINUTE)
    await chats.set_state(session, chat.key, ChatState.BLOCKED, NOW + 2 * MINUTE)

    assert await missed.changes(session, chat.key, NOW + HOUR) == {event.id: 0}


async def test_other_meetings_and_unspread_changes_are_not_missed(session: AsyncSession) -> None:
    event, chat = await _coming(session)
    other = await added(session, an_event("other", on=date(2016, 11, 20)))
    await chats.set_state(session, chat.key, ChatState.GONE, NOW)
    await fan_out(session, await _change(session, other, 1))
    await _change(session, event, 1, minutes=5)

    assert await missed.changes(session, chat.key, NOW + MINUTE) == {}


async def test_a_card_that_stands_there_makes_a_meeting_matter(session: AsyncSession) -> None:
    event, chat = await added(session), await a_chat(session, 1, EVENTS_TOPIC)
    await arrived(session, await a_notice(session, subject_id=event.id))
    await chats.set_state(session, chat.key, ChatState.BLOCKED, NOW)
    await fan_out(session, await _change(session, event, 1, 1), now=NOW + HOUR)

    assert await missed.changes(session, chat.key, NOW + HOUR) == {event.id: 0}


async def test_a_notice_is_found_in_the_digests_that_bring_it(session: AsyncSession) -> None:
    chat = await a_chat(session, 1, EVENTS_TOPIC)
    await digests.choose(session, chat.key, DigestHour(8), NOW + DAY)
    notice = await a_notice(session)
    await fan_out(session, notice)
    assert await rewrites.count_digests(session, notice) == 0
    assert await rewrites.count_gathered(session, notice) == 1

    await bring_now(session, [chat.key], Why.NOW, NOW)
    [digest] = await claim(session)
    await rewrites.say_digests_anew(session, notice)
    [again] = await claim(session)
    assert again.id == digest.id
    await deliveries.mark_sending(session, [digest.id], "one")
    assert await rewrites.in_flight(session, [notice]) == [digest.id]
    assert await rewrites.digest_of(session, notice, chat.key) is None
    await deliveries.settle_sent(session, [(digest.id, 77)], "one", NOW)

    copy = await rewrites.digest_of(session, notice, chat.key)
    assert copy == rewrites.Copy(77, NOW, digest.notice.id)
    assert await rewrites.count_digests(session, notice) == 1
    mending = await a_notice(
        session, "recall", kind=NoticeKind.RECALL, subject_id=notice,
        audience={"delivered": notice, **rewrites.ANYBODY},
    )
    assert await fan_out(session, mending) == 1
    assert await session.scalar(
        t.deliveries.select().with_only_columns(t.deliveries.c.state).where(
            t.deliveries.c.notice_id == mending
        )
    ) is DeliveryState.PENDING
