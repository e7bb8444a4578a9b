"""Publishing later: a moment in words, kept through restarts and both changes of the clock."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobs.schedule_publication import read
from standin import StandIn
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT as ANNOUNCEMENT
from tests.behaviour.scenes import data_of, library, plan, start
from tests.town import (
    A_MONDAY,
    TOKEN,
    ManualClock,
    Town,
    all_text,
    labels,
    open_town,
    text_of,
)

TEXT = "The office is closed.\n\n사무실을 닫습니다."


async def followed(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe")
    town.tom.unread()


async def planned(town: Town, moment: str, text: str = TEXT) -> str:
    await town.ada.says("/broadcast " + text)
    return await plan(town, moment)


async def test_the_moment_is_shown_with_its_zone_and_the_time_left(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + TEXT)
    assert "I read it as London time" in all_text(await town.ada.presses("Publish later"))
    asked = all_text(await town.ada.says("tomorrow 9:00"))
    assert "Tuesday 24 November 2026, 09:00 London, in 1 day" in asked
    assert "For: one chat" in asked
    shown = all_text(await town.ada.presses("Yes, plan it"))
    assert shown.startswith("Planned")


async def test_it_goes_out_by_itself_and_once(town: Town) -> None:
    await followed(town)
    await planned(town, "tomorrow 9:00")
    town.clock.forward(to=datetime(2026, 11, 24, 8, 59, 59, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []
    town.clock.forward(seconds=1)
    for _ in range(3):
        await town.quiet()
        town.clock.forward(minutes=1)
    [told] = town.tom.unread()
    assert "The office is closed" in text_of(told)
    assert "has it" in all_text(town.ada.unread())


async def test_an_event_can_be_planned_too(town: Town) -> None:
    await followed(town)
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish later")
    await town.ada.says("30 November, 18:30")
    await town.ada.presses("Yes, plan it")
    assert "Letters Across" not in all_text(await town.tom.says("/events"))
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 30, 18, 30, tzinfo=UTC))
    await town.quiet()
    assert "Letters Across" in all_text(town.tom.unread())


async def test_drafts_list_what_is_planned_and_it_can_be_changed_or_taken_off(town: Town) -> None:
    await followed(town)
    await planned(town, "tomorrow 9:00")
    assert "⏰ The office is closed." in labels((await town.ada.says("/drafts"))[-1])
    await town.ada.presses("The office")
    changed = all_text(await town.ada.presses("Another moment"))
    assert "no longer planned" in changed
    await town.ada.says("tomorrow 10:00")
    await town.ada.presses("Yes, plan it")
    town.clock.forward(to=datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []
    await town.ada.presses("Do not publish")
    town.clock.forward(days=3)
    await town.quiet()
    assert town.tom.unread() == []
    assert "The office is closed." in labels((await town.ada.says("/drafts"))[-1])


async def test_a_restart_loses_nothing_and_what_was_missed_goes_out_once(
    database_file: Path,
) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await followed(town)
            await planned(town, "tomorrow 9:00")
        clock.forward(days=2)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            for _ in range(3):
                await town.quiet()
            told = [text_of(one) for one in town.tom.messages()]
            assert sum("The office is closed" in text for text in told) == 1


async def test_an_event_that_has_begun_meanwhile_is_not_sent_and_its_organiser_is_told(
    town: Town,
) -> None:
    await followed(town)
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish later")
    await town.ada.says("30 November, 18:30")
    await town.ada.presses("Yes, plan it")
    town.ada.unread()
    town.clock.forward(to=datetime(2026, 12, 8, 17, 30, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []
    assert "Not published: the meeting has begun" in all_text(town.ada.unread())
    assert any("Letters Across" in label for label in labels((await town.ada.says("/drafts"))[-1]))


async def test_wrong_moments_are_answered_with_what_is_needed(town: Town) -> None:
    await followed(town)
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish later")
    assert "found no day and time" in all_text(await town.ada.says("soon, please"))
    assert "has gone by already" in all_text(await town.ada.says("today 8:00"))
    assert "after the meeting has begun" in all_text(await town.ada.says("9 December, 10:00"))
    [asked] = await town.ada.says("1 December, 10:00")
    yes = data_of(asked, "Yes, plan it")
    await town.ada.forges(yes, asked["message_id"])
    await town.ada.forges(yes, asked["message_id"])
    assert town.ada.toast["text"]


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("tomorrow 9:00", datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
        ("18:30", datetime(2026, 11, 23, 18, 30, tzinfo=UTC)),
        ("8:00", datetime(2026, 11, 24, 8, 0, tzinfo=UTC)),
        ("tomorrow at 8.30am", datetime(2026, 11, 24, 8, 30, tzinfo=UTC)),
        ("내일 오전 9시", datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
        ("12월 1일 18:00 서울 시각", datetime(2026, 12, 1, 9, 0, tzinfo=UTC)),
        ("2 December 2026, 18:00 Seoul time", datetime(2026, 12, 2, 9, 0, tzinfo=UTC)),
        # Summer time begins on 28 March 2027 at 01:00 and ends on 31 October 2027 at 02:00.
        ("27 March 2027, 10:00", datetime(2027, 3, 27, 10, 0, tzinfo=UTC)),
        ("28 March 2027, 10:00", datetime(2027, 3, 28, 9, 0, tzinfo=UTC)),
        ("28 March 2027, 01:30", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        ("31 October 2027, 01:30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        ("31 October 2027, 10:00", datetime(2027, 10, 31, 10, 0, tzinfo=UTC)),
    ],
)
def test_words_are_read_as_a_moment_in_the_organisers_zone(words: str, instant: datetime) -> None:
    moment = read(words, now=A_MONDAY, zone="Europe/London")
    assert moment is not None
    assert moment.at == instant


@pytest.mark.parametrize("words", ["", "soon", "tomorrow", "next week", "–", "🙂"])
def test_words_without_a_time_are_no_moment(words: str) -> None:
    assert read(words, now=A_MONDAY, zone="Europe/London") is None


@pytest.mark.parametrize("moment", ["1 January 2020 9:00", "2020년 1월 1일 오전 9시"])
async def test_a_day_gone_by_is_said_and_never_taken_for_tomorrow(town: Town, moment: str) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Publish later")
    assert "has gone by already" in all_text(await town.ada.says(moment))


@pytest.mark.parametrize("moment", ["31 February 9:00", "banana 9:00", "어제 9:00"])
async def test_an_hour_on_a_day_not_understood_is_asked_again(town: Town, moment: str) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Publish later")
    assert "found no day and time" in all_text(await town.ada.says(moment))


async def test_another_moment_can_be_written_instead_of_confirming(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + TEXT)
    await town.ada.presses("Publish later")
    await town.ada.says("tomorrow 9:00")
    assert "Wednesday 25 November 2026, 10:00" in all_text(
        await town.ada.says("25 November 10:00")
    )
    await town.ada.presses("Yes, plan it")
    # What is planned asks nothing any more.
    assert "found no day" not in all_text(await town.ada.says("thanks"))
