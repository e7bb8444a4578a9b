"""Several `division-bell run` at once, as an operator starts them: real processes, real signals."""

import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from content.model import ChatId, ChatKind, DeliveryState
from jobs.clock import system_clock
from standin import StandIn
from storage import chats, events, notices, processes
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.storage.backends import PostgresqlServer
from tests.storage.builders import a_notice, an_event
from tests.storage.conftest import postgresql_server
from tests.town import DATA_KEY, TOKEN, TOM
from web.server import listen

__all__ = ["postgresql_server"]

WITHIN = 60
RATE = 25
READERS = 60

_d = t.deliveries.c


@dataclass
class Office:
    """A street, a database, and the processes that work on it."""

    street: StandIn
    url: str
    folder: Path
    database: Database
    members: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, role: str = "all", **more: str) -> asyncio.subprocess.Process:
        """Start a process as an operator does."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", "--role", role, cwd=self.folder,
            env=self._environment(more), stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
        )
        self.members.append(process)
        return process

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {
            **kept, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1",
            "HTTP_BIND": "", "BOT_TOKEN": TOKEN, "BOT_API_URL": self.street.url,
            "DATABASE_URL": self.url, "DATA_KEY": DATA_KEY, "SEND_RATE": str(RATE),
            "LOG_LEVEL": "warning", **more,
        }

    async def alive(self, number: int) -> None:
        """Wait until so many processes have said that they are there."""
        async with asyncio.timeout(WITHIN):
            while len(await self._known()) < number:
                self.check()
                await a_moment()

    async def _known(self) -> list[processes.Process]:
        with suppress(Exception):  # there may be no tables yet
            async with self.database.reading() as session:
                return await processes.all_(session)
        return []

    def check(self) -> None:
        """Make sure nobody has ended by itself."""
        assert [member.returncode for member in self.members] == [None] * len(self.members)

    async def news(self, number: int = READERS) -> int:
        """Write a notice to so many readers."""
        now = system_clock()
        async with self.database.transaction() as session:
            readers = [
                await chats.get_or_add(
                    session, ChatId(self.reader(n)), kind=ChatKind.PRIVATE, language="en", now=now
                )
                for n in range(number)
            ]
            event = await events.add(
                session, an_event("news", on=(now + timedelta(days=9)).date()),
                now=now, visible_at=now,
            )
            return await a_notice(
                session, "news", subject_id=event.id, now=now, due_at=now,
                audience={"chats": [one.key for one in readers]},
            )

    def reader(self, number: int) -> int:
        """Let somebody have pressed start, and return their id."""
        user_id = 5000 + number
        self.street.add_user(f"Reader {number}", user_id=user_id)
        self.street.world.user(user_id).started = True
        return user_id

    async def states(self, notice: int) -> dict[str, int]:
        async with self.database.reading() as session:
            counts = await notices.progress(session, notice)
        return {state.value: number for state, number in counts.items()}

    def copies(self) -> Counter[int]:
        """Count what the readers received."""
        calls = self.street.calls()["calls"]
        return Counter(
            call["chat_id"] for call in calls
            if call["method"] == "sendMessage" and call["status"] == 200
            and call["chat_id"] >= 5000
        )

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so in the street."""
        async with asyncio.timeout(WITHIN):
            while not condition():
                self.check()
                await self.street.world.hub.changed()

    async def ended(self, process: asyncio.subprocess.Process) -> tuple[int | None, str]:
        """Wait for a process to end; return its code and what it said."""
        async with asyncio.timeout(WITHIN):
            _out, err = await process.communicate()
        self.members.remove(process)
        return process.returncode, err.decode()

    async def lose(
        self, process: asyncio.subprocess.Process, number: signal.Signals = signal.SIGTERM
    ) -> tuple[int | None, str]:
        """Send a process a signal and wait for its end."""
        process.send_signal(number)
        return await self.ended(process)

    async def let_leases_end(self, dead: asyncio.subprocess.Process) -> int:
        """Let the minute pass after which a dead process's claims are free; return how many."""
        async with self.database.transaction() as session:
            gone = _d.worker.like(f"%-{dead.pid}-%")
            held = await session.scalar(
                select(func.count()).where(gone, _d.state == DeliveryState.SENDING)
            )
            await session.execute(
                update(t.deliveries).where(gone).values(lease_until=system_clock())
            )
        return held or 0


async def a_moment() -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(0.1):
            await asyncio.Event().wait()


@asynccontextmanager
async def an_office(url: str, folder: Path) -> AsyncIterator[Office]:
    async with AsyncExitStack() as stack:
        street = await stack.enter_async_context(StandIn(token=TOKEN))
        database = Database(url, sealer=Sealer(bytes.fromhex(DATA_KEY)))
        stack.push_async_callback(database.dispose)
        office = Office(street, url, folder, database)
        try:
            yield office
        finally:
            for member in office.members:
                member.kill()
                await member.wait()


@pytest.fixture
async def postgresql(postgresql_server: str, tmp_path: Path) -> AsyncIterator[Office]:
    """Processes that share a PostgreSQL without any tables."""
    server = PostgresqlServer(postgresql_server)
    async with server.fresh(migrated=False) as url, an_office(url, tmp_path) as office:
        yield office


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Office]:
    """Processes on one file."""
    async with an_office(f"sqlite:///{tmp_path / 'bell.db'}", tmp_path) as office:
        yield office


async def test_two_start_at_once_on_an_empty_server_and_end_calmly_amid_a_broadcast(
    postgresql: Office,
) -> None:
    """SIGTERM to both while they send: 0, nothing in doubt, nobody left out or told twice."""
    first, second = await asyncio.gather(postgresql.start("all"), postgresql.start("worker"))
    await postgresql.alive(2)
    notice = await postgresql.news()
    await postgresql.until(lambda: len(postgresql.copies()) >= READERS // 4)
    ends = await asyncio.gather(postgresql.lose(first), postgresql.lose(second))

    assert list(ends) == [(0, ""), (0, "")]
    reached = len(postgresql.copies())
    assert reached < READERS
    assert await postgresql.states(notice) == {"sent": reached, "pending": READERS - reached}

    await postgresql.start("worker")
    await postgresql.until(lambda: len(postgresql.copies()) == READERS)
    assert set(postgresql.copies().values()) == {1}


async def test_what_a_killed_worker_held_is_sent_by_the_other(postgresql: Office) -> None:
    first = await postgresql.start("worker")
    await postgresql.alive(1)
    second = await postgresql.start("worker")
    await postgresql.alive(2)
    notice = await postgresql.news()
    await postgresql.until(lambda: len(postgresql.copies()) >= READERS // 4)
    code, _said = await postgresql.lose(first, signal.SIGKILL)
    in_flight = await postgresql.let_leases_end(first)

    assert code == -signal.SIGKILL
    await postgresql.until(lambda: len(postgresql.copies()) == READERS)
    assert await postgresql.lose(second) == (0, "")
    assert await postgresql.states(notice) == {"sent": READERS}
    assert sum(postgresql.copies().values()) <= READERS + in_flight


async def test_the_second_of_two_that_poll_gives_up_and_the_first_goes_on(sqlite: Office) -> None:
    first = await sqlite.start()
    await sqlite.alive(1)
    await sqlite.street.world.updates.polled.wait()
    second = await sqlite.start()
    code, said = await sqlite.ended(second)

    assert code == 1
    assert said == (
        "division-bell: Another process is already polling with this BOT_TOKEN: stop it first\n"
    )
    sqlite.check()
    sqlite.street.say(TOM, "/start")
    await sqlite.until(lambda: any(
        one["from_bot"] for one in sqlite.street.transcript(TOM)["messages"]
    ))
    code, said = await sqlite.lose(first)
    assert code == 0
    assert "Traceback" not in said
    assert said.count("another process polls with this BOT_TOKEN") <= 1


async def test_over_a_webhook_it_answers_and_sigterm_leaves_the_door_as_it_was(
    sqlite: Office,
) -> None:
    with closing(listen("127.0.0.1:0")) as free:
        bind = f"127.0.0.1:{free.getsockname()[1]}"
    process = await sqlite.start(
        HTTP_BIND=bind, PUBLIC_URL=f"http://{bind}", WEBHOOK_SECRET="a-word-of-ours"
    )
    sqlite.street.say(TOM, "/start")
    await sqlite.until(lambda: any(
        one["from_bot"] for one in sqlite.street.transcript(TOM)["messages"]
    ))
    hook = sqlite.street.world.webhook
    assert hook.url.startswith(f"http://{bind}/telegram/")
    assert TOKEN not in hook.url
    assert "a-word-of-ours" not in hook.url

    assert await sqlite.lose(process) == (0, "")
    assert hook.url == ""
    assert sqlite.street.world.updates.pending(0) == 0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"PUBLIC_URL": ""}, "WEBHOOK_SECRET needs PUBLIC_URL"),
        ({"HTTP_BIND": ""}, "WEBHOOK_SECRET needs HTTP_BIND"),
        ({"BOT_API_URL": "https://api.telegram.org"}, "by https alone"),
        ({"WEBHOOK_SECRET": "two words"}, "WEBHOOK_SECRET: should be 1 to 256"),
    ],
)
async def test_a_webhook_that_cannot_be_is_told_in_one_line(
    sqlite: Office, given: dict[str, str], said: str
) -> None:
    wanted = {
        "HTTP_BIND": "127.0.0.1:8080", "PUBLIC_URL": "http://127.0.0.1:8080",
        "WEBHOOK_SECRET": "a-word",
    }
    code, told = await sqlite.ended(await sqlite.start(**(wanted | given)))
    assert code == 1
    assert told.startswith("division-bell: ")
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("role", ["all", "worker"])
async def test_a_token_that_is_taken_back_ends_it_with_one_line_and_fails_nothing(
    sqlite: Office, role: str
) -> None:
    process = await sqlite.start(role)
    await sqlite.alive(1)
    notice = await sqlite.news()
    await sqlite.until(lambda: len(sqlite.copies()) >= READERS // 4)
    sqlite.street.faults(code=401, description="Unauthorized")
    code, said = await sqlite.ended(process)

    assert code == 1
    assert said.count("\n") == 1
    assert said.startswith("division-bell: Telegram ")
    assert "token" in said.lower()
    assert TOKEN not in said
    states = await sqlite.states(notice)
    assert states == {"sent": len(sqlite.copies()), "pending": READERS - len(sqlite.copies())}

