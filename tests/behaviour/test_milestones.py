"""Who is told that seats fill: who published a meeting while they may, else all who may."""

from sqlalchemy import update

from content.model import ChatId, Event, Role
from storage import events, organisers
from storage import tables as t
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, publish, start
from tests.town import Person, Town, a_meeting, all_text


async def filled(town: Town, event: Event) -> None:
    for number in range(12):
        town.standin.add_user(f"Guest {number}", user_id=5000 + number)
        guest = Person(town, 5000 + number)
        await start(guest)
        await guest.forges(f"go:{event.id}")
        await town.quiet()


def milestones(person: Person) -> list[int]:
    told = all_text(person.unread())
    said = ("Half of the seats are taken", "80 % of the seats are taken", "All seats are taken")
    return [told.count(words) for words in said]


async def test_owners_are_told_when_half_and_when_all_seats_are_taken(town: Town) -> None:
    await start(town.ada)
    await filled(town, await town.announce(a_meeting(capacity=10)))
    assert milestones(town.ada) == [1, 1, 1]


async def test_who_published_a_meeting_is_told_and_nobody_else(town: Town) -> None:
    await start(town.sam, town.ada)
    async with town.bell.database.transaction() as session:
        await organisers.add(session, ChatId(town.sam.id), Role.ORGANISER, town.clock(), None)
    await publish(town)
    [event] = await upcoming(town)
    await full_at(town, event, 10)
    await filled(town, event)
    assert milestones(town.ada) == [1, 1, 1]
    assert milestones(town.sam) == [0, 0, 0]


async def test_the_owners_hear_of_a_meeting_whose_organiser_is_gone(town: Town) -> None:
    await start(town.sam, town.ada)
    async with town.bell.database.transaction() as session:
        key = await organisers.add(
            session, ChatId(town.sam.id), Role.ORGANISER, town.clock(), None
        )
    await town.sam.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    for label in ("Publish…", "Yes, publish", "Send now"):
        await town.sam.presses(label)
    await town.quiet()
    async with town.bell.database.transaction() as session:
        await organisers.remove(session, key)
    [event] = await upcoming(town)
    await full_at(town, event, 10)
    town.sam.unread()
    await filled(town, event)
    assert milestones(town.ada) == [1, 1, 1]
    assert milestones(town.sam) == [0, 0, 0]


async def upcoming(town: Town) -> list[Event]:
    async with town.bell.database.reading() as session:
        return await events.upcoming(session, now=town.clock())


async def full_at(town: Town, event: Event, capacity: int) -> None:
    async with town.bell.database.transaction() as session:
        await session.execute(
            update(t.events).where(t.events.c.id == event.id).values(capacity=capacity)
        )
