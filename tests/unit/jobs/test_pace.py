"""The pace: never more than the rate in any second, replies first, one freeze for all."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import pytest

from content.model import ChatId, Lane
from jobs.pace import Pace


@dataclass
class Timeline:
    """A clock that sleeping tasks move on together."""

    now: float = 100.0
    sleepers: list[tuple[float, asyncio.Event]] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self.sleepers.append((self.now + max(seconds, 1e-6), woken))
        await woken.wait()

    async def run(self, *tasks: "asyncio.Task[None]") -> None:
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self.sleepers:
                self.sleepers.sort(key=lambda pair: pair[0])
                at, woken = self.sleepers.pop(0)
                self.now = max(self.now, at)
                woken.set()


@pytest.fixture
def timeline() -> Timeline:
    return Timeline()


def sends(timeline: Timeline, pace: Pace, lane: Lane, chats: range) -> tuple[
    list[float], list["asyncio.Task[None]"]
]:
    sent: list[float] = []

    async def send(chat: int) -> None:
        await pace.slot(lane, ChatId(chat))
        sent.append(timeline.now)

    return sent, [asyncio.create_task(send(chat)) for chat in chats]


def worst_second(times: list[float]) -> int:
    return max(sum(start <= other < start + 1 for other in times) for start in times)


@pytest.mark.parametrize("rate", [5, 30, 200])
async def test_no_sliding_second_holds_more_than_the_rate(timeline: Timeline, rate: int) -> None:
    pace = Pace(rate, clock=timeline.clock, sleep=timeline.sleep)
    sent, tasks = sends(timeline, pace, Lane.BULK, range(1, rate * 3))
    await timeline.run(*tasks)
    assert worst_second(sent) <= rate
    assert max(sent) - min(sent) < 3 * 1.05


async def test_a_reply_does_not_wait_behind_a_broadcast(timeline: Timeline) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    bulk, tasks = sends(timeline, pace, Lane.BULK, range(1, 300))
    reply, [task] = sends(timeline, pace, Lane.INTERACTIVE, range(1000, 1001))
    began = timeline.now
    await timeline.run(task)
    assert reply[0] - began <= 0.15
    await timeline.run(*tasks)
    assert worst_second(bulk + reply) <= 30


async def test_one_chat_gets_one_bulk_message_a_second(timeline: Timeline) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    sent: list[float] = []

    async def three() -> None:
        for _ in range(3):
            await pace.slot(Lane.BULK, ChatId(7))
            sent.append(timeline.now)

    await timeline.run(asyncio.create_task(three()))
    assert sent[1] - sent[0] >= 1
    assert sent[2] - sent[1] >= 1


async def test_a_chat_rests_a_second_after_a_message_that_was_long_on_its_way(
    timeline: Timeline,
) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    seen: list[float] = []

    async def send(chat: int, there: float) -> None:
        with await pace.slot(Lane.BULK, ChatId(chat)):
            await timeline.sleep(there)
            seen.append(timeline.now)
            await timeline.sleep(0.02)

    async def three() -> None:
        await send(6, 0.02)
        await send(7, 0.3)
        await send(7, 0.02)

    await timeline.run(asyncio.create_task(three()))
    assert seen[2] - seen[1] >= 1


async def test_a_group_gets_twenty_a_minute(timeline: Timeline) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    sent: list[float] = []

    async def many() -> None:
        for _ in range(40):
            await pace.slot(Lane.BULK, ChatId(-100200))
            sent.append(timeline.now)

    await timeline.run(asyncio.create_task(many()))
    assert max(sum(start <= other < start + 60 for other in sent) for start in sent) <= 20


async def test_a_freeze_holds_everybody(timeline: Timeline) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    began = timeline.now
    pace.freeze(timedelta(seconds=4))
    reply, [task] = sends(timeline, pace, Lane.INTERACTIVE, range(5, 6))
    await timeline.run(task)
    assert reply[0] >= began + 4


async def test_a_chats_own_freeze_holds_only_that_chat(timeline: Timeline) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    began = timeline.now
    pace.freeze(timedelta(seconds=4), ChatId(5))
    assert pace.chat_wait(ChatId(5)) == pytest.approx(4)
    other, [task] = sends(timeline, pace, Lane.BULK, range(6, 7))
    await timeline.run(task)
    assert other[0] < began + 1


async def test_an_answer_that_came_late_moves_what_follows_a_second_on(
    timeline: Timeline,
) -> None:
    """What stumbled on its way may have arrived with the next second's messages."""
    pace = Pace(5, clock=timeline.clock, sleep=timeline.sleep)
    seen: list[float] = []

    async def send(chat: int) -> None:
        with await pace.slot(Lane.BULK, ChatId(chat)):
            await timeline.sleep(0.3 if chat in (4, 9) else 0.01)
            seen.append(timeline.now)

    await timeline.run(*[asyncio.create_task(send(chat)) for chat in range(1, 21)])
    assert len(seen) == 20
    assert worst_second(sorted(seen)) <= 5


@pytest.mark.parametrize("seed", range(6))
async def test_however_machine_and_network_stumble_no_second_of_telegrams_is_over_the_limit(
    timeline: Timeline, seed: int
) -> None:
    """Wakes come late, ways are slow in one direction or the other, some answers are lost."""
    chance = Random(seed)  # noqa: S311 - not for secrets
    seen: list[float] = []

    async def late(seconds: float) -> None:
        await timeline.sleep(seconds + chance.choice([0, 0, 0, 0.001, 0.01, 0.12]))

    async def send(chat: int) -> None:
        with await pace.slot(Lane.BULK, ChatId(chat)):
            await timeline.sleep(0.03 + chance.expovariate(200) + chance.choice([0, 0, 0, 0.2]))
            seen.append(timeline.now)
            await timeline.sleep(0.03 + chance.expovariate(200) + chance.choice([0, 0, 0, 0.2]))

    pace = Pace(40, clock=timeline.clock, sleep=late)
    await timeline.run(*[asyncio.create_task(send(chat)) for chat in range(1, 241)])

    assert len(seen) == 240
    assert worst_second(seen) <= 40


async def test_the_quickest_answer_need_not_be_quick_both_ways(timeline: Timeline) -> None:
    """One that was slow to arrive and quick to be answered arrived later than it seems."""
    pace = Pace(5, clock=timeline.clock, sleep=timeline.sleep)
    ways = {4: (0.03, 0.0006), 9: (0.0006, 0.03)}
    seen: list[float] = []

    async def send(chat: int) -> None:
        there, back = ways.get(chat, (0.0015, 0.0015))
        with await pace.slot(Lane.BULK, ChatId(chat)):
            await timeline.sleep(there)
            seen.append(timeline.now)
            await timeline.sleep(back)

    await timeline.run(*[asyncio.create_task(send(chat)) for chat in range(1, 16)])

    assert worst_second(seen) <= 5


async def test_who_waited_for_a_late_answer_does_not_move_those_that_follow(
    timeline: Timeline,
) -> None:
    """One stumble costs what it lasted, not the same again in every second after."""
    pace = Pace(20, clock=timeline.clock, sleep=timeline.sleep)
    seen: list[float] = []

    async def send(chat: int) -> None:
        with await pace.slot(Lane.BULK, ChatId(chat)):
            await timeline.sleep(0.05 if chat % 21 == 5 else 0.01)
            seen.append(timeline.now)

    await timeline.run(*[asyncio.create_task(send(chat)) for chat in range(1, 401)])

    assert worst_second(sorted(seen)) <= 20
    assert 400 / (max(seen) - min(seen)) >= 20 * 0.98


async def test_a_freeze_sends_the_worker_away_and_keeps_replies(timeline: Timeline) -> None:
    pace = Pace(1, clock=timeline.clock, sleep=timeline.sleep)
    bulk = [asyncio.create_task(pace.offered(Lane.BULK, ChatId(one))) for one in (1, 2)]
    reply = asyncio.create_task(pace.offered(Lane.INTERACTIVE, ChatId(3)))
    await asyncio.sleep(0)
    pace.freeze(timedelta(seconds=2))
    assert [await one for one in bulk] == [None, None]
    assert await pace.offered(Lane.BULK, ChatId(4)) is None
    began = timeline.now
    await timeline.run(reply)  # type: ignore[arg-type]
    assert reply.result() is not None
    assert timeline.now >= began + 2


async def test_a_freeze_is_remembered_for_the_next_process(timeline: Timeline) -> None:
    kept: list[timedelta] = []

    async def remember(wait: timedelta) -> None:
        kept.append(wait)

    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep, remember=remember)
    pace.freeze(timedelta(seconds=9))
    await asyncio.sleep(0)
    assert kept == [timedelta(seconds=9)]
    later = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    later.resume_freeze(timedelta(seconds=9))
    assert later.frozen_for == pytest.approx(9)


def test_whose_a_429_is(timeline: Timeline) -> None:
    """Telegram does not say: a group's is the group's, a second chat's is everybody's."""
    second = timedelta(seconds=3)
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    assert not pace.told_to_wait(second, ChatId(-100))
    assert pace.chat_wait(ChatId(-100)) == pytest.approx(3)
    assert pace.frozen_for == 0
    assert pace.told_to_wait(second, ChatId(-200))
    assert pace.frozen_for == pytest.approx(3)
    assert Pace(30, clock=timeline.clock).told_to_wait(second, ChatId(7))


def test_two_groups_that_are_refused_one_after_the_other_wait_by_themselves(
    timeline: Timeline,
) -> None:
    """Each may have had its twenty a minute; nobody else need wait for that."""
    minute = timedelta(seconds=60)
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    assert not pace.told_to_wait(minute, ChatId(-100))
    timeline.now += 5
    assert not pace.told_to_wait(minute, ChatId(-200))
    assert pace.frozen_for == 0
    assert pace.chat_wait(ChatId(-100)) == pytest.approx(55)


async def test_a_chat_that_was_written_to_too_quickly_explains_its_429(
    timeline: Timeline,
) -> None:
    pace = Pace(30, clock=timeline.clock, sleep=timeline.sleep)
    replies = [
        asyncio.create_task(pace.offered(Lane.INTERACTIVE, ChatId(7))) for _ in range(3)
    ]
    await timeline.run(*replies)  # type: ignore[arg-type]
    assert not pace.told_to_wait(timedelta(seconds=3), ChatId(7))
    assert pace.frozen_for == 0
