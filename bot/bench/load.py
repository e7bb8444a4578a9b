"""Asks an address over and over on a few connections, and counts: cheaper than any server."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.application import CannotStart

HOST = "127.0.0.1"
CONNECTIONS = 8
GIVE_UP = 30.0
_BLANK = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """One request.

    Args:
        port: Of this machine.
        path: What is asked for.
        tag: Names what the client has, so that 304 is the answer.
    """

    port: int
    path: str
    tag: str | None = None

    @property
    def raw(self) -> bytes:
        """The request as it is sent."""
        has = f"If-None-Match: {self.tag}\r\n" if self.tag else ""
        return f"GET {self.path} HTTP/1.1\r\nHost: bench\r\n{has}\r\n".encode()

    @property
    def answer(self) -> bytes:
        """What every answer must begin with."""
        return b"HTTP/1.1 304 " if self.tag else b"HTTP/1.1 200 "


async def per_second(asked: Asked, seconds: float) -> float:
    """Return how many requests are answered in a second when nothing is waited for."""
    began = time.perf_counter()
    async with load(asked) as lines:
        await asyncio.sleep(seconds)
    return sum(line.answered for line in lines) / (time.perf_counter() - began)


@asynccontextmanager
async def load(asked: Asked) -> AsyncIterator[list["Line"]]:
    """Ask as fast as it is answered, until the block is left.

    Raises:
        CannotStart: An answer was another than it should be, or none came.
    """
    loop = asyncio.get_running_loop()
    lines = [Line(asked) for _each in range(CONNECTIONS)]
    for line in lines:
        await loop.create_connection(lambda line=line: line, HOST, asked.port)  # type: ignore[misc]
    try:
        yield lines
    finally:
        for line in lines:
            line.goes_on = False
    try:
        async with asyncio.timeout(GIVE_UP):
            await asyncio.gather(*(line.over for line in lines))
    except TimeoutError:
        raise CannotStart(f"The bench got no answer from {asked.path}") from None


class Line(asyncio.Protocol):
    """One connection that asks again as soon as it is answered."""

    def __init__(self, asked: Asked) -> None:
        self.answered = 0
        self.goes_on = True
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._raw, self._wanted = asked.raw, asked.answer
        self._transport: asyncio.Transport | None = None
        self._head = b""
        self._left = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport
            transport.write(self._raw)

    def connection_lost(self, exc: Exception | None) -> None:
        """Say so where more should have come."""
        if not self.over.done():
            self.over.set_exception(CannotStart("The bench was cut off by its own server"))

    def data_received(self, data: bytes) -> None:
        """Count what comes off what was promised."""
        if self._left:
            self._left -= len(data)
        else:
            self._head += data
            if _BLANK not in self._head:
                return
            self._begin()
        if self._left <= 0:
            self._end()

    def _begin(self) -> None:
        head, _, body = self._head.partition(_BLANK)
        self._head = b""
        if not head.startswith(self._wanted):
            said = head.partition(b"\r")[0].decode("latin-1")
            self._fail(f"The bench was answered {said}")
            return
        length = _LENGTH.search(head)
        self._left = (int(length[1]) if length else 0) - len(body)

    def _fail(self, why: str) -> None:
        if not self.over.done():
            self.over.set_exception(CannotStart(why))
        self.goes_on = False

    def _end(self) -> None:
        self._left = 0
        self.answered += 1
        if self._transport is None:
            return
        if self.goes_on:
            self._transport.write(self._raw)
            return
        if not self.over.done():
            self.over.set_result(None)
        self._transport.close()
