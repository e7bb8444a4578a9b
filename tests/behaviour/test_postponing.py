"""Postponed, cancelled, restored: states that are told once, each with its file and its reason."""

from datetime import UTC, datetime

import pytest

from content.model import EventStatus
from tests.behaviour.scenes import calendar_in, start
from tests.behaviour.test_editing import after_the_pool, stored, told_and_taken
from tests.town import Json, Town, a_meeting, all_text, labels, text_of


def entry_in(town: Town, message: Json) -> tuple[str, int, str]:
    [entry] = calendar_in(town, message).walk("VEVENT")
    return str(entry["STATUS"]), int(entry["SEQUENCE"]), str(entry["SUMMARY"])


def new_among(messages: list[Json]) -> list[Json]:
    """Leave out what was only edited where it stands."""
    return [one for one in messages if not one.get("edits")]


async def postponed(town: Town, words: str = "postponed") -> None:
    await town.ada.says(f"/edit {words}")
    await town.ada.presses("Send now")
    await town.quiet()
    town.ada.unread()


async def test_a_postponed_meeting_tells_everybody_with_a_file_that_says_so(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    [check] = await town.ada.presses("Postpone")
    assert "Postponed" in text_of(check)
    assert "연기되었습니다" in text_of(check)
    await town.ada.presses("Send now")
    await town.quiet()
    [told] = town.sam.unread()
    status, sequence, summary = entry_in(town, told)
    assert (status, sequence) == ("TENTATIVE", 1)
    assert summary.startswith("POSTPONED")
    assert "It was planned for Thursday 26 November 2026" in text_of(told)
    assert "The new day will be sent" in text_of(told)
    [told] = town.mina.unread()
    assert "연기되었습니다" in text_of(told)


async def test_a_reason_is_given_in_both_languages_in_one_message(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    await town.ada.presses("Postpone")
    await town.ada.presses("Give a reason")
    [check] = await town.ada.says("The speaker is ill.\n연사가 아픕니다.")
    assert "The speaker is ill." in text_of(check)
    assert "연사가 아픕니다." in text_of(check)
    await town.ada.presses("Send now")
    await town.quiet()
    assert "The speaker is ill." in all_text(town.tom.unread())
    assert "연사가 아픕니다." in all_text(town.mina.unread())


async def test_a_reason_too_long_is_refused_and_nothing_changes(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    await town.ada.presses("Postpone")
    await town.ada.presses("Give a reason")
    [answered] = await town.ada.says("x" * 1000)
    assert "at most 240" in text_of(answered)
    assert (await stored(town)).status is EventStatus.PUBLISHED


async def test_no_reminder_comes_for_a_postponed_meeting(town: Town) -> None:
    await told_and_taken(town)
    await town.tom.says("/next")
    await town.tom.presses("Remind")
    await town.tom.presses("2 hours")
    await postponed(town)
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 26, 15, 1, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []


async def test_the_new_day_can_come_later_even_after_the_old_one(town: Town) -> None:
    await told_and_taken(town)
    await town.tom.says("/next")
    await town.tom.presses("Remind")
    await town.tom.presses("2 hours")
    await postponed(town)
    for person in (town.tom, town.mina, town.sam):
        person.unread()
    town.clock.forward(days=10)
    [check] = await town.ada.says("/edit 10 December 2026 at 17:00")
    assert "Going ahead" in text_of(check)
    await town.ada.presses("Send now")
    await town.quiet()
    [told] = new_among(town.sam.unread())
    assert entry_in(town, told)[:2] == ("CONFIRMED", 2)
    assert "Day: Thursday 26 November 2026 → Thursday 10 December 2026" in text_of(told)
    event = await stored(town)
    assert event.status is EventStatus.PUBLISHED
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 12, 10, 15, 0, tzinfo=UTC))
    await town.quiet()
    assert "Begins" in all_text(town.tom.unread())


async def test_postponed_to_a_day_is_a_new_day(town: Town) -> None:
    await told_and_taken(town)
    [check] = await town.ada.says("/edit postponed to 10 December")
    assert "Day changed" in text_of(check)
    await town.ada.presses("Yes, change it")
    assert (await stored(town)).status is EventStatus.PUBLISHED


async def test_a_postponement_can_be_undone_before_anybody_is_told(town: Town) -> None:
    await told_and_taken(town)
    await town.tom.says("/next")
    await town.tom.presses("Remind")
    await town.tom.presses("2 hours")
    town.tom.unread()
    await town.ada.says("/edit postponed because the hall is closed")
    await town.ada.presses("Yes, change it")
    await town.ada.presses("Undo")
    await after_the_pool(town)
    assert town.tom.unread() == []
    event = await stored(town)
    assert event.status is EventStatus.PUBLISHED
    assert not event.reason
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await town.quiet()
    assert "Begins" in all_text(town.tom.unread())


async def test_a_cancelled_meeting_can_be_restored_and_everybody_hears(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit cancelled: the speaker is ill")
    [done] = await town.ada.presses("Yes, cancel it")
    assert labels(done)
    await town.quiet()
    [told] = town.sam.unread()
    assert entry_in(town, told)[:2] == ("CANCELLED", 1)
    assert entry_in(town, told)[2].startswith("CANCELLED")
    assert "The speaker is ill" in text_of(told)
    town.ada.unread()

    [menu] = await town.ada.says("/edit a-meeting")
    assert "cancelled" in text_of(menu)
    await town.ada.presses("It goes ahead")
    await town.ada.presses("Send now")
    await town.quiet()
    [told] = new_among(town.sam.unread())
    assert "Going ahead" in text_of(told)
    assert entry_in(town, told)[:2] == ("CONFIRMED", 2)
    assert not entry_in(town, told)[2].startswith("CANCELLED")
    assert "speaker is ill" not in text_of(told)


async def test_an_old_cancellation_says_no_longer_that_it_is_cancelled(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit cancelled")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    await town.ada.says("/edit a-meeting")
    await town.ada.presses("It goes ahead")
    await town.ada.presses("Send now")
    await town.quiet()
    for person in (town.tom, town.mina, town.sam):
        about = [text_of(one) for one in person.messages() if "Committee Room 7" in text_of(one)]
        assert about
        assert not any("❌" in text for text in about)


async def test_a_cancelled_meeting_is_not_changed_otherwise(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit cancelled")
    await town.ada.presses("Yes, cancel it")
    [menu] = await town.ada.says("/edit a-meeting")
    assert "restored first" in text_of(menu)
    assert not any("Room" in label for label in labels(menu))
    [answered] = await town.ada.says("move to Committee Room 20")
    assert "restored first" in text_of(answered)
    assert (await stored(town)).room == "Committee Room 7"


async def test_restoring_after_the_day_asks_for_a_new_one(town: Town) -> None:
    await told_and_taken(town)
    await postponed(town)
    town.clock.forward(days=10)
    await town.ada.says("/edit")
    [asked] = await town.ada.presses("It goes ahead")
    assert "gone by already" in text_of(asked)
    assert (await stored(town)).status is EventStatus.POSTPONED
    [check] = await town.ada.says("10 December 2026")
    assert "Going ahead" in text_of(check)
    await town.ada.presses("Yes, change it")
    assert (await stored(town)).status is EventStatus.PUBLISHED


async def test_a_cancellation_swallows_the_change_that_waited(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit room: Committee Room 20")
    await town.ada.presses("Yes, change it")
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    await after_the_pool(town)
    assert [text_of(one).split("\n")[0] for one in town.tom.unread()] == ["❌ Cancelled"]


async def test_a_meeting_that_has_taken_place_cannot_be_changed(town: Town) -> None:
    event = await town.announce(a_meeting())
    await start(town.ada)
    town.clock.forward(days=5)
    await town.ada.forges(f"ed:{event.id}:0")
    assert "taken place" in town.ada.toast["text"]
    [answered] = await town.ada.says("/edit a-meeting now 18:00")
    assert "no coming meeting" in text_of(answered)


@pytest.mark.parametrize("words", ["postponed", "연기", "cancelled", "취소"])
async def test_states_can_be_said_in_both_languages(town: Town, words: str) -> None:
    await told_and_taken(town)
    [check] = await town.ada.says(f"/edit {words}")
    assert "As readers will see it" in text_of(check)
