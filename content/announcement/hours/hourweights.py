"""Weighs every hour of an announcement as the one at which the event begins."""

import re
from collections.abc import Sequence
from datetime import time

from content.announcement.days.calendar import OnDay
from content.announcement.days.cues import EVENT_CUE, NEW_AFTER, NEW_BEFORE, OLD_AFTER, OLD_BEFORE
from content.announcement.days.deadlines import is_deadline
from content.announcement.days.olddays import is_struck
from content.announcement.days.roles import Scored
from content.announcement.hours.clock import Clock
from content.announcement.hours.ends import Weighed
from content.announcement.hours.hourcues import (
    ARRIVE_BEFORE,
    DOORS_AFTER,
    DOORS_BEFORE,
    END_AFTER,
    END_BEFORE,
    ENDS,
    NOW_STARTS,
    OF_A_LATER_DAY,
    OFFICE,
    OPENING,
    START_AFTER,
    START_BEFORE,
)
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

_NEAR = 40
_RIGHT_BESIDE = 3
_FURTHER = 300
_ROUND = 5
"""Minutes of which the hours of events are made; others are stamps of mail and posts."""
_DAWN = time(4)
"""Hardly any event begins before, but stamps and ends of the day do."""
_PRIVATE = re.compile(r"[ ,]*[(\[]?(?:in |for )?private", re.IGNORECASE)
_IN_PRIVATE = re.compile(
    r"\b(?:private|closed)(?: session| meeting| part)?(?: from| at|:)? ?$", re.IGNORECASE
)
_PUBLIC = re.compile(r"[ ,]*[(\[]?(?:in )?public\b", re.IGNORECASE)
"""A committee deliberates before its guests come in."""
_LABEL_WORTH = {
    Label.TIME: 6.0, Label.START: 7.0, Label.DATE: 5.0, Label.DOORS: -4.0, Label.END: -8.0,
    Label.REGISTER: -5.0, Label.DEADLINE: -12.0, Label.CONTACT: -8.0, Label.POSTED: -12.0,
    Label.OLD: -10.0, Label.NEXT: -9.0, Label.AGENDA: -1.0, Label.PLACE: 1.0,
}  # fmt: skip


def weigh(
    reading: Reading, clock: Clock, best: Scored | None, scored: Sequence[Scored], *, change: bool
) -> Weighed:
    """Weigh what speaks for an hour, and tell what it seems to be for."""
    layout = reading.layout
    before, after = layout.before(clock.start, 70), layout.after(clock.end, 50)
    last = reading.clocks_between(clock.start - len(before), clock.start)
    near = reading.clean[max(clock.start - len(before), last[-1].end if last else 0) : clock.start]
    piece = layout.piece(clock.start)
    label = piece.label
    if label is Label.POSTED and len(reading.days_between(piece.value, clock.start)) > 1:
        # A release tells its own day first, then what it is about.
        label = None
    # Of "doors 6 for 6.30pm" the first is the doors', the second the start.
    label = None if clock.arrive and label is Label.DOORS else label
    taken = bool(last) and _OF_THE_HOUR_BEFORE.fullmatch(near) is not None
    role = _role("" if taken else near, after, label)
    role = "" if clock.arrive and role in {"doors", "arrive"} else role
    role = "start" if role == "doors" and _sits_down(near, before) else role
    scheduled = _in_schedule(reading, clock)
    if scheduled and role == "start" and _PART.match(after) and not START_BEFORE.search(near):
        # What a programme comes to after it has begun is no start.
        role = ""
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
    score -= 3.0 if clock.at < _DAWN and role != "end" else 0.0
    score -= 12.0 if is_struck(reading, clock.start) else 0.0
    score -= 4.0 if _ends_another(reading, clock) else 0.0
    score -= 6.0 if _within_another(reading, clock, near) else 0.0
    score -= 5.0 if _THEIRS.search(before) else 0.0
    score -= 6.0 if _PRIVATE.match(after) or _IN_PRIVATE.search(near) else 0.0
    score -= 6.0 if OF_A_LATER_DAY.search(near) else 0.0
    score += 2.0 if _PUBLIC.match(after) else 0.0
    score -= 4.0 if _AFTER_ANOTHER.search(near) and _SERVICE.match(after) else 0.0
    score -= 1.5 if scheduled else 0.0
    score -= clock.start / 20_000
    return Weighed(clock, score, role)


def _sits_down(near: str, before: str) -> bool:
    """Tell whether a meal is the start, as doors were told: "doors 7.15, breakfast 7.45"."""
    return bool(_MEAL.search(near) and _DOORS_TOLD.search(before))


_MEAL = re.compile(r"\b(?:breakfast|brunch|lunch(?:eon)?|dinner|supper)(?: at| from|:)? ?$", re.I)
_DOORS_TOLD = re.compile(
    r"\b(?:doors|gates|arrivals?|registration|check-?in)\b[^.\n]{0,12}\d[^.\n]{0,8}(?:\.\d\d)?[^.\n]*$",
    re.IGNORECASE,
)


def _within_another(reading: Reading, clock: Clock, near: str) -> bool:
    """Tell whether an hour is but a moment of a stretch: "from 4 to 6pm, with speeches at 4.45"."""
    return bool(_MOMENT.search(near)) and any(
        other.until is not None and other.at < clock.at < other.until for other in reading.clocks
    )


_THEIRS = re.compile(
    r"\bhas (?:its|their) (?:regular|usual|weekly|daily|normal) [^.\n]{0,60}$"
    r"|\b(?:meet(?:ing)?|lunch|breakfast|dinner) with the speakers?\b[^.\n]{0,12}$",
    re.IGNORECASE,
)
"""What others hold as ever, or a few before the event: "the chapel has its usual service at 1"."""
_MOMENT = re.compile(
    r"\b(?:speech(?:es)?|remarks|toasts?|short presentations?|address(?:es)?|cake|raffle|prizes"
    r"|photos?(?:call)?|group photo)\b[^.;\n\d]{0,40}\b(?:at|from|around|about) ?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r" ?[-:|]? ?(?:film|screening|talk|lecture|discussion|panel"
    r"|meeting(?!s? (?:begins?|starts?|opens?|proper))s?)\b",
    re.IGNORECASE,
)
"""A part of a programme: "14.00 Panel"."""
_AFTER_ANOTHER = re.compile(r"\b(?:after|following|before)(?: the| our)? $", re.IGNORECASE)
_SERVICE = re.compile(r" (?:worship|service|mass|eucharist|communion|class|lecture)\b", re.I)
"""Another event by its hour: "right after 10:30 worship"."""
_ROLE_WORTH = {"doors": -7.0, "arrive": -7.0, "start": 2.5, "end": -7.0, "": 0.0}


def _late(before: str, after: str, near: str) -> bool:
    cue = re.search(
        r"\b(?:by|before|no later than|deadline|cob|close of business)(?: the)? ?$",
        near,
        re.IGNORECASE,
    )
    return bool(cue or (is_deadline(near[-40:], after) and not EVENT_CUE.search(near[-30:])))


_CLOSES_KO = re.compile(r"(?:에|쯤|경|께)? ?(?:마[치칩쳐친]|끝[나내난낸])")
"""The end behind a start: "2시에 시작해 5시에 마친다"."""


_OF_THE_HOUR_BEFORE = re.compile(
    r" ?(?:doors|registration|arrivals?|check-?in|sign-?in|refreshments|coffee|tea)(?: \w+)? \| ?",
    re.IGNORECASE,
)
"""What stands between two hours and is said of the first: "8:30 a.m. check-in | 9:00 a.m."."""


def _role(near: str, after: str, label: Label | None) -> str:
    if ENDS.search(near):
        return "end"
    if label is Label.DOORS or DOORS_AFTER.search(after):
        return "doors"
    begins = START_BEFORE.search(near) and not _CLOSES_KO.match(after)
    if begins or (START_AFTER.search(after) and not END_BEFORE.search(near)):
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
        _gap(clock, one.day) < min(gap, 60)
        and not _apart(reading, clock, one.day)
        and not _heads_both(reading, clock, one.day, best.day)
        for one in others
    ):
        score -= 6.0 if beside else 11.0
    return score


def _apart(reading: Reading, clock: Clock, day: OnDay) -> bool:
    """Tell whether an hour is said of all days, in a paragraph behind the last of them."""
    start = reading.layout.line(clock.start)[0]
    between = reading.clean[day.written.end : start]
    each = _EACH.search(reading.clean, start, clock.start)
    if each is not None and ("\n\n" in between or ("\n" in between and each[0] in _WEEKLY)):
        return True
    sentence = reading.layout.sentence(clock.start)
    return bool(_BOTH.match(reading.clean, sentence[0])) and not reading.days_between(*sentence)


def _heads_both(reading: Reading, clock: Clock, one: OnDay, other: OnDay) -> bool:
    """Tell whether an hour stands above a list of days, whose rows tell no hours of their own."""
    rows = [reading.layout.line(day.written.start) for day in (one, other)]
    return (
        not reading.days_between(*reading.layout.line(clock.start))
        and all(
            clock.end <= start and day.written.start - start <= _BULLET
            for (start, _), day in zip(rows, (one, other), strict=True)
        )
        and not any(reading.clocks_between(*row) for row in rows)
    )


_BULLET = 6
_BOTH = re.compile(r"\W*(?:both|each|every|all) ", re.IGNORECASE)
"""A sentence of what all the days before it have in common."""
_WEEKLY = {"매주", "격주", "매번"}
_EACH = re.compile(r"\b(?:each|every|all)\b|매주|격주|매번|모두|둘 다|날마다", re.IGNORECASE)


def _gap(clock: Clock, day: OnDay) -> int:
    return max(0, clock.start - day.written.end, day.written.start - clock.end)


def _in_schedule(reading: Reading, clock: Clock) -> bool:
    """Tell whether the hour stands in a timetable: lines that begin with one and go on."""
    return clock.start in reading.schedule


def _ends_another(reading: Reading, clock: Clock) -> bool:
    """Tell whether an hour told alone is the end of hours told elsewhere."""
    return (
        clock.until is None
        and not _in_schedule(reading, clock)
        and any(other.until == clock.at for other in reading.clocks)
    )
