"""Programs that read calendars, each by authors of its own, and what each of them read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import ics
import vobject

Moment = date | datetime
Reader = Callable[[bytes], Mapping[str, "Entry"]]


@dataclass(frozen=True)
class Entry:
    """One entry as a program understood it; moments in UTC, whole days as days."""

    start: Moment
    end: Moment
    summary: str
    location: str
    description: str
    status: str
    url: str
    sequence: int


def _utc(moment: Moment) -> Moment:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def by_icalendar(content: bytes) -> dict[str, Entry]:
    """Read as icalendar does."""
    found: Any = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return {
        str(one["UID"]): Entry(
            _utc(one["DTSTART"].dt), _utc(one["DTEND"].dt), str(one["SUMMARY"]),
            str(one.get("LOCATION", "")), str(one.get("DESCRIPTION", "")), str(one["STATUS"]),
            str(one.get("URL", "")), int(one["SEQUENCE"]),
        )
        for one in found
    }


def by_vobject(content: bytes) -> dict[str, Entry]:
    """Read as vobject does."""
    calendar = vobject.readOne(content.decode())

    def value(one: Any, name: str) -> Any:
        return one.getChildValue(name, "")

    return {
        value(one, "uid"): Entry(
            _utc(value(one, "dtstart")), _utc(value(one, "dtend")), value(one, "summary"),
            value(one, "location"), value(one, "description"), value(one, "status"),
            value(one, "url"), int(value(one, "sequence")),
        )
        for one in calendar.contents.get("vevent", [])
    }


def by_ics(content: bytes) -> dict[str, Entry]:
    """Read as ics.py does, which shows whole days as moments in UTC."""
    return {one.uid: _of_ics(one) for one in ics.Calendar(content.decode()).events}


def _of_ics(one: Any) -> Entry:
    start, end = one.begin.datetime, one.end.datetime
    days = one.all_day
    sequence = next(line.value for line in one.extra if line.name == "SEQUENCE")
    return Entry(
        start.date() if days else _utc(start), end.date() if days else _utc(end), one.name,
        one.location or "", one.description or "", one.status, one.url or "", int(sequence),
    )


READERS: dict[str, Reader] = {"icalendar": by_icalendar, "vobject": by_vobject, "ics": by_ics}
