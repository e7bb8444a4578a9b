"""Backups: all tables in one SQLite file, whatever database they come from or go back to.

Ids and names stay sealed; the key is not in the file. What can be made again (the search index)
and what is true of a moment only (who runs, the pace) is left out.
"""

import shutil
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Table, delete, func, insert, inspect, select, text, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from content.model import DeliveryState
from storage import migrations, search
from storage import tables as t
from storage.engine import READING, make_engine
from storage.errors import BadBackup, DatabaseAway
from storage.outages import unreachable
from storage.rekeying import make_sure_nobody_runs

PAGE = 1000

PASSING = (t.processes, t.rate_bucket, t.chat_gate)

COPIED = tuple(table for table in t.metadata.sorted_tables if table not in PASSING)

_WAITING = (
    DeliveryState.PENDING, DeliveryState.PAUSED, DeliveryState.CLAIMED, DeliveryState.SENDING,
)  # fmt: skip


async def backup(url: str, file: Path) -> int:
    """Write a copy as of this moment; a bot may go on working meanwhile.

    Args:
        url: The database.
        file: Where to; it is made readable for its owner only.

    Returns:
        How many rows it holds.

    Raises:
        BadBackup: The file exists already, or cannot be written.
        DatabaseAway: The database does not answer.
    """
    begun = _begin(file)
    try:
        async with _connected(url, snapshot=True) as source, _connected(f"sqlite:///{begun}") as to:
            await to.run_sync(migrations.upgrade)
            count = await _copy(source, to)
            await to.commit()
            await _into_one_file(to)
        begun.rename(file)
    finally:
        _clear(begun)
    return count


def _begin(file: Path) -> Path:
    """Return the file that is written first; what is half-written never has the true name."""
    if file.exists():
        raise BadBackup(f"{file} exists already: name another file")
    begun = file.with_name(f"{file.name}.partial")
    _clear(begun)
    return begun


def _clear(begun: Path) -> None:
    for left in begun.parent.glob(f"{begun.name}*"):
        left.unlink()


async def restore(
    file: Path, url: str, *, now: datetime, replace: bool = False, hold: bool = False
) -> int:
    """Put a backup in place of what is in a database, all or nothing.

    Args:
        file: What `backup` wrote, by this version or an earlier one.
        url: The database; its tables are brought up to date first.
        now: The present moment.
        replace: Whether readers that are there may be overwritten.
        hold: Whether what waited to be sent is held as in doubt instead of sent.

    Returns:
        How many rows were put in.

    Raises:
        BadBackup: The file is none of ours, or readers are there and `replace` is not set.
        InUse: A bot runs on the database.
        DatabaseAway: The database does not answer.
        SchemaTooNew: The backup is of a newer version.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "backup.db"
        _take(file, copy)
        async with _opened(copy, file) as source, _connected(url) as target:
            await target.run_sync(migrations.upgrade)
            await _make_room(target, now, replace=replace)
            count = await _copy(source, target)
            if hold:
                await _hold(target, now)
            await search.rebuild(AsyncSession(target))
            await target.commit()
    return count


def _take(file: Path, copy: Path) -> None:
    try:
        with file.open("rb") as found:
            if found.read(16) != b"SQLite format 3\0":
                raise BadBackup(f"{file} is no backup of ours")
        shutil.copyfile(file, copy)
    except OSError as error:
        raise BadBackup(f"{file} cannot be read: {error.strerror}") from error


@asynccontextmanager
async def _opened(copy: Path, file: Path) -> AsyncGenerator[AsyncConnection]:
    """Open a backup, brought up to this version."""
    async with AsyncExitStack() as stack:
        try:
            source = await stack.enter_async_context(_connected(f"sqlite:///{copy}"))
            names = await source.run_sync(lambda connection: inspect(connection).get_table_names())
            if "alembic_version" in names:
                await source.run_sync(migrations.upgrade)
        except (DatabaseError, DatabaseAway) as error:
            raise BadBackup(f"{file} is damaged") from error
        if "alembic_version" not in names:
            raise BadBackup(f"{file} is no backup of ours")
        yield source


async def _make_room(target: AsyncConnection, now: datetime, *, replace: bool) -> None:
    await make_sure_nobody_runs(AsyncSession(target), now)
    if not replace and await target.scalar(select(func.count()).select_from(t.chats)):
        raise BadBackup("There are readers in this database: --replace overwrites them")
    for table in reversed(t.metadata.sorted_tables):
        await target.execute(delete(table))


async def _copy(source: AsyncConnection, target: AsyncConnection) -> int:
    count = 0
    for table in COPIED:
        rows = await source.stream(select(table).order_by(*table.primary_key.columns))
        async for page in rows.mappings().partitions(PAGE):
            await target.execute(insert(table), [dict(row) for row in page])
            count += len(page)
        if _is_counted(table):
            await _go_on_counting(target, table, await _last_number(source, table))
    return count


def _is_counted(table: Table) -> bool:
    """Tell whether the rows have numbers that are never given twice."""
    return bool(table.dialect_options["sqlite"]["autoincrement"])


async def _last_number(source: AsyncConnection, table: Table) -> int:
    if source.dialect.name == "sqlite":
        given = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
        return await source.scalar(given, {"table": table.name}) or 0
    [key] = table.primary_key.columns
    sequence = await source.scalar(select(func.pg_get_serial_sequence(table.name, key.name)))
    asked = f"SELECT last_value FROM {sequence} WHERE is_called"  # noqa: S608 PostgreSQL's own name
    return await source.scalar(text(asked)) or 0


async def _go_on_counting(target: AsyncConnection, table: Table, last: int) -> None:
    """Let the next row have a number that was never given, also to what was erased since."""
    if not last:
        return
    if target.dialect.name == "sqlite":
        known = text("DELETE FROM sqlite_sequence WHERE name = :table")
        await target.execute(known, {"table": table.name})
        row = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)")
        await target.execute(row, {"table": table.name, "last": last})
        return
    [key] = table.primary_key.columns
    sequence = func.pg_get_serial_sequence(table.name, key.name)
    await target.execute(select(func.setval(sequence, last)))


async def _hold(target: AsyncConnection, now: datetime) -> None:
    d = t.deliveries.c
    await target.execute(
        update(t.deliveries)
        .where(d.state.in_(_WAITING))
        .values(
            state=DeliveryState.IN_DOUBT, error="restored", error_at=now, worker=None,
            lease_until=None,
        )
    )


async def _into_one_file(connection: AsyncConnection) -> None:
    """Leave nothing beside the file that would have to be copied with it."""
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    assert driver is not None  # noqa: S101 a connection that has just committed
    async with driver.execute("PRAGMA journal_mode = DELETE"):
        pass


@asynccontextmanager
async def _connected(url: str, *, snapshot: bool = False) -> AsyncGenerator[AsyncConnection]:
    """Open one connection in one transaction; what is not committed is undone."""
    engine = make_engine(url)
    if snapshot:
        is_sqlite = engine.dialect.name == "sqlite"
        engine = engine.execution_options(
            **{READING: True} if is_sqlite else {"isolation_level": "REPEATABLE READ"}
        )
    try:
        try:
            connection = await engine.connect()
            await connection.begin()
        except Exception as error:
            raise unreachable(engine, error) from error
        try:
            yield connection
        finally:
            await connection.close()
    finally:
        await engine.dispose()
