"""Read an array of MessageEntity, with the server's words for every mistake."""

import re
from typing import Any

from standin import limits, links
from standin.entities import Entity
from standin.errors import ApiError, bad
from standin.parse_html import time_extra
from standin.words import words

_FOUND_BY_SERVER = words(
    "mention hashtag cashtag bot_command url email phone_number bank_card_number"
)
_GIVEN = words("bold italic underline strikethrough spoiler blockquote expandable_blockquote code")
_INT64 = 2**63


def entities_from_json(given: Any) -> list[Entity]:
    """Read an array of MessageEntity.

    Raises:
        ApiError: In the words of the server.
    """
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("can't parse entities: expected an Array of MessageEntity")
    found = [_entity_from_json(item) for item in given[: limits.ENTITIES]]
    return [entity for entity in found if entity is not None]


def _entity_from_json(item: Any) -> Entity | None:
    if not isinstance(item, dict):
        raise _broken("expected an Object")
    offset, length = _int_field(item, "offset"), _int_field(item, "length")
    kind = _string_field(item, "type")
    if kind in _FOUND_BY_SERVER:
        return None
    if kind in _GIVEN:
        return Entity(kind, offset, length)
    extra = _extra(kind, item)
    return Entity("text_link" if kind == "text_link" else kind, offset, length, extra)


def _extra(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    match kind:
        case "pre":
            return {"language": item["language"]} if item.get("language") else {}
        case "text_link":
            return {"url": _checked_url(_string_field(item, "url"))}
        case "text_mention":
            return {"user": {"id": _mentioned(item)}}
        case "custom_emoji":
            return {"custom_emoji_id": _emoji(item)}
        case "date_time":
            form = item.get("date_time_format", "")
            return time_extra(_int_field(item, "unix_time"), str(form))
        case _:
            raise _broken("Unsupported type specified")


def _checked_url(url: str) -> str:
    try:
        return links.checked(url)
    except links.LinkError as error:
        raise bad(f"Entity URL '{url}' is invalid: {error}") from error


def _mentioned(item: dict[str, Any]) -> int:
    if "user" not in item:
        raise _broken('Can\'t find field "user"')
    if not isinstance(item["user"], dict):
        raise _broken('Field "user" must be of type Object')
    return _int_field(item["user"], "id")


def _emoji(item: dict[str, Any]) -> str:
    value = str(item.get("custom_emoji_id", ""))
    if "custom_emoji_id" not in item:
        raise _broken('Can\'t find field "custom_emoji_id"')
    if not re.fullmatch(r"-?[0-9]+", value) or not -_INT64 <= int(value) < _INT64:
        raise _broken('Field "custom_emoji_id" must be a valid Number')
    return value


def _int_field(item: dict[str, Any], name: str) -> int:
    value = item.get(name)
    if value is None:
        raise _broken(f'Can\'t find field "{name}"')
    if isinstance(value, bool) or not re.fullmatch(r"-?[0-9]+", str(value)):
        raise _broken(f'Field "{name}" must be of type Number')
    return int(value)


def _string_field(item: dict[str, Any], name: str) -> str:
    if name not in item:
        raise _broken(f'Can\'t find field "{name}"')
    if not isinstance(item[name], str):
        raise _broken(f'Field "{name}" must be of type String')
    return str(item[name])


def _broken(reason: str) -> ApiError:
    return bad(f"can't parse MessageEntity: {reason}")
