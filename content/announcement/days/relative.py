"""Finds days told from the posting day: "tomorrow", "next Tuesday"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from content.announcement.days import koreanrelative, nthweekdays
from content.announcement.days.dates import MOST
from content.announcement.days.day import Day
from content.announcement.text.normalise import NOTE
from content.announcement.text.words import MONTH, WEEKDAY, WEEKDAYS

_WEEK = 7
_WORDS = {
    "today": 0, "tonight": 0, "this evening": 0, "this afternoon": 0,
    "this morning": 0, "tomorrow": 1,
    "the day after tomorrow": 2, "오늘": 0, "금일": 0, "내일": 1, "명일": 1, "모레": 2, "글피": 3,
}  # fmt: skip
_PLAIN = re.compile(
    r"\b(?:the day after tomorrow|tomorrow|today|tonight"
    r"|this (?:evening|afternoon|morning)(?! (?:will|is|was|has)\b))\b"
    r"(?!'s (?:world|society|generation|youth|children))"
    r"|(?<![가-힣])(?:오늘|금일|내일|명일|모레|글피)(?=[ ,은의(오저밤낮]|$)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b(?=[MTWFSmtwfsdlj])(?P<weekday>{WEEKDAY})(?P<many>s)?\b(?:(?P<week> week\b(?! of)| next\b)"
    rf"|(?!\.?,? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?!\d|[:.]\d| ?[ap]\.?m| ?-| ?o'| ?(?:for|to"
    r"|until) \d| ?h| ?noon)"
    rf"|(?:{MONTH})\b)))",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?P<which>this coming|this|next|coming|the coming|the following|on|every|each|last|past"
    r"|previous|a week on|a|any|first|second|third|fourth|1st|2nd|3rd|4th) $",
    re.IGNORECASE,
)
_IN_TIME = re.compile(
    r"\bin (?:a|one|two|three|1|2|3) (?P<unit>week"
    r"|fortnight)s?(?:'s?)? time\b|\ba fortnight today\b",
    re.IGNORECASE,
)
NO_SINGLE_DAY = re.compile(
    r"(?:\b(?:through|thru|to|until|till|and|or)|[-/&,])(?: the)? ?$"
    r"|\b(?!(?:scheduled|planned|slated|cancel+ed|postponed) )\w+ed (?:on )?$",
    re.IGNORECASE,
)
"""What makes a weekday the last of a row, or the day on which something was done."""
_CARDINAL = {"a": 1, "one": 1, "two": 2, "three": 3, "1": 1, "2": 2, "3": 3}


def find(clean: str, posted: date) -> list[Day]:
    """Return the days told relative to the posting day, in the order of the text."""
    found = [
        *_plain(clean, posted), *_weekdays(clean, posted), *koreanrelative.find(clean, posted),
        *_in_time(clean, posted), *nthweekdays.find(clean, posted),
    ]  # fmt: skip
    return sorted(found, key=lambda day: day.start)[:MOST]


def _day(match: re.Match[str], on: date, *, weekday: int | None = None, vague: bool = False) -> Day:
    return Day(
        match.start(), match.end(), on.day, on.month, on.year, weekday, relative=True, vague=vague
    )


def _plain(clean: str, posted: date) -> Iterator[Day]:
    for match in islice(_PLAIN.finditer(clean), MOST):
        on = posted + timedelta(days=_WORDS[match[0].lower()])
        yield _day(match, koreanrelative.named_again(clean, match.end(), on))


def _weekdays(clean: str, posted: date) -> Iterator[Day]:
    for match in islice(_WEEKDAY.finditer(clean), MOST):
        before = _WHICH.search(clean[max(0, match.start() - 16) : match.start()])
        which = before["which"].lower() if before else ""
        name = match["weekday"].lower()
        bare = which in {"", "on"} and not match["week"]
        if match["many"] or which in _NOT_ONE_DAY:
            continue
        if _is_short(name) and not _is_a_day(clean, match, which):
            continue
        weekday = WEEKDAYS[name]
        coming = posted + timedelta(days=(weekday - posted.weekday()) % _WEEK)
        vague = not which and not match["week"]
        in_a_week = (match["week"] or "").strip().lower() == "week" or which == "a week on"
        if in_a_week or ("coming" in which and coming == posted):
            coming += timedelta(days=_WEEK)
        elif which == "next" or match["week"]:
            in_next_week = posted + timedelta(days=_WEEK - posted.weekday() + weekday)
            vague = in_next_week != coming
            coming = in_next_week
        yield replace(_day(match, coming, weekday=weekday, vague=vague), bare=bare)


def _is_a_day(clean: str, match: re.Match[str], which: str) -> bool:
    """Tell whether a short name is a day's: "this Weds", or in a note "Sat from 7"."""
    if not match["weekday"][0].isupper():
        return False
    noted = len(clean) <= NOTE and _HOUR_BEHIND.match(clean, match.end()) is not None
    return which in _NAMES_A_DAY or noted


_HOUR_BEHIND = re.compile(
    r"\.?,? (?:at |from |@ ?)?(?:[1-9]|1[0-2])(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b|-\d|[,;.)\n]|$)"
)


def _is_short(name: str) -> bool:
    return len(name) <= len("thur")


_NAMES_A_DAY = {"on", "this", "this coming", "next", "coming", "the coming"}
"""Before these a short name is a day's: "this Weds", where "the sun" or "sat" is none."""
_NOT_ONE_DAY = {
    "a", "any", "every", "each", "last", "past", "previous", "first", "second", "third", "fourth",
    "1st", "2nd", "3rd", "4th",
}  # fmt: skip


def _in_time(clean: str, posted: date) -> Iterator[Day]:
    for match in _IN_TIME.finditer(clean):
        many = _CARDINAL.get(match[0].lower().split()[1], 1)
        fortnight = "fortnight" in match[0].lower()
        yield _day(match, posted + timedelta(weeks=many * (2 if fortnight else 1)))
