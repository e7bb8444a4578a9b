"""Finds what an event is called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import exp

from content.announcement import jottings
from content.announcement.days.moments import Moment
from content.announcement.model import Found
from content.announcement.naming import (
    titleheadings,
    titlelines,
    titleparts,
    titlephrases,
    titleprose,
    titlespoken,
)
from content.announcement.naming.titlebarred import unbarred
from content.announcement.naming.titlelexicon import lexical
from content.announcement.naming.titlemade import HAPPENING
from content.announcement.naming.titlepage import other_events
from content.announcement.naming.titleshape import shape
from content.announcement.naming.titlestanding import Standing
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titleweights import signs
from content.announcement.reading import Reading
from content.announcement.where.whereabouts import Where

_SUREST = 0.95
UNSURE = 0.5
"""Below this share a title is as likely wrong as right: others are offered beside it."""
_OFFERED = 2
_ALIKE = 0.6
"""Share of a title from which a part of it is no other name."""
_LEAD = 8
_SHORTEST = 8
_WORD = re.compile(r"\w")
_LINE_MARK = re.compile(r"[\W_]*")
_MOSTLY = 0.5
"""Share of a line from which it tells where, not what."""
_SEPARATED = re.compile(r"(?: -|,|\||@| \(|·| at)(?: the)? ?$", re.IGNORECASE)


def find(reading: Reading, moment: Moment, where: Where) -> Sequence[Found[str]]:
    """Return the event's title, and behind one that is unsure what else it may be called."""
    row = sorted(ranked(reading, moment, where), key=lambda one: (-one.score, one.start))
    shares = _shares(row)
    named: list[Found[str]] = []
    for one, share in zip(row, shares, strict=True):
        found = _found(reading, without_place(reading, one, where), share)
        if found.value and not any(_alike(found.value, other.value) for other in named):
            named.append(found)
        if len(named) > (_OFFERED if shares[0] < UNSURE else 0):
            break
    return named


def _found(reading: Reading, one: Candidate, sure: float) -> Found[str]:
    found = reading.text.found("", one.start, one.end, sure)
    return Found(" ".join(found.text.split()), found.text, found.start, found.end, sure)


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    return shorter in longer and len(shorter) >= _ALIKE * len(longer)


def _shares(row: Sequence[Candidate]) -> list[float]:
    """Return how likely each of all candidates is right: so often it is, nearly to the letter.

    The weights are those that make right candidates likeliest, so their shares are chances.
    """
    worth = [exp(one.score - row[0].score) for one in row]
    total = sum(worth)
    return [round(min(_SUREST, one / total), 2) for one in worth]


def ranked(reading: Reading, moment: Moment, where: Where) -> list[Candidate]:
    """Return all that may be the title, each with what speaks for it."""
    standing = Standing(reading, moment)
    merged: dict[tuple[int, int], Candidate] = {}
    for source in (
        titlelines.labelled,
        titleheadings.headings,
        titlelines.after_moment,
        titleparts.parts,
        titleparts.chains,
        titleprose.named,
        titleprose.described,
        titlespoken.spoken,
        titlephrases.phrases,
        _jotted,
    ):
        for one in source(reading):
            known = merged.get((one.start, one.end))
            merged[one.start, one.end] = known.also(one.signs) if known else one
    row = _of_this_event(reading, moment, unbarred(reading, list(merged.values())))
    return [
        _in_block(
            standing,
            _not_a_place(reading, _beside(reading, _seen(standing, one), moment), where),
            where,
        )
        for one in row
    ]


def _of_this_event(
    reading: Reading, moment: Moment, row: Sequence[Candidate]
) -> Sequence[Candidate]:
    """Leave out what stands in a list of other events below this one, or in other days' rows."""
    if moment.day is None:
        return row
    others = other_events(reading.clean, moment.day.day.written.end)
    rows = _rows_of_other_days(reading, moment)
    own = [
        one
        for one in row
        if (others is None or one.start < others)
        and not any(start <= one.start < end for start, end in rows)
    ]
    return own or row


def _rows_of_other_days(reading: Reading, moment: Moment) -> list[tuple[int, int]]:
    """Return the lines of other days in a list of which one line begins with the event's day."""
    rows: dict[tuple[int, int], date | None] = {}
    for day in reading.days:
        start, end = reading.layout.line(day.written.start)
        if not _WORD.search(reading.clean, start, day.written.start):
            rows.setdefault((start, end), day.on)
    if moment.on not in rows.values():
        return []
    return [row for row, on in rows.items() if on != moment.on]


def _jotted(reading: Reading) -> Iterator[Candidate]:
    """Yield what a note of a line or two is about."""
    told = jottings.of(reading.eased)
    if told is not None and told.called is not None:
        one = candidate(reading, *told.called, signs("jotted"))
        if one:
            yield one


def _seen(standing: Standing, one: Candidate) -> Candidate:
    return one.also({**shape(standing, one), **lexical(standing, one)})


def _beside(reading: Reading, one: Candidate, moment: Moment) -> Candidate:
    """Prefer, of several quoted names, the one told in the sentence of the event's day."""
    if moment.day is None:
        return one
    start, end = reading.layout.sentence(one.start)
    day = moment.day.day.written
    between = reading.days_between(day.end, one.start) if day.end < one.start else []
    beside = start <= day.start < end and all(other.on == moment.on for other in between)
    return one.also(signs("beside the day")) if beside else one


def _in_block(standing: Standing, one: Candidate, where: Where) -> Candidate:
    """Prefer a line of its own between the line of the event's day and that of its place."""
    number = standing.line(one.start)
    if where.place is None or standing.line(where.place[0]) != number + 1 or not number:
        return one
    start, end = standing.lines[number]
    above = standing.lines[number - 1]
    whole = _LINE_MARK.fullmatch(standing.reading.clean[start : one.start]) and (
        not _WORD.search(standing.reading.clean, one.end, end)
    )
    own = any(above[0] <= day < above[1] for day in standing.days)
    return one.also(signs("in its block")) if whole and own and standing.is_moment(above) else one


def _not_a_place(reading: Reading, one: Candidate, where: Where) -> Candidate:
    """Count little for a title what was read as the place, or goes on with its address."""
    spans = [span for span in (where.place, where.room, where.address) if span]
    inside = any(
        start <= one.start < end or one.start <= start < one.start + _LEAD for start, end in spans
    )
    covered = sum(max(0, min(one.end, end) - max(one.start, start)) for start, end in spans)
    place = where.place
    goes_on = place is not None and reading.clean[place[1] : one.start] == ", "
    inside = inside or (goes_on and not HAPPENING.search(reading.clean, one.start, one.end))
    if inside or covered > _MOSTLY * (one.end - one.start):
        return one.also(signs("where it is"))
    return one


def without_place(reading: Reading, one: Candidate, where: Where) -> Candidate:
    """Take " - Parliament Square, SW1" off a title."""
    spans = [span for span in (where.place, where.room) if span and one.start < span[0] < one.end]
    if not spans:
        return one
    cut = _SEPARATED.search(reading.clean[one.start : min(span[0] for span in spans)])
    if cut is None or cut.start() < _SHORTEST:
        return one
    return replace(one, end=one.start + cut.start())
