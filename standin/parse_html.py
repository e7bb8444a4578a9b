"""Read Telegram's HTML: text without tags, entities, and the server's words for every mistake."""

import re
from dataclasses import dataclass

from standin import links
from standin.entities import Entity, in_order, units

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_SIMPLE) | {"a", "tg-emoji", "tg-time", "pre", "code", "blockquote"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACES = frozenset(" \t\r\n\0\v")
_SPECIAL = re.compile(r"[<&\0]")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*))(;?)")
_DATE_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
_LAST_CODE_POINT = 0x10FFFF
_LONGEST_REFERENCE = 10
_INT32 = 2**31
_INT64 = 2**63


class ParseError(ValueError):
    """Markup that cannot be read; the text follows «can't parse entities: »."""


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    date: int
    offset: int
    begin: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return text and entities of Telegram HTML.

    Raises:
        ParseError: In TDLib's words, with byte offsets into the source.
    """
    if "\0" in source:
        raise ParseError("Text must not contain null bytes")
    return _Reader(source).read()


def date_format(value: str) -> str:
    """Return the format of a date_time entity if it is one.

    Raises:
        ParseError: If it is not.
    """
    if _DATE_FORMAT.fullmatch(value) is None:
        raise ParseError("Invalid date format used")
    return value


def custom_emoji(value: str) -> str:
    """Return the identifier of a custom emoji if it is one.

    Raises:
        ParseError: If it is not.
    """
    if not re.fullmatch(r"-?[0-9]+", value) or not -_INT64 <= int(value) < _INT64 or not int(value):
        raise ParseError("Invalid custom emoji identifier specified")
    return str(int(value))


def link_entity(url: str, offset: int, length: int) -> Entity | None:
    """Return the entity of a link: a person's name, an address, or nothing if it is no link."""
    user_id = links.user_id_of(url)
    if user_id is not None:
        return Entity("text_mention", offset, length, {"user": {"id": user_id}})
    address = links.checked_or_none(url)
    return None if address is None else Entity("text_link", offset, length, {"url": address})


class _Reader:
    """One pass over the source; a zero character stands at the end, as in the original."""

    def __init__(self, source: str) -> None:
        self._size = len(source)
        self._text = source + "\0"
        self._at = 0
        self._out: list[str] = []
        self._offset = 0
        self._stack: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < self._size:
            special = _SPECIAL.search(self._text, self._at)
            until = self._size if special is None else special.start()
            if until > self._at:
                self._put(self._text[self._at : until])
                self._at = until
            elif self._text[until] == "&":
                self._put(self._reference())
            else:
                self._tag()
        if self._stack:
            tag = self._stack[-1].tag
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        self._forget_lonely_language()
        return self._whole(), in_order(self._entities)

    def _whole(self) -> str:
        text = "".join(self._out)
        try:
            return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError as error:
            raise ParseError(
                "Text contains invalid Unicode characters after decoding HTML entities, check for "
                "unmatched surrogate code units"
            ) from error

    def _put(self, text: str) -> None:
        self._out.append(text)
        self._offset += units(text)

    def _bytes(self, position: int) -> int:
        return len(self._text[:position].encode("utf-8", "surrogatepass"))

    def _reference(self) -> str:
        """Decode the reference here, or give back the ampersand itself."""
        found = _REFERENCE.match(self._text, self._at)
        decoded = _decode(found) if found else None
        if found is None or decoded is None:
            self._at += 1
            return "&"
        self._at = found.end()
        return decoded

    def _tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._text[self._at] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        self._skip_to(">")
        if self._at >= self._size:
            raise ParseError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        tag = self._text[begin + 1 : self._at].lower()
        if tag not in _TAGS:
            raise ParseError(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        argument, date = self._attributes(tag, begin)
        if tag == "span" and argument != "spoiler":
            raise ParseError(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}'
            )
        self._stack.append(_Open(tag, argument, date, self._offset, len(self._out)))
        self._at += 1

    def _attributes(self, tag: str, begin: int) -> tuple[str, int]:
        argument, date = "", 0
        while self._text[self._at] != ">":
            self._skip_spaces()
            if self._text[self._at] == ">":
                break
            name, value = self._attribute(tag, begin)
            match tag, name:
                case "a", "href":
                    argument = value or ""
                case "code", "class" if value and value.startswith("language-"):
                    argument = value.removeprefix("language-")
                case "span", "class" if value and value.startswith("tg-"):
                    argument = value.removeprefix("tg-")
                case "tg-emoji", "emoji-id":
                    argument = value or ""
                case "blockquote", "expandable":
                    argument = "1"
                case "tg-time", "unix":
                    date = _moment(value or "")
                case "tg-time", "format":
                    argument = value or ""
        return argument, date

    def _attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        start = self._at
        while self._text[self._at] not in "=>/\"'" and self._text[self._at] not in _SPACES:
            self._at += 1
        name = self._text[start : self._at]
        if not name:
            raise ParseError(
                f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}'
            )
        self._skip_spaces()
        if self._text[self._at] != "=":
            self._still_open(tag, begin)
            return name, None
        self._at += 1
        self._skip_spaces()
        self._still_open(tag, begin)
        value = self._value()
        if self._at >= self._size:
            raise ParseError(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return name, value

    def _still_open(self, tag: str, begin: int) -> None:
        if self._at >= self._size:
            raise ParseError(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')

    def _value(self) -> str:
        quote = self._text[self._at]
        return self._quoted(quote) if quote in "\"'" else self._bare()

    def _bare(self) -> str:
        start = self._at
        while self._text[self._at].isascii() and (
            self._text[self._at].isalnum() or self._text[self._at] in ".-"
        ):
            self._at += 1
        here = self._text[self._at]
        if here not in _SPACES and here != ">":
            raise ParseError(f"Unexpected end of name token at byte offset {self._bytes(start)}")
        return self._text[start : self._at].lower()

    def _quoted(self, quote: str) -> str:
        self._at += 1
        parts: list[str] = []
        while self._at < self._size and self._text[self._at] != quote:
            if self._text[self._at] == "&":
                parts.append(self._reference())
            else:
                parts.append(self._text[self._at])
                self._at += 1
        if self._at < self._size:
            self._at += 1
        return "".join(parts)

    def _end_tag(self, begin: int) -> None:
        if not self._stack:
            raise ParseError(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        self._skip_to(">")
        tag = self._text[begin + 2 : self._at].lower()
        self._skip_spaces()
        if self._text[self._at] != ">":
            raise ParseError(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        opened = self._stack[-1]
        if tag and tag != opened.tag:
            raise ParseError(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self._offset > opened.offset:
            self._close(opened, self._offset - opened.offset)
        self._stack.pop()
        self._at += 1

    def _close(self, opened: _Open, length: int) -> None:
        entity = self._entity(opened, length)
        if entity is not None:
            self._entities.append(entity)

    def _entity(self, opened: _Open, length: int) -> Entity | None:
        tag, offset = opened.tag, opened.offset
        if tag in _SIMPLE:
            return Entity(_SIMPLE[tag], offset, length)
        if tag == "a":
            url = opened.argument or "".join(self._out[opened.begin :])
            return link_entity(url, offset, length)
        if tag == "tg-emoji":
            extra = {"custom_emoji_id": custom_emoji(opened.argument)}
            return Entity("custom_emoji", offset, length, extra)
        if tag == "tg-time":
            return _time(opened, length)
        if tag == "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
            return Entity(kind, offset, length)
        return self._code(opened, length)

    def _code(self, opened: _Open, length: int) -> Entity | None:
        """Join `<pre><code class=…>` (in either order) into one entity with a language."""
        last = self._entities[-1] if self._entities else None
        same = last is not None and (last.offset, last.length) == (opened.offset, length)
        if last is not None and same:
            if opened.tag == "pre" and last.type == "code" and "language" in last.extra:
                last.type = "pre"
                return None
            if opened.tag == "code" and last.type == "pre" and opened.argument:
                last.extra["language"] = opened.argument
                return None
        language = {"language": opened.argument} if opened.argument else {}
        return Entity(opened.tag, opened.offset, length, language)

    def _forget_lonely_language(self) -> None:
        for entity in self._entities:
            if entity.type == "code":
                entity.extra.pop("language", None)

    def _skip_to(self, character: str) -> None:
        while self._text[self._at] not in _SPACES and self._text[self._at] != character:
            self._at += 1

    def _skip_spaces(self) -> None:
        while self._at < self._size and self._text[self._at] in _SPACES:
            self._at += 1


def _time(opened: _Open, length: int) -> Entity | None:
    extra = time_extra(opened.date, date_format(opened.argument))
    return Entity("date_time", opened.offset, length, extra) if opened.date > 0 else None


def time_extra(unix: int, form: str) -> dict[str, int | str]:
    """Return the fields a date_time entity carries beside its place."""
    return {"unix_time": unix, "date_time_format": form} if form else {"unix_time": unix}


def _moment(value: str) -> int:
    number = int(value) if re.fullmatch(r"-?[0-9]+", value) else 0
    return number if -_INT32 <= number < _INT32 else 0


def _decode(found: re.Match[str]) -> str | None:
    hexadecimal, decimal, name, _ = found.groups()
    if name is not None:
        return _NAMED.get(name)
    digits = hexadecimal if hexadecimal is not None else decimal
    length = found.end() - found.start() - len(found[4])
    code = int(digits or "0", 16 if hexadecimal is not None else 10)
    if code == 0 or code >= _LAST_CODE_POINT or length >= _LONGEST_REFERENCE:
        return None
    return chr(code)
