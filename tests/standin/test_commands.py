"""Menus, names and texts are kept by scope and language, and resolved as clients do."""

from typing import Any

import pytest

from standin import StandIn
from tests.standin.conftest import Hand


def menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"About {name}"} for name in names]


def seen(town: StandIn, user: int, chat: int | None = None) -> list[str]:
    return [command["command"] for command in town.commands(user, chat)["commands"]]


async def test_the_narrowest_scope_and_the_own_language_win(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("supergroup", "Group", members=[1001, 1002], admins=[1003])["id"]
    scopes: list[tuple[str, dict[str, Any] | None, str]] = [
        ("any", None, ""),
        ("any_ko", None, "ko"),
        ("private", {"type": "all_private_chats"}, ""),
        ("ada", {"type": "chat", "chat_id": 1003}, ""),
        ("groups", {"type": "all_group_chats"}, ""),
        ("groups_ko", {"type": "all_group_chats"}, "ko"),
        ("admins", {"type": "all_chat_administrators"}, ""),
        ("tom_here", {"type": "chat_member", "chat_id": group, "user_id": 1001}, ""),
    ]
    for name, scope, code in scopes:
        options = {"scope": scope} if scope else {}
        await hand("setMyCommands", commands=menu(name), language_code=code, **options)

    assert seen(town, 1001) == ["private"]
    assert seen(town, 1002) == ["private"]
    assert seen(town, 1003) == ["ada"]
    assert seen(town, 1001, group) == ["tom_here"]
    assert seen(town, 1002, group) == ["groups_ko"]
    assert seen(town, 1003, group) == ["admins"]


async def test_menus_are_read_back_and_deleted_by_exact_scope(hand: Hand) -> None:
    scope = {"type": "chat", "chat_id": 1001}
    await hand("setMyCommands", commands=menu("start", "help"), scope=scope, language_code="en")
    exact = (await hand("getMyCommands", scope=scope, language_code="en")).result
    other = (await hand("getMyCommands", scope=scope)).result
    await hand("deleteMyCommands", scope=scope, language_code="en")

    assert exact == menu("start", "help")
    assert other == []
    assert (await hand("getMyCommands", scope=scope, language_code="en")).result == []


async def test_a_slash_and_capitals_are_forgiven(hand: Hand) -> None:
    await hand("setMyCommands", commands=[{"command": "/Start", "description": " Go "}])

    assert (await hand("getMyCommands")).result == [{"command": "start", "description": "Go"}]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "can't parse commands JSON object"),
        ({"commands": "x"}, "can't parse commands JSON object"),
        ({"commands": {}}, "can't parse commands JSON object"),
        ({"commands": menu("x") * 101}, "there can't be more than 100 bot commands"),
        ({"commands": menu("x" * 33)}, "command length must not exceed 32"),
        ({"commands": menu("")}, "command must be non-empty"),
        ({"commands": menu("안녕")}, "BOT_COMMAND_INVALID"),
        ({"commands": menu("with-dash")}, "BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "x", "description": ""}]},
            "command description must be non-empty",
        ),
        (
            {"commands": [{"command": "x", "description": "y" * 257}]},
            "command description length must not exceed 256",
        ),
        (
            {"commands": [{"command": "x"}]},
            "can't parse BotCommand: Can't find field \"description\"",
        ),
        ({"commands": menu("x"), "scope": {"type": "chat", "chat_id": 77}}, "chat not found"),
        ({"commands": menu("x"), "scope": {"type": "chat", "chat_id": 1002}}, "chat not found"),
        (
            {"commands": menu("x"), "scope": {"type": "odd"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        ({"commands": menu("x"), "language_code": "english"}, "invalid language code specified"),
    ],
)
async def test_a_wrong_menu_is_refused(hand: Hand, params: dict[str, Any], words: str) -> None:
    assert (await hand("setMyCommands", **params)).words == f"Bad Request: {words}"


@pytest.mark.parametrize(
    ("name", "field", "most"),
    [
        ("Name", "name", 64),
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
    ],
)
async def test_texts_are_kept_by_language(
    hand: Hand, town: StandIn, name: str, field: str, most: int
) -> None:
    await hand(f"setMy{name}", **{field: "General"})
    await hand(f"setMy{name}", **{field: "한국어"}, language_code="ko")
    long = await hand(f"setMy{name}", **{field: "x" * (most + 1)})

    assert (await hand(f"getMy{name}")).result == {field: "General"}
    assert (await hand(f"getMy{name}", language_code="ko")).result == {field: "한국어"}
    assert (await hand(f"getMy{name}", language_code="cy")).result == {field: "General"}
    assert (town.commands(1001)[field], town.commands(1002)[field]) == ("General", "한국어")
    assert long.status == 400


async def test_the_menu_button_is_the_persons_or_everyones(hand: Hand, town: StandIn) -> None:
    app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://x.org"}}
    await hand("setChatMenuButton", chat_id=1001, menu_button=app)
    wrong = await hand("setChatMenuButton", menu_button={"type": "odd"})

    assert (await hand("getChatMenuButton", chat_id=1001)).result == app
    assert (await hand("getChatMenuButton")).result == {"type": "commands"}
    assert town.commands(1001)["menu_button"] == app
    assert town.commands(1003)["menu_button"] == {"type": "commands"}
    assert wrong.words == "Bad Request: can't parse menu button: Unsupported type specified"


async def test_default_rights_are_remembered(hand: Hand) -> None:
    await hand(
        "setMyDefaultAdministratorRights", rights={"can_post_messages": True}, for_channels=True
    )

    channels = (await hand("getMyDefaultAdministratorRights", for_channels=True)).result
    groups = (await hand("getMyDefaultAdministratorRights")).result

    assert channels["can_post_messages"] is True
    assert groups["can_manage_chat"] is False
