"""What must hold in a circle whatever its people do: looked at after every step."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from icalendar import Calendar
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content import dates
from content.changes import since
from content.message import Message
from content.model import (
    ChatId,
    ChatKey,
    ChatState,
    DeliveryState,
    Event,
    EventStatus,
    NoticeKind,
    Seat,
)
from jobs import attendance as seats
from jobs import fanout, reminders
from storage import tables as t
from storage.card_edits import KINDS
from storage.tables import ReminderState
from tests.unit.jobs.attending import Attending
from tests.unit.jobs.living import Facts, Reader, facts_of

CANCELLED = {"en": "Cancelled", "ko": "취소"}
POSTPONED = {"en": "ostponed", "ko": "연기"}
STATES = {"published": "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}

Place = tuple[ChatId, int]
"""A chat and a meeting."""


@dataclass
class Promises:
    """The record of one circle.

    `told` is what the last message about a meeting said in a chat, or what a reader saw when
    pressing its button; None where that was on its way while the meeting changed. Only whoever
    has heard us ever since has an entry. `from_us` names those whom a notice told
    last, and the newest notice there was then: what was still on its way when another change came
    tells of both, and that other notice follows it.
    """

    circle: Attending
    told: dict[Place, Facts | None] = field(default_factory=dict)
    from_us: dict[Place, int] = field(default_factory=dict)
    files: dict[Place, list[Any]] = field(default_factory=dict)
    rung: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    revisions: dict[int, tuple[str, int]] = field(default_factory=dict)
    stood: dict[int, dict[ChatKey, Seat]] = field(default_factory=dict)
    judged: int = 0
    newest: int = 0
    reachable_since: dict[ChatId, int] = field(default_factory=dict)

    # What readers do with their own hands.

    def has_seen(self, reader: Reader, event_id: int) -> None:
        """Note that a reader has the card before their eyes."""
        place = (reader.chat_id, event_id)
        self.told[place] = facts_of(self.circle.present[event_id])
        self.from_us.pop(place, None)

    def is_away(self, reader: Reader) -> None:
        """Note that a chat has missed something, or will."""
        for place in [place for place in self.from_us if place[0] == reader.chat_id]:
            del self.from_us[place]
        for place in [place for place in self.told if place[0] == reader.chat_id]:
            del self.told[place]
        for place in [place for place in self.files if place[0] == reader.chat_id]:
            del self.files[place]
        self.reachable_since[reader.chat_id] = self.circle.street.last

    def cares_no_more(self, reader: Reader, event_id: int) -> None:
        """Note that a reader has turned from a meeting."""
        self.told.pop((reader.chat_id, event_id), None)
        self.files.pop((reader.chat_id, event_id), None)

    # The bot's ticks.

    async def settle(self) -> None:
        """Ring every tick and send what is due, as time has gone on; judge what arrived."""
        circle = self.circle
        circle.street.disturbed = False
        await seats.tick(circle.database, circle.now)
        await self._nobody_waits_beside_a_free_seat()
        await reminders.tick(circle.database, circle.now)
        await self._spread()
        await circle.worker.recover()
        circle.worker.wake()
        while await circle.worker.run_once():
            circle.street.raise_fault()
            circle.worker.wake()
        while await circle.editor.tick(circle.now):
            pass
        circle.street.raise_fault()
        await self._judge_what_arrived()

    async def _spread(self) -> None:
        """Spread what is due, and compare whom it goes to with who wanted to hear of it."""
        circle = self.circle
        n, d = t.notices.c, t.deliveries.c
        due = n.state.in_(("planned", "spreading")) & (n.due_at <= circle.now)
        async with circle.database.reading() as session:
            notices = (await session.execute(select(t.notices).where(due))).all()
            places = await self._attending(session)
        await fanout.tick(circle.database, circle.now)
        if not notices:
            return
        ids = [notice.id for notice in notices]
        async with circle.database.reading() as session:
            rows = (await session.execute(
                select(d.notice_id, d.chat_key).where(d.notice_id.in_(ids))
            )).all()
        for notice in notices:
            if notice.subject_id not in circle.present or (
                notice.expires_at is not None and notice.expires_at <= circle.now
            ):
                continue
            goes_to = {row.chat_key for row in rows if row.notice_id == notice.id}
            assert goes_to == self._hearers(notice, places), f"audience of {notice.key}"

    def _hearers(self, notice: Any, places: dict[int, set[ChatKey]]) -> set[ChatKey]:
        event_id, is_alarm = notice.subject_id, notice.payload.get("alarm") is True
        concerned = {
            reader.key for reader in self.circle.readers
            if event_id in reader.took or reader.reminded.get(event_id)
            or reader.key in places.get(event_id, ())
        }
        followers = {reader.key for reader in self.circle.readers if reader.follows}
        heeds = {ChatState.ACTIVE, ChatState.STOPPED} if is_alarm else {ChatState.ACTIVE}
        here = {reader.key for reader in self.circle.readers if reader.state in heeds}
        if is_alarm:
            return concerned & here
        if notice.kind is NoticeKind.NEW_EVENT:
            return followers & here
        if "unconcerned" in notice.audience:
            return (followers - concerned) & here
        return (followers | concerned) & here

    async def _attending(self, session: AsyncSession) -> dict[int, set[ChatKey]]:
        rows = await session.execute(select(t.attendance.c.event_id, t.attendance.c.chat_key))
        found: dict[int, set[ChatKey]] = {}
        for event_id, key in rows:
            found.setdefault(event_id, set()).add(key)
        return found

    async def _judge_what_arrived(self) -> None:
        d, n = t.deliveries.c, t.notices.c
        async with self.circle.database.reading() as session:
            rows = (await session.execute(
                select(d.message_id, d.chat_key, n.kind, n.subject_id, n.payload, n.id, n.revision)
                .join(t.notices, n.id == d.notice_id)
                .where(d.state == DeliveryState.SENT, d.message_id > self.judged)
                .order_by(d.message_id)
            )).all()
            states = (await session.execute(select(t.chats.c.key, t.chats.c.state))).all()
            self.newest = await session.scalar(select(func.max(n.id))) or 0
        by_key = {reader.key: reader for reader in self.circle.readers}
        for row in rows:
            reader = by_key.get(row.chat_key)
            if reader is not None and row.kind in KINDS and "division" not in row.payload:
                self._judge(row, reader)
        self.judged = self.circle.street.last
        for key, state in states:
            reader = by_key.get(key)
            if reader is not None and reader.state is not state:
                assert state is ChatState.BLOCKED
                reader.state = state
                self.is_away(reader)

    def _judge(self, row: Any, reader: Reader) -> None:
        number, place = row.message_id, (reader.chat_id, row.subject_id)
        event = self.circle.street_at(number).get(row.subject_id)
        message = self.circle.street.chats[reader.chat_id][number]
        if event is None:
            return
        language, disturbed = reader.chat.language, self.circle.street.disturbed
        is_true = says_the_truth(message, event, language)
        assert is_true or disturbed, f"{row.kind} tells what is not so: {message.html}"
        if row.kind is NoticeKind.REMINDER:
            assert disturbed or event.status is EventStatus.PUBLISHED
            rung = (*place, row.payload["minutes"], event.starts_at)
            self.rung[rung] += 1
            assert self.rung[rung] == 1 or disturbed, "the same reminder twice"
        elif row.kind is not NoticeKind.NEW_EVENT and not disturbed:
            news = {change.field for change in since(event, row.payload["since"])}
            is_known = self.told.get(place) == facts_of(event)
            told_by = self.from_us.get(place, row.id)
            assert not is_known or told_by >= row.id or "status" in news, "told twice of one change"
            self.from_us[place] = self.newest
        self.told[place] = facts_of(event) if is_true else None
        if message.document is not None:
            self._judge_file(message, event, place, disturbed=disturbed)

    def _judge_file(
        self, message: Message, event: Event, place: Place, *, disturbed: bool
    ) -> None:
        assert message.document is not None
        [entry] = Calendar.from_ical(message.document.content).walk("VEVENT")
        assert str(entry["UID"]) == event.uid
        known = self.files.setdefault(place, [])
        sequence = int(str(entry["SEQUENCE"]))
        assert not known or sequence >= int(str(known[-1]["SEQUENCE"]))
        assert disturbed or sequence == event.revision
        known.append(entry)

    # After every step.

    async def look(self) -> None:
        """Look at the rows that must never be wrong."""
        async with self.circle.database.reading() as session:
            await self.circle.read(session)
            rows = (await session.execute(
                select(t.attendance, t.chats.c.state.label("chat_state"))
                .join(t.chats, t.chats.c.key == t.attendance.c.chat_key)
                .order_by(t.attendance.c.turn)
            )).all()
            rings = (await session.execute(select(t.reminders))).all()
        self._sequences_only_grow()
        for event in self.circle.present.values():
            self._seats([row for row in rows if row.event_id == event.id], event)
        self._reminders(rings)

    def _sequences_only_grow(self) -> None:
        for event in self.circle.present.values():
            uid, revision = self.revisions.get(event.id, (event.uid, 0))
            assert event.uid == uid, "another UID"
            assert event.revision >= revision, "SEQUENCE went back"
            self.revisions[event.id] = (event.uid, event.revision)

    def _seats(self, rows: Sequence[Any], event: Event) -> None:
        before = self.stood.get(event.id, {})
        now = {ChatKey(row.chat_key): row.state for row in rows}
        taken = [key for key, state in now.items() if state is not Seat.WAITING]
        assert event.capacity is None or len(taken) <= event.capacity, "oversold"
        in_order = seats.answer_by(event, self.circle.now) is not None
        up = {Seat.OFFERED, Seat.COMING} if in_order else {Seat.OFFERED}
        moved = [row.turn for row in rows if row.state in up
                 and before.get(ChatKey(row.chat_key), Seat.WAITING) is Seat.WAITING]
        left = [row.turn for row in rows if row.state is Seat.WAITING
                and row.chat_state is ChatState.ACTIVE]
        assert not moved or not left or max(moved) < min(left), "out of order"
        codes = [row.door_code for row in rows if row.door_code]
        assert len(codes) == len(set(codes)) == list(now.values()).count(Seat.COMING)
        self.stood[event.id] = now

    async def _nobody_waits_beside_a_free_seat(self) -> None:
        a = t.attendance.c
        async with self.circle.database.reading() as session:
            rows = (await session.execute(
                select(a.event_id, a.state, a.offered_until, t.chats.c.state.label("chat_state"))
                .join(t.chats, t.chats.c.key == a.chat_key)
            )).all()
        for event in self.circle.present.values():
            closed = seats.closed(event, self.circle.now) is not None
            if closed or seats.answer_by(event, self.circle.now) is None:
                continue
            mine = [row for row in rows if row.event_id == event.id]
            taken = sum(row.state is not Seat.WAITING for row in mine)
            waits = any(row.state is Seat.WAITING and row.chat_state is ChatState.ACTIVE
                        for row in mine)
            full = event.capacity is not None and taken >= event.capacity
            assert full or not waits, "somebody waits beside a free seat"
            late = [row for row in mine if row.state is Seat.OFFERED
                    and row.offered_until <= self.circle.now]
            assert not late, "an offer that has run out is still held"

    def _reminders(self, rings: Sequence[Any]) -> None:
        """Make sure that what will ring will ring at its moment, and nothing for what is off."""
        found = {(row.chat_key, row.event_id, row.minutes): row for row in rings}
        for event in self.circle.present.values():
            for reader in self.circle.readers:
                for minutes in reader.reminded.get(event.id, ()):
                    row = found.pop((reader.key, event.id, minutes))
                    moment = reminders.due_at(event, minutes)
                    if row.state is ReminderState.OPEN:
                        assert event.status is EventStatus.PUBLISHED, "rings for what is off"
                        assert row.due_at == moment, "rings at another moment"
                    elif event.status is EventStatus.PUBLISHED and moment is not None:
                        assert moment <= self.circle.now, "a reminder was lost"
        assert not [row for row in found.values() if row.event_id in self.circle.present]

    # When everything is out.

    async def all_is_told(self) -> None:
        """Make sure that nothing waits, nothing came twice, and every chat tells the truth."""
        d, n = t.deliveries.c, t.notices.c
        async with self.circle.database.reading() as session:
            rows = (await session.execute(
                select(d.state, d.message_id, d.chat_key, d.due_at, n.kind, n.subject_id,
                       n.payload)
                .join(t.notices, n.id == d.notice_id)
            )).all()
            places = await self._attending(session)
        waiting = {DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SENDING}
        assert not [row for row in rows
                    if row.state in waiting and row.due_at <= self.circle.now], "something waits"
        self._each_arrived_once([row for row in rows if row.state is DeliveryState.SENT])
        self._what_stands_is_true(rows)
        self._whoever_cares_knows(places)

    def _each_arrived_once(self, sent: Sequence[Any]) -> None:
        by_key = {reader.key: reader.chat_id for reader in self.circle.readers}
        booked = Counter(
            (by_key[row.chat_key], row.message_id) for row in sent if row.chat_key in by_key
        )
        street = self.circle.street
        arrived = {
            (chat_id, number)
            for chat_id in by_key.values() for number in street.chats.get(chat_id, ())
            if number not in street.unknown
        }
        assert set(booked) == arrived, "what arrived is not what is written down"
        assert all(times == 1 for times in booked.values())

    def _what_stands_is_true(self, rows: Sequence[Any]) -> None:
        by_key = {reader.key: reader for reader in self.circle.readers}
        for row in rows:
            event, reader = self.circle.present.get(row.subject_id), by_key.get(row.chat_key)
            stands = row.state is DeliveryState.SENT and row.kind in KINDS
            if event is None or reader is None or not stands or "division" in row.payload:
                continue
            if event.is_over(self.circle.now) or reader.state is ChatState.BLOCKED:
                continue
            if row.message_id <= self.reachable_since.get(reader.chat_id, 0):
                continue
            message = self.circle.street.chats[reader.chat_id][row.message_id]
            assert says_the_truth(message, event, reader.chat.language), (
                f"{row.kind} still says {message.html}"
            )
            assert event.title["en"] in message.html

    def _whoever_cares_knows(self, places: dict[int, set[ChatKey]]) -> None:
        """Make sure that the last word in every chat that has heard us ever since is so."""
        for reader in self.circle.readers:
            for event in self.circle.present.values():
                place = (reader.chat_id, event.id)
                concerned = (
                    event.id in reader.took or bool(reader.reminded.get(event.id))
                    or reader.key in places.get(event.id, ())
                )
                if event.is_over(self.circle.now) or not (reader.follows or concerned):
                    continue
                if reader.state is not ChatState.ACTIVE or place not in self.told:
                    continue
                assert self.told[place] == facts_of(event), f"{place} was not told of a change"
                if concerned and self.files.get(place):
                    entry = self.files[place][-1]
                    assert str(entry["STATUS"]) == STATES[event.status]
                    assert entry["DTSTART"].dt == event.starts_at
                    assert (event.room or "") in str(entry["LOCATION"])


def says_the_truth(message: Message, event: Event, language: str) -> bool:
    """Tell whether a message says how a meeting stands: whether, when and where."""
    html = message.html
    if (CANCELLED[language] in html) is not (event.status is EventStatus.CANCELLED):
        return False
    if (event.room or "") not in html:
        return False
    if event.status is EventStatus.CANCELLED:
        return True
    if (POSTPONED[language] in html) is not (event.status is EventStatus.POSTPONED):
        return False
    return dates.when(event, language) in html
