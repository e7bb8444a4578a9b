"""The processes a bench starts, and their certain end: Ctrl-C leaves nothing running."""

import asyncio
import json
import os
import signal
import sys
from array import array
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass

import aiohttp

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


@asynccontextmanager
async def bot_process(
    settings: Mapping[str, str], *arguments: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `division-bell` with these arguments and settings; end it on leaving."""
    process = await start_bot(settings, *arguments)
    try:
        yield process
    finally:
        await ended(process)


async def start_bot(settings: Mapping[str, str], *arguments: str) -> asyncio.subprocess.Process:
    """Start `division-bell`; the caller sees to its end.

    In a session of its own, so that Ctrl-C reaches the bench alone and it ends the rest in order.
    """
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments,
        env={**os.environ, **settings}, start_new_session=True,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
    )


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
