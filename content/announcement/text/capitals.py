"""Writes words in capitals as others are written, so that names are known however loud they are."""

import re

_RUN = re.compile(
    r"\b[A-Z][A-Z'.&]{3,}(?:[ ,]{1,2}(?:[A-Z][A-Z'.&]*|&|\d[\w.-]*)){0,30}(?:[ ,]{1,2}[A-Z]{3,})"
)
_LOUD_WORD = re.compile(r"(?<![\w-])[A-Z][A-Z']+(?![\w-])")
_SMALL = {"OF", "THE", "AT", "IN", "ON", "AND", "FOR", "TO", "BY", "FROM", "WITH", "DE", "DU"}
_NAMED = {"ST", "RM", "LN", "RD", "AVE", "DR", "INN", "OLD", "NEW", "BAY", "ART", "BAR", "GYM"}
_SHORT = 3


def eased(words: str) -> str:
    """Return as many characters: "CITY HALL" as "City Hall", for whoever looks for names.

    Short words that stand for longer ones ("VFW", "LSE") and a single word in capitals stay.
    """
    return _RUN.sub(lambda run: _LOUD_WORD.sub(_eased, run[0]), words)


def _eased(word: re.Match[str]) -> str:
    told = word[0]
    if told in _SMALL:
        return told.lower()
    return told.capitalize() if len(told) > _SHORT or told in _NAMED else told
