"""The whole bot in a bad world: a locked or full database, a clock that jumps, ticks that fail."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import time_machine
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.application import Bell, CannotStart, run
from bot.polling import Polling
from bot.serving import ready
from bot.settings import Settings
from jobs import reminders, scheduler
from jobs.clock import system_clock
from standin import StandIn
from storage import outages, processes
from storage import tables as t
from storage.database import Database
from storage.errors import DatabaseFull
from tests.behaviour.scenes import Complaints, library
from tests.town import ADA, DATA_KEY, TOKEN, TOM, Json, text_of
from web.app import build
from web.door import Door

WITHIN = 20
NEWS = "The entrance moves"


@dataclass
class Life:
    """The bot as `run` has it, with its ticks and by the machine's clock."""

    street: StandIn
    bell: Bell

    async def says(self, person: int, text: str) -> None:
        """Say something, and wait until the bot has dealt with it."""
        self.street.say(person, text)
        await self.answered()

    async def presses(self, person: int, label: str) -> None:
        """Press the newest button with these words."""
        message, data = next(
            (message, button["callback_data"])
            for message in reversed(self.messages(person))
            for row in (message.get("reply_markup") or {}).get("inline_keyboard", [])
            for button in row if label in button["text"] and "callback_data" in button
        )
        self.street.press(person, message["message_id"], chat=person, data=data)
        await self.answered()

    async def answered(self) -> None:
        async with asyncio.timeout(WITHIN):
            await self.bell.processor.has_done(self.street.last_update_id)

    def messages(self, person: int) -> list[Json]:
        messages = self.street.transcript(person)["messages"]
        return [one for one in messages if one["from_bot"] and not one.get("deleted")]

    def copies(self, person: int, words: str = NEWS) -> int:
        return sum(words in text_of(one) for one in self.messages(person))

    def last(self, person: int) -> str:
        return text_of(self.messages(person)[-1])

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so in a chat."""
        async with asyncio.timeout(WITHIN):
            while not condition():
                await self.street.world.hub.changed()

    async def followed(self) -> None:
        """Let Tom follow, and Ada be there to publish."""
        for person in (TOM, ADA):
            await self.says(person, "/start")
        await self.says(TOM, "/subscribe")

    async def publishes(self, words: str = NEWS) -> None:
        """Let Ada send a broadcast at once."""
        await self.says(ADA, f"/broadcast {words}")
        for label in ("Send…", "Yes, send"):
            await self.presses(ADA, label)


def settings_of(file: Path, street: StandIn) -> Settings:
    return Settings(
        bot_token=SecretStr(TOKEN), bot_api_url=street.url, database_url=f"sqlite:///{file}",
        data_key=SecretStr(DATA_KEY), owner_ids=frozenset({ADA}), undo_seconds=0,
        send_rate=1000, allow_paid_broadcast=True,
    )


@asynccontextmanager
async def alive(file: Path) -> AsyncIterator[Life]:
    """Let the bot live on a database file."""
    async with StandIn(token=TOKEN) as street:
        settings = settings_of(file, street)
        async with ready(settings, clock=system_clock, library=library()) as bell:
            stop = asyncio.Event()
            running = asyncio.create_task(run(bell, stop))
            try:
                yield Life(street, bell)
            finally:
                stop.set()
                await running


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait half a minute for a lock."""
    defaults = Database.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "busy_seconds", 0.2)


@asynccontextmanager
async def locked(file: Path) -> AsyncIterator[None]:
    """Hold the file as another program with an open transaction does."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    try:
        # In a thread: the bot may be in the middle of a unit of work.
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    finally:
        other.close()


def told(complaints: Complaints, words: str) -> int:
    return complaints.everything().count(words)


AWAY, BACK = "the database is away", "the database is back"


async def has_failed(life: Life, tick: str, times: int) -> None:
    """Wait until a tick could not do its work so often."""
    async with asyncio.timeout(WITHIN):
        while failures(await numbers(life)).get(tick, 0) < times:
            await a_moment()


async def numbers(life: Life) -> str:
    return (await life.bell.metrics.text(life.bell.database, system_clock())).decode()


def failures(text: str) -> dict[str, float]:
    """Return how often each tick failed."""
    return {
        sample.labels["tick"]: sample.value
        for family in text_string_to_metric_families(text) for sample in family.samples
        if sample.name == "division_bell_tick_failures_total"
    }


async def a_moment() -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(0.05):
            await asyncio.Event().wait()


async def readiness(life: Life) -> tuple[int, str]:
    """Return what the page for machines says."""
    bell = life.bell
    door = Door(
        database=bell.database, metrics=bell.metrics, now=system_clock,
        last_tick=lambda: bell.ticks.last_at, trouble=bell.ticks.trouble,
    )
    transport = httpx.ASGITransport(build(door))
    async with httpx.AsyncClient(transport=transport, base_url="http://bell") as client:
        answer = await client.get("/readyz")
    return answer.status_code, answer.text


@pytest.mark.usefixtures("impatient")
async def test_a_locked_database_is_one_line_and_all_goes_on_by_itself(
    database_file: Path, complaints: Complaints
) -> None:
    async with alive(database_file) as life:
        await life.followed()
        async with locked(database_file):
            await life.says(ADA, f"/broadcast {NEWS}")
            assert "cannot save anything just now" in life.last(ADA)
            await has_failed(life, "edits", 2)
            assert await readiness(life) == (503, "another program holds the database locked\n")
        await life.publishes()
        await life.until(lambda: life.copies(TOM) == 1)
        assert (await readiness(life))[0] == 200

    assert life.copies(TOM) == 1
    assert told(complaints, AWAY) == told(complaints, BACK) == 1
    assert "Another program holds" in complaints.everything()
    assert len(complaints.all_()) == 1


@contextmanager
def small_disk(folder: Path) -> Iterator[Callable[[bool], None]]:
    """Lend a disk of a few megabytes, and a lever that fills it and makes room again."""
    mounted = subprocess.run(  # noqa: S603 - a fixed command
        ["mount", "-t", "tmpfs", "-o", "size=16m,mode=0700", "none", str(folder)],  # noqa: S607
        check=False, capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    ballast = folder / "ballast"

    def fill(full: bool) -> None:
        ballast.unlink(missing_ok=True)
        if not full:
            return
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 4096):
                pass

    try:
        yield fill
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607


async def test_a_full_disk_is_one_line_nothing_half_written_and_goes_on_with_room(
    database_file: Path, tmp_path: Path, complaints: Complaints, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outages, "CALM", 0.5)
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk) as fill:
        file = Path(shutil.copy(database_file, disk))
        async with alive(file) as life:
            await life.followed()
            fill(True)
            await until_full(life)
            assert "cannot save anything just now" in life.last(ADA)
            assert await readiness(life) == (
                503, "there is no room left on the database's disk\n"
            )
            before = await everything_in(life)
            fill(False)
            assert await everything_in(life) == before
            await life.publishes()
            await life.until(lambda: life.copies(TOM) == 1)
            async with asyncio.timeout(WITHIN):
                while not told(complaints, BACK):
                    await a_moment()
        assert sound(file)

    assert life.copies(TOM) == 1
    assert told(complaints, AWAY) == told(complaints, BACK) == 1
    assert "No room is left" in complaints.everything()
    assert len(complaints.all_()) == 1


async def until_full(life: Life) -> None:
    """Let Ada write until nothing more fits: what the log has room for still succeeds."""
    async with asyncio.timeout(WITHIN):
        while not isinstance(life.bell.database.outage.trouble, DatabaseFull):
            await life.says(ADA, f"/broadcast {NEWS} " + "and more " * 300)


async def everything_in(life: Life) -> dict[str, int]:
    """Count the rows that an organiser's press writes together."""
    async with life.bell.database.reading() as session:
        return {
            table.name: await session.scalar(select(func.count()).select_from(table)) or 0
            for table in (t.drafts, t.notices, t.deliveries, t.audit_entries)
        }


def sound(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        found: str = connection.execute("PRAGMA integrity_check").fetchone()[0]
    return found == "ok"


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_clock_that_jumps_an_hour_stops_no_tick(
    database_file: Path, complaints: Complaints, hours: int
) -> None:
    async with alive(database_file) as life:
        await life.followed()
        with time_machine.travel(datetime.now(UTC) + timedelta(hours=hours), tick=True):
            await life.publishes()
            await life.until(lambda: life.copies(TOM) == 1)
            await life.publishes("Another one")
            await life.until(lambda: life.copies(TOM, "Another one") == 1)
            assert (await readiness(life))[0] == 200

    assert (life.copies(TOM), life.copies(TOM, "Another one")) == (1, 1)
    assert complaints.all_() == []


async def test_a_tick_that_fails_each_time_is_told_once_in_full_and_to_the_doctor(
    database_file: Path, complaints: Complaints, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> int:
        raise KeyError("a fault of ours")

    monkeypatch.setattr(reminders, "tick", fail)
    monkeypatch.setattr(scheduler, "REMINDERS_EVERY", 0.05)
    monkeypatch.setattr(scheduler, "PRESENCE_EVERY", 0.1)
    async with alive(database_file) as life:
        await has_failed(life, "reminders", 12)
        async with asyncio.timeout(WITHIN):
            while not (fault := await known_fault(life)):
                await a_moment()
        status, why = await readiness(life)
        monkeypatch.undo()

    assert fault.startswith("reminders fails each time (")
    assert "KeyError" in fault
    assert status == 503
    assert "reminders fails each time" in why
    # The first time with its traceback, the tenth with a number.
    assert len(complaints.all_()) == 2


async def known_fault(life: Life) -> str | None:
    async with life.bell.database.reading() as session:
        [process] = await processes.all_(session)
    return process.fault


async def test_a_tick_that_comes_to_no_end_is_told(
    database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = asyncio.Event()

    async def hang(*_: object) -> int:
        await never.wait()
        return 0

    monkeypatch.setattr(reminders, "tick", hang)
    monkeypatch.setattr(scheduler, "STUCK_AFTER", 0.5)
    async with alive(database_file) as life:
        async with asyncio.timeout(WITHIN):
            while "; " in (trouble := life.bell.ticks.trouble() or "; "):
                await a_moment()
        never.set()

    assert trouble.startswith("reminders has been at work for")


async def test_what_a_long_reader_kept_from_being_scrubbed_is_scrubbed_after_it(
    database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.SCRUB_WAIT_MS", 1)
    monkeypatch.setattr("storage.database.SCRUB_AGAIN_WAIT_MS", 1)
    monkeypatch.setattr(scheduler, "SCRUBBING_EVERY", 0.1)
    log = database_file.with_name(f"{database_file.name}-wal")
    async with alive(database_file) as life:
        await life.followed()
        async with life.bell.database.reading() as reading:
            await processes.all_(reading)
            await life.says(TOM, "/forget")
            await life.presses(TOM, "erase")
            assert log.stat().st_size > 0
            assert not await life.bell.database.scrub_again()
        async with asyncio.timeout(WITHIN):
            while not life.bell.database.is_scrubbed:
                await a_moment()


async def test_the_last_call_of_another_that_has_given_up_stops_nobody(
    database_file: Path, complaints: Complaints
) -> None:
    async with alive(database_file) as life:
        await life.street.world.updates.polled.wait()
        life.street.world.updates.displace()
        await life.says(TOM, "/start")

    assert life.messages(TOM)
    assert complaints.all_() == []


async def test_of_two_that_poll_on_different_databases_the_newcomer_gives_up(
    database_file: Path, complaints: Complaints, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = Path(shutil.copy(database_file, database_file.with_name("elsewhere.db")))

    async def newcomer(street: StandIn) -> None:
        settings = settings_of(elsewhere, street)
        async with ready(settings, clock=system_clock, library=library()) as bell:
            await run(bell, asyncio.Event())

    begun: list[Polling] = []
    begin = Polling.start

    async def start(one: Polling) -> None:
        begun.append(one)
        await begin(one)

    monkeypatch.setattr(Polling, "start", start)
    async with alive(database_file) as life:
        await life.street.world.updates.polled.wait()
        begun[0].began_at -= 3600
        with pytest.raises(CannotStart, match="already polling"):
            await asyncio.wait_for(newcomer(life.street), WITHIN)
        await life.says(TOM, "/start")

    assert life.messages(TOM)
    assert told(complaints, "another process polls with this BOT_TOKEN") == 1
    assert complaints.all_() == []
