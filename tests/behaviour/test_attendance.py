"""Coming to a meeting: a seat, the waiting list that moves up by itself, names only by consent."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from content.model import Admission, Event, EventStatus
from storage import attendance, events
from tests.behaviour.scenes import Complaints, data_of, library, start
from tests.town import (
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

MEETING = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
CONFERENCE = "addressing-vawg-in-the-dprk"
NAME = "Quuxana Mirabel-Okonkwo"


async def open_card(person: Person, slug: str = "a-meeting") -> Json:
    return (await person.says(f"/start e-{slug}"))[-1]


async def changes(town: Town, event: Event, **how: Any) -> Event:
    """Change an event behind everybody's back, as an edit would."""
    async with town.bell.database.transaction() as session:
        return await events.save(session, replace(event, **how), now=town.clock())


async def taken(town: Town, event: Event) -> attendance.Numbers:
    async with town.bell.database.reading() as session:
        return await attendance.numbers(session, event.id)


async def press(person: Person, label: str) -> list[Json]:
    return await person.presses(label)


async def seated(town: Town, *people: Person, **facts: Any) -> Event:
    """Announce a meeting, and let these people press "I'm coming" one after the other."""
    event = await town.announce(a_meeting(**facts))
    await start(*people)
    for person in people:
        card = await open_card(person)
        await person.forges(f"go:{event.id}", card["message_id"])
        person.unread()
    return event


async def test_a_seat_brings_a_door_code_on_the_card_and_in_the_reminder(town: Town) -> None:
    event = await town.announce(a_meeting(capacity=2))
    await start(town.tom)
    await open_card(town.tom)
    [card] = await press(town.tom, "I’m coming")
    assert "✓ I’m coming" in labels(card)
    assert "You have a seat" in text_of(card)
    assert "Your door code: " in text_of(card)
    code = text_of(card).split("Your door code: ")[1][:7]
    async with town.bell.database.reading() as session:
        assert await attendance.of_door_code(session, code.replace("-", "")) == [event.id]

    await press(town.tom, "Remind me")
    await press(town.tom, "2 hours")
    town.clock.forward(to=MEETING - timedelta(hours=2))
    await town.quiet()
    assert code in all_text(town.tom.unread())


async def test_a_reminder_of_somebody_without_a_seat_has_no_code(town: Town) -> None:
    await start(town.tom, town.sam)
    await seated(town, town.tom)
    for person in (town.tom, town.sam):
        await open_card(person)
        await press(person, "Remind me")
        await press(person, "2 hours")
    town.clock.forward(to=MEETING - timedelta(hours=2))
    await town.quiet()
    assert "door code" in all_text(town.tom.unread())
    sams = all_text(town.sam.unread())
    assert "A Meeting of Neighbours" in sams
    assert "door code" not in sams


async def test_the_story_of_a_full_house(town: Town) -> None:
    event = await seated(town, town.tom, capacity=1)
    await start(town.mina, town.sam)

    card = await open_card(town.mina)
    assert "📝 대기자 명단에 올리기" in labels(card)
    [listed] = await press(town.mina, "대기자 명단에 올리기")
    assert "신청하신 순서대로" in text_of(listed)
    card = await open_card(town.sam)
    assert "All seats are taken" in text_of(card)
    [listed] = await press(town.sam, "Join the waiting list")
    assert "Seats are offered in the order of asking" in text_of(listed)

    await open_card(town.tom)
    [asked] = await press(town.tom, "I’m coming")
    assert "Give up your seat?" in text_of(asked)
    [card] = await press(town.tom, "Yes, give it up")
    assert "you are not coming" in town.tom.toast["text"]
    assert "You have a seat" not in text_of(card)
    town.mina.unread()
    town.sam.unread()

    await town.quiet()
    [offer] = town.mina.unread()
    assert "자리가 났습니다" in text_of(offer)
    assert "까지 맡아 둡니다" in text_of(offer)
    assert town.sam.unread() == []

    town.clock.forward(hours=12)
    await town.quiet()
    assert "다음 분께 갔습니다" in all_text(town.mina.unread())
    [offer] = town.sam.unread()
    assert "A seat has come free for you" in text_of(offer)
    [card] = await press(town.sam, "Take the seat")
    assert "Your door code" in text_of(card)
    assert (await taken(town, event)).coming == 1

    await town.mina.forges(f"sy:{event.id}", town.mina.messages()[-1]["message_id"])
    assert "시간이 지나" in town.mina.toast["text"]
    assert (await taken(town, event)).coming == 1


async def test_an_offer_can_be_declined_and_moves_on_at_once(town: Town) -> None:
    await seated(town, town.tom, town.mina, town.sam, capacity=1)
    await open_card(town.tom)
    await press(town.tom, "I’m coming")
    await press(town.tom, "Yes, give it up")
    await town.quiet()
    town.mina.unread()
    town.sam.unread()
    await press(town.mina, "이번에는 사양")
    assert "다음 분께" in town.mina.toast["text"]
    await town.quiet()
    assert "A seat has come free for you" in all_text(town.sam.unread())


async def test_an_offer_near_the_meeting_holds_for_less_and_never_past_two_hours_before(
    town: Town,
) -> None:
    await seated(town, town.tom, town.sam, capacity=1)
    town.clock.forward(to=MEETING - timedelta(hours=6))
    await open_card(town.tom)
    await press(town.tom, "I’m coming")
    await press(town.tom, "Yes, give it up")
    await town.quiet()
    assert "15:00 London" in all_text(town.sam.unread())


async def test_an_offer_that_has_been_settled_is_not_sent_any_more(town: Town) -> None:
    event = await seated(town, town.tom, town.sam, capacity=1)
    await open_card(town.tom)
    await press(town.tom, "I’m coming")
    await press(town.tom, "Yes, give it up")
    await open_card(town.sam)
    await press(town.sam, "Take the seat")
    town.sam.unread()
    await town.quiet()
    assert town.sam.unread() == []
    assert (await taken(town, event)).taken == 1


async def test_more_seats_move_the_list_up_by_themselves(town: Town) -> None:
    event = await seated(town, town.tom, town.mina, town.sam, capacity=1)
    await changes(town, event, capacity=3)
    await town.quiet()
    assert "자리가 났습니다" in all_text(town.mina.unread())
    assert "A seat has come free" in all_text(town.sam.unread())
    assert (await taken(town, event)).taken == 3


async def test_fewer_seats_take_nobodys_seat_away(town: Town) -> None:
    event = await seated(town, town.tom, town.mina, town.sam, capacity=3)
    await changes(town, event, capacity=1)
    await town.quiet()
    assert (await taken(town, event)).coming == 3
    assert "You have a seat" in text_of(await open_card(town.tom))


async def test_the_booked_out_conference_without_a_day_takes_a_waiting_list(
    tmp_path: Path,
) -> None:
    clock = ManualClock(datetime(2016, 1, 20, 9, 0, tzinfo=UTC))
    async with open_town(tmp_path / "town.db", library=library(), clock=clock) as town:
        await start(town.tom, town.mina)
        card = await open_card(town.tom, CONFERENCE)
        assert "Full: there is a waiting list" in text_of(card)
        assert "Fully booked" in text_of(card)
        [listed] = await press(town.tom, "Join the waiting list")
        assert "The day is not given yet; you keep your place" in text_of(listed)
        assert "please do not set out without a seat" in text_of(listed)
        assert "next in line" in text_of(await open_card(town.tom, CONFERENCE))
        await open_card(town.mina, CONFERENCE)
        [listed] = await press(town.mina, "대기자 명단에 올리기")
        assert "날짜는 아직 정해지지 않았으며" in text_of(listed)

        async with town.bell.database.reading() as session:
            event = await events.by_slug(session, CONFERENCE)
        assert event is not None
        await changes(town, event, admission=Admission.OPEN, capacity=1)
        await town.quiet()
        assert "A seat has come free for you" in all_text(town.tom.unread())
        [card] = await press(town.tom, "Take the seat")
        assert "You have a seat" in text_of(card)
        await town.quiet()
        assert "자리가 났습니다" not in all_text(town.mina.messages())


async def test_a_used_button_changes_nothing_and_says_so(town: Town) -> None:
    event = await seated(town, town.tom, capacity=5)
    card = await open_card(town.tom)
    for _ in range(2):
        await town.tom.forges(f"go:{event.id}", card["message_id"])
        assert "already have a seat" in town.tom.toast["text"]
    assert (await taken(town, event)).coming == 1
    await town.tom.forges(f"gly:{event.id}", card["message_id"])
    await town.tom.forges(f"gly:{event.id}", card["message_id"])
    assert "not on the list" in town.tom.toast["text"]
    await town.tom.forges(f"sn:{event.id}", card["message_id"])
    assert "That offer has ended" in town.tom.toast["text"]


async def test_an_old_offer_does_not_give_up_a_seat_that_was_taken(town: Town) -> None:
    event = await seated(town, town.tom, town.sam, capacity=1)
    await open_card(town.tom)
    await press(town.tom, "I’m coming")
    await press(town.tom, "Yes, give it up")
    await town.quiet()
    offer = town.sam.messages()[-1]
    no = data_of(offer, "Not this time")
    await press(town.sam, "Take the seat")
    await town.sam.forges(no, offer["message_id"])
    assert "already have a seat" in town.sam.toast["text"]
    assert (await taken(town, event)).coming == 1


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"status": EventStatus.CANCELLED}, "cancelled"),
        ({"status": EventStatus.POSTPONED}, "postponed"),
    ],
)
async def test_a_list_that_is_closed_says_why(
    town: Town, how: dict[str, Any], words: str
) -> None:
    await start(town.tom)
    event = await town.announce(a_meeting(capacity=2))
    card = await open_card(town.tom)
    await changes(town, event, **how)
    await town.tom.forges(f"go:{event.id}", card["message_id"])
    assert words in town.tom.toast["text"]
    assert town.tom.toast["show_alert"]
    assert (await taken(town, event)).taken == 0


async def test_whoever_holds_a_seat_at_a_postponed_meeting_can_still_leave(town: Town) -> None:
    event = await seated(town, town.tom, capacity=2)
    await changes(town, event, status=EventStatus.POSTPONED)
    await open_card(town.tom)
    await press(town.tom, "✓ I’m coming")
    await press(town.tom, "Yes, give it up")
    assert (await taken(town, event)).taken == 0


async def test_many_people_press_at_once_and_no_seat_is_sold_twice(town: Town) -> None:
    event = await town.announce(a_meeting(capacity=3))
    crowd = []
    for number in range(12):
        town.standin.add_user(f"Guest {number}", user_id=5000 + number)
        crowd.append(Person(town, 5000 + number))
    await start(*crowd)
    cards = [await open_card(person) for person in crowd]
    pressed = [
        town.standin.press(person.id, card["message_id"], data=f"go:{event.id}")
        for person, card in zip(crowd, cards, strict=True)
    ]
    await asyncio.gather(*(town.standin.callback(each["id"], wait=20) for each in pressed))
    numbers = await taken(town, event)
    assert (numbers.coming, numbers.waiting) == (3, 9)


async def test_nobody_can_come_for_a_whole_group(town: Town) -> None:
    event = await town.announce(a_meeting())
    group = town.standin.add_chat("supergroup", "Friends", admins=[town.tom.id])
    await town.tom.says("/subscribe", chat=group["id"])
    message = town.tom.messages(group["id"])[-1]
    pressed = town.standin.press(town.tom.id, message["message_id"], chat=group["id"],
                                 data=f"go:{event.id}")
    await town.standin.callback(pressed["id"], wait=20)
    await town.answered()
    assert (await taken(town, event)).taken == 0


async def test_forgetting_frees_the_seat_for_the_next(town: Town) -> None:
    event = await seated(town, town.tom, town.sam, capacity=1)
    await town.tom.says("/forget")
    await press(town.tom, "Yes, erase everything")
    await town.quiet()
    assert "A seat has come free" in all_text(town.sam.unread())
    assert (await taken(town, event)).taken == 1


async def test_a_pause_is_over_for_whoever_joins_and_others_who_pause_keep_their_place(
    town: Town,
) -> None:
    await seated(town, town.tom, town.mina, town.sam, capacity=1)
    await town.mina.says("/stop")
    await open_card(town.tom)
    await press(town.tom, "I’m coming")
    await press(town.tom, "Yes, give it up")
    await town.quiet()
    assert "A seat has come free" in all_text(town.sam.unread())
    town.mina.unread()
    assert "대기 중" in text_of(await open_card(town.mina))


# Organisers: numbers, never names.


async def test_organisers_see_numbers_and_none_below_five(town: Town) -> None:
    await start(town.ada)
    await seated(town, town.tom, town.mina, town.sam, capacity=2)
    [shown] = await town.ada.says("/attendees A Meeting of Neighbours")
    assert "Coming: fewer than five" in text_of(shown)
    assert "On the waiting list: fewer than five" in text_of(shown)
    for name in ("Tom", "Mina", "Sam", str(town.tom.id)):
        assert name not in text_of(shown)


async def test_attendees_go_by_buttons_too_and_by_the_card(town: Town) -> None:
    await start(town.ada)
    await town.announce(a_meeting())
    await town.announce(a_meeting(slug="other", uid="other@town"))
    [choice] = await town.ada.says("/attendees")
    assert "Which meeting?" in text_of(choice)
    [shown] = await press(town.ada, "1. A Meeting")
    assert "Coming: 0" in text_of(shown)
    await open_card(town.ada)
    [shown] = await press(town.ada, "Numbers")
    assert "The seats are not counted" in text_of(shown)


async def test_nobody_else_sees_the_numbers(town: Town) -> None:
    event = await seated(town, town.tom, needs_names=True)
    assert "Coming:" not in all_text(await town.tom.says("/attendees"))
    for verb in ("att", "atn", "atts"):
        await town.tom.forges(f"{verb}:{event.id}")
        assert "Coming:" not in all_text(town.tom.messages())


# Names, where a venue needs them.


async def test_a_name_is_asked_for_kept_and_shown_for_the_door(
    town: Town, complaints: Complaints
) -> None:
    await start(town.ada)
    event = await town.announce(a_meeting(needs_names=True, capacity=3))
    await start(town.tom)
    card = await open_card(town.tom)
    answered = await town.tom.forges(f"go:{event.id}", card["message_id"])
    assert "This venue asks for names" in all_text(answered)
    assert "You have a seat" in all_text(answered)
    [kept] = await town.tom.says(NAME)
    assert NAME in text_of(kept)
    card = await open_card(town.tom)
    assert "Your name is on the door list" in text_of(card)

    await town.ada.says("/attendees")
    [names] = await press(town.ada, "Names for the door")
    assert f"• {NAME}" in text_of(names)
    assert "erased here the morning after" in text_of(names)
    assert NAME not in complaints.everything()

    town.clock.forward(to=MEETING + timedelta(hours=15))
    await town.quiet()
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []


async def test_without_a_name_the_seat_stays(town: Town) -> None:
    event = await town.announce(a_meeting(needs_names=True))
    await start(town.tom)
    card = await open_card(town.tom)
    await town.tom.forges(f"go:{event.id}", card["message_id"])
    [told] = await press(town.tom, "Without my name")
    assert "Your seat is yours all the same" in text_of(told)
    assert (await taken(town, event)).coming == 1
    [answer] = await town.tom.says("pineapples")
    assert "Noted" not in text_of(answer)
    await press(town.tom, "Give my name")
    [kept] = await town.tom.says(NAME)
    assert "Noted for the door list" in text_of(kept)
    [told] = await press(town.tom, "Take my name off")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []


async def test_what_is_no_name_is_not_kept_and_a_question_is_answered(town: Town) -> None:
    event = await town.announce(a_meeting(needs_names=True))
    await start(town.tom)
    card = await open_card(town.tom)
    await town.tom.forges(f"go:{event.id}", card["message_id"])
    assert "A Meeting" in all_text(await town.tom.says("what's on this week?"))
    assert "other than a name" in all_text(await town.tom.says("Tom the 2nd"))
    await town.tom.says("/next")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []
    assert "Noted" in all_text(await town.tom.says("Tom Second"))
    town.clock.forward(hours=1)
    await town.tom.says("pineapples")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == ["Tom Second"]


async def test_a_question_for_a_name_does_not_wait_for_ever(town: Town) -> None:
    event = await town.announce(a_meeting(needs_names=True))
    await start(town.tom)
    await town.tom.forges(f"go:{event.id}")
    town.clock.forward(hours=1)
    await town.tom.says("pineapples")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []


async def test_a_meeting_that_needs_no_names_never_asks(town: Town) -> None:
    event = await seated(town, town.tom)
    await town.tom.forges(f"ny:{event.id}")
    assert "asks for names" not in all_text(town.tom.messages())
    await town.tom.says("Tom Second")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []


async def test_a_name_never_stands_in_the_database_and_goes_with_the_seat(
    town: Town, database_file: Any
) -> None:
    event = await town.announce(a_meeting(needs_names=True))
    await start(town.tom)
    card = await open_card(town.tom)
    await town.tom.forges(f"go:{event.id}", card["message_id"])
    await town.tom.says(NAME)

    def stored() -> bytes:
        return b"".join(path.read_bytes() for path in database_file.parent.glob("town.db*"))

    assert NAME.encode() not in stored()
    await open_card(town.tom)
    await press(town.tom, "✓ I’m coming")
    await press(town.tom, "Yes, give it up")
    async with town.bell.database.reading() as session:
        assert await attendance.names(session, event.id) == []


async def test_a_draft_can_say_that_the_venue_needs_names(town: Town) -> None:
    await start(town.ada)
    await town.ada.says(
        "/newevent\nEvent: Tea with Neighbours\n\nThe meeting takes place at 17:00 in Committee "
        "Room 12, the Houses of Parliament, on Tuesday December 8th."
    )
    await press(town.ada, "Change")
    await press(town.ada, "Names at the door")
    assert "Yes or No is needed" in all_text(await town.ada.says("perhaps"))
    await town.ada.says("Yes")
    await press(town.ada, "Publish")
    await press(town.ada, "publish")
    await press(town.ada, "Send now")
    await town.quiet()
    async with town.bell.database.reading() as session:
        coming = await events.upcoming(session, now=town.clock())
    assert [event.needs_names for event in coming] == [True]
