"""An event as a row of the table, and back."""

from datetime import date, datetime, time, timedelta
from typing import Any

from content.model import Event, EventChange
from storage import encoding
from storage.statements import AnyRow

_PLAIN = (
    "slug", "uid", "title", "revision", "status", "subtitle", "summary", "detail", "on", "period",
    "start", "end", "end_on", "timezone", "venue", "room", "entrance", "arrive_by", "online_url",
    "admission", "capacity", "needs_names", "source_url", "reason", "created_at", "updated_at",
)  # fmt: skip
"""Fields that a column of the same name holds as they are."""


def values_of(event: Event) -> dict[str, Any]:
    """Return what the table keeps of an event, its id and changes aside."""
    return {
        **{name: getattr(event, name) for name in _PLAIN},
        "speakers": [encoding.speaker_to_plain(speaker) for speaker in event.speakers],
        "partners": list(event.partners),
        "topics": list(event.topics),
        **derived_of(event),
    }


def derived_of(event: Event) -> dict[str, Any]:
    """Return the instants and days that follow from its wall clock, zone and period."""
    first_on, last_on = _days(event)
    sorts_at = event.starts_at
    if sorts_at is None and event.on is not None:
        sorts_at = datetime.combine(event.on, time.min, event.zone)
    return {
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
        "over_at": event.over_at,
        "sorts_at": sorts_at,
        "first_on": first_on,
        "last_on": last_on,
    }


def _days(event: Event) -> tuple[date | None, date | None]:
    if event.on is not None:
        return event.on, event.end_on or event.on
    if event.period is None or event.over_at is None:
        return None, None
    year, _, month = event.period.partition("-")
    last_on = event.over_at.astimezone(event.zone).date() - timedelta(days=1)
    return date(int(year), int(month or 1), 1), last_on


def from_row(row: AnyRow, changes: tuple[EventChange, ...]) -> Event:
    """Return the event a row of the table and its changes stand for."""
    return Event(
        id=row.id,
        speakers=tuple(encoding.speaker_from_plain(speaker) for speaker in row.speakers),
        partners=tuple(row.partners),
        topics=tuple(row.topics),
        changes=changes,
        **{name: getattr(row, name) for name in _PLAIN},
    )
