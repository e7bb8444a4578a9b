"""The request backend, beside PTB's own: the same answers, and it knows what was not sent."""

import asyncio
import gzip
import io
import re
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.request import AiohttpRequest, NotSent, proxy_for
from standin import StandIn

TOKEN = "42:REQUEST"


@pytest.fixture
async def street() -> AsyncIterator[StandIn]:
    async with StandIn(token=TOKEN) as standin:
        standin.say(1001, "/start")
        yield standin


@pytest.fixture(params=["ours", "default"])
async def bot(request: pytest.FixtureRequest, street: StandIn) -> AsyncIterator[Bot]:
    def backend() -> BaseRequest:
        if request.param == "ours":
            return AiohttpRequest(base_url=street.url)
        return HTTPXRequest(httpx_kwargs={"trust_env": False})

    made = Bot(
        TOKEN, base_url=f"{street.url}/bot", base_file_url=f"{street.url}/file/bot",
        request=backend(), get_updates_request=backend(),
    )
    async with made:
        yield made


async def test_texts_and_keyboards_arrive(bot: Bot) -> None:
    message = await bot.send_message(1001, "<b>안녕</b> & so on".replace("&", "&amp;"), "HTML")
    assert message.text == "안녕 & so on"


async def test_files_go_up_and_down(bot: Bot) -> None:
    content = "한글 calendar\r\n".encode() * 50
    message = await bot.send_document(1001, InputFile(content, filename="a.ics"), caption="c")
    assert message.document is not None
    file = await message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == content


async def test_refusals_come_as_ptbs_own_errors(bot: Bot, street: StandIn) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(987654, "?")
    street.faults(method="sendMessage", code=429, retry_after=3, times=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(1001, "?")
    street.faults(method="sendMessage", code=502, description="Bad Gateway", times=1)
    with pytest.raises(NetworkError):
        await bot.send_message(1001, "?")


async def test_a_wrong_token_is_told_apart(street: StandIn) -> None:
    requests = [AiohttpRequest(base_url=street.url) for _ in range(2)]
    bot = Bot(
        "42:WRONG", base_url=f"{street.url}/bot",
        request=requests[0], get_updates_request=requests[1],
    )
    with pytest.raises(InvalidToken):
        await bot.initialize()
    for request in requests:
        await request.shutdown()


async def test_a_connection_that_was_never_made_is_not_sent() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    request = AiohttpRequest(base_url="http://127.0.0.1")
    await request.initialize()
    with pytest.raises(NotSent) as fault:
        await request.do_request(f"http://127.0.0.1:{port}/bot42:SECRET/getMe", "POST")
    assert "SECRET" not in str(fault.value)
    await request.shutdown()


async def test_an_answer_that_does_not_come_is_in_doubt(street: StandIn) -> None:
    request = AiohttpRequest(base_url=street.url)
    await request.initialize()
    street.faults(method="getMe", delay=5, times=1)
    with pytest.raises(TimedOut):
        await request.do_request(f"{street.url}/bot{TOKEN}/getMe", "POST", read_timeout=0.05)
    await request.shutdown()


async def test_a_connection_that_breaks_after_writing_is_in_doubt(street: StandIn) -> None:
    request = AiohttpRequest(base_url=street.url)
    await request.initialize()
    street.faults(method="getMe", drop="after", times=1)
    with pytest.raises(NetworkError) as fault:
        await request.do_request(f"{street.url}/bot{TOKEN}/getMe", "POST")
    assert not isinstance(fault.value, NotSent)
    assert TOKEN not in str(fault.value)
    await request.shutdown()


Backend = Callable[[int], BaseRequest]
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
FAR = "http://api.example.test"


@pytest.fixture(params=["ours", "default"])
def backend(request: pytest.FixtureRequest) -> Backend:
    """Our backend and PTB's own, each with so many connections, on the way to this machine."""
    if request.param == "ours":
        return lambda connections: AiohttpRequest(
            base_url="http://127.0.0.1", connections=connections
        )
    return lambda connections: HTTPXRequest(connections, httpx_kwargs={"trust_env": False})


@dataclass
class Wire:
    """A server that keeps what came, byte for byte, and answers as told."""

    port: int = 0
    answer: bytes = OK
    came: list[tuple[bytes, bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/bot42:SECRET/sendMessage"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            body = await reader.readexactly(int(length[1]) if length else 0)
            self.came.append((head, body))
            writer.write(self.answer)


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(serve: Serve) -> AsyncIterator[int]:
    """Serve on a free port; in the end hang up on whoever is left."""
    served: set[asyncio.Task[object] | None] = set()
    writers: list[asyncio.StreamWriter] = []

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        served.add(asyncio.current_task())
        writers.append(writer)
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await serve(reader, writer)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
    for writer in writers:
        writer.transport.abort()
    await asyncio.gather(*(task for task in served if task is not None))


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    made = Wire()
    async with listening(made.serve) as made.port:
        yield made


@asynccontextmanager
async def opened(request: BaseRequest) -> AsyncIterator[BaseRequest]:
    await request.initialize()
    try:
        yield request
    finally:
        await request.shutdown()


async def what_bots_send(
    wire: Wire, send: Callable[[Bot], Awaitable[object]]
) -> list[tuple[bytes, bytes]]:
    """Let a bot on our backend and one on PTB's own send the same; return what came."""
    wire.answer = OK.replace(b"2\r", b"25\r").replace(b"{}", b'{"ok":true,"result":true} ')[:-1]
    for make in (
        lambda: AiohttpRequest(base_url="http://127.0.0.1"),
        lambda: HTTPXRequest(httpx_kwargs={"trust_env": False}),
    ):
        request, polling = make(), make()
        bot = Bot("42:SECRET", base_url=f"http://127.0.0.1:{wire.port}/bot",
                  request=request, get_updates_request=polling)
        async with opened(request), opened(polling):
            await send(bot)
    return wire.came


@pytest.mark.parametrize(
    "text", ["hello", "a b+c&d=e%f~g*h;i/j?k", "한국어 😀\r\n\t\"'<b>", "", "x" * 200_000]
)
async def test_form_fields_are_ptbs_own_to_the_byte(wire: Wire, text: str) -> None:
    async def send(bot: Bot) -> None:
        await bot.do_api_request("someMethod", {"text": text, "chat_id": -100, "list": [1, "가"]})

    (our_head, our_body), (their_head, their_body) = await what_bots_send(wire, send)
    assert our_body == their_body
    assert header(our_head, b"content-type") == header(their_head, b"content-type")
    assert header(our_head, b"user-agent") == header(their_head, b"user-agent")


@pytest.mark.parametrize("name", ["a.ics", '한글 "q"\\.ics', "no-extension"])
@pytest.mark.parametrize("as_handle", [False, True])
async def test_multipart_is_ptbs_own_to_the_byte(wire: Wire, name: str, as_handle: bool) -> None:
    async def send(bot: Bot) -> None:
        content = b"BEGIN:VCALENDAR\r\n" * 9000
        file = InputFile(
            io.BytesIO(content) if as_handle else content, filename=name,
            read_file_handle=not as_handle,
        )
        await bot.do_api_request(
            "someMethod", {"chat_id": 1, "caption": "가 & b", "document": file}
        )

    (our_head, our_body), (their_head, their_body) = await what_bots_send(wire, send)
    boundaries = [
        re.search(rb"boundary=(\w+)", header(head, b"content-type"))
        for head in (our_head, their_head)
    ]
    ours, theirs = (found[1] if found else b"none" for found in boundaries)
    attached = re.compile(rb"attached\w{32}")
    assert attached.sub(b"", our_body.replace(ours, b"")) == attached.sub(
        b"", their_body.replace(theirs, b"")
    )
    assert int(header(our_head, b"content-length")) == len(our_body)


def header(head: bytes, name: bytes) -> bytes:
    found = re.search(rb"\r\n" + name + rb": ([^\r]*)", head, re.IGNORECASE)
    return found[1] if found else b""


async def test_a_big_file_arrives_whole(wire: Wire, backend: Backend) -> None:
    content = bytes(range(256)) * 40_000
    async with opened(backend(4)) as request:
        await request.do_request(wire.url, "POST", a_file(content))
    assert content in wire.came[0][1]


def a_file(content: bytes) -> RequestData:
    from telegram.request._requestparameter import RequestParameter

    file = InputFile(content, filename="big.bin", attach=True)
    return RequestData([RequestParameter("document", file.attach_uri, [file])])


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b"
        % (len(gzip.compress(b"{}")), gzip.compress(b"{}")),
    ],
    ids=["in chunks", "compressed"],
)
async def test_answers_of_any_form_are_read(wire: Wire, backend: Backend, answer: bytes) -> None:
    wire.answer = answer
    async with opened(backend(4)) as request:
        assert await request.do_request(wire.url, "POST") == (200, b"{}")


async def test_a_redirect_is_not_followed(wire: Wire, backend: Backend) -> None:
    wire.answer = OK.replace(b"200 OK", b"302 Found\r\nLocation: /elsewhere")
    async with opened(backend(4)) as request:
        assert await request.do_request(wire.url, "POST") == (302, b"{}")
    assert len(wire.came) == 1


async def test_an_answer_that_is_too_late_is_in_doubt(backend: Backend) -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with listening(silent) as port, opened(backend(4)) as request:
        with pytest.raises(TimedOut):
            await request.do_request(f"http://127.0.0.1:{port}/x", "POST", read_timeout=0.05)


async def test_no_free_connection_is_not_sent(wire: Wire, backend: Backend) -> None:
    entered = asyncio.Event()

    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        entered.set()
        await reader.read()

    async with listening(slow) as port, opened(backend(1)) as request:
        url = f"http://127.0.0.1:{port}/x"
        first = asyncio.create_task(request.do_request(url, "POST"))
        await entered.wait()
        with pytest.raises(NetworkError, match=r"\*not\* sent") as fault:
            await request.do_request(url, "POST", pool_timeout=0.05)
        assert isinstance(fault.value, NotSent) == isinstance(request, AiohttpRequest)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        # What was cancelled gives its place back.
        assert (await request.do_request(wire.url, "POST", pool_timeout=0.5))[0] == 200


async def test_a_connection_closed_while_idle_is_replaced_and_sends_once(
    backend: Backend,
) -> None:
    came: list[bytes] = []

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(OK)

    async with listening(once) as port, opened(backend(1)) as request:
        for _each in range(5):
            answer = await request.do_request(f"http://127.0.0.1:{port}/x", "POST")
            assert answer == (200, b"{}")
    assert len(came) == 5


async def test_a_close_the_loop_has_not_heard_of_yet_loses_nothing() -> None:
    """The other side hangs up while this process is busy; the next request must not be in doubt."""
    came: list[bytes] = []
    hang_up, has_hung_up = threading.Event(), threading.Event()

    def serve(listener: socket.socket) -> None:
        for number in range(2):
            connection, _who = listener.accept()
            came.append(connection.recv(65536))
            connection.sendall(OK)
            if number == 0:
                hang_up.wait(10)
            connection.close()
            has_hung_up.set()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        async with opened(AiohttpRequest(base_url=url)) as request:
            await request.do_request(url, "POST")
            hang_up.set()
            has_hung_up.wait(10)  # keeps the loop from hearing of it
            assert await request.do_request(url, "POST") == (200, b"{}")
        thread.join(10)
    assert len(came) == 2


async def test_an_upload_that_breaks_in_the_middle_is_not_sent(backend: Backend) -> None:
    async def reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.abort()

    async with listening(reset) as port, opened(backend(4)) as request:
        with pytest.raises(NetworkError) as fault:
            await request.do_request(f"http://127.0.0.1:{port}/x", "POST", a_file(bytes(30 << 20)))
    assert isinstance(fault.value, NotSent) == isinstance(request, AiohttpRequest)


async def test_an_upload_nobody_reads_ends_in_time_and_is_not_sent(backend: Backend) -> None:
    done = asyncio.Event()

    async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]  # a read transport too
        await done.wait()

    async with listening(deaf) as port, opened(backend(4)) as request:
        with pytest.raises(NetworkError) as fault:
            await request.do_request(
                f"http://127.0.0.1:{port}/x", "POST", a_file(bytes(30 << 20)), write_timeout=0.1
            )
        done.set()
    assert isinstance(fault.value, NotSent) == isinstance(request, AiohttpRequest)


async def test_a_name_nobody_knows_is_not_sent() -> None:
    async with opened(AiohttpRequest(base_url="http://nowhere.invalid")) as request:
        with pytest.raises(NotSent) as fault:
            await request.do_request("http://nowhere.invalid/bot42:SECRET/getMe", "POST")
    assert "SECRET" not in str(fault.value)


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY"])
async def test_the_environments_proxy_is_used_as_ptb_does(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    without_proxies(monkeypatch)
    monkeypatch.setenv(variable, f"http://user:p%40ss@127.0.0.1:{wire.port}")
    for make in (lambda: AiohttpRequest(base_url=FAR), HTTPXRequest):
        async with opened(make()) as request:
            await request.do_request(f"{FAR}/bot42:SECRET/getMe", "POST")
    ours, theirs = (head for head, _body in wire.came)
    assert ours.split(b"\r\n")[0] == theirs.split(b"\r\n")[0]
    assert header(ours, b"proxy-authorization") == header(theirs, b"proxy-authorization") != b""


def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize(
    ("url", "exceptions", "wanted"),
    [
        ("https://api.telegram.org", "", "http://proxy:3128"),
        ("https://api.telegram.org", "example.org, telegram.com", "http://proxy:3128"),
        ("https://api.telegram.org", "telegram.org", None),
        ("https://api.telegram.org", ".telegram.org", None),
        ("https://telegram.org", ".telegram.org", "http://proxy:3128"),
        ("https://nottelegram.org", "telegram.org", "http://proxy:3128"),
        ("https://api.telegram.org", "*", None),
        ("https://10.0.0.7:8081", "10.0.0.7", None),
        ("http://127.0.0.1:8081", "", None),
        ("http://localhost:8081", "", None),
        ("http://[::1]:8081", "", None),
    ],
)
def test_no_proxy_excepts_hosts(
    monkeypatch: pytest.MonkeyPatch, url: str, exceptions: str, wanted: str | None
) -> None:
    without_proxies(monkeypatch)
    monkeypatch.setenv("HTTPS_PROXY", "proxy:3128")
    monkeypatch.setenv("HTTP_PROXY", "proxy:3128")
    monkeypatch.setenv("NO_PROXY", exceptions)
    assert proxy_for(url) == wanted


async def test_a_proxy_that_cannot_be_used_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_proxies(monkeypatch)
    monkeypatch.setenv("ALL_PROXY", "socks5://proxy:1080")
    with pytest.raises(NotSent, match="proxy"):
        await AiohttpRequest(base_url=FAR).initialize()


async def test_many_requests_share_the_pool(street: StandIn) -> None:
    request = AiohttpRequest(base_url=street.url, connections=4)
    await request.initialize()
    answers = await asyncio.gather(
        *(request.do_request(f"{street.url}/bot{TOKEN}/getMe", "POST") for _ in range(40))
    )
    assert {status for status, _body in answers} == {200}
    await request.shutdown()
