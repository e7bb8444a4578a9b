"""Texts of the library → HTML of a page: Markdown, and what was written for Telegram."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from content.message import Html
from content.texts import escaped

_DEEPEST = 6
_SAFE_SCHEMES = ("http://", "https://", "mailto:")
_TELEGRAM_HEADING = re.compile(r"<b>([^<]*)</b>")
_BULLET = "• "


def markdown_to_page(markdown: str, *, below: int = 2) -> Html:
    """Return Markdown as HTML to put into a page.

    Raw HTML in it is shown as its text, pictures as their words: nothing is fetched from elsewhere.
    Line breaks stay, as in any chat.

    Args:
        markdown: CommonMark, with ~~strikethrough~~.
        below: The level of the heading it stands under; its own headings go below that.
    """
    tokens = _parser().parse(markdown)
    _order_headings(tokens, below)
    _make_safe(tokens)
    return Html(_parser().renderer.render(tokens, _parser().options, {}))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("strikethrough")


def _order_headings(tokens: list[Token], below: int) -> None:
    """Put headings one below the other without a gap, as a voice that reads them expects."""
    level = below
    for token in tokens:
        if token.type == "heading_open":
            level = min(int(token.tag[1:]) + below, level + 1, _DEEPEST)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"


def _make_safe(tokens: list[Token]) -> None:
    for token in tokens:
        if token.type == "image":
            token.type, token.tag, token.children = "text", "", None
        elif token.type == "link_open":
            _secure(token)
        _make_safe(token.children or [])


def _secure(link: Token) -> None:
    """Let a link lead to the web or to a letter, and nowhere else."""
    if str(link.attrs.get("href", "")).startswith(_SAFE_SCHEMES):
        link.attrs = {"href": link.attrs["href"], "rel": "noopener"}
    else:
        link.attrs = {}


def telegram_to_page(html: str, *, level: int = 3) -> Html:
    """Return a text of the locale files as paragraphs, headings and lists of a page.

    Args:
        html: Paragraphs parted by a blank line; a bold line is a heading, a bullet begins an item.
        level: The level of its headings.
    """
    return Html("".join(_paragraph(part.split("\n"), level) for part in html.split("\n\n")))


def _paragraph(lines: list[str], level: int) -> str:
    if heading := _TELEGRAM_HEADING.fullmatch(lines[0].strip()):
        rest = _paragraph(lines[1:], level) if lines[1:] else ""
        return f"<h{level}>{heading[1]}</h{level}>{rest}"
    if all(line.startswith(_BULLET) for line in lines):
        items = "".join(f"<li>{line.removeprefix(_BULLET)}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    return f"<p>{'<br>'.join(lines)}</p>"


def plain_to_page(text: str) -> Html:
    """Return text without markup as paragraphs."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    shown = (escaped(part).replace("\n", "<br>") for part in parts if part)
    return Html("".join(f"<p>{part}</p>" for part in shown))
