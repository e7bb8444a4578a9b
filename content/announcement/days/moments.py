"""Decides the event's day, start and end among all the days and hours of an announcement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from content.announcement.days.chosenday import best_day
from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.roles import Scored, score_days
from content.announcement.hours.clock import Clock
from content.announcement.hours.ends import Weighed, end_of
from content.announcement.hours.hourcues import DOOR_WORD, EARLY, EARLY_KO, LEADS
from content.announcement.hours.hourweights import weigh
from content.announcement.reading import Reading

_NEAR = 40
_ONE_LINE = 150


@dataclass(frozen=True)
class Moment:
    """What was decided about an event's time, with the runners-up."""

    day: Scored | None = None
    rivals: tuple[Scored, ...] = ()
    clock: Clock | None = None
    clock_score: float = 0.0
    only_doors: bool = False
    end: Clock | None = None
    end_at: time | None = None
    doors: Clock | None = None
    arrive: Clock | None = None

    @property
    def on(self) -> date | None:
        """The event's day."""
        return self.day.day.on if self.day else None


def decide(reading: Reading, *, change: bool, place_zone: str | None = None) -> Moment:
    """Choose the event's day and hours."""
    scored = score_days(reading, change=change)
    best, rivals = best_day(reading, scored, change=change)
    clocks = [weigh(reading, clock, best, scored, change=change) for clock in reading.clocks]
    clocks = [_inside_stretch(reading, clock, clocks) for clock in clocks]
    usable = [
        clock
        for clock in clocks
        if clock.score > _LEAST
        and clock.role != "doors"
        and not (clock.role == "end" and _is_surely_end(reading, clock.clock))
        and not _is_aside(reading, clock.clock)
    ]
    chosen = max(usable, key=lambda one: one.score, default=None)
    chosen = chosen or _only(reading, clocks, best, rivals)
    if chosen is None and change:
        chosen = _unchanged(reading, clocks)
    moment = Moment(best, rivals, doors=_first(clocks, "doors"), arrive=_first(clocks, "arrive"))
    if chosen is None:
        return _by_doors(reading, moment, clocks)
    clock = _own_zone(reading, chosen.clock, place_zone)
    moment = replace(moment, clock=clock, clock_score=chosen.score)
    end, end_at = end_of(reading, clock, clocks)
    return replace(moment, end=end, end_at=end_at)


def _is_surely_end(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour is the last one and nothing else: "over by 9", "밤 10시 반까지"."""
    before = reading.layout.before(clock.start, _NEAR)
    return bool(_UNTIL_KO.match(reading.clean, clock.end) or _OVER.search(before))


_OVER = re.compile(
    r"\b(?:over|done|home|finish(?:es|ed)?|end(?:s|ed)?|out) (?:by|before|no later than) $", re.I
)
_UNTIL_KO = re.compile(r" ?까지")


def _only(
    reading: Reading, clocks: Sequence[Weighed], best: Scored | None, rivals: Sequence[Scored]
) -> Weighed | None:
    """Return the first hour of a text that tells of one day and no better hour."""
    if best is None or best.past:
        return None
    if any(not one.past for one in rivals):
        return next((one for one in clocks if _opens_timetable(reading, one)), None)
    told = (one for one in clocks if not one.role and one.score > _FAINT)
    return next((one for one in told if not _is_aside(reading, one.clock)), None)


def _opens_timetable(reading: Reading, one: Weighed) -> bool:
    """Tell whether an hour is that of the first row of the only timetable of a text."""
    return (
        bool(reading.schedule)
        and one.clock.start == min(reading.schedule)
        and one.role in {"", "start"}
        and one.score > _FAINT
    )


def _is_aside(reading: Reading, clock: Clock) -> bool:
    """Tell whether a bare hour is said of anything: "years of getting up at five"."""
    start, end = reading.layout.sentence(clock.start)
    return (
        clock.bare
        and not reading.days_between(start, end)
        and not EVENT_CUE.search(reading.clean, start, end)
        and _USED_TO.search(reading.clean, start, clock.start) is not None
    )


_USED_TO = re.compile(
    r"\b(?:getting up|gets? up|got up|waking|woke|every (?:day|morning|night)|years of|used to)\b",
    re.IGNORECASE,
)


def _unchanged(reading: Reading, clocks: Sequence[Weighed]) -> Weighed | None:
    """Return the hour of the day that was, where the new day has the same."""
    if not _SAME_HOUR.search(reading.clean):
        return None
    told = (one for one in clocks if one.role not in {"doors", "arrive", "end"})
    return max(told, key=lambda one: one.score, default=None)


_SAME_HOUR = re.compile(
    r"\bsame (?:time|hour|place and time|venue and time|location and time)\b"
    r"|\b(?:start(?:ing)? )?times? (?:\w+ ){0,3}(?:unchanged|(?:remains?|stays?) the same)\b"
    r"|시간(?:과 장소)?[은는]? ?(?:그대로|동일|같|변동 ?없|변경 ?없)|(?:같은|동일한) 시간",
    re.IGNORECASE,
)


_LEAST, _FAINT = -1.5, -4.0
_OF_PROGRAMME, _NEXT_PART = 3.0, 12.0


def _inside_stretch(reading: Reading, one: Weighed, clocks: Sequence[Weighed]) -> Weighed:
    """Count less for the start what lies within hours told in the same paragraph.

    "From 11.30 until 1pm; the readings begin at 12": the event is open when its parts begin.
    """
    if one.role in {"doors", "arrive", "end"}:
        return one
    if _behind_first_row(reading, one, clocks):
        return replace(one, score=one.score - _OF_PROGRAMME)
    if _comes_after(reading, one, clocks):
        return replace(one, score=one.score - _NEXT_PART)
    if one.clock.until is not None:
        return one
    line = reading.layout.line(one.clock.start)
    within = any(
        other.clock.until is not None
        and not other.role
        and other.clock.at < one.clock.at < other.clock.until
        and line[0] <= other.clock.start < line[1]
        for other in clocks
    )
    return replace(one, score=one.score - _OF_PROGRAMME) if within else one


def _comes_after(reading: Reading, one: Weighed, clocks: Sequence[Weighed]) -> bool:
    """Tell whether an hour is that of a next part: "from 11, then at 1", "march to it for 2pm"."""
    first = reading.layout.sentence(one.clock.start)[0]
    return bool(_THEN.search(reading.clean, first, one.clock.start)) and any(
        first <= other.clock.start < one.clock.start
        and other.clock.at < one.clock.at
        and other.role != "end"
        for other in clocks
    )


_THEN = re.compile(
    r"\bthen,? (?:[a-z]+ ){0,3}$"
    r"|\b(?:march|walk|process|proceed|parade|move|go over|go across|head over|on)(?:ing)? to"
    r" [^.;\n\d]{3,60}$",
    re.IGNORECASE,
)


def _first(clocks: Sequence[Weighed], role: str) -> Clock | None:
    return next((one.clock for one in clocks if one.role == role), None)


def _by_doors(reading: Reading, moment: Moment, clocks: Sequence[Weighed]) -> Moment:
    """Take the doors' hour for the start where no other is told."""
    doors = moment.doors or moment.arrive
    if doors is None:
        return moment
    end, end_at = end_of(reading, doors, clocks)
    near = reading.clean[max(0, doors.start - _NEAR) : doors.end + _NEAR]
    only = bool(DOOR_WORD.search(near))
    return replace(moment, clock=doors, only_doors=only, end=end, end_at=end_at)


def _behind_first_row(reading: Reading, one: Weighed, clocks: Sequence[Weighed]) -> bool:
    """Tell whether a timetable has a row before this one with which the event may begin."""
    row = one.clock.start in reading.schedule
    below = not row and _right_below(reading, one.clock)
    return (row or below) and any(
        other.clock.start in reading.schedule
        and other.clock.start < one.clock.start
        and other.clock.at < one.clock.at
        and (other.role == "start" or (not other.role and (below or not one.role)))
        and other.score > _LEAST
        for other in clocks
    )


def _right_below(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour stands in the line below a timetable: "Evening vigil 6pm"."""
    line = reading.layout.line(clock.start)[0]
    above = reading.layout.line(max(0, line - 1))
    return any(above[0] <= start < line for start in reading.schedule)


def _own_zone(reading: Reading, clock: Clock, place_zone: str | None) -> Clock:
    """Among "9am ET / 2pm UK / 10pm KST" prefer the hour of the place's own zone."""
    if place_zone is None or clock.zone in {None, place_zone}:
        return clock
    start, end = reading.layout.line(clock.start)
    for other in reading.clocks_between(start, end):
        if other.zone == place_zone and abs(other.start - clock.start) < _ONE_LINE:
            return other
    return clock


def arrival_lead(reading: Reading) -> tuple[int, int, int] | None:
    """Return how many minutes before the start to arrive, and the span that says so."""
    match = EARLY.search(reading.clean) or EARLY_KO.search(reading.clean)
    if match is None:
        return None
    lead = match["lead"].lower()
    return (int(lead) if lead.isdigit() else LEADS[lead]), match.start(), match.end()
