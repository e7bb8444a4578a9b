"""Holds what all that may be a text's title is seen against: its lines, words, days and persons."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from content.announcement.days.moments import Moment
from content.announcement.naming.titlemade import HAPPENING
from content.announcement.naming.titlepage import buttons
from content.announcement.naming.titlepersons import Persons
from content.announcement.reading import Reading

_READ = 6000
_STEM = 6
_ENDS = 120
_WORD = re.compile(r"[A-Za-zÀ-ÿ']{5,}|[가-힣]{2,}")
_ANY_WORD = re.compile(r"\w")
_JOINING = re.compile(r"\b(?:at|from|on|to|until|and|start|sharp|gmt|bst|et|kst)\b", re.IGNORECASE)
_SPOKEN_OF = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Oo]ur|이번|이날|본) ({HAPPENING.pattern})")


@dataclass
class Standing:
    """The lines of a text and its words, looked at once for all that may be its title."""

    reading: Reading
    moment: Moment
    lines: list[tuple[int, int]] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    days: list[int] = field(default_factory=list)
    """Where the event's day stands."""
    persons: Persons = field(init=False)
    spoken: set[str] = field(default_factory=set)
    """The kinds of which the text speaks: "the seminar"."""
    buttons: set[str] = field(default_factory=set)
    """What the page is to be pressed on for: "Sign me up"."""
    beside: dict[int, dict[str, object]] = field(default_factory=dict)
    """What was seen of a line's neighbours, by its number."""

    def __post_init__(self) -> None:
        clean, at = self.reading.clean, 0
        for line in clean.split("\n"):
            if line.strip():
                self.lines.append((at, at + len(line)))
            at += len(line) + 1
        self.words = Counter(stems(clean[:_READ]))
        self.persons = Persons(clean)
        self.spoken = {one[1].lower() for one in _SPOKEN_OF.finditer(clean[:_READ])}
        self.buttons = buttons(clean[:_READ])
        if self.moment.day:
            on = self.moment.day.day.on
            self.days = [one.written.start for one in self.reading.days if one.on == on]

    def line(self, at: int) -> int:
        """Return the number of the line, empty ones not counted, that holds a position."""
        return max(0, bisect_right(self.lines, (at, 1 << 30)) - 1)

    def is_moment(self, line: tuple[int, int]) -> bool:
        """Tell whether a line holds days and hours and no other word."""
        spans = [
            *((day.written.start, day.written.end) for day in self.reading.days_between(*line)),
            *((clock.start, clock.end) for clock in self.reading.clocks_between(*line)),
        ]
        rest, at = "", line[0]
        for start, end in sorted(spans):
            rest += self.reading.clean[at:start]
            at = max(at, end)
        rest += self.reading.clean[at : line[1]]
        return bool(spans) and not _ANY_WORD.search(_JOINING.sub("", rest))

    def text(self, number: int) -> str:
        """Return a line's words; none beyond the first and the last."""
        if not 0 <= number < len(self.lines):
            return ""
        start, end = self.lines[number]
        if end - start > 2 * _ENDS:
            # Of a long paragraph its two ends tell enough.
            return self.reading.clean[start : start + _ENDS] + self.reading.clean[end - _ENDS : end]
        return self.reading.clean[start:end].strip()


def stems(words: str) -> list[str]:
    """Return the beginnings of the longer words."""
    return [word.lower()[:_STEM] for word in _WORD.findall(words)]
