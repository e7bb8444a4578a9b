"""The letters of pictures: which fonts draw them, and lines that fit a width.

Matplotlib brings Latin letters along, a wheel the Korean ones, so that a picture looks the same
on every machine, whatever fonts it has.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from typing import TYPE_CHECKING

from content.model import KO

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

_LATIN, _HANGUL = "DejaVu Sans", "Hangul of the wheel"
_WHEEL = "koreanize-matplotlib"
_CUTS = {400: "NanumGothic.ttf", 700: "NanumGothicBold.ttf"}
"""Files by weight: the bold one calls itself 600, of which matplotlib would complain each time."""
_POINTS_PER_INCH = 72


def font(language: str, size: float, *, bold: bool = False) -> FontProperties:
    """Return the font of a language; letters that it lacks come from the other language's.

    Args:
        language: The language most of the text is in.
        size: Points.
        bold: Whether it stands out.
    """
    from matplotlib.font_manager import FontProperties

    _letters()
    families = [_HANGUL, _LATIN] if language == KO else [_LATIN, _HANGUL]
    return FontProperties(family=families, size=size, weight="bold" if bold else "normal")


def drawable(text: str) -> str:
    """Return a text without what no font of ours can draw: an emoji would become a box."""
    known = _letters()
    return "".join(letter for letter in text if letter.isspace() or ord(letter) in known)


def wrapped(text: str, face: FontProperties, width: float) -> list[str]:
    """Return the lines of a text at most `width` inches wide, broken at spaces where possible."""
    lines: list[str] = []
    for word in drawable(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(longer, face, width):
            lines[-1] = longer
        else:
            lines.extend(_broken(word, face, width))
    return lines


@cache
def _letters() -> frozenset[int]:
    """Make the wheel's font known to matplotlib; return the code points that can be drawn.

    The package is not imported: it would change matplotlib's settings for everyone.
    """
    from matplotlib.font_manager import FontEntry, findfont, fontManager, get_font

    for weight, cut in _CUTS.items():
        path = distribution(_WHEEL).locate_file(f"koreanize_matplotlib/fonts/{cut}")
        fontManager.ttflist.append(
            FontEntry(fname=str(path), name=_HANGUL, style="normal", variant="normal",
                      weight=weight, stretch="normal", size="scalable")
        )
    every = {code for name in (_LATIN, _HANGUL) for code in get_font(findfont(name)).get_charmap()}
    return frozenset(code for code in every if code >= ord(" "))


def _broken(word: str, face: FontProperties, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and not _fits(pieces[-1] + character, face, width):
            pieces.append("")
        pieces[-1] += character
    return pieces


def _fits(text: str, face: FontProperties, width: float) -> bool:
    from matplotlib.textpath import text_to_path

    points, _, _ = text_to_path.get_text_width_height_descent(text, face, ismath=False)
    return bool(points <= width * _POINTS_PER_INCH)
