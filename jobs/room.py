"""How many requests may be out at once: what the pace needs at the latency of the moment.

What is out when a process dies may arrive twice, so no more is out than the pace asks for.
"""

import asyncio
from collections import deque
from math import ceil

QUEUEING = 0.010
"""Seconds of the rate that stand inside and wait for their slots."""

FEWEST, MOST = 4, 240
"""The most stays below the connections of the pool (`bot.request`): nobody waits for one."""

FIRST_GUESS = 0.2
"""Seconds an answer is taken to need before the first has come."""

REMEMBERED, REVIEWED_EVERY = 200, 20


class Room:
    """A door that lets in as many as rate × the 95th percentile of the latency."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._latencies: deque[float] = deque(maxlen=REMEMBERED)
        self._since_review = 0
        self._queue: deque[asyncio.Future[None]] = deque()
        self.inside = 0
        self.limit = self._fitting(FIRST_GUESS)

    async def enter(self) -> None:
        """Wait for a place."""
        while self.inside >= self.limit:
            place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._queue.append(place)
            await place
        self.inside += 1

    def open(self) -> None:
        """Let everybody in who waits: nothing more is sent, they only have to end."""
        self.limit = MOST * MOST
        self._let_in()

    def leave(self, latency: float | None) -> None:
        """Give the place to the next; `latency` is None if nothing was sent."""
        self.inside -= 1
        if latency is not None:
            self._learn(latency)
        self._let_in()

    def _let_in(self) -> None:
        free = self.limit - self.inside
        while self._queue and free > 0:
            place = self._queue.popleft()
            if not place.done():
                place.set_result(None)
                free -= 1

    def _learn(self, latency: float) -> None:
        self._latencies.append(latency)
        self._since_review += 1
        if self._since_review >= REVIEWED_EVERY:
            self._since_review = 0
            ordered = sorted(self._latencies)
            self.limit = self._fitting(ordered[len(ordered) * 95 // 100])

    def _fitting(self, latency: float) -> int:
        return min(max(ceil(self._rate * (latency + QUEUEING)) + 1, FEWEST), MOST)
