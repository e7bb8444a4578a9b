"""From an organiser's paste to every subscriber's chat."""

from pathlib import Path

from standin import StandIn
from tests.town import TOKEN, ManualClock, Town, all_text, labels, open_town, text_of

ANNOUNCEMENT = """Event: Letters Across the Border

The Group will hear two archivists speak about letters that never arrived. The meeting will take
place at 17:00 in Committee Room 12, the Houses of Parliament, on Tuesday December 8th.

Attendance is free and open to the public. The Houses of Parliament can be accessed via the
Cromwell Green visitor entrance.
"""


async def subscribed(town: Town) -> None:
    for person in (town.tom, town.mina, town.ada):
        await person.says("/start")
    for person in (town.tom, town.mina):
        await person.says("/subscribe")
        person.unread()


async def published(town: Town) -> None:
    await town.ada.says("/newevent\n" + ANNOUNCEMENT)
    await town.ada.presses("Publish")
    await town.ada.presses("publish")


async def test_a_pasted_announcement_reaches_subscribers_in_their_language(town: Town) -> None:
    await subscribed(town)
    preview = await town.ada.says("/newevent " + ANNOUNCEMENT)
    assert "Tuesday 8 December 2026, 17:00" in all_text(preview)
    assert "2026년 12월 8일(화) 17:00" in all_text(preview)
    assert "Committee Room 12" in all_text(preview)

    await town.ada.presses("Publish")
    assert town.tom.unread() == []
    await town.ada.presses("publish")
    town.clock.forward(seconds=31)
    await town.quiet()

    [told] = town.tom.unread()
    assert "Letters Across the Border" in text_of(told)
    [told] = town.mina.unread()
    assert "2026년 12월 8일(화)" in text_of(told)
    assert town.sam.unread() == []
    assert "2" in all_text(town.ada.unread())


async def test_a_publication_can_be_undone_for_thirty_seconds(town: Town) -> None:
    await subscribed(town)
    await published(town)
    town.clock.forward(seconds=29)
    await town.quiet()
    await town.ada.presses("Undo")
    town.clock.forward(minutes=5)
    await town.quiet()

    assert town.tom.unread() == []
    assert "Letters" not in all_text(await town.tom.says("/events"))
    assert "Letters" in str(labels((await town.ada.says("/drafts"))[0]))


async def test_an_undone_draft_can_be_published_again(town: Town) -> None:
    await subscribed(town)
    await published(town)
    await town.ada.presses("Undo")
    await town.ada.says("/drafts")
    await town.ada.presses("Letters")
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    town.clock.forward(seconds=31)
    await town.quiet()

    assert len(town.tom.unread()) == 1


async def test_a_double_tap_publishes_once(town: Town) -> None:
    await subscribed(town)
    await town.ada.says("/newevent " + ANNOUNCEMENT)
    [confirmation] = await town.ada.presses("Publish")
    button = next(
        button for row in confirmation["reply_markup"]["inline_keyboard"] for button in row
        if button.get("callback_data", "").startswith("dpy")
    )
    await town.ada.forges(button["callback_data"], confirmation["message_id"])
    await town.ada.forges(button["callback_data"], confirmation["message_id"])
    assert town.ada.toast["text"]
    town.clock.forward(seconds=31)
    await town.quiet()

    assert len(town.tom.unread()) == 1
    assert all_text(await town.tom.says("/events")).count("Letters Across") == 1


async def test_a_bot_killed_after_publishing_tells_everyone_once(tmp_path: Path) -> None:
    """Nothing is lost and nothing doubled when the process ends before the last delivery."""
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(tmp_path / "t.db", standin=street, clock=clock) as town:
            await subscribed(town)
            await published(town)
        clock.forward(seconds=31)
        async with open_town(tmp_path / "t.db", standin=street, clock=clock) as town:
            await town.quiet()
            await town.quiet()
            for person in (town.tom, town.mina):
                news = [one for one in person.messages() if "Letters Across" in text_of(one)]
                assert len(news) == 1


async def test_a_stranger_is_refused_whatever_button_data_they_send(town: Town) -> None:
    await subscribed(town)
    await town.ada.says("/newevent " + ANNOUNCEMENT)
    await town.sam.says("/start")
    refusal = await town.sam.says("/newevent " + ANNOUNCEMENT)
    assert len(refusal) == 1
    forged = "dp:1:0 dpy:1:0 dpy:1:1 du:1 dn:1 dx:1:0 oadd ormy:1 cxy:1:0"
    for data in forged.split():
        assert await town.sam.forges(data) == []
        assert town.sam.toast["text"]
    town.clock.forward(minutes=5)
    await town.quiet()

    assert town.tom.unread() == []
