"""Inline mode: typed, offered, chosen, edited."""

import asyncio
from typing import Any

import pytest

from standin import SimError, StandIn
from tests.standin.conftest import Hand, ManualClock

ARTICLE: dict[str, Any] = {
    "type": "article",
    "id": "e-1",
    "title": "Event",
    "input_message_content": {"message_text": "<b>Event</b>", "parse_mode": "HTML"},
}


async def asked(hand: Hand, town: StandIn) -> str:
    await town.inline(1001, "korea", chat_type="group")
    [update] = await hand.drain()
    query = update["inline_query"]
    assert (query["query"], query["offset"], query["chat_type"]) == ("korea", "", "group")
    return str(query["id"])


async def test_results_reach_the_person_who_types(hand: Hand, town: StandIn) -> None:
    typing = asyncio.create_task(town.inline(1001, "korea", wait=5))
    await asyncio.sleep(0)
    [update] = await hand.drain()
    await hand(
        "answerInlineQuery",
        inline_query_id=update["inline_query"]["id"],
        results=[ARTICLE],
        cache_time=10,
        next_offset="2",
        button={"text": "Set up", "start_parameter": "share"},
    )
    offered = await typing

    assert [result["id"] for result in offered["results"]] == ["e-1"]
    assert offered["button"] == {"text": "Set up", "start_parameter": "share"}
    assert (offered["cache_time"], offered["next_offset"]) == (10, "2")


async def test_a_chosen_result_is_posted_and_told(hand: Hand, town: StandIn) -> None:
    keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
    query = await asked(hand, town)
    await hand(
        "answerInlineQuery", inline_query_id=query, results=[ARTICLE | {"reply_markup": keyboard}]
    )
    group = town.add_chat("group", "Friends", members=[1001, 1002], bot=None)["id"]
    message = town.choose(1001, group, "e-1")["message"]
    [chosen] = await hand.drain()
    inline_id = chosen["chosen_inline_result"]["inline_message_id"]
    town.press(1002, message["message_id"], chat=group, label="More")
    [pressed] = await hand.drain()
    edited = await hand("editMessageText", inline_message_id=inline_id, text="Moved")

    assert (message["text"], message["via_bot"]["id"]) == ("Event", 42)
    assert chosen["chosen_inline_result"]["result_id"] == "e-1"
    assert pressed["callback_query"]["inline_message_id"] == inline_id
    assert "message" not in pressed["callback_query"]
    assert edited.result is True
    assert town.transcript(group)["messages"][-1]["text"] == "Moved"


async def test_nothing_can_be_chosen_that_was_not_offered(hand: Hand, town: StandIn) -> None:
    query = await asked(hand, town)
    with pytest.raises(SimError, match="nothing was offered"):
        town.choose(1001, 1001, "e-1")
    await hand("answerInlineQuery", inline_query_id=query, results=[ARTICLE])
    with pytest.raises(SimError, match="no such result"):
        town.choose(1001, 1001, "e-2")


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"results": "["}, "can't parse JSON encoded inline query results"),
        ({"results": {}}, "expected an Array of inline query results"),
        ({"results": [ARTICLE] * 51}, "RESULTS_TOO_MUCH"),
        ({"results": [ARTICLE, ARTICLE]}, "RESULT_ID_DUPLICATE"),
        ({"results": [ARTICLE | {"id": "x" * 65}]}, "RESULT_ID_INVALID"),
        ({"results": [ARTICLE | {"title": ""}]}, "ARTICLE_TITLE_EMPTY"),
        (
            {"results": [{"type": "article", "id": "1", "title": "x"}]},
            "can't parse inline query result: Can't find field \"input_message_content\"",
        ),
        (
            {"results": [ARTICLE | {"input_message_content": {"message_text": ""}}]},
            "message text is empty",
        ),
        (
            {"results": [ARTICLE | {"input_message_content": {"message_text": "x" * 4097}}]},
            "message is too long",
        ),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        (
            {"results": [], "button": {"text": "x", "start_parameter": "no spaces"}},
            "START_PARAM_INVALID",
        ),
    ],
)
async def test_a_wrong_offer_is_refused(
    hand: Hand, town: StandIn, params: dict[str, Any], words: str
) -> None:
    query = await asked(hand, town)

    answer = await hand("answerInlineQuery", inline_query_id=query, **params)

    assert answer.words == f"Bad Request: {words}"


async def test_a_query_is_answered_once_and_in_time(
    hand: Hand, town: StandIn, clock: ManualClock
) -> None:
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    query = await asked(hand, town)
    await hand("answerInlineQuery", inline_query_id=query, results=[])
    again = await hand("answerInlineQuery", inline_query_id=query, results=[])
    late = await asked(hand, town)
    clock.pass_(20)
    too_late = await hand("answerInlineQuery", inline_query_id=late, results=[])

    assert (again.words, too_late.words) == (words, words)
