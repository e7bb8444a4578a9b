"""When the database is locked, restarting or full: one line, patience, and one line after."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError

from storage.database import DatabaseUnreachable

log = structlog.get_logger(__name__)

SHORTEST, LONGEST = 0.25, 5.0

_OUR_FAULT = (DataError, IntegrityError, ProgrammingError)


def is_outage(error: BaseException) -> bool:
    """Tell trouble that passes by itself from a fault of ours."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or not isinstance(error, _OUR_FAULT)
    return isinstance(error, DatabaseUnreachable | OSError)


class Trouble:
    """Counts what goes wrong in a row, and says it once."""

    def __init__(self) -> None:
        self._pause = 0.0
        self._is_out = False

    async def survives(self, work: Awaitable[object]) -> bool:
        """Do some work; return False, and log, if it failed."""
        try:
            await work
        except Exception as error:
            self._note(error)
            return False
        if self._is_out:
            log.info("the database answers again, deliveries go on")
        self._pause, self._is_out = 0.0, False
        return True

    async def wait(self, bell: asyncio.Event) -> None:
        """Wait a little, longer each time, or until the bell rings."""
        bell.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._pause):
                await bell.wait()

    def _note(self, error: Exception) -> None:
        self._pause = min(max(self._pause * 2, SHORTEST), LONGEST)
        if not is_outage(error):
            log.error("delivery round failed", exc_info=error)
        elif not self._is_out:
            self._is_out = True
            log.error("deliveries wait for the database", reason=_reason(error))


def _reason(error: Exception) -> str:
    """Return the driver's own words: SQLAlchemy's repeat the statement and its values."""
    origin = getattr(error, "orig", None) or error
    return str(origin).split("\n", 1)[0] or type(origin).__name__
