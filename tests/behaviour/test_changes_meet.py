"""Changes that meet each other, or a reader who acts in between: told once, and rightly."""

from datetime import time

from content.model import EventStatus
from tests.behaviour.scenes import calendar_in, start
from tests.behaviour.test_editing import after_the_pool, stored, told_and_taken
from tests.town import Town, a_meeting, all_text, text_of


async def test_two_alarms_at_once_are_one_message_to_everybody(town: Town) -> None:
    """The first had not begun to go out: those concerned and the others hear of both at once."""
    await town.announce(a_meeting(on=town.clock().date(), start=time(20)))
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe meetings")
    await town.mina.says("/next")
    await town.mina.presses("참석합니다")
    for person in (town.tom, town.mina):
        person.unread()
    for words in ("room: Committee Room 20", "now 21:00"):
        await town.ada.says(f"/edit {words}")
        await town.ada.presses("Yes, tell them now")
    await town.quiet()
    for person in (town.tom, town.mina):
        [told] = person.unread()
        assert "Committee Room 20" in text_of(told)
        assert "20:00 → 21:00" in text_of(told)


async def test_whoever_took_the_file_of_a_change_taken_back_gets_the_right_one(
    town: Town,
) -> None:
    await told_and_taken(town)
    town.clock.forward(hours=1)
    await town.ada.says("/edit room: Committee Room 20")
    await town.ada.presses("Yes, change it")
    town.clock.forward(seconds=30)
    await town.sam.says("/next")
    [file] = [one for one in await town.sam.presses("Calendar") if "document" in one]
    [entry] = calendar_in(town, file).walk("VEVENT")
    assert "Committee Room 20" in str(entry["LOCATION"])
    taken = int(str(entry["SEQUENCE"]))
    town.sam.unread()

    await town.ada.presses("Undo")
    await town.quiet()
    [told] = town.sam.unread()
    assert "Committee Room 20 → Committee Room 7" in text_of(told)
    [entry] = calendar_in(town, told).walk("VEVENT")
    assert "Committee Room 7" in str(entry["LOCATION"])
    assert int(str(entry["SEQUENCE"])) > taken
    await after_the_pool(town)
    assert [*town.tom.unread(), *town.mina.unread(), *town.sam.unread()] == []


async def test_an_undo_never_takes_a_seat_away(town: Town) -> None:
    await town.announce(a_meeting(capacity=1))
    await start(town.tom, town.mina, town.ada)
    await town.ada.says("/edit capacity: 5")
    await town.ada.presses("Yes, change it")
    for person, label in ((town.tom, "coming"), (town.mina, "참석합니다")):
        await person.says("/next")
        await person.presses(label)
    answer = all_text(await town.ada.presses("Undo"))
    assert "More people than that have a seat already" in answer
    event = await stored(town)
    assert event.capacity == 5


async def test_the_cards_of_a_postponed_meeting_are_mended_after_its_old_day(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    await town.announce(a_meeting())
    await town.ada.says("/edit postponed")
    await town.ada.presses("Send now")
    await town.quiet()
    town.tom.unread()
    town.clock.forward(days=5)
    await town.ada.says("/edit title: Neighbours Meet Again")
    await town.ada.presses("Yes, change it")
    await town.quiet()
    [edited] = town.tom.unread()
    assert "Neighbours Meet Again" in text_of(edited)
    assert (await stored(town)).status is EventStatus.POSTPONED
