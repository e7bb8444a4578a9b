"""Finds the last day of what begins and ends at an hour told with each day."""

import re
from collections.abc import Sequence
from dataclasses import replace

from content.announcement.days.day import Day

_REACH = 60
_HOUR = (
    r"(?:(?:오전 |오후 )?\d{1,2}(?:[:.]\d\d|시)?(?: ?[ap]\.?m\b\.?)?|noon|midday|midnight)"
    r"(?: \(\w{2,5}\))?"
)
_SURE_HOUR = r"(?:\d{1,2}(?:[:.]\d\d|[:.]\d\d ?[ap]\.?m\b\.?| ?[ap]\.?m\b\.?)|noon|midday|midnight)"
_LINK = r"(?:-|~|부터|\b(?:to|until|till?|through|thru)\b)"
_ENDING = (
    r"(?:,(?= ends)|,? (?:and|but)) (?:it |we )?(?:will )?(?:(?:go|last|run|stay)\w*(?: on)? )?"
    r"(?:(?:end|finish|clos|conclud|wrap)\w*(?: up)?|until|till?)(?: at| by| on)?"
)
_OVER_HOUR = re.compile(
    rf" ?,? ?(?:at |from |@ ?|\()?{_HOUR}\)? ?{_LINK} ?(?:{_SURE_HOUR}(?:,| on)? ?)?(?:the )?",
    re.IGNORECASE,
)
"""What stands between two days of "Sat 9 Nov, 9:00 - Sun 10 Nov, 17:00"."""
_SECOND_HOUR = re.compile(rf" ?{_LINK} ?{_SURE_HOUR},?(?: on)? ?(?:the )?", re.IGNORECASE)
"""What stands between those of "from 6pm on Friday 14 March until 2pm on Sunday 16 March"."""
_SENTENCE = re.compile(
    rf"(?:,? (?:at |from )?{_HOUR})?{_ENDING} ?(?:(?:at )?{_SURE_HOUR} (?:on )?)?(?:the )?",
    re.IGNORECASE,
)
"""What stands between those of "starting Saturday at 1 pm and ending Sunday at 1 pm"."""
_ROWS = re.compile(
    rf"[ ,]*(?:at |from |@ ?|\(|\| ?)?{_HOUR}\)? ?\n[ *-]*(?:event )?(?:ends?|to|until"
    rf"|finish(?:es)?|종료)(?: ?(?:date|time|일시|일))?(?: ?:|(?= \D)) ?"
    rf"(?:{_SURE_HOUR},? ?(?:on )?)?",
    re.IGNORECASE,
)
"""What stands between those of two rows: "Starts: Friday 14 March, 6pm", "Ends: …"."""
_MOVED = re.compile(
    r"\b(?:mov\w+|chang\w+|reschedul\w+|postpon\w+|brought forward|put back|shift\w+"
    r"|switch\w+)\b[^.\n]{0,30} from (?:the )?$",
    re.IGNORECASE,
)
_HOUR_BEHIND = re.compile(rf"[ ,@|(]{{0,3}}(?:at |from )?{_SURE_HOUR}", re.IGNORECASE)
_CLOCK = re.compile(_HOUR, re.IGNORECASE)
_BETWEEN = (_OVER_HOUR, _SECOND_HOUR, _SENTENCE, _ROWS)


def joined(clean: str, days: Sequence[Day]) -> list[Day]:
    """Make two days with an hour between them, the second the end of the first, one range."""
    out: list[Day] = []
    for day in days:
        before = out[-1] if out else None
        if before is not None and is_last(clean, before, day):
            out[-1] = _until(before, day)
            continue
        out.append(day)
    return out


def is_last(clean: str, first: Day, last: Day) -> bool:
    """Tell whether a day is told as the one on which what began on another ends."""
    return (
        first.until is None
        and last.until is None
        and not first.more
        and 0 < last.start - first.end <= _REACH
        and (first.month is None or (last.month, last.day) != (first.month, first.day))
        and any(gap.fullmatch(clean, first.end, last.start) for gap in _BETWEEN)
        and not is_moved(clean, first)
        and not _has_own_hours(clean, first, last)
    )


def is_moved(clean: str, first: Day) -> bool:
    """Tell whether a day is the one from which something was moved to another."""
    return bool(_MOVED.search(clean, max(0, first.start - _REACH), first.start))


def _has_own_hours(clean: str, first: Day, last: Day) -> bool:
    """Tell whether each of two days tells from when until when: "Sat 9-5pm Sun 10am-2pm"."""
    between = clean[first.end : last.start]
    return len(_CLOCK.findall(between)) > 1 and bool(_HOUR_BEHIND.match(clean, last.end))


def _until(first: Day, last: Day) -> Day:
    """Give a day its end; "from Friday 14 to 2pm on Sunday 16 March" tells the month but once."""
    year = first.year or last.year
    if first.month is None and first.day and last.day and first.day < last.day:
        return replace(first, month=last.month, until=last, year=year)
    return replace(first, until=last, year=year)
