"""Whatever organisers do in whatever order, every chat's last word is the present truth."""

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from icalendar import Calendar

from content.message import Message
from content.model import (
    EVENTS_TOPIC,
    ChatId,
    ChatKey,
    ChatKind,
    Event,
    EventStatus,
    Localised,
)
from content.render.common import Links
from jobs import changes, fanout, indexing, reminders
from jobs.card_edits import CardEditor
from jobs.changes import Made
from jobs.delivery import DeliveryWorker
from jobs.draft_answers import DraftField
from jobs.messenger import Outcome, Sent
from jobs.pace import Pace
from storage import attendance, chats, edits, events, subscriptions
from storage.database import Database, migrate
from storage.types import Sealer

KEY = bytes(range(64))
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POOL = timedelta(minutes=5)
FOLLOWER, COMING, REMINDED, ORGANISER = (ChatId(number) for number in (11, 12, 13, 14))
ROOMS = ("Committee Room 7", "Committee Room 9", "Committee Room 20")
HOURS = ("15:00", "17:00", "18:30")
DAYS = ("2026-11-26", "2026-11-30", "2026-12-02")


class Street:
    """Chats as Telegram keeps them: what was sent, and what it shows now."""

    def __init__(self) -> None:
        self.chats: dict[int, dict[int, Message]] = {}
        self.sent = 0

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        self.sent += 1
        self.chats.setdefault(chat_id, {})[self.sent] = message
        return Sent(self.sent)

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        file = self.chats[chat_id][message_id].document
        self.chats[chat_id][message_id] = replace(message, document=file)
        return Sent(message_id)

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        del self.chats[chat_id][message_id]
        return Sent(message_id)

    def last(self, chat_id: int) -> Message | None:
        messages = self.chats.get(chat_id, {})
        return messages[max(messages)] if messages else None

    def files(self, chat_id: int) -> list[Any]:
        entries = []
        for number in sorted(self.chats.get(chat_id, {})):
            file = self.chats[chat_id][number].document
            if file is not None:
                [entry] = Calendar.from_ical(file.content).walk("VEVENT")
                entries.append(entry)
        return entries


@cache
def furnished() -> Path:
    file = Path(tempfile.mkdtemp()) / "made-once.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


class Meetings(RuleBasedStateMachine):
    """One meeting, three readers, one organiser, and a bot that may be restarted at any time."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.street = Street()
        self.now = MONDAY
        self.known_revision = 0
        self.made: Made | None = None
        self.edit_id = 0
        shutil.copy(furnished(), Path(self.folder.name) / "town.db")

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        self.run(self._open())
        self.run(self._furnish())

    async def _open(self) -> None:
        self.database = Database(
            f"sqlite:///{self.folder.name}/town.db", sealer=Sealer(KEY)
        )
        await self.database.open()
        self.pace = Pace(1000)
        links = Links("division_bell_bot")
        self.worker = DeliveryWorker(
            self.database, self.street, self.pace, clock=lambda: self.now, links=links,
            name="one",
        )
        self.editor = CardEditor(self.database, self.street, self.pace, links)

    async def _furnish(self) -> None:
        async with self.database.transaction() as session:
            keys = [
                (await chats.get_or_add(
                    session, chat_id, kind=ChatKind.PRIVATE, language="en", now=self.now
                )).key
                for chat_id in (FOLLOWER, COMING, REMINDED, ORGANISER)
            ]
            self.organiser = keys[3]
            await subscriptions.follow(session, keys[0], [EVENTS_TOPIC], self.now)
            event = await events.add(
                session,
                Event(
                    slug="a-meeting", uid="a-meeting@town", title=Localised(en="A Meeting"),
                    on=date(2026, 11, 26), start=time(17), venue="Houses of Parliament",
                    room=ROOMS[0],
                ),
                now=self.now, visible_at=self.now,
            )
            await indexing.index_event(session, event)
            await fanout.announce_event(
                session, event, now=self.now, undo=timedelta(0), report_to=None
            )
            await attendance.took_calendar(session, keys[1], event.id, self.now)
            await reminders.choose(session, keys[2], event, (1440, 120), self.now)
            self.event_id, self.reminded = event.id, ChatKey(keys[2])
        await self._settle()

    async def _event(self) -> Event:
        async with self.database.reading() as session:
            event = await events.by_id(session, self.event_id)
        assert event is not None
        return event

    async def _settle(self) -> None:
        await reminders.tick(self.database, self.now)
        await fanout.tick(self.database, self.now)
        await self.worker.recover()
        while await self.worker.run_once():
            pass
        while await self.editor.tick(self.now):
            pass

    async def _make(self, wanted: dict[str, Any], pool: timedelta) -> None:
        event = await self._event()
        if event.is_over(self.now) and event.status is not EventStatus.POSTPONED:
            return
        try:
            async with self.database.transaction() as session:
                edit = await changes.begin(session, self.organiser, event, self.now)
                kept = await changes.want(session, edit, event, wanted, self.now)
                assert kept is not None
                made = await changes.make(
                    session, kept, revision=kept.revision, now=self.now, pool=pool
                )
        except DraftField:
            assert await self._event() == event
            return
        if isinstance(made, Made):
            self.made, self.edit_id = made, edit.id
        else:
            assert await self._event() == event

    @rule(room=st.sampled_from(ROOMS), pool=st.sampled_from((timedelta(0), POOL)))
    def move_room(self, room: str, pool: timedelta) -> None:
        self.run(self._make({"room": room}, pool))

    @rule(start=st.sampled_from(HOURS))
    def move_hour(self, start: str) -> None:
        self.run(self._make({"start": start}, POOL))

    @rule(day=st.sampled_from(DAYS))
    def move_day(self, day: str) -> None:
        self.run(self._make({"date": day}, POOL))

    @rule(title=st.sampled_from(("A Meeting", "A Meeting, mended")))
    def mend_title(self, title: str) -> None:
        self.run(self._make({"title_en": title}, POOL))

    @rule(status=st.sampled_from(EventStatus))
    def turn(self, status: EventStatus) -> None:
        self.run(self._make({"status": str(status)}, POOL))

    @precondition(lambda self: self.made is not None)
    @rule()
    def undo(self) -> None:
        async def undone() -> None:
            async with self.database.transaction() as session:
                edit = await edits.by_id(session, self.edit_id)
                assert edit is not None
                made = await changes.undo(session, edit, now=self.now, pool=POOL)
            if made is not None and self.made is not None:
                before, after = self.made.before, made.after
                same = replace(
                    after, revision=before.revision, updated_at=before.updated_at,
                    changes=before.changes, code=before.code,
                )
                assert same == before
            self.made = None

        self.run(undone())

    @rule(minutes=st.sampled_from((1, 6, 300, 1000)))
    def time_goes_by(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.run(self._settle())

    @rule()
    def restart(self) -> None:
        async def restarted() -> None:
            await self.database.dispose()
            await self._open()

        self.run(restarted())

    @rule()
    def everything_is_out(self) -> None:
        async def check() -> None:
            for _round in range(2):
                self.now += POOL
                await self._settle()
            await self._all_chats_tell_the_truth()

        self.run(check())

    async def _all_chats_tell_the_truth(self) -> None:
        event = await self._event()
        if event.is_over(self.now):
            return
        for chat_id in (FOLLOWER, COMING, REMINDED):
            last = self.street.last(chat_id)
            if last is None:
                continue
            for message in self.street.chats[chat_id].values():
                _is_true(message.html, event)
            if entries := self.street.files(chat_id):
                _is_true_entry(entries[-1], event)
                sequences = [int(entry["SEQUENCE"]) for entry in entries]
                assert sequences == sorted(set(sequences))
                assert {str(entry["UID"]) for entry in entries} == {event.uid}

    @invariant()
    def the_revision_only_grows_and_the_uid_stays(self) -> None:
        if not hasattr(self, "event_id"):
            return
        event = self.run(self._event())
        assert event.uid == "a-meeting@town"
        assert event.revision >= self.known_revision
        self.known_revision = event.revision

    @invariant()
    def no_reminder_is_open_for_what_does_not_go_ahead(self) -> None:
        if not hasattr(self, "event_id"):
            return

        async def look() -> None:
            from storage import reminders as rows

            event = await self._event()
            async with self.database.reading() as session:
                open_ones = await rows.chosen(session, self.reminded, self.event_id)
            if event.status is not EventStatus.PUBLISHED:
                assert not open_ones

        self.run(look())

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.run(self.database.dispose())
        self.loop.close()
        self.folder.cleanup()


def _is_true(html: str, event: Event) -> None:
    """Make sure that a message which stands in a chat says how things are."""
    cancelled = event.status is EventStatus.CANCELLED
    assert ("Cancelled" in html) is cancelled
    if not cancelled:
        assert (event.room or "") in html
        assert ("ostponed" in html) is (event.status is EventStatus.POSTPONED)
    if event.status is EventStatus.PUBLISHED and event.start is not None:
        assert event.start.strftime("%H:%M") in html


def _is_true_entry(entry: Any, event: Event) -> None:
    states = {"published": "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
    assert str(entry["STATUS"]) == states[event.status]
    assert entry["DTSTART"].dt == event.starts_at
    assert (event.room or "") in str(entry["LOCATION"])


Meetings.TestCase.settings = settings(
    max_examples=6, stateful_step_count=15, deadline=None, phases=(Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
TestWhateverOrganisersDo = Meetings.TestCase
