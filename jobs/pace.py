"""How fast the bot may speak: send slots with expiry, three lanes, and one freeze.

Slots lie a little more than 1 s / rate apart and may be used up to `LATE` after their time, else
they are dropped. On top of that the last `rate` sends are remembered: the next one waits until a
second after the latest moment at which Telegram can have seen the one `rate` places before it,
judged by when its answer came. However the machine or the network stumbles, no sliding second of
Telegram's holds more than the rate. Who waited for that is followed sooner: only `LATE` is lost.

Whoever waits in a more urgent lane takes the next slot: a reply to a person waits for one slot,
never behind a broadcast.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from time import monotonic
from types import TracebackType
from typing import Any, Self

from content.model import ChatId, Lane
from jobs.chat_pace import ChatPace
from jobs.floor import Floor

PADDING = 0.002
"""Each second is planned this much longer than it is: two halves of a way, each at its quickest,
may be quicker than the quickest whole."""

LATE = 0.050
"""How long after its time a slot may still be used; a short stumble costs no sends."""

UNSEEN = 0.020
"""How late a send is taken to arrive whose answer nobody reports."""

OVERDUE = 0.5
"""An answer that is out longer than this tells nothing about when the request arrived."""

TICK = 0.002
"""The shortest sleep: at high rates several slots are given out at once."""

LANES = (Lane.INTERACTIVE, Lane.URGENT, Lane.BULK)


class Slot:
    """Leave to send one message now. Used around the request, it learns when it arrived."""

    __slots__ = ("_pace", "answered_at", "at", "begun_at", "chat_id", "granted_at")

    def __init__(self, pace: "Pace", chat_id: ChatId, at: float, granted_at: float) -> None:
        self._pace = pace
        self.chat_id = chat_id
        self.at = at
        self.granted_at = granted_at
        self.begun_at: float | None = None
        self.answered_at: float | None = None

    def __enter__(self) -> Self:
        self.begun_at = self._pace.clock()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.answered_at = self._pace.clock()
        self._pace.answered(self)

    @property
    def latency(self) -> float:
        """Seconds from request to answer."""
        if self.begun_at is None or self.answered_at is None:
            return 0.0
        return self.answered_at - self.begun_at


class Pace:
    """The whole bot's pace in one process. All times are monotonic seconds."""

    def __init__(
        self,
        rate: float,
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        remember: Callable[[timedelta], Coroutine[Any, Any, None]] | None = None,
    ) -> None:
        self.clock = clock
        self.rate = rate
        self._sleep = sleep
        self._remember = remember
        self._interval = (1 + PADDING) / rate
        self._next_slot = clock()
        self._frozen_until = 0.0
        self._recent: deque[Slot] = deque(maxlen=max(int(rate), 1))
        self._floor = Floor()
        self._waiting: dict[Lane, deque[tuple[ChatId, asyncio.Future[Slot | None]]]] = {
            lane: deque() for lane in LANES
        }
        self._dispenser: asyncio.Task[None] | None = None
        self._notes: set[asyncio.Task[None]] = set()
        self._chats = ChatPace()

    def freeze(self, wait: timedelta, chat_id: ChatId | None = None) -> None:
        """Let nobody send, or nobody to this chat, until `wait` has passed (after a 429)."""
        until = self.clock() + wait.total_seconds()
        if chat_id is not None:
            self._chats.freeze(chat_id, until)
            return
        self._freeze_until(until)
        if self._remember is not None:
            note = asyncio.get_running_loop().create_task(self._remember(wait))
            self._notes.add(note)
            note.add_done_callback(self._noted)

    def resume_freeze(self, left: timedelta) -> None:
        """Take over a freeze from an earlier process."""
        self._freeze_until(self.clock() + left.total_seconds())

    def told_to_wait(self, wait: timedelta, chat_id: ChatId) -> bool:
        """Obey a 429 that answered a send to this chat; return whether everybody must wait."""
        everybody = self._chats.refused(chat_id, self.clock())
        self.freeze(wait, None if everybody else chat_id)
        return everybody

    @property
    def frozen_for(self) -> float:
        """Seconds until the freeze ends; 0 when there is none."""
        return max(0.0, self._frozen_until - self.clock())

    def chat_wait(self, chat_id: ChatId) -> float:
        """Return the seconds until this chat may be written to again."""
        return self._chats.wait(chat_id, self.clock())

    def held_for(self, chat_id: ChatId) -> float:
        """Return the seconds until even a reply may be written to this chat: after a 429."""
        frozen = self._chats.ready(Lane.INTERACTIVE, chat_id) - self.clock()
        return max(self.frozen_for, frozen, 0.0)

    async def slot(self, lane: Lane, chat_id: ChatId) -> Slot:
        """Wait until one message of this lane may be sent to this chat, and take the slot."""
        while True:
            ready = self._chats.ready(lane, chat_id)
            if (wait := max(ready, self._frozen_until) - self.clock()) > 0:
                await self._sleep(wait)
                continue
            slot = await self.offered(lane, chat_id)
            if slot is not None:
                return slot

    async def offered(self, lane: Lane, chat_id: ChatId) -> Slot | None:
        """Wait for the next slot of a lane; None when a freeze or `recall` ends the wait.

        Whoever asks here has looked at `chat_wait` first.
        """
        if lane is not Lane.INTERACTIVE and self.frozen_for > 0:
            return None
        future: asyncio.Future[Slot | None] = asyncio.get_running_loop().create_future()
        self._waiting[lane].append((chat_id, future))
        if self._dispenser is None:
            self._dispenser = asyncio.create_task(self._dispense())
        return await future

    def recall(self) -> None:
        """Send whoever waits for a slot in the lanes of the worker away without one."""
        for lane in (Lane.URGENT, Lane.BULK):
            while self._waiting[lane]:
                _chat, future = self._waiting[lane].popleft()
                if not future.done():
                    future.set_result(None)

    def answered(self, slot: Slot) -> None:
        """Learn from an answer how quick the way to Telegram is, and how late this one came."""
        now = self.clock()
        self._floor.add(slot.latency, now)
        late = now - self._floor.quickest - slot.granted_at
        self._chats.delay(slot.chat_id, min(late, OVERDUE))

    async def _dispense(self) -> None:
        try:
            while self._drop_gone():
                now = self.clock()
                if (at := self._upcoming(now)) > now:
                    await self._pause(max(at - now, TICK))
                else:
                    self._grant(at)
        finally:
            self._dispenser = None

    async def _pause(self, seconds: float) -> None:
        await self._sleep(seconds)

    def _drop_gone(self) -> bool:
        """Forget who waits no longer; return whether anybody does."""
        for queue in self._waiting.values():
            while queue and queue[0][1].done():
                queue.popleft()
        return any(self._waiting.values())

    def _upcoming(self, now: float) -> float:
        """Return when the next slot may be used; it may have been due a moment ago."""
        return max(self._planned(now), self._gate(now))

    def _planned(self, now: float) -> float:
        return max(self._next_slot, self._frozen_until, now - LATE)

    def _gate(self, now: float) -> float:
        """Return the earliest moment at which a long second has gone by since `rate` sends ago."""
        if len(self._recent) < (self._recent.maxlen or 0):
            return 0.0
        slot = self._recent[0]
        if slot.answered_at is not None:
            seen = max(slot.granted_at, slot.answered_at - self._floor.quickest)
            return min(seen, slot.granted_at + OVERDUE) + 1 + PADDING
        if slot.begun_at is None:
            return slot.granted_at + UNSEEN + 1 + PADDING
        return min(now, slot.granted_at + OVERDUE) + 1 + PADDING

    def _grant(self, at: float) -> None:
        # What the gate held back does not move those that follow: they have gates of their own.
        self._next_slot = self._planned(self.clock()) + self._interval
        for lane in LANES:
            queue = self._waiting[lane]
            while queue:
                chat_id, future = queue.popleft()
                if future.done():
                    continue
                slot = Slot(self, chat_id, at, self.clock())
                self._recent.append(slot)
                self._chats.note(chat_id, slot.granted_at)
                future.set_result(slot)
                return

    def _freeze_until(self, until: float) -> None:
        self._frozen_until = max(self._frozen_until, until)
        if self.frozen_for > 0:
            self.recall()

    def _noted(self, note: asyncio.Task[None]) -> None:
        self._notes.discard(note)
        with suppress(asyncio.CancelledError):
            note.exception()  # a freeze that could not be written down still holds here
