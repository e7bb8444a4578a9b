"""Which driver speaks to the database, and how it is set up."""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.errors import BadDatabaseUrl, DatabaseUnreachable

BUSY_SECONDS = 30
"""How long a writer waits for another before it gives up."""

TURNS = 20
"""How often the write-ahead log is asked for while others are turning it on."""

CONNECT_SECONDS = 10

IDLE_TRANSACTION = "60s"
"""PostgreSQL ends a unit of work that sleeps longer: an old snapshot slows every claim down."""

READING = "reading"
"""Execution option of a unit of work that only looks."""

_KEEP_A_LOG = "PRAGMA journal_mode = WAL"

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def make_engine(
    url: str, *, echo: bool = False, busy_seconds: float = BUSY_SECONDS
) -> AsyncEngine:
    """Return an engine for `sqlite:///file` or `postgresql://…`, with our driver and settings.

    Args:
        url: Which database.
        echo: Whether to log every statement.
        busy_seconds: How long a writer of SQLite waits for another program.

    Raises:
        BadDatabaseUrl: Neither of the two, or SQLite without a file.
    """
    parsed = _parse(url)
    if parsed.drivername.startswith("sqlite"):
        return _sqlite(parsed, echo=echo, busy_seconds=busy_seconds)
    return _postgresql(parsed, echo=echo)


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # The text is not repeated: it may hold a password.
        raise BadDatabaseUrl(
            "A database address looks like sqlite:///file.db or postgresql://user@host/name"
        ) from None
    driver = _DRIVERS.get(parsed.drivername)
    if driver is None:
        raise BadDatabaseUrl(f"Only SQLite and PostgreSQL are supported, not {parsed.drivername}")
    return parsed.set(drivername=driver)


def _sqlite(url: URL, *, echo: bool, busy_seconds: float) -> AsyncEngine:
    if not url.database or url.database == ":memory:":
        raise BadDatabaseUrl("SQLite needs a file: sqlite:///var/division-bell.db")
    _make_private(Path(url.database))
    engine = create_async_engine(
        url, echo=echo, hide_parameters=True, connect_args={"timeout": busy_seconds}
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _make_private(file: Path) -> None:
    """Create the file for its owner only; SQLite gives its side files the same mode."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise DatabaseUnreachable(f"Cannot write {file}: {error.strerror}") from error


def _prepare_sqlite(connection: Any, record: object) -> None:
    # The driver's own begin is off: it would begin too late, see `_begin_sqlite`.
    connection.isolation_level = None
    cursor = connection.cursor()
    _keep_a_log(cursor)
    for setting in (
        # Losing the last marks at a power cut would send those messages twice.
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _keep_a_log(cursor: Any) -> None:
    """Turn the write-ahead log on; the first process to come does it for good.

    The switch alone does not wait where another process is at it (SQLite fears that both would
    wait for each other), so we queue as a writer, which waits as long as any, and ask again.
    """
    for _turn in range(TURNS):
        with suppress(sqlite3.OperationalError):
            cursor.execute(_KEEP_A_LOG)
            return
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("ROLLBACK")
    cursor.execute(_KEEP_A_LOG)


def _begin_sqlite(connection: Connection) -> None:
    reading = bool(connection.get_execution_options().get(READING))
    if connection.info.get("query_only", False) != reading:
        connection.exec_driver_sql(f"PRAGMA query_only = {int(reading)}")
        connection.info["query_only"] = reading
    # With a plain BEGIN two units that read and then write end in "database is locked", whatever
    # the timeout; with IMMEDIATE they queue.
    _begin_at_once(connection, "BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_at_once(connection: Connection, statement: str) -> None:
    """Begin in one turn of the driver's thread; SQLAlchemy's cursor would take four."""
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.run_async(lambda raw: raw.execute_fetchall(statement))
    except sqlite3.Error as error:
        raise DBAPIError.instance(
            statement, None, error, sqlite3.Error, hide_parameters=True
        ) from error


def _postgresql(url: URL, *, echo: bool) -> AsyncEngine:
    settings = {
        "application_name": "division-bell",
        "idle_in_transaction_session_timeout": IDLE_TRANSACTION,
        "timezone": "UTC",
    }
    arguments: dict[str, object] = {"server_settings": settings, "timeout": CONNECT_SECONDS}
    query = dict(url.query)
    if (mode := query.pop("sslmode", None)) is not None:
        arguments["ssl"] = mode  # libpq's word for what asyncpg calls ssl
    engine = create_async_engine(
        url.set(query=query), echo=echo, hide_parameters=True, connect_args=arguments
    )
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _refuse_closed(connection: Any, record: object, proxy: object) -> None:
    """Let the pool open another in place of a connection that has ended while nobody used it.

    The driver hears of it by itself; SQLAlchemy's own test would ask the server three times.
    """
    if connection.driver_connection.is_closed():
        raise DisconnectionError("The server has closed this connection")
