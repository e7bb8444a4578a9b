"""Backups: whatever a database holds comes back the same, on the same database or the other."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from content.model import Chat, DeliveryState
from storage import chats, copying, processes, search
from storage import tables as t
from storage.database import Database
from storage.errors import BadBackup, InUse, SchemaTooNew
from storage.types import Sealer
from tests.storage.backends import Backend, SqliteFiles
from tests.storage.builders import KEY, MINA, NOW, TOM, a_chat, fan_out
from tests.storage.lives import LONG_ID, lived_in


async def contents(database: Database) -> dict[str, list[Any]]:
    """Return every row that a backup should hold, by table."""
    async with database.reading() as session:
        return {
            table.name: [
                tuple(row)
                for row in await session.execute(
                    select(table).order_by(*table.primary_key.columns)
                )
            ]
            for table in copying.COPIED
        }


async def a_full_database(database: Database) -> Chat:
    async with database.transaction() as session:
        chat = await lived_in(session)
        await a_chat(session, MINA)
        await search.reindex(session, "event", 1, {"ko": ("탈북민의 증언", "기록"),
                                                   "en": ("Testimonies", "of exiles")})
    return chat


async def test_everything_comes_back(database: Database, url: str, tmp_path: Path) -> None:
    await a_full_database(database)
    before = await contents(database)
    file = tmp_path / "bell.backup"

    rows = await copying.backup(url, file)
    async with database.transaction() as session:
        await a_chat(session, TOM)
    restored = await copying.restore(file, url, now=NOW, replace=True)

    assert rows == restored == sum(len(rows) for rows in before.values())
    assert await contents(database) == before
    async with database.reading() as session:
        assert await search.count(session, "testimony", language="en") == 1
        assert await search.count(session, "탈북민", language="ko") == 1


async def test_a_backup_moves_to_the_other_database(
    backend: Backend, tmp_path: Path, sqlite_template: Path
) -> None:
    other = SqliteFiles(tmp_path, sqlite_template)
    file = tmp_path / "bell.backup"
    async with backend.fresh(migrated=True) as url, other.fresh(migrated=False) as target:
        database = Database(url, sealer=Sealer(KEY))
        await a_full_database(database)
        await copying.backup(url, file)
        await copying.restore(file, target, now=NOW)
        moved = Database(target, sealer=Sealer(KEY))
        assert await contents(moved) == await contents(database)
        back = tmp_path / "back.backup"
        await copying.backup(target, back)
        await copying.restore(back, url, now=NOW, replace=True)
        assert await contents(moved) == await contents(database)
        await moved.dispose()
        await database.dispose()


async def test_a_number_is_not_given_again_after_a_restore(
    database: Database, url: str, tmp_path: Path
) -> None:
    async with database.transaction() as session:
        gone = await a_chat(session, TOM)
        await chats.forget(session, gone.key)
    file = tmp_path / "bell.backup"
    await copying.backup(url, file)
    await copying.restore(file, url, now=NOW)
    async with database.transaction() as session:
        assert (await a_chat(session, MINA)).key > gone.key


async def test_what_waited_can_be_held(database: Database, url: str, tmp_path: Path) -> None:
    await a_full_database(database)
    file = tmp_path / "bell.backup"
    await copying.backup(url, file)
    await copying.restore(file, url, now=NOW, replace=True, hold=True)
    async with database.reading() as session:
        states = (await session.scalars(select(t.deliveries.c.state))).all()
    assert states == [DeliveryState.IN_DOUBT]


async def test_readers_are_not_overwritten_unasked(
    database: Database, url: str, tmp_path: Path
) -> None:
    file = tmp_path / "bell.backup"
    await copying.backup(url, file)
    await a_full_database(database)
    before = await contents(database)
    with pytest.raises(BadBackup, match="--replace"):
        await copying.restore(file, url, now=NOW)
    assert await contents(database) == before


async def test_a_bot_at_work_keeps_its_database(
    database: Database, url: str, tmp_path: Path
) -> None:
    file = tmp_path / "bell.backup"
    async with database.transaction() as session:
        await processes.beat(session, "one", role="all", now=NOW)
    await copying.backup(url, file)
    with pytest.raises(InUse):
        await copying.restore(file, url, now=NOW, replace=True)


async def test_a_file_that_is_there_is_left_alone(url: str, tmp_path: Path) -> None:
    file = tmp_path / "precious.txt"
    file.write_text("mine")
    with pytest.raises(BadBackup, match="exists already"):
        await copying.backup(url, file)
    assert file.read_text() == "mine"


@pytest.mark.parametrize(
    "damage", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200],
    ids=["empty", "words", "damaged"],
)
async def test_what_is_no_backup_is_refused(url: str, tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "odd.backup"
    file.write_bytes(damage)
    with pytest.raises(BadBackup):
        await copying.restore(file, url, now=NOW)


async def test_a_missing_file_is_told(url: str, tmp_path: Path) -> None:
    with pytest.raises(BadBackup, match="cannot be read"):
        await copying.restore(tmp_path / "nowhere", url, now=NOW)


async def test_a_backup_of_a_newer_version_is_refused(url: str, tmp_path: Path) -> None:
    file = tmp_path / "bell.backup"
    await copying.backup(url, file)
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9'")
    newer.close()
    with pytest.raises(SchemaTooNew):
        await copying.restore(file, url, now=NOW)


async def test_a_backup_is_one_private_file_that_names_nobody(
    database: Database, url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    await a_full_database(database)
    await copying.backup(url, folder / "bell.backup")
    [file] = folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    for way in (str(LONG_ID).encode(), LONG_ID.to_bytes(6, "big"), LONG_ID.to_bytes(6, "little")):
        assert way not in file.read_bytes()


async def test_work_goes_on_while_it_is_copied(
    database: Database, url: str, tmp_path: Path
) -> None:
    chat = await a_full_database(database)
    async with database.transaction() as session:
        await copying.backup(url, tmp_path / "bell.backup")
        await chats.set_language(session, chat.key, "ko")
        assert await fan_out(session, 1) == 0
    copied = Database(f"sqlite:///{tmp_path}/bell.backup", sealer=Sealer(KEY))
    async with copied.reading() as session:
        found = await chats.by_key(session, chat.key)
    assert found is not None
    assert found.language == "en"
    await copied.dispose()
