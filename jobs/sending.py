"""The requests themselves: each waits for its slot, goes out, and leaves its answer behind."""

import asyncio
from collections.abc import Callable
from time import monotonic

import structlog

from content.message import Message
from jobs.holding import Item
from jobs.messenger import InDoubt, Later, Messenger, Outcome, Stop
from jobs.observer import Observer
from jobs.pace import Pace, Slot
from jobs.room import Room
from jobs.settling import Result, is_bad_text, plain

log = structlog.get_logger(__name__)

UNREACHABLE_AFTER = 5
"""So many requests in a row that found no connection: Telegram cannot be reached at all."""

LONGEST_REST = 30.0


class Sender:
    """Sends what is marked; never touches the database."""

    def __init__(
        self, messenger: Messenger, pace: Pace, observer: Observer, ring: Callable[[], None]
    ) -> None:
        self._messenger = messenger
        self._pace = pace
        self._observer = observer
        self._ring = ring
        self._room = Room(pace.rate)
        self._tasks: set[asyncio.Task[None]] = set()
        self._results: list[Result] = []
        self._unsent: list[Item] = []
        self._halted = False
        self._unreachable = 0
        self._rests_until = 0.0
        self.marked = 0
        """Items that wait for their slot."""
        self.refusal: Stop | None = None
        """The token is not accepted any more."""

    @property
    def out(self) -> int:
        """Requests that are being made."""
        return self._room.inside

    @property
    def answered(self) -> int:
        """Answers that wait to be collected."""
        return len(self._results)

    @property
    def rests(self) -> bool:
        """Whether nothing should be begun now."""
        return (
            self._halted
            or self.refusal is not None
            or self._pace.frozen_for > 0
            or monotonic() < self._rests_until
        )

    def start(self, item: Item) -> None:
        """Send an item that is marked."""
        self.marked += 1
        task = asyncio.create_task(self._see_through(item))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def add(self, result: Result) -> None:
        """Take a result that needed no request."""
        self._results.append(result)

    def collect(self) -> tuple[list[Result], list[Item]]:
        """Hand over the answers, and the items that were marked and not sent after all."""
        collected = self._results, self._unsent
        self._results, self._unsent = [], []
        return collected

    def give_back(self, results: list[Result], unsent: list[Item]) -> None:
        """Keep what could not be written down."""
        self._results = results + self._results
        self._unsent = unsent + self._unsent

    def halt(self) -> None:
        """Begin nothing more; what is out may end."""
        self._halted = True
        self._room.open()
        self._pace.recall()

    async def drain(self, seconds: float) -> None:
        """Wait until all that is out has ended."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def _see_through(self, item: Item) -> None:
        await self._room.enter()
        slot = None if self.rests else await self._pace.offered(item.lane, item.chat_id)
        self.marked -= 1
        self._ring()
        outcome: Outcome | None = None
        try:
            if slot is not None:
                # What is cut off in the middle may have arrived.
                outcome = InDoubt("cut off")
                outcome = await self._request(item, item.message, slot)
                if outcome is not None and is_bad_text(outcome):
                    log.error("markup refused, sent as plain text", delivery=item.id)
                    slot = await self._pace.slot(item.lane, item.chat_id)
                    outcome = await self._request(item, plain(item.message), slot)
        finally:
            self._room.leave(slot.latency if slot is not None else None)
            if outcome is None:
                self._unsent.append(item)
            else:
                self._results.append(Result(item.delivery, outcome))
            self._ring()

    async def _request(self, item: Item, message: Message, slot: Slot) -> Outcome | None:
        try:
            with slot:
                outcome = await self._call(item, message)
        except Stop as error:
            self.refusal = error
            self.halt()
            return None
        except Exception:
            # An answer nobody expected: the message may have arrived all the same.
            log.exception("delivery failed", delivery=item.id)
            return InDoubt("unexpected")
        self._heed(item, outcome)
        return outcome

    async def _call(self, item: Item, message: Message) -> Outcome:
        target = item.target
        if target is None:
            return await self._messenger.send(
                item.chat_id, message, thread_id=item.delivery.chat.thread_id
            )
        if target.erased:
            return await self._messenger.delete(item.chat_id, target.message_id)
        return await self._messenger.edit(item.chat_id, target.message_id, message)

    def _heed(self, item: Item, outcome: Outcome) -> None:
        if not isinstance(outcome, Later):
            self._unreachable = 0
        elif outcome.wait is None:
            self._rest()
        else:
            everybody = self._pace.told_to_wait(outcome.wait, item.chat_id)
            self._observer.frozen(outcome.wait.total_seconds(), everybody=everybody)

    def _rest(self) -> None:
        self._unreachable += 1
        longer = self._unreachable - UNREACHABLE_AFTER
        if longer >= 0:
            rest = min(2.0**longer, LONGEST_REST)
            self._rests_until = monotonic() + rest
            log.warning("Telegram cannot be reached", rests_for=rest)
