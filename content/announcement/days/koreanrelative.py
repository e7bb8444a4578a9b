"""Finds days that Korean texts tell from the posting day: "오는 12일", "다음 달 20일", "19일"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from content.announcement.days import koreanchange, koreanweeks
from content.announcement.days.day import DD, Day
from content.announcement.days.koreandates import with_range
from content.announcement.text import moods
from content.announcement.text.moods import Mood
from content.announcement.text.words import HAN_WEEKDAYS

MOST = 150
_WEEK = 7
_MONTHS = 12
_REACH, _CLAUSE = 300, 160
_SENTENCE = re.compile(r"[.!?。]\s|\n\s*\n")
_IN_WEEK = re.compile(
    r"(?P<which>이번 ?주|금주|다음 ?주|담 ?주|차주|내주|다다음 ?주|오는|돌아오는"
    r"|지난 ?주?) ?(?P<han>[월화수목금토일])"
    r"(?:요일|욜|(?= ?(?:\d{1,2}(?::\d\d|시)|오전|오후|저녁|밤|낮|아침)))"
)
_HAN = r"(?: ?\(?(?P<han>[월화수목금토일])(?:요일|(?=\)))\)?)?"
_IN_MONTH = re.compile(
    rf"(?P<which>오는|이번 ?달|이달|다음 ?달|내달|지난 ?달|지난) ?(?P<day>{DD})(?:일{_HAN}"
    r"|(?= ?[~-] ?\d{1,2}일))"
)
_BARE = re.compile(
    rf"(?<![\d.:/,년월~-])(?<!월 )(?<![제약총만주] )(?<![제약총만주])(?<!매[월달년] )(?<!매[월달])"
    rf"(?<!다달이 )(?<!평일 )(?P<day>{DD})(?:일(?! ?(?:간|째|차|장|이내|이상|이하|동안|만에"
    r"|뒤|짜리|씩|권|자[)\s]|전[^가-힣]|전까지|후[^가-힣]|정도|당|\d회|평균))"
    r"|(?= ?[~·,-] ?\d{1,2}일(?! ?(?:간|째|동안|이내))))"
)
"""A number alone: the month is that of the days before it, or of the posting day."""
_MONTH = re.compile(
    r"(?P<past>지난 ?|작년 ?|지난해 ?|올 초 )?(?:(?P<which>이번 ?달|이달|다음 ?달|내달|지난 ?달)"
    r"|(?<!\d)(?P<month>1[0-2]|0?[1-9])월)(?! ?(?:까지|부터|이면|말|초|중|호|분))"
)
_TOLD = re.compile(
    r"\s?[^\n,.\d]{0,16}?(?:밝혔|말했|전했|설명했|발표했|알렸|예고했|공고했|전해졌|내놨|나섰)"
)
"""What the press says of the day on which it was told."""
_SHIFT = {"다음달": 1, "내달": 1, "지난달": -1}


_ANY_DAY = re.compile(r"[일욜낼]|모레|글피|주 ?[월화수목금토]")


def find(clean: str, posted: date) -> list[Day]:
    """Return the days told relative to the posting day, in the order of the text."""
    if not _ANY_DAY.search(clean):
        return []
    found = [
        *_weekdays(clean, posted), *_in_month(clean, posted), *_chatted(clean, posted),
        *_alone(clean, posted), *koreanweeks.find(clean, posted),
    ]  # fmt: skip
    taken = sorted((day.start, day.end) for day in found)
    for day in _bare(clean, posted, found):
        at = bisect_left(taken, (day.end, 0))
        if not (at and taken[at - 1][1] > day.start):
            found.append(day)
    return sorted(found, key=lambda day: day.start)[:MOST]


def _weekdays(clean: str, posted: date) -> Iterator[Day]:
    for match in islice(_IN_WEEK.finditer(clean), MOST):
        which = match["which"].replace(" ", "")
        weekday = HAN_WEEKDAYS[match["han"]]
        monday = posted - timedelta(days=posted.weekday())
        weeks = {"다음주": 1, "담주": 1, "차주": 1, "내주": 1, "다다음주": 2}.get(which, 0)
        on = monday + timedelta(days=weekday + _WEEK * weeks)
        if which in {"오는", "돌아오는"}:
            on = posted + timedelta(days=(weekday - posted.weekday()) % _WEEK)
        if not which.startswith("지난"):
            yield _on(clean, match, on, weekday)


_ALONE = re.compile(
    r"(?<![가-힣\d(/·~-])"
    r"(?<![매난각째격]주 )(?<![매난각째격] 주 )(?<!(?:마다|지난|평일|주말) )(?<!째 )"
    r"(?P<day>(?P<han>[월화수목금토일])(?:요일|욜))"
    r"(?= ?(?:오전|오후|저녁|밤|낮|아침)? ?\d{1,2}(?:시|:\d\d))"
)
_NEXT_WEEK = re.compile(r"(?:다음 ?주|담 ?주|차주|내주)(?![가-힣]*부터)[^\n.!?]{0,30}$")
_NEXT_REACH = 40
_MOST_ALONE = 2
"""Names of days from which they are those of a week: when a house is open."""


def _alone(clean: str, posted: date) -> Iterator[Day]:
    """Yield the days of which only the name is told, before an hour: "대신 목욜 7시"."""
    found = list(islice(_ALONE.finditer(clean), MOST))
    if len({match["han"] for match in found}) > _MOST_ALONE:
        return
    for match in found:
        weekday = HAN_WEEKDAYS[match["han"]]
        on = posted + timedelta(days=(weekday - posted.weekday()) % _WEEK)
        if _NEXT_WEEK.search(clean, max(0, match.start() - _NEXT_REACH), match.start()):
            on = posted + timedelta(days=_WEEK - posted.weekday() + weekday)
        start, end = match.span("day")
        yield Day(start, end, on.day, on.month, on.year, weekday, relative=True, bare=True)


_CHATTED = re.compile(
    r"(?<![가-힣])(?P<word>낼모레|모레|글피"
    r"|낼(?= ?(?:\d|오전|오후|아침|점심|저녁|밤|낮|새벽|[(,])))"
)
_DAYS_ON = {"낼": 1, "낼모레": 2, "모레": 2, "글피": 3}


def _chatted(clean: str, posted: date) -> Iterator[Day]:
    """Yield the days of friends' chat: "낼 저녁 7시"."""
    for match in islice(_CHATTED.finditer(clean), MOST):
        on = named_again(clean, match.end(), posted + timedelta(days=_DAYS_ON[match["word"]]))
        yield Day(match.start(), match.end(), on.day, on.month, on.year, relative=True)


def _on(clean: str, match: re.Match[str], on: date, weekday: int | None) -> Day:
    day = Day(match.start(), match.end(), on.day, on.month, on.year, weekday, relative=True)
    return with_range(clean, day)


def _in_month(clean: str, posted: date) -> Iterator[Day]:
    for match in islice(_IN_MONTH.finditer(clean), MOST):
        which, number = match["which"].replace(" ", ""), int(match["day"])
        months = _SHIFT.get(which, 0)
        if which == "지난" and number > posted.day:
            months = -1
        if which == "오는" and number < posted.day:
            months = 1
        on = _shifted(posted, months, number)
        if on:
            yield _on(clean, match, on, HAN_WEEKDAYS[match["han"]] if match["han"] else None)


def _shifted(posted: date, months: int, number: int) -> date | None:
    month = posted.month - 1 + months
    try:
        return date(posted.year + month // _MONTHS, month % _MONTHS + 1, number)
    except ValueError:
        return None


def _bare(clean: str, posted: date, told: list[Day]) -> Iterator[Day]:
    """Yield the days of which only the number is told; one told before with its month is meant."""
    named = {day.day: day for day in reversed(told)}
    months = [(match.end(), match) for match in islice(_MONTH.finditer(clean), MOST)]
    for match in islice(_BARE.finditer(clean), MOST):
        if _TOLD.match(clean, match.end()):
            continue
        number = int(match["day"])
        above = bisect_left(months, match.start(), key=lambda one: one[0])
        months_on = _months_on(clean, match, posted, months[above - 1][1] if above else None)
        on = _shifted(posted, months_on, number)
        same = named.get(number)
        if same is not None and same.start < match.start() and same.month and same.year:
            on = date(same.year, same.month, number)
        if on:
            yield _on(clean, match, on, None)


def _months_on(clean: str, match: re.Match[str], posted: date, above: re.Match[str] | None) -> int:
    """Tell how many months after the posting day's a bare day lies."""
    number = int(match["day"])
    back = _looks_back(clean, match)
    if above is not None and not above["past"] and match.start() - above.end() < _REACH:
        which = (above["which"] or "").replace(" ", "")
        ahead = _SHIFT.get(which, 0) if which else int(above["month"]) - posted.month
        if ahead > 0 and not back:
            return ahead
    if back:
        return -1 if number > posted.day + 1 else 0
    return 1 if number < posted.day - _GRACE else 0


_GRACE = 3


def _looks_back(clean: str, match: re.Match[str]) -> bool:
    behind = clean[match.end() : match.end() + _CLAUSE]
    if koreanchange.only_moved(behind) or koreanchange.was_to_be(behind):
        return False
    stop = _SENTENCE.search(clean, match.end(), match.end() + _CLAUSE)
    end = stop.start() + 1 if stop else match.end() + _CLAUSE
    return moods.at(clean[match.start() : end], 1) is Mood.BACK


def named_again(clean: str, at: int, told: date) -> date:
    """Return the day that stands in brackets behind "내일", which the next day's paper prints."""
    match = _AGAIN.match(clean, at)
    if match is None:
        return told
    near = (told + timedelta(days=days) for days in (0, 1, -1, 2))
    return next((day for day in near if day.day == int(match["day"])), told)


_AGAIN = re.compile(rf" ?\((?P<day>{DD})일\)")
