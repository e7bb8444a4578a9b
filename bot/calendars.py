"""`division-bell ics`: the files the bot sends, written to a folder."""

import asyncio
from pathlib import Path

import typer

from bot.application import CannotStart
from bot.serving import opened, shipped_library
from bot.settings import Settings
from content.model import Event
from jobs import library as library_job
from jobs.clock import system_clock
from storage import events
from storage.database import Database


async def write_files(settings: Settings, slug: str | None, out: Path, language: str) -> None:
    """Write the file of one event, or of every event that has a day."""
    from content import calendar

    async with opened(settings) as database:
        await library_job.load(database, shipped_library(), system_clock())
        found = await _events(database, slug)
    for event in found:
        if event.on is None:
            typer.echo(f"{event.slug}: its day is not known, so there is no file yet", err=True)
            continue
        file = calendar.event_file(event, language=language)
        path = out / file.filename
        await asyncio.to_thread(_write, path, file.content)
        typer.echo(str(path))


async def _events(database: Database, slug: str | None) -> list[Event]:
    now = system_clock()
    async with database.reading() as session:
        if slug is None:
            coming = await events.upcoming(session, now=now)
            return [*coming, *await events.archive(session, now=now)]
        event = await events.by_slug(session, slug)
    if event is None:
        raise CannotStart(f"There is no event {slug}: `division-bell ics --all` writes all")
    return [event]


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise CannotStart(f"{path} cannot be written: {error.strerror}") from error
