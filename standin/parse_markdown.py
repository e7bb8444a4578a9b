"""Read Telegram's MarkdownV2 and its older Markdown, with the server's words for mistakes."""

from dataclasses import dataclass

from standin import links
from standin.entities import Entity, in_order, units
from standin.parse_html import ParseError, date_format, link_entity, time_extra

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_SPACES = frozenset(" \t\r\n\0\v")
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_CLOSERS = {
    "bold": "*",
    "code": "`",
    "pre": "```",
    "text_link": "]",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "custom_emoji": "]",
}
_LAST_ESCAPABLE = 126


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """Return text and entities of the older Markdown (no nesting, no escapes inside).

    Raises:
        ParseError: In TDLib's words, with byte offsets into the source.
    """
    return _OldReader(source).read()


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """Return text and entities of MarkdownV2.

    Raises:
        ParseError: In TDLib's words, with byte offsets into the source.
    """
    return _Reader(source).read()


@dataclass(slots=True)
class _Open:
    kind: str
    argument: str
    offset: int
    start: int
    begin: int


class _Base:
    """What both readers share: the source with zeros behind it, and the text so far."""

    def __init__(self, source: str) -> None:
        self._size = len(source)
        self._text = source + "\0\0\0"
        self._at = 0
        self._out: list[str] = []
        self._offset = 0
        self._entities: list[Entity] = []

    def _put(self, character: str) -> None:
        self._out.append(character)
        self._offset += units(character)

    def _bytes(self, position: int) -> int:
        return len(self._text[:position].encode("utf-8", "surrogatepass"))

    def _language(self) -> str:
        """Read the language after an opening ``` and skip one line break."""
        text, start = self._text, self._at
        end = start
        while text[end] not in _SPACES and text[end] != "`":
            end += 1
        language = ""
        if end != start and end < self._size and text[end] != "`":
            language = text[start:end]
            self._at = end
        if text[self._at] in "\r\n":
            pair = text[self._at + 1] in "\r\n" and text[self._at] != text[self._at + 1]
            self._at += 2 if pair else 1
        return language


class _OldReader(_Base):
    def read(self) -> tuple[str, list[Entity]]:
        while self._at < self._size:
            character = self._text[self._at]
            if character == "\\" and self._text[self._at + 1] in "_*`[":
                self._put(self._text[self._at + 1])
                self._at += 2
            elif character in "_*`[":
                self._entity(character)
            else:
                self._put(character)
                self._at += 1
        return "".join(self._out), self._entities

    def _entity(self, opener: str) -> None:
        start = self._at
        closer = {"[": "]"}.get(opener, opener)
        if self._text.startswith("```", start):
            closer = "```"
        self._at += len(closer) if closer == "```" else 1
        language = self._language() if closer == "```" else ""
        offset, begin = self._offset, len(self._out)
        end = self._text.find(closer, self._at, self._size)
        if end < 0:
            raise ParseError(
                f"Can't find end of the entity starting at byte offset {self._bytes(start)}"
            )
        self._put(self._text[self._at : end])
        self._at = end + len(closer)
        url = self._url("".join(self._out[begin:])) if opener == "[" else ""
        if self._offset > offset:
            self._add(closer, offset, language, url)

    def _url(self, label: str) -> str:
        if self._text[self._at] != "(":
            return label
        end = self._text.find(")", self._at, self._size)
        end = self._size if end < 0 else end
        url = self._text[self._at + 1 : end]
        self._at = end + 1
        return url

    def _add(self, closer: str, offset: int, language: str, url: str) -> None:
        length = self._offset - offset
        if closer == "]":
            entity = link_entity(url, offset, length)
            if entity is not None:
                self._entities.append(entity)
            return
        kind = {"_": "italic", "*": "bold", "`": "code", "```": "pre"}[closer]
        extra = {"language": language} if language else {}
        self._entities.append(Entity(kind, offset, length, dict(extra)))


class _Reader(_Base):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._stack: list[_Open] = []
        self._quoting = False
        self._may_quote = True

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < self._size:
            self._step()
        self._finish_quote()
        if self._stack:
            self._unclosed()
        return "".join(self._out), in_order(self._entities)

    def _step(self) -> None:
        character, following = self._text[self._at], self._text[self._at + 1]
        if character == "\\" and 0 < ord(following) <= _LAST_ESCAPABLE:
            self._put(following)
            if following != "\r":
                self._may_quote = following == "\n"
            self._at += 2
        elif not self._is_reserved(character):
            if character != "\r":
                self._may_quote = False
            self._put(character)
            self._at += 1
        elif self._closes(character):
            self._close(character)
        else:
            self._open(character)

    def _is_reserved(self, character: str) -> bool:
        if self._stack and self._stack[-1].kind in {"code", "pre"}:
            return character == "`"
        return character in _RESERVED

    def _closes(self, character: str) -> bool:
        if not self._stack:
            return False
        after = self._text[self._at + 1]
        if self._quoting and character == "\n" and after != ">":
            return True
        kind = self._stack[-1].kind
        if kind == "italic":
            return character == "_" and after != "_"
        closer = _CLOSERS.get(kind)
        return closer is not None and self._text.startswith(closer, self._at)

    def _open(self, character: str) -> None:
        start, kind, argument = self._at, "", ""
        after = self._text[self._at + 1]
        match character:
            case "_":
                kind = "underline" if after == "_" else "italic"
                self._at += 2 if after == "_" else 1
            case "*" | "~" | "[":
                kind = {"*": "bold", "~": "strikethrough", "[": "text_link"}[character]
                self._at += 1
            case "|" if after == "|":
                kind = "spoiler"
                self._at += 2
            case "!" if after == "[":
                kind = "custom_emoji"
                self._at += 2
            case "`":
                kind, argument = self._open_code()
            case "\n":
                self._put("\n")
                self._may_quote = True
                self._at += 1
            case ">" if self._may_quote:
                kind = "" if self._quoting else "blockquote"
                self._quoting = True
                self._at += 1
            case _:
                raise ParseError(
                    f"Character '{character}' is reserved and must be escaped with the preceding "
                    "'\\'"
                )
        if kind:
            self._stack.append(_Open(kind, argument, self._offset, start, len(self._out)))

    def _open_code(self) -> tuple[str, str]:
        if not self._text.startswith("```", self._at):
            self._at += 1
            return "code", ""
        self._at += 3
        return "pre", self._language()

    def _close(self, character: str) -> None:
        expandable = character == "\n" and self._stack[-1].kind != "blockquote"
        if expandable:
            self._drop_expandable_mark()
        opened = self._stack[-1]
        empty = self._offset == opened.offset
        if opened.kind == "blockquote":
            self._quoting = False
            self._put("\n")
            self._at += 1
            self._may_quote = True
            kind = "expandable_blockquote" if expandable else "blockquote"
            self._add(Entity(kind, opened.offset, self._offset - opened.offset))
        else:
            self._at += len(_CLOSERS.get(opened.kind, "_"))
            entity = self._entity(opened)
            if not empty:
                self._add(entity)
        self._stack.pop()

    def _drop_expandable_mark(self) -> None:
        """Take the `||` that ends an expandable quote off the stack; anything else is unclosed."""
        opened = self._stack[-1]
        carriage = bool(self._out) and self._out[-1] == "\r"
        distance = self._at - opened.start
        is_mark = distance == len("||") or (distance == len("||\r") and carriage)
        if opened.kind != "spoiler" or not is_mark:
            self._unclosed()
        self._stack.pop()
        if self._stack[-1].kind != "blockquote":
            self._unclosed()

    def _finish_quote(self) -> None:
        if not self._quoting:
            return
        kind = "blockquote"
        opened = self._stack[-1]
        if opened.kind == "spoiler" and opened.start == self._size - 2:
            self._stack.pop()
            kind = "expandable_blockquote"
        opened = self._stack[-1]
        if opened.kind == "blockquote":
            if self._offset > opened.offset:
                self._add(Entity(kind, opened.offset, self._offset - opened.offset))
            self._stack.pop()

    def _unclosed(self) -> None:
        opened = self._stack[-1]
        name = "PreCode" if opened.kind == "pre" and opened.argument else _NAMES[opened.kind]
        raise ParseError(
            f"Can't find end of {name} entity at byte offset {self._bytes(opened.start)}"
        )

    def _entity(self, opened: _Open) -> Entity | None:
        length = self._offset - opened.offset
        if opened.kind == "text_link":
            url = self._url()
            label = "".join(self._out[opened.begin :])
            return link_entity(label if url is None else url, opened.offset, length)
        if opened.kind == "custom_emoji":
            return self._from_url(opened.offset, length)
        extra = {"language": opened.argument} if opened.argument else {}
        return Entity(opened.kind, opened.offset, length, dict(extra))

    def _from_url(self, offset: int, length: int) -> Entity | None:
        url = self._url()
        if url is None:
            raise ParseError("The entity must contain a tg://emoji or tg://time URL")
        emoji = links.emoji_id_of(url)
        if emoji is not None:
            return Entity("custom_emoji", offset, length, {"custom_emoji_id": emoji})
        moment = links.time_of(url)
        if moment is None:
            raise ParseError("Invalid tg://emoji or tg://time URL specified")
        unix, form = moment
        extra = time_extra(unix, date_format(form))
        return Entity("date_time", offset, length, extra) if unix else None

    def _url(self) -> str | None:
        """Read the `(…)` after a label, None if there is none."""
        if self._text[self._at] != "(":
            return None
        self._at += 1
        begin = self._at
        parts: list[str] = []
        while self._at < self._size and self._text[self._at] != ")":
            following = self._text[self._at + 1]
            if self._text[self._at] == "\\" and 0 < ord(following) <= _LAST_ESCAPABLE:
                self._at += 1
            parts.append(self._text[self._at])
            self._at += 1
        if self._at >= self._size:
            raise ParseError(f"Can't find end of a URL at byte offset {self._bytes(begin)}")
        self._at += 1
        return "".join(parts)

    def _add(self, entity: Entity | None) -> None:
        if entity is not None:
            self._entities.append(entity)
