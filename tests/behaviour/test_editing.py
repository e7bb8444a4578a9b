"""A published meeting changes: seen before it goes out, told once, right in every chat."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from content.model import ChatId, Event, Localised, Role
from standin import StandIn
from storage import chats, events, organisers
from tests.behaviour.scenes import buttons, calendar_in, data_of, library, publish, start
from tests.town import (
    TOKEN,
    Json,
    ManualClock,
    Person,
    Town,
    a_meeting,
    all_text,
    labels,
    open_town,
    text_of,
)


async def told_and_taken(town: Town) -> Event:
    """Tom follows and has the card, Mina is coming, Sam took the file; Ada organises."""
    event = await town.announce(a_meeting())
    await start(town.tom, town.mina, town.sam, town.ada)
    await town.tom.says("/subscribe meetings")
    for person, label in ((town.mina, "참석합니다"), (town.sam, "Calendar")):
        await person.says("/next")
        await person.presses(label)
    for person in (town.tom, town.mina, town.sam, town.ada):
        person.unread()
    return event


async def stored(town: Town, slug: str = "a-meeting") -> Event:
    async with town.bell.database.reading() as session:
        event = await events.by_slug(session, slug)
    assert event is not None
    return event


async def after_the_pool(town: Town) -> None:
    town.clock.forward(seconds=301)
    await town.quiet()


async def to_room_20(ada: Person) -> list[Json]:
    await ada.says("/edit")
    await ada.presses("Room")
    return await ada.says("Committee Room 20")


async def test_a_room_changes_in_three_taps_and_one_message(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/next")
    town.ada.unread()
    await town.ada.presses("Change")
    await town.ada.presses("Room")
    [check] = await town.ada.says("Committee Room 20")
    assert "Committee Room 7 → Committee Room 20" in text_of(check)
    assert "Committee Room 7(7호 위원회실) → Committee Room 20(20호 위원회실)" in text_of(check)
    assert "3 chats are told: 2 in English and 1 in Korean" in text_of(check)
    assert "2 are coming, asked for a reminder or took the file" in text_of(check)
    assert "One follows the meetings" in text_of(check)
    assert "In 5 minutes" in text_of(check)
    [done] = await town.ada.presses("Yes, change it")
    assert "The notice goes out in 5 minutes" in text_of(done)
    await town.quiet()
    assert town.tom.unread() == []

    await after_the_pool(town)
    await town.quiet()
    for person in (town.mina, town.sam):
        [told] = person.unread()
        [entry] = calendar_in(town, told).walk("VEVENT")
        assert str(entry["UID"]) == "a-meeting@town"
        assert int(entry["SEQUENCE"]) == 1
        assert "Committee Room 20" in str(entry["LOCATION"])
    [told] = town.tom.unread()
    assert text_of(told).startswith("Room changed")
    assert "Committee Room 7 → Committee Room 20" in text_of(told)
    assert "document" not in told
    assert "3 of 3" in all_text(town.ada.unread())


async def test_nothing_is_told_before_the_organiser_says_yes(town: Town) -> None:
    await told_and_taken(town)
    await to_room_20(town.ada)
    await after_the_pool(town)
    assert town.tom.unread() == []
    assert (await stored(town)).room == "Committee Room 7"
    [left] = await town.ada.presses("Leave it as it is")
    assert "Nothing has changed" in text_of(left)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("move to Committee Room 20", {"room": "Committee Room 20"}),
        ("now 18:00", {"start": time(18)}),
        ("neighbours now 18:00", {"start": time(18)}),
        ("a-meeting: Thursday 3 December at 6pm", {"on": date(2026, 12, 3), "start": time(18)}),
        ("장소 변경: Committee Room 20", {"room": "Committee Room 20"}),
        ("오후 6시로 변경", {"start": time(18)}),
        ("이웃의 모임 방을 Committee Room 20으로 변경", {"room": "Committee Room 20"}),
    ],
)
async def test_a_change_can_be_said_in_words(
    town: Town, words: str, expected: dict[str, object]
) -> None:
    await told_and_taken(town)
    [check] = await town.ada.says(f"/edit {words}")
    assert "Check the change" in text_of(check)
    await town.ada.presses("Yes, change it")
    event = await stored(town)
    assert {name: getattr(event, name) for name in expected} == expected
    assert event.revision == 1


@pytest.mark.parametrize("by_button", [False, True])
async def test_a_start_past_the_end_takes_the_end_along(
    town: Town, *, by_button: bool
) -> None:
    await town.announce(a_meeting(end=time(17, 30)))
    await start(town.ada)
    if by_button:
        await town.ada.says("/edit a-meeting")
        await town.ada.presses("Start")
        [check] = await town.ada.says("18:00")
    else:
        [check] = await town.ada.says("/edit now 18:00")
    assert "17:00 → 18:00" in text_of(check)
    assert "17:30 → 18:30" in text_of(check)
    await town.ada.presses("Yes, change it")
    event = await stored(town)
    assert (event.start, event.end) == (time(18), time(18, 30))


async def test_a_start_before_the_end_leaves_the_end(town: Town) -> None:
    await town.announce(a_meeting(end=time(18, 30)))
    [check] = await town.ada.says("/edit now 17:30")
    assert "18:30 →" not in text_of(check)
    await town.ada.presses("Yes, change it")
    event = await stored(town)
    assert (event.start, event.end) == (time(17, 30), time(18, 30))


async def test_an_emoji_alone_is_no_title(town: Town) -> None:
    await town.announce(a_meeting())
    [told] = await town.ada.says("/edit title: 🙂")
    assert "a title needs words" in text_of(told)


async def test_words_wait_until_it_is_clear_which_meeting_is_meant(town: Town) -> None:
    await told_and_taken(town)
    await town.announce(a_meeting(
        slug="other", uid="other@town", on=date(2026, 12, 9), title=Localised(en="Another One"),
    ))
    [which] = await town.ada.says("/edit move to Committee Room 20")
    assert "Which meeting is meant?" in text_of(which)
    [check] = await town.ada.presses("Another One")
    assert "Committee Room 7 → Committee Room 20" in text_of(check)
    await town.ada.presses("Yes, change it")
    assert (await stored(town, "other")).room == "Committee Room 20"
    assert (await stored(town)).room == "Committee Room 7"


async def test_edits_within_the_pool_are_told_once_first_old_to_last_new(town: Town) -> None:
    await told_and_taken(town)
    for words in ("room: Committee Room 11", "now 18:00", "room: Committee Room 20"):
        await town.ada.says(f"/edit {words}")
        await town.ada.presses("Yes, change it")
        town.clock.forward(seconds=60)
        await town.quiet()
    assert town.tom.unread() == []
    await after_the_pool(town)
    [told] = town.tom.unread()
    assert text_of(told).startswith("Details changed")
    assert "Room: Committee Room 7 → Committee Room 20" in text_of(told)
    assert "Start: 17:00 → 18:00" in text_of(told)
    assert "Committee Room 11" not in text_of(told)
    [to_mina] = town.mina.unread()
    [entry] = calendar_in(town, to_mina).walk("VEVENT")
    assert int(entry["SEQUENCE"]) == 3


async def test_a_change_taken_back_within_the_pool_sends_nothing(town: Town) -> None:
    await told_and_taken(town)
    for room in ("Committee Room 20", "Committee Room 7"):
        await town.ada.says(f"/edit room: {room}")
        [check] = [await town.ada.presses("Yes, change it")]
        assert check
    await after_the_pool(town)
    await after_the_pool(town)
    for person in (town.tom, town.mina, town.sam):
        assert person.unread() == []
    assert (await stored(town)).revision == 2


async def test_a_change_can_be_undone_while_it_waits(town: Town) -> None:
    await told_and_taken(town)
    await to_room_20(town.ada)
    await town.ada.presses("Yes, change it")
    [undone] = await town.ada.presses("Undo")
    assert "Nobody was told" in text_of(undone)
    await after_the_pool(town)
    assert town.tom.unread() == []
    event = await stored(town)
    assert event.room == "Committee Room 7"
    assert event.entrance == "Cromwell Green"


async def test_an_undo_after_the_sending_changes_nothing(town: Town) -> None:
    await told_and_taken(town)
    await to_room_20(town.ada)
    [done] = await town.ada.presses("Yes, change it")
    undo = data_of(done, "Undo")
    await after_the_pool(town)
    await town.ada.forges(undo, done["message_id"])
    assert "gone out already" in town.ada.toast["text"]
    assert (await stored(town)).room == "Committee Room 20"


async def test_send_now_skips_the_pool(town: Town) -> None:
    await told_and_taken(town)
    await to_room_20(town.ada)
    await town.ada.presses("Send now")
    await town.quiet()
    assert len(town.tom.unread()) == 1


async def test_what_waits_can_be_sent_at_once(town: Town) -> None:
    await told_and_taken(town)
    await to_room_20(town.ada)
    await town.ada.presses("Yes, change it")
    await town.ada.presses("Send now")
    await town.quiet()
    assert len(town.tom.unread()) == 1
    await after_the_pool(town)
    assert town.tom.unread() == []


async def test_only_what_is_new_since_the_last_notice_is_told(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit room: Committee Room 20")
    await town.ada.presses("Send now")
    await town.quiet()
    town.tom.unread()
    await town.ada.says("/edit now 18:00")
    await town.ada.presses("Send now")
    await town.quiet()
    told = town.tom.unread()[-1]
    assert text_of(told).startswith("Start changed")
    assert "Committee Room 7" not in text_of(told)


async def test_delivered_cards_are_edited_after_the_notice(town: Town) -> None:
    await start(town.tom, town.mina, town.ada)
    for person in (town.tom, town.mina):
        await person.says("/subscribe meetings")
    await published_now(town)
    [card] = [one for one in town.tom.messages() if "New meeting" in text_of(one)]
    assert "Committee Room 12" in text_of(card)
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Send now")
    await town.quiet()
    for person in (town.tom, town.mina):
        seen = [text_of(one) for one in person.messages() if "Room 20" in text_of(one)]
        assert len(seen) == 2
        assert not any("📍 Committee Room 12" in text for text in seen)
    edited = next(
        one for one in town.tom.messages() if one["message_id"] == card["message_id"]
    )
    assert "📍 Committee Room 20" in text_of(edited)


async def published_now(town: Town) -> None:
    await publish(town)
    for person in (town.tom, town.mina, town.ada):
        person.unread()


async def test_a_typing_mistake_is_corrected_in_every_chat_without_a_message(town: Town) -> None:
    await start(town.tom, town.ada)
    await town.tom.says("/subscribe meetings")
    await published_now(town)
    before = len(town.tom.messages())
    [check] = await town.ada.says("/edit title: Letters Across the Line")
    assert "Nobody gets a message" in text_of(check)
    assert "The one card already sent" in text_of(check)
    await town.ada.presses("Yes, change it")
    await town.quiet()
    assert len(town.tom.messages()) == before
    [edited] = town.tom.unread()
    assert "Letters Across the Line" in text_of(edited)


async def test_a_silent_edit_can_be_undone_too(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit title: Neighbours Meet Again")
    await town.ada.presses("Yes, change it")
    assert (await stored(town)).title["en"] == "Neighbours Meet Again"
    await town.ada.presses("Undo")
    event = await stored(town)
    assert (event.title["en"], event.revision) == ("A Meeting of Neighbours", 0)


async def test_card_edits_go_on_after_a_restart(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await start(town.tom, town.mina, town.ada)
            for person in (town.tom, town.mina):
                await person.says("/subscribe meetings")
            await published_now(town)
            await town.ada.says("/edit move to Committee Room 20")
            await town.ada.presses("Yes, change it")
        clock.forward(seconds=301)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await town.quiet()
            await town.quiet()
            for person in (town.tom, town.mina):
                cards = [one for one in person.messages() if "🆕" in text_of(one)]
                assert ["Committee Room 20" in text_of(one) for one in cards] == [True]
                told = [
                    one for one in person.messages()
                    if "Committee Room 12" in text_of(one) and "→" in text_of(one)
                ]
                assert len(told) == 1


async def test_reminders_move_with_the_meeting(town: Town) -> None:
    await town.announce(a_meeting())
    await start(town.tom, town.ada)
    await town.tom.says("/next")
    await town.tom.presses("Remind")
    await town.tom.presses("2 hours")
    await town.ada.says("/edit Friday 27 November at 12:00")
    await town.ada.presses("Send now")
    await town.quiet()
    town.tom.unread()
    town.clock.forward(to=datetime(2026, 11, 26, 15, 1, tzinfo=UTC))
    await town.quiet()
    assert town.tom.unread() == []
    town.clock.forward(to=datetime(2026, 11, 27, 10, 1, tzinfo=UTC))
    await town.quiet()
    [reminder] = town.tom.unread()
    assert "Begins" in text_of(reminder)


async def test_the_second_of_two_organisers_sees_what_changed_and_decides(town: Town) -> None:
    await told_and_taken(town)
    await add_bea(town)
    await to_room_20(town.ada)
    await town.sam.says("/edit")
    await town.sam.presses("Room")
    [check] = await town.sam.says("Committee Room 9")
    await town.ada.presses("Yes, change it")
    [again] = await town.sam.presses("Yes, change it")
    assert again["message_id"] == check["message_id"]
    assert "Changed by somebody else meanwhile" in text_of(again)
    assert "Room: Committee Room 7 → Committee Room 20" in text_of(again)
    assert (await stored(town)).room == "Committee Room 20"
    await town.sam.presses("Yes, change it")
    assert (await stored(town)).room == "Committee Room 9"
    await after_the_pool(town)
    [told] = town.tom.unread()
    assert "Committee Room 7 → Committee Room 9" in text_of(told)


async def add_bea(town: Town) -> None:
    async with town.bell.database.transaction() as session:
        await organisers.add(
            session, ChatId(town.sam.id), Role.ORGANISER, town.clock(), None
        )


async def test_a_silent_edit_by_another_is_noticed_too(town: Town) -> None:
    await told_and_taken(town)
    await add_bea(town)
    await to_room_20(town.ada)
    await town.sam.says("/edit title: Neighbours Meet Again")
    await town.sam.presses("Yes, change it")
    [again] = await town.ada.presses("Yes, change it")
    assert "Changed by somebody else meanwhile" in text_of(again)
    assert "Neighbours Meet Again" in text_of(again)
    assert (await stored(town)).room == "Committee Room 7"


async def test_clashes_are_shown_before_it_goes_out(town: Town) -> None:
    await told_and_taken(town)
    await town.announce(a_meeting(
        slug="other", uid="other@town", on=date(2026, 12, 5), title=Localised(en="Another One"),
    ))
    [check] = await town.ada.says("/edit a-meeting 5 December 2026 17:30")
    assert "In the same hour: Another One" in text_of(check)
    assert "Saturday 5 December 2026 falls on a weekend" in text_of(check)
    [check] = await town.ada.says("28 March 2027 23:00")
    assert "The clocks change on Sunday 28 March 2027" in text_of(check)
    assert "outside the usual hours" in text_of(check)
    assert "Another One" not in text_of(check)


async def test_a_start_after_the_end_is_no_meeting_through_the_night(town: Town) -> None:
    await town.announce(a_meeting(start=time(9, 30), end=time(18, 0)))
    await start(town.ada)
    await town.ada.says("/edit")
    await town.ada.presses("Start")
    [answered] = await town.ada.says("20:00")
    assert "The start comes before the end" in text_of(answered)
    [answered] = await town.ada.says("/edit now 20:00")
    assert "The start comes before the end" in text_of(answered)


WRONG = [
    ("Room", "x" * 4000, "4,000"),
    ("Day", "20 November 2026", "gone by"),
    ("Day", "whenever", "found no day"),
    ("Start", "nonsense", "no time that fits"),
    ("Start", "25:00", "no time that fits"),
    ("End", "16:00", "comes after the start"),
]


@pytest.mark.parametrize(("field", "answer", "said"), WRONG)
async def test_wrong_answers_are_answered_clearly_and_change_nothing(
    town: Town, field: str, answer: str, said: str
) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    await town.ada.presses(field)
    [answered] = await town.ada.says(answer)
    assert said in text_of(answered)
    assert labels(answered)
    await after_the_pool(town)
    assert town.tom.unread() == []
    assert (await stored(town)).revision == 0


async def test_a_room_of_five_thousand_characters_is_refused(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    await town.ada.presses("Room")
    answered = [*await town.ada.says("x" * 4096), *await town.ada.says("x" * 904)]
    assert ["80" in text_of(one) for one in answered] == [True, True]
    assert (await stored(town)).room == "Committee Room 7"


@pytest.mark.parametrize("words", ["hello", "<b>", "🎉", "x" * 3000, "now", "18:00 KST"])
async def test_words_without_a_change_are_told_what_is_needed(town: Town, words: str) -> None:
    await told_and_taken(town)
    [answered] = await town.ada.says(f"/edit {words}")
    assert "found no change in it" in text_of(answered)
    assert (await stored(town)).revision == 0


async def test_a_time_gone_by_today_is_refused(town: Town) -> None:
    await told_and_taken(town)
    town.clock.forward(to=datetime(2026, 11, 26, 12, 0, tzinfo=UTC))
    [answered] = await town.ada.says("/edit now 11:00")
    assert "gone by already today" in text_of(answered)
    assert (await stored(town)).start == time(17)


async def test_what_is_so_already_changes_nothing(town: Town) -> None:
    await told_and_taken(town)
    [answered] = await town.ada.says("/edit room: Committee Room 7")
    assert "says so already" in text_of(answered)
    assert (await stored(town)).revision == 0


async def test_yesterdays_buttons_do_nothing_and_say_so(town: Town) -> None:
    await told_and_taken(town)
    [check] = await to_room_20(town.ada)
    yes = data_of(check, "Yes")
    await town.ada.says("/edit")
    await town.ada.forges(yes, check["message_id"])
    assert town.ada.toast["text"]
    town.clock.forward(days=4)
    [check] = [one for one in town.ada.messages() if "What changes?" in text_of(one)][-1:]
    for button in buttons(check):
        await town.ada.forges(button["callback_data"], check["message_id"])
        assert town.ada.toast["text"]
    assert (await stored(town)).revision == 0


async def test_an_older_preview_does_not_make_the_newer_change(town: Town) -> None:
    await told_and_taken(town)
    [first] = await to_room_20(town.ada)
    yes = data_of(first, "Yes")
    await town.ada.says("now 18:00")
    await town.ada.forges(yes, first["message_id"])
    assert town.ada.toast["text"]
    assert (await stored(town)).revision == 0


async def test_a_double_tap_changes_once(town: Town) -> None:
    await told_and_taken(town)
    [check] = await to_room_20(town.ada)
    yes = data_of(check, "Yes")
    await town.ada.forges(yes, check["message_id"])
    await town.ada.forges(yes, check["message_id"])
    assert "already" in town.ada.toast["text"]
    assert (await stored(town)).revision == 1


async def test_a_removed_organisers_old_buttons_do_nothing(town: Town) -> None:
    await told_and_taken(town)
    await add_bea(town)
    await town.sam.says("/edit")
    await town.sam.presses("Room")
    [check] = await town.sam.says("Committee Room 9")
    async with town.bell.database.transaction() as session:
        sam = await chats.find(session, ChatId(town.sam.id))
        assert sam is not None
        assert await organisers.remove(session, sam.key)
    for button in buttons(check):
        await town.sam.forges(button["callback_data"], check["message_id"])
        assert town.sam.toast["text"]
    await town.sam.says("/edit now 18:00")
    assert (await stored(town)).revision == 0


async def test_a_stranger_changes_nothing_whatever_button_data_they_send(town: Town) -> None:
    event = await told_and_taken(town)
    await to_room_20(town.ada)
    for verb in ("ed", "em", "ef", "ep", "er", "ec", "ey", "en", "ex", "eu", "eg", "div", "dvy"):
        for rest in (f"{event.id}:0", "1:1", "1:room", f"{event.id}:15:1764000000", ""):
            await town.tom.forges(f"{verb}:{rest}")
            assert town.tom.toast["text"]
    assert (await stored(town)).revision == 0


async def test_another_organisers_edit_is_not_mine_to_press(town: Town) -> None:
    await told_and_taken(town)
    await add_bea(town)
    [check] = await to_room_20(town.ada)
    await town.sam.says("/start")
    await town.sam.forges(data_of(check, "Yes"))
    assert town.sam.toast["text"]
    assert (await stored(town)).revision == 0


async def test_a_new_place_leaves_the_old_room_and_entrance_behind(town: Town) -> None:
    await told_and_taken(town)
    [check] = await town.ada.says("/edit moved to Portcullis House")
    assert "Room: Committee Room 7 → not yet known" in text_of(check)
    await town.ada.presses("Yes, change it")
    event = await stored(town)
    assert (event.venue, event.room, event.entrance) == ("Portcullis House", None, None)


async def test_asking_for_something_else_is_not_taken_for_a_change(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/edit")
    answered = await town.ada.says("what is on next week?")
    assert "found no change" not in all_text(answered)


async def test_everything_speaks_korean_to_a_korean_organiser(town: Town) -> None:
    await told_and_taken(town)
    await town.ada.says("/language")
    await town.ada.presses("한국어")
    [menu] = await town.ada.says("/edit")
    assert "무엇이 바뀝니까?" in text_of(menu)
    [check] = await town.ada.says("장소 변경: Committee Room 20")
    assert "변경 내용을 확인해 주십시오" in text_of(check)
    [done] = await town.ada.presses("예, 바꿉니다")
    assert "5분 뒤에 알립니다" in text_of(done)
