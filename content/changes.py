"""What a change of an event is: the fields that matter, old → new, and what may be odd."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from content.model import Event, EventChange, EventStatus, Localised, Speaker

MATERIAL = (
    "status", "on", "end_on", "start", "end", "timezone", "venue", "room", "entrance",
)  # fmt: skip
"""What people act on: whether, when and where. A change of these is told."""

SILENT = (
    "title", "subtitle", "summary", "detail", "speakers", "partners", "arrive_by", "online_url",
    "capacity", "admission", "topics", "source_url", "reason",
)  # fmt: skip
"""What only the cards show; they are edited where they stand."""

UNSHOWN = ("topics",)
"""What neither a message nor a card shows: it decides who is told of a meeting to come."""

ALARM_LEAD = timedelta(hours=12)
"""A breakfast meeting that moves the evening before is as urgent as one on the day."""


def differences(before: Event, after: Event, revision: int = 0) -> tuple[EventChange, ...]:
    """Return every field that differs, what is told first."""
    return tuple(
        EventChange(revision, name, written(getattr(before, name)), written(getattr(after, name)))
        for name in (*MATERIAL, *SILENT)
        if getattr(before, name) != getattr(after, name)
    )


def material(changes: Iterable[EventChange]) -> tuple[EventChange, ...]:
    """Return those changes that people are told of."""
    return tuple(change for change in changes if change.field in MATERIAL)


def is_shown(changes: Iterable[EventChange]) -> bool:
    """Tell whether any card looks other after the changes."""
    return any(change.field not in UNSHOWN for change in changes)


def net(changes: Iterable[EventChange]) -> tuple[EventChange, ...]:
    """Return one change a field, first old → last new; what was taken back is none."""
    found: dict[str, EventChange] = {}
    for change in changes:
        first = found.get(change.field, change)
        found[change.field] = EventChange(change.revision, change.field, first.old, change.new)
    return tuple(change for change in found.values() if change.old != change.new)


def since(event: Event, revision: int) -> tuple[EventChange, ...]:
    """Return what readers do not know yet who know the event as of a revision."""
    return net(change for change in event.changes if change.revision > revision)


def written(value: object) -> str:
    """Return a value as it is recorded: ISO 8601 for days and hours, texts as they are."""
    match value:
        case None:
            return ""
        case time():
            return value.strftime("%H:%M")
        case date():
            return value.isoformat()
        case Localised():
            return " / ".join(text for text in value.values() if text)
        case tuple():
            return ", ".join(
                item.name if isinstance(item, Speaker) else str(item) for item in value
            )
        case _:
            return str(value)


def is_alarm(before: Event, after: Event, now: datetime) -> bool:
    """Tell whether a change concerns today, so that it must reach people at once."""
    return any(_is_today(event, now) for event in (before, after))


def _is_today(event: Event, now: datetime) -> bool:
    if event.on is None or event.is_over(now):
        return False
    today = now.astimezone(event.zone).date()
    if event.on <= today <= (event.end_on or event.on):
        return True
    return event.starts_at is not None and timedelta(0) <= event.starts_at - now < ALARM_LEAD


def is_on_its_day(event: Event, now: datetime) -> bool:
    """Tell whether an event goes ahead today and is not over."""
    today = now.astimezone(event.zone).date()
    ahead = event.status is EventStatus.PUBLISHED and not event.is_over(now)
    return ahead and event.starts_at is not None and event.on == today


def slipped(event: Event, minutes: int) -> time | None:
    """Return the hour at which an event begins that slips by some minutes."""
    if event.starts_at is None:
        return None
    return (event.starts_at + timedelta(minutes=minutes)).astimezone(event.zone).time()


OPENS, CLOSES = time(8), time(22)
"""Hours in which visitors are let into the Palace of Westminster for meetings, broadly."""

WEEKEND = 5


def oddities(event: Event) -> Iterator[str]:
    """Yield what an organiser may not have meant by a day and an hour, as keys of the texts."""
    if event.on is None:
        return
    if event.on.weekday() >= WEEKEND:
        yield "weekend"
    if _clock_changes(event):
        yield "clock-change"
    if event.start is None:
        return
    ends = event.end if event.end and event.end_on in (None, event.on) else event.start
    if event.start < OPENS or max(event.start, ends) > CLOSES:
        yield "hours"


def _clock_changes(event: Event) -> bool:
    if event.on is None:
        return False
    morning = datetime.combine(event.on, time.min, event.zone)
    evening = datetime.combine(event.on + timedelta(days=1), time.min, event.zone)
    return morning.utcoffset() != evening.utcoffset()


def overlaps(one: Event, other: Event) -> bool:
    """Tell whether two events are held in the same hour."""
    spans = [(event.starts_at, event.ends_at) for event in (one, other)]
    (start, end), (begun, ended) = spans
    if start is None or end is None or begun is None or ended is None:
        return False
    return start < ended and begun < end
