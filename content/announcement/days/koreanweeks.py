"""Finds days told by their week in Korean: "3월 둘째 주 토요일", "다음 달 마지막 주 금요일"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from content.announcement.days.day import Day
from content.announcement.text.words import HAN_WEEKDAYS

_MOST = 40
_WEEK, _MONTHS = 7, 12
_IN_WEEK = re.compile(
    r"(?:(?<![\d매])(?P<month>1[0-2]|0?[1-9])월|(?P<which>이번 ?달|이달|다음 ?달|내달)) ?"
    r"(?P<nth>첫째|첫|둘째|셋째|넷째|다섯째|마지막) ?주?(?:째)? ?(?P<han>[월화수목금토일])요일"
)
_NTH = {"첫": 0, "첫째": 0, "둘째": 1, "셋째": 2, "넷째": 3, "다섯째": 4}


def find(clean: str, posted: date) -> Iterator[Day]:
    """Yield the days of which month, week and weekday are told; of months the coming one."""
    for match in islice(_IN_WEEK.finditer(clean), _MOST):
        on = _day(_first_of(match, posted), match["nth"], HAN_WEEKDAYS[match["han"]])
        if on is not None:
            yield Day(
                match.start(), match.end(), on.day, on.month, on.year,
                HAN_WEEKDAYS[match["han"]], relative=True,
            )  # fmt: skip


def _first_of(match: re.Match[str], posted: date) -> date:
    """Return the first day of the month that is meant."""
    if match["month"]:
        month = int(match["month"])
        return date(posted.year + (month < posted.month), month, 1)
    ahead = match["which"][0] in "다내"
    month = posted.month - 1 + ahead
    return date(posted.year + month // _MONTHS, month % _MONTHS + 1, 1)


def _day(first: date, nth: str, weekday: int) -> date | None:
    """Return a weekday of a month by its number."""
    on = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
    if nth == "마지막":
        while (on + timedelta(days=_WEEK)).month == first.month:
            on += timedelta(days=_WEEK)
        return on
    on += timedelta(days=_WEEK * _NTH[nth])
    return on if on.month == first.month else None
