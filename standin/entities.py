"""Entities of a text: what they are, how they are ordered, joined and cut as Telegram does."""

from dataclasses import dataclass, field
from typing import Any

BLOCKQUOTES = frozenset({"blockquote", "expandable_blockquote"})
PRE = frozenset({"pre", "code"})
SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "date_time": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_FOUND_PRIORITY = 50
_ENDLESS = 1 << 31


@dataclass(slots=True)
class Entity:
    """A marked stretch of text, in UTF-16 code units."""

    type: str
    offset: int
    length: int
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The first unit after the entity."""
        return self.offset + self.length

    def to_json(self) -> dict[str, Any]:
        """Return the MessageEntity of the Bot API."""
        return {"offset": self.offset, "length": self.length, "type": self.type, **self.extra}


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_order(entities: list[Entity]) -> list[Entity]:
    """Sort as the server answers: by place, longer first, then by kind."""
    return sorted(entities, key=_order)


def _order(entity: Entity) -> tuple[int, int, int]:
    return entity.offset, -entity.length, _PRIORITY.get(entity.type, _FOUND_PRIORITY)


def settle(entities: list[Entity]) -> list[Entity]:
    """Return entities that nest properly: no crossing, nothing inside code, styles cut at links."""
    if not entities:
        return []
    styles, quotes, solid = _sorted_out(in_order(entities))
    quotes = without_overlaps(quotes)
    solid = not_crossing(without_overlaps(solid), quotes)
    return _joined(styles, in_order(solid + quotes))


def merge_found(entities: list[Entity], found: list[Entity]) -> list[Entity]:
    """Add entities found in the text where no other entity stands in the way."""
    if not found:
        return entities
    styles, quotes, solid = _sorted_out(entities)
    fresh = not_crossing(found, quotes)
    fresh = [new for new in fresh if not any(_touch(new, old) for old in solid)]
    return _joined(styles, in_order(solid + fresh + quotes))


def without_overlaps(entities: list[Entity]) -> list[Entity]:
    """Keep the first of entities that overlap; they must come sorted."""
    kept: list[Entity] = []
    for entity in entities:
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def not_crossing(entities: list[Entity], quotes: list[Entity]) -> list[Entity]:
    """Keep entities that lie wholly inside or wholly outside every quote."""
    return [
        entity
        for entity in entities
        if not any(
            _touch(entity, quote) and (entity.offset < quote.offset or entity.end > quote.end)
            for quote in quotes
        )
    ]


def _touch(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _sorted_out(entities: list[Entity]) -> tuple[list[Entity], list[Entity], list[Entity]]:
    styles = [entity for entity in entities if entity.type in SPLITTABLE]
    quotes = [entity for entity in entities if entity.type in BLOCKQUOTES]
    solid = [e for e in entities if e.type not in SPLITTABLE and e.type not in BLOCKQUOTES]
    return styles, quotes, solid


def _joined(styles: list[Entity], fixed: list[Entity]) -> list[Entity]:
    if not styles:
        return fixed
    return in_order(fixed + _Splitter(in_order(styles)).split(fixed))


class _Splitter:
    """Cut styles (bold, italic …) where other entities begin and end, joining equal neighbours.

    The cuts are those of TDLib, so that the answer to a send carries the same list of entities.
    """

    def __init__(self, styles: list[Entity]) -> None:
        self._styles = styles
        self._next = 0
        self._open: dict[str, tuple[int, int]] = {}
        self._pieces: list[Entity] = []

    def split(self, fixed: list[Entity]) -> list[Entity]:
        """Return the pieces of all styles around `fixed`."""
        stack: list[Entity] = []
        for entity in fixed:
            self._reach(entity.offset, stack)
            stack.append(entity)
        self._reach(_ENDLESS, stack)
        return self._pieces

    def _reach(self, offset: int, stack: list[Entity]) -> None:
        while stack and offset >= stack[-1].end:
            before = len(self._pieces)
            self._read_until(stack[-1].end)
            if stack.pop().type in PRE:
                del self._pieces[before:]
        self._read_until(offset)

    def _read_until(self, offset: int) -> None:
        while self._next < len(self._styles) and self._styles[self._next].offset < offset:
            style = self._styles[self._next]
            begin, end = self._open.get(style.type, (0, -1))
            if style.offset <= end:
                self._open[style.type] = (begin, max(end, style.end))
            else:
                self._flush(style.offset)
                self._open[style.type] = (style.offset, style.end)
            self._next += 1
        self._flush(offset)

    def _flush(self, offset: int) -> None:
        for kind in SPLITTABLE:
            begin, end = self._open.get(kind, (offset, offset))
            if begin >= offset:
                continue
            self._pieces.append(Entity(kind, begin, min(end, offset) - begin))
            if end <= offset:
                del self._open[kind]
            else:
                self._open[kind] = (offset, end)
