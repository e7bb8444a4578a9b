"""A briefing's page, a report's parts, their charts and pictures."""

import asyncio

from starlette.responses import Response

from content import card_picture, charts
from content.model import Briefing, Figure
from content.render.common import word
from content.schema_org import briefing_data, script
from storage import briefings, showing
from web.caching import Body
from web.pages.briefing_page import Chart, briefing_page, chart, section_page, text
from web.pages.entries import described
from web.pages.pictures import size_of
from web.pages.rendering import Head
from web.pages.visit import Found, Visit, missing

PNG = "image/png"


async def briefing(visit: Visit) -> Response:
    """Show a briefing; a report with its contents."""
    found = await _found(visit)

    async def made() -> Body:
        whole = await found.itself()
        page = briefing_page(whole, visit.language, visit.press)
        return visit.press.page(
            "briefing.html", visit.language, _head(visit, whole, page.title.text),
            briefing=page, text=text(whole, visit.language),
        )

    return await visit.show(("briefing", found.stamp.slug), found.stamp, made)


async def section(visit: Visit) -> Response:
    """Show one part of a report with its charts."""
    found = await _found(visit)
    name = visit.named("section")

    async def made() -> Body:
        whole = await found.itself()
        n = _number(whole, name)
        part = section_page(whole, n, visit.language, visit.press)
        return visit.press.page(
            "section.html", visit.language, _section_head(visit, whole, n, part.title.text),
            briefing=briefing_page(whole, visit.language, visit.press), section=part,
            text=text(whole.sections[n], visit.language),
            charts=[await _chart(visit, found, whole, n, each)
                    for each in whole.sections[n].figures],
        )

    return await visit.show(("section", found.stamp.slug, name), found.stamp, made)


async def figure(visit: Visit) -> Response:
    """Show a survey figure as a picture."""
    found = await _found(visit)
    name, wanted = visit.named("section"), visit.named("figure")
    known = visit.press.store.get(
        (visit.language, ("figure", found.stamp.slug, name, wanted)), found.stamp
    )
    if known:
        return visit.picture(known)
    whole = await found.itself()
    part = whole.sections[_number(whole, name)]
    drawn = next((each for each in part.figures if each.slug == wanted), None) or missing()
    return visit.picture(await _drawn(visit, found, whole, name, drawn))


async def picture(visit: Visit) -> Response:
    """Show the picture that stands beside a link to a briefing."""
    found = await _found(visit)

    async def made() -> Body:
        whole = await found.itself()
        drawn = await asyncio.to_thread(card_picture.briefing_picture, whole, visit.language)
        return Body(drawn, PNG)

    async with visit.press.drawing:
        return visit.picture(
            await visit.kept(("briefing picture", found.stamp.slug), found.stamp, made)
        )


async def house_picture(visit: Visit) -> Response:
    """Show the picture of everything that has none of its own."""

    async def made() -> Body:
        drawn = await asyncio.to_thread(card_picture.house_picture, visit.language)
        return Body(drawn, PNG)

    async with visit.press.drawing:
        return visit.picture(await visit.kept("house picture", None, made))


async def _found(visit: Visit) -> Found[Briefing]:
    async with visit.door.database.reading() as session:
        stamp = await showing.briefing(session, visit.named())
    return Found(visit, stamp or missing(), briefings.by_slug)


def _number(whole: Briefing, name: str) -> int:
    numbers = (n for n, part in enumerate(whole.sections) if part.slug == name)
    found = next(numbers, None)
    return missing() if found is None else found


async def _chart(
    visit: Visit, found: Found[Briefing], whole: Briefing, n: int, figure: Figure
) -> Chart:
    """Return a chart of a page; its picture is drawn now, so that its size can be told."""
    name = whole.sections[n].slug
    body = await _drawn(visit, found, whole, name, figure)
    path = visit.press.addresses.path(
        visit.language, f"/b/{whole.slug}/{name}/{figure.slug}.png"
    )
    return chart(figure, path, size_of(body.data), visit.language)


async def _drawn(
    visit: Visit, found: Found[Briefing], whole: Briefing, name: str, figure: Figure
) -> Body:
    async def made() -> Body:
        png = await asyncio.to_thread(
            charts.figure_png, figure, visit.language, work=whole.title.in_(visit.language)
        )
        return Body(png, PNG)

    async with visit.press.drawing:
        return await visit.kept(("figure", whole.slug, name, figure.slug), found.stamp, made)


def _head(visit: Visit, whole: Briefing, title: str) -> Head:
    language, addresses = visit.language, visit.press.addresses
    path, picture = f"/b/{whole.slug}", f"/b/{whole.slug}/card.png"
    data = briefing_data(
        whole, language, url=addresses.whole(addresses.path(language, path)),
        image=addresses.whole(addresses.path(language, picture)),
    )
    return Head(
        title=word("web-title", language, page=title, house=word("web-name", language)),
        heading=title, description=described(whole.summary.in_(language)),
        rest=path, kind="article", picture=picture, data=script(data),
    )


def _section_head(visit: Visit, whole: Briefing, n: int, title: str) -> Head:
    language, part = visit.language, whole.sections[n]
    report = whole.title.in_(language)
    return Head(
        title=word("web-title", language, page=f"{title} · {report}",
                   house=word("web-name", language)),
        heading=title, description=described(part.summary.in_(language)),
        rest=f"/b/{whole.slug}/{part.slug}", kind="article",
        picture=f"/b/{whole.slug}/card.png",
    )
