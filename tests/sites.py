"""Sites on this machine that a test's bot may look at: they serve what they are told to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

Answer = Callable[[web.Request], web.StreamResponse]

RSS = "application/rss+xml"
CALENDAR = "text/calendar"


@dataclass
class Site:
    """A server with pages that can be changed, and the requests that came."""

    port: int = 0
    pages: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    waiting: Callable[[web.Request], Awaitable[web.StreamResponse]] | None = None
    asked: list[web.Request] = field(default_factory=list)
    never: asyncio.Event = field(default_factory=asyncio.Event)

    def url(self, path: str = "/feed") -> str:
        """Return the address of a page."""
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def reach(self) -> frozenset[tuple[str, int]]:
        """What a bot must be allowed to look at to see this site."""
        return frozenset({("127.0.0.1", self.port)})

    def serves(self, body: str | bytes, content_type: str = RSS, path: str = "/feed") -> None:
        """Let a page say something from now on."""
        told = body.encode() if isinstance(body, str) else body
        self.pages[path] = (told, content_type)
        self.answers.pop(path, None)

    def answers_with(self, answer: Answer, path: str = "/feed") -> None:
        """Let a page answer in its own way from now on."""
        self.answers[path] = answer

    def waits_with(self, answer: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> None:
        """Let every page take its time from now on."""
        self.waiting = answer

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request; an ETag tells whether the page has changed."""
        self.asked.append(request)
        if self.waiting is not None:
            return await self.waiting(request)
        if (answer := self.answers.get(request.path)) is not None:
            return answer(request)
        if request.path not in self.pages:
            return web.Response(status=404)
        body, content_type = self.pages[request.path]
        etag = f'"{hash(body)}"'
        headers = {"ETag": etag, "Content-Type": content_type}
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers=headers)
        return web.Response(body=body, headers=headers)


@asynccontextmanager
async def open_site() -> AsyncIterator[Site]:
    """Open a site on a free port."""
    site = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", site.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        site.never.set()
        await runner.cleanup()


def rss(*items: tuple[str, str], title: str = "CSW news", day: int = 20) -> str:
    """Return a feed of (guid, title), the newest last."""
    entries = "".join(
        f"<item><guid>{guid}</guid><title>{name}</title><link>https://csw.example/{guid}</link>"
        f"<pubDate>Fri, {day:02} Nov 2026 10:{number:02}:00 GMT</pubDate>"
        f"<description>What {name} says in its own words.</description></item>"
        for number, (guid, name) in enumerate(items)
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'


def entry(uid: str, title: str, **more: str) -> str:
    """Return an entry of a calendar, on 3 December 2026 at 17:00 unless told otherwise."""
    facts = {
        "DTSTART": "20261203T170000Z", "DTEND": "20261203T183000Z",
        "LOCATION": "Committee Room 12\\, Houses of Parliament",
        "ORGANIZER": "mailto:somebody@example.org", "ATTENDEE": "mailto:guest@example.org",
        "DESCRIPTION": "Words of theirs that are not ours.",
    }
    lines = [f"{name}:{value}" for name, value in (facts | more).items()]
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"])


def calendar(*entries: str, title: str = "University events") -> str:
    """Return a calendar of entries."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", f"X-WR-CALNAME:{title}"]
    return "\r\n".join([*head, *entries, "END:VCALENDAR", ""])
