"""Tells which words a possible title is made of and stands between; what each is worth is learnt.

Signs of shape know no words. That "AGM" is a meeting, "Slideshow image" a button and "Sweet Potato"
a dish is known by words alone, so each has a small weight of its own, gained like those of the
signs (see `titleweights`) and held strongly near nothing: only what many writers share counts.
"""

import re
from collections.abc import Iterator

from content.announcement.naming.titlestanding import Standing
from content.announcement.naming.titletrim import Candidate

_TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|\d+|[^\w\s]")
_HANGUL = re.compile(r"[가-힣]{2,}")
_NEAR = 40
"""Characters looked at before and behind in the line."""
_LINE = 80
_INSIDE = 0.7
"""How much one of several words within tells beside what stands at the ends."""
_KOREAN_TAIL = 2
"""Letters of a Korean word that tell its kind: 학술회의 is a 회의."""
_LONGEST_NUMBER = 5
_NOTHING = "-"
"""Stands for the edge of a line, and for no line."""


def lexical(standing: Standing, one: Candidate) -> dict[str, float]:
    """Return the words of a candidate and of what it stands between, as signs."""
    clean, number = standing.reading.clean, standing.line(one.start)
    start, end = standing.lines[number] if standing.lines else (0, 0)
    before = _words(clean[max(start, one.start - _NEAR) : one.start])
    behind = _words(clean[one.end : min(max(end, one.end), one.end + _NEAR)])
    seen = dict(_inside(clean[one.start : one.end]))
    seen[f"before: {_last(before)}"] = seen[f"behind: {_first(behind)}"] = 1.0
    if not before:
        above = _words(standing.text(number - 1)[-_LINE:])
        seen[f"above begins: {_first(above)}"] = seen[f"above ends: {_last(above)}"] = 1.0
    if not behind:
        below = _words(standing.text(number + 1)[:_LINE])
        seen[f"below begins: {_first(below)}"] = 1.0
    return seen


def _inside(words: str) -> Iterator[tuple[str, float]]:
    told, korean = _words(words), _HANGUL.findall(words)
    for word in told:
        yield f"holds: {word}", _INSIDE
    for word in korean:
        yield f"holds: -{word[-_KOREAN_TAIL:]}", _INSIDE
    yield f"first: {_first(told)}", 1.0
    yield f"last: {_last(told)}", 1.0
    if korean:
        yield f"last: -{korean[-1][-_KOREAN_TAIL:]}", 1.0


def _words(text: str) -> list[str]:
    """Return the words and marks of a text; of a number only its length."""
    return [
        "0" * min(len(token), _LONGEST_NUMBER) if token.isdigit() else token
        for token in _TOKEN.findall(text.lower())
    ]


def _first(words: list[str]) -> str:
    return words[0] if words else _NOTHING


def _last(words: list[str]) -> str:
    return words[-1] if words else _NOTHING
