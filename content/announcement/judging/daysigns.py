"""What is seen of the days of a text that tells an announcement of an event from any other."""

from collections.abc import Iterator
from datetime import timedelta

from content.announcement.days.calendar import OnDay
from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.moments import Moment
from content.announcement.days.roles import Scored
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text import moods
from content.announcement.text.labels import Label
from content.announcement.text.moods import Mood

_LONG_AGO, _SOON = timedelta(days=60), timedelta(days=45)
_REACH, _BREATH, _LINE, _BESIDE = 200, 120, 60, 40
_PLAIN_HOUR, _PLAIN_DAY = 3.0, 4.0


def signs(reading: Reading, moment: Moment, *, placed: bool) -> Iterator[str]:
    """Yield what is seen of the day found, of its clause and of the other days."""
    yield from _of_other_days(reading, moment)
    if moment.day is None:
        yield from _without_day(moment, placed=placed)
        return
    ahead = moment.day.day.on >= reading.posted
    yield from _of_roles(reading, moment.day)
    yield from _of_clause(reading, moment.day.day, ahead=ahead)
    if ahead:
        yield from _of_hour(reading, moment, placed=placed)


def _without_day(moment: Moment, *, placed: bool) -> Iterator[str]:
    """Yield what is seen of a text that tells no day, as one that is still to be fixed."""
    if moment.clock is None:
        yield "no day"
        return
    yield "an hour without a day"
    if placed:
        yield "hour and place without a day"
    if moment.clock_score > _PLAIN_HOUR:
        yield "a plain hour without a day"


def _of_roles(reading: Reading, day: Scored) -> Iterator[str]:
    written = day.day.written
    ago = reading.posted - day.day.on
    before, after = reading.layout.before(written.start), reading.layout.after(written.end)
    line = reading.layout.line(written.start)
    seen = {
        "day ahead": ago <= timedelta(0),
        "the day of posting": ago == timedelta(0),
        "day soon": -_SOON < ago <= timedelta(0),
        "day just past": timedelta(0) < ago < _LONG_AGO,
        "day long past": ago >= _LONG_AGO,
        "a day of the past": day.past,
        "a deadline": day.deadline,
        "the next one's day": day.next,
        "a plain day": day.score > _PLAIN_DAY,
        "days on end": day.day.until is not None,
        "its weekday": written.weekday is not None,
        "a word of events by the day": EVENT_CUE.search(before) or EVENT_CUE.search(after),
        "the day is labelled": reading.layout.piece(written.start).label
        in {Label.DATE, Label.TIME, Label.START},
        "the day in a short line": line[1] - line[0] < _LINE,
    }
    yield from (sign for sign, applies in seen.items() if applies)


def _of_clause(reading: Reading, day: OnDay, *, ahead: bool) -> Iterator[str]:
    clause, at = _clause(reading, day)
    when = "ahead" if ahead else "past"
    yield f"day {when}: its clause {moods.at(clause, at)}"
    if EVENT_NOUN.search(clause):
        yield f"day {when}: an event in its clause"


def _clause(reading: Reading, day: OnDay) -> tuple[str, int]:
    return _around(reading, day.written.start, day.written.end)


def _around(reading: Reading, at: int, until: int) -> tuple[str, int]:
    """Return the words of a sentence round a stretch of it, and where it begins in them."""
    start, end = reading.layout.sentence(at)
    start, end = max(start, at - _REACH), min(end, until + _REACH)
    return reading.clean[start:end], at - start


def _of_hour(reading: Reading, moment: Moment, *, placed: bool) -> Iterator[str]:
    """Yield what is seen of the hour and the place of a day to come."""
    day, clock = moment.day, moment.clock
    if placed:
        yield "day ahead and a place"
    if day is None or clock is None:
        yield "day ahead without an hour"
        return
    if moment.clock_score > _PLAIN_HOUR:
        yield "its hour is plain"
    if abs(clock.start - day.day.written.end) >= _BREATH:
        return
    yield "its hour in one breath"
    if day.day.until is not None and clock.until is not None:
        yield "days on end and hours on end"
    if placed:
        yield "day, hour and place"
    if moods.at(*_clause(reading, day.day)) is Mood.LISTS:
        yield "day and hour listed"


def hours_told_back(reading: Reading) -> float:
    """Return the share of hours whose clause looks back: "by seven they'd run out of chairs"."""
    clocks = reading.clocks[:_HOURS]
    back = sum(moods.at(*_around(reading, clock.start, clock.end)) is Mood.BACK for clock in clocks)
    return back / len(clocks) if clocks else 0.0


_HOURS = 12
"""Hours looked at: more are a timetable, told all alike."""


def _of_other_days(reading: Reading, moment: Moment) -> Iterator[str]:
    others = [day for day in reading.days if day.on != moment.on]
    timed = [
        day
        for day in others
        if reading.clocks_between(day.written.start - _BESIDE, day.written.end + _BESIDE)
    ]
    seen = {
        "no day to come": all(day.on <= reading.posted for day in reading.days),
        "another day past": any(day.on < reading.posted for day in others),
        "another day and hour past": any(day.on < reading.posted for day in timed),
        "another day and hour ahead": any(day.on > reading.posted for day in timed),
    }
    yield from (sign for sign, applies in seen.items() if applies)
