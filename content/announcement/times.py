"""Finds hours in a text, alone and in ranges, in the styles announcements use."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import time

from content.announcement.words import KOREAN_HOURS, MONTH, NUMBER, NUMBERS
from content.announcement.zones import NAMES, ZONE

NOON = 12
_HALF = 30
_QUARTER = 15
_HOUR = 60
_DAY = 24
MOST = 200
"""Hours looked at in one text."""


@dataclass(frozen=True)
class Clock:
    """An hour as it is written, with the end of its range and its zone.

    `sure` is below 0.8 where morning or evening was not said. `arrive` is the first hour of
    "6 for 6.30pm". `bare` marks a number that is an hour only beside other signs ("at 5").
    """

    start: int
    end: int
    at: time
    until: time | None = None
    zone: str | None = None
    sure: float = 0.95
    arrive: time | None = None
    bare: bool = False


_MER = r" ?(?:[ap]\.? ?m\b\.?|[ap]m(?![a-z]))"
_NOON = r"(?:12 ?)?(?:noon|midday|mid-day|midnight)\b(?: on)?"


def _clock(name: str) -> str:
    return (
        rf"(?:(?P<n{name}>{_NOON})|(?P<h{name}>2[0-4]|[01]?\d)(?!\d)"
        rf"(?:(?P<s{name}>[:.]| ?h ?(?=\d))(?P<m{name}>[0-5]\d)(?!\d)(?::[0-5]\d)?)?"
        rf"(?P<p{name}>{_MER})?(?P<o{name}> ?(?:o'clock|uhr\b|hrs?\b|hours\b|h\b))?)"
    )


_LINK = r" ?(?:-|~|to|until|till|til|through|thru|and|bis|->|à)(?: about| approx\.?| approximately)? ?"
_RANGE = re.compile(
    rf"(?<![\d:/,£$€₩#+])(?<!\d\.)(?<!\d-)(?<![A-Za-z_=&])(?<![A-Za-z]-){_clock('1')}"
    rf"(?:(?P<link>{_LINK}){_clock('2')}(?![\d/%]|[.:,]\d))?"
    rf"(?! ?(?:%|percent|per cent|million|billion|km|kg|metres|miles|st\b|nd\b|rd\b|th\b))"
    rf"(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"(?<![\d:/,£$€.-]){_clock('1')} (?:for|\(for)(?: an?)? {_clock('2')}"
    rf"(?:(?P<link>{_LINK}){_clock('3')}(?![\d/%]))?(?P<start> start)?",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?P<part>half|quarter|a quarter|ten|twenty|five|20|10|5)(?P<way>-| past | to )?(?P<way2>past )?"
    rf"(?P<hour>{NUMBER}|1[0-2]|[1-9])\b(?! (?:minutes|people|years|days|hours|percent|members))"
    rf"(?P<mer>{_MER})?",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"\b(?P<hour>{NUMBER}) ?(?P<sign>o'clock|in the (?:morning|afternoon|evening)|pm\b|am\b|p\.m\.|a\.m\.)"
    rf"(?: in the (?P<part>morning|afternoon|evening))?",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"(?<![\d:/.,£$€₩#+\w-])(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)(?: ?(?:-|to|until|till|~) ?(?P<h2>[01]\d|2[0-3])"
    rf"(?P<m2>[0-5]\d))?(?P<sign> ?(?:hrs|hours|h)\b\.?)?(?![\d/]|[-.]\d)(?: ?\(?{ZONE})?",
    re.IGNORECASE,
)
_KO_PART = r"오전|오후|저녁|밤|낮|아침|새벽|정오|(?:[AP]\.?M\.?)|(?:[ap]\.?m\.?)"


def _korean_clock(name: str) -> str:
    hours = "|".join(sorted(KOREAN_HOURS, key=len, reverse=True))
    return (
        rf"(?:(?P<d{name}>{_KO_PART}) ?)?(?:(?:(?P<h{name}>2[0-4]|[01]?\d)|(?P<w{name}>{hours})) ?[시時](?!간|대|민|장|절|작)"
        rf"(?: ?(?:(?P<m{name}>[0-5]?\d) ?[분分]|(?P<half{name}>반)))?|(?P<H{name}>2[0-4]|[01]?\d)"
        rf":(?P<M{name}>[0-5]\d))"
    )


_KOREAN = re.compile(
    rf"(?<![\d:.,/-]){_korean_clock('1')}(?:(?P<link> ?(?:~|-|부터) ?){_korean_clock('2')})?"
    rf"(?P<until> ?까지)?(?: ?\(?{ZONE})?",
)
_KO_NOON = re.compile(r"(?<![가-힣])(?P<word>정오|자정)(?:\(12시\))?")
_AT = re.compile(
    r"(?:\b(?:at|from|between|time|times|starts?|starting|begins?|begin|until|till|doors|open|opens|@|around"
    r"|about|commencing|commences|to|and|by|before|after|um|ab|à)|[@|,:(-]) ?$",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\b(?:morning|breakfast|a\.?m\.?)\b|오전|아침", re.IGNORECASE)
_EVENING = re.compile(
    r"\b(?:evening|tonight|night|afternoon|dinner|supper|lunch(?:time)?)\b|오후|저녁", re.IGNORECASE
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


@dataclass(frozen=True)
class _Read:
    """One clock of a match before morning and evening are settled."""

    hour: int
    minute: int
    half: str
    plain: bool
    dotted: bool


def _read(match: re.Match[str], name: str) -> _Read | None:
    groups = match.groupdict()
    if groups[f"n{name}"]:
        noon = "midnight" not in groups[f"n{name}"].lower()
        return _Read(NOON if noon else 0, 0, "set", plain=False, dotted=False)
    if groups[f"h{name}"] is None:
        return None
    hour, minute = int(groups[f"h{name}"]), int(groups[f"m{name}"] or 0)
    half = (groups[f"p{name}"] or "").strip().lower()[:1]
    whole = groups[f"o{name}"] or ""
    separator = groups[f"s{name}"] or ""
    if not half and (_is_whole_day(groups[f"h{name}"]) or whole.strip().lower() in _WHOLE_DAY or "h" in separator):
        half = "set"
    return _Read(hour, minute, half, not (half or separator or whole), separator == ".")


_WHOLE_DAY = {"uhr", "hrs", "hr", "hours", "h"}


def _is_whole_day(written: str) -> bool:
    return int(written) > NOON or (written.startswith("0") and len(written) > 1)


def _time(read: _Read, half: str) -> time | None:
    hour = read.hour
    if half == "p" and hour < NOON:
        hour += NOON
    if half == "a" and hour == NOON:
        hour = 0
    if hour == _DAY:
        hour = 0
    return time(hour, read.minute) if hour < _DAY else None


def _settle(first: _Read, last: _Read | None, near: str) -> tuple[time, time | None, float] | None:
    """Say morning or evening of a range, where only its end or nothing tells."""
    half, sure = first.half, 0.95
    if not half and last is not None and last.half in {"a", "p"}:
        half = last.half
        swapped = {"a": "p", "p": "a"}[half]
        if first.hour % NOON * _HOUR + first.minute > last.hour % NOON * _HOUR + last.minute:
            half = swapped
    elif not half and not (last is not None and last.half == "set"):
        half, sure = _guess(first, near)
    at = _time(first, half)
    if at is None:
        return None
    return at, _until(at, half, last), sure


def _guess(read: _Read, near: str) -> tuple[str, float]:
    if read.hour in {0, NOON}:
        return "set", 0.9
    evening, morning = bool(_EVENING.search(near)), bool(_MORNING.search(near))
    if evening != morning:
        return ("p" if evening else "a"), 0.9
    if read.hour < 7:  # noqa: PLR2004 - nobody invites people for half past six in the morning
        return "p", 0.78
    if read.hour < 9:  # noqa: PLR2004
        return "p", 0.6
    return "a", 0.82


def _until(at: time, half: str, last: _Read | None) -> time | None:
    if last is None:
        return None
    if last.half:
        return _time(last, last.half)
    same = _time(last, "p" if half == "p" or at.hour >= NOON or last.hour == NOON else "a")
    if same and same <= at and last.hour < NOON:
        return _time(last, "p")
    return same


def _ranges(clean: str) -> Iterator[Clock]:
    for match in _RANGE.finditer(clean):
        if match["link"] is None and match[0].isdigit() and not _CLOCKED.search(clean, max(0, match.start() - 18), match.start()):
            continue
        first = _read(match, "1")
        if first is None or first.hour > _DAY:
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
        settled = _settle(first, last, " ".join(near[-2:]))
        if settled is None:
            continue
        at, until, sure = settled
        plain = first.plain and (last is None or last.plain)
        yield Clock(
            match.start(), end, at, until, _zone(match) if end == match.end() else None,
            min(sure, 0.7) if plain else sure, bare=plain,
        )  # fmt: skip


def _linked(match: re.Match[str], clean: str, first: _Read, last: _Read) -> bool:
    link = match["link"].strip().lower()
    before = clean[max(0, match.start() - 16) : match.start()].lower()
    if link == "and":
        return "between" in before
    if last.plain and not first.plain:
        # "17:00 - 2 Parliament Street", "6pm to 2 people": the second number needs a sign.
        return False
    if link == "to" and first.plain and not last.plain:
        return True
    return True


def _credible(match: re.Match[str], clean: str, first: _Read, last: _Read | None) -> bool:
    """Tell an hour from any other number."""
    before = clean[max(0, match.start() - 24) : match.start()]
    after = clean[match.end("h1") if last is None and match["h1"] else match.end() :][:12]
    if first.half in {"a", "p"} or match["o1"] or match["n1"]:
        return not (match["n1"] and before.endswith("after"))
    if last is not None and last.half in {"a", "p"}:
        return True
    if match["s1"] and ("h" in match["s1"] or ":" in match["s1"]):
        return not _VERSE.search(before)
    if first.dotted:
        return _dotted_hour(match, before, after, last)
    if last is not None and match["m2"]:
        return bool(_AT.search(before))
    if last is not None and last.plain and first.plain:
        return bool(_CLOCKED.search(before))
    return bool(_CLOCKED.search(before)) and last is None and not _NOT_HOUR.match(after)


_VERSE = re.compile(
    r"\b(?:Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Hebrews"
    r"|James|Peter|Revelation|ratio|score|odds|vote)\b ?$"
)
_CLOCKED = re.compile(
    r"\b(?:at|@|from|between|time:|starts at|starting at|doors|doors at)(?: about| around)? $|(?:^|[ \n])@$", re.I
)
_NOT_HOUR = re.compile(
    r"\d* ?(?:[A-Z][a-z]|[a-z]*(?:st|nd|rd|th)\b|[-/,]\d|,? (?:people|places|Downing|seats|years|locations|venues"
    r"|sites|per|of|percent|other|different|days|weeks|months|hours|minutes))"
)


def _dotted_hour(match: re.Match[str], before: str, after: str, last: _Read | None) -> bool:
    if last is not None and last.dotted:
        return True
    if re.match(r"[.:]\d\d\.\d", after) or re.search(r"\b(?:section|version|article|clause|v|room|no\.?|paragraph|item|chapter|figure|table) ?$", before, re.I):
        return False
    return bool(_AT.search(before) or re.search(r"day,? $|\d{4},? $|\d(?:st|nd|rd|th) $|(?:^|\n)$", before) or match["zone"])


def _zone(match: re.Match[str]) -> str | None:
    written = match.groupdict().get("zone")
    return NAMES[written.lower()] if written else None


def _for(clean: str) -> Iterator[Clock]:
    for match in _FOR.finditer(clean):
        first, last = _read(match, "1"), _read(match, "2")
        if first is None or last is None or not (first.half or last.half or match["start"] or (first.dotted and last.dotted)):
            continue
        near = clean[max(0, match.start() - 40) : match.end() + 30]
        settled = _settle(first, last, near)
        if settled is None:
            continue
        arrive, at, sure = settled
        if at is None:
            continue
        apart = at.hour * _HOUR + at.minute - arrive.hour * _HOUR - arrive.minute
        if 0 < apart <= 2 * _HOUR:
            third = _read(match, "3") if match["link"] else None
            until = _until(at, "p" if at.hour >= NOON else "a", third)
            yield Clock(match.start(), match.end(), at, until, sure=sure, arrive=arrive)


def _past(clean: str) -> Iterator[Clock]:
    minutes = {"half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5, "20": 20, "10": 10, "5": 5}  # fmt: skip
    for match in _PAST.finditer(clean):
        way = (match["way"] or match["way2"] or "").strip(" -")
        part = match["part"].lower()
        if not way and not (part == "half" and match["way"] is None and clean[match.start("hour") - 1] == " "):
            continue
        word = match["hour"].lower()
        hour = NUMBERS.get(word) or int(word)
        minute = minutes[part]
        if way == "to":
            hour, minute = (hour - 1) or NOON, _HOUR - minute
        yield from _in_words(clean, match, _Read(hour, minute, (match["mer"] or "").strip()[:1].lower(), False, False))


def _spelt(clean: str) -> Iterator[Clock]:
    for match in _SPELT.finditer(clean):
        sign = (match["sign"] + " " + (match["part"] or "")).lower()
        half = "a" if "morning" in sign or sign[0] == "a" else "p" if "noon" in sign or "evening" in sign or sign[0] == "p" else ""
        yield from _in_words(clean, match, _Read(NUMBERS[match["hour"].lower()], 0, half, False, False))


def _in_words(clean: str, match: re.Match[str], read: _Read) -> Iterator[Clock]:
    near = clean[max(0, match.start() - 60) : match.end() + 40]
    settled = _settle(read, None, near)
    if settled:
        yield Clock(match.start(), match.end(), settled[0], sure=settled[2])


_DAYISH = re.compile(rf"(?:day|\b{MONTH}|\d(?:st|nd|rd|th)|20\d\d),? $", re.IGNORECASE)


def _military(clean: str) -> Iterator[Clock]:
    for match in _MILITARY.finditer(clean):
        h1, m1 = int(match["h1"]), int(match["m1"])
        before = clean[max(0, match.start() - 14) : match.start()]
        range_ = match["h2"] is not None
        yearlike = match["h1"] in {"19", "20"} and not (m1 % _QUARTER == 0 and range_)
        said = match["sign"] or match["zone"] or (_CLOCKED.search(before) and not yearlike)
        neat = range_ and m1 % 5 == 0 and int(match["m2"]) % 5 == 0 and not yearlike
        alone = neat and clean[match.start() - 1 : match.start()] in {"", "\n"} and clean[match.end() : match.end() + 1] in {"", "\n"}
        if not (said or alone or (neat and (_AT.search(before) or _DAYISH.search(before)))):
            continue
        until = time(int(match["h2"]), int(match["m2"])) if range_ else None
        yield Clock(match.start(), match.end(), time(h1, m1), until, _zone(match))


def _korean(clean: str) -> Iterator[Clock]:
    for match in _KOREAN.finditer(clean):
        first = _korean_read(match, "1")
        last = _korean_read(match, "2") if match["link"] else None
        if first is None or (match["H1"] and not match["d1"] and not match["h2"]):
            continue
        if last is not None and not last.half and first.half and last.hour <= NOON:
            later = _time(last, first.half)
            start = _time(first, first.half)
            flips = later and start and later <= start and first.half == "a"
            last = replace(last, half="p" if flips else first.half)
        near = clean[max(0, match.start() - 30) : match.start()]
        settled = _settle(first, last, near)
        if settled is None:
            continue
        at, until, sure = settled
        yield Clock(match.start(), match.end(), at, until, _zone(match), sure)
    for match in _KO_NOON.finditer(clean):
        yield Clock(match.start(), match.end(), time(NOON) if match["word"] == "정오" else time(0))


_KO_HALVES = {"오전": "a", "아침": "a", "새벽": "a", "오후": "p", "저녁": "p", "밤": "p", "낮": "p", "정오": "p"}


def _korean_read(match: re.Match[str], name: str) -> _Read | None:
    groups = match.groupdict()
    written = groups[f"h{name}"] or groups[f"H{name}"]
    word = groups[f"w{name}"]
    if not written and not word:
        return None
    hour = int(written) if written else KOREAN_HOURS[word]
    minute = _HALF if groups[f"half{name}"] else int(groups[f"m{name}"] or groups[f"M{name}"] or 0)
    part = groups[f"d{name}"] or ""
    half = _KO_HALVES.get(part) or part.lower()[:1]
    if hour > NOON or (not half and written and _is_whole_day(written)):
        half = "set"
    return _Read(hour, minute, half, False, False)


_GRAMMARS: tuple[Callable[[str], Iterator[Clock]], ...] = (
    _for, _ranges, _past, _spelt, _military, _korean,
)  # fmt: skip
