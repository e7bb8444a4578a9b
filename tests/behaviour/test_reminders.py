"""Reminders as people get them: once, on time, never late."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.town import ManualClock, Town, a_meeting, all_text, labels, open_town


async def test_a_reminder_comes_once_at_its_time(town: Town) -> None:
    await town.announce(a_meeting())
    await town.tom.says("/start")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.tom.unread()

    town.clock.forward(to=datetime(2026, 11, 26, 14, 59, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []

    town.clock.forward(minutes=1)
    await town.quiet()
    await town.quiet()
    [reminder] = town.tom.unread()
    assert "A Meeting of Neighbours" in all_text([reminder])
    assert "Committee Room 7" in all_text([reminder])


async def test_the_usual_reminders_are_set_in_one_tap(town: Town) -> None:
    await town.announce(a_meeting())
    await town.tom.says("/start")
    await town.tom.says("/next")
    [choice] = await town.tom.presses("Remind me")
    assert any("1 day" in label and "2 hours" in label for label in labels(choice))
    [choice] = await town.tom.presses("1 day before and 2 hours")

    assert [label for label in labels(choice) if label.startswith("✓")] == [
        "✓ 1 day before and 2 hours before", "✓ 1 day", "✓ 2 hours",
    ]


async def test_after_a_night_offline_only_the_nearest_reminder_comes(tmp_path: Path) -> None:
    clock = ManualClock()
    async with open_town(tmp_path / "t.db", clock=clock) as town:
        await town.announce(a_meeting())
        await town.tom.says("/start")
        await town.tom.says("/next")
        await town.tom.presses("Remind me")
        await town.tom.presses("1 day before and 2 hours")
        town.tom.unread()
        clock.forward(to=datetime(2026, 11, 26, 16, 0, tzinfo=UTC))
        await town.quiet()
        assert len(town.tom.unread()) == 1


async def test_no_reminder_comes_once_the_meeting_has_begun(town: Town) -> None:
    await town.announce(a_meeting())
    await town.tom.says("/start")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("30 minutes")
    town.tom.unread()

    town.clock.forward(to=datetime(2026, 11, 26, 17, 0, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []


@pytest.mark.parametrize(
    ("day", "instant"),
    [
        (date(2027, 3, 28), datetime(2027, 3, 28, 16, 0, tzinfo=UTC)),
        (date(2027, 10, 31), datetime(2027, 10, 31, 17, 0, tzinfo=UTC)),
    ],
    ids=["clocks go forward", "clocks go back"],
)
async def test_a_reminder_of_a_day_before_keeps_the_wall_clock(
    town: Town, day: date, instant: datetime
) -> None:
    """Twenty-four hours before, counted in hours, whatever the clocks do that night."""
    await town.announce(a_meeting(on=day))
    await town.tom.says("/start")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day")
    town.tom.unread()

    town.clock.forward(to=instant - timedelta(days=1, seconds=1))
    await town.quiet()
    assert town.tom.unread() == []
    town.clock.forward(seconds=1)
    await town.quiet()
    [reminder] = town.tom.unread()
    assert "17:00" in all_text([reminder])


async def test_a_moment_that_has_passed_is_not_offered(town: Town) -> None:
    await town.announce(a_meeting(on=town.clock().date(), start=time(10, 0)))
    await town.tom.says("/start")
    await town.tom.says("/next")
    [choice] = await town.tom.presses("Remind me")
    assert "30 minutes" in labels(choice)
    assert not any("2 hours" in label for label in labels(choice))
