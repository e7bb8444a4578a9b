"""Cuts a text that announces several events into its parts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import pairwise
from typing import Any, NamedTuple

from content.announcement.days.roles import Scored
from content.announcement.model import Announcement, Found, Venue
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.text.words import MONTH, WEEKDAY
from content.announcement.where.placeparts import Span

MOST = 30
"""Parts of one text that are read; a longer row is a calendar, not an announcement."""


class Row(NamedTuple):
    """Where in a diary an event is named, its day and its hour; the line above, if it is a name."""

    what: Span
    day: Span
    hour: Span
    name: Span | None = None


_POST = re.compile(
    r"^\W{0,4}(?:APPG )?(?:Event|Opinion|Statement|Round-?up|Conference|Meeting|Film screening"
    r"|Seminar|Talk|"
    r"Screening|Webinar)(?: ?#?\d{1,2})? ?: ?\S.*$"
    r"|^\W{0,4}(?:Event|Meeting|Session) #?\d{1,2}\b.*$|^\W{0,4}행사 ?\d{1,2} ?[:.].*$",
    re.MULTILINE | re.IGNORECASE,
)
_SESSION = re.compile(r"\W{0,4}Session\b", re.IGNORECASE)
_DATED = re.compile(rf"\b(?:{MONTH}|{WEEKDAY})\b|\d[/.]\d", re.IGNORECASE)
_LEAST_PART = 40
_DAY_OF_PROGRAMME = re.compile(r"\bday (?:one|two|three|\d)\b|\d일차|[첫둘셋]째 ?날", re.IGNORECASE)
_LEAST_SCORE = 3.0


def parts(text: str) -> list[tuple[int, str]]:
    """Return posts pasted one after another, with their offsets; one part where there is one."""
    found = list(_POST.finditer(text))
    heads = [match.start() for match in found]
    if any(_SESSION.match(match[0]) and not _is_dated(text, match) for match in found):
        # The sessions of a conference, not of a course that meets once a week.
        return [(0, text)]
    if not 1 < len(heads) <= MOST:
        return [(0, text)]
    bounds = [0, *heads, len(text)] if text[: heads[0]].strip() else [*heads, len(text)]
    cut = [(start, text[start:end]) for start, end in pairwise(bounds)]
    return [(start, part) for start, part in cut if len(part.strip()) > _LEAST_PART] or [(0, text)]


def _is_dated(text: str, head: re.Match[str]) -> bool:
    """Tell whether a session has a day of its own, in its line or the next."""
    below = text.find("\n", min(head.end() + 1, len(text)))
    return bool(_DATED.search(text, head.start(), below if below > 0 else len(text)))


def items(reading: Reading, scored: list[Scored]) -> list[tuple[int, int]]:
    """Return the spans (of the original) of list items that each tell a day and hour of their own.

    Empty where fewer than two do: then the whole text is about one event.
    """
    usable = [
        one
        for one in scored
        if one.score >= _LEAST_SCORE and not (one.deadline or one.old or one.past)
    ]
    if len({one.day.on for one in usable}) <= 1 or _DAY_OF_PROGRAMME.search(reading.clean):
        return []
    for spans in (_paragraphs(reading), _lines(reading)):
        told = [span for span in spans if _tells(reading, span, usable)]
        days = {_day_of(span, usable) for span in told}
        if len(told) > 1 and len(days) == len(told):
            told = _with_rows_of_no_hour(reading, told, usable)
            return [_pasted(reading, span) for span in told[:MOST]]
    return []


def _with_rows_of_no_hour(reading: Reading, told: list[Span], usable: list[Scored]) -> list[Span]:
    """Return the rows of a list whose days stand first, those that leave the hour open as well.

    Only what stands between the rows or right below them is one: "19 May: Evidence, time TBC".
    """
    heads = {_head_of(one, reading) for one in usable}
    heads.discard(None)
    if not all(start in heads for start, _ in told):
        return told
    days = {_day_of(span, usable) for span in told}
    rows: list[Span] = []
    for start, end in _lines(reading):
        of_line = {one.day.on for one in usable if start <= one.day.written.start < end}
        near = bool(rows) and start - rows[-1][1] <= _EMPTY_LINE
        near = near and not reading.clocks_between(start, end)
        if (start, end) in told:
            rows.append((start, end))
        elif near and start in heads and len(of_line) == 1 and not of_line & days:
            written = next(one.day.written for one in usable if one.day.on in of_line)
            if len(reading.clean[written.end : end].strip(" :-|.,")) >= _LEAST_NAME:
                rows.append((start, end))
                days |= of_line
    return rows if len(rows) > len(told) else told


def _head_of(one: Scored, reading: Reading) -> int | None:
    """Return where the line begins that a day heads, None where other words stand before it."""
    start = reading.layout.line(one.day.written.start)[0]
    lead = reading.clean[start : one.day.written.start]
    return None if any(char.isalnum() for char in lead) else start


_EMPTY_LINE = 2
_LEAST_NAME = 4


def listed(reading: Reading, scored: list[Scored]) -> list[Row]:
    """Return the rows of a diary (in the original), each with the heading that tells its day.

    "Tues 4 Feb" on a line, and below it "4pm Briefing, Room W1" and "6pm Reception, the Terrace".
    Empty where fewer than two days have rows.
    """
    heading: Span | None = None
    rows: list[Row] = []
    last = 0
    above: Span | None = None
    for start, end in _lines(reading):
        days = [one for one in scored if start <= one.day.written.start < end]
        clocks = reading.clocks_between(start, start + _MARGIN + 1)
        if days and _is_day_alone(reading, (start, end), days[0]):
            heading, above = None if days[0].past else (start, end), None
        elif heading and clocks and clocks[0].end < end:
            hour = _pasted(reading, (clocks[0].start, clocks[0].end))
            what = _pasted(reading, (clocks[0].end, end))
            name = _pasted(reading, above) if above and start - above[1] == 1 else None
            rows.append(Row(what, _pasted(reading, heading), hour, name))
            above = None
        elif (
            heading
            and (start - last > 1 or last == heading[1])
            and _is_name(reading, (start, end))
        ):
            above = (start, end)
        elif heading and rows and start - last == 1:
            # What stands right below a row goes on with it.
            what = rows[-1].what[0], _pasted(reading, (start, end))[1]
            rows[-1] = rows[-1]._replace(what=what)
        last = end
    return rows[:MOST] if len({row.day for row in rows}) > 1 else []


def _is_day_alone(reading: Reading, line: Span, told: Scored) -> bool:
    written = told.day.written
    rest = reading.clean[line[0] : written.start] + reading.clean[written.end : line[1]]
    return not any(char.isalnum() for char in rest)


def _is_name(reading: Reading, line: Span) -> bool:
    """Tell whether a line may name what is on at the hour below it."""
    words = reading.clean[slice(*line)]
    return len(words) <= _NAME_LENGTH and not words.endswith((".", ":", "!", "?"))


_NAME_LENGTH = 90
_MARGIN = 3
"""Characters of a bullet before the hour of a row."""


def _pasted(reading: Reading, span: Span) -> Span:
    return reading.text.starts[span[0]], reading.text.ends[span[1] - 1]


def _lines(reading: Reading) -> Iterator[tuple[int, int]]:
    at = 0
    for line in reading.clean.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def _paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    at = 0
    for paragraph in reading.clean.split("\n\n"):
        if paragraph.strip():
            yield at, at + len(paragraph)
        at += len(paragraph) + 2


def _tells(reading: Reading, span: tuple[int, int], usable: list[Scored]) -> bool:
    """Tell whether a stretch names one day of its own, with an hour."""
    start, end = span
    days = {one.day.on for one in usable if start <= one.day.written.start < end}
    if len(days) != 1 or not reading.clocks_between(start, end):
        return False
    label = reading.layout.piece(start).label
    return label not in {
        Label.DEADLINE,
        Label.REGISTER,
        Label.CONTACT,
        Label.NEXT,
        Label.POSTED,
        Label.OLD,
    }


def _day_of(span: tuple[int, int], usable: list[Scored]) -> object:
    return next(one.day.on for one in usable if span[0] <= one.day.written.start < span[1])


def completed(item: Announcement, whole: Announcement) -> Announcement:
    """Give an item of a list what the text says for all of them."""
    shared: dict[str, Any] = {
        name: getattr(whole, name)
        for name in ("title", "entrance", "registration", "online", "admission", "capacity")
        if getattr(item, name) is None
    }
    asked = item.questions
    if item.place is None and item.room is None and not item.is_online:
        taken = ("place", "room", "address", "is_online", "places")
        shared |= {name: getattr(whole, name) for name in taken}
        # With the place comes the doubt about it, not what the item alone may have meant.
        asked = tuple(one for one in asked if one.key != _OF_PLACE)
        asked += tuple(one for one in whole.questions if one.key == _OF_PLACE)
    item = replace(item, is_event=True, language=whole.language, **shared)
    found = {"no-place": item.place or item.room, "no-title": item.title}
    return replace(
        item,
        missing=tuple(
            name
            for name in item.missing
            if getattr(item, name) is None and not (name == "place" and item.room)
        ),
        questions=tuple(
            one for one in asked if one.key != "not-an-event" and not found.get(one.key)
        ),
    )


_OF_PLACE = "place-unsure"


def shifted(draft: Announcement, shift: int) -> Announcement:
    """Return the draft with every span moved by `shift`."""
    return told_at(draft, lambda start: start + shift) if shift else draft


def told_at(draft: Announcement, place: Callable[[int], int]) -> Announcement:
    """Return the draft with every span beginning where `place` says."""
    return _changed(draft, lambda found: _move(found, place))


def as_pasted(draft: Announcement, text: str) -> Announcement:
    """Return the draft with the words of every span as they stand in the text."""

    def pasted(found: Found[Any]) -> Found[Any]:
        return replace(found, text=text[found.start : found.end]) if found.text else found

    others = tuple(as_pasted(one, text) for one in draft.others)
    return replace(_changed(draft, pasted), others=others)


def _changed(draft: Announcement, change: Callable[[Found[Any]], Found[Any]]) -> Announcement:
    """Return the draft with every value that was found changed."""
    changed: dict[str, Any] = {}
    for one in fields(draft):
        value = getattr(draft, one.name)
        if isinstance(value, Found):
            changed[one.name] = change(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Found):
            changed[one.name] = tuple(change(item) for item in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Venue):
            changed[one.name] = tuple(
                Venue(change(item.place), item.room and change(item.room)) for item in value
            )
    return replace(draft, **changed)


def _move(found: Found[Any], place: Callable[[int], int]) -> Found[Any]:
    if not found.text:
        return found
    start = place(found.start)
    return replace(found, start=start, end=start + found.end - found.start)
