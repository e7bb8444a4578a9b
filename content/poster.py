"""A poster of an event with a QR code that opens it in Telegram: a picture, and a PDF to print."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from content.lettering import font, wrapped
from content.model import Event, EventStatus
from content.render import card
from content.render.common import Links, clip, title_of, word
from content.split import plain_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Kind = Literal["png", "pdf"]

WIDTH, HEIGHT = 8.27, 11.69
"""A4 in inches."""

_MARGIN = 0.8
_DPI = 150
_POINTS_PER_INCH = 72
_LEADING = 1.3
_INK, _GREY, _GREEN = "#1c1c1c", "#5f6368", "#00694b"
_BAND, _CODE_SIDE = 0.28, 3.1
_TITLE_SIZES = (34, 30, 26, 22, 18)
"""Points, the largest first: a long title is set smaller, never cut."""

_TITLE_ROOM = 3.0
_TITLE_LIMIT, _SUBTITLE_LIMIT, _SUMMARY_LIMIT = 300, 200, 700


def draw(event: Event, language: str, links: Links, kind: Kind) -> bytes:
    """Return the poster; the same event gives the same bytes.

    Args:
        event: As it stands.
        language: The language of the poster.
        links: Where the code leads: to the event's card, not to a page that counts visitors.
        kind: A picture to send, or a PDF to print.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    sheet = Figure(figsize=(WIDTH, HEIGHT), dpi=_DPI, facecolor="white")
    FigureCanvasAgg(sheet)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, WIDTH)
    axes.set_ylim(HEIGHT, 0)
    _Pen(axes, language).write(event, links.event(event.slug), links)
    return _saved(sheet, kind)


def _saved(sheet: Figure, kind: Kind) -> bytes:
    out = BytesIO()
    # No program's name and no moment: the same event gives the same bytes.
    nothing = {"Software": None} if kind == "png" else {"Creator": None, "CreationDate": None}
    sheet.savefig(out, format=kind, metadata=nothing)
    return out.getvalue()


class _Pen:
    """Writes from the top down, in inches."""

    def __init__(self, axes: Axes, language: str) -> None:
        self._axes = axes
        self._language = language
        self._y = _BAND + 0.75

    def write(self, event: Event, address: str, links: Links) -> None:
        self._block(0, 0, WIDTH, _BAND, _GREEN)
        self._paragraph(word("poster-group", self._language), 13, _GREEN, bold=True)
        self._y += 0.25
        self._status(event)
        self._title(title_of(event.title, self._language, _TITLE_LIMIT))
        if subtitle := clip(event.subtitle.in_(self._language), _SUBTITLE_LIMIT):
            self._paragraph(subtitle, 15, _GREY)
        self._y += 0.3
        for line in self._facts(event):
            self._paragraph(line, 18, _INK)
            self._y += 0.08
        self._summary(clip(event.summary.in_(self._language), _SUMMARY_LIMIT))
        self._code(address, links)

    def _summary(self, text: str) -> None:
        """Say what it is about, if all of it has room above the code."""
        floor = HEIGHT - _MARGIN - _CODE_SIDE - 0.4
        if self._y + 0.3 + self._height(text, 14, bold=False) <= floor:
            self._y += 0.3
            self._paragraph(text, 14, _GREY)

    def _status(self, event: Event) -> None:
        if event.status is EventStatus.CANCELLED:
            self._paragraph(word("poster-cancelled", self._language), 18, _INK, bold=True)
        elif event.status is EventStatus.POSTPONED:
            self._paragraph(word("poster-postponed", self._language), 18, _INK, bold=True)

    def _facts(self, event: Event) -> list[str]:
        said = (
            card.when(event, self._language),
            card.place(event, self._language),
            card.door(event, self._language),
        )
        return [_printed(plain_text(line)) for line in said if line]

    def _title(self, title: str) -> None:
        sizes = [each for each in _TITLE_SIZES if self._height(title, each) <= _TITLE_ROOM]
        self._paragraph(title, sizes[0] if sizes else _TITLE_SIZES[-1], _INK, bold=True)

    def _height(self, text: str, size: float, *, bold: bool = True) -> float:
        face = font(self._language, size, bold=bold)
        lines = wrapped(text, face, WIDTH - 2 * _MARGIN)
        return len(lines) * size * _LEADING / _POINTS_PER_INCH

    def _code(self, address: str, links: Links) -> None:
        top = HEIGHT - _MARGIN - _CODE_SIDE
        self._squares(address, top)
        self._y = top + 0.35
        left = _MARGIN + _CODE_SIDE + 0.35
        self._paragraph(word("poster-scan", self._language), 17, _INK, bold=True, left=left)
        self._y += 0.1
        self._paragraph(word("poster-what", self._language), 13, _GREY, left=left)
        self._y += 0.1
        self._paragraph(f"t.me/{links.bot_username}", 13, _GREEN, bold=True, left=left)

    def _squares(self, address: str, top: float) -> None:
        import segno

        rows = [list(line) for line in segno.make(address, error="m").matrix_iter(border=0)]
        side = _CODE_SIDE / len(rows)
        for down, line in enumerate(rows):
            for across, dark in enumerate(line):
                if dark:
                    # A hair wider than its place: no white lines between squares in print.
                    self._block(_MARGIN + across * side, top + down * side,
                                side * 1.02, side * 1.02, _INK)

    def _block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        self._axes.add_patch(Rectangle((x, y), width, height, color=colour, linewidth=0))

    def _paragraph(
        self, text: str, size: float, colour: str, *, bold: bool = False, left: float = _MARGIN
    ) -> None:
        face = font(self._language, size, bold=bold)
        height = size * _LEADING / _POINTS_PER_INCH
        for line in wrapped(text, face, WIDTH - _MARGIN - left):
            self._axes.text(left, self._y + height / 2, line, color=colour, va="center",
                            parse_math=False, fontproperties=face)
            self._y += height


def _printed(line: str) -> str:
    """Return a line without signposts that the poster's fonts cannot draw."""
    kept = "".join(
        letter for letter in line if unicodedata.category(letter) not in ("So", "Mn", "Cf")
    )
    return kept.strip()
