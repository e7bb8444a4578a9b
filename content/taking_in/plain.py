"""Words of others on one plain line: no markup, nothing that turns a line around."""

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import urlsplit

from content.taking_in.model import LONGEST_LINK

LONGEST_TITLE = 160
LONGEST_READ = 20_000
"""Characters of an item that are compared with the words."""

_HANGUL = re.compile(r"[가-힣]")
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn"}


class _Words(HTMLParser):
    """Keeps what would be read on a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a tag; words on both sides of it are two words."""
        self._unread += tag in ("script", "style")
        self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a tag."""
        if tag in ("script", "style") and self._unread:
            self._unread -= 1
        self.words.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep words."""
        if not self._unread:
            self.words.append(data)


def without_markup(html: str) -> str:
    """Return the words of a piece of HTML on one line."""
    reader = _Words()
    reader.feed(html[:LONGEST_READ])
    reader.close()
    return one_line("".join(reader.words))


def one_line(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    seen = "".join(
        " " if each in "\t\n\r\v\f" else each
        for each in unicodedata.normalize("NFC", text)
        if each in "\t\n\r\v\f" or unicodedata.category(each) not in _HIDDEN
    )
    return " ".join(seen.split())


def title_of(text: str) -> str:
    """Return a title that fits a draft."""
    line = without_markup(text)
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"


def language_of(text: str) -> str:
    """Return the language of a title: Korean where there is Hangul in it."""
    return "ko" if _HANGUL.search(text) else "en"


def link_of(text: object) -> str | None:
    """Return an address of a page; None for whatever else stands where one is expected."""
    link = str(text or "").strip()
    if not link or len(link) > LONGEST_LINK or re.search(r"[\s<>\"]", link):
        return None
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    return link if parts.scheme in ("http", "https") and parts.hostname else None
