"""A calendar people subscribe to: what it says of itself, and its entries, in the same bytes.

Everything in it comes from what is stored: a clock would change the bytes, and every program that
follows it would take it for changed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from content import calendar_lines as lines
from content.calendar import PRODID
from content.calendar_text import clean, line
from content.model import Event

ASK_EVERY = timedelta(hours=1)
"""How often programs are asked to look; those that listen do."""

COLOUR, APPLE_COLOUR = "seagreen", "#2E8B57FF"
"""RFC 7986 5.9 wants a name of CSS; Apple a number, and it is the same green."""

LONDON_TIME = lines.block("VTIMEZONE", (
    lines.line("TZID", "Europe/London"),
    lines.block("DAYLIGHT", (
        lines.line("DTSTART", "19810329T010000"),
        lines.line("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        lines.line("TZOFFSETFROM", "+0000"),
        lines.line("TZOFFSETTO", "+0100"),
        lines.line("TZNAME", "BST"),
    )),
    lines.block("STANDARD", (
        lines.line("DTSTART", "19961027T020000"),
        lines.line("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        lines.line("TZOFFSETFROM", "+0100"),
        lines.line("TZOFFSETTO", "+0000"),
        lines.line("TZNAME", "GMT"),
    )),
))  # fmt: skip
"""The component that RFC 5545 3.4 wants in a calendar without entries. No entry refers to it."""


@dataclass(frozen=True)
class Head:
    """What a feed says of itself: `source` is its own address, `url` that of its page."""

    name: str
    about: str
    timezone: str
    uid: str | None = None
    source: str | None = None
    url: str | None = None


def feed(head: Head, events: Sequence[Event], entry: Callable[[Event], bytes]) -> bytes:
    """Return a calendar of events whose day is known.

    Args:
        head: What it says of itself.
        events: In the order in which they shall stand.
        entry: Writes one of them, as `content.calendar.entry_writer` does.
    """
    inside = [entry(event) for event in events] or [LONDON_TIME]
    changed = max((event.updated_at for event in events), default=None)
    return lines.block("VCALENDAR", (*_head_lines(head, changed), *inside))


def _head_lines(head: Head, changed: datetime | None) -> Iterator[bytes]:
    yield lines.line("VERSION", "2.0")
    yield lines.line("PRODID", PRODID)
    yield lines.line("CALSCALE", "GREGORIAN")
    if head.uid:
        yield lines.text("UID", head.uid)
    for name in ("NAME", "X-WR-CALNAME"):
        yield lines.text(name, line(head.name))
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        yield lines.text(name, clean(head.about))
    yield lines.text("X-WR-TIMEZONE", head.timezone)
    if changed is not None:
        yield lines.line("LAST-MODIFIED", lines.moment(changed))
    every = lines.duration(ASK_EVERY)
    yield lines.line("REFRESH-INTERVAL;VALUE=DURATION", every)
    yield lines.line("X-PUBLISHED-TTL", every)
    if head.source:
        yield lines.line("SOURCE;VALUE=URI", head.source)
    if head.url:
        yield lines.line("URL", head.url)
    yield lines.line("COLOR", COLOUR)
    yield lines.line("X-APPLE-CALENDAR-COLOR", APPLE_COLOUR)
