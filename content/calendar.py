"""Events → iCalendar bytes (RFC 5545), the same bytes for the same data.

Times go out in UTC: every parser agrees on them, and no zone definition can go stale. There is no
METHOD and no ORGANIZER: with them calendars treat a public meeting as an invitation to answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from content import calendar_lines as lines
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
    EventStatus.PUBLISHED: "CONFIRMED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True)
class _Wanted:
    """What the reader asked for, the same for every event; `alarms` None for none at all."""

    language: str
    languages: tuple[str, ...]
    alarms: tuple[timedelta, ...] | None
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
        bot_url: Where its details are: its deep link in the bot, or its page.
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


def entry_writer(
    language: str, *, event_url: Callable[[str], str], topics: Iterable[Topic]
) -> Callable[[Event], bytes]:
    """Return what writes the entries of a feed: like those of files, but without any alarm."""
    wanted = _Wanted(language, (), None, event_url, _titles(topics))
    return lambda event: _event(event, wanted)


def _titles(topics: Iterable[Topic]) -> dict[str, Localised]:
    return {topic.slug: topic.title for topic in topics}


def _order(event: Event) -> tuple[date, str, str]:
    return event.on or date.max, f"{event.starts_at or ''}", event.uid


def _calendar(events: Iterable[Event], wanted: _Wanted) -> bytes:
    head = (
        lines.line("VERSION", "2.0"),
        lines.line("PRODID", PRODID),
        lines.line("CALSCALE", "GREGORIAN"),
    )
    return lines.block("VCALENDAR", (*head, *(_event(event, wanted) for event in events)))


def _event(event: Event, wanted: _Wanted) -> bytes:
    return lines.block("VEVENT", _event_lines(event, wanted))


def _event_lines(event: Event, wanted: _Wanted) -> Iterator[bytes]:
    language, link = wanted.language, wanted.link(event)
    yield from _identity(event)
    yield lines.text("SUMMARY", summary(event, language))
    yield from _span_lines(event)
    if place := _location(event):
        yield lines.text("LOCATION", place)
    yield lines.text("DESCRIPTION", description(event, (language, *wanted.languages), link))
    if link:
        yield lines.line("URL", link)
    if event.topics:
        yield lines.texts("CATEGORIES", map(wanted.category, event.topics))
    yield from _conferences(event, language)
    yield lines.line("STATUS", _STATUS[event.status])
    yield lines.line("TRANSP", _transparency(event))
    for alarm in _alarms(event, language, wanted.alarms):
        yield lines.block("VALARM", alarm)


def _identity(event: Event) -> Iterator[bytes]:
    """Yield what tells two states of an entry apart: a clock in it would change the bytes.

    Without METHOD the stamp means "last revised" (3.8.7.2).
    """
    revised_at = max(event.updated_at, _EARLIEST_STAMP)
    created_at = min(max(event.created_at, _EARLIEST_STAMP), revised_at)
    yield lines.text("UID", event.uid)
    yield lines.line("DTSTAMP", lines.moment(revised_at))
    yield lines.line("CREATED", lines.moment(created_at))
    yield lines.line("LAST-MODIFIED", lines.moment(revised_at))
    yield lines.line("SEQUENCE", str(event.revision))


def _span_lines(event: Event) -> Iterator[bytes]:
    for name, at in zip(("DTSTART", "DTEND"), _span(event), strict=True):
        if isinstance(at, datetime):
            yield lines.line(name, lines.moment(at))
        else:
            yield lines.line(f"{name};VALUE=DATE", lines.day(at))


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


def _transparency(event: Event) -> str:
    """Keep time busy only where the hours are known and hold."""
    holds = event.status is EventStatus.PUBLISHED and event.start is not None
    return "OPAQUE" if holds else "TRANSPARENT"


def _location(event: Event) -> str:
    """Return the place in English, so that maps find it; the link of a meeting without a room."""
    return line(places.location(event) or event.online_url or "")


def _conferences(event: Event, language: str) -> Iterator[bytes]:
    """Yield the online link as RFC 7986 5.11 has it."""
    if event.online_url:
        label = line(event.title.in_(language))
        parameters = {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": label}
        yield lines.with_parameters("CONFERENCE", _uri(event.online_url), parameters)


def _uri(address: str) -> str:
    """Return an address in ASCII; what a URI may hold stays as it is."""
    return quote(clean(address), safe=":/?#[]@!$&'()*+,;=%~")


def _alarms(
    event: Event, language: str, leads: tuple[timedelta, ...] | None
) -> Iterator[Iterator[bytes]]:
    """Yield DISPLAY alarms before the start (3.6.6), the earliest first; none if it may not be."""
    if leads is None or event.status is not EventStatus.PUBLISHED:
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
        yield _alarm(-lead, alarm_text(event, key, language))


def _alarm(trigger: timedelta, words: str) -> Iterator[bytes]:
    yield lines.line("ACTION", "DISPLAY")
    yield lines.line("TRIGGER", lines.duration(trigger))
    yield lines.text("DESCRIPTION", words)
