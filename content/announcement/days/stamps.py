"""Tells the day on which a text was written, sent or posted from the days it tells of."""

import re
from datetime import timedelta

from content.announcement.days.calendar import GRACE, OnDay
from content.announcement.days.cues import DATELINE, DATELINE_AFTER, POSTED_BEFORE
from content.announcement.reading import Reading

_FIRST_WORDS = 400
_DATELINE_DAYS = 4
_SIGNED_LINE = 60
"""Characters of a last line that dates the paper."""
_LETTERS_OF_A_STAMP = 6
_LETTER = re.compile(r"[A-Za-z]")
_HEADER = re.compile(
    r"\W{0,3}(?:From|To|Sent|Cc|Subject|수 *신|발 *신|참 *조|보낸 ?사람"
    r"|받는 ?사람)\W{0,2}[:|]",
    re.IGNORECASE,
)
"""A line of the head of a letter."""
_HEADINGS = re.compile(r"\b(?:FROM|TO|SUBJECT|RE|CC):")
"""The whole head of a memorandum on one line."""


def heads_a_letter(reading: Reading, day: OnDay) -> bool:
    """Tell whether a day is when a letter was written: it stands between sender and reader."""
    if not timedelta(0) <= reading.posted - day.on <= GRACE:
        return False
    start, end = reading.layout.line(day.written.start)
    if start == 0 and day.on == reading.posted and _tells_later(reading, day):
        return True
    if len(_HEADINGS.findall(reading.clean, start, end)) > 1:
        return True
    above = reading.layout.line(max(0, start - 1))[0]
    further = reading.layout.line(max(0, above - 1))[0]
    return any(_HEADER.match(reading.clean, at) for at in (further, above, end + 1))


def _tells_later(reading: Reading, day: OnDay) -> bool:
    """Tell whether the text goes on to a later day, and gives no hour to this one."""
    line = reading.layout.line(day.written.start)
    return not reading.clocks_between(*line) and any(
        other.on > reading.posted + GRACE for other in reading.days
    )


def is_posted(reading: Reading, day: OnDay, before: str, after: str) -> bool:
    """Tell whether a day is when the text was posted, not one it tells of."""
    written = day.written
    stamped = POSTED_BEFORE.search(before[-60:])
    if stamped and not (day.on - reading.posted > GRACE and _RELEASE.match(stamped[0])):
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
    if written.relative and _is_said(reading, day):
        return False
    # A line of nothing but the posting day, or the posting day at the head of a release.
    start, end = reading.layout.line(written.start)
    line = reading.clean[start:end].strip(" .|-,")
    alone = len(line) <= written.end - written.start + 3
    if reading.clocks_between(start, end):
        if day.on == reading.posted and _is_stamp(reading, start, end):
            return True
        # "BUDG 12-03-2018 - 16:40": the stamp of a web page.
        rest = line.replace(reading.clean[written.start : written.end], "")
        if _OF_A_BOARD.search(rest) and len(reading.days) > 1:
            return True
        stamp = len(_LETTER.findall(rest)) <= _LETTERS_OF_A_STAMP and len(reading.days) > 1
        return stamp and day.on == reading.posted and written.weekday is None
    signed = not reading.clean[end:].strip() and len(line) < _SIGNED_LINE
    return (alone or day.on == reading.posted) and (len(reading.days) > 1 or signed)


_OF_A_BOARD = re.compile(r"\b(?:hits?|views?)\W{0,3}\d|조회 ?수?\W{0,3}\d", re.IGNORECASE)
"""How often a page was looked at, as boards print it beside the day of posting."""
_RELEASE = re.compile(r"(?:press )?releases?\b|dated|sent|by ", re.IGNORECASE)
"""What heads a text with a day to come, or tells who speaks on it, is no stamp."""


def _is_said(reading: Reading, day: OnDay) -> bool:
    """Tell whether "today" is said of the event: alone in the text, beside an hour, as a heading.

    "On Tuesday" is never a stamp.
    """
    written = day.written
    start, end = reading.layout.sentence(written.start)
    if all(other.on <= reading.posted for other in reading.days):
        return True
    if _OF_THE_DAY.match(reading.clean, written.start):
        return True
    return not reading.clean[written.start].isdigit() and (
        written.weekday is not None
        or reading.clean.startswith(":", written.end)
        or bool(reading.clocks_between(start, end))
    )


_OF_THE_DAY = re.compile(r"tonight|this (?:evening|afternoon|morning)", re.IGNORECASE)
"""Nobody dates a letter so."""


def _is_stamp(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a line bears the minute at which it was sent: "Tue, Sep 5, 2023, 9:02 a.m."."""
    return any(clock.at.minute % _ROUND for clock in reading.clocks_between(start, end))


_ROUND = 5
"""Minutes of which the hours of events are made."""
