"""Fetching updates, and when to give it up: a token that is refused, another who came first."""

import asyncio
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from time import monotonic
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, TelegramError
from telegram.ext import Updater

from bot.request import AiohttpRequest
from jobs.presence import Presence
from storage.errors import StorageError

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = [
    Update.MESSAGE, Update.CHANNEL_POST, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
]
"""What we answer; edited messages, reactions and the rest are not even sent to us."""

LONG_POLL = 25

YOUNG = 10.0
"""Seconds. Whoever meets another poller in its first moments is the one who came second."""

AGAIN = 60.0
"""Seconds within which another poller is met again, if it is one that stays."""

TELL_EVERY = 600.0

REFUSALS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
"""A token that is not accepted, and the second time a token that is none."""

REFUSED = "Telegram no longer accepts BOT_TOKEN: check it with @BotFather"
SECOND = "Another process is already polling with this BOT_TOKEN: stop it first"
TAKEN = "Another process has updates brought to a webhook with this BOT_TOKEN: stop one of the two"


class PollRequest(AiohttpRequest):
    """The single connection of the long poll; it tells when the token is refused.

    PTB ends its polling then and tells nobody.
    """

    refused: Callable[[], None] = staticmethod(lambda: None)

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        """Make one request; see `BaseRequest.do_request`."""
        status, body = await super().do_request(*args, **options)
        if status in REFUSALS:
            self.refused()
        return status, body


class Polling:
    """One process's long poll. Telegram ends the older of two, whoever came first.

    So of two processes on one database the one that began later gives up. Where no other is known
    there, it polls from elsewhere: whoever has polled for a while stays. A single meeting tells
    nothing yet, since it may be the last call of one that has just given up.
    """

    def __init__(
        self,
        updater: Updater,
        request: PollRequest,
        presence: Presence,
        give_up: Callable[[str], None],
    ) -> None:
        self._updater = updater
        self._request = request
        self._presence = presence
        self._give_up = give_up
        self._told_at = 0.0
        self.began_at = 0.0
        """Since when it polls, by the steady clock."""
        self._met_at: float | None = None
        """When, in its first moments, it met another of which its database knows nothing."""
        self._weighing: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Poll from now on."""
        self.began_at = monotonic()
        self._request.refused = partial(self._give_up, REFUSED)
        await self._updater.start_polling(
            allowed_updates=ALLOWED_UPDATES, error_callback=self._failed, timeout=LONG_POLL
        )

    def _failed(self, error: TelegramError) -> None:
        if not isinstance(error, Conflict):
            log.warning("polling failed, trying again", reason=error.message)
        elif self._weighing is None or self._weighing.done():
            weigh = self._weigh_webhook if "webhook" in error.message.lower() else self._weigh
            self._weighing = asyncio.get_running_loop().create_task(weigh())

    async def _weigh(self) -> None:
        first = await self._came_first()
        if first is None:
            if self._meets_anybody_early():
                return
            first = self._met_at is None or monotonic() - self._met_at > AGAIN
        if not first:
            self._give_up(SECOND)
        else:
            self._tell("another process polls with this BOT_TOKEN and should be stopped")

    def _meets_anybody_early(self) -> bool:
        """Note the first meeting of one that has just begun."""
        if self._met_at is not None or monotonic() - self.began_at > YOUNG:
            return False
        self._met_at = monotonic()
        return True

    async def _weigh_webhook(self) -> None:
        if await self._came_first() is not None:
            self._give_up(TAKEN)
        else:
            self._tell("somebody has set a webhook: nothing comes by polling until it is deleted")

    def _tell(self, what: str) -> None:
        if not self._told_at or monotonic() - self._told_at > TELL_EVERY:
            self._told_at = monotonic()
            log.warning(what)

    async def _came_first(self) -> bool | None:
        try:
            return await self._presence.came_first()
        except StorageError:
            return None
