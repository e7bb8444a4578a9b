"""The `entities` parameter is checked as the server checks it."""

from typing import Any

import pytest

from tests.standin.conftest import Hand


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (
            {"type": "bold", "offset": 100, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 100",
        ),
        (
            {"type": "bold", "offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 "
            "offset 100",
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "bold", "offset": 0, "length": -1}, "receive an entity with incorrect length -1"),
        (
            {"type": "odd", "offset": 0, "length": 1},
            "can't parse MessageEntity: Unsupported type specified",
        ),
        ({"offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"type\""),
        ({"type": "bold", "length": 1}, "can't parse MessageEntity: Can't find field \"offset\""),
        (
            {"type": "text_link", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"url\"",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": ""},
            "entity URL '' is invalid: URL host is empty",
        ),
        (
            {"type": "text_mention", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"user\"",
        ),
        ({"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 5}}, "user not found"),
        (
            {"type": "custom_emoji", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"custom_emoji_id\"",
        ),
        (
            {"type": "custom_emoji", "offset": 0, "length": 1, "custom_emoji_id": "9" * 19},
            'can\'t parse MessageEntity: Field "custom_emoji_id" must be a valid Number',
        ),
        ("bold", "can't parse MessageEntity: expected an Object"),
    ],
)
async def test_a_wrong_entity_is_refused(hand: Hand, entity: Any, words: str) -> None:
    answer = await hand("sendMessage", chat_id=1001, text="hello", entities=[entity])

    assert answer.words == f"Bad Request: {words}"


async def test_an_entity_may_not_cut_a_symbol_in_two(hand: Hand) -> None:
    entity = {"type": "bold", "offset": 1, "length": 1}

    answer = await hand("sendMessage", chat_id=1001, text="😀x", entities=[entity])

    assert answer.words == (
        "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4"
    )


async def test_given_entities_come_back_moved_with_the_trimmed_text(hand: Hand) -> None:
    given = [
        {"type": "bold", "offset": 2, "length": 3},
        {"type": "text_link", "offset": 6, "length": 1, "url": "x.org"},
        {"type": "date_time", "offset": 8, "length": 1, "unix_time": 1795320000},
        {"type": "url", "offset": 0, "length": 1},
    ]

    message = await hand.says(1001, "  abc d e ", entities=given)

    assert message["text"] == "abc d e"
    assert message["entities"] == [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "text_link", "offset": 4, "length": 1, "url": "http://x.org/"},
        {"type": "date_time", "offset": 6, "length": 1, "unix_time": 1795320000},
    ]


async def test_a_parse_mode_makes_entities_count_for_nothing(hand: Hand) -> None:
    given = [{"type": "italic", "offset": 0, "length": 1}]

    message = await hand.says(1001, "<b>a</b>", entities=given, parse_mode="html")

    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 1}]


async def test_entities_that_are_no_json_are_refused(hand: Hand) -> None:
    answer = await hand("sendMessage", chat_id=1001, text="a", entities="[")

    assert answer.words == "Bad Request: can't parse entities JSON object"
