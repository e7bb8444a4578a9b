"""Turns a day as it is written into a day of the calendar: year, weekday, range."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from content.announcement.days.day import Day

GRACE = timedelta(days=3)
"""An announcement may be posted a little after its event's day began to pass."""

FAR = timedelta(days=200)
_SOON, _DISTANT = timedelta(days=45), timedelta(days=120)
"""Within and beyond which "2/8" of two countries' ways is rather the near day than the far."""
"""From here on a day without a year may well be that of the year before."""
_LOOK_BACK = timedelta(days=300)
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True)
class OnDay:
    """A day of the calendar with the words it was read from and how it was read."""

    written: Day
    on: date
    until: date | None
    sure: float
    year_guessed: bool = False
    weekday_disagrees: bool = False


def resolve(days: Sequence[Day], posted: date, hints: Sequence[int] = ()) -> list[OnDay]:
    """Give every written day its place in the calendar; impossible days are left out.

    A day without a year is the first such day from a little before the posting day on that
    agrees with its weekday. A year written beside the same day elsewhere in the text counts.
    """
    known = {(day.day, day.month): day.year for day in days if day.year and not day.relative}
    out: list[OnDay] = []
    for day in days:
        placed = _place(day, posted, known, hints)
        if placed is None:
            continue
        out.append(placed)
        for other in day.more:
            shown = Day(day.start, day.end, other.day, other.month, placed.on.year)
            extra = _place(shown, posted, known, hints)
            if extra:
                out.append(extra)
    return out


def _place(
    day: Day, posted: date, known: Mapping[tuple[int | None, int | None], int],
    hints: Sequence[int],
) -> OnDay | None:  # fmt: skip
    if day.day is None:
        return None
    if day.month is None:
        return _within_month(day, posted)
    year = day.year or known.get((day.day, day.month))
    if year:
        return _with_year(day, year, posted)
    return _without_year(day, posted, hints)


def _safe(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def _with_year(day: Day, year: int, posted: date) -> OnDay | None:
    on = _safe(year, day.month, day.day)
    swapped = _safe(year, day.day, day.month) if day.swappable else None
    disagrees = on is not None and day.weekday is not None and on.weekday() != day.weekday
    if swapped and (on is None or (disagrees and swapped.weekday() == day.weekday)):
        on, disagrees = swapped, False
    if on is None:
        return None
    sure = 0.98 if day.weekday is not None and not disagrees else 0.95
    if day.swappable and day.weekday is None:
        sure = 0.7
    if day.relative:
        sure = 0.6 if day.vague else 0.9
    sure = 0.3 if disagrees else sure
    return OnDay(day, on, _until(day, on), sure, weekday_disagrees=disagrees)


def _without_year(day: Day, posted: date, hints: Sequence[int]) -> OnDay | None:
    around = [
        on
        for year in range(posted.year - 1, posted.year + 5)
        if (on := _safe(year, day.month, day.day))
    ]
    ahead = [on for on in around if on >= posted - GRACE]
    if not ahead:
        return None
    on = ahead[0]
    turned = _turned_round(day, posted, hints) if day.swappable and on - posted > _DISTANT else None
    if turned and posted <= turned.on < posted + _SOON:
        return replace(turned, written=day)
    if day.weekday is None:
        hinted = [one for one in ahead[:2] if one.year in hints]
        chosen = hinted[0] if hinted else on
        far = chosen - posted > (_LOOK_BACK if hinted else FAR)
        return OnDay(day, chosen, _until(day, chosen), 0.6 if far else 0.9, year_guessed=far)
    if day.swappable and on.weekday() != day.weekday:
        swapped = _turned_round(day, posted, hints)
        if swapped:
            return replace(swapped, written=day)
    agreeing = [one for one in _likely(around, posted) if one.weekday() == day.weekday]
    if agreeing:
        chosen = agreeing[0]
        far = chosen - posted > FAR
        return OnDay(day, chosen, _until(day, chosen), 0.9 if far else 0.97)
    return OnDay(day, on, _until(day, on), 0.3, year_guessed=True, weekday_disagrees=True)


def _turned_round(day: Day, posted: date, hints: Sequence[int]) -> OnDay | None:
    """Return the day of "2/8" where the two numbers change places, if its weekday allows."""
    turned = replace(day, day=day.month, month=day.day, swappable=False)
    found = _without_year(turned, posted, hints)
    return None if found is None or found.weekday_disagrees else found


def _likely(around: Sequence[date], posted: date) -> Iterator[date]:
    """Yield the years' days from the likeliest on: soon, then just past, then the year after."""
    yield from (on for on in around if posted - GRACE <= on <= posted + timedelta(days=370))
    yield from (on for on in reversed(around) if posted - _LOOK_BACK <= on < posted - GRACE)


def _within_month(day: Day, posted: date) -> OnDay | None:
    """Place "Thursday 12th": the first twelfth from the posting day on that is a Thursday."""
    for months in range(-1, 8):
        month = posted.month - 1 + months
        on = _safe(posted.year + month // 12, month % 12 + 1, day.day)
        if on and on >= posted - GRACE and on.weekday() == day.weekday:
            return OnDay(
                day, on, _until(day, on), 0.85 if on - posted < timedelta(days=62) else 0.6
            )
    for months in (0, 1):
        month = posted.month - 1 + months
        on = _safe(posted.year + month // 12, month % 12 + 1, day.day)
        if on and on >= posted - GRACE:
            return OnDay(day, on, _until(day, on), 0.3, weekday_disagrees=day.weekday is not None)
    return None


def _until(day: Day, on: date) -> date | None:
    last = day.until
    if last is None:
        return None
    if last.bare and last.weekday is not None:
        # "from noon on Saturday 15 March until noon on Sunday"
        later = (last.weekday - on.weekday()) % _DAYS_OF_A_WEEK
        return on + timedelta(days=later) if later else None
    if last.day is None:
        return None
    month = last.month or on.month
    until = _safe(last.year or on.year, month, last.day)
    if until and until < on and not last.year:
        until = _safe(on.year + 1, month, last.day)
    return until if until and on < until <= on + timedelta(days=120) else None
