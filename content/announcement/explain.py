"""What must be asked, what is missing, and the plain object for machines."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from content.announcement.days.calendar import GRACE, OnDay
from content.announcement.days.moments import Moment
from content.announcement.model import Announcement, Found, Question, Venue
from content.announcement.reading import Reading
from content.announcement.where.whereabouts import Where

QUESTIONS = (
    "not-an-event", "no-date", "no-time", "no-place", "no-title", "weekday-disagrees",
    "year-guessed", "day-order", "relative-day", "past-date", "several-events",
    "several-days", "other-day", "time-ambiguous", "only-doors", "place-unsettled",
    "cancelled", "zone-guessed", "title-unsure", "place-unsure",
)  # fmt: skip
"""Every key a question can have; each has its sentence in the texts of every language."""

REQUIRED = ("title", "date", "start", "place")
_SURE_TIME = 0.8
_CLOSE = 2.5
_SURE_ZONE = 0.7
"""From here on eight of ten zones are right."""


def missing(draft: Announcement) -> tuple[str, ...]:
    """Return the required fields that were not found; an event online needs no place."""
    return tuple(
        name
        for name in REQUIRED
        if getattr(draft, name) is None
        and not (name == "place" and (draft.is_online or draft.room is not None))
    )


def questions(
    reading: Reading, draft: Announcement, moment: Moment, where: Where
) -> tuple[Question, ...]:
    """Return what the organiser must be asked, the weightiest first."""
    out = [*_about_kind(draft), *_about_day(reading, draft, moment), *_about_time(draft, moment)]
    if where.unsettled and draft.place is None:
        out.append(Question("place-unsettled"))
    elif draft.places or (draft.place and where.unsure):
        out.append(Question("place-unsure", dict(_offered(draft.places))))
    elif "place" in missing(draft):
        out.append(Question("no-place"))
    if draft.title is None:
        out.append(Question("no-title"))
    elif draft.titles:
        others = {f"other_{at}": one.value for at, one in enumerate(draft.titles, 1)}
        out.append(Question("title-unsure", {"in_language": draft.language, **others}))
    if draft.start is not None and draft.timezone.sure < _SURE_ZONE:
        out.append(Question("zone-guessed", {"zone": draft.timezone.value}))
    if draft.others:
        out.insert(0, Question("several-events", {"count": len(draft.others) + 1}))
    return tuple(out)


def _offered(places: Sequence[Venue]) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(places, 1):
        yield f"other_{at}", one.place.value
        if one.room is not None:
            yield f"room_{at}", one.room.value


def _about_kind(draft: Announcement) -> Iterator[Question]:
    if not draft.is_event:
        yield Question("not-an-event")
    if draft.change is not None and draft.change.value == "cancelled":
        yield Question("cancelled")


def _about_day(reading: Reading, draft: Announcement, moment: Moment) -> Iterator[Question]:
    if moment.day is None or draft.date is None:
        yield Question("no-date")
        return
    day = moment.day.day
    values: dict[str, str | int] = {"date": day.on.isoformat()}
    if day.weekday_disagrees:
        # 0 is Monday, as everywhere in the calendar of the standard library.
        yield Question("weekday-disagrees", {**values, "weekday": day.written.weekday or 0})
    elif day.year_guessed:
        yield Question("year-guessed", {**values, "year": day.on.year})
    if day.written.swappable and day.written.weekday is None:
        yield Question("day-order", {**values, "other": _swapped(day)})
    if day.written.vague:
        yield Question("relative-day", values)
    if day.on < reading.posted - GRACE + timedelta(days=2):
        yield Question("past-date", values)
    yield from _about_rivals(moment, values)


def _swapped(day: OnDay) -> str:
    return date(day.on.year, day.on.day, day.on.month).isoformat()


def _about_rivals(moment: Moment, values: dict[str, str | int]) -> Iterator[Question]:
    if moment.day is None:
        return
    day = moment.day.day
    span = (day.on, day.until or day.on)
    close = [
        rival
        for rival in moment.rivals
        if moment.day.score - rival.score < _CLOSE and not span[0] <= rival.day.on <= span[1]
    ]
    same_breath = [rival for rival in close if rival.day.written.start == day.written.start]
    if same_breath:
        yield Question("several-days", {**values, "count": len(same_breath) + 1})
    elif close:
        yield Question("other-day", {**values, "other": close[0].day.on.isoformat()})


def _about_time(draft: Announcement, moment: Moment) -> Iterator[Question]:
    if draft.start is None:
        yield Question("no-time")
        return
    values: dict[str, str | int] = {"time": draft.start.value.strftime("%H:%M")}
    if moment.only_doors:
        yield Question("only-doors", values)
    elif moment.clock is not None and moment.clock.sure < _SURE_TIME:
        yield Question("time-ambiguous", values)


def as_text(value: object) -> object:
    """Return a day or an hour as machines read it, and everything else as it is."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return value


_FIELDS = (
    "title", "date", "start", "end", "end_date", "timezone", "place", "room",
)  # fmt: skip
_MORE = ("entrance", "arrive_by", "doors", "address", "capacity", "registration")


def as_json(draft: Announcement) -> dict[str, object]:
    """Return the plain object: what was asked for, unknown as null, then everything else."""
    out: dict[str, object] = {name: _value(draft, name) for name in _FIELDS}
    out["online"] = draft.is_online
    out["is_event"] = draft.is_event
    out.update({name: _value(draft, name) for name in _MORE})
    out["link"] = _value(draft, "online")
    out["admission"] = _value(draft, "admission")
    out["change"] = _value(draft, "change")
    out["speakers"] = [
        {"name": one.value.name, "role": next(iter(one.value.role.values()), None)}
        for one in draft.speakers
    ]
    out["partners"] = [one.value for one in draft.partners]
    out["titles"] = [one.value for one in draft.titles]
    out["places"] = [
        {"place": one.place.value, "room": one.room and one.room.value} for one in draft.places
    ]
    out["language"] = draft.language
    out["missing"] = list(draft.missing)
    out["questions"] = [{"key": one.key, **one.values} for one in draft.questions]
    out["spans"] = _spans(draft)
    out["others"] = [as_json(other) for other in draft.others]
    return out


def _value(draft: Announcement, name: str) -> object:
    found: Found[object] | None = getattr(draft, name)
    return None if found is None else as_text(found.value)


def _spans(draft: Announcement) -> dict[str, object]:
    spans: dict[str, object] = {}
    for name in (*_FIELDS, *_MORE, "online", "admission", "change"):
        found: Found[object] | None = getattr(draft, name)
        if found is not None:
            key = "link" if name == "online" else name
            spans[key] = {
                "text": found.text,
                "start": found.start,
                "end": found.end,
                "sure": found.sure,
            }
    return spans
