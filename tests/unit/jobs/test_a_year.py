"""A year of readers' lives: each gets each thing once, at an allowed moment, in their language."""

import os
from datetime import UTC, datetime

import pytest

from tests.unit.jobs.living import furnished
from tests.unit.jobs.year import Year

READERS = int(os.environ.get("YEAR_READERS", "40"))
DAYS = int(os.environ.get("YEAR_DAYS", "0"))
SEED = int(os.environ.get("YEAR_SEED", "1"))

WEEKS = (
    (datetime(2026, 3, 6, tzinfo=UTC), 4),
    (datetime(2026, 3, 27, tzinfo=UTC), 11),
    (datetime(2026, 9, 25, tzinfo=UTC), 4),
    (datetime(2026, 10, 23, tzinfo=UTC), 11),
)
"""Around the nights in which New York, London, Auckland and Chatham change their clocks."""


@pytest.fixture(autouse=True, scope="module")
def empty_database() -> None:
    """Make the tables before any loop runs."""
    furnished()


async def lived(begins: datetime, days: int) -> Year:
    """Let a year, or a part of it, go by."""
    year = Year(SEED, begins, READERS)
    try:
        await year.begin()
        await year.live(days)
    finally:
        await year.close()
    return year


@pytest.mark.parametrize(("begins", "days"), WEEKS)
async def test_each_reader_gets_each_thing_once_around_a_change_of_clocks(
    begins: datetime, days: int
) -> None:
    year = await lived(begins, days)
    assert year.receipts.arrived.total() > READERS


@pytest.mark.skipif(not DAYS, reason="most of an hour: YEAR_DAYS=365 YEAR_READERS=1000")
async def test_a_whole_year(capsys: pytest.CaptureFixture[str]) -> None:
    year = await lived(datetime(2026, 1, 1, tzinfo=UTC), DAYS)
    with capsys.disabled():
        print(year.receipts.arrived, f"{year.restarts} restarts, {year.kills} kills")  # noqa: T201
    assert year.kills
