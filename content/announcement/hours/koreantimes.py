"""Finds hours in Korean: "오후 7시 반", "14:00~16:00"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from content.announcement.hours.clock import (
    HALF,
    NOON,
    Clock,
    Read,
    as_time,
    is_whole_day,
    settle,
    zone_of,
)
from content.announcement.text.words import HANGUL, KOREAN_HOURS
from content.announcement.zoning.zonenames import ZONE

_KO_PART = r"오전|오후|저녁|밤|낮|아침|새벽|정오|(?:[AP]\.?M\.?)|(?:[ap]\.?m\.?)"


def _korean_clock(name: str) -> str:
    # Behind the hour 반 may begin the name of a house: "7시 반도교회", "7시 반석교회".
    hours = "|".join(sorted(KOREAN_HOURS, key=len, reverse=True))
    return (
        rf"(?:(?P<d{name}>{_KO_PART}) ?)?(?:(?:(?P<h{name}>2[0-4]|[01]?\d)"
        rf"|(?(d{name})|(?<![가-힣]))(?P<w{name}>{hours})) ?[시時]"
        rf"(?!간|대|민|장|절|작|니|설|립|청|스)"
        rf"(?: ?(?:(?P<m{name}>[0-5]?\d) ?[분分](?! ?\d{{1,2}} ?초)|(?P<half{name}>반)"
        rf"(?!도(?!착)|석|포|월|송|여|야|디|짝|림)))?"
        rf"(?! ?\d{{1,2}}분 ?\d{{1,2}} ?초)|(?P<H{name}>2[0-4]|[01]?\d)"
        rf":(?P<M{name}>[0-5]\d))"
    )


_KOREAN = re.compile(
    rf"(?<![\d:.,/-]){_korean_clock('1')}(?:(?P<link> ?(?:~|-|부터"
    rf"|에서(?= ?[^\n]{2, 12}까지)) ?){_korean_clock('2')})?"
    rf"(?P<until> ?까지)?(?: ?\(?{ZONE})?",
)
_SHORT = re.compile(
    rf"(?<![\d:.,/월-])(?:(?P<d1>{_KO_PART}) ?)?(?P<h1>2[0-4]|[01]?\d)(?::(?P<m1>[0-5]\d))?"
    rf" ?[~-] ?{_korean_clock('2')}(?P<until> ?까지)?"
    rf"(?: ?\(?{ZONE})?"
)
"""A range of which only the last hour is called one: "오후 2~4시"."""
_TO_NOON = re.compile(r" ?[~-] ?(?P<word>정오|자정)")
_KO_NOON = re.compile(r"(?<![가-힣])(?P<word>정오|자정)(?:\(12시\))?")


def find_korean(clean: str) -> Iterator[Clock]:
    """Yield the hours written in Korean."""
    for match in _KOREAN.finditer(clean):
        first = _korean_read(match, "1")
        last = _korean_read(match, "2") if match["link"] else None
        if first is None or (match["H1"] and not match["d1"] and not match["h2"]):
            continue
        yield from _settled(clean, match, first, last)
    for match in _SHORT.finditer(clean) if HANGUL.search(clean) else ():
        first, last = _korean_read(match, "1"), _korean_read(match, "2")
        if first is not None and last is not None:
            yield from _settled(clean, match, first, last)
    for match in _KO_NOON.finditer(clean):
        yield Clock(match.start(), match.end(), time(NOON) if match["word"] == "정오" else time(0))


def _settled(clean: str, match: re.Match[str], first: Read, last: Read | None) -> Iterator[Clock]:
    """Yield the hours of a match, morning or evening settled."""
    if last is not None and not last.half and first.half and last.hour <= NOON:
        later = as_time(last, first.half)
        start = as_time(first, first.half)
        flips = later and start and later <= start and first.half == "a"
        last = replace(last, half="p" if flips else first.half)
    near = clean[max(0, match.start() - 30) : match.start()]
    settled = settle(first, last, near)
    if settled is not None:
        at, until, sure = settled
        noon = _TO_NOON.match(clean, match.end()) if until is None else None
        if noon:
            until = time(NOON) if noon["word"] == "정오" else time(0)
        end = noon.end() if noon else match.end() if last else _before_until(match)
        yield Clock(match.start(), end, at, until, zone_of(match), sure)


def _before_until(match: re.Match[str]) -> int:
    """Return where an hour ends that is told to be the last: its particle tells what it is for."""
    return match.start("until") if match["until"] else match.end()


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
    written = groups[f"h{name}"] or groups.get(f"H{name}")
    word = groups.get(f"w{name}")
    if not written and not word:
        return None
    hour = int(written or KOREAN_HOURS[word or ""])
    told = groups[f"m{name}"] or groups.get(f"M{name}")
    minute = HALF if groups.get(f"half{name}") else int(told or 0)
    part = groups[f"d{name}"] or ""
    half = _KO_HALVES.get(part) or part.lower()[:1]
    if hour > NOON or (not half and written and is_whole_day(written)):
        half = "set"
    return Read(hour, minute, half, False, False)
