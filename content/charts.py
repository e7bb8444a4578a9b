"""A report's survey figures → PNG: horizontal bars with readable labels, for a phone's width."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from content.lettering import font, wrapped
from content.model import Figure, FigureValue
from content.texts import locale_of, texts

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _MARGIN, _DPI = 6.0, 0.35, 200
"""Inches and dots an inch: 1200 pixels across, enlarged by no phone."""

_BAR, _GAP = 0.24, 0.22
_CURVE = 1.4
_VALUE_ROOM = 0.95
_LEADING = 1.35
_POINTS_PER_INCH = 72
_FULL_PERCENT = 100.0

_TITLE, _QUESTION, _LABEL, _SMALL = 15, 11.5, 12, 9.5
_INK, _GREY, _GREEN, _FAINT, _TRACK = (
    "#1c1c1c", "#5f6368", "#00694b", "#9db8ad", "#e8ece9"
)


def figure_png(figure: Figure, language: str, *, work: str = "") -> bytes:
    """Return a chart of one survey question.

    The same data gives the same bytes.

    Args:
        figure: The question and its answers.
        language: The language of the labels.
        work: The title of the report, for the line that names the source.
    """
    sheet = Sheet(language)
    sheet.heading(figure.title.in_(language), figure.question.in_(language))
    full = _scale(figure)
    for value in figure.values:
        sheet.bar(value.label.in_(language), value.value / full, _number(figure, value, language))
    sheet.small_print(_small_print(figure, work, language))
    return sheet.png()


class Sheet:
    """A sheet that is written from the top down, measured in inches."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._y = _MARGIN
        self._calls: list[tuple[str, float, float, float, str, bool]] = []
        self._bars: list[tuple[float, float, bool]] = []
        self._curves: list[tuple[float, list[tuple[float, float]]]] = []

    def heading(self, title: str, below: str) -> None:
        """Write what the sheet shows."""
        self._paragraph(title, _TITLE, _INK, bold=True)
        self._paragraph(below, _QUESTION, _GREY)
        self._y += _GAP

    def subheading(self, title: str) -> None:
        """Write what comes next."""
        self._y += _GAP
        self._paragraph(title, _LABEL, _GREEN, bold=True)

    def small_print(self, text: str) -> None:
        """Write what stands below everything."""
        self._paragraph(text, _SMALL, _GREY)

    def bar(self, label: str, share: float, said: str, *, faint: bool = False) -> None:
        """Draw a labelled bar of a share of the width; a faint one stands for no exact number."""
        self._paragraph(label, _LABEL, _INK)
        length = (_WIDTH - 2 * _MARGIN - _VALUE_ROOM) * share
        self._bars.append((self._y, length, faint))
        self._calls.append((said, _MARGIN + length + 0.08, self._y + _BAR / 2, _LABEL, _INK, True))
        self._y += _BAR + _GAP

    def curve(
        self, points: Sequence[tuple[float, float]], said: str, ends: tuple[str, str]
    ) -> None:
        """Draw a line through points from 0 to 1, what its last point stands for, and its ends."""
        width = _WIDTH - 2 * _MARGIN - _VALUE_ROOM
        placed = [(_MARGIN + x * width, self._y + (1 - y) * _CURVE) for x, y in points]
        self._curves.append((self._y + _CURVE, placed))
        self._calls.append((said, placed[-1][0] + 0.08, placed[-1][1], _LABEL, _INK, True))
        self._y += _CURVE + _GAP
        first, last = ends
        self._calls.append((last, _MARGIN + width - 0.2, self._y - 0.06, _SMALL, _GREY, False))
        self._calls.append((first, _MARGIN, self._y - 0.06, _SMALL, _GREY, False))
        self._y += _GAP / 2

    def _paragraph(self, text: str, size: float, colour: str, *, bold: bool = False) -> None:
        height = size * _LEADING / _POINTS_PER_INCH
        face = font(self._language, size, bold=bold)
        for line in wrapped(text, face, _WIDTH - 2 * _MARGIN):
            self._calls.append((line, _MARGIN, self._y + height / 2, size, colour, bold))
            self._y += height
        self._y += 0.06

    def png(self) -> bytes:
        """Return the sheet as a picture."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure as Sheet

        height = self._y + _MARGIN
        sheet = Sheet(figsize=(_WIDTH, height), dpi=_DPI, facecolor="white")
        axes = sheet.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, _WIDTH)
        axes.set_ylim(height, 0)
        self._paint(axes)
        out = BytesIO()
        FigureCanvasAgg(sheet)
        sheet.savefig(out, format="png", metadata={"Software": None})
        return out.getvalue()

    def _paint(self, axes: Axes) -> None:
        from matplotlib.patches import Rectangle

        track = _WIDTH - 2 * _MARGIN - _VALUE_ROOM
        for y, length, faint in self._bars:
            colour = _FAINT if faint else _GREEN
            axes.add_patch(Rectangle((_MARGIN, y), track, _BAR, color=_TRACK, linewidth=0))
            axes.add_patch(Rectangle((_MARGIN, y), length, _BAR, color=colour, linewidth=0))
        for floor, points in self._curves:
            axes.add_patch(Rectangle((_MARGIN, floor), track, 0.01, color=_GREY, linewidth=0))
            axes.plot(*zip(*points, strict=True), color=_GREEN, linewidth=2.5,
                      marker="o" if len(points) == 1 else None)
        for text, x, y, size, colour, bold in self._calls:
            axes.text(x, y, text, color=colour, va="center", parse_math=False,
                      fontproperties=font(self._language, size, bold=bold))


def _scale(figure: Figure) -> float:
    """Return what a full bar stands for: everyone asked, so that no share looks larger."""
    largest = max((value.value for value in figure.values), default=0)
    if figure.unit == "percent":
        return max(_FULL_PERCENT, largest)
    return max(figure.respondents or 0, largest) or 1


def _number(figure: Figure, value: FigureValue, language: str) -> str:
    said = format_decimal(value.value, "#,##0.#", locale=locale_of(language))
    return f"{said}%" if figure.unit == "percent" else said


def _small_print(figure: Figure, work: str, language: str) -> str:
    parts = []
    if figure.respondents is not None:
        parts.append(texts().plain("chart-respondents", language, count=figure.respondents))
    if figure.multiple and figure.unit == "percent":
        parts.append(texts().plain("chart-sum-open", language))
    source = ", ".join(part for part in (work, _page(figure.source, language)) if part)
    if source:
        parts.append(texts().plain("chart-source", language, source=source))
    return " · ".join(parts)


def _page(source: str, language: str) -> str:
    """Return "p. 18" in the language's way; another kind of source as it is."""
    page = source.removeprefix("pp. ").removeprefix("p. ")
    return source if page == source else texts().plain("chart-page", language, page=page)
