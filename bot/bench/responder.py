"""A local Bot API that answers at once and writes down when what came: never the bottleneck.

A bare protocol in a process of its own (`python -m bot.bench.responder`). It reads no more of a
request than a bench needs, and ends when its standard input does, so it never outlives a bench.
Beside the Bot API it has `/bench/log` (what arrived), `/bench/clear` and `/bench/ask` (let a
person ask something at an interval, and time the answers).
"""

import argparse
import asyncio
import json
import re
import sys
import time
from array import array
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

HOST = "127.0.0.1"
FIRST_PERSON = 8_000_000_000
PEOPLE = 50
"""Those who ask while a broadcast runs; their ids are above those of any recipient."""

ASKS = "/help"
LONGEST_POLL = 10.0

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHAT = re.compile(rb"(?:^|&|name=\"chat_id\"\r\n\r\n|\"chat_id\": ?\"?)(?:chat_id=)?(-?\d+)")
_BLANK = b"\r\n\r\n"

_ME = {
    "id": 42, "is_bot": True, "first_name": "Division Bell", "username": "division_bell_bench_bot",
    "can_join_groups": True, "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
_MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"from":{"id":42,"is_bot":true,'
    b'"first_name":"Division Bell","username":"division_bell_bench_bot"},'
    b'"chat":{"id":%d,"first_name":"A","last_name":"Reader","username":"reader",'
    b'"type":"private"},"date":1479405600,"text":"While They Watched\\nThursday 17 November",'
    b'"entities":[{"offset":0,"length":18,"type":"bold"}],'
    b'"reply_markup":{"inline_keyboard":[[{"text":"Coming","callback_data":"go:1"},'
    b'{"text":"Remind me","callback_data":"rm:1"}],[{"text":"Open","url":"https://example.org/"}]]'
    b"}}}"
)


@dataclass
class Book:
    """What arrived: monotonic seconds and chat ids, and what people waited for their answers."""

    times: "array[float]" = field(default_factory=lambda: array("d"))
    chats: "array[int]" = field(default_factory=lambda: array("q"))
    asked: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    answered: int = 0
    greetings: int = 0

    def clear(self) -> None:
        """Forget everything."""
        self.times, self.chats = array("d"), array("q")
        self.asked, self.waits, self.greetings = {}, [], 0

    def note(self, chat: int, now: float) -> None:
        """Write down one message."""
        self.times.append(now)
        self.chats.append(chat)
        asked_at = self.asked.pop(chat, None)
        if asked_at is not None:
            self.waits.append(now - asked_at)

    def dump(self) -> bytes:
        """Return a line of JSON, then the raw times and chats."""
        head = json.dumps({"messages": len(self.times), "waits": self.waits})
        return head.encode() + b"\n" + self.times.tobytes() + self.chats.tobytes()


class Asking:
    """People who ask the bot something, one after another, through getUpdates."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[Callable[[bytes], None]] = deque()
        self._ready: deque[bytes] = deque()
        self._number = 0
        self._every = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def set(self, every: float) -> None:
        """Ask at this interval from now on; 0 ends it."""
        self._every = every
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if every:
            self._timer = self._loop.call_later(every, self._ask)

    def poll(self, answer: Callable[[bytes], None]) -> None:
        """Answer a getUpdates: at once if somebody asked, else when somebody does."""
        if self._ready:
            self._hand_over(answer)
            return
        self._waiting.append(answer)
        self._loop.call_later(LONGEST_POLL, self._let_go, answer)

    def _ask(self) -> None:
        self._number += 1
        person = FIRST_PERSON + self._number % PEOPLE
        self._book.asked[person] = time.monotonic()
        self._ready.append(_update(self._number, person))
        while self._waiting and self._ready:
            self._hand_over(self._waiting.popleft())
        self._timer = self._loop.call_later(self._every, self._ask)

    def _hand_over(self, answer: Callable[[bytes], None]) -> None:
        updates = b",".join(self._ready)
        self._ready.clear()
        answer(b'{"ok":true,"result":[' + updates + b"]}")

    def _let_go(self, answer: Callable[[bytes], None]) -> None:
        with suppress(ValueError):
            self._waiting.remove(answer)
            answer(b'{"ok":true,"result":[]}')


def _update(number: int, person: int) -> bytes:
    sender = {"id": person, "is_bot": False, "first_name": "A", "language_code": "en"}
    message = {
        "message_id": number, "date": int(time.time()), "from": sender,
        "chat": {"id": person, "type": "private", "first_name": "A"}, "text": ASKS,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(ASKS)}],
    }
    return json.dumps({"update_id": number, "message": message}).encode()


class Responder(asyncio.Protocol):
    """One connection of a client that sends one request at a time."""

    def __init__(self, book: Book, asking: Asking, latency: float) -> None:
        self._book = book
        self._asking = asking
        self._latency = latency
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Answer nobody any more."""
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Take every request that has come whole."""
        self._unread = self._unread + data if self._unread else data
        while (end := self._unread.find(_BLANK)) >= 0:
            head = self._unread[:end]
            length = _LENGTH.search(head)
            whole = end + len(_BLANK) + (int(length[1]) if length else 0)
            if len(self._unread) < whole:
                return
            body, self._unread = self._unread[end + len(_BLANK):whole], self._unread[whole:]
            self._answer(head.split(b" ", 2)[1], body)

    def _answer(self, path: bytes, body: bytes) -> None:
        method = path.rpartition(b"/")[2]
        if path.startswith(b"/bench/"):
            self._write(self._control(method.decode()))
        elif method == b"getUpdates":
            self._asking.poll(self._write)
        elif (chat := _CHAT.search(body)) and method.startswith((b"send", b"editMessage")):
            number = int(chat[1])
            self._book.note(number, time.monotonic())
            self._book.answered += 1
            self._later(_MESSAGE % (self._book.answered, number))
        elif method == b"getMe":
            self._book.greetings += 1
            self._write(json.dumps({"ok": True, "result": _ME}).encode())
        else:
            self._write(b'{"ok":true,"result":true}')

    def _control(self, words: str) -> bytes:
        name, _, value = words.partition("?")
        if name == "clear":
            self._book.clear()
        elif name == "ask":
            self._asking.set(float(value))
        elif name == "count":
            counted = {"messages": len(self._book.times), "greetings": self._book.greetings}
            return json.dumps(counted).encode()
        elif name == "log":
            return self._book.dump()
        return b"{}"

    def _later(self, answer: bytes) -> None:
        if self._latency:
            self._loop.call_later(self._latency, self._write, answer)
        else:
            self._write(answer)

    def _write(self, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                % (len(body), body)
            )


async def serve(latency: float) -> None:
    """Serve on a free port, named in one line on standard output, until standard input ends."""
    loop = asyncio.get_running_loop()
    book = Book()
    asking = Asking(book)
    server = await loop.create_server(lambda: Responder(book, asking, latency), HOST, 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


def main() -> None:
    """Read the latency and serve."""
    parser = argparse.ArgumentParser(prog="responder")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args().latency))


if __name__ == "__main__":
    main()
