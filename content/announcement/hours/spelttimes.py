"""Finds hours in words: "half past five", "seven in the evening"."""

import re
from collections.abc import Iterator

from content.announcement.hours.clock import HOUR, NOON, Clock, Read, settle
from content.announcement.text.words import NUMBER, NUMBERS

MERIDIEM = r" ?(?:[ap]\.? ?m\b\.?|[ap]m(?![a-z]))"
_PAST = re.compile(
    r"\b(?P<part>half|quarter|a quarter|ten|twenty|five|20|10|5)(?P<way>-| past | to | )?"
    r"(?P<way2>past )?"
    rf"(?P<hour>{NUMBER}|1[0-2]|[1-9])\b(?! (?:minutes|people|years|days|hours|percent|members))"
    rf"(?P<mer>{MERIDIEM})?(?: o'clock)?(?: (?:in the (?P<part_of_day>morning|afternoon|evening)"
    r"|at (?P<night>night)))?",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"\b(?P<hour>{NUMBER}) ?(?P<sign>o'clock|in the (?:morning|afternoon|evening)"
    r"|pm\b|am\b|p\.m\.|a\.m\.)"
    rf"(?: in the (?P<part>morning|afternoon|evening))?",
    re.IGNORECASE,
)

_BARE = re.compile(
    r"\b(?:from|at|until|till|to) (?P<hour>two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)"
    r"(?=[.,;)\n]|$| (?:on|in the|until|till|to|and will|and the|at|for a|this|next|tomorrow"
    r"|tonight)\b)",
    re.IGNORECASE,
)
"""Hours nothing but their preposition tells: "drinks are from seven"."""
_FROM = re.compile(r"\bfrom $", re.IGNORECASE)
_MINUTES = {
    "half": 30, "quarter": 15, "a quarter": 15, "ten": 10, "twenty": 20, "five": 5,
    "20": 20, "10": 10, "5": 5,
}  # fmt: skip


def find_past(clean: str) -> Iterator[Clock]:
    """Yield "half past five", "quarter to six", "half six"."""
    for match in _PAST.finditer(clean):
        way = (match["way"] or match["way2"] or "").strip(" -")
        part = match["part"].lower()
        if not way and not (part == "half" and match["way"] == " "):
            continue
        if way == "to" and _FROM.search(clean, max(0, match.start() - len("from ")), match.start()):
            # "moved from 5 to 6"
            continue
        word = match["hour"].lower()
        hour = NUMBERS.get(word) or int(word)
        minute = _MINUTES[part]
        if way == "to":
            hour, minute = (hour - 1) or NOON, HOUR - minute
        yield from _in_words(clean, match, Read(hour, minute, _half(match), False, False))


def _half(match: re.Match[str]) -> str:
    """Return the half of the day that is told behind an hour."""
    if match["part_of_day"] or match["night"]:
        return "a" if (match["part_of_day"] or "").lower() == "morning" else "p"
    return (match["mer"] or "").strip()[:1].lower()


def find_spelt(clean: str) -> Iterator[Clock]:
    """Yield "eight o'clock", "seven in the evening"."""
    for match in _SPELT.finditer(clean):
        sign = (match["sign"] + " " + (match["part"] or "")).lower()
        half = (
            "a"
            if "morning" in sign or sign[0] == "a"
            else "p"
            if "noon" in sign or "evening" in sign or sign[0] == "p"
            else ""
        )
        yield from _in_words(
            clean, match, Read(NUMBERS[match["hour"].lower()], 0, half, False, False)
        )


def find_bare(clean: str) -> Iterator[Clock]:
    """Yield "from seven" and "at nine"."""
    for match in _BARE.finditer(clean):
        near = clean[max(0, match.start() - 60) : match.end() + 40]
        settled = settle(Read(NUMBERS[match["hour"].lower()], 0, "", True, False), None, near)
        if settled:
            yield Clock(match.start("hour"), match.end(), settled[0], sure=0.6, bare=True)


def _in_words(clean: str, match: re.Match[str], read: Read) -> Iterator[Clock]:
    near = clean[max(0, match.start() - 60) : match.end() + 40]
    settled = settle(read, None, near)
    if settled:
        yield Clock(match.start(), match.end(), settled[0], sure=settled[2])
