"""When a failed delivery is due again."""

from datetime import UTC, datetime, timedelta

import pytest

from jobs.retry import next_attempt_at

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("failures", "wait"),
    [(1, 30), (2, 120), (3, 480), (4, 1920), (5, 7680), (6, 21600), (40, 21600)],
)
def test_each_failure_waits_four_times_longer_up_to_six_hours(failures: int, wait: int) -> None:
    waited = next_attempt_at(failures, NOW) - NOW
    assert timedelta(seconds=wait) <= waited <= timedelta(seconds=wait * 1.1)
