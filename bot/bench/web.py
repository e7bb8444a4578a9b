"""What the pages cost: a cached feed beside a bare route, replies meanwhile, a feed made anew."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.bench.bare import PATH, TAG
from bot.bench.crash import settings
from bot.bench.databases import SQLITE, meetings, opened, present, stores
from bot.bench.load import HOST, Asked, load, per_second
from bot.bench.processes import (
    LOOK_EVERY,
    STARTS_IN,
    Crew,
    ResponderClient,
    ended,
    ends_on_sigterm,
    measured_in_a_process,
    one_core,
    responder,
)
from bot.bench.table import Figures, Spread, show, steps
from storage import events
from storage.database import Database

RATE = 30
LATENCY = 0.060
SECONDS = 1.5
SLICES = 7
LISTENS = 3.0
ASK_EVERY = 0.05
WARM_UP = 0.5

LEAST_SHARE = 0.7
MOST_LATER = 2.0
MOST_COLD = 1.3


@dataclass(frozen=True)
class Run:
    """Requests a second, ours and bare; milliseconds a reply waits, idle and under this load."""

    ours: float
    bare: float
    ours_304: float
    bare_304: float
    idle: list[float]
    busy: list[float]


async def web(listed: int, rendered: int, repeats: int) -> None:
    """Measure all of it so often; exit with 1 when a target is missed."""
    ends_on_sigterm()
    with steps(repeats + 1) as step:
        step.say(f"{rendered:,} events, rendered cold")
        cold = await measured_in_a_process("bot.bench.rendering", str(rendered), str(repeats))
        step.done()
        runs = []
        async with _scene(listed) as scene:
            for _repeat in range(repeats):
                step.say(f"a cached feed of {listed:,} events")
                runs.append(await _run(scene))
                step.done()
    show(_figures(runs, cold, listed, rendered), repeats)


@dataclass(frozen=True)
class _Scene:
    """A bot with its feed, a bare route with the same bytes, and people who ask the bot."""

    town: ResponderClient
    ours: Asked
    ours_304: Asked
    bare: Asked
    bare_304: Asked


@asynccontextmanager
async def _scene(listed: int) -> AsyncIterator[_Scene]:
    async with stores() as lent:
        url, port = await lent.fresh(SQLITE), _free_port()
        async with opened(url) as database, responder(LATENCY) as town:
            await _fill(database, listed)
            how = {**settings(url, town.url, RATE), "HTTP_BIND": f"{HOST}:{port}"}
            async with Crew(how, lent.folder) as crew:
                await crew.assemble(1, town, polls=True)
                tag, data = await _fetched(port, crew)
                async with _bare(lent.folder, data) as (bare_port, bare_process):
                    with _apart(crew.members[0].pid, bare_process, town.process):
                        yield _Scene(
                            town, Asked(port, PATH), Asked(port, PATH, tag),
                            Asked(bare_port, PATH), Asked(bare_port, PATH, TAG),
                        )


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        port: int = taken.getsockname()[1]
        return port


async def _fill(database: Database, listed: int) -> None:
    now = present()
    async with database.transaction() as session:
        for event in meetings(listed):
            await events.add(session, event, now=now, visible_at=now)


async def _fetched(port: int, crew: Crew) -> tuple[str, bytes]:
    """Return the feed and its tag, as soon as the bot serves it."""
    plain = {"accept-encoding": "identity"}
    async with asyncio.timeout(STARTS_IN), aiohttp.ClientSession(headers=plain) as session:
        while True:
            crew.check()
            try:
                async with session.get(f"http://{HOST}:{port}{PATH}") as answer:
                    return answer.headers["etag"], await answer.read()
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(LOOK_EVERY)


@asynccontextmanager
async def _bare(folder: Path, data: bytes) -> AsyncIterator[tuple[int, int]]:
    """Run the bare route in a process of its own."""
    file = folder / "bare.ics"
    await asyncio.to_thread(file.write_bytes, data)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.bench.bare", str(file),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )
    try:
        if process.stdout is None:
            raise RuntimeError("The bare route has no standard output")
        yield int(await process.stdout.readline()), process.pid
    finally:
        await ended(process)


@contextmanager
def _apart(bot: int, bare: int, town: int) -> Iterator[None]:
    """Give whoever serves a core to itself, apart from those who ask, where the system can."""
    with one_core(town):
        if hasattr(os, "sched_setaffinity"):
            cores = os.sched_getaffinity(town)
            for serves in (bot, bare):
                os.sched_setaffinity(serves, cores)
            os.sched_setaffinity(town, os.sched_getaffinity(0))
        yield


async def _run(scene: _Scene) -> Run:
    idle = await _replies(scene.town)
    ours, bare = await _speeds(scene.ours, scene.bare)
    ours_304, bare_304 = await _speeds(scene.ours_304, scene.bare_304)
    async with load(scene.ours):
        busy = await _replies(scene.town)
    return Run(ours, bare, ours_304, bare_304, idle, busy)


async def _speeds(one: Asked, other: Asked) -> tuple[float, float]:
    """Return requests a second of both: by turns, so that whatever else runs is in each way."""
    slices: dict[Asked, list[float]] = {one: [], other: []}
    for _turn in range(SLICES):
        for asked, speeds in slices.items():
            speeds.append(await per_second(asked, SECONDS / SLICES))
    return Spread(slices[one]).median, Spread(slices[other]).median


async def _replies(town: ResponderClient) -> list[float]:
    """Let people ask for a while and return the milliseconds each waited."""
    await town.clear()
    await town.ask(ASK_EVERY)
    await asyncio.sleep(LISTENS)
    await town.ask(0)
    await asyncio.sleep(WARM_UP)
    waits: list[float] = []
    async with asyncio.timeout(STARTS_IN):
        while True:
            waits = (await town.log()).waits
            if waits:
                break
            await asyncio.sleep(LOOK_EVERY)
    # The first answers also open the connections.
    return [wait * 1000 for wait in waits[len(waits) // 6 :]]


def _figures(
    runs: list[Run], cold: dict[str, float], listed: int, rendered: int
) -> Figures:
    figures = Figures(
        f"The pages: a cached feed of {listed:,} events, {rendered:,} rendered cold",
        ("what", "ours", "beside it", "share", "spread"),
    )
    for what, shares in (
        ("200s a second beside a bare route", [(run.ours, run.bare) for run in runs]),
        ("304s a second beside a bare route", [(run.ours_304, run.bare_304) for run in runs]),
    ):
        ours, bare = (Spread(each).median for each in zip(*shares, strict=True))
        share = Spread([one / other for one, other in shares])
        figures.row(what, ours, bare, share.median, share.text)
        figures.at_least(what, share.median, LEAST_SHARE)
    idle = Spread([wait for run in runs for wait in run.idle])
    busy = Spread([wait for run in runs for wait in run.busy])
    for percent in (50, 99):
        during, quiet = busy.percentile(percent), idle.percentile(percent)
        figures.row(f"a reply's p{percent} meanwhile, ms, beside idle", during, quiet,
                    during / quiet, f"of {len(busy.values)} and {len(idle.values)}")
    figures.at_most("a reply's p99 meanwhile, beside idle",
                    busy.percentile(99) / idle.percentile(99), MOST_LATER)
    for what, name in (("rendered cold", "plain"), ("the same with Markdown in each", "marked")):
        spread = Spread([cold[f"{name} least"], cold[f"{name} most"]]).text
        figures.row(f"{what}, beside to_ical", "", "", cold[name], spread)
    figures.at_most("rendered cold, beside to_ical", cold["plain"], MOST_COLD)
    return figures
