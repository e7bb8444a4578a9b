"""Request bodies as PTB's default writes them, byte for byte, that know whether they got out.

A body that was not handed over whole is proof that Telegram has done nothing: it acts on whole
requests only.
"""

import asyncio
import os
import select
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import IO, Any
from urllib.parse import quote_plus

from aiohttp import Payload
from aiohttp.abc import AbstractStreamWriter
from aiohttp.client_exceptions import ClientConnectionResetError
from telegram.request import RequestData

CHUNK = 64 * 1024
FORM = "application/x-www-form-urlencoded"

_HUNG_UP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)


class Body(Payload):
    """A body of known size, written in pieces, each within the write timeout."""

    def __init__(
        self, size: int, pieces: Iterator[bytes], content_type: str, timeout: float | None
    ) -> None:
        super().__init__(None, content_type=content_type)
        self._size = size
        self._pieces = pieces
        self._timeout = timeout
        self.is_begun = False
        """Whether anything was handed over; if not, another connection may be tried."""
        self.is_out = False
        """Whether the last byte was handed over, so that the request may have arrived."""

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Show nothing: a body may hold what a person wrote."""
        return "…"

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Write everything."""
        await self.write_with_length(writer, None)

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        """Write everything, unless the other side has hung up already."""
        if _is_hung_up(writer.transport):
            raise ClientConnectionResetError("Closed while idle")
        self.is_begun = True
        left = self._size or 0
        if left <= CHUNK:
            # Fits into the socket's buffer: nothing to wait for.
            self.is_out = True
            await writer.write(b"".join(self._pieces))
            return
        for piece in self._pieces:
            left -= len(piece)
            async with asyncio.timeout(self._timeout):
                self.is_out = left <= 0
                await writer.write(piece)


def _is_hung_up(transport: asyncio.WriteTransport | None) -> bool:
    """Tell whether the other side closed an idle connection, even if the loop has not heard yet."""
    if transport is None or transport.is_closing():
        return True
    socket = transport.get_extra_info("socket")
    if socket is None or socket.fileno() < 0:
        return False
    poll = select.poll()
    poll.register(socket.fileno(), _HUNG_UP)
    return bool(poll.poll(0))


def body_of(data: RequestData | None, timeout: float | None) -> Body:
    """Return the body of a request: form fields, or multipart where a file goes along.

    Args:
        data: What PTB wants sent.
        timeout: Seconds the socket may take for one piece, None for ever.
    """
    fields = data.json_parameters if data is not None else {}
    if data is not None and data.contains_files:
        return _multipart(fields, data.multipart_data, timeout)
    encoded = "&".join(
        [f"{_quoted(name)}={_quoted(value)}" for name, value in fields.items()]
    ).encode()
    return Body(len(encoded), _cut(encoded), FORM, timeout)


def _quoted(value: str) -> str:
    return value if value.isascii() and value.isalnum() else _quoted_once(value)


# In a broadcast all but the chat is the same, thousands of times.
_quoted_once = lru_cache(maxsize=64)(quote_plus)


def _cut(data: bytes) -> Iterator[bytes]:
    if len(data) <= CHUNK:
        yield data
        return
    view = memoryview(data)
    for start in range(0, len(data), CHUNK):
        yield bytes(view[start : start + CHUNK])


def _multipart(fields: Mapping[str, str], files: Mapping[str, Any], timeout: float | None) -> Body:
    boundary = os.urandom(16).hex()
    parts: list[tuple[bytes, bytes | IO[bytes]]] = [
        (_head(boundary, name), value.encode()) for name, value in fields.items()
    ]
    for name, (filename, content, mime) in files.items():
        parts.append((_head(boundary, name, filename, mime), content))
    end = f"--{boundary}--\r\n".encode()
    size = sum(len(head) + _length(content) + 2 for head, content in parts) + len(end)
    return Body(size, _pieces(parts, end), f"multipart/form-data; boundary={boundary}", timeout)


def _head(boundary: str, name: str, filename: str | None = None, mime: str | None = None) -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_escaped(name)}"'
    if filename is not None:
        head += f'; filename="{_escaped(filename)}"'
    if mime is not None:
        head += f"\r\nContent-Type: {mime}"
    return f"{head}\r\n\r\n".encode()


_ESCAPES = {ord('"'): "%22", ord("\\"): "\\\\"} | {
    code: f"%{code:02X}" for code in range(0x20) if code != 0x1B  # noqa: PLR2004
}
"""As browsers do (HTML 5, 4.10.21.8) and httpx after them; an escape character stays."""


def _escaped(name: str) -> str:
    return name.translate(_ESCAPES)


def _length(content: bytes | IO[bytes]) -> int:
    if isinstance(content, bytes):
        return len(content)
    length = content.seek(0, os.SEEK_END)
    content.seek(0)
    return length


def _pieces(parts: list[tuple[bytes, bytes | IO[bytes]]], end: bytes) -> Iterator[bytes]:
    for head, content in parts:
        yield head
        if isinstance(content, bytes):
            yield from _cut(content)
        else:
            while piece := content.read(CHUNK):
                yield piece
        yield b"\r\n"
    yield end
