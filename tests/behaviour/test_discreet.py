"""Discreet messages: neutral words in the chat, the whole of it at a press, and away again."""

from datetime import UTC, datetime

from tests.behaviour.scenes import calendar_in, data_of, publish, start
from tests.town import Json, Town, a_meeting, all_text, labels, text_of

NEUTRAL = "There is news for you."


async def discreet(town: Town) -> None:
    """Let Tom, who follows the meetings, have discreet messages."""
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe")
    await town.tom.says("/settings")
    await town.tom.presses("Discreet")
    town.tom.unread()


async def arrives(town: Town) -> Json:
    await publish(town)
    [message] = town.tom.unread()
    return message


async def test_the_switch_says_what_it_does(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/settings")
    [settings] = await town.tom.presses("Discreet")
    assert "There is news for you" in town.tom.toast["text"]
    assert "arrive as “There is news for you.”" in text_of(settings)
    assert any(label.startswith("✓") and "Discreet" in label for label in labels(settings))
    [settings] = await town.tom.presses("Discreet")
    assert "in full again" in town.tom.toast["text"]
    assert "arrive as" not in text_of(settings)


async def test_news_comes_under_neutral_words_and_shows_at_a_press(town: Town) -> None:
    await discreet(town)
    message = await arrives(town)
    assert text_of(message) == NEUTRAL
    assert labels(message) == ["👁 Show"]

    [shown] = await town.tom.presses("Show")
    assert shown["message_id"] == message["message_id"]
    assert "Letters Across the Border" in text_of(shown)
    [hidden] = await town.tom.presses("Hide again")
    assert text_of(hidden) == NEUTRAL
    assert labels(hidden) == ["👁 Show"]


async def test_a_file_comes_only_when_it_is_asked_for(town: Town) -> None:
    await discreet(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    town.tom.unread()
    await town.ada.says("/edit")
    await town.ada.presses("Room")
    await town.ada.says("Committee Room 20")
    await town.ada.presses("Yes, change it")
    town.clock.forward(minutes=6)
    await town.quiet()
    [message] = [one for one in town.tom.unread() if text_of(one) == NEUTRAL]
    assert "document" not in message

    shown = await town.tom.presses("Show")
    assert "Committee Room 7 → Committee Room 20" in all_text(shown)
    [file] = [one for one in shown if "document" in one]
    assert calendar_in(town, file).walk("VEVENT")[0]["SEQUENCE"] == 1


async def test_reminders_digests_and_broadcasts_are_discreet_too(town: Town) -> None:
    await discreet(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await town.quiet()
    assert [text_of(one) for one in town.tom.unread()] == [NEUTRAL]
    assert "A Meeting of Neighbours" in all_text(await town.tom.presses("Show"))

    await town.ada.says("/broadcast Please bring a photograph.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    assert [text_of(one) for one in town.tom.unread()] == [NEUTRAL]

    await town.tom.says("/settings")
    await town.tom.presses("How often")
    await town.tom.presses("Daily")
    await publish(town)
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 27, 8, 0, tzinfo=UTC))
    await town.quiet()
    [digest] = town.tom.unread()
    assert text_of(digest) == NEUTRAL
    assert "Your day in one message" in all_text(await town.tom.presses("Show"))


async def test_what_matters_today_says_so_and_nothing_more(town: Town) -> None:
    await discreet(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("I’m coming")
    town.clock.forward(to=datetime(2026, 11, 26, 14, 0, tzinfo=UTC))
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Yes, tell them now")
    town.tom.unread()
    await town.quiet()
    [message] = [one for one in town.tom.unread() if "Show" in str(labels(one))]
    assert text_of(message) == "There is news for you that matters today."
    shown = await town.tom.presses("Show")
    assert "Committee Room 20" in all_text(shown)


async def test_a_change_of_the_card_stays_discreet(town: Town) -> None:
    await discreet(town)
    message = await arrives(town)
    await town.ada.says("/edit title: Letters Across Two Borders")
    await town.ada.presses("Yes, change it")
    town.clock.forward(minutes=6)
    await town.quiet()
    standing = next(
        one for one in town.tom.messages() if one["message_id"] == message["message_id"]
    )
    assert text_of(standing) == NEUTRAL
    assert "Letters Across Two Borders" in all_text(await town.tom.presses("Show"))


async def test_a_corrected_broadcast_stays_discreet(town: Town) -> None:
    await discreet(town)
    await town.ada.says("/broadcast Please bring a photograf.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    town.clock.forward(seconds=10)
    await town.quiet()
    await town.ada.presses("✏ Correct")
    await town.ada.presses("English text")
    await town.ada.says("Please bring a photograph.")
    await town.ada.presses("Correct everywhere")
    await town.ada.presses("Yes, correct")
    await town.quiet()
    assert "photogra" not in all_text(town.tom.messages())
    assert "Please bring a photograph." in all_text(await town.tom.presses("Show"))


async def test_nobody_elses_news_is_shown(town: Town) -> None:
    await discreet(town)
    message = await arrives(town)
    data = data_of(message, "Show")
    await town.sam.says("/start")
    [stranger] = await town.sam.says("/help")
    for forged in (data, "shw:99999", "shw", "shw:x", data.replace("shw", "hid")):
        await town.sam.forges(forged, stranger["message_id"])
        assert town.sam.toast["text"]
    assert "Letters Across the Border" not in all_text(town.sam.messages())


async def test_what_is_past_says_so_and_leads_on(town: Town) -> None:
    await discreet(town)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("2 hours")
    town.clock.forward(to=datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    await town.quiet()
    town.clock.forward(hours=9)
    [past] = await town.tom.presses("Show")
    assert "What was here is past" in text_of(past)
    assert "Details" in labels(past)


async def test_answers_are_never_veiled_and_groups_have_no_switch(town: Town) -> None:
    await discreet(town)
    await town.announce(a_meeting())
    assert "A Meeting of Neighbours" in all_text(await town.tom.says("/next"))


async def test_korean_readers_see_korean_neutral_words(town: Town) -> None:
    await start(town.mina, town.ada)
    await town.mina.says("/subscribe")
    await town.mina.says("/settings")
    await town.mina.presses("가린 메시지")
    town.mina.unread()
    await publish(town)
    [message] = town.mina.unread()
    assert text_of(message) == "새 소식이 있습니다."
    assert "Letters Across the Border" in all_text(await town.mina.presses("보기"))
