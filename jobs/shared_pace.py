"""The pace of a bot that runs in several processes: slots reserved in the database.

Each process reserves a few slots at a time in one statement, by the database's clock. How far
ahead depends on the lane, so a reply anywhere waits at most as long as bulk may look ahead. Slots
nobody uses expire. They lie `HEADROOM` further apart than the rate asks for: so much may pass
between a slot and Telegram. An answer that shows more moves the next slots by as much, or by one
place if that is less.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from time import monotonic

import structlog

from content.model import Lane
from jobs.clock import Clock
from jobs.pace import LANES, TICK, Pace, Slot
from storage import pace
from storage.database import Database

log = structlog.get_logger(__name__)

HEADROOM = 0.015
"""Seconds that a request may arrive after its slot: waking, the network's moods, a busy core."""

LATE = 0.008
"""Of that, how long after its time a slot may still be used."""

BEHIND = timedelta(milliseconds=4)
"""A free slot may be reserved so late, or looking seldom would waste the rate."""

SHORTEST_LOOK = 0.040
LOOK_SLOTS = 3
URGENT_LOOKS = 2
INTERACTIVE_LOOK = 1.0

OFFSET_SPAN = 10.0
"""Seconds for which the best view of the database's clock is trusted."""

STEP = 1.0
"""Seconds by which that clock has certainly been set anew."""

ASK_AGAIN = 0.5
"""Seconds before the database is asked again after it failed."""


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
        self._offset = _Offset()
        self._asking: asyncio.Task[None] | None = None
        self._ask_at = 0.0
        self._owed = 0.0
        self._shifts: deque[tuple[float, float]] = deque()
        look = max(SHORTEST_LOOK, LOOK_SLOTS / rate)
        self._look = {
            Lane.BULK: look, Lane.URGENT: look * URGENT_LOOKS, Lane.INTERACTIVE: INTERACTIVE_LOOK
        }

    async def open(self) -> None:
        """Write down the rate, and learn of a freeze in force."""
        async with self._database.transaction() as session:
            await pace.set_interval(session, self._bot_id, _interval_us(self.rate))
            left = await pace.paused_for(session, self._bot_id, self._now())
        self.resume_freeze(left)

    def answered(self, slot: Slot) -> None:
        """Learn from an answer; one that may have arrived too late moves the next slots.

        Requests that one stumble has made late are paid for together.
        """
        super().answered(slot)
        late = self.clock() - slot.at - self._floor.quickest - HEADROOM
        if late <= self._owed:
            return
        paid = sum(shift for at, shift in self._shifts if at > slot.at)
        self._owed += max(0.0, min(late - self._owed - paid, 1 / self.rate))

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
        self._ask_if_short(now)
        if not self._reserved:
            return max(self._ask_at, now + TICK)
        return max(self._reserved[0], self._gate(now))

    def _grant(self, at: float) -> None:
        super()._grant(self._reserved.popleft())

    def _ask_if_short(self, now: float) -> None:
        waiting = sum(len(queue) for queue in self._waiting.values())
        short = waiting - len(self._reserved)
        enough = self._look[Lane.BULK] * self.rate / 2
        if short <= 0 or len(self._reserved) > enough or self._asking or now < self._ask_at:
            return
        lane = next(lane for lane in LANES if self._waiting[lane])
        self._asking = asyncio.create_task(self._ask(lane, short))

    async def _ask(self, lane: Lane, wanted: int) -> None:
        owed, self._owed = self._owed, 0.0
        try:
            asked_at = self.clock()
            async with self._database.transaction() as session:
                got = await pace.reserve(
                    session, self._bot_id, wanted=wanted, behind=BEHIND,
                    ahead=timedelta(seconds=self._look[lane]), shift=timedelta(seconds=owed),
                )
                told_at = self.clock()
            self._shifts.append((told_at, owed))
            while self._shifts[0][0] < told_at - 1:
                self._shifts.popleft()
            if got is not None:
                self._take(got, asked_at, told_at, lane)
        except Exception as error:
            log.warning("no send slots from the database", reason=type(error).__name__)
            self._ask_at = self.clock() + ASK_AGAIN
        finally:
            self._asking = None

    def _take(self, got: pace.Reserved, asked_at: float, told_at: float, lane: Lane) -> None:
        told = got.now_us / pace.MICROSECONDS
        offset = self._offset.seen(asked_at, told_at, told)
        if got.paused_until_us > got.now_us:
            self._freeze_until(got.paused_until_us / pace.MICROSECONDS + offset)
            return
        self._reserved.extend(
            (got.first_us + number * got.interval_us) / pace.MICROSECONDS + offset
            for number in range(got.number)
        )
        if not got.number:
            # The next slot within sight comes when the look-ahead has reached it.
            ahead = got.first_us / pace.MICROSECONDS - told
            self._ask_at = told_at + max(ahead - self._look[lane], 1 / self.rate / 2, TICK)


class _Offset:
    """Seconds from the database's clock to ours, by the quickest answer of late."""

    def __init__(self) -> None:
        self._best = self._before = float("inf")
        self._since = 0.0

    def seen(self, asked_at: float, told_at: float, told: float) -> float:
        """Learn from one answer: its time was read after we asked and before we heard."""
        least, most = asked_at - told, told_at - told
        known = min(self._best, self._before)
        if known < least - STEP or known > most + STEP:
            self._best = self._before = float("inf")
        if told_at - self._since > OFFSET_SPAN:
            self._before, self._best, self._since = self._best, float("inf"), told_at
        self._best = min(self._best, most)
        return max(min(self._best, self._before), least)
