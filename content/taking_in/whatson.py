"""UK Parliament's What's On: JSON → meetings. Members that are named in it are not read.

Shape (whatson-api.parliament.uk/calendar/events/list.json, as several open readers of it take it):
a list of objects with Id, StartDate ("2026-11-24T00:00:00"), StartTime ("14:30"), EndDate, EndTime,
House, Type, Category, Description, SummarisedDetails, Location, Committee.Description, BillName,
CancelledDate. Any of them may be missing or null. A range of more than four weeks is refused.
"""

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from content.taking_in.model import MOST_ITEMS, Found, Item, SourceKind, Trouble
from content.taking_in.plain import language_of, one_line, title_of, without_markup

ADDRESS = "https://whatson-api.parliament.uk/calendar/events/list.json"
HOSTS = frozenset({"whatson-api.parliament.uk", "whatson.parliament.uk"})
PAGE = "https://whatson.parliament.uk/event/cal"
LONDON = "Europe/London"
AHEAD = timedelta(days=27)
_MARKS = frozenset({"StartDate", "StartTime", "House", "Category"})


def asked(url: str, now: datetime) -> str:
    """Return the address with the days we want to see, where it names none itself."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query)
    if any("startdate" in name.casefold() or name.casefold().endswith("date") for name, _ in query):
        return url
    today = now.astimezone(ZoneInfo(LONDON)).date()
    days = [("startDate", today.isoformat()), ("endDate", (today + AHEAD).isoformat())]
    return urlunsplit(parts._replace(query=urlencode(query + days)))


def address_of(url: str) -> str | None:
    """Return the address of the list where a page of What's On was named; None for other hosts."""
    parts = urlsplit(url)
    if (parts.hostname or "").casefold() not in HOSTS:
        return None
    return url if parts.path.endswith(".json") else ADDRESS


def read(body: bytes, *, now: datetime) -> Found:
    """Read the list.

    Raises:
        Trouble: It is no such list.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Trouble("broken") from error
    if isinstance(told, dict):
        told = next((each for each in told.values() if isinstance(each, list)), None)
    if not isinstance(told, list):
        raise Trouble("unknown")
    entries = [each for each in told if isinstance(each, dict)]
    if entries and not any(_MARKS & each.keys() for each in entries):
        raise Trouble("unknown")
    told = [(each, _item(each, now)) for each in entries]
    items = sorted(
        (item for _each, item in told if item is not None), key=lambda item: item.at or now
    )
    return Found(
        SourceKind.WHATSON, "What’s On, UK Parliament", tuple(items[:MOST_ITEMS]),
        more=len(items) > MOST_ITEMS,
        aside=frozenset(key for each, item in told if item is None and (key := _key(each))),
        whole=bool(entries),
    )


def _text(entry: dict[str, Any], name: str) -> str:
    value = entry.get(name)
    if isinstance(value, dict):
        value = value.get("Description")
    return without_markup(str(value)) if isinstance(value, str | int) else ""


def _item(entry: dict[str, Any], now: datetime) -> Item | None:
    day, start = _day(entry.get("StartDate")), _time(entry.get("StartTime"))
    title = title_of(_title(entry))
    if day is None or not title:
        return None
    last, end = _day(entry.get("EndDate")), _time(entry.get("EndTime"))
    at = datetime.combine(day, start or time(23, 59), ZoneInfo(LONDON)).astimezone(UTC)
    if at < now:
        return None
    key = _key(entry)
    link = f"{PAGE}{key.removeprefix('cal')}" if key else None
    fields: dict[str, Any] = {
        f"title_{language_of(title)}": title,
        "timezone": LONDON,
        "date": day.isoformat(),
        "start": f"{start:%H:%M}" if start else None,
        "end": f"{end:%H:%M}" if start and end and end > start else None,
        "end_date": last.isoformat() if last and last > day and not start else None,
        "source_url": link,
    }
    return Item(
        key=key or f"{title}|{day}|{start}",
        title=title, link=link, at=at, place=one_line(_text(entry, "Location"))[:300],
        text=" ".join(_text(entry, name) for name in _SAID),
        cancelled=bool(entry.get("CancelledDate")) or entry.get("IsCancelled") is True,
        fields={name: value for name, value in fields.items() if value is not None},
    )


def _key(entry: dict[str, Any]) -> str | None:
    number = entry.get("Id")
    known = isinstance(number, int) and not isinstance(number, bool)
    return f"cal{number}" if known else None


_SAID = (
    "Description", "SummarisedDetails", "Category", "Type", "House", "Committee", "BillName",
    "Location",
)  # fmt: skip


def _title(entry: dict[str, Any]) -> str:
    said = _text(entry, "Description") or _text(entry, "SummarisedDetails")
    committee = _text(entry, "Committee")
    if committee and said and committee.casefold() not in said.casefold():
        return f"{committee}: {said}"
    return said or committee or _text(entry, "Category") or _text(entry, "Type")


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _time(value: object) -> time | None:
    told = str(value or "").rpartition("T")[2][:5]
    try:
        return time.fromisoformat(told) if ":" in told else None
    except ValueError:
        return None
