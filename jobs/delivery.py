"""The delivery worker: claim, wait for a slot, send, settle.

Promise: at least once. A crash between Telegram's yes and our commit may send twice, so that
window is kept short: a row is marked `sending` just before its request and settled right after.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.message import Message
from content.model import ChatState, Delivery, Lane
from content.render.common import Links
from jobs.clock import Clock
from jobs.messenger import (
    Gone,
    InDoubt,
    Later,
    Messenger,
    Moved,
    Outcome,
    Refused,
    Sent,
    Stop,
)
from jobs.pace import Pace
from jobs.rendering import Dropped, Renderer
from jobs.retry import MOST_ATTEMPTS, next_attempt_at
from storage import chats, deliveries
from storage.database import Database

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
LANES = (Lane.URGENT, Lane.BULK)
BATCH = {Lane.URGENT: 60, Lane.BULK: 60}
"""Two seconds of the free rate: what a dead worker holds is little, and alarms come in between."""

IN_FLIGHT = 32
IDLE = 1.0
"""Seconds between looks when nobody rings; a publication wakes the worker at once."""


class DeliveryWorker:
    """Sends what is due until told to stop; any number of them may run on one database."""

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        pace: Pace,
        *,
        clock: Clock,
        links: Links,
        name: str,
    ) -> None:
        self._database = database
        self._messenger = messenger
        self._pace = pace
        self._now = clock
        self._links = links
        self._name = name
        self._bell = asyncio.Event()
        self._stopping = False
        self._room = asyncio.Semaphore(IN_FLIGHT)
        self._refusal: Stop | None = None

    def wake(self) -> None:
        """Look at once for something to send."""
        self._bell.set()

    def stop(self) -> None:
        """Claim nothing more; what is in flight is finished and settled."""
        self._stopping = True
        self._bell.set()

    async def run(self) -> None:
        """Send until `stop` is called; free this worker's unsent claims on leaving.

        Raises:
            Stop: Telegram no longer accepts the token.
        """
        try:
            while not self._stopping:
                if not await self._run_once_safely():
                    await self._rest()
        finally:
            async with self._database.transaction() as session:
                await deliveries.release_worker(session, self._name)

    async def _run_once_safely(self) -> int:
        try:
            return await self.run_once()
        except Stop:
            raise
        except Exception:
            # A locked or restarting database must not end the deliveries for good.
            log.exception("delivery round failed")
            return 0

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(IDLE):
                await self._bell.wait()
        self._bell.clear()

    async def run_once(self) -> int:
        """Claim one batch, the most urgent lane first, and see it through; return its size."""
        for lane in LANES:
            batch = await self._claim(lane)
            if batch:
                await self._send_all(batch, lane)
                return len(batch)
        return 0

    async def recover(self) -> None:
        """Free the claims of dead workers and drop what has gone stale (called by a tick)."""
        async with self._database.transaction() as session:
            freed = await deliveries.release_expired(session, self._now())
            stale = await deliveries.drop_expired(session, self._now())
        if freed or stale:
            log.info("deliveries recovered", freed=freed, stale=stale)
            self.wake()

    async def _claim(self, lane: Lane) -> list[tuple[Delivery, Message]]:
        async with self._database.transaction() as session:
            claimed = await deliveries.claim(
                session, lane=lane, worker=self._name, now=self._now(), lease=LEASE,
                limit=BATCH[lane],
            )
            renderer = Renderer(session, self._links, self._now())
            batch = []
            for delivery in claimed:
                message = await renderer.message(delivery)
                if isinstance(message, Dropped):
                    await deliveries.settle_dropped(
                        session, delivery.id, self._name, message.reason, self._now()
                    )
                else:
                    batch.append((delivery, message))
        return batch

    async def _send_all(self, batch: Sequence[tuple[Delivery, Message]], lane: Lane) -> None:
        async with asyncio.TaskGroup() as tasks:
            for delivery, message in batch:
                await self._room.acquire()
                tasks.create_task(self._send_safely(delivery, message, lane))
        if self._refusal is not None:
            raise self._refusal

    async def _send_safely(self, delivery: Delivery, message: Message, lane: Lane) -> None:
        # One fault must not cancel its neighbours in the middle of their requests. What is left
        # unsettled here comes back when its lease ends.
        try:
            await self._send_one(delivery, message, lane)
        except Stop as error:
            self._refusal = error
            self._stopping = True
        except Exception:
            log.exception("delivery failed", delivery=delivery.id)
        finally:
            self._room.release()

    async def _send_one(self, delivery: Delivery, message: Message, lane: Lane) -> None:
        if self._stopping:
            return
        await self._pace.slot(lane, delivery.chat_id)
        if not await self._mark_sending(delivery):
            return
        outcome = await self._messenger.send(
            delivery.chat_id, message, thread_id=delivery.chat.thread_id
        )
        await self._settle(delivery, outcome)

    async def _mark_sending(self, delivery: Delivery) -> bool:
        """Say in the database that the request is about to go out, if the claim is still ours."""
        async with self._database.transaction() as session:
            return delivery.id in await deliveries.mark_sending(
                session, [delivery.id], self._name
            )

    async def _settle(self, delivery: Delivery, outcome: Outcome) -> None:
        now = self._now()
        if isinstance(outcome, Later) and outcome.wait is not None:
            self._pace.freeze(outcome.wait, None if outcome.everybody else delivery.chat_id)
        async with self._database.transaction() as session:
            match outcome:
                case Sent(message_id):
                    await deliveries.settle_sent(
                        session, [(delivery.id, message_id)], self._name, now
                    )
                case Later(wait=wait) if wait is not None:
                    # Told to wait: that is no failure of the message.
                    await deliveries.postpone(
                        session, delivery.id, self._name, now + wait, count_attempt=False
                    )
                case Moved(new_id):
                    await chats.move(session, delivery.chat_id, new_id, now)
                    await deliveries.postpone(
                        session, delivery.id, self._name, now, count_attempt=False
                    )
                case Refused(reason, gone):
                    await deliveries.settle_failed(
                        session, delivery.id, self._name, _kind(reason), now
                    )
                    if gone is not None:
                        await chats.set_state(
                            session, delivery.chat.key, _state(gone), now
                        )
                case Later(reason) | InDoubt(reason):
                    await self._try_again(session, delivery, outcome, _kind(reason))

    async def _try_again(
        self, session: AsyncSession, delivery: Delivery, outcome: Outcome, reason: str
    ) -> None:
        now = self._now()
        if isinstance(outcome, InDoubt):
            log.warning("delivery in doubt", delivery=delivery.id, reason=reason)
            if await deliveries.hold_if_never_twice(session, delivery.id, self._name, now):
                return
        failures = delivery.attempts + 1
        if failures >= MOST_ATTEMPTS:
            await deliveries.settle_failed(session, delivery.id, self._name, reason, now)
            return
        await deliveries.postpone(
            session, delivery.id, self._name, next_attempt_at(failures, now), count_attempt=True
        )


def _kind(reason: str) -> str:
    """Shorten Telegram's words for storage: they name a kind of chat, never a chat."""
    return reason.split("\n", 1)[0][:120]


def _state(gone: Gone) -> ChatState:
    return ChatState.BLOCKED if gone.blocked else ChatState.GONE
