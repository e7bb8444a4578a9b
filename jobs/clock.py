"""The clock, as a value that is handed down."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present moment, aware UTC."""


def system_clock() -> datetime:
    """Return the machine's time."""
    return datetime.now(UTC)
