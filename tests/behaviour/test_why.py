"""Why did I get this, in one tap; and what changes it, in the next."""

from datetime import UTC, datetime

import pytest

from tests.behaviour.scenes import data_of, publish, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def follows(town: Town) -> None:
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe meetings")
    await town.mina.says("/subscribe")
    town.tom.unread()
    town.mina.unread()


async def test_news_of_a_meeting_names_what_the_chat_follows(town: Town) -> None:
    await follows(town)
    await publish(town)
    await town.tom.presses("Why this?")
    assert town.tom.toast["text"] == "You get this because you follow: Meetings."
    assert town.tom.toast["show_alert"]
    await town.mina.presses("받은 이유")
    assert "받고 계신 주제" in town.mina.toast["text"]


async def test_one_tap_offers_to_change_it_and_the_next_does(town: Town) -> None:
    await follows(town)
    await publish(town)
    [news] = town.tom.unread()
    [offer] = await town.tom.presses("Change")
    assert offer["message_id"] != news["message_id"]
    assert "You get this because you follow: Meetings." in text_of(offer)
    [left] = await town.tom.presses("No more: Meetings")
    assert "You no longer receive: Meetings" in text_of(left)


async def test_a_change_names_what_ties_the_reader_to_the_meeting(town: Town) -> None:
    await follows(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    await town.ada.says("/edit")
    await town.ada.presses("Room")
    await town.ada.says("Committee Room 20")
    await town.ada.presses("Yes, change it")
    town.clock.forward(minutes=6)
    await town.quiet()
    await town.tom.presses("Why this?")
    assert "because you are coming" in town.tom.toast["text"]


async def test_a_reminder_was_asked_for(town: Town) -> None:
    await follows(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await town.quiet()
    await town.tom.presses("Why this?")
    assert "asked for a reminder" in town.tom.toast["text"]
    [offer] = await town.tom.presses("Change")
    assert "⏰ My reminders" in labels(offer)


async def test_a_digest_was_asked_for(town: Town) -> None:
    await follows(town)
    await town.tom.says("/settings")
    await town.tom.presses("How often")
    await town.tom.presses("Weekly")
    await publish(town)
    town.clock.forward(to=datetime(2026, 11, 29, 8, 0, tzinfo=UTC))
    await town.quiet()
    await town.tom.presses("Why this?")
    assert "one message a week" in town.tom.toast["text"]


async def test_who_left_since_is_told_that_they_had_asked(town: Town) -> None:
    await follows(town)
    await publish(town)
    [news] = town.tom.unread()
    why = data_of(news, "Why this?")
    await town.tom.says("/unsubscribe")
    await town.tom.forges(why, news["message_id"])
    assert "had asked for news of this kind" in town.tom.toast["text"]


@pytest.mark.parametrize("verb", ["why", "chg"])
async def test_a_forged_question_tells_nothing(town: Town, verb: str) -> None:
    await follows(town)
    await publish(town)
    await town.sam.says("/start")
    [menu] = await town.sam.says("/help")
    for args in (":1", ":99999", "", ":x"):
        await town.sam.forges(verb + args, menu["message_id"])
        assert "because" not in town.sam.toast["text"]
    assert "Letters" not in all_text(town.sam.messages())
