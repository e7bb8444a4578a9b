"""Updates run side by side across chats and in order within one."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 64


class PerChatProcessor(BaseUpdateProcessor):
    """A lock per chat: two quick taps of one person are answered in the order they were made."""

    def __init__(self) -> None:
        super().__init__(max_concurrent_updates=AT_ONCE)
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: defaultdict[int, int] = defaultdict(int)
        self._last_done = 0
        self._progress = asyncio.Condition()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process one update when its chat's earlier ones are done."""
        chat = update.effective_chat if isinstance(update, Update) else None
        try:
            if chat is None:
                await coroutine
            else:
                await self._in_turn(chat.id, coroutine)
        finally:
            if isinstance(update, Update):
                await self._note(update.update_id)

    async def has_done(self, update_id: int) -> None:
        """Wait until an update as new as this one has been dealt with."""
        async with self._progress:
            await self._progress.wait_for(lambda: self._last_done >= update_id)

    async def _note(self, update_id: int) -> None:
        async with self._progress:
            self._last_done = max(self._last_done, update_id)
            self._progress.notify_all()

    async def _in_turn(self, chat_id: int, coroutine: Awaitable[Any]) -> None:
        self._waiting[chat_id] += 1
        try:
            async with self._locks[chat_id]:
                await coroutine
        finally:
            self._waiting[chat_id] -= 1
            if not self._waiting[chat_id]:
                del self._waiting[chat_id], self._locks[chat_id]

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""
