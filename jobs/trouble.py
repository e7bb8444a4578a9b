"""When something fails again and again: told once, with patience, and told when it is over."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError

from storage.database import DatabaseAway

log = structlog.get_logger(__name__)

SHORTEST, LONGEST = 0.25, 5.0
"""Seconds of patience after a failure; each further one doubles them."""

MORE_RARELY = 10
"""After the first, the tenth and the hundredth failure in a row are told."""

_OUR_FAULT = (DataError, IntegrityError, ProgrammingError)


def is_outage(error: BaseException) -> bool:
    """Tell trouble that passes by itself from a fault of ours."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or not isinstance(error, _OUR_FAULT)
    return isinstance(error, DatabaseAway | OSError)


class Failures:
    """What fails in one place: the first time in full, then more and more rarely."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.number = 0
        """How often it failed in a row."""
        self.reason = ""
        self._tell_at = 1

    def failed(self, error: Exception) -> None:
        """Note a failure; a database that is away is told of by itself, once for all."""
        if isinstance(error, DatabaseAway):
            return
        if type(error).__name__ != self.reason:
            self.number, self._tell_at = 0, 1
        self.number += 1
        self.reason = type(error).__name__
        if self.number < self._tell_at:
            return
        if self.number == 1:
            log.error("it failed", place=self.place, exc_info=error)
        else:
            log.error("it still fails", place=self.place, times=self.number, reason=self.reason)
        self._tell_at *= MORE_RARELY

    def worked(self) -> None:
        """Note that it works."""
        if self.number:
            log.info("it works again", place=self.place, after=self.number)
        self.number, self.reason, self._tell_at = 0, "", 1


class Trouble:
    """The patience of a worker whose rounds fail."""

    def __init__(self) -> None:
        self._pause = 0.0
        self._failures = Failures("deliveries")

    async def survives(self, work: Awaitable[object]) -> bool:
        """Do some work; return False if it failed."""
        try:
            await work
        except Exception as error:
            self._pause = min(max(self._pause * 2, SHORTEST), LONGEST)
            self._failures.failed(error)
            return False
        self._pause = 0.0
        self._failures.worked()
        return True

    async def wait(self, bell: asyncio.Event) -> None:
        """Wait a little, longer each time, or until the bell rings."""
        bell.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(self._pause):
                await bell.wait()
