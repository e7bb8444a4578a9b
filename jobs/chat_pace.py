"""How fast one chat may be written to, and whose a 429 is: the chat's or everybody's."""

from content.model import ChatId, Lane

PRIVATE_INTERVAL = 1.0
GROUP_INTERVAL = 3.0
"""Telegram's FAQ: about one message a second to a chat, twenty a minute to a group."""

BURST_MEMORY = 5.0
"""Seconds for which a chat that was written to too quickly explains a 429 by itself."""

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
        self._next[chat_id] = max(last, at) + interval
        if len(self._next) > FORGET_CHATS_ABOVE:
            self._forget(at)

    def freeze(self, chat_id: ChatId, until: float) -> None:
        """Hold everything for one chat."""
        self._frozen[chat_id] = max(self._frozen.get(chat_id, 0.0), until)

    def refused(self, chat_id: ChatId, wait: float, now: float) -> bool:
        """Tell whether a 429 concerns the whole bot. Telegram does not say; these signs do.

        - In a group or channel it is the chat's: twenty a minute are soon used up.
        - In a private chat it is the chat's if we have just written there faster than one a
          second; else our own pace is too fast, and everybody must wait.
        - A second chat refused while the first still waits makes it everybody's.
        """
        earlier, self._refused = self._refused, (chat_id, now + wait)
        if earlier is not None and earlier[0] != chat_id and earlier[1] > now:
            return True
        burst = self._bursts.get(chat_id)
        return chat_id > 0 and (burst is None or now - burst > BURST_MEMORY)

    def _forget(self, now: float) -> None:
        self._next = {chat: at for chat, at in self._next.items() if at > now}
        self._frozen = {chat: at for chat, at in self._frozen.items() if at > now}
        self._bursts = {
            chat: at for chat, at in self._bursts.items() if at > now - BURST_MEMORY
        }
