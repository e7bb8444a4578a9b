"""A real stand-in, a bot that speaks to it by hand, and a real Chromium that looks at its page."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Route, async_playwright

from standin import StandIn
from tests.browser.acting import TOKEN, HandBot, Json, Sim, Visit

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE_MS = 8000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run all browser tests in one loop: the browser is started once and belongs to that loop."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session")
async def town() -> AsyncIterator[StandIn]:
    """A fresh stand-in with Tom, Mina, Ada and Sam; nobody has pressed Start yet."""
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
async def sim(town: StandIn, http: aiohttp.ClientSession) -> Sim:
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
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path="/usr/bin/chromium", headless=True, args=QUIET
        )
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(town: StandIn, browser: Browser) -> AsyncIterator[Visit]:
    """Open the page as a person; whatever the page complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    async def open_page(
        user: int,
        *,
        address: str = "",
        width: int = 1280,
        height: int = 800,
        events: bool = True,
        **options: Any,
    ) -> Page:
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            **({"locale": "en-GB", "timezone_id": "Europe/London"} | options),
        )
        contexts.append(context)
        if not events:
            await context.route("**/sim/events", _no_events)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
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


async def _no_events(route: Route) -> None:
    """Answer as a line that cannot be had; the browser does not try again by itself."""
    await route.fulfill(status=204)
