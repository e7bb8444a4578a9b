"""Cancelling: a state everybody hears of once, with a file that takes the entry out."""

from datetime import UTC, date, datetime

import pytest

from content.model import Localised
from tests.behaviour.scenes import calendar_in, data_of, some_meetings, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def followed_and_taken(town: Town) -> None:
    """Tom asked for a reminder, Mina is coming, Sam took the file; Ada cancels."""
    await town.announce(a_meeting())
    await start(town.tom, town.mina, town.sam, town.ada)
    for person, label in ((town.tom, "Remind"), (town.mina, "참석합니다"), (town.sam, "Calendar")):
        await person.says("/next")
        await person.presses(label)
    await town.tom.presses("1 day before and 2 hours")
    for person in (town.tom, town.mina, town.sam):
        person.unread()


async def test_cancelling_by_buttons_tells_all_who_are_concerned_with_a_fresh_file(
    town: Town,
) -> None:
    await followed_and_taken(town)
    [which] = await town.ada.says("/cancelevent")
    assert "Which meeting is cancelled?" in text_of(which)
    [asked] = await town.ada.presses("A Meeting of Neighbours")
    assert "3 chats will be told" in text_of(asked)
    await town.quiet()
    assert town.tom.unread() == []
    [done] = await town.ada.presses("Yes, cancel it")
    assert "Cancelled" in text_of(done)
    await town.quiet()
    await town.quiet()

    for person in (town.tom, town.mina, town.sam):
        [told] = person.unread()
        assert "A Meeting of Neighbours" in text_of(told) or "이웃의 모임" in text_of(told)
        [entry] = calendar_in(town, told).walk("VEVENT")
        assert str(entry["UID"]) == "a-meeting@town"
        assert str(entry["STATUS"]) == "CANCELLED"
        assert int(entry["SEQUENCE"]) == 1
    assert "📨 3" in all_text(town.ada.unread())


async def test_followers_who_took_nothing_are_told_without_a_file(town: Town) -> None:
    await town.announce(a_meeting())
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    town.tom.unread()
    await town.ada.says("/cancelevent A Meeting of Neighbours")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    [told] = town.tom.unread()
    assert "Cancelled" in text_of(told)
    assert "document" not in told
    assert "file" not in text_of(told)


async def test_no_reminder_comes_after_a_cancellation(town: Town) -> None:
    await followed_and_taken(town)
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []
    assert "no reminders set" in all_text(await town.tom.says("/reminders"))


async def test_a_reminder_that_waits_when_the_meeting_is_cancelled_is_dropped(
    town: Town,
) -> None:
    from jobs import reminders

    await followed_and_taken(town)
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await reminders.tick(town.bell.database, town.clock())
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    await town.quiet()
    assert [text_of(one).split("\n")[0] for one in town.tom.unread()] == ["❌ Cancelled"]


async def test_a_double_tap_cancels_once(town: Town) -> None:
    await followed_and_taken(town)
    await town.ada.says("/cancelevent neighbours")
    [asked] = [one for one in town.ada.messages() if "Cancel this" in text_of(one)]
    yes = data_of(asked, "Yes")
    await town.ada.forges(yes, asked["message_id"])
    await town.ada.forges(yes, asked["message_id"])
    assert "already" in town.ada.toast["text"]
    await town.quiet()
    assert len(town.tom.unread()) == 1
    assert len(town.mina.unread()) == 1


@pytest.mark.parametrize(
    "words", ["Meeting 2", "meeting 2", "MEETING 2", "모임 2", "meeting-2", "cancel Meeting 2 now"]
)
async def test_words_name_the_meeting_to_cancel(town: Town, words: str) -> None:
    await some_meetings(town, 3)
    await start(town.ada)
    [asked] = await town.ada.says(f"/cancelevent {words}")
    assert "Cancel this meeting?" in text_of(asked)
    assert "Meeting 2" in text_of(asked)


@pytest.mark.parametrize("words", ["Meeting", "the other one", "<b>", "🎉", "x" * 3000])
async def test_words_that_name_none_or_several_leave_the_choice(town: Town, words: str) -> None:
    await some_meetings(town, 3)
    await start(town.ada)
    [asked] = await town.ada.says(f"/cancelevent {words}")
    assert "Which meeting is cancelled?" in text_of(asked)
    assert len([label for label in labels(asked) if "Meeting" in label]) == 3


async def test_a_long_choice_pages(town: Town) -> None:
    await some_meetings(town, 7)
    await start(town.ada)
    [first] = await town.ada.says("/cancelevent")
    [second] = await town.ada.presses("›")
    assert second["message_id"] == first["message_id"]
    assert any("Meeting 7" in label for label in labels(second))


async def test_it_can_be_left_alone_at_the_last_moment(town: Town) -> None:
    await followed_and_taken(town)
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("No, leave it")
    await town.quiet()
    assert town.tom.unread() == []
    assert "Cancelled" not in all_text(await town.tom.says("/events"))


async def test_an_organiser_can_cancel_from_the_card_and_a_reader_cannot(town: Town) -> None:
    await followed_and_taken(town)
    [card] = await town.tom.says("/next")
    assert not any("Cancel" in label for label in labels(card))
    [card] = await town.ada.says("/next")
    assert any("Cancel this meeting" in label for label in labels(card))
    [asked] = await town.ada.presses("Cancel this meeting")
    assert "Cancel this meeting?" in text_of(asked)


async def test_with_nothing_coming_there_is_nothing_to_cancel(town: Town) -> None:
    await start(town.ada)
    [answer] = await town.ada.says("/cancelevent")
    assert "no coming meeting" in text_of(answer)


async def test_a_meeting_that_is_over_cannot_be_cancelled_by_an_old_button(town: Town) -> None:
    await followed_and_taken(town)
    await town.ada.says("/cancelevent a-meeting")
    town.clock.forward(days=5)
    await town.ada.presses("Yes, cancel it")
    assert town.ada.toast["text"]
    await town.quiet()
    assert town.tom.unread() == []
    assert "Cancelled" not in all_text(await town.tom.says("/start e-a-meeting"))


async def test_the_card_and_the_list_show_the_cancellation(town: Town) -> None:
    await followed_and_taken(town)
    await town.announce(
        a_meeting(slug="other", uid="other@town", on=date(2026, 12, 9),
                  title=Localised(en="Another One", ko="다른 모임"))
    )
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    assert "❌ Cancelled" in all_text(await town.tom.says("/events"))
    [card] = await town.tom.says("/start e-a-meeting")
    assert text_of(card).startswith("❌ Cancelled")
    assert not any("Remind" in label or "Calendar" in label for label in labels(card))


async def test_an_edit_that_cancels_says_it_goes_out_at_once_and_what_was_done(
    town: Town,
) -> None:
    await followed_and_taken(town)
    [asked] = await town.ada.says("/edit cancelled")
    assert "At once." in text_of(asked)
    [done] = await town.ada.presses("Yes, cancel it")
    assert text_of(done).startswith("Cancelled. The notice is on its way.")
