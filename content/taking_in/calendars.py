"""iCalendar: bytes → meetings. Who organises or attends them is not read."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from content.taking_in.model import MOST_ITEMS, Found, Item, SourceKind, Trouble
from content.taking_in.plain import language_of, link_of, one_line, title_of, without_markup
from content.taking_in.series import coming

MIDNIGHT = time()
LATER = 60
"""Dates of a series after its next one that are known to be listed."""

MOST_READ = 5000
"""Entries looked at; those that are over do not count as items."""


def read(body: bytes, *, now: datetime, zone: str) -> Found:
    """Read a calendar; what is over is left out, and of a series its next date is read.

    Args:
        body: The file.
        now: The present moment.
        zone: What a time without a zone is read in.

    Raises:
        Trouble: It is no calendar, or it is our own.
    """
    # Loaded with the first calendar, not with every bot.
    from icalendar import Calendar

    from content.calendar import PRODID

    try:
        parts = Calendar.from_ical(body, multiple=True)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise Trouble("broken") from error
    calendars = [part for part in parts if part.name == "VCALENDAR"]
    if not calendars:
        raise Trouble("broken")
    if any(str(each.get("PRODID", "")) == PRODID for each in calendars):
        raise Trouble("our-own")
    title = title_of(_first(calendars[0], "NAME", "X-WR-CALNAME"))
    # One date of a series that is told apart takes the place of what the series says of it.
    entries = sorted(_entries(calendars), key=lambda entry: "RECURRENCE-ID" in entry)
    told = [(entry, _safely(entry, now, zone)) for entry in entries[:MOST_READ]]
    by_key = {item.key: item for _entry, item in told if item is not None}
    items = sorted(by_key.values(), key=lambda item: item.at or now)
    return Found(
        SourceKind.CALENDAR, title, tuple(items[:MOST_ITEMS]), more=len(items) > MOST_ITEMS,
        aside=frozenset(_name_of(entry) for entry, item in told if item is None),
        whole=0 < len(entries) <= MOST_READ,
    )


def _entries(calendars: list[Any]) -> Iterator[Any]:
    number = 0
    for calendar in calendars:
        for entry in calendar.walk("VEVENT"):
            yield entry
            number += 1
            if number > MOST_READ:
                return


def _first(component: Any, *names: str) -> str:
    for name in names:
        value = component.get(name)
        if value is not None:
            return str(value[0] if isinstance(value, list) else value)
    return ""


def _safely(entry: Any, now: datetime, zone: str) -> Item | None:
    """Return an entry as an item; one that is broken does not hide the others."""
    try:
        return _item(entry, now, zone)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None


def _item(entry: Any, now: datetime, zone: str) -> Item | None:
    title = title_of(_first(entry, "SUMMARY"))
    starts = entry.get("DTSTART")
    if not title or starts is None:
        return None
    begin, end = starts.dt, _end(entry, starts.dt)
    key = _name_of(entry) or f"{title}|{begin.isoformat()}"
    later: tuple[str, ...] = ()
    if entry.get("RRULE") is not None:
        dates = coming(entry, begin, now=_local(now, begin, zone))
        moved = next(dates, None)
        if moved is None:
            return None
        later = tuple(f"{key}#{each:%Y%m%d}" for each in islice(dates, LATER))
        key, begin, end = f"{key}#{moved:%Y%m%d}", moved, end + (moved - begin) if end else None
    if _instant(end or begin, zone) < now:
        return None
    link = link_of(_first(entry, "URL"))
    return Item(
        key=key, title=title, link=link, at=_instant(begin, zone),
        place=one_line(_first(entry, "LOCATION"))[:300],
        text=without_markup(f"{_first(entry, 'DESCRIPTION')} {_categories(entry)}"),
        cancelled=_first(entry, "STATUS").upper() == "CANCELLED",
        fields=fields_of(title, begin, end, zone=zone, link=link), later=later,
    )


def _name_of(entry: Any) -> str:
    """Return what its calendar calls it; one date of a series that is told apart has its own."""
    name = one_line(_first(entry, "UID"))
    on = getattr(entry.get("RECURRENCE-ID"), "dt", None)
    if not name or not isinstance(on, date) or entry.get("RRULE") is not None:
        return name
    return f"{name}#{on:%Y%m%d}"


def _categories(entry: Any) -> str:
    told = entry.get("CATEGORIES")
    each = told if isinstance(told, list) else [told] if told is not None else []
    return " ".join(str(one) for group in each for one in getattr(group, "cats", ()))


def _end(entry: Any, begin: Any) -> Any:
    if (ends := entry.get("DTEND")) is not None and ends.dt >= begin:
        return ends.dt
    if (lasts := entry.get("DURATION")) is not None and lasts.dt >= timedelta(0):
        return begin + lasts.dt
    return None


def _local(now: datetime, begin: Any, zone: str) -> datetime:
    """Return the moment on the clock of a start, which has a zone or none."""
    if isinstance(begin, datetime) and begin.tzinfo is not None:
        return now.astimezone(begin.tzinfo)
    return now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _instant(at: Any, zone: str) -> datetime:
    told = at if isinstance(at, datetime) else datetime.combine(at, time(23, 59))
    return (told if told.tzinfo else told.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def fields_of(
    title: str, begin: Any, end: Any, *, zone: str, link: str | None
) -> dict[str, Any]:
    """Return the fields of a draft for a meeting from `begin` to `end`: moments, or days."""
    fields: dict[str, Any] = {f"title_{language_of(title)}": title, "timezone": zone}
    if isinstance(begin, datetime):
        begin, own = _on_clock(begin, zone)
        end = _same_clock(end, own)
        fields |= {
            "timezone": own, "date": begin.date().isoformat(), "start": f"{begin:%H:%M}",
            **_until(begin, end),
        }
    else:
        fields["date"] = begin.isoformat()
        last = end - timedelta(days=1) if isinstance(end, date) else None
        if last is not None and last > begin:
            fields["end_date"] = last.isoformat()
    if link:
        fields["source_url"] = link
    return fields


def _on_clock(at: datetime, zone: str) -> tuple[datetime, str]:
    """Return a moment on its own clock; one told in UTC goes onto ours."""
    own = getattr(at.tzinfo, "key", None)
    if at.tzinfo is None:
        return at, zone
    if own is None or own in ("UTC", "Etc/UTC", "GMT", "Etc/GMT"):
        return at.astimezone(ZoneInfo(zone)), zone
    return at, str(own)


def _same_clock(end: Any, zone: str) -> datetime | None:
    if not isinstance(end, datetime):
        return None
    return end.astimezone(ZoneInfo(zone)) if end.tzinfo else end


def _until(begin: datetime, end: datetime | None) -> dict[str, str]:
    if end is None or end.replace(tzinfo=None) <= begin.replace(tzinfo=None):
        return {}
    told = {"end": f"{end:%H:%M}"}
    if end.date() > begin.date():
        told["end_date"] = end.date().isoformat()
    return told
