"""Calendars people subscribe to, as the programs that follow them see them: over HTTP."""

import gzip
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from content.model import Event, EventStatus, Localised
from storage import events
from storage.database import Database
from storage.types import Sealer
from tests.behaviour.conftest import database_file, furnished, town
from tests.behaviour.scenes import publish, some_meetings, start
from tests.town import DATA_KEY, Town, a_meeting
from tests.unit.content.test_calendar import assert_bytes_are_right
from tests.web.serving import PUBLIC_URL, door_of, served
from web.app import build
from web.feeds.making import Maker

__all__ = ["database_file", "furnished", "town"]

ALL = "/calendar.ics"


@pytest.fixture
async def web(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with served(town) as client:
        yield client


def told_beside(answer: httpx.Response) -> dict[str, str]:
    """Return the headers, but for the second in which the server answered."""
    return {name: value for name, value in answer.headers.items() if name != "date"}


def entries(answer: httpx.Response) -> dict[str, Any]:
    """Return the entries of a calendar by their UID."""
    assert answer.status_code == 200
    assert_bytes_are_right(answer.content)
    return {str(one["UID"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}


async def change(town: Town, *words: str) -> None:
    await town.ada.says(f"/edit {' '.join(words)}")
    await town.ada.presses("Yes, change it")


async def test_who_subscribes_and_asks_again_gets_what_has_changed_and_nothing_else(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.ada)
    await town.announce(a_meeting())
    first = await web.get(ALL)
    again = await web.get(ALL)
    unchanged = await web.get(ALL, headers={"if-none-match": first.headers["etag"]})
    same_age = await web.get(ALL, headers={"if-modified-since": first.headers["last-modified"]})
    assert again.content == first.content
    assert told_beside(again) == told_beside(first)
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert same_age.status_code == 304

    town.clock.forward(hours=1)
    await change(town, "a-meeting: move to Committee Room 20")
    changed = await web.get(ALL, headers={
        "if-none-match": first.headers["etag"], "if-modified-since": first.headers["last-modified"],
    })
    [before], [after] = entries(first).values(), entries(changed).values()
    assert changed.headers["etag"] != first.headers["etag"]
    assert changed.headers["last-modified"] > first.headers["last-modified"]
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["LAST-MODIFIED"].dt == after["DTSTAMP"].dt == town.clock()
    assert "Committee Room 20" in after["LOCATION"]
    later = await web.get(ALL, headers={"if-modified-since": changed.headers["last-modified"]})
    assert later.status_code == 304


async def test_what_is_told_beside_the_bytes(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    told = (await web.get(ALL)).headers
    assert told["content-type"] == "text/calendar; charset=utf-8"
    assert told["cache-control"] == "public, max-age=900"
    assert told["vary"] == "Accept-Encoding"
    assert told["last-modified"] == "Mon, 23 Nov 2026 09:00:00 GMT"
    assert not {"content-disposition", "set-cookie", "location"} & set(told)


async def test_nothing_is_negotiated_but_the_packing(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    plain = await web.get(ALL)
    for wish in ("text/html", "application/json", ""):
        assert (await web.get(ALL, headers={"accept": wish})).content == plain.content
    async with web.stream("GET", ALL, headers={"accept-encoding": "gzip"}) as answer:
        packed = b"".join([part async for part in answer.aiter_raw()])
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["etag"] != plain.headers["etag"]
    assert gzip.decompress(packed) == plain.content


async def test_head_tells_what_get_would(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    for path in (ALL, "/calendar/women.ics", "/e/a-meeting.ics"):
        got, told = await web.get(path), await web.head(path)
        assert told.status_code == 200
        assert told.content == b""
        assert told_beside(told) == told_beside(got)


async def test_a_feed_says_what_it_is(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting(topics=("women",)))
    found: Any = Calendar.from_ical((await web.get("/calendar/women.ics?lang=ko")).content)
    assert found["NAME"] == found["X-WR-CALNAME"] == "Division Bell: 여성과 여아"
    assert found["DESCRIPTION"] == found["X-WR-CALDESC"]
    assert found["REFRESH-INTERVAL"].to_ical() == b"PT1H"
    assert found["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert found["X-PUBLISHED-TTL"] == "PT1H"
    assert found["SOURCE"] == f"{PUBLIC_URL}/calendar/women.ics?lang=ko"
    assert found["URL"] == f"{PUBLIC_URL}/ko/"
    assert found["LAST-MODIFIED"].dt == town.clock()
    assert found["X-WR-TIMEZONE"] == "Europe/London"
    assert not {"METHOD", "X-WR-RELCALID"} & set(found)


async def test_entries_of_a_feed_invite_nobody_and_ring_for_nobody(
    town: Town, web: httpx.AsyncClient
) -> None:
    await town.announce(a_meeting())
    [entry] = entries(await web.get(ALL)).values()
    assert entry.subcomponents == []
    assert not {"ORGANIZER", "ATTENDEE", "METHOD"} & set(entry)
    assert entry["URL"] == f"{PUBLIC_URL}/e/a-meeting"
    assert entry["DTSTART"].dt == datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert entry["STATUS"] == "CONFIRMED"


async def test_an_empty_feed_is_a_calendar(web: httpx.AsyncClient) -> None:
    empty = await web.get(ALL)
    assert entries(empty) == {}
    [zone] = Calendar.from_ical(empty.content).walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/London"


async def test_each_topic_and_language_has_its_own(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting(topics=("women",)))
    await town.announce(a_meeting(slug="other", uid="other@town", topics=("economy",)))
    assert set(entries(await web.get(ALL))) == {"a-meeting@town", "other@town"}
    [english] = entries(await web.get("/calendar/women.ics?lang=en")).values()
    [korean] = entries(await web.get("/calendar/women.ics?lang=ko")).values()
    assert english["SUMMARY"] == "A Meeting of Neighbours"
    assert korean["SUMMARY"] == "이웃의 모임"
    assert korean["UID"] == english["UID"]
    assert korean["URL"] == f"{PUBLIC_URL}/ko/e/a-meeting"


@pytest.mark.parametrize(
    ("asked", "language"),
    [("ko", "ko"), ("KO", "ko"), ("ko-KR", "ko"), ("en", "en"), ("fr", "en"), ("", "en"),
     ("../ko", "en")],
)
async def test_a_language_we_do_not_speak_is_answered_in_the_sites_own(
    town: Town, web: httpx.AsyncClient, asked: str, language: str
) -> None:
    await town.announce(a_meeting())
    answer = await web.get(ALL, params={"lang": asked})
    assert answer.content == (await web.get(ALL, params={"lang": language})).content


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/calendar/cooking.ics", "There is no calendar for that subject. These are the subjects: "
         "information, religion, women,"),
        ("/e/no-such-meeting.ics", "There is no such meeting"),
        ("/e/hidden.ics", "There is no such meeting"),
        ("/e/open.ics", "The day of this meeting is not known yet"),
        (f"/my/{'A' * 43}.ics", "This address opens no calendar"),
        ("/my/short.ics", "This address opens no calendar"),
        ("/calendar/women.ics%00", None),
        ("/calendar.txt", None),
    ],
)
async def test_what_is_not_there_is_told_in_plain_words(
    town: Town, web: httpx.AsyncClient, path: str, words: str | None
) -> None:
    await town.announce(a_meeting(slug="open", uid="open@town", on=None, start=None))
    async with town.bell.database.transaction() as session:
        later = town.clock() + timedelta(seconds=30)
        hidden = a_meeting(slug="hidden", uid="hidden@town")
        await events.add(session, hidden, now=town.clock(), visible_at=later)
    answer = await web.get(path)
    assert answer.status_code == 404
    if words is not None:
        assert words in answer.text
        assert answer.headers["cache-control"] == "no-store"
        in_korean = await web.get(path, params={"lang": "ko"})
        assert in_korean.status_code == 404
        assert words not in in_korean.text


async def test_feeds_are_read_and_not_written(web: httpx.AsyncClient) -> None:
    for method in ("POST", "PUT", "DELETE", "PROPFIND"):
        assert (await web.request(method, ALL)).status_code == 405


async def test_a_new_meeting_is_in_the_feed_when_it_can_no_longer_be_undone(
    town: Town, web: httpx.AsyncClient
) -> None:
    empty = await web.get(ALL)
    await town.ada.says("/newevent\nEvent: Letters Across the Border\n\nCommittee Room 12, the "
                        "Houses of Parliament, 17:00 on Tuesday December 8th.")
    await town.ada.presses("Publish")
    await town.ada.presses("publish")
    assert (await web.get(ALL)).headers["etag"] == empty.headers["etag"]
    town.clock.forward(seconds=31)
    shown = await web.get(ALL, headers={"if-modified-since": empty.headers["last-modified"]})
    [entry] = entries(shown).values()
    assert entry["SUMMARY"] == "Letters Across the Border"


async def test_a_cancelled_meeting_stays_and_says_so_until_a_week_after_its_day(
    town: Town, web: httpx.AsyncClient
) -> None:
    await start(town.ada)
    await town.announce(a_meeting())
    before = await web.get(ALL)
    await town.ada.says("/cancelevent a-meeting")
    await town.ada.presses("Yes, cancel it")
    [entry] = entries(await web.get(ALL)).values()
    assert entry["STATUS"] == "CANCELLED"
    assert entry["SUMMARY"] == "CANCELLED: A Meeting of Neighbours"
    assert entry["SEQUENCE"] == 1
    assert entry["TRANSP"] == "TRANSPARENT"
    over_at = datetime(2026, 11, 26, 18, 30, tzinfo=UTC)
    town.clock.forward(to=over_at + timedelta(days=7, seconds=-1))
    last = await web.get(ALL)
    assert len(entries(last)) == 1
    town.clock.forward(seconds=1)
    gone = await web.get(ALL, headers={"if-modified-since": last.headers["last-modified"]})
    assert entries(gone) == {}
    assert gone.headers["last-modified"] == "Thu, 03 Dec 2026 18:30:00 GMT"
    assert gone.headers["etag"] != before.headers["etag"]


async def test_a_past_meeting_stays_for_a_year(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting())
    kept = await web.get(ALL)
    town.clock.forward(days=368)
    last = await web.get(ALL)
    assert last.content == kept.content
    assert last.headers["etag"] == kept.headers["etag"]
    town.clock.forward(days=2)
    assert entries(await web.get(ALL)) == {}


async def test_a_postponed_meeting_is_no_longer_firm(town: Town, web: httpx.AsyncClient) -> None:
    await town.announce(a_meeting(status=EventStatus.POSTPONED))
    [entry] = entries(await web.get(ALL)).values()
    assert entry["STATUS"] == "TENTATIVE"
    assert entry["SUMMARY"] == "POSTPONED: A Meeting of Neighbours"


async def test_a_meeting_that_leaves_a_topic_leaves_its_feed(
    town: Town, web: httpx.AsyncClient
) -> None:
    event = await town.announce(a_meeting(topics=("women",)))
    path = "/calendar/women.ics"
    before = await web.get(path)
    town.clock.forward(minutes=5)
    await _save(town, event, topics=("economy",))
    after = await web.get(path, headers={"if-modified-since": before.headers["last-modified"]})
    assert entries(after) == {}


async def _save(town: Town, event: Event, **facts: Any) -> None:
    async with town.bell.database.transaction() as session:
        stored = await events.by_id(session, event.id)
        assert stored is not None
        values = {name: getattr(stored, name) for name in stored.__dataclass_fields__} | facts
        await events.save(session, Event(**values), now=town.clock())


async def test_the_order_is_that_of_the_days(town: Town, web: httpx.AsyncClient) -> None:
    for slug, on, hour in (("c", 9, 17), ("a", 8, 18), ("d", 9, 18), ("b", 9, None)):
        await town.announce(a_meeting(slug=slug, uid=f"{slug}@town", on=date(2026, 12, on),
                                      start=None if hour is None else time(hour)))
    assert list(entries(await web.get(ALL))) == ["a@town", "b@town", "c@town", "d@town"]


async def test_a_feed_is_made_once_for_all_who_ask(
    town: Town, web: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    public = Maker.public

    def counted(self: Maker, *given: Any) -> bytes:
        made.append(given[1])
        return public(self, *given)

    monkeypatch.setattr(Maker, "public", counted)
    await some_meetings(town, 3)
    for _ in range(3):
        await web.get(ALL)
        await web.get(ALL, params={"lang": "ko"})
    assert made == ["en", "ko"]
    # A write that changes no meeting is looked at, and makes nothing anew.
    await start(town.tom)
    await web.get(ALL)
    assert made == ["en", "ko"]
    town.clock.forward(seconds=1)
    await change_nothing_but_words(town)
    await web.get(ALL)
    assert made == ["en", "ko", "en"]


async def change_nothing_but_words(town: Town) -> None:
    async with town.bell.database.reading() as session:
        event = await events.by_slug(session, "meeting-2")
    assert event is not None
    await _save(town, event, title=Localised(en="Other words", ko="다른 말"))


async def test_what_another_process_writes_is_seen_within_a_second(
    town: Town, web: httpx.AsyncClient
) -> None:
    event = await town.announce(a_meeting())
    await web.get(ALL)
    file = town.bell.database.engine.url.database
    other = Database(f"sqlite:///{file}", sealer=Sealer(bytes.fromhex(DATA_KEY)))
    async with other.transaction() as session:
        stored = await events.by_id(session, event.id)
        assert stored is not None
        # Its clock is behind ours: what was written last need not have the newest time.
        await events.save(session, stored, now=town.clock() - timedelta(seconds=2))
    await other.dispose()
    town.clock.forward(seconds=1)
    [entry] = entries(await web.get(ALL)).values()
    assert entry["LAST-MODIFIED"].dt == town.clock() - timedelta(seconds=3)


async def test_the_file_of_a_meeting_is_for_keeping(town: Town, web: httpx.AsyncClient) -> None:
    await publish(town)
    async with town.bell.database.reading() as session:
        [event] = await events.upcoming(session, now=town.clock())
    path = f"/e/{event.slug}.ics"
    answer = await web.get(path)
    [entry] = entries(answer).values()
    assert entry["UID"] == event.uid
    assert entry["URL"] == f"{PUBLIC_URL}/e/{event.slug}"
    assert len(entry.walk("VALARM")) == 3
    name = f"2026-12-08-{event.slug}.ics"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    same = await web.get(path, headers={"if-none-match": answer.headers["etag"]})
    assert same.status_code == 304
    for word in (b"NAME:", b"REFRESH-INTERVAL", b"X-WR-"):
        assert word not in answer.content


async def test_without_a_public_address_entries_lead_to_the_bot(town: Town) -> None:
    await town.announce(a_meeting())
    async with served(town, None) as client:
        answer = await client.get(ALL, headers={"host": "evil.example"})
    [entry] = entries(answer).values()
    assert entry["URL"].startswith("https://t.me/")
    assert b"SOURCE" not in answer.content
    assert b"evil" not in answer.content


async def test_while_the_database_is_away_nobody_is_told_that_there_is_nothing(
    town: Town,
) -> None:
    nowhere = Database("postgresql://user:hidden@127.0.0.1:1/none", sealer=Sealer(b"k" * 32))
    app = build(replace(door_of(town), database=nowhere))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bell") as client:
        for path in (ALL, "/calendar/women.ics", "/e/a-meeting.ics", f"/my/{'A' * 43}.ics"):
            answer = await client.get(path)
            assert answer.status_code == 503
            assert answer.headers["retry-after"] == "60"
            assert "cannot be looked up just now" in answer.text
    await nowhere.dispose()
