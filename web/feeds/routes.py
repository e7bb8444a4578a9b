"""The addresses of the calendars, and what is said where there is none."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from functools import lru_cache
from urllib.parse import parse_qs, quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content import feed_words
from content.addresses import OWN
from content.model import Event, Topic
from content.texts import texts
from jobs import feeds as own_feeds
from storage import events
from storage.errors import StorageError
from web.caching import Body, reply
from web.door import Door, Site
from web.feeds.shelf import MEDIA_TYPE, Shelf

FRESH = 900
"""Seconds a public feed may be shown unasked; programs ask less often than that."""

_SAFE = {"x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}

PUBLIC = {**_SAFE, "access-control-allow-origin": "*"}
"""Calendars that run in a browser fetch feeds from there; there is no cookie to be misused."""

PRIVATE = {**_SAFE, "x-robots-tag": "noindex, nofollow"}

RETRY_AFTER = "60"

_SLUG = re.compile("[a-z0-9][a-z0-9-]*")
"""Anything else is no event's; a NUL would even be an error of PostgreSQL."""


def routes(door: Door) -> list[Route]:
    """Return the calendars' addresses; none where nothing is known of the site."""
    if door.site is None:
        return []
    here = _Calendars(door, door.site)
    return [
        Route("/calendar.ics", _kindly(here, here.all_meetings)),
        Route("/calendar/{topic}.ics", _kindly(here, here.of_topic)),
        Route("/e/{slug}.ics", _kindly(here, here.of_event)),
        Route(OWN + "{token}.ics", _kindly(here, here.own)),
    ]


class _Calendars:
    """Answers for each of the addresses."""

    def __init__(self, door: Door, site: Site) -> None:
        self._door = door
        self._site = site
        self._topics = {topic.slug: topic for topic in site.topics}
        self._shelf = Shelf(door, site)

    def language(self, request: Request) -> str:
        """Return the language asked for; one we do not speak is answered in the site's own."""
        return _language(request.scope["query_string"], self._site.default_language)

    async def all_meetings(self, request: Request) -> Response:
        """Answer with the calendar of all meetings."""
        return await self._public(request, None)

    async def of_topic(self, request: Request) -> Response:
        """Answer with the meetings of one topic."""
        topic = self._topics.get(request.path_params["topic"])
        if topic is None:
            known = ", ".join(self._topics)
            return not_found(feed_words.no_topic(self.language(request), known))
        return await self._public(request, topic)

    async def _public(self, request: Request, topic: Topic | None) -> Response:
        body = await self._shelf.body(topic, self.language(request))
        return reply(request, body, max_age=FRESH, headers=PUBLIC)

    async def of_event(self, request: Request) -> Response:
        """Answer with the file of one event."""
        language = self.language(request)
        event = await self._event(request.path_params["slug"])
        if event is None:
            return not_found(feed_words.no_event(language))
        if event.on is None:
            return not_found(feed_words.no_day(language))
        file = await asyncio.to_thread(self._shelf.maker.file, event, language)
        body = Body(file.content, MEDIA_TYPE, event.updated_at)
        headers = {**PUBLIC, "content-disposition": attachment(file.filename)}
        return reply(request, body, headers=headers)

    async def _event(self, slug: str) -> Event | None:
        if _SLUG.fullmatch(slug) is None:
            return None
        async with self._door.database.reading() as session:
            event = await events.by_slug(session, slug)
            if event and await events.is_visible(session, event.id, self._door.now()):
                return event
        return None

    async def own(self, request: Request) -> Response:
        """Answer with a reader's own calendar, to whoever has its address."""
        token = request.path_params["token"]
        async with self._door.database.reading() as session:
            mine = await own_feeds.find(session, token, self._door.now())
        if mine is None:
            return not_found(feed_words.no_own(self.language(request)))
        language = _language(request.scope["query_string"], mine.language)
        data = await asyncio.to_thread(self._shelf.maker.own, language, mine.events)
        body = Body(data, MEDIA_TYPE, mine.changed_at)
        return reply(request, body, private=True, headers=PRIVATE)


@lru_cache(maxsize=64)
def _language(query: bytes, default: str) -> str:
    asked = parse_qs(query.decode("latin-1")).get("lang", [None])[-1]
    return texts().pick_language(asked, default)


def _kindly(
    here: _Calendars, page: Callable[[Request], Awaitable[Response]]
) -> Callable[[Request], Awaitable[Response]]:
    """Let whoever asks while the database is away keep what they have, and come again."""

    async def answer(request: Request) -> Response:
        try:
            return await page(request)
        except StorageError:
            words = feed_words.away(here.language(request))
            return _plain(words, 503, {"retry-after": RETRY_AFTER})

    return answer


def not_found(words: str) -> Response:
    """Say what is not there."""
    return _plain(words, 404, {})


def _plain(words: str, status: int, headers: dict[str, str]) -> Response:
    told = {**_SAFE, "cache-control": "no-store", **headers}
    return PlainTextResponse(f"{words}\n", status, headers=told)


def attachment(name: str) -> str:
    """Return the header that names a file (RFC 6266), in ASCII whatever the name is."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_").replace('"', "_")
    if plain == name:
        return f'attachment; filename="{name}"'
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
