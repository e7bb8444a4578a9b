"""Runs of words that may name a place: which there are, and how likely each is."""

from datetime import date
from math import exp

import pytest

from content.announcement.days import moments
from content.announcement.reading import read
from content.announcement.spotting import chances
from content.announcement.spotting.spans import spans
from content.announcement.spotting.tokens import tokens

POSTED = date(2024, 3, 1)
TALK = """Lamps and Locks: an evening on the Ferris Canal

The Ferris Canal Society meets on Tuesday 12 March 2024 at 7pm in the Otter Room, Weavers' Hall,
Mill Lane. Dr Ina Moss of Calder University speaks; write to Joan Hart if you need a lift.
"""


def _runs(text: str) -> set[str]:
    reading = read(text, POSTED, "Europe/London")
    row = tokens(reading.clean, len(text))
    return {reading.clean[row[a].start : row[b].end] for a, b in spans(reading, row)}


def _chances(text: str, *, remote: bool = False) -> chances.Chances:
    reading = read(text, POSTED, "Europe/London")
    found = chances.of(reading, moments.decide(reading, change=False), remote=remote)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("We meet at Weavers' Hall.", "Weavers' Hall"),
        ("We meet in the old fire station.", "old fire station"),
        ("We meet at 14 Mill Lane.", "14 Mill Lane"),
        ("We meet at St. Hilda's Church.", "St. Hilda's Church"),
        ("We meet at the Museum of the Sea.", "Museum of the Sea"),
    ],
)
def test_a_name_is_among_the_runs(text: str, run: str) -> None:
    assert run in _runs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Otter Room, Weavers' Hall",
        "Otter Room\nWeavers' Hall",
        "Otter Room (Weavers' Hall)",
        "See the Otter Room. Weavers' Hall is near",
    ],
)
def test_no_run_goes_over_a_comma_a_bracket_or_an_end(text: str) -> None:
    runs = _runs(text)
    assert {"Otter Room", "Weavers' Hall"} <= runs
    assert not any("Room" in run and "Hall" in run for run in runs)


def test_no_run_holds_a_day_or_an_hour() -> None:
    assert not any(
        "March" in run or "7pm" in run for run in _runs("Hall Night 12 March 2024 7pm Hall")
    )


def test_chances_are_shares_of_one() -> None:
    found = _chances(TALK)
    assert sum(map(exp, found.named.values())) + exp(found.nowhere) == pytest.approx(1, abs=0.01)


def test_house_and_room_are_likelier_than_who_speaks_and_who_invites() -> None:
    found = _chances(TALK)
    at = {TALK[start:end]: much for (start, end), much in found.named.items()}
    least = min(at["Otter Room"], at["Weavers' Hall"])
    assert least > max(at["Calder University"], at["Ferris Canal Society"], at["Joan Hart"])
    assert least > found.nowhere


def test_what_is_within_an_address_counts_together() -> None:
    found = _chances(TALK)
    start, end = TALK.index("Otter"), TALK.index(",\nMill")
    assert found.within(start, end) > found.named[start, start + len("Otter Room")]
    assert found.within(0, 3) == chances.LEAST


def test_who_joins_from_afar_is_likelier_nowhere() -> None:
    text = "Join us online on Tuesday 12 March 2024 at 7pm. Register for the link."
    assert _chances(text, remote=True).nowhere > _chances(text).nowhere


def test_a_korean_text_is_not_asked() -> None:
    reading = read("3월 12일 오후 7시 시민회관 강당에서 강연회를 엽니다.", POSTED, "Asia/Seoul")
    assert chances.of(reading, moments.decide(reading, change=False), remote=False) is None


@pytest.mark.parametrize("text", ["", "\n", ".", "12", "A", "\n\n\n(,)", "Hall " * 40])
def test_odd_texts_have_chances_too(text: str) -> None:
    found = _chances(text)
    assert sum(map(exp, found.named.values())) + exp(found.nowhere) == pytest.approx(1, abs=0.01)
