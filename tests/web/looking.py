"""A page as its reader's browser takes it apart: elements, links, and what it would fetch."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_EMPTY = frozenset({"meta", "link", "img", "br", "path", "hr", "input"})


@dataclass
class Element:
    """One element with its attributes and all text below it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]


@dataclass
class Looked:
    """A page taken apart."""

    elements: list[Element] = field(default_factory=list)
    unclosed: list[str] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements of a kind that have these attributes."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            element for element in self.elements
            if element.tag == tag and wanted.items() <= element.attributes.items()
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """Return the one element of a kind."""
        [found] = self.all(tag, **attributes)
        return found

    def meta(self, name: str) -> list[str]:
        """Return what a page says of itself under a name."""
        return [
            element["content"] for element in self.all("meta")
            if name in (element.attributes.get("property"), element.attributes.get("name"))
        ]

    @property
    def data(self) -> dict[str, Any]:
        """The page's JSON-LD."""
        found: dict[str, Any] = json.loads(self.one("script", type="application/ld+json").text)
        return found

    @property
    def words(self) -> str:
        """All that is read on it."""
        return " ".join(self.one("main").text.split())

    @property
    def links(self) -> list[str]:
        """Where it leads."""
        return [element["href"] for element in self.all("a") if "href" in element.attributes]

    @property
    def fetched(self) -> list[str]:
        """What a browser fetches to show it."""
        icons = [element["href"] for element in self.all("link", rel="icon")]
        sheets = [element["href"] for element in self.all("link", rel="stylesheet")]
        sources = [e["src"] for e in self.elements if "src" in e.attributes]
        return icons + sheets + sources


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.looked = Looked()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"{tag} has an attribute twice"
        self.looked.elements.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.looked.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].tag == tag:
            self.open.pop()
        elif tag not in _EMPTY:
            self.looked.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def look(html: str) -> Looked:
    """Take a page apart; every element must be closed where it should be."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert not parser.looked.unclosed
    assert not parser.open
    ids = [e["id"] for e in parser.looked.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    return parser.looked
