"""Finds hours in a text, alone and in ranges, in the styles announcements use."""

import re
from collections.abc import Callable, Iterator
from datetime import time
from itertools import islice

from content.announcement.hours import townclocks
from content.announcement.hours.clock import (
    DAY,
    HOUR,
    NOON,
    QUARTER,
    WHOLE_DAY,
    Clock,
    Read,
    is_whole_day,
    settle,
    until_of,
    zone_of,
)
from content.announcement.hours.hastytimes import find_hasty
from content.announcement.hours.hourlike import (
    AT,
    CLOCKED,
    credible,
    goes_on_late,
    is_told_as_hour,
    linked,
)
from content.announcement.hours.koreantimes import find_korean
from content.announcement.hours.mornings import of_breakfasts
from content.announcement.hours.speltranges import find_spelt_ranges
from content.announcement.hours.spelttimes import MERIDIEM, find_bare, find_past, find_spelt
from content.announcement.hours.timetables import in_order
from content.announcement.text.normalise import NOTE
from content.announcement.text.words import MONTH, WEEKDAY
from content.announcement.zoning.zonenames import ZONE

MOST = 200
"""Hours looked at in one text."""
_NOON = r"(?:12(?:[:.]00)? ?)?(?:noon|midday|mid-day|midnight)\b(?: on)?"


def _clock(name: str) -> str:
    return (
        rf"(?:(?P<n{name}>{_NOON})|(?P<h{name}>2[0-4]|[01]?\d)(?!\d)"
        rf"(?:(?P<s{name}>[:.]| ?h ?(?=\d))(?P<m{name}>[0-5]\d)(?!\d)(?::[0-5]\d)?)?"
        rf"(?: o'clock(?= [ap]\.?m))?(?P<p{name}>{MERIDIEM})?"
        rf"(?P<o{name}> ?(?:o'clock|uhr\b|hrs?\b|hours\b|h\b|[cs]\.t\.))?)"
    )


_LINK = (
    r" ?(?:-|~|to|until|till|'?til|through|thru|and|&|bis|->|>|à)(?: about"
    r"| approx\.?| approximately)? ?"
)
_SHORT_ZONES = "[ECMP][SD]?T|GMT|BST|CES?T|KST|JST|AE[SD]T|NZ[SD]T|IST|UTC"
_RANGE = re.compile(
    rf"(?<![\d:/,£$€₩#+])(?<!\d\.)(?<!\d-)(?<![A-Za-z_=&])(?<![A-Za-z]-){_clock('1')}"
    rf"(?:(?: \(?(?:{_SHORT_ZONES})\)?)?(?P<link>{_LINK}){_clock('2')}(?![\d/%]|[.:,]\d))?"
    rf"(?! ?(?:%|percent|per cent|million|billion|km|kg|metres|miles)|st\b|nd\b|rd\b|th\b)"
    rf"(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"(?<![\d:/,£$€.-]){_clock('1')} (?:for|\(for)(?: an?)? {_clock('2')}"
    rf"(?:(?P<link>{_LINK}){_clock('3')}(?![\d/%]))?(?P<start> start)?",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"(?<![\d:/.,£$€₩#+\w-])(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)(?:(?: ?h(?:rs?|ours)?)?"
    r"(?: ?(?:-|to|until|till|~) ?|(?<=s) and (?=\d{4} ?h))(?P<h2>[01]\d|2[0-3])"
    rf"(?P<m2>[0-5]\d))?(?P<sign> ?(?:hrs|hours|h)\b\.?)?(?![\d/]|[-.]\d)(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)


def find(clean: str) -> list[Clock]:
    """Return the hours of a text in its order, none inside another."""
    found: list[Clock] = []
    for grammar in _GRAMMARS:
        found.extend(islice(grammar(clean), MOST + 1))
        if len(found) > MOST:
            break
    kept: list[Clock] = []
    for clock in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        if kept and clock.start < kept[-1].end:
            if clock.end - clock.start > kept[-1].end - kept[-1].start:
                kept[-1] = clock
            continue
        kept.append(clock)
    return townclocks.zoned(clean, of_breakfasts(clean, in_order(clean, kept[:MOST])))


def _read(match: re.Match[str], name: str) -> Read | None:
    groups = match.groupdict()
    if groups[f"n{name}"]:
        noon = "midnight" not in groups[f"n{name}"].lower()
        return Read(NOON if noon else 0, 0, "set", plain=False, dotted=False)
    if groups[f"h{name}"] is None:
        return None
    hour, minute = int(groups[f"h{name}"]), int(groups[f"m{name}"] or 0)
    half = (groups[f"p{name}"] or "").strip().lower()[:1]
    whole = groups[f"o{name}"] or ""
    separator = groups[f"s{name}"] or ""
    if not half and (
        is_whole_day(groups[f"h{name}"]) or whole.strip().lower() in WHOLE_DAY or "h" in separator
    ):
        half = "set"
    return Read(hour, minute, half, not (half or separator or whole), separator == ".")


def _found(clean: str) -> Iterator[re.Match[str]]:
    """Yield what looks like hours, but for numbers that belong to a day or to a stamp."""
    at = 0
    while (match := _RANGE.search(clean, at)) is not None:
        at = max(match.end(), match.start() + 1)
        first = clean[match.start() : match.start("link")] if match["link"] else match[0]
        before = clean[max(0, match.start() - _REACH) : match.start()]
        if ":" in match[0] and _STAMPED.search(match[0]):
            continue
        if match["link"] and (
            (first.strip().isdigit() and _ends_in_month(before))
            or _CHANGED.search(before)
            or (match["link"].strip() == "->" and _GOES_ON.match(clean, match.end()))
        ):
            # "March 6 - 2:00 pm", "moved from 4:30 pm to 7:00 pm", "10:00 -> 14:00 - 16:00"
            at = match.end("link")
            continue
        yield match


_REACH = 60
_STAMPED = re.compile(r"\d:\d\d:\d\d")
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.? $", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(
    rf"\d(?:st|nd|rd|th)?(?: of)? (?:{MONTH})\.? $",
    re.IGNORECASE,
)
"""The day stands before the month, so that what follows is none: "Wed 4 December 6-8pm"."""
_CHANGED = re.compile(
    r"\b(?:mov|chang|shift|switch|brought|put|resched)\w*\b[^.\n\d]{0,50} from $", re.IGNORECASE
)
_GOES_ON = re.compile(r" ?[~-] ?\d")


def _ends_in_month(before: str) -> bool:
    """Tell whether a number behind these words is the day of a month: "March 6 - 2:00 pm"."""
    return bool(_MONTH_BEFORE.search(before)) and not _DAY_AND_MONTH.search(before)


def _clocked(clean: str, start: int) -> bool:
    """Tell whether "at" or the like stands before a number; most numbers show at a glance."""
    before = clean[max(0, start - 2) : start].rstrip(" ")[-1:]
    if not (before.isalpha() or before in {":", "@", "\n"}):
        return goes_on_late(clean, start)
    return CLOCKED.search(clean, max(0, start - 18), start) is not None or (
        before in _LAST_LETTERS and is_told_as_hour(clean, start)
    )


_LAST_LETTERS = frozenset("otegm")
"""With which "to", "meet", "assemble", "leaving" and "from" end: what may stand before an hour."""


def _ranges(clean: str) -> Iterator[Clock]:
    for match in _found(clean):
        if match["link"] is None and match[0].isdigit() and not _clocked(clean, match.start()):
            continue
        first = _read(match, "1")
        if first is None or first.hour > DAY:
            continue
        last = _read(match, "2") if match["link"] else None
        end = match.end()
        if last is not None and not linked(match, clean, first, last):
            last, end = None, match.end() if match["zone"] is None else match.start("link")
            end = match.start("link")
        if not credible(match, clean, first, last):
            continue
        before = clean[max(0, match.start() - 60) : match.start()]
        line = clean[end : end + 40].partition("\n")[0]
        settled = settle(first, last, " ".join(before.split("\n")[-2:]) + line)
        if settled is None:
            continue
        at, until, sure = settled
        plain = first.plain and (last is None or last.plain)
        yield Clock(
            match.start(), end, at, until, zone_of(match) if end == match.end() else None,
            min(sure, 0.7) if plain else sure, bare=plain,
        )  # fmt: skip


def _for(clean: str) -> Iterator[Clock]:
    for match in _FOR.finditer(clean):
        first, last = _read(match, "1"), _read(match, "2")
        if (
            first is None
            or last is None
            or not (
                first.half
                or last.half
                or match["start"]
                or (first.dotted and last.dotted)
                or (last.dotted and last.hour == first.hour and not match["link"])
                or (first.dotted and last.plain and last.hour == first.hour % NOON + 1)
            )
        ):
            continue
        near = clean[max(0, match.start() - 40) : match.end() + 30]
        settled = settle(first, last, near)
        if settled is None:
            continue
        arrive, at, sure = settled
        if at is None:
            continue
        apart = at.hour * HOUR + at.minute - arrive.hour * HOUR - arrive.minute
        if 0 < apart <= 2 * HOUR:
            third = _read(match, "3") if match["link"] else None
            until = until_of(at, "p" if at.hour >= NOON else "a", third)
            yield Clock(match.start(), match.end(), at, until, sure=sure, arrive=arrive)


_DAYISH = re.compile(rf"(?:day|\b{MONTH}|\d(?:st|nd|rd|th)|20\d\d),? $", re.IGNORECASE)


def _are_years(match: re.Match[str]) -> bool:
    """Tell whether "from 2015 to 2019" are years, as no event is so short or begins so oddly."""
    if not {match["h1"], match["h2"]} <= {"19", "20"}:
        return False
    m1, m2 = int(match["m1"]), int(match["m2"])
    lasts = (int(match["h2"]) - int(match["h1"])) * HOUR + m2 - m1
    return bool(m1 % QUARTER or m2 % QUARTER) or lasts <= QUARTER


_ROW = re.compile(r"(?m)^[^\w\n]{0,4}(?=(?:[01]\d|2[0-3])[0-5]\d(?: ?- ?\d{4})? ?[-:]? ?[A-Z])")
_ROWS = 3
"""Lines that begin with four figures from which they are a timetable."""


def _is_set_off(clean: str, match: re.Match[str]) -> bool:
    """Tell whether a note of a line or two sets four figures off: "- 1630 Committee Room 11"."""
    return (
        len(clean) <= NOTE
        and bool(_SET_OFF.search(clean, max(0, match.start() - 4), match.start()))
        and bool(_ENDS.match(clean, match.end()))
    )


_SET_OFF = re.compile(r"(?: [-|•·/]|,) $|\n$")
_ENDS = re.compile(r"[,;.)\n]|$| [-|•·/] | (?:Committee |Dining )?Rooms? | (?:in|at) ")
_WEEKDAY_BEHIND = re.compile(rf",? (?:on )?(?:{WEEKDAY})\b", re.IGNORECASE)


def _military(clean: str) -> Iterator[Clock]:
    rows = {row.end() for row in _ROW.finditer(clean)}
    for match in _MILITARY.finditer(clean):
        h1, m1 = int(match["h1"]), int(match["m1"])
        before = clean[max(0, match.start() - 14) : match.start()]
        range_ = match["h2"] is not None
        yearlike = match["h1"] in {"19", "20"} and not (m1 % QUARTER == 0 and range_)
        yearlike = yearlike or (range_ and not match["sign"] and _are_years(match))
        zoned = match["zone"] and not (yearlike and m1 % QUARTER)
        said = match["sign"] or zoned or (CLOCKED.search(before) and not yearlike)
        said = said or (m1 % 5 == 0 and not yearlike and _is_set_off(clean, match))
        said = said or (m1 % 5 == 0 and not yearlike and _WEEKDAY_BEHIND.match(clean, match.end()))
        neat = range_ and m1 % 5 == 0 and int(match["m2"]) % 5 == 0 and not yearlike
        alone = (
            neat
            and clean[match.start() - 1 : match.start()] in {"", "\n"}
            and clean[match.end() : match.end() + 1] in {"", "\n"}
        )
        listed = len(rows) >= _ROWS and match.start() in rows
        if not (
            said or alone or listed or (neat and (AT.search(before) or _DAYISH.search(before)))
        ):
            continue
        until = time(int(match["h2"]), int(match["m2"])) if range_ else None
        yield Clock(match.start(), match.end(), time(h1, m1), until, zone_of(match))


_GRAMMARS: tuple[Callable[[str], Iterator[Clock]], ...] = (
    _for, _ranges, find_spelt_ranges, find_past, find_spelt, find_bare, find_hasty,
    _military, find_korean,
)  # fmt: skip
