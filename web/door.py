"""What the pages are made from, handed to every one of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response

from content.model import Topic
from content.render.common import Links
from jobs.clock import Clock
from jobs.metrics import Metrics
from storage.database import Database


@dataclass(frozen=True)
class Site:
    """What feeds and pages say of the house they belong to."""

    links: Links
    topics: tuple[Topic, ...]
    timezone: str
    default_language: str
    public_url: str | None = None


@dataclass(frozen=True)
class Door:
    """The process as its pages see it."""

    database: Database
    metrics: Metrics
    now: Clock
    last_tick: Callable[[], datetime | None]
    metrics_token: str | None = None
    trouble: Callable[[], str | None] = lambda: None
    site: Site | None = None


Page = Callable[[Door, Request], Awaitable[Response]]


def entering(door: Door, page: Page) -> Callable[[Request], Awaitable[Response]]:
    """Hand the door to a page, so that Starlette has to know of nothing but requests."""

    async def answer(request: Request) -> Response:
        return await page(door, request)

    return answer
