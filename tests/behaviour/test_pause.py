"""Silence for a time: by a button, until its end or earlier, and nothing lost meanwhile."""

from datetime import UTC, datetime

from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, publish, start
from tests.town import Json, Town, a_meeting, all_text, labels, text_of


async def pause(town: Town, how_long: str = "For a week") -> None:
    """Let Tom, who follows the meetings, pause from his settings."""
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    await town.tom.says("/settings")
    await town.tom.presses("Pause all messages")
    await town.tom.presses(how_long)


async def after(
    town: Town, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
) -> list[Json]:
    town.clock.forward(days=days, hours=hours, minutes=minutes, seconds=seconds)
    await town.quiet()
    return town.tom.unread()


async def test_the_end_of_a_pause_is_told_and_kept_in_the_settings(town: Town) -> None:
    await pause(town)
    assert "Paused until Monday 30 November 2026, 09:00 London" in all_text(town.tom.messages())
    [settings] = await town.tom.says("/settings")
    assert "paused until Monday 30 November 2026" in text_of(settings)
    assert any("Start again" in label for label in labels(settings))


async def test_what_came_meanwhile_comes_in_one_message_when_the_pause_ends(town: Town) -> None:
    await pause(town)
    await publish(town)
    await publish(town, SUPPORTER_ANNOUNCEMENT.replace("Letters Across", "Songs Across"))
    assert await after(town, days=6, hours=23, minutes=59) == []
    [told] = await after(town, minutes=1)
    assert "While you were away" in text_of(told)
    assert "Letters Across the Border" in text_of(told)
    assert "Songs Across the Border" in text_of(told)
    assert await after(town, days=1) == []


async def test_what_the_organisers_wrote_meanwhile_is_told_too(town: Town) -> None:
    await pause(town, "For a day")
    await town.ada.says("/broadcast Please bring <a photograph> to the entrance.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    assert town.tom.unread() == []
    [told] = await after(town, days=1)
    assert "The organisers wrote" in text_of(told)
    assert "Please bring <a photograph> to the entrance." in text_of(told)


async def test_a_pause_in_which_nothing_came_ends_without_a_word(town: Town) -> None:
    await pause(town, "For a day")
    assert await after(town, days=1) == []
    await publish(town)
    assert "Letters Across the Border" in all_text(town.tom.unread())


async def test_coming_back_earlier_brings_it_at_once(town: Town) -> None:
    await pause(town)
    await publish(town)
    [back] = await town.tom.presses("Start again")
    assert "Welcome back" in text_of(back)
    [told] = await after(town, seconds=1)
    assert "While you were away" in text_of(told)
    assert await after(town, days=8) == []


async def test_pressing_start_brings_it_too(town: Town) -> None:
    await pause(town)
    await publish(town)
    await town.tom.says("/start")
    assert "While you were away" in all_text(await after(town, seconds=1))


async def test_stop_can_become_a_pause_and_back(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    [stopped] = await town.tom.says("/stop")
    assert {"For a day", "For a week"} <= set(labels(stopped))
    await town.tom.presses("For a day")
    await publish(town)
    assert "Letters Across the Border" in all_text(await after(town, days=1))


async def test_who_stops_until_they_say_is_kept_nothing(town: Town) -> None:
    await pause(town, "Until I say")
    await publish(town)
    await town.tom.presses("Start again")
    town.tom.unread()
    assert await after(town, days=8) == []


async def test_a_pause_that_becomes_a_stop_forgets_what_waited(town: Town) -> None:
    await pause(town)
    await publish(town)
    await town.tom.presses("Until I say")
    await town.tom.presses("Start again")
    town.tom.unread()
    assert await after(town, days=8) == []


async def test_reminders_are_silent_too_and_the_room_of_today_is_told(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day before and 2 hours")
    await town.tom.says("/stop")
    await town.tom.presses("For a week")
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []

    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    await town.quiet()
    assert "Committee Room 20" in all_text(town.tom.unread())


async def test_forget_ends_a_pause_for_good(town: Town) -> None:
    await pause(town)
    await publish(town)
    await town.tom.says("/forget")
    await town.tom.presses("Yes, erase")
    town.tom.unread()
    assert await after(town, days=8) == []


async def test_korean_readers_pause_in_their_words(town: Town) -> None:
    await start(town.mina)
    [stopped] = await town.mina.says("그만")
    assert {"하루 동안", "일주일 동안"} <= set(labels(stopped))
    [paused] = await town.mina.presses("일주일 동안")
    assert "까지 멈춥니다" in text_of(paused)


async def test_forged_pauses_change_nothing(town: Town) -> None:
    await start(town.tom)
    [menu] = await town.tom.says("/settings")
    for data in ("pzs:0", "pzs:-1", "pzs:9999999", "pzs", "pzs:x"):
        await town.tom.forges(data, menu["message_id"])
        assert town.tom.toast["text"]
    assert "paused" not in all_text(await town.tom.says("/settings"))
