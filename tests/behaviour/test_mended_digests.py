"""What is taken back or corrected is so in the digests too that brought it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.behaviour.scenes import SUPPORTER_ANNOUNCEMENT, publish, start
from tests.town import Person, Town, all_text, labels, text_of

EIGHT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LETTERS, SONGS = "Letters Across the Border", "Songs Across the River"
SECOND = SUPPORTER_ANNOUNCEMENT.replace(LETTERS, SONGS)


async def daily(town: Town, *people: Person) -> None:
    """Let people have their news daily at eight, and Ada be there to publish."""
    await start(town.ada, *people)
    for person in people:
        await person.says("/subscribe")
        await person.presses("How often")
        await person.presses("Daily")


async def settled(town: Town) -> None:
    for _ in range(3):
        await town.quiet()
        town.clock.forward(seconds=3)
    await town.quiet()


async def digest_of(town: Town, person: Person) -> Any:
    """Let it be eight, and return what that brings."""
    town.clock.forward(to=EIGHT)
    await town.quiet()
    [digest] = person.unread()
    return digest


async def taken_back(town: Town, title: str) -> str:
    """Let Ada take back the news of a meeting, and return what she was asked."""
    report = next(
        one for one in reversed(town.ada.messages())
        if title in text_of(one) and any("Take" in label for label in labels(one))
    )
    button = next(
        button for row in report["reply_markup"]["inline_keyboard"] for button in row
        if "Take" in button["text"]
    )
    asked = all_text(await town.ada.forges(button["callback_data"], report["message_id"]))
    await town.ada.presses("Yes")
    await settled(town)
    return asked


async def test_a_recall_takes_it_out_of_the_digest_and_leaves_the_rest(town: Town) -> None:
    await daily(town, town.tom)
    await publish(town)
    await publish(town, SECOND)
    digest = await digest_of(town, town.tom)
    assert LETTERS in text_of(digest)
    assert SONGS in text_of(digest)
    asked = await taken_back(town, LETTERS)
    assert "1" in asked or "One" in asked or "copy" in asked

    [mended] = town.tom.unread()
    assert mended["message_id"] == digest["message_id"]
    assert LETTERS not in all_text(town.tom.messages()[-1:])
    assert SONGS in text_of(mended)
    assert "Why" in str(labels(mended))
    assert not any(LETTERS[:20] in label for label in labels(mended))


async def test_a_digest_of_which_nothing_is_left_is_taken_back_whole(town: Town) -> None:
    await daily(town, town.tom)
    await publish(town)
    await digest_of(town, town.tom)
    before = len(town.tom.messages())
    await taken_back(town, LETTERS)
    assert len(town.tom.messages()) == before - 1
    assert LETTERS not in all_text(town.tom.messages())


async def test_after_two_days_it_says_that_it_was_taken_back(town: Town) -> None:
    await daily(town, town.tom)
    await publish(town)
    digest = await digest_of(town, town.tom)
    town.clock.forward(days=3)
    await taken_back(town, LETTERS)
    [mended] = [one for one in town.tom.unread() if one["message_id"] == digest["message_id"]]
    assert "taken back" in text_of(mended)
    assert LETTERS not in text_of(mended)


async def test_what_still_waits_for_its_hour_never_comes(town: Town) -> None:
    await daily(town, town.tom)
    await publish(town)
    await publish(town, SECOND)
    await taken_back(town, LETTERS)
    digest = await digest_of(town, town.tom)
    assert LETTERS not in text_of(digest)
    assert SONGS in text_of(digest)


async def test_a_discreet_reader_sees_neutral_words_and_the_rest_on_asking(town: Town) -> None:
    await daily(town, town.tom)
    await town.tom.says("/settings")
    await town.tom.presses("Discreet")
    await publish(town)
    await publish(town, SECOND)
    town.clock.forward(to=EIGHT)
    await town.quiet()
    await taken_back(town, LETTERS)
    assert LETTERS not in all_text(town.tom.messages())
    assert SONGS not in all_text(town.tom.messages())
    shown = all_text(await town.tom.presses("Show"))
    assert SONGS in shown
    assert LETTERS not in shown


async def test_a_letter_in_a_digest_is_corrected_there(town: Town) -> None:
    await start(town.tom, town.mina, town.ada)
    await town.tom.says("/subscribe")
    await town.mina.says("/subscribe")
    await town.tom.says("/stop")
    await town.tom.presses("a day")
    await town.ada.says("/broadcast The entrance closes at 16:00.\n\n출입구는 16:00에 닫습니다.")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await settled(town)
    town.clock.forward(to=town.clock() + timedelta(days=1, hours=1))
    await town.quiet()
    [digest] = [one for one in town.tom.unread() if "16:00" in text_of(one)]
    await town.ada.presses("✏ Correct")
    await town.ada.presses("English text")
    await town.ada.says("The entrance closes at 16:30.")
    await town.ada.presses("Korean text")
    await town.ada.says("출입구는 16:30에 닫습니다.")
    asked = all_text(await town.ada.presses("Correct everywhere"))
    assert "All 2 delivered copies" in asked
    await town.ada.presses("Yes, correct")
    await settled(town)
    [mended] = town.tom.unread()
    assert mended["message_id"] == digest["message_id"]
    assert "16:30" in text_of(mended)
    assert "16:00" not in text_of(mended)
