"""What readers do about the meetings of a circle: come, wait, pause, leave, are forgotten."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from content.model import EVENTS_TOPIC, ChatState
from jobs import attendance as seats
from jobs import reminders
from storage import attendance, chats, subscriptions
from storage import reminders as reminder_rows
from storage.changes import mark_seen
from tests.unit.jobs.living import Reader
from tests.unit.jobs.organising import Organising


class Attending(Organising):
    """The whole circle: its bot, its organisers, its readers."""

    async def follow(self, reader: Reader, *, follows: bool) -> None:
        """Follow the meetings, or no longer."""
        reader.follows = follows
        async with self.database.transaction() as session:
            if follows:
                await subscriptions.follow(session, reader.key, [EVENTS_TOPIC], self.now)
            else:
                await subscriptions.unfollow(session, reader.key, [EVENTS_TOPIC])

    async def come(self, reader: Reader, event_id: int) -> bool:
        """Ask for a seat, which ends a pause; return whether that is new of this reader."""
        async with self.database.transaction() as session:
            await self._wake(session, reader)
            before = await attendance.place_of(session, reader.key, event_id)
            await seats.come(session, reader.key, event_id, self.now)
            after = await attendance.place_of(session, reader.key, event_id)
        return before is None and after is not None

    async def answer(self, reader: Reader, event_id: int, *, yes: bool) -> None:
        """Take an offered seat, or let it go."""
        async with self.database.transaction() as session:
            act = seats.accept if yes else seats.decline
            await act(session, reader.key, event_id, self.now)

    async def leave(self, reader: Reader, event_id: int) -> None:
        """Leave the list."""
        async with self.database.transaction() as session:
            await seats.leave(session, reader.key, event_id, self.now)

    async def take_file(self, reader: Reader, event_id: int) -> bool:
        """Put a meeting into one's own calendar."""
        reader.took.add(event_id)
        async with self.database.transaction() as session:
            await self._wake(session, reader)
            await attendance.took_calendar(session, reader.key, event_id, self.now)
        return True

    async def remind(self, reader: Reader, event_id: int, minutes: Iterable[int]) -> bool:
        """Choose reminders; when that was, nobody keeps."""
        async with self.database.transaction() as session:
            await self._wake(session, reader)
            chosen = await reminders.choose(
                session, reader.key, self.present[event_id], minutes, self.now
            )
        if chosen:
            reader.reminded.setdefault(event_id, set()).update(chosen)
        return False

    async def forget_reminders(self, reader: Reader, event_id: int) -> None:
        """Take all reminders of a meeting back."""
        reader.reminded.pop(event_id, None)
        async with self.database.transaction() as session:
            await reminder_rows.unset(session, reader.key, event_id)

    async def pause(self, reader: Reader) -> None:
        """Hear nothing for a while."""
        if reader.state is ChatState.ACTIVE:
            await self._set_state(reader, ChatState.STOPPED)

    async def come_back(self, reader: Reader) -> None:
        """Press start again."""
        self.street.blocked.discard(reader.chat_id)
        async with self.database.transaction() as session:
            await self._wake(session, reader)

    async def _set_state(self, reader: Reader, state: ChatState) -> None:
        async with self.database.transaction() as session:
            await chats.set_state(session, reader.key, state, self.now)
        reader.state = state

    async def _wake(self, session: AsyncSession, reader: Reader) -> None:
        self.street.blocked.discard(reader.chat_id)
        known = await chats.by_key(session, reader.key)
        if known is not None and known.state is not ChatState.ACTIVE:
            await chats.set_state(session, reader.key, ChatState.ACTIVE, self.now)
        reader.state = ChatState.ACTIVE

    async def forget(self, reader: Reader) -> None:
        """Erase a reader; somebody nobody knows takes their place."""
        async with self.database.transaction() as session:
            await chats.forget(session, reader.key)
            newcomer = await self._newcomer(session, reader.chat.language)
        self.readers[self.readers.index(reader)] = newcomer

    async def see(self, reader: Reader) -> None:
        """Press "Seen" wherever there is one."""
        for message in self.street.chats.get(reader.chat_id, {}).values():
            for button in (button for row in message.buttons for button in row):
                if button.action is not None and button.action.verb == "seen":
                    async with self.database.transaction() as session:
                        await mark_seen(session, int(button.action.args[0]), reader.key)
