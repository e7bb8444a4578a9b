"""The worker on both databases: everybody once, in order, at the pace, whatever happens."""

import asyncio
from datetime import timedelta

import pytest

from bot.messenger import TelegramMessenger
from content.message import Message
from content.model import ChatId, Lane
from jobs.messenger import Outcome, Sent, Stop
from jobs.pace import Pace
from storage import deliveries
from storage.database import Database
from tests.unit.jobs.office import Office, at_work, watch

IN_THE_END = timedelta(seconds=120)
"""How fast a broadcast goes is the question of `division-bell bench`, not of a busy machine's."""


class Shelf:
    """A messenger that keeps what it is given until it is told to let go."""

    def __init__(self) -> None:
        self.order: list[int] = []
        self.out = asyncio.Event()
        self.let_go = asyncio.Event()

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        self.order.append(int(chat_id))
        self.out.set()
        await self.let_go.wait()
        return Sent(len(self.order))

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        return Sent(message_id)

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        return Sent(message_id)


class SlowToOne(TelegramMessenger):
    """Sends, but what goes to one chat is long on its way: until it is let go."""

    def __init__(self, office: Office, chat_id: int) -> None:
        super().__init__(office.bot)
        self.let_go = asyncio.Event()
        self._slow = chat_id

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        if chat_id == self._slow:
            await self.let_go.wait()
        return await super().send(chat_id, message, thread_id=thread_id)


def worst_second(times: list[float]) -> int:
    times, first, worst = sorted(times), 0, 0
    for place, at in enumerate(times):
        while at - times[first] >= 1:
            first += 1
        worst = max(worst, place - first + 1)
    return worst


async def test_a_thousand_go_out_without_one_second_over_the_limit(office: Office) -> None:
    pace = Pace(300)
    used = watch(pace)
    notice = await office.news(await office.people(1000))

    async with at_work(office.worker(pace)):
        await office.until_done(notice, within=IN_THE_END)

    assert await office.states(notice) == {"sent": 1000}
    assert set(office.copies().values()) == {1}
    assert len(used) == len(office.sends()) == len(office.tally.lags) == 1000
    assert worst_second([slot.granted_at for slot in used]) <= 300


async def test_two_workers_send_each_message_once(office: Office, other: Database) -> None:
    people = await office.people(200)
    notice = await office.news(people)
    pace = Pace(500)

    async with at_work(office.worker(pace), office.worker(pace, database=other)):
        await office.until_done(notice)

    assert sorted(office.copies().values()) == [1] * 200


async def test_an_alarm_overtakes_what_is_claimed(office: Office) -> None:
    bulk, [one] = await office.people(60), await office.people(1, first=9000)
    await office.news(bulk)
    shelf = Shelf()
    worker = office.worker(Pace(1000), messenger=shelf)

    async with at_work(worker):
        await shelf.out.wait()
        alarm = await office.news([one], "alarm", lane=Lane.URGENT)
        worker.wake()
        shelf.let_go.set()
        await office.until_done(alarm)
        assert 9000 in shelf.order


async def test_one_chat_hears_things_in_their_order_and_holds_up_nobody(office: Office) -> None:
    [one, *others] = await office.people(20)
    first = await office.news([one], "first")
    second = await office.news([one], "second")
    rest = await office.news(others, "rest")
    pace = Pace(500)
    used = watch(pace)
    messenger = SlowToOne(office, 5000)

    async with at_work(office.worker(pace, messenger=messenger)):
        await office.until_done(rest)
        assert await office.states(first) == {"sending": 1}
        assert await office.states(second) == {"claimed": 1}
        messenger.let_go.set()
        await office.until_done(second)

    assert await office.states(first) == {"sent": 1}
    assert office.copies()[5000] == 2
    earlier, later = (slot for slot in used if slot.chat_id == 5000)
    assert later.granted_at - earlier.granted_at >= 1


async def test_what_a_stopped_worker_had_not_sent_is_free_at_once(office: Office) -> None:
    notice = await office.news(await office.people(50))
    shelf = Shelf()
    worker = office.worker(Pace(20), messenger=shelf)
    running = asyncio.create_task(worker.run())
    await shelf.out.wait()

    worker.stop()
    shelf.let_go.set()
    await running

    states = await office.states(notice)
    assert states == {"sent": len(shelf.order), "pending": 50 - len(shelf.order)}
    async with at_work(office.worker()):
        await office.until_done(notice)
    assert await office.states(notice) == {"sent": 50}


async def _killed_while_sending(office: Office, policy: str) -> int:
    """Leave behind what a worker leaves that is killed between Telegram's yes and its commit."""
    notice = await office.news(await office.people(3), policy=policy)
    async with office.database.transaction() as session:
        claimed = await deliveries.claim(
            session, lane=Lane.BULK, worker="killed", now=office.now(),
            lease=timedelta(microseconds=1), limit=3,
        )
        await deliveries.mark_sending(session, [claimed[0].id], "killed")
    await office.bot.send_message(claimed[0].chat_id, "it arrived")
    return notice


async def test_a_killed_workers_messages_are_sent_by_the_next(office: Office) -> None:
    notice = await _killed_while_sending(office, "resend")

    async with at_work(office.worker()):
        await office.until_done(notice)

    assert await office.states(notice) == {"sent": 3}
    assert sorted(office.copies().values()) == [1, 1, 2]


async def test_never_twice_holds_what_a_killed_worker_may_have_sent(office: Office) -> None:
    notice = await _killed_while_sending(office, "hold")

    async with at_work(office.worker()):
        await office.until_done(notice)

    assert await office.states(notice) == {"sent": 2, "in_doubt": 1}
    assert sorted(office.copies().values()) == [1, 1, 1]


async def test_an_answer_after_the_lease_was_lost_spares_a_second_copy(office: Office) -> None:
    notice = await office.news(await office.people(1))
    async with office.database.transaction() as session:
        [one] = await deliveries.claim(
            session, lane=Lane.BULK, worker="slow", now=office.now(),
            lease=timedelta(microseconds=1), limit=3,
        )
        await deliveries.mark_sending(session, [one.id], "slow")
    await office.worker().recover()

    async with office.database.transaction() as session:
        assert await deliveries.settle_sent(session, [(one.id, 7)], "slow", office.now())
    assert await office.states(notice) == {"sent": 1}


async def test_a_clock_set_back_an_hour_stops_nothing_and_doubles_nothing(
    office: Office,
) -> None:
    people = await office.people(40)
    first = await office.news(people, "first")
    worker = office.worker()
    async with at_work(worker):
        await office.until_done(first)
        second = await office.news(people, "second")
        true = office.now
        office.now = lambda: true() - timedelta(hours=1)
        worker.wake()
        await office.until_done(second)

    assert sorted(office.copies().values()) == [2] * 40


async def test_a_token_that_is_refused_ends_the_worker_and_loses_nothing(office: Office) -> None:
    notice = await office.news(await office.people(5))
    office.street.faults(method="sendMessage", code=401, description="Unauthorized")

    with pytest.raises(Stop, match="token"):
        await office.worker().run()

    assert await office.states(notice) == {"pending": 5}


async def test_long_freezes_give_back_what_is_claimed(office: Office) -> None:
    notice = await office.news(await office.people(30))
    office.street.faults(method="sendMessage", retry_after=3600, times=1)
    worker = office.worker(Pace(30))

    async with at_work(worker), asyncio.timeout(IN_THE_END.total_seconds()):
        while not office.tally.freezes:
            await office.tally.next()
        await office.until_all_waits(notice)

    assert office.tally.freezes == [True]
    assert office.tally.endings["told_to_wait"] == 1
