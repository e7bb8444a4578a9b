"""Says how likely each day of a text is the event's, by all the places at which it is told.

What stands beside a day gives it a score (see `roles`). Here is counted what the eye sees besides:
how far down it stands, whether hours stand with it, how often the text comes back to it. What each
sign is worth, and the score itself, was gained from all texts of the collections and from others in
the shapes of real posts; the chances of all mentions of a day are added up.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp, log

from content.announcement.days.roles import Scored
from content.announcement.reading import Reading

WORTH: Mapping[str, float] = {
    "deadline": -0.84,
    "far ahead": -1.30,
    "gone by": -0.51,
    "hour in the line": 0.70,
    "hour in the sentence": 0.65,
    "posted that day": -1.33,
    "quarter 1": 1.32,
    "quarter 2": 1.12,
    "quarter 3": 0.38,
    "quarter 4": -1.78,
    "score": 0.63,
    "several days": 0.62,
    "the next one": 1.38,
    "told again": 1.19,
    "told as past": -1.11,
    "told first": 0.98,
    "weekday alone": -1.13,
}
_QUARTERS = 4
_FAR = timedelta(days=90)


def chances(reading: Reading, scored: Sequence[Scored]) -> dict[date, float]:
    """Return for each day the logarithm of how likely it is the event's, but for one number."""
    mentions: defaultdict[date, list[float]] = defaultdict(list)
    for one in scored:
        seen = signs(reading, scored, one)
        mentions[one.day.on].append(sum(WORTH[sign] * much for sign, much in seen.items()))
    return {on: _added(row) for on, row in mentions.items()}


def _added(row: Sequence[float]) -> float:
    most = max(row)
    return most + log(sum(exp(one - most) for one in row))


def signs(reading: Reading, scored: Sequence[Scored], one: Scored) -> dict[str, float]:
    """Return what is seen of a mention of a day, and how much of it."""
    again = sum(other.day.on == one.day.on for other in scored) - 1
    return dict.fromkeys(_seen(reading, one), 1.0) | {"score": one.score, "told again": again}


def _seen(reading: Reading, one: Scored) -> Iterator[str]:
    at, layout = one.day.written.start, reading.layout
    quarter = at * _QUARTERS // max(1, len(reading.clean))
    yield f"quarter {min(quarter, _QUARTERS - 1) + 1}"
    if at == reading.days[0].written.start:
        yield "told first"
    if reading.clocks_between(*layout.sentence(at)):
        yield "hour in the sentence"
    if reading.clocks_between(*layout.line(at)):
        yield "hour in the line"
    if one.day.until is not None:
        yield "several days"
    if one.day.written.bare:
        yield "weekday alone"
    yield from _when(reading, one)


def _when(reading: Reading, one: Scored) -> Iterator[str]:
    if one.day.on == reading.posted:
        yield "posted that day"
    elif one.day.on < reading.posted:
        yield "gone by"
    elif one.day.on - reading.posted > _FAR:
        yield "far ahead"
    told = {
        "told as past": one.past, "deadline": one.deadline, "the next one": one.next,
    }  # fmt: skip
    yield from (sign for sign, applies in told.items() if applies)
