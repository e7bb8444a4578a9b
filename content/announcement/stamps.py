"""Tells the day on which a text was written, sent or posted from the days it tells of."""

import re
from datetime import timedelta

from content.announcement.calendar import GRACE, OnDay
from content.announcement.cues import DATELINE, DATELINE_AFTER, POSTED_BEFORE
from content.announcement.reading import Reading

_FIRST_WORDS = 400
_DATELINE_DAYS = 4
_SIGNED_LINE = 60
"""Characters of a last line that dates the paper."""
_LETTERS_OF_A_STAMP = 6
_LETTER = re.compile(r"[A-Za-z]")
_HEADER = re.compile(
    r"\W{0,3}(?:From|To|Sent|Cc|Subject|수신|발신|참조|보낸 ?사람"
    r"|받는 ?사람)\W{0,2}:",
    re.IGNORECASE,
)
"""A line of the head of a letter."""


def heads_a_letter(reading: Reading, day: OnDay) -> bool:
    """Tell whether a day is when a letter was written: it stands between sender and reader."""
    if not timedelta(0) <= reading.posted - day.on <= GRACE:
        return False
    start, end = reading.layout.line(day.written.start)
    above = reading.layout.line(max(0, start - 1))[0]
    return any(_HEADER.match(reading.clean, at) for at in (above, end + 1))


def is_posted(reading: Reading, day: OnDay, before: str, after: str) -> bool:
    """Tell whether a day is when the text was posted, not one it tells of."""
    written = day.written
    if POSTED_BEFORE.search(before[-60:]):
        return True
    head = reading.clean[max(0, written.start - 60) : written.start]
    if (
        written.start < _FIRST_WORDS
        and abs((day.on - reading.posted).days) <= _DATELINE_DAYS
        and DATELINE.search(head)
        and DATELINE_AFTER.match(reading.clean[written.end : written.end + 30])
    ):
        return True
    if not timedelta(0) <= reading.posted - day.on <= GRACE:
        return False
    if written.relative and all(other.on <= reading.posted for other in reading.days):
        # "Tonight it's our turn" in a text that tells of no later day.
        return False
    # A line of nothing but the posting day, or the posting day at the head of a release.
    start, end = reading.layout.line(written.start)
    line = reading.clean[start:end].strip(" .|-,")
    alone = len(line) <= written.end - written.start + 3
    if reading.clocks_between(start, end):
        if day.on == reading.posted and _is_stamp(reading, start, end):
            return True
        # "BUDG 12-03-2018 - 16:40": the stamp of a web page.
        stamp = len(_LETTER.findall(line)) <= _LETTERS_OF_A_STAMP and len(reading.days) > 1
        return stamp and day.on == reading.posted and written.weekday is None
    signed = not reading.clean[end:].strip() and len(line) < _SIGNED_LINE
    return (alone or day.on == reading.posted) and (len(reading.days) > 1 or signed)


def _is_stamp(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a line bears the minute at which it was sent: "Tue, Sep 5, 2023, 9:02 a.m."."""
    return any(clock.at.minute % _ROUND for clock in reading.clocks_between(start, end))


_ROUND = 5
"""Minutes of which the hours of events are made."""
