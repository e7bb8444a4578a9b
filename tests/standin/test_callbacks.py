"""Buttons are pressed by people and answered by the bot, once and in time."""

import asyncio

import aiohttp
import pytest

from standin import SimError, StandIn
from tests.standin.conftest import Hand, ManualClock

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "✓ Remind me", "callback_data": "r"}, {"text": "Site", "url": "https://x.org/"}],
        [{"text": "🎟 I'm coming", "callback_data": "c"}],
        [{"text": "Copy", "copy_text": {"text": "CR 20"}}],
    ]
}


@pytest.mark.parametrize(
    ("place", "data"),
    [
        ({"label": "✓ Remind me"}, "r"),
        ({"label": "remind me"}, "r"),
        ({"label": "i'm COMING"}, "c"),
        ({"row": 1}, "c"),
        ({"row": 0, "col": 0}, "r"),
        ({"data": "r"}, "r"),
        ({"data": "forged:1"}, "forged:1"),
    ],
)
async def test_a_button_is_found_and_pressed(
    hand: Hand, town: StandIn, place: dict[str, object], data: str
) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)

    pressed = town.press(1001, message["message_id"], **place)  # type: ignore[arg-type]
    [update] = await hand.updates()

    query = update["callback_query"]
    assert pressed == {"kind": "callback", "id": query["id"]}
    assert query["data"] == data
    assert query["from"]["id"] == 1001
    assert query["message"] == message
    assert query["chat_instance"]


async def test_other_buttons_only_tell_what_they_hold(hand: Hand, town: StandIn) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)

    site = town.press(1001, message["message_id"], label="Site")
    copy = town.press(1001, message["message_id"], label="copy")

    assert site == {"kind": "url", "value": "https://x.org/"}
    assert copy == {"kind": "copy_text", "value": {"text": "CR 20"}}
    assert await hand.updates() == []


async def test_a_button_that_is_not_there_is_refused(hand: Hand, town: StandIn) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)

    with pytest.raises(SimError, match="no button 'Fly'"):
        town.press(1001, message["message_id"], label="Fly")


async def test_an_answer_reaches_the_person_who_waits(
    hand: Hand, town: StandIn, session: aiohttp.ClientSession
) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    pressed = town.press(1001, message["message_id"], row=0)

    async def wait() -> object:
        url = f"{town.url}/sim/callback/{pressed['id']}?wait=5"
        async with session.get(url) as response:
            return await response.json()

    waiting = asyncio.create_task(wait())
    await hand("answerCallbackQuery", callback_query_id=pressed["id"], text="Set", show_alert=True)

    assert await waiting == {"answered": True, "text": "Set", "show_alert": True, "url": None}


async def test_a_query_is_answered_once(hand: Hand, town: StandIn) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    query = town.press(1001, message["message_id"], row=0)["id"]

    assert (await hand("answerCallbackQuery", callback_query_id=query)).result is True
    assert (await hand("answerCallbackQuery", callback_query_id=query)).words == TOO_OLD


async def test_a_late_answer_is_refused(hand: Hand, town: StandIn, clock: ManualClock) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    query = town.press(1001, message["message_id"], row=0)["id"]
    clock.pass_(120)

    assert (await hand("answerCallbackQuery", callback_query_id=query)).words == TOO_OLD
    assert await town.callback(query) == {
        "answered": False,
        "text": None,
        "show_alert": False,
        "url": None,
    }


async def test_after_a_reset_no_query_is_left(hand: Hand, town: StandIn) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    query = town.press(1001, message["message_id"], row=0)["id"]
    town.reset()

    assert (await hand("answerCallbackQuery", callback_query_id=query)).words == TOO_OLD


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "Bad Request: callback_query_id is empty"),
        ({"callback_query_id": "5"}, TOO_OLD),
        ({"callback_query_id": "5", "text": "x" * 201}, "Bad Request: MESSAGE_TOO_LONG"),
    ],
)
async def test_a_wrong_answer_is_refused(hand: Hand, params: dict[str, str], words: str) -> None:
    assert (await hand("answerCallbackQuery", **params)).words == words


async def test_only_the_bots_own_link_may_be_opened(hand: Hand, town: StandIn) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    query = town.press(1001, message["message_id"], row=0)["id"]

    foreign = await hand("answerCallbackQuery", callback_query_id=query, url="https://x.org")
    own = await hand(
        "answerCallbackQuery",
        callback_query_id=query,
        url="https://t.me/division_bell_demo_bot?start=e-x",
    )

    assert foreign.words == "Bad Request: URL_INVALID"
    assert own.result is True


async def test_a_press_on_a_deleted_message_shows_only_where_it_was(
    hand: Hand, town: StandIn
) -> None:
    message = await hand.says(1001, reply_markup=KEYBOARD)
    await hand("deleteMessage", chat_id=1001, message_id=message["message_id"])
    with pytest.raises(SimError, match="deleted"):
        town.press(1001, message["message_id"], row=0)
    town.press(1001, message["message_id"], data="r")
    [update] = await hand.updates()

    assert update["callback_query"]["message"]["date"] == 0
