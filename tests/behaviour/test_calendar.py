"""Calendar files as a person's calendar reads them."""

from datetime import UTC, date, datetime, timedelta

from content.model import Localised
from storage import events
from tests.behaviour.scenes import calendar_in, some_meetings, start
from tests.town import Town, a_meeting, all_text, labels, text_of


async def test_the_cards_button_brings_a_file_a_calendar_can_read(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    [message] = await town.tom.presses("Calendar")
    calendar = calendar_in(town, message)
    [entry] = calendar.walk("VEVENT")
    assert str(entry["UID"]) == "a-meeting@town"
    assert int(entry["SEQUENCE"]) == 0
    assert entry["DTSTART"].dt == datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
    assert str(entry["STATUS"]) == "CONFIRMED"
    assert "Committee Room 7" in str(entry["LOCATION"])
    assert str(entry["SUMMARY"]) == "A Meeting of Neighbours"
    assert "fresh file" in text_of(message)


async def test_the_same_file_comes_twice_with_one_uid(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    [first] = await town.tom.presses("Calendar")
    await town.tom.says("/next")
    [second] = await town.tom.presses("Calendar")
    uids = {str(entry["UID"]) for message in (first, second)
            for entry in calendar_in(town, message).walk("VEVENT")}
    assert uids == {"a-meeting@town"}


async def test_alarms_follow_the_reminders_that_were_chosen(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("3 hours")
    await town.tom.says("/next")
    [message] = await town.tom.presses("Calendar")
    [entry] = calendar_in(town, message).walk("VEVENT")
    triggers = {alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")}
    assert timedelta(hours=-3) in triggers
    assert timedelta(minutes=-30) in triggers, "the arrive-by time"
    assert timedelta(hours=-2) not in triggers


async def test_without_a_choice_the_usual_reminders_ring(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    await town.tom.says("/next")
    [message] = await town.tom.presses("Calendar")
    [entry] = calendar_in(town, message).walk("VEVENT")
    triggers = {alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")}
    assert {timedelta(days=-1), timedelta(hours=-2)} <= triggers


async def test_the_file_speaks_korean_to_a_reader_of_korean(town: Town) -> None:
    await start(town.mina)
    long = "북한 인권을 이야기하는 이웃들이 모여 오랫동안 서로의 이야기를 듣습니다. " * 8
    await town.announce(a_meeting(summary=Localised(en="Neighbours meet.", ko=long.strip())))
    await town.mina.says("/next")
    [message] = await town.mina.presses("캘린더")
    raw = town.standin.file(message["document"]["file_id"]).data
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    [entry] = calendar_in(town, message).walk("VEVENT")
    assert str(entry["SUMMARY"]) == "이웃의 모임"
    assert long.strip() in str(entry["DESCRIPTION"]).replace("\n", " ")


async def test_the_calendar_command_brings_all_that_is_coming_in_one_file(town: Town) -> None:
    await start(town.tom)
    await some_meetings(town, 7)
    await town.announce(a_meeting(slug="open", uid="open@town", on=None, start=None))
    [message] = await town.tom.says("/calendar")
    entries = calendar_in(town, message).walk("VEVENT")
    assert [entry["DTSTART"].dt.date() for entry in entries] == [
        date(2026, 12, day) for day in range(1, 8)
    ]
    assert "7 meetings" in text_of(message)


async def test_with_nothing_coming_the_calendar_command_says_so(town: Town) -> None:
    await start(town.tom)
    [answer] = await town.tom.says("/calendar")
    assert "No meetings are planned" in all_text([answer])
    assert labels(answer)
    assert "document" not in answer


async def test_a_past_meeting_still_gives_its_file(town: Town) -> None:
    await start(town.tom)
    await town.tom.says("/start e-while-they-watched")
    [card] = town.tom.messages()[-1:]
    assert not any("Remind" in label for label in labels(card))
    async with town.bell.database.reading() as session:
        event = await events.by_slug(session, "while-they-watched")
    assert event is not None
    [message] = await town.tom.forges(f"cal:{event.id}")
    [entry] = calendar_in(town, message).walk("VEVENT")
    assert entry["DTSTART"].dt == datetime(2016, 11, 17, 17, 0, tzinfo=UTC)
