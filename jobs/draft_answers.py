"""An organiser's answers to what a draft lacks: each field read, or said not to be understood."""

import re
import unicodedata
from collections.abc import Callable, Container
from datetime import date
from typing import Any

from content.change_words import day_gone_by
from content.model import EN, KO, Localised, Speaker
from content.zone_names import find_zone
from jobs.draft_fields import LONGEST, REQUIRED, Fields, zone_of
from jobs.draft_reading import iso, parsed, speaker_json, value_of

Reader = Callable[[str, Fields, date], dict[str, Any]]
"""Reads an answer: words, the fields so far, today → the fields it settles."""


class DraftField(Exception):
    """What was sent does not answer the question; `key` says why, in the locales' words."""

    def __init__(self, key: str, hint: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.hint = hint


OPEN_WORDS = frozenset(
    {"-", "–", "—", "skip", "none", "unknown", "tbc", "tba", "미정", "없음", "건너뛰기", "모름"}
)


YES_WORDS = frozenset({"yes", "y", "true", "예", "네", "필요", "필요합니다"})
NO_WORDS = frozenset({"no", "n", "false", "not needed", "아니요", "아니오", "불필요"})


EVENING, MORNING = "18:00", "06:00"
"""Past midnight is possible for what begins in the evening and ends before the morning."""


def fill(fields: Fields, field: str, text: str, *, today: date) -> dict[str, Any]:
    """Return the fields with one answered.

    Args:
        fields: The draft's fields so far.
        field: The name of the field that was asked for.
        text: What the organiser sent.
        today: The day to read relative days from, in the draft's zone.

    Raises:
        DraftField: The text does not answer; nothing has changed.
    """
    words = unicodedata.normalize("NFC", text).strip()
    filled = dict(fields)
    if words.lower() in OPEN_WORDS:
        if field in {*REQUIRED, "timezone"}:
            raise DraftField(field, words)
        filled.pop(field, None)
        return filled
    reader = READERS.get(field)
    values = reader(words, fields, today) if reader else {field: _text(field, words)}
    filled.update({name: value for name, value in values.items() if value is not None})
    filled = _settled(filled, field, values)
    if end_is_wrong(filled):
        raise DraftField(field, words)
    return filled


def retitled(fields: Fields, number: int | str, *, today: date) -> dict[str, Any]:
    """Return the fields with another of the names that the announcement may mean.

    Raises:
        DraftField: No such name is offered, or not any more.
    """
    doubt = fields.get("questions", {}).get(UNSURE_TITLE, {})
    title = doubt.get(f"other_{number}")
    if title is None:
        raise DraftField("title", str(number))
    return fill(fields, f"title_{doubt['in_language']}", title, today=today)


def relocated(fields: Fields, number: int | str) -> dict[str, Any]:
    """Return the fields with another of the places that the announcement may mean.

    Raises:
        DraftField: No such place is offered, or not any more.
    """
    doubt = fields.get("questions", {}).get(UNSURE_PLACE, {})
    place = doubt.get(f"other_{number}")
    if place is None:
        raise DraftField("venue", str(number))
    told = {"venue": _text("venue", place), "room": doubt.get(f"room_{number}")}
    kept = {name: value for name, value in fields.items() if name not in {*told, "entrance"}}
    return _settled(kept | {name: value for name, value in told.items() if value}, "venue", told)


def _settled(filled: Fields, field: str, values: Container[str]) -> dict[str, Any]:
    """Leave out what was read for what is answered, and what was asked about it."""
    answered = ANSWERS.get(field, ())
    said, asked = filled.get("said", {}), filled.get("questions", {})
    return {
        **filled,
        "said": {name: words for name, words in said.items() if name not in values},
        "questions": {key: doubt for key, doubt in asked.items() if key not in answered},
    }


UNSURE_TITLE, UNSURE_PLACE = "title-unsure", "place-unsure"
ANSWERS = {
    "venue": (UNSURE_PLACE,),
    "title_en": (UNSURE_TITLE,),
    "title_ko": (UNSURE_TITLE,),
    "date": ("weekday-disagrees", "year-guessed", "past-date", "no-date", "several-events"),
    "start": ("time-ambiguous", "no-time"),
    "end": ("end-before-start",),
    "timezone": ("zone-guessed",),
    "summary_en": ("from-source",),
    "summary_ko": ("from-source",),
}
"""Which of the parser's questions an answer settles."""


def end_is_wrong(fields: Fields) -> bool:
    """Tell whether the end lies before the start."""
    if not fields.get("start") or not fields.get("end") or fields.get("end_date"):
        return False
    through_the_night = fields["start"] >= EVENING and fields["end"] <= MORNING
    return bool(fields["end"] <= fields["start"] and not through_the_night)


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a figure in a text; an emoji alone names nothing."""
    return any(character.isalnum() for character in text)


def _text(field: str, words: str) -> str:
    limit = LONGEST.get(field.removesuffix("_en").removesuffix("_ko"), 300)
    flat = words if field.startswith("detail") else " ".join(words.split())
    if not flat or len(flat) > limit:
        raise DraftField(field, f"{len(flat)}/{limit}")
    if not has_words(flat):
        raise DraftField(field, flat)
    return flat


def _read_date(words: str, fields: Fields, today: date) -> dict[str, Any]:
    if day_gone_by(words, today):
        raise DraftField("past-date", words)
    found = parsed(words, today, zone_of(fields))
    if found.date is None:
        raise DraftField("date", words)
    if found.date.value < today:
        raise DraftField("past-date", words)
    read: dict[str, Any] = {"date": found.date.value.isoformat()}
    if found.start is not None:
        read |= {"start": iso(found.start.value), "end": iso(value_of(found.end))}
    return read


def _read_start(words: str, fields: Fields, today: date) -> dict[str, Any]:
    start, end = _times(words, fields, today, "start")
    return {"start": start, "end": end or end_along(fields, start)}


def end_along(fields: Fields, start: str) -> str | None:
    """Return when it ends that now begins at `start`: where the end stood, if it still can.

    A start that would lie past the end takes it along, and the meeting stays as long as it was;
    but it does not become one through the night.
    """
    before, end = fields.get("start"), fields.get("end")
    if not before or not end or not end_is_wrong({**fields, "start": start}):
        return end
    moved = _minutes(start) + (_minutes(end) - _minutes(before)) % _DAY
    return end if moved >= _DAY else _clock(moved)


_DAY = 24 * 60
"""Minutes of it."""


def _minutes(at: str) -> int:
    hours, _, minutes = at.partition(":")
    return int(hours) * 60 + int(minutes)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _read_end(words: str, fields: Fields, today: date) -> dict[str, Any]:
    start, end = _times(words, fields, today, "end")
    return {"end": end or start}


def _read_zone(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
    zone = find_zone(words)
    if zone is None:
        raise DraftField("timezone", words)
    return {"timezone": zone}


def _read_arrive_by(words: str, fields: Fields, today: date) -> dict[str, Any]:
    return {"arrive_by": _times(words, fields, today, "arrive_by")[0]}


def _times(
    words: str, fields: Fields, today: date, field: str
) -> tuple[str, str | None]:
    if plain := re.fullmatch(r"(\d{1,2})[:.](\d{2})", words):
        hour, minute = int(plain[1]), int(plain[2])
        if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock's own limits
            raise DraftField(field, words)
        return f"{hour:02}:{minute:02}", None
    found = parsed(words, today, zone_of(fields))
    if found.start is None:
        raise DraftField(field, words)
    return str(iso(found.start.value)), iso(value_of(found.end))


def _read_venue(words: str, fields: Fields, today: date) -> dict[str, Any]:
    found = parsed(words, today, zone_of(fields))
    if found.online is not None and found.place is None:
        return {"online_url": found.online.value}
    if found.place is None:
        return {"venue": _text("venue", words)}
    return {
        "venue": found.place.value,
        "room": value_of(found.room) or fields.get("room"),
        "entrance": value_of(found.entrance) or fields.get("entrance"),
    }


def _read_speakers(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
    names = _text("speakers", words.replace("\n", ";")).split(";")
    return {"speakers": [speaker_json(_speaker(name)) for name in names if name.strip(" ,")]}


def _speaker(words: str) -> Speaker:
    name, _, role = words.partition(",")
    return Speaker(name.strip(), Localised({EN: role.strip()}))


def _read_partners(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
    names = re.split(r"[;,]", _text("partners", words.replace("\n", ";")))
    return {"partners": [name.strip() for name in names if name.strip()][:8]}


def _read_link(field: str) -> Reader:
    def read_link(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
        if not re.fullmatch(r"https?://[^\s<>\"]{4,290}", words):
            raise DraftField(field, words)
        return {field: words}

    return read_link


def _read_capacity(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
    if not re.fullmatch(r"[1-9]\d{0,4}", words):
        raise DraftField("capacity", words)
    return {"capacity": int(words)}


def _read_needs_names(words: str, _fields: Fields, _today: date) -> dict[str, Any]:
    plain = words.casefold().strip(" .!")
    if plain not in YES_WORDS | NO_WORDS:
        raise DraftField("needs_names", words)
    return {"needs_names": plain in YES_WORDS}


READERS: dict[str, Reader] = {
    "date": _read_date,
    "start": _read_start,
    "end": _read_end,
    "timezone": _read_zone,
    "arrive_by": _read_arrive_by,
    "venue": _read_venue,
    "speakers": _read_speakers,
    "partners": _read_partners,
    "online_url": _read_link("online_url"),
    "source_url": _read_link("source_url"),
    "capacity": _read_capacity,
    "needs_names": _read_needs_names,
}

EDITABLE = frozenset(READERS) | {
    f"{name}_{language}" for name in ("title", "subtitle", "summary", "detail")
    for language in (EN, KO)
} | {"room", "entrance"}
"""The fields a button may ask for; any other name in a button's data is forged."""
