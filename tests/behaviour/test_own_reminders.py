"""Reminders at times of one's own: written, usual or for one meeting, and once more a bit later."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.behaviour.scenes import at, calendar_in, start
from tests.town import Town, a_meeting, all_text, labels, text_of

FIVE = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
"""When the meeting begins."""


async def asks(town: Town) -> None:
    """Let Tom ask for a reminder of the meeting at a time of his own."""
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("Another time")


@pytest.mark.parametrize(
    ("words", "label", "before"),
    [
        ("45 minutes", "✓ 45 minutes", timedelta(minutes=45)),
        ("2 days", "✓ 2 days", timedelta(days=2)),
        ("4시간 전", "✓ 4 hours", timedelta(hours=4)),
        ("an hour and a half", "✓ 90 minutes", timedelta(minutes=90)),
    ],
)
async def test_a_time_of_ones_own_is_written_shown_and_rings(
    town: Town, words: str, label: str, before: timedelta
) -> None:
    await asks(town)
    [choice] = await town.tom.says(words)
    assert label in labels(choice)
    assert await at(town, FIVE - before - timedelta(minutes=1)) == []
    [reminder] = await at(town, FIVE - before)
    assert "A Meeting of Neighbours" in text_of(reminder)


async def test_it_is_listed_and_can_be_taken_back(town: Town) -> None:
    await asks(town)
    await town.tom.says("45 minutes")
    [listing] = await town.tom.says("/reminders")
    assert "45 minutes before" in text_of(listing)
    await town.tom.presses("1. A Meeting")
    [choice] = await town.tom.presses("✓ 45 minutes")
    assert "✓ 45 minutes" not in labels(choice)
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))


async def test_it_is_an_alarm_in_the_calendar_file(town: Town) -> None:
    await asks(town)
    await town.tom.says("45 minutes")
    await town.tom.says("/next")
    [file] = await town.tom.presses("Calendar")
    [event] = calendar_in(town, file).walk("VEVENT")
    triggers = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert timedelta(minutes=-45) in triggers


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("quickly", "did not find a length of time"), ("1 minute", "from 5 minutes to 60 days"),
        ("9000 days", "from 5 minutes to 60 days"), ("5 days", "has gone by already"),
    ],
)
async def test_what_makes_no_reminder_gets_a_helpful_answer(
    town: Town, words: str, answer: str
) -> None:
    await asks(town)
    assert answer in all_text(await town.tom.says(words))
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))


async def test_after_an_odd_answer_another_try_is_taken(town: Town) -> None:
    await asks(town)
    await town.tom.says("quickly")
    [choice] = await town.tom.says("45 minutes")
    assert "✓ 45 minutes" in labels(choice)


async def test_a_usual_time_of_ones_own_is_offered_first(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Another time")
    [settings] = await town.tom.says("45 minutes")
    assert "45 minutes before" in text_of(settings)
    [settings] = await town.tom.presses("✓ 45 minutes")
    assert "45 minutes" not in text_of(settings)


async def test_a_reminder_can_be_put_off(town: Town) -> None:
    await asks(town)
    await town.tom.says("2 hours")
    [reminder] = await at(town, FIVE - timedelta(hours=2))
    assert {"💤 10 minutes", "💤 1 hour"} <= set(labels(reminder))
    await town.tom.presses("10 minutes")
    assert "again in 10 minutes" in town.tom.toast["text"]
    assert await at(town, FIVE - timedelta(minutes=111)) == []
    [again] = await at(town, FIVE - timedelta(minutes=110))
    assert "A Meeting of Neighbours" in text_of(again)


async def test_what_would_come_after_the_start_is_not_offered(town: Town) -> None:
    await asks(town)
    await town.tom.says("30 minutes")
    [reminder] = await at(town, FIVE - timedelta(minutes=30))
    assert "💤 10 minutes" in labels(reminder)
    assert "💤 1 hour" not in labels(reminder)
    town.clock.forward(minutes=25)
    await town.tom.presses("10 minutes")
    assert "begins before that" in town.tom.toast["text"]


async def test_korean_readers_write_their_times(town: Town) -> None:
    await start(town.mina)
    await town.announce(a_meeting())
    await town.mina.says("/next")
    await town.mina.presses("알림 받기")
    [asked] = await town.mina.presses("다른 시각")
    assert "얼마 전에 알려 드릴까요?" in text_of(asked)
    assert "얼마 전인지 읽지 못했습니다" in all_text(await town.mina.says("빨리"))
    [choice] = await town.mina.says("45분 전")
    assert "✓ 45분" in labels(choice)


async def test_forged_reminders_change_nothing(town: Town) -> None:
    await start(town.tom)
    event = await town.announce(a_meeting())
    [menu] = await town.tom.says("/settings")
    for data in (f"rs:{event.id}:47", f"sz:{event.id}:47", f"sz:{event.id}", "sz:x:10",
                 "ro:99999", "ro", "so:47"):
        await town.tom.forges(data, menu["message_id"])
        assert town.tom.toast["text"]
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))
