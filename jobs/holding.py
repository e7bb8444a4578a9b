"""What a worker has claimed and not begun: the urgent first, each chat's in its order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from content.message import Message
from content.model import ChatId, Lane
from jobs.messenger import Target
from storage.deliveries import Claimed

PATIENCE = 10.0
"""Seconds a worker keeps a message for a chat that must wait; longer waits are the database's."""

RANK = {Lane.INTERACTIVE: 0, Lane.URGENT: 1, Lane.BULK: 2}


@dataclass(frozen=True)
class Item:
    """One claimed delivery and what it says; with a target it mends what stands in the chat."""

    delivery: Claimed
    message: Message
    target: Target | None = None

    @property
    def id(self) -> int:
        """The delivery's row number."""
        return self.delivery.id

    @property
    def chat_id(self) -> ChatId:
        """Where it goes."""
        return self.delivery.chat_id

    @property
    def lane(self) -> Lane:
        """How urgent it is."""
        return self.delivery.notice.lane


@dataclass
class _Queue:
    """What waits for one chat; only one message of a chat is under way at a time."""

    waiting: list[tuple[int, int, Item]] = field(default_factory=list)
    busy: bool = False


class Holding:
    """Hands out the next item whose chat may be written to. All times are monotonic seconds.

    A chat that must wait holds up only itself: it is put aside until its time.
    """

    def __init__(self) -> None:
        self._chats: dict[ChatId, _Queue] = {}
        self._ready: list[tuple[int, int, ChatId]] = []
        self._aside: list[tuple[float, ChatId]] = []
        self._numbers = count()
        self._counts = dict.fromkeys(Lane, 0)
        self._long_waits: list[tuple[Item, float]] = []

    def __len__(self) -> int:
        return sum(self._counts.values())

    def count(self, lane: Lane) -> int:
        """Return how many items of a lane wait."""
        return self._counts[lane]

    def add(self, item: Item) -> None:
        """Take an item in; claimed anew, it takes the place of what it said before."""
        entry = (RANK[item.lane], item.delivery.id, item)
        queue = self._chats.setdefault(item.chat_id, _Queue())
        for place, (_rank, number, _item) in enumerate(queue.waiting):
            if number == item.delivery.id:
                queue.waiting[place] = entry
                return
        heappush(queue.waiting, entry)
        self._counts[item.lane] += 1
        if not queue.busy:
            self._show(queue)

    def next(self, now: float, wait_of: Callable[[ChatId], float]) -> Item | None:
        """Take the most urgent item out whose chat is free; its chat is busy from now on."""
        while self._ready:
            rank, number, chat_id = heappop(self._ready)
            queue = self._chats.get(chat_id)
            if queue is None or queue.busy or not queue.waiting:
                continue
            if queue.waiting[0][:2] != (rank, number):
                continue  # something more urgent came for this chat, and has an entry of its own
            if (wait := wait_of(chat_id)) > PATIENCE:
                self._give_up(chat_id, wait)
                continue
            queue.busy = True
            if wait > 0:
                heappush(self._aside, (now + wait, chat_id))
                continue
            _rank, _number, item = heappop(queue.waiting)
            self._counts[item.lane] -= 1
            return item
        return None

    def free(self, chat_id: ChatId) -> None:
        """Let the next item of a chat follow."""
        queue = self._chats.get(chat_id)
        if queue is None:
            return
        queue.busy = False
        if queue.waiting:
            self._show(queue)
        else:
            del self._chats[chat_id]

    def put_back(self, item: Item) -> None:
        """Take back an item that was handed out and not sent."""
        self.add(item)
        self.free(item.chat_id)

    def put_aside(self, item: Item, now: float, wait: float) -> None:
        """Take back an item whose chat has to wait for another worker, or for its gate."""
        self.add(item)
        if wait > PATIENCE:
            self._give_up(item.chat_id, wait)
        else:
            heappush(self._aside, (now + wait, item.chat_id))

    def look(self, now: float) -> float | None:
        """Bring back the chats whose time has come; return when the next one's will."""
        while self._aside and self._aside[0][0] <= now:
            self.free(heappop(self._aside)[1])
        return self._aside[0][0] if self._aside else None

    def long_waits(self) -> list[tuple[Item, float]]:
        """Give up what waits for chats that are closed for long, with the seconds to wait."""
        given_up, self._long_waits = self._long_waits, []
        return given_up

    def clear(self) -> list[Item]:
        """Give up everything that waits; what is under way stays known."""
        items = self._emptied(list(self._chats.values()))
        aside = {chat_id for _at, chat_id in self._aside}
        self._chats = {
            chat_id: queue for chat_id, queue in self._chats.items()
            if queue.busy and chat_id not in aside
        }
        self._ready.clear()
        self._aside.clear()
        return items

    def _give_up(self, chat_id: ChatId, wait: float) -> None:
        self._long_waits += [(each, wait) for each in self._emptied([self._chats[chat_id]])]
        del self._chats[chat_id]

    def _emptied(self, queues: list[_Queue]) -> list[Item]:
        items = [item for queue in queues for _rank, _number, item in queue.waiting]
        for queue in queues:
            queue.waiting = []
        for item in items:
            self._counts[item.lane] -= 1
        return items

    def _show(self, queue: _Queue) -> None:
        rank, number, item = queue.waiting[0]
        heappush(self._ready, (rank, number, item.chat_id))
