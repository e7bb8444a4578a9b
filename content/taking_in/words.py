"""Words that organisers choose, and whether an item has one of them."""

import re
import unicodedata
from collections.abc import Sequence

from content.taking_in.model import Item

MOST_WORDS = 20
LONGEST_WORD = 60

USUAL = ("North Korea", "DPRK", "North Korean", "Pyongyang", "북한", "탈북")
"""What an item about our subject nearly always has."""


def read(text: str) -> tuple[str, ...]:
    """Return the words of "North Korea, DPRK; 북한", each once, in their order."""
    parts = re.split(r"[,;\n、，]", unicodedata.normalize("NFKC", text))
    words = (" ".join(part.split())[:LONGEST_WORD].strip(" \"'“”") for part in parts)
    return tuple({word.casefold(): word for word in words if word}.values())[:MOST_WORDS]


def matches(item: Item, words: Sequence[str]) -> bool:
    """Tell whether an item has one of the words; without words everything is wanted."""
    if not words:
        return True
    text = _folded(f"{item.title} {item.place} {item.text}")
    return any(_pattern(word).search(text) for word in words)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _pattern(word: str) -> re.Pattern[str]:
    """Return a whole word or phrase; Korean hangs its endings on, so there the beginning counts."""
    folded = _folded(word)
    ends = r"(?!\w)" if folded[-1:].isascii() else ""
    begins = r"(?<![a-z0-9_])" if folded[:1].isascii() else ""
    return re.compile(begins + re.escape(folded) + ends)
