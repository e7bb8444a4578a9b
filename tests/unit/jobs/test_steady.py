"""The scheduler's clock: set back by an hour, it stops no tick."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from jobs.steady import SteadyScheduler

OFTEN = 0.05
WITHIN = 20


class Rings:
    """Counts how often it rang."""

    def __init__(self) -> None:
        self.number = 0
        self._rang = asyncio.Event()

    async def ring(self) -> None:
        self.number += 1
        self._rang.set()

    async def again(self, times: int) -> None:
        """Wait for so many more rings."""
        wanted = self.number + times
        async with asyncio.timeout(WITHIN):
            while self.number < wanted:
                self._rang.clear()
                await self._rang.wait()


@pytest.mark.parametrize("hours", [-1, -26, 1])
async def test_a_clock_that_jumps_stops_no_tick(hours: int) -> None:
    often, rarely = Rings(), Rings()
    scheduler = SteadyScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None}
    )
    for rings, seconds in ((often, OFTEN), (rarely, 3600)):
        scheduler.add_job(
            rings.ring, "interval", seconds=seconds, next_run_time=datetime.now(UTC)
        )
    scheduler.start()
    try:
        await often.again(2)
        with time_machine.travel(datetime.now(UTC) + timedelta(hours=hours), tick=True):
            await often.again(5)
        assert rarely.number == 2
    finally:
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0)


async def test_a_small_correction_of_the_clock_is_none() -> None:
    rarely, often = Rings(), Rings()
    scheduler = SteadyScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None})
    scheduler.add_job(rarely.ring, "interval", seconds=3600, next_run_time=datetime.now(UTC))
    scheduler.add_job(often.ring, "interval", seconds=OFTEN, next_run_time=datetime.now(UTC))
    scheduler.start()
    try:
        await often.again(2)
        slightly = datetime.now(UTC) - timedelta(milliseconds=300)
        with time_machine.travel(slightly, tick=True):
            await often.again(3)
        assert rarely.number == 1
    finally:
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0)
