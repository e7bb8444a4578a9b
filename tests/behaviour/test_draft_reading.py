"""What a pasted announcement becomes in the chat: shown with its sources, asked where in doubt."""


import pytest

from content.model import Role
from tests.behaviour.scenes import data_of, named, start
from tests.town import Town, all_text, labels, text_of

SEASON = """Autumn talks at the Friends Meeting House, Ship Street, Brighton

Tuesday 1 December 2026, 7pm: The Lost Archive
Tuesday 8 December 2026, 7pm: Night Ferries
Tuesday 15 December 2026, 7.30pm: Songs of the Delta

All welcome, no booking needed. Tea is served afterwards and the room is step-free throughout.
"""
CONTRADICTION = """Event: Maps of a Closed Country

The Group will meet on Monday 8 December 2026 at 17:00 in Committee Room 9, Houses of Parliament,
to hear two cartographers. Everybody is welcome; please come half an hour early.
"""
DAYLESS = """Event: Maps of a Closed Country

The Group invites you to hear two cartographers at 17:00 in Committee Room 9, Houses of Parliament.
Everybody is welcome; please come half an hour early to clear security at Cromwell Green.
"""
MINUTES = """Minutes of the meeting held on 3 November 2026 at 5pm in Committee Room 9

Present: the chair, two members and the secretary. Apologies were received from Lord Orme.
1. The minutes of the last meeting were approved. 2. The accounts were noted. 3. It was agreed to
write to the Minister. The meeting closed at 5.40pm.
"""


async def test_each_fact_is_shown_with_the_words_it_was_read_from(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {CONTRADICTION}"))[-1]
    told = text_of(control)
    assert "Day: “Monday 8 December 2026”" in told
    assert "Start: “17:00”" in told
    assert "Place: “Houses of Parliament”" in told
    assert "Room: “Committee Room 9”" in told


async def test_one_tap_corrects_a_fact_and_its_source_is_forgotten(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {CONTRADICTION}")
    assert "In which room?" in all_text(await town.ada.presses("Room"))
    previews = await town.ada.says("Boothroyd Room")
    assert "Boothroyd Room" in text_of(previews[0])
    assert "Room: “" not in text_of(previews[-1])
    assert "Start: “17:00”" in text_of(previews[-1])


async def test_a_weekday_that_does_not_go_with_its_date_is_asked_about(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {CONTRADICTION}"))[-1]
    assert "its date is Tuesday 8 December 2026" in text_of(control)
    await town.ada.presses("Day")
    settled = (await town.ada.says("Tuesday 8 December 2026"))[-1]
    assert "its date is" not in text_of(settled)


async def test_an_announcement_without_a_day_asks_for_it(town: Town) -> None:
    await start(town.ada)
    [asked] = await town.ada.says(f"/newevent {DAYLESS}")
    assert "Maps of a Closed Country" in text_of(asked)
    assert "Room: “Committee Room 9”" in text_of(asked)
    assert "On which day?" in text_of(asked).splitlines()[-1]
    previews = await town.ada.says("8 December 2026")
    assert "Tuesday 8 December 2026, 17:00" in text_of(previews[0])


async def test_a_note_of_a_told_week_keeps_what_it_tells_and_asks_for_the_day(town: Town) -> None:
    await start(town.ada)
    asked = await town.ada.says(
        '/newevent Launch of "Salt and Snow" (w/c 7 December 2026), 6pm, Committee Room 9'
    )
    assert "On which day?" in all_text(asked)
    assert "Draft: Salt and Snow" in all_text(asked)
    english, *_ = await town.ada.says("10 December 2026")
    assert "Thursday 10 December 2026, 18:00 London" in text_of(english)
    assert "Committee Room 9" in text_of(english)


@pytest.mark.parametrize(
    "facts", ["Thursday 3 December 2026 at 5pm", "5pm", "Committee Room 10", "12월 3일 오후 5시"]
)
async def test_a_day_an_hour_or_a_room_alone_is_no_title(town: Town, facts: str) -> None:
    await start(town.ada)
    asked = await town.ada.says(f"/newevent {facts}")
    assert "What is the title?" in text_of(asked[-1])
    await town.ada.says("Maps of a Closed Country")
    assert "Maps of a Closed Country" in labels((await town.ada.says("/drafts"))[-1])


ZONELESS = """Town Hall Forum on the Water Bill

The City Council invites all residents on Wednesday, January 13, 2027, at 6:30 p.m. at the Senior
Center. Councilwoman Adeyemi-Lund will take questions. For information call City Hall. Coffee is
on the house, and the color of your party does not matter.
"""


async def test_a_guessed_time_zone_is_asked_and_settled_at_a_tap(town: Town) -> None:
    await start(town.ada)
    shown = await town.ada.says(f"/newevent {ZONELESS}")
    assert "I took the time in New York" in text_of(shown[-1])
    assert "In which time zone" in all_text(await town.ada.presses("Time zone"))
    assert "know no such place" in all_text(await town.ada.says("Atlantis"))
    assert "know no such place" in all_text(await town.ada.says("-"))
    settled = await town.ada.says("Chicago")
    assert "18:30 Chicago" in text_of(settled[0])
    assert "I took the time in" not in text_of(settled[-1])


async def test_every_meeting_of_a_season_is_offered(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(f"/newevent {SEASON}")
    control = previews[-1]
    assert "The Lost Archive" in text_of(previews[0])
    assert "announces 3 meetings" in text_of(control)
    offered = [label for label in labels(control) if "Night Ferries" in label or "Songs" in label]
    assert len(offered) == 2
    second = await town.ada.presses("Night Ferries")
    assert "Tuesday 8 December 2026, 19:00" in text_of(second[0])
    assert "Friends Meeting House" in text_of(second[0])


async def test_a_meeting_of_a_season_that_was_thrown_away_is_offered_no_more(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {SEASON}")
    await town.ada.presses("Night Ferries")
    await town.ada.presses("Discard")
    await town.ada.says("/drafts")
    control = (await town.ada.presses("The Lost Archive"))[-1]
    assert "Night Ferries" not in str(labels(control))
    assert "Songs of the Delta" in str(labels(control))


async def test_minutes_are_told_apart_and_may_become_a_briefing_or_go_on(town: Town) -> None:
    await start(town.ada)
    [told] = await town.ada.says(f"/newevent {MINUTES}")
    assert "announcement of a meeting" in text_of(told)
    assert "/newbriefing" in text_of(told)
    assert "It is a meeting, go on" in labels(told)


async def test_what_is_no_meeting_becomes_a_briefing_at_a_tap(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {MINUTES}")
    [asked] = await town.ada.presses("Make it a briefing")
    assert "What does it say?" in text_of(asked)
    shown = await town.ada.says("Two letters were agreed upon; the accounts are in order.")
    assert "Two letters were agreed upon" in text_of(shown[0])
    assert "Present: the chair" not in all_text(shown)


async def test_a_briefing_made_of_it_is_not_made_twice(town: Town) -> None:
    await start(town.ada)
    [told] = await town.ada.says(f"/newevent {MINUTES}")
    again = data_of(told, "Make it a briefing")
    await town.ada.presses("Make it a briefing")
    await town.ada.says("Two letters were agreed upon; the accounts are in order.")
    await town.ada.forges(again, told["message_id"])
    assert town.ada.toast["text"]
    shown = await town.ada.says("/drafts")
    assert len([label for label in labels(shown[-1]) if "Minutes" in label]) == 1


async def test_an_editor_is_offered_no_briefing(town: Town) -> None:
    await named(town, town.sam, Role.EDITOR)
    [told] = await town.sam.says(f"/newevent {MINUTES}")
    assert "It is a meeting, go on" in labels(told)
    assert "Make it a briefing" not in "".join(labels(told))
