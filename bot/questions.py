"""Which question a reader was asked last, so that their next words can answer it.

Kept in memory alone and not for long: it is nobody's business which question somebody left open,
and who has to be asked again after a restart loses a press of a button.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from content.model import ChatId

OPEN_FOR = timedelta(minutes=30)


class Ask(StrEnum):
    """What can be answered in one's own words."""

    HOURS = "hours"
    ZONE = "zone"
    REMINDER = "reminder"
    USUAL = "usual"
    PANIC = "panic"
    SOURCE = "source"
    SOURCE_WORDS = "source_words"


@dataclass(frozen=True)
class Question:
    """What was asked; of a reminder also for which event, of words for which source."""

    ask: Ask
    event_id: int = 0


class Questions:
    """The open questions of all chats."""

    def __init__(self) -> None:
        self._open: dict[ChatId, tuple[Question, datetime]] = {}

    def put(self, chat_id: ChatId, question: Question, now: datetime) -> None:
        """Note that a chat is being asked; what nobody answered in time is forgotten."""
        self._open = {
            known: entry for known, entry in self._open.items() if now - entry[1] < OPEN_FOR
        }
        self._open[chat_id] = (question, now)

    def of(self, chat_id: ChatId, now: datetime) -> Question | None:
        """Return what a chat was asked and has not answered."""
        question, asked_at = self._open.get(chat_id, (None, now))
        return question if now - asked_at < OPEN_FOR else None

    def close(self, chat_id: ChatId) -> None:
        """Forget what a chat was asked: it has answered, or done something else."""
        self._open.pop(chat_id, None)
