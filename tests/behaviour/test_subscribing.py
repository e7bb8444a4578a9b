"""Subscribing to a calendar from the chat, and a calendar of one's own that can be taken back."""

from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from icalendar import Calendar
from sqlalchemy import select, text

from content.model import Localised
from standin import StandIn
from storage import tables as t
from tests.behaviour.scenes import buttons, library, start
from tests.behaviour.test_nobody_is_named import every_row
from tests.behaviour.test_wrong_input import written_log
from tests.town import TOKEN, Json, Person, Town, a_meeting, all_text, labels, open_town, text_of
from tests.web.serving import PUBLIC_URL, served

__all__ = ["written_log"]

OWN = f"{PUBLIC_URL}/my/"


@pytest.fixture
async def town(database_file: Path) -> AsyncIterator[Town]:
    """A town whose pages can be reached."""
    async with open_town(database_file, library=library(), public_url=PUBLIC_URL) as opened:
        yield opened


@pytest.fixture
async def web(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with served(town) as client:
        yield client


def copied(message: Json) -> list[str]:
    """Return what the buttons of a message copy."""
    return [button["copy_text"]["text"] for button in buttons(message) if "copy_text" in button]


def path_in(message: Json) -> str:
    """Return the path of the own calendar that a message gives."""
    [address, webcal] = copied(message)
    assert address.startswith(OWN)
    assert webcal == address.replace("https://", "webcal://")
    assert address in text_of(message)
    return address.removeprefix(PUBLIC_URL)


async def own_calendar(person: Person, label: str = "My own calendar") -> str:
    await person.says("/calendar")
    [message] = await person.presses(label)
    return path_in(message)


async def comes(person: Person, slug: str = "a-meeting") -> None:
    await person.says(f"/start e-{slug}")
    await person.presses("I’m coming")


def entries(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200
    return {str(one["UID"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}


async def test_the_file_comes_with_the_offer_to_subscribe(town: Town) -> None:
    await start(town.tom)
    await town.announce(a_meeting())
    [file] = await town.tom.says("/calendar")
    assert "document" in file
    assert "A file stays as it is" in text_of(file)
    [message] = await town.tom.presses("Subscribe instead")
    address = f"{PUBLIC_URL}/calendar.ics?lang=en"
    assert address in text_of(message)
    assert copied(message) == [address, address.replace("https", "webcal")]
    for word in ("Google Calendar", "iPhone", "Outlook", "every few hours"):
        assert word in text_of(message)
    urls = {button["text"]: button["url"] for button in buttons(message) if "url" in button}
    assert urls["Google Calendar"] == (
        "https://calendar.google.com/calendar/render?cid="
        "webcal%3A%2F%2Fbell.example.org%2Fcalendar.ics%3Flang%3Den"
    )
    assert urls["Outlook"].startswith(
        "https://outlook.live.com/calendar/0/addfromweb?url="
        "https%3A%2F%2Fbell.example.org%2Fcalendar.ics%3Flang%3Den&name=Division%20Bell"
    )


async def test_with_nothing_coming_one_can_still_subscribe(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.mina)
    [answer] = await town.mina.says("/calendar")
    assert "document" not in answer
    [message] = await town.mina.presses("캘린더 구독하기")
    [address, _] = copied(message)
    assert address == f"{PUBLIC_URL}/calendar.ics?lang=ko"
    assert entries(await web.get(address.removeprefix(PUBLIC_URL))) == {}


async def test_each_subject_has_its_address(town: Town, web: httpx.AsyncClient) -> None:
    await start(town.tom)
    await town.announce(a_meeting(topics=("women",)))
    await town.tom.says("/calendar")
    await town.tom.presses("Subscribe instead")
    [choice] = await town.tom.presses("By subject")
    assert "Women and girls" in labels(choice)
    [message] = await town.tom.presses("Women and girls")
    [address, _] = copied(message)
    assert address == f"{PUBLIC_URL}/calendar/women.ics?lang=en"
    assert set(entries(await web.get(address.removeprefix(PUBLIC_URL)))) == {"a-meeting@town"}
    [message] = await town.tom.presses("All meetings")
    assert copied(message)[0] == f"{PUBLIC_URL}/calendar.ics?lang=en"


async def test_where_nobody_can_reach_us_nothing_of_it_is_offered(database_file: Path) -> None:
    async with open_town(database_file, library=library()) as town:
        await start(town.tom)
        [answer] = await town.tom.says("/calendar")
        assert not any("ubscribe to the calendar" in label for label in labels(answer))
        await town.announce(a_meeting())
        [file] = await town.tom.says("/calendar")
        assert labels(file) == ["🗓 Coming meetings"]
        assert "subscribe" not in text_of(file)
        for data in ("fe", "fe:women", "fet", "feo", "fen"):
            assert await town.tom.forges(data) == []
            assert town.tom.toast["text"]


async def test_buttons_of_subjects_that_are_no_more_are_stale(town: Town) -> None:
    await start(town.tom)
    assert await town.tom.forges("fe:cooking") == []
    assert town.tom.toast["text"]


async def test_a_calendar_of_ones_own_holds_what_one_comes_to(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom, town.mina)
    for slug in ("a-meeting", "another", "third"):
        await town.announce(a_meeting(slug=slug, uid=f"{slug}@town"))
    await comes(town.tom)
    path = await own_calendar(town.tom)
    first = await web.get(path)
    assert set(entries(first)) == {"a-meeting@town"}
    assert first.headers["cache-control"] == "private, no-cache"
    assert first.headers["x-robots-tag"] == "noindex, nofollow"
    assert first.headers["content-type"] == "text/calendar; charset=utf-8"
    assert path.encode() not in first.content
    same = await web.get(path, headers={"if-none-match": first.headers["etag"]})
    assert same.status_code == 304

    town.clock.forward(minutes=1)
    await comes(town.tom, "another")
    since = {"if-modified-since": first.headers["last-modified"]}
    second = await web.get(path, headers=since)
    assert set(entries(second)) == {"a-meeting@town", "another@town"}
    town.clock.forward(minutes=1)
    await town.tom.says("/start e-another")
    await town.tom.presses("I’m coming")
    third = await web.get(path, headers={"if-modified-since": second.headers["last-modified"]})
    assert set(entries(third)) == {"a-meeting@town"}
    assert third.content == first.content
    assert third.headers["etag"] == first.headers["etag"]
    again = await web.get(path, headers={"if-modified-since": third.headers["last-modified"]})
    assert again.status_code == 304


async def test_reminders_files_and_the_waiting_list_are_no_attendance(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting(capacity=1))
    await comes(town.sam)
    path = await own_calendar(town.tom)
    await town.tom.says("/next")
    await town.tom.presses("Calendar")
    await town.tom.says("/next")
    await town.tom.presses("Remind me")
    await town.tom.presses("1 day")
    await town.tom.says("/next")
    await town.tom.presses("waiting list")
    waited = await web.get(path)
    assert entries(waited) == {}
    town.clock.forward(minutes=1)
    await town.sam.says("/next")
    await town.sam.presses("I’m coming")
    await town.sam.presses("Yes, give it up")
    await town.quiet()
    await town.tom.presses("Take the seat")
    moved_up = await web.get(path, headers={"if-modified-since": waited.headers["last-modified"]})
    assert set(entries(moved_up)) == {"a-meeting@town"}


async def test_it_speaks_its_readers_language_and_says_little_of_itself(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.mina)
    await town.announce(a_meeting())
    await town.mina.says("/next")
    await town.mina.presses("참석합니다")
    path = await own_calendar(town.mina, "나만의 캘린더")
    answer = await web.get(path)
    found: Any = Calendar.from_ical(answer.content)
    assert found["NAME"] == found["X-WR-CALNAME"] == "내 일정"
    assert entries(answer)["a-meeting@town"]["SUMMARY"] == "이웃의 모임"
    english = await web.get(path, params={"lang": "en"})
    assert entries(english)["a-meeting@town"]["SUMMARY"] == "A Meeting of Neighbours"
    assert not {"SOURCE", "UID", "URL"} & set(found)


async def test_a_changed_and_a_cancelled_meeting_are_so_in_it_too(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom, town.ada)
    await town.announce(a_meeting())
    await comes(town.tom)
    path = await own_calendar(town.tom)
    first = await web.get(path)
    town.clock.forward(minutes=1)
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    since = {"if-modified-since": first.headers["last-modified"]}
    [entry] = entries(await web.get(path, headers=since)).values()
    assert entry["STATUS"] == "CANCELLED"
    assert entry["SEQUENCE"] == 1
    town.clock.forward(to=town.clock() + timedelta(days=11))
    assert entries(await web.get(path)) == {}


async def test_one_tap_switches_it_off(town: Town, web: httpx.AsyncClient) -> None:
    await start(town.tom)
    path = await own_calendar(town.tom)
    assert (await web.get(path)).status_code == 200
    [message] = await town.tom.presses("Switch it off")
    assert "opens nothing any more" in text_of(message)
    assert OWN not in text_of(message)
    gone = await web.get(path)
    assert gone.status_code == 404
    assert "This address opens no calendar" in gone.text
    [message] = await town.tom.forges("fex", message["message_id"])
    assert "no calendar of your own" in text_of(message)
    [message] = await town.tom.presses("Make one again")
    assert path_in(message) != path


async def test_a_new_address_takes_the_place_of_the_old_one(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom)
    old = await own_calendar(town.tom)
    await town.tom.says("/calendar")
    [message] = await town.tom.presses("My own calendar")
    assert "since Monday 23 November 2026" in text_of(message)
    assert OWN not in text_of(message)
    [message] = await town.tom.presses("New address")
    new = path_in(message)
    assert (await web.get(old)).status_code == 404
    assert (await web.get(new)).status_code == 200


async def test_whoever_is_forgotten_leaves_no_calendar(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom)
    path = await own_calendar(town.tom)
    await town.tom.says("/forget")
    await town.tom.presses("Yes, erase everything")
    assert (await web.get(path)).status_code == 404
    async with town.bell.database.reading() as session:
        assert (await session.execute(select(t.personal_feeds))).all() == []
    await town.tom.forges("feo")
    assert "/start" in town.tom.toast["text"]


async def test_it_outlives_a_restart_and_a_pause(database_file: Path) -> None:
    async with StandIn(token=TOKEN) as street:
        again = partial(
            open_town, database_file, library=library(), standin=street, public_url=PUBLIC_URL
        )
        async with again() as town:
            await start(town.tom)
            path = await own_calendar(town.tom)
            await town.tom.says("/stop")
        async with again() as town, served(town) as web:
            assert (await web.get(path)).status_code == 200


async def test_in_a_group_nobody_has_one_of_their_own(town: Town) -> None:
    group = int(town.standin.add_chat("supergroup", "Friends", admins=[town.tom.id])["id"])
    answers = await town.tom.says("/calendar", chat=group)
    answers += await town.tom.presses("Subscribe", chat=group)
    assert copied(answers[-1])
    assert not any("own" in label for answer in answers for label in labels(answer))
    for data in ("feo", "fen"):
        pressed = town.standin.press(
            town.tom.id, answers[-1]["message_id"], chat=group, data=data
        )
        toast = await town.standin.callback(pressed["id"], wait=20)
        assert toast["text"]
    async with town.bell.database.reading() as session:
        assert (await session.execute(select(t.personal_feeds))).all() == []


async def test_an_address_is_kept_and_logged_nowhere(
    town: Town, web: httpx.AsyncClient, written_log: Callable[[], str]
) -> None:
    await start(town.tom)
    path = await own_calendar(town.tom)
    token = path.removeprefix("/my/").removesuffix(".ics")
    assert len(token) == 43
    for asked in (path, f"{path}/", f"/my/{token}", f"{path}?lang=ko"):
        await web.get(asked)
        await web.post(asked)
    async with town.bell.database.transaction() as session:
        await session.execute(text("ALTER TABLE event_changes RENAME TO away"))
        await session.execute(text("ALTER TABLE attendance RENAME TO away_too"))
    assert (await web.get(path)).status_code == 500
    async with town.bell.database.transaction() as session:
        await session.execute(text("ALTER TABLE away_too RENAME TO attendance"))
        await session.execute(text("ALTER TABLE away RENAME TO event_changes"))
    assert "Traceback" in written_log()
    assert token not in written_log()
    assert token.encode() not in await every_row(town)
    [file] = [one for one in await _export(town.tom) if "document" in one]
    data = town.standin.file(file["document"]["file_id"]).data
    assert b"own_calendar" in data
    assert b"digest" not in data
    assert token.encode() not in data


async def _export(person: Person) -> list[Json]:
    await person.says("/privacy")
    return await person.presses("copy")


async def test_a_title_in_the_readers_words_reaches_no_one_elses_calendar(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.tom, town.sam)
    await town.announce(a_meeting(title=Localised(en="For Tom", ko="톰"), on=date(2026, 12, 1)))
    await comes(town.tom)
    mine, others = await own_calendar(town.tom), await own_calendar(town.sam)
    assert len(entries(await web.get(mine))) == 1
    assert entries(await web.get(others)) == {}
    assert all_text(town.sam.unread()) == ""
