"""Whatever Telegram answers, in whatever mixture: nobody is left out, and doubt has its bounds."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobs.pace import Pace
from storage.database import Database
from storage.types import Sealer
from tests.storage.builders import KEY
from tests.unit.jobs.office import Office, open_office

READERS = 6
MOST_ROUNDS = 15

DOUBTFUL: tuple[dict[str, Any], ...] = (
    {"code": 500}, {"code": 502}, {"code": 503}, {"code": 504}, {"drop": "before"},
    {"drop": "after"}, {"raw": "<html>"}, {"raw": '{"ok": true}'}, {"raw": ""}, {"raw": "[]"},
    {"raw": '{"ok": true, "result": {}}'},
)
"""Afterwards nobody can know whether it has arrived."""

CLEAR: tuple[dict[str, Any], ...] = (
    {"code": 400, "description": "Bad Request: chat not found"},
    {"code": 400, "description": "Bad Request: can't parse entities: Unclosed start tag"},
)
"""Surely not sent, and sent in the end: once is never final."""

Troubles = list[tuple[int, dict[str, Any]]]

troubles = st.lists(
    st.tuples(st.integers(0, READERS - 1), st.sampled_from(DOUBTFUL + CLEAR)),
    max_size=8, unique_by=lambda one: (one[0], str(one[1])),
)


class Stage:
    """An office for many plays, each with readers of its own."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._numbers = count(1)

    async def play(self, policy: str, met: Troubles) -> None:
        """Send one notice through these troubles, and judge what became of it."""
        number = next(self._numbers)
        first = number * 1000
        office = self._office
        readers = await office.people(READERS, first)
        notice = await office.news(readers, f"news-{number}", policy=policy)
        for reader, trouble in met:
            office.street.faults(
                method="sendMessage", match={"chat_id": first + reader}, times=1, **trouble
            )
        for _ in range(MOST_ROUNDS):
            await office.let_time_pass()
            if not await office.worker(Pace(500)).run_once():
                break
        copies = [self._copies(first + reader) for reader in range(READERS)]
        judge(await office.states(notice), copies, policy, doubts(met))
        office.street.clear_faults()

    def _copies(self, reader: int) -> int:
        messages = self._office.street.transcript(reader)["messages"]
        return sum(one["from_bot"] for one in messages)


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    """A loop that lives as long as the office."""
    with asyncio.Runner() as lent:
        yield lent


@pytest.fixture
def stage(runner: asyncio.Runner, sqlite_template: Path, tmp_path: Path) -> Iterator[Stage]:
    """One office, since opening the doors takes longer than a play."""
    file = shutil.copy(sqlite_template, tmp_path / "bell.db")
    database = Database(f"sqlite:///{file}", sealer=Sealer(KEY))
    doors = AsyncExitStack()
    yield Stage(runner.run(doors.enter_async_context(open_office(database))))
    runner.run(doors.aclose())
    runner.run(database.dispose())


@pytest.mark.parametrize("policy", ["resend", "hold"])
@settings(
    max_examples=10, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(met=troubles)
def test_everybody_has_it_once_but_for_doubts(
    runner: asyncio.Runner, stage: Stage, policy: str, met: Troubles
) -> None:
    runner.run(stage.play(policy, met))


def doubts(met: Troubles) -> Counter[int]:
    """Count for each reader how often nobody could know."""
    return Counter(reader for reader, trouble in met if trouble in DOUBTFUL)


def judge(states: dict[str, int], copies: list[int], policy: str, doubted: Counter[int]) -> None:
    """Make sure that all have it, once unless there was a doubt for each further copy."""
    held = states.get("in_doubt", 0)
    assert states.get("sent", 0) + held == READERS == sum(states.values())
    if policy == "hold":
        assert max(copies) <= 1
        assert held == len(doubted)
    else:
        assert held == 0
        assert min(copies) >= 1
    for reader, number in enumerate(copies):
        if reader not in doubted:
            assert number == 1
        assert number <= 1 + doubted[reader]
