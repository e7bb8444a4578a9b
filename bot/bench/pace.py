"""End to end at the limit: the share of it achieved, the worst second, what replies wait for."""

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.application import CannotStart
from bot.bench.crash import settings
from bot.bench.databases import (
    NO_POSTGRESQL,
    POSTGRESQL,
    SQLITE,
    Stores,
    add_chats,
    add_deliveries,
    add_event,
    add_notice,
    opened,
    present,
    stores,
)
from bot.bench.processes import (
    LOOK_EVERY,
    Crew,
    Log,
    ResponderClient,
    cpu_seconds,
    ends_on_sigterm,
    one_core,
    responder,
)
from bot.bench.responder import FIRST_PERSON
from bot.bench.table import Figures, Spread, show, steps
from storage.database import Database

RATES = (30, 1000)
PROCESSES = (1, 2, 5)
SECONDS = {30: 30.0, 1000: 12.0}
LATENCY = 0.060

LEAST_SHARE = {30: 0.98, 1000: 0.97}
MOST_LATER_MS = {30: 150.0, 1000: 60.0}

IDLE_SECONDS = 7.0
IDLE_EVERY = 0.1
BUSY_EVERY = {30: 0.25, 1000: 0.1}
"""Seconds between the questions of people: few enough to leave the rate to the broadcast."""

SETTLING = 1.0
"""Seconds at the beginning that are not judged: the workers hear of the broadcast one by one."""

SLACK = 60.0


@dataclass(frozen=True)
class Scene:
    """How many processes send, and how fast they may."""

    kind: str
    processes: int
    rate: int

    @property
    def text(self) -> str:
        """Its name in the table."""
        return f"{self.kind}, {self.processes} process{'es' if self.processes > 1 else ''}"


@dataclass(frozen=True)
class Run:
    """One broadcast."""

    share: float
    worst: int
    cpu_per_1000: float
    idle: Spread
    busy: Spread


async def paces(
    rates: Sequence[int], processes: Sequence[int], seconds: float | None, repeats: int
) -> None:
    """Measure every rate with every number of processes; exit with 1 when a target is missed."""
    ends_on_sigterm()
    measured: dict[Scene, list[Run]] = {}
    async with stores() as lent:
        scenes = [scene for scene in _scenes(rates, processes) if scene.kind in lent.kinds]
        with steps(len(scenes) * repeats) as step:
            for scene in scenes:
                for _repeat in range(repeats):
                    step.say(f"{scene.text} at {scene.rate}/s")
                    long = seconds or SECONDS.get(scene.rate, SECONDS[1000])
                    run = await _broadcast(scene, long, lent)
                    measured.setdefault(scene, []).append(run)
                    step.done()
        figures = _figures(measured)
        if POSTGRESQL not in lent.kinds:
            figures.note(NO_POSTGRESQL)
    show(figures, repeats)


def _scenes(rates: Sequence[int], processes: Sequence[int]) -> Iterator[Scene]:
    for rate in rates:
        for number in processes:
            if number == 1:
                yield Scene(SQLITE, number, rate)
            yield Scene(POSTGRESQL, number, rate)


async def _broadcast(scene: Scene, seconds: float, lent: Stores) -> Run:
    url = await lent.fresh(scene.kind)
    recipients = round(scene.rate * seconds)
    async with opened(url) as database, responder(LATENCY) as town:
        await add_chats(database, recipients, present())
        async with Crew(settings(url, town.url, scene.rate), lent.folder) as crew:
            await crew.assemble(scene.processes, town, polls=True)
            with _alone(crew, town):
                idle = await _idle(town)
                before = [cpu_seconds(member.pid) for member in crew.members]
                await town.clear()
                await _publish(database, recipients)
                await town.ask(BUSY_EVERY.get(scene.rate, IDLE_EVERY))
                await _until_sent(town, recipients, crew, seconds)
                await town.ask(0)
                spent = sum(cpu_seconds(member.pid) for member in crew.members) - sum(before)
        log = await town.log()
    return _judged(log, scene.rate, spent, idle)


@contextmanager
def _alone(crew: Crew, town: ResponderClient) -> Iterator[None]:
    """Give a single bot one core to itself, as its targets say; several share what there is."""
    with one_core(town.process):
        if len(crew.members) == 1 and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(crew.members[0].pid, os.sched_getaffinity(0))
        yield


async def _idle(town: ResponderClient) -> Spread:
    """Let people ask while nothing else is going on; return what they wait, in milliseconds.

    Raises:
        CannotStart: Nobody was answered.
    """
    await town.clear()
    await town.ask(IDLE_EVERY)
    await asyncio.sleep(IDLE_SECONDS)
    await town.ask(0)
    waits = (await town.log()).waits
    if not waits:
        raise CannotStart("The bot of the bench answers nobody")
    # The first answers also open the connections.
    return Spread([wait * 1000 for wait in waits[len(waits) // 6 :]])


async def _publish(database: Database, recipients: int) -> None:
    now = present()
    event = await add_event(database, now)
    notice_id = await add_notice(database, event, 1, now)
    await add_deliveries(database, notice_id, now, pending=recipients)


async def _until_sent(
    town: ResponderClient, recipients: int, crew: Crew, seconds: float
) -> None:
    async with asyncio.timeout(seconds * 4 + SLACK):
        while (await town.count())[0] < recipients:
            crew.check()
            await asyncio.sleep(LOOK_EVERY)


def _judged(log: Log, rate: int, spent: float, idle: Spread) -> Run:
    times = sorted(log.times)
    begun = times[0] + SETTLING
    # Judged until the last recipient but one batch: the end of a queue runs dry by itself.
    bulk = [moment for moment, chat in zip(log.times, log.chats, strict=True)
            if chat < FIRST_PERSON]
    over = sorted(bulk)[-max(1, min(rate, len(bulk) // 4))]
    judged = [moment for moment in times if begun <= moment <= over]
    share = (len(judged) - 1) / max(judged[-1] - judged[0], LOOK_EVERY) / rate
    return Run(
        share=share,
        worst=worst_second(times),
        cpu_per_1000=spent / len(times) * 1000,
        idle=idle,
        busy=Spread([wait * 1000 for wait in log.waits]),
    )


def worst_second(times: Sequence[float]) -> int:
    """Return how many fall into the fullest sliding second, one of its ends left out."""
    worst = first = 0
    for number, moment in enumerate(times):
        while times[first] <= moment - 1:
            first += 1
        worst = max(worst, number - first + 1)
    return worst


def _figures(measured: dict[Scene, list[Run]]) -> Figures:
    figures = Figures(
        f"End to end at the limit, answers after {LATENCY * 1000:.0f} ms",
        ("scene", "rate", "share", "spread", "worst second", "CPU s per 1000",
         "idle p50/p99 ms", "during p50/p99 ms"),
    )
    for scene, runs in measured.items():
        share = Spread([run.share for run in runs])
        worst = max(run.worst for run in runs)
        cpu = Spread([run.cpu_per_1000 for run in runs]).median
        idle = Spread([wait for run in runs for wait in run.idle.values])
        busy = Spread([wait for run in runs for wait in run.busy.values])
        figures.row(scene.text, scene.rate, share.median, share.text, worst, f"{cpu:.3f}",
                    _waits(idle), _waits(busy))
        name = f"{scene.text}, {scene.rate}/s"
        figures.at_least(f"share of the limit: {name}", share.median,
                         LEAST_SHARE.get(scene.rate, LEAST_SHARE[1000]))
        figures.at_most(f"worst sliding second: {name}", worst, scene.rate)
        figures.at_most(f"a reply's p99 later than idle, ms: {name}",
                        busy.percentile(99) - idle.percentile(99),
                        MOST_LATER_MS.get(scene.rate, MOST_LATER_MS[1000]))
    return figures


def _waits(waits: Spread) -> str:
    return f"{waits.median:.0f} / {waits.percentile(99):.0f}"
