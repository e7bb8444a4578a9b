"""Of several days the one that the whole text turns round is the event's."""

from datetime import date

import pytest

from content.announcement import parse
from content.announcement.days.daychances import chances
from content.announcement.days.roles import score_days
from content.announcement.reading import read

POSTED = date(2024, 9, 11)
LOBBY = """Guide for Lobby Day

Stand up for lighthouses: Wednesday 18th September 2024

Introduction

On Wednesday 18th September from 1pm to 5pm some three hundred of us will be coming to Parliament to
meet our members. We ask for lamps that burn all night and for keepers who are paid for it.

Members like to hear from those who live by the sea. You know your own coast. Speak of that, and say
what went wrong on it last winter; nobody else can.

We will invite you to a briefing on Zoom the evening before (Tuesday 17th, 7pm).
"""


def _chances(text: str) -> dict[date, float]:
    reading = read(text, POSTED, "Europe/London")
    return chances(reading, score_days(reading, change=False))


def test_a_day_told_thrice_is_likelier_than_one_told_with_an_hour() -> None:
    found = _chances(LOBBY)
    assert found[date(2024, 9, 18)] > found[date(2024, 9, 17)]
    read_as = parse(LOBBY, posted=POSTED)
    told = read_as.to_json()
    assert (told["date"], told["start"], told["end"]) == ("2024-09-18", "13:00", "17:00")


def test_a_day_told_again_is_likelier_than_the_same_told_once() -> None:
    once = "We meet on 18 September 2024 at 7pm."
    again = f"{once} Be there on 18 September 2024."
    assert _chances(again)[date(2024, 9, 18)] > _chances(once)[date(2024, 9, 18)]


@pytest.mark.parametrize("text", ["", "No day is told.", "Some day or other, then."])
def test_a_text_without_a_day_has_no_chances(text: str) -> None:
    assert not _chances(text)
