"""An event loop whose clock leaps to the next thing that happens: minutes pass in a moment.

Everything goes by the same turned clock: the loop, the day, and the steady clock of the modules
that are named. Nothing leaps while the database is at work in its thread.
"""

import asyncio
import selectors
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from types import ModuleType
from typing import Any

import aiosqlite
import pytest
import time_machine

PATIENCE = 10.0
"""Real seconds a thread may take before something is taken to hang."""


class Leaping(selectors.DefaultSelector):
    """Waits for nothing but threads: where a loop would sleep, the clock is turned on."""

    def __init__(self, clock: time_machine.Traveller) -> None:
        super().__init__()
        self.seconds = 0.0
        self.at_work = 0
        self._clock = clock

    def time(self) -> float:
        """Return the steady clock's seconds."""
        return self.seconds

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None or (self.at_work and timeout > 0):
            found = super().select(PATIENCE)
            if not found:
                raise TimeoutError("Nothing happens any more")
            return found
        found = super().select(0)
        if not found and timeout > 0:
            self.seconds += timeout
            self._clock.shift(timedelta(seconds=timeout))
        return found


class Loop(asyncio.SelectorEventLoop):
    """A loop that goes by its selector's clock."""

    def __init__(self, selector: Leaping) -> None:
        super().__init__(selector)
        self._leaping = selector

    def time(self) -> float:
        return self._leaping.time()


@contextmanager
def turned_clock(
    monkeypatch: pytest.MonkeyPatch, begin: datetime, *modules: ModuleType
) -> Iterator[asyncio.Runner]:
    """Lend a runner that begins at a moment and never really waits.

    Args:
        monkeypatch: Sets everything right again.
        begin: The moment.
        modules: Those whose `monotonic` is to be the turned clock.
    """
    with time_machine.travel(begin, tick=False) as clock:
        selector = Leaping(clock)
        for module in modules:
            monkeypatch.setattr(module, "monotonic", selector.time)
        real: Any = aiosqlite.Connection._execute

        async def watched(self: Any, *work: Any, **how: Any) -> Any:
            selector.at_work += 1
            try:
                return await real(self, *work, **how)
            finally:
                selector.at_work -= 1

        monkeypatch.setattr(aiosqlite.Connection, "_execute", watched)
        with asyncio.Runner(loop_factory=partial(Loop, selector)) as runner:
            yield runner
