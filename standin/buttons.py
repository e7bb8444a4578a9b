"""Check the buttons of keyboards as strictly as the server."""

from collections.abc import Callable
from typing import Any

from standin import limits, links
from standin.errors import ApiError, bad
from standin.model import Json

_INLINE_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_MAY_BE_EMPTY = frozenset({"switch_inline_query", "switch_inline_query_current_chat"})
_STYLES = frozenset({"primary", "success", "danger"})
_CHOSEN_CHAT = (
    "allow_user_chats",
    "allow_bot_chats",
    "allow_group_chats",
    "allow_channel_chats",
)
_REQUEST_CHAT_FLAGS = (
    "chat_is_channel",
    "chat_is_forum",
    "chat_has_username",
    "chat_is_created",
    "bot_is_member",
    "request_title",
    "request_username",
    "request_photo",
)
_REQUEST_USERS_FLAGS = (
    "user_is_bot",
    "user_is_premium",
    "request_name",
    "request_username",
    "request_photo",
)

Complaint = Callable[[str], ApiError]


def flag(value: Json, name: str, complain: Complaint) -> bool:
    """Return a flag of an object, complaining in the caller's words if it is none."""
    given = value.get(name, False)
    if given is None:
        return False
    if not isinstance(given, bool):
        raise complain(f'Field "{name}" must be of type Boolean')
    return given


def _inline_complaint(reason: str) -> ApiError:
    return bad(f"can't parse inline keyboard button: {reason}")


def inline_button(button: Any, is_private: bool) -> Json:
    """Return a checked InlineKeyboardButton."""
    if not isinstance(button, dict):
        raise _inline_complaint("InlineKeyboardButton must be an Object")
    result: Json = {"text": _label(button, _inline_complaint)} | _look(button, _inline_complaint)
    actions = [
        name
        for name in _INLINE_ACTIONS
        if button.get(name) is not None and (button[name] != "" or name in _MAY_BE_EMPTY)
    ]
    if not actions:
        raise _inline_complaint("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("BUTTON_TYPE_INVALID")
    name = actions[0]
    return result | {name: _action(name, button[name], is_private)}


def _label(button: Json, complain: Complaint) -> str:
    if "text" not in button:
        raise complain('Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise complain('Field "text" must be of type String')
    if not button["text"].strip():
        raise bad("BUTTON_TEXT_INVALID")
    return str(button["text"])


def _look(button: Json, complain: Complaint) -> Json:
    look: Json = {}
    style = button.get("style")
    if style:
        if style not in _STYLES:
            raise complain("Invalid button style specified")
        look["style"] = style
    icon = button.get("icon_custom_emoji_id")
    if icon:
        if not str(icon).isdigit():
            raise complain('Field "icon_custom_emoji_id" must be a valid Number')
        look["icon_custom_emoji_id"] = str(icon)
    return look


def _action(name: str, value: Any, is_private: bool) -> Any:
    if name in {"pay", "callback_game"}:
        raise bad("BUTTON_TYPE_INVALID")
    if name == "web_app":
        return _web_app(value, "inline keyboard button", is_private, _inline_complaint)
    check = _ACTION_CHECKS.get(name)
    return _string(value, name) if check is None else check(value)


def _string(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise _inline_complaint(f'Field "{name}" must be of type String')
    return value


def _url(value: Any) -> str:
    url = _string(value, "url")
    try:
        return links.checked(url)
    except links.LinkError as error:
        raise bad(f"inline keyboard button URL '{url}' is invalid: {error}") from error


def _callback_data(value: Any) -> str:
    data = _string(value, "callback_data")
    if len(data.encode()) > limits.CALLBACK_DATA:
        raise bad("BUTTON_DATA_INVALID")
    return data


def _chosen_chat(value: Any) -> Json:
    if not isinstance(value, dict):
        raise _inline_complaint('Field "switch_inline_query_chosen_chat" must be of type Object')
    flags = {name: True for name in _CHOSEN_CHAT if flag(value, name, _inline_complaint)}
    if not flags:
        raise bad("at least one chat type must be allowed")
    return {"query": value.get("query", "")} | flags


def _web_app(value: Any, owner: str, is_private: bool, complain: Complaint) -> Json:
    if not isinstance(value, dict):
        raise complain('Field "web_app" must be of type Object')
    if "url" not in value:
        raise complain('Can\'t find field "url"')
    url = value["url"]
    if not str(url).lower().startswith("https://"):
        raise bad(f"{owner} Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    if not is_private:
        raise bad("BUTTON_TYPE_INVALID")
    return {"url": url}


def _copy_text(value: Any) -> Json:
    if not isinstance(value, dict):
        raise _inline_complaint('Field "copy_text" must be of type Object')
    if "text" not in value:
        raise _inline_complaint('Can\'t find field "text"')
    text = value["text"]
    if not isinstance(text, str):
        raise _inline_complaint('Field "text" must be of type String')
    if not 1 <= len(text) <= limits.COPY_TEXT:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return {"text": text}


def _login_url(value: Any) -> Json:
    if not isinstance(value, dict) or not str(value.get("url", "")).startswith("https://"):
        raise bad("BUTTON_URL_INVALID")
    raise bad("BOT_DOMAIN_INVALID")


_ACTION_CHECKS: dict[str, Callable[[Any], Any]] = {
    "url": _url,
    "callback_data": _callback_data,
    "switch_inline_query_chosen_chat": _chosen_chat,
    "copy_text": _copy_text,
    "login_url": _login_url,
}


def _reply_complaint(reason: str) -> ApiError:
    return bad(f"can't parse keyboard button: {reason}")


def reply_button(button: Any, is_private: bool) -> Json:
    """Return a checked KeyboardButton."""
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise _reply_complaint("KeyboardButton must be an Object")
    result: Json = {"text": _label(button, _reply_complaint)} | _look(button, _reply_complaint)
    return result | _request(button, is_private)


def _request(button: Json, is_private: bool) -> Json:
    for name in ("request_contact", "request_location"):
        if flag(button, name, _reply_complaint):
            return {name: _only_private(True, is_private)}
    for name in ("request_users", "request_chat", "request_poll"):
        if button.get(name) is not None:
            return {name: _only_private(_request_object(name, button[name]), is_private)}
    if button.get("web_app") is not None:
        app = _web_app(button["web_app"], "keyboard button", is_private, _reply_complaint)
        return {"web_app": app}
    return {}


def _only_private(value: Any, is_private: bool) -> Any:
    if not is_private:
        raise bad("BUTTON_TYPE_INVALID")
    return value


def _request_object(name: str, value: Any) -> Json:
    if not isinstance(value, dict):
        raise _reply_complaint(f'Field "{name}" must be of type Object')
    if name == "request_poll":
        return {"type": value["type"]} if value.get("type") else {}
    if "request_id" not in value:
        raise _reply_complaint('Can\'t find field "request_id"')
    flags = _REQUEST_USERS_FLAGS if name == "request_users" else _REQUEST_CHAT_FLAGS
    for field in flags:
        flag(value, field, _reply_complaint)
    quantity = value.get("max_quantity", 1)
    if name == "request_users" and not 1 <= int(quantity) <= limits.REQUEST_USERS:
        raise bad("BUTTON_QUANTITY_MAX_INVALID")
    return dict(value)
