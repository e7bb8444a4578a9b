"""Check reply markups as strictly as the server, and keep them as the answer shows them."""

import json
from dataclasses import dataclass
from typing import Any

from standin import limits
from standin.buttons import flag, inline_button, reply_button
from standin.errors import bad
from standin.model import Json

_KEYBOARD_FLAGS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")


@dataclass(frozen=True, slots=True)
class Markup:
    """A checked reply markup: `inline`, `keyboard`, `remove` or `force`."""

    kind: str
    content: Json


def read_markup(text: str, *, is_private: bool) -> Markup | None:
    """Read the `reply_markup` parameter.

    Raises:
        ApiError: In the words of the server.
    """
    if not text:
        return None
    try:
        value = json.loads(text)
    except ValueError as error:
        raise bad("can't parse reply keyboard markup JSON object") from error
    return markup_from_json(value, is_private=is_private)


def markup_from_json(value: Any, *, is_private: bool) -> Markup | None:
    """Check a reply markup that is already parsed."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in value:
        return _inline(value["inline_keyboard"], is_private)
    if "keyboard" in value:
        return _keyboard(value, is_private)
    if flag(value, "remove_keyboard", bad):
        flag(value, "selective", bad)
        return Markup("remove", {"remove_keyboard": True})
    if flag(value, "force_reply", bad):
        return Markup("force", _force_reply(value))
    return None


def inline_markup(text: str, *, is_private: bool) -> Json | None:
    """Read a markup where only an inline keyboard is allowed (edits)."""
    markup = read_markup(text, is_private=is_private)
    if markup is not None and markup.kind != "inline":
        raise bad("inline keyboard expected")
    return None if markup is None else markup.content


def _force_reply(value: Json) -> Json:
    flag(value, "selective", bad)
    content: Json = {"force_reply": True}
    if value.get("input_field_placeholder"):
        content["input_field_placeholder"] = _placeholder(value)
    return content


def _placeholder(value: Json) -> str:
    text = value["input_field_placeholder"]
    if not isinstance(text, str):
        raise bad('Field "input_field_placeholder" must be of type String')
    return text[: limits.PLACEHOLDER]


def _rows(rows: Any, name: str, owner: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad(f'Field "{name}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad(f'Field "{name}" of the {owner} must be an Array of Arrays')
    return [row for row in rows if row]


def _check_size(rows: list[list[Any]]) -> None:
    too_wide = any(len(row) > limits.KEYBOARD_ROW for row in rows)
    if too_wide or sum(map(len, rows)) > limits.KEYBOARD_BUTTONS:
        raise bad("reply markup is too long")


def _inline(rows: Any, is_private: bool) -> Markup | None:
    checked = [
        [inline_button(button, is_private) for button in row]
        for row in _rows(rows, "inline_keyboard", "InlineKeyboardMarkup")
    ]
    _check_size(checked)
    return Markup("inline", {"inline_keyboard": checked}) if checked else None


def _keyboard(value: Json, is_private: bool) -> Markup:
    rows = _rows(value["keyboard"], "keyboard", "ReplyKeyboardMarkup")
    checked = [[reply_button(button, is_private) for button in row] for row in rows]
    _check_size(checked)
    content: Json = {"keyboard": checked}
    content |= {name: True for name in _KEYBOARD_FLAGS if flag(value, name, bad)}
    if value.get("input_field_placeholder"):
        content["input_field_placeholder"] = _placeholder(value)
    return Markup("keyboard", content)
