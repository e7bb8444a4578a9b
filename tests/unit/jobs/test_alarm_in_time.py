"""A room change an hour before: a thousand who are coming have it within forty seconds."""

import asyncio
import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import select, update

from content.message import Message
from content.model import (
    EVENTS_TOPIC,
    ChatId,
    ChatKey,
    ChatKind,
    ChatState,
    DeliveryState,
    Event,
    Localised,
    Seat,
)
from content.render.common import Links
from jobs import changes, claiming, delivery, fanout, housekeeping, sending
from jobs.card_edits import CardEditor
from jobs.changes import Made
from jobs.delivery import DeliveryWorker
from jobs.messenger import Outcome, Sent
from jobs.pace import Pace
from storage import attendance, chats, events, subscriptions
from storage import tables as t
from storage.database import Database
from storage.types import Sealer
from tests.storage.builders import KEY, a_notice, an_event
from tests.unit.jobs.leaping import turned_clock

COMING, FOLLOWERS, RATE = 1000, 200, 30
EACH_KIND = COMING // 5
WITHIN = timedelta(seconds=40)
LATENCY = 0.08
THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
FOUR = THREE + timedelta(hours=1)
"""An hour before the meeting, in the middle of what some chose as their night."""


@dataclass
class Street:
    """Writes down when what came, and takes as long as Telegram does to say so."""

    begun_at: dict[ChatId, list[tuple[datetime, Message]]] = field(default_factory=dict)
    edited_at: list[datetime] = field(default_factory=list)
    arrivals: list[float] = field(default_factory=list)
    number: int = 5000

    async def send(self, chat_id: ChatId, message: Message, *, thread_id: int | None) -> Outcome:
        self.arrivals.append(datetime.now(UTC).timestamp())
        self.begun_at.setdefault(chat_id, []).append((datetime.now(UTC), message))
        await asyncio.sleep(LATENCY)
        self.number += 1
        return Sent(self.number)

    async def edit(self, chat_id: ChatId, message_id: int, message: Message) -> Outcome:
        self.arrivals.append(datetime.now(UTC).timestamp())
        self.edited_at.append(datetime.now(UTC))
        assert "Committee Room 20" in message.html
        await asyncio.sleep(LATENCY)
        return Sent(message_id)

    async def delete(self, chat_id: ChatId, message_id: int) -> Outcome:
        raise AssertionError("nothing is taken back here")


async def furnish(database: Database) -> Event:
    """Let a thousand come who have the card, some at night, paused or on a digest."""
    async with database.transaction() as session:
        event = await events.add(
            session,
            an_event("tonight", on=THREE.date(), room="Committee Room 7",
                     title=Localised(en="While They Watched")),
            now=THREE, visible_at=THREE,
        )
        keys = []
        for number in range(COMING + FOLLOWERS):
            chat = await chats.get_or_add(
                session, ChatId(10_000 + number), kind=ChatKind.PRIVATE, language="en", now=THREE
            )
            keys.append(chat.key)
            await subscriptions.follow(session, chat.key, [EVENTS_TOPIC], THREE)
        for key in keys[:COMING]:
            await attendance.put(session, key, event.id, Seat.COMING, THREE)
        card = await a_notice(
            session, "card", subject_id=event.id, audience={"chats": keys}, now=THREE,
            due_at=THREE,
        )
        await session.execute(
            update(t.deliveries).where(t.deliveries.c.notice_id == card).values(
                state=DeliveryState.SENT, sent_at=THREE, message_id=t.deliveries.c.id,
            )
        )
        await hear_seldom(session, keys)
    return event


async def hear_seldom(session: Any, keys: list[ChatKey]) -> None:
    """Of those coming, let a fifth each sleep, pause, get a digest, and all of that."""
    asleep, paused, gathered, all_of_it = (
        keys[number * EACH_KIND : (number + 1) * EACH_KIND] for number in range(4)
    )
    c = t.chats.c
    await session.execute(
        update(t.chats).where(c.key.in_([*asleep, *all_of_it])).values(
            quiet_from=12 * 60, quiet_to=20 * 60, timezone="Europe/London"
        )
    )
    for key in (*paused, *all_of_it):
        await chats.set_state(session, key, ChatState.STOPPED, THREE)
    for key in (*gathered, *all_of_it):
        await session.execute(t.digests.insert().values(
            chat_key=key, period="daily", at_hour=8, due_at=THREE + timedelta(days=1)
        ))


async def move_room(database: Database, event: Event) -> Made:
    async with database.transaction() as session:
        ada = await chats.get_or_add(
            session, ChatId(9), kind=ChatKind.PRIVATE, language="en", now=FOUR
        )
        edit = await changes.begin(session, ada.key, event, FOUR)
        kept = await changes.want(session, edit, event, {"room": "Committee Room 20"}, FOUR)
        assert kept is not None
        made = await changes.make(
            session, kept, revision=kept.revision, now=FOUR, pool=timedelta(minutes=5)
        )
    assert isinstance(made, Made)
    assert made.alarm
    return made


async def ring(database: Database, worker: DeliveryWorker, editor: CardEditor) -> None:
    """Ring as the scheduler does, the outbox each second, until every card is edited."""
    for second in count():
        if await fanout.tick(database, datetime.now(UTC)):
            worker.wake()
        if second % 2 == 0:
            await editor.tick(datetime.now(UTC))
        if await cards_are_edited(database):
            return
        await asyncio.sleep(1)


async def cards_are_edited(database: Database) -> bool:
    async with database.reading() as session:
        return await session.scalar(select(t.card_edits.c.event_id)) is None


async def play(database: Database, street: Street) -> Event:
    """Move the room at four, and let the bot work until every card is right."""
    event = await furnish(database)
    pace = Pace(RATE, clock=asyncio.get_running_loop().time)
    worker = DeliveryWorker(
        database, street, pace, clock=lambda: datetime.now(UTC), links=Links("office_bot"),
        name="one",
    )
    editor = CardEditor(database, street, pace, Links("office_bot"))
    await asyncio.sleep((FOUR - datetime.now(UTC)).total_seconds())
    await move_room(database, event)
    working = asyncio.create_task(worker.run())
    ringing = asyncio.create_task(ring(database, worker, editor))
    async with asyncio.timeout(240):
        await ringing
    worker.stop()
    await working
    await database.dispose()
    return event


@pytest.fixture(scope="module")
def played(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Street, Event]:
    file = tmp_path_factory.mktemp("alarm") / "town.db"
    shutil.copy(sqlite_template, file)
    street = Street()
    with (
        pytest.MonkeyPatch.context() as patch,
        turned_clock(patch, THREE, claiming, delivery, housekeeping, sending) as runner,
    ):
        database = Database(f"sqlite:///{file}", sealer=Sealer(KEY))
        event = runner.run(play(database, street))
    return street, event


def test_a_thousand_know_of_another_room_within_forty_seconds(
    played: tuple[Street, Event],
) -> None:
    """Asleep, paused, on a digest or all of it: everybody who is coming, once, with the file."""
    street, event = played
    coming = [ChatId(10_000 + number) for number in range(COMING)]
    told = {chat_id: street.begun_at[chat_id] for chat_id in coming}
    assert {len(messages) for messages in told.values()} == {1}
    assert max(at for [(at, _message)] in told.values()) - FOUR <= WITHIN
    assert fullest_second(street.arrivals) <= RATE
    for [(_at, message)] in told.values():
        assert "Committee Room 7 → Committee Room 20" in message.html
        assert any(button.action and button.action.verb == "seen"
                   for row in message.buttons for button in row)
        assert not message.silent
        assert message.document is not None
        [entry] = Calendar.from_ical(message.document.content).walk("VEVENT")
        assert (str(entry["UID"]), int(str(entry["SEQUENCE"]))) == (event.uid, event.revision + 1)
        assert "Committee Room 20" in str(entry["LOCATION"])

    followers = [ChatId(10_000 + COMING + number) for number in range(FOLLOWERS)]
    heard = [street.begun_at[chat_id] for chat_id in followers]
    assert {len(messages) for messages in heard} == {1}
    first = min(at for [(at, _message)] in heard)
    assert first >= sorted(at for [(at, _m)] in told.values())[-RATE], "the others wait"


def test_the_cards_are_edited_once_everybody_has_been_told(
    played: tuple[Street, Event],
) -> None:
    street, _event = played
    last = max(at for messages in street.begun_at.values() for at, _message in messages)
    assert min(street.edited_at) >= last
    assert len(street.edited_at) == COMING + FOLLOWERS
    assert fullest_second(street.arrivals) <= RATE


def fullest_second(moments: list[float]) -> int:
    """Return how many fall into the fullest sliding second, one of its ends left out."""
    begun, worst = 0, 0
    for number, moment in enumerate(moments):
        while moments[begun] <= moment - 1:
            begun += 1
        worst = max(worst, number - begun + 1)
    return worst
