"""What an operator does with the data while the bot rests: backup, restore, a new key."""

import os
import secrets
from datetime import datetime
from pathlib import Path

from bot.application import CannotStart
from bot.settings import KEY_BYTES, KEY_FILE, Settings, SettingsError, read_key
from storage import copying
from storage.database import Database, migrate
from storage.errors import WrongKey
from storage.rekeying import rekey
from storage.types import Sealer

NEXT_KEY = KEY_FILE.with_name(f"{KEY_FILE.name}.new")
"""Where a new key waits until the database is sealed with it."""


async def back_up(settings: Settings, file: Path) -> str:
    """Copy the database into one file and say what is in it, and what is not."""
    rows = await copying.backup(settings.database_url, file)
    return (
        f"{rows} rows are in {file}. The key is not: keep a copy of it in another place. "
        "Whoever uses /forget from now on is still in this file: delete it within 30 days."
    )


async def bring_back(
    settings: Settings, file: Path, now: datetime, *, replace: bool, hold: bool
) -> str:
    """Put a backup in place; the key it was made with must be the one that is set."""
    rows = await copying.restore(file, settings.database_url, now=now, replace=replace, hold=hold)
    database = Database(settings.database_url, sealer=Sealer(settings.sealing_key()))
    try:
        await database.open()
    except WrongKey:
        return f"{rows} rows are back, but they were sealed with another key: set that DATA_KEY."
    finally:
        await database.dispose()
    waiting = "What waited to be sent is held as in doubt" if hold else (
        "What waited to be sent goes out at the next start"
    )
    return f"{rows} rows are back. {waiting}."


async def change_key(settings: Settings, now: datetime, *, new_file: Path | None) -> str:
    """Seal everything with a new key.

    The new key is on disk before the database is touched, and the old one stays until it has been
    changed: whenever this is broken off, running it again ends it.

    Args:
        settings: Where the database and the present key are.
        now: The present moment.
        new_file: Where the new key goes; needed where DATA_KEY is set from outside, since we
            cannot set it there.

    Raises:
        CannotStart: It is not said where the new key shall go.
        StorageError: The database is in use, away, or sealed with another key.
    """
    if settings.data_key is not None and new_file is None:
        raise CannotStart("DATA_KEY is set from outside: say --new-key-file FILE for the new one")
    file = new_file or NEXT_KEY
    old, new = settings.sealing_key(), _next_key(file)
    await migrate(settings.database_url)
    count = await _seal_with(settings.database_url, old, new, now)
    if new_file is None:
        file.replace(KEY_FILE)
        return _told(count, f"{KEY_FILE} holds the new key")
    return _told(count, f"Set DATA_KEY_FILE={file} before the next start")


def _told(count: int | None, then: str) -> str:
    if count is None:
        return f"The database was sealed with the new key already. {then}."
    return f"{count} values are sealed with the new key. {then}. Destroy the old one."


async def _seal_with(url: str, old: bytes, new: bytes, now: datetime) -> int | None:
    """Return how many values were sealed anew, None if all of them had been."""
    done = Database(url, sealer=Sealer(new))
    database = Database(url, sealer=Sealer(old))
    try:
        try:
            await database.open()
        except WrongKey:
            await done.open()
            return None
        async with database.transaction() as session:
            count = await rekey(session, Sealer(old), Sealer(new), now)
        await database.scrub()
        return count
    finally:
        await database.dispose()
        await done.dispose()


def _next_key(file: Path) -> bytes:
    """Return the key in the file, made if there is none."""
    try:
        return read_key(file)
    except FileNotFoundError:
        pass
    key = secrets.token_bytes(KEY_BYTES)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
            opened.write(key.hex())
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise SettingsError(f"{file} cannot be written: {error.strerror}") from error
    return key
