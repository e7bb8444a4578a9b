"""Writes words in capitals as others are written, so that names are known however loud they are."""

import re

_RUN = re.compile(
    r"\b[A-Z][A-Z'.&]{3,}(?:[ ,]{1,2}(?:[A-Z][A-Z'.&]*|&|\d[\w.-]*)){0,30}(?:[ ,]{1,2}[A-Z]{3,})"
)
_LOUD_WORD = re.compile(r"(?<![\w-])[A-Z][A-Z']+(?![\w-])")
_SMALL = {"OF", "THE", "AT", "IN", "ON", "AND", "FOR", "TO", "BY", "FROM", "WITH", "DE", "DU"}
_NAMED = {"ST", "RM", "LN", "RD", "AVE", "DR", "INN", "OLD", "NEW", "BAY", "ART", "BAR", "GYM"}
_SHORT = 3


_PARLIAMENT = re.compile(
    r"\b(?:portcullis house|palace of westminster|houses? of (?:commons|lords|parliament))\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?!(?:The|An?|Our|Your|My|Their|His|Her|This|That|In|At|Each|Every|Open|Full|Public|Town"
    r"|White|Local|From|And|For|With|After|Near|Next|Then|Last|Any|No|Some|Whole|Half|Safe)\b)"
    r"(?P<name>[A-Z][a-z'.]+(?:-[A-Za-z]+)*) "
    r"(?P<noun>(?:parish |church |village |community |memorial )?"
    r"(?:hall|house|church|centre|center|library|school|hotel|college|theatre|museum))\b"
    r"(?! (?:room|of|is|was|has|will|can|and) |['-])"
)


def eased(words: str) -> str:
    """Return as many characters: "CITY HALL" as "City Hall", for whoever looks for names.

    So is a house whose noun was written small: "Kerr house", "portcullis house". Short words
    that stand for longer ones ("VFW", "LSE") and a single word in capitals stay.
    """
    quiet = _RUN.sub(lambda run: _LOUD_WORD.sub(_eased, run[0]), words)
    quiet = _PARLIAMENT.sub(lambda name: name[0].title().replace(" Of ", " of "), quiet)
    return _HOUSE.sub(lambda house: f"{house['name']} {house['noun'].title()}", quiet)


def _eased(word: re.Match[str]) -> str:
    told = word[0]
    if told in _SMALL:
        return told.lower()
    return told.capitalize() if len(told) > _SHORT or told in _NAMED else told
