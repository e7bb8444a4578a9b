"""Answers gather as long as nothing waits for them, and never for long."""

import pytest

from jobs.lingering import LONGEST, SHORTEST, linger


def test_of_few_requests_each_answer_is_written_down_at_once() -> None:
    assert linger(0.0, out=4, answered=1, marked=1.0) == 0


def test_many_answers_gather_for_the_shortest_time_at_least() -> None:
    assert linger(0.010, out=60, answered=50, marked=0.0) == pytest.approx(SHORTEST - 0.010)


@pytest.mark.parametrize(("answered", "marked"), [(20, 1.0), (3, 0.5)])
def test_then_a_round_is_due_when_it_is_worth_it(answered: int, marked: float) -> None:
    assert linger(SHORTEST, out=60, answered=answered, marked=marked) == 0


def test_a_worker_with_little_of_the_rate_gathers_for_longer() -> None:
    assert linger(SHORTEST, out=12, answered=3, marked=1.0) > 0
    assert linger(LONGEST - 0.005, out=12, answered=3, marked=1.0) == pytest.approx(0.005)


def test_nobody_gathers_for_longer_than_the_longest_time() -> None:
    assert linger(LONGEST, out=12, answered=3, marked=1.0) == 0


def test_what_is_left_of_a_rounded_second_is_not_waited_for() -> None:
    assert linger(SHORTEST - 1e-15, out=60, answered=50, marked=0.0) == 0
    assert linger(LONGEST - 1e-15, out=12, answered=3, marked=1.0) == 0
