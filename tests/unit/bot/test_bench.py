"""The benches run, at sizes that say nothing about speed, and end with a table and a code."""

import asyncio
import signal
from contextlib import suppress
from typing import Any

import aiohttp
import pytest
import typer

from bot.bench import crash, databases, pace
from bot.bench import parse as parse_bench
from bot.bench import web as web_bench
from bot.bench.alarm import alarms
from bot.bench.databases import NO_POSTGRESQL, SQLITE
from bot.bench.outbox import outbox
from bot.bench.pace import paces, worst_second
from bot.bench.processes import responder
from bot.bench.readers import many_readers
from bot.bench.reminders import reminders_ahead
from bot.bench.responder import FIRST_PERSON
from bot.bench.send import sends
from bot.bench.table import Figures, Spread, show
from bot.cli import bench_app


@pytest.fixture
def sqlite_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the wheel of PostgreSQL is not installed."""
    monkeypatch.setattr(databases, "_server_in", lambda _folder: None)


def test_a_missed_target_ends_with_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    figures = Figures("title", ("what", "ms"))
    figures.row("one", 1.25)
    figures.at_most("kept", 1.0, 2.0)
    show(figures)
    figures.at_least("broken", 1.0, 2.0)
    with pytest.raises(typer.Exit) as ended:
        show(figures)
    assert ended.value.exit_code == 1
    assert "MISSED" in capsys.readouterr().out


def test_every_bench_has_its_command() -> None:
    named = {command.name for command in bench_app.registered_commands}
    assert named == {
        "reply", "send", "outbox", "pace", "reminders", "readers", "crash", "alarm", "web",
        "parse",
    }


def test_few_measurements_are_admitted(capsys: pytest.CaptureFixture[str]) -> None:
    show(Figures("title", ("what",)), repeats=3)
    assert "fewer than 5" in capsys.readouterr().out
    show(Figures("title", ("what",)), repeats=5)
    assert "fewer" not in capsys.readouterr().out


@pytest.mark.parametrize(("percent", "wanted"), [(0, 1), (50, 50), (99, 99), (100, 100)])
def test_percentiles_are_by_nearest_rank(percent: float, wanted: int) -> None:
    assert Spread([float(value) for value in range(100, 0, -1)]).percentile(percent) == wanted


@pytest.mark.parametrize(
    ("times", "wanted"),
    [([], 0), ([5.0], 1), ([0, 0.5, 1.0], 2), ([0, 0.5, 0.999, 1.4], 3), ([0, 2, 2, 2, 9], 3)],
)
def test_the_worst_second_slides(times: list[float], wanted: int) -> None:
    assert worst_second(times) == wanted


async def test_the_responder_answers_like_the_bot_api_and_keeps_a_log() -> None:
    async with responder() as town, aiohttp.ClientSession() as session:
        async def call(method: str, **fields: str) -> dict[str, object]:
            async with session.post(f"{town.url}/bot1:A/{method}", data=fields) as response:
                answer: dict[str, object] = await response.json()
                return answer

        assert (await call("getMe"))["ok"]
        sent = await call("sendMessage", text="chat_id=9", chat_id="-77")
        assert isinstance(sent["result"], dict)
        assert sent["result"]["chat"]["id"] == -77
        assert await town.count() == (1, 1)
        log = await town.log()
        assert (list(log.chats), len(log.times), log.waits) == ([-77], 1, [])
        await town.clear()
        assert await town.count() == (0, 0)


async def test_the_responder_lets_people_ask_and_times_the_answers() -> None:
    async with responder() as town, aiohttp.ClientSession() as session:
        await town.ask(0.01)
        async with session.post(f"{town.url}/bot1:A/getUpdates", data={}) as response:
            update = (await response.json())["result"][0]
        person = update["message"]["chat"]["id"]
        assert person >= FIRST_PERSON
        fields = {"chat_id": str(person), "text": "!"}
        async with session.post(f"{town.url}/bot1:A/sendMessage", data=fields):
            pass
        assert len((await town.log()).waits) == 1


async def test_send_compares_three_paths(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(typer.Exit):
        await sends(20, 1)
    printed = capsys.readouterr().out
    assert all(name in printed for name in ("ours", "PTB's default", "raw aiohttp", "60 ms"))


@pytest.mark.usefixtures("sqlite_only")
async def test_outbox_without_postgresql_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(typer.Exit):
        await outbox([2000, 4000], 1)
    printed = capsys.readouterr().out
    assert "4,000" in printed
    assert NO_POSTGRESQL in printed


async def test_outbox_measures_postgresql_where_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(typer.Exit):
        await outbox([2000], 1)
    assert "PostgreSQL" in capsys.readouterr().out


@pytest.mark.usefixtures("sqlite_only")
async def test_reminders_are_measured_in_a_process(capsys: pytest.CaptureFixture[str]) -> None:
    with suppress(typer.Exit):
        await reminders_ahead([100], 1)
    assert "memory MB" in capsys.readouterr().out


@pytest.mark.usefixtures("sqlite_only")
async def test_readers_are_measured_with_their_digests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with suppress(typer.Exit):
        await many_readers(300, 40, 1)
    printed = capsys.readouterr().out
    assert all(
        what in printed
        for what in ("whom a notice is for", "a tick with digests due", "idle: pauses")
    )


@pytest.mark.usefixtures("sqlite_only")
async def test_a_worker_that_is_asked_to_end_loses_and_doubles_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (("LONGEST_LIFE", 0.3), ("RESTART", 0.5), ("STRANDED", 200)):
        monkeypatch.setattr(crash, name, value)
    await crash.crashes(1, [crash.Scenario(SQLITE, 1, 200, signal.SIGTERM)])
    assert "MISSED" not in capsys.readouterr().out


@pytest.mark.usefixtures("sqlite_only")
async def test_pace_measures_a_whole_broadcast_with_replies(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pace, "IDLE_SECONDS", 1.5)
    with suppress(typer.Exit):
        await paces([100], [1], 3.0, 1)
    assert "worst sliding second" in capsys.readouterr().out


@pytest.mark.usefixtures("sqlite_only")
async def test_alarm_tells_all_who_are_coming_of_another_room(
    capsys: pytest.CaptureFixture[str],
) -> None:
    await alarms(20, 1)
    printed = capsys.readouterr().out
    assert "all have it" in printed
    assert "MISSED" not in printed


async def test_web_measures_feeds_replies_and_rendering(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shorter = {"SECONDS": 0.1, "SLICES": 1, "LISTENS": 1.5, "WARM_UP": 0.1}
    for name, value in shorter.items():
        monkeypatch.setattr(web_bench, name, value)
    with suppress(typer.Exit):
        await web_bench.web(20, 30, 1)
    printed = capsys.readouterr().out
    assert all(
        what in printed
        for what in ("200s a second", "304s a second", "a reply's p99", "rendered cold", "Markdown")
    )


def test_reading_is_measured_for_usual_texts_and_long_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parse_bench, "LENGTH", 300)
    with suppress(typer.Exit):
        parse_bench.parses(1)
    printed = capsys.readouterr().out
    assert all(
        what in printed
        for what in ("a Korean notice", "noise", "median of usual ones", "slowest of 300")
    )


async def test_an_interrupted_bench_leaves_no_process_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[asyncio.subprocess.Process] = []
    has_begun = asyncio.Event()
    real = asyncio.create_subprocess_exec

    async def spied(*arguments: str, **how: Any) -> asyncio.subprocess.Process:
        process = await real(*arguments, **how)
        started.append(process)
        has_begun.set()
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", spied)
    task = asyncio.create_task(sends(10_000, 5))
    async with asyncio.timeout(20):
        await has_begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert all(process.returncode is not None for process in started)
