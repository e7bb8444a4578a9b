"""What /forget, the calendar and a thief leave of a reader: nothing that leads back."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, ChatId, ChatKey, Lane, NoticeKind, Seat
from jobs import erasure as erasing
from storage import (
    attendance,
    audit,
    chats,
    deliveries,
    erasure,
    export,
    notices,
    organisers,
    reminders,
)
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.storage.backends import ON_SQLITE
from tests.storage.builders import (
    DAY,
    HOUR,
    KEY,
    MINA,
    NOW,
    TOM,
    a_chat,
    a_notice,
    added,
    an_event,
    claim,
    fan_out,
)
from tests.storage.lives import LONG_ID, lived_in


async def _references(session: AsyncSession, key: ChatKey) -> dict[str, int]:
    """Count the rows that still name a chat, by table and column."""
    counted = {}
    for table in t.metadata.sorted_tables:
        for column in table.columns:
            if column.references(t.chats.c.key):
                number = select(func.count()).select_from(table).where(column == key)
                counted[str(column)] = await session.scalar(number) or 0
    return counted


async def test_forgetting_erases_every_row_and_reference(session: AsyncSession) -> None:
    chat = await lived_in(session)
    before = await _references(session, chat.key)
    assert all(before.values()), "a table this test has no row for"

    assert await chats.forget(session, chat.key)

    assert not any((await _references(session, chat.key)).values())
    assert await chats.find(session, LONG_ID) is None
    assert await organisers.role_of(session, LONG_ID) is None
    assert not await chats.forget(session, chat.key)


async def test_forgetting_leaves_the_others_alone(session: AsyncSession) -> None:
    chat, tom = await lived_in(session), await lived_in(session, TOM)
    before = await _references(session, tom.key)

    await chats.forget(session, chat.key)

    after = await _references(session, tom.key)
    assert after == before
    assert [entry.actor for entry in await audit.latest(session)] == [tom.key, None]


async def test_what_a_worker_holds_of_a_forgotten_chat_is_not_sent(
    session: AsyncSession,
) -> None:
    chat = await lived_in(session)
    [delivery] = await claim(session)

    await chats.forget(session, chat.key)

    assert await deliveries.mark_sending(session, [delivery.id], "one") == set()
    assert await notices.to_report(session, NOW) == []


async def test_the_next_chat_inherits_nothing(session: AsyncSession) -> None:
    chat = await lived_in(session)
    await chats.forget(session, chat.key)

    heir = await a_chat(session, MINA)

    assert heir.key != chat.key
    assert not any((await _references(session, heir.key)).values())


def _bytes(file: Path) -> bytes:
    """Return all a thief of the disk would find: the file and what lies beside it."""
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")))


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@ON_SQLITE
async def test_no_plain_id_stands_in_the_file(url: str, database: Database) -> None:
    file = _file(url)
    ids = [ChatId(-LONG_ID - number) for number in range(1, 40)] + [LONG_ID]
    async with database.transaction() as session:
        for chat_id in ids:
            await a_chat(session, chat_id, EVENTS_TOPIC)

    stored = _bytes(file)

    for chat_id in ids:
        assert Sealer(KEY).seal(chat_id) in stored
        for plain in _spellings(chat_id):
            assert plain not in stored


def _spellings(chat_id: int) -> list[bytes]:
    """Return how an id could stand in a file: as digits, or as SQLite and others pack numbers."""
    packed = [
        chat_id.to_bytes(size, order, signed=True) for size in (6, 8) for order in ("big", "little")
    ]
    return [str(chat_id).encode(), str(abs(chat_id)).encode(), *packed]


@ON_SQLITE
async def test_nothing_forgotten_stands_in_the_file(url: str, database: Database) -> None:
    file = _file(url)
    async with database.transaction() as session:
        await a_chat(session, MINA, EVENTS_TOPIC)
        chat = await lived_in(session)
    sealed = Sealer(KEY).seal(LONG_ID)
    traces = [sealed, b"secret-topic", b"Pacific/Kiritimati", b"unpublished-title"]
    assert all(trace in _bytes(file) for trace in traces)

    async with database.transaction() as session:
        await chats.forget(session, chat.key)
    assert await database.scrub()

    stored = _bytes(file)
    assert [trace for trace in traces if trace in stored] == []
    assert Sealer(KEY).seal(MINA) in stored


@ON_SQLITE
async def test_scrubbing_says_when_a_reader_still_holds_old_pages(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.SCRUB_WAIT_MS", 1)
    async with database.transaction() as session:
        chat = await a_chat(session, LONG_ID)
    async with database.reading() as reading:
        assert await chats.find(reading, LONG_ID) == chat
        async with database.transaction() as session:
            await chats.forget(session, chat.key)
        assert not await database.scrub()
    assert await database.scrub()


async def test_scrubbing_needs_no_occasion(database: Database) -> None:
    await database.open()

    assert await database.scrub()
    assert await database.scrub()


async def test_a_reader_is_shown_all_that_is_stored(session: AsyncSession) -> None:
    chat = await lived_in(session)
    await a_chat(session, TOM, EVENTS_TOPIC)
    tables = {name.split(".")[0] for name in await _references(session, chat.key)}

    shown = await export.of_chat(session, chat.key)

    assert len(shown) == len(tables) + 1
    assert shown["settings"][0]["timezone"] == "Pacific/Kiritimati"
    assert shown["reminders"][0]["event"] == "event-of-13"
    assert shown["coming"][0]["event_id"] == shown["calendar_files"][0]["event_id"]
    assert {row["topic"] for row in shown["subscriptions"]} == {EVENTS_TOPIC, "secret-topic"}
    assert shown["drafts"][0]["fields"] == {"title": "unpublished-title"}
    assert [row["state"] for row in shown["messages_sent"]] == ["pending"]


async def test_what_a_reader_is_shown_does_not_lead_to_their_row(session: AsyncSession) -> None:
    chat = await lived_in(session)

    shown = await export.of_chat(session, chat.key)

    names = {name for rows in shown.values() for row in rows for name in row}
    assert "key" not in shown["settings"][0]
    assert not names & {"chat_key", "sealed_id", "actor", "added_by", "organiser_key"}
    assert str(LONG_ID) not in str(shown)


async def _told(session: AsyncSession, key: str, **changes: Any) -> int:
    """Write a notice and let all its deliveries arrive."""
    notice = await a_notice(session, key, **changes)
    await fan_out(session, notice)
    claimed = await claim(session, lane=changes.get("lane", Lane.BULK))
    await deliveries.settle_sent(session, [(each.id, 1) for each in claimed], "one", NOW)
    return notice


async def test_old_rows_are_erased_by_themselves(session: AsyncSession) -> None:
    mina = await a_chat(session, MINA, EVENTS_TOPIC)
    past = await added(session, an_event("past"))
    future = await added(session, an_event("future", on=an_event().on and NOW.date() + DAY * 90))
    for event in (past, future):
        await attendance.put(session, mina.key, event.id, Seat.COMING, NOW)
        await attendance.took_calendar(session, mina.key, event.id, NOW)
        await reminders.set_(session, mina.key, event.id, 60, NOW + HOUR, 0, NOW)
    of_past = await _told(session, "past", subject_id=past.id)
    of_future = await _told(session, "future", subject_id=future.id)
    letter = await _told(session, "letter", kind=NoticeKind.BRIEFING, subject_id=past.id)
    assert past.over_at is not None

    assert await erasure.erase_before(session, past.over_at - HOUR) == 1
    assert await notices.progress(session, letter) == {}
    assert await erasure.erase_before(session, past.over_at) == 4
    assert await erasure.erase_before(session, past.over_at) == 0

    assert await attendance.count(session, past.id) == 0
    assert await attendance.concerned(session, past.id) == []
    assert await notices.progress(session, of_past) == {}
    assert await attendance.count(session, future.id) == 1
    assert await reminders.chosen(session, mina.key, future.id) == {60}
    assert sum((await notices.progress(session, of_future)).values()) == 1


async def test_old_rows_go_in_parts_and_whoever_comes_next_goes_on(database: Database) -> None:
    async with database.transaction() as session:
        for number in range(1, 8):
            await a_chat(session, number, EVENTS_TOPIC)
        past = await added(session, an_event("past"))
        for chat in (1, 2, 3):
            key = (await a_chat(session, chat)).key
            await attendance.put(session, key, past.id, Seat.COMING, NOW)
        told = await _told(session, "past", subject_id=past.id)
    assert past.over_at is not None
    parts: list[int] = []
    while not parts or parts[-1] == 4:
        async with database.transaction() as session:
            parts.append(await erasure.erase_before(session, past.over_at, limit=4))

    assert parts == [4, 4, 2]
    async with database.reading() as session:
        assert await attendance.count(session, past.id) == 0
        assert await notices.progress(session, told) == {}


async def test_two_that_erase_at_once_do_not_wait_for_each_other(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        for number in range(1, 41):
            await a_chat(session, number, EVENTS_TOPIC)
        past = await added(session, an_event("past"))
        await _told(session, "past", subject_id=past.id)
    moment = past.over_at
    assert moment is not None

    async def erase(opened: Database) -> int:
        total = 0
        while True:
            async with opened.transaction() as session:
                part = await erasure.erase_before(session, moment, limit=3)
            total += part
            if part < 3:
                return total

    assert sum(await asyncio.gather(erase(database), erase(other))) == 40


async def test_a_ring_erases_in_parts_to_the_end(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "PART", 3)
    async with database.transaction() as session:
        for number in range(1, 11):
            await a_chat(session, number, EVENTS_TOPIC)
        past = await added(session, an_event("past"))
        await _told(session, "past", subject_id=past.id)
    assert past.over_at is not None
    monkeypatch.setattr(erasing, "SECONDS", -1.0)
    assert await erasing.tick(database, past.over_at + erasing.KEPT_FOR) == 3
    monkeypatch.setattr(erasing, "SECONDS", 5.0)
    assert await erasing.tick(database, past.over_at + erasing.KEPT_FOR) == 7
    assert database.is_scrubbed


async def test_what_still_waits_is_not_erased(session: AsyncSession) -> None:
    await a_chat(session, MINA, EVENTS_TOPIC)
    notice = await a_notice(session, kind=NoticeKind.BRIEFING)
    await fan_out(session, notice)

    assert await erasure.erase_before(session, NOW + DAY) == 0
    assert len(await claim(session)) == 1
