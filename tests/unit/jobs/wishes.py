"""What readers do in a year, drawn at random, each through the use case behind its button."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from content.digest_hour import DigestHour
from content.model import Chat, ChatId, ChatKind, ChatState, EventStatus
from content.quiet import from_minutes
from jobs import digests as digesting
from jobs import forgetting, pauses, reminders
from storage import attendance, chats, digests, subscriptions
from tests.unit.jobs.readers import Reader, Rhythm, State, nominal

if TYPE_CHECKING:
    from tests.unit.jobs.year import Year

LONDON = "Europe/London"
ZONES = (
    LONDON, "Asia/Seoul", "America/New_York", "Pacific/Auckland", "Pacific/Chatham",
    "Asia/Kathmandu",
)
TOPICS = ("events", "briefings", "women", "children")
NIGHTS = ((22 * 60, 7 * 60), (23 * 60 + 30, 8 * 60 + 45), (30, 9 * 60), (13 * 60, 15 * 60), None)
RHYTHMS = (None, None, "daily", "daily", "weekly")
OFFSETS = (10080, 4320, 1440, 180, 120, 60, 30, 0)
PAUSES = (1, 7)

AT_HOME = (
    "language", "night", "zone", "rhythm", "at_once", "pause", "block", "stop", "forget", "follow",
    "follow", "leave_all", "discreet", "remind", "remind", "remind", "take_file", "take_file",
)  # fmt: skip
AWAY = ("back", "back", "language", "forget")


class Wishes:
    """Draws a reader and what they want, does it, and notes it in the record."""

    def __init__(self, year: "Year") -> None:
        self._year = year
        self._ids = iter(range(1000, 1_000_000))
        self._gone: list[ChatId] = []

    async def start(self) -> None:
        """Let somebody press start and choose; it may be one who had been forgotten."""
        year, draw = self._year, self._year.random
        known = self._gone and draw.random() < 0.5
        chat_id = self._gone.pop() if known else ChatId(next(self._ids))
        language = draw.choice(("en", "ko"))
        async with year.database.transaction() as session:
            chat = await chats.get_or_add(
                session, chat_id, kind=ChatKind.PRIVATE, language=language, now=year.now
            )
        reader = Reader(chat_id, chat.key, language, LONDON)
        year.ledger.readers[chat_id] = reader
        for choose in (self.follow, self.follow, self.zone, self.night, self.rhythm):
            await choose(reader)

    async def wish(self) -> None:
        """Let some reader do something."""
        draw, year = self._year.random, self._year
        if draw.random() < 0.09:
            await self.start()
            return
        if draw.random() < 0.8:
            reader, wanted = year.anybody(State.HERE), draw.choice(AT_HOME)
        else:
            reader = year.anybody(State.PAUSED, State.STOPPED, State.BLOCKED)
            wanted = draw.choice(AWAY)
        if reader is not None and not (reader.state is State.BLOCKED and wanted == "language"):
            await getattr(self, wanted)(reader)

    async def _chat(self, session: AsyncSession, reader: Reader) -> Chat:
        chat = await chats.by_key(session, reader.key)
        assert chat is not None
        return chat

    # How they hear.

    async def language(self, reader: Reader) -> None:
        reader.language = "ko" if reader.language == "en" else "en"
        async with self._year.database.transaction() as session:
            await chats.set_language(session, reader.key, reader.language)

    async def night(self, reader: Reader) -> None:
        reader.quiet, now = self._year.random.choice(NIGHTS), self._year.now
        async with self._year.database.transaction() as session:
            hours = from_minutes(*reader.quiet) if reader.quiet else None
            await chats.set_quiet(session, reader.key, hours)
            await reminders.replan_for(session, reader.key, now, zone=LONDON)
        self._year.ledger.night_changed(reader, now)

    async def zone(self, reader: Reader) -> None:
        reader.zone, now = self._year.random.choice(ZONES), self._year.now
        async with self._year.database.transaction() as session:
            await chats.set_timezone(session, reader.key, reader.zone)
            chat = await self._chat(session, reader)
            await digesting.zone_changed(session, chat, now, zone=LONDON)
            await reminders.replan_for(session, reader.key, now, zone=LONDON)
        reader.choose_rhythm(reader.rhythm, now)
        self._year.ledger.night_changed(reader, now)

    async def rhythm(self, reader: Reader) -> None:
        draw = self._year.random
        how = draw.choice(RHYTHMS)
        if how is None:
            await self.at_once(reader)
            return
        rhythm = Rhythm(draw.randrange(24), draw.randrange(7) if how == "weekly" else None)
        async with self._year.database.transaction() as session:
            await digesting.choose(
                session, await self._chat(session, reader),
                DigestHour(rhythm.hour, rhythm.weekday), self._year.now, zone=LONDON,
            )
        reader.choose_rhythm(rhythm, self._year.now)

    async def at_once(self, reader: Reader) -> None:
        async with self._year.database.transaction() as session:
            await digesting.at_once(session, await self._chat(session, reader), self._year.now)
        if reader.rhythm is not None:
            self._year.ledger.digest(reader, self._year.now)
        reader.choose_rhythm(None, self._year.now)

    async def discreet(self, reader: Reader) -> None:
        reader.discreet = not reader.discreet
        async with self._year.database.transaction() as session:
            await chats.set_discreet(session, reader.key, discreet=reader.discreet)

    # What they hear of.

    async def follow(self, reader: Reader) -> None:
        topic = self._year.random.choice(TOPICS)
        reader.topics ^= {topic}
        async with self._year.database.transaction() as session:
            if topic in reader.topics:
                await subscriptions.follow(session, reader.key, [topic], self._year.now)
            else:
                await subscriptions.unfollow(session, reader.key, [topic])

    async def leave_all(self, reader: Reader) -> None:
        reader.topics.clear()
        self._year.ledger.waiting.pop(reader, None)
        async with self._year.database.transaction() as session:
            await subscriptions.unfollow(session, reader.key)
            await digests.drop(session, reader.key)

    def _some_meeting(self) -> Any:
        now = self._year.now
        ahead = [
            event for event in self._year.ledger.events.values()
            if event.status is EventStatus.PUBLISHED and event.starts_at is not None
            and event.starts_at > now and event.created_at < now - timedelta(minutes=1)
        ]
        return self._year.random.choice(ahead) if ahead else None

    async def remind(self, reader: Reader) -> None:
        event, now = self._some_meeting(), self._year.now
        if event is None or any(ring[0] == event.id for ring in reader.rings):
            return
        offsets = self._year.random.sample(OFFSETS, 2)
        async with self._year.database.transaction() as session:
            taken = await reminders.choose(
                session, reader.key, event, offsets, now, zone=LONDON
            )
        ahead = {minutes for minutes in offsets if nominal(event, minutes) > now}
        assert taken == ahead, "an offset was lost, or taken too late"
        for minutes in ahead:
            self._year.ledger.remind(reader, event, minutes, now)

    async def take_file(self, reader: Reader) -> None:
        if (event := self._some_meeting()) is None:
            return
        async with self._year.database.transaction() as session:
            await attendance.took_calendar(session, reader.key, event.id, self._year.now)
        reader.took.add(event.id)

    # How they go and come back.

    async def pause(self, reader: Reader) -> None:
        days = self._year.random.choice(PAUSES)
        async with self._year.database.transaction() as session:
            chat = await self._chat(session, reader)
            until = await pauses.begin(session, chat, days, self._year.now)
        assert until == self._year.now + timedelta(days=days)
        self._year.ledger.fall_silent(reader, State.PAUSED, until)

    async def block(self, reader: Reader) -> None:
        """Block the bot; whether Telegram tells us is a matter of chance."""
        self._year.street.blocked.add(reader.chat_id)
        if self._year.random.random() < 0.5:
            await self._set_state(reader, ChatState.BLOCKED, State.BLOCKED)

    async def stop(self, reader: Reader) -> None:
        await self._set_state(reader, ChatState.STOPPED, State.STOPPED)

    async def _set_state(self, reader: Reader, state: ChatState, noted: State) -> None:
        async with self._year.database.transaction() as session:
            await chats.set_state(session, reader.key, state, self._year.now)
        self._year.ledger.fall_silent(reader, noted)

    async def back(self, reader: Reader) -> None:
        self._year.street.blocked.discard(reader.chat_id)
        async with self._year.database.transaction() as session:
            await pauses.end(session, await self._chat(session, reader), self._year.now)
        self._year.ledger.come_back(reader, self._year.now)

    async def forget(self, reader: Reader) -> None:
        async with self._year.database.transaction() as session:
            await forgetting.forget(session, reader.key, self._year.now)
        await self._year.database.scrub()
        self._year.ledger.fall_silent(reader, State.GONE)
        del self._year.ledger.readers[reader.chat_id]
        self._year.street.blocked.discard(reader.chat_id)
        self._gone.append(reader.chat_id)

