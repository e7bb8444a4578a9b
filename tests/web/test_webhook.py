"""The door of the webhook: opened by the secret, to whole updates of sane size, in plain words."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from web import webhook
from web.server import listen, serving
from web.webhook import MOST_BYTES, Hook, routes

PATH, SECRET = "/telegram/door", "s3-cret_"
RIGHT = {"x-telegram-bot-api-secret-token": SECRET, "content-type": "application/json"}


@dataclass
class Taker:
    """Stands behind the door and keeps what comes through."""

    willing: bool = True
    taken: list[dict[str, Any]] = field(default_factory=list)

    async def __call__(self, update: dict[str, Any]) -> bool:
        self.taken.append(update)
        return self.willing


def app_of(taker: Taker) -> Starlette:
    return Starlette(routes=routes(Hook(PATH, SECRET, taker)))


@asynccontextmanager
async def door(taker: Taker) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app_of(taker))
    async with httpx.AsyncClient(transport=transport, base_url="http://bell") as client:
        yield client


async def test_what_is_dealt_with_is_answered_with_200_and_nothing_else() -> None:
    taker = Taker()
    async with door(taker) as client:
        answer = await client.post(PATH, json={"update_id": 7}, headers=RIGHT)

    assert (answer.status_code, answer.content) == (200, b"")
    assert taker.taken == [{"update_id": 7}]


async def test_what_cannot_be_dealt_with_now_shall_be_brought_again() -> None:
    async with door(Taker(willing=False)) as client:
        answer = await client.post(PATH, json={"update_id": 7}, headers=RIGHT)

    assert (answer.status_code, answer.text) == (503, "Not now; bring it again.\n")


@pytest.mark.parametrize(
    "given", [None, "", "s3-cret", "s3-cret_x", "S3-CRET_", "é", " s3-cret_ x", "0" * 5000]
)
async def test_a_wrong_secret_is_told_nothing_and_changes_nothing(given: str | None) -> None:
    taker = Taker()
    name = "x-telegram-bot-api-secret-token"
    head = [(key.encode(), value.encode()) for key, value in RIGHT.items() if key != name]
    if given is not None:
        head.append((name.encode(), given.encode()))
    async with door(taker) as client:
        answer = await client.post(PATH, content=b'{"update_id": 7}', headers=head)

    assert (answer.status_code, answer.text) == (403, "Only Telegram may bring updates here.\n")
    assert taker.taken == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "That is not JSON.\n"),
        (b"{", "That is not JSON.\n"),
        (b'{"update_id": 7', "That is not JSON.\n"),
        (b"\xff\xfe\x00", "That is not JSON.\n"),
        (b"[" * 100_000, "That is not JSON.\n"),
        (b'{"update_id": ' + b"9" * 5000 + b"}", "That is not JSON.\n"),
        (b"[]", "That is not an update.\n"),
        (b"null", "That is not an update.\n"),
        (b"{}", "That is not an update.\n"),
        (b'{"update_id": "7"}', "That is not an update.\n"),
        (b'{"update_id": true}', "That is not an update.\n"),
        (b'{"update_id": 7.5}', "That is not an update.\n"),
    ],
)
async def test_what_is_no_update_is_refused_in_plain_words(body: bytes, words: str) -> None:
    taker = Taker()
    async with door(taker) as client:
        answer = await client.post(PATH, content=body, headers=RIGHT)

    assert (answer.status_code, answer.text) == (400, words)
    assert taker.taken == []


@pytest.mark.parametrize(
    "head", [{"content-type": "text/plain"}, {"content-type": ""}, {"content-encoding": "gzip"}]
)
async def test_only_plain_json_is_read(head: dict[str, str]) -> None:
    async with door(Taker()) as client:
        answer = await client.post(PATH, content=b"{}", headers=RIGHT | head)

    assert (answer.status_code, answer.text) == (415, "An update is plain application/json.\n")


async def test_json_may_name_its_letters() -> None:
    async with door(Taker()) as client:
        kind = {"content-type": "Application/JSON; charset=utf-8"}
        answer = await client.post(PATH, content=b'{"update_id": 7}', headers=RIGHT | kind)

    assert answer.status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_updates_are_posted(method: str) -> None:
    async with door(Taker()) as client:
        answer = await client.request(method, PATH, headers=RIGHT)

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"


async def test_the_largest_body_is_a_mebibyte_whatever_its_head_says() -> None:
    taker = Taker()
    update = b'{"update_id": 7, "filler": "%s"}'
    fits = update % (b"x" * (MOST_BYTES - len(update) + 2))

    async def in_parts(body: bytes) -> AsyncIterator[bytes]:
        for begin in range(0, len(body), 65_536):
            yield body[begin:begin + 65_536]

    async with door(taker) as client:
        assert (await client.post(PATH, content=fits, headers=RIGHT)).status_code == 200
        for body in (fits + b" ", in_parts(fits + b" "), in_parts(b"x" * MOST_BYTES * 8)):
            answer = await client.post(PATH, content=body, headers=RIGHT)
            assert answer.status_code == 413
            assert answer.text == "That is too large for an update.\n"
        lie = await client.post(
            PATH, content=in_parts(fits + b" "), headers=RIGHT | {"content-length": "20"}
        )
    assert lie.status_code == 413
    assert len(taker.taken) == 1


@asynccontextmanager
async def a_line(taker: Taker) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A bare connection to the real server, for those who do not keep to the rules."""
    taken = listen("127.0.0.1:0")
    host, port = taken.getsockname()[:2]
    async with serving(app_of(taker), taken):
        reader, writer = await asyncio.open_connection(host, port)
        yield reader, writer
        writer.close()


def head(length: int) -> bytes:
    lines = [f"POST {PATH} HTTP/1.1", "host: bell", f"content-length: {length}"]
    lines += [f"{key}: {value}" for key, value in RIGHT.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def test_who_promises_more_than_comes_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "READ_WITHIN", 0.05)
    taker = Taker()
    async with a_line(taker) as (reader, writer), asyncio.timeout(20):
        writer.write(head(500) + b'{"update_id": 7}')
        said = await reader.readline()
    assert said.startswith(b"HTTP/1.1 408")
    assert taker.taken == []


async def test_who_leaves_in_the_middle_leaves_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    taker = Taker()
    async with a_line(taker) as (_reader, writer):
        writer.write(head(500) + b'{"update_id": 7}')
        await writer.drain()
        writer.close()
        await writer.wait_closed()
    assert taker.taken == []
    assert caplog.records == []


async def test_who_sends_more_than_was_promised_is_heard_once() -> None:
    taker = Taker()
    body = json.dumps({"update_id": 7}).encode()
    async with a_line(taker) as (reader, writer), asyncio.timeout(20):
        writer.write(head(len(body)) + body + b'{"update_id": 8}' * 100 + b"\r\n\r\n")
        said = await reader.readline()
    assert said.startswith(b"HTTP/1.1 ")
    assert taker.taken in ([], [{"update_id": 7}])


def test_without_a_hook_there_is_no_door() -> None:
    assert routes(None) == []
