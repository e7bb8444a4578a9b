"""What the browser tests share: the people, the bot moved by hand, keyboards."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from playwright.async_api import Locator, Page

TOKEN = "42:TEST"
TOM, MINA, ADA, SAM = 1001, 1002, 1003, 1004
LONG_POLL_SECONDS = 10

Json = dict[str, Any]
Sim = Callable[..., Awaitable[Json]]
Visit = Callable[..., Awaitable[Page]]


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


def buttons(*rows: list[Json]) -> Json:
    """Return an inline keyboard."""
    return {"inline_keyboard": list(rows)}


def button(page: Page, label: str) -> Locator:
    """Return the inline button with this label."""
    return page.get_by_test_id("inline-button").filter(has_text=label)
