"""The numbers that Prometheus is given."""

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from content.model import Lane, NoticeKind
from jobs.metrics import Metrics
from storage.database import Database, migrate
from storage.types import Sealer
from tests.town import A_MONDAY


class Seconds:
    """A clock of seconds that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def metrics_on(clock: Seconds | None = None) -> Metrics:
    return Metrics(rate_limit=30, frozen_for=lambda: 2.5, clock=clock or Seconds())


async def values(metrics: Metrics, folder: Path) -> dict[tuple[str, ...], float]:
    url = f"sqlite:///{folder / 'm.db'}"
    await migrate(url)
    database = Database(url, sealer=Sealer(b"a key of at least thirty-two bytes"))
    try:
        text = (await metrics.text(database, A_MONDAY)).decode()
    finally:
        await database.dispose()
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text) for sample in family.samples
    }


async def test_outcomes_lag_and_freeze_are_told(tmp_path: Path) -> None:
    metrics = metrics_on()
    for lag in (0.2, 40):
        metrics.sent(Lane.BULK, lag)
        metrics.ended(NoticeKind.BROADCAST, Lane.BULK, "sent")
    metrics.ended(NoticeKind.REMINDER, Lane.URGENT, "blocked")
    metrics.claimed(Lane.BULK, 7)
    metrics.tick_failed("reminders")
    metrics.frozen(3, everybody=True)
    metrics.ticked(A_MONDAY)

    told = await values(metrics, tmp_path)

    assert told["division_bell_deliveries_total", "broadcast", "bulk", "sent"] == 2
    assert told["division_bell_deliveries_total", "reminder", "urgent", "blocked"] == 1
    assert told["division_bell_delivery_lag_seconds_bucket", "bulk", "0.25"] == 1
    assert told["division_bell_delivery_lag_seconds_sum", "bulk"] == 40.2
    assert told["division_bell_claims_total", "bulk"] == 7
    assert told["division_bell_freezes_total", "everybody"] == 1
    assert told["division_bell_tick_failures_total", "reminders"] == 1
    assert told[("division_bell_database_up",)] == 1
    assert told[("division_bell_freeze_seconds",)] == 2.5
    assert told[("division_bell_send_rate_limit",)] == 30
    assert told[("division_bell_last_tick_timestamp_seconds",)] == A_MONDAY.timestamp()
    assert told["division_bell_queue_length", "now", "bulk"] == 0


def test_the_rate_is_that_of_the_last_whole_seconds() -> None:
    clock = Seconds()
    metrics = metrics_on(clock)
    for _ in range(20):
        for _ in range(30):
            metrics.sent(Lane.BULK, 0)
        clock.now += 1

    assert metrics.send_rate() == 30
    clock.now += 100
    assert metrics.send_rate() == 0


@pytest.mark.parametrize(
    "outcome", ["chat 7310245118", "Forbidden: Mina", "", "x" * 30, "blocked_by_mina"]
)
async def test_only_plain_words_become_labels(outcome: str, tmp_path: Path) -> None:
    metrics = metrics_on()
    metrics.ended(NoticeKind.DIGEST, Lane.BULK, outcome)

    told = await values(metrics, tmp_path)

    outcomes = [name[3] for name in told if name[0] == "division_bell_deliveries_total"]
    assert outcomes == ["other"]


async def test_the_numbers_of_this_process_are_told_without_a_database() -> None:
    metrics = metrics_on()
    metrics.ended(NoticeKind.BROADCAST, Lane.BULK, "sent")
    nowhere = Database("postgresql://ada@127.0.0.1:1/none", sealer=Sealer(b"k" * 32))
    try:
        text = (await metrics.text(nowhere, A_MONDAY)).decode()
    finally:
        await nowhere.dispose()

    assert "division_bell_database_up 0.0" in text
    assert 'division_bell_deliveries_total{kind="broadcast",lane="bulk",outcome="sent"} 1.0' in text
