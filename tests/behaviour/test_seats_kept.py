"""A seat outlives what happens around it: its reader is forgotten, its card is corrected."""

import re

from content.model import Event
from storage import attendance
from tests.behaviour.scenes import publish, start
from tests.town import Person, Town, a_meeting, all_text, labels, text_of


async def seated(town: Town, *people: Person, capacity: int) -> Event:
    """Announce a meeting, and let these people press "I'm coming" one after the other."""
    event = await town.announce(a_meeting(capacity=capacity))
    await start(*people)
    for person in people:
        await person.forges(f"go:{event.id}")
        person.unread()
    return event


async def taken(town: Town, event: Event) -> attendance.Numbers:
    async with town.bell.database.reading() as session:
        return await attendance.numbers(session, event.id)


async def test_an_offered_seat_is_passed_on_when_its_reader_is_forgotten(town: Town) -> None:
    event = await seated(town, town.tom, town.sam, town.mina, capacity=1)
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    await town.tom.presses("Yes, give it up")
    await town.quiet()
    assert "A seat has come free" in all_text(town.sam.unread())
    await town.sam.says("/forget")
    await town.sam.presses("Yes, erase everything")
    await town.quiet()
    assert "자리가 났습니다" in all_text(town.mina.unread())
    assert (await taken(town, event)).taken == 1
    town.sam.unread()
    town.clock.forward(hours=13)
    await town.quiet()
    assert town.sam.unread() == []


async def test_the_seat_of_who_is_forgotten_is_offered_without_waiting_for_a_tick(
    town: Town,
) -> None:
    event = await seated(town, town.tom, town.sam, capacity=1)
    await town.tom.says("/forget")
    await town.tom.presses("Yes, erase everything")
    assert (await taken(town, event)).offered == 1


async def test_a_corrected_card_keeps_the_seat_and_the_door_code(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    await publish(town)
    await town.tom.presses("I’m coming")
    code = re.search(r"door code: (\S+?)\.", text_of(town.tom.messages()[-1]))
    assert code is not None
    await town.ada.says("/edit title: Letters Across the Line")
    await town.ada.presses("Yes, change it")
    await town.quiet()
    card = town.tom.messages()[-1]
    assert "Letters Across the Line" in text_of(card)
    assert code[1] in text_of(card)
    assert "✓ I’m coming" in labels(card)
