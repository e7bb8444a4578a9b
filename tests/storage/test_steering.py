"""Pause, resume and stop hold for every worker, at once and to the last delivery."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatKey, DeliveryState
from storage import deliveries, notices, steering
from tests.storage.builders import (
    LEASE,
    MINUTE,
    NOW,
    a_chat,
    a_notice,
    claim,
    fan_out,
    followers,
)


async def on_its_way(session: AsyncSession, number: int = 6) -> int:
    organiser = await a_chat(session)
    await followers(session, number)
    notice = await a_notice(session, report_to=ChatKey(organiser.key))
    await fan_out(session, notice)
    return notice


async def carried(session: AsyncSession, notice: int, *, now: datetime = NOW, size: int = 2) -> int:
    total, rounds = 0, 0
    while (done := await steering.carry(session, notice, now=now, size=size)) is not None:
        total, rounds = total + done, rounds + 1
        assert rounds < 50
    return total


async def test_a_paused_notice_is_claimed_by_nobody(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    assert await steering.pause(session, notice, NOW)

    assert await carried(session, notice) == 6
    assert await claim(session) == []
    assert await notices.progress(session, notice) == {DeliveryState.PAUSED: 6}
    assert await steering.to_carry(session) == []


async def test_a_pause_takes_claims_from_their_worker(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    claimed = await claim(session, limit=4)
    await deliveries.mark_sending(session, [claimed[0].id], "one")
    await steering.pause(session, notice, NOW)

    rest = [each.id for each in claimed[1:]]
    assert await deliveries.mark_sending(session, rest, "one") == set()
    assert await notices.progress(session, notice) == {
        DeliveryState.SENDING: 1, DeliveryState.PAUSED: 3, DeliveryState.PENDING: 2,
    }


async def test_a_resumed_notice_goes_on_to_everybody(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    await steering.pause(session, notice, NOW)
    await carried(session, notice)
    assert await steering.resume(session, notice, NOW)
    await carried(session, notice)

    assert len(await claim(session)) == 6


async def test_a_change_of_mind_in_the_middle_of_a_round_wins(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    await steering.pause(session, notice, NOW)
    await steering.carry(session, notice, now=NOW, size=2)
    await steering.resume(session, notice, NOW)
    await carried(session, notice)

    assert await notices.progress(session, notice) == {DeliveryState.PENDING: 6}


async def test_a_stop_drops_and_counts_what_was_not_sent(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    [first] = await claim(session, limit=1)
    await deliveries.settle_sent(session, [(first.id, 7)], "one", NOW)
    await steering.pause(session, notice, NOW)
    assert await steering.stop(session, notice, NOW)
    await carried(session, notice)

    assert await notices.outcomes(session, notice) == {
        (DeliveryState.SENT, None): 1, (DeliveryState.DROPPED, "stopped"): 5,
    }


async def test_what_comes_back_after_a_stop_is_dropped_too(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    [first] = await claim(session, limit=1)
    await deliveries.mark_sending(session, [first.id], "one")
    await steering.stop(session, notice, NOW)
    await carried(session, notice)
    assert await steering.to_carry(session) == [notice]

    await deliveries.postpone(session, first.id, "one", NOW + MINUTE, count_attempt=True)
    await carried(session, notice)
    await carried(session, notice)

    assert await notices.progress(session, notice) == {DeliveryState.DROPPED: 6}
    assert await steering.to_carry(session) == []


async def test_what_is_spread_while_paused_or_stopped_is_never_sent(session: AsyncSession) -> None:
    organiser = await a_chat(session)
    await followers(session, 4)
    notice = await a_notice(session, report_to=ChatKey(organiser.key))
    await notices.fan_out_chunk(session, notice, now=NOW, size=1)
    await steering.pause(session, notice, NOW)
    await notices.fan_out_chunk(session, notice, now=NOW, size=1)
    await steering.stop(session, notice, NOW)
    await fan_out(session, notice)
    await carried(session, notice)

    assert await claim(session) == []
    assert await notices.outcomes(session, notice) == {(DeliveryState.DROPPED, "stopped"): 4}


async def test_each_wish_works_once(session: AsyncSession) -> None:
    notice = await on_its_way(session)

    assert not await steering.resume(session, notice, NOW)
    assert await steering.pause(session, notice, NOW)
    assert not await steering.pause(session, notice, NOW)
    assert await steering.stop(session, notice, NOW)
    assert not await steering.resume(session, notice, NOW)
    assert not await steering.stop(session, notice, NOW)


async def test_held_ones_are_released_once_and_only_at_the_end(session: AsyncSession) -> None:
    organiser = await a_chat(session)
    await followers(session, 2)
    notice = await a_notice(session, report_to=ChatKey(organiser.key), policy="hold")
    await fan_out(session, notice)
    [one] = await claim(session, limit=1)
    await deliveries.mark_sending(session, [one.id], "one")
    await steering.stop(session, notice, NOW)
    later = NOW + LEASE
    await deliveries.release_expired(session, later)
    for _ in range(2):
        await carried(session, notice, now=later)
    assert await steering.release_held(session, notice, later) == 0
    await notices.close_report(session, notice)

    assert await steering.release_held(session, notice, later) == 1
    assert await steering.release_held(session, notice, later) == 0
    assert [each.id for each in await claim(session, now=later)] == [one.id]


async def test_one_of_several_processes_reports(session: AsyncSession) -> None:
    notice = await on_its_way(session)

    assert await notices.take_report(session, notice, now=NOW, last=None)
    assert not await notices.take_report(session, notice, now=NOW, last=None)
    assert await notices.take_report(session, notice, now=NOW + MINUTE, last=NOW)


async def test_the_turn_to_report_knows_the_message_that_was_sent_in_the_last(
    session: AsyncSession,
) -> None:
    notice = await on_its_way(session)
    assert await notices.take_report(session, notice, now=NOW, last=None, turn=MINUTE)
    [looked_up] = await notices.to_report(session, NOW)
    await notices.set_report_message(session, notice, 17)
    await notices.keep_reported(session, notice, {"settled": 1})

    last = looked_up.reported_at
    taken = await notices.take_report(session, notice, now=NOW + MINUTE, last=last)
    assert looked_up.message_id is None
    assert taken
    assert (taken.message_id, taken.reported) == (17, {"settled": 1})


async def test_a_pause_holds_even_before_its_rows_have_moved(session: AsyncSession) -> None:
    notice = await on_its_way(session)
    await steering.pause(session, notice, NOW)

    assert await claim(session) == []
