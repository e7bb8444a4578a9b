"""Finds hours in a text, alone and in ranges, in the styles announcements use."""

import re
from collections.abc import Callable, Iterator
from datetime import time

from content.announcement.clock import (
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
from content.announcement.koreantimes import find_korean
from content.announcement.spelttimes import MERIDIEM, find_bare, find_past, find_spelt
from content.announcement.words import MONTH, WEEKDAY
from content.announcement.zones import ZONE

MOST = 200
"""Hours looked at in one text."""
_NOON = r"(?:12(?:[:.]00)? ?)?(?:noon|midday|mid-day|midnight)\b(?: on)?"


def _clock(name: str) -> str:
    return (
        rf"(?:(?P<n{name}>{_NOON})|(?P<h{name}>2[0-4]|[01]?\d)(?!\d)"
        rf"(?:(?P<s{name}>[:.]| ?h ?(?=\d))(?P<m{name}>[0-5]\d)(?!\d)(?::[0-5]\d)?)?"
        rf"(?P<p{name}>{MERIDIEM})?(?P<o{name}> ?(?:o'clock|uhr\b|hrs?\b|hours\b|h\b|[cs]\.t\.))?)"
    )


_LINK = (
    r" ?(?:-|~|to|until|till|'?til|through|thru|and|bis|->|>|à)(?: about"
    r"| approx\.?| approximately)? ?"
)
_SHORT_ZONES = "[ECMP][SD]?T|GMT|BST|CES?T|KST|JST|AE[SD]T|NZ[SD]T|IST|UTC"
_RANGE = re.compile(
    rf"(?<![\d:/,£$€₩#+])(?<!\d\.)(?<!\d-)(?<![A-Za-z_=&])(?<![A-Za-z]-){_clock('1')}"
    rf"(?:(?: \(?(?:{_SHORT_ZONES})\)?)?(?P<link>{_LINK}){_clock('2')}(?![\d/%]|[.:,]\d))?"
    rf"(?! ?(?:%|percent|per cent|million|billion|km|kg|metres|miles|st\b|nd\b|rd\b|th\b))"
    rf"(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"(?<![\d:/,£$€.-]){_clock('1')} (?:for|\(for)(?: an?)? {_clock('2')}"
    rf"(?:(?P<link>{_LINK}){_clock('3')}(?![\d/%]))?(?P<start> start)?",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"(?<![\d:/.,£$€₩#+\w-])(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)(?: ?(?:-|to|until|till"
    r"|~) ?(?P<h2>[01]\d|2[0-3])"
    rf"(?P<m2>[0-5]\d))?(?P<sign> ?(?:hrs|hours|h)\b\.?)?(?![\d/]|[-.]\d)(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:at|from|between|time|times|starts?|starting|begins?|begin|until|till|doors|open"
    r"|opens|@|around"
    r"|about|commencing|commences|to|and|by|before|after|um|ab|à)|[@|,:(-]) ?$",
    re.IGNORECASE,
)


def find(clean: str) -> list[Clock]:
    """Return the hours of a text in its order, none inside another."""
    found: list[Clock] = []
    for grammar in _GRAMMARS:
        found.extend(grammar(clean))
        if len(found) > MOST:
            break
    kept: list[Clock] = []
    for clock in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        if kept and clock.start < kept[-1].end:
            if clock.end - clock.start > kept[-1].end - kept[-1].start:
                kept[-1] = clock
            continue
        kept.append(clock)
    return kept[:MOST]


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


def _ranges(clean: str) -> Iterator[Clock]:
    for match in _RANGE.finditer(clean):
        if (
            match["link"] is None
            and match[0].isdigit()
            and not _CLOCKED.search(clean, max(0, match.start() - 18), match.start())
        ):
            continue
        first = _read(match, "1")
        if first is None or first.hour > DAY:
            continue
        last = _read(match, "2") if match["link"] else None
        end = match.end()
        if last is not None and not _linked(match, clean, first, last):
            last, end = None, match.end() if match["zone"] is None else match.start("link")
            end = match.start("link")
        if not _credible(match, clean, first, last):
            continue
        before = clean[max(0, match.start() - 60) : match.start()]
        near = (before + clean[end : end + 40]).split("\n")
        settled = settle(first, last, " ".join(near[-2:]))
        if settled is None:
            continue
        at, until, sure = settled
        plain = first.plain and (last is None or last.plain)
        yield Clock(
            match.start(), end, at, until, zone_of(match) if end == match.end() else None,
            min(sure, 0.7) if plain else sure, bare=plain,
        )  # fmt: skip


def _linked(match: re.Match[str], clean: str, first: Read, last: Read) -> bool:
    link = match["link"].strip().lower()
    before = clean[max(0, match.start() - 16) : match.start()].lower()
    if link == "and":
        return "between" in before
    if last.plain and not first.plain and not _plainly_until(match, clean, link, last):
        # "17:00 - 2 Parliament Street", "6pm to 2 people": the second number needs a sign.
        return False
    if link == "to" and first.plain and not last.plain:
        return True
    return True


def _plainly_until(match: re.Match[str], clean: str, link: str, last: Read) -> bool:
    """Tell whether "noon to 4" or "7pm until 9" goes on as a range does."""
    spoken = link in {"to", "until", "till", "til", "'til"} or match["n1"] is not None
    spoken = spoken or (match["link"] == "-" and match["p1"] is not None)
    return spoken and 0 < last.hour <= NOON and bool(_RANGE_ENDS.match(clean, match.end()))


_RANGE_ENDS = re.compile(r"[.,;)!]?(?:\n|$)|[.;)!] |, | (?:at|in|on|for) ")


def _credible(match: re.Match[str], clean: str, first: Read, last: Read | None) -> bool:
    """Tell an hour from any other number."""
    before = clean[max(0, match.start() - 24) : match.start()]
    after = clean[match.end("h1") if last is None and match["h1"] else match.end() :][:12]
    if match["o1"] and "h" in match["o1"] and not (match["m1"] or _CLOCKED.search(before)):
        return "hour" not in match["o1"].lower()
    if first.half in {"a", "p"} or match["o1"] or match["n1"]:
        return not (match["n1"] and before.endswith("after"))
    if last is not None and (last.half in {"a", "p"} or match["o2"]):
        return True
    if match["s1"] and ("h" in match["s1"] or ":" in match["s1"]):
        return not _VERSE.search(before)
    if first.dotted:
        return _dotted_hour(match, before, after, last)
    if last is not None and match["m2"]:
        return bool(_AT.search(before))
    if last is not None and last.plain and first.plain:
        beside_day = _DAY_BEFORE.search(before) and _STOP_AFTER.match(after)
        return bool(_CLOCKED.search(before) or beside_day)
    return bool(_CLOCKED.search(before)) and last is None and not _NOT_HOUR.match(after)


_VERSE = re.compile(
    r"\b(?:Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans"
    r"|Corinthians|Hebrews"
    r"|James|Peter|Revelation|ratio|score|odds|vote)\b ?$"
)
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|{MONTH})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?\)?, $", re.I)
_STOP_AFTER = re.compile(r"[,.;)\n]|$| (?:at|in) ")
"""What may stand round "10-1" after a day, where "12 May, 2-4 June" must not be hours."""
_CLOCKED = re.compile(
    r"\b(?:at|@|from|between|time:|starts at|starting at|doors|doors at)(?: about| around)? $|(?:^"
    r"|[ \n])@$",
    re.I,
)
_NOT_HOUR = re.compile(
    r"\d* ?(?:[A-Z][a-z]|[a-z]*(?:st|nd|rd|th)\b|[-/,]\d|,? (?:people|places|Downing|seats|years"
    r"|locations|venues"
    r"|sites|per|of|percent|other|different|days|weeks|months|hours|minutes))"
)


def _dotted_hour(match: re.Match[str], before: str, after: str, last: Read | None) -> bool:
    if last is not None and last.dotted:
        return True
    if re.match(r"[.:]\d\d\.\d", after) or re.search(
        r"\b(?:section|version|article|clause|v|room|no\.?|paragraph|item|chapter|figure|table) ?$",
        before,
        re.I,
    ):
        return False
    return bool(
        _AT.search(before)
        or re.search(r"day,? $|\d{4},? $|\d(?:st|nd|rd|th) $|(?:^|\n)$", before)
        or match["zone"]
    )


def _for(clean: str) -> Iterator[Clock]:
    for match in _FOR.finditer(clean):
        first, last = _read(match, "1"), _read(match, "2")
        if (
            first is None
            or last is None
            or not (first.half or last.half or match["start"] or (first.dotted and last.dotted))
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


_ROW = re.compile(r"(?m)^[^\w\n]{0,4}(?=(?:[01]\d|2[0-3])[0-5]\d(?: ?- ?\d{4})? ?[-:]? ?[A-Z])")
_ROWS = 3
"""Lines that begin with four figures from which they are a timetable."""


def _military(clean: str) -> Iterator[Clock]:
    rows = {row.end() for row in _ROW.finditer(clean)}
    for match in _MILITARY.finditer(clean):
        h1, m1 = int(match["h1"]), int(match["m1"])
        before = clean[max(0, match.start() - 14) : match.start()]
        range_ = match["h2"] is not None
        yearlike = match["h1"] in {"19", "20"} and not (m1 % QUARTER == 0 and range_)
        said = match["sign"] or match["zone"] or (_CLOCKED.search(before) and not yearlike)
        neat = range_ and m1 % 5 == 0 and int(match["m2"]) % 5 == 0 and not yearlike
        alone = (
            neat
            and clean[match.start() - 1 : match.start()] in {"", "\n"}
            and clean[match.end() : match.end() + 1] in {"", "\n"}
        )
        listed = len(rows) >= _ROWS and match.start() in rows
        if not (
            said or alone or listed or (neat and (_AT.search(before) or _DAYISH.search(before)))
        ):
            continue
        until = time(int(match["h2"]), int(match["m2"])) if range_ else None
        yield Clock(match.start(), match.end(), time(h1, m1), until, zone_of(match))


_GRAMMARS: tuple[Callable[[str], Iterator[Clock]], ...] = (
    _for, _ranges, find_past, find_spelt, find_bare, _military, find_korean,
)  # fmt: skip
