"""The first words, links that lead somewhere, coming back, and the language."""

from pathlib import Path

import pytest

from standin import StandIn
from tests.behaviour.scenes import library, publish, start
from tests.town import TOKEN, ManualClock, Town, all_text, labels, open_town


async def test_start_says_who_we_are_and_lets_one_choose(town: Town) -> None:
    [welcome] = await town.tom.says("/start")
    assert "North Korea" in all_text([welcome])
    assert "!" not in all_text([welcome])
    assert {"Meetings", "Briefings", "Subjects…"} <= set(labels(welcome))

    [choice] = await town.tom.presses("Meetings")
    assert "✓ Meetings" in labels(choice)
    assert "You now receive: Meetings" in all_text([choice])


async def test_starting_twice_loses_no_choice(town: Town) -> None:
    await start(town.tom)
    await town.tom.presses("Meetings")
    [again] = await town.tom.says("/start")
    assert "✓ Meetings" in labels(again)


async def test_a_link_to_a_meeting_opens_its_card(town: Town) -> None:
    [card] = await town.tom.says("/start e-while-they-watched")
    assert "While They Watched" in all_text([card])
    assert "Committee Room" in all_text([card])


async def test_a_link_to_a_briefing_opens_its_card(town: Town) -> None:
    [card] = await town.tom.says("/start b-a-state-of-denial")
    assert "Denial" in all_text([card])
    assert "Key points" in all_text([card])


@pytest.mark.parametrize(
    "payload",
    ["e-no-such-meeting", "b-no-such-briefing", "e-", "b-", "e-../../secrets", "e-' OR 1=1 --"],
)
async def test_a_link_that_leads_nowhere_shows_the_ways_on(town: Town, payload: str) -> None:
    [answer] = await town.tom.says(f"/start {payload}")
    assert "no longer here" in all_text([answer])
    assert labels(answer)


async def test_an_unknown_payload_is_greeted_like_anybody(town: Town) -> None:
    [welcome] = await town.tom.says("/start from-a-poster")
    assert "Meetings" in labels(welcome)


async def test_coming_back_after_a_pause_brings_the_choices_back(town: Town) -> None:
    await start(town.tom)
    await town.tom.presses("Meetings")
    await town.tom.says("/stop")
    [back] = await town.tom.says("/start")
    assert "Welcome back" in all_text([back])
    assert "✓ Meetings" in labels(back)

    await start(town.ada)
    await publish(town)
    assert "Letters Across the Border" in all_text(town.tom.unread())


async def test_a_link_after_a_pause_shows_the_card_and_ends_the_pause(town: Town) -> None:
    await start(town.tom)
    await town.tom.presses("Meetings")
    await town.tom.says("/stop")
    [card] = await town.tom.says("/start e-while-they-watched")
    assert "While They Watched" in all_text([card])
    [settings] = await town.tom.says("/settings")
    assert "paused" not in all_text([settings]).lower().replace("pause all", "")


async def test_one_who_blocked_the_bot_hears_again_after_unblocking(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.presses("Meetings")
    await town.tom.does("block")
    await town.tom.does("unblock")
    town.tom.unread()
    await publish(town)
    assert "Letters Across the Border" in all_text(town.tom.unread())


async def test_one_who_paused_and_then_blocked_stays_paused_after_unblocking(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.presses("Meetings")
    await town.tom.says("/stop")
    await town.tom.does("block")
    await town.tom.does("unblock")
    town.tom.unread()
    await publish(town)
    assert town.tom.unread() == []


async def test_telegrams_language_decides_until_one_chooses(town: Town) -> None:
    [welcome] = await town.mina.says("/start")
    assert "북한" in all_text([welcome])
    town.standin.add_user("Yuna", user_id=1005, language_code="ko-KR")
    town.standin.add_user("Zoë", user_id=1006, language_code="fr")
    for user_id, words in ((1005, "북한"), (1006, "North Korea")):
        town.standin.say(user_id, "/start")
        await town.answered()
        transcript = town.standin.transcript(user_id)["messages"]
        assert words in all_text([one for one in transcript if one["from_bot"]])


async def test_a_chosen_language_stays_also_after_a_restart(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await start(town.tom)
            await town.tom.says("/language")
            [chosen] = await town.tom.presses("한국어")
            assert "한국어로" in all_text([chosen])
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            town.tom.unread()
            assert "예정된 행사가 없습니다" in all_text(await town.tom.says("/events"))
            await start(town.ada)
            await town.tom.says("/subscribe")
            await publish(town)
            assert "2026년 12월 8일(화)" in all_text(town.tom.unread())


async def test_a_language_can_be_named_in_the_command(town: Town) -> None:
    await start(town.tom)
    assert "한국어로" in all_text(await town.tom.says("/language ko"))
    assert "English" in all_text(await town.tom.says("/language EN"))


async def test_choosing_a_language_does_not_end_a_pause(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.presses("Meetings")
    await town.tom.says("/stop")
    await town.tom.says("/language ko")
    town.tom.unread()
    await publish(town)
    assert town.tom.unread() == []


async def test_help_shows_organisers_their_commands_and_nobody_else(town: Town) -> None:
    assert "/newevent" in all_text(await town.ada.says("/help"))
    assert "/newevent" not in all_text(await town.tom.says("/help"))
    assert "/newevent" not in all_text(await town.sam.says("/start"))


async def test_the_command_menu_speaks_the_readers_language_and_hides_what_is_not_theirs(
    town: Town,
) -> None:
    await start(town.tom, town.mina, town.ada)
    menus = {
        person.id: {
            entry["command"]: entry["description"]
            for entry in town.standin.commands(person.id)["commands"]
        }
        for person in (town.tom, town.mina, town.ada)
    }
    assert "newevent" not in menus[town.tom.id]
    assert "newevent" in menus[town.ada.id]
    assert any("가" <= letter <= "힣" for letter in menus[town.mina.id]["events"])
