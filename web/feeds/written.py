"""What is made from an event, made once for as long as the event stands."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from content.model import Event

T = TypeVar("T")


class Written(Generic[T]):
    """Keeps what was made from the events asked for last.

    Args:
        write: Makes it.
        room: How many are kept.
    """

    def __init__(self, write: Callable[[Event], T], room: int) -> None:
        self._write = write
        self._room = room
        self._kept: OrderedDict[str, tuple[Event, T]] = OrderedDict()

    def of(self, event: Event) -> T:
        """Return what is made from an event as it is now: whatever of it changes counts."""
        kept = self._kept.get(event.uid)
        if kept is not None and kept[0] == event:
            return kept[1]
        made = self._write(event)
        self._kept[event.uid] = (event, made)
        if len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return made
