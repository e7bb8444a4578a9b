"""What an address serves, found out by looking at its bytes: servers often name the wrong type."""

import re
from datetime import datetime

from content.taking_in import calendars, feeds, pages, whatson
from content.taking_in.model import Found, Pointer, Trouble

_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_FEED = re.compile(rb"<\s*(?:[a-z]+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_PAGE = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_UNREAD = re.compile(rb"encoding\s*=\s*[\"']\s*(?:utf-?7|utf-?32|cp037|ebcdic)", re.IGNORECASE)
_BEGINNING = 4096


_FOREIGN = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What readers of foreign formats raise for bytes their authors did not think of."""


def read(
    body: bytes, *, url: str, now: datetime, zone: str, content_type: str = ""
) -> Found | Pointer:
    """Read what an address serves.

    Args:
        body: All of it.
        url: The address, to which a page's links are relative.
        now: The present moment.
        zone: What a time without a zone is read in.
        content_type: What the server calls it; only the charset is believed.

    Raises:
        Trouble: Nothing in it can be taken in; `why` says in a word why not.
    """
    try:
        return _read(body, url=url, now=now, zone=zone, content_type=content_type)
    except _FOREIGN as error:
        raise Trouble("broken") from error


def _read(
    body: bytes, *, url: str, now: datetime, zone: str, content_type: str
) -> Found | Pointer:
    bare = body.replace(b"\0", b"")
    start = bare.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    start = start.lstrip()[:_BEGINNING]
    if not start:
        raise Trouble("empty")
    if b"BEGIN:VCALENDAR" in start.upper():
        return calendars.read(body, now=now, zone=zone)
    if start[:1] in b"[{":
        return whatson.read(body, now=now)
    if start[:1] != b"<":
        raise Trouble("unknown")
    # XML can make a page of text out of nothing, or ask for our files: none of that is read.
    if _ENTITY.search(bare) or _UNREAD.search(start):
        raise Trouble("unsafe")
    if _FEED.search(start) and not _PAGE.match(start):
        return feeds.read(body, content_type)
    if _PAGE.search(start) or b"html" in content_type.encode().lower():
        pointer = pages.feed_of(body, url)
        if pointer is None:
            raise Trouble("page")
        return pointer
    raise Trouble("unknown")
