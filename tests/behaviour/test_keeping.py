"""Backup, restore and a new key, as an operator runs them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.types import Sealer
from tests.behaviour.bench import Bench
from tests.town import DATA_KEY


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "data.key"


async def test_a_new_key_takes_the_place_of_the_old_one(bench: Bench, key_file: Path) -> None:
    await bench.run("migrate")
    old = key_file.read_text()
    code, out, err = await bench.run("rekey")
    assert (code, err) == (0, "")
    assert "holds the new key" in out
    assert key_file.read_text() != old
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert not key_file.with_name("data.key.new").exists()
    assert (await bench.run("migrate"))[0] == 0
    key_file.write_text(old)
    code, _, err = await bench.run("migrate")
    assert code == 1
    assert "sealed with another key" in err


async def test_a_change_of_key_that_was_broken_off_is_ended(bench: Bench, key_file: Path) -> None:
    await bench.run("migrate")
    old = key_file.read_text()
    await bench.run("rekey")
    key_file.rename(key_file.with_name("data.key.new"))
    key_file.write_text(old)
    code, out, _ = await bench.run("rekey")
    assert code == 0
    assert "already" in out
    assert (await bench.run("migrate"))[0] == 0


async def test_a_key_from_outside_needs_a_place_for_the_new_one(
    bench: Bench, tmp_path: Path
) -> None:
    await bench.run("migrate", DATA_KEY=DATA_KEY)
    code, _, err = await bench.run("rekey", DATA_KEY=DATA_KEY)
    assert code == 1
    assert "--new-key-file" in err
    code, out, _ = await bench.run("rekey", "--new-key-file", "next.key", DATA_KEY=DATA_KEY)
    assert code == 0
    assert "DATA_KEY_FILE=next.key" in out
    assert (await bench.run("migrate", DATA_KEY_FILE=str(tmp_path / "next.key")))[0] == 0
    assert (await bench.run("migrate", DATA_KEY=DATA_KEY))[0] == 1


async def test_a_backup_brings_back_what_was_lost(
    bench: Bench, key_file: Path, tmp_path: Path
) -> None:
    await bench.run("migrate")
    file = tmp_path / "var" / "division-bell.db"
    sealed = Sealer(bytes.fromhex(key_file.read_text())).seal(4242)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO chats (sealed_id, kind, language, language_chosen, state, state_at,"
            " reminder_offsets) VALUES (?, 'private', 'en', 0, 'active', '2026-11-01', '[]')",
            [sealed],
        )
    code, out, err = await bench.run("backup", "bell.backup")
    assert (code, err) == (0, "")
    assert "The key is not" in out
    code, _, err = await bench.run("backup", "bell.backup")
    assert code == 1
    assert "exists already" in err
    for left in file.parent.glob("division-bell.db*"):
        left.unlink()
    code, out, err = await bench.run("restore", "bell.backup")
    assert (code, err) == (0, "")
    assert "rows are back" in out
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT sealed_id FROM chats").fetchall() == [(sealed,)]


async def test_a_restore_over_readers_and_of_nothing_is_one_clear_line(bench: Bench) -> None:
    await bench.run("migrate")
    code, _, err = await bench.run("restore", "nowhere.backup")
    assert code == 1
    assert err.count("\n") == 1
    assert "nowhere.backup cannot be read" in err
