"""A new key: everything sealed changes hands, nothing stays readable with the old one."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select

from content.model import ChatId
from storage import attendance, card_codes, chats, processes
from storage import tables as t
from storage.database import Database
from storage.errors import InUse, WrongKey
from storage.rekeying import SEALED, rekey
from storage.types import Sealer
from tests.storage.builders import KEY, NOW, TOM, a_chat, added
from tests.storage.lives import LONG_ID, lived_in

NEW_KEY = b"quite another key of more than 32 bytes"


async def rekeyed(database: Database, url: str) -> Database:
    async with database.transaction() as session:
        await rekey(session, Sealer(KEY), Sealer(NEW_KEY), NOW)
    await database.scrub()
    return Database(url, sealer=Sealer(NEW_KEY))


async def test_every_chat_is_found_and_written_to_under_the_new_key(
    database: Database, url: str
) -> None:
    async with database.transaction() as session:
        keys = {chat_id: (await a_chat(session, chat_id)).key for chat_id in range(1, 2502)}
    renewed = await rekeyed(database, url)
    async with renewed.reading() as session:
        for chat_id in (1, 1000, 1001, 2501):
            found = await chats.find(session, ChatId(chat_id))
            assert found is not None
            assert found.key == keys[chat_id]
            assert await chats.chat_id_of(session, found.key) == chat_id
    await renewed.dispose()


async def test_names_and_panic_words_change_hands_too(database: Database, url: str) -> None:
    async with database.transaction() as session:
        chat = await lived_in(session)
    renewed = await rekeyed(database, url)
    async with renewed.reading() as session:
        tag = await session.scalar(select(t.chats.c.panic_tag).where(t.chats.c.key == chat.key))
        sealed = await session.scalar(select(t.attendance.c.sealed_name))
    assert tag is not None
    assert sealed is not None
    assert Sealer(NEW_KEY).is_word(tag, "rhubarb")
    assert not Sealer(NEW_KEY).is_word(tag, "Rhubarb pie")
    assert Sealer(NEW_KEY).open_name(sealed) == "Zoe Quux"
    await renewed.dispose()


async def test_the_old_key_opens_nothing_any_more(database: Database, url: str) -> None:
    async with database.transaction() as session:
        await lived_in(session)
    renewed = await rekeyed(database, url)
    old = Database(url, sealer=Sealer(KEY))
    with pytest.raises(WrongKey):
        await old.open()
    await old.dispose()
    await renewed.dispose()


async def test_cards_in_readers_hands_stay_genuine(database: Database, url: str) -> None:
    async with database.transaction() as session:
        event = await added(session)
    renewed = await rekeyed(database, url)
    async with renewed.reading() as session:
        assert card_codes.code_of(session, event) == event.code
    again = Database(url, sealer=Sealer(b"a third key, as long as it has to be"))
    async with renewed.transaction() as session:
        older, newest = Sealer(NEW_KEY), Sealer(b"a third key, as long as it has to be")
        await rekey(session, older, newest, NOW)
    async with again.reading() as session:
        assert card_codes.code_of(session, event) == event.code
    await renewed.dispose()
    await again.dispose()


async def test_a_bot_at_work_is_not_pulled_the_rug_from_under(database: Database) -> None:
    async with database.transaction() as session:
        await processes.beat(session, "one", role="all", now=NOW)
    with pytest.raises(InUse, match="stop it first"):
        async with database.transaction() as session:
            await rekey(session, Sealer(KEY), Sealer(NEW_KEY), NOW + timedelta(seconds=30))
    async with database.transaction() as session:
        assert await rekey(session, Sealer(KEY), Sealer(NEW_KEY), NOW + timedelta(hours=1)) == 0


async def test_a_wrong_old_key_changes_nothing(database: Database) -> None:
    async with database.transaction() as session:
        await a_chat(session, TOM)
    with pytest.raises(WrongKey):
        async with database.transaction() as session:
            await rekey(session, Sealer(NEW_KEY), Sealer(b"x" * 40), NOW)
    async with database.reading() as session:
        assert await chats.find(session, TOM) is not None


def test_every_sealed_column_changes_hands() -> None:
    sealed: set[Any] = {
        column
        for table in t.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert sealed - {t.seal_checks.c.proof} == set(SEALED)


async def test_no_old_seal_stays_in_the_file(tmp_path: Path, sqlite_template: Path) -> None:
    file = tmp_path / "division-bell.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{file}", sealer=Sealer(KEY))
    async with database.transaction() as session:
        await a_chat(session, LONG_ID)
        old = Sealer(KEY).seal(LONG_ID)
    renewed = await rekeyed(database, f"sqlite:///{file}")
    await renewed.open()
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert old not in on_disk
    assert Sealer(NEW_KEY).seal(LONG_ID) in on_disk
    await renewed.dispose()
    await database.dispose()


async def test_names_given_later_are_sealed_with_the_new_key(database: Database, url: str) -> None:
    async with database.transaction() as session:
        chat = await lived_in(session)
        event_id = await session.scalar(select(t.attendance.c.event_id))
        assert event_id is not None
    renewed = await rekeyed(database, url)
    async with renewed.transaction() as session:
        await attendance.keep_name(session, chat.key, event_id, "Another Name")
        sealed = await session.scalar(select(t.attendance.c.sealed_name))
    assert sealed is not None
    assert Sealer(NEW_KEY).open_name(sealed) == "Another Name"
    await renewed.dispose()
