"""The schema: what the steps make is what `tables.py` says, on both databases."""

import asyncio
import sqlite3
import sys
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.exc import OperationalError

from storage import migrations, search
from storage import tables as t
from storage.database import Database, migrate
from storage.engine import make_engine
from storage.errors import SchemaTooNew
from storage.types import Sealer
from tests.storage.backends import Backend
from tests.storage.builders import KEY, a_chat


def _revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    return [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()][::-1]


async def _run(url: str, work: Any, *arguments: Any) -> Any:
    engine = make_engine(url)
    async with engine.begin() as connection:
        result = await connection.run_sync(work, *arguments)
    await engine.dispose()
    return result


async def test_the_steps_make_what_the_tables_say(url: str) -> None:
    def differences(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_object": lambda _item, name, kind, *_: (
                    not (kind == "table" and name.startswith(t.INDEX_TABLES))
                ),
            },
        )
        return list(compare_metadata(context, t.metadata))

    assert await _run(url, differences) == []


async def test_what_a_new_database_has_is_what_the_steps_make(backend: Backend) -> None:
    async with backend.fresh(migrated=False) as stepped, backend.fresh(migrated=False) as created:
        for revision in _revisions():
            await _run(stepped, migrations.upgrade, revision)
        await _run(created, migrations.upgrade)

        assert await _run(stepped, _guards) == await _run(created, _guards)
        assert await _run(stepped, _beside) == await _run(created, _beside)


def _beside(connection: Connection) -> list[Any]:
    """Return what SQLAlchemy does not describe, and the step that was taken last."""
    taken = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if connection.dialect.name == "sqlite":
        made = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE name LIKE 'search_index%' ORDER BY 1")
        )
        ranked = connection.execute(text("SELECT * FROM search_index_config ORDER BY 1"))
        return [taken, made.fetchall(), ranked.fetchall()]
    made = connection.execute(
        text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1")
    )
    kept = connection.execute(
        text("SELECT relname, reloptions FROM pg_class WHERE reloptions IS NOT NULL "
             "AND relnamespace = 'public'::regnamespace ORDER BY 1")
    )
    return [taken, made.fetchall(), kept.fetchall()]


async def test_a_new_database_is_made_without_alembic(tmp_path: Path) -> None:
    program = (
        "import asyncio, sys; from storage.database import migrate; "
        f"asyncio.run(migrate('sqlite:///{tmp_path}/new.db')); print('alembic' in sys.modules)"
    )
    made = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await made.communicate()
    assert (said.decode().strip(), made.returncode) == ("False", 0)


def _guards(connection: Connection) -> dict[str, Any]:
    """Return, by table, what Alembic's comparison does not look at."""
    inspector = inspect(connection)
    return {
        table: {
            "checks": sorted(
                (check["name"], check["sqltext"])
                for check in inspector.get_check_constraints(table)
            ),
            "indexes": sorted(
                (
                    index["name"],
                    tuple(index["column_names"]),
                    str(index.get("dialect_options", {}).get(f"{connection.dialect.name}_where")),
                )
                for index in inspector.get_indexes(table)
            ),
            "references": sorted(
                (key["name"], tuple(key["constrained_columns"]), str(key["options"]))
                for key in inspector.get_foreign_keys(table)
            ),
            "columns": sorted(
                (column["name"], str(column["type"]), column["nullable"])
                for column in inspector.get_columns(table)
            ),
        }
        for table in inspector.get_table_names()
        if table in t.metadata.tables or table == "search_index"
    }


async def test_an_old_database_is_brought_up_step_by_step(empty_url: str) -> None:
    for revision in _revisions():
        await _run(empty_url, migrations.upgrade, revision)
    await migrate(empty_url)

    database = Database(empty_url, sealer=Sealer(KEY))
    async with database.transaction() as session:
        await a_chat(session)
    await database.dispose()


async def test_migrating_again_keeps_what_is_there(url: str, database: Database) -> None:
    async with database.transaction() as session:
        chat = await a_chat(session)

    await migrate(url)

    async with database.reading() as session:
        assert await session.scalar(select(t.chats.c.key)) == chat.key


async def test_several_processes_may_migrate_at_once(empty_url: str) -> None:
    await asyncio.gather(*(migrate(empty_url) for _ in range(6)))

    database = Database(empty_url, sealer=Sealer(KEY))
    async with database.reading() as session:
        assert await search.count(session, "anything", language="en") == 0
    await database.dispose()


async def test_who_finds_another_turning_the_log_on_waits_for_it(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    engine = make_engine(f"sqlite:///{file}", busy_seconds=0.2)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    begun = monotonic()
    with pytest.raises(OperationalError, match="locked"):
        await engine.connect()
    waited = monotonic() - begun
    other.execute("ROLLBACK")
    other.close()

    assert waited >= 0.2
    async with engine.connect() as connection:
        assert await connection.scalar(text("PRAGMA journal_mode")) == "wal"
    await engine.dispose()


async def test_a_database_of_a_newer_version_is_left_alone(empty_url: str) -> None:
    await migrate(empty_url)
    newer = text("UPDATE alembic_version SET version_num = '9'")
    await _run(empty_url, lambda connection: connection.execute(newer))

    with pytest.raises(SchemaTooNew, match="newer"):
        await migrate(empty_url)


async def test_the_steps_can_be_taken_back(empty_url: str) -> None:
    await migrate(empty_url)

    def down(connection: Connection) -> list[str]:
        config = Config()
        config.set_main_option("script_location", "storage:migrations")
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        return [name for name in inspect(connection).get_table_names() if name[:7] != "sqlite_"]

    assert await _run(empty_url, down) == ["alembic_version"]
    await migrate(empty_url)


def test_every_reference_to_a_chat_goes_or_is_emptied_with_it() -> None:
    references = [
        key for table in t.metadata.sorted_tables for key in table.foreign_keys
        if key.column.table is t.chats
    ]  # fmt: skip

    assert len(references) > 10
    assert {key.ondelete for key in references} == {"CASCADE", "SET NULL"}
    for key in references:
        assert (key.ondelete == "SET NULL") is bool(key.parent.nullable)
        assert any(next(iter(index)) is key.parent for index in _ordered(key.parent.table)), (
            f"erasing a chat would walk through all of {key.parent}"
        )


def _ordered(table: Any) -> list[list[Any]]:
    """Return the columns of every index of a table, keys included."""
    keys = [list(table.primary_key.columns)]
    indexes = [list(index.columns) for index in table.indexes]
    unique = [
        list(constraint.columns)
        for constraint in table.constraints
        if type(constraint).__name__ == "UniqueConstraint"
    ]
    return keys + indexes + unique


def test_ids_of_readers_have_one_column() -> None:
    names = {column.name for table in t.metadata.sorted_tables for column in table.columns}

    assert "sealed_id" in t.chats.c
    assert not names & {"chat_id", "user_id", "username", "name", "first_name", "phone", "text"}
