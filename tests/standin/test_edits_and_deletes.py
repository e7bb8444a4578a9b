"""Messages are changed and deleted by the server's rules."""

from typing import Any

import pytest

from standin import StandIn
from tests.standin.conftest import NOON, Hand, ManualClock

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


async def test_an_edit_changes_text_and_takes_the_keyboard_away(
    hand: Hand, town: StandIn, clock: ManualClock
) -> None:
    sent = await hand.says(1001, "old", reply_markup=KEYBOARD)
    clock.pass_(60)

    edited = (
        await hand("editMessageText", chat_id=1001, message_id=sent["message_id"], text="new")
    ).result

    assert edited["text"] == "new"
    assert edited["edit_date"] == NOON + 60
    assert edited["date"] == NOON
    assert "reply_markup" not in edited
    assert town.transcript(1001)["messages"][-1]["edits"] == 1


async def test_only_the_keyboard_can_be_edited(hand: Hand) -> None:
    sent = await hand.says(1001, "old")
    place = {"chat_id": 1001, "message_id": sent["message_id"]}

    edited = (await hand("editMessageReplyMarkup", reply_markup=KEYBOARD, **place)).result
    again = await hand("editMessageReplyMarkup", reply_markup=KEYBOARD, **place)
    emptied = (await hand("editMessageReplyMarkup", **place)).result

    assert edited["reply_markup"] == KEYBOARD
    assert edited["text"] == "old"
    assert again.words == NOT_MODIFIED
    assert "reply_markup" not in emptied


async def test_an_edit_that_changes_nothing_is_refused(hand: Hand) -> None:
    params: dict[str, Any] = {"text": "<b>x</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}
    sent = await hand.says(1001, **params)
    place = {"chat_id": 1001, "message_id": sent["message_id"]}

    same = await hand("editMessageText", **place, **params)
    other_entities = await hand("editMessageText", **place, text="x", reply_markup=KEYBOARD)

    assert same.words == NOT_MODIFIED
    assert other_entities.status == 200


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"message_id": 99, "text": "x"}, "message to edit not found"),
        ({"message_id": 1, "text": "x"}, "message can't be edited"),
        ({"text": "x"}, "message identifier is not specified"),
        ({"message_id": 2}, "message text is empty"),
        ({"inline_message_id": "nothing", "text": "x"}, "MESSAGE_ID_INVALID"),
        (
            {"message_id": 2, "text": "x", "reply_markup": {"keyboard": [["a"]]}},
            "inline keyboard expected",
        ),
    ],
)
async def test_a_wrong_edit_is_refused(hand: Hand, params: dict[str, Any], words: str) -> None:
    await hand.says(1001, "own")

    answer = await hand("editMessageText", chat_id=1001, **params)

    assert answer.words == f"Bad Request: {words}"


async def test_words_and_captions_are_not_mixed_up(hand: Hand) -> None:
    words = await hand.says(1001, "own")
    file = (
        await hand.form("sendDocument", chat_id=1001, document=("a.txt", b"x", "text/plain"))
    ).result

    no_text = await hand("editMessageText", chat_id=1001, message_id=file["message_id"], text="x")
    no_caption = await hand("editMessageCaption", chat_id=1001, message_id=words["message_id"])
    caption = await hand(
        "editMessageCaption", chat_id=1001, message_id=file["message_id"], caption="c"
    )

    assert no_text.words == "Bad Request: there is no text in the message to edit"
    assert no_caption.words == "Bad Request: there is no caption in the message to edit"
    assert caption.result["caption"] == "c"


async def test_a_file_can_be_exchanged(hand: Hand) -> None:
    file = (
        await hand.form(
            "sendDocument", chat_id=1001, document=("a.txt", b"x", "text/plain"), caption="old"
        )
    ).result

    edited = await hand.form(
        "editMessageMedia",
        chat_id=1001,
        message_id=file["message_id"],
        media={
            "type": "document",
            "media": "attach://new",
            "caption": "<i>n</i>",
            "parse_mode": "HTML",
        },
        new=("b.ics", b"y", "text/calendar"),
    )

    assert edited.result["document"]["file_name"] == "b.ics"
    assert edited.result["caption"] == "n"


async def test_a_message_is_deleted_once(hand: Hand, town: StandIn) -> None:
    sent = await hand.says(1001)
    place = {"chat_id": 1001, "message_id": sent["message_id"]}

    assert (await hand("deleteMessage", **place)).result is True
    assert (await hand("deleteMessage", **place)).words == (
        "Bad Request: message to delete not found"
    )
    assert (await hand("editMessageText", text="x", **place)).words == (
        "Bad Request: message to edit not found"
    )
    assert town.transcript(1001)["messages"][-1]["deleted"] is True


async def test_a_persons_message_can_be_deleted_in_private(hand: Hand) -> None:
    assert (await hand("deleteMessage", chat_id=1001, message_id=1)).result is True


async def test_after_48_hours_a_message_stays(hand: Hand, clock: ManualClock) -> None:
    sent = await hand.says(1001)
    clock.pass_(48 * 3600 + 1)

    answer = await hand("deleteMessage", chat_id=1001, message_id=sent["message_id"])

    assert answer.words == "Bad Request: message can't be deleted"


async def test_many_are_deleted_and_missing_ones_passed_over(hand: Hand, town: StandIn) -> None:
    ids = [(await hand.says(1001))["message_id"] for _ in range(3)]

    assert (await hand("deleteMessages", chat_id=1001, message_ids=[*ids, 99])).result is True
    assert [m["deleted"] for m in town.transcript(1001)["messages"]] == [False, True, True, True]


async def test_in_groups_others_messages_need_the_right(hand: Hand, town: StandIn) -> None:
    group = town.add_chat("supergroup", "Group", members=[1001], admins=[1003])["id"]
    said = town.say(1001, "hello", chat=group)["message"]["message_id"]

    refused = await hand("deleteMessage", chat_id=group, message_id=said)
    town.bot_member(group, 1003, "administrator")
    deleted = await hand("deleteMessage", chat_id=group, message_id=said)

    assert refused.words == "Bad Request: message can't be deleted"
    assert deleted.result is True
