"""A report's survey figures → PNG: horizontal bars with readable labels, for a phone's width."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from content.model import EN, KO, Figure, FigureValue
from content.texts import locale_of, texts

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.font_manager import FontProperties

_HANGUL_FONTS = ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "NanumBarunGothic",
                 "Noto Sans CJK JP", "Malgun Gothic", "Apple SD Gothic Neo", "UnDotum")
"""Fonts to look for, best first; the Japanese cut of Noto holds the Hangul of the Korean one."""

_WIDTH, _MARGIN, _DPI = 6.0, 0.35, 200
"""Inches and dots an inch: 1200 pixels across, enlarged by no phone."""

_BAR, _GAP = 0.24, 0.22
_VALUE_ROOM = 0.95
_LEADING = 1.35
_POINTS_PER_INCH = 72
_FULL_PERCENT = 100.0

_NORMAL, _BOLD = 400, 700

_TITLE, _QUESTION, _LABEL, _SMALL = 15, 11.5, 12, 9.5
_INK, _GREY, _GREEN, _TRACK = "#1c1c1c", "#5f6368", "#00694b", "#e8ece9"


def figure_png(figure: Figure, language: str, *, work: str = "") -> bytes:
    """Return a chart of one survey question.

    The same data gives the same bytes. Where this machine has no font with Hangul, the labels are
    in English and the caption carries the Korean.

    Args:
        figure: The question and its answers.
        language: The language of the labels.
        work: The title of the report, for the line that names the source.
    """
    if language == KO and not _hangul_font():
        language = EN
    return _Sheet(language).draw(figure, work)


@cache
def _hangul_font(*, bold: bool = False) -> str | None:
    """Return the path of an installed font that has Hangul, in the weight asked for if it can."""
    from matplotlib import font_manager

    for name in _HANGUL_FONTS:
        cuts = [cut for cut in font_manager.fontManager.ttflist if cut.name == name]
        # Weights are numbers or names of CSS; 400 is normal, 700 bold.
        cuts.sort(key=lambda cut: abs(_weight(cut.weight) - (_BOLD if bold else _NORMAL)))
        if cuts and ord("한") in font_manager.get_font(cuts[0].fname).get_charmap():
            return str(cuts[0].fname)
    return None


def _weight(weight: int | str) -> int:
    return weight if isinstance(weight, int) else _BOLD if "bold" in weight else _NORMAL


class _Sheet:
    """A sheet that is written from the top down, measured in inches."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._y = _MARGIN
        self._calls: list[tuple[str, float, float, float, str, bool]] = []
        self._bars: list[tuple[float, float]] = []

    def draw(self, figure: Figure, work: str) -> bytes:
        self._paragraph(figure.title.in_(self._language), _TITLE, _INK, bold=True)
        self._paragraph(figure.question.in_(self._language), _QUESTION, _GREY)
        self._y += _GAP
        full = _scale(figure)
        for value in figure.values:
            self._row(figure, value, full)
        self._paragraph(_small_print(figure, work, self._language), _SMALL, _GREY)
        return self._png()

    def _row(self, figure: Figure, value: FigureValue, full: float) -> None:
        self._paragraph(value.label.in_(self._language), _LABEL, _INK)
        length = (_WIDTH - 2 * _MARGIN - _VALUE_ROOM) * value.value / full
        self._bars.append((self._y, length))
        self._calls.append((_number(figure, value, self._language), _MARGIN + length + 0.08,
                            self._y + _BAR / 2, _LABEL, _INK, True))
        self._y += _BAR + _GAP

    def _paragraph(self, text: str, size: float, colour: str, *, bold: bool = False) -> None:
        height = size * _LEADING / _POINTS_PER_INCH
        for line in _wrapped(text, _font(self._language, size, bold=bold), _WIDTH - 2 * _MARGIN):
            self._calls.append((line, _MARGIN, self._y + height / 2, size, colour, bold))
            self._y += height
        self._y += 0.06

    def _png(self) -> bytes:
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
        for y, length in self._bars:
            axes.add_patch(Rectangle((_MARGIN, y), track, _BAR, color=_TRACK, linewidth=0))
            axes.add_patch(Rectangle((_MARGIN, y), length, _BAR, color=_GREEN, linewidth=0))
        for text, x, y, size, colour, bold in self._calls:
            axes.text(x, y, text, color=colour, va="center", parse_math=False,
                      fontproperties=_font(self._language, size, bold=bold))


def _font(language: str, size: float, *, bold: bool) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    if language == KO:
        return FontProperties(fname=_hangul_font(bold=bold), size=size)
    # Matplotlib brings this one along, so that English looks the same everywhere.
    return FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")


def _wrapped(text: str, font: FontProperties, width: float) -> list[str]:
    """Return the lines of a text at most `width` inches wide, broken at spaces where possible."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(longer, font, width):
            lines[-1] = longer
        else:
            lines.extend(_broken(word, font, width))
    return lines


def _broken(word: str, font: FontProperties, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and not _fits(pieces[-1] + character, font, width):
            pieces.append("")
        pieces[-1] += character
    return pieces


def _fits(text: str, font: FontProperties, width: float) -> bool:
    from matplotlib.textpath import text_to_path

    points, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return bool(points <= width * _POINTS_PER_INCH)


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
