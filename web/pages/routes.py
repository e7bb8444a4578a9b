"""Which address shows which page."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from web import syndication
from web.door import Door
from web.pages import articles, errors, lists, meetings, standing
from web.pages.addresses import Addresses
from web.pages.moments import Moments
from web.pages.rendering import Press
from web.pages.visit import Visit, key_of

Shown = Callable[[Visit], Awaitable[Response]]


class _Slug(Convertor[str]):
    """The short names that links are made of; anything else is no address of ours."""

    regex = "[a-z0-9][a-z0-9-]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("slug", _Slug())

_PAGES: tuple[tuple[str, Shown], ...] = (
    ("/", lists.home),
    ("/archive", lists.archive),
    ("/privacy", standing.privacy),
    ("/card.png", articles.house_picture),
    ("/e/{slug:slug}", meetings.event),
    ("/e/{slug:slug}/print", meetings.sheet),
    ("/e/{slug:slug}/card.png", meetings.picture),
    ("/b/{slug:slug}", articles.briefing),
    ("/b/{slug:slug}/card.png", articles.picture),
    ("/b/{slug:slug}/{section:slug}", articles.section),
    ("/b/{slug:slug}/{section:slug}/{figure:slug}.png", articles.figure),
    ("/feed.atom", syndication.atom),
    ("/feed.rss", syndication.rss),
)
"""In every language, below its prefix."""

_SHARED: tuple[tuple[str, Shown], ...] = (
    ("/static/{name}", standing.own_file),
    ("/robots.txt", standing.robots),
    ("/sitemap.xml", standing.sitemap),
)


def routes(press: Press | None, door: Door) -> list[Route]:
    """Return the addresses of all pages."""
    if press is None:
        return []
    addresses, moments = press.addresses, Moments(door)

    def route(language: str, path: str, shown: Shown) -> Route:
        return Route(path, _answering(door, press, moments, language, shown))

    found = [
        route(language, addresses.prefix(language) + path, shown)
        for language in addresses.languages
        for path, shown in _PAGES
    ]
    found += [
        # "/ko" is what people type, and what the links say.
        route(language, addresses.prefix(language), lists.home)
        for language in addresses.languages if addresses.prefix(language)
    ]
    found += [route(addresses.default, path, shown) for path, shown in _SHARED]
    return found


def error_pages(press: Press | None) -> Mapping[Any, errors.Handler]:
    """Return what answers where there is no page."""
    return errors.handlers(press) if press else {}


def _answering(
    door: Door, press: Press, moments: Moments, language: str, shown: Shown
) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        moment = moments.current()
        if known := moment.answers.get(key_of(request)):
            return known(request)
        return await shown(Visit(door, press, request, language, moment))

    return answer


def press_of(door: Door) -> Press | None:
    """Return what makes the pages, None where the door belongs to no site."""
    return Press(door.site, Addresses.of(door.site)) if door.site else None
