"""Decides the event's day, start and end among all the days and hours of an announcement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from content.announcement.calendar import OnDay
from content.announcement.clock import Clock
from content.announcement.cues import EVENT_CUE, NEW_AFTER, NEW_BEFORE, OLD_AFTER, OLD_BEFORE
from content.announcement.deadlines import is_deadline
from content.announcement.ends import Weighed, end_of
from content.announcement.hourcues import (
    ARRIVE_BEFORE,
    DOOR_WORD,
    DOORS_AFTER,
    DOORS_BEFORE,
    EARLY,
    EARLY_KO,
    END_AFTER,
    END_BEFORE,
    LEADS,
    NOW_STARTS,
    OFFICE,
    OPENING,
    START_AFTER,
    START_BEFORE,
)
from content.announcement.labels import Label
from content.announcement.reading import Reading
from content.announcement.roles import Scored, score_days

_NEAR = 40
_RIGHT_BESIDE = 3
_FURTHER = 300
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
    best, rivals = _best(scored)
    clocks = [_weigh(reading, clock, best, scored, change=change) for clock in reading.clocks]
    clocks = [_inside_stretch(reading, clock, clocks) for clock in clocks]
    usable = [clock for clock in clocks if clock.score > _LEAST and clock.role != "doors"]
    chosen = max(usable, key=lambda one: one.score, default=None) or _only(clocks, best, rivals)
    moment = Moment(best, rivals, doors=_first(clocks, "doors"), arrive=_first(clocks, "arrive"))
    if chosen is None:
        return _by_doors(reading, moment, clocks)
    clock = _own_zone(reading, chosen.clock, place_zone)
    moment = replace(moment, clock=clock, clock_score=chosen.score)
    end, end_at = end_of(reading, clock, clocks)
    return replace(moment, end=end, end_at=end_at)


def _only(
    clocks: Sequence[Weighed], best: Scored | None, rivals: Sequence[Scored]
) -> Weighed | None:
    """Return the first hour of a text that tells of one day and no better hour."""
    if best is None or best.past or any(not one.past for one in rivals):
        return None
    return next((one for one in clocks if not one.role and one.score > _FAINT), None)


_LEAST, _FAINT = -1.5, -4.0
_OF_PROGRAMME = 3.0


def _inside_stretch(reading: Reading, one: Weighed, clocks: Sequence[Weighed]) -> Weighed:
    """Count less for the start what lies within hours told in the same paragraph.

    "From 11.30 until 1pm; the readings begin at 12": the event is open when its parts begin.
    """
    if one.role in {"doors", "arrive", "end"}:
        return one
    if _behind_first_row(reading, one, clocks):
        return replace(one, score=one.score - _OF_PROGRAMME)
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


def _best(scored: Sequence[Scored]) -> tuple[Scored | None, tuple[Scored, ...]]:
    by_day: dict[date, Scored] = {}
    for one in scored:
        known = by_day.get(one.day.on)
        if known is None or one.score > known.score:
            by_day[one.day.on] = _with_range(one, known)
    ahead = [
        one
        for one in by_day.values()
        if not one.past and not one.deadline and one.score > -_NEXT_COST
    ]
    first = min(ahead, key=lambda one: one.day.on, default=None)
    if first is not None and first.next:
        # "Next meeting: 4 May" with no day before it to come is what the text announces.
        by_day[first.day.on] = replace(first, score=first.score + _NEXT_COST)
    row = sorted(by_day.values(), key=lambda one: (-one.score, one.day.written.start))
    if not row or row[0].score < _LEAST_DAY:
        return None, ()
    first = _first_told(row)
    row = [first, *(one for one in row if one is not first)]
    return row[0], tuple(one for one in row[1:] if one.score >= _LEAST_DAY)


def _first_told(row: Sequence[Scored]) -> Scored:
    """Return the first of days that are told alike: of several meetings the next is meant."""
    best = row[0]
    alike = [
        one
        for one in row
        if one.score > max(_PLAIN_DAY, best.score - _ALIKE)
        and not (one.past or one.deadline or one.old)
        and one.day.on < best.day.on
        and one.day.written.start < best.day.written.start
    ]
    return min(alike, key=lambda one: one.day.on, default=best)


_ALIKE, _PLAIN_DAY = 1.6, 1.2


def _with_range(one: Scored, known: Scored | None) -> Scored:
    """Keep the range a day was told with, though it is told better elsewhere without."""
    if known is None or one.day.until or not known.day.until or known.deadline:
        return one
    return replace(one, day=replace(one.day, until=known.day.until))


_LEAST_DAY = 0.5
_NEXT_COST = 8.0


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
    return one.clock.start in reading.schedule and any(
        other.clock.start in reading.schedule
        and other.clock.start < one.clock.start
        and other.clock.at < one.clock.at
        and other.role in {"", "start"}
        and other.score > _LEAST
        for other in clocks
    )


_ROUND = 5
"""Minutes of which the hours of events are made; others are stamps of mail and posts."""
_PRIVATE = re.compile(r"[ ,]*[(\[]?(?:in |for )?private", re.IGNORECASE)
_PUBLIC = re.compile(r"[ ,]*[(\[]?(?:in )?public\b", re.IGNORECASE)
"""A committee deliberates before its guests come in."""
_LABEL_WORTH = {
    Label.TIME: 6.0, Label.START: 7.0, Label.DATE: 5.0, Label.DOORS: -4.0, Label.END: -8.0,
    Label.REGISTER: -5.0, Label.DEADLINE: -12.0, Label.CONTACT: -8.0, Label.POSTED: -12.0,
    Label.OLD: -10.0, Label.NEXT: -9.0, Label.AGENDA: -1.0, Label.PLACE: 1.0,
}  # fmt: skip


def _weigh(
    reading: Reading, clock: Clock, best: Scored | None, scored: Sequence[Scored], *, change: bool
) -> Weighed:
    layout = reading.layout
    before, after = layout.before(clock.start, 70), layout.after(clock.end, 50)
    last = reading.clocks_between(clock.start - len(before), clock.start)
    near = reading.clean[max(clock.start - len(before), last[-1].end if last else 0) : clock.start]
    label = layout.piece(clock.start).label
    role = _role(near, after, label)
    score = _ROLE_WORTH[role]
    score += _LABEL_WORTH.get(label, 0.0) if label else 0.0
    score += _to_day(reading, clock, best, scored)
    score += 1.0 if clock.until else 0.0
    score += 2.0 if EVENT_CUE.search(before) or EVENT_CUE.search(after) else 0.0
    score += 0.5 if clock.arrive else 0.0
    score -= 2.0 if clock.bare and label not in {Label.TIME, Label.DATE, Label.START} else 0.0
    score -= 10.0 if role != "end" and _late(before, after, near) else 0.0
    score -= 7.0 if OFFICE.search(before[-60:]) or OPENING.search(after) else 0.0
    if change:
        score += 5.0 if NEW_BEFORE.search(near) or NEW_AFTER.search(after) else 0.0
        score += 9.0 if NOW_STARTS.search(before) else 0.0
        score -= (
            8.0
            if not NEW_BEFORE.search(near) and (OLD_BEFORE.search(near) or OLD_AFTER.search(after))
            else 0.0
        )
    score -= 6.0 if clock.at.minute % _ROUND else 0.0
    score -= 6.0 if _PRIVATE.match(after) else 0.0
    score += 2.0 if _PUBLIC.match(after) else 0.0
    if _in_schedule(reading, clock):
        score -= 1.5
    score -= clock.start / 20_000
    return Weighed(clock, score, role)


_ROLE_WORTH = {"doors": -7.0, "arrive": -7.0, "start": 2.5, "end": -7.0, "": 0.0}


def _late(before: str, after: str, near: str) -> bool:
    cue = re.search(
        r"\b(?:by|before|no later than|deadline|cob|close of business)(?: the)? ?$",
        near,
        re.IGNORECASE,
    )
    return bool(cue or (is_deadline(near[-40:], after) and not EVENT_CUE.search(near[-30:])))


def _role(near: str, after: str, label: Label | None) -> str:
    if label is Label.DOORS or DOORS_AFTER.search(after):
        return "doors"
    if START_BEFORE.search(near) or (START_AFTER.search(after) and not END_BEFORE.search(near)):
        return "start"
    if DOORS_BEFORE.search(near):
        return "doors"
    if ARRIVE_BEFORE.search(near) and not re.search(
        r"\b(?:meeting|event)\b", near[-12:], re.IGNORECASE
    ):
        return "arrive"
    if label is Label.END or END_BEFORE.search(near) or END_AFTER.search(after):
        return "end"
    return ""


def _to_day(reading: Reading, clock: Clock, best: Scored | None, scored: Sequence[Scored]) -> float:
    """Weigh how close an hour stands to the event's day, and whether another day claims it."""
    if best is None:
        return 1.0
    layout = reading.layout
    sentence, line = layout.sentence(clock.start), layout.line(clock.start)
    own = [one for one in scored if one.day.on == best.day.on and not one.deadline]
    gap = min((_gap(clock, one.day) for one in own), default=10_000)
    score = 0.0
    beside = any(sentence[0] <= one.day.written.start < sentence[1] for one in own)
    if beside or any(line[0] <= one.day.written.start < line[1] for one in own):
        score += 5.0
    score += 2.0 if gap <= _RIGHT_BESIDE else 0.0
    score += 2.0 if gap < _NEAR else 1.0 if gap < _FURTHER else 0.0
    others = [
        one
        for one in scored
        if one.day.on != best.day.on
        and not (one.deadline and not sentence[0] <= one.day.written.start < sentence[1])
    ]
    if any(
        _gap(clock, one.day) < min(gap, 60) and not _apart(reading, clock, one.day)
        for one in others
    ):
        score -= 6.0 if beside else 11.0
    return score


def _apart(reading: Reading, clock: Clock, day: OnDay) -> bool:
    """Tell whether an hour is said of all days, in a paragraph behind the last of them."""
    start = reading.layout.line(clock.start)[0]
    between = reading.clean[day.written.end : start]
    return "\n\n" in between and bool(_EACH.search(reading.clean, start, clock.start))


_EACH = re.compile(r"\b(?:each|every|all)\b|매주|매번|모두", re.IGNORECASE)


def _gap(clock: Clock, day: OnDay) -> int:
    return max(0, clock.start - day.written.end, day.written.start - clock.end)


def _in_schedule(reading: Reading, clock: Clock) -> bool:
    """Tell whether the hour stands in a timetable: lines that begin with one and go on."""
    return clock.start in reading.schedule


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
