"""A stand-in on a free port, a hand that calls it plainly, and two client libraries."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from standin import StandIn

TOKEN = "42:TEST"
NOON = 1_795_320_000.0

Json = dict[str, Any]


class ManualClock:
    """A clock that moves only when told."""

    def __init__(self, now: float = NOON) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


@dataclass(slots=True)
class Answer:
    """What the server said, taken apart."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def words(self) -> str:
        assert not self.body["ok"], self.body
        assert self.body["error_code"] == self.status
        return str(self.body["description"])


class Hand:
    """The bot's side, one plain call at a time."""

    def __init__(self, session: aiohttp.ClientSession, town: StandIn) -> None:
        self.session = session
        self.town = town

    async def __call__(self, method: str, **params: Any) -> Answer:
        url = f"{self.town.url}/bot{TOKEN}/{method}"
        async with self.session.post(url, json=params) as response:
            return Answer(response.status, await response.json(), dict(response.headers))

    async def form(self, method: str, **params: Any) -> Answer:
        """Call with a multipart form; a tuple is a file: name, bytes, type."""
        data = aiohttp.FormData()
        for name, value in params.items():
            if isinstance(value, tuple):
                filename, content, mime = value
                data.add_field(name, io.BytesIO(content), filename=filename, content_type=mime)
            else:
                data.add_field(name, value if isinstance(value, str) else json.dumps(value))
        url = f"{self.town.url}/bot{TOKEN}/{method}"
        async with self.session.post(url, data=data) as response:
            return Answer(response.status, await response.json(), dict(response.headers))

    async def says(self, chat_id: int, text: str = "hello", **params: Any) -> Json:
        """Send a message and return it."""
        answer = await self("sendMessage", chat_id=chat_id, text=text, **params)
        result: Json = answer.result
        return result

    async def updates(self, offset: int = 0, **params: Any) -> list[Json]:
        """Fetch updates without waiting."""
        answer = await self("getUpdates", offset=offset, **params)
        result: list[Json] = answer.result
        return result

    async def drain(self) -> list[Json]:
        """Fetch and confirm everything that waits."""
        found = await self.updates()
        if found:
            await self.updates(found[-1]["update_id"] + 1)
        return found


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def town(clock: ManualClock) -> AsyncIterator[StandIn]:
    """A stand-in where Tom and Ada have pressed Start."""
    async with StandIn(TOKEN, now=clock) as standin:
        standin.say(1001, "/start")
        standin.say(1003, "/start")
        standin.world.updates.clear()
        yield standin


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as client:
        yield client


@pytest.fixture
async def hand(session: aiohttp.ClientSession, town: StandIn) -> Hand:
    return Hand(session, town)


@pytest.fixture
async def bot(town: StandIn) -> AsyncIterator[Bot]:
    """python-telegram-bot, strict constructors and all."""
    requests = [HTTPXRequest(httpx_kwargs={"trust_env": False}) for _ in range(2)]
    client = Bot(
        TOKEN,
        base_url=f"{town.url}/bot",
        base_file_url=f"{town.url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    async with client:
        yield client
