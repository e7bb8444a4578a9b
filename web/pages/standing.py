"""What stands whatever is published: privacy, our own files, and what crawlers are told."""

from collections.abc import Iterator

from starlette.responses import Response

from content.page_html import telegram_to_page
from content.render.common import word
from content.texts import texts
from storage import showing
from web.caching import Body
from web.pages.rendering import STATIC_TYPES, Head, static_body, static_path
from web.pages.visit import Visit, missing

A_DAY = 86_400
MOST_LISTED = 20_000
"""Addresses in a sitemap: it may have 50,000, and each stands here in every language."""


_ALWAYS = ("/", "/archive", "/privacy")


async def privacy(visit: Visit) -> Response:
    """Show what is kept of readers: nothing by the pages, little by the bot."""
    language = visit.language

    async def made() -> Body:
        heading = word("web-privacy-title", language)
        title = word("web-title", language, page=heading, house=word("web-name", language))
        head = Head(title, heading, word("web-privacy-lead", language), rest="/privacy",
                    here="/privacy")
        return visit.press.page(
            "privacy.html", language, head,
            pages=telegram_to_page(texts().html("web-privacy-pages-list", language)),
            bot=telegram_to_page(texts().html("chats-privacy", language)),
        )

    return await visit.show("privacy", None, made)


async def own_file(visit: Visit) -> Response:
    """Give one of our own files, which its address names with its content."""
    asked = f"/static/{visit.named('name')}"
    name = next((name for name in STATIC_TYPES if static_path(name) == asked), None)
    return visit.file(static_body(name or missing()), lasting=True)


async def robots(visit: Visit) -> Response:
    """Tell crawlers that all pages may be read, and where they are listed."""
    sitemap = visit.press.addresses.whole(visit.press.addresses.shared("/sitemap.xml"))
    text = f"User-agent: *\nDisallow: /metrics\n\nSitemap: {sitemap or missing()}\n"
    return visit.file(Body(text.encode(), "text/plain; charset=utf-8"), max_age=A_DAY)


async def sitemap(visit: Visit) -> Response:
    """List every page, each with its other languages."""
    if visit.press.addresses.public_url is None:
        missing()
    async with visit.door.database.reading() as session:
        found = await showing.recent(session, visit.now, limit=MOST_LISTED)
        listed = await showing.briefings(session, limit=MOST_LISTED)

    async def made() -> Body:
        pages: list[tuple[str, str | None]] = [(path, None) for path in _ALWAYS]
        pages += [(f"/e/{each.slug}", each.updated_at.isoformat()) for each in found]
        pages += [(f"/b/{each.slug}", each.updated_at.isoformat()) for each in listed.stamps]
        return Body(_sitemap(visit, pages).encode(), "application/xml; charset=utf-8")

    return visit.file(await visit.kept("sitemap", (found, listed), made))


def _sitemap(visit: Visit, pages: list[tuple[str, str | None]]) -> str:
    entries = "".join(entry for rest, at in pages for entry in _entries(visit, rest, at))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    )


def _entries(visit: Visit, rest: str, at: str | None) -> Iterator[str]:
    """Yield a page in each language. Paths are of slugs, so that nothing needs escaping."""
    addresses = visit.press.addresses
    whole = {one: addresses.whole(addresses.path(one, rest)) for one in addresses.languages}
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{one}" href="{url}"/>'
        for one, url in whole.items()
    )
    changed = f"<lastmod>{at}</lastmod>" if at else ""
    for url in whole.values():
        yield f"<url><loc>{url}</loc>{changed}{others}</url>\n"
