"""Finds hours in Korean: "오후 7시 반", "14:00~16:00"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from content.announcement.clock import (
    HALF,
    NOON,
    Clock,
    Read,
    as_time,
    is_whole_day,
    settle,
    zone_of,
)
from content.announcement.words import KOREAN_HOURS
from content.announcement.zones import ZONE

_KO_PART = r"오전|오후|저녁|밤|낮|아침|새벽|정오|(?:[AP]\.?M\.?)|(?:[ap]\.?m\.?)"


def _korean_clock(name: str) -> str:
    hours = "|".join(sorted(KOREAN_HOURS, key=len, reverse=True))
    return (
        rf"(?:(?P<d{name}>{_KO_PART}) ?)?(?:(?:(?P<h{name}>2[0-4]|[01]?\d)"
        rf"|(?P<w{name}>{hours})) ?[시時](?!간|대|민|장|절|작)"
        rf"(?: ?(?:(?P<m{name}>[0-5]?\d) ?[분分]|(?P<half{name}>반)))?|(?P<H{name}>2[0-4]|[01]?\d)"
        rf":(?P<M{name}>[0-5]\d))"
    )


_KOREAN = re.compile(
    rf"(?<![\d:.,/-]){_korean_clock('1')}(?:(?P<link> ?(?:~|-|부터) ?){_korean_clock('2')})?"
    rf"(?P<until> ?까지)?(?: ?\(?{ZONE})?",
)
_KO_NOON = re.compile(r"(?<![가-힣])(?P<word>정오|자정)(?:\(12시\))?")


def find_korean(clean: str) -> Iterator[Clock]:
    """Yield the hours written in Korean."""
    for match in _KOREAN.finditer(clean):
        first = _korean_read(match, "1")
        last = _korean_read(match, "2") if match["link"] else None
        if first is None or (match["H1"] and not match["d1"] and not match["h2"]):
            continue
        if last is not None and not last.half and first.half and last.hour <= NOON:
            later = as_time(last, first.half)
            start = as_time(first, first.half)
            flips = later and start and later <= start and first.half == "a"
            last = replace(last, half="p" if flips else first.half)
        near = clean[max(0, match.start() - 30) : match.start()]
        settled = settle(first, last, near)
        if settled is None:
            continue
        at, until, sure = settled
        yield Clock(match.start(), match.end(), at, until, zone_of(match), sure)
    for match in _KO_NOON.finditer(clean):
        yield Clock(match.start(), match.end(), time(NOON) if match["word"] == "정오" else time(0))


_KO_HALVES = {
    "오전": "a",
    "아침": "a",
    "새벽": "a",
    "오후": "p",
    "저녁": "p",
    "밤": "p",
    "낮": "p",
    "정오": "p",
}


def _korean_read(match: re.Match[str], name: str) -> Read | None:
    groups = match.groupdict()
    written = groups[f"h{name}"] or groups[f"H{name}"]
    word = groups[f"w{name}"]
    if not written and not word:
        return None
    hour = int(written) if written else KOREAN_HOURS[word]
    minute = HALF if groups[f"half{name}"] else int(groups[f"m{name}"] or groups[f"M{name}"] or 0)
    part = groups[f"d{name}"] or ""
    half = _KO_HALVES.get(part) or part.lower()[:1]
    if hour > NOON or (not half and written and is_whole_day(written)):
        half = "set"
    return Read(hour, minute, half, False, False)
