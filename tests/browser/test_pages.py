"""The pages in a real browser: phone and desk, light and dark, both languages, script off."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from content.model import EventChange, EventStatus, Localised, Speaker
from tests.town import a_meeting, open_town
from tests.web.serving import door_of
from web import server
from web.app import build

REPORT = "/b/movies-markets-and-mass-surveillance"
PAGES = (
    "/", "/archive", "/privacy", "/e/next", "/e/next/print", "/e/off", "/e/some-day",
    "/b/actions-not-words", REPORT, f"{REPORT}/economic-survival", "/nothing",
)
SOME = ("/", "/e/next", f"{REPORT}/economic-survival")
"""What has every part that the style arranges otherwise on a desk."""

PHONE, DESK = (390, 844), (1280, 900)
ALL_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
BUDGET = 50_000


@dataclass
class House:
    """The pages served, and a browser that looks at them."""

    url: str
    browser: Browser
    stack: AsyncExitStack
    complaints: list[str] = field(default_factory=list)

    async def visit(self, path: str, size: tuple[int, int] = DESK, **options: Any) -> Page:
        """Open a page in a fresh window; whatever it complains about is noted."""
        width, height = size
        given = {"locale": "en-GB", "timezone_id": "Europe/London"} | options
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, **given
        )
        self.stack.push_async_callback(context.close)
        page = await context.new_page()
        page.on("console", lambda line: self._note(path, line.text))
        page.on("pageerror", lambda error: self._note(path, str(error)))
        page.on("request", lambda request: self._own(path, request.url))
        await page.goto(self.url + path)
        return page

    def _note(self, path: str, text: str) -> None:
        # Chromium says of every 404 that it is one.
        if "status of 404" not in text:
            self.complaints.append(f"{path}: {text}")

    def _own(self, path: str, address: str) -> None:
        if not address.startswith(self.url):
            self.complaints.append(f"{path} asked {address}")


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def house(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[House]:
    """Serve a house with meetings of every kind."""
    folder: Path = tmp_path_factory.mktemp("house")
    async with AsyncExitStack() as stack:
        town = await stack.enter_async_context(open_town(folder / "house.db"))
        moved = (EventChange(1, "room", "Committee Room 4", "Committee Room 7"),)
        for event in (
            a_meeting(
                slug="next", uid="next@town", revision=1, changes=moved, partners=("No Chain",),
                topics=("refugees",), speakers=(Speaker("Kim", Localised(en="Archivist")),),
                detail=Localised(en="One **word**.\n\n- a list\n\n## A heading"),
            ),
            a_meeting(slug="off", uid="off@town", on=date(2026, 12, 3),
                      status=EventStatus.CANCELLED),
            a_meeting(slug="some-day", uid="some-day@town", on=None, start=None),
        ):
            await town.announce(event)
        taken = server.listen("127.0.0.1:0")
        await stack.enter_async_context(server.serving(build(door_of(town, None)), taken))
        found = House(f"http://127.0.0.1:{taken.getsockname()[1]}", browser, stack)
        yield found
        assert not found.complaints


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [("en", "light", PHONE), ("ko", "dark", PHONE), ("ko", "light", DESK), ("en", "dark", DESK)],
    ids=["phone-light", "phone-dark", "desk-light", "desk-dark"],
)
async def test_nothing_keeps_anybody_out(
    house: House, language: str, scheme: str, size: tuple[int, int]
) -> None:
    page = await house.visit("/", size, color_scheme=scheme, timezone_id="Asia/Seoul")
    for path in PAGES if size == PHONE else SOME:
        prefix = "" if language == "en" else "/ko"
        await page.goto(house.url + (prefix + path if path != "/" else prefix or "/"))
        for menu in await page.locator("details > summary").all():
            await menu.click()
        found = (await Axe().run(page, options=ALL_RULES)).response["violations"]
        assert not found, [(path, each["id"], each["nodes"][0]["html"]) for each in found]
        wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, f"{path} has to be pushed sideways"
    assert not house.complaints


async def test_the_hour_is_told_on_the_visitors_own_clock(house: House) -> None:
    page = await house.visit("/e/next", timezone_id="Asia/Seoul")
    clock = page.locator(".card .clock")
    await expect(clock).to_be_visible()
    await expect(clock).to_have_text("On your clock: Friday 27 November at 02:00 GMT+9")
    page = await house.visit("/ko/e/next", timezone_id="Asia/Seoul", locale="ko-KR")
    await expect(page.locator(".card .clock")).to_contain_text("11월 27일 금요일 02:00")
    page = await house.visit("/e/next")
    await expect(page.locator(".card .clock")).to_be_hidden()


async def test_all_is_there_without_script(house: House) -> None:
    page = await house.visit("/", PHONE, java_script_enabled=False)
    await page.get_by_role("link", name="A Meeting of Neighbours").first.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("A Meeting of Neighbours")
    await page.get_by_text("Add to calendar").click()
    await expect(page.get_by_role("link", name="Google Calendar")).to_be_visible()
    await page.get_by_role("link", name="Print").click()
    await expect(page.locator("svg").last).to_be_visible()
    await page.get_by_role("link", name="한국어").click()
    await expect(page.locator("html")).to_have_attribute("lang", "ko")


async def test_a_page_is_shown_before_anything_else_has_come(house: House) -> None:
    for path in PAGES[:-1]:
        page = await house.visit(path, PHONE)
        fetched = await page.evaluate(
            "performance.getEntriesByType('resource').map(e => [e.name, e.renderBlockingStatus])"
        )
        assert not [name for name, blocks in fetched if blocks == "blocking"], path
        whole = await page.evaluate(
            "performance.getEntriesByType('navigation')[0].decodedBodySize"
            " + performance.getEntriesByType('resource')"
            ".filter(e => !e.name.endsWith('.png')).reduce((sum, e) => sum + e.decodedBodySize, 0)"
        )
        assert whole <= BUDGET, path


async def test_a_sheet_fits_one_page_of_paper(house: House) -> None:
    for path in ("/e/next/print", "/ko/e/next/print"):
        page = await house.visit(path)
        await expect(page.get_by_role("button")).to_be_visible()
        paper = await page.pdf(format="A4")
        assert paper.count(b"/Type /Page\n") == 1


async def test_the_keyboard_reaches_everything(house: House) -> None:
    page = await house.visit("/e/next", DESK)
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Remind me in Telegram")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="Google Calendar")).to_be_visible()
