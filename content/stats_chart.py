"""The numbers organisers see, as a picture: subscribers, deliveries, attendance."""

from collections.abc import Iterable, Sequence
from datetime import date

from content import dates
from content.charts import Sheet
from content.model import FEW
from content.render.common import word
from content.render.stats import Numbers, about, is_few, number


def draw(numbers: Numbers, language: str) -> bytes:
    """Return the chart; what is few is drawn alike, whatever it is.

    The same numbers give the same bytes.
    """
    sheet = Sheet(language)
    sheet.heading(word("stats-chart-title", language), word("stats-chart-below", language))
    if numbers.subscribers:
        _subscribers(sheet, numbers.subscribers, language)
    sheet.subheading(word("stats-chart-deliveries", language, days=numbers.days))
    _bars(sheet, [(word("stats-chart-outcome", language, outcome=outcome), count)
                  for outcome, count in numbers.deliveries.items()], language)
    if numbers.attended:
        sheet.subheading(word("stats-chart-attended", language))
        _bars(sheet, [(about(each, language), each.count) for each in numbers.attended], language)
    return sheet.png()


def _subscribers(sheet: Sheet, days: Sequence[tuple[date, int]], language: str) -> None:
    (first, _), (last, count) = days[0], days[-1]
    full = _full(count for _on, count in days)
    # A day that was not counted leaves its place on the line of time.
    span = (last - first).days
    points = [
        ((on - first).days / span if span else 1.0, drawn(each) / full) for on, each in days
    ]
    ends = dates.short_day(first, language), dates.short_day(last, language)
    sheet.subheading(word("stats-chart-subscribers", language))
    sheet.curve(points, _said(count, language), ends if span else ("", ends[1]))


def _bars(sheet: Sheet, rows: Sequence[tuple[str, int]], language: str) -> None:
    full = _full(count for _label, count in rows)
    for label, count in rows:
        sheet.bar(label, drawn(count) / full, _said(count, language), faint=is_few(count))


def _full(counts: Iterable[int]) -> int:
    """Return what the full width or height stands for; what is few never fills it."""
    return max([2 * FEW, *(drawn(count) for count in counts)])


def _said(count: int, language: str) -> str:
    return word("stats-chart-few", language) if is_few(count) else number(count, language)


def drawn(count: int) -> int:
    """Return how much is drawn for a number: as much for one as for four."""
    return FEW if is_few(count) else count
