"""Settings: what is set is shown, what is pressed is kept."""

import pytest

from tests.behaviour.scenes import start
from tests.town import Town, a_meeting, all_text, labels


async def test_settings_show_language_choices_and_usual_reminders(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe meetings")
    [settings] = await town.tom.says("/settings")
    assert "Language: English" in all_text([settings])
    assert "You receive: Meetings" in all_text([settings])
    assert "1 day before and 2 hours before" in all_text([settings])
    assert {"✓ 1 day", "✓ 2 hours", "1 week"} <= set(labels(settings))


async def test_usual_reminders_are_switched_in_place_and_offered_from_then_on(
    town: Town,
) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [settings] = await town.tom.says("/settings")
    for label in ("1 day", "2 hours", "3 hours", "Time to leave"):
        [changed] = await town.tom.presses(label)
        assert changed["message_id"] == settings["message_id"]
    assert "3 hours before, and time to leave" in all_text([changed])
    await town.tom.says("/next")
    [choice] = await town.tom.presses("Remind me")
    assert "3 hours before, and time to leave" in labels(choice)
    [choice] = await town.tom.presses("3 hours before, and time to leave")
    assert {"✓ 3 hours", "✓ Time to leave"} <= set(labels(choice))
    assert "2 hours" in labels(choice)


async def test_without_usual_reminders_each_is_still_offered(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/settings")
    await town.tom.presses("1 day")
    [none] = await town.tom.presses("2 hours")
    assert "Usual reminders: none" in all_text([none])
    await town.tom.says("/next")
    [choice] = await town.tom.presses("Remind me")
    assert "30 minutes" in labels(choice)
    assert not any("before" in label for label in labels(choice))


@pytest.mark.parametrize("data", ["so:17", "so:-5", "so:soon", "so", "so:999999999999999"])
async def test_a_forged_reminder_time_changes_nothing(town: Town, data: str) -> None:
    await start(town.tom)
    [before] = await town.tom.says("/settings")
    await town.tom.forges(data, before["message_id"])
    assert town.tom.toast["text"]
    [after] = await town.tom.says("/settings")
    assert all_text([before]) == all_text([after])


async def test_the_language_is_changed_from_the_settings_and_back(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("한국어 / English")
    await town.tom.presses("한국어")
    [settings] = await town.tom.says("/settings")
    assert "언어: 한국어" in all_text([settings])
    await town.tom.presses("English / 한국어")
    [chosen] = await town.tom.presses("English")
    assert "I will write in English" in all_text([chosen])


async def test_my_reminders_lists_them_by_meeting_and_each_can_be_taken_back(
    town: Town,
) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day before and 2 hours")
    [listing] = await town.tom.says("/reminders")
    assert "A Meeting of Neighbours" in all_text([listing])
    assert "1 day before and 2 hours before" in all_text([listing])
    await town.tom.presses("1. A Meeting")
    await town.tom.presses("No reminders")
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))


async def test_a_stranger_can_look_at_settings_and_nothing_is_kept(town: Town) -> None:
    [settings] = await town.sam.says("/settings")
    assert "You receive: nothing yet" in all_text([settings])
    await town.sam.presses("1 week")
    assert "Press /start first" in town.sam.toast["text"]
    assert "Nothing is kept" in all_text(await town.sam.says("/forget"))
