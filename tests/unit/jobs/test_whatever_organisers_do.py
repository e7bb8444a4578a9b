"""Whatever organisers and readers do, in whatever order: every chat's last word is so.

`SEQUENCES=10000` in the environment lets so many stories be told, and `--hypothesis-profile=search`
others each time; `STEPS` is how long each is.
"""

import asyncio
import os
from collections.abc import Coroutine
from datetime import date, time, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from content.changes import is_on_its_day
from content.model import ChatId, Event, EventStatus
from tests.unit.jobs.attending import Attending
from tests.unit.jobs.living import POOL, Reader
from tests.unit.jobs.promises import Promises

SEQUENCES = int(os.environ.get("SEQUENCES", "30"))
STEPS = int(os.environ.get("STEPS", "20"))

ROOMS = ("Committee Room 7", "Committee Room 9", "Committee Room 20")
HOURS = ("15:00", "17:00", "18:30")
DAYS = ("2026-11-24", "2026-11-26", "2026-11-30", "2026-12-02")
CAPACITIES = (1, 2, 3, 4)
READERS, MEETINGS = 6, 3

who, which = st.integers(0, 5), st.integers(0, MEETINGS - 1)
organiser, yes = st.integers(0, 1), st.booleans()
wishes = st.one_of(
    st.sampled_from(ROOMS).map(lambda room: {"room": room}),
    st.sampled_from(HOURS).map(lambda start: {"start": start}),
    st.sampled_from(DAYS).map(lambda day: {"date": day}),
    st.sampled_from(CAPACITIES).map(lambda number: {"capacity": number}),
    st.sampled_from(("A Meeting", "A Meeting, Mended")).map(lambda title: {"title_en": title}),
    st.sampled_from(EventStatus).map(
        lambda status: {"status": str(status), "reason_en": "The speaker is ill."}
    ),
    st.tuples(st.sampled_from(ROOMS), st.sampled_from(HOURS)).map(
        lambda both: {"room": both[0], "start": both[1]}
    ),
)

PRESSES = st.sampled_from(("come",) * 4 + ("leave",) * 2 + ("accept", "decline"))


class Meetings(RuleBasedStateMachine):
    """Some meetings, six readers and a group, two organisers, and a bot that may be restarted."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.circle = Attending()
        self.promises = Promises(self.circle)

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        # No two things happen at the very same moment.
        self.circle.now += timedelta(milliseconds=1)
        self.loop.run_until_complete(work)

    @initialize()
    def begin(self) -> None:
        async def begun() -> None:
            circle = self.circle
            await circle.open()
            await circle.gather(READERS)
            await circle.stand("a-meeting", capacity=2)
            await circle.stand("tonight", on=date(2026, 11, 23), start=time(20), capacity=3)
            for reader in (*circle.readers[:2], circle.readers[-1]):
                await circle.follow(reader, follows=True)
            for reader in circle.readers[1:4]:
                await self._personal(reader, 0, "come")
            await self._personal(circle.readers[5], 0, "remind", (1440, 120))
            await self._personal(circle.readers[0], 1, "take_file")

        self.run(begun())

    def _event(self, number: int) -> Event | None:
        known = list(self.circle.present.values())
        return known[number % len(known)] if known else None

    def _shown(self, number: int) -> Event | None:
        event = self._event(number)
        return event if event is not None and self.circle.is_visible(event) else None

    async def _personal(self, reader: Reader, number: int, what: str, *more: Any) -> None:
        event = self._shown(number)
        if event is None:
            return
        if await getattr(self.circle, what)(reader, event.id, *more):
            self.promises.has_seen(reader, event.id)

    # Organisers.

    @rule(day=st.sampled_from(DAYS), capacity=st.sampled_from((None, *CAPACITIES)))
    def publish(self, day: str, capacity: int | None) -> None:
        number = len(self.circle.visible_at)
        if number < MEETINGS:
            self.run(self.circle.publish(f"meeting-{number}", day, capacity))

    @rule(number=which, back=yes)
    def end_the_undo_window(self, number: int, back: bool) -> None:
        event = self._event(number)
        if event is None:
            return
        if back and event.id in self.circle.published:
            self.run(self.circle.unpublish(event.id))
        else:
            self.run(self.circle.send_now(event.id))

    @rule(organiser=organiser, number=which, wanted=wishes, at_once=yes)
    def change(
        self, organiser: int, number: int, wanted: dict[str, Any], at_once: bool
    ) -> None:
        if (event := self._event(number)) is not None:
            self.run(self.circle.change(organiser, event.id, wanted, at_once=at_once))

    @rule(organiser=organiser, number=which, wanted=wishes)
    def begin_a_change(self, organiser: int, number: int, wanted: dict[str, Any]) -> None:
        if (event := self._event(number)) is not None:
            self.run(self.circle.begin(organiser, event.id, wanted))

    @rule(organiser=organiser, at_once=yes)
    def make_what_was_begun(self, organiser: int, at_once: bool) -> None:
        self.run(self.circle.make(organiser, at_once=at_once))

    @rule(organiser=organiser)
    def undo(self, organiser: int) -> None:
        if organiser in self.circle.made:
            self.run(self.circle.undo(organiser))

    @rule(number=which, stale=yes)
    def cancel(self, number: int, stale: bool) -> None:
        if (event := self._shown(number)) is not None:
            self.run(self.circle.cancel(event.id, stale=stale))

    @rule(number=which)
    def division(self, number: int) -> None:
        event = self._shown(number)
        if event is not None and is_on_its_day(event, self.circle.now):
            self.run(self.circle.division(event.id))

    # Readers.

    def _reader(self, number: int) -> Reader:
        return self.circle.readers[number % READERS]

    @rule(number=st.integers(0, READERS), follows=yes)
    def follow(self, number: int, follows: bool) -> None:
        reader = self.circle.readers[number]
        self.run(self.circle.follow(reader, follows=follows))
        if not follows:
            for event_id in self.circle.present:
                self.promises.cares_no_more(reader, event_id)

    @rule(who=who, number=which, press=PRESSES)
    def press_about_a_seat(self, who: int, number: int, press: str) -> None:
        self.run(self._press(self._reader(who), number, press))

    @rule(number=which, presses=st.lists(st.tuples(who, PRESSES), min_size=4, max_size=12))
    def rush_at_the_seats(self, number: int, presses: list[tuple[int, str]]) -> None:
        async def rush() -> None:
            for person, press in presses:
                await self._press(self._reader(person), number, press)
                await self.promises.look()

        self.run(rush())

    async def _press(self, reader: Reader, number: int, press: str) -> None:
        event = self._shown(number)
        if event is None:
            return
        match press:
            case "come":
                await self._personal(reader, number, "come")
            case "leave":
                await self.circle.leave(reader, event.id)
                self.promises.cares_no_more(reader, event.id)
            case _:
                await self.circle.answer(reader, event.id, yes=press == "accept")

    @rule(who=who, number=which)
    def take_the_file(self, who: int, number: int) -> None:
        self.run(self._personal(self._reader(who), number, "take_file"))

    @rule(who=who, number=which, minutes=st.sampled_from(((1440, 120), (60,), (10080, 0))))
    def choose_reminders(self, who: int, number: int, minutes: tuple[int, ...]) -> None:
        self.run(self._personal(self._reader(who), number, "remind", minutes))

    @rule(who=who, number=which)
    def take_reminders_back(self, who: int, number: int) -> None:
        if (event := self._shown(number)) is not None:
            self.run(self.circle.forget_reminders(self._reader(who), event.id))
            self.promises.cares_no_more(self._reader(who), event.id)

    @rule(who=who, how=st.sampled_from(("pause", "block", "come_back", "forget", "see")))
    def come_and_go(self, who: int, how: str) -> None:
        reader = self._reader(who)
        if how == "see":
            self.run(self.circle.see(reader))
            return
        if how == "block":
            self.circle.street.blocked.add(reader.chat_id)
        else:
            self.run(getattr(self.circle, how)(reader))
        self.promises.is_away(reader)

    # The world.

    @rule(minutes=st.sampled_from((1, 6, 45, 300, 800, 1440)))
    def time_goes_by(self, minutes: int) -> None:
        self.circle.now += timedelta(minutes=minutes)
        self.run(self.promises.settle())

    @rule()
    def restart(self) -> None:
        self.run(self.circle.restart())

    @rule()
    def a_worker_dies(self) -> None:
        self.run(self.circle.die_with_work())

    @rule(who=who)
    def the_line_breaks(self, who: int) -> None:
        self.circle.street.unreachable.append(ChatId(self._reader(who).chat_id))

    @precondition(lambda self: not self.circle.street.meanwhile)
    @rule(after=st.integers(0, 4), what=st.sampled_from(("change", "cancel", "leave", "pause")),
          who=who, number=which, wanted=wishes)
    def something_happens_while_messages_go_out(
        self, after: int, what: str, who: int, number: int, wanted: dict[str, Any]
    ) -> None:
        async def deed() -> None:
            event, reader = self._event(number), self._reader(who)
            if event is None:
                return
            match what:
                case "change":
                    await self.circle.change(who % 2, event.id, wanted, at_once=False)
                case "cancel" if self.circle.is_visible(event):
                    await self.circle.cancel(event.id, stale=False)
                case "leave":
                    await self.circle.leave(reader, event.id)
                    self.promises.cares_no_more(reader, event.id)
                case "pause":
                    await self.circle.pause(reader)
                    self.promises.is_away(reader)

        self.circle.street.meanwhile.append((after, deed))

    @rule()
    def everything_is_out(self) -> None:
        async def check() -> None:
            self.circle.street.unreachable.clear()
            self.circle.street.meanwhile.clear()
            for _round in range(3):
                self.circle.now += POOL
                await self.promises.settle()
            await self.promises.all_is_told()

        self.run(check())

    @invariant()
    def all_promises_hold(self) -> None:
        if self.circle.readers:
            self.run(self.promises.look())

    def teardown(self) -> None:
        self.run(self.circle.close())
        self.loop.close()


Meetings.TestCase.settings = settings(
    max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None,
    phases=(Phase.reuse, Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    database=None, print_blob=True,
)
TestWhateverOrganisersDo = Meetings.TestCase
