"""HTML pages: no feeds themselves, but they name the feed that belongs to them."""

from html.parser import HTMLParser
from urllib.parse import urljoin

from content.taking_in.model import Pointer

FEEDS = (
    "application/atom+xml", "application/rss+xml", "text/calendar", "application/feed+xml",
)  # fmt: skip
_MOST_LINKS = 20


class _Links(HTMLParser):
    """Keeps the feeds that a page names."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at <link rel="alternate" type="…" href="…"> and at <base>."""
        told = {name: value or "" for name, value in attrs}
        if tag == "base" and not self.base:
            self.base = told.get("href", "")
        if tag != "link" or len(self.found) >= _MOST_LINKS:
            return
        kind = told.get("type", "").split(";")[0].strip().casefold()
        if "alternate" in told.get("rel", "").casefold().split() and kind in FEEDS:
            self.found.append(told.get("href", ""))


def feed_of(body: bytes, url: str) -> Pointer | None:
    """Return the first feed that a page names, None where it names none.

    Comments are feeds too, and nobody means them: they come last.
    """
    reader = _Links()
    reader.feed(body[:200_000].decode("utf-8", "replace"))
    hrefs = [href for href in reader.found if href.strip()]
    hrefs.sort(key=lambda href: "comment" in href.casefold())
    if not hrefs:
        return None
    return Pointer(urljoin(urljoin(url, reader.base), hrefs[0].strip()))
