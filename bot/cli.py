"""The command line. Every fault of the world outside is one clear line and a code that is not 0."""

import asyncio
import sys
from collections.abc import Coroutine
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Division Bell: a Telegram bot that calls supporters to meetings in Parliament.",
)
content_app = typer.Typer(no_args_is_help=True, help="The library of events and briefings.")
app.add_typer(content_app, name="content")
bench_app = typer.Typer(no_args_is_help=True, help="Measure this machine.")
app.add_typer(bench_app, name="bench")

EXIT_FAULT = 1


def main() -> None:
    """Run a command; turn known faults into one line on standard error."""
    from bot.application import CannotStart
    from bot.settings import SettingsError
    from content.loader import LibraryError
    from storage.errors import StorageError

    try:
        app()
    except (CannotStart, SettingsError, StorageError, LibraryError) as error:
        _fail(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(reason: str) -> None:
    print(f"division-bell: {' '.join(reason.split())}", file=sys.stderr)  # noqa: T201
    sys.exit(EXIT_FAULT)


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end; a fault inside a group of tasks comes out as itself."""
    try:
        asyncio.run(work)
    except ExceptionGroup as group:
        raise group.exceptions[0] from None


@app.command("run")
def run_bot(
    role: Annotated[str, typer.Option(help="all, or worker: only sends")] = "all",
) -> None:
    """Run the bot: answer, remind and deliver. Needs BOT_TOKEN."""
    from bot.application import CannotStart
    from bot.logs import configure
    from bot.serving import serve
    from bot.settings import load_settings

    if role not in ("all", "worker"):
        raise CannotStart(f"--role {role}: should be all or worker")
    settings = load_settings()
    configure(settings.log_level, settings.log_format)
    _run(serve(settings, polls=role == "all"))


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="where the chat page opens")] = 8081,
) -> None:
    """Try everything in your browser: a stand-in for Telegram, the bot, sample events."""
    from bot.demo import demonstrate
    from bot.logs import configure

    configure("warning", "console")
    _run(demonstrate(port))


@app.command()
def chat(
    who: Annotated[
        str, typer.Option("--as", help="supporter, korean, organiser or stranger")
    ] = "supporter",
) -> None:
    """Talk to the bot in the terminal; lines piped in are answered, and it ends."""
    from bot.chatting import converse
    from bot.logs import configure

    configure("error", "console")
    _run(converse(who))


@app.command()
def parse(
    posted: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="the day the announcement was posted"),
    ] = None,
) -> None:
    """Read an announcement from standard input and print its facts as one JSON object."""
    import json
    from zoneinfo import ZoneInfo

    from content import announcement

    london = ZoneInfo("Europe/London")
    day: date = posted.date() if posted else datetime.now(london).date()
    text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
    found = announcement.parse(text, posted=day)
    typer.echo(json.dumps(found.to_json(), ensure_ascii=False, default=str))


@app.command()
def ics(
    slug: Annotated[str | None, typer.Argument(help="the event's name in links")] = None,
    every: Annotated[bool, typer.Option("--all", help="every event there is")] = False,
    out: Annotated[Path, typer.Option(help="the folder to write to")] = Path(),
    language: Annotated[str, typer.Option("--lang", help="en or ko")] = "en",
) -> None:
    """Write iCalendar files: of one event, or of all."""
    from bot.application import CannotStart
    from bot.calendars import write_files
    from bot.settings import load_settings

    if every == (slug is not None):
        raise CannotStart("Say which event, by its slug, or --all")
    _run(write_files(load_settings(), slug, out, language))


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date."""
    from bot.serving import opened
    from bot.settings import load_settings

    async def work() -> None:
        async with opened(load_settings()):
            typer.echo("The database is up to date.")

    _run(work())


@app.command()
def doctor() -> None:
    """Say what is stuck and why; the code is 1 when something wants a hand."""
    from bot.doctor import examine
    from bot.logs import configure
    from bot.settings import load_settings
    from jobs.clock import system_clock

    configure("critical", "console")

    async def work() -> None:
        report = await examine(load_settings(), system_clock())
        for line in report.lines():
            typer.echo(line)
        if not report.well:
            raise typer.Exit(EXIT_FAULT)

    _run(work())


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="where to; must not exist yet")],
) -> None:
    """Copy the whole database into one file; the bot may go on working."""
    from bot.keeping import back_up
    from bot.settings import load_settings

    async def work() -> None:
        typer.echo(await back_up(load_settings(), file))

    _run(work())


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="what `backup` wrote")],
    *,
    replace: Annotated[bool, typer.Option(help="overwrite the readers that are there")] = False,
    hold: Annotated[bool, typer.Option(help="hold what waited to be sent")] = False,
) -> None:
    """Put a backup in place of the database, SQLite or PostgreSQL; stop the bot first."""
    from bot.keeping import bring_back
    from bot.settings import load_settings
    from jobs.clock import system_clock

    async def work() -> None:
        settings = load_settings()
        typer.echo(
            await bring_back(settings, file, system_clock(), replace=replace, hold=hold)
        )

    _run(work())


@app.command()
def rekey(
    new_key_file: Annotated[
        Path | None, typer.Option(help="where the new key goes if DATA_KEY is set from outside")
    ] = None,
) -> None:
    """Seal all ids and names with a new key; stop the bot first."""
    from bot.keeping import change_key
    from bot.settings import load_settings
    from jobs.clock import system_clock

    async def work() -> None:
        typer.echo(await change_key(load_settings(), system_clock(), new_file=new_key_file))

    _run(work())


@content_app.command("check")
def check_content() -> None:
    """Prove that the library is whole: both languages, dates, rooms, topics, lengths."""
    from bot.serving import shipped_library
    from content import check
    from content.texts import texts

    library = shipped_library()
    faults = check.check(library, texts())
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        raise typer.Exit(EXIT_FAULT)
    sections = sum(len(briefing.sections) for briefing in library.briefings)
    typer.echo(
        f"{len(library.events)} events, {len(library.briefings)} briefings, {sections} sections, "
        f"{len(library.topics)} topics: nothing to mend."
    )


@bench_app.command("reply")
def bench_reply(
    rounds: Annotated[int, typer.Option(help="how often each command is asked")] = 60,
) -> None:
    """Time from a person's command to the bot's answer, in process."""
    from bot.bench.reply import replies
    from bot.logs import configure

    configure("error", "console")
    _run(replies(rounds))


@bench_app.command("send")
def bench_send(
    messages: Annotated[int, typer.Option(min=10, help="messages in one run")] = 1000,
    repeats: Annotated[int, typer.Option(min=1, help="runs a median is taken of")] = 5,
) -> None:
    """CPU and speed of the send path, beside PTB's default and raw aiohttp."""
    from bot.bench.send import sends
    from bot.logs import configure

    configure("error", "console")
    _run(sends(messages, repeats))


@bench_app.command("outbox")
def bench_outbox(
    rows: Annotated[
        list[int] | None, typer.Option(min=2000, help="rows in the outbox; may be given again")
    ] = None,
    repeats: Annotated[
        int, typer.Option(min=1, max=15, help="measurements a median is taken of")
    ] = 5,
) -> None:
    """Claim and mark of a hundred at 100 thousand, 1 million and 10 million rows."""
    from bot.bench.outbox import ROWS, outbox
    from bot.logs import configure

    configure("error", "console")
    _run(outbox(rows or ROWS, repeats))


@bench_app.command("reminders")
def bench_reminders(
    numbers: Annotated[
        list[int] | None, typer.Option("--number", min=10, help="reminders; may be given again")
    ] = None,
    repeats: Annotated[int, typer.Option(min=1, help="measurements a median is taken of")] = 5,
) -> None:
    """Tick, start and memory with a thousand and a million reminders in the future."""
    from bot.bench.reminders import NUMBERS, reminders_ahead
    from bot.logs import configure

    configure("error", "console")
    _run(reminders_ahead(numbers or list(NUMBERS), repeats))


@bench_app.command("readers")
def bench_readers(
    readers: Annotated[
        int, typer.Option(min=100, help="readers, each with four topics")
    ] = 100_000,
    due: Annotated[int, typer.Option(min=10, help="digests due at one moment")] = 10_000,
    repeats: Annotated[int, typer.Option(min=1, help="measurements a median is taken of")] = 5,
) -> None:
    """Whom a notice is for, digests due at once and idle ticks, with very many readers."""
    from bot.bench.readers import many_readers
    from bot.logs import configure

    configure("error", "console")
    _run(many_readers(readers, min(due, readers), repeats))


@bench_app.command("crash")
def bench_crash(
    kills: Annotated[int, typer.Option(min=1, help="kills in each scenario")] = 10,
) -> None:
    """Kill workers at random moments: lost, doubled and in doubt."""
    from bot.bench.crash import crashes
    from bot.logs import configure

    configure("error", "console")
    _run(crashes(kills))


@bench_app.command("alarm")
def bench_alarm(
    coming: Annotated[int, typer.Option(min=10, help="how many are coming")] = 1000,
    repeats: Annotated[int, typer.Option(min=1, help="runs on each database")] = 1,
) -> None:
    """Another room an hour before a meeting: when the last of all who are coming has it."""
    from bot.bench.alarm import alarms
    from bot.logs import configure

    configure("error", "console")
    _run(alarms(coming, repeats))


@bench_app.command("web")
def bench_web(
    listed: Annotated[int, typer.Option(min=1, help="events in the cached feed")] = 1000,
    rendered: Annotated[int, typer.Option(min=30, help="events rendered cold")] = 10_000,
    repeats: Annotated[int, typer.Option(min=1, help="measurements a median is taken of")] = 5,
) -> None:
    """A cached feed beside a bare route, replies meanwhile, and a feed made anew."""
    from bot.bench.web import web
    from bot.logs import configure

    configure("error", "console")
    _run(web(listed, rendered, repeats))


@bench_app.command("parse")
def bench_parse(
    repeats: Annotated[int, typer.Option(min=1, help="readings a median is taken of")] = 5,
) -> None:
    """Time to read an announcement, and fifty thousand characters of each kind."""
    from bot.bench.parse import parses

    parses(repeats)


@bench_app.command("pace")
def bench_pace(
    rate: Annotated[
        list[int] | None, typer.Option(min=1, max=1000, help="a second; may be given again")
    ] = None,
    processes: Annotated[
        list[int] | None, typer.Option(min=1, help="how many send; may be given again")
    ] = None,
    seconds: Annotated[float | None, typer.Option(min=3, help="length of a broadcast")] = None,
    repeats: Annotated[int, typer.Option(min=1, help="broadcasts a median is taken of")] = 5,
) -> None:
    """End to end at 30 and 1000 a second with 1, 2 and 5 processes."""
    from bot.bench.pace import PROCESSES, RATES, paces
    from bot.logs import configure

    configure("error", "console")
    _run(paces(rate or RATES, processes or PROCESSES, seconds, repeats))
