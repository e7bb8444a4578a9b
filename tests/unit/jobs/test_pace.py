"""The pace: never more than the rate in any second, replies first, one freeze for all."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

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
