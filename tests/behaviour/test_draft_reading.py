"""What a pasted announcement becomes in the chat: shown with its sources, asked where in doubt."""

from pathlib import Path

import pytest

from content.model import Role
from standin import StandIn
from tests.behaviour.scenes import data_of, library, named, start
from tests.town import TOKEN, Town, all_text, labels, open_town, text_of

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


MANY_NAMES = """Something to chew on

We will hold a soup supper and our candidate forum, with the book table as always, on Tuesday 8
December 2026 at 7pm in Wendover Hall. The League of Harbour Women moderates. Bring a bowl.
"""
MANY_KOREAN_NAMES = """새길마을 소식지

겨울 갈대
소금 나룻배
아무도 없는 등불

2026년 12월 8일(화) 오후 7시 서울 새길회관 3층 강당. 누구나 오실 수 있으며 참가비는 없습니다.
문의는 사무국으로 해 주십시오. 미리 알리지 않아도 되며, 마치고 함께 차를 마십니다.
"""


async def test_of_several_names_the_right_one_is_a_tap_away(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(f"/newevent {MANY_NAMES}")
    assert "I am not sure what it is called" in text_of(previews[-1])
    assert text_of(previews[0]).startswith("Soup supper and our candidate forum")
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    called = other.strip("“”")
    assert called not in text_of(previews[0]).splitlines()[0]
    settled = await town.ada.presses(other)
    assert called in text_of(settled[0]).splitlines()[0]
    assert "I am not sure what it is called" not in text_of(settled[-1])
    assert other not in labels(settled[-1])


async def test_a_name_of_ones_own_settles_the_question_too(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(f"/newevent {MANY_NAMES}")
    await town.ada.presses("Title")
    settled = await town.ada.says("An Evening of Short Films")
    assert "An Evening of Short Films" in text_of(settled[0])
    assert "I am not sure what it is called" not in text_of(settled[-1])


async def test_a_korean_announcement_is_called_by_a_korean_name(town: Town) -> None:
    await start(town.ada)
    await town.ada.says("/language ko")
    previews = await town.ada.says(f"/newevent {MANY_KOREAN_NAMES}")
    assert "행사 이름이 확실하지 않습니다" in text_of(previews[-1])
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    settled = await town.ada.presses(other)
    assert other.strip("“”") in text_of(settled[1]).splitlines()[0]
    assert "행사 이름이 확실하지 않습니다" not in text_of(settled[-1])


async def test_an_old_button_of_a_name_changes_nothing(town: Town) -> None:
    await start(town.ada)
    previews = await town.ada.says(f"/newevent {MANY_NAMES}")
    other = next(label for label in labels(previews[-1]) if label.startswith("“"))
    data = data_of(previews[-1], other)
    await town.ada.presses(other)
    before = len(town.ada.messages())
    town.standin.press(town.ada.id, previews[-1]["message_id"], data=data)
    await town.answered()
    assert len(town.ada.messages()) == before


async def test_a_name_can_still_be_tapped_after_a_restart(database_file: Path) -> None:
    async with StandIn(token=TOKEN) as street:
        async with open_town(database_file, standin=street, library=library()) as town:
            await start(town.ada)
            control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
        other = next(label for label in labels(control) if label.startswith("“"))
        async with open_town(database_file, standin=street, library=library()) as town:
            english, _korean, control = (await town.ada.presses(other))[-3:]
            assert other.strip("“”") in text_of(english).splitlines()[0]
            assert "I am not sure what it is called" not in text_of(control)


async def test_who_taps_a_name_while_asked_for_one_is_asked_no_more(town: Town) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
    other = next(label for label in labels(control) if label.startswith("“"))
    await town.ada.presses("Title")
    await town.ada.presses(other)
    await town.ada.says("What is on next week?")
    [drafts] = await town.ada.says("/drafts")
    assert other.strip("“”") in labels(drafts)


@pytest.mark.parametrize("number", ["0", "9", "x", ""])
async def test_a_forged_name_changes_nothing(town: Town, number: str) -> None:
    await start(town.ada)
    control = (await town.ada.says(f"/newevent {MANY_NAMES}"))[-1]
    other = next(label for label in labels(control) if label.startswith("“"))
    forged = ":".join([*data_of(control, other).split(":")[:-1], number])
    await town.ada.forges(forged)
    [drafts] = await town.ada.says("/drafts")
    assert "Soup supper and our candidate forum" in labels(drafts)
