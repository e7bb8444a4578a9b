"""Changes: what still waits, whom it reaches, who has seen it, and which cards to edit."""

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, ChatState, Lane, NoticeKind, Seat
from storage import attendance, card_edits, changes, chats, deliveries, edits, events, notices
from storage import tables as t
from storage.tables import EditState
from tests.storage.builders import (
    DAY,
    GROUP,
    HOUR,
    LEASE,
    MINA,
    MINUTE,
    NOW,
    TOM,
    a_chat,
    added,
    an_event,
    claim,
    fan_out,
)


async def a_change(session: AsyncSession, event_id: int, revision: int = 1, **how: object) -> int:
    """Plan a notice of change to everybody who follows or is concerned."""
    facts: dict[str, object] = {
        "key": f"change:{event_id}:{revision}", "kind": NoticeKind.CHANGE, "subject_id": event_id,
        "revision": revision, "lane": Lane.URGENT, "payload": {"since": revision - 1},
        "now": NOW, "due_at": NOW,
        "audience": {"topics": [EVENTS_TOPIC], "concerned": event_id},
    }
    notice_id = await notices.add(session, **{**facts, **how})  # type: ignore[arg-type]
    assert notice_id is not None
    return notice_id


async def sent(session: AsyncSession, notice_id: int) -> None:
    """Spread a notice and let everybody have it."""
    await fan_out(session, notice_id)
    for lane in (Lane.URGENT, Lane.BULK):
        claimed = await deliveries.claim(
            session, lane=lane, worker="one", now=NOW, lease=LEASE, limit=100
        )
        ids = [each.id for each in claimed]
        await deliveries.mark_sending(session, ids, "one")
        await deliveries.settle_sent(session, [(each, 100 + each) for each in ids], "one", NOW)


async def test_a_notice_takes_up_changes_until_it_begins_to_go_out(session: AsyncSession) -> None:
    event = await added(session, an_event())
    assert await changes.pool_of(session, event.id) is None
    notice_id = await a_change(session, event.id)
    pool = await changes.pool_of(session, event.id)
    assert pool is not None
    assert (pool.notice_id, pool.since) == (notice_id, 0)

    assert await changes.repool(session, pool, 2)

    notice = await notices.by_id(session, notice_id)
    assert notice is not None
    assert notice.revision == 2
    await fan_out(session, notice_id)
    assert not await changes.repool(session, pool, 3)
    assert await changes.pool_of(session, event.id) is None


async def test_a_division_is_no_notice_that_changes_join(session: AsyncSession) -> None:
    event = await added(session, an_event())
    await a_change(session, event.id, payload={"division": 15, "alarm": True})
    assert await changes.pool_of(session, event.id) is None


async def test_an_event_is_announced_once_its_notice_begins(session: AsyncSession) -> None:
    event = await added(session, an_event())
    assert await changes.is_announced(session, event.uid)
    notice_id = await a_change(
        session, event.id, key=f"new_event:{event.uid}", kind=NoticeKind.NEW_EVENT, payload={}
    )
    assert not await changes.is_announced(session, event.uid)
    await fan_out(session, notice_id)
    assert await changes.is_announced(session, event.uid)


async def test_the_reach_tells_those_concerned_from_followers(session: AsyncSession) -> None:
    event = await added(session, an_event())
    follower = await a_chat(session, TOM, EVENTS_TOPIC)
    both = await a_chat(session, MINA, EVENTS_TOPIC)
    paused = await a_chat(session, GROUP)
    for chat in (both, paused):
        await attendance.took_calendar(session, chat.key, event.id, NOW)
    await chats.set_state(session, paused.key, ChatState.STOPPED, NOW)
    everybody = {"topics": [EVENTS_TOPIC], "concerned": event.id}

    reach = await changes.reach(session, event.id, everybody)
    assert (reach.concerned, reach.followers) == (
        {both.language: 1}, {follower.language: 1}
    )
    alarmed = await changes.reach(session, event.id, {"concerned": event.id, "paused": True})
    assert sum(alarmed.concerned.values()) == 2
    others = await changes.reach(
        session, event.id, {"topics": [EVENTS_TOPIC], "unconcerned": event.id}
    )
    assert (others.concerned, others.followers) == ({}, {follower.language: 1})


async def test_an_alarm_is_delivered_to_whoever_paused_and_nothing_else_is(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event())
    mina = await a_chat(session, MINA, EVENTS_TOPIC)
    await attendance.took_calendar(session, mina.key, event.id, NOW)
    await chats.set_state(session, mina.key, ChatState.STOPPED, NOW)
    await fan_out(session, await a_change(session, event.id))
    assert await claim(session) == []
    alarm = await a_change(
        session, event.id, 2, audience={"concerned": event.id, "paused": True},
        payload={"since": 1, "alarm": True},
    )
    await fan_out(session, alarm)
    [delivery] = await deliveries.claim(
        session, lane=Lane.URGENT, worker="one", now=NOW, lease=LEASE, limit=10
    )
    assert delivery.notice.id == alarm


async def test_seen_counts_once_a_copy_and_only_what_was_sent(session: AsyncSession) -> None:
    event = await added(session, an_event())
    mina, tom = await a_chat(session, MINA, EVENTS_TOPIC), await a_chat(session, TOM)
    notice_id = await a_change(session, event.id, report_to=tom.key)
    await fan_out(session, notice_id)
    assert not await changes.mark_seen(session, notice_id, mina.key)
    await sent(session, notice_id)
    await notices.close_report(session, notice_id)

    assert await changes.mark_seen(session, notice_id, mina.key)
    assert not await changes.mark_seen(session, notice_id, mina.key)
    assert not await changes.mark_seen(session, notice_id, tom.key)

    assert await changes.count_seen(session, notice_id) == 1
    assert [each.notice.id for each in await notices.to_report(session, NOW)] == [notice_id]


async def test_cards_wait_for_the_notice_and_go_page_by_page(session: AsyncSession) -> None:
    event = await added(session, an_event())
    for number in range(5):
        await a_chat(session, 900 + number, EVENTS_TOPIC)
    first = await a_change(session, event.id)
    await sent(session, first)
    assert await card_edits.count(session, event.id) == 5
    second = await a_change(session, event.id, 2)
    await card_edits.want(
        session, event.id, wanted_at=NOW, before_notice=second, due_at=NOW
    )
    assert await card_edits.take(session, now=NOW, lease=LEASE) is None
    await sent(session, second)

    round_ = await card_edits.take(session, now=NOW, lease=LEASE)
    assert round_ is not None
    assert await card_edits.take(session, now=NOW, lease=LEASE) is None
    page = await card_edits.page(session, round_, 3)
    assert [card.notice.id for card in page] == [first] * 3
    assert await card_edits.advance(session, round_, page[-1].delivery_id)
    again = await card_edits.take(session, now=NOW, lease=LEASE)
    assert again is not None
    assert len(await card_edits.page(session, again, 3)) == 2


async def test_a_newer_state_begins_anew_whatever_the_older_round_writes(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event())
    await a_chat(session, MINA, EVENTS_TOPIC)
    await sent(session, await a_change(session, event.id))
    await card_edits.want(session, event.id, wanted_at=NOW, before_notice=None, due_at=NOW)
    older = await card_edits.take(session, now=NOW, lease=LEASE)
    assert older is not None
    await card_edits.want(
        session, event.id, wanted_at=NOW + MINUTE, before_notice=None, due_at=NOW
    )

    assert not await card_edits.advance(session, older, 10_000)
    await card_edits.finish(session, older)

    newer = await card_edits.take(session, now=NOW, lease=LEASE)
    assert newer is not None
    assert newer.edited_to == 0
    await card_edits.put_off(session, newer, 0, NOW + HOUR)
    assert await card_edits.take(session, now=NOW, lease=LEASE) is None
    assert await card_edits.take(session, now=NOW + HOUR, lease=LEASE) is not None
    await card_edits.finish(session, newer)
    assert (await session.execute(select(t.card_edits))).all() == []


async def test_a_dead_editors_round_is_taken_up_when_its_lease_ends(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event())
    await card_edits.want(session, event.id, wanted_at=NOW, before_notice=None, due_at=NOW)
    assert await card_edits.take(session, now=NOW, lease=LEASE)
    assert await card_edits.take(session, now=NOW + LEASE, lease=LEASE)


async def test_a_delivery_put_off_for_hours_does_not_keep_the_cards_waiting(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event())
    await a_chat(session, MINA, EVENTS_TOPIC)
    await fan_out(session, await a_change(session, event.id))
    await card_edits.want(session, event.id, wanted_at=NOW, before_notice=None, due_at=NOW)
    assert await card_edits.take(session, now=NOW, lease=LEASE) is None
    await session.execute(update(t.deliveries).values(attempts=1, due_at=NOW + DAY))
    assert await card_edits.take(session, now=NOW, lease=LEASE) is not None


async def test_a_silent_edit_by_another_keeps_an_older_one_from_being_written(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event())
    written = await events.save_if(
        session, event, expected_revision=0, expected_at=event.updated_at,
        now=NOW + timedelta(microseconds=1),
    )
    assert written
    assert not await events.save_if(
        session, event, expected_revision=0, expected_at=event.updated_at, now=NOW + MINUTE
    )


async def test_what_can_be_changed_is_ahead_or_waits_for_a_new_day(session: AsyncSession) -> None:
    from content.model import EventStatus

    coming = await added(session, an_event())
    waiting = await added(session, an_event("waiting", status=EventStatus.POSTPONED))
    later = NOW + timedelta(days=60)
    assert {one.id for one in await changes.changeable(session, now=NOW)} == {
        coming.id, waiting.id
    }
    assert [one.id for one in await changes.changeable(session, now=later)] == [waiting.id]


async def test_an_edit_is_saved_once_for_each_revision(session: AsyncSession) -> None:
    event, mina = await added(session, an_event()), await a_chat(session, MINA)
    first = await edits.begin(
        session, mina.key, event.id, seen={}, seen_at=NOW, wanted={}, awaiting="room", now=NOW
    )
    assert await edits.waiting_of(session, mina.key) == first
    saved = await edits.save(session, first, now=NOW + MINUTE)
    assert saved is not None
    assert saved.revision == 1
    assert await edits.save(session, first, now=NOW) is None
    assert await edits.end(
        session, saved, known=EditState.OPEN, state=EditState.DONE, now=NOW
    )
    assert not await edits.end(
        session, saved, known=EditState.OPEN, state=EditState.DONE, now=NOW
    )
    assert await edits.waiting_of(session, mina.key) is None


async def test_a_new_edit_leaves_the_one_before(session: AsyncSession) -> None:
    event, mina = await added(session, an_event()), await a_chat(session, MINA)
    facts = {"seen": {}, "seen_at": NOW, "wanted": {}, "awaiting": "words", "now": NOW}
    first = await edits.begin(session, mina.key, event.id, **facts)  # type: ignore[arg-type]
    second = await edits.begin(session, mina.key, event.id, **facts)  # type: ignore[arg-type]
    assert await edits.waiting_of(session, mina.key) == second
    left = await edits.by_id(session, first.id)
    assert left is not None
    assert left.state is EditState.LEFT


async def test_who_edits_a_page_is_not_overtaken_by_a_newer_state(session: AsyncSession) -> None:
    """Else an edit that was under way would land after the newer one, and stay."""
    event = await added(session, an_event())
    await a_chat(session, MINA, EVENTS_TOPIC)
    await sent(session, await a_change(session, event.id))
    await card_edits.want(session, event.id, wanted_at=NOW, before_notice=None, due_at=NOW)
    older = await card_edits.take(session, now=NOW, lease=LEASE)
    assert older is not None
    await card_edits.want(
        session, event.id, wanted_at=NOW + MINUTE, before_notice=None, due_at=NOW
    )
    assert await card_edits.take(session, now=NOW, lease=LEASE) is None
    assert not await card_edits.advance(session, older, 10_000)
    newer = await card_edits.take(session, now=NOW, lease=LEASE)
    assert newer is not None
    assert (newer.wanted_at, newer.edited_to) == (NOW + MINUTE, 0)


async def test_an_alarm_and_its_twin_are_taken_back_together(session: AsyncSession) -> None:
    event = await added(session, an_event())
    alarm = await a_change(session, event.id, key="alarm", payload={"since": 0, "alarm": True})
    others = await a_change(session, event.id)
    pool = await changes.pool_of(session, event.id)
    assert pool is not None
    assert (pool.notice_id, pool.twin, pool.since) == (alarm, others, 0)
    assert await changes.take_back(session, pool)
    assert await changes.pool_of(session, event.id) is None
    assert [await fan_out(session, each) for each in (alarm, others)] == [0, 0]


async def test_who_acted_since_a_moment_is_known_by_seat_and_file(session: AsyncSession) -> None:
    event = await added(session, an_event())
    early, seated, filed = [await a_chat(session, 800 + number) for number in range(3)]
    for chat in (early, filed):
        await attendance.took_calendar(session, chat.key, event.id, NOW - HOUR)
    await attendance.put(session, seated.key, event.id, Seat.WAITING, NOW)
    await attendance.took_calendar(session, filed.key, event.id, NOW)
    acted = await attendance.acted_since(session, event.id, NOW - MINUTE)
    assert acted == [seated.key, filed.key]
    assert await attendance.acted_since(session, event.id, NOW) == []
