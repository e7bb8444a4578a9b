"""Finds days in Korean: "2017년 3월 22일(수)", "3.22(수)~24(금)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.days.day import DD, Day, Window, weekday_of, year_of

_KOREAN = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d|'?\d\d)(?:년|年)(?:도)? ?)?(?<!\d)(?P<month>0?[1-9]|1[0-2]) ?(?:월"
    r"|月) ?"
    rf"(?P<day>{DD}) ?(?:일|日|(?=\([월화수목금토일]\)))"
    r"(?!자[ )\n.])"
    r"(?:,? ?[(\[]?(?P<han>[월화수목금토일月火水木金土日](?=[)\]])|[월화수목금토일]요일"
    r"|[月火水木金土日]曜日?)[)\]]?)?"
)
_KOREAN_SHORT = re.compile(
    r"(?<![\d/.:-])(?:'?(?P<year>\d\d)\. ?)?(?P<month>0?[1-9]|1[0-2])(?:[./]) ?"
    rf"(?P<day>{DD})\.? ?(?:[(\[](?P<han>[월화수목금토일])(?:요일)?[)\]]"
    r"|(?:(?<=\.)| )(?P<bare>[월화수목금토일])(?=[ ,.]|요일))"
)
_KOREAN_DAY = re.compile(
    rf"(?<![\d월] )(?<![\d월.:])(?<!지난)(?<!지난 )(?P<day>{DD})일 ?(?P<han>\([월화수목금토일]"
    r"(?:요일)?\)|[월화수목금토일]요일)"
)
_KOREAN_WEEKDAY_FIRST = re.compile(
    rf"(?P<han>[월화수목금토일]요일) ?\((?P<month>0?[1-9]|1[0-2])[/.] ?(?P<day>{DD})\)"
)
_KOREAN_IN_BRACKETS = re.compile(
    rf"(?<!지난 )(?:(?P<han>[월화수목금토일])(?:욜|요일)|주일) ?\((?P<day>{DD})일?\)"
)
"""A day of which only the number is told: "이번 주일(25일)"."""
_KOREAN_ROW = re.compile(
    rf"(?<!\d)(?P<month>0?[1-9]|1[0-2])월 ?(?P<row>{DD}(?: ?[·,] ?{DD}){{1,6}})일"
)
"""Days of which only the last is called one: "6월 4·5·6일"."""
_KOREAN_COMPACT = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01]) ?"
    r"\((?P<han>[월화수목금토일]?)\)"
)
"""A day from which a page has lost its stops: "20260701() 14:30"."""
_KOREAN_BOTH = re.compile(
    rf"(?:과|와|,| 및) ?(?:(?P<month>0?[1-9]|1[0-2])월 ?)?(?P<day>{DD})일 ?"
    r"(?:\((?P<han>[월화수목금토일])\))?(?= ?(?:양일|이틀))"
)
"""The second of two days: "18일(토)과 19일(일) 양일간"."""
_KOREAN_UNTIL = re.compile(
    rf" ?(?:~|-|부터) ?(?:(?P<month>0?[1-9]|1[0-2])(?:월 ?|[./] ?))?(?P<day>{DD})(?:일|\.)? ?"
    r"(?:\((?P<han>[월화수목금토일])\))?(?:일|까지)?(?![\d:시%])"
)
_KOREAN_LAST = re.compile(
    rf",? ?\d{{1,2}}:\d\d ?(?:~|-) ?(?P<day>{DD})\. ?\((?P<han>[월화수목금토일])\)"
)
"""The last day behind the first one's hour: "10. 22.(목) 09:30 ~ 23.(금) 12:30"."""


def find_korean(clean: str, window: Window, _: bool) -> Iterator[Day]:
    """Yield the days written in Korean."""
    for pattern in (_KOREAN, _KOREAN_SHORT):
        for match in pattern.finditer(clean, *window):
            day = Day(
                match.start(), match.end(), int(match["day"]), int(match["month"]),
                year_of(match["year"]), weekday_of(match),
            )  # fmt: skip
            yield with_range(clean, day)
            last = _KOREAN_LAST.match(clean, day.end)
            if last:
                yield replace(
                    day, start=last.start("day"), end=last.end(), day=int(last["day"]),
                    weekday=weekday_of(last),
                )  # fmt: skip
    yield from _compact(clean, window)
    yield from _in_rows(clean, window)
    for match in _KOREAN_WEEKDAY_FIRST.finditer(clean, *window):
        yield Day(
            match.start(), match.end(), int(match["day"]), int(match["month"]),
            weekday=weekday_of(match),
        )  # fmt: skip
    for match in _KOREAN_DAY.finditer(clean, *window):
        day = Day(match.start(), match.end(), int(match["day"]), weekday=weekday_of(match))
        yield with_range(clean, day)
    for match in _KOREAN_IN_BRACKETS.finditer(clean, *window):
        weekday = weekday_of(match) if match["han"] else _SUNDAY
        yield Day(match.start(), match.end(), int(match["day"]), weekday=weekday)


_SUNDAY = 6


def _compact(clean: str, window: Window) -> Iterator[Day]:
    for match in _KOREAN_COMPACT.finditer(clean, *window):
        weekday = weekday_of(match) if match["han"] else None
        yield Day(
            match.start(), match.end(), int(match["day"]), int(match["month"]), int(match["year"]),
            weekday,
        )  # fmt: skip


def _in_rows(clean: str, window: Window) -> Iterator[Day]:
    """Yield days told in one row: a stretch if they follow each other, else one by one."""
    for match in _KOREAN_ROW.finditer(clean, *window):
        first, *others = map(int, re.findall(r"\d+", match["row"]))
        month, end = int(match["month"]), match.end()
        days = tuple(Day(match.start(), end, number, month) for number in others)
        whole = others == list(range(first + 1, first + 1 + len(others)))
        yield Day(
            match.start(), end, first, month,
            until=days[-1] if whole else None, more=() if whole else days,
        )  # fmt: skip


def with_range(clean: str, day: Day) -> Day:
    """Take along the last day of "3월 22일~24일"."""
    match = _KOREAN_UNTIL.match(clean, day.end) or _KOREAN_BOTH.match(clean, day.end)
    if match is None or not (match["month"] or match["han"] or "일" in match[0]):
        return day
    month = int(match["month"]) if match["month"] else day.month
    until = Day(
        match.start("day"), match.end(), int(match["day"]), month, day.year, weekday_of(match)
    )
    return replace(day, end=match.end(), until=until)
