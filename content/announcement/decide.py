"""Reads an announcement as one event, or as several where it tells of several."""

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date
from itertools import accumulate, pairwise

from content.announcement import draft
from content.announcement.days.roles import score_days
from content.announcement.model import Announcement, Change, Found, Question
from content.announcement.reading import Reading, read
from content.announcement.text import split, wrappings
from content.announcement.text.split import Row
from content.announcement.where.placeparts import Span

_SURE_TITLE = 0.4


def announcement(text: str, posted: date, timezone: str) -> Announcement:
    """Read a text; further events it tells of are the `others` of the first."""
    pasted, stamps, history = text, wrappings.stamps(text), wrappings.history(text)
    text = wrappings.blanked(text, stamps)
    if history:
        new = _read(wrappings.blanked(text, history), posted, timezone)
        if new.is_event and new.date and new.start:
            return _without_stretches(new, [*stamps, *history], pasted)
    return _without_stretches(_read(text, posted, timezone), stamps, pasted)


def _without_stretches(found: Announcement, spans: list[Span], pasted: str) -> Announcement:
    """Let an announcement know what of the text as pasted tells nothing of it."""
    if not spans:
        return found
    found = split.as_pasted(found, pasted)
    others = tuple(replace(one, elsewhere=(*one.elsewhere, *spans)) for one in found.others)
    return replace(found, others=others, elsewhere=(*found.elsewhere, *spans))


def _read(text: str, posted: date, timezone: str) -> Announcement:
    parts = split.parts(text)
    if len(parts) == 1:
        return _with_items(text, posted, timezone)
    drafts = [split.shifted(draft.of(read(part, posted, timezone)), shift) for shift, part in parts]
    drafts = _each_alone(drafts, [(shift, shift + len(part)) for shift, part in parts])
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


def _each_alone(items: list[Announcement], spans: list[Span]) -> list[Announcement]:
    """Let each event of a text know which stretches of it tell of the others."""
    return [
        replace(item, elsewhere=(*item.elsewhere, *spans[:number], *spans[number + 1 :]))
        for number, item in enumerate(items)
    ]


def _with_items(text: str, posted: date, timezone: str) -> Announcement:
    reading = read(text, posted, timezone)
    whole = draft.of(reading)
    if not whole.is_event or whole.date is None:
        return whole
    moved = whole.change is not None and whole.change.value is not Change.CANCELLED
    scored = score_days(reading, change=moved)
    diary = _diary(reading, split.listed(reading, scored), whole)
    if diary:
        return _first_of(diary[0], diary[1:])
    spans = split.items(reading, scored)
    placed = next((n for n, span in enumerate(spans) if _tells_place(whole, span)), None)
    items = [
        _item(reading, span, spans, whole if placed in {None, number} else _without_place(whole))
        for number, span in enumerate(spans)
    ]
    items = _each_alone(items, spans)
    if not any(item.date and item.date.value == whole.date.value for item in items):
        return whole
    own = next(item for item in items if item.date and item.date.value == whole.date.value)
    others = [item for item in items if item is not own and item.date is not None]
    first = replace(
        whole, title=own.title, titles=(), questions=_settled(whole), elsewhere=own.elsewhere
    )
    if placed not in {None, items.index(own)}:
        first = replace(
            first, place=own.place, room=own.room, address=own.address, places=own.places,
            is_online=own.is_online, missing=own.missing,
            questions=(*_without(first, *_OF_PLACE), *_only(own, *_OF_PLACE)),
        )  # fmt: skip
    return _first_of(first, others)


def _diary(reading: Reading, rows: list[Row], whole: Announcement) -> list[Announcement]:
    """Return the meetings of a diary; none where the rows are the programme of one event.

    A programme stays in its house, a diary names a place in row after row.
    """
    programme = _PROGRAMME.findall(reading.clean)
    common = whole.place is not None and not any(_tells_place(whole, row.what) for row in rows)
    if not rows or common or len(programme) > 1:
        return []
    told = [_row(reading, row) for row in rows]
    places = [one.place.value for one in told if one.place is not None]
    if len(places) * 2 <= len(told) or len(set(places)) == 1:
        return []
    told = _each_alone(told, [((row.name or row.hour)[0], row.what[1]) for row in rows])
    intro = reading.text.original[: rows[0].day[0]]
    named = () if _SENTENCE.search(intro) else ((0, len(intro)),)
    heads = (*named, *(row.day for row in rows))
    told = [replace(each, elsewhere=(*each.elsewhere, *heads)) for each in told]
    return [split.completed(each, _common(whole)) for each in told if each.date]


_SENTENCE = re.compile(r"\w\w[.!?](?:\s|$)")
_PROGRAMME = re.compile(
    r"\b(?:registration|refreshments|(?:coffee|tea|lunch) (?:break|and networking)|break|welcome"
    r"|opening|closing|close|keynote|panel|session|plenary|adjourn)\b"
    r"|등록|개회|폐회|기조|세션|휴식|점심|발표|종합토론",
    re.IGNORECASE,
)


def _common(whole: Announcement) -> Announcement:
    """Return what a diary tells of all its meetings, which have names and places of their own."""
    return replace(_without_place(whole), title=None, titles=())


def _row(reading: Reading, row: Row) -> Announcement:
    """Read a row of a diary as it would be announced alone: with its day, in the usual order."""
    original = reading.text.original
    parts: tuple[Span, ...]
    if row.name:
        parts, between = (row.name, row.day, (row.hour[0], row.what[1])), "\n"
    elif "\n" in original[slice(*row.what)]:
        parts, between = (row.day, (row.hour[0], row.what[1])), "\n"
    else:
        parts, between = (row.what, row.day, row.hour), ", "
    starts = [0, *accumulate(end - start + len(between) for start, end in parts)]
    told = read(
        between.join(original[start:end] for start, end in parts),
        reading.posted, reading.timezone, context=reading.clean,
    )  # fmt: skip

    def place(at: int) -> int:
        number = bisect_right(starts, at) - 1
        return parts[number][0] + at - starts[number]

    item = split.told_at(draft.of(told), place)
    if item.title is None and (name := _NAME.search(original, *(row.name or row.what))):
        item = replace(item, title=Found(name[0], name[0], *name.span(), _SURE_TITLE))
    return item


_NAME = re.compile(r"\w[^\n,(;|]{2,80}(?<! )")


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


def _item(
    reading: Reading, span: Span, spans: list[Span], whole: Announcement
) -> Announcement:
    start, end = span
    part = reading.text.original[start:end]
    # "CR 9" is a committee room where the whole text speaks of Parliament.
    told = read(part, reading.posted, reading.timezone, context=reading.clean)
    item = draft.of(told)
    item = _in_its_week(reading, span, split.shifted(item, start))
    if (
        item.title is None
        or item.title.sure < _SURE_TITLE
        or _is_place(item)
        or _OF_A_ROW.search(item.title.value)
    ):
        item = replace(
            item, title=whole.title, titles=(), questions=_without(item, "title-unsure")
        )
        if whole.title and (alien := _alien(whole.title, span, spans)):
            item = replace(item, title=_left_of(item, reading.text.original, span))
            whole = replace(whole, title=None) if alien and item.title else whole
    return split.completed(item, whole)


def _in_its_week(reading: Reading, span: Span, item: Announcement) -> Announcement:
    """Give a row that names but a weekday the day it has in the week that the text tells."""
    starts = reading.text.starts
    days = {one.on for one in reading.days if span[0] <= starts[one.written.start] < span[1]}
    if item.date is None or len(days) != 1 or any(char.isdigit() for char in item.date.text):
        return item
    day = days.pop()
    if day == item.date.value:
        return item
    item = replace(item, date=replace(item.date, value=day))
    return replace(item, questions=_without(item, "relative-day", "past-date"))


def _alien(title: Found[str], span: Span, spans: list[Span]) -> bool:
    """Tell whether a title stands in another row of the list than this one."""
    return bool(title.text) and any(
        start <= title.start < end for start, end in spans if (start, end) != span
    )


def _left_of(item: Announcement, original: str, span: Span) -> Found[str] | None:
    """Return what a row tells besides its day, hours and place: the "Choir" of "Thu 7pm Choir"."""
    told = (item.date, item.start, item.end, item.place, item.room, item.address)
    inside = [(one.start, one.end) for one in told if one is not None and one.text]
    cuts = [(0, span[0]), *sorted(inside), (span[1], len(original))]
    left = [
        match
        for (_, at), (until, _) in pairwise(cuts)
        for match in _WORDS_LEFT.finditer(original, at, max(at, until))
    ]
    best = max(left, key=lambda match: len(match[0]), default=None)
    return Found(best[0], best[0], *best.span(), _SURE_TITLE) if best else None


_WORDS_LEFT = re.compile(r"[^\W\d_][^\n,;|()·•]{2,}[^\W_]")


_OF_A_ROW = re.compile(
    r"\d{1,2}시|\d{1,2}:\d\d|^[가-하][.)] |^[^\n]{0,6}(?:기간|일시|시간|장소)(?: ?\d{4})?$"
)
"""What a row tells in place of a name: "주일 오전 9시, 11시", "가. 북부권", "전시기간"."""


def _is_place(item: Announcement) -> bool:
    """Tell whether what was taken for a list item's title is where it is held."""
    title = item.title
    spans = [one for one in (item.place, item.room, item.address) if one is not None and one.text]
    return title is not None and any(
        one.start < title.end and title.start < one.end for one in spans
    )
