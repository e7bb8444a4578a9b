"""Kill workers at random moments, and count what was lost, doubled or left in doubt."""

import asyncio
import random
import signal
import time
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import func, select

from bot.bench.databases import (
    FIRST_CHAT,
    KEY,
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
from bot.bench.processes import Crew, Log, ResponderClient, ends_on_sigterm, responder
from bot.bench.send import TOKEN
from bot.bench.table import Figures, Step, show, steps
from content.model import DeliveryState
from jobs.delivery import LEASE
from jobs.scheduler import RECOVERY_EVERY
from storage import tables as t
from storage.database import Database

LATENCY = 0.050
"""Seconds an answer takes, as Telegram's do: without any, nothing would be in flight."""

LONGEST_LIFE = 1.5
RESTART = 2.5
"""Seconds from a worker's start to its first message, at most, on a busy machine."""

STRANDED = 250
"""What a killed worker may have claimed, which nobody can take until its lease ends."""

LOOK_EVERY = 0.05
START_WITHIN = 120.0
SLACK = 60.0

_d = t.deliveries.c
_UNDECIDED = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING)


@dataclass(frozen=True)
class Scenario:
    """Who is killed, how, and at what."""

    kind: str
    workers: int
    rate: int
    number: signal.Signals = signal.SIGKILL
    hold: bool = False

    @property
    def text(self) -> str:
        """Its name in the table."""
        policy = ", never twice" if self.hold else ""
        who = f"{self.workers} worker{'s' if self.workers > 1 else ''}"
        return f"{self.kind}, {who}, {self.rate}/s, {self.number.name}{policy}"


SCENARIOS = (
    Scenario(POSTGRESQL, 2, 200),
    Scenario(POSTGRESQL, 2, 30),
    Scenario(SQLITE, 1, 200),
    Scenario(SQLITE, 1, 30),
    Scenario(POSTGRESQL, 2, 200, hold=True),
    Scenario(SQLITE, 1, 200, hold=True),
    Scenario(POSTGRESQL, 2, 200, signal.SIGTERM),
    Scenario(SQLITE, 1, 200, signal.SIGTERM),
)


@dataclass
class Toll:
    """What one scenario cost."""

    recipients: int
    kills: int = 0
    in_flight: int = 0
    """Deliveries that stood as `sending` at the moment of a kill."""

    unanswered: int = 0
    """Requests that had arrived and were not answered yet: the floor no design can go below."""

    kills_at: list[float] = field(default_factory=list)
    lost: int = 0
    doubled: int = 0
    in_doubt: int = 0
    held_arrived: int = 0
    states: Counter[DeliveryState] = field(default_factory=Counter)


async def crashes(kills: int, chosen: Iterable[Scenario] = SCENARIOS) -> None:
    """Play every scenario with so many kills; exit with 1 when a promise is broken."""
    ends_on_sigterm()
    tolls: dict[Scenario, Toll] = {}
    async with stores() as lent:
        possible = [scenario for scenario in chosen if scenario.kind in lent.kinds]
        with steps(len(possible) * kills) as step:
            for scenario in possible:
                tolls[scenario] = await _play(scenario, kills, lent, step)
        figures = _figures(tolls)
        if POSTGRESQL not in lent.kinds:
            figures.note(NO_POSTGRESQL)
    show(figures)


async def _play(scenario: Scenario, kills: int, lent: Stores, step: Step) -> Toll:
    step.say(f"{scenario.text}: writing")
    url = await lent.fresh(scenario.kind)
    a_life = scenario.rate * (LONGEST_LIFE / 2 + RESTART) + STRANDED
    toll = Toll(round(a_life * (kills + 1)))
    async with opened(url) as database, responder(LATENCY) as town:
        await _fill(database, toll.recipients, hold=scenario.hold)
        async with Crew(settings(url, town.url, scenario.rate), lent.folder) as crew:
            await crew.assemble(scenario.workers, town)
            for number in range(kills):
                step.say(f"{scenario.text}: {number + 1} of {kills}")
                if not await _end_one(scenario, crew, database, toll):
                    break
                step.done()
            step.say(f"{scenario.text}: waiting for the leases to end")
            await _until_decided(database, crew, toll.recipients / scenario.rate)
        await _count(database, town, toll)
    return toll


def settings(url: str, api: str, rate: int) -> dict[str, str]:
    """Return what a bot of the bench needs to know."""
    return {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": api,
        "DATABASE_URL": url,
        "DATA_KEY": KEY.hex(),
        "SEND_RATE": str(rate),
        "ALLOW_PAID_BROADCAST": "true",
        "HTTP_BIND": "",
        "LOG_LEVEL": "error",
    }


async def _fill(database: Database, recipients: int, *, hold: bool) -> None:
    now = present()
    await add_chats(database, recipients, now)
    event = await add_event(database, now)
    notice_id = await add_notice(database, event, 1, now, hold=hold)
    await add_deliveries(database, notice_id, now, pending=recipients)


async def _end_one(
    scenario: Scenario, crew: Crew, database: Database, toll: Toll
) -> bool:
    """End a worker somewhere in its work and start another; False when all is sent already."""
    victim = random.choice(crew.members)  # noqa: S311 - a moment, not a secret
    if not await _is_at_work(victim, crew, database):
        return False
    await asyncio.sleep(random.uniform(0, LONGEST_LIFE))  # noqa: S311
    toll.kills_at.append(time.monotonic())
    await crew.lose(victim, scenario.number)
    toll.kills += 1
    # What a killed worker had committed is committed; that it is gone is noticed a bit later.
    await asyncio.sleep(LOOK_EVERY)
    toll.in_flight += await _held(database, victim, DeliveryState.SENDING)
    await crew.start()
    return True


async def _is_at_work(victim: Process, crew: Crew, database: Database) -> bool:
    """Wait until a worker sends something; False when all is sent before it could."""
    async with asyncio.timeout(START_WITHIN):
        while not await _held(database, victim, DeliveryState.SENDING):
            crew.check()
            if not await _undecided(database):
                return False
            await asyncio.sleep(LOOK_EVERY)
    return True


async def _held(database: Database, worker: Process, state: DeliveryState) -> int:
    async with database.reading() as session:
        held = select(func.count()).where(_d.worker.like(f"%-{worker.pid}-%"), _d.state == state)
        return await session.scalar(held) or 0


async def _undecided(database: Database) -> int:
    async with database.reading() as session:
        waiting = select(func.count()).where(_d.state.in_(_UNDECIDED))
        return await session.scalar(waiting) or 0


async def _until_decided(database: Database, crew: Crew, sending: float) -> None:
    lease = LEASE + timedelta(seconds=RECOVERY_EVERY)
    async with asyncio.timeout(sending + lease.total_seconds() + SLACK):
        while await _undecided(database):
            crew.check()
            await asyncio.sleep(LOOK_EVERY * 10)


async def _count(database: Database, town: ResponderClient, toll: Toll) -> None:
    log = await town.log()
    arrived = _arrivals(log)
    toll.unanswered = sum(
        1 for kill in toll.kills_at for moment in log.times if kill - LATENCY < moment <= kill
    )
    async with database.reading() as session:
        rows = await session.execute(select(_d.chat_key, _d.state))
        states = {row.chat_key: row.state for row in rows}
    toll.states = Counter(states.values())
    held = {key for key, state in states.items() if state is DeliveryState.IN_DOUBT}
    toll.in_doubt = len(held)
    toll.held_arrived = sum(1 for key in held if arrived[key])
    toll.lost = sum(1 for key in states if not arrived[key] and key not in held)
    toll.doubled = sum(times - 1 for times in arrived.values() if times > 1)


def _arrivals(log: Log) -> Counter[int]:
    """Count messages by chat key: keys are given in the order of the ids."""
    return Counter(chat - FIRST_CHAT + 1 for chat in log.chats)


def _figures(tolls: dict[Scenario, Toll]) -> Figures:
    figures = Figures(
        "Workers that end at random moments",
        ("scenario", "ends", "recipients", "lost", "doubled", "in flight", "unanswered",
         "in doubt", "of these arrived"),
    )
    for scenario, toll in tolls.items():
        figures.row(scenario.text, toll.kills, toll.recipients, toll.lost, toll.doubled,
                    toll.in_flight, toll.unanswered, toll.in_doubt, toll.held_arrived)
        calm = scenario.number is signal.SIGTERM
        figures.at_most(f"lost: {scenario.text}", toll.lost, 0)
        most = 0 if calm or scenario.hold else toll.in_flight
        figures.at_most(f"doubled: {scenario.text}", toll.doubled, most)
        if scenario.hold:
            figures.at_most(
                f"in flight at a kill but not shown as held: {scenario.text}",
                max(0, toll.in_flight - toll.in_doubt), 0,
            )
        if calm:
            figures.at_most(f"left in doubt: {scenario.text}", toll.in_flight, 0)
    figures.note(
        "In flight: marked `sending` when the worker ended. Unanswered: of all workers' requests, "
        f"those that came within the {LATENCY * 1000:.0f} ms an answer takes here."
    )
    return figures
