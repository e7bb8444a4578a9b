"""Cuts what no title can end or begin with: loose words, marks that are not closed."""

import re

_HEAD = 5
"""Characters that must be left before a bracket is taken off."""
QUOTES = {
    '"': '"', "'": "'", "「": "」", "『": "』", "《": "》", "〈": "〉", "<": ">", "[": "]",
}  # fmt: skip
_LOOSE_END = re.compile(
    r"(?:,? (?:what|whether|about|because|is|are|was|were|will|be|been|has|that|which|who|where"
    r"|when|held|set(?: down)?|takes place|taking"
    r"|planned|scheduled|due|on|at|for|the|an?|of|in|to|with|and|or|by|from|our|its|their|this"
    r"|until|between|starting|beginning|begins|starts|(?:sets|kicks|gets) (?:off|under way)|returns"
    r"|departs|leaves|meets))+$"
)
"""Small words that lead to something which was cut off."""


def well_formed(clean: str, start: int, end: int) -> int:
    """Cut what a phrase cannot end with: "Our AGM is", "Big Ships (8", "a meeting on the"."""
    words = clean[start:end]
    if _left_open(words):
        words = words[:-1]
    opened = words.rfind("(")
    if opened > _HEAD and ")" not in words[opened:]:
        words = words[:opened]
    cut = _LOOSE_END.search(words)
    if cut and cut.start() > 1:
        words = words[: cut.start()]
    return start + len(words.rstrip(" .,;:-|"))


def _left_open(words: str) -> bool:
    """Tell whether words end with a mark that opens, or that closes nothing."""
    last = words[-1:]
    if last in "\"'":
        return bool(last) and words.count(last) % 2 == 1
    return last in QUOTES or any(
        last == closing and opening not in words for opening, closing in QUOTES.items()
    )


def unmatched(words: str) -> int:
    """Return the length of a mark that opens what is not closed."""
    closing = QUOTES.get(words[:1])
    return int(closing is not None and closing not in words[1:])
