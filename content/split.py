"""Telegram HTML as its reader sees it: how long it is, and how to part it with every tag closed."""

from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from content.message import Html

_ELLIPSIS = "…"


@dataclass(frozen=True)
class _Token:
    """A tag, or one character as it is written (an entity is one character)."""

    text: str
    opens: str | None = None
    closes: str | None = None

    @property
    def width(self) -> int:
        return 0 if self.opens or self.closes else len(unescape(self.text))


class _Reader(HTMLParser):
    """Turns HTML into tokens, entities kept as they are written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.tokens: list[_Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tokens.append(_Token(self.get_starttag_text() or f"<{tag}>", opens=tag))

    def handle_endtag(self, tag: str) -> None:
        self.tokens.append(_Token(f"</{tag}>", closes=tag))

    def handle_data(self, data: str) -> None:
        self.tokens.extend(_Token(character) for character in data)

    def handle_entityref(self, name: str) -> None:
        self.tokens.append(_Token(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self.tokens.append(_Token(f"&#{name};"))


def _tokens(html: str) -> list[_Token]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.tokens


def plain_text(html: str) -> str:
    """Return what is left when the tags are taken away: what a reader without markup sees."""
    return "".join(unescape(token.text) for token in _tokens(html) if token.width)


def telegram_length(html: str) -> int:
    """Return the length Telegram counts: code points after the entities are parsed.

    Source: tdlib's MessageContent.cpp, which counts `utf8_length`, not UTF-16 units.
    """
    return sum(token.width for token in _tokens(html))


def split(html: str, limit: int) -> list[Html]:
    """Part `html` into messages of at most `limit` characters as Telegram counts them.

    Parts end at a paragraph, else at a line, else at a word; a tag that is open at the end of a
    part is closed there and opened again in the next. A text that fits comes back as it is.
    """
    if telegram_length(html) <= limit:
        return [Html(html)] if html.strip() else []
    tokens = _tokens(html)
    parts: list[Html] = []
    opened: list[_Token] = []
    while tokens:
        count = _fitting(tokens, limit)
        part, opened_after = _closed(tokens[:count], opened)
        if plain_text(part).strip():
            parts.append(part)
        opened = opened_after
        tokens = _without_leading_space(tokens[count:])
    return parts


def truncate(html: str, limit: int) -> Html:
    """Return `html` cut at a word with an ellipsis, so that it fits; tags are closed."""
    if telegram_length(html) <= limit:
        return Html(html)
    tokens = _tokens(html)
    room = limit - len(_ELLIPSIS)
    kept = tokens[: _fitting(tokens, room)] if room > 0 else []
    while kept and (kept[-1].text.isspace() or kept[-1].opens):
        kept.pop()
    return _closed([*kept, _Token(_ELLIPSIS)], [])[0]


def _fitting(tokens: list[_Token], limit: int) -> int:
    """Return how many tokens go into a part of `limit` characters, ending where it reads best."""
    width = 0
    best: dict[str, int] = {}
    for index, token in enumerate(tokens):
        width += token.width
        if width > limit:
            if token.text.isspace():
                best["word"] = index
            break
        if token.text == "\n":
            after_blank = index > 0 and tokens[index - 1].text == "\n"
            best["paragraph" if after_blank else "line"] = index + 1
        elif token.text == " ":
            best["word"] = index + 1
    else:
        return len(tokens)
    # A paragraph that ends early would leave a nearly empty message; half a part is enough.
    for kind, least in (("paragraph", index // 2), ("line", index // 2), ("word", 0)):
        if best.get(kind, 0) > least:
            return best[kind]
    return max(index, 1)


def _closed(tokens: list[_Token], opened: list[_Token]) -> tuple[Html, list[_Token]]:
    """Return the part with its tags balanced, and the tags that were open at its end."""
    still_open = list(opened)
    for token in tokens:
        if token.opens:
            still_open.append(token)
        elif token.closes and still_open:
            still_open.pop()
    body = "".join(token.text for token in tokens).strip()
    head = "".join(token.text for token in opened)
    tail = "".join(f"</{token.opens}>" for token in reversed(still_open))
    return Html(f"{head}{body.rstrip()}{tail}"), still_open


def _without_leading_space(tokens: list[_Token]) -> list[_Token]:
    """Drop white space at the beginning, looking through tags."""
    kept: list[_Token] = []
    for index, token in enumerate(tokens):
        if token.width and not token.text.isspace():
            return kept + tokens[index:]
        if not token.width:
            kept.append(token)
    return kept
