"""Carry updates to the bot's own address, again and again until it says 200.

Side by side as far as the bot allows, but one after the other from each chat.
"""

import asyncio
import contextlib
from asyncio import TaskGroup
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from aiohttp import ClientError, ClientSession, ClientTimeout

from standin.model import Json
from standin.updates import UpdateQueue

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
_PATIENCE = 10.0
_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 30.0
_SUCCESS = range(200, 300)

_Places = set[int]


@dataclass(slots=True)
class Webhook:
    """The webhook of the bot: where, with which secret, and how it went."""

    updates: UpdateQueue
    now: Callable[[], float]
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str | None = None
    last_error_at: float = 0.0
    last_set: float = float("-inf")
    answer: Callable[[Json], None] | None = None
    _task: asyncio.Task[None] | None = field(default=None, repr=False)

    def set(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver to `url` from now on."""
        self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error = None
        if url:
            self._task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """Deliver no more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.url = self.secret = ""

    async def close(self) -> None:
        """Stop and wait for the delivery task to end."""
        task = self._task
        self.stop()
        if task is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        busy = _Places()
        patience = ClientTimeout(total=_PATIENCE)
        async with ClientSession(timeout=patience) as session, TaskGroup() as on:
            while True:
                for update in self.updates.waiting(self.now()):
                    place = _place_of(update)
                    if len(busy) < self.max_connections and place not in busy:
                        busy.add(place)
                        task = on.create_task(self._carry(session, update))
                        task.add_done_callback(partial(self._free, busy, place))
                await self.updates.arrival()

    def _free(self, busy: _Places, place: int, _task: asyncio.Task[None]) -> None:
        busy.discard(place)
        self.updates.wake()

    async def _carry(self, session: ClientSession, update: Json) -> None:
        """Bring one update until it is taken, or until nobody waits for it any more."""
        pause = _FIRST_PAUSE
        while update in self.updates.waiting(self.now()):
            if await self._deliver(session, update):
                self.updates.drop(update["update_id"])
                return
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _deliver(self, session: ClientSession, update: Json) -> bool:
        headers = {_SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers) as response:
                if response.status not in _SUCCESS:
                    reason = f"{response.status} {response.reason}"
                    return self._failed(f"Wrong response from the webhook: {reason}")
                await self._use_answer(await response.read(), response.content_type)
        except TimeoutError:
            return self._failed("Connection timed out")
        except ClientError:
            return self._failed("Connection refused")
        return True

    async def _use_answer(self, body: bytes, content_type: str) -> None:
        """Carry out the method a bot put into its answer, as Telegram allows."""
        if self.answer is not None and content_type == "application/json" and body.strip():
            self.answer({"body": body})

    def _failed(self, reason: str) -> bool:
        self.last_error = reason
        self.last_error_at = self.now()
        return False


def _place_of(update: Json) -> int:
    """Return the chat an update comes from, or who sent it where there is none."""
    content = next(value for key, value in update.items() if key != "update_id")
    place = content.get("chat") or content.get("message", {}).get("chat") or content.get("from")
    return int(place["id"]) if place else 0
