"""The processes a bench starts, and their certain end: Ctrl-C leaves nothing running."""

import asyncio
import json
import os
import resource
import signal
import sys
from array import array
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import aiohttp

from bot.application import CannotStart
from bot.settings import Settings

LAST_WORDS = 600
STARTS_IN = 60.0
LOOK_EVERY = 0.05

ENDS_IN = 20.0
"""Seconds a process has to end by itself; a worker drains for at most ten."""


@dataclass(frozen=True)
class Log:
    """What arrived at a responder, in order of arrival."""

    times: "array[float]"
    chats: "array[int]"
    waits: list[float]


class ResponderClient:
    """The bench's own way to a responder."""

    def __init__(self, url: str, session: aiohttp.ClientSession, process: int) -> None:
        self.url = url
        self.process = process
        self._session = session

    async def clear(self) -> None:
        """Forget what arrived."""
        await self._get("clear")

    async def ask(self, every: float) -> None:
        """Let people ask at this interval, in seconds; 0 ends it."""
        await self._get(f"ask?{every}")

    async def count(self) -> tuple[int, int]:
        """Return how many messages arrived, and how many bots said hello, since `clear`."""
        known = json.loads(await self._get("count"))
        return known["messages"], known["greetings"]

    async def log(self) -> Log:
        """Return what arrived since the last `clear`."""
        head, _, raw = (await self._get("log")).partition(b"\n")
        known = json.loads(head)
        times, chats = array("d"), array("q")
        size = known["messages"] * times.itemsize
        times.frombytes(raw[:size])
        chats.frombytes(raw[size:])
        return Log(times, chats, known["waits"])

    async def _get(self, path: str) -> bytes:
        async with self._session.get(f"{self.url}/bench/{path}") as response:
            return await response.read()


@asynccontextmanager
async def responder(latency: float = 0.0) -> AsyncIterator[ResponderClient]:
    """Run a responder in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.bench.responder", "--latency", str(latency),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )
    try:
        if process.stdout is None:
            raise RuntimeError("The responder has no standard output")
        port = int(await process.stdout.readline())
        async with aiohttp.ClientSession() as session:
            yield ResponderClient(f"http://127.0.0.1:{port}", session, process.pid)
    finally:
        await ended(process)


def clean_environment() -> dict[str, str]:
    """Return the environment without any setting of a bot: a bench brings all of its own."""
    ours = Settings.model_fields.keys()
    return {
        name: value for name, value in os.environ.items()
        if name.lower().removesuffix("_file") not in ours
    }


class Crew:
    """Bots that work on one database, as `division-bell run` starts them; all end with it."""

    def __init__(self, settings: Mapping[str, str], folder: Path) -> None:
        self.members: list[asyncio.subprocess.Process] = []
        self._settings = settings
        self._folder = folder

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await asyncio.gather(*(ended(member) for member in self.members))

    async def assemble(
        self, number: int, town: ResponderClient, *, polls: bool = False
    ) -> None:
        """Start so many and wait until each has said hello; the first may answer people."""
        await town.clear()
        for each in range(number):
            await self.start(polls=polls and each == 0)
            async with asyncio.timeout(STARTS_IN):
                while (await town.count())[1] <= each:
                    self.check()
                    await asyncio.sleep(LOOK_EVERY)

    async def start(self, *, polls: bool = False) -> asyncio.subprocess.Process:
        """Start one more, that also answers people or only sends.

        In a session of its own, so that Ctrl-C reaches the bench alone, which ends the rest.
        """
        with self._log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", "--role", "all" if polls else "worker",
                env={**clean_environment(), **self._settings}, cwd=self._folder,
                start_new_session=True, stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL, stderr=log,
            )
        self.members.append(process)
        return process

    async def lose(self, process: asyncio.subprocess.Process, number: signal.Signals) -> int:
        """Send a member the signal that ends it; return its code."""
        process.send_signal(number)
        async with asyncio.timeout(ENDS_IN):
            code = await process.wait()
        self.members.remove(process)
        return code

    def check(self) -> None:
        """Make sure nobody has ended by itself.

        Raises:
            CannotStart: Somebody has; the text holds the last thing it said.
        """
        if any(member.returncode is not None for member in self.members):
            said = self._log.read_text(errors="replace").strip()
            raise CannotStart(f"A bot of the bench ended: {said[-LAST_WORDS:] or 'silently'}")

    @property
    def _log(self) -> Path:
        return self._folder / "bots.log"


async def ended(process: asyncio.subprocess.Process) -> int:
    """Ask a process to end, make it after a while, and return its code."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(ENDS_IN):
                await process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
    return await process.wait()


def ends_on_sigterm() -> None:
    """Let SIGTERM end the bench as Ctrl-C does: through every `finally`."""
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


def memory() -> float:
    """Return the megabytes this process holds; where only its peak is known, the peak."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


@contextmanager
def one_core(other: int) -> Iterator[bool]:
    """Pin this process to one core and another process to the rest, where the system can.

    Yields:
        Whether they are pinned.
    """
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    if len(cores) < 2:  # noqa: PLR2004
        yield False
        return
    os.sched_setaffinity(0, cores[:1])
    os.sched_setaffinity(other, cores[1:])
    try:
        yield True
    finally:
        os.sched_setaffinity(0, cores)


async def measured_in_a_process(module: str, *arguments: str) -> dict[str, float]:
    """Run a module of the bench in a new process and return the figures it prints as JSON."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *arguments, stdout=asyncio.subprocess.PIPE
    )
    try:
        printed, _nothing = await process.communicate()
    finally:
        code = await ended(process)
    if code:
        raise RuntimeError(f"{module} ended with {code}")
    figures: dict[str, float] = json.loads(printed)
    return figures


def cpu_seconds(process: int) -> float:
    """Return the processor seconds a process has used; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/stat")
    if not status.exists():
        return 0.0
    fields = status.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
