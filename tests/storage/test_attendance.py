"""Seats on both databases: never twice, in order, under every sequence and from two processes."""

import asyncio
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    Admission,
    Chat,
    ChatId,
    ChatKey,
    ChatState,
    Event,
    EventStatus,
    NoticeKind,
    Role,
    Seat,
)
from jobs import attendance as seats
from jobs.attendance import ANSWER_WITHIN, Press
from jobs.door import Door, Verdict, admit, judge, take_back
from storage import attendance, card_codes, chats, drafts, erasure, events, export, organisers
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.storage.backends import ON_SQLITE
from tests.storage.builders import DAY, HOUR, KEY, MINA, MINUTE, NOW, a_chat, added, an_event

START = datetime(2016, 11, 17, 17, 0, tzinfo=UTC)
"""When `an_event` begins."""


async def people(session: AsyncSession, number: int) -> list[ChatKey]:
    return [(await a_chat(session, 1000 + each)).key for each in range(number)]


async def states(session: AsyncSession, event: Event) -> dict[ChatKey, Seat]:
    c = t.attendance.c
    rows = await session.execute(select(c.chat_key, c.state).where(c.event_id == event.id))
    return {ChatKey(key): state for key, state in rows}


async def told(session: AsyncSession, kind: NoticeKind) -> list[ChatKey]:
    """Return whom notices of a kind go to, in their order."""
    rows = await session.scalars(
        select(t.deliveries.c.chat_key)
        .join(t.notices, t.notices.c.id == t.deliveries.c.notice_id)
        .where(t.notices.c.kind == kind)
        .order_by(t.deliveries.c.id)
    )
    return [ChatKey(key) for key in rows]


async def come(
    session: AsyncSession, event: Event, keys: Iterable[ChatKey], now: datetime = NOW
) -> list[Press]:
    return [await seats.come(session, key, event.id, now) for key in keys]


async def set_capacity(session: AsyncSession, event: Event, capacity: int | None) -> Event:
    return await events.save(session, replace(event, capacity=capacity), now=NOW)


async def test_seats_go_to_the_first_and_the_rest_wait_in_order(session: AsyncSession) -> None:
    event = await added(session, an_event(capacity=2))
    keys = await people(session, 5)

    assert await come(session, event, keys) == [Press.SEATED] * 2 + [Press.WAITING] * 3
    assert await come(session, event, keys[::2]) == [
        Press.SEATED_ALREADY, Press.WAITING_ALREADY, Press.WAITING_ALREADY,
    ]
    numbers = await attendance.numbers(session, event.id)
    assert (numbers.coming, numbers.offered, numbers.waiting) == (2, 0, 3)
    place = await attendance.place_of(session, keys[4], event.id)
    assert place is not None
    assert await attendance.ahead_of(session, event.id, place.turn) == 2


async def test_without_a_limit_everybody_comes(session: AsyncSession) -> None:
    event = await added(session)
    assert set(await come(session, event, await people(session, 9))) == {Press.SEATED}


async def test_a_seat_given_back_is_offered_to_the_next_with_time_to_answer(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second, third = await people(session, 3)
    await come(session, event, [first, second, third])

    assert await seats.leave(session, first, event.id, NOW) is Press.LEFT

    place = await attendance.place_of(session, second, event.id)
    assert place is not None
    assert (place.state, place.offered_until) == (Seat.OFFERED, NOW + ANSWER_WITHIN)
    assert await told(session, NoticeKind.SEAT_OFFER) == [second]
    assert await seats.come(session, first, event.id, NOW) is Press.WAITING
    assert await seats.accept(session, third, event.id, NOW) is Press.OFFER_GONE
    assert await seats.accept(session, second, event.id, NOW + HOUR) is Press.SEATED
    assert await seats.accept(session, second, event.id, NOW + HOUR) is Press.SEATED_ALREADY
    assert await seats.decline(session, second, event.id, NOW + HOUR) is Press.SEATED_ALREADY


async def test_a_declined_seat_goes_on_at_once(session: AsyncSession) -> None:
    event = await added(session, an_event(capacity=1))
    first, second, third = await people(session, 3)
    await come(session, event, [first, second, third])
    await seats.leave(session, first, event.id, NOW)

    assert await seats.decline(session, second, event.id, NOW) is Press.DECLINED
    assert await seats.decline(session, second, event.id, NOW) is Press.OFFER_GONE
    assert await told(session, NoticeKind.SEAT_OFFER) == [second, third]
    assert (await states(session, event)) == {third: Seat.OFFERED}


async def test_an_unanswered_offer_is_passed_on_by_the_tick_and_said(database: Database) -> None:
    async with database.transaction() as session:
        event = await added(session, an_event(capacity=1))
        first, second, third = await people(session, 3)
        await come(session, event, [first, second, third])
        await seats.leave(session, first, event.id, NOW)

    assert await seats.tick(database, NOW + ANSWER_WITHIN - MINUTE) == 0
    assert await seats.tick(database, NOW + ANSWER_WITHIN) == 1
    assert await seats.tick(database, NOW + ANSWER_WITHIN) == 0

    async with database.reading() as session:
        assert await states(session, event) == {third: Seat.OFFERED}
        assert await told(session, NoticeKind.SEAT_PASSED) == [second]
        assert await told(session, NoticeKind.SEAT_OFFER) == [second, third]


async def test_an_offer_that_ran_out_cannot_be_taken_even_before_the_tick(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second = await people(session, 2)
    await come(session, event, [first, second])
    await seats.leave(session, first, event.id, NOW)
    late = NOW + ANSWER_WITHIN
    assert await seats.accept(session, second, event.id, late) is Press.OFFER_GONE
    assert await seats.come(session, second, event.id, late) is Press.OFFER_GONE


async def test_more_room_moves_the_list_up_and_less_takes_no_seat_away(
    database: Database,
) -> None:
    async with database.transaction() as session:
        event = await added(session, an_event(capacity=1))
        keys = await people(session, 5)
        await come(session, event, keys)
        event = await set_capacity(session, event, 3)
    assert await seats.tick(database, NOW) == 2
    async with database.transaction() as session:
        assert await told(session, NoticeKind.SEAT_OFFER) == keys[1:3]
        await seats.accept(session, keys[1], event.id, NOW)
        event = await set_capacity(session, event, 1)
    assert await seats.tick(database, NOW) == 0
    async with database.transaction() as session:
        numbers = await attendance.numbers(session, event.id)
        assert (numbers.coming, numbers.offered, numbers.waiting) == (2, 1, 2)
        assert await seats.leave(session, keys[0], event.id, NOW) is Press.LEFT
        assert await told(session, NoticeKind.SEAT_OFFER) == keys[1:3]
        event = await set_capacity(session, event, None)
    assert await seats.tick(database, NOW) == 2


async def test_a_seat_an_organiser_added_goes_by_turn_also_before_the_tick(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second, third, fourth = await people(session, 4)
    await come(session, event, [first, second, third])
    event = await set_capacity(session, event, 2)
    assert await seats.come(session, fourth, event.id, NOW) is Press.WAITING
    assert await seats.come(session, third, event.id, NOW) is Press.WAITING_ALREADY
    assert await seats.come(session, second, event.id, NOW) is Press.SEATED


async def test_whoever_has_paused_is_passed_over_and_keeps_the_place(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second, third = await people(session, 3)
    await come(session, event, [first, second, third])
    await chats.set_state(session, second, ChatState.STOPPED, NOW)
    await seats.leave(session, first, event.id, NOW)
    assert await states(session, event) == {second: Seat.WAITING, third: Seat.OFFERED}


async def test_in_the_last_two_hours_a_free_seat_goes_to_whoever_asks(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second, third = await people(session, 3)
    await come(session, event, [first, second, third])
    soon = START - HOUR
    await seats.leave(session, first, event.id, soon)
    assert await told(session, NoticeKind.SEAT_OFFER) == []
    assert await seats.come(session, third, event.id, soon) is Press.SEATED
    assert await seats.come(session, second, event.id, soon) is Press.WAITING_ALREADY


async def test_a_meeting_announced_as_full_takes_a_waiting_list_even_without_a_day(
    database: Database,
) -> None:
    async with database.transaction() as session:
        event = await added(
            session, an_event(on=None, start=None, period="2016-12", admission=Admission.FULL)
        )
        first, second, third = await people(session, 3)
        assert await come(session, event, [first, second, third]) == [Press.WAITING] * 3
    assert await seats.tick(database, NOW) == 0
    async with database.transaction() as session:
        # The organiser gives one seat out of hand, and it comes back.
        await attendance.seat(session, first, event.id)
        await seats.leave(session, first, event.id, NOW)
        assert await states(session, event) == {second: Seat.OFFERED, third: Seat.WAITING}
    assert await seats.tick(database, NOW + ANSWER_WITHIN) == 1


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"status": EventStatus.CANCELLED}, Press.CANCELLED),
        ({"status": EventStatus.POSTPONED}, Press.POSTPONED),
        ({"on": NOW.date().replace(year=2015)}, Press.OVER),
    ],
)
async def test_what_is_off_or_over_seats_nobody_but_lets_go(
    session: AsyncSession, changes: dict[str, Any], answer: Press
) -> None:
    event = await added(session, an_event(capacity=1))
    first, second = await people(session, 2)
    await come(session, event, [first, second])
    event = await events.save(session, replace(event, **changes), now=NOW)
    assert await seats.come(session, second, event.id, NOW) is answer
    assert await seats.leave(session, first, event.id, NOW) is Press.LEFT
    assert await told(session, NoticeKind.SEAT_OFFER) == []


async def test_an_event_that_is_gone_answers_calmly(session: AsyncSession) -> None:
    [key] = await people(session, 1)
    assert await seats.come(session, key, 99, NOW) is Press.OVER
    assert await seats.accept(session, key, 99, NOW) is Press.OFFER_GONE
    assert await seats.decline(session, key, 99, NOW) is Press.OFFER_GONE
    assert await seats.leave(session, key, 99, NOW) is Press.NOT_ON_LIST


async def test_organisers_are_told_once_each_at_the_milestones(session: AsyncSession) -> None:
    await organisers.add(session, MINA, Role.ORGANISER, NOW, None)
    mina = await chats.find(session, MINA)
    assert mina is not None
    event = await added(session, an_event(capacity=20))
    keys = await people(session, 20)
    parts = []
    for number, key in enumerate(keys, start=1):
        await seats.come(session, key, event.id, NOW)
        parts.append((number, len(await told(session, NoticeKind.SEATS_TAKEN))))
    assert [number for (number, now), (_, before) in zip(parts[1:], parts, strict=False)
            if now > before] == [10, 16, 20]
    for key in keys[5:]:
        await seats.leave(session, key, event.id, NOW)
    await come(session, event, keys)
    assert await told(session, NoticeKind.SEATS_TAKEN) == [mina.key] * 3


async def test_a_milestone_that_would_name_fewer_than_five_is_kept_quiet(
    session: AsyncSession,
) -> None:
    await organisers.add(session, MINA, Role.ORGANISER, NOW, None)
    event = await added(session, an_event(capacity=8))
    await come(session, event, (await people(session, 4)))
    assert await told(session, NoticeKind.SEATS_TAKEN) == []


async def test_the_publisher_is_told_and_not_every_organiser(session: AsyncSession) -> None:
    await organisers.add(session, MINA, Role.ORGANISER, NOW, None)
    event = await added(session)
    publisher = await a_chat(session, 77)
    await organisers.add(session, ChatId(77), Role.ORGANISER, NOW, None)
    draft = await drafts.add(session, publisher.key, {}, NOW)
    await session.execute(
        t.drafts.update().where(t.drafts.c.id == draft.id).values(event_id=event.id)
    )
    assert await attendance.watchers(session, event.id) == [publisher.key]


# Two at once.


async def test_many_presses_at_once_never_sell_a_seat_twice(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        event = await added(session, an_event(capacity=7))
        keys = await people(session, 30)

    async def press(number: int, key: ChatKey) -> Press:
        async with (database, other)[number % 2].transaction() as session:
            return await seats.come(session, key, event.id, NOW)

    pressed = await asyncio.gather(*(press(n, key) for n, key in enumerate(keys)))

    assert (pressed.count(Press.SEATED), pressed.count(Press.WAITING)) == (7, 23)
    async with database.reading() as session:
        assert (await attendance.numbers(session, event.id)).coming == 7


PROCESS = """
import asyncio, json, sys
from datetime import datetime
from jobs import attendance as seats
from storage.database import Database
from storage.types import Sealer

async def main(url, key, event_id, now, keys):
    database = Database(url, sealer=Sealer(key.encode()))
    moment = datetime.fromisoformat(now)

    async def press(chat_key):
        async with database.transaction() as session:
            first = await seats.come(session, chat_key, event_id, moment)
        if chat_key % 3 == 0:
            async with database.transaction() as session:
                await seats.leave(session, chat_key, event_id, moment)
        return first

    pressed = await asyncio.gather(*(press(chat_key) for chat_key in keys))
    await database.dispose()
    return [each.value for each in pressed]

print(json.dumps(asyncio.run(main(*json.loads(sys.argv[1])))))
"""


async def test_two_processes_at_once_never_sell_a_seat_twice(
    url: str, database: Database
) -> None:
    async with database.transaction() as session:
        event = await added(session, an_event(capacity=10))
        keys = await people(session, 40)

    async def process(own: list[ChatKey]) -> list[str]:
        arguments = json.dumps([url, KEY.decode(), event.id, NOW.isoformat(), own])
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-c", PROCESS, arguments, stdout=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        said, _ = await running.communicate()
        return list(json.loads(said))

    await asyncio.gather(process(keys[::2]), process(keys[1::2]))

    async with database.reading() as session:
        numbers = await attendance.numbers(session, event.id)
        stand = await states(session, event)
    assert numbers.taken == 10
    assert not [key for key in stand if key % 3 == 0]
    assert len(stand) == len([key for key in keys if key % 3])


async def test_two_answers_to_one_offer_and_a_tick_have_one_effect(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        event = await added(session, an_event(capacity=1))
        first, second, third = await people(session, 3)
        await come(session, event, [first, second, third])
        await seats.leave(session, first, event.id, NOW)

    async def answer(where: Database, yes: bool) -> Press:
        async with where.transaction() as session:
            act = seats.accept if yes else seats.decline
            return await act(session, second, event.id, NOW)

    pressed = await asyncio.gather(
        answer(database, True), answer(other, False), seats.tick(database, NOW),
        seats.tick(other, NOW),
    )
    async with database.reading() as session:
        numbers = await attendance.numbers(session, event.id)
    assert numbers.taken == 1
    assert set(pressed[:2]) in (
        {Press.SEATED, Press.SEATED_ALREADY}, {Press.DECLINED, Press.OFFER_GONE},
    )


# At the door.


async def _seated(session: AsyncSession, **changes: Any) -> tuple[Event, str, Chat]:
    event = await added(session, an_event(**changes))
    chat = await a_chat(session, MINA)
    await seats.come(session, chat.key, event.id, NOW)
    place = await attendance.place_of(session, chat.key, event.id)
    assert place is not None
    assert place.door_code is not None
    return event, place.door_code, chat


async def test_a_door_code_is_counted_once_and_the_second_time_is_told(
    session: AsyncSession,
) -> None:
    event, code, _chat = await _seated(session)
    early = await admit(session, code, NOW)
    first = await admit(session, code, START - HOUR)
    again = await admit(session, code, START)
    assert (early.door, early.arrived) == (Door.EARLY, 0)
    assert (first.door, first.arrived, first.event) == (Door.COUNTED, 1, event)
    assert (again.door, again.at, again.arrived) == (Door.USED, START - HOUR, 1)
    assert await take_back(session, event.id, code)
    assert not await take_back(session, event.id, code)
    assert (await admit(session, code, START)).door is Door.COUNTED


async def test_a_code_is_no_good_once_the_seat_is_given_up_or_the_meeting_is_off(
    session: AsyncSession,
) -> None:
    event, code, chat = await _seated(session)
    assert (await admit(session, code, START + 5 * DAY)).door is Door.OVER
    cancelled = replace(event, status=EventStatus.CANCELLED)
    await events.save(session, cancelled, now=NOW)
    assert (await admit(session, code, START)).door is Door.CANCELLED
    await seats.leave(session, chat.key, event.id, NOW)
    assert (await admit(session, code, START)).door is Door.UNKNOWN
    assert (await admit(session, "222222", START)).door is Door.UNKNOWN


async def test_two_organisers_at_two_doors_count_a_visitor_once(
    database: Database, other: Database
) -> None:
    async with database.transaction() as session:
        _event, code, _chat = await _seated(session)

    async def at(where: Database) -> Door:
        async with where.transaction() as session:
            return (await admit(session, code, START)).door

    assert sorted(await asyncio.gather(at(database), at(other))) == [Door.COUNTED, Door.USED]


async def test_codes_of_one_person_at_two_meetings_have_nothing_in_common(
    session: AsyncSession,
) -> None:
    _event, code, chat = await _seated(session)
    second = await added(session, an_event("second"))
    await seats.come(session, chat.key, second.id, NOW)
    place = await attendance.place_of(session, chat.key, second.id)
    assert place is not None
    assert place.door_code != code


async def test_the_database_itself_refuses_what_makes_no_sense(session: AsyncSession) -> None:
    event, _code, chat = await _seated(session)
    for wrong in (
        {"door_code": None}, {"offered_until": NOW}, {"state": Seat.WAITING},
        {"state": Seat.WAITING, "door_code": None, "arrived_at": NOW},
    ):
        with pytest.raises(IntegrityError):
            async with session.begin_nested():
                await attendance._set(session, chat.key, event.id, **wrong)


# Is it ours?


async def test_a_card_is_genuine_until_its_facts_change_and_outdated_after(
    session: AsyncSession,
) -> None:
    event = await added(session, an_event(room="Committee Room 11"))
    old = event.code
    assert await judge(session, old, NOW) == (Verdict.GENUINE, event)
    retitled = await events.save(session, replace(event, capacity=5, speakers=()), now=NOW)
    assert retitled.code == old
    moved = await events.save(session, replace(event, room="Committee Room 20"), now=NOW)
    assert moved.code != old
    assert await judge(session, old, NOW) == (Verdict.OUTDATED, moved)
    assert await judge(session, moved.code, NOW) == (Verdict.GENUINE, moved)
    back = await events.save(session, event, now=NOW)
    assert back.code == old
    assert await judge(session, old, NOW) == (Verdict.GENUINE, event)
    assert await judge(session, "22222222", NOW) == (Verdict.UNKNOWN, None)


async def test_a_code_made_with_another_key_is_another_code(session: AsyncSession) -> None:
    event = await added(session)
    session.info["sealer"] = Sealer(bytes(32))
    assert card_codes.code_of(session, event) != event.code


async def test_the_card_of_a_meeting_that_is_not_out_yet_is_not_confirmed(
    session: AsyncSession,
) -> None:
    event = await events.add(session, an_event(), now=NOW, visible_at=NOW + MINUTE)
    assert (await judge(session, event.code, NOW))[0] is Verdict.UNKNOWN
    assert (await judge(session, event.code, NOW + MINUTE))[0] is Verdict.GENUINE


# Names where the venue needs them.


async def test_a_name_is_sealed_listed_for_its_meeting_alone_and_exported(
    session: AsyncSession,
) -> None:
    event, _code, chat = await _seated(session, needs_names=True)
    tom = await a_chat(session, ChatId(8))
    assert not await attendance.keep_name(session, tom.key, event.id, "Tom Who Has No Seat")
    assert await attendance.keep_name(session, chat.key, event.id, "김 Mina")
    sealed = await session.scalar(select(t.attendance.c.sealed_name))
    assert sealed is not None
    assert "김".encode() not in sealed
    assert b"Mina" not in sealed
    assert await attendance.names(session, event.id) == ["김 Mina"]
    assert await attendance.names(session, event.id + 1) == []
    [row] = (await export.of_chat(session, chat.key))["coming"]
    assert row["name"] == "김 Mina"
    assert "sealed_name" not in row


def test_the_same_name_never_seals_to_the_same_bytes_and_length_tells_nothing() -> None:
    sealer = Sealer(KEY)
    sealed = [sealer.seal_name(name) for name in ("Li", "Li", "A much longer name, 아주 긴 이름")]
    assert len(set(sealed)) == 3
    assert len({len(each) for each in sealed}) == 1
    assert [sealer.open_name(each) for each in sealed[1:]] == [
        "Li", "A much longer name, 아주 긴 이름",
    ]


async def test_names_go_the_morning_after_and_the_seat_stays_counted(
    session: AsyncSession,
) -> None:
    event, _code, chat = await _seated(session, needs_names=True)
    await attendance.keep_name(session, chat.key, event.id, "Mina")
    assert event.over_at is not None
    assert await attendance.erase_names(session, event.over_at - MINUTE) == 0
    assert await attendance.erase_names(session, event.over_at) == 1
    assert await attendance.names(session, event.id) == []
    assert await attendance.count(session, event.id) == 1


async def test_names_of_a_cancelled_meeting_go_at_once(session: AsyncSession) -> None:
    event, _code, chat = await _seated(session, needs_names=True)
    await attendance.keep_name(session, chat.key, event.id, "Mina")
    await events.save(session, replace(event, status=EventStatus.CANCELLED), now=NOW)
    assert await attendance.erase_names(session, NOW - DAY) == 1


@ON_SQLITE
async def test_leaving_and_forgetting_take_the_name_out_of_the_file(
    url: str, database: Database
) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    async with database.transaction() as session:
        event, _code, chat = await _seated(session, needs_names=True)
        await attendance.keep_name(session, chat.key, event.id, "Mina")
        sealed = await session.scalar(select(t.attendance.c.sealed_name))

    def stored() -> bytes:
        return b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))

    assert sealed is not None
    assert sealed in stored()
    async with database.transaction() as session:
        await seats.leave(session, chat.key, event.id, NOW)
    await database.scrub()
    assert sealed not in stored()


async def test_the_question_for_a_name_lapses(session: AsyncSession) -> None:
    event, _code, chat = await _seated(session, needs_names=True)
    assert await attendance.asked_for_name(session, chat.key, NOW) is None
    await attendance.ask_name(session, chat.key, event.id, NOW)
    assert await attendance.asked_for_name(session, chat.key, NOW) == (event.id, NOW)
    assert await attendance.asked_for_name(session, chat.key, NOW + MINUTE) is None
    await attendance.keep_name(session, chat.key, event.id, "Mina")
    assert await attendance.asked_for_name(session, chat.key, NOW) is None


async def test_what_is_left_of_attendance_is_erased_thirty_days_after(
    session: AsyncSession,
) -> None:
    event, _code, _chat = await _seated(session)
    assert event.over_at is not None
    assert await erasure.erase_before(session, event.over_at) >= 1
    assert await attendance.count(session, event.id) == 0
