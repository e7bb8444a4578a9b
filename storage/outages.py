"""A database that cannot be worked with for a while: why, what to do, and saying it once."""

import sqlite3
from collections.abc import Callable
from time import monotonic

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.errors import DatabaseAway, DatabaseFull, DatabaseLocked, DatabaseUnreachable

log = structlog.get_logger(__name__)

CALM = 15.0
"""Seconds without a failure after which a full disk has room again: not all work needs room."""

_SQLITE_CODE = 0xFF
"""SQLite's errors are of a kind in their lowest byte and of a cause in the others."""

_SQLITE: dict[int, type[DatabaseAway]] = {
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_PROTOCOL: DatabaseLocked,
    sqlite3.SQLITE_FULL: DatabaseFull,
    sqlite3.SQLITE_IOERR: DatabaseUnreachable,
    sqlite3.SQLITE_CANTOPEN: DatabaseUnreachable,
    sqlite3.SQLITE_CORRUPT: DatabaseUnreachable,
    sqlite3.SQLITE_NOTADB: DatabaseUnreachable,
}

_POSTGRESQL: tuple[tuple[str, type[DatabaseAway]], ...] = (
    ("53100", DatabaseFull),
    ("40001", DatabaseLocked),
    ("40P01", DatabaseLocked),
    ("55P03", DatabaseLocked),
    ("57014", DatabaseLocked),
    ("08", DatabaseUnreachable),
    ("25P03", DatabaseUnreachable),
    ("53", DatabaseUnreachable),
    ("57P", DatabaseUnreachable),
    ("58", DatabaseUnreachable),
)
"""By SQLSTATE or its beginning: deadlocks and cancelled waits, ends of connections, standbys.

Source: PostgreSQL's appendix A, error codes.
"""


_WRITE_REFUSED = (sqlite3.SQLITE_READONLY, "25006")
"""A file without rights, a server that stands by; but also a unit of work that only looks."""


def away(engine: AsyncEngine, error: Exception, *, wrote: bool = True) -> DatabaseAway | None:
    """Say which database cannot be worked with and why, without its password.

    Args:
        engine: The database.
        error: What a driver raised.
        wrote: Whether the unit of work might write.

    Returns:
        None where the fault is not the database's but ours.
    """
    if isinstance(error, DatabaseAway):
        return error
    if isinstance(error, OSError):
        return unreachable(engine, error)
    kind = kind_of(error)
    if wrote and _code(error) in _WRITE_REFUSED:
        kind = DatabaseUnreachable
    if kind is DatabaseFull:
        return DatabaseFull(f"No room is left on the disk of {_place(engine)}: make some")
    if kind is DatabaseLocked:
        return DatabaseLocked(
            f"Another program holds {_place(engine)} locked: end it, if it does not end by itself"
        )
    return None if kind is None else unreachable(engine, error)


def unreachable(engine: AsyncEngine, error: Exception) -> DatabaseUnreachable:
    """Say which database did not answer and why, without its password."""
    reason = getattr(error, "orig", None) or error
    words = " ".join(str(reason).split()) or type(reason).__name__
    return DatabaseUnreachable(f"No connection to {_place(engine)}: {words}")


def _place(engine: AsyncEngine) -> str:
    url = engine.url
    if url.drivername.startswith("sqlite") and url.database:
        return url.database
    return url.render_as_string(hide_password=True)


def kind_of(error: Exception) -> type[DatabaseAway] | None:
    """Tell trouble that passes from a fault of ours, for which it returns None."""
    code = _code(error)
    if isinstance(code, int):
        return _SQLITE.get(code)
    kind = next((kind for begins, kind in _POSTGRESQL if code.startswith(begins)), None)
    is_lost = isinstance(error, DBAPIError) and error.connection_invalidated
    return kind or (DatabaseUnreachable if is_lost else None)


def _code(error: Exception) -> int | str:
    """Return SQLite's kind of error, or PostgreSQL's SQLSTATE, or nothing."""
    origin = getattr(error, "orig", None) or error
    code: int | None = getattr(origin, "sqlite_errorcode", None)
    if code is not None:
        return code & _SQLITE_CODE
    return getattr(origin, "sqlstate", None) or ""


class Outage:
    """What a process knows of its database's troubles: one line when one begins, one at its end.

    Whoever meets the trouble need not log it again.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._since = self._failed_at = 0.0
        self.trouble: DatabaseAway | None = None
        """What is wrong at present."""

    def failed(self, error: DatabaseAway) -> None:
        """Note that a unit of work could not be done."""
        self._failed_at = self._clock()
        if self.trouble is None:
            self._since = self._failed_at
        if type(self.trouble) is not type(error):
            log.error("the database is away; all waits for it and goes on by itself",
                      reason=str(error))
        self.trouble = error

    def worked(self, *, wrote: bool) -> None:
        """Note that a unit of work was done; one that only looked proves little."""
        if self.trouble is None:
            return
        if not wrote and not isinstance(self.trouble, DatabaseUnreachable):
            return
        if isinstance(self.trouble, DatabaseFull) and self._clock() < self._failed_at + CALM:
            return
        log.info("the database is back; all goes on", after_s=round(self._clock() - self._since))
        self.trouble = None
