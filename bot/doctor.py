"""`division-bell doctor`: what is stuck and why, in plain lines without a person in them.

It only looks: it migrates nothing, makes no key, and asks Telegram for no updates, since that
would end the long poll of a bot that runs.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.application import build_bot_requests
from bot.settings import Settings, SettingsError
from bot.webhook import address_of
from jobs import checkup
from jobs.checkup import Finding, bad, good
from storage import migrations
from storage.database import Database
from storage.errors import BadDatabaseUrl, StorageError
from storage.types import Sealer


@dataclass(frozen=True)
class Report:
    """All that was found."""

    findings: tuple[Finding, ...]

    @property
    def well(self) -> bool:
        """Whether nothing wants a hand."""
        return all(finding.well for finding in self.findings)

    def lines(self) -> list[str]:
        """Return one line a finding; what wants a hand begins with two marks."""
        return [f"{'ok' if finding.well else '!!'}  {finding.text}" for finding in self.findings]


async def examine(settings: Settings, now: datetime) -> Report:
    """Look at everything; one fault hides no other."""
    findings = [finding async for finding in _database(settings, now)]
    findings += [finding async for finding in _telegram(settings, now)]
    return Report(tuple(findings))


async def _database(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    try:
        file = _file_of(settings.database_url)
    except BadDatabaseUrl as error:
        yield bad(f"Database: {error}.")
        return
    if file is not None and not file.exists():
        yield bad("Database: there is none yet; `division-bell run` makes it.")
        return
    if not settings.has_key:
        yield bad("Key: DATA_KEY is not set and var/data.key is not there; nobody can be reached.")
        return
    try:
        database = Database(settings.database_url, sealer=Sealer(settings.sealing_key()))
    except (StorageError, SettingsError) as error:
        yield bad(f"Database: {error}.")
        return
    try:
        async for finding in _opened(database, now):
            yield finding
    finally:
        await database.dispose()
    if file is not None:
        yield checkup.disk(file)


def _file_of(url: str) -> Path | None:
    """Return the file of an SQLite address, None for a server's."""
    try:
        parsed = make_url(url)
    except (SQLAlchemyError, ValueError):
        raise BadDatabaseUrl(
            "the address looks like sqlite:///file.db or postgresql://user@host/name"
        ) from None
    is_file = parsed.drivername.startswith("sqlite") and parsed.database
    return Path(str(parsed.database)) if is_file else None


async def _opened(database: Database, now: datetime) -> AsyncIterator[Finding]:
    try:
        await database.open()
        async with database.engine.connect() as connection:
            current = await connection.run_sync(migrations.is_current)
    except (StorageError, SQLAlchemyError) as error:
        # The key that does not fit is told here too.
        yield bad(f"Database: {_short(error)}.")
        return
    yield good("Key: it fits the data.")
    if not current:
        yield bad("Database: its tables are not up to date; run `division-bell migrate`.")
        return
    yield good("Database: it answers, and its tables are up to date.")
    try:
        async with database.reading() as session:
            for finding in await checkup.everything(session, now):
                yield finding
    except (StorageError, SQLAlchemyError) as error:
        yield bad(f"Database: it could not be read to the end: {type(error).__name__}.")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")


async def _telegram(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    if settings.bot_token is None:
        yield bad("Bot API: BOT_TOKEN is missing; get one from @BotFather.")
        return
    requests = build_bot_requests(settings)
    bot = Bot(
        settings.bot_token.get_secret_value(), base_url=f"{settings.bot_api_url}/bot",
        request=requests[0], get_updates_request=requests[1],
    )
    try:
        await bot.initialize()
        yield good("Bot API: reachable, and the token is good.")
        yield _intake(settings, await bot.get_webhook_info(), now)
    except InvalidToken:
        yield bad("Bot API: BOT_TOKEN is not accepted; check it with @BotFather.")
    except SettingsError as error:
        yield bad(f"Settings: {error}.")
    except TelegramError as error:
        yield bad(f"Bot API: {settings.bot_api_url} cannot be reached: {_short(error)}.")
    finally:
        for request in requests:
            await request.shutdown()


def _intake(settings: Settings, info: WebhookInfo, now: datetime) -> Finding:
    """Tell how updates come in, and whether they do."""
    address, waiting = address_of(settings), f"{info.pending_update_count} updates wait there"
    if address is None:
        if info.url:
            return bad("Bot API: a webhook is set, so polling gets nothing; delete it.")
        return good(f"Bot API: no webhook; {waiting}.")
    if info.url != address.url:
        return bad("Bot API: our webhook is not set; `division-bell run` sets it.")
    failed_at = info.last_error_date
    if failed_at is not None and now - failed_at < checkup.LATE:
        ago = checkup.age(now - failed_at)
        return bad(f"Bot API: an update could not be brought {ago} ago: {info.last_error_message}.")
    return good(f"Bot API: our webhook is set; {waiting}.")
