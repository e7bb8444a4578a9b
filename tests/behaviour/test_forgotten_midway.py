"""/forget while a broadcast is going out: nothing arrives after its confirmation."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.messenger import TelegramMessenger
from content.message import Message
from content.model import EVENTS_TOPIC, ChatId, ChatKind
from jobs import fanout
from jobs.messenger import Outcome
from storage import chats, subscriptions
from tests.behaviour.scenes import start
from tests.behaviour.test_broadcast import BOTH
from tests.town import Json, Person, Town, text_of

FIRST, CROWD = 5000, 120
CONFIRMED = "Nothing about you is kept"
WITHIN = 30
SLOW = 0.5
"""Seconds Telegram takes for one message."""


async def crowd(town: Town) -> list[Person]:
    """Let many people have started the bot long ago, and follow the meetings."""
    people = [Person(town, FIRST + number) for number in range(CROWD)]
    async with town.bell.database.transaction() as session:
        for person in people:
            town.standin.add_user(f"Reader {person.id}", user_id=person.id)
            town.standin.world.user(person.id).started = True
            chat = await chats.get_or_add(
                session, ChatId(person.id), kind=ChatKind.PRIVATE, language="en", now=town.clock()
            )
            await subscriptions.follow(session, chat.key, [EVENTS_TOPIC], town.clock())
    return people


async def broadcast(town: Town) -> None:
    """Let Ada send her words to everybody, without anything having gone out yet."""
    await start(town.ada)
    await town.ada.says("/broadcast " + BOTH)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())


def arrived(town: Town, people: list[Person]) -> set[int]:
    """Return who has the broadcast."""
    return {
        person.id for person in people
        if any("Cromwell" in text_of(message) for message in person.messages())
    }


@dataclass
class Post:
    """Counts the copies of a broadcast that Telegram has taken."""

    wanted: int = 0
    taken: int = 0
    watched: int = 0
    under_way: asyncio.Event = field(default_factory=asyncio.Event)
    enough: asyncio.Event = field(default_factory=asyncio.Event)

    def take(self, message: Message) -> None:
        """Count a message, if it is one."""
        self.taken += "Cromwell" in message.html
        if self.taken >= self.wanted:
            self.enough.set()


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    """The real messenger, with somebody who counts."""
    counted, send = Post(), TelegramMessenger.send

    async def send_and_count(
        self: TelegramMessenger, chat_id: ChatId, message: Message, *, thread_id: int | None
    ) -> Outcome:
        if chat_id == counted.watched and "Cromwell" in message.html:
            counted.under_way.set()
        outcome = await send(self, chat_id, message, thread_id=thread_id)
        counted.take(message)
        return outcome

    monkeypatch.setattr(TelegramMessenger, "send", send_and_count)
    return counted


@asynccontextmanager
async def going_out(town: Town, post: Post, wanted: int) -> AsyncIterator[None]:
    """Let the worker send; enter when some have it and many have not; leave when all is out."""
    post.wanted, post.taken = wanted, 0
    post.enough.clear()
    town.bell.worker.wake()
    sending = asyncio.create_task(town.bell.worker.run_once())
    async with asyncio.timeout(WITHIN):
        await post.enough.wait()
    assert not sending.done(), "the broadcast was out before anybody could do anything"
    yield
    await sending
    await town.quiet()


async def forget(person: Person) -> None:
    """Ask to be forgotten, and confirm."""
    await person.says("/forget")
    await person.presses("Yes, erase everything")


def after_confirmation(person: Person) -> list[Json]:
    """Return what the bot sent behind the confirmation."""
    messages = person.messages()
    [place] = [n for n, one in enumerate(messages) if CONFIRMED in text_of(one)]
    return messages[place + 1 :]


@pytest.mark.parametrize("first", [1, 40])
async def test_nothing_arrives_after_the_confirmation(town: Town, post: Post, first: int) -> None:
    people = await crowd(town)
    leaving = people[CROWD // 2 :: 10]
    await broadcast(town)
    # Telegram takes its time: much is under way at any moment.
    town.standin.faults(method="sendMessage", delay=0.02)
    async with going_out(town, post, first):
        for person in leaving:
            await forget(person)
    for person in leaving:
        assert after_confirmation(person) == []
    stay = {person.id for person in people} - {person.id for person in leaving}
    assert stay <= arrived(town, people), "somebody else lost the broadcast"


async def test_what_is_under_way_arrives_before_the_confirmation(town: Town, post: Post) -> None:
    people = await crowd(town)
    leaving = people[CROWD // 2]
    await leaving.says("/forget")
    await broadcast(town)
    post.watched = leaving.id
    town.standin.faults(
        method="sendMessage", match={"chat_id": leaving.id}, delay=SLOW, times=1
    )
    town.bell.worker.wake()
    sending = asyncio.create_task(town.bell.worker.run_once())
    async with asyncio.timeout(WITHIN):
        await post.under_way.wait()
        await leaving.presses("Yes, erase everything")
    assert CONFIRMED in "".join(map(text_of, leaving.messages()))
    at_confirmation = len(leaving.messages())
    await sending
    await town.quiet()
    assert len(leaving.messages()) == at_confirmation, "it arrived after the confirmation"
