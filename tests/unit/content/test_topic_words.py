"""Subjects named in somebody's own words."""

import pytest

from content.topic_words import named

KNOWN = {
    "events": {"events", "meetings", "행사"},
    "women": {"women", "Women and girls", "여성과 여아"},
    "refugees": {"refugees", "Refugees and exiles", "난민과 탈북민"},
    "information": {"information", "Information and media", "정보와 언론"},
}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Women and girls", ("women",)),
        ("refugee", ("refugees",)),
        ("refugees, please", ("refugees",)),
        ("난민", ("refugees",)),
        ("여성 언론", ("women", "information")),
        ("EXILES women", ("women",)),
        ("media exiles", ("refugees", "information")),
        ("everything", tuple(KNOWN)),
        ("모두", tuple(KNOWN)),
    ],
)
def test_a_subject_is_known_by_its_title_or_the_beginning_of_a_word(
    said: str, meant: tuple[str, ...]
) -> None:
    assert named(said, KNOWN) == meant


@pytest.mark.parametrize("said", ["", "and", "원예", "🎉", "25:99", "gardening", "그", "a"])
def test_what_names_no_subject_means_none(said: str) -> None:
    assert named(said, KNOWN) == ()
