"""The picture that stands beside a link to a meeting or briefing: a PNG of 1200 × 630 pixels."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from content import dates
from content.leaf import Leaf, leaf
from content.lettering import font, wrapped
from content.model import Briefing, Event, EventStatus
from content.places import place
from content.render.common import clip, title_of, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT = 1200, 630
"""What the readers of Open Graph show whole (1.91 to 1)."""

_DPI = 100
_ACROSS, _DOWN = WIDTH / _DPI, HEIGHT / _DPI
_POINTS_PER_INCH = 72
_LEADING = 1.28
_MARGIN, _LEAF = 0.75, 3.1
"""Inches: around the words, and of the leaf with the day at the right."""

_PAPER, _INK, _GREY, _GREEN, _PALE, _RED, _AMBER = (
    "#fbfaf6", "#1c211e", "#59615c", "#00694b", "#cfe4da", "#8f1d1d", "#7a4b00"
)
_BELL, _BELL_UNITS = 1.7, 32
_BELL_LINE: tuple[tuple[str, tuple[float, float]], ...] = (
    ("MOVETO", (16, 3)), ("CURVE3", (18, 3)), ("CURVE3", (18, 5)), ("LINETO", (18, 6.2)),
    ("CURVE4", (22.1, 7.1)), ("CURVE4", (25, 10.7)), ("CURVE4", (25, 15)), ("LINETO", (25, 19.5)),
    ("LINETO", (27.6, 23.7)), ("CURVE4", (28, 24.4)), ("CURVE4", (27.5, 25.2)),
    ("CURVE4", (26.7, 25.2)), ("LINETO", (5.3, 25.2)), ("CURVE4", (4.5, 25.2)),
    ("CURVE4", (4, 24.4)), ("CURVE4", (4.4, 23.7)), ("LINETO", (7, 19.5)), ("LINETO", (7, 15)),
    ("CURVE4", (7, 10.7)), ("CURVE4", (9.9, 7.1)), ("CURVE4", (14, 6.2)), ("LINETO", (14, 5)),
    ("CURVE3", (14, 3)), ("CURVE3", (16, 3)),
)
"""The bell of the pages' header, as its outline runs."""

_TITLE_SIZES = (42, 38, 34, 30, 26, 22)
_TITLE_ROOM, _SUBTITLE_ROOM = 2.75, 0.85
_TITLE_LIMIT, _LINE_LIMIT = 220, 90


class _Status(NamedTuple):
    """What is said of a meeting that does not go ahead as announced."""

    key: str
    colour: str


_STATUS = {
    EventStatus.CANCELLED: _Status("poster-cancelled", _RED),
    EventStatus.POSTPONED: _Status("poster-postponed", _AMBER),
}


def event_picture(event: Event, language: str) -> bytes:
    """Return an event's picture; the same event gives the same bytes."""
    status = _STATUS.get(event.status)
    pen = _Pen(language, leaf(event, language) or _open_leaf(language), holds=status is None)
    if status:
        pen.heading(word(status.key, language), status.colour)
    else:
        pen.small(word("poster-group", language))
    pen.title(title_of(event.title, language, _TITLE_LIMIT))
    pen.subtitle(clip(event.subtitle.in_(language), _LINE_LIMIT))
    pen.foot(dates.when(event, language), place(event, language) or event.venue or "")
    return pen.png()


def briefing_picture(briefing: Briefing, language: str) -> bytes:
    """Return a briefing's picture, without a leaf: its day is no appointment."""
    pen = _Pen(language, None)
    pen.small(word("briefings-kind", language, kind=str(briefing.kind)))
    pen.title(title_of(briefing.title, language, _TITLE_LIMIT))
    where = clip(briefing.published_in.in_(language), _LINE_LIMIT)
    pen.foot(where or word("web-name", language), dates.day(briefing.on, language)
             if briefing.on else "")
    return pen.png()


def house_picture(language: str) -> bytes:
    """Return the picture of everything that has none of its own."""
    pen = _Pen(language, None)
    pen.small(word("poster-group", language))
    pen.title(word("web-name", language))
    pen.subtitle(word("web-home-heading", language))
    return pen.png()


def _open_leaf(language: str) -> Leaf:
    return Leaf("", "?", word("day-open", language), "")


class _Pen:
    """Writes from the top down, in inches."""

    def __init__(self, language: str, leaf: Leaf | None, *, holds: bool = True) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self._sheet = Figure(figsize=(_ACROSS, _DOWN), dpi=_DPI, facecolor=_PAPER)
        FigureCanvasAgg(self._sheet)
        self._axes: Axes = self._sheet.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, _ACROSS)
        self._axes.set_ylim(_DOWN, 0)
        self._language = language
        self._room = _ACROSS - 2 * _MARGIN - _LEAF
        self._y = 0.72
        self._block(_ACROSS - _LEAF, 0, _LEAF, _DOWN, _GREEN if holds else _GREY)
        if leaf:
            self._leaf(leaf)
        else:
            self._bell()

    def small(self, text: str) -> None:
        """Write the line above the title."""
        self._paragraph(text, 15, _GREEN, bold=True)
        self._y += 0.2

    def heading(self, text: str, colour: str) -> None:
        """Write what must be read before the title."""
        self._paragraph(text, 24, colour, bold=True)
        self._y += 0.2

    def title(self, text: str) -> None:
        """Write the title as large as it fits; it is cut only where no size holds it."""
        fits = [size for size in _TITLE_SIZES if self._height(text, size) <= _TITLE_ROOM]
        size = fits[0] if fits else _TITLE_SIZES[-1]
        self._paragraph(text, size, _INK, bold=True, most=_TITLE_ROOM)
        self._y += 0.14

    def subtitle(self, text: str) -> None:
        """Write the line below the title, if there is room for all of it."""
        if text and self._height(text, 18, bold=False) <= _SUBTITLE_ROOM:
            self._paragraph(text, 18, _GREY)

    def foot(self, first: str, second: str) -> None:
        """Write two lines at the bottom."""
        lines = [line for line in (first, second) if line]
        self._y = _DOWN - 0.6 - sum(self._height(line, 17, bold=False) for line in lines)
        for line in lines:
            self._paragraph(line, 17, _INK)

    def png(self) -> bytes:
        """Return the picture."""
        out = BytesIO()
        self._sheet.savefig(out, format="png", metadata={"Software": None})
        return out.getvalue()

    def _leaf(self, leaf: Leaf) -> None:
        middle = _ACROSS - _LEAF / 2
        for text, size, y, colour, bold in (
            (leaf.weekday, 19, 1.75, _PALE, False), (leaf.day, 96, 2.95, "white", True),
            (leaf.month, 24, 4.2, "white", True), (leaf.year, 19, 4.72, _PALE, False),
        ):
            self._axes.text(
                middle, y, text, color=colour, ha="center", va="center", parse_math=False,
                fontproperties=font(self._language, size, bold=bold),
            )

    def _bell(self) -> None:
        from matplotlib.patches import PathPatch, Wedge
        from matplotlib.path import Path
        from matplotlib.transforms import Affine2D

        placed = Affine2D().scale(_BELL / _BELL_UNITS).translate(
            _ACROSS - _LEAF / 2 - _BELL / 2, _DOWN / 2 - _BELL / 2
        ) + self._axes.transData
        codes = [getattr(Path, code) for code, _ in _BELL_LINE]
        bell = Path([point for _, point in _BELL_LINE], codes)
        for part in (PathPatch(bell), Wedge((16, 27), 3.5, 0, 180)):
            part.set(facecolor=_PALE, linewidth=0, transform=placed)
            self._axes.add_patch(part)

    def _block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        self._axes.add_patch(Rectangle((x, y), width, height, color=colour, linewidth=0))

    def _height(self, text: str, size: float, *, bold: bool = True) -> float:
        face = font(self._language, size, bold=bold)
        return len(wrapped(text, face, self._room)) * size * _LEADING / _POINTS_PER_INCH

    def _paragraph(
        self, text: str, size: float, colour: str, *, bold: bool = False, most: float = _DOWN
    ) -> None:
        face = font(self._language, size, bold=bold)
        height = size * _LEADING / _POINTS_PER_INCH
        for line in wrapped(text, face, self._room)[: max(1, int(most / height))]:
            self._axes.text(_MARGIN, self._y + height / 2, line, color=colour, va="center",
                            parse_math=False, fontproperties=face)
            self._y += height
