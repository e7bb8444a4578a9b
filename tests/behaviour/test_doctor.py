"""`division-bell doctor`: what is stuck and why, and nothing about anybody."""

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import update

from bot.doctor import Report, examine
from bot.settings import Settings
from bot.webhook import address_of
from content.model import DeliveryState
from jobs.clock import system_clock
from standin import StandIn
from storage import processes
from storage import tables as t
from storage.database import Database, migrate
from storage.types import Sealer
from tests.behaviour.scenes import publish, start
from tests.town import A_MONDAY, DATA_KEY, TOKEN, Town, a_meeting, gives_away


def settings_of(file: Path, street: StandIn, **more: object) -> Settings:
    given: dict[str, object] = {
        "bot_token": SecretStr(TOKEN), "bot_api_url": street.url,
        "database_url": f"sqlite:///{file}", "data_key": SecretStr(DATA_KEY),
    }
    return Settings(**(given | more))  # type: ignore[arg-type]


async def seen(town: Town, role: str = "all", name: str = "here-1") -> None:
    async with town.bell.database.transaction() as session:
        await processes.beat(session, name, role=role, now=town.clock())


async def report_on(town: Town, file: Path, **more: object) -> Report:
    return await examine(settings_of(file, town.standin, **more), town.clock())


def complaints(report: Report) -> str:
    return "\n".join(line for line in report.lines() if line.startswith("!!"))


async def test_a_healthy_bot_needs_nobody(town: Town, database_file: Path) -> None:
    await start(town.tom)
    await seen(town)
    report = await report_on(town, database_file)

    assert complaints(report) == ""
    assert report.well
    assert "ok  Bot API: reachable, and the token is good." in report.lines()
    assert "ok  Deliveries: nothing waits." in report.lines()


async def test_what_waits_is_told_without_anybody_in_it(
    town: Town, database_file: Path
) -> None:
    people = (town.tom, town.mina)
    await start(*people, town.ada)
    for person in people:
        await person.says("/subscribe meetings")
    await seen(town)
    await town.announce(a_meeting())
    await publish(town)
    async with town.bell.database.transaction() as session:
        await session.execute(
            update(t.deliveries).values(
                state=DeliveryState.IN_DOUBT, sent_at=None, message_id=None,
                error="answer_lost", error_at=town.clock(),
            )
        )
    town.clock.forward(hours=3)
    await seen(town)
    report = await report_on(town, database_file)

    assert "new_event of 3 h ago: 2 in doubt since 3 h" in complaints(report)
    told = "\n".join(report.lines())
    for hidden in (*(str(person.id) for person in people), "Tom", "Mina", "Letters", TOKEN):
        assert not gives_away(told, hidden)


async def test_a_paused_notice_and_a_dead_worker_are_named(
    town: Town, database_file: Path
) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    async with town.bell.database.transaction() as session:
        await processes.beat(session, "gone-7", role="worker", now=town.clock())
    await publish(town)
    async with town.bell.database.transaction() as session:
        await session.execute(
            update(t.notices).values(flow=t.Flow.PAUSED, report_open=True)
        )
        await session.execute(
            update(t.deliveries).values(
                state=DeliveryState.CLAIMED, sent_at=None, message_id=None, worker="gone-7",
                lease_until=town.clock(),
            )
        )
    town.clock.forward(minutes=10)
    found = complaints(await report_on(town, database_file))

    assert "none polls" in found
    assert "fell silent 10 min ago" in found
    assert "1 ran out, the oldest 10 min ago" in found
    assert "is paused" in found


async def test_two_that_poll_and_one_that_fell_are_told(town: Town, database_file: Path) -> None:
    await seen(town, name="one-1")
    await seen(town, name="two-2")
    async with town.bell.database.transaction() as session:
        await processes.beat(session, "three-3", role="all", now=town.clock())
        await processes.leave(
            session, "three-3", fault="Another process is already polling", now=town.clock()
        )
    found = complaints(await report_on(town, database_file))

    assert "2 poll with one token" in found
    assert "one ended 0 s ago: Another process is already polling" in found


async def test_a_process_whose_tick_fails_each_time_is_told_while_it_runs(
    town: Town, database_file: Path
) -> None:
    async with town.bell.database.transaction() as session:
        await processes.beat(
            session, "one-1", role="all", now=town.clock(),
            fault="reminders fails each time (12 times, KeyError)",
        )
    found = complaints(await report_on(town, database_file))

    assert found == (
        "!!  Processes: one runs and cannot do all its work: "
        "reminders fails each time (12 times, KeyError)."
    )
    await seen(town, name="one-1")
    assert complaints(await report_on(town, database_file)) == ""


async def test_a_clock_that_was_set_back_is_told(town: Town, database_file: Path) -> None:
    await seen(town)
    town.clock.forward(hours=-1)

    assert "1 h behind what is written" in complaints(await report_on(town, database_file))


async def test_a_reminder_that_did_not_ring_is_told(town: Town, database_file: Path) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day")
    town.clock.forward(to=A_MONDAY + timedelta(days=3))
    await seen(town)

    assert "Reminders:" in complaints(await report_on(town, database_file))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"bot_token": None}, "BOT_TOKEN is missing"),
        ({"bot_token": SecretStr("42:WRONG")}, "BOT_TOKEN is not accepted"),
        ({"bot_api_url": "http://127.0.0.1:9"}, "http://127.0.0.1:9 cannot be reached"),
        ({"data_key": SecretStr("cd" * 64)}, "key"),
        ({"database_url": "sqlite:///nowhere/none.db"}, "there is none yet"),
        ({"database_url": "postgresql://user:hidden@127.0.0.1:1/none"}, "No connection"),
    ],
)
async def test_each_fault_of_the_world_outside_has_its_line(
    town: Town, database_file: Path, more: dict[str, object], words: str
) -> None:
    await start(town.tom)
    await seen(town)
    report = await report_on(town, database_file, **more)

    assert words in complaints(report)
    told = "\n".join(report.lines())
    assert "WRONG" not in told
    assert "hidden" not in told
    assert not Path("nowhere").exists()


async def doctor(folder: Path, **environment: str) -> tuple[int | None, str]:
    """Run the command as an operator does."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    root = str(Path(__file__).parents[2])
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "doctor", cwd=folder,
        env={**kept, "PYTHONPATH": root, "PYTHONUTF8": "1", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(60):
        out, _ = await process.communicate()
    return process.returncode, out.decode()


async def test_the_code_tells_whether_a_hand_is_wanted(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bell.db'}"
    await migrate(url)
    async with StandIn(token=TOKEN) as street:
        told = {
            "BOT_TOKEN": TOKEN, "BOT_API_URL": street.url, "DATABASE_URL": url,
            "DATA_KEY": DATA_KEY,
        }
        code, out = await doctor(tmp_path, **told)
        assert code == 1
        assert "!!  Processes: none polls" in out

        database = Database(url, sealer=Sealer(bytes.fromhex(DATA_KEY)))
        async with database.transaction() as session:
            await processes.beat(session, "here-1", role="all", now=system_clock())
        await database.dispose()
        code, out = await doctor(tmp_path, **told)
        assert code == 0, out
        assert "!!" not in out


async def test_the_doctor_makes_nothing_where_nothing_is(tmp_path: Path) -> None:
    code, out = await doctor(tmp_path)

    assert code == 1
    assert "there is none yet" in out
    assert "BOT_TOKEN is missing" in out
    assert "Traceback" not in out
    assert list(tmp_path.iterdir()) == []


async def test_a_webhook_is_told(town: Town, database_file: Path) -> None:
    await seen(town)
    await town.bell.app.updater.stop()  # type: ignore[union-attr]
    await town.bell.app.bot.set_webhook("https://127.0.0.1:8443/secret-path")
    found = complaints(await report_on(town, database_file))
    await town.bell.app.bot.delete_webhook()

    assert "a webhook is set" in found
    assert "secret-path" not in found


async def test_our_own_webhook_is_well_until_updates_cannot_be_brought(
    town: Town, database_file: Path
) -> None:
    await seen(town)
    wanted = {
        "public_url": "http://127.0.0.1:9", "webhook_secret": SecretStr("a-word"),
    }
    address = address_of(settings_of(database_file, town.standin, **wanted))
    assert address is not None
    assert "our webhook is not set" in complaints(
        await report_on(town, database_file, **wanted)
    )
    await town.bell.app.updater.stop()  # type: ignore[union-attr]
    await town.bell.app.bot.set_webhook(address.url)
    report = await report_on(town, database_file, **wanted)
    assert complaints(report) == ""
    assert "ok  Bot API: our webhook is set; 0 updates wait there." in report.lines()

    hook = town.standin.world.webhook
    hook.last_error, hook.last_error_at = "Connection timed out", town.clock().timestamp() - 120
    report = await report_on(town, database_file, **wanted)
    await town.bell.app.bot.delete_webhook()
    assert "could not be brought 2 min ago: Connection timed out." in complaints(report)
    assert address.path not in "\n".join(report.lines())


async def test_half_a_webhook_is_told(town: Town, database_file: Path) -> None:
    await seen(town)
    half = {"webhook_secret": SecretStr("a-word")}
    found = complaints(await report_on(town, database_file, **half))
    assert found == (
        "!!  Settings: WEBHOOK_SECRET needs PUBLIC_URL, the address Telegram brings updates to; "
        "leave it empty to poll for them."
    )
