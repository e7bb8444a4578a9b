"""Keyboards are checked button by button."""

from typing import Any

import pytest

from standin import StandIn
from tests.standin.conftest import Hand

GROUP_MEMBERS = [1001, 1003]


def inline(button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("[", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": "x"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": None}, 'field "inline_keyboard" must be of type Array'),
        (
            {"inline_keyboard": ["x"]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (inline("x"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            inline({"callback_data": "x"}),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            inline({"text": 5, "callback_data": "x"}),
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (
            inline({"text": "x"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            inline({"text": "x", "callback_data": ""}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline({"text": "x", "callback_data": "y" * 65}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (inline({"text": "x", "callback_data": "y", "url": "http://x.org"}), "BUTTON_TYPE_INVALID"),
        (inline({"text": "x", "pay": True}), "BUTTON_TYPE_INVALID"),
        (
            inline({"text": "x", "url": "not-a-url"}),
            "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            inline({"text": "x", "url": "http://localhost:8080/"}),
            "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
        ),
        (
            inline({"text": "x", "url": "ftp://example.com"}),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        (
            inline({"text": "x", "web_app": {"url": "http://example.com"}}),
            "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links "
            "are allowed",
        ),
        (inline({"text": "x", "copy_text": {"text": ""}}), "BUTTON_COPY_TEXT_INVALID"),
        (inline({"text": "x", "copy_text": {"text": "y" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
        (
            inline({"text": "x", "switch_inline_query_chosen_chat": {"allow_user_chats": "yes"}}),
            'can\'t parse inline keyboard button: Field "allow_user_chats" must be of type Boolean',
        ),
        (inline({"text": "x", "login_url": {"url": "https://x.org"}}), "BOT_DOMAIN_INVALID"),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]] * 101},
            "reply markup is too long",
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 9]},
            "reply markup is too long",
        ),
        ({"keyboard": "x"}, 'field "keyboard" must be of type Array'),
        ({"keyboard": [["a"]], "selective": "yes"}, 'field "selective" must be of type Boolean'),
        (
            {"keyboard": [["a"]], "one_time_keyboard": "yes"},
            'field "one_time_keyboard" must be of type Boolean',
        ),
        (
            {"keyboard": [[{"text": "a", "request_chat": {"chat_is_channel": True}}]]},
            "can't parse keyboard button: Can't find field \"request_id\"",
        ),
        (
            {"keyboard": [[{"text": "a", "request_users": {"request_id": 1, "max_quantity": 11}}]]},
            "BUTTON_QUANTITY_MAX_INVALID",
        ),
        (
            {"keyboard": [[{"text": "a", "web_app": {"url": "http://x.org"}}]]},
            "keyboard button Web App URL 'http://x.org' is invalid: Only HTTPS links are allowed",
        ),
        ({"remove_keyboard": "yes"}, 'field "remove_keyboard" must be of type Boolean'),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
    ],
)
async def test_a_wrong_keyboard_is_refused(hand: Hand, markup: Any, words: str) -> None:
    answer = await hand("sendMessage", chat_id=1001, text="x", reply_markup=markup)

    assert answer.words == f"Bad Request: {words}"


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "y" * 64},
        {"text": "x", "url": "https://x.org/a"},
        {"text": "x", "switch_inline_query": ""},
        {"text": "x", "switch_inline_query_current_chat": "e"},
        {
            "text": "x",
            "switch_inline_query_chosen_chat": {"query": "e", "allow_group_chats": True},
        },
        {"text": "x", "copy_text": {"text": "y"}},
        {"text": "x", "web_app": {"url": "https://x.org"}},
        {"text": "x", "callback_data": "y", "style": "danger"},
        {"text": "x", "callback_data": "y", "icon_custom_emoji_id": "5"},
    ],
)
async def test_a_good_button_comes_back_as_it_was(hand: Hand, button: Any) -> None:
    message = await hand.says(1001, reply_markup=inline(button))

    assert message["reply_markup"] == inline(button)


async def test_an_address_of_a_button_is_straightened(hand: Hand) -> None:
    message = await hand.says(1001, reply_markup=inline({"text": "x", "url": "X.org"}))

    assert message["reply_markup"]["inline_keyboard"][0][0]["url"] == "http://x.org/"


async def test_a_keyboard_without_buttons_is_none(hand: Hand) -> None:
    assert "reply_markup" not in await hand.says(1001, reply_markup={"inline_keyboard": [[]]})


async def test_private_buttons_are_refused_in_groups(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("group", "Group", members=GROUP_MEMBERS)["id"]
    for markup in (
        inline({"text": "x", "web_app": {"url": "https://x.org"}}),
        {"keyboard": [[{"text": "x", "request_contact": True}]]},
    ):
        answer = await hand("sendMessage", chat_id=group, text="x", reply_markup=markup)
        assert answer.words == "Bad Request: BUTTON_TYPE_INVALID"


async def test_a_reply_keyboard_stays_until_it_is_taken_away(hand: Hand, town: StandIn) -> None:
    keyboard = {"keyboard": [[{"text": "A"}, "B"]], "resize_keyboard": True}
    message = await hand.says(1001, reply_markup=keyboard)
    shown = town.transcript(1001)["reply_keyboard"]
    said = town.keyboard(1001, "b")["message"]["text"]
    await hand.says(1001, reply_markup={"remove_keyboard": True})

    assert "reply_markup" not in message
    assert shown == {"keyboard": [[{"text": "A"}, {"text": "B"}]], "resize_keyboard": True}
    assert said == "B"
    assert town.transcript(1001)["reply_keyboard"] is None


async def test_people_and_chats_are_shared_by_reply_buttons(hand: Hand, town: StandIn) -> None:
    channel = town.add_chat("channel", "News", admins=[1001], bot=None)["id"]
    keyboard = [
        [{"text": "Friends", "request_users": {"request_id": 7, "max_quantity": 2}}],
        [
            {
                "text": "Channel",
                "request_chat": {"request_id": 8, "chat_is_channel": True, "request_title": True},
            }
        ],
        [{"text": "Me", "request_contact": True}, {"text": "Here", "request_location": True}],
    ]
    await hand.says(1001, reply_markup={"keyboard": keyboard})
    town.keyboard(1001, "Friends", users=[1002, 1003])
    town.keyboard(1001, "Channel", chat_id=channel)
    town.keyboard(1001, "Me")
    town.keyboard(1001, "Here")
    users, chat, contact, location = [u["message"] for u in await hand.updates()]

    assert users["users_shared"] == {
        "request_id": 7,
        "users": [{"user_id": 1002}, {"user_id": 1003}],
    }
    assert chat["chat_shared"] == {"request_id": 8, "chat_id": channel, "title": "News"}
    assert contact["contact"]["user_id"] == 1001
    assert set(location["location"]) == {"latitude", "longitude"}
