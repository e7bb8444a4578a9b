"""How fast one chat may be written to, and whose a 429 is: the chat's or everybody's.

Kept by each process for itself. That of news holds across all processes, for the database keeps it
too, see `storage.gates`: what one process knows here spares it the asking. Replies are only counted
here, in the process that gives them; where they add up to a 429 of the chat's, it is obeyed.
"""

from content.model import ChatId, Lane
from storage.gates import GROUP_INTERVAL, PRIVATE_INTERVAL

PRIVATE_MEMORY = 5.0
GROUP_MEMORY = 60.0
"""Seconds for which a chat that was written to too quickly explains a 429 by itself."""

PRIVATE_REST = 2.0
"""Seconds that news waits at most for what a person was sent before."""

TOGETHER = 2.0
"""Seconds: where the whole bot is too fast, the very next sends are refused as well."""

FORGET_CHATS_ABOVE = 4096


class ChatPace:
    """When each chat may be written to again. All times are monotonic seconds."""

    def __init__(self) -> None:
        self._next: dict[ChatId, float] = {}
        self._frozen: dict[ChatId, float] = {}
        self._bursts: dict[ChatId, float] = {}
        self._refused: tuple[ChatId, float] | None = None

    def ready(self, lane: Lane, chat_id: ChatId) -> float:
        """Return from when this lane may write to a chat.

        A person who asks twice in a second is answered twice: Telegram tolerates short bursts, and
        a reply that waits a second feels broken. Only a real 429 holds a reply back.
        """
        frozen = self._frozen.get(chat_id, 0.0)
        if lane is Lane.INTERACTIVE:
            return frozen
        return max(frozen, self._next.get(chat_id, 0.0))

    def wait(self, chat_id: ChatId, now: float) -> float:
        """Return the seconds until news may be sent to a chat."""
        return max(0.0, self.ready(Lane.BULK, chat_id) - now)

    def note(self, chat_id: ChatId, at: float) -> None:
        """Remember that a chat is written to."""
        interval = PRIVATE_INTERVAL if chat_id > 0 else GROUP_INTERVAL
        last = self._next.get(chat_id, 0.0)
        if last > at:
            self._bursts[chat_id] = at
        # A person who presses ten buttons has been answered ten times: that keeps news from them
        # for a moment, not for ten seconds. A group's minute is counted to the end.
        most = PRIVATE_REST if chat_id > 0 else GROUP_MEMORY
        self._next[chat_id] = min(max(last, at) + interval, at + most)
        if len(self._next) > FORGET_CHATS_ABOVE:
            self._forget(at)

    def delay(self, chat_id: ChatId, by: float) -> None:
        """Let a chat rest longer: what was sent there last arrived so much later than planned."""
        if by > 0 and chat_id in self._next:
            self._next[chat_id] += by

    def freeze(self, chat_id: ChatId, until: float) -> None:
        """Hold everything for one chat."""
        self._frozen[chat_id] = max(self._frozen.get(chat_id, 0.0), until)

    def refused(self, chat_id: ChatId, now: float) -> bool:
        """Tell whether a 429 concerns the whole bot. Telegram does not say; these signs do.

        - It is the chat's if we have just written there faster than a chat may be written to.
        - Else our own pace is too fast, where it meets a person: everybody must wait.
        - In a group or channel it may be the chat's all the same: others write there for the bot
          too, from another process or by editing. If another chat is refused in the same moment,
          it is everybody's.
        """
        if self._is_explained(chat_id, now):
            return False
        earlier, self._refused = self._refused, (chat_id, now)
        if earlier is not None and earlier[0] != chat_id and now - earlier[1] <= TOGETHER:
            return True
        return chat_id > 0

    def _is_explained(self, chat_id: ChatId, now: float) -> bool:
        memory = PRIVATE_MEMORY if chat_id > 0 else GROUP_MEMORY
        burst = self._bursts.get(chat_id)
        return burst is not None and now - burst <= memory

    def _forget(self, now: float) -> None:
        self._next = {chat: at for chat, at in self._next.items() if at > now}
        self._frozen = {chat: at for chat, at in self._frozen.items() if at > now}
        self._bursts = {
            chat: at for chat, at in self._bursts.items() if at > now - GROUP_MEMORY
        }
