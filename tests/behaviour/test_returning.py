"""Who blocks the bot and comes back: the last word about a meeting is how it is now."""


from tests.behaviour.scenes import start
from tests.town import Town, a_meeting, all_text, labels


async def coming(town: Town) -> None:
    """Let Tom be coming to the meeting, and Mina have asked for nothing."""
    await town.announce(a_meeting())
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    town.tom.unread()


async def moved(town: Town, words: str) -> None:
    """Let Ada change the meeting, and everybody hear of it."""
    await town.ada.says(f"/edit {words}")
    await town.ada.presses("Yes")
    town.clock.forward(minutes=6)
    await town.quiet()


async def back(town: Town) -> str:
    """Let Tom come back, and return what he is told."""
    town.standin.unblock(town.tom.id)
    await town.answered()
    await town.quiet()
    return all_text(town.tom.unread())


async def test_what_changed_meanwhile_is_told_once_from_old_to_new(town: Town) -> None:
    await coming(town)
    town.standin.block(town.tom.id)
    await town.answered()
    await moved(town, "move to Committee Room 9")
    await moved(town, "move to Committee Room 20")
    assert town.tom.unread() == []
    told = await back(town)
    assert "Committee Room 7 → Committee Room 20" in told
    assert told.count("A Meeting of Neighbours") == 1
    await start(town.tom)
    await town.quiet()
    assert "→" not in all_text(town.tom.unread())


async def test_it_is_told_where_a_refusal_was_the_first_we_heard_of_it(town: Town) -> None:
    await coming(town)
    town.standin.faults(
        method="sendDocument", match={"chat_id": town.tom.id}, code=403,
        description="Forbidden: bot was blocked by the user",
    )
    await moved(town, "move to Committee Room 20")
    assert town.tom.unread() == []
    town.standin.clear_faults()
    town.standin.say(town.tom.id, "/start")
    await town.answered()
    await town.quiet()
    assert "Committee Room 7 → Committee Room 20" in all_text(town.tom.unread())


async def test_a_cancellation_is_told_too(town: Town) -> None:
    await coming(town)
    town.standin.block(town.tom.id)
    await town.answered()
    await moved(town, "cancelled")
    assert "Cancelled" in await back(town)


async def test_whom_nothing_concerns_or_who_missed_nothing_is_told_nothing(town: Town) -> None:
    await coming(town)
    await moved(town, "move to Committee Room 9")
    assert "Committee Room 9" in all_text(town.tom.unread())
    for person in (town.tom, town.mina):
        town.standin.block(person.id)
    await town.answered()
    assert await back(town) == ""
    for person in (town.tom,):
        town.standin.block(person.id)
    await town.answered()
    await moved(town, "move to Committee Room 20")
    await moved(town, "move to Committee Room 9")
    assert await back(town) == ""
    town.standin.unblock(town.mina.id)
    await town.answered()
    await town.quiet()
    assert town.mina.unread() == []


async def test_what_is_over_is_not_told(town: Town) -> None:
    await coming(town)
    town.standin.block(town.tom.id)
    await town.answered()
    await moved(town, "move to Committee Room 20")
    town.clock.forward(days=9)
    assert await back(town) == ""


async def test_on_the_day_it_comes_as_an_alarm(town: Town) -> None:
    await coming(town)
    town.standin.block(town.tom.id)
    await town.answered()
    await moved(town, "move to Committee Room 20")
    town.clock.forward(to=town.clock().replace(day=26, hour=12))
    town.standin.unblock(town.tom.id)
    await town.answered()
    await town.quiet()
    [told] = town.tom.unread()
    assert "Seen" in str(labels(told))
