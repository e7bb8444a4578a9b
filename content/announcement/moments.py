"""Decides the event's day, start and end among all the days and hours of an announcement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from content.announcement.calendar import OnDay
from content.announcement.layout import Label
from content.announcement.reading import Reading
from content.announcement.roles import _NEW_AFTER, _NEW_BEFORE, _OLD_AFTER, _OLD_BEFORE, EVENT_CUE, Scored, _is_deadline, score_days
from content.announcement.times import Clock

_DOORS_BEFORE = re.compile(
    r"(?:\b(?:doors|doors open|registration|check-?in|sign-?in|arrivals?|refreshments?|coffee|tea|drinks|networking|lunch|buffet|reception|breakfast|supper|dinner|welcome drinks|gates|light refreshments"
    r"|mingling|social|gather(?:ing)?|assembl[ey]|meet (?:outside|at)|exhibition|bar)\b[^.;,\n\d]{0,28}|(?:등록|접수|입장|개장|식전)[^.\n\d]{0,8})$",
    re.IGNORECASE,
)
_DOORS_AFTER = re.compile(
    r"^\)?(?: ?[-:]| for| -)? ?(?:a |the |light )?(?:doors|registration|arrivals?|refreshments|coffee|tea\b|drinks|check-?in|sign-?in|networking|welcome (?:drinks|refreshments)|lunch|gates|social|등록|접수|입장|개장)",
    re.IGNORECASE,
)
_ARRIVE_BEFORE = re.compile(
    r"\b(?:arrive|arriving|arrival|be there|be seated|seated|queue|come early|admitted|entry|security|join the queue|at the entrance|assemble|meet)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_START_BEFORE = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es|ing)|kick(?:s|ing)?.?off|talk|lecture|screening|film|meeting|programme|program|show|performance|prompt(?:ly)?|event|debate|panel|service)"
    r"(?: (?:starts|begins|will (?:start|begin|commence)|time))?(?: promptly| sharp)?(?: at| from|:| is(?: at)?)? ?$|시작[^.\n\d]{0,6}$",
    re.IGNORECASE,
)
_START_AFTER = re.compile(r"^ ?\(?(?:start|sharp|prompt|kick.?off|for (?:a )?\d|begins?|시작|에 시작)", re.IGNORECASE)
_END_BEFORE = re.compile(
    r"\b(?:carriages|end(?:s|ing)?|finish(?:es|ing)?|conclud(?:es?|ing)|clos(?:es?|ing)|until|till|adjourn(?:s|ment)?|over by|wrap(?:s|ping)? up|ends?:|finish:|close:|to|by|end there|over)(?: (?:at|by|around|about|no later than|approximately))*:? ?$|종료[^.\n\d]{0,6}$",
    re.IGNORECASE,
)
_END_AFTER = re.compile(r"^\)? ?[-:]? ?(?:finish|close\b|closing|end\b|ends\b|close of|adjourn|종료|폐회|마무리|closing remarks and close|meeting ends|event ends|까지)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:office hours|opening hours|open (?:daily|mon|from|weekdays)|weekdays|monday (?:to|-|through) friday|mon(?:day)? ?- ?fri(?:day)?|between the hours|phone lines|box office"
    r"|business hours|lines (?:are )?open|call us|call \d|during|parking|car park|last (?:train|bus)|train|shuttle|published at|embargo(?:ed)?|updated|posted)\b[^\n]{0,60}$|(?:업무|운영|근무) ?시간[^\n]{0,20}$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\)?,? ?(?:monday|mon|weekdays|daily|on weekdays|월~금|평일)\b", re.IGNORECASE)
_OTHER_ZONE = re.compile(r"\b(?:your local time|local time elsewhere)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:arriv\w+|come|be there|be seated|allow|please be|entrance|queue|turn up|security)\b[^.\n]{0,60}?\b(?P<lead>\d{2}|five|ten|fifteen|twenty|thirty|forty-five|an hour|one hour|half an hour|a half.hour|a quarter of an hour)"
    r"(?:-| )?(?:minutes?|mins?)?(?: \(\w+\))?(?: \w+){0,2}? (?:before|early|prior|in advance|ahead|beforehand|to (?:clear|go through|pass|get through|allow for|spare))",
    re.IGNORECASE,
)
_EARLY_KO = re.compile(r"(?:시작 ?)?(?P<lead>\d{2})분 ?(?:전|일찍)[^\n.]{0,14}(?:도착|입장|오시|와 ?주|까지)")
_LEADS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45,
    "an hour": 60, "one hour": 60, "half an hour": 30, "a half-hour": 30, "a half hour": 30,
    "a quarter of an hour": 15,
}  # fmt: skip
_NEAR = 40
_LONGEST = timedelta(hours=14)


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
    usable = [clock for clock in clocks if clock.score > _LEAST]
    chosen = max(usable, key=lambda one: one.score, default=None)
    moment = Moment(best, rivals, doors=_first(clocks, "doors"), arrive=_first(clocks, "arrive"))
    if chosen is None:
        return _by_doors(moment)
    clock = _own_zone(reading, chosen.clock, place_zone)
    moment = replace(moment, clock=clock, clock_score=chosen.score)
    end, end_at = _end(reading, clock, clocks)
    return replace(moment, end=end, end_at=end_at)


_LEAST = -1.5


@dataclass(frozen=True)
class _Weighed:
    clock: Clock
    score: float
    role: str


def _best(scored: Sequence[Scored]) -> tuple[Scored | None, tuple[Scored, ...]]:
    by_day: dict[date, Scored] = {}
    for one in scored:
        known = by_day.get(one.day.on)
        if known is None or one.score > known.score:
            by_day[one.day.on] = one
    ahead = [one for one in by_day.values() if not one.past and not one.deadline and one.score > -_NEXT_COST]
    if len(ahead) == 1 and ahead[0].next:
        # "Next meeting: 4 May" with no other day to come is what the text announces.
        by_day[ahead[0].day.on] = replace(ahead[0], score=ahead[0].score + _NEXT_COST)
    row = sorted(by_day.values(), key=lambda one: (-one.score, one.day.written.start))
    if not row or row[0].score < _LEAST_DAY:
        return None, ()
    return row[0], tuple(one for one in row[1:] if one.score >= _LEAST_DAY)


_LEAST_DAY = 0.5
_NEXT_COST = 8.0


def _first(clocks: Sequence[_Weighed], role: str) -> Clock | None:
    return next((one.clock for one in clocks if one.role == role), None)


def _by_doors(moment: Moment) -> Moment:
    """Take the doors' hour for the start where no other is told."""
    if moment.doors is None:
        return moment
    return replace(moment, clock=moment.doors, clock_score=0.0, only_doors=True, end_at=moment.doors.until, end=moment.doors if moment.doors.until else None)


_LABEL_WORTH = {
    Label.TIME: 6.0, Label.START: 7.0, Label.DATE: 5.0, Label.DOORS: -4.0, Label.END: -8.0,
    Label.REGISTER: -5.0, Label.DEADLINE: -12.0, Label.CONTACT: -8.0, Label.POSTED: -12.0,
    Label.OLD: -10.0, Label.NEXT: -9.0, Label.AGENDA: -1.0, Label.PLACE: 1.0,
}  # fmt: skip


def _weigh(
    reading: Reading, clock: Clock, best: Scored | None, scored: Sequence[Scored], *, change: bool
) -> _Weighed:
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
    score -= 7.0 if _OFFICE.search(before[-60:]) or _OPENING.search(after) else 0.0
    if change:
        score += 5.0 if _NEW_BEFORE.search(near) or _NEW_AFTER.search(after) else 0.0
        score -= 8.0 if not _NEW_BEFORE.search(near) and (_OLD_BEFORE.search(near) or _OLD_AFTER.search(after)) else 0.0
    if _in_schedule(reading, clock):
        score -= 1.5
    score -= clock.start / 20_000
    return _Weighed(clock, score, role)


_ROLE_WORTH = {"doors": -7.0, "arrive": -7.0, "start": 2.5, "end": -7.0, "": 0.0}


def _late(before: str, after: str, near: str) -> bool:
    cue = re.search(r"\b(?:by|before|no later than|deadline|cob|close of business)(?: the)? ?$", near, re.IGNORECASE)
    return bool(cue or (_is_deadline(near[-40:], after) and not EVENT_CUE.search(near[-30:])))


def _role(near: str, after: str, label: Label | None) -> str:
    if label is Label.DOORS or _DOORS_AFTER.search(after):
        return "doors"
    if _START_BEFORE.search(near) or _START_AFTER.search(after):
        return "start"
    if _DOORS_BEFORE.search(near):
        return "doors"
    if _ARRIVE_BEFORE.search(near) and not re.search(r"\b(?:meeting|event)\b", near[-12:], re.IGNORECASE):
        return "arrive"
    if label is Label.END or _END_BEFORE.search(near) or _END_AFTER.search(after):
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
    if any(sentence[0] <= one.day.written.start < sentence[1] or line[0] <= one.day.written.start < line[1] for one in own):
        score += 5.0
    score += 2.0 if gap < _NEAR else 1.0 if gap < 300 else 0.0  # noqa: PLR2004
    others = [one for one in scored if one.day.on != best.day.on]
    if any(_gap(clock, one.day) < min(gap, 60) for one in others):
        score -= 6.0
    return score


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
        if other.zone == place_zone and abs(other.start - clock.start) < 150:  # noqa: PLR2004
            return other
    return clock


def _end(reading: Reading, clock: Clock, clocks: Sequence[_Weighed]) -> tuple[Clock | None, time | None]:
    if clock.until is not None:
        return clock, clock.until
    sentence, line = reading.layout.sentence(clock.start), reading.layout.line(clock.start)
    for one in clocks:
        if one.role != "end" or one.clock.start <= clock.start or one.score < -11:  # noqa: PLR2004
            continue
        near = sentence[0] <= one.clock.start < sentence[1] + 120 or line[0] <= one.clock.start < line[1]
        labelled = reading.layout.piece(one.clock.start).label in {Label.END, Label.AGENDA}
        if (near or labelled or _in_schedule(reading, one.clock)) and _fits(clock.at, one.clock.at):
            return one.clock, one.clock.at
    return None, None


def _fits(start: time, end: time) -> bool:
    day = date(2000, 1, 1)
    lasts = datetime.combine(day, end, UTC) - datetime.combine(day, start, UTC)
    return timedelta(0) < lasts <= _LONGEST


def arrival_lead(reading: Reading) -> tuple[int, int, int] | None:
    """Return how many minutes before the start to arrive, and the span that says so."""
    match = _EARLY.search(reading.clean) or _EARLY_KO.search(reading.clean)
    if match is None:
        return None
    lead = match["lead"].lower()
    return (int(lead) if lead.isdigit() else _LEADS[lead]), match.start(), match.end()
