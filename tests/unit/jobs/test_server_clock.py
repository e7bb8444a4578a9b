"""The database's clock beside ours, however slow, lopsided or changing the way to it is."""

import pytest

from jobs.server_clock import ServerClock


def test_one_answer_places_it_in_the_middle() -> None:
    assert ServerClock().seen(10.0, 10.2, 1000.0) == pytest.approx(10.1 - 1000.0)


def test_a_quick_answer_says_more_than_a_slow_one() -> None:
    there = ServerClock()
    there.seen(10.0, 10.002, 1000.001)
    assert there.seen(11.0, 11.4, 1001.2) == pytest.approx(10.001 - 1000.001)


def test_ways_that_are_slow_on_different_sides_close_it_in() -> None:
    there = ServerClock()
    there.seen(10.0, 10.3, 1000.001)
    assert there.seen(11.0, 11.3, 1001.299) == pytest.approx(-990.0, abs=0.0011)


@pytest.mark.parametrize("step", [3600.0, -3600.0])
def test_a_clock_that_was_set_is_learnt_anew(step: float) -> None:
    there = ServerClock()
    there.seen(10.0, 10.002, 1000.001)
    assert there.seen(11.0, 11.002, 1001.001 + step) == pytest.approx(10 - 1000 - step)


def test_a_clock_that_drifts_is_followed() -> None:
    """Fifty millionths: what was seen a minute ago is wrong by three milliseconds."""
    there = ServerClock()
    for second in range(120):
        here, told = 10.0 + second, 1000.0 + second * 1.00005
        offset = there.seen(here - 0.001, here + 0.001, told)
        assert offset == pytest.approx(here - told, abs=0.0012)
