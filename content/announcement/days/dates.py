"""Finds days in a text: British, American, European, Korean and ISO spellings."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from content.announcement.days import lastdays
from content.announcement.days.day import DD, Day, Window, weekday_of, year_of
from content.announcement.days.koreandates import find_korean, with_range
from content.announcement.text.normalise import NOTE
from content.announcement.text.words import MONTH, MONTHS, ORDINAL, WEEKDAY, ordinal

MOST = 150
"""Days looked at in one text; far more than any programme names."""
_REACH = 50
_DIGITS = re.compile(r"\d+")
_END = (
    r"(?:st|nd|rd|th|er|fed|eg|ain|af|il|ydd|ed|º|ª)?"
    r"(?![\d%]|:\d|[a-z]\d|[.,]\d| ?[ap]\.?m\b| ?(?:o'clock|hrs|noon)\b)"
)
_YEAR = r"(?:(?:19|20)\d\d(?!\d|-\d{4}| ?h(?:rs|ours)?\b|:)|'\d\d(?!\d))"
_W = (
    rf"(?:(?P<weekday>{WEEKDAY})s?\b\.?(?:,| the| -|\)| evening| morning| afternoon| night"
    r"| lunchtime|:| \||/| on| den| le| \(){0,2} ?)?"
)
_WW = rf"(?:(?:{WEEKDAY})\b\.?,? ?(?:the )?)?"
_AFTER = (
    r"(?:(?:,"
    r"| -)? "
    rf"?[(\[]?(?P<after>{WEEKDAY})\b\.?(?! ?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? [A-Za-z])[)\]]?)?"
)
_EDGE = (
    r"(?<![\dA-Za-z:/£$€-])(?<!\d\.)(?<!\d,)(?<!room )(?<!suite )(?<!floor )"
    r"(?<!\bday )(?<!session )(?<!panel )(?<!week )(?<!part )(?<!\bages )(?<!\baged )(?<!\bage )"
)
_DAY_FIRST = re.compile(
    rf"{_EDGE}{_W}(?:the )?(?P<day>{DD}){_END}\.?"
    rf"(?P<more>(?:(?:, ?(?:and |& )?| ?- ?| to | through | until | and | ?& ?| or | ?/ ?| bis "
    rf"| au | al ){_WW}{DD}{_END}){{0,5}})"
    rf"(?: day)?(?: of| de| d')?[ ,-]{{0,2}}(?P<month>{MONTH})\b\.?"
    rf"(?:(?:,| of| de|-| -)? ?(?P<year>{_YEAR}))?{_AFTER}",
    re.IGNORECASE,
)
_MONTH_EDGE = _EDGE.replace("$€-])", r"$€])(?<!\D-)", 1)
"""A month may follow the last day of the one before: "May 21-June 18"."""
_MONTH_FIRST = re.compile(
    rf"{_MONTH_EDGE}{_W}(?P<month>{MONTH})\b\.?,? ?(?:the )?(?P<day>{DD}){_END}"
    rf"(?P<more>(?:(?:, ?(?=\d{{1,2}}(?:, \d{{1,2}})*,? (?:and|&) )|,? and | ?- ?| to | through "
    rf"| until | ?& ?){_WW}{DD}{_END}){{0,5}})"
    rf"(?:(?:,|\.| of|,? in)? ?(?P<year>{_YEAR}))?{_AFTER}",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"{_EDGE}{_W}(?:the )?(?P<ordinal>{ORDINAL})(?: day)? of (?P<month>{MONTH})\b"
    rf"(?:,? ?(?P<year>{_YEAR}))?|\b(?P<month2>{MONTH})\b,? the (?P<ordinal2>{ORDINAL})\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?:th|first|second|third) of [A-Z]|[a-z],? the [a-z-]{3,12}(?:th|st|nd|rd)\b")
_ISO = re.compile(
    rf"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.]) ?(?P<month>0?[1-9]|1[0-2])(?P=sep) ?"
    rf"(?P<day>{DD})(?!\d|[/-]\d)\.?(?: ?[(\[]?(?P<han>[월화수목금토일月火水木金土](?![가-힣])"
    r"|[월화수목금토일]요일)"
    rf"[)\]]?)?{_AFTER}",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    rf"(?<![\d/.:£$€-]){_W}(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-]) ?"
    rf"(?P<second>0?[1-9]|[12]\d|3[01])(?P=sep) ?(?P<year>(?:19|20)\d\d|\d\d)(?![\d:/-]|\.\d)"
    rf"{_AFTER}",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"(?<![\d/.:£$€-])(?P<weekday>{WEEKDAY})\b\.?,? ?(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>[/.])"
    rf"(?P<second>0?[1-9]|[12]\d|3[01])(?![\d:/]|\.\d)"
    rf"|(?<![\d/.:£$€-])(?P<first2>0?[1-9]|[12]\d|3[01])(?:/| / )(?P<second2>0?[1-9]|[12]\d|3[01])"
    rf"(?![\d:/]|\.\d) ?\(?(?P<weekday2>{WEEKDAY})\b\)?",
    re.IGNORECASE,
)
_BEFORE_HOUR = re.compile(
    r"(?<![\d/.:£$€-])(?P<first>0?[1-9]|[12]\d|3[01])/(?P<second>0?[1-9]|[12]\d|3[01])"
    r"(?=,? (?:at |@ ?|from |\| )?(?:\d{1,2}(?:[:.]\d\d| ?[ap]\.?m|-\d)|noon))",
    re.IGNORECASE,
)
_IN_A_NOTE = re.compile(
    r"(?<![\w/.:£$€-])(?!24/7|9/11|50/50|[123]/[234]\b)(?P<first>0?[1-9]|[12]\d|3[01])/"
    r"(?P<second>0?[1-9]|[12]\d|3[01])(?![\w/%-]|\.\d| (?:of|cup|price|full|time)\b)"
)
"""A day in figures in a text so short that it can hardly be anything else."""
_DAY_ALONE = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})\b\.?,? (?:the )?(?P<day>{DD}){_END}(?! ?(?:of )?(?:{MONTH})\b)"
    r"(?! ?(?:to|till|until) \d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m|o'clock)\b"
    rf"(?! (?:on )?{WEEKDAY}\b))(?![-/.]\d| (?:people|places|seats|years|members|minutes|hours))",
    re.IGNORECASE,
)
_DAY_IN_BRACKETS = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})\b\.?(?: (?!{WEEKDAY}\b)[a-z]\w*){{0,2}}(?: (?:in|of|after) \w+)? ?"
    rf"\((?:the )?(?P<day>{DD})(?:st|nd|rd|th)\)",
    re.IGNORECASE,
)
"""A day of which only the number is told: "next Tuesday (the 24th)"."""
_IN_BRACKETS = re.compile(
    rf"\b(?:{WEEKDAY})s?\b[^\n()\d]{{0,25}}\((?P<first>0?[1-9]|[12]\d|3[01])/"
    r"(?P<second>0?[1-9]|[12]\d|3[01])\)",
    re.IGNORECASE,
)
"""A day in figures behind its name: "1st Sunday in October (10/6)"."""
_JOINED = re.compile(r" ?(?:-|~|to|until|till|through|thru|bis|부터|->)(?: the)? ?", re.IGNORECASE)


def find(clean: str, *, month_first: bool) -> list[Day]:
    """Return the days written in a text, in its order, none inside another.

    Args:
        clean: The normalised text.
        month_first: Whether 3/4/2017 is the fourth of March.
    """
    found = list(_written_out(clean))
    for window in _windows(clean):
        for grammar in _GRAMMARS:
            found.extend(grammar(clean, window, month_first))
        if len(found) > MOST:
            break
    return _joined(clean, _apart(found))[:MOST]


_WINDOW = 4_000
"""Characters read at a time, so that a text of nothing but days is left when they are enough."""


def _windows(clean: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around numbers: no day is written without one but in words."""
    start = end = 0
    for number in _DIGITS.finditer(clean):
        if number.start() - _REACH > end or end - start > _WINDOW:
            if end:
                yield start, end
            start = max(0, number.start() - _REACH)
        end = min(len(clean), number.end() + _REACH)
    if end:
        yield start, end


def _apart(found: list[Day]) -> list[Day]:
    """Leave out what lies inside or across a longer or earlier reading."""
    kept: list[Day] = []
    for day in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        if kept and day.start < kept[-1].end:
            if day.end - day.start > kept[-1].end - kept[-1].start:
                kept[-1] = day
            continue
        kept.append(day)
    return kept


def _joined(clean: str, days: list[Day]) -> list[Day]:
    """Make "22 March - 3 April" one range."""
    out: list[Day] = []
    for day in days:
        before = out[-1] if out else None
        if (
            before is not None
            and before.until is None
            and day.until is None
            and day.start - before.end <= len(" through the ")
            and _JOINED.fullmatch(clean, before.end, day.start)
            and not lastdays.is_moved(clean, before)
        ):
            out[-1] = replace(before, end=day.end, until=day, year=before.year or day.year)
            continue
        out.append(day)
    return lastdays.joined(clean, out)


def _more(match: re.Match[str], month: int, year: int | None) -> tuple[Day | None, tuple[Day, ...]]:
    """Read the further days of "12-14 May" and "12, 13 and 19 May"."""
    written = match["more"] or ""
    numbers = [int(number) for number in re.findall(r"\d{1,2}", written)]
    at = match.end("more")
    days = [Day(at, at, number, month, year) for number in numbers]
    first = int(match["day"])
    if not days or days[0].day is None or days[0].day <= first:
        return None, ()
    row = [first, *numbers]
    if re.search(r"-|to|through|until|bis|au|al", written, re.I) or row == list(
        range(first, first + len(row))
    ):
        return days[-1], ()
    return None, tuple(days)


def _textual(clean: str, window: Window, pattern: re.Pattern[str]) -> Iterator[Day]:
    for match in pattern.finditer(clean, *window):
        if pattern is _DAY_FIRST and _MONTH_BEFORE.search(clean, *_before(match.start())):
            # "May 21-June 18": the first number belongs to the month before it.
            continue
        month, year = MONTHS[match["month"].lower()], year_of(match["year"])
        until, more = _more(match, month, year)
        first = int(match["day"])
        if match["more"] and until is None and not more and pattern is _DAY_FIRST:
            # "3 and 2 March": only the number next to the month belongs to it.
            last = list(re.finditer(r"\d{1,2}", match["more"]))[-1]
            yield Day(match.start("more") + last.start(), match.end(), int(last[0]), month, year)
            continue
        yield Day(
            match.start(), match.end(), first, month, year, weekday_of(match), until, more
        )  # fmt: skip


_MONTH_BEFORE = re.compile(rf"\b{MONTH}\.? $", re.IGNORECASE)


def _before(at: int) -> tuple[int, int]:
    return max(0, at - _REACH), at


def _written_out(clean: str) -> Iterator[Day]:
    for sign in _WORDS.finditer(clean):
        match = _IN_WORDS.search(clean, max(0, sign.start() - _REACH), sign.end() + _REACH)
        if match is None:
            continue
        month = MONTHS[(match["month"] or match["month2"]).lower()]
        day = ordinal(match["ordinal"] or match["ordinal2"])
        yield Day(match.start(), match.end(), day, month, year_of(match["year"]), weekday_of(match))


_TILES = tuple(
    re.compile(rf"(?m)^[ \t]*{first}[ \t]*\n(?:[ \t]*\n)?[ \t]*{second}[ \t]*$", re.IGNORECASE)
    for month, day in ((rf"(?P<month>{MONTH})\.?", rf"(?P<day>{DD})"),)
    for first, second in ((month, day), (day, month))
)
"""A leaf of a calendar, as pages of events show a day: "Aug" and below it "9"."""


def _on_tiles(clean: str, window: Window, _: bool) -> Iterator[Day]:
    for pattern in _TILES:
        for match in pattern.finditer(clean, *window):
            month = MONTHS[match["month"].lower()]
            start = min(match.start("month"), match.start("day"))
            yield Day(start, match.end(), int(match["day"]), month)


def _year_first(clean: str, window: Window, _: bool) -> Iterator[Day]:
    for match in _ISO.finditer(clean, *window):
        day = Day(
            match.start(), match.end(), int(match["day"]), int(match["month"]), int(match["year"]),
            weekday_of(match),
        )  # fmt: skip
        yield with_range(clean, day)


def _in_numbers(clean: str, window: Window, month_first: bool) -> Iterator[Day]:
    for match in _NUMBERS.finditer(clean, *window):
        yield from _ordered(match, match["first"], match["second"], match["year"], month_first)
    for match in _SHORT.finditer(clean, *window):
        first = match["first"] or match["first2"]
        second = match["second"] or match["second2"]
        yield from _ordered(match, first, second, None, month_first)
    for match in _IN_BRACKETS.finditer(clean, *window):
        yield from _ordered(match, match["first"], match["second"], None, month_first)
    for match in (_IN_A_NOTE if len(clean) <= NOTE else _BEFORE_HOUR).finditer(clean, *window):
        yield from _ordered(match, match["first"], match["second"], None, month_first)


def _ordered(
    match: re.Match[str], first: str, second: str, year: str | None, month_first: bool
) -> Iterator[Day]:
    one, two = int(first), int(second)
    groups = match.groupdict()
    dotted = groups.get("sep") == "."
    most = 12
    if one > most and two > most:
        return
    if dotted and year is None and two > most:
        # "Fri 9.15 Welcome" is an hour.
        return
    swap = two > most or (one <= most and month_first and not dotted)
    day, month = (two, one) if swap else (one, two)
    swappable = one <= most and two <= most and one != two and not dotted
    yield Day(
        match.start(),
        match.end(),
        day,
        month,
        year_of(year),
        weekday_of(match),
        swappable=swappable,
    )


def _alone(clean: str, window: Window, _: bool) -> Iterator[Day]:
    for pattern in (_DAY_ALONE, _DAY_IN_BRACKETS):
        for match in pattern.finditer(clean, *window):
            yield Day(match.start(), match.end(), int(match["day"]), weekday=weekday_of(match))


_GRAMMARS: tuple[Callable[[str, Window, bool], Iterator[Day]], ...] = (
    lambda clean, window, _: _textual(clean, window, _DAY_FIRST),
    lambda clean, window, _: _textual(clean, window, _MONTH_FIRST),
    _year_first,
    _in_numbers,
    find_korean,
    _on_tiles,
    _alone,
)
