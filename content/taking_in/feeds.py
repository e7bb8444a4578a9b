"""RSS and Atom: bytes → articles with title, link, date and authors. Their text is not taken."""

import io
import re
from calendar import timegm
from datetime import UTC, date, datetime
from typing import Any

from content.taking_in.model import MOST_ITEMS, Found, Item, SourceKind, Trouble
from content.taking_in.plain import language_of, link_of, one_line, title_of, without_markup

MOST_AUTHORS = 5
LONGEST_NAME = 80
_ADDRESS = re.compile(r"\s*[(<\[]?\s*[\w.+-]+@[\w.-]+\s*[)>\]]?\s*")


def read(body: bytes, content_type: str = "") -> Found:
    """Read a feed.

    Raises:
        Trouble: It is no feed, or too broken to tell of anything.
    """
    # Loaded with the first feed, not with every bot.
    import feedparser

    # A stream on purpose: of a bare string feedparser would take a name to open.
    parsed = feedparser.parse(
        io.BytesIO(body), response_headers={"content-type": content_type or "application/xml"},
        resolve_relative_uris=False,
    )
    entries = parsed.entries
    if not parsed.version and not entries:
        raise Trouble("broken")
    if parsed.bozo and not entries:
        raise Trouble("broken")
    title = title_of(str(parsed.feed.get("title", "")))
    items = tuple(
        item for entry in entries[:MOST_ITEMS] if (item := _item(entry, title)) is not None
    )
    return Found(SourceKind.FEED, title, items, more=len(entries) > MOST_ITEMS)


def _item(entry: Any, where: str) -> Item | None:
    title = title_of(str(entry.get("title", "")))
    link = link_of(entry.get("link"))
    key = one_line(str(entry.get("id") or "")) or link or title
    if not title or not key:
        return None
    at = _moment(entry)
    fields: dict[str, Any] = {
        "kind": "briefing",
        f"title_{language_of(title)}": title,
        "source_url": link,
        "date": _day(at),
        "published_in": where,
        "authors": _authors(entry),
    }
    return Item(
        key=key, title=title, link=link, at=at,
        text=without_markup(_text(entry)),
        fields={name: value for name, value in fields.items() if value not in (None, "", [])},
    )


def _moment(entry: Any) -> datetime | None:
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, TypeError):
        return None


def _day(at: datetime | None) -> str | None:
    day: date | None = at.date() if at else None
    return day.isoformat() if day else None


def _authors(entry: Any) -> list[str]:
    """Return who signed the article; an address for letters is nobody's name and is left out."""
    told = [str(each.get("name", "")) for each in entry.get("authors", ())]
    signed = str(entry.get("author", ""))
    if "@" in signed:
        # feedparser parts a name from an address by the ends of addresses it knows.
        told = [signed]
    names = (one_line(_ADDRESS.sub(" ", name)).strip(" ()<>,")[:LONGEST_NAME] for name in told)
    return list(dict.fromkeys(name for name in names if name))[:MOST_AUTHORS]


def _text(entry: Any) -> str:
    bodies = [str(each.get("value", "")) for each in entry.get("content", ())]
    terms = [str(each.get("term", "")) for each in entry.get("tags", ())]
    return " ".join([str(entry.get("summary", "")), *bodies, *terms])
