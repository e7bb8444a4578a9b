"""Whatever is announced, programs of different authors read our files and feeds alike.

CALENDAR_EVENTS=5000 makes it as long as one likes.
"""

import os
from datetime import timedelta

import pytest

from content import places
from content.calendar import entry_writer, event_file
from content.calendar_feed import Head, feed
from content.calendar_text import description, line, summary
from content.model import EN, KO, Event, EventStatus
from tests.unit.content.calendar_readers import READERS, Entry, Reader
from tests.unit.content.random_events import random_events
from tests.unit.content.test_calendar import assert_bytes_are_right

NUMBER = int(os.environ.get("CALENDAR_EVENTS", "25"))
SEED = 20_161_117
HEAD = Head(
    uid="calendar-all-en@division-bell", name="Bell; meetings, all", about="What; where, when",
    timezone="Europe/London", source="https://bell.example.org/calendar.ics?lang=en",
)
STATUS = {
    EventStatus.PUBLISHED: "CONFIRMED", EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
}


def link(slug: str) -> str:
    return f"https://bell.example.org/e/{slug}"


def meant(event: Event, language: str) -> Entry:
    """Return what an entry should say, worked out without a calendar."""
    assert event.on is not None
    starts_at, ends_at = event.starts_at, event.ends_at
    days = max(event.on, event.end_on or event.on) + timedelta(days=1)
    if starts_at is not None and ends_at is not None and ends_at <= starts_at:
        ends_at = starts_at + timedelta(minutes=90)
    return Entry(
        start=starts_at or event.on, end=ends_at or days, summary=summary(event, language),
        location=line(places.location(event) or event.online_url or ""),
        description=description(event, (language,), link(event.slug)),
        status=STATUS[event.status], url=link(event.slug), sequence=event.revision,
    )


@pytest.fixture(params=list(READERS.values()), ids=list(READERS))
def read(request: pytest.FixtureRequest) -> Reader:
    """Each of the programs."""
    reader: Reader = request.param
    return reader


@pytest.mark.parametrize("language", [EN, KO])
def test_a_feed_says_to_every_program_what_is_meant(read: Reader, language: str) -> None:
    events = list(random_events(NUMBER, SEED))
    writer = entry_writer(language, event_url=link, topics=())
    content = feed(HEAD, events, writer)
    assert_bytes_are_right(content)
    found = read(content)
    assert len(found) == NUMBER
    for event in events:
        assert found[event.uid] == meant(event, language)


@pytest.mark.parametrize("language", [EN, KO])
def test_a_file_says_to_every_program_what_is_meant(read: Reader, language: str) -> None:
    for event in random_events(NUMBER, SEED + 1):
        file = event_file(event, language=language, bot_url=link(event.slug))
        assert_bytes_are_right(file.content)
        assert read(file.content) == {event.uid: meant(event, language)}


def test_a_feed_without_a_meeting_is_read_as_one_without_a_meeting(read: Reader) -> None:
    content = feed(HEAD, [], entry_writer(EN, event_url=link, topics=()))
    assert_bytes_are_right(content)
    assert read(content) == {}
