"""CPU and speed of the send path: ours beside PTB's default and raw aiohttp."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import aiohttp
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.bench.processes import ResponderClient, ends_on_sigterm, one_core, responder
from bot.bench.table import Figures, Spread, show, steps
from bot.messenger import TelegramMessenger
from bot.request import AiohttpRequest
from content.message import Action, Button, Html, Message
from content.model import ChatId
from jobs.messenger import Sent

TOKEN = "42:BENCH"  # noqa: S105 - opens nothing but the responder
FIRST_CHAT = 100_000

OURS, DEFAULT, RAW = "ours", "PTB's default", "raw aiohttp"

MOST_CPU = 0.30
MOST_OF_DEFAULT = 1 / 6
LEAST_WITH_LATENCY = 950.0

LATENCY = 0.060
IN_FLIGHT = 64
WARM_UP = 100

MESSAGE = Message(
    Html(
        "<b>While They Watched</b>\n"
        "Thursday 17 November 2016, 17:00 – 19:00\nHouses of Parliament, Committee Room 12\n\n"
        "A screening and a conversation &amp; questions afterwards. 그들이 지켜보는 동안."
    ),
    buttons=(
        (
            Button("Coming", action=Action("go", (17,))),
            Button("Remind me", action=Action("rm", (17,))),
        ),
        (Button("Open the page", url="https://example.org/events/while-they-watched"),),
    ),
)

Send = Callable[[int], Awaitable[None]]


@dataclass(frozen=True)
class Scene:
    """How many at once, and how long an answer takes."""

    concurrency: int
    latency: float

    @property
    def text(self) -> str:
        """Its name in the table."""
        wait = f", {self.latency * 1000:.0f} ms" if self.latency else ""
        return f"{self.concurrency} in flight{wait}"


SCENES = (Scene(30, 0.0), Scene(100, 0.0), Scene(IN_FLIGHT, LATENCY))


@dataclass(frozen=True)
class Run:
    """One measurement."""

    cpu_per_1000: float
    per_second: float


async def sends(messages: int, repeats: int) -> None:
    """Measure every path in every scene; exit with 1 when a target is missed."""
    ends_on_sigterm()
    measured: dict[tuple[Scene, str], list[Run]] = {}
    pinned = True
    with steps(len(SCENES) * len(PATHS) * repeats) as step:
        for scene in SCENES:
            async with responder(scene.latency) as town:
                with one_core(town.process) as is_pinned:
                    pinned = pinned and is_pinned
                    # In turn, so that a noisy minute of the machine falls on all of them.
                    for _round in range(repeats):
                        for name, opened in PATHS.items():
                            step.say(f"{scene.text}: {name}")
                            run = await _measure(opened(town), messages, scene.concurrency)
                            measured.setdefault((scene, name), []).append(run)
                            step.done()
    figures = _figures(measured, messages)
    if not pinned:
        figures.note("This system pins no process to a core: client and responder share them all.")
    show(figures, repeats)


async def ours_per_1000(messages: int = 1000, repeats: int = 5) -> float:
    """Return the CPU seconds per 1000 messages of our path alone, a median."""
    async with responder() as town:
        with one_core(town.process):
            runs = [
                await _measure(_ours(town), messages, SCENES[0].concurrency)
                for _repeat in range(repeats)
            ]
    return Spread([run.cpu_per_1000 for run in runs]).median


async def _measure(
    opened: AbstractAsyncContextManager[Send], messages: int, concurrency: int
) -> Run:
    async with opened as send:
        await _send_all(send, min(WARM_UP, messages), concurrency)
        cpu, wall = time.process_time(), time.perf_counter()
        await _send_all(send, messages, concurrency)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Run(cpu / messages * 1000, messages / wall)


async def _send_all(send: Send, messages: int, concurrency: int) -> None:
    left = iter(range(messages))

    async def one_after_another() -> None:
        for number in left:
            await send(FIRST_CHAT + number)

    async with asyncio.TaskGroup() as tasks:
        for _each in range(concurrency):
            tasks.create_task(one_after_another())


@asynccontextmanager
async def _ours(town: ResponderClient) -> AsyncIterator[Send]:
    async with _messenger(town, AiohttpRequest(base_url=town.url), AiohttpRequest(
        base_url=town.url, connections=1
    )) as send:
        yield send


@asynccontextmanager
async def _default(town: ResponderClient) -> AsyncIterator[Send]:
    # As Application.builder() makes it, but for proxies: the responder is on this machine.
    direct = {"trust_env": False}
    async with _messenger(
        town, HTTPXRequest(httpx_kwargs=direct), HTTPXRequest(1, httpx_kwargs=direct)
    ) as send:
        yield send


@asynccontextmanager
async def _messenger(
    town: ResponderClient, request: BaseRequest, polling: BaseRequest
) -> AsyncIterator[Send]:
    bot = Bot(TOKEN, base_url=f"{town.url}/bot", request=request, get_updates_request=polling)
    async with bot:
        messenger = TelegramMessenger(bot)

        async def send(chat: int) -> None:
            outcome = await messenger.send(ChatId(chat), MESSAGE, thread_id=None)
            if not isinstance(outcome, Sent):
                raise TypeError(f"The responder did not take a message: {outcome}")

        yield send


@asynccontextmanager
async def _raw(town: ResponderClient) -> AsyncIterator[Send]:
    url = f"{town.url}/bot{TOKEN}/sendMessage"
    fixed = {"text": MESSAGE.html, "parse_mode": "HTML", "reply_markup": "{}"}
    connector = aiohttp.TCPConnector(limit=256)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def send(chat: int) -> None:
            async with session.post(url, data={"chat_id": str(chat), **fixed}) as response:
                json.loads(await response.read())

        yield send


PATHS: dict[str, Callable[[ResponderClient], AbstractAsyncContextManager[Send]]] = {
    OURS: _ours, DEFAULT: _default, RAW: _raw,
}


def _figures(measured: dict[tuple[Scene, str], list[Run]], messages: int) -> Figures:
    figures = Figures(
        f"Send path, {messages:,} messages a run",
        ("scene", "path", "CPU s per 1000", "spread", "messages a second", "spread", "ours is"),
    )
    cpu = {key: Spread([run.cpu_per_1000 for run in runs]) for key, runs in measured.items()}
    speed = {key: Spread([run.per_second for run in runs]) for key, runs in measured.items()}
    for scene, name in measured:
        key = (scene, name)
        ratio = cpu[scene, OURS].median / cpu[key].median
        figures.row(
            scene.text, name, f"{cpu[key].median:.3f}", cpu[key].text,
            f"{speed[key].median:,.0f}", speed[key].text, f"{ratio:.2f} ×",
        )
    for scene in SCENES:
        ours = cpu[scene, OURS].median
        figures.at_most(f"CPU s per 1000, {scene.text}", ours, MOST_CPU)
        figures.at_most(
            f"share of PTB's default, {scene.text}", ours / cpu[scene, DEFAULT].median,
            MOST_OF_DEFAULT,
        )
    late = SCENES[-1]
    figures.at_least(f"messages a second, {late.text}", speed[late, OURS].median,
                     LEAST_WITH_LATENCY)
    return figures
