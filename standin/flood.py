"""Refuse what comes too fast, as Telegram does: 30 a second, 1 a second and chat, 20 a minute."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from standin.errors import too_many
from standin.model import Json

_SECOND = 1.0
_MINUTE = 60.0
_ROUNDING = 1e-9


@dataclass(slots=True)
class Flood:
    """Sliding windows over the sends of the bot; off unless asked for."""

    clock: Callable[[], float]
    on: bool = False
    overall: int = 30
    per_chat: float = 1.0
    chat_burst: int = 3
    per_group: int = 20
    _all: deque[float] = field(default_factory=deque)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _tokens: dict[int, tuple[float, float]] = field(default_factory=dict)

    def set(
        self,
        on: bool,
        overall: int = 30,
        per_chat: float = 1.0,
        chat_burst: int = 3,
        per_group: int = 20,
    ) -> None:
        """Switch on or off with these numbers, and forget what was sent."""
        self.on, self.overall, self.per_chat = on, overall, per_chat
        self.chat_burst, self.per_group = chat_burst, per_group
        self._all.clear()
        self._groups.clear()
        self._tokens.clear()

    def admit(self, chat_id: int, *, is_private: bool, count: int = 1) -> None:
        """Count a send.

        Raises:
            ApiError: 429 with the seconds to wait; then nothing is counted.
        """
        if not self.on:
            return
        now = self.clock()
        waits = [self._window(self._all, now, _SECOND, self.overall, count)]
        if is_private:
            waits.append(self._chat_wait(chat_id, now, count))
        else:
            group = self._groups.setdefault(chat_id, deque())
            waits.append(self._window(group, now, _MINUTE, self.per_group, count))
        wait = max(waits)
        if wait > 0:
            raise too_many(math.ceil(wait))
        self._all.extend([now] * count)
        if is_private:
            self._spend(chat_id, now, count)
        else:
            self._groups[chat_id].extend([now] * count)

    def _window(self, sent: deque[float], now: float, span: float, most: int, count: int) -> float:
        while sent and sent[0] <= now - span:
            sent.popleft()
        free = most - len(sent)
        if free >= count or not sent:
            return 0.0
        return sent[min(count - free, len(sent)) - 1] + span - now

    def _left(self, chat_id: int, now: float) -> float:
        tokens, at = self._tokens.get(chat_id, (float(self.chat_burst), now))
        return min(float(self.chat_burst), tokens + (now - at) * self.per_chat)

    def _chat_wait(self, chat_id: int, now: float, count: int) -> float:
        missing = min(count, self.chat_burst) - self._left(chat_id, now)
        return missing / self.per_chat if missing > _ROUNDING else 0.0

    def _spend(self, chat_id: int, now: float, count: int) -> None:
        self._tokens[chat_id] = (self._left(chat_id, now) - count, now)

    def to_json(self) -> Json:
        """Return the numbers in force."""
        return {
            "on": self.on,
            "overall": self.overall,
            "per_chat": self.per_chat,
            "chat_burst": self.chat_burst,
            "per_group": self.per_group,
        }
