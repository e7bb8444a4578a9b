"""A real stand-in, a bot that speaks to it by hand, and a real Chromium that looks at its page."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from standin import StandIn

TOKEN = "42:TEST"
CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
LONG_POLL_SECONDS = 10

Json = dict[str, Any]
Visit = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run all browser tests in one loop: the browser is started once and belongs to that loop."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


class HandBot:
    """The bot's side, moved by the test itself: one call at a time over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._root = f"{url}/bot{TOKEN}"
        self._offset = 0

    async def call(self, method: str, **params: object) -> Any:
        """Call a Bot API method; a refusal fails the test."""
        form = aiohttp.FormData()
        for name, value in params.items():
            if isinstance(value, tuple):
                filename, content, mime = value
                form.add_field(name, content, filename=filename, content_type=mime)
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self._session.post(f"{self._root}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def say(self, chat: int, text: str, **params: object) -> Json:
        """Send HTML."""
        message: Json = await self.call(
            "sendMessage", chat_id=chat, text=text, parse_mode="HTML", **params
        )
        return message

    async def heard(self, kind: str) -> Json:
        """Wait for the next update of this kind, letting others pass."""
        while True:
            updates = await self.call(
                "getUpdates", offset=self._offset, limit=1, timeout=LONG_POLL_SECONDS
            )
            assert updates, f"no {kind} came"
            self._offset = updates[0]["update_id"] + 1
            if kind in updates[0]:
                content: Json = updates[0][kind]
                return content


@pytest_asyncio.fixture(loop_scope="session")
async def town() -> AsyncIterator[StandIn]:
    """A stand-in in which Tom and Mina have pressed Start."""
    async with StandIn(token=TOKEN, port=0) as stand_in:
        yield stand_in


@pytest_asyncio.fixture(loop_scope="session")
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """A client for the bot's and the people's side."""
    async with aiohttp.ClientSession() as session:
        yield session


@pytest_asyncio.fixture(loop_scope="session")
async def bot(town: StandIn, http: aiohttp.ClientSession) -> HandBot:
    """The bot, moved by hand."""
    return HandBot(http, town.url)


@pytest_asyncio.fixture(loop_scope="session")
async def sim(town: StandIn, http: aiohttp.ClientSession) -> Callable[..., Awaitable[Json]]:
    """The people's side over HTTP: `await sim("say", user=1001, text="hello")`."""

    async def post(path: str, **body: object) -> Json:
        async with http.post(f"{town.url}/sim/{path}", json=body) as response:
            answer: Json = await response.json()
        assert response.status < 400, answer
        return answer

    return post


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium, once for all tests; a machine without it fails them."""
    assert CHROMIUM.exists(), f"{CHROMIUM} is missing: apt-get install chromium"
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=CHROMIUM, headless=True, args=QUIET
        )
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(town: StandIn, browser: Browser) -> AsyncIterator[Visit]:
    """Open the page as a person; whatever the page complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    async def open_page(
        user: int, *, address: str = "", width: int = 1280, height: int = 800, **options: Any
    ) -> Page:
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            **({"locale": "en-GB", "timezone_id": "Europe/London"} | options),
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda line: _note(complaints, line.type, line.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(f"{town.url}/?as={user}{address}")
        await page.wait_for_selector("body[data-ready=true]")
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert not complaints


def _note(complaints: list[str], kind: str, text: str) -> None:
    if kind in {"error", "warning"}:
        complaints.append(f"{kind}: {text}")
