"""Events → iCalendar bytes (RFC 5545), the same bytes for the same data.

Times go out in UTC: every parser agrees on them, and no zone definition can go stale. There is no
METHOD and no ORGANIZER: with them calendars treat a public meeting as an invitation to answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

import icalendar
from icalendar.enums import STATUS, TRANSP

from content import places
from content.calendar_text import alarm_text, clean, description, line, summary
from content.message import Document
from content.model import (
    ASSUMED_LENGTH,
    LEAVE_LEAD,
    Event,
    EventStatus,
    Localised,
    Topic,
)

PRODID = "-//Division Bell//Meetings//EN"
CALENDAR_NAME = "division-bell.ics"

DEFAULT_ALARMS = (timedelta(days=1), timedelta(hours=1))
"""Leads of the alarms in a file people import, where they did not choose their own."""

_WAKING_HOUR = timedelta(hours=9)
"""An entry of whole days starts at midnight; its alarm is moved to the morning."""

_EARLIEST_STAMP = datetime(1970, 1, 1, tzinfo=UTC)
"""Some readers refuse a stamp before this, as an event without stamps would have."""

_STATUS = {
    EventStatus.PUBLISHED: STATUS.CONFIRMED,
    EventStatus.POSTPONED: STATUS.TENTATIVE,
    EventStatus.CANCELLED: STATUS.CANCELLED,
}


@dataclass(frozen=True)
class _Wanted:
    """What the reader asked for, the same for every event of a file."""

    language: str
    languages: tuple[str, ...]
    alarms: tuple[timedelta, ...]
    event_url: Callable[[str], str] | None
    titles: Mapping[str, Localised]

    def category(self, topic: str) -> str:
        return line(self.titles[topic].in_(self.language) if topic in self.titles else topic)

    def link(self, event: Event) -> str | None:
        return _uri(self.event_url(event.slug)) if self.event_url else None


def event_file(
    event: Event,
    *,
    language: str,
    languages: tuple[str, ...] = (),
    alarms: tuple[timedelta, ...] = DEFAULT_ALARMS,
    bot_url: str | None = None,
    topics: Iterable[Topic] = (),
) -> Document:
    """Return one event as a file to import; opened again, it replaces what was imported before.

    Args:
        event: An event whose day is known.
        language: The language of title, description and alarms.
        languages: Further languages whose description follows.
        alarms: Leads of the reader's own reminders, zero for "time to leave". The arrive-by time
            has its alarm in any case.
        bot_url: The event's address in the bot: its deep link.
        topics: The library's topics, whose titles become categories; one not among them keeps its
            slug.

    Raises:
        ValueError: The event has no day.
    """
    event_url = None if bot_url is None else lambda _slug: bot_url
    wanted = _Wanted(language, languages, alarms, event_url, _titles(topics))
    return Document(f"{event.on}-{event.slug}.ics", _calendar([event], wanted))


def calendar_file(
    events: Iterable[Event],
    *,
    language: str,
    languages: tuple[str, ...] = (),
    alarms: tuple[timedelta, ...] = DEFAULT_ALARMS,
    event_url: Callable[[str], str] | None = None,
    topics: Iterable[Topic] = (),
) -> Document:
    """Return all events whose day is known in one file, by day; see `event_file`.

    Args:
        events: Any events; those without a day are left out.
        language: As for one event, like `languages`, `alarms` and `topics`.
        languages: See there.
        alarms: See there.
        event_url: Makes an event's address in the bot from its slug.
        topics: See there.

    Raises:
        ValueError: No event has a day; RFC 5545 3.4 wants at least one component.
    """
    dated = sorted((event for event in events if event.on), key=_order)
    if not dated:
        raise ValueError("no event has a day")
    wanted = _Wanted(language, languages, alarms, event_url, _titles(topics))
    return Document(CALENDAR_NAME, _calendar(dated, wanted))


def _titles(topics: Iterable[Topic]) -> dict[str, Localised]:
    return {topic.slug: topic.title for topic in topics}


def _order(event: Event) -> tuple[date, str, str]:
    return event.on or date.max, f"{event.starts_at or ''}", event.uid


def _calendar(events: Iterable[Event], wanted: _Wanted) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in events:
        calendar.add_component(_event(event, wanted))
    return bytes(calendar.to_ical())


def _event(event: Event, wanted: _Wanted) -> icalendar.Event:
    language, link = wanted.language, wanted.link(event)
    start, end = _span(event)
    revised_at = max(event.updated_at, _EARLIEST_STAMP)
    component = icalendar.Event.new(
        uid=event.uid,
        # Without METHOD the stamp means "last revised" (3.8.7.2); a clock would change the bytes.
        stamp=revised_at,
        last_modified=revised_at,
        created=min(max(event.created_at, _EARLIEST_STAMP), revised_at),
        sequence=event.revision,
        status=_STATUS[event.status],
        transparency=_transparency(event),
        start=start,
        end=end,
        summary=summary(event, language),
        location=_location(event),
        description=description(event, (language, *wanted.languages), link),
        categories=[wanted.category(topic) for topic in event.topics],
        conferences=_conferences(event, language),
        url=link,
    )
    for alarm in _alarms(event, language, wanted.alarms):
        component.add_component(alarm)
    return component


def _span(event: Event) -> tuple[date, date]:
    """Return start and end: instants in UTC, or whole days while the hour is open.

    The end of whole days is the day after the last (3.6.1).
    """
    if event.on is None:
        raise ValueError(f"{event.slug} has no day")
    starts_at, ends_at = event.starts_at, event.ends_at
    if starts_at is None or ends_at is None:
        return event.on, max(event.on, event.end_on or event.on) + timedelta(days=1)
    # DTEND must be later than DTSTART (3.8.2.2), whatever was typed.
    return starts_at, ends_at if ends_at > starts_at else starts_at + ASSUMED_LENGTH


def _transparency(event: Event) -> TRANSP:
    """Keep time busy only where the hours are known and hold."""
    holds = event.status is EventStatus.PUBLISHED and event.start is not None
    return TRANSP.OPAQUE if holds else TRANSP.TRANSPARENT


def _location(event: Event) -> str | None:
    """Return the place in English, so that maps find it; the link of a meeting without a room."""
    return line(places.location(event) or event.online_url or "") or None


def _conferences(event: Event, language: str) -> list[icalendar.Conference]:
    """Return the online link as RFC 7986 5.11 has it."""
    if event.online_url is None:
        return []
    label = line(event.title.in_(language))
    return [icalendar.Conference(_uri(event.online_url), feature="VIDEO", label=label)]


def _uri(address: str) -> str:
    """Return an address in ASCII; what a URI may hold stays as it is."""
    return quote(clean(address), safe=":/?#[]@!$&'()*+,;=%~")


def _alarms(
    event: Event, language: str, leads: tuple[timedelta, ...]
) -> Iterator[icalendar.Alarm]:
    """Yield DISPLAY alarms before the start (3.6.6), the earliest first; none if it may not be."""
    if event.status is not EventStatus.PUBLISHED:
        return
    day_starts = timedelta(0) if event.start is not None else _WAKING_HOUR
    words = {
        lead - day_starts: "calendar-alarm-before" for lead in leads if lead > day_starts
    }
    if event.starts_at is not None:
        arrival = event.starts_at - (event.arrive_at or event.starts_at)
        if timedelta(0) in leads:
            words[arrival + LEAVE_LEAD] = "calendar-alarm-leave"
        if arrival > timedelta(0):
            words[arrival] = "calendar-alarm-arrive"
    for lead, key in sorted(words.items(), reverse=True):
        yield icalendar.Alarm.new_display(
            description=alarm_text(event, key, language), trigger=-lead
        )
