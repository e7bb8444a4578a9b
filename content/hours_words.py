"""Hours in a reader's own words: "22:00-07:30", "10 pm to 7", "오후 10시부터 오전 7시까지"."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

from content.quiet import QuietHours

_CLOCK = (
    r"(?P<half{n}>오전|오후|아침|저녁|밤|새벽)?\s*(?P<hour{n}>\d{{1,2}})"
    r"(?:\s*(?:[:.]\s*(?P<minute{n}>\d{{2}})|시(?:\s*(?P<korean{n}>\d{{1,2}})\s*분)?))?"
    r"\s*(?P<noon{n}>[ap]\.?m\.?)?"
)
_BETWEEN = r"\s*(?:-|–|—|~|〜|to|till?|until|and|부터|에서)\s*"
_SPAN = re.compile(
    rf"(?:from|between|quiet)?\s*{_CLOCK.format(n=1)}{_BETWEEN}{_CLOCK.format(n=2)}\s*(?:까지)?\.?",
    re.IGNORECASE,
)
_ALONE = re.compile(_CLOCK.format(n=1), re.IGNORECASE)
_PLAIN = re.compile(r"\s*\d{1,2}[:.]\d{2}\s*[-–—~]\s*\d{1,2}[:.]\d{2}\s*")

_EVENING = frozenset({"오후", "저녁", "밤", "pm"})
_HALF_DAY, _DAY, _HOUR = 12, 24, 60


@dataclass(frozen=True)
class NoHour:
    """A span in which something stands that no clock shows, such as "25:00"."""

    said: str


def looks_like_hours(text: str) -> bool:
    """Tell whether a text is nothing but a span of clock times, so that it needs no question."""
    return _PLAIN.fullmatch(_plain(text)) is not None


def read_hours(text: str) -> QuietHours | NoHour | None:
    """Return the span of hours a text names, None where it names none."""
    plain = _plain(text).strip()
    match = _SPAN.fullmatch(plain)
    if match is None:
        alone = _ALONE.fullmatch(plain)
        lone = _time(alone, 1) if alone else None
        return lone if isinstance(lone, NoHour) else None
    ends = [_time(match, number) for number in (1, 2)]
    for end in ends:
        if isinstance(end, NoHour):
            return end
    begin, end = (each for each in ends if isinstance(each, time))
    return QuietHours(begin, end)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _time(match: re.Match[str], number: int) -> time | NoHour:
    hour = int(match[f"hour{number}"])
    minute = int(match[f"minute{number}"] or match[f"korean{number}"] or 0)
    noon = (match[f"noon{number}"] or "").replace(".", "").lower()
    half = match[f"half{number}"] or noon
    said = f"{hour:02}:{minute:02}"
    if half and hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if half in _EVENING else 0)
    if hour == _DAY and not minute:
        hour = 0
    if hour >= _DAY or minute >= _HOUR:
        return NoHour(said)
    return time(hour, minute)
