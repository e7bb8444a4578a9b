"""Units of work, the key, and what is said when the database does not answer."""

import asyncio
import stat
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import DBAPIError

from content.model import ChatKey
from storage import chats
from storage import tables as t
from storage.database import Database, migrate
from storage.engine import make_engine
from storage.errors import BadDatabaseUrl, DatabaseUnreachable, SchemaMissing, WrongKey
from storage.types import Sealer
from tests.storage.backends import ON_POSTGRESQL, ON_SQLITE
from tests.storage.builders import KEY, MINA, TOM, a_chat


async def test_a_unit_of_work_is_kept(database: Database, other: Database) -> None:
    async with database.transaction() as session:
        chat = await a_chat(session)

    async with other.reading() as session:
        assert await chats.find(session, MINA) == chat


async def test_a_failed_unit_of_work_leaves_nothing(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as session:
            await a_chat(session)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    async with database.reading() as session:
        assert await chats.find(session, MINA) is None


async def test_a_cancelled_unit_of_work_leaves_nothing(database: Database) -> None:
    written = asyncio.Event()

    async def interrupted() -> None:
        async with database.transaction() as session:
            await a_chat(session)
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(interrupted())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with database.transaction() as session:
        assert await chats.find(session, MINA) is None


async def test_reading_refuses_to_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"):
        async with database.reading() as session:
            await a_chat(session)

    async with database.transaction() as session:
        await a_chat(session)


async def test_reading_waits_for_no_writer(database: Database) -> None:
    async with database.transaction() as writing:
        await a_chat(writing)
        async with asyncio.timeout(20), database.reading() as session:
            assert await chats.find(session, MINA) is None


async def test_units_that_read_and_then_write_do_not_fail(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        key = (await a_chat(session)).key

    async def count_up(opened: Database) -> None:
        for _ in range(10):
            async with opened.transaction() as session:
                row = select(t.chats.c.thread_id).where(t.chats.c.key == key).with_for_update()
                thread = await session.scalar(row) or 0
                await asyncio.sleep(0)
                await chats.set_thread(session, key, thread + 1)

    await asyncio.gather(*(count_up(opened) for opened in (database, other) * 4))

    async with database.reading() as session:
        chat = await chats.by_key(session, key)
        assert chat is not None
        assert chat.thread_id == 80


async def test_two_first_messages_of_a_chat_make_one_row(
    database: Database, other: Database
) -> None:
    async def greet(opened: Database) -> ChatKey:
        async with opened.transaction() as session:
            return (await a_chat(session, MINA)).key

    keys = await asyncio.gather(*(greet(opened) for opened in (database, other) * 5))

    assert len(set(keys)) == 1


async def test_another_key_is_refused(url: str, database: Database) -> None:
    async with database.transaction() as session:
        await a_chat(session)
    stranger = Database(url, sealer=Sealer(KEY[::-1]))

    with pytest.raises(WrongKey, match="DATA_KEY"):
        await stranger.open()
    with pytest.raises(WrongKey):
        async with stranger.reading():
            pass
    await stranger.dispose()


async def test_another_key_is_refused_even_where_the_proof_was_lost(
    url: str, database: Database
) -> None:
    async with database.transaction() as session:
        await a_chat(session)
        await session.execute(delete(t.seal_checks))
    stranger = Database(url, sealer=Sealer(KEY[::-1]))

    with pytest.raises(WrongKey):
        await stranger.open()
    await stranger.dispose()


async def test_two_processes_open_a_new_database_at_once(
    database: Database, other: Database
) -> None:
    await asyncio.gather(database.open(), other.open())

    async with database.reading() as session:
        assert len((await session.execute(select(t.seal_checks))).all()) == 1


async def test_a_database_without_tables_says_so(empty_url: str) -> None:
    database = Database(empty_url, sealer=Sealer(KEY))

    with pytest.raises(SchemaMissing, match="migrate"):
        await database.open()
    await migrate(empty_url)
    await database.open()
    await database.dispose()


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://localhost/x", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_that_is_none_of_ours_is_refused(url: str) -> None:
    with pytest.raises(BadDatabaseUrl):
        Database(url, sealer=Sealer(KEY))


@pytest.mark.parametrize("url", ["postgresql://ada:hush@127.0.0.1:1/x", "sqlite:////proc/x.db"])
async def test_a_database_that_does_not_answer_is_named_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseUnreachable) as caught:
        await migrate(url)
    assert "hush" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value) or "/proc/x.db" in str(caught.value)


@ON_POSTGRESQL
async def test_a_lost_connection_is_told_and_mended(url: str, database: Database) -> None:

    async def lose() -> None:
        async with database.transaction() as session:
            await a_chat(session)
            await _end_all_connections(url)
            await a_chat(session, TOM)

    with pytest.raises(DatabaseUnreachable):
        await lose()

    async with database.transaction() as session:
        assert await chats.find(session, MINA) is None


async def _end_all_connections(url: str) -> None:
    engine = make_engine(url)
    async with engine.connect() as connection:
        await connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    await engine.dispose()


def test_libpq_words_in_an_address_are_understood() -> None:
    engine = make_engine("postgres://ada@localhost/bell?sslmode=require")

    assert engine.url.drivername == "postgresql+asyncpg"
    assert "sslmode" not in engine.url.query


@ON_SQLITE
async def test_sqlite_is_set_up_to_lose_and_leak_nothing(url: str, database: Database) -> None:
    async with database.transaction() as session:
        found = {
            name: await session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }

    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1,
    }  # fmt: skip


async def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "var" / "bell.db"

    await migrate(f"sqlite:///{file}")

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
