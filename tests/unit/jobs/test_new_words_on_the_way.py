"""What a worker has claimed is said anew when the words have changed meanwhile, and once."""

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.message import Message
from content.model import ChatId, ChatKind, NoticeKind
from content.render.common import Links
from jobs import claiming, delivery, housekeeping, sending
from jobs.delivery import DeliveryWorker
from jobs.messenger import Outcome, Sent
from jobs.pace import Pace
from storage import chats, rewrites
from storage.database import Database
from storage.types import Sealer
from tests.storage.builders import KEY, a_notice
from tests.unit.jobs.leaping import turned_clock

READERS, RATE, LATENCY = 150, 30, 0.08
NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
AFTER = 2.0
"""Seconds of sending after which the words change: half of the next batch is in hand then."""

IN_FLIGHT = 0.5
"""Seconds within which a request that was being made may still bring the old words."""


class Street:
    """Keeps what came, and when."""

    def __init__(self) -> None:
        self.heard: list[tuple[datetime, ChatId, str]] = []

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        self.heard.append((datetime.now(UTC), chat_id, message.html))
        await asyncio.sleep(LATENCY)
        return Sent(len(self.heard))

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        raise AssertionError("nothing stands there yet")

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        raise AssertionError("nothing is taken back")


async def play(database: Database, street: Street) -> datetime:
    """Send a broadcast and mend its words in the middle; return when that was."""
    async with database.transaction() as session:
        keys = [
            (await chats.get_or_add(
                session, ChatId(10_000 + number), kind=ChatKind.PRIVATE, language="en", now=NOON
            )).key
            for number in range(READERS)
        ]
        notice_id = await a_notice(
            session, "broadcast:1", kind=NoticeKind.BROADCAST, subject_id=0, now=NOON, due_at=NOON,
            payload={"text": {"en": "Helo"}}, audience={"chats": keys},
        )
    worker = DeliveryWorker(
        database, street, Pace(RATE, clock=asyncio.get_running_loop().time),
        clock=lambda: datetime.now(UTC), links=Links("office_bot"), name="one",
    )
    working = asyncio.create_task(worker.run())
    await asyncio.sleep(AFTER)
    async with database.transaction() as session:
        await rewrites.set_payload(session, notice_id, {"text": {"en": "Hello"}})
    mended_at = datetime.now(UTC)
    await asyncio.sleep(3 * READERS / RATE)
    worker.stop()
    await working
    await database.dispose()
    return mended_at


def test_new_words_reach_all_who_wait_and_each_once(
    sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "town.db"
    shutil.copy(sqlite_template, file)
    street = Street()
    with turned_clock(monkeypatch, NOON, claiming, delivery, housekeeping, sending) as runner:
        database = Database(f"sqlite:///{file}", sealer=Sealer(KEY))
        mended_at = runner.run(play(database, street))
    assert sorted(chat_id for _at, chat_id, _words in street.heard) == [
        ChatId(10_000 + number) for number in range(READERS)
    ]
    late = [words for at, _chat_id, words in street.heard
            if (at - mended_at).total_seconds() > IN_FLIGHT]
    assert len(late) > READERS / 2
    assert not [words for words in late if "Helo" in words]
