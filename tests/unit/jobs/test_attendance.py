"""Seats and codes without a database: how long an offer holds, what is free, what is a name."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.codes import (
    ALPHABET,
    CARD_LENGTH,
    DOOR_LENGTH,
    card_codes_in,
    grouped,
    new_door_code,
    spelled,
    typed,
)
from content.model import Admission, Event, EventStatus, Localised
from jobs.attendance import ANSWER_WITHIN, LAST_CALL, Press, answer_by, closed, free_seats
from jobs.door import Guesses
from jobs.door_names import as_name, is_attempt
from storage.attendance import Numbers

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
codes = st.text(ALPHABET, min_size=CARD_LENGTH, max_size=CARD_LENGTH)


def a_meeting(**given_: Any) -> Event:
    facts: dict[str, Any] = {
        "slug": "m", "uid": "m@town", "title": Localised(en="M"), "on": date(2026, 11, 26),
        "start": time(17, 0),
    }
    return Event(**(facts | given_))


def test_an_offer_holds_half_a_day_while_the_meeting_is_far() -> None:
    assert answer_by(a_meeting(), NOW) == NOW + ANSWER_WITHIN
    assert answer_by(a_meeting(on=None, start=None), NOW) == NOW + ANSWER_WITHIN


def test_an_offer_never_holds_past_two_hours_before_the_start() -> None:
    event = a_meeting()
    assert event.starts_at is not None
    assert answer_by(event, event.starts_at - 5 * HOUR) == event.starts_at - LAST_CALL
    assert answer_by(event, event.starts_at - 2 * HOUR - 15 * MINUTE) is not None
    assert answer_by(event, event.starts_at - 2 * HOUR - 14 * MINUTE) is None
    assert answer_by(event, event.starts_at + HOUR) is None


def test_a_meeting_with_a_day_alone_is_taken_to_begin_at_its_midnight() -> None:
    midnight = datetime(2026, 11, 26, tzinfo=UTC)
    assert answer_by(a_meeting(start=None), midnight - 6 * HOUR) == midnight - LAST_CALL


def test_what_is_free_follows_from_capacity_and_admission() -> None:
    taken = Numbers(coming=3, offered=1, waiting=9)
    assert free_seats(a_meeting(), taken) is None
    assert free_seats(a_meeting(capacity=6), taken) == 2
    assert free_seats(a_meeting(capacity=2), taken) == 0
    assert free_seats(a_meeting(admission=Admission.FULL), taken) == 0
    assert free_seats(a_meeting(admission=Admission.FULL, capacity=60), taken) == 0


def test_a_list_is_closed_for_what_is_over_cancelled_or_postponed() -> None:
    assert closed(a_meeting(), NOW) is None
    assert closed(a_meeting(), NOW + 9 * DAY) is Press.OVER
    assert closed(a_meeting(status=EventStatus.CANCELLED), NOW) is Press.CANCELLED
    assert closed(a_meeting(status=EventStatus.POSTPONED), NOW) is Press.POSTPONED


@given(st.integers(min_value=0, max_value=2**256 - 1))
def test_a_code_is_read_however_it_is_written(number: int) -> None:
    code = spelled(number, CARD_LENGTH)
    shown = grouped(code)
    for written in (code, shown, shown.lower(), f" {shown} ", shown.replace("-", " – "),
                    " ".join(code), shown.replace("-", "—")):
        assert typed(written) == code
    assert card_codes_in(f"…(code {shown}), or {shown.lower()}.") == [code]


@pytest.mark.parametrize(
    "words",
    ["", "-", "KX7M-4QT", "KX7M-4QTZZ", "KX7M-4QT0", "OPEN-DOOR", "2016-2017", "코드", "🎉" * 8],
)
def test_what_is_no_code_is_not_taken_for_one(words: str) -> None:
    assert typed(words) is None
    assert card_codes_in(words) == []


def test_years_and_longer_words_in_a_text_are_no_codes() -> None:
    text = "2016-2017, XKX7M-4QTZ, KX7M-4QTZK, KX7M 4QTZ, tbc-tbcd, 020-7219-3000"
    assert card_codes_in(text) == []


def test_door_codes_do_not_repeat_and_differ_in_length_from_card_codes() -> None:
    made = {new_door_code() for _ in range(2000)}
    assert len(made) > 1990
    assert {len(code) for code in made} == {DOOR_LENGTH}
    assert DOOR_LENGTH != CARD_LENGTH
    assert set("".join(made)) == set(ALPHABET)


@pytest.mark.parametrize(
    "name", ["Ann Lee", "김민아", "Jean-Luc O’Hara", "Dr. Ján Šťastný", "  Mina   Kim ", "Li"]
)
def test_names_are_taken_as_they_are_written(name: str) -> None:
    assert as_name(name, today=NOW) == " ".join(name.split())


@pytest.mark.parametrize(
    "words",
    ["", "  ", "...", "12345", "what's on next week?", "/events", "https://example.org", "help",
     "다음 주 일정", "Ann\nLee", "a" * 81, "one two three four five six seven", "Ann <b>Lee</b>",
     "stop", "ann@example.org", "🎉"],
)
def test_what_is_no_name_is_not_kept_as_one(words: str) -> None:
    assert as_name(words, today=NOW) is None


def test_a_wish_or_a_pasted_card_is_answered_as_such_and_not_as_a_failed_name() -> None:
    for words in ("what's on next week?", "help", "다음 주 일정", "x" * 300, "KX7M-4QTZ"):
        assert not is_attempt(words, today=NOW), words
    assert is_attempt("Ann Lee the 2nd", today=NOW)


def test_a_chat_that_guesses_waits_and_others_do_not() -> None:
    guesses = Guesses()
    for number in range(Guesses.MOST):
        assert not guesses.must_wait(1, NOW)
        guesses.was_wrong(1, NOW + number * MINUTE / 10)
    assert guesses.must_wait(1, NOW + MINUTE)
    assert not guesses.must_wait(2, NOW + MINUTE)
    assert not guesses.must_wait(1, NOW + Guesses.WITHIN + MINUTE)


def test_the_memory_of_guesses_does_not_grow_for_ever() -> None:
    guesses = Guesses()
    for chat in range(Guesses.MOST_CHATS + 50):
        guesses.was_wrong(chat, NOW + chat * MINUTE)
    assert len(guesses._wrong) < Guesses.MOST_CHATS
