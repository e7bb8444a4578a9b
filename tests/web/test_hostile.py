"""Those who keep to no rule: refused in words or cut off, while everybody else is answered."""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content.model import ChatId
from jobs import feeds as own_feeds
from storage import chats
from tests.behaviour.conftest import database_file, furnished, town
from tests.behaviour.scenes import start
from tests.town import Town, a_meeting
from tests.web.serving import door_of
from web import crowd, server
from web.app import build
from web.connections import MOST_HEAD, Limits
from web.webhook import SECRET_HEADER, Hook

__all__ = ["database_file", "furnished", "town"]

SECRET, DOOR = "s3-cret_", "/telegram/door"
LONG = b"0123456789abcdef" * 2**18
"""Four megabytes: more than the system holds for a reader who does not read."""

TIGHT = Limits(head_within=0.05, answer_within=0.1, most=20, look_every=0.01)


@dataclass
class Line:
    """A bare connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def says(self, raw: bytes) -> bytes:
        """Send it and return everything that is answered until the end."""
        self.writer.write(raw)
        return await self.hears()

    async def hears(self) -> bytes:
        """Return everything until the end."""
        heard = b""
        async with asyncio.timeout(20):
            try:
                while more := await self.reader.read(2**16):
                    heard += more
            except ConnectionResetError:
                pass
        return heard


@dataclass
class House:
    """Something served on a port of this machine."""

    port: int

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line]:
        """Open a connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            yield Line(reader, writer)
        finally:
            writer.transport.abort()

    async def asked(self, raw: bytes) -> bytes:
        """Return what is answered on a connection of its own."""
        async with self.line() as line:
            return await line.says(raw)

    async def is_well(self) -> bool:
        """Tell whether others are answered meanwhile."""
        return status(await self.asked(get("/healthz"))) == 200


@asynccontextmanager
async def served(app: Starlette, limits: Limits = server.LIMITS) -> AsyncIterator[House]:
    taken = server.listen("127.0.0.1:0")
    async with server.serving(app, taken, limits):
        yield House(taken.getsockname()[1])


def get(path: str, *lines: str, method: str = "GET", closes: bool = True) -> bytes:
    head = [f"{method} {path} HTTP/1.1", "host: bell", *lines]
    if closes:
        head.append("connection: close")
    return ("\r\n".join(head) + "\r\n\r\n").encode("latin-1")


def status(answer: bytes) -> int:
    """Return the status of an answer that must be one."""
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    assert found, answer[:100]
    return int(found[1])


async def takes(_update: dict[str, Any]) -> bool:
    return True


async def well(_request: Request) -> Response:
    return PlainTextResponse("ok\n")


async def long(_request: Request) -> Response:
    return Response(LONG)


def small(*more: Route) -> Starlette:
    return Starlette(routes=[Route("/healthz", well), Route("/long", long), *more])


@pytest.fixture
async def house(town: Town) -> AsyncIterator[House]:
    """All of our addresses."""
    await town.announce(a_meeting())
    async with served(build(door_of(town), Hook(DOOR, SECRET, takes))) as house:
        yield house


BASES = (
    "/", "/ko", "/archive", "/privacy", "/e/a-meeting", "/e/a-meeting/print", "/e/a-meeting.ics",
    "/ko/e/a-meeting", "/b/none", "/b/none/part/figure.png", "/feed.atom", "/feed.rss",
    "/sitemap.xml", "/robots.txt", "/static/print.js", "/calendar.ics", "/calendar/film.ics",
    f"/my/{'x' * 43}.ics", DOOR, "/healthz", "/readyz", "/metrics",
)
BITS = (
    "%00", "%0d%0aX:1", "..", "%2e%2e/", "../../../etc/passwd", "..%2f", "/", "//", "?page=",
    "?lang=%00", "?page=%d9%a1", "%", "%zz", "%ff%fe", "%c0%af", "%f0%9f%94%94", "\\", "%5c", ";",
    "'", "<script>", "{{7*7}}", "@evil", ":80", "a" * 3000, "http://evil.example", "%252e",
)
HEADS = (
    "if-none-match: *", "if-none-match: " + '"x",' * 300, 'if-none-match: W/"', "range: bytes=9-1",
    "if-modified-since: Fri, 99 Foo 99999 99:99:99 +9999", "content-length: 5, 5", "x:y\r\n z",
    "if-modified-since: Mon, 01 Jan 0001 00:00:00 +2359", "accept-encoding: gzip;q=nan,*;q=x",
    "if-modified-since: Fri, 31 Dec 9999 23:59:59 -2359", "content-length: -1", "expect: x",
    "transfer-encoding: chunked\r\ncontent-length: 3", "transfer-encoding: gzip", " folded: x",
    "host: evil.example", "x-forwarded-host: evil", "upgrade: websocket\r\nconnection: upgrade",
    "cookie: " + "a=b;" * 900, "authorization: Bearer \xff", f"{SECRET_HEADER}: \xff", "x: \x00",
    f"{SECRET_HEADER}: {SECRET}\r\ncontent-type: application/json\r\ncontent-length: 0",
)
METHODS = ("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT",
           "FOO", "get")
TOLD = (b"Traceback", b".py", b"site-packages", b"sqlite", SECRET.encode(), b"root:")
"""What nobody outside should ever read."""


def odd_request(chance: random.Random) -> bytes:
    path = chance.choice(BASES)
    for _bit in range(chance.randint(0, 3)):
        at = chance.randint(1, len(path))
        path = path[:at] + chance.choice(BITS) + path[at:]
    heads = chance.sample(HEADS, chance.randint(0, 2))
    return get(path, *heads, method=chance.choice(METHODS))


@pytest.mark.parametrize("seed", range(4))
async def test_odd_requests_to_any_address_are_answered_and_told_nothing(
    house: House, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - requests, not secrets
    for _request in range(50):
        raw = odd_request(chance)
        answer = await house.asked(raw)
        assert status(answer) < 500, raw
        assert not [told for told in TOLD if told in answer], raw
    assert await house.is_well()


@pytest.mark.parametrize("slug", ["%00", "a-meeting%00", "A-MEETING", "%27", "a" * 9000, "%ff"])
async def test_what_is_no_slug_is_no_meeting(house: House, slug: str) -> None:
    assert status(await house.asked(get(f"/e/{slug}.ics"))) == 404
    assert status(await house.asked(get(f"/e/{slug}"))) == 404


@pytest.mark.parametrize("host", ["evil.example", "[", "]:99999", "x/../", "a b", "", "x:abc"])
async def test_our_address_is_nothing_a_request_says(house: House, host: str) -> None:
    for path in ("/", "/archive/", "/none", "/feed.atom", "/sitemap.xml", "/calendar.ics"):
        raw = f"GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n".encode()
        answer = await house.asked(raw)
        assert status(answer) in (200, 308, 400, 404)
        assert not host or len(host) < 8 or host.encode() not in answer


async def test_a_readers_own_calendar_opens_to_its_whole_address_alone(town: Town) -> None:
    await start(town.ada)
    async with town.bell.database.transaction() as session:
        chat = await chats.find(session, ChatId(town.ada.id))
        assert chat is not None
        token = await own_feeds.make(session, chat.key, town.clock())
    wrong = (token[:-1], f"{token}x", token.swapcase(), f"{token}%00", f"./{token}", f"%20{token}")
    async with served(build(door_of(town))) as house:
        assert status(await house.asked(get(f"/my/{token}.ics"))) == 200
        for given in wrong:
            answer = await house.asked(get(f"/my/{given}.ics"))
            assert status(answer) == 404
            assert token.encode() not in answer


@pytest.mark.parametrize("raw", [
    b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/x\r\nhost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n",
    b"GET /\xe9 HTTP/1.1\r\nhost: x\r\n\r\n", b"GET / HTTP/1.1\r\nhost: x\r\nbad head\r\n\r\n",
    b"HEAD / HTTP/1.1\r\nhost: x\r\ntransfer-encoding : chunked\r\n\r\n",
    b"GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 20 + b"\r\n\r\n",
], ids=range(10))
async def test_what_is_no_http_is_refused(
    raw: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with served(small()) as house:
        assert status(await house.asked(raw)) == 400
    assert caplog.records == []


async def test_a_head_that_is_too_large_is_told_so() -> None:
    async with served(small()) as house:
        for lines in (["x: " + "y" * 600_000], [f"x-{n}: y" for n in range(60_000)]):
            assert status(await house.asked(get("/healthz", *lines))) == 431


def head_of(length: int) -> bytes:
    """Return a request whose head is so long to the byte."""
    bare = get("/healthz", "x: ")
    return get("/healthz", "x: " + "y" * (length - len(bare)))


@pytest.mark.parametrize("pieces", [1, 2, 40])
@pytest.mark.parametrize(("more", "code"), [(0, 200), (1, 431), (200_000, 431)])
async def test_the_limit_of_a_head_holds_to_the_byte(more: int, code: int, pieces: int) -> None:
    raw = head_of(MOST_HEAD + more)
    size = -(-len(raw) // pieces)
    *first, last = [raw[begin : begin + size] for begin in range(0, len(raw), size)]
    async with served(small()) as house, house.line() as line:
        for piece in first:
            line.writer.write(piece)
            await asyncio.sleep(0)
        assert status(await line.says(last)) == code
        assert await house.is_well()


async def test_many_small_heads_at_one_stroke_are_none_too_large() -> None:
    each = get("/healthz", "x: " + "y" * 1000, closes=False)
    async with served(small()) as house:
        answer = await house.asked(each * 40 + get("/healthz"))
    assert answer.count(b"HTTP/1.1 200") == 41


@pytest.mark.parametrize("path", ["/healthz", "/none"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
async def test_a_broken_body_spoils_nothing(
    path: str, method: str, caplog: pytest.LogCaptureFixture
) -> None:
    head = get(path, "transfer-encoding: chunked", method=method, closes=False)
    async with served(small(), TIGHT) as house:
        at_once = await house.asked(head + b"zz\r\n\r\n")
        async with house.line() as line:
            line.writer.write(head)
            later = await line.reader.readuntil(b"\r\n\r\n") + await line.says(b"zz\r\n\r\n")
        assert status(at_once) == 400
        assert status(later) in (200, 404, 405)
        assert await house.is_well()
    assert at_once.count(b"HTTP/1.1") == later.count(b"HTTP/1.1") == 1
    assert caplog.records == []


async def test_a_request_hidden_in_another_is_not_answered() -> None:
    hidden = get("/long")
    both = get("/healthz", "transfer-encoding: chunked", "content-length: 5", closes=False)
    async with served(small(), TIGHT) as house:
        answer = await house.asked(both + b"0\r\n\r\n" + hidden)
        assert status(answer) == 400
        assert LONG[:64] not in answer
        length = get("/healthz", f"content-length: {len(hidden)}", closes=False)
        assert LONG[:64] not in await house.asked(length + hidden)


async def test_whole_crowds_of_idle_lines_lock_nobody_out() -> None:
    limits = Limits(head_within=30, most=20)
    async with served(small(), limits) as house:
        idle = [await asyncio.open_connection("127.0.0.1", house.port) for _line in range(60)]
        for _reader, writer in idle[::2]:
            writer.write(b"GET /healthz HTTP/1.1\r\nhost: x\r\nx: ")
        for _turn in range(5):
            assert await house.is_well()
        for _reader, writer in idle:
            writer.transport.abort()


async def test_who_reads_nothing_makes_room_when_room_is_needed() -> None:
    async with served(small(), Limits(most=20)) as house:
        deaf = [await asyncio.open_connection("127.0.0.1", house.port) for _line in range(40)]
        for _reader, writer in deaf:
            writer.write(get("/long"))
        assert await house.is_well()
        for _reader, writer in deaf:
            writer.transport.abort()


@pytest.mark.parametrize(
    ("begun", "said"), [(b"", b""), (b"GET /healthz HTTP/1.1\r\nx: y", b"HTTP/1.1 408 ")]
)
async def test_a_head_must_come_in_time(begun: bytes, said: bytes) -> None:
    async with served(small(), TIGHT) as house:
        assert (await house.asked(begun))[:13] == said


async def test_a_head_that_dribbles_in_has_no_more_time() -> None:
    async with served(small(), TIGHT) as house, house.line() as line:
        line.writer.write(b"GET /healthz HTTP/1.1\r\n")
        hears = asyncio.create_task(line.hears())
        while not hears.done():
            line.writer.write(b"x: y\r\n")
            await asyncio.wait([hears], timeout=0.005)
        assert status(await hears) == 408


async def test_a_body_nobody_asked_for_is_not_listened_to_without_end() -> None:
    async with served(small(), TIGHT) as house, house.line() as line:
        line.writer.write(get("/healthz", "content-length: 1000000000", closes=False))
        hears = asyncio.create_task(line.hears())
        while not hears.done():
            line.writer.write(b"x")
            await asyncio.wait([hears], timeout=0.005)
        assert status(await hears) == 200


async def test_an_answer_nobody_reads_is_given_up() -> None:
    async with served(small(), TIGHT) as house, house.line() as line:
        line.writer.write(get("/long"))
        lost = asyncio.create_task(line.writer.wait_closed())
        head = await line.reader.readuntil(b"\r\n\r\n")
        line.writer.transport.pause_reading()  # type: ignore[attr-defined]
        await until(lambda: is_cut_off(line))
        lost.cancel()
    assert status(head) == 200


async def until(happened: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(20):
        while not await happened():
            pass


async def is_cut_off(line: Line) -> bool:
    """Tell by writing, since who reads nothing hears nothing."""
    line.writer.write(b"x")
    try:
        await line.writer.drain()
    except ConnectionError:
        return True
    await asyncio.wait([asyncio.create_task(asyncio.to_thread(bool))])
    return line.writer.transport.is_closing()


async def test_a_long_answer_arrives_whole() -> None:
    async with served(small()) as house:
        answer = await house.asked(get("/long"))
        assert answer.endswith(b"\r\n\r\n" + LONG)
        head = await house.asked(get("/long", method="HEAD"))
        assert head.endswith(b"\r\n\r\n")
        assert f"content-length: {len(LONG)}".encode() in head


async def test_too_many_at_work_are_told_to_come_again_and_health_is_still_told(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "MOST_AT_ONCE", 3)
    goes_on, at_work = asyncio.Event(), asyncio.Semaphore(0)

    async def slow(_request: Request) -> Response:
        at_work.release()
        await goes_on.wait()
        return PlainTextResponse("done\n")

    async with served(small(Route("/slow", slow))) as house:
        working = [asyncio.create_task(house.asked(get("/slow"))) for _one in range(3)]
        for _one in working:
            await at_work.acquire()
        refused = await house.asked(get("/slow"))
        assert status(refused) == 503
        assert b"retry-after: 5" in refused
        assert b"come again in a moment" in refused
        assert await house.is_well()
        goes_on.set()
        assert [status(await one) for one in working] == [200, 200, 200]
        assert status(await house.asked(get("/slow"))) == 200


async def test_what_fails_leaves_the_crowd_too() -> None:
    async def fails(_request: Request) -> Response:
        raise KeyError("no")

    async def sent(_message: Any) -> None:
        pass

    crowded = crowd.Crowd(small(Route("/fails", fails)), 1)
    scope = {"type": "http", "method": "GET", "path": "/fails", "headers": [], "query_string": b""}
    for _turn in range(3):
        with pytest.raises(KeyError):
            await crowded(scope, _nothing, sent)


async def _nothing() -> Any:
    return {"type": "http.disconnect"}


async def test_who_waits_in_a_chat_goes_first_and_readers_do_not_wait_for_ever() -> None:
    looks = 0

    def busy() -> bool:
        nonlocal looks
        looks += 1
        return looks < 3

    taken = server.listen("127.0.0.1:0")
    async with server.serving(small(), taken, busy=busy):
        assert await House(taken.getsockname()[1]).is_well()
    assert looks == 3
    always = server.listen("127.0.0.1:0")
    async with server.serving(small(), always, busy=lambda: True):
        assert await House(always.getsockname()[1]).is_well()
