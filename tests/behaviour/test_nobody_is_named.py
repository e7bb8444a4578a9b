"""Whatever is stolen but the key, it names nobody: every journey once, then every byte read."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]  # shipped without types
import httpx
import pytest
from sqlalchemy import text

from content.model import ChatId
from standin import StandIn
from storage import chats, copying, pace
from storage import tables as t
from tests.behaviour.scenes import buttons, library, publish, start
from tests.behaviour.test_broadcast import sent
from tests.behaviour.test_health import TOKEN, pages
from tests.behaviour.test_privacy import files_of, written_ways
from tests.behaviour.test_wrong_input import written_log
from tests.storage.backends import PostgresqlServer
from tests.storage.conftest import postgresql_server
from tests.town import TOKEN as BOT
from tests.town import ManualClock, Person, Town, a_meeting, all_text, open_town, text_of
from tests.web.serving import PUBLIC_URL, door_of
from web.app import build

__all__ = ["postgresql_server", "written_log"]

ZOE = 777_123_456_789
NAME, SURNAME, USERNAME = "Zoegianna", "Quuxfordshire", "zoe_quux_1984"
DOOR_NAME = "Ermintrude Vantongeren"
PHONE = "+447700900987"
PANIC_WORD = "Cold noodles from Hyesan"
WORDS = "pineapple smuggling"
WRONG = "quarter past twelvety"
AWAY = "away_for_a_moment"
IN_THE_NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

SECRETS = (
    NAME, SURNAME, USERNAME, DOOR_NAME, "Ermintrude", "Vantongeren", PHONE, PHONE[1:], PANIC_WORD,
    PANIC_WORD.casefold(), "noodles", WORDS, "pineapple", WRONG, "twelvety", "Friends of Wonsan",
)


@dataclass
class Place:
    """Where a town keeps what it knows: an address, and every byte of it on disk."""

    url: str
    bytes_on_disk: Callable[[], bytes]
    folder: Path


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest) -> str | None:
    """The address of a server, None where the database is a file."""
    if request.param == "sqlite":
        return None
    return str(request.getfixturevalue("postgresql_server"))


@pytest.fixture
def one_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server of a database have the town's time."""

    async def present(_session: object, now: datetime) -> datetime:
        return now

    monkeypatch.setattr(pace, "present", present)
    monkeypatch.setattr("jobs.present.ASKED_EVERY", -1.0)


@pytest.fixture
async def place(server: str | None, tmp_path: Path, database_file: Path) -> AsyncIterator[Place]:
    """Each of the two databases."""
    if server is None:
        yield Place(f"sqlite:///{database_file}", lambda: files_of(database_file), tmp_path)
        return
    async with PostgresqlServer(server).fresh(migrated=False) as url:
        yield Place(url, await _files_of_server(url), tmp_path)


async def _files_of_server(url: str) -> Callable[[], bytes]:
    connection = await asyncpg.connect(url)
    try:
        folder = Path(await connection.fetchval("SHOW data_directory"))
        number = await connection.fetchval(
            "SELECT oid FROM pg_database WHERE datname = current_database()"
        )
    finally:
        await connection.close()
    kept = (folder / "base" / str(number), folder / "pg_wal")
    return lambda: b"".join(
        file.read_bytes() for each in kept for file in each.rglob("*") if file.is_file()
    )


async def every_row(town: Town) -> bytes:
    """Return all tables as text: a long value may be packed in the files."""
    async with town.bell.database.reading() as session:
        rows = [
            str(tuple(row))
            for table in t.metadata.sorted_tables
            for row in await session.execute(table.select())
        ]
    return "\n".join(rows).encode()


async def flushed(town: Town) -> None:
    """Let PostgreSQL write down what it holds in memory."""
    database = town.bell.database
    if database.engine.dialect.name == "postgresql":
        async with database.engine.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text("CHECKPOINT"))


@asynccontextmanager
async def broken(town: Town) -> AsyncIterator[None]:
    """Let a table be missing for a moment."""
    async with town.bell.database.transaction() as session:
        await session.execute(text(f"ALTER TABLE search_documents RENAME TO {AWAY}"))
    try:
        yield
    finally:
        async with town.bell.database.transaction() as session:
            await session.execute(text(f"ALTER TABLE {AWAY} RENAME TO search_documents"))


async def live(town: Town) -> tuple[Person, int]:
    """Let Zoe make every journey; return her, and a group she has brought the bot into."""
    town.standin.add_user(NAME, user_id=ZOE, last_name=SURNAME, username=USERNAME)
    zoe = Person(town, ZOE)
    group = int(town.standin.add_chat("supergroup", "Friends of Wonsan", admins=[ZOE])["id"])
    await town.announce(a_meeting(needs_names=True))
    await start(zoe, town.ada)
    await _chooses(zoe, group)
    await _takes_a_seat(zoe)
    await _writes_what_is_wrong(zoe)
    await publish(town)
    await sent(town)
    return zoe, group


async def _chooses(zoe: Person, group: int) -> None:
    await zoe.says("/subscribe")
    await zoe.says("/subscribe", chat=group)
    await zoe.presses("How often")
    await zoe.presses("Daily")
    await zoe.says("/settings")
    await zoe.presses("Quiet hours")
    await zoe.presses("22:00–07:00")
    await zoe.says("/privacy")
    await zoe.presses("Panic word")
    await zoe.presses("Choose a word")
    assert "Your panic word is set" in all_text(await zoe.says(PANIC_WORD))


async def _takes_a_seat(zoe: Person) -> None:
    await zoe.says("/start e-a-meeting")
    asked = await zoe.presses("I’m coming")
    assert "This venue asks for names" in all_text(asked)
    assert DOOR_NAME in all_text(await zoe.says(DOOR_NAME))
    await zoe.says("/start e-a-meeting")
    await zoe.presses("Remind me")
    await zoe.presses("1 day")


async def _writes_what_is_wrong(zoe: Person) -> None:
    for words in (WORDS, f"/search {WORDS}", f"/verify {WORDS}", f"/nosuch {WORDS}", WRONG):
        assert await zoe.says(words)
    await zoe.says("/settings")
    await zoe.presses("Quiet hours")
    await zoe.presses("Other hours")
    assert await zoe.says(WRONG)
    await zoe.does("upload", kind="contact", phone_number=PHONE)
    await zoe.forges(f"ev:{ZOE}")
    async with broken(zoe.town):
        [told] = await zoe.says(f"/search {WORDS}")
    assert "Something went wrong on our side" in text_of(told)


async def sleep(town: Town, zoe: Person) -> None:
    """Let the night go by, and Telegram fail in it, until the digest of the morning has come."""
    town.standin.faults(method="sendMessage", match={"chat_id": ZOE}, code=400, times=1,
                        description=f"Bad Request: can't parse entities of {NAME}")
    for moment in (IN_THE_NIGHT, MORNING, MORNING):
        town.clock.forward(to=moment)
        async with town.bell.database.transaction() as session:
            # The pace goes by real seconds, which the town does not wait for.
            await session.execute(t.chat_gate.delete())
        await town.quiet()
    assert "Letters Across the Border" in all_text(zoe.unread())


async def export_of(town: Town, person: Person) -> bytes:
    """Return the file of everything that is kept of somebody."""
    await person.says("/privacy")
    [message] = [one for one in await person.presses("copy") if "document" in one]
    return town.standin.file(message["document"]["file_id"]).data


def names_nobody(content: bytes, group: int, where: str) -> None:
    """Make sure that nothing of anybody stands there, in any of the ways it may be written."""
    for secret in SECRETS:
        for encoding in ("utf-8", "utf-16-le"):
            assert secret.encode(encoding) not in content, f"{where}: {secret}"
    for number in (ZOE, abs(group), abs(group) % 10**12):
        for written in written_ways(number):
            assert written not in content, f"{where}: {number}"


@pytest.mark.usefixtures("one_clock")
async def test_whatever_is_stolen_but_the_key_names_nobody(
    place: Place, written_log: Callable[[], str], capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    street, clock = await StandIn(token=BOT).start(), ManualClock()
    again = partial(
        open_town, Path(), url=place.url, library=library(), standin=street, clock=clock,
        public_url=PUBLIC_URL,
    )
    async with again() as town:
        zoe, group = await live(town)
        token = await _own_calendar(zoe)
    async with again() as town:
        zoe = Person(town, ZOE)
        await sleep(town, zoe)
        await _look(town, place, group, "with everything kept")
        # The name she gave for the door is hers to see, and stands in her own file alone.
        export = (await export_of(town, zoe)).replace(DOOR_NAME.encode(), b"")
        names_nobody(export, group, "export")
        await zoe.says(PANIC_WORD.upper())
        async with town.bell.database.reading() as session:
            assert await chats.find(session, ChatId(ZOE)) is None
        await _look(town, place, group, "after the panic word")
    await street.stop()
    names_nobody(place.bytes_on_disk(), group, "the files of a bot that has ended")
    log = written_log()
    assert "Traceback" in log
    names_nobody(log.encode(), group, "log")
    names_nobody(log.encode().decode("unicode_escape").encode(), group, "log, unescaped")
    names_nobody(caplog.text.encode(), group, "logs of libraries")
    names_nobody("".join(capfd.readouterr()).encode(), group, "what is printed")
    for where in (place.bytes_on_disk(), log.encode(), caplog.text.encode()):
        assert token.encode() not in where


async def _own_calendar(zoe: Person) -> str:
    """Make Zoe's own calendar, let it be fetched, and return the secret of its address."""
    await zoe.says("/calendar")
    [message] = await zoe.presses("My own calendar")
    [path] = re.findall(r"/my/[\w-]{43}\.ics", buttons(message)[0]["copy_text"]["text"])
    transport = httpx.ASGITransport(build(door_of(zoe.town)))
    async with httpx.AsyncClient(transport=transport, base_url="http://bell") as client:
        answer = await client.get(path)
    assert "A Meeting of Neighbours" in answer.text
    return str(path).removeprefix("/my/").removesuffix(".ics")


async def _look(town: Town, place: Place, group: int, when: str) -> None:
    await flushed(town)
    names_nobody(place.bytes_on_disk(), group, f"database, {when}")
    names_nobody(await every_row(town), group, f"tables, {when}")
    file = place.folder / f"{when.replace(' ', '-')}.backup"
    assert await copying.backup(place.url, file) > 0
    names_nobody(file.read_bytes(), group, f"backup, {when}")
    async with pages(town) as client:
        metrics = await client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert metrics.status_code == 200
    names_nobody(metrics.content, group, f"metrics, {when}")


def test_the_search_would_find_what_it_looks_for() -> None:
    for content in (str(ZOE).encode(), ZOE.to_bytes(5, "little"), DOOR_NAME.encode("utf-16-le")):
        with pytest.raises(AssertionError):
            names_nobody(b"before" + content + b"after", 1 << 41, "here")
