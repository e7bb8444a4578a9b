"""APScheduler that goes on ringing when the machine's clock is set back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger(__name__)

NOTICEABLE = timedelta(seconds=1)


class SteadyScheduler(AsyncIOScheduler):  # type: ignore[misc]  # shipped without types
    """Rings at once whatever a clock that was set back would let wait until it has caught up.

    APScheduler plans by the machine's clock and sleeps by the loop's steady one, so it wakes as
    planned; then it would find nothing due for as long as the clock was set back.
    """

    def __init__(self, *, steady: Callable[[], float] = monotonic, **options: object) -> None:
        super().__init__(**options)
        self._steady = steady
        self._seen: tuple[datetime, float] | None = None

    def wakeup(self) -> None:
        """Ring what is due, or would be by a clock that nobody had touched."""
        if self._was_set_back():
            log.warning("the clock was set back; ticks ring on")
            for job in self.get_jobs():
                job.modify(next_run_time=datetime.now(UTC))
        super().wakeup()

    def _was_set_back(self) -> bool:
        now, at, earlier = datetime.now(UTC), self._steady(), self._seen
        self._seen = (now, at)
        if earlier is None:
            return False
        return earlier[0] + timedelta(seconds=at - earlier[1]) - now > NOTICEABLE
