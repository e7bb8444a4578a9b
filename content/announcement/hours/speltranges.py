"""Finds ranges of hours with words in them: "from four until six", "7 til half 8"."""

import re
from collections.abc import Iterator

from content.announcement.hours.clock import HOUR, NOON, Clock, Read, settle, until_of
from content.announcement.text.words import NUMBERS

_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PARTS = {"half past": 30, "half": 30, "quarter past": 15, "a quarter past": 15,
          "quarter to": -15, "a quarter to": -15}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))


def _hour(name: str) -> str:
    return (
        rf"(?:(?P<part{name}>{_PART}) )?(?:(?P<word{name}>{_WORDS})|(?P<figure{name}>1[0-2]|[1-9])"
        rf"(?:[.:](?P<minute{name}>[0-5]\d))?)(?:(?<=\d) ?(?P<half{name}>[ap])\.?m\b\.?)?"
        rf"(?: in the (?P<day{name}>morning|afternoon|evening))?"
    )


_RANGE = re.compile(
    rf"(?<![\w.:£$€-]){_hour('1')} ?(?:-|\b(?:to|until|till|til|'til|and)\b) ?{_hour('2')}"
    r"(?![\w:%£$-]|\.\d)(?P<sign> o'clock)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:from|between|at|open|meets?|meeting|day|night|evening|morning|afternoon|lunchtime)"
    r"|\d(?:st|nd|rd|th)|[,(:])[ ,]? ?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_AFTER = re.compile(
    r"[.,;:)!]|\n|$| (?:in the|on|at|this|that|next|each|every|and|for|with|tomorrow|tonight|so"
    r"|to|when|where)\b",
    re.IGNORECASE,
)
_HALF_OF = {"morning": "a", "afternoon": "p", "evening": "p"}
_NEAR = 60


def find_spelt_ranges(clean: str) -> Iterator[Clock]:
    """Yield ranges with an hour in words; what figures alone tell is found elsewhere."""
    for match in _RANGE.finditer(clean):
        words = match["word1"] or match["word2"] or match["part1"] or match["part2"]
        words = words or match["day1"] or match["day2"]
        before = clean[max(0, match.start() - _NEAR) : match.start()]
        joined = " and " not in match[0].lower() or _BETWEEN.search(before)
        said = match["sign"] or match["day1"] or match["day2"]
        said = said or (_BEFORE.search(before) and _AFTER.match(clean, match.end()))
        if not (words and joined and said):
            continue
        first, last = _read(match, "1"), _read(match, "2")
        settled = settle(first, last, before + clean[match.end() : match.end() + _NEAR])
        if settled is None:
            continue
        at, until, sure = settled
        until = until or until_of(at, first.half, last)
        told = match["day1"] or match["half1"]
        yield Clock(match.start(), match.end(), at, until, sure=sure if told else min(sure, 0.7))


def _read(match: re.Match[str], name: str) -> Read:
    word = match[f"word{name}"]
    hour = NUMBERS[word.lower()] if word else int(match[f"figure{name}"])
    minute = int(match[f"minute{name}"] or 0)
    part = match[f"part{name}"]
    if part:
        minute += _PARTS[part.lower()]
        if minute < 0:
            hour, minute = (hour - 1) or NOON, minute + HOUR
    told = (match[f"day{name}"] or "").lower()
    half = (match[f"half{name}"] or _HALF_OF.get(told, "")).lower()
    return Read(hour, minute, half, plain=False, dotted=False)
