"""Addresses that open a web calendar with an event filled in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote, urlencode

from content import places
from content.calendar_text import clean, line, summary
from content.markdown import markdown_to_plain
from content.model import ASSUMED_LENGTH, Event, EventStatus

LONGEST = 1900
"""Bytes of an address: browsers and servers on the way are sure to take two thousand."""

_TITLE_BYTES, _PLACE_BYTES = 500, 300
"""Of the encoded text: a Korean letter takes nine."""

_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"
_OFFICE = "https://outlook.office.com/calendar/0/deeplink/compose"


@dataclass(frozen=True)
class CalendarLinks:
    """Where an event can be added in a browser."""

    google: str
    outlook: str
    office: str


def calendar_links(event: Event, language: str, *, link: str | None = None) -> CalendarLinks | None:
    """Return the addresses for an event that goes ahead on a known day, else None.

    Args:
        event: What is to be added.
        language: The language of the entry.
        link: Where to look for changes; it ends the entry's text and is never cut.
    """
    if event.on is None or event.status is not EventStatus.PUBLISHED:
        return None
    return CalendarLinks(
        google=_google(event, language, link),
        outlook=_outlook(_OUTLOOK, event, language, link),
        office=_outlook(_OFFICE, event, language, link),
    )


def _google(event: Event, language: str, link: str | None) -> str:
    span = _instants(event)
    if span is None:
        days = "/".join(f"{day:%Y%m%d}" for day in _days(event))
        dates = {"dates": days}
    else:
        dates = {"dates": "/".join(f"{at:%Y%m%dT%H%M%SZ}" for at in span), "ctz": event.timezone}
    given = {"action": "TEMPLATE", "text": _title(event, language), **dates,
             "location": _place(event)}
    return _filled(_GOOGLE, given, "details", _text(event, language), link)


def _outlook(root: str, event: Event, language: str, link: str | None) -> str:
    span = _instants(event)
    if span is None:
        first, after = _days(event)
        times = {"startdt": f"{first}", "enddt": f"{after}", "allday": "true"}
    else:
        start, end = (f"{at:%Y-%m-%dT%H:%M:%SZ}" for at in span)
        times = {"startdt": start, "enddt": end}
    given = {"path": "/calendar/action/compose", "rru": "addevent", **times,
             "subject": _title(event, language), "location": _place(event)}
    return _filled(root, given, "body", _text(event, language), link)


def _instants(event: Event) -> tuple[datetime, datetime] | None:
    """Return start and end in UTC, the end later than the start; None while the hour is open."""
    starts_at, ends_at = event.starts_at, event.ends_at
    if starts_at is None or ends_at is None:
        return None
    if ends_at <= starts_at:
        ends_at = starts_at + ASSUMED_LENGTH
    return starts_at.astimezone(UTC), ends_at.astimezone(UTC)


def _days(event: Event) -> tuple[date, date]:
    """Return the first day and the one after the last, as calendars count whole days."""
    first = event.on or date.max
    return first, max(first, event.end_on or first) + timedelta(days=1)


def _title(event: Event, language: str) -> str:
    return _within(summary(event, language), _TITLE_BYTES)


def _place(event: Event) -> str:
    return _within(line(places.location(event) or event.online_url or ""), _PLACE_BYTES)


def _text(event: Event, language: str) -> str:
    return clean(markdown_to_plain(event.summary.in_(language)))


def _filled(root: str, given: dict[str, str], name: str, text: str, link: str | None) -> str:
    """Return the address, its text shortened so that all of it fits; the link stands last."""
    tail = f"\n\n{link}" if link else ""
    bare = f"{root}?{urlencode({**given, name: tail}, quote_via=quote)}"
    text = _within(text, LONGEST - len(bare))
    return f"{root}?{urlencode({**given, name: f'{text}{tail}'}, quote_via=quote)}"


def _within(text: str, room: int) -> str:
    """Return as much of a text as `room` bytes hold once it is encoded for an address."""
    if len(quote(text, safe="")) <= room:
        return text
    room -= len(quote("…"))
    kept = 0
    for at, letter in enumerate(text):
        room -= len(quote(letter, safe=""))
        if room < 0:
            break
        kept = at + 1
    return f"{text[:kept].rstrip()}…" if kept else ""
