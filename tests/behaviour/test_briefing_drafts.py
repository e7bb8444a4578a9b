"""Briefings as organisers write them: their subjects, who will get them, and when."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from standin import StandIn
from tests.behaviour.scenes import (
    data_of,
    followed,
    library,
    plan,
    publish_draft,
    tick_subjects,
)
from tests.sites import open_site, rss
from tests.town import TOKEN, ManualClock, Person, Town, all_text, labels, open_town, text_of

WRITTEN = "/newbriefing A report on camps https://csw.example/camps"
SUMMARY = "Two camps have grown, and a third was closed."


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    """A town in which Tom follows the refugees, Mina all briefings in Korean, and Sam nothing."""
    async with open_town(database_file, library=library(), undo_seconds=0) as opened:
        await followed(opened, "브리핑")
        yield opened


async def drafted(town: Town) -> str:
    """Write a briefing that lacks nothing, and return what is said of it."""
    await town.ada.says(WRITTEN)
    return text_of((await town.ada.says(SUMMARY))[-1])


async def news_of(person: Person) -> str:
    return all_text([one for one in person.unread() if "camps" in text_of(one)])


async def test_the_draft_says_who_will_get_it(town: Town) -> None:
    said = await drafted(town)
    assert "For those who follow all briefings" in said
    assert "One chat will be told: 1 in Korean" in said

    ticked = await tick_subjects(town.ada, "Refugees")
    assert "2 chats will be told: 1 in English and 1 in Korean" in ticked
    shown = await town.ada.presses("Back to the draft")
    assert "or one of: Refugees and exiles" in text_of(shown[-1])
    assert "2 chats will be told" in text_of(shown[-1])
    asked = text_of((await town.ada.presses("Publish…"))[-1])
    assert "or one of: Refugees and exiles" in asked
    assert "2 chats will be told: 1 in English and 1 in Korean" in asked


async def test_followers_of_its_subjects_get_it_and_the_card_names_them(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada, "Refugees", "Women and girls")
    shown = await town.ada.presses("Back to the draft")
    assert "🗂 Women and girls · Refugees and exiles" in text_of(shown[0])
    assert "🗂 여성과 여아 · 난민과 탈북민" in text_of(shown[1])
    await publish_draft(town)

    assert "🗂 Women and girls · Refugees and exiles" in await news_of(town.tom)
    assert "🗂 여성과 여아 · 난민과 탈북민" in await news_of(town.mina)
    assert not await news_of(town.sam)
    await town.tom.presses("Why this?")
    assert "Refugees and exiles" in town.tom.toast["text"]
    listed = all_text(await town.tom.says("/briefings refugees"))
    assert "A report on camps" in listed
    found = await town.tom.presses("A report on camps")
    assert "🗂 Women and girls · Refugees and exiles" in text_of(found[-1])


async def test_without_subjects_only_those_get_it_who_follow_all_briefings(town: Town) -> None:
    await drafted(town)
    await publish_draft(town)
    assert not await news_of(town.tom)
    told = await news_of(town.mina)
    assert "A report on camps" in told
    assert "🗂" not in told


async def test_a_new_briefing_stands_first_in_the_list(town: Town) -> None:
    await drafted(town)
    await publish_draft(town)
    assert labels((await town.tom.says("/briefings"))[-1])[0] == "1. A report on camps"


async def test_a_subject_is_ticked_and_unticked(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada, "Refugees")
    chosen = town.ada.messages()[-1]
    assert "✓ Refugees and exiles" in labels(chosen)
    unticked = await town.ada.presses("Refugees")
    assert "Refugees and exiles" in labels(unticked[-1])
    assert "One chat will be told" in text_of(unticked[-1])


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
    await town.ada.presses("Back to the draft")
    # Whoever went back is no longer asked.
    assert "subject called" not in all_text(await town.ada.says("what is on next week?"))


async def test_an_old_button_of_a_subject_changes_nothing_and_says_so(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada)
    menu = town.ada.messages()[-1]
    tick = data_of(menu, "Refugees")
    await town.ada.forges(tick, menu["message_id"])
    again = await town.ada.forges(tick, menu["message_id"])
    assert town.ada.toast["text"]
    assert not any("Refugees and exiles" in labels(one) for one in again)
    assert "✓ Refugees and exiles" in labels(town.ada.messages()[-1])

    await town.ada.forges(tick.replace("refugees", "astronomy"), menu["message_id"])
    assert "older message" in town.ada.toast["text"] or town.ada.toast["show_alert"]
    await town.tom.forges(tick)
    assert "not something I can do" in town.tom.toast["text"]


async def test_subjects_are_offered_for_what_a_source_tells_of(
    database_file: Path,
) -> None:
    async with open_site() as site, open_town(
        database_file, library=library(), reaches=site.reach, undo_seconds=0
    ) as town:
        await followed(town, "브리핑")
        site.serves(rss(("a", "A report on camps")))
        await town.ada.says("/sources")
        await town.ada.presses("Add a source")
        await town.ada.says(site.url())
        await town.ada.presses("Take it in")
        await town.quiet()
        await town.ada.presses("A report on camps")
        await tick_subjects(town.ada, "Refugees")
        await town.ada.presses("Back to the draft")
        await town.ada.presses("summary (English)")
        await town.ada.says(SUMMARY)
        await publish_draft(town)
        assert "🗂 Refugees and exiles" in await news_of(town.tom)


async def test_a_planned_briefing_goes_out_by_itself_once(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada, "Refugees")
    await town.ada.presses("Back to the draft")
    asked = await plan(town)
    assert "Tuesday 24 November 2026, 09:00 London, in 1 day" in asked
    assert "For: 2 chats" in asked
    assert "A report on camps" not in all_text(await town.sam.says("/briefings"))
    town.clock.forward(to=datetime(2026, 11, 24, 8, 59, 59, tzinfo=UTC))
    await town.quiet()
    assert not await news_of(town.tom)

    town.clock.forward(seconds=1)
    for _ in range(3):
        await town.quiet()
        town.clock.forward(minutes=1)
    told = [one for one in town.tom.unread() if "camps" in text_of(one)]
    assert len(told) == 1
    assert "two camps" in text_of(told[0]).lower()
    assert "have it" in all_text(town.ada.unread())
    assert "A report on camps" in all_text(await town.sam.says("/briefings"))


async def test_a_restart_loses_no_planned_briefing(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await followed(town, "브리핑")
            await drafted(town)
            await plan(town)
        clock.forward(days=2)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            for _ in range(3):
                await town.quiet()
            told = [text_of(one) for one in town.mina.messages()]
            assert sum("A report on camps" in text for text in told) == 1


async def test_what_is_planned_is_listed_changed_and_taken_off(town: Town) -> None:
    await drafted(town)
    await plan(town)
    assert "⏰ A report on camps" in labels((await town.ada.says("/drafts"))[-1])
    shown = await town.ada.presses("A report on camps")
    assert "A report on camps" in text_of(shown[0])
    assert "Tuesday 24 November 2026, 09:00 London" in all_text(shown)
    assert "no longer planned" in all_text(await town.ada.presses("Another moment"))
    await town.ada.says("tomorrow 10:00")
    await town.ada.presses("Yes, plan it")
    town.clock.forward(to=datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    await town.quiet()
    assert not await news_of(town.mina)

    await town.ada.presses("Do not publish")
    town.clock.forward(days=3)
    await town.quiet()
    assert not await news_of(town.mina)
    back = await town.ada.presses("Back to the draft")
    assert "Nothing is missing" in text_of(back[-1])


async def test_a_planned_briefing_is_not_changed_by_its_old_buttons(town: Town) -> None:
    await drafted(town)
    await tick_subjects(town.ada)
    menu = town.ada.messages()[-1]
    await town.ada.presses("Back to the draft")
    await plan(town)
    await town.ada.forges(data_of(menu, "Refugees"), menu["message_id"])
    assert town.ada.toast["text"]
    town.clock.forward(days=1)
    await town.quiet()
    assert "🗂" not in await news_of(town.mina)
    assert not await news_of(town.tom)


async def test_wrong_moments_for_a_briefing_are_answered_as_for_a_broadcast(town: Town) -> None:
    await drafted(town)
    assert "I read it as London time" in all_text(await town.ada.presses("Publish later"))
    assert "found no day and time" in all_text(await town.ada.says("soon, please"))
    assert "has gone by already" in all_text(await town.ada.says("today 8:00"))
    assert "found no day and time" in all_text(await town.ada.says("31 February 9:00"))
    # The hour that is skipped on 28 March 2027 is shown as the one that follows it.
    assert "Sunday 28 March 2027, 02:30 London" in all_text(
        await town.ada.says("28 March 2027, 01:30")
    )
    asked = town.ada.messages()[-1]
    yes = data_of(asked, "Yes, plan it")
    await town.ada.forges(yes, asked["message_id"])
    await town.ada.forges(yes, asked["message_id"])
    assert town.ada.toast["text"]


async def test_what_lacks_something_cannot_be_planned(town: Town) -> None:
    await town.ada.says(WRITTEN)
    shown = await town.ada.presses("Back to the draft")
    assert not any("Publish" in label for label in labels(shown[-1]))
    discard = data_of(shown[-1], "Discard")
    number = discard.split(":")[1]
    told = await town.ada.forges(f"sl:{number}")
    assert "Still open: summary (English)" in all_text(told)


async def test_a_planned_briefing_needs_a_second_yes_above_a_number(database_file: Path) -> None:
    async with open_town(
        database_file, library=library(), undo_seconds=0, approval_above=1
    ) as town:
        await followed(town, "브리핑")
        await town.ada.says("/organisers")
        await town.ada.presses("Add somebody")
        await town.ada.does("keyboard", text="Choose people", users=[town.sam.id])
        await town.ada.presses("Organiser: may publish")
        await drafted(town)
        await tick_subjects(town.ada, "Refugees")
        await town.ada.presses("Back to the draft")
        await plan(town)
        await town.quiet()
        town.sam.unread()
        asked = all_text(await town.sam.presses("Look at it"))
        assert "🗂 Refugees and exiles" in asked
        assert "2 chats" in asked
        assert "09:00 London" in asked
        await town.sam.presses("Yes, approve")
        town.clock.forward(days=1)
        await town.quiet()
        assert "A report on camps" in await news_of(town.tom)


async def test_it_is_all_there_in_korean(town: Town) -> None:
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    await town.ada.says("/newbriefing 수용소 보고서 https://csw.example/camps")
    shown = await town.ada.says("두 수용소가 커졌습니다.")
    assert "모든 브리핑을 받는 분" in text_of(shown[-1])
    asked = await town.ada.presses("주제")
    assert "어떤 주제입니까?" in text_of(asked[-1])
    ticked = await town.ada.presses("난민과 탈북민")
    assert "✓ 난민과 탈북민" in labels(ticked[-1])
    assert "대화방 2곳에 알립니다" in text_of(ticked[-1])
    unknown = await town.ada.says("천문학")
    assert "천문학" in text_of(unknown[-1])
    await town.ada.presses("초안으로")
    await town.ada.presses("나중에 게시")
    assert "찾지 못했습니다" in all_text(await town.ada.says("곧"))
    await town.ada.says("내일 오전 9시")
    shown = await town.ada.presses("예, 예약합니다")
    assert "예약했습니다" in all_text(shown)
    town.clock.forward(days=1)
    await town.quiet()
    told = all_text(town.mina.unread())
    assert "🗂 난민과 탈북민" in told


@pytest.mark.parametrize(("language", "refused", "asked"), [
    ("English", "there are no words in it", "What is its title in English?"),
    ("한국어", "에는 글자가 없습니다", "영어 제목은 무엇입니까?"),
])
async def test_an_emoji_alone_is_no_title_and_no_summary(
    town: Town, language: str, refused: str, asked: str
) -> None:
    await town.ada.says("/language")
    await town.ada.presses(language)
    [told] = await town.ada.says("/newbriefing 🙂")
    assert "🙂" in text_of(told)
    assert refused in text_of(told)
    assert asked in text_of(told)
    [again] = await town.ada.says("👍👍")
    assert refused in text_of(again)
    shown = await town.ada.says("A report on camps")
    assert "A report on camps" in text_of(shown[-1])
    summary = next(label for label in labels(shown[-1]) if label in {"summary (English)",
                                                                     "요약(영어)"})
    await town.ada.presses(summary)
    assert refused in all_text(await town.ada.says("🙂"))


async def test_words_that_look_like_a_length_are_no_address(town: Town) -> None:
    await drafted(town)
    await town.ada.presses("link")
    assert "“12/5” is no address" in all_text(await town.ada.says("12/5"))
