"""A published event as fields that can be answered, kept and compared, and back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from content.change_words import Said, reasons
from content.changes import written
from content.model import EN, KO, Event, EventStatus, Localised
from jobs.draft_answers import DraftField, end_along, end_is_wrong, fill, has_words
from jobs.draft_fields import LONGEST, Fields, to_event
from jobs.draft_reading import speaker_json

_SAME = {
    "date": "on", "end_date": "end_on", "start": "start", "end": "end", "venue": "venue",
    "room": "room", "entrance": "entrance", "arrive_by": "arrive_by", "online_url": "online_url",
    "capacity": "capacity", "source_url": "source_url", "timezone": "timezone",
    "admission": "admission",
}  # fmt: skip
"""Fields of a draft, and the attribute of an event that each is."""

_TEXTS = ("title", "subtitle", "summary", "detail", "reason")

_TOLD = (
    *_SAME.values(), "title", "subtitle", "summary", "detail", "speakers", "partners", "topics",
)  # fmt: skip

CLEARED = ""
"""Stands for a field that shall be empty: what is not in `wanted` stays as it is."""

REASON = "reason"


def fields_of(event: Event) -> dict[str, Any]:
    """Return an event's fields as drafts store them, with its status and reason."""
    fields: dict[str, Any] = {
        name: getattr(event, attribute) for name, attribute in _SAME.items()
    }
    fields = {
        name: value if isinstance(value, int) else written(value)
        for name, value in fields.items() if value is not None
    }
    for text in _TEXTS:
        localised: Localised = getattr(event, text)
        fields |= {f"{text}_{language}": words for language, words in localised.items()}
    return fields | {
        "status": str(event.status),
        "speakers": [speaker_json(speaker) for speaker in event.speakers],
        "partners": list(event.partners),
        "topics": list(event.topics),
    }


def with_fields(event: Event, wanted: Fields) -> Event:
    """Return an event as it is with these fields other.

    What hangs on a moved start moves along: the last day, and an arrive-by time.
    """
    fields = {name: value for name, value in {**fields_of(event), **wanted}.items()
              if value not in (None, CLEARED)}
    made = to_event(fields)
    reason = {language: fields.get(f"{REASON}_{language}", "") for language in (EN, KO)}
    # Only what the fields tell: whatever else an event has stays.
    after = replace(
        event,
        status=EventStatus(fields["status"]),
        period=None if made.on else event.period,
        reason=Localised(reason),
        **{name: getattr(made, name) for name in _TOLD},
    )
    return _moved_along(event, after, wanted)


def _moved_along(before: Event, after: Event, wanted: Fields) -> Event:
    if before.on and after.on and before.end_on and "end_date" not in wanted:
        after = replace(after, end_on=before.end_on + (after.on - before.on))
    if before.arrive_by and before.start and after.start and "arrive_by" not in wanted:
        lead = _on_some_day(before.start) - _on_some_day(before.arrive_by)
        after = replace(after, arrive_by=(_on_some_day(after.start) - lead).time())
    return after


def _on_some_day(at: Any) -> datetime:
    return datetime.combine(date(2000, 1, 2), at)


def answered(event: Event, wanted: Fields, field: str, text: str, *, today: date) -> dict[str, Any]:
    """Return what shall be other, with one more field answered.

    Raises:
        DraftField: The text does not answer the question.
    """
    if field.startswith(REASON):
        return {**wanted, **_reason(text)}
    fields = {**fields_of(event), **wanted}
    known = {name: value for name, value in fields.items() if value not in (None, CLEARED)}
    filled = fill(known, field, text, today=today)
    filled.pop("questions", None)
    return _settled(event, wanted, known, filled, field)


def _settled(
    event: Event, wanted: Fields, known: Fields, filled: Mapping[str, Any], field: str
) -> dict[str, Any]:
    other = {name: value for name, value in filled.items() if value != known.get(name)}
    other |= {name: CLEARED for name in known if name not in filled}
    if field == "venue" and other.get("venue"):
        # The room and the door were in the building that is left.
        other = {"room": CLEARED, "entrance": CLEARED} | other
    return {**wanted, **other}


def said(event: Event, wanted: Fields, words: Said) -> dict[str, Any]:
    """Return what shall be other, with what was said in words.

    Raises:
        DraftField: It cannot be: a name too long, or an end before the start.
    """
    fields: dict[str, Any] = dict(words.fields)
    for name, value in fields.items():
        limit = LONGEST.get(name.removesuffix("_en").removesuffix("_ko"), 300)
        if isinstance(value, str) and len(value) > limit:
            raise DraftField(name, f"{len(value)}/{limit}")
        if name.startswith("title_") and not has_words(value):
            raise DraftField(name, value)
    if "capacity" in fields:
        fields["capacity"] = int(fields["capacity"])
    if fields.get("venue"):
        fields = {"room": CLEARED, "entrance": CLEARED} | fields
    fields |= {f"{REASON}_{language}": text for language, text in words.reason.items()}
    known = {**fields_of(event), **wanted}
    whole = {**known, **_end_along(known, fields), **fields}
    if end_is_wrong(whole):
        raise DraftField("end" if "end" in fields else "start", str(fields.get("end")
                         or fields.get("start") or ""))
    return {**wanted, **_end_along(known, fields), **fields}


def _end_along(known: Fields, fields: Fields) -> dict[str, str]:
    """Return the end where a start that was named takes it along."""
    end = end_along(known, fields["start"]) if "start" in fields else None
    return {} if end in (None, known.get("end")) else {"end": str(end)}


def _reason(text: str) -> dict[str, Any]:
    if len(text) > LONGEST_REASON:
        raise DraftField(REASON, f"{len(text)}/{LONGEST_REASON}")
    found = reasons(text)
    if not found:
        raise DraftField(REASON, f"0/{LONGEST_REASON}")
    return {f"{REASON}_{language}": found.get(language, CLEARED) for language in (EN, KO)}


LONGEST_REASON = 240


def settled(event: Event, wanted: dict[str, Any]) -> dict[str, Any]:
    """Let a postponed event that gets its day go ahead; what goes ahead needs no reason."""
    if event.status is EventStatus.POSTPONED and wanted.get("date") and "status" not in wanted:
        return wanted | {"status": str(EventStatus.PUBLISHED)} | _no_reason(wanted)
    if wanted.get("status") == EventStatus.PUBLISHED:
        return wanted | _no_reason(wanted)
    return wanted


def _no_reason(wanted: Fields) -> dict[str, Any]:
    return {f"{REASON}_{language}": wanted.get(f"{REASON}_{language}", CLEARED)
            for language in (EN, KO)}


def check(before: Event, after: Event, now: datetime, *, coming: int = 0) -> None:
    """Make sure that a change can be.

    Raises:
        DraftField: It cannot; the key says why.
    """
    still_cancelled = before.status is after.status is EventStatus.CANCELLED
    if still_cancelled and replace(after, reason=before.reason) != before:
        raise DraftField("only-restore")
    moved = (before.starts_at, before.on) != (after.starts_at, after.on)
    revived = (
        after.status is EventStatus.PUBLISHED and before.status is not EventStatus.PUBLISHED
    )
    if (moved or revived) and after.on is not None and after.status is EventStatus.PUBLISHED:
        today = now.astimezone(after.zone).date()
        if after.on < today or after.is_over(now):
            raise DraftField("past-date", written(after.on))
        if after.starts_at is not None and after.starts_at <= now:
            raise DraftField("past-time", written(after.start))
    if after.end_on and after.on and after.end_on < after.on:
        raise DraftField("date", written(after.on))
    if after.starts_at and after.ends_at and after.ends_at - after.starts_at > _LONGEST_EVENT:
        raise DraftField("end", written(after.end))
    if after.capacity is not None and after.capacity != before.capacity:
        if after.capacity < 1:
            raise DraftField("capacity", written(after.capacity))
        if after.capacity < coming:
            raise DraftField("too-few-places", f"{after.capacity}/{coming}")


_LONGEST_EVENT = timedelta(days=31)
