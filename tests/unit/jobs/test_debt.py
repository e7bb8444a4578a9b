"""What late requests cost: enough for every second to keep to the limit, and no more."""

import pytest

from jobs.debt import Debt

INTERVAL = 0.1


@pytest.fixture
def debt() -> Debt:
    return Debt(INTERVAL)


def test_nothing_late_owes_nothing(debt: Debt) -> None:
    assert debt.owed == 0
    assert debt.pay(1.0) == 0


def test_a_little_late_owes_a_little(debt: Debt) -> None:
    debt.late(1.0, 0.03)
    assert debt.pay(1.1) == pytest.approx(0.03)
    assert debt.owed == 0


def test_one_very_late_takes_the_place_of_one(debt: Debt) -> None:
    debt.late(1.0, 5.0)
    assert debt.owed == pytest.approx(INTERVAL)


def test_one_stumble_is_paid_once_by_the_latest_of_it(debt: Debt) -> None:
    for number in range(5):
        debt.late(1.0 + number * INTERVAL, 0.25 - number * 0.05)
    assert debt.owed == pytest.approx(0.25)


def test_a_few_in_a_long_stumble_leave_out_as_many(debt: Debt) -> None:
    for number in range(3):
        debt.late(1.0 + number * 0.5, 2.0)
    assert debt.owed == pytest.approx(3 * INTERVAL)


def test_what_a_payment_covered_is_not_paid_again(debt: Debt) -> None:
    debt.late(1.0, 0.08)
    assert debt.pay(1.2) == pytest.approx(0.08)
    debt.late(1.1, 0.06)
    assert debt.owed == 0


def test_a_payment_in_the_middle_of_a_stumble_does_not_end_it(debt: Debt) -> None:
    debt.late(1.0, 0.25)
    debt.late(1.1, 0.2)
    assert debt.pay(1.3) == pytest.approx(2 * INTERVAL)
    debt.late(1.2, 0.1)
    assert debt.owed == pytest.approx(0.05)


def test_a_stumble_after_a_payment_is_another_and_leaves_no_debt_behind(debt: Debt) -> None:
    debt.late(1.0, 0.25)
    debt.pay(1.3)
    debt.late(1.1, 0.25)
    debt.late(1.4, 0.05)
    assert debt.owed == pytest.approx(INTERVAL + 0.05)
