"""Markdown of the library → Telegram HTML, which knows no paragraphs, headings or lists."""

import re
from functools import cache
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from content.message import Html
from content.texts import escaped

_INLINE_TAGS = {"strong": "b", "em": "i", "s": "s"}
_BULLETS = ("•", "◦")
_BARE_LINE = (
    r"[^\W\d_](?:(?:[^\x00-\x1f\x7f\\`*_\[\]<>&~!]|&(?![#A-Za-z])|!(?!\[))*[^\W_][.?!…)”’]?)?"
)
_WITHOUT_MARKUP = re.compile(rf"{_BARE_LINE}(?:\n\n?{_BARE_LINE})*")
"""Lines in which no rule of Markdown could mean anything: most summaries are nothing else."""

_TAG = re.compile("<[^>]*>")
"""A tag of ours; every other "<" and ">" has been escaped."""

_SAFE_SCHEMES = ("http://", "https://", "mailto:", "tg://")


def markdown_to_html(markdown: str, *, quoted: bool = False) -> Html:
    """Return Markdown in the tags Telegram knows.

    Headings become bold lines, list items lines with a bullet or their number; line breaks stay,
    as in any chat. Markup of other kinds (raw HTML, tables, pictures) is shown as its text.

    Args:
        markdown: CommonMark, with ~~strikethrough~~.
        quoted: The text will stand inside a quote already; Telegram nests none, so quotes in it
            turn italic.
    """
    tree = SyntaxTreeNode(_parser().parse(markdown))
    return Html(_blocks(tree.children, quoted=quoted))


def markdown_to_plain(markdown: str) -> str:
    """Return Markdown as a reader without any markup sees it, for calendars and search."""
    if _WITHOUT_MARKUP.fullmatch(markdown):
        return markdown
    return unescape(_TAG.sub("", markdown_to_html(markdown)))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough")


def _blocks(nodes: list[SyntaxTreeNode], *, quoted: bool, depth: int = 0) -> str:
    parts = (_block(node, quoted=quoted, depth=depth) for node in nodes)
    return "\n\n".join(part for part in parts if part)


def _block(node: SyntaxTreeNode, *, quoted: bool, depth: int) -> str:
    match node.type:
        case "heading":
            return f"<b>{_inline(node)}</b>"
        case "bullet_list" | "ordered_list":
            return _list(node, quoted=quoted, depth=depth)
        case "blockquote":
            return _quote(node, quoted=quoted)
        case "fence" | "code_block":
            return f"<pre>{escaped(node.content.rstrip())}</pre>"
        case "hr":
            return "———"
        case _:
            return _inline(node)


def _quote(node: SyntaxTreeNode, *, quoted: bool) -> str:
    inside = _blocks(node.children, quoted=True)
    return f"<i>{inside}</i>" if quoted else f"<blockquote>{inside}</blockquote>"


def _list(node: SyntaxTreeNode, *, quoted: bool, depth: int) -> str:
    first = int(node.attrs.get("start", 1))
    bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
    lines = []
    for number, item in enumerate(node.children, start=first):
        mark = f"{number}." if node.type == "ordered_list" else bullet
        inside = "\n".join(
            _block(child, quoted=quoted, depth=depth + 1) for child in item.children
        )
        lines.append(f"{'   ' * depth}{mark} {inside}")
    return "\n".join(lines)


def _inline(node: SyntaxTreeNode) -> str:
    """Return the text of a node and all below it, with the tags that stand within a line."""
    match node.type:
        case "text":
            return escaped(node.content)
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return f"<code>{escaped(node.content)}</code>"
        case "image":
            return escaped(node.content)
        case _:
            inside = "".join(_inline(child) for child in node.children)
            return _wrapped(node, inside)


def _wrapped(node: SyntaxTreeNode, inside: str) -> str:
    if node.type == "link":
        address = str(node.attrs.get("href", ""))
        if not address.startswith(_SAFE_SCHEMES):
            return inside
        return f'<a href="{escaped(address)}">{inside}</a>'
    tag = _INLINE_TAGS.get(node.type)
    return f"<{tag}>{inside}</{tag}>" if tag and inside else inside
