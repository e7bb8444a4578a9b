"""The subjects of a meeting: chosen on its draft, they decide who is told and which calendars."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.model import Event, Role
from storage import events
from tests.behaviour.scenes import (
    SUPPORTER_ANNOUNCEMENT,
    data_of,
    followed,
    library,
    named,
    publish_draft,
    tick_subjects,
)
from tests.sites import CALENDAR, calendar, entry, open_site
from tests.town import Person, Town, all_text, labels, open_town, text_of
from tests.web.serving import served

WRITTEN = "/newevent\n" + SUPPORTER_ANNOUNCEMENT
TITLE = "Letters Across the Border"


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    """A town in which Tom follows the refugees, Mina all meetings in Korean, and Sam nothing."""
    async with open_town(database_file, library=library(), undo_seconds=0) as opened:
        await followed(opened, "행사")
        yield opened


async def drafted(town: Town) -> str:
    """Paste an announcement, and return what is said of the draft."""
    return text_of((await town.ada.says(WRITTEN))[-1])


async def stored(town: Town) -> Event:
    async with town.bell.database.reading() as session:
        return next(
            event for event in await events.upcoming(session, now=town.clock())
            if event.title["en"] == TITLE
        )


def news_of(person: Person) -> str:
    return all_text([one for one in person.unread() if TITLE in text_of(one)])


async def test_the_draft_says_who_will_be_told(town: Town) -> None:
    said = await drafted(town)
    assert "For those who follow all meetings" in said
    assert "One chat will be told: 1 in Korean" in said

    chosen = await tick_subjects(town.ada, "Refugees")
    assert "beside those who follow all meetings" in chosen
    assert "2 chats will be told: 1 in English and 1 in Korean" in chosen
    shown = await town.ada.presses("Back to the draft")
    assert "or one of: Refugees and exiles" in text_of(shown[-1])
    assert "2 chats will be told" in text_of(shown[-1])
    asked = text_of((await town.ada.presses("Publish…"))[-1])
    assert "or one of: Refugees and exiles" in asked
    assert "2 chats will be told: 1 in English and 1 in Korean" in asked


async def test_followers_of_its_subjects_are_told_and_their_calendars_have_it(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada, "Refugees")
    await town.ada.presses("Back to the draft")
    await publish_draft(town)
    assert TITLE in news_of(town.tom)
    assert TITLE in news_of(town.mina)
    assert not news_of(town.sam)
    await town.tom.presses("Why this?")
    assert "Refugees and exiles" in town.tom.toast["text"]
    async with served(town) as web:
        assert TITLE in (await web.get("/calendar/refugees.ics")).text
        assert TITLE not in (await web.get("/calendar/women.ics")).text
        page = await web.get(f"/e/{(await stored(town)).slug}")
        assert "Refugees and exiles" in page.text

    await town.ada.says("/edit move to Committee Room 20")
    assert "2 chats are told" in text_of(town.ada.messages()[-1])
    await town.ada.presses("Yes, change it")
    town.clock.forward(seconds=301)
    await town.quiet()
    assert "Committee Room 20" in all_text(town.tom.unread())


async def test_without_subjects_only_those_are_told_who_follow_all_meetings(town: Town) -> None:
    await drafted(town)
    await publish_draft(town)
    assert not news_of(town.tom)
    assert TITLE in news_of(town.mina)
    async with served(town) as web:
        assert TITLE not in (await web.get("/calendar/refugees.ics")).text


async def test_a_subject_is_ticked_and_unticked_and_kept_by_an_undo(database_file: Path) -> None:
    async with open_town(database_file, library=library(), undo_seconds=30) as town:
        await followed(town, "행사")
        await drafted(town)
        await tick_subjects(town.ada, "Refugees")
        assert "✓ Refugees and exiles" in labels(town.ada.messages()[-1])
        unticked = await town.ada.presses("Refugees")
        assert "Refugees and exiles" in labels(unticked[-1])
        assert "One chat will be told" in text_of(unticked[-1])

        await town.ada.presses("Women and girls")
        await town.ada.presses("Back to the draft")
        await town.ada.presses("Publish…")
        await town.ada.presses("Yes, publish")
        await town.ada.presses("Undo")
        back = await town.ada.presses("Back to the draft")
        assert "or one of: Women and girls" in text_of(back[-1])


async def test_subjects_can_be_written_too(town: Town) -> None:
    await drafted(town)
    await town.ada.presses("Subjects")
    named = await town.ada.says("women, refugees")
    assert {"✓ Women and girls", "✓ Refugees and exiles"} <= set(labels(named[-1]))
    unknown = await town.ada.says("astronomy")
    assert "I know no subject called “astronomy”" in text_of(unknown[-1])
    assert "✓ Women and girls" in labels(unknown[-1])
    none = await town.ada.says("-")
    assert not any(label.startswith("✓") for label in labels(none[-1]))
    assert TITLE in all_text(await town.ada.says("cancel")) + str(labels(town.ada.messages()[-1]))
    # Whoever left the question is no longer asked.
    assert "subject called" not in all_text(await town.ada.says("what is on next week?"))
    assert TITLE in text_of((await town.ada.presses(TITLE))[-1])


async def test_a_draft_that_lacks_something_asks_for_it_again_after_the_subjects(
    town: Town,
) -> None:
    await town.ada.says("/newevent Letters")
    await town.ada.presses("Back to the draft")
    await tick_subjects(town.ada, "Refugees")
    back = await town.ada.presses("Back to the draft")
    assert "On which day?" in text_of(back[-1])
    told = all_text(await town.ada.says("8 December 2026, 17:00"))
    assert "Where is it?" in told
    done = text_of((await town.ada.says("Houses of Parliament"))[-1])
    assert "or one of: Refugees and exiles" in done


async def test_an_old_button_of_a_subject_changes_nothing_and_says_so(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada)
    menu = town.ada.messages()[-1]
    tick = data_of(menu, "Refugees")
    await town.ada.forges(tick, menu["message_id"])
    await town.ada.forges(tick, menu["message_id"])
    assert town.ada.toast["text"]
    assert "✓ Refugees and exiles" in labels(town.ada.messages()[-1])

    await town.ada.forges(tick.replace("refugees", "astronomy"), menu["message_id"])
    assert town.ada.toast["text"]
    await town.tom.forges(tick)
    assert "not something I can do" in town.tom.toast["text"]
    await town.ada.presses("Back to the draft")
    await publish_draft(town)
    await town.ada.forges(data_of(menu, "Women"), menu["message_id"])
    assert town.ada.toast["text"]
    assert (await stored(town)).topics == ("refugees",)


async def test_a_planned_meeting_keeps_its_subjects(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada, "Refugees")
    await town.ada.presses("Back to the draft")
    await town.ada.presses("Publish later")
    assert "For: 2 chats" in all_text(await town.ada.says("tomorrow 9:00"))
    await town.ada.presses("Yes, plan it")
    town.clock.forward(days=1)
    for _ in range(3):
        await town.quiet()
    assert TITLE in news_of(town.tom)


async def test_subjects_are_offered_for_what_a_source_tells_of(database_file: Path) -> None:
    async with open_site() as site, open_town(
        database_file, library=library(), reaches=site.reach, undo_seconds=0
    ) as town:
        await followed(town, "행사")
        site.serves(calendar(entry("a", TITLE)), CALENDAR)
        await town.ada.says("/sources")
        await town.ada.presses("Add a source")
        await town.ada.says(site.url())
        await town.ada.says("letters")
        await town.ada.presses("Take it in")
        await town.quiet()
        await town.ada.presses(TITLE)
        await tick_subjects(town.ada, "Refugees")
        back = await town.ada.presses("Back to the draft")
        assert "or one of: Refugees and exiles" in text_of(back[-1])
        await publish_draft(town)
        assert TITLE in news_of(town.tom)


async def test_an_editor_ticks_what_an_organiser_publishes(town: Town) -> None:
    await named(town, town.sam, Role.EDITOR)
    await town.sam.says(WRITTEN)
    await tick_subjects(town.sam, "Refugees")
    await town.sam.presses("Back to the draft")
    await town.sam.presses("Ready for publication")
    shown = await town.ada.presses("Open the draft")
    assert "or one of: Refugees and exiles" in text_of(shown[-1])
    await publish_draft(town)
    assert TITLE in news_of(town.tom)


async def test_it_is_all_there_in_korean(town: Town) -> None:
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    assert "모든 행사 소식을 받는 분" in await drafted(town)
    asked = await town.ada.presses("주제")
    assert "어떤 주제입니까?" in text_of(asked[-1])
    ticked = await town.ada.presses("난민과 탈북민")
    assert "✓ 난민과 탈북민" in labels(ticked[-1])
    assert "대화방 2곳에 알립니다" in text_of(ticked[-1])
    assert "천문학" in text_of((await town.ada.says("천문학"))[-1])
    back = await town.ada.presses("초안으로")
    assert "다음 주제를 받는 분께 보냅니다: 난민과 탈북민" in text_of(back[-1])


async def changing(town: Town) -> None:
    """Let a meeting be out that names no subject, and ask Ada for them."""
    await drafted(town)
    await publish_draft(town)
    for person in (town.tom, town.mina, town.sam):
        person.unread()
    await town.ada.says("/edit")
    await town.ada.presses("Texts and the rest")
    asked = text_of((await town.ada.presses("Subjects"))[-1])
    assert "Which subjects is it about?" in asked
    assert "Women and girls · Refugees and exiles" in asked


async def test_the_subjects_of_a_published_meeting_change_without_a_word(town: Town) -> None:
    await changing(town)
    shown = text_of((await town.ada.says("refugees, women"))[-1])
    assert "Subjects: empty → Women and girls · Refugees and exiles" in shown
    assert "Nobody gets a message" in shown
    assert "cards" not in shown
    before = town.standin.calls()["next"]
    done = text_of((await town.ada.presses("Yes, change it"))[-1])
    assert "the calendars of its subjects have it" in done
    town.clock.forward(seconds=301)
    await town.quiet()
    assert str(town.mina.id) not in chats_called(town, before)
    assert not any(person.unread() for person in (town.tom, town.mina, town.sam))
    assert (await stored(town)).topics == ("women", "refugees")
    async with served(town) as web:
        assert TITLE in (await web.get("/calendar/refugees.ics")).text

    await town.ada.presses("Undo")
    assert (await stored(town)).topics == ()
    async with served(town) as web:
        assert TITLE not in (await web.get("/calendar/refugees.ics")).text


def chats_called(town: Town, since: int) -> set[object]:
    """Return the chats in which something was sent or edited."""
    return {call["params"].get("chat_id") for call in town.standin.calls(since=since)["calls"]}


async def test_subjects_of_a_published_meeting_are_named_or_taken_away(town: Town) -> None:
    await changing(town)
    wrong = text_of((await town.ada.says("astronomy"))[-1])
    assert "I know no subject called “astronomy”" in wrong
    assert "Women and girls · Refugees and exiles" in wrong
    assert (await stored(town)).topics == ()
    await town.ada.says("refugees")
    await town.ada.presses("Yes, change it")
    assert (await stored(town)).topics == ("refugees",)

    await town.ada.says("/edit")
    await town.ada.presses("Texts and the rest")
    await town.ada.presses("Subjects")
    assert "Subjects: Refugees and exiles → empty" in text_of((await town.ada.says("-"))[-1])
    await town.ada.presses("Yes, change it")
    assert (await stored(town)).topics == ()
