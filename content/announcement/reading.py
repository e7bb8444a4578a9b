"""One announcement while it is being read: the text, its layout, its days and its hours."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import islice

from content.announcement.days import calendar, dates, lastdays, programmes, relative, weeks
from content.announcement.days.calendar import OnDay
from content.announcement.days.day import Day
from content.announcement.hours import times
from content.announcement.hours.clock import Clock
from content.announcement.text.capitals import eased
from content.announcement.text.layout import Layout
from content.announcement.text.normalise import Text, normalise
from content.announcement.text.parted import parted
from content.announcement.text.shortened import spelt_out
from content.announcement.text.words import HANGUL
from content.announcement.zoning import zones, zonetraces
from content.announcement.zoning.zonetraces import Traces

_LATIN = re.compile(r"[A-Za-z]")
_KOREAN_SHARE = 0.3
_TITLE_YEAR = re.compile(r"\b20\d\d\b")
_MONTH_FIRST = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)"
    r" \d{1,2}, (?:19|20)\d\d"
)


@dataclass(frozen=True)
class Reading:
    """What the deciding parts look at; offsets are those of the plain text."""

    text: Text
    layout: Layout
    posted: date
    timezone: str
    language: str
    days: list[OnDay]
    clocks: list[Clock]
    traces: Traces
    text_zone: str | None
    schedule: frozenset[int]

    @property
    def clean(self) -> str:
        """The plain text."""
        return self.text.clean

    @cached_property
    def eased(self) -> "Reading":
        """The same with words in capitals as others are written."""
        return replace(self, text=replace(self.text, clean=eased(self.text.clean)))

    def clocks_between(self, start: int, end: int) -> list[Clock]:
        """Return the hours that begin between two offsets."""
        first = bisect_left(self.clocks, start, key=lambda clock: clock.start)
        last = bisect_left(self.clocks, end, key=lambda clock: clock.start)
        return self.clocks[first:last]

    def days_between(self, start: int, end: int) -> list[OnDay]:
        """Return the days that begin between two offsets."""
        return [day for day in self.days if start <= day.written.start < end]


def read(original: str, posted: date, timezone: str, *, context: str = "") -> Reading:
    """Prepare a text: find every day and every hour in it, deciding nothing yet.

    Args:
        original: The text as it was pasted, or one item of a list.
        posted: The day it was pasted.
        timezone: Whose clock counts where nothing else tells.
        context: The whole text of which this is an item.
    """
    text = spelt_out(parted(normalise(original)), context)
    clean = text.clean
    language = language_of(clean)
    traces = zonetraces.gather(clean, korean=language == "ko")
    text_zone = zones.of_text(traces, timezone)
    looked_at = _with_few_numbers(clean)
    written = _written_days(looked_at, posted, text_zone or timezone)
    placed = calendar.resolve(written, posted, _years_ahead(clean, posted))
    days = programmes.in_order(clean, placed, posted)
    clocks = [clock for clock in times.find(looked_at) if not _inside(clock, written)]
    return Reading(
        text, Layout(clean), posted, timezone, language, days, clocks, traces, text_zone,
        _schedule(clean, clocks),
    )  # fmt: skip


_MOST_NUMBERS = 3_000
_NUMBER = re.compile(r"\d+")


def _with_few_numbers(clean: str) -> str:
    """Return what is read for days and hours: all, but for a table of thousands of figures.

    No programme holds so many, and they would hold up the chat for nothing.
    """
    number = next(islice(_NUMBER.finditer(clean), _MOST_NUMBERS, None), None)
    return clean[: number.start()] if number else clean


_LINES_OF_SCHEDULE = 3
_MARGIN, _SHORTEST_ROW, _KOREAN_MARGIN = 4, 3, 2


def _schedule(clean: str, clocks: list[Clock]) -> frozenset[int]:
    """Return the offsets of hours that begin a line of a timetable."""
    starts = set()
    for clock in clocks:
        line = clean.rfind("\n", 0, clock.start) + 1
        end = clean.find("\n", clock.end)
        rest = clean[clock.end : len(clean) if end < 0 else end].strip(" -:.|)")
        least = _KOREAN_MARGIN if HANGUL.match(rest) else _SHORTEST_ROW
        if clock.start - line <= _MARGIN and len(rest) >= least and rest[0] not in "/,":
            starts.add(clock.start)
    return frozenset(starts) if len(starts) >= _LINES_OF_SCHEDULE else frozenset()


def language_of(clean: str) -> str:
    """Return "ko" for a text that is Korean by a good part of its letters, else "en"."""
    hangul, latin = len(HANGUL.findall(clean)), len(_LATIN.findall(clean))
    return "ko" if hangul and hangul >= _KOREAN_SHARE * (hangul + latin) else "en"


def _written_days(clean: str, posted: date, timezone: str) -> list[Day]:
    american = zones.is_american(clean) or (
        timezone.startswith("America/") and bool(_MONTH_FIRST.search(clean))
    )
    exact = dates.find(clean, month_first=american)
    relative_days = relative.find(clean, posted)
    exact = [day for day in exact if not _ends_a_range(day, relative_days)]
    exact, relative_days = weeks.settled(clean, exact, relative_days, posted)
    taken = [(day.start - 2, day.end + (0 if _ends_part(clean, day) else 2)) for day in exact]
    others = any(not _is_day_of(one, posted) for one in exact)
    exact = _with_last_weekdays(clean, exact, relative_days)
    ends = {day.until.start for day in exact if day.until is not None}
    told = [
        day
        for day in relative_days
        if day.start not in ends
        and not any(start <= day.end and day.start <= end for start, end in taken)
        and not (day.bare and others and not _stands_alone(clean, day, exact))
    ]
    return sorted([*exact, *_unless_inside(told, exact)], key=lambda day: day.start)


def _with_last_weekdays(clean: str, exact: list[Day], told: list[Day]) -> list[Day]:
    """Give days their ends that only a weekday tells: "until noon on Sunday"."""
    names = [day for day in told if day.bare and day.weekday is not None]
    return [
        replace(day, until=last)
        if (last := next((one for one in names if lastdays.is_last(clean, day, one)), None))
        else day
        for day in exact
    ]


def _ends_part(clean: str, day: Day) -> bool:
    """Tell whether a day stands at the end of a paragraph, so that nothing behind it is of it."""
    return clean.startswith("\n\n", day.end)


def _ends_a_range(day: Day, told: list[Day]) -> bool:
    """Tell whether a day is the last of a range told from the posting day: "이달 29일~5월 27일"."""
    return day.until is None and any(
        one.until is not None
        and one.start < one.until.start <= day.start + len("00월 0")
        and day.end <= one.end
        and one.start < day.start
        for one in told
    )


_HOUR_BEFORE = re.compile(r"\d ?(?:[ap]\.?m\b\.?),? (?:on )?$|\bnoon (?:on )?$", re.IGNORECASE)
_HOUR_AFTER = re.compile(
    r" (?:morning|afternoon|evening|night|lunchtime),? \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|"
    r",? (?:at|from) (?:noon|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|-|to|o'clock))",
    re.IGNORECASE,
)


def _stands_alone(clean: str, day: Day, exact: list[Day]) -> bool:
    """Tell whether a weekday is told as the press tells it: "7 p.m. Thursday", "Thursday at 7".

    The weekday of a day that is written out as well means that day.
    """
    before = clean[max(0, day.start - 16) : day.start]
    if relative.NO_SINGLE_DAY.search(before) or any(one.weekday == day.weekday for one in exact):
        return False
    return bool(
        _HOUR_BEFORE.search(before)
        or _HOUR_AFTER.match(clean, day.end)
        or clean.startswith(" instead", day.end)
    )


def _is_day_of(day: Day, on: date) -> bool:
    """Tell whether a written day can be no other than `on`, as stamps are."""
    return (day.day, day.month) == (on.day, on.month) and day.year in {None, on.year}


def _unless_inside(told: list[Day], exact: list[Day]) -> list[Day]:
    spans = {(day.start, day.end) for day in exact}
    return [day for day in told if not any(s <= day.start < e for s, e in spans)]


def _inside(clock: Clock, days: list[Day]) -> bool:
    at = bisect_left(days, clock.end, key=lambda day: day.start)
    return any(day.start <= clock.start < day.end for day in days[max(0, at - 2) : at])


def _years_ahead(clean: str, posted: date) -> list[int]:
    """Return years of the near future that stand in the head of the text ("Conference 2018")."""
    head = clean[:200]
    return [
        year
        for year in map(int, _TITLE_YEAR.findall(head))
        if posted.year <= year <= posted.year + 1
    ]
