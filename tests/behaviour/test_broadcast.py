"""An organiser's own words: written, looked at, aimed, sent once, steered on their way."""

from pathlib import Path

from sqlalchemy import select

from content.model import DeliveryState
from jobs import fanout
from standin import StandIn
from storage import tables as t
from tests.behaviour.scenes import Complaints, data_of, library, start
from tests.town import (
    MINA,
    TOKEN,
    TOM,
    Json,
    ManualClock,
    Town,
    a_meeting,
    all_text,
    labels,
    open_town,
    text_of,
)

ENGLISH = "The **visitor entrance** moves on 30 November: use *Cromwell Green*. [Map](https://example.org/map)"
KOREAN = "**방문자 출입구**가 11월 30일에 바뀝니다. Cromwell Green을 이용해 주십시오."
BOTH = f"{ENGLISH}\n\n{KOREAN}"


async def followed(town: Town) -> None:
    await start(town.tom, town.mina, town.ada, town.sam)
    for person in (town.tom, town.mina):
        await person.says("/subscribe")
        person.unread()


async def sent(town: Town, text: str = BOTH) -> None:
    """Let Ada send a broadcast at once."""
    await town.ada.says("/broadcast " + text)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await town.quiet()
    town.clock.forward(seconds=3)
    await town.quiet()


def told(messages: list[Json]) -> str:
    return all_text([one for one in messages if "Cromwell" in text_of(one)])


async def test_each_reader_gets_it_in_their_language_with_its_markup(town: Town) -> None:
    await followed(town)
    preview = await town.ada.says("/broadcast " + BOTH)
    assert "The visitor entrance" in all_text(preview)
    assert "방문자 출입구" in all_text(preview)
    assert "Please check" not in all_text(preview)

    await sent(town)
    [english] = town.tom.unread()
    assert text_of(english).startswith("The visitor entrance moves")
    assert {entity["type"] for entity in english["entities"]} == {"bold", "italic", "text_link"}
    [korean] = town.mina.unread()
    assert text_of(korean).startswith("방문자 출입구")
    assert town.sam.unread() == []


async def test_the_words_may_come_in_the_next_message(town: Town) -> None:
    await followed(town)
    assert "New broadcast" in all_text(await town.ada.says("/broadcast"))
    assert "Send…" in str(labels((await town.ada.says(BOTH))[-1]))


async def test_nothing_goes_out_before_the_second_tap_and_the_undo_window(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + BOTH)
    await town.quiet()
    confirmation = await town.ada.presses("Send…")
    assert "2 chats will get it: 1 in English and 1 in Korean" in all_text(confirmation)
    await town.ada.presses("Yes, send")
    town.clock.forward(seconds=29)
    await town.quiet()
    assert town.tom.unread() == []
    await town.ada.presses("Undo")
    town.clock.forward(minutes=5)
    await town.quiet()
    assert town.tom.unread() == []

    await town.ada.says("/drafts")
    await town.ada.presses("The visitor entrance")
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    town.clock.forward(seconds=31)
    await town.quiet()
    assert len(town.tom.unread()) == 1


async def test_a_double_tap_sends_once(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + BOTH)
    [confirmation] = await town.ada.presses("Send…")
    yes = data_of(confirmation, "Yes, send")
    await town.ada.forges(yes, confirmation["message_id"])
    await town.ada.forges(yes, confirmation["message_id"])
    assert town.ada.toast["text"]
    town.clock.forward(seconds=31)
    await town.quiet()
    assert len(town.tom.unread()) == 1


async def test_a_missing_language_is_said_before_and_shown_to_its_readers(town: Town) -> None:
    await followed(town)
    assert "The Korean text is missing" in all_text(await town.ada.says("/broadcast " + ENGLISH))
    await sent(town, ENGLISH)
    [korean] = town.mina.unread()
    assert "The visitor entrance" in text_of(korean)
    assert "영어로만" in text_of(korean)


async def test_different_rooms_times_and_days_are_pointed_out(town: Town) -> None:
    await followed(town)
    preview = all_text(await town.ada.says(
        "/broadcast Come to Committee Room 12 at 17:00 on Tuesday 8 December.\n\n"
        "12월 9일 18:00에 Committee Room 12로 오십시오."
    ))
    assert "Only the English text says: 17:00, 8" in preview
    assert "Only the Korean text says: 18:00, 9" in preview
    wrong = all_text(await town.ada.says(
        "/broadcast Come on Friday 8 December.\n\n12월 8일에 오십시오."
    ))
    assert "“Friday 8 December”: that date falls on another day of the week" in wrong


async def test_a_text_can_be_added_and_taken_out_by_button(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + ENGLISH)
    await town.ada.presses("Korean text")
    assert "방문자 출입구" in all_text(await town.ada.says(KOREAN))
    await town.ada.presses("English text")
    assert "The English text is missing" in all_text(await town.ada.says("–"))


async def test_the_audience_is_chosen_by_buttons(town: Town) -> None:
    await followed(town)
    event = await town.announce(a_meeting())
    await town.sam.says(f"/start e-{event.slug}")
    await town.sam.presses("I’m coming")
    town.sam.unread()

    await town.ada.says("/broadcast " + BOTH)
    await town.ada.presses("For whom")
    shown = await town.ada.presses("Readers of Korean")
    assert "For: readers of Korean" in all_text(shown)
    assert "One chat will get it: 1 in Korean" in all_text(await town.ada.presses("Send…"))

    await town.ada.presses("Back to the draft")
    await town.ada.presses("For whom")
    await town.ada.presses("Those coming")
    shown = await town.ada.presses("A Meeting of Neighbours")
    assert "For: those coming to A Meeting of Neighbours" in all_text(shown)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    town.clock.forward(seconds=31)
    await town.quiet()
    assert told(town.sam.unread())
    assert town.tom.unread() == town.mina.unread() == []


async def test_markup_of_an_organiser_cannot_break_the_message(town: Town) -> None:
    await followed(town)
    await sent(town, "Rooms <b>&amp; 1 < 2 **open [x](javascript:alert(1))\n\nCromwell")
    [message] = town.tom.unread()
    assert "Rooms <b>& 1 < 2 **open [x](javascript:alert(1))" in text_of(message)
    assert "text_link" not in str(message.get("entities"))


async def test_a_text_too_long_is_answered_with_numbers(town: Town) -> None:
    await followed(town)
    answer = all_text(await town.ada.says("/broadcast " + "word " * 750))
    assert "at most 3,500 fit" in answer
    assert "Drafts" in str(labels(town.ada.messages()[-1]))


async def test_never_twice_holds_what_is_in_doubt(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + BOTH)
    shown = await town.ada.presses("Never twice")
    assert "it is held back" in all_text(shown)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    async with town.bell.database.reading() as session:
        notice = (await session.execute(
            select(t.notices).where(t.notices.c.kind == "broadcast")
        )).one()
    assert notice.policy == "hold"


async def test_the_sending_can_be_paused_and_stopped(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + BOTH)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.reporter.tick(town.clock())
    await town.ada.presses("Pause")
    town.clock.forward(hours=1)
    await town.quiet()
    assert town.tom.unread() == []
    await town.ada.presses("Stop")
    await town.ada.presses("Yes, stop")
    town.clock.forward(hours=1)
    await town.quiet()
    assert town.tom.unread() == town.mina.unread() == []


async def test_a_draft_outlives_a_restart(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await followed(town)
            await town.ada.says("/broadcast " + BOTH)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await town.ada.says("/drafts")
            preview = await town.ada.presses("The visitor entrance")
            assert "방문자 출입구" in all_text(preview)


async def test_only_organisers_broadcast_and_no_text_is_logged(
    town: Town, complaints: Complaints
) -> None:
    await followed(town)
    refused = await town.tom.says("/broadcast " + BOTH)
    assert "not something I can do" in all_text(refused)
    await sent(town)
    assert complaints.all_() == []
    assert "visitor entrance" not in complaints.everything()
    for person in (TOM, MINA):
        assert str(person) not in complaints.everything()


async def test_whoever_stopped_following_meanwhile_is_left_out_and_counted(town: Town) -> None:
    await followed(town)
    await town.ada.says("/broadcast " + BOTH)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.tom.says("/stop")
    town.tom.unread()
    await town.quiet()
    assert told(town.tom.unread()) == ""
    async with town.bell.database.reading() as session:
        states = list(await session.scalars(select(t.deliveries.c.state)))
    assert sorted(states) == [DeliveryState.DROPPED, DeliveryState.SENT]
