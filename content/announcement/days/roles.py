"""What a day in an announcement is for: the event, a deadline, a dateline, the past."""

import re
from dataclasses import dataclass
from datetime import timedelta

from content.announcement.days.calendar import GRACE, OnDay
from content.announcement.days.cues import (
    EVENT_CUE,
    NEW_AFTER,
    NEW_BEFORE,
    NEXT_BEFORE,
    NOT_HELD,
    NOT_HELD_AFTER,
    PAST_BEFORE,
    ROW_OFF,
    TO_COME,
    TOLD,
    WORK_BEFORE,
)
from content.announcement.days.daycompany import weigh_company
from content.announcement.days.deadlines import is_deadline
from content.announcement.days.olddays import is_old, is_struck
from content.announcement.days.stamps import heads_a_letter, is_posted
from content.announcement.reading import Reading
from content.announcement.text import moods
from content.announcement.text.labels import Label
from content.announcement.text.moods import Mood

_FIRST_WORDS = 400


@dataclass(frozen=True)
class Scored:
    """A day and how much speaks for it being the event's."""

    day: OnDay
    score: float
    deadline: bool = False
    next: bool = False
    old: bool = False
    past: bool = False
    cost: float = 0.0
    """What being the next one's day took from the score."""
    early: float = 0.0
    """What standing early in the text gave to the score."""


def score_days(reading: Reading, *, change: bool) -> list[Scored]:
    """Weigh every day of the text."""
    return [_score(reading, day, number, change=change) for number, day in enumerate(reading.days)]


_LABEL_WORTH = {
    Label.DATE: 9.0, Label.TIME: 5.0, Label.START: 5.0, Label.TITLE: 2.0, Label.PLACE: 3.0,
    Label.ONLINE: 1.0, Label.DEADLINE: -12.0, Label.POSTED: -12.0, Label.REGISTER: -7.0,
    Label.CONTACT: -7.0, Label.OLD: -10.0, Label.NEXT: -8.0,
    Label.DOORS: 1.0, Label.END: -2.0, Label.SPEAKER: -2.0,
}  # fmt: skip


def _score(reading: Reading, day: OnDay, number: int, *, change: bool) -> Scored:
    written = day.written
    layout = reading.layout
    before, after = layout.before(written.start), layout.after(written.end)
    piece = layout.piece(written.start)
    label = piece.label
    if (
        label is not None
        and piece.named
        and written.start - piece.value > _LABEL_REACH.get(label, 400)
    ):
        label = None
    if label is Label.DATE and layout.clean[piece.start : piece.value].lower().strip(
        " :"
    ).startswith(("posted", "issued")):
        label = Label.POSTED
    if label is Label.POSTED and (
        _GOES_ON.match(after) or reading.days_between(piece.value, written.start)
    ):
        # Of a release the first day is its own, the others are what it tells of.
        label = None
    if label is Label.DATE and heads_a_letter(reading, day):
        label = Label.POSTED
    deadline = is_deadline(before, after) or label is Label.DEADLINE
    if label is Label.REGISTER and not is_deadline(before, after):
        deadline = True
    past = day.on < reading.posted - GRACE
    if day.on <= reading.posted or written.bare:
        past = past or _told(reading, day) or _looks_back(reading, day)
    if day.on < reading.posted and label not in _EVENT_LABELS and not _invites(reading, day):
        past = True
    next_one = bool(NEXT_BEFORE.search(before)) or label is Label.NEXT
    old = is_struck(reading, written.start) or (
        change and is_old(reading, day, before, after, label)
    )
    score = _LABEL_WORTH.get(label, 0.0) if label else 0.0
    score += weigh_company(reading, day, before, after)
    score += 1.5 if written.weekday is not None else 0.0
    score += 0.5 if written.year else 0.0
    score -= 1.0 if written.relative else 0.0
    score -= 2.0 if written.vague else 0.0
    score += 2.0 if not past else -5.0
    score -= 12.0 if past and written.year and reading.posted - day.on > timedelta(days=60) else 0.0
    score -= 3.0 if day.on - reading.posted > timedelta(days=400) else 0.0
    score -= 9.0 if deadline else 0.0
    score -= 9.0 if is_posted(reading, day, before, after) and label not in _EVENT_LABELS else 0.0
    score -= (
        4.0
        if PAST_BEFORE.search(before[-50:])
        and not (day.on > reading.posted and _has_its_hour(reading, day))
        and label not in _EVENT_LABELS
        and not EVENT_CUE.search(before[-40:])
        else 0.0
    )
    score -= 5.0 if _OF_A_LIFE.search(before[-60:]) and label not in _EVENT_LABELS else 0.0
    score -= (
        3.0
        if WORK_BEFORE.search(before)
        and label not in _EVENT_LABELS
        and not reading.clocks_between(written.end, written.end + len(after))
        else 0.0
    )
    cost = 6.0 if next_one else 0.0
    cost -= _LABEL_WORTH[label] if label is Label.NEXT and written.start < _FIRST_WORDS else 0.0
    score -= 6.0 if next_one else 0.0
    score -= 4.0 if _REASON.search(before) else 0.0
    score -= _is_off(reading, day, before, after)
    score -= 4.0 if _LAST.search(before) and label not in _EVENT_LABELS else 0.0
    score -= 3.0 if _is_on_show(day, after) else 0.0
    score -= 8.0 if old else 0.0
    score += 6.0 if change and (NEW_BEFORE.search(before) or NEW_AFTER.search(after)) else 0.0
    if (
        day.year_guessed
        and not day.weekday_disagrees
        and not _invites(reading, day)
        and label not in _EVENT_LABELS
    ):
        # "On 26 April she asked", told in May, is this April, not the next one.
        past = True
        score -= 5.0
    early = (1.5 if number == 0 else 0.0) + (1.0 if written.start < _FIRST_WORDS else -0.5)
    return Scored(day, score + early, deadline, next_one, old, past, cost, early)


def _has_its_hour(reading: Reading, day: OnDay) -> bool:
    """Tell whether an hour stands right behind a day: "How It Was Built Tuesday 11 May, 7pm"."""
    end = day.written.end
    return bool(day.written.year and reading.clocks_between(end, end + _BESIDE))


_BESIDE = 12


def _is_off(reading: Reading, day: OnDay, before: str, after: str) -> float:
    """Return what a day loses on which the text says that nothing is held."""
    if NOT_HELD.search(before) or NOT_HELD_AFTER.match(after):
        return 6.0
    return 4.0 if ROW_OFF.match(after) and _is_row(reading, day) else 0.0


def _is_row(reading: Reading, day: OnDay) -> bool:
    """Tell whether a day begins a line of a list: the line above or below begins with one too."""
    start, end = reading.layout.line(day.written.start)
    if day.written.start - start > _BULLET:
        return False
    above = reading.layout.line(max(0, start - 1))
    below = reading.layout.line(end + 1)
    return any(
        one.written.start - line[0] <= _BULLET
        for line in (above, below)
        if line[0] != start
        for one in reading.days_between(*line)[:1]
    )


_BULLET = 6
_REASON = re.compile(r"^\W*(?:As|Because|Since|Owing to|Due to|Thanks to)\b[^,]*$")
"""A clause that tells why, not what."""
_GOES_ON = re.compile(r" (?:is|are|will|sees|marks|brings)\b")
"""A sentence that a day begins, as no stamp does."""
_LAST = re.compile(r"\b(?:until|till|through|runs? to)(?: the)? ?$", re.IGNORECASE)
"""What makes a day the last of a row."""


def _is_on_show(day: OnDay, after: str) -> bool:
    """Tell whether days in a row are too many for a meeting, and no evenings of a series."""
    if day.until is None or day.until - day.on <= _FORTNIGHT:
        return False
    return _SERIES.match(after) is None


_SERIES = re.compile(
    r"(?:까지)?[^.\n\d]{0,8}(?:매주|격주|매달|매월|(?:\d{1,2}|두|세|네|다섯|여섯|일곱|여덟) ?"
    r"(?:회|차례|번)에? ?(?:걸쳐|나눠|나누어))"
)
"""What is said of single evenings: "다음달 14일부터 30일까지 모두 4회에 걸쳐"."""
_FORTNIGHT = timedelta(days=14)
"""What lasts longer is on show or open for comment, not a meeting."""
_EVENT_LABELS = {Label.DATE, Label.TIME, Label.START}
_LABEL_REACH = {
    Label.TITLE: 160, Label.SPEAKER: 60, Label.OTHER: 300, Label.DATE: 120, Label.POSTED: 60,
}  # fmt: skip


_OF_A_LIFE = re.compile(
    r"결혼|화촉|(?:장|차|삼)[녀남](?![가-힣])|별세|소천|발인|\b(?:wedding"
    r"|funeral) of\b"
)
"""Weddings and funerals among the notices of a congregation."""


def _told(reading: Reading, day: OnDay) -> bool:
    """Tell whether the sentence of a day looks back."""
    start, end = reading.layout.sentence(day.written.start)
    sentence = reading.clean[max(start, day.written.start - 200) : min(end, day.written.end + 200)]
    if not TOLD.search(sentence) or TO_COME.search(sentence):
        return False
    return moods.at(*_clause(reading, day)) not in {Mood.STATES, Mood.ASKS}


def _looks_back(reading: Reading, day: OnDay) -> bool:
    """Tell whether the clause of a day looks back: "ninety people came on Thursday"."""
    clause = _clause(reading, day)
    of_today = day.on == reading.posted and day.written.bare
    return moods.looks_back(*clause) or (of_today and moods.at(*clause) is Mood.BACK)


def _clause(reading: Reading, day: OnDay) -> tuple[str, int]:
    """Return the words of a day's sentence, and where the day stands among them."""
    at = day.written.start
    start, end = reading.layout.sentence(at)
    start, end = max(start, at - 200), min(end, day.written.end + 200)
    return reading.clean[start:end], at - start


def _invites(reading: Reading, day: OnDay) -> bool:
    start, end = reading.layout.sentence(day.written.start)
    start, end = max(start, day.written.start - 200), min(end, day.written.end + 200)
    cue = EVENT_CUE.search(reading.clean, start, end)
    return cue is not None and ("will" in cue[0] or bool(reading.clocks_between(start, end)))
