"""Tells hours from other numbers, by what stands around them."""

import re

from content.announcement.clock import NOON, Read
from content.announcement.words import MONTH, WEEKDAY

AT = re.compile(
    r"(?:\b(?:at|from|between|time|times|starts?|starting|begins?|begin|until|till|doors|open"
    r"|opens|@|around"
    r"|about|commencing|commences|to|and|by|before|after|um|ab|à)|[@|,:(-]) ?$",
    re.IGNORECASE,
)


def linked(match: re.Match[str], clean: str, first: Read, last: Read) -> bool:
    """Tell whether two numbers with a word or a dash between them are a range of hours."""
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


def credible(match: re.Match[str], clean: str, first: Read, last: Read | None) -> bool:
    """Tell an hour from any other number."""
    before = clean[max(0, match.start() - 24) : match.start()]
    after = clean[match.end("h1") if last is None and match["h1"] else match.end() :][:12]
    if match["o1"] and "h" in match["o1"] and not (match["m1"] or CLOCKED.search(before)):
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
        return bool(AT.search(before))
    if last is not None and last.plain and first.plain:
        beside_day = _DAY_BEFORE.search(before) and _STOP_AFTER.match(after)
        return bool(CLOCKED.search(before) or beside_day)
    return bool(CLOCKED.search(before)) and last is None and not _NOT_HOUR.match(after)


_VERSE = re.compile(
    r"\b(?:Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans"
    r"|Corinthians|Hebrews"
    r"|James|Peter|Revelation|ratio|score|odds|vote)\b ?$"
)
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|{MONTH})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?\)?, $", re.I)
_STOP_AFTER = re.compile(r"[,.;)\n]|$| (?:at|in) ")
"""What may stand round "10-1" after a day, where "12 May, 2-4 June" must not be hours."""
CLOCKED = re.compile(
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
        AT.search(before)
        or re.search(r"day,? $|\d{4},? $|\d(?:st|nd|rd|th) $|(?:^|\n)$", before)
        or match["zone"]
        or (last is None and _STARTS.match(after))
    )


_STARTS = re.compile(r"[.\d]* (?:start|sharp|prompt|kick-?off)\b", re.IGNORECASE)
