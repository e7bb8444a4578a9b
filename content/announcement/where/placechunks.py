"""Measures how far words that tell where go on: "the hall of Ashton School, 4 Mill Lane"."""

import re

from content.announcement.reading import Reading
from content.announcement.where.placeparts import PHRASE
from content.announcement.where.placewords import FLOOR, LOWER_BUILDING, LOWER_ROOM

_GLUE = re.compile(
    r", (?:in |at |off |on )?(?:the )?(?=[A-Z0-9])"
    r"|, (?:on )?(?:the )?(?=[a-z]{3,8} (?:floor|level)\b)"
    r"| \((?:in )?(?:the |our )?(?=[A-Za-z0-9])|\)?, |\) | (?:in|at"
    r"|of|off|on) (?:the )?(?=[A-Z0-9])| - "
)
_COMMON = re.compile(
    rf"(?:the|our) (?:{LOWER_ROOM.pattern}|{LOWER_BUILDING.pattern})(?! (?!(?:of|in|at|on|by|from"
    rf"|for"
    r"|to|and|this|next|before|after|until|beside|near|opposite|where|with|as|is|will|tomorrow"
    r"|tonight|behind|inside)\b)[a-z])"
)
"""A place without a name, not the first half of one: "the school", but not "the school board"."""
_INNER = re.compile(
    rf"(?:{LOWER_ROOM.pattern}|{FLOOR.pattern})(?=[),.;\n]|$)"
    rf"|(?:{FLOOR.pattern})(?= (?:of|at|in) (?:the )?[A-Z])"
)
_ITS_ROOM = re.compile(
    r"(?<=[a-z]) (?:back|front|upstairs|downstairs|function|main|upper|lower|small|large|side)"
    r" (?:rooms?|hall|bar|lounge)(?=[),.;\n]|$| (?:on|at|from|with|for|to|by)\b)"
)
"""The room of a house right behind its name: "at the New Inn back room"."""
_PARLIAMENT = re.compile(r"(?:the )?parliament(?=[,.!?;)\n]| (?:and|on|at|from|with|for)\b|$)")
_LOOSE_END = re.compile(r"(?:,? (?:on|at|in|from|of|off|the))+$")


def chunk_end(reading: Reading, start: int, limit: int) -> int:
    """Return where names, told one after the other, end."""
    clean = reading.clean
    for day in reading.days_between(start, limit):
        limit = min(limit, day.written.start)
    for clock in reading.clocks_between(start, limit):
        limit = min(limit, clock.start)
    parliament = _PARLIAMENT.match(clean, start, limit)
    if parliament:
        return parliament.end()
    at = start
    common = _COMMON.match(clean, at, limit)
    if common:
        at = common.end()
        glue = _GLUE.match(clean, at, limit)
        if glue is None:
            return at
        at = glue.end()
    while True:
        phrase = PHRASE.match(clean, at, limit) or _INNER.match(clean, at, limit)
        if phrase is None:
            break
        tail = _ITS_ROOM.match(clean, phrase.end(), limit)
        at = tail.end() if tail else phrase.end()
        glue = _GLUE.match(clean, at, limit)
        if glue is None:
            break
        at = glue.end()
    words = clean[start:at].rstrip(" ,(-")
    if _SAYING.match(clean, at):
        # "in Ashton, the Open Door Fund said today": the last name is who tells of it.
        words = _LAST_THE.sub("", words)
    return start + len(_LOOSE_END.sub("", words))


_SAYING = re.compile(r" (?:said|says|announced|announces|reports|told)\b")
_LAST_THE = re.compile(r", the [^,]+$")
