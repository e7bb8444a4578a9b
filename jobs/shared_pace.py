"""The pace of a bot that runs in several processes: slots reserved in the database.

Each process reserves a few slots at a time in one statement, by the database's clock. How far
ahead depends on the lane, so a reply anywhere waits at most as long as bulk may look ahead. Slots
nobody uses expire. They lie `HEADROOM` further apart than the rate asks for: so much may pass
between a slot and Telegram. An answer that shows more moves the next slots, see `jobs.debt`.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from time import monotonic

import structlog

from content.model import ChatId, Lane
from jobs.clock import Clock
from jobs.debt import Debt
from jobs.pace import LANES, TICK, Pace, Slot
from jobs.server_clock import ServerClock
from storage import pace
from storage.database import Database, DatabaseAway

log = structlog.get_logger(__name__)

HEADROOM = 0.010
"""Seconds that a request may arrive after its slot: waking, the network's moods, a busy core."""

LATE = HEADROOM
"""How long after its time a slot may still be used. What comes on top is owed."""

BEHIND = timedelta(milliseconds=8)
"""A free slot may be reserved so late, or looking seldom would waste the rate."""

SHORTEST_LOOK = 0.040
LOOK_SLOTS = 2.6
URGENT_LOOKS = 2
INTERACTIVE_LOOK = 1.0

ASK_AGAIN = 0.5
"""Seconds before the database is asked again after it failed."""

NEVER = 3600.0


async def open_pace(database: Database, *, bot_id: int, rate: int, clock: Clock) -> Pace:
    """Return the bot's pace: shared on PostgreSQL, this process's own on SQLite.

    A freeze that was in force when the last process ended holds on.
    """
    if database.engine.dialect.name == "postgresql":
        shared = SharedPace(database, bot_id, rate, now=clock)
        await shared.open()
        return shared

    async def remember(wait: timedelta) -> None:
        async with database.transaction() as session:
            await pace.pause(session, bot_id, wait, clock())

    async with database.transaction() as session:
        await pace.set_interval(session, bot_id, _interval_us(rate))
        left = await pace.paused_for(session, bot_id, clock())
    alone = Pace(rate, remember=remember)
    alone.resume_freeze(left)
    return alone


def _interval_us(rate: float) -> int:
    return round((1 + HEADROOM) / rate * pace.MICROSECONDS)


class SharedPace(Pace):
    """One process's part of the bot's pace."""

    def __init__(
        self,
        database: Database,
        bot_id: int,
        rate: float,
        *,
        now: Clock,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        super().__init__(rate, clock=clock, sleep=sleep, remember=self._pause_everybody)
        self._database = database
        self._bot_id = bot_id
        self._now = now
        self._reserved: deque[float] = deque()
        self._there = ServerClock()
        self._debt = Debt(1 / rate)
        self._asker: asyncio.Task[None] | None = None
        self._to_ask, self._to_grant = asyncio.Event(), asyncio.Event()
        look = max(SHORTEST_LOOK, LOOK_SLOTS / rate)
        self._look = {
            Lane.BULK: look, Lane.URGENT: look * URGENT_LOOKS, Lane.INTERACTIVE: INTERACTIVE_LOOK
        }
        self._ask_at = dict.fromkeys(LANES, 0.0)

    async def open(self) -> None:
        """Write down the rate, and learn of a freeze in force."""
        async with self._database.transaction() as session:
            await pace.set_interval(session, self._bot_id, _interval_us(self.rate))
            left = await pace.paused_for(session, self._bot_id, self._now())
        self.resume_freeze(left)

    def answered(self, slot: Slot) -> None:
        """Learn from an answer; one that may have arrived too late moves the next slots."""
        super().answered(slot)
        late = self.clock() - self._floor.quickest - slot.at - HEADROOM
        if late > 0:
            self._debt.late(slot.at, late)
            self._ask_soon()

    async def offered(self, lane: Lane, chat_id: ChatId) -> Slot | None:
        """Wait for the next slot of a lane; see `Pace.offered`."""
        asyncio.get_running_loop().call_soon(self._ask_soon)
        return await super().offered(lane, chat_id)

    def recall(self) -> None:
        """Send whoever waits in the lanes of the worker away; see `Pace.recall`."""
        super().recall()
        self._to_grant.set()
        self._to_ask.set()

    async def _pause_everybody(self, wait: timedelta) -> None:
        async with self._database.transaction() as session:
            await pace.pause(session, self._bot_id, wait, self._now())

    def _freeze_until(self, until: float) -> None:
        self._reserved.clear()
        super()._freeze_until(until)

    def _upcoming(self, now: float) -> float:
        if self._frozen_until > now:
            return self._frozen_until
        while self._reserved and self._reserved[0] < now - LATE:
            self._reserved.popleft()
        if not self._reserved:
            self._ask_soon()
            return now + NEVER
        return max(self._reserved[0], self._gate(now))

    async def _dispense(self) -> None:
        try:
            await super()._dispense()
        finally:
            self._to_ask.set()

    async def _pause(self, seconds: float) -> None:
        """Sleep until the next slot, or until others have been reserved."""
        await _heard(self._to_grant, seconds)

    def _grant(self, at: float) -> None:
        super()._grant(self._reserved.popleft())

    def _ask_soon(self) -> None:
        self._to_ask.set()
        if self._asker is None and self._is_asking_due():
            self._asker = asyncio.create_task(self._ask_while_wanted())

    def _is_asking_due(self) -> bool:
        """Tell whether there is anything to reserve; a freeze makes up for whatever is owed."""
        return self.frozen_for == 0 and (self._drop_gone() or self._debt.owed > 0)

    async def _ask_while_wanted(self) -> None:
        """Reserve what is wanted, over one connection for as long as anybody waits."""
        try:
            async with pace.desk(self._database) as desk:
                while self._is_asking_due():
                    wait, lane, wanted = self._next_ask()
                    if wait > 0:
                        await _heard(self._to_ask, wait)
                    else:
                        await self._ask(desk, lane, wanted)
        except Exception as error:
            if not isinstance(error, DatabaseAway):  # of which there is a line already
                log.warning("no send slots from the database", reason=type(error).__name__)
            await self._sleep(ASK_AGAIN)
        finally:
            self._asker = None
            self._to_grant.set()

    def _next_ask(self) -> tuple[float, Lane, int]:
        """Return in how many seconds to ask, for which lane, and for how many slots.

        A reply asks for no more than its own slot: it may look far ahead.
        """
        now, short = self.clock(), -len(self._reserved)
        for lane in LANES:
            short += len(self._waiting[lane])
            if short > 0:
                return self._ask_at[lane] - now, lane, short
        return (0.0 if self._debt.owed > 0 else NEVER), Lane.BULK, 0

    async def _ask(self, desk: pace.Desk, lane: Lane, wanted: int) -> None:
        asked_at = self.clock()
        shift = timedelta(seconds=self._debt.pay(asked_at))
        got = await desk.reserve(
            self._bot_id, wanted=wanted, behind=BEHIND, shift=shift,
            ahead=timedelta(seconds=self._look[lane]),
        )
        if got is None:
            raise LookupError("The bot has no pace in the database")
        self._take(got, asked_at)

    def _take(self, got: pace.Reserved, asked_at: float) -> None:
        told_at, told = self.clock(), got.now_us / pace.MICROSECONDS
        offset = self._there.seen(asked_at, told_at, told)
        if got.paused_until_us > got.now_us:
            self._freeze_until(got.paused_until_us / pace.MICROSECONDS + offset)
            return
        first, interval = got.first_us / pace.MICROSECONDS, got.interval_us / pace.MICROSECONDS
        self._reserved.extend(first + number * interval + offset for number in range(got.number))
        free = first + got.number * interval + offset
        for lane, look in self._look.items():
            # Soon enough not to miss a slot, late enough to find several.
            self._ask_at[lane] = max(free - look / 2, told_at + TICK)
        self._to_grant.set()


async def _heard(bell: asyncio.Event, seconds: float) -> None:
    """Wait until a bell rings, at most so long."""
    bell.clear()
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await bell.wait()
