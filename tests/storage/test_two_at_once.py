"""Two processes, one PostgreSQL, two people who press at the same moment: one effect."""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import (
    EVENTS_TOPIC,
    Chat,
    ChatId,
    ChatKey,
    DraftState,
    Event,
    EventStatus,
    NoticeKind,
    Role,
    Seat,
)
from jobs import changes, fanout
from storage import attendance, briefings, drafts, edits, events, organisers
from storage import tables as t
from storage.database import Database
from tests.storage.backends import PostgresqlServer
from tests.storage.builders import (
    DAY,
    KEY,
    MINA,
    MINUTE,
    NOW,
    TOM,
    a_chat,
    added,
    an_event,
    arrived,
)

ROUNDS = 6
"""Times that the same is tried anew: not every pair of presses meets."""

FIELDS: dict[str, Any] = {
    "title_en": "While They Watched", "date": "2016-11-17", "start": "17:00",
    "venue": "Houses of Parliament",
}


class Hand:
    """A process that does what it is told."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process, self._in, self._out = process, process.stdin, process.stdout

    async def ready(self) -> None:
        assert await self._out.readline() == b"ready\n"

    def begin(self, deed: str, *arguments: Any, now: datetime = NOW) -> None:
        line = json.dumps([deed, now.isoformat(), *arguments])
        self._in.write(line.encode() + b"\n")

    async def said(self) -> Any:
        line = await self._out.readline()
        assert line, "the process has ended"
        return json.loads(line)

    async def end(self) -> None:
        self._in.close()
        await self.process.wait()


@pytest.fixture
def backend(postgresql_server: str) -> PostgresqlServer:
    """PostgreSQL alone: SQLite's writers stand in one line."""
    return PostgresqlServer(postgresql_server)


@pytest.fixture
async def hands(url: str, database: Database) -> AsyncIterator[tuple[Hand, Hand]]:
    async def start() -> Hand:
        return Hand(await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.storage.hands", url, KEY.decode(),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        ))

    async with database.transaction():
        pass  # whoever comes first leaves the proof of the key
    left, right = await start(), await start()
    try:
        await left.ready()
        await right.ready()
        yield left, right
    finally:
        await left.end()
        await right.end()


async def at_once(
    hands: tuple[Hand, Hand], one: list[Any], two: list[Any], *, now: datetime = NOW
) -> list[Any]:
    """Let both hands press, and return what each was told."""
    for hand, (deed, *arguments) in zip(hands, (one, two), strict=True):
        hand.begin(deed, *arguments, now=now)
    return [await hand.said() for hand in hands]


async def noted(database: Database, **where: Any) -> Counter[str]:
    """Count what stands in the audit log."""
    async with database.reading() as session:
        return Counter(await session.scalars(
            select(t.audit_entries.c.action).filter_by(**where)
        ))


async def count(database: Database, kind: NoticeKind, subject: int) -> int:
    n = t.notices.c
    async with database.reading() as session:
        found = select(func.count()).where(n.kind == kind, n.subject_id == subject)
        return await session.scalar(found.where(n.state != "cancelled")) or 0


async def two_organisers(session: AsyncSession) -> tuple[Chat, Chat]:
    for chat_id in (MINA, TOM):
        await organisers.add(session, chat_id, Role.ORGANISER, NOW, None)
    return await a_chat(session, MINA), await a_chat(session, TOM)


async def stored(database: Database, event: Event) -> Event:
    async with database.reading() as session:
        found = await events.by_id(session, event.id)
    assert found is not None
    return found


async def test_a_draft_is_published_once(database: Database, hands: tuple[Hand, Hand]) -> None:
    for number in range(1, ROUNDS + 1):
        async with database.transaction() as session:
            ada, _ben = await two_organisers(session)
            draft = await drafts.add(session, ada.key, FIELDS, NOW)
        done = await at_once(hands, ["publish", draft.id], ["publish", draft.id])
        assert sorted(done) == [False, True]
        async with database.reading() as session:
            assert await session.scalar(select(func.count()).select_from(t.events)) == number
            assert await session.scalar(select(func.count()).select_from(t.notices)) == number
    assert (await noted(database))["publish"] == ROUNDS


async def test_undo_and_send_now_do_not_both_win(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for _round in range(ROUNDS):
        async with database.transaction() as session:
            ada, _ben = await two_organisers(session)
            draft = await drafts.add(session, ada.key, FIELDS, NOW)
        hands[0].begin("publish", draft.id)
        assert await hands[0].said()
        undone, sent = await at_once(hands, ["unpublish", draft.id], ["send_now", draft.id])
        async with database.reading() as session:
            after = await drafts.by_id(session, draft.id)
        assert after is not None
        if undone:
            assert (after.state, after.event_id) == (DraftState.OPEN, None)
        else:
            assert sent
            assert after.state is DraftState.PUBLISHED
            assert await count(database, NoticeKind.NEW_EVENT, after.event_id or 0) == 1


async def test_a_second_organiser_approves_or_sends_back_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, ben = await two_organisers(session)
            draft = await drafts.add(session, ada.key, FIELDS, NOW)
            await drafts.transition(
                session, draft.id, DraftState.OPEN, DraftState.WAITING, now=NOW
            )
        other = "take_back" if number % 2 else "approve"
        done = await at_once(
            hands, ["approve", draft.id, ben.key], [other, draft.id, ben.key]
        )
        assert sorted(done) == [False, True]
        async with database.reading() as session:
            after = await drafts.by_id(session, draft.id)
            known = await session.scalar(select(func.count()).where(
                t.notices.c.kind == NoticeKind.DRAFT_NEWS, t.notices.c.subject_id == draft.id
            ))
        assert after is not None
        published = other == "approve" or done[0]
        assert after.state is (DraftState.PUBLISHED if published else DraftState.OPEN)
        assert known == 1
    log = await noted(database)
    assert log["approve"] == log["publish"]
    assert log["approve"] + log["decline"] == ROUNDS


async def planned(session: AsyncSession, fields: Mapping[str, Any]) -> None:
    ada, _ben = await two_organisers(session)
    draft = await drafts.add(session, ada.key, fields, NOW)
    await drafts.transition(
        session, draft.id, DraftState.OPEN, DraftState.SCHEDULED, now=NOW, publish_at=NOW
    )


async def test_a_planned_draft_goes_out_once_however_many_clocks_ring(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for _round in range(ROUNDS):
        async with database.transaction() as session:
            await planned(session, FIELDS)
        assert sorted(await at_once(hands, ["ring"], ["ring"])) == [0, 1]
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(t.events)) == ROUNDS


async def test_a_planned_briefing_goes_out_once_however_many_clocks_ring(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    fields = {"kind": "briefing", "title_en": "Camps", "summary_en": "Two.", "topics": ["women"]}
    for number in range(1, ROUNDS + 1):
        async with database.transaction() as session:
            await planned(session, fields)
        assert sorted(await at_once(hands, ["ring"], ["ring"])) == [0, 1]
        async with database.reading() as session:
            assert await session.scalar(select(func.count()).select_from(t.briefings)) == number
            assert await briefings.count(session, "women") == number
            told = t.notices.c.kind == NoticeKind.BRIEFING
            assert await session.scalar(select(func.count()).where(told)) == number
    assert (await noted(database))["publish-briefing"] == ROUNDS


async def a_change(session: AsyncSession, by: ChatKey, event: Event, **wanted: Any) -> int:
    edit = await changes.begin(session, by, event, NOW)
    kept = await changes.want(session, edit, event, wanted, NOW)
    assert kept is not None
    return kept.id


async def test_of_two_changes_the_later_sees_the_earlier_before_it_is_made(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, ben = await two_organisers(session)
            event = await added(session, an_event(f"event-{number}"))
            room = await a_change(session, ada.key, event, room="Committee Room 20")
            hour = await a_change(session, ben.key, event, start="18:30")
        done = await at_once(hands, ["make", room], ["make", hour])
        assert sorted(done) == ["made", "outdated"]
        after = await stored(database, event)
        assert after.revision == 1
        assert (after.room == "Committee Room 20") is (done[0] == "made")
        assert await count(database, NoticeKind.CHANGE, event.id) == 1
    assert (await noted(database))["edit"] == ROUNDS


async def test_one_change_pressed_twice_is_made_once_and_taken_back_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, _ben = await two_organisers(session)
            event = await added(session, an_event(f"event-{number}"))
            room = await a_change(session, ada.key, event, room="Committee Room 20")
        assert sorted(await at_once(hands, ["make", room], ["make", room])) == ["done", "made"]
        assert (await stored(database, event)).revision == 1
        assert sorted(await at_once(hands, ["undo", room], ["undo", room])) == [False, True]
        after = await stored(database, event)
        assert (after.revision, after.room) == (2, event.room)
        assert await count(database, NoticeKind.CHANGE, event.id) == 0
    assert await noted(database) == {"edit": ROUNDS, "undo": ROUNDS}


async def test_a_meeting_is_cancelled_once_and_not_changed_beside_it(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, ben = await two_organisers(session)
            event = await added(session, an_event(f"event-{number}"))
            room = await a_change(session, ben.key, event, room="Committee Room 20")
        other = ["make", room] if number % 2 else ["cancel", event.id, ben.key]
        done = await at_once(hands, ["cancel", event.id, ada.key], other)
        after = await stored(database, event)
        assert sum(each in (True, "made") for each in done) == after.revision
        if other[0] == "cancel":
            assert sorted(done) == [False, True]
            assert after.status is EventStatus.CANCELLED
        told = [await count(database, kind, event.id)
                for kind in (NoticeKind.CHANGE, NoticeKind.CANCELLATION)]
        assert told[1] == (after.status is EventStatus.CANCELLED)
        assert told[0] <= (after.status is EventStatus.PUBLISHED)


async def test_members_are_called_to_one_division_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, ben = await two_organisers(session)
            event = await added(session, an_event(f"event-{number}", on=NOW.date()))
        done = await at_once(
            hands, ["division", event.id, ada.key], ["division", event.id, ben.key]
        )
        assert sorted(done) == [False, True]
        assert await count(database, NoticeKind.CHANGE, event.id) == 1


async def test_an_organiser_is_removed_once_and_demoted_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, _ben = await two_organisers(session)
            new = await organisers.add(session, ChatId(9000 + number), Role.ORGANISER, NOW, None)
        deed = ["demote", new, ada.key] if number % 2 else ["remove", new, ada.key]
        assert sorted(await at_once(hands, deed, deed)) == [False, True]
    assert await noted(database) == {
        "organiser-removed": ROUNDS // 2, "role-changed": ROUNDS // 2
    }


async def readers(session: AsyncSession, number: int) -> list[ChatKey]:
    return [(await a_chat(session, 1000 + each)).key for each in range(number)]


async def test_the_last_seat_is_one_persons(database: Database, hands: tuple[Hand, Hand]) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            event = await added(session, an_event(f"event-{number}", capacity=1))
            one, two = await readers(session, 2)
        said = await at_once(hands, ["come", event.id, one], ["come", event.id, two])
        assert sorted(said) == ["seated", "waiting"]


async def test_a_seat_that_falls_free_is_offered_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            event = await added(session, an_event(f"event-{number}", capacity=2))
            one, two, *waiting = await readers(session, 5)
            for key in (one, two):
                await attendance.put(session, key, event.id, Seat.COMING, NOW)
            for key in waiting:
                await attendance.put(session, key, event.id, Seat.WAITING, NOW)
        if number % 2:
            await at_once(hands, ["leave", event.id, one], ["leave", event.id, two])
            free = 2
        else:
            await at_once(hands, ["leave", event.id, one], ["tick"])
            free = 1
        await at_once(hands, ["tick"], ["tick"])
        async with database.reading() as session:
            stand = {key: await attendance.place_of(session, key, event.id) for key in waiting}
        offered = [key for key, place in stand.items() if place and place.state is Seat.OFFERED]
        assert offered == waiting[:free]
        assert await count(database, NoticeKind.SEAT_OFFER, event.id) == free
        said = await at_once(
            hands, ["accept", event.id, offered[0]], ["accept", event.id, offered[0]]
        )
        assert sorted(said) == ["seated", "seated-already"]


async def test_no_seat_is_given_beside_a_capacity_that_shrinks(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS * 2):
        async with database.transaction() as session:
            ada, _ben = await two_organisers(session)
            event = await added(session, an_event(f"event-{number}", capacity=2))
            one, two = await readers(session, 2)
            await attendance.put(session, one, event.id, Seat.COMING, NOW)
            smaller = await a_change(session, ada.key, event, capacity=1)
        said = await at_once(hands, ["make", smaller], ["come", event.id, two])
        assert said in (["made", "waiting"], ["refused", "seated"])
        async with database.reading() as session:
            taken = (await attendance.numbers(session, event.id)).taken
        assert taken <= ((await stored(database, event)).capacity or 0)


async def test_a_door_code_is_counted_in_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            event = await added(session, an_event(f"event-{number}", on=NOW.date()))
            [key] = await readers(session, 1)
            await attendance.put(session, key, event.id, Seat.COMING, NOW)
            place = await attendance.place_of(session, key, event.id)
        assert place is not None
        moment = event.starts_at
        assert moment is not None
        said = await at_once(
            hands, ["admit", place.door_code], ["admit", place.door_code], now=moment
        )
        assert sorted(said) == ["counted", "used"]


async def test_a_pool_that_goes_out_while_it_is_added_to_tells_each_change_once(
    database: Database, hands: tuple[Hand, Hand]
) -> None:
    for number in range(ROUNDS):
        async with database.transaction() as session:
            ada, ben = await two_organisers(session)
            follower = await a_chat(session, 77, EVENTS_TOPIC)
            event = await added(session, an_event(f"event-{number}"))
            room = await a_change(session, ada.key, event, room="Committee Room 20")
            begun = await edits.by_id(session, room)
            assert begun is not None
            await changes.make(session, begun, revision=1, now=NOW, pool=MINUTE)
            changed = await events.by_id(session, event.id)
            assert changed is not None
            hour = await a_change(session, ben.key, changed, start="18:30")
        hands[0].begin("make", hour, now=NOW + MINUTE)
        await fanout.tick(database, NOW + MINUTE)
        assert await hands[0].said() == "made"
        async with database.transaction() as session:
            rows = (await session.execute(
                select(t.notices).where(t.notices.c.subject_id == event.id)
                .order_by(t.notices.c.id)
            )).all()
            for row in rows:
                await arrived(session, row.id, now=NOW + DAY / 24)
            copies = await session.scalar(select(func.count()).where(
                t.deliveries.c.chat_key == follower.key,
                t.deliveries.c.notice_id.in_([row.id for row in rows]),
            ))
        told = [(row.payload["since"], row.revision) for row in rows]
        assert told in ([(0, 2)], [(0, 1), (1, 2)])
        assert copies == len(told)
