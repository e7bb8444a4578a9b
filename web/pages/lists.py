"""The pages that list: what is coming, and what has been."""

from dataclasses import dataclass

from starlette.responses import Response

from content.model import Briefing, Event
from content.render.common import word
from storage import briefings, events, showing
from web.caching import Body
from web.pages.entries import article, meeting
from web.pages.rendering import Head
from web.pages.visit import Visit, missing

SHOWN = 15
"""Meetings, and briefings, on a page of a list: with all their words they stay within 50 KB."""

NEWEST = 6
"""Briefings on the first page."""


@dataclass(frozen=True)
class Pages:
    """Where a list is open, and the ways to what comes before and after."""

    number: int
    count: int
    before: str | None
    after: str | None


def _pages(path: str, number: int, total: int) -> Pages:
    """Return the place in a list; beyond its end there is nothing."""
    count = max(1, -(-total // SHOWN))
    if number > count:
        missing()
    return Pages(
        number, count,
        before=_page(path, number - 1) if number > 1 else None,
        after=_page(path, number + 1) if number < count else None,
    )


def _page(path: str, number: int) -> str:
    """Return the address of a page; the first one is the list's own."""
    return path if number == 1 else f"{path}?page={number}"


async def home(visit: Visit) -> Response:
    """Show the coming meetings and the newest briefings."""
    number, offset = visit.number, (visit.number - 1) * SHOWN
    async with visit.door.database.reading() as session:
        coming = await showing.coming(session, visit.now, limit=SHOWN, offset=offset)
        newest = await showing.briefings(session, limit=NEWEST)

        async def made() -> Body:
            path = visit.press.addresses.path(visit.language)
            return _list(
                visit, "/", _pages(path, number, coming.total),
                await events.upcoming(session, now=visit.now, limit=SHOWN, offset=offset),
                await briefings.listing(session, limit=NEWEST) if number == 1 else [],
            )

        return await visit.show(("home", number), (coming, newest), made)


async def archive(visit: Visit) -> Response:
    """Show past meetings and all briefings, side by side page by page."""
    number, offset = visit.number, (visit.number - 1) * SHOWN
    async with visit.door.database.reading() as session:
        past = await showing.past(session, visit.now, limit=SHOWN, offset=offset)
        all_briefings = await showing.briefings(session, limit=SHOWN, offset=offset)

        async def made() -> Body:
            path = visit.press.addresses.path(visit.language, "/archive")
            total = max(past.total, all_briefings.total)
            return _list(
                visit, "/archive", _pages(path, number, total),
                await events.archive(session, now=visit.now, limit=SHOWN, offset=offset),
                await briefings.listing(session, limit=SHOWN, offset=offset),
            )

        return await visit.show(("archive", number), (past, all_briefings), made)


def _list(
    visit: Visit, here: str, pages: Pages, found: list[Event], articles: list[Briefing]
) -> Body:
    language, addresses = visit.language, visit.press.addresses
    return visit.press.page(
        "home.html" if here == "/" else "archive.html", language, _head(here, pages, language),
        meetings=[meeting(event, language, addresses, visit.now) for event in found],
        articles=[article(briefing, language, addresses) for briefing in articles],
        pages=pages, first=pages.number == 1, feed=addresses.subscriptions(language),
    )


def _head(here: str, pages: Pages, language: str) -> Head:
    if here == "/":
        title, heading = word("web-home-title", language), word("web-home-heading", language)
    else:
        heading = word("web-archive-title", language)
        title = word("web-title", language, page=heading, house=word("web-name", language))
    key = "web-home-lead" if here == "/" else "web-archive-lead"
    return Head(title, heading, word(key, language), rest=_page(here, pages.number), here=here)
