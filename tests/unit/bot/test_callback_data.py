"""Callback data: at most 64 bytes out, and nothing believed on the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.callback_data import decode, encode
from content.message import Action


@given(st.integers(0, 10**9), st.text(max_size=200))
def test_whatever_is_encoded_fits_and_begins_the_same(number: int, words: str) -> None:
    data = encode(Action("sr", (number, words)))
    assert len(data.encode()) <= 64
    action = decode(data)
    assert action is not None
    assert action.verb == "sr"
    assert action.args[0] == number


@given(st.text(max_size=100))
def test_any_data_is_decoded_without_an_error(data: str) -> None:
    action = decode(data)
    assert action is None or action.verb.isalpha()


def test_numbers_and_words_come_back_as_they_were() -> None:
    assert decode(encode(Action("evs", (2, "c")))) == Action("evs", (2, "c"))
    assert decode(encode(Action("rs", (7, -1)))) == Action("rs", (7, -1))


def test_a_forged_number_too_large_for_a_row_stays_a_word() -> None:
    assert decode("ev:" + "9" * 40) == Action("ev", ("9" * 40,))


def test_an_action_of_numbers_that_does_not_fit_is_our_fault() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        encode(Action("x", tuple(range(10**6, 10**6 + 20))))


@pytest.mark.parametrize("words", ["007", "00", "-0", "+7", "1_000", "٣"])
def test_figures_that_are_no_number_of_ours_stay_as_they_were_written(words: str) -> None:
    assert decode(f"sr:1:{words}") == Action("sr", (1, words))
