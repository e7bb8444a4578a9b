"""Who looks on while deliveries go out: numbers and kinds, never a chat."""

from typing import Protocol

from content.model import Lane, NoticeKind


class Observer(Protocol):
    """Is told what the worker does, as it happens; it must return at once and never raise."""

    def claimed(self, lane: Lane, number: int) -> None:
        """So many deliveries were taken."""
        ...

    def sent(self, lane: Lane, lag: float) -> None:
        """One arrived, `lag` seconds after it was due."""
        ...

    def ended(self, kind: NoticeKind, lane: Lane, outcome: str) -> None:
        """One request or delivery came to this (an `Ending`, "sent" included)."""
        ...

    def frozen(self, seconds: float, *, everybody: bool) -> None:
        """Telegram told us to wait: everybody, or one chat."""
        ...


class Unobserved:
    """Nobody looks on."""

    def claimed(self, lane: Lane, number: int) -> None:
        """Let it pass."""

    def sent(self, lane: Lane, lag: float) -> None:
        """Let it pass."""

    def ended(self, kind: NoticeKind, lane: Lane, outcome: str) -> None:
        """Let it pass."""

    def frozen(self, seconds: float, *, everybody: bool) -> None:
        """Let it pass."""
