"""How fast the bot may speak: send slots with expiry, three lanes, and one freeze.

A slot may be used up to `jitter` after its time, else it is dropped; slots lie (1 s + jitter) /
rate apart. N + 1 sends then span at least one second, whatever the jitter: no sliding second ever
holds more than the rate. A lane may reserve only a little ahead, the urgent ones further, so a
reply to a person never waits behind a broadcast.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from time import monotonic

from content.model import ChatId, Lane

JITTER = 0.010
LOOK_AHEAD = {Lane.BULK: 0.1, Lane.URGENT: 0.2, Lane.INTERACTIVE: float("inf")}
PRIVATE_INTERVAL = 1.0
GROUP_INTERVAL = 3.0
"""Telegram's FAQ: about one message a second to a chat, twenty a minute to a group."""

FORGET_CHATS_ABOVE = 4096


class Pace:
    """The whole bot's pace in one process. All times are monotonic seconds."""

    def __init__(
        self,
        rate: float,
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._interval = (1 + JITTER) / rate
        self._clock = clock
        self._sleep = sleep
        self._next_slot = 0.0
        self._frozen_until = 0.0
        self._chat_next: dict[ChatId, float] = {}
        self._chat_frozen: dict[ChatId, float] = {}

    def freeze(self, wait: timedelta, chat_id: ChatId | None = None) -> None:
        """Let nobody send, or nobody to this chat, until `wait` has passed (after a 429)."""
        until = self._clock() + wait.total_seconds()
        if chat_id is None:
            self._frozen_until = max(self._frozen_until, until)
        else:
            self._chat_frozen[chat_id] = max(self._chat_frozen.get(chat_id, 0.0), until)

    @property
    def frozen_for(self) -> float:
        """Seconds until the freeze ends; 0 when there is none."""
        return max(0.0, self._frozen_until - self._clock())

    def chat_wait(self, chat_id: ChatId) -> float:
        """Return the seconds until this chat may be written to again."""
        return max(0.0, self._gate(Lane.BULK, chat_id) - self._clock())

    async def slot(self, lane: Lane, chat_id: ChatId) -> None:
        """Wait until one message of this lane may be sent to this chat, and take the slot.

        Bulk looks on with patience: it takes a slot only when that slot is close, so what is
        urgent finds the next one free.
        """
        while True:
            now = self._clock()
            ready = max(self._frozen_until, self._gate(lane, chat_id))
            if ready > now:
                await self._sleep(ready - now)
                continue
            slot = max(self._next_slot, now)
            ahead = slot - now
            if ahead > LOOK_AHEAD[lane]:
                await self._sleep(ahead - LOOK_AHEAD[lane] / 2)
                continue
            self._next_slot = slot + self._interval
            if ahead > 0:
                await self._sleep(ahead)
            late = self._clock() - slot
            if late <= JITTER and self._frozen_until <= slot:
                self._note_chat(chat_id, slot)
                return

    def _gate(self, lane: Lane, chat_id: ChatId) -> float:
        # A person who asks twice in a second is answered twice: Telegram tolerates short bursts,
        # and a reply that waits a second feels broken. Only a real 429 holds a reply back.
        frozen = self._chat_frozen.get(chat_id, 0.0)
        if lane is Lane.INTERACTIVE:
            return frozen
        return max(frozen, self._chat_next.get(chat_id, 0.0))

    def _note_chat(self, chat_id: ChatId, slot: float) -> None:
        interval = PRIVATE_INTERVAL if chat_id > 0 else GROUP_INTERVAL
        self._chat_next[chat_id] = max(self._chat_next.get(chat_id, 0.0), slot) + interval
        if len(self._chat_next) > FORGET_CHATS_ABOVE:
            now = self._clock()
            self._chat_next = {chat: at for chat, at in self._chat_next.items() if at > now}
            self._chat_frozen = {chat: at for chat, at in self._chat_frozen.items() if at > now}
