"""Weighs what stands with a day: an hour, a place, a word of invitation."""

import re

from content.announcement.days.calendar import OnDay
from content.announcement.days.cues import EVENT_CUE, PLACE_CUE
from content.announcement.days.deadlines import is_deadline
from content.announcement.hours.clock import Clock
from content.announcement.reading import Reading

_BESIDE = 30
_NEXT_LINE = 4


def weigh_company(reading: Reading, day: OnDay, before: str, after: str) -> float:
    """Weigh what stands in the same sentence: an hour, a place, a word of invitation."""
    written = day.written
    start, end = reading.layout.sentence(written.start)
    score = 0.0
    clocks = reading.clocks_between(max(start, written.start - 160), min(end, written.end + 160))
    # "4 June 2018" on a line and "18:00 - 19:30" on the next are said in one breath.
    clocks = clocks or reading.clocks_between(written.end, written.end + _NEXT_LINE)
    clocks = clocks or _below(reading, written.start)
    if not clocks and not is_deadline(before, after) and _goes_on_with_hour(reading, day):
        score += _IN_NEXT_SENTENCE
    if clocks:
        score += 3.0
        if any(
            abs(clock.start - written.end) < _BESIDE or abs(written.start - clock.end) < _BESIDE
            for clock in clocks
        ):
            score += 1.5
    if EVENT_CUE.search(before) or EVENT_CUE.search(after[:60]):
        score += 3.0
    if PLACE_CUE.search(before) or PLACE_CUE.search(after):
        score += 1.0
    return score


_IN_NEXT_SENTENCE = 3.5
_LEAD = 800
"""Characters of a report within which its hour follows its day."""


def _goes_on_with_hour(reading: Reading, day: OnDay) -> bool:
    """Tell whether the next sentences give a day its hour before another day is named.

    "She will answer questions on Saturday. ... It begins at 2 p.m."
    """
    stamp = day.on == reading.posted and not day.written.relative
    if day.on < reading.posted or stamp or _is_listed(reading, day):
        return False
    start, end = reading.layout.sentence(day.written.start)
    stop = day.written.end + _LEAD
    others = (one for one in reading.days_between(start, stop) if one.on != day.on)
    following = next(others, None)
    if following is not None:
        if following.written.start < end:
            return False
        stop = reading.layout.sentence(following.written.start)[0]
    clocks = reading.clocks_between(day.written.end, stop)
    return any(not clock.bare and not _apart_from(reading, clock) for clock in clocks)


def _is_listed(reading: Reading, day: OnDay) -> bool:
    """Tell whether the line above names another day: what follows is said of the whole list."""
    start = reading.layout.line(day.written.start)[0]
    above = reading.layout.line(max(0, start - 1))
    return above[0] < start and any(one.on != day.on for one in reading.days_between(*above))


def _apart_from(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour is said of something else: of several days, of polls, of a deadline."""
    start, end = reading.layout.sentence(clock.start)
    return bool(
        _OF_SEVERAL.search(reading.clean, start, end)
        or _OF_ALL.match(reading.clean, start)
        or _OF_OTHERS.search(reading.clean, start, clock.start)
    )


_OF_SEVERAL = re.compile(r"\b(?:both|each|every|all)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\W{0,3}(?:We (?:always |usually |normally )?meet\b(?! on| next| this)"
    r"|(?:Our |The )?(?:[Mm]eetings|[Tt]alks|[Ll]ectures|[Ee]vents|[Ss]essions|[Ee]venings) "
    r"(?:are|start|begin|commence|take place)\b)"
)
"""What is so whenever they meet: "We meet at the village hall at 7.45pm"."""
_OF_OTHERS = re.compile(r"\b(?:open|by|before|till|until)\b", re.IGNORECASE)


def _below(reading: Reading, at: int) -> list[Clock]:
    """Return the hours of the line below one of hardly more than a day."""
    start, end = reading.layout.line(at)
    if end - start > _DAY_LINE:
        return []
    below = reading.layout.line(end + 1)
    return [] if reading.days_between(*below) else reading.clocks_between(*below)


_DAY_LINE = 40
