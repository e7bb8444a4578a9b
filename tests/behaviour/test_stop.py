"""Falling silent at once, and the way back."""

import pytest

from jobs import fanout
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, publish, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def remind(town: Town) -> None:
    await town.announce(a_meeting())
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day before and 2 hours")


async def test_after_stop_nothing_comes_not_even_a_reminder(town: Town) -> None:
    await remind(town)
    [stopped] = await town.tom.says("/stop")
    assert "Paused" in text_of(stopped)
    await publish(town)
    town.clock.forward(days=3, hours=6)
    await town.quiet()
    assert town.tom.unread() == []


async def test_stop_also_calls_back_what_is_on_its_way(town: Town) -> None:
    await remind(town)
    await town.ada.says("/newevent\n" + SUPPORTER_ANNOUNCEMENT)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.tom.says("/stop")
    town.tom.unread()
    await town.quiet()
    assert town.tom.unread() == []


@pytest.mark.parametrize("words", ["/stop", "STOP", "stop", "그만", "멈춰"])
async def test_stop_is_understood_in_both_languages(town: Town, words: str) -> None:
    await start(town.mina)
    assert "멈췄습니다" in all_text(await town.mina.says(words))


async def test_one_button_brings_everything_back(town: Town) -> None:
    await remind(town)
    await town.tom.says("/stop")
    [back] = await town.tom.presses("Start again")
    assert "Welcome back" in text_of(back)
    assert "1 day before and 2 hours before" in all_text(await town.tom.says("/reminders"))
    town.clock.forward(days=2, hours=8)
    await town.quiet()
    assert "A Meeting of Neighbours" in all_text(town.tom.unread())


async def test_questions_are_answered_while_paused_and_settings_tell_of_the_pause(
    town: Town,
) -> None:
    await remind(town)
    await town.tom.says("/stop")
    assert "A Meeting of Neighbours" in all_text(await town.tom.says("/events"))
    [settings] = await town.tom.says("/settings")
    assert "Messages are paused" in text_of(settings)
    assert any("Start again" in label for label in labels(settings))


async def test_wanting_news_again_ends_the_pause(town: Town) -> None:
    await remind(town)
    await town.tom.says("/stop")
    await town.tom.says("/subscribe")
    town.tom.unread()
    await publish(town)
    assert "Letters Across the Border" in all_text(town.tom.unread())


async def test_stopping_twice_is_no_harm(town: Town) -> None:
    await remind(town)
    await town.tom.says("/stop")
    assert "Paused" in all_text(await town.tom.says("/stop"))


async def test_a_stranger_who_says_stop_is_answered_and_not_remembered(town: Town) -> None:
    assert await town.sam.says("/stop")
    assert "Nothing is kept" in all_text(await town.sam.says("/forget"))
