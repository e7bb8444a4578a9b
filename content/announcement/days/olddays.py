"""Tells the day that an event was to have from the day it has now."""

import re

from content.announcement.days import koreanchange
from content.announcement.days.calendar import OnDay
from content.announcement.days.cues import NEW_AFTER, NEW_BEFORE, OLD_AFTER, OLD_BEFORE
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

_ANEW = re.compile(r"\b(?:we|it|it's|is|are|now|will)\b", re.IGNORECASE)
_COLUMNS = re.compile(
    r"(?m)^[^\n]*(?:변경 ?전|당초|기존|현행)[^\n]*(?:변경|→|->)[^\n]*$"
    r"|^[^\n]*\b(?:old|original|was|before)\b[^\n|\t]*[|\t][^\n]*\b(?:new|revised|now|after)\b",
    re.IGNORECASE,
)
"""The head of a table that sets what was beside what is."""


def _in_old_column(reading: Reading, day: OnDay) -> bool:
    """Tell whether a day stands in a table of changes with a later column beside it."""
    line = reading.layout.line(day.written.start)
    between = (
        reading.clean[day.written.end : other.written.start]
        for other in reading.days_between(day.written.end, line[1])
    )
    if not any("|" in words or "\t" in words or "  " in words for words in between):
        return False
    head = _COLUMNS.search(reading.clean)
    return head is not None and head.end() <= day.written.start


def is_struck(reading: Reading, at: int) -> bool:
    """Tell whether what stands at a position is struck through: "~~Monday 4 May~~"."""
    start, end = reading.layout.line(at)
    before, after = reading.clean[start:at], reading.clean[at:end]
    return before.count(_STRUCK) % 2 == 1 and _STRUCK in after


_STRUCK = "~~"


_CLAUSE = 140


def is_old(reading: Reading, day: OnDay, before: str, after: str, label: Label | None) -> bool:
    """Tell whether a day is the one that a change does away with."""
    if label is Label.OLD or _in_old_column(reading, day):
        return True
    if NEW_BEFORE.search(before) or NEW_AFTER.search(after):
        return False
    clause = reading.layout.after(day.written.end, _CLAUSE)
    if reading.language == "ko" and koreanchange.only_moved(clause):
        return False
    if koreanchange.was_to_be(after):
        return True
    earlier = reading.days_between(day.written.start - len(before), day.written.start)
    if earlier and _ANEW.search(reading.clean, earlier[-1].written.end, day.written.start):
        # "In place of Thursday 23rd we meet on Thursday 30 March"
        before = reading.clean[earlier[-1].written.end : day.written.start]
    return bool(OLD_BEFORE.search(before) or OLD_AFTER.search(after))
