"""Tell whoever watches (the chat page, a test) that something changed."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from standin.model import Json

_KEPT = 1000


@dataclass(slots=True)
class Hub:
    """Numbered events, the last of which are kept for those who come back."""

    version: int = 0
    _recent: deque[tuple[int, Json]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    closed: bool = False

    def publish(self, kind: str, chat_id: int | None = None, **details: object) -> int:
        """Number an event, wake the watchers, return the number."""
        self.version += 1
        event: Json = {"type": kind, "chat": chat_id, "version": self.version, **details}
        self._recent.append((self.version, event))
        self._wake()
        return self.version

    def close(self) -> None:
        """Let every watcher go."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def changed(self) -> None:
        """Wait for the next event."""
        await self._changed.wait()

    async def follow(self, since: int | None, patience: float) -> AsyncIterator[Json | None]:
        """Yield events after `since` (None: from now on); None when `patience` seconds pass."""
        seen = self.version if since is None else since
        while not self.closed:
            changed = self._changed
            for number, event in list(self._recent):
                if number > seen:
                    seen = number
                    yield event
            if changed is not self._changed:
                continue
            try:
                async with asyncio.timeout(patience):
                    await changed.wait()
            except TimeoutError:
                yield None
