"""What Prometheus is told: counts, ages and rates. Never anything about a chat."""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import generate_latest

from content.model import Lane, NoticeKind
from jobs.refusals import Refusal
from jobs.settling import Ending
from storage import health, sources
from storage.database import Database, DatabaseAway
from storage.tables import SourceState

LAGS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400)
"""Seconds from due to sent: a reply, an alarm, a broadcast to a hundred thousand."""

WINDOW = 10
"""Seconds over which the send rate is told."""

OUTCOMES = frozenset(map(str, (*Ending, *Refusal)))
"""All that may become of a delivery; no other word becomes a label."""


class Metrics:
    """Looks on at the deliveries of this process and asks the tables about all of them.

    It is the `jobs.observer.Observer` of the delivery worker.
    """

    def __init__(
        self,
        *,
        rate_limit: float,
        frozen_for: Callable[[], float],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._registry = CollectorRegistry()
        self._clock = clock
        self._sends: deque[tuple[int, int]] = deque(maxlen=WINDOW + 1)
        self._outcomes = Counter(
            "division_bell_deliveries", "Deliveries and requests by what became of them",
            ["kind", "lane", "outcome"], registry=self._registry,
        )
        self._lag = Histogram(
            "division_bell_delivery_lag_seconds", "From due to sent",
            ["lane"], buckets=LAGS, registry=self._registry,
        )
        self._claimed = Counter(
            "division_bell_claims", "Deliveries taken from the queue", ["lane"],
            registry=self._registry,
        )
        self._freezes = Counter(
            "division_bell_freezes", "Times that Telegram told us to wait", ["scope"],
            registry=self._registry,
        )
        self._tick = self._gauge(
            "division_bell_last_tick_timestamp_seconds", "When the scheduler last rang"
        )
        self._ticks_failed = Counter(
            "division_bell_tick_failures", "Ticks that could not do their work", ["tick"],
            registry=self._registry,
        )
        self._answers = self._gauge("division_bell_database_up", "Whether the database answers")
        self._queue = self._gauge(
            "division_bell_queue_length", "Deliveries that wait", "lane", "due"
        )
        self._oldest = self._gauge(
            "division_bell_queue_oldest_age_seconds", "How long the oldest is overdue", "lane"
        )
        self._in_doubt = self._gauge("division_bell_in_doubt", "Deliveries held in doubt")
        self._reminders = self._gauge("division_bell_reminders_due", "Reminders due by now")
        self._sources = self._gauge("division_bell_sources", "Outside sources", "state")
        self._failing = self._gauge(
            "division_bell_sources_failing", "Sources whose last look failed"
        )
        self._gauge("division_bell_send_rate", "Messages a second in this process").set_function(
            self.send_rate
        )
        self._gauge("division_bell_send_rate_limit", "Messages a second allowed").set(rate_limit)
        self._gauge("division_bell_freeze_seconds", "Until sending goes on").set_function(
            frozen_for
        )

    def _gauge(self, name: str, words: str, *labels: str) -> Gauge:
        return Gauge(name, words, labels, registry=self._registry)

    def claimed(self, lane: Lane, number: int) -> None:
        """So many deliveries were taken."""
        self._claimed.labels(lane.value).inc(number)

    def sent(self, lane: Lane, lag: float) -> None:
        """One arrived, `lag` seconds after it was due."""
        self._lag.labels(lane.value).observe(max(lag, 0.0))
        second = int(self._clock())
        before = self._sends.pop()[1] if self._sends and self._sends[-1][0] == second else 0
        self._sends.append((second, before + 1))

    def ended(self, kind: NoticeKind, lane: Lane, outcome: str) -> None:
        """One request or delivery came to this; whatever is no word of ours is "other"."""
        known = str(outcome) if outcome in OUTCOMES else "other"
        self._outcomes.labels(kind.value, lane.value, known).inc()

    def frozen(self, seconds: float, *, everybody: bool) -> None:
        """Telegram told us to wait: everybody, or one chat."""
        self._freezes.labels("everybody" if everybody else "chat").inc()

    def tick_failed(self, tick: str) -> None:
        """One of the scheduler's ticks could not do its work."""
        self._ticks_failed.labels(tick).inc()

    def ticked(self, now: datetime) -> None:
        """The scheduler rang."""
        self._tick.set(now.timestamp())

    def send_rate(self) -> float:
        """Return messages a second over the last whole seconds."""
        this = int(self._clock())
        recent = sum(count for second, count in self._sends if this - WINDOW <= second < this)
        return recent / WINDOW

    async def text(self, database: Database, now: datetime) -> bytes:
        """Return everything in Prometheus's text format; the tables' part as it was last known."""
        try:
            await self._look(database, now)
        except DatabaseAway:
            self._answers.set(0)
        else:
            self._answers.set(1)
        return generate_latest(self._registry)

    async def _look(self, database: Database, now: datetime) -> None:
        async with database.reading() as session:
            queues = await health.queues(session, now)
            in_doubt = await health.in_doubt(session)
            reminders, _oldest = await health.reminders_due(session, now)
            taken_in = await sources.counts(session)
            failing = await sources.failing(session, now)
        for queue in queues:
            self._queue.labels(queue.lane.value, "now").set(queue.due)
            self._queue.labels(queue.lane.value, "later").set(queue.later)
            due_at = queue.oldest_due_at
            age = max((now - due_at).total_seconds(), 0.0) if due_at else 0.0
            self._oldest.labels(queue.lane.value).set(age)
        self._in_doubt.set(in_doubt)
        self._reminders.set(reminders)
        for state in (SourceState.ON, SourceState.PAUSED):
            self._sources.labels(state.value).set(taken_in.get(state, 0))
        self._failing.set(len(failing))
