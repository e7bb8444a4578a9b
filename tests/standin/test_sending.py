"""sendMessage and its kin: who may be written to, what may be said."""

from typing import Any

import pytest

from standin import StandIn
from tests.standin.conftest import NOON, Hand, ManualClock

LONG_AGO = 999_999_999


async def test_a_message_comes_back_whole(hand: Hand) -> None:
    message = await hand.says(1001, "hello")

    assert message == {
        "message_id": 2,
        "date": int(NOON),
        "chat": {"id": 1001, "first_name": "Tom", "username": "tom_demo", "type": "private"},
        "from": {
            "id": 42,
            "is_bot": True,
            "first_name": "Division Bell",
            "username": "division_bell_demo_bot",
        },
        "text": "hello",
    }


@pytest.mark.parametrize(
    ("params", "status", "words"),
    [
        ({"chat_id": 1001}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 1001, "text": ""}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 0}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 1001, "text": "   "}, 400, "Bad Request: text must be non-empty"),
        ({"text": "x"}, 400, "Bad Request: chat_id is empty"),
        ({"chat_id": "", "text": "x"}, 400, "Bad Request: chat_id is empty"),
        ({"chat_id": 0, "text": "x"}, 400, "Bad Request: chat not found"),
        ({"chat_id": -1, "text": "x"}, 400, "Bad Request: chat not found"),
        ({"chat_id": 77, "text": "x"}, 400, "Bad Request: chat not found"),
        ({"chat_id": "@nobody_here", "text": "x"}, 400, "Bad Request: chat not found"),
        ({"chat_id": "@tom_demo", "text": "x"}, 400, "Bad Request: chat not found"),
        ({"chat_id": "words", "text": "x"}, 400, "Bad Request: chat not found"),
        (
            {"chat_id": 1002, "text": "x"},
            403,
            "Forbidden: bot can't initiate conversation with a user",
        ),
        ({"chat_id": 42, "text": "x"}, 403, "Forbidden: bot can't send messages to bots"),
        ({"chat_id": 1001, "text": "x" * 4097}, 400, "Bad Request: message is too long"),
        (
            {"chat_id": 1001, "text": "x", "parse_mode": "RTF"},
            400,
            "Bad Request: unsupported parse_mode",
        ),
        (
            {"chat_id": 1001, "text": "<b>", "parse_mode": "HTML"},
            400,
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag "
            '"b"',
        ),
        (
            {"chat_id": 1001, "text": "x", "business_connection_id": "y"},
            400,
            "Bad Request: business connection not found",
        ),
        (
            {"chat_id": 1001, "text": "x", "message_effect_id": "9" * 19},
            400,
            "Bad Request: EFFECT_ID_INVALID",
        ),
        (
            {"chat_id": 1001, "text": "x", "allow_paid_broadcast": True},
            400,
            "Bad Request: FLOODSKIP_NOT_ALLOWED",
        ),
        (
            {"chat_id": 1001, "text": "x", "message_thread_id": LONG_AGO},
            400,
            "Bad Request: message thread not found",
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": LONG_AGO}},
            400,
            "Bad Request: message to be replied not found",
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": "[]"},
            400,
            "Bad Request: can't parse reply parameters JSON object",
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": {"quote": "y"}},
            400,
            'Bad Request: can\'t find field "message_id"',
        ),
        (
            {"chat_id": 1001, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
            400,
            'Bad Request: field "is_disabled" must be of type Boolean',
        ),
        (
            {"chat_id": 1001, "text": "x", "link_preview_options": {"url": "not-a-url"}},
            400,
            "Bad Request: WEBPAGE_URL_INVALID",
        ),
    ],
)
async def test_a_wrong_message_is_refused(
    hand: Hand, town: StandIn, params: dict[str, Any], status: int, words: str
) -> None:
    version = town.state()["version"]

    answer = await hand("sendMessage", **params)

    assert (answer.status, answer.words) == (status, words)
    assert town.state()["version"] == version


async def test_length_counts_code_points_after_parsing(hand: Hand) -> None:
    message = await hand.says(1001, "<b>" + "😀" * 4096 + "</b>", parse_mode="HTML")

    assert len(message["text"]) == 4096
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


@pytest.mark.parametrize("mode", ["html", "HTML", "Html"])
async def test_parse_mode_has_no_case(hand: Hand, mode: str) -> None:
    assert (await hand.says(1001, "<i>x</i>", parse_mode=mode))["text"] == "x"


async def test_a_reply_shows_what_it_answers_but_no_further(hand: Hand) -> None:
    first = await hand.says(1001, "one")
    second = await hand.says(1001, "two", reply_parameters={"message_id": first["message_id"]})
    third = await hand.says(1001, "three", reply_to_message_id=second["message_id"])

    assert second["reply_to_message"]["text"] == "one"
    assert third["reply_to_message"]["text"] == "two"
    assert "reply_to_message" not in third["reply_to_message"]


async def test_a_reply_to_nothing_is_sent_if_that_is_allowed(hand: Hand) -> None:
    reply = {"message_id": LONG_AGO, "allow_sending_without_reply": True}

    assert "reply_to_message" not in await hand.says(1001, "x", reply_parameters=reply)


async def test_a_quote_must_be_part_of_the_text(hand: Hand) -> None:
    first = await hand.says(1001, "one two three")
    good = {"message_id": first["message_id"], "quote": "two"}
    bad = good | {"quote": "four"}

    message = await hand.says(1001, "x", reply_parameters=good)
    refusal = await hand("sendMessage", chat_id=1001, text="x", reply_parameters=bad)

    assert message["quote"] == {"text": "two", "position": 4, "is_manual": True}
    assert refusal.words == "Bad Request: QUOTE_TEXT_INVALID"


async def test_options_come_back(hand: Hand) -> None:
    message = await hand.says(
        1001,
        "x",
        link_preview_options={"is_disabled": True},
        protect_content=True,
        message_effect_id="5046509860389126442",
        disable_notification=True,
    )

    assert message["link_preview_options"] == {"is_disabled": True}
    assert message["has_protected_content"] is True
    assert message["effect_id"] == "5046509860389126442"


async def test_a_blocking_person_cannot_be_written_to_until_they_unblock(
    hand: Hand, town: StandIn
) -> None:
    town.block(1001)
    refusal = await hand("sendMessage", chat_id=1001, text="x")
    town.unblock(1001)
    kinds = [u["my_chat_member"]["new_chat_member"]["status"] for u in await hand.updates()]

    assert (refusal.status, refusal.words) == (403, "Forbidden: bot was blocked by the user")
    assert kinds == ["kicked", "member"]
    assert (await hand.says(1001, "again"))["text"] == "again"


async def test_a_deactivated_person_is_gone(hand: Hand, town: StandIn) -> None:
    town.deactivate(1001)

    answer = await hand("sendMessage", chat_id=1001, text="x")

    assert (answer.status, answer.words) == (403, "Forbidden: user is deactivated")


async def test_other_things_can_be_sent(hand: Hand) -> None:
    place = {"latitude": 51.5, "longitude": -0.12}
    location = (await hand("sendLocation", chat_id=1001, **place)).result
    venue = (await hand("sendVenue", chat_id=1001, title="House", address="SW1", **place)).result
    contact = (await hand("sendContact", chat_id=1001, phone_number="+44", first_name="A")).result
    dice = (await hand("sendDice", chat_id=1001)).result

    assert location["location"] == place
    assert venue["venue"]["title"] == "House"
    assert venue["location"] == place
    assert contact["contact"] == {"phone_number": "+44", "first_name": "A"}
    assert 1 <= dice["dice"]["value"] <= 6


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendLocation", {}, "location is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong latitude or longitude specified"),
        ("sendContact", {"first_name": "x"}, "phone number is empty"),
        ("sendContact", {"phone_number": "1"}, "first name is empty"),
        ("sendDice", {"emoji": "x"}, "wrong dice emoji specified"),
        ("sendChatAction", {}, "there is no action in the request"),
        ("sendChatAction", {"action": "fly"}, "wrong parameter action in request"),
        ("sendMessageDraft", {"text": "x"}, "DRAFT_ID_INVALID"),
        ("setMessageReaction", {"message_id": 99}, "message to react not found"),
    ],
)
async def test_wrong_things_are_refused(
    hand: Hand, method: str, params: dict[str, Any], words: str
) -> None:
    answer = await hand(method, chat_id=1001, **params)

    assert answer.words == f"Bad Request: {words}"


async def test_typing_shows_for_five_seconds(hand: Hand, town: StandIn, clock: ManualClock) -> None:
    await hand("sendChatAction", chat_id=1001, action="typing")
    assert town.transcript(1001)["typing"] is True

    clock.pass_(5.1)
    assert town.transcript(1001)["typing"] is False


async def test_typing_ends_with_the_message(hand: Hand, town: StandIn) -> None:
    await hand("sendChatAction", chat_id=1001, action="typing")
    await hand.says(1001)

    assert town.transcript(1001)["typing"] is False


async def test_a_draft_shows_for_thirty_seconds(
    hand: Hand, town: StandIn, clock: ManualClock
) -> None:
    await hand("sendMessageDraft", chat_id=1001, draft_id=1, text="<b>x</b>", parse_mode="HTML")
    assert town.transcript(1001)["draft"]["text"] == "x"

    clock.pass_(31)
    assert town.transcript(1001)["draft"] is None


async def test_messages_are_forwarded_and_copied(hand: Hand, town: StandIn) -> None:
    said = town.say(1001, "pass it on")["message"]["message_id"]
    forwarded = (
        await hand("forwardMessage", chat_id=1003, from_chat_id=1001, message_id=said)
    ).result
    copied = (await hand("copyMessage", chat_id=1003, from_chat_id=1001, message_id=said)).result
    many = (
        await hand("copyMessages", chat_id=1003, from_chat_id=1001, message_ids=[said, said + 5])
    ).result

    assert forwarded["text"] == "pass it on"
    assert forwarded["forward_origin"]["sender_user"]["id"] == 1001
    assert "forward_origin" not in town.transcript(1003)["messages"][-1]
    assert [copied, *many] == [{"message_id": 3}, {"message_id": 4}]


@pytest.mark.parametrize(
    ("message_ids", "words"),
    [
        ([], "there are no message identifiers specified"),
        ([3, 2], "message identifiers must be in a strictly increasing order"),
        ([2, 2], "message identifiers must be in a strictly increasing order"),
        (list(range(1, 102)), "too many message identifiers specified"),
        ([98, 99], "messages to forward not found"),
    ],
)
async def test_ids_to_forward_are_checked(hand: Hand, message_ids: list[int], words: str) -> None:
    answer = await hand("forwardMessages", chat_id=1003, from_chat_id=1001, message_ids=message_ids)

    assert answer.words == f"Bad Request: {words}"


async def test_a_protected_message_stays_where_it_is(hand: Hand) -> None:
    message = await hand.says(1001, "x", protect_content=True)

    answer = await hand(
        "forwardMessage", chat_id=1003, from_chat_id=1001, message_id=message["message_id"]
    )

    assert answer.words == "Bad Request: message can't be forwarded"


async def test_a_poll_is_sent_voted_in_and_stopped(hand: Hand, town: StandIn) -> None:
    message = (
        await hand(
            "sendPoll",
            chat_id=1001,
            question="Coming?",
            options=["Yes", {"text": "No"}],
            is_anonymous=False,
        )
    ).result
    town.vote(1001, message["message_id"], [0], chat=1001)
    kinds = [set(update) - {"update_id"} for update in await hand.updates()]
    poll = (await hand("stopPoll", chat_id=1001, message_id=message["message_id"])).result
    again = await hand("stopPoll", chat_id=1001, message_id=message["message_id"])

    assert kinds == [{"poll"}, {"poll_answer"}]
    assert [option["voter_count"] for option in poll["options"]] == [1, 0]
    assert poll["is_closed"] is True
    assert again.words == "Bad Request: poll has already been closed"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"options": ["a"]}, "poll question must be non-empty"),
        ({"question": "x" * 301, "options": ["a"]}, "poll question length must not exceed 300"),
        ({"question": "x"}, "expected an Array of String as options"),
        ({"question": "x", "options": []}, "poll must have at least 1 option"),
        ({"question": "x", "options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"question": "x", "options": [""]}, "poll options must be non-empty"),
        ({"question": "x", "options": ["y" * 101]}, "poll options length must not exceed 100"),
        (
            {"question": "x", "options": ["a"], "type": "quiz"},
            "quiz must have at least one correct option",
        ),
    ],
)
async def test_a_wrong_poll_is_refused(hand: Hand, params: dict[str, Any], words: str) -> None:
    assert (await hand("sendPoll", chat_id=1001, **params)).words == f"Bad Request: {words}"
