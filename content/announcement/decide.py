"""Reads an announcement as one event, or as several where it tells of several."""

from dataclasses import replace
from datetime import date

from content.announcement import draft
from content.announcement.days.roles import score_days
from content.announcement.model import Announcement, Change, Question
from content.announcement.reading import Reading, read
from content.announcement.text import split

_SURE_TITLE = 0.4


def announcement(text: str, posted: date, timezone: str) -> Announcement:
    """Read a text; further events it tells of are the `others` of the first."""
    parts = split.parts(text)
    if len(parts) == 1:
        return _with_items(text, posted, timezone)
    drafts = [split.shifted(draft.of(read(part, posted, timezone)), shift) for shift, part in parts]
    events = [one for one in drafts if one.is_event]
    if len(events) > 1 and events[0].start is None and events[0] is drafts[0]:
        # What stands before the first post is their common head.
        events = events[1:]
    return _first_of(events[0], events[1:]) if events else drafts[0]


def _first_of(first: Announcement, others: list[Announcement]) -> Announcement:
    if not others:
        return first
    asked = Question("several-events", {"count": len(others) + 1})
    return replace(first, others=tuple(others), questions=(asked, *first.questions))


def _with_items(text: str, posted: date, timezone: str) -> Announcement:
    reading = read(text, posted, timezone)
    whole = draft.of(reading)
    if not whole.is_event or whole.date is None:
        return whole
    moved = whole.change is not None and whole.change.value is not Change.CANCELLED
    spans = split.items(reading, score_days(reading, change=moved))
    placed = next((n for n, span in enumerate(spans) if _tells_place(whole, span)), None)
    items = [
        _item(reading, span, whole if placed in {None, number} else _without_place(whole))
        for number, span in enumerate(spans)
    ]
    if not any(item.date and item.date.value == whole.date.value for item in items):
        return whole
    own = next(item for item in items if item.date and item.date.value == whole.date.value)
    others = [item for item in items if item is not own and item.date is not None]
    first = replace(whole, title=own.title, titles=(), questions=_settled(whole))
    if placed not in {None, items.index(own)}:
        first = replace(
            first, place=own.place, room=own.room, address=own.address, places=own.places,
            is_online=own.is_online, missing=own.missing,
            questions=(*_without(first, *_OF_PLACE), *_only(own, *_OF_PLACE)),
        )  # fmt: skip
    return _first_of(first, others)


_OF_PLACE = ("place-unsure", "no-place")


def _tells_place(whole: Announcement, span: tuple[int, int]) -> bool:
    """Tell whether the line of one item is what tells the place of the whole text."""
    told = [one for one in (whole.place, whole.room) if one is not None and one.text]
    return any(span[0] <= one.start < span[1] for one in told)


def _without_place(whole: Announcement) -> Announcement:
    """Return what a text tells of all its events, where the place is one event's own."""
    return replace(
        whole, place=None, room=None, address=None, places=(),
        questions=_without(whole, *_OF_PLACE),
    )  # fmt: skip


def _only(item: Announcement, *keys: str) -> tuple[Question, ...]:
    return tuple(one for one in item.questions if one.key in keys)


def _settled(whole: Announcement) -> tuple[Question, ...]:
    """Leave out what need not be asked once every day is an event of its own."""
    return _without(whole, "other-day", "several-days", "title-unsure")


def _without(item: Announcement, *keys: str) -> tuple[Question, ...]:
    return tuple(one for one in item.questions if one.key not in keys)


def _item(reading: Reading, span: tuple[int, int], whole: Announcement) -> Announcement:
    start, end = span
    part = reading.text.original[start:end]
    # "CR 9" is a committee room where the whole text speaks of Parliament.
    told = read(part, reading.posted, reading.timezone, context=reading.clean)
    item = draft.of(told)
    item = split.shifted(item, start)
    if item.title is None or item.title.sure < _SURE_TITLE or _is_place(item):
        item = replace(
            item, title=whole.title, titles=(), questions=_without(item, "title-unsure")
        )
    return split.completed(item, whole)


def _is_place(item: Announcement) -> bool:
    """Tell whether what was taken for a list item's title is where it is held."""
    title = item.title
    spans = [one for one in (item.place, item.room, item.address) if one is not None and one.text]
    return title is not None and any(
        one.start < title.end and title.start < one.end for one in spans
    )
