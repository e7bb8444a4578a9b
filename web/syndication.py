"""News of meetings and briefings as Atom (RFC 4287) and RSS 2.0, for readers of feeds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from starlette.responses import Response

from content import dates, places
from content.calendar_text import clean, line
from content.dates import LONDON
from content.model import Briefing, Event, EventStatus
from content.render.common import title_of, word
from storage import briefings, events, showing
from storage.showing import Stamp
from web.caching import Body
from web.pages.visit import Visit

ATOM, ATOM_TYPE = "http://www.w3.org/2005/Atom", "application/atom+xml; charset=utf-8"
RSS_TYPE = "application/rss+xml; charset=utf-8"
SHOWN = 20
"""The newest of each kind: a feed tells news, the archive has the rest."""

NAMESPACE = uuid5(NAMESPACE_URL, "https://t.me/division-bell")
"""From it and a thing's own name its id follows: for good, and wherever we are served."""

_HEADINGS = {
    EventStatus.CANCELLED: "web-feed-cancelled", EventStatus.POSTPONED: "web-feed-postponed",
}

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML 1.0, however it is written (its production 2, Char)."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_KEEPS = 300


@dataclass(frozen=True)
class Entry:
    """One piece of news."""

    id: UUID
    title: str
    link: str
    summary: str
    updated_at: datetime
    published_at: datetime
    authors: tuple[str, ...] = ()


async def atom(visit: Visit) -> Response:
    """Give the news as Atom."""
    return await _feed(visit, "atom")


async def rss(visit: Visit) -> Response:
    """Give the news as RSS."""
    return await _feed(visit, "rss")


async def _feed(visit: Visit, kind: str) -> Response:
    async with visit.door.database.reading() as session:
        changed = await showing.recent(session, visit.now, limit=SHOWN)
        newest = (await showing.briefings(session, limit=SHOWN)).stamps

        async def made() -> Body:
            found = [await events.by_id(session, stamp.id) for stamp in changed]
            articles = await briefings.listing(session, limit=SHOWN)
            entries = [_event(event, visit) for event in found if event]
            entries += [_briefing(*pair, visit) for pair in zip(articles, newest, strict=True)]
            entries.sort(key=lambda entry: (entry.updated_at, entry.id), reverse=True)
            return _atom(entries, visit) if kind == "atom" else _rss(entries, visit)

        body = await visit.kept((kind, "feed"), (changed, newest), made)
    return visit.file(body, max_age=_KEEPS)


def _event(event: Event, visit: Visit) -> Entry:
    language = visit.language
    title = title_of(event.title, language)
    if event.status in _HEADINGS:
        title = word(_HEADINGS[event.status], language, title=title)
    facts = ". ".join(
        part for part in (dates.when(event, language), places.place(event, language)) if part
    )
    return Entry(
        id=uuid5(NAMESPACE, f"event:{event.uid}"), title=line(title),
        link=_link(visit, f"/e/{event.slug}", visit.press.site.links.event(event.slug)),
        summary=clean(f"{facts}\n\n{event.summary.in_(language)}"),
        updated_at=max(event.updated_at, _LONG_AGO),
        published_at=max(event.created_at, _LONG_AGO),
    )


def _briefing(briefing: Briefing, stamp: Stamp, visit: Visit) -> Entry:
    day = briefing.on
    published = datetime.combine(day, time.min, ZoneInfo(LONDON)) if day else stamp.updated_at
    return Entry(
        id=uuid5(NAMESPACE, f"briefing:{briefing.slug}"),
        title=line(title_of(briefing.title, visit.language)),
        link=_link(visit, f"/b/{briefing.slug}", visit.press.site.links.briefing(briefing.slug)),
        summary=clean(briefing.summary.in_(visit.language)),
        updated_at=max(stamp.updated_at, _LONG_AGO),
        published_at=max(published.astimezone(UTC), _LONG_AGO),
        authors=tuple(line(name) for name in briefing.authors),
    )


def _link(visit: Visit, rest: str, deep_link: str) -> str:
    """Return the page, or where no address is known, what opens it in Telegram."""
    addresses = visit.press.addresses
    return addresses.whole(addresses.path(visit.language, rest)) or deep_link


def _home(visit: Visit) -> str:
    return _link(visit, "/", visit.press.bot)


def _atom(entries: Sequence[Entry], visit: Visit) -> Body:
    addresses, language = visit.press.addresses, visit.language
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", uuid5(NAMESPACE, f"feed:{language}").urn)
    _add(feed, "title", word("web-feed-title", language))
    _add(feed, "subtitle", word("web-home-lead", language))
    _add(feed, "updated", _newest(entries).isoformat())
    _add(_add(feed, "author"), "name", word("web-name", language))
    _add(feed, "link", rel="alternate", type="text/html", href=_home(visit))
    if own := addresses.whole(addresses.path(language, "/feed.atom")):
        _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    for entry in entries:
        _atom_entry(feed, entry)
    return _body(feed, ATOM_TYPE, entries)


def _atom_entry(feed: ET.Element, entry: Entry) -> None:
    element = _add(feed, "entry")
    _add(element, "id", entry.id.urn)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", href=entry.link)
    _add(element, "updated", entry.updated_at.astimezone(UTC).isoformat())
    _add(element, "published", entry.published_at.astimezone(UTC).isoformat())
    for name in entry.authors:
        _add(_add(element, "author"), "name", name)
    _add(element, "summary", entry.summary, type="text")


def _rss(entries: Sequence[Entry], visit: Visit) -> Body:
    addresses, language = visit.press.addresses, visit.language
    rss = ET.Element("rss", {"version": "2.0", "xmlns:atom": ATOM})
    channel = _add(rss, "channel")
    _add(channel, "title", word("web-feed-title", language))
    _add(channel, "link", _home(visit))
    _add(channel, "description", word("web-home-lead", language))
    _add(channel, "language", language)
    _add(channel, "lastBuildDate", format_datetime(_newest(entries)))
    if own := addresses.whole(addresses.path(language, "/feed.rss")):
        _add(channel, "atom:link", rel="self", type="application/rss+xml", href=own)
    for entry in entries:
        _rss_item(channel, entry)
    return _body(rss, RSS_TYPE, entries)


def _rss_item(channel: ET.Element, entry: Entry) -> None:
    item = _add(channel, "item")
    _add(item, "guid", entry.id.urn, isPermaLink="false")
    _add(item, "title", entry.title)
    _add(item, "link", entry.link)
    _add(item, "pubDate", format_datetime(entry.published_at.astimezone(UTC)))
    _add(item, "description", entry.summary)


def _newest(entries: Sequence[Entry]) -> datetime:
    return max((entry.updated_at for entry in entries), default=_LONG_AGO).astimezone(UTC)


def _add(parent: ET.Element, name: str, text: str | None = None, **given: str) -> ET.Element:
    element = ET.SubElement(parent, name, given)
    element.text = _NO_XML.sub("", text) if text else None
    return element


def _body(root: ET.Element, media_type: str, entries: Sequence[Entry]) -> Body:
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Body(xml, media_type, changed=_newest(entries) if entries else None)
