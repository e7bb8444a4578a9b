"""Command menus by scope and language, names, descriptions, menu button, default rights."""

import re
from typing import Any

from standin import limits
from standin.errors import bad
from standin.methods.registry import Handler, method
from standin.model import ADMINS, GROUPS, Chat, Json, admin_rights
from standin.params import Params, to_integer
from standin.world import World

_PLAIN_SCOPES = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}")


def _scope(world: World, params: Params) -> str:
    """Return the scope of the call as one word, e.g. `chat:1003`.

    Raises:
        ApiError: In the words of the server.
    """
    given = params.json("scope", "can't parse BotCommandScope JSON object")
    if given is None:
        return "default"
    if not isinstance(given, dict):
        raise bad("BotCommandScope must be an Object")
    kind = given.get("type")
    if kind is None:
        raise bad("can't parse BotCommandScope: Can't find field \"type\"")
    if kind in _PLAIN_SCOPES:
        return str(kind)
    if kind not in {"chat", "chat_administrators", "chat_member"}:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    chat = world.readable_chat(str(given.get("chat_id") or ""))
    _check_reach(world, chat, kind)
    if kind != "chat_member":
        return f"{kind}:{chat.id}"
    user_id = to_integer(str(given.get("user_id") or ""))
    if world.user_json(user_id) is None:
        raise bad("user not found")
    return f"chat_member:{chat.id}:{user_id}"


def _check_reach(world: World, chat: Chat, kind: str) -> None:
    if chat.type == "private" and not world.users[chat.id].started:
        raise bad("chat not found")
    if chat.type == "channel":
        raise bad("can't change commands in channel chats")
    if kind != "chat" and chat.type == "private":
        raise bad("BotCommandScope can't be used in private chats")


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and _LANGUAGE.fullmatch(code) is None:
        raise bad("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(world: World, params: Params) -> bool:
    """Answer Bot API setMyCommands."""
    given = params.json("commands", "can't parse commands JSON object")
    if not isinstance(given, list):
        raise bad("can't parse commands JSON object")
    if len(given) > limits.COMMANDS:
        raise bad(f"there can't be more than {limits.COMMANDS} bot commands")
    commands = [_command(item) for item in given]
    key = (_scope(world, params), _language(params))
    if commands:
        world.commands[key] = commands
    else:
        world.commands.pop(key, None)
    world.hub.publish("commands")
    return True


def _command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad("can't parse BotCommand: expected an Object")
    name, description = _field(item, "command"), _field(item, "description")
    name = name.strip().removeprefix("/").lower()
    description = description.strip()
    if not name:
        raise bad("Command must be non-empty")
    if len(name) > limits.COMMAND:
        raise bad(f"Command length must not exceed {limits.COMMAND}")
    if not description:
        raise bad("Command description must be non-empty")
    if len(description) > limits.COMMAND_DESCRIPTION:
        raise bad(f"Command description length must not exceed {limits.COMMAND_DESCRIPTION}")
    if _COMMAND.fullmatch(name) is None:
        raise bad("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _field(item: Json, name: str) -> str:
    if name not in item:
        raise bad(f"can't parse BotCommand: Can't find field \"{name}\"")
    if not isinstance(item[name], str):
        raise bad(f'can\'t parse BotCommand: Field "{name}" must be of type String')
    return str(item[name])


@method("getMyCommands")
def get_my_commands(world: World, params: Params) -> list[Json]:
    """Answer Bot API getMyCommands."""
    return world.commands.get((_scope(world, params), _language(params)), [])


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params) -> bool:
    """Answer Bot API deleteMyCommands."""
    world.commands.pop((_scope(world, params), _language(params)), None)
    world.hub.publish("commands")
    return True


def commands_for(world: World, chat: Chat, user_id: int, language: str | None) -> list[Json]:
    """Return the menu a person sees in a chat: narrow scopes first, own language first."""
    for scope in _scopes_for(world, chat, user_id):
        for code in ((language or "")[:2], ""):
            if (scope, code) in world.commands:
                return world.commands[scope, code]
    return []


def _scopes_for(world: World, chat: Chat, user_id: int) -> list[str]:
    if chat.type == "private":
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    member = chat.members.get(user_id)
    is_admin = member is not None and member.status in ADMINS
    scopes = [f"chat_member:{chat.id}:{user_id}"]
    scopes += [f"chat_administrators:{chat.id}"] if is_admin else []
    scopes += [f"chat:{chat.id}"]
    scopes += ["all_chat_administrators"] if is_admin else []
    scopes += ["all_group_chats"] if chat.type in GROUPS else []
    return [*scopes, "default"]


def _texts(field: str, name: str, most: int, too_long: str) -> tuple[Handler, Handler]:
    def set_text(world: World, params: Params) -> bool:
        text = params.text(field)
        if len(text) > most:
            raise bad(too_long)
        world.profile[field, _language(params)] = text
        world.hub.publish("state")
        return True

    def get_text(world: World, params: Params) -> Json:
        return {field: profile_text(world, field, _language(params))}

    method(f"setMy{name}")(set_text)
    method(f"getMy{name}")(get_text)
    return set_text, get_text


def profile_text(world: World, field: str, language: str | None) -> str:
    """Return name, description or short description in a language, else the general one."""
    default = world.bot.first_name if field == "name" else ""
    general = world.profile.get((field, "")) or default
    return world.profile.get((field, (language or "")[:2])) or general


_texts("name", "Name", limits.NAME, "BOT_NAME_TOO_LONG")
_texts("description", "Description", limits.DESCRIPTION, "BOT_DESCRIPTION_TOO_LONG")
_texts(
    "short_description",
    "ShortDescription",
    limits.SHORT_DESCRIPTION,
    "BOT_SHORT_DESCRIPTION_TOO_LONG",
)


@method("setChatMenuButton")
def set_chat_menu_button(world: World, params: Params) -> bool:
    """Answer Bot API setChatMenuButton."""
    given = params.json("menu_button", "can't parse menu button JSON object")
    world.menu_buttons[_menu_owner(world, params)] = _menu_button(given or {"type": "default"})
    world.hub.publish("commands")
    return True


def _menu_owner(world: World, params: Params) -> int:
    if not params.text("chat_id"):
        return 0
    user_id = params.integer("chat_id")
    if user_id not in world.users:
        raise bad("chat not found")
    return user_id


def _menu_button(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("MenuButton must be an Object")
    kind = given.get("type")
    if kind in {"default", "commands"}:
        return {"type": kind}
    if kind != "web_app":
        raise bad("can't parse menu button: Unsupported type specified")
    url = str((given.get("web_app") or {}).get("url", ""))
    if not given.get("text"):
        raise bad("can't parse menu button: Can't find field \"text\"")
    if not url.startswith("https://"):
        raise bad(f"menu button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    return {"type": "web_app", "text": given["text"], "web_app": {"url": url}}


@method("getChatMenuButton")
def get_chat_menu_button(world: World, params: Params) -> Json:
    """Answer Bot API getChatMenuButton."""
    return menu_button_for(world, _menu_owner(world, params))


def menu_button_for(world: World, user_id: int) -> Json:
    """Return the menu button a person sees."""
    button = world.menu_buttons.get(user_id, {"type": "default"})
    if button["type"] == "default":
        general = world.menu_buttons.get(0, {"type": "commands"})
        return {"type": "commands"} if general["type"] == "default" else general
    return button


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(world: World, params: Params) -> bool:
    """Answer Bot API setMyDefaultAdministratorRights."""
    given = params.json("rights", "can't parse chat administrator rights JSON object") or {}
    if not isinstance(given, dict):
        raise bad("ChatAdministratorRights must be an Object")
    world.default_rights[params.flag("for_channels")] = {
        name: value is True for name, value in given.items()
    }
    return True


@method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(world: World, params: Params) -> Json:
    """Answer Bot API getMyDefaultAdministratorRights."""
    channels = params.flag("for_channels")
    rights = world.default_rights.get(channels, {})
    kind = "channel" if channels else "supergroup"
    return {"is_anonymous": rights.get("is_anonymous", False)} | admin_rights(rights, kind)
