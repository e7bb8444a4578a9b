"""The pieces all messages are made of: lists in words, and texts cut between words."""

import pytest

from content.render.common import clip, listed, sentence


@pytest.mark.parametrize(
    ("items", "english", "korean"),
    [
        ([], "", ""),
        (["Meetings"], "Meetings", "Meetings"),
        (["a", "b"], "a and b", "a, b"),
        (["a", "b", "c"], "a, b and c", "a, b, c"),
        (["<a>", "b & c"], "&lt;a&gt; and b &amp; c", "&lt;a&gt;, b &amp; c"),
    ],
)
def test_a_list_is_written_as_the_language_writes_it(
    items: list[str], english: str, korean: str
) -> None:
    assert listed(items, "en") == english
    assert listed(items, "ko") == korean


def test_a_list_longer_than_a_message_can_hold_is_cut() -> None:
    said = listed(["x" * 3000, "y" * 3000, "z"], "en")
    assert "{" not in said
    assert len(said) < 4096


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("short enough", 12, "short enough"),
        ("until the line is full", 16, "until the line…"),
        ("until the line is full", 15, "until the line…"),
        ("until the line is full", 18, "until the line is…"),
        ("a donaudampfschifffahrt", 12, "a donaudamp…"),
        ("공백없이이어지는긴제목", 6, "공백없이이…"),
        ("two\nlines  and spaces", 40, "two lines and spaces"),
    ],
)
def test_a_text_is_cut_between_words_where_there_are_any(text: str, limit: int, cut: str) -> None:
    assert clip(text, limit) == cut
    assert len(clip(text, limit)) <= limit


def test_a_sentence_begins_with_a_capital_where_there_are_any() -> None:
    assert sentence("the speaker is ill") == "The speaker is ill"
    assert sentence("연사가 아픕니다") == "연사가 아픕니다"
    assert sentence("") == ""
