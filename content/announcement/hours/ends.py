"""Finds when an event ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from content.announcement.days.day import Day
from content.announcement.hours import lengths
from content.announcement.hours.clock import Clock
from content.announcement.hours.hourcues import (
    ENDS,
)
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

_NEAR = 40
_NO_END = -11.0
_NOON = 12
_LONGEST = timedelta(hours=14)


@dataclass(frozen=True)
class Weighed:
    """An hour, what speaks for it as the start, and what it seems to be for."""

    clock: Clock
    score: float
    role: str


def end_of(
    reading: Reading, clock: Clock, clocks: Sequence[Weighed]
) -> tuple[Clock | None, time | None]:
    """Return the hour at which the event ends, and where it is told."""
    if clock.until is not None:
        until = _last_of_timetable(reading, clock) or (clock, clock.until)
        return _after_parts(reading, until, clocks) or until
    for one in clocks:
        if one.clock.at == clock.at and one.clock.until and not _of_programme(one.clock, clocks):
            return one.clock, one.clock.until
    for told in (clock, *_told_before(clock, clocks)):
        end = _said_after(reading, told, clocks)
        if end is not None:
            return end
    beyond = _beyond(reading, clock, clocks) or _behind_bracket(reading, clock, clocks)
    if beyond is not None:
        return beyond, beyond.at
    last = _last_row(reading, clock)
    if last is not None:
        return last, last.until
    length = lengths.end_of(reading, clock)
    return (length, length.at) if length else (None, None)


def _after_parts(
    reading: Reading, last: tuple[Clock, time], clocks: Sequence[Weighed]
) -> tuple[Clock, time] | None:
    """Return the event's own end below stretches of its parts: "Event ends: 9pm"."""
    for one in clocks:
        behind = one.role == "end" and one.clock.start > last[0].end and one.clock.at > last[1]
        own = behind and ENDS.search(reading.layout.before(one.clock.start))
        if own and not reading.days_between(last[0].end, one.clock.end):
            return one.clock, one.clock.at
    return None


def _told_before(clock: Clock, clocks: Sequence[Weighed]) -> list[Clock]:
    """Return the same hour where it is told elsewhere, apart from timetables."""
    return [one.clock for one in clocks if one.clock.at == clock.at and one.clock is not clock]


def _said_after(
    reading: Reading, clock: Clock, clocks: Sequence[Weighed]
) -> tuple[Clock, time] | None:
    """Return the end told behind an hour: in its sentence, its line, its timetable."""
    sentence, line = reading.layout.sentence(clock.start), reading.layout.line(clock.start)
    for one in clocks:
        if one.role != "end" or one.clock.start <= clock.start or _by(reading, one.clock):
            continue
        near = (
            sentence[0] <= one.clock.start < sentence[1] + 120
            or line[0] <= one.clock.start < line[1]
        )
        labelled = reading.layout.piece(one.clock.start).label in {Label.END, Label.AGENDA}
        said = bool(ENDS.search(reading.layout.before(one.clock.start)))
        known = said or labelled or _is_last_line(reading, one.clock)
        if one.score < _NO_END and not known:
            continue
        if not (near or known or one.clock.start in reading.schedule):
            continue
        if _fits(clock.at, one.clock.at):
            return _last_end(reading, one, clocks)
        evening = _in_the_evening(one.clock)
        if evening is not None and _fits(clock.at, evening):
            return one.clock, evening
    return None


def _is_last_line(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour is all of a line below a programme: "until 8.30"."""
    start, end = reading.layout.line(clock.start)
    return bool(_UNTIL_LINE.fullmatch(reading.clean[start : clock.start])) and (
        not reading.clean[clock.end : end].strip(" .!")
    )


_UNTIL_LINE = re.compile(
    r"\W*(?:until|till|to|ends?(?: at)?|finish(?:es)?(?: at)?):? ", re.IGNORECASE
)


def _in_the_evening(clock: Clock) -> time | None:
    """Return the other half of the day for an hour of which none was said: "carriages at 9"."""
    if not clock.bare or clock.at.hour >= _NOON:
        return None
    return clock.at.replace(hour=clock.at.hour + _NOON)


def _last_of_timetable(reading: Reading, clock: Clock) -> tuple[Clock, time] | None:
    """Return the end of the last row of a timetable whose first row the event begins with."""
    if clock.start not in reading.schedule or clock.until is None:
        return None
    last, until = clock, clock.until
    for row in reading.clocks:
        if row.start <= clock.start or row.start not in reading.schedule:
            continue
        if row.zone and row.zone != clock.zone:
            # "3.00pm-4.15pm NZST" below "1.00pm-2.15pm AEST": the same hours on other clocks.
            continue
        if row.at < last.at or reading.days_between(last.end, row.start):
            break
        if row.until is not None and row.until > until:
            last, until = row, row.until
    return (last, until) if last is not clock else None


def _last_row(reading: Reading, clock: Clock) -> Clock | None:
    """Return the row with which a timetable ends, where it tells until when it lasts."""
    rows = [row for row in reading.clocks if row.start in reading.schedule]
    if clock not in rows or len(rows) < _ROWS or reading.days_between(clock.end, rows[-1].start):
        return None
    ranges = [row for row in rows if row.until is not None]
    last = max(ranges, key=lambda row: row.until or row.at, default=None)
    if last is None or last.until is None or any(row.at > last.until for row in rows):
        return None
    return last if _fits(clock.at, last.until) else None


_ROWS = 3


def _last_end(reading: Reading, end: Weighed, clocks: Sequence[Weighed]) -> tuple[Clock, time]:
    """Return the last of the rows that close a timetable: "15:45 Closing words, 16:00 Depart"."""
    rows = [
        one.clock
        for one in clocks
        if one.role == "end"
        and one.clock.start in reading.schedule
        and one.clock.at > end.clock.at
        and not reading.days_between(end.clock.start, one.clock.start)
    ]
    last = rows[-1] if rows and end.clock.start in reading.schedule else end.clock
    return last, last.at


def _of_programme(clock: Clock, clocks: Sequence[Weighed]) -> bool:
    """Tell whether a stretch of hours is but a part of the event: another follows at its end."""
    return any(one.clock.at == clock.until for one in clocks)


def _by(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour is a deadline on a day of its own: "by 4pm on Wednesday"."""
    before = reading.layout.before(clock.start, 12)
    days = reading.days_between(clock.end, clock.end + len(" on Wednesday"))
    return bool(_DEADLINE.search(before)) and bool(days)


_DEADLINE = re.compile(r"\b(?:by|before)(?: the)? $", re.IGNORECASE)


def _beyond(reading: Reading, clock: Clock, clocks: Sequence[Weighed]) -> Clock | None:
    """Return the end of "May 4, 9:30 am ~ May 5, 4 pm", where each hour has its day."""
    last = _last_day(reading, clock)
    following = [one.clock for one in clocks if one.clock.start > clock.end]
    if last is not None:
        return next((one for one in following if _is_of(reading, one, last)), None)
    nearest = following[0] if following else None
    if nearest is None or nearest.start - clock.end > _NEAR:
        return None
    days = [day.written for day in reading.days_between(clock.end, nearest.start)]
    between = reading.clean[clock.end : days[0].start] if days else ""
    after = reading.clean[days[-1].end : nearest.start] if days else ""
    if not _UNTIL.fullmatch(between) or after.strip(" ,@|") not in {"", "at"}:
        return None
    return nearest if _fits(clock.at, nearest.at) else None


def _last_day(reading: Reading, clock: Clock) -> Day | None:
    """Return the last day of what an hour begins, where that day is told behind the hour."""
    return next(
        (
            day.written.until
            for day in reading.days_between(clock.start - _NEAR, clock.end + _NEAR)
            if day.written.until is not None and day.until is not None
            and clock.end <= day.written.until.start <= clock.end + _NEAR * 2
        ),
        None,
    )  # fmt: skip


def _is_of(reading: Reading, clock: Clock, day: Day) -> bool:
    """Tell whether an hour stands right beside a day: "2pm on Sunday 16 March"."""
    if clock.start < day.start:
        return bool(_ON.fullmatch(reading.clean, clock.end, day.start))
    return bool(_AT.fullmatch(reading.clean, day.end, clock.start))


_ON = re.compile(r",? ?(?:on )?(?:the )?", re.IGNORECASE)
_AT = re.compile(r"[ ,@|(]{0,3}(?:at |by |around )?", re.IGNORECASE)


def _behind_bracket(reading: Reading, clock: Clock, clocks: Sequence[Weighed]) -> Clock | None:
    """Return the end of "6pm (tea from 5.30pm) - 7.30pm"."""
    for one in clocks:
        between = reading.clean[clock.end : one.clock.start] if one.clock.start > clock.end else ""
        if len(between) <= _NEAR * 2 and _BRACKETED.fullmatch(between):
            return one.clock if _fits(clock.at, one.clock.at) else None
    return None


_BRACKETED = re.compile(
    r"(?: (?:sharp|prompt(?:ly)?))? ?\([^()\n]{2,60}\) ?(?:-|~|to|until) ?", re.IGNORECASE
)
_UNTIL = re.compile(r" ?(?:-|~|to|until|->) ?", re.IGNORECASE)


def _fits(start: time, end: time) -> bool:
    day = date(2000, 1, 1)
    lasts = datetime.combine(day, end, UTC) - datetime.combine(day, start, UTC)
    return timedelta(0) < lasts <= _LONGEST
