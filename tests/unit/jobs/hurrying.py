"""A world in which everything goes quicker: the loop, workers, Telegram's limits, PostgreSQL.

Minutes pass in seconds while real requests and statements are made, each of which only seems to
take longer. All clocks agree, as they do on one machine.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import event

from jobs import claiming, delivery, sending
from jobs.present import Present
from storage.database import Database
from tests.unit.jobs.office import Office

SPEED = 20

_SCHEMA = "CREATE SCHEMA hurried"
_CLOCK = """
    CREATE FUNCTION hurried.clock_timestamp() RETURNS timestamptz VOLATILE LANGUAGE sql AS $$
        SELECT to_timestamp({begun})
            + {speed} * (pg_catalog.clock_timestamp() - to_timestamp({begun}))
    $$"""
_NOW = """
    CREATE FUNCTION hurried.now() RETURNS timestamptz STABLE LANGUAGE sql AS $$
        SELECT hurried.clock_timestamp()
    $$"""
_END = "DROP SCHEMA hurried CASCADE"
_MODULES: tuple[ModuleType, ...] = (claiming, delivery, sending)


class Hurry:
    """The quicker clocks; each began where the real one stood."""

    def __init__(self) -> None:
        self._steady, self._begun = time.monotonic(), time.time()

    def monotonic(self) -> float:
        """Return the steady clock's seconds."""
        return self.at(time.monotonic())

    def at(self, real: float) -> float:
        """Return what the steady clock showed at a moment of the real one."""
        return self._steady + SPEED * (real - self._steady)

    def now(self) -> datetime:
        """Return the moment."""
        return datetime.fromtimestamp(self._begun + SPEED * (time.time() - self._begun), UTC)

    async def take_over(self, *databases: Database) -> None:
        """Let a server go by it; what is not qualified is found there first."""
        clock = _CLOCK.format(begun=self._begun, speed=SPEED)
        await _tell(databases[0], _SCHEMA, clock, _NOW)
        for database in databases:
            event.listen(database.engine.sync_engine, "connect", _look_there_first)
            await database.engine.dispose()


def _look_there_first(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("SET search_path = hurried, pg_catalog, public")
    cursor.close()
    connection.commit()


async def _tell(database: Database, *statements: str) -> None:
    async with database.engine.begin() as connection:
        for statement in statements:
            await connection.exec_driver_sql(statement)


@asynccontextmanager
async def hurried(
    office: Office, monkeypatch: pytest.MonkeyPatch, *databases: Database
) -> AsyncIterator[Hurry]:
    """Hurry an office, and the databases that are its own to other processes."""
    hurry = Hurry()
    await hurry.take_over(office.database, *databases)
    try:
        with monkeypatch.context() as patch:
            _hurry(office, patch, hurry)
            yield hurry
    finally:
        await _tell(office.database, _END)


def _hurry(office: Office, patch: pytest.MonkeyPatch, hurry: Hurry) -> None:
    for module in _MODULES:
        patch.setattr(module, "monotonic", hurry.monotonic)
    patch.setattr(Present.__init__, "__defaults__", (hurry.monotonic,))
    patch.setattr(office, "now", hurry.now)
    patch.setattr(office.street.world.flood, "clock", hurry.monotonic)
    loop: Any = asyncio.get_running_loop()
    select = loop._selector.select

    def sooner(timeout: float | None = None) -> Any:
        return select(timeout / SPEED if timeout and timeout > 0 else timeout)

    patch.setattr(loop, "time", hurry.monotonic)
    patch.setattr(loop._selector, "select", sooner)
