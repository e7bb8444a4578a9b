"""Finds hours as they are typed in haste: "630pm", "6-8p", "10a-2p", "at 7p"."""

import re
from collections.abc import Iterator

from content.announcement.hours.clock import Clock, Read, settle
from content.announcement.hours.hourlike import CLOCKED
from content.announcement.text.words import MONTH, WEEKDAY


def _clock(name: str) -> str:
    return (
        rf"(?P<h{name}>1[0-2]|0?[1-9])(?P<s{name}>:)?(?P<m{name}>[0-5]\d)?"
        rf"(?P<p{name}>[ap]m?(?![\w']))?"
    )


_HASTY = re.compile(
    rf"(?<![\w.,:£$€₩/+#&-]){_clock('1')}(?:(?P<link> ?(?:-|~|to) ?){_clock('2')})?(?![\w/%:])"
)
_NUMBERED = re.compile(
    r"\b(?:rooms?|rm|flats?|suite|unit|apt|apartment|no|nos|number|page|pp?|house|block|floor"
    r"|gate|bus|route|form|item|section|question)\.? $",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(
    rf"(?:\b(?:{WEEKDAY}|{MONTH})|\d(?:st|nd|rd|th)?|[)|]),? (?:from )?$", re.IGNORECASE
)
_PENCE = re.compile(r" (?:a|an|per|each|for|off|only|more|entry|or)\b")
_REACH = 18


def find_hasty(clean: str) -> Iterator[Clock]:
    """Yield hours whose half of the day is a single letter, or whose minutes have no mark."""
    for match in _HASTY.finditer(clean):
        last = _read(match, "2") if match["link"] else None
        first = _read(match, "1")
        before = clean[max(0, match.start() - _REACH) : match.start()]
        if not _is_hour(match, clean, before):
            continue
        settled = settle(first, last, before)
        if settled is not None:
            at, until, sure = settled
            yield Clock(match.start(), match.end(), at, until, sure=sure)


def _is_hour(match: re.Match[str], clean: str, before: str) -> bool:
    half = match["p2"] or match["p1"]
    if not half or _NUMBERED.search(before):
        return False
    numbers = ("1", "2") if match["link"] else ("1",)
    stuck = any(match[f"m{name}"] and not match[f"s{name}"] for name in numbers)
    if match["link"] and not match["p2"]:
        return False
    if half.endswith("m"):
        # Others read "6-8pm" and "7pm".
        return stuck
    if match["link"] or match["s1"] or (stuck and half == "p"):
        return True
    said = CLOCKED.search(before) or _DAY_BEFORE.search(before)
    return bool(said) and not _PENCE.match(clean, match.end())


def _read(match: re.Match[str], name: str) -> Read:
    half = (match[f"p{name}"] or "")[:1]
    minute = int(match[f"m{name}"] or 0)
    return Read(int(match[f"h{name}"]), minute, half, not half, dotted=False)
