"""Groups stay tidy: a new answer takes the place of the one before it and of the question.

Kept in memory alone: after a restart one old answer stays, which is no fault.
"""

from contextlib import suppress

from telegram import Bot
from telegram.error import TelegramError

from content.model import ChatId

MOST_KEPT = 10_000
"""Groups remembered at once; beyond, those that asked longest ago are let go."""

Place = tuple[ChatId, int | None]


class Tidy:
    """The last answer to a command in each group, by topic of its forum."""

    def __init__(self) -> None:
        self._last: dict[Place, list[int]] = {}

    async def answered(self, bot: Bot, place: Place, question: int, answers: list[int]) -> None:
        """Take away what stood before, and the question where the bot may delete it."""
        chat_id, _thread = place
        before = self._last.pop(place, [])
        self._last[place] = answers
        if len(self._last) > MOST_KEPT:
            self._last.pop(next(iter(self._last)))
        for message_id in before:
            with suppress(TelegramError):
                await bot.delete_message(chat_id, message_id)
        with suppress(TelegramError):
            # Only an administrator may: elsewhere the question stays, and so it should.
            await bot.delete_message(chat_id, question)
