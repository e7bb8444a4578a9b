"""Towns and counties that no list made by hand knows: their zones by share of their people.

The names in `gazetteer.txt` come from GeoNames (https://www.geonames.org), CC BY 4.0, and were
put together by the script `makegazetteer` beside the collections. Its first line holds the zones
by number; every other one a name, a tab and its zones: "aurora<tab>2:6 0:3". A "?" before the
zones marks a name that is a word or of a small town: it needs something beside it that says so.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("gazetteer.txt")
RARE = "?"
LONGEST = 5
"""Words of a name."""
_START = 2
"""Letters that names are kept together by."""
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_MARKS = re.compile(r"['’‘`.]")
_GAP = re.compile(r"[\s-]+")

Zones = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Entry:
    """A name's zones, the likeliest first, and whether it needs something that makes it a town."""

    zones: Zones
    rare: bool


def plain(name: str) -> str:
    """Return a name as the table writes it: small, without accents, marks and short words."""
    if not name.isascii() and not _is_korean(name):
        name = "".join(
            one for one in unicodedata.normalize("NFKD", name) if one.isalnum() or one in " -.'’‘`"
        )
    words = _GAP.sub(" ", _MARKS.sub("", name.lower())).split()
    return " ".join(_SHORT.get(word, word) for word in words)


def _is_korean(name: str) -> bool:
    return any("가" <= one <= "힣" for one in name)


def look_up(name: str) -> Entry | None:
    """Return what the table tells of a plain name."""
    told = _heaps().get(name[:_START], "")
    at = told.find(f"\n{name}\t")
    if at < 0:
        return None
    begin = at + len(name) + 2
    return _entry(told[begin : told.index("\n", begin)])


def begins(word: str) -> bool:
    """Tell whether a plain word begins a name of the table."""
    return f"\n{word}" in _heaps().get(word[:_START], "")


def _entry(told: str) -> Entry:
    zones = tuple(_zone(part) for part in told.removeprefix(RARE).split(" "))
    return Entry(zones, told.startswith(RARE))


def _zone(part: str) -> tuple[str, float]:
    number, _, tenths = part.partition(":")
    return _zones()[int(number)], int(tenths or 10) / 10


@cache
def _zones() -> tuple[str, ...]:
    with TABLE.open(encoding="utf-8") as lines:
        return tuple(next(lines).split())


@cache
def _heaps() -> dict[str, str]:
    """Return the table's lines by the letters they start with: far smaller than a name each."""
    heaps: dict[str, list[str]] = {}
    with TABLE.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            heaps.setdefault(line[:_START], ["\n"]).append(line)
    return {start: "".join(lines) for start, lines in heaps.items()}
