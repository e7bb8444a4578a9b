"""A meeting's page, its sheet to print, and its picture."""

import asyncio

from starlette.responses import Response

from content import card_picture
from content.message import Html
from content.model import Event
from content.render.common import word
from content.schema_org import event_data, script
from storage import events, showing
from web.caching import Body
from web.pages.entries import described
from web.pages.event_page import EventPage, event_page
from web.pages.rendering import Head
from web.pages.visit import Found, Visit, missing

PNG = "image/png"


async def event(visit: Visit) -> Response:
    """Show a meeting."""
    found = await _found(visit)

    async def made() -> Body:
        meeting = await found.itself()
        page = event_page(meeting, visit.language, visit.press, visit.now)
        return visit.press.page("event.html", visit.language, _head(visit, meeting, page),
                                event=page)

    return await visit.show(("event", found.stamp.slug), found.stamp, made)


async def sheet(visit: Visit) -> Response:
    """Show a meeting on one sheet of paper, with a code that leads to it."""
    found = await _found(visit)

    async def made() -> Body:
        meeting = await found.itself()
        page = event_page(meeting, visit.language, visit.press, visit.now)
        head = _head(visit, meeting, page, rest=f"/e/{meeting.slug}/print")
        whole = visit.press.addresses.whole(page.path)
        return visit.press.page(
            "print.html", visit.language, head, event=page,
            address=(whole or page.telegram).partition("://")[2],
            scan_key="web-scan-page" if whole else "web-scan-telegram",
            squares=_squares(whole or page.telegram),
        )

    return await visit.show(("sheet", found.stamp.slug), found.stamp, made)


async def picture(visit: Visit) -> Response:
    """Show the picture that stands beside a link to a meeting."""
    found = await _found(visit)

    async def made() -> Body:
        meeting = await found.itself()
        drawn = await asyncio.to_thread(card_picture.event_picture, meeting, visit.language)
        return Body(drawn, PNG)

    async with visit.press.drawing:
        return visit.picture(
            await visit.kept(("event picture", found.stamp.slug), found.stamp, made)
        )


async def _found(visit: Visit) -> Found[Event]:
    async with visit.door.database.reading() as session:
        stamp = await showing.event(session, visit.named(), visit.now)
    return Found(visit, stamp or missing(), events.by_slug)


def _head(visit: Visit, event: Event, page: EventPage, rest: str | None = None) -> Head:
    language, addresses = visit.language, visit.press.addresses
    house = word("web-name", language)
    title = f"{page.status_label}: {page.title.text}" if page.status else page.title.text
    picture = f"/e/{event.slug}/card.png"
    data = event_data(
        event, language, url=addresses.whole(page.path),
        image=addresses.whole(addresses.path(language, picture)),
    )
    return Head(
        title=word("web-title", language, page=title, house=house), heading=title,
        description=described(f"{page.when}.", f"{page.where}." if page.where else "",
                              event.summary.in_(language)),
        rest=rest or f"/e/{event.slug}", kind="article", picture=picture,
        data=script(data) if rest is None else None,
    )


def _squares(address: str) -> Html:
    """Return a QR code as a drawing of the page itself."""
    import segno

    code = segno.make(address, error="m")
    return Html(code.svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None))
