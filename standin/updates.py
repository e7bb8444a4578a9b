"""Keep updates until the bot has fetched them: getUpdates and its rules."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from standin import limits
from standin.errors import conflict
from standin.model import Json

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
)
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT_KINDS = frozenset(KINDS) - ON_REQUEST
_OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
_FIRST_ID = 700_000_000
_REPEAT_SECONDS = 3.0
_HASTE_SECONDS = 0.5


@dataclass(slots=True)
class UpdateQueue:
    """Updates in order of their identifiers, which never go back.

    `polled` is set while a getUpdates call waits.
    """

    allowed: frozenset[str] = DEFAULT_KINDS
    explicit: bool = False
    brake: bool = False
    _next_id: int = _FIRST_ID
    _waiting: deque[tuple[float, Json]] = field(default_factory=deque)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)
    polled: asyncio.Event = field(default_factory=asyncio.Event)
    _poller: asyncio.Future[None] | None = None
    _last_offset: int | None = None
    _last_start: float = float("-inf")

    def add(self, kind: str, content: Json, now: float) -> int | None:
        """Add an update if the bot wants its kind; return its identifier."""
        if kind not in self.allowed:
            return None
        update_id = self._next_id
        self._next_id += 1
        self._waiting.append((now, {"update_id": update_id, kind: content}))
        self.wake()
        return update_id

    @property
    def last_id(self) -> int:
        """Id of the newest update, delivered or not."""
        return self._next_id - 1

    def wake(self) -> None:
        """Let whoever waits look again."""
        self._arrived.set()
        self._arrived = asyncio.Event()

    async def arrival(self) -> None:
        """Wait until something is added."""
        await self._arrived.wait()

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds the bot wants; none named means the default set."""
        known = frozenset(kind.lower() for kind in kinds) & frozenset(KINDS)
        self.explicit = bool(known)
        self.allowed = known or DEFAULT_KINDS

    def allowed_names(self) -> list[str] | None:
        """Return the kinds the bot asked for, None if it never did."""
        return [kind for kind in KINDS if kind in self.allowed] if self.explicit else None

    def pending(self, now: float) -> int:
        """Return how many updates wait."""
        self._forget_old(now)
        return len(self._waiting)

    def waiting(self, now: float) -> list[Json]:
        """Return what waits, the oldest first."""
        self._forget_old(now)
        return [update for _, update in self._waiting]

    def drop(self, update_id: int) -> None:
        """Forget one update, wherever it stands."""
        kept = [each for each in self._waiting if each[1]["update_id"] != update_id]
        self._waiting = deque(kept)

    def clear(self) -> None:
        """Drop everything that waits."""
        self._waiting.clear()

    def confirm(self, offset: int) -> None:
        """Forget updates before `offset`; a negative one keeps that many from the end."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while offset > 0 and self._waiting and self._waiting[0][1]["update_id"] < offset:
            self._waiting.popleft()

    def displace(self, message: str = _OTHER_POLLER) -> None:
        """End a getUpdates call that is waiting, with 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(message))
        self._poller = None

    async def fetch(self, offset: int, limit: int, seconds: float, now: float) -> list[Json]:
        """Return up to `limit` updates from `offset`, waiting for the first one.

        Args:
            offset: First update wanted, confirms those before; negative counts from the end.
            limit: Most updates to return.
            seconds: How long to wait if there is none.
            now: Moment of the call, in seconds of the pretend clock.

        Raises:
            ApiError: 409, if another call came meanwhile.
        """
        self.displace()
        seconds, limit = self._braked(offset, seconds, limit)
        self.confirm(offset)
        self._forget_old(now)
        if not self._waiting and seconds > 0:
            await self._first_arrival(seconds)
        return [update for _, update in list(self._waiting)[:limit]]

    def _braked(self, offset: int, seconds: float, limit: int) -> tuple[float, int]:
        """Slow a client that asks for the same offset again and again."""
        start = asyncio.get_running_loop().time()
        same, passed = offset == self._last_offset, start - self._last_start
        self._last_offset, self._last_start = offset, start
        if not self.brake or not same or passed >= _REPEAT_SECONDS:
            return seconds, limit
        return max(seconds, _REPEAT_SECONDS), 1 if passed < _HASTE_SECONDS else limit

    async def _first_arrival(self, seconds: float) -> None:
        poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = poller
        self.polled.set()
        arrival = asyncio.get_running_loop().create_task(self._arrived.wait())
        try:
            await asyncio.wait(
                (arrival, poller), timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            arrival.cancel()
            if self._poller is poller:
                self._poller = None
                self.polled.clear()
        if poller.done():
            poller.result()

    def _forget_old(self, now: float) -> None:
        while self._waiting and self._waiting[0][0] + limits.UPDATE_AGE < now:
            self._waiting.popleft()
