"""Turn a text parameter into what is stored: cleaned, trimmed, measured, with its entities."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from standin import limits
from standin.detect import find_entities
from standin.entities import Entity, merge_found, settle, units
from standin.errors import bad
from standin.given_entities import entities_from_json
from standin.params import Params
from standin.parse_html import ParseError, parse_html
from standin.parse_markdown import parse_markdown, parse_markdown_v2

_PARSERS: dict[str, Callable[[str], tuple[str, list[Entity]]]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}
_PLAIN = {"", "none"}
_REMOVED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_BLANKED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_ASTRAL = 0xFFFF


@dataclass(slots=True)
class Formatted:
    """A text and its entities, as the answer will carry them."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)

    def to_json(self, text: str = "text", entities: str = "entities") -> dict[str, Any]:
        """Return the two fields of a Message, named as given; an empty text gives none."""
        if not self.text:
            return {}
        result: dict[str, Any] = {text: self.text}
        if self.entities:
            result[entities] = [entity.to_json() for entity in self.entities]
        return result


type_of_users = Callable[[int], dict[str, Any] | None]


def read_text(params: Params, now: float, find_user: type_of_users) -> Formatted:
    """Read `text`, `parse_mode` and `entities` of sendMessage and editMessageText."""
    source = params.text("text")
    if not source:
        raise bad("message text is empty")
    result = read(source, params.text("parse_mode"), _entities(params, "entities"), now, find_user)
    if len(result.text) > limits.TEXT:
        raise bad("message is too long")
    return result


def read_caption(params: Params, now: float, find_user: type_of_users) -> Formatted:
    """Read `caption`, `parse_mode` and `caption_entities` of the methods that send files."""
    return caption_of(
        params.text("caption"),
        params.text("parse_mode"),
        _entities(params, "caption_entities"),
        now,
        find_user,
    )


def caption_of(
    source: str, parse_mode: str, entities: Any, now: float, find_user: type_of_users
) -> Formatted:
    """Return a caption, which may be empty, unlike a text."""
    if not source:
        return Formatted()
    result = read(source, parse_mode, entities, now, find_user, allow_empty=True)
    if len(result.text) > limits.CAPTION:
        raise bad("message caption is too long")
    return result


def read(
    source: str,
    parse_mode: str,
    given: Any,
    now: float,
    find_user: type_of_users,
    *,
    allow_empty: bool = False,
) -> Formatted:
    """Parse and finish a text.

    Raises:
        ApiError: In the words of the server.
    """
    mode = parse_mode.lower()
    if mode in _PLAIN:
        text, entities = source, entities_from_json(given)
    elif mode in _PARSERS:
        try:
            text, entities = _PARSERS[mode](source)
        except ParseError as error:
            raise bad(f"can't parse entities: {error}") from error
    else:
        raise bad("unsupported parse_mode")
    strict = mode in _PLAIN
    return finish(text, _known(entities, find_user, strict), now, allow_empty=allow_empty)


def finish(
    text: str, entities: list[Entity], now: float, *, allow_empty: bool = False
) -> Formatted:
    """Clean, trim and complete a parsed text."""
    for entity in entities:
        _check_span(entity)
    entities = settle([entity for entity in entities if entity.length > 0])
    text, entities = _cleaned(text, entities)
    if _is_blank(text):
        if allow_empty:
            return Formatted()
        raise bad("text must be non-empty")
    _check_times(entities, now)
    text, entities = _trimmed(text, settle(entities))
    entities = merge_found(entities, find_entities(text))
    return Formatted(text, entities[: limits.ENTITIES])


def _entities(params: Params, name: str) -> Any:
    return params.json(name, "can't parse entities JSON object")


def _known(entities: list[Entity], find_user: type_of_users, strict: bool) -> list[Entity]:
    """Fill in the people of text_mention entities; a tag naming a stranger is dropped."""
    kept = []
    for entity in entities:
        if entity.type == "text_mention":
            user = find_user(entity.extra["user"]["id"])
            if user is None and strict:
                raise bad("user not found")
            if user is None:
                continue
            entity.extra = {"user": user}
        kept.append(entity)
    return kept


def _check_span(entity: Entity) -> None:
    if not 0 <= entity.offset <= limits.ENTITY_SPAN:
        raise bad(f"Receive an entity with incorrect offset {entity.offset}")
    if not 0 <= entity.length <= limits.ENTITY_SPAN:
        raise bad(f"Receive an entity with incorrect length {entity.length}")


def _check_times(entities: list[Entity], now: float) -> None:
    for entity in entities:
        if entity.type == "date_time" and entity.extra["unix_time"] - now > limits.TIME_AHEAD:
            raise bad("ENTITY_DATE_INVALID")


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Blank control characters, drop those Telegram drops, and move the entities along."""
    cleaned = _REMOVED.sub("", _BLANKED.sub(" ", text))
    if entities:
        moved = _positions(text)
        entities = [_moved(entity, moved, text) for entity in entities]
    return cleaned, [entity for entity in entities if entity.length > 0]


def _positions(text: str) -> Sequence[int]:
    """Map every UTF-16 offset to its place after cleaning; -1 inside a symbol."""
    if text.isascii() and "\r" not in text:
        return range(len(text) + 1)
    places: list[int] = []
    place = 0
    for character in text:
        places.append(place)
        wide = ord(character) > _ASTRAL
        if wide:
            places.append(-1)
        if not _REMOVED.match(character):
            place += 2 if wide else 1
    places.append(place)
    return places


def _moved(entity: Entity, places: Sequence[int], text: str) -> Entity:
    if entity.offset >= len(places):
        raise bad(f"Entity begins after the end of the text at UTF-16 offset {entity.offset}")
    if entity.end >= len(places):
        raise bad(
            f"Entity beginning at UTF-16 offset {entity.offset} ends after the end of the text at "
            f"UTF-16 offset {entity.end}"
        )
    begin, end = places[entity.offset], places[entity.end]
    if begin < 0:
        raise bad(
            "Entity begins in a middle of a UTF-16 symbol at byte offset "
            f"{_byte_offset(text, entity.offset + 1)}"
        )
    if end < 0:
        raise bad(
            f"Entity beginning at UTF-16 offset {entity.offset} ends in a middle of a UTF-16 "
            f"symbol at byte offset {_byte_offset(text, entity.end + 1)}"
        )
    return Entity(entity.type, begin, end - begin, entity.extra)


def _byte_offset(text: str, offset: int) -> int:
    prefix = text.encode("utf-16-le", "surrogatepass")[: offset * 2]
    return len(prefix.decode("utf-16-le", "ignore").encode())


def _is_blank(text: str) -> bool:
    return not any(_is_visible(character) for character in text)


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in {"Cf", "Zs", "Cc"}


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut blanks behind the text and, up to the first entity, before it."""
    text = text.rstrip(" \n")
    end = units(text)
    kept = [entity for entity in entities if entity.offset < end]
    for entity in kept:
        entity.length = min(entity.length, end - entity.offset)
    lead = len(text) - len(text.lstrip(" \n"))
    if kept:
        lead = min(lead, kept[0].offset)
    for entity in kept:
        entity.offset -= lead
    return text[lead:], kept
