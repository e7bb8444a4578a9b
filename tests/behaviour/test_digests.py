"""News gathered for a reader's hour: nothing lost, nothing doubled, nothing new nothing sent."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.model import ChatId
from jobs import fanout
from storage import briefings, chats, digests
from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, at, library, publish, start
from tests.town import TOM, ManualClock, Town, all_text, labels, open_town, text_of

SECOND = SUPPORTER_ANNOUNCEMENT.replace("Letters Across the Border", "Songs Across the River")
EIGHT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


async def daily(town: Town) -> None:
    """Let Tom have his news daily at eight, the others at once."""
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe")
    await town.mina.says("/subscribe")
    await town.tom.presses("How often")
    await town.tom.presses("Daily")
    town.mina.unread()


async def move_to_room_20(town: Town) -> None:
    await town.ada.says("/edit")
    await town.ada.presses("Room")
    await town.ada.says("Committee Room 20")
    await town.ada.presses("Yes, change it")
    town.clock.forward(minutes=6)
    await town.quiet()


async def post_briefing(town: Town, slug: str) -> None:
    async with town.bell.database.transaction() as session:
        briefing = await briefings.by_slug(session, slug)
        assert briefing is not None
        await fanout.announce_briefing(session, briefing, now=town.clock(), report_to=None)


async def test_the_choice_shows_what_it_is_and_when(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/subscribe")
    [choice] = await town.tom.presses("How often")
    assert "Now: at once." in text_of(choice)
    [choice] = await town.tom.presses("Daily")
    assert "Now: every day at 08:00." in text_of(choice)
    assert "By the clock of London." in text_of(choice)
    [choice] = await town.tom.presses("18:00")
    assert "every day at 18:00" in text_of(choice)
    [choice] = await town.tom.presses("Weekly")
    assert "every Sunday at 18:00" in text_of(choice)
    [choice] = await town.tom.presses("Wed")
    assert "every Wednesday at 18:00" in text_of(choice)
    assert "News: every Wednesday at 18:00" in all_text(await town.tom.says("/settings"))


async def test_what_is_new_comes_gathered_at_the_readers_hour_once(town: Town) -> None:
    await daily(town)
    await publish(town)
    await post_briefing(town, "actions-not-words")
    await publish(town, SECOND)
    assert "Letters Across the Border" in all_text(town.mina.unread())
    assert town.tom.unread() == []

    assert await at(town, EIGHT.replace(hour=7, minute=59)) == []
    [digest] = await at(town, EIGHT)
    said = text_of(digest)
    assert "Your day in one message" in said
    assert "2 new meetings" in said
    assert said.index("Letters Across") < said.index("One new briefing")
    assert await at(town, EIGHT.replace(day=25)) == []


async def test_a_digest_stays_when_its_things_are_opened(town: Town) -> None:
    await daily(town)
    await publish(town)
    [digest] = await at(town, EIGHT)
    [card] = await town.tom.presses("1. Letters")
    assert card["message_id"] != digest["message_id"]
    assert "Committee Room 12" in text_of(card)


async def test_nothing_new_nothing_sent(town: Town) -> None:
    await daily(town)
    assert await at(town, EIGHT) == []


async def test_new_and_changed_is_told_once_with_the_facts_of_the_morning(town: Town) -> None:
    await daily(town)
    await publish(town)
    await move_to_room_20(town)
    [digest] = await at(town, EIGHT)
    assert text_of(digest).count("Letters Across the Border") == 1
    assert "Committee Room 20" in text_of(digest)
    assert "has changed" not in text_of(digest)


async def test_what_was_cancelled_before_it_was_told_is_left_out(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.ada.says("/cancelevent Letters Across the Border")
    await town.ada.presses("Yes, cancel it")
    town.clock.forward(minutes=10)
    await town.quiet()
    assert await at(town, EIGHT) == []


async def test_what_concerns_the_reader_comes_at_once(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.tom.says("/events")
    await town.tom.presses("1. Letters")
    await town.tom.presses("I’m coming")
    town.tom.unread()
    await move_to_room_20(town)
    [told] = town.tom.unread()
    assert "Committee Room 20" in text_of(told)


async def test_a_broadcast_does_not_wait(town: Town) -> None:
    await daily(town)
    await town.ada.says("/broadcast Please bring a photograph to the entrance.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    assert "Please bring a photograph" in all_text(town.tom.unread())


async def test_going_back_to_at_once_brings_what_waits(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.tom.says("/settings")
    await town.tom.presses("How often")
    await town.tom.presses("At once")
    town.tom.unread()
    await town.quiet()
    [brought] = town.tom.unread()
    assert "What was waiting for you" in text_of(brought)
    assert "Letters Across the Border" in text_of(brought)
    await publish(town, SECOND)
    assert "Songs Across the River" in all_text(town.tom.unread())
    assert await at(town, EIGHT) == []


async def test_who_unsubscribes_from_everything_gets_no_last_digest(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.tom.says("/unsubscribe")
    town.tom.unread()
    assert await at(town, EIGHT) == []


async def test_stop_drops_what_waits(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.tom.says("/stop")
    await town.tom.presses("Start again")
    town.tom.unread()
    assert await at(town, EIGHT) == []


async def test_a_digest_follows_the_language_of_the_morning(town: Town) -> None:
    await daily(town)
    await publish(town)
    await town.tom.says("/language ko")
    town.tom.unread()
    [digest] = await at(town, EIGHT)
    assert "하루 동안의 소식" in text_of(digest)
    assert "새 행사 1건" in text_of(digest)


async def test_the_readers_clock_decides_the_hour(town: Town) -> None:
    await daily(town)
    await town.tom.says("/settings")
    await town.tom.presses("Clock")
    await town.tom.presses("Seoul")
    await publish(town)
    town.tom.unread()
    assert await at(town, datetime(2026, 11, 23, 22, 59, tzinfo=UTC)) == []
    assert len(await at(town, datetime(2026, 11, 23, 23, 0, tzinfo=UTC))) == 1


@pytest.mark.parametrize(
    ("day", "hour"), [((2027, 3, 28), 7), ((2027, 10, 31), 8)], ids=["spring", "autumn"]
)
async def test_the_hour_is_kept_when_the_clocks_change(
    database_file: Path, day: tuple[int, int, int], hour: int
) -> None:
    year, month, number = day
    clock = ManualClock(datetime(year, month, number - 1, 12, tzinfo=UTC))
    async with open_town(database_file, clock=clock, library=library()) as town:
        await daily(town)
        await post_briefing(town, "actions-not-words")
        await town.quiet()
        due = datetime(year, month, number, hour, tzinfo=UTC)
        assert await at(town, due.replace(hour=hour - 1, minute=59)) == []
        assert len(await at(town, due)) == 1


async def test_a_restart_loses_and_doubles_nothing(database_file: Path) -> None:
    clock = ManualClock()
    async with open_town(database_file, clock=clock, library=library()) as town:
        await daily(town)
        await publish(town)
        async with town.bell.database.reading() as session:
            tom = await chats.find(session, ChatId(TOM))
            assert tom is not None
            assert await digests.of(session, tom.key) is not None
        clock.forward(to=EIGHT)
        await town.quiet()
        [digest] = town.tom.unread()
        assert "Letters Across the Border" in text_of(digest)
    async with open_town(database_file, clock=clock, library=library()) as town:
        clock.forward(to=EIGHT.replace(day=25))
        await town.quiet()
        assert town.tom.unread() == []


async def test_a_night_offline_brings_one_digest_for_all_of_it(town: Town) -> None:
    await daily(town)
    await publish(town)
    [digest] = await at(town, EIGHT.replace(day=28))
    assert "Letters Across the Border" in text_of(digest)
    assert await at(town, EIGHT.replace(day=28, minute=5)) == []


async def test_many_things_fit_one_message_and_say_how_many_more(town: Town) -> None:
    await daily(town)
    for number in range(12):
        await publish(
            town,
            SUPPORTER_ANNOUNCEMENT.replace("Letters Across the Border", f"Evening {number}")
            .replace("December 8th", f"December {8 + number}th")
            .replace("Tuesday ", ""),
        )
    [digest] = await at(town, EIGHT)
    assert "12 new meetings" in text_of(digest)
    assert "And 4 more" in text_of(digest)
    assert any("Coming meetings" in label for label in labels(digest))


async def test_the_organiser_is_told_how_many_have_it_in_a_digest(town: Town) -> None:
    await daily(town)
    await publish(town)
    said = all_text(town.ada.messages())
    assert "in a digest" in said


async def test_what_would_come_too_late_in_a_digest_comes_at_once(town: Town) -> None:
    await daily(town)
    await town.tom.says("/settings")
    await town.tom.presses("How often")
    await town.tom.presses("Weekly")
    soon = SUPPORTER_ANNOUNCEMENT.replace("Tuesday December 8th", "Friday November 27th")
    await publish(town, soon)
    assert "Letters Across the Border" in all_text(town.tom.unread())


async def test_korean_readers_choose_too(town: Town) -> None:
    await start(town.mina)
    await town.mina.says("/subscribe")
    await town.mina.presses("받는 주기")
    [choice] = await town.mina.presses("매주")
    assert "매주 일요일 08:00" in text_of(choice)
    assert {"월", "화"} <= {label.removeprefix("✓ ") for label in labels(choice)}


async def test_forged_hours_change_nothing(town: Town) -> None:
    await start(town.tom)
    [menu] = await town.tom.says("/settings")
    for data in ("dgs:d:24", "dgs:d:-1", "dgs:w:7:8", "dgs:w:1", "dgs", "dgs:x", "dgs:d:8:9"):
        await town.tom.forges(data, menu["message_id"])
        assert town.tom.toast["text"]
    assert "News: at once" in all_text(await town.tom.says("/settings"))
