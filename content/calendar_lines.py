"""Lines of an iCalendar file (RFC 5545, 3.1): escaped by icalendar's own types, and folded.

The library can write whole calendars, but folds them character by character, which takes two
thirds of its time; a feed of thousands of events is written here in a fraction of that.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import icalendar

FOLD_AT = 75
"""Octets of a line, its break left out; those after the first begin with a space."""

_FOLD = b"\r\n "
_CONTINUES = 0b10
"""The first bits of every octet of a UTF-8 character but its first."""


def line(name: str, value: str) -> bytes:
    """Return a property whose value is written as it stands: a number, a moment, a URI."""
    return _folded(f"{name}:{value}".encode()) + b"\r\n"


def text(name: str, value: str) -> bytes:
    """Return a property of type TEXT (3.3.11), escaped."""
    return line(name, escape(value))


def texts(name: str, values: Iterable[str]) -> bytes:
    """Return a property that lists texts, with the commas between them alone unescaped."""
    return line(name, ",".join(map(escape, values)))


def with_parameters(name: str, value: str, parameters: dict[str, str]) -> bytes:
    """Return a property with parameters, quoted where they have to be (3.2, RFC 6868)."""
    told = icalendar.Parameters(parameters).to_ical().decode()
    return line(f"{name};{told}", value)


def escape(value: str) -> str:
    """Return a text with what means something in iCalendar escaped."""
    return icalendar.vText(value).to_ical().decode()


def moment(at: datetime) -> str:
    """Return an instant in UTC (3.3.5, form 2)."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def day(on: date) -> str:
    """Return a day (3.3.4)."""
    return f"{on:%Y%m%d}"


def duration(length: timedelta) -> str:
    """Return a length of time (3.3.6)."""
    told: bytes = icalendar.vDuration(length).to_ical()  # type: ignore[no-untyped-call]
    return told.decode()


def block(name: str, lines: Iterable[bytes]) -> bytes:
    """Return a component."""
    edge = name.encode()
    return b"".join((b"BEGIN:" + edge + b"\r\n", *lines, b"END:" + edge + b"\r\n"))


def _folded(octets: bytes) -> bytes:
    if len(octets) <= FOLD_AT:
        return octets
    parts, begins, ends = [], 0, FOLD_AT
    while ends < len(octets):
        ends = _before_a_character(octets, ends)
        parts.append(octets[begins:ends])
        begins, ends = ends, ends + FOLD_AT - 1
    return _FOLD.join((*parts, octets[begins:]))


def _before_a_character(octets: bytes, at: int) -> int:
    """Return the nearest place at which neither a character nor an escape is cut in two."""
    while octets[at] >> 6 == _CONTINUES:
        at -= 1
    escapes = at - len(octets[:at].rstrip(b"\\"))
    return at - escapes % 2
