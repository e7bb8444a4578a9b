"""Updates that Telegram brings to us: the webhook is set and removed here, and each is dealt with.

The answer to Telegram comes after the work, not before: what a crash interrupts is brought again.
"""

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import structlog
from telegram import Update
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.polling import ALLOWED_UPDATES, REFUSED
from bot.settings import Settings, SettingsError
from bot.updates import PerChatProcessor
from jobs.messenger import Stop
from jobs.presence import Presence
from storage.errors import DatabaseAway, StorageError

log = structlog.get_logger(__name__)

AT_ONCE = 40
"""Connections Telegram opens at most; one chat's updates it brings one after the other anyway."""

REMEMBERED = 4096
"""Updates dealt with that would be known again: an answer that is lost brings one once more."""

DRAIN_SECONDS = 10.0
LOOK_EVERY = 60.0
TRIES = 4
PAUSE = 2.0
TELEGRAM = "https://api.telegram.org"
PORTS = (443, 80, 88, 8443)
"""Where Telegram brings updates to. A Bot API server of one's own is not so strict."""

SECOND = "Another process already receives updates with this BOT_TOKEN: stop it first"


@dataclass(frozen=True)
class Address:
    """Where Telegram brings updates to, and the word it shows there."""

    url: str
    path: str
    secret: str


def address_of(settings: Settings) -> Address | None:
    """Return the address of the webhook; None where updates are polled for.

    Raises:
        SettingsError: A webhook is wanted, and something is missing that it needs.
    """
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    if not secret:
        return None
    url = settings.public_url
    if url is None:
        raise SettingsError(
            "WEBHOOK_SECRET needs PUBLIC_URL, the address Telegram brings updates to; "
            "leave it empty to poll for them"
        )
    if not settings.http_bind:
        raise SettingsError("WEBHOOK_SECRET needs HTTP_BIND, where the updates come in")
    if settings.bot_api_url == TELEGRAM:
        _check(url)
    # Nobody who does not know the secret finds the door.
    path = hmac.new(secret.encode(), b"where updates come in", hashlib.sha256).hexdigest()[:32]
    return Address(f"{url}/telegram/{path}", f"/telegram/{path}", secret)


def _check(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" or (parts.port or PORTS[0]) not in PORTS:
        ports = ", ".join(str(port) for port in PORTS)
        raise SettingsError(
            f"PUBLIC_URL={url}: Telegram brings updates by https alone, to port {ports}"
        )


class Webhook:
    """The webhook of one process, from its setting to its removal."""

    def __init__(
        self,
        app: Application[Any, Any, Any, Any, Any, Any],
        processor: PerChatProcessor,
        address: Address,
    ) -> None:
        self.address = address
        self._app = app
        self._processor = processor
        self._presence: Presence | None = None
        self._give_up: Callable[[str], None] = lambda _reason: None
        self._at_work: dict[int, asyncio.Task[bool]] = {}
        self._done: dict[int, None] = {}
        self._undone: set[int] = set()
        self._open = False
        self._watching: asyncio.Task[None] | None = None
        self._last_error: datetime | None = None

    async def start(self, presence: Presence, give_up: Callable[[str], None]) -> None:
        """Have updates brought from now on."""
        self._presence, self._give_up = presence, give_up
        self._app.add_error_handler(self._failed)
        self._open = True
        if await self._set():
            log.info("updates come by webhook")
            self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Take nothing new, let what is at work be answered, and have updates kept from now on."""
        self._open = False
        if self._watching is not None:
            self._watching.cancel()
        if self._at_work:
            _done, late = await asyncio.wait(self._at_work.values(), timeout=DRAIN_SECONDS)
            for task in late:
                task.cancel()
        try:
            await self._remove()
        except InvalidToken:
            pass  # Why it ends is told already.
        except (TelegramError, StorageError) as error:
            log.warning("the webhook was not removed", reason=type(error).__name__)

    async def take(self, data: dict[str, Any]) -> bool:
        """Deal with an update; return False where it should be brought again."""
        update_id: int = data["update_id"]
        if update_id in self._done:
            return True
        task = self._at_work.get(update_id)
        if task is None:
            if not self._open:
                return False
            task = self._at_work[update_id] = asyncio.create_task(self._deal_with(data))
            task.add_done_callback(lambda _task: self._at_work.pop(update_id))
        try:
            # Who brought it may go away: the work goes on, and is known when it comes again.
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                return False
            raise

    async def _deal_with(self, data: dict[str, Any]) -> bool:
        update_id: int = data["update_id"]
        update = self._read(data)
        if update is not None:
            work = self._app.process_update(update)
            try:
                await self._processor.process_update(update, work)
            finally:
                work.close()
        if update_id in self._undone:
            self._undone.discard(update_id)
            return False
        self._done[update_id] = None
        if len(self._done) > REMEMBERED:
            del self._done[next(iter(self._done))]
        return True

    def _read(self, data: dict[str, Any]) -> Update | None:
        try:
            return Update.de_json(data, self._app.bot)
        except Exception as error:
            reason = type(error).__name__
        # It would be no easier to read tomorrow, and would hold up all that comes after it.
        log.error("an update could not be read", reason=reason)
        return None

    async def _failed(self, update: object, context: Any) -> None:
        """Note what nobody could be told of: it is brought again when all is well.

        Who typed an inline query has gone on by then.
        """
        if not isinstance(update, Update) or update.inline_query is not None:
            return
        if isinstance(context.error, DatabaseAway | Stop):
            self._undone.add(update.update_id)

    async def _set(self) -> bool:
        for tries_left in reversed(range(TRIES)):
            try:
                await self._app.bot.set_webhook(
                    self.address.url, secret_token=self.address.secret,
                    allowed_updates=ALLOWED_UPDATES, max_connections=AT_ONCE,
                )
            except InvalidToken:
                self._give_up(REFUSED)
                return False
            except TelegramError as error:
                if isinstance(error, BadRequest) or not tries_left:
                    self._give_up(f"Telegram does not take the webhook: {error.message}")
                    return False
                await asyncio.sleep(_wait(error))
            else:
                return True
        return False

    async def _watch(self) -> None:
        """Look now and then whether it still stands, and whether Telegram reaches it."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                await self.look()
            except InvalidToken:
                self._give_up(REFUSED)
            except (TelegramError, StorageError) as error:
                log.info("the webhook could not be looked at", reason=type(error).__name__)

    async def look(self) -> None:
        """Set it again where somebody removed it, and tell why updates do not come."""
        info = await self._app.bot.get_webhook_info()
        if info.url != self.address.url:
            if self._presence is not None and await self._presence.came_first() is False:
                self._give_up(SECOND)
            else:
                log.warning("somebody changed or removed the webhook; it is set again")
                await self._set()
        elif info.last_error_date not in (None, self._last_error):
            self._last_error = info.last_error_date
            log.warning("Telegram could not bring updates", reason=info.last_error_message)

    async def _remove(self) -> None:
        """Let updates wait at Telegram, for whoever polls or sets a webhook next.

        Where another process receives them at the same address, it is not ours alone to remove.
        """
        if self._presence is None or await self._presence.came_first() is not None:
            return
        info = await self._app.bot.get_webhook_info()
        if info.url == self.address.url:
            await self._app.bot.delete_webhook()


def _wait(error: TelegramError) -> float:
    if not isinstance(error, RetryAfter):
        return PAUSE
    after = error.retry_after
    return after if isinstance(after, int) else after.total_seconds()
