"""The delivery worker: claim, mark, wait for a slot, send, settle; all at the same time.

Promise: at least once. A crash between Telegram's yes and our commit may send twice, so that
window is kept short: a row is marked `sending` just before its slot and settled right after, and
no more requests are out than the pace needs.

One round writes what came back, marks what goes next and claims more when little is left, all in
one transaction. Requests run beside the rounds.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from time import monotonic

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from content.dates import LONDON
from content.model import Lane, Topic
from content.render.common import Links
from jobs.claiming import Claims
from jobs.clock import Clock
from jobs.holding import Holding, Item
from jobs.housekeeping import Housekeeper
from jobs.lingering import linger
from jobs.messenger import Messenger, Sent
from jobs.observer import Observer, Unobserved
from jobs.pace import Pace
from jobs.present import Present
from jobs.rendering import Renderer
from jobs.sending import Sender
from jobs.settling import Ending, Result, arrived, put_back, settle
from jobs.trouble import Trouble, is_outage
from storage import deliveries
from storage.database import Database
from storage.deliveries import Taken

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
LANES = (Lane.URGENT, Lane.BULK)

MARKED_AHEAD = 0.08
"""Seconds of the rate that are marked `sending` and wait for their slots."""

IDLE = 1.0
"""Seconds between looks when nobody rings; a publication wakes the worker at once."""

LOOK_AGAIN = 0.1
"""Seconds after which a chat that another worker is writing to may be free."""

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
        zone: str = LONDON,
        topics: Sequence[Topic] = (),
    ) -> None:
        self._database = database
        self._pace = pace
        self._name = name
        self._observer = observer or Unobserved()
        self._present = Present(clock)
        self._claims = Claims(
            database, Renderer(links, zone=zone, topics=topics), self._present, name=name,
            lease=lease, rate=pace.rate, zone=zone,
        )
        self._bell = asyncio.Event()
        self._sender = Sender(messenger, pace, self._observer, self._bell.set)
        self._holding = Holding()
        self._mine: set[int] = set()
        self._housekeeper = Housekeeper(
            database, self._present, name=name, lease=lease, mine=self._mine
        )
        self._unsaid: list[Taken] = []
        self._depth = max(3, int(pace.rate * MARKED_AHEAD))
        self._trouble = Trouble()
        self._stopping = False
        self._wrote_at = 0.0

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
        claimed = await self._write(LANES)
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
        if await self._housekeeper.recover():
            self.wake()

    @property
    def _ends(self) -> bool:
        return self._stopping or self._sender.refusal is not None

    async def _round(self) -> None:
        if await self._housekeeper.keep():
            self.wake()
        if self._pace.frozen_for > GIVE_BACK_AFTER:
            await self._write()
            await self._give_back()
        elif await self._write(LANES):
            self._bell.set()

    async def _give_back(self) -> None:
        ids = [item.id for item in self._holding.clear()] + [each.id for each in self._unsaid]
        self._unsaid = []
        if ids:
            self._mine.difference_update(ids)
            async with self._database.transaction() as session:
                await deliveries.release_worker(session, self._name, only=ids)

    async def _write(self, lanes: Sequence[Lane] = ()) -> int:
        """Settle what came back, mark what goes next and claim more, in one transaction.

        Returns:
            How many were claimed, of those lanes that had little left.
        """
        await self._take_in()
        self._wrote_at = monotonic()
        results, unsent = self._sender.collect()
        chosen, waits = self._choose(), self._holding.long_waits()
        wanting = [lane for lane in lanes if self._wants(lane)]
        if not (results or unsent or chosen or waits or wanting):
            return 0
        try:
            async with self._database.transaction() as session:
                going, waiting = await self._mark(session, results, chosen)
                await put_back(session, unsent, waits, worker=self._name, now=self._present())
                claimed = [await self._take(session, lane) for lane in wanting]
        except BaseException:
            self._sender.give_back(results, unsent)
            for item in (*chosen, *(item for item, _wait in waits)):
                self._holding.put_back(item)
            self._claims.look_now()
            raise
        self._go_on(results, unsent, [item for item, _wait in waits])
        self._start(chosen, going, waiting)
        # Only now: what was let go because its words have changed may be claimed anew already.
        self._remember(wanting, claimed)
        await self._settle([each for each in results if not isinstance(each.outcome, Sent)])
        await self._take_in()
        return sum(map(len, claimed))

    async def _mark(
        self, session: AsyncSession, results: list[Result], chosen: list[Item]
    ) -> tuple[set[int], dict[int, timedelta]]:
        """Settle what arrived and mark what goes next.

        Returns:
            What goes, and what must wait until its chat is free.
        """
        ids = {item.id for item in chosen}
        going = await deliveries.settle_and_mark(
            session, arrived(results), ids, self._name, self._present()
        )
        left = ids - going
        waiting = await deliveries.still_claimed(session, left, self._name) if left else {}
        return going, waiting

    def _start(
        self, chosen: list[Item], going: set[int], waiting: dict[int, timedelta]
    ) -> None:
        now = monotonic()
        for item in chosen:
            if item.id in going:
                self._sender.start(item)
            elif item.id in waiting:
                wait = waiting[item.id].total_seconds() or LOOK_AGAIN
                self._holding.put_aside(item, now, wait)
            else:
                self._let_go(item)

    def _wants(self, lane: Lane) -> bool:
        return not self._unsaid and self._claims.wants(lane, self._holding.count(lane))

    async def _take(self, session: AsyncSession, lane: Lane) -> list[Taken]:
        return await self._claims.take(session, lane, self._holding.count(lane))

    def _remember(self, lanes: Sequence[Lane], claimed: list[list[Taken]]) -> None:
        for lane, taken in zip(lanes, claimed, strict=True):
            if taken:
                self._observer.claimed(lane, len(taken))
                self._mine.update(each.id for each in taken)
                self._unsaid += taken

    async def _take_in(self) -> None:
        """Make the texts of what was claimed; where that fails the next round does it."""
        if not self._unsaid:
            return
        erased = {each.id for each in self._unsaid}
        for each in await self._claims.said(self._unsaid):
            if isinstance(each, Item):
                self._holding.add(each)
                erased.discard(each.id)
            else:
                self._sender.add(each)
                erased.discard(each.delivery.id)
        self._mine -= erased
        self._unsaid = []

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
        notice = result.delivery.notice
        self._observer.ended(notice.kind, notice.lane, ending)
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
        more = self._gathers()
        while more > 0:
            await asyncio.sleep(more)
            more = self._gathers()

    def _gathers(self) -> float:
        return 0.0 if self._ends else linger(
            monotonic() - self._wrote_at, out=self._sender.out, answered=self._sender.answered,
            marked=self._sender.marked / self._depth,
        )

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
        self._unsaid = []
        self._mine.clear()
