"""Finds what an event is called."""

import re
from dataclasses import replace

from content.announcement import titleheadings, titlelines, titleprose
from content.announcement.model import Found
from content.announcement.moments import Moment
from content.announcement.reading import Reading
from content.announcement.titletrim import Candidate
from content.announcement.titleweights import weigh
from content.announcement.whereabouts import Where

_SURE = 8.0
_FAIR = 5.0
_LEAD = 8
_SHORTEST = 8
_MOSTLY = 0.5
"""Share of a line from which it tells where, not what."""
_NAMED_WORTH = 7.2
_SEPARATED = re.compile(r"(?: -|,|\||@| \(|·| at)(?: the)? ?$", re.IGNORECASE)


def find(reading: Reading, moment: Moment, where: Where) -> Found[str] | None:
    """Return the event's title."""
    best = max(
        ranked(reading, moment, where), key=lambda one: (one.score, -one.start), default=None
    )
    if best is None:
        return None
    best = _without_place(reading, best, where)
    sure = 0.95 if best.score >= _SURE else 0.8 if best.score >= _FAIR else 0.5
    found = reading.text.found("", best.start, best.end, sure)
    title = " ".join(found.text.split())
    return Found(title, found.text, found.start, found.end, sure) if title else None


def ranked(reading: Reading, moment: Moment, where: Where) -> list[Candidate]:
    """Return all that may be the title, each with what speaks for it."""
    return [
        _not_a_place(_beside(reading, one, moment), where)
        for source in (
            titlelines.labelled, titleheadings.headings, titlelines.after_moment,
            titleprose.named, titleprose.described,
        )
        for one in source(reading)
    ]  # fmt: skip


def _beside(reading: Reading, one: Candidate, moment: Moment) -> Candidate:
    """Prefer, of several quoted names, the one told in the sentence of the event's day."""
    if moment.day is None or one.score > _NAMED_WORTH:
        return one
    start, end = reading.layout.sentence(one.start)
    beside = start <= moment.day.day.written.start < end
    return replace(one, score=one.score + weigh("beside the day")) if beside else one


def _not_a_place(one: Candidate, where: Where) -> Candidate:
    """Count little for a title what was read as the place."""
    spans = [span for span in (where.place, where.room, where.address) if span]
    inside = any(
        start <= one.start < end or one.start <= start < one.start + _LEAD for start, end in spans
    )
    covered = sum(max(0, min(one.end, end) - max(one.start, start)) for start, end in spans)
    if inside or covered > _MOSTLY * (one.end - one.start):
        return replace(one, score=one.score + weigh("where it is"))
    return one


def _without_place(reading: Reading, one: Candidate, where: Where) -> Candidate:
    """Take " - Parliament Square, SW1" off a title."""
    spans = [span for span in (where.place, where.room) if span and one.start < span[0] < one.end]
    if not spans:
        return one
    cut = _SEPARATED.search(reading.clean[one.start : min(span[0] for span in spans)])
    if cut is None or cut.start() < _SHORTEST:
        return one
    return replace(one, end=one.start + cut.start())
