"""Updates are carried to a webhook, with the secret, until it says 200."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from standin import StandIn
from tests.standin.conftest import Hand


class Receiver:
    """A bot's own web server that fails as often as it is told."""

    def __init__(self) -> None:
        self.requests: asyncio.Queue[tuple[dict[str, str], Any]] = asyncio.Queue()
        self.failures = 0
        self.reply: dict[str, Any] | None = None
        self.url = ""
        self.gates: dict[int, asyncio.Event] = {}
        """Chats whose updates take until this is set."""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.requests.put_nowait((dict(request.headers), update))
        if gate := self.gates.get(update["message"]["chat"]["id"]):
            await gate.wait()
        if self.failures > 0:
            self.failures -= 1
            return web.Response(status=500)
        return web.Response() if self.reply is None else web.json_response(self.reply)

    async def next(self) -> tuple[dict[str, str], Any]:
        async with asyncio.timeout(20):
            return await self.requests.get()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    server = Receiver()
    app = web.Application()
    app.router.add_post("/hook", server.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield server
    await runner.cleanup()


async def test_updates_come_in_order_with_the_secret(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    town.say(1001, "waiting")
    await hand("setWebhook", url=receiver.url, secret_token="s3-cret_")
    town.say(1001, "after")
    first = await receiver.next()
    second = await receiver.next()

    assert first[0]["X-Telegram-Bot-Api-Secret-Token"] == "s3-cret_"
    assert [body["message"]["text"] for _, body in (first, second)] == ["waiting", "after"]


async def test_a_failure_is_tried_again_and_told(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    receiver.failures = 2
    await hand("setWebhook", url=receiver.url, max_connections=3)
    town.say(1001, "hard to tell")
    texts = [(await receiver.next())[1]["message"]["text"] for _ in range(3)]
    info = (await hand("getWebhookInfo")).result

    assert texts == ["hard to tell"] * 3
    assert info["url"] == receiver.url
    assert info["max_connections"] == 3
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )


async def test_an_answer_may_hold_a_method(hand: Hand, town: StandIn, receiver: Receiver) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": 1001, "text": "at once"}
    await hand("setWebhook", url=receiver.url)
    town.say(1001, "hello")
    await receiver.next()
    async with asyncio.timeout(20):
        while town.transcript(1001)["messages"][-1]["text"] != "at once":
            await town.world.hub.changed()


async def test_pending_updates_can_be_dropped(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    town.say(1001, "lost")
    await hand("setWebhook", url=receiver.url, drop_pending_updates=True)
    town.say(1001, "heard")

    assert (await receiver.next())[1]["message"]["text"] == "heard"


async def test_without_a_webhook_updates_wait(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    await hand("setWebhook", url=receiver.url)
    await hand("deleteWebhook")
    town.say(1001, "hello")
    info = (await hand("getWebhookInfo")).result

    assert (info["url"], info["pending_update_count"]) == ("", 1)
    assert receiver.requests.empty()


@pytest.mark.parametrize(
    ("params", "words"),
    [
        (
            {"url": "http://x.org/"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            {"url": "https://x.org:444/"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            {"url": "https://x.org/"},
            "bad webhook: Failed to resolve host: Name or service not known",
        ),
        ({"url": "http://127.0.0.1/", "secret_token": "x" * 257}, "secret token is too long"),
        (
            {"url": "http://127.0.0.1/", "secret_token": "ä"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_wrong_webhook_is_refused(hand: Hand, params: dict[str, str], words: str) -> None:
    assert (await hand("setWebhook", **params)).words == f"Bad Request: {words}"


async def test_chats_do_not_wait_for_each_other_and_each_keeps_its_order(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    gate = receiver.gates[1001] = asyncio.Event()
    await hand("setWebhook", url=receiver.url)
    for words in ("first", "second"):
        town.say(1001, words)
    town.say(1003, "from another chat")
    told = [(await receiver.next())[1]["message"]["text"] for _ in range(2)]
    assert told == ["first", "from another chat"]
    assert (await hand("getWebhookInfo")).result["pending_update_count"] >= 2
    gate.set()
    assert (await receiver.next())[1]["message"]["text"] == "second"


async def test_no_more_connections_are_opened_than_the_bot_allows(
    hand: Hand, town: StandIn, receiver: Receiver
) -> None:
    gate = receiver.gates[1001] = asyncio.Event()
    await hand("setWebhook", url=receiver.url, max_connections=1)
    town.say(1001, "slow")
    town.say(1003, "waits for the only connection")
    assert (await receiver.next())[1]["message"]["text"] == "slow"
    assert receiver.requests.empty()
    gate.set()
    assert (await receiver.next())[1]["message"]["text"] == "waits for the only connection"


async def test_polling_is_refused_while_a_webhook_is_set(hand: Hand, receiver: Receiver) -> None:
    await hand("setWebhook", url=receiver.url)
    refused = await hand("getUpdates")
    assert refused.status == 409
    assert "webhook is active" in refused.words
