"""Finds every run of words that may be the name of a house, a room or a street."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from content.announcement.reading import Reading
from content.announcement.spotting.tokens import END, LINE_END, Token

LONGEST = 10
"""Tokens of a name at most."""
_BREAKS = frozenset([LINE_END, *',()[]:|"?!;“”/•–—·▶※'])
_SHORTENED = frozenset({"st", "mt", "dr", "ft"})
_LEADS_IN = frozenset({"the", "a", "our", "at", "in", "local", "of"})
"""What stands before a name in small letters: "at the village hall"."""


def spans(reading: Reading, row: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last token of each run that may be a name."""
    when = _telling_when(reading, row)
    for first, token in enumerate(row):
        if not _begins(row, first, token):
            continue
        for last in range(first, min(len(row), first + LONGEST)):
            if last in when or _parts(row, last):
                break
            if _ends(row[last]):
                yield first, last


def _begins(row: Sequence[Token], at: int, token: Token) -> bool:
    if token.capital:
        return True
    after = row[at + 1] if at + 1 < len(row) else END
    if token.number:
        return after.capital
    before = row[at - 1] if at else END
    return token.kind in {"a", "aH", "aR"} and before.word in _LEADS_IN


def _ends(token: Token) -> bool:
    return token.capital or token.number or token.kind in {"aH", "aS", "aR"}


def _parts(row: Sequence[Token], at: int) -> bool:
    """Tell whether no name goes on over a token: a comma, a bracket, the end of a sentence."""
    token, before = row[at], row[at - 1] if at else END
    if token.word == ".":
        return not (before.word in _SHORTENED or len(before.word) == 1)
    if token.word == "-":
        return before.end != token.start
    return token.word in _BREAKS


def _telling_when(reading: Reading, row: Sequence[Token]) -> set[int]:
    """Return the numbers of the tokens that are part of a day or an hour."""
    told = [(day.written.start, day.written.end) for day in reading.days]
    told += [(clock.start, clock.end) for clock in reading.clocks]
    inside: set[int] = set()
    for start, end in told:
        first = bisect_left(row, start, key=lambda token: token.start)
        last = bisect_left(row, end, key=lambda token: token.start)
        inside.update(range(first, last))
    return inside
