"""What has been delivered is corrected in every chat, or taken back."""

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from content.model import ChatState, DeliveryState, NoticeKind
from jobs import fanout
from standin import StandIn
from storage import deliveries
from storage import tables as t
from tests.behaviour.scenes import Complaints, data_of, library, publish, start
from tests.town import (
    TOKEN,
    ManualClock,
    Person,
    Town,
    a_meeting,
    all_text,
    labels,
    open_town,
    text_of,
)

FIRST = 7000
WRONG = "The entrance closes at **16:00**.\n\n출입구는 **16:00**에 닫습니다."
RIGHT_EN, RIGHT_KO = "The entrance closes at **16:30**.", "출입구는 **16:30**에 닫습니다."


async def followed_by(town: Town, number: int) -> list[Person]:
    await start(town.ada)
    people = []
    for number_of in range(number):
        person = Person(town, FIRST + number_of)
        town.standin.add_user("Somebody", user_id=person.id, language_code="en")
        await person.says("/start")
        await person.says("/subscribe meetings")
        person.unread()
        people.append(person)
    return people


async def broadcast(town: Town, text: str = WRONG) -> None:
    await town.ada.says("/broadcast " + text)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await settled(town)


async def settled(town: Town) -> None:
    """Send what is due, and let the report catch up."""
    for _ in range(3):
        await town.quiet()
        town.clock.forward(seconds=3)
    await town.quiet()


async def corrected(town: Town) -> None:
    await town.ada.presses("✏ Correct")
    await town.ada.presses("English text")
    await town.ada.says(RIGHT_EN)
    await town.ada.presses("Korean text")
    await town.ada.says(RIGHT_KO)
    await town.ada.presses("Correct everywhere")
    await town.ada.presses("Yes, correct")


def about(person: Person) -> list[str]:
    return [text_of(one) for one in person.messages() if "entrance closes" in text_of(one)]


async def test_a_correction_edits_every_copy_and_posts_nothing(town: Town) -> None:
    people = await followed_by(town, 3)
    await broadcast(town)
    before = [len(person.messages()) for person in people]
    await corrected(town)
    await settled(town)

    assert [about(person) for person in people] == [["The entrance closes at 16:30."]] * 3
    assert [len(person.messages()) for person in people] == before
    report = town.ada.messages()[-1]
    assert text_of(report).startswith("Corrected")
    assert "3 of 3 copies are corrected" in text_of(report)


async def test_the_numbers_are_said_before_a_correction(town: Town) -> None:
    await followed_by(town, 2)
    await broadcast(town)
    await town.ada.presses("✏ Correct")
    asked = await town.ada.presses("Correct everywhere")
    assert "All 2 delivered copies are edited" in all_text(asked)


async def test_a_second_press_corrects_nothing_twice(town: Town) -> None:
    await followed_by(town, 1)
    await broadcast(town)
    await town.ada.presses("✏ Correct")
    [asked] = await town.ada.presses("Correct everywhere")
    yes = data_of(asked, "Yes, correct")
    await town.ada.forges(yes, asked["message_id"])
    await town.ada.forges(yes, asked["message_id"])
    assert town.ada.toast["text"]
    assert await count(town, NoticeKind.CORRECTION) == 1


async def count(town: Town, kind: NoticeKind) -> int:
    async with town.bell.database.reading() as session:
        found: int | None = await session.scalar(
            select(func.count()).select_from(t.notices).where(t.notices.c.kind == kind)
        )
    return found or 0


async def test_a_correction_reaches_those_who_still_wait_in_their_first_copy(town: Town) -> None:
    people = await followed_by(town, 3)
    await town.ada.says("/broadcast " + WRONG)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.reporter.tick(town.clock())
    await town.ada.presses("Pause")
    notice = await the_notice(town)
    await town.ada.forges(f"nc:{notice}")
    await town.ada.presses("English text")
    await town.ada.says(RIGHT_EN)
    await town.ada.presses("Correct everywhere")
    await town.ada.presses("Yes, correct")
    await town.ada.presses("Go on")
    await settled(town)
    assert [about(person) for person in people] == [["The entrance closes at 16:30."]] * 3


async def the_notice(town: Town) -> int:
    async with town.bell.database.reading() as session:
        found = await session.scalar(
            select(t.notices.c.id).where(t.notices.c.kind == NoticeKind.BROADCAST)
        )
    assert found is not None
    return int(found)


async def test_copies_in_flight_are_corrected_once_they_have_arrived(town: Town) -> None:
    [person] = await followed_by(town, 1)
    await broadcast(town)
    notice = await the_notice(town)
    d = t.deliveries.c
    async with town.bell.database.transaction() as session:
        await session.execute(
            update(t.deliveries).where(d.notice_id == notice).values(
                state=DeliveryState.SENDING, sent_at=None, worker="another",
                lease_until=town.clock() + timedelta(minutes=5),
            )
        )
        flying, message_id = (
            await session.execute(select(d.id, d.message_id).where(d.notice_id == notice))
        ).one()
    await corrected(town)
    await settled(town)
    assert about(person) == ["The entrance closes at 16:00."]

    async with town.bell.database.transaction() as session:
        await deliveries.settle_sent(session, [(flying, message_id)], "another", town.clock())
    await settled(town)
    assert about(person) == ["The entrance closes at 16:30."]


async def test_what_could_not_be_edited_is_counted_by_reason(town: Town) -> None:
    people = await followed_by(town, 4)
    await broadcast(town)
    deleted = people[0].messages()[-1]["message_id"]
    await town.bell.app.bot.delete_message(people[0].id, deleted)
    town.standin.block(people[1].id)
    await town.answered()
    await corrected(town)
    await settled(town)
    report = text_of(town.ada.messages()[-1])
    assert "2 of 3 copies are corrected" in report
    assert "1 no longer in the chat" in report


async def test_a_chat_that_has_left_is_not_touched_and_one_that_paused_is(town: Town) -> None:
    left, paused = await followed_by(town, 2)
    await broadcast(town)
    await paused.says("/stop")
    async with town.bell.database.transaction() as session:
        keys = list(await session.scalars(
            select(t.deliveries.c.chat_key).order_by(t.deliveries.c.chat_key)
        ))
        await session.execute(
            update(t.chats).where(t.chats.c.key == keys[0]).values(state=ChatState.GONE)
        )
    await corrected(town)
    await settled(town)
    assert about(left) == ["The entrance closes at 16:00."]
    assert about(paused) == ["The entrance closes at 16:30."]


async def test_a_recall_deletes_every_copy(town: Town) -> None:
    people = await followed_by(town, 3)
    await broadcast(town)
    asked = await town.ada.presses("Take back")
    assert "3 copies are deleted" in all_text(asked)
    assert len(about(people[0])) == 1
    await town.ada.presses("Yes, take it back")
    await settled(town)
    assert [about(person) for person in people] == [[], [], []]
    report = town.ada.messages()[-1]
    assert text_of(report).startswith("Taken back")
    assert "3 of 3 copies are taken back" in text_of(report)


async def test_what_is_older_than_48_hours_is_said_and_left(town: Town) -> None:
    people = await followed_by(town, 2)
    await broadcast(town)
    town.clock.forward(hours=49)
    asked = await town.ada.presses("Take back")
    assert "No copy can be taken back any more" in all_text(asked)
    assert "2 copies are older than 48 hours" in all_text(asked)
    assert "Yes, take it back" not in labels(asked[-1])
    assert len(about(people[0])) == 1


async def test_copies_that_grow_too_old_on_the_way_are_counted(town: Town) -> None:
    people = await followed_by(town, 2)
    await broadcast(town)
    asked = (await town.ada.presses("Take back"))[-1]
    town.clock.forward(hours=49)
    await town.ada.forges(data_of(asked, "Yes, take it back"), asked["message_id"])
    await settled(town)
    assert len(about(people[0])) == 1
    report = text_of(town.ada.messages()[-1])
    assert "0 of 2 copies are taken back" in report
    assert "2 older than 48 hours" in report


async def test_a_recall_stops_what_is_still_going_out(town: Town) -> None:
    people = await followed_by(town, 3)
    await town.ada.says("/broadcast " + WRONG)
    await town.ada.presses("Send…")
    await town.ada.presses("Yes, send")
    await town.ada.presses("Send now")
    await fanout.tick(town.bell.database, town.clock())
    await town.reporter.tick(town.clock())
    await town.ada.forges(f"rcy:{await the_notice(town)}")
    await settled(town)
    assert [about(person) for person in people] == [[], [], []]


async def test_a_second_press_finds_the_recall_done(town: Town) -> None:
    await followed_by(town, 1)
    await broadcast(town)
    asked = (await town.ada.presses("Take back"))[-1]
    yes = data_of(asked, "Yes, take it back")
    await town.ada.forges(yes, asked["message_id"])
    await town.ada.forges(yes, asked["message_id"])
    assert town.ada.toast["text"]
    assert await count(town, NoticeKind.RECALL) == 1


async def test_the_notice_of_a_new_meeting_can_be_taken_back(town: Town) -> None:
    [person] = await followed_by(town, 1)
    await publish(town)
    await settled(town)
    assert "Letters Across" in all_text(person.messages())
    await town.ada.presses("Take back")
    await town.ada.presses("Yes, take it back")
    await settled(town)
    assert "Letters Across" not in all_text(person.messages())


async def test_a_recall_goes_on_where_a_killed_bot_left_off(database_file: Path) -> None:
    clock = ManualClock()
    async with StandIn(token=TOKEN) as street:
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await followed_by(town, 3)
            await broadcast(town)
            await town.ada.presses("Take back")
            await town.ada.presses("Yes, take it back")
            await fanout.tick(town.bell.database, town.clock())
            async with town.bell.database.transaction() as session:
                await killed_after_its_first_deletion(town, session)
        clock.forward(minutes=2)
        async with open_town(
            database_file, standin=street, clock=clock, library=library()
        ) as town:
            await settled(town)
            people = [Person(town, FIRST + number) for number in range(3)]
            assert [about(person) for person in people] == [[], [], []]
            assert "3 of 3 copies are taken back" in all_text(town.ada.messages())


async def killed_after_its_first_deletion(town: Town, session: AsyncSession) -> None:
    """Leave the table as a process does that dies between Telegram's yes and its own commit."""
    d = t.deliveries.c
    recall = select(t.notices.c.id).where(t.notices.c.kind == NoticeKind.RECALL)
    first = await session.scalar(
        select(d.id).where(d.notice_id.in_(recall)).order_by(d.id).limit(1)
    )
    await session.execute(
        update(t.deliveries).where(d.id == first).values(
            state=DeliveryState.SENDING, worker="dead", lease_until=town.clock(),
        )
    )
    person = Person(town, FIRST)
    await town.bell.app.bot.delete_message(FIRST, person.messages()[-1]["message_id"])


async def test_corrections_and_recalls_complain_of_nothing(
    town: Town, complaints: Complaints
) -> None:
    await followed_by(town, 2)
    await broadcast(town)
    await corrected(town)
    await settled(town)
    await town.ada.forges(f"rc:{await the_notice(town)}")
    await town.ada.presses("Yes, take it back")
    await settled(town)
    assert complaints.all_() == []
    assert "entrance closes" not in complaints.everything()


async def test_forged_and_old_buttons_do_nothing(town: Town) -> None:
    [person] = await followed_by(town, 1)
    await broadcast(town)
    notice = await the_notice(town)
    for data in ("nc:999999", "rcy:abc", "rcy", f"nc:{notice}:4"):
        await town.ada.forges(data)
        assert town.ada.toast["text"]
    await town.sam.says("/start")
    await town.sam.forges(f"rcy:{notice}")
    await settled(town)
    assert len(about(person)) == 1



async def told_with_a_file(town: Town) -> list[Person]:
    """Two people are coming to a meeting; its room changes, which brings them a fresh file."""
    await town.announce(a_meeting())
    people = await followed_by(town, 2)
    for person in people:
        await person.says("/next")
        await person.presses("I’m coming")
    await town.ada.says("/edit move to Committee Room 20")
    await town.ada.presses("Send now")
    await settled(town)
    for person in people:
        assert "document" in person.messages()[-1]
    return people


async def test_the_captions_of_delivered_files_are_corrected_where_they_stand(town: Town) -> None:
    people = await told_with_a_file(town)
    before = [len(person.messages()) for person in people]
    files = [person.messages()[-1]["document"]["file_id"] for person in people]

    asked = await town.ada.presses("✏ Correct")
    assert "What changes?" in all_text(asked)
    await town.ada.presses("Title")
    await town.ada.says("A Meeting of Good Neighbours")
    await town.ada.presses("Yes, change it")
    await settled(town)

    assert [len(person.messages()) for person in people] == before
    for person, file in zip(people, files, strict=True):
        notice = person.messages()[-1]
        assert "A Meeting of Good Neighbours" in notice["caption"]
        assert "Committee Room 7 → Committee Room 20" in notice["caption"]
        assert "The file replaces the entry in your calendar." in notice["caption"]
        assert notice["document"]["file_id"] == file
    called = [call["method"] for call in town.standin.calls()["calls"]]
    assert called.count("editMessageCaption") >= len(people)


async def test_the_announcement_of_a_meeting_is_corrected_from_its_report(town: Town) -> None:
    [person] = await followed_by(town, 1)
    await publish(town)
    await settled(town)
    before = len(person.messages())
    await town.ada.presses("✏ Correct")
    await town.ada.presses("Title")
    await town.ada.says("Letters Across the Line")
    await town.ada.presses("Yes, change it")
    await settled(town)
    assert len(person.messages()) == before
    assert "Letters Across the Line" in text_of(person.messages()[-1])
    # The report stands where it stood.
    assert any(text_of(one).startswith("Sent") for one in town.ada.messages())


async def test_a_cancellation_is_corrected_by_its_reason_or_by_restoring(town: Town) -> None:
    await told_with_a_file(town)
    await town.ada.says("/edit cancelled")
    await town.ada.presses("Yes, cancel it")
    await settled(town)
    asked = await town.ada.presses("✏ Correct")
    assert "▶ It goes ahead" in labels(asked[-1])


async def test_a_division_has_no_wording_to_correct(town: Town) -> None:
    await town.announce(a_meeting(on=date(2026, 11, 23)))
    [person] = await followed_by(town, 1)
    await person.says("/next")
    await person.presses("I’m coming")
    await town.ada.says("/edit")
    await town.ada.presses("Division")
    await town.ada.presses("15 minutes")
    await settled(town)
    assert "15 minutes" in all_text(person.unread())
    assert not [label for label in labels(town.ada.messages()[-1]) if "Correct" in label]


async def test_a_recall_says_how_many_copies_were_too_old(town: Town) -> None:
    early, late = await followed_by(town, 2)
    await broadcast(town)
    async with town.bell.database.transaction() as session:
        first = await session.scalar(
            select(t.deliveries.c.id).order_by(t.deliveries.c.id).limit(1)
        )
        await session.execute(
            update(t.deliveries).where(t.deliveries.c.id == first)
            .values(sent_at=town.clock() - timedelta(hours=49))
        )
    asked = all_text(await town.ada.presses("Take back"))
    assert "One copy is deleted" in asked
    assert "One copy is older than 48 hours" in asked
    await town.ada.presses("Yes, take it back")
    await settled(town)
    report = text_of(town.ada.messages()[-1])
    assert "1 of 2 copies are taken back" in report
    assert "1 older than 48 hours" in report
    assert sorted(len(about(person)) for person in (early, late)) == [0, 1]
