"""The request backend, beside PTB's own: the same answers, and it knows what was not sent."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

from bot.request import AiohttpRequest, NotSent
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


async def test_many_requests_share_the_pool(street: StandIn) -> None:
    request = AiohttpRequest(base_url=street.url, connections=4)
    await request.initialize()
    answers = await asyncio.gather(
        *(request.do_request(f"{street.url}/bot{TOKEN}/getMe", "POST") for _ in range(40))
    )
    assert {status for status, _body in answers} == {200}
    await request.shutdown()
