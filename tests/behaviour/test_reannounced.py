"""News of a meeting that is announced already: changed at a tap, or drafted as another one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.model import Event
from storage import events
from tests.behaviour.scenes import data_of, library, publish, start
from tests.town import Town, all_text, labels, open_town, text_of

FIRST = """Lanterns on the River: a talk by Mara Quill

Thursday 10 December 2026, 5pm to 6.30pm
Committee Room 12, House of Commons

For eight winters she has drawn the boats that nobody is meant to see.
"""
MOVED = """CHANGE OF ROOM

Please note that Lanterns on the River: a talk by Mara Quill on Thursday 10 December 2026 will
now take place in Committee Room 20, House of Commons, starting at 5.30pm instead of 5pm.

All other arrangements stay the same. Everybody who has registered need do nothing, and those who
have not may still do so until the day before. We are sorry for the trouble and thank the staff of
the House for finding us a larger room.
"""
CALLED_OFF = """We are very sorry: Lanterns on the River: a talk by Mara Quill has been cancelled.

It was to be held on Thursday 10 December 2026 at 5pm in Committee Room 12, House of Commons. Mara
Quill cannot travel this month. Everybody who had a seat will hear from us as soon as there is a new
day, and the drawings will be shown in the spring whatever happens. Thank you for your patience.
"""
NEXT_YEAR = FIRST.replace("Thursday 10 December 2026", "Thursday 14 January 2027")
QUESTION = "announced already"


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    """A town in which the talk is announced, and Tom follows all meetings."""
    async with open_town(database_file, library=library()) as opened:
        await start(opened.tom, opened.ada)
        await opened.tom.says("/subscribe meetings")
        await publish(opened, FIRST)
        opened.tom.unread(), opened.ada.unread()
        yield opened


async def upcoming(town: Town) -> list[Event]:
    async with town.bell.database.reading() as session:
        return await events.upcoming(session, now=town.clock())


async def test_news_of_a_change_is_offered_as_one(town: Town) -> None:
    [asked] = await town.ada.says("/newevent\n" + MOVED)
    assert QUESTION in text_of(asked)
    assert "Lanterns on the River: a talk by Mara Quill" in text_of(asked)
    assert "Thursday 10 December 2026, 17:00" in text_of(asked)
    check = (await town.ada.presses("Change this meeting"))[-1]
    assert "Start: 17:00 → 17:30" in text_of(check)
    assert "Room: Committee Room 12 → Committee Room 20" in text_of(check)
    await town.ada.presses("Send now")
    await town.quiet()
    assert "Committee Room 20" in all_text(town.tom.unread())
    assert [event.room for event in await upcoming(town)] == ["Committee Room 20"]


async def test_it_may_be_another_meeting_all_the_same(town: Town) -> None:
    await town.ada.says("/newevent\n" + MOVED)
    shown = await town.ada.presses("It is another meeting")
    assert "Draft: " in text_of(shown[-1])
    assert "Room: “Committee Room 20”" in text_of(shown[-1])
    assert [event.room for event in await upcoming(town)] == ["Committee Room 12"]


async def test_a_double_tap_drafts_one_meeting(town: Town) -> None:
    [asked] = await town.ada.says("/newevent\n" + MOVED)
    another = data_of(asked, "It is another meeting")
    assert "Draft: " in all_text(await town.ada.forges(another, asked["message_id"]))
    assert "Draft: " not in all_text(await town.ada.forges(another, asked["message_id"]))
    assert town.ada.toast["text"]


async def test_the_same_announcement_twice_is_noticed(town: Town) -> None:
    [asked] = await town.ada.says("/newevent\n" + FIRST)
    assert "for the same day" in text_of(asked)
    assert "it says so already" in all_text(await town.ada.presses("Change this meeting"))


async def test_the_next_of_its_name_is_a_meeting_of_its_own(town: Town) -> None:
    shown = await town.ada.says("/newevent\n" + NEXT_YEAR)
    assert QUESTION not in all_text(shown)
    assert "Draft: Lanterns on the River" in text_of(shown[-1])


@pytest.mark.parametrize("command", ["/newevent", "/edit"])
async def test_an_announcement_that_it_is_cancelled_is_read_whole(
    town: Town, command: str
) -> None:
    shown = await town.ada.says(f"{command}\n{CALLED_OFF}")
    if command == "/newevent":
        shown = await town.ada.presses("Change this meeting")
    assert "❌ Cancelled" in text_of(shown[-1])
    assert "Yes, cancel it" in labels(shown[-1])


async def test_an_announcement_asked_for_is_looked_at_alike(town: Town) -> None:
    await town.ada.says("/newevent")
    [asked] = await town.ada.says(MOVED)
    assert QUESTION in text_of(asked)
    assert "no draft" in all_text(await town.ada.says("/drafts")).lower()


async def test_a_button_serves_only_whom_it_was_shown_to(town: Town) -> None:
    [asked] = await town.ada.says("/newevent\n" + MOVED)
    again = data_of(asked, "It is another meeting")
    await town.tom.says("/start")
    await town.tom.forges(again)
    assert "Draft" not in all_text(town.tom.unread())
    await town.tom.says("/stop")


async def test_korean_organisers_are_asked_in_korean(town: Town) -> None:
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    [asked] = await town.ada.says("/newevent\n" + MOVED)
    assert "이미 공지된 행사의 변경 소식으로 보입니다" in text_of(asked)
    assert "방: Committee Room 12" in all_text(await town.ada.presses("이 행사 변경하기"))
