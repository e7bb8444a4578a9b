"""Chats as Telegram keeps them: what was sent there, what stands there now, who takes nothing."""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from content.message import Message
from content.model import ChatId
from jobs.messenger import Gone, InDoubt, Later, Outcome, Refused, Sent

Deed = Callable[[], Awaitable[None]]

BLOCKED = Refused("Forbidden: bot was blocked by the user", Gone(blocked=True))
MISSING = Refused("Bad Request: message to edit not found")


@dataclass
class Street:
    """A messenger whose every chat can be looked into; numbers of messages are never given twice.

    `heard` is called for whatever arrives. What is in `meanwhile` is done while that many more
    requests are being made: somebody presses a button just then.
    """

    heard: Callable[[int, ChatId, Message], None]
    chats: dict[ChatId, dict[int, Message]] = field(default_factory=dict)
    blocked: set[ChatId] = field(default_factory=set)
    unreachable: deque[ChatId] = field(default_factory=deque)
    lose_answers: int = 0
    lose_edits: int = 0
    unknown: set[int] = field(default_factory=set)
    meanwhile: list[tuple[int, Deed]] = field(default_factory=list)
    fault: BaseException | None = None
    disturbed: bool = False
    last: int = 0

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        await self._interrupt()
        if chat_id in self.blocked:
            return BLOCKED
        if chat_id in self.unreachable:
            self.unreachable.remove(chat_id)
            return Later("no connection")
        self.last += 1
        self.chats.setdefault(chat_id, {})[self.last] = message
        if self.lose_answers:
            self.lose_answers -= 1
            self.unknown.add(self.last)
            return InDoubt("the answer was lost")
        self.heard(self.last, chat_id, message)
        return Sent(self.last)

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        await self._interrupt()
        if chat_id in self.blocked:
            return BLOCKED
        if self.lose_edits:
            self.lose_edits -= 1
            return InDoubt("the request was lost")
        if message_id not in self.chats.get(chat_id, {}):
            return MISSING
        file = self.chats[chat_id][message_id].document
        self.chats[chat_id][message_id] = replace(message, document=file)
        return Sent(message_id)

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        self.chats[chat_id].pop(message_id, None)
        return Sent(message_id)

    def raise_fault(self) -> None:
        """Bring to light what went wrong in a deed: to the worker it is trouble of Telegram's."""
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault

    async def _interrupt(self) -> None:
        if not self.meanwhile:
            return
        left, deed = self.meanwhile[0]
        self.meanwhile[0] = (left - 1, deed)
        if left > 0:
            return
        self.meanwhile.pop(0)
        self.disturbed = True
        try:
            await deed()
        except BaseException as error:
            self.fault = error
            raise
