"""Finds where an event is held right behind and before its day and hour, and on the lines beside.

Whatever stands there in the shape of a name may be the place, whether or not a noun tells what it
is; how it stands there is weighed afterwards.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where.koreanphrases import row_from, worth_alone
from content.announcement.where.placechunks import chunk_end
from content.announcement.where.placeparts import Span
from content.announcement.where.whereabouts import Where, analyse

_GAP = re.compile(
    r"(?:(?<=\d)[ap]\.?m\b\.?)?(?:[\s,.;:|@()\[\]·•/~+=-]|[\u2190-\u27bf\ufe0f\U0001f300-\U0001faff]"
    r"|\b(?:at|in|on|from|outside|inside|to|held|meet|the|our)\b"
    r"|(?:부터|까지|에는?|경|쯤)(?= ))*",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"(?:[.,:;!?(|] | - |\b(?:at|in|on|outside|from) (?:the |our )?)")
_TAIL = re.compile(
    r"(?:[\s,.;:|@(·•/~-]|\b(?:on|at|from|this|next|every|starting|begins?|starts?|is|for"
    r"|the)\b)+$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"[\"'(]?[A-Z0-9가-힣]|(?:the|our) \w|[a-z]+ (?:hall|room|church)")
_HANGUL = re.compile(r"[^\n]{0,12}[가-힣]")
_REGION = re.compile(r"[가-힣 ]{2,10}\(")
"""A region, the house in it told in brackets: "수도권(양재 농업회관)"."""
_REACH = 120
_SHORTEST, _LONGEST, _GAP_LONGEST = 3, 170, 20
_LINES_ABOVE, _LINES_BELOW = 2, 3


def in_slots(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield what stands in the shape of a name beside the event's day and hour."""
    seen: set[int] = set()
    for finder in (_behind, _before, _lines):
        for start, limit in finder(reading, moment):
            if start in seen or not _BEGINS.match(reading.clean, start):
                continue
            seen.add(start)
            last = min(limit, start + _LONGEST)
            if _HANGUL.match(reading.clean, start):
                row = row_from(reading, start, last)
                worth = worth_alone(reading.clean, row) if row else 0.0
            else:
                row, worth = (start, chunk_end(reading, start, last)), 0.0
            if row and row[1] - row[0] >= _SHORTEST:
                yield replace(analyse(reading, *row), source="slots", score=worth)


def _tokens(moment: Moment) -> list[Span]:
    """Return where the event's day and hours stand."""
    day = moment.day.day.written if moment.day else None
    told = [(one.start, one.end) for one in (day, moment.clock, moment.end) if one is not None]
    return sorted(told)


def _unmarked(clean: str, start: int) -> int:
    """Return where a line begins behind its bullet and small words."""
    gap = _GAP.match(clean, start, min(start + _GAP_LONGEST, len(clean)))
    return gap.end() if gap and "\n" not in gap[0] else start


def _behind(reading: Reading, moment: Moment) -> Iterator[Span]:
    """Yield what follows a day or an hour: "Tuesday 4 May, 7pm, Conway Hall"."""
    for _, end in _tokens(moment):
        gap = _GAP.match(reading.clean, end)
        start = gap.end() if gap else end
        if not reading.days_between(end, start + 1) and not reading.clocks_between(end, start + 1):
            last = reading.layout.line(start)[1]
            yield start, last
            region = _REGION.match(reading.clean, start, last)
            if region:
                yield region.end(), last


def _before(reading: Reading, moment: Moment) -> Iterator[Span]:
    """Yield what a day or an hour follows: "Work day at Pioneer Cemetery: Saturday 4 May"."""
    for begin, _ in _tokens(moment):
        first = max(reading.layout.line(begin)[0], begin - _REACH)
        tail = _TAIL.search(reading.clean, first, begin)
        end = tail.start() if tail else begin
        starts = [first, *(one.end() for one in _BREAKS.finditer(reading.clean, first, end))]
        for start in starts[-3:]:
            yield start, end


def _lines(reading: Reading, moment: Moment) -> Iterator[Span]:
    """Yield the lines of the day and the hour, and those beside them."""
    clean = reading.clean
    for begin, end in _tokens(moment):
        first, last = reading.layout.line(begin)[0], reading.layout.line(end)[1]
        yield _unmarked(clean, first), last
        for _ in range(_LINES_ABOVE):
            while first > 0 and clean[first - 1] == "\n":
                first -= 1
            first = reading.layout.line(max(0, first - 1))[0]
            yield _unmarked(clean, first), reading.layout.line(first)[1]
        for _ in range(_LINES_BELOW):
            while clean.startswith("\n", last):
                last += 1
            if last >= len(clean):
                break
            yield _unmarked(clean, last), reading.layout.line(last)[1]
            last = reading.layout.line(last)[1]
