"""Units of work: `transaction()` to write, `reading()` to look; and `migrate()`."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
)

from storage import migrations
from storage.engine import BUSY_SECONDS, READING, make_engine
from storage.errors import (
    BadDatabaseUrl,
    DatabaseAway,
    DatabaseLocked,
    DatabaseUnreachable,
    SchemaMissing,
    SchemaTooNew,
    StorageError,
    WrongKey,
)
from storage.outages import Outage, away, kind_of, unreachable
from storage.statements import insert
from storage.tables import chats, seal_checks
from storage.types import Sealer

__all__ = [
    "BadDatabaseUrl",
    "Database",
    "DatabaseAway",
    "DatabaseLocked",
    "DatabaseUnreachable",
    "SchemaMissing",
    "SchemaTooNew",
    "StorageError",
    "WrongKey",
    "migrate",
]

SCRUB_WAIT_MS = 5000
SCRUB_AGAIN_WAIT_MS = 250
"""How long emptying the log waits for readers; it holds up the writers meanwhile."""


class Database:
    """One database, opened with the key its chat ids are sealed with.

    Units of work do not nest: open one, leave it, then talk to the network.
    """

    def __init__(
        self, url: str, *, sealer: Sealer, echo: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        self.engine = make_engine(url, echo=echo, busy_seconds=busy_seconds)
        self.outage = Outage()
        self.writes = 0
        """How many units of work have written here: by it a copy knows that it may be old."""
        self._sealer = sealer
        self._busy_seconds = busy_seconds
        # An earlier process may have ended before it came to it.
        self._unscrubbed = True
        self._checked = False
        self._is_sqlite = self.engine.dialect.name == "sqlite"
        # SQLite has one writer; here they queue in the order they came, not by polling the file.
        self._writer = asyncio.Lock()
        looking = self.engine.execution_options(
            **{READING: True} if self._is_sqlite else {"postgresql_readonly": True}
        )
        self._writing_sessions = self._sessions(self.engine)
        self._reading_sessions = self._sessions(looking)

    def _sessions(self, engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
        return async_sessionmaker(engine, expire_on_commit=False, info={"sealer": self._sealer})

    async def open(self) -> None:
        """Make sure the database answers, has its tables, and was sealed with our key.

        The first unit of work does this by itself; call it to fail early.

        Raises:
            DatabaseUnreachable: No connection could be made.
            SchemaMissing: `migrate` was never run here.
            WrongKey: The data belongs to another key.
        """
        async with self._writing(), self._unit(self._writing_sessions) as session:
            await _check_seal(session, self._sealer)
        self._checked = True

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[AsyncSession]:
        """Open a unit of work that commits on leaving and rolls back on an error."""
        await self._open_once()
        async with self._writing(), self._unit(self._writing_sessions) as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[AsyncSession]:
        """Open a unit of work that only looks: it waits for nobody and refuses to write."""
        await self._open_once()
        async with self._unit(self._reading_sessions) as session:
            yield session

    async def scrub(self) -> bool:
        """Push what was erased out of the files beside the database too.

        SQLite overwrites erased rows itself (secure_delete), but older pages stay in the
        write-ahead log until it is emptied. PostgreSQL keeps dead rows until a vacuum.

        Returns:
            Whether all is gone; False while a long reader still holds the old pages, or where the
            database is away: `scrub_again` then finishes it.
        """
        return await self._scrub(SCRUB_WAIT_MS)

    @property
    def is_scrubbed(self) -> bool:
        """Whether nothing that was erased is owed a scrub."""
        return not self._unscrubbed

    async def scrub_again(self) -> bool:
        """Do what a scrub could not; call it now and then. True where nothing is owed."""
        return self.is_scrubbed or await self._scrub(SCRUB_AGAIN_WAIT_MS)

    async def _scrub(self, wait_ms: int) -> bool:
        self._unscrubbed = True
        try:
            async with self._writing(), self.engine.connect() as connection:
                done = await self._emptied(connection, wait_ms)
        except DatabaseAway:
            return False
        except Exception as error:
            if trouble := away(self.engine, error):
                self.outage.failed(trouble)
                return False
            raise
        self._unscrubbed = not done
        return done

    async def _emptied(self, connection: AsyncConnection, wait_ms: int) -> bool:
        if not self._is_sqlite:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text("VACUUM chats"))
            return True
        driver: Any = (await connection.get_raw_connection()).driver_connection
        async with driver.execute(f"PRAGMA busy_timeout = {wait_ms}"):
            pass
        try:
            async with driver.execute("PRAGMA wal_checkpoint(TRUNCATE)") as cursor:
                busy, _, _ = await cursor.fetchone()
        finally:
            patience = round(self._busy_seconds * 1000)
            async with driver.execute(f"PRAGMA busy_timeout = {patience}"):
                pass
        return not busy

    async def dispose(self) -> None:
        """Close all connections."""
        await self.engine.dispose()

    async def _open_once(self) -> None:
        if not self._checked:
            await self.open()

    @asynccontextmanager
    async def _writing(self) -> AsyncGenerator[None]:
        if not self._is_sqlite:
            yield
            return
        try:
            async with asyncio.timeout(self._busy_seconds):
                await self._writer.acquire()
        except TimeoutError:
            # Whoever stands at the head of the queue meets the trouble itself, and tells of it.
            raise DatabaseLocked(f"Still busy after {self._busy_seconds} seconds") from None
        try:
            yield
        finally:
            self._writer.release()

    @asynccontextmanager
    async def _unit(
        self, sessions: async_sessionmaker[AsyncSession]
    ) -> AsyncGenerator[AsyncSession]:
        wrote = sessions is self._writing_sessions
        async with sessions() as session:
            try:
                await session.connection()
            except Exception as error:
                # Drivers fail to connect in many ways: refused, no file, bad password, too slow.
                trouble = away(self.engine, error) or unreachable(self.engine, error)
                raise self._noted(trouble) from error
            try:
                yield session
                await session.commit()
            except DBAPIError as error:
                if met := away(self.engine, error, wrote=wrote):
                    raise self._noted(met) from error
                raise
        self.writes += wrote
        self.outage.worked(wrote=wrote)

    def _noted(self, trouble: DatabaseAway) -> DatabaseAway:
        self.outage.failed(trouble)
        return trouble


async def _check_seal(session: AsyncSession, sealer: Sealer) -> None:
    try:
        proof = await session.scalar(select(seal_checks.c.proof))
    except (OperationalError, ProgrammingError) as error:
        if kind_of(error) is not None:
            raise
        raise SchemaMissing("The database has no tables yet: run `migrate` first") from error
    if proof is None:
        # Whoever comes first leaves a proof, unless the data already speaks of another key.
        sealed = await session.scalar(select(chats.c.sealed_id).limit(1))
        if sealed is not None:
            sealer.open(sealed)
        row = insert(session, seal_checks).values(id=1, proof=sealer.proof())
        await session.execute(row.on_conflict_do_nothing())
        proof = await session.scalar(select(seal_checks.c.proof))
    sealer.check(proof or b"")


async def migrate(url: str) -> None:
    """Bring the tables up to date; several processes may try at once, one does it.

    Raises:
        DatabaseAway: It does not answer, is locked, or has no room.
        SchemaTooNew: The tables are newer than this program.
    """
    async with AsyncExitStack() as stack:
        engine = make_engine(url)
        stack.push_async_callback(engine.dispose)
        try:
            connection = await stack.enter_async_context(engine.connect())
            await connection.begin()
        except Exception as error:
            raise away(engine, error) or unreachable(engine, error) from error
        try:
            await connection.run_sync(migrations.upgrade)
            await connection.commit()
        except DBAPIError as error:
            if trouble := away(engine, error):
                raise trouble from error
            raise
