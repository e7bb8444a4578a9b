"""Cuts a text that announces several events into its parts."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import pairwise
from typing import Any

from content.announcement.days.roles import Scored
from content.announcement.model import Announcement, Found, Venue
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

MOST = 30
"""Parts of one text that are read; a longer row is a calendar, not an announcement."""

_POST = re.compile(
    r"^\W{0,4}(?:APPG )?(?:Event|Opinion|Statement|Round-?up|Conference|Meeting|Film screening"
    r"|Seminar|Talk|"
    r"Screening|Webinar)(?: ?#?\d{1,2})? ?: ?\S.*$"
    r"|^\W{0,4}(?:Event|Meeting|Session) #?\d{1,2}\b.*$|^\W{0,4}행사 ?\d{1,2} ?[:.].*$",
    re.MULTILINE | re.IGNORECASE,
)
_LEAST_PART = 40
_DAY_OF_PROGRAMME = re.compile(r"\bday (?:one|two|three|\d)\b|\d일차|[첫둘셋]째 ?날", re.IGNORECASE)
_LEAST_SCORE = 3.0


def parts(text: str) -> list[tuple[int, str]]:
    """Return posts pasted one after another, with their offsets; one part where there is one."""
    heads = [match.start() for match in _POST.finditer(text)]
    if not 1 < len(heads) <= MOST:
        return [(0, text)]
    bounds = [0, *heads, len(text)] if text[: heads[0]].strip() else [*heads, len(text)]
    cut = [(start, text[start:end]) for start, end in pairwise(bounds)]
    return [(start, part) for start, part in cut if len(part.strip()) > _LEAST_PART] or [(0, text)]


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
            return [
                (reading.text.starts[start], reading.text.ends[end - 1])
                for start, end in told[:MOST]
            ]
    return []


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
    if not shift:
        return draft
    moved: dict[str, Any] = {}
    for one in fields(draft):
        value = getattr(draft, one.name)
        if isinstance(value, Found):
            moved[one.name] = _move(value, shift)
        elif isinstance(value, tuple) and value and isinstance(value[0], Found):
            moved[one.name] = tuple(_move(item, shift) for item in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Venue):
            moved[one.name] = tuple(
                Venue(_move(item.place, shift), item.room and _move(item.room, shift))
                for item in value
            )
    return replace(draft, **moved)


def _move(found: Found[Any], shift: int) -> Found[Any]:
    if not found.text:
        return found
    return replace(found, start=found.start + shift, end=found.end + shift)
