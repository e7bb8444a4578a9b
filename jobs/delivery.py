"""The delivery worker: claim, mark, wait for a slot, send, settle; all at the same time.

Promise: at least once. A crash between Telegram's yes and our commit may send twice, so that
window is kept short: a row is marked `sending` just before its slot and settled right after, and
no more requests are out than the pace needs.

One round writes what came back and marks what goes next, in one transaction, then claims more
when little is left. Requests run beside the rounds.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta
from time import monotonic

import structlog

from content.model import Lane
from content.render.common import Links
from jobs.claiming import Claims
from jobs.clock import Clock
from jobs.holding import Holding, Item
from jobs.messenger import Messenger, Sent
from jobs.observer import Observer, Unobserved
from jobs.pace import Pace
from jobs.present import Present
from jobs.rendering import Renderer
from jobs.sending import Sender
from jobs.settling import Ending, Result, settle
from jobs.trouble import Trouble, is_outage
from storage import deliveries
from storage.database import Database

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
LANES = (Lane.URGENT, Lane.BULK)

MARKED_AHEAD = 0.08
"""Seconds of the rate that are marked `sending` and wait for their slots."""

LINGER = 0.030
"""Seconds for which answers are gathered while many are out."""

FEW = 4
IDLE = 1.0
"""Seconds between looks when nobody rings; a publication wakes the worker at once."""

RECOVER_EVERY = 10.0
GIVE_BACK_AFTER = 5.0
"""In a longer freeze what is claimed goes back, to be rendered anew when it is over."""

DRAIN = 8.0
"""Seconds for requests to end after `stop`; whoever runs the worker waits ten."""


class DeliveryWorker:
    """Sends what is due until told to stop; any number of them may run on one database.

    Each needs a name of its own that no earlier worker had: claims are told apart by it.
    """

    def __init__(
        self,
        database: Database,
        messenger: Messenger,
        pace: Pace,
        *,
        clock: Clock,
        links: Links,
        name: str,
        observer: Observer | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._pace = pace
        self._name = name
        self._lease = lease
        self._observer = observer or Unobserved()
        self._present = Present(clock)
        self._claims = Claims(
            database, Renderer(links), self._present, name=name, lease=lease, rate=pace.rate,
            observer=self._observer,
        )
        self._bell = asyncio.Event()
        self._sender = Sender(messenger, pace, self._observer, self._bell.set)
        self._holding = Holding()
        self._mine: set[int] = set()
        self._depth = max(3, int(pace.rate * MARKED_AHEAD))
        self._trouble = Trouble()
        self._stopping = False
        self._renew_at = self._recover_at = self._wrote_at = 0.0

    @property
    def name(self) -> str:
        """What its claims are marked with."""
        return self._name

    def wake(self) -> None:
        """Look at once for something to send."""
        self._claims.look_now()
        self._bell.set()

    def stop(self) -> None:
        """Claim nothing more; what is in flight is finished and settled."""
        self._stopping = True
        self._sender.halt()
        self._bell.set()

    async def run(self) -> None:
        """Send until `stop` is called; leave nothing in doubt that was not sent.

        Raises:
            Stop: Telegram no longer accepts the token.
        """
        try:
            while not self._ends:
                if await self._trouble.survives(self._round()):
                    await self._rest()
                else:
                    await self._trouble.wait(self._bell)
        finally:
            await self._leave()
        if self._sender.refusal is not None:
            raise self._sender.refusal

    async def run_once(self) -> int:
        """Claim what is due now, the urgent first, and see it through; return how many."""
        claimed = 0
        for lane in LANES:
            claimed += await self._claim(lane)
        while self._mine and not self._ends:
            await self._write()
            if self._mine:
                await self._rest()
        if self._sender.refusal is not None:
            await self._leave()
            raise self._sender.refusal
        return claimed

    async def recover(self) -> None:
        """Free the claims of dead workers and drop what has gone stale."""
        async with self._database.transaction() as session:
            now = self._present()
            freed = await deliveries.release_expired(session, now, keep=self._mine)
            stale = await deliveries.drop_expired(session, now)
        if freed or stale:
            log.info("deliveries recovered", freed=freed, stale=stale)
            self.wake()

    @property
    def _ends(self) -> bool:
        return self._stopping or self._sender.refusal is not None

    async def _round(self) -> None:
        await self._write()
        await self._keep_house()
        if self._pace.frozen_for > GIVE_BACK_AFTER:
            await self._give_back()
            return
        for lane in LANES:
            if self._claims.wants(lane, self._holding.count(lane)) and await self._claim(lane):
                self._bell.set()

    async def _keep_house(self) -> None:
        """Recover and renew by our own steady clock, whatever the machine's is set to."""
        now = monotonic()
        if now >= self._recover_at:
            self._recover_at = now + RECOVER_EVERY
            await self.recover()
        if now >= self._renew_at:
            self._renew_at = now + self._lease.total_seconds() / 3
            async with self._database.transaction() as session:
                await deliveries.renew(
                    session, worker=self._name, now=self._present(), lease=self._lease,
                    only=self._mine,
                )

    async def _claim(self, lane: Lane) -> int:
        taken = await self._claims.take(lane, self._holding.count(lane))
        for each in taken:
            if isinstance(each, Item):
                self._mine.add(each.id)
                self._holding.add(each)
            else:
                self._mine.add(each.delivery.id)
                self._sender.add(each)
        return len(taken)

    async def _give_back(self) -> None:
        items = self._holding.clear()
        if items:
            ids = [item.id for item in items]
            self._mine.difference_update(ids)
            async with self._database.transaction() as session:
                await deliveries.release_worker(session, self._name, only=ids)

    async def _write(self) -> None:
        """Settle what came back and mark what goes next, in one transaction."""
        self._wrote_at = monotonic()
        results, unsent = self._sender.collect()
        chosen, waits = self._choose(), self._holding.long_waits()
        if not (results or unsent or chosen or waits):
            return
        arrived = [
            (each.delivery.id, each.outcome.message_id)
            for each in results if isinstance(each.outcome, Sent)
        ]
        try:
            async with self._database.transaction() as session:
                now = self._present()
                await deliveries.settle_sent(session, arrived, self._name, now)
                if unsent:
                    await deliveries.unmark(session, [each.id for each in unsent], self._name)
                for item, wait in waits:
                    await deliveries.postpone(
                        session, item.id, self._name, now + timedelta(seconds=wait),
                        count_attempt=False,
                    )
                going = [item.id for item in chosen]
                ours = (
                    await deliveries.mark_sending(session, going, self._name) if going else set()
                )
        except BaseException:
            self._sender.give_back(results, unsent)
            for item in (*chosen, *(item for item, _wait in waits)):
                self._holding.put_back(item)
            raise
        self._go_on(results, unsent, [item for item, _wait in waits])
        for item in chosen:
            if item.id in ours:
                self._sender.start(item)
            else:
                self._let_go(item)
        await self._settle([each for each in results if not isinstance(each.outcome, Sent)])

    def _choose(self) -> list[Item]:
        """Take the items to be marked now: few, so that an alarm overtakes all the others."""
        now = monotonic()
        self._holding.look(now)
        room = self._depth - self._sender.marked
        if self._sender.rests or room < self._depth / 2:
            return []
        chosen: list[Item] = []
        while len(chosen) < room and (item := self._holding.next(now, self._pace.chat_wait)):
            chosen.append(item)
        return chosen

    def _go_on(self, results: list[Result], unsent: list[Item], postponed: list[Item]) -> None:
        now = self._present()
        for item in unsent:
            self._holding.put_back(item)
        for item in postponed:
            self._let_go(item)
        for result in results:
            if isinstance(result.outcome, Sent):
                delivery = result.delivery
                lag = max((now - delivery.due_at).total_seconds(), 0.0)
                self._observer.sent(delivery.notice.lane, lag)
                self._end(result, Ending.SENT)

    async def _settle(self, results: list[Result]) -> None:
        """Settle what did not simply arrive, each by itself: one fault keeps no other back."""
        while results:
            result = results[0]
            try:
                async with self._database.transaction() as session:
                    ending = await settle(session, result, self._name, self._present())
            except Exception as error:
                if is_outage(error):
                    self._sender.give_back(results, [])
                    raise
                log.exception("delivery not settled", delivery=result.delivery.id)
                ending = Ending.IN_DOUBT
            results = results[1:]
            self._end(result, ending)

    def _end(self, result: Result, ending: str) -> None:
        self._observer.ended(result.delivery.notice.lane, ending)
        self._mine.discard(result.delivery.id)
        self._holding.free(result.delivery.chat_id)

    def _let_go(self, item: Item) -> None:
        self._mine.discard(item.id)
        self._holding.free(item.chat_id)

    async def _rest(self) -> None:
        """Wait for something to do; while much is out, let a few answers gather."""
        aside = self._holding.look(monotonic())
        wait = IDLE if aside is None else min(max(aside - monotonic(), 0.0), IDLE)
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._bell.wait()
        self._bell.clear()
        linger = self._wrote_at + LINGER - monotonic()
        if linger > 0 and self._sender.out > FEW:
            await asyncio.sleep(linger)

    async def _leave(self) -> None:
        """Let requests end, write down what came of them, and free the rest."""
        self._stopping = True
        self._sender.halt()
        await self._sender.drain(DRAIN)
        for _attempt in range(3):
            if await self._trouble.survives(self._flush()):
                break
            await self._trouble.wait(asyncio.Event())

    async def _flush(self) -> None:
        await self._write()
        async with self._database.transaction() as session:
            await deliveries.release_worker(session, self._name)
        self._holding.clear()
        self._mine.clear()
