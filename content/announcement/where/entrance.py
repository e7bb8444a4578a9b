"""Finds by which door visitors come in."""

import re

from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.where import gazetteer
from content.announcement.where.placeparts import Span, trim

_ENTRANCE = re.compile(
    rf"(?P<name>{'|'.join(map(re.escape, gazetteer.ENTRANCES))})(?:'s)? (?:visitors?'? |public "
    r"|main |security )?(?:entrance|gate|search point)"
    r"|(?:via|through|by|use|using|at|from"
    rf"|is) (?:the )?(?P<plain>{'|'.join(map(re.escape, gazetteer.ENTRANCES))})(?=[ .,;)\n]"
    r"|$)(?! Room)"
    r"|\b(?:[Ee]nter|[Ee]ntry is|[Ee]ntry|[Aa]ccess(?:ed)?|[Ee]ntrance(?: is)?|[Cc]ome in"
    r"|[Ee]ntrance) (?:will be )?(?:via|through|from|by|on|off"
    r"|at) (?:the )?(?P<other>[A-Z0-9][\w'&-]*(?: (?:of|the|and)? ?[A-Z0-9][\w'&-]*){0,4})"
    r"(?: (?:entrance|gate|door))?"
    r"|\b(?:[Uu]se|via|through|by|at) the (?P<more>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}|(?:main"
    r"|front|side|rear|back|north|south|east|west|visitor)) (?:visitors?'? |public )?(?:entrance"
    r"|gate|door)\b"
)

_SHORTEST = 2
_LONGEST = 80


def find(reading: Reading) -> Span | None:
    """Return the span that names the entrance."""
    for piece in reading.layout.labelled(Label.ENTRANCE):
        if (
            piece.named
            and _SHORTEST < piece.end - piece.value < _LONGEST
            and not re.search(
                r"(?i)\bfree\b|£|wheelchair|step", reading.clean[piece.value : piece.end]
            )
        ):
            known = _ENTRANCE.search(reading.clean, piece.value, piece.end)
            if known:
                return known.span(known.lastgroup or 0)
            return trim(reading.clean, piece.value, piece.end)
    match = _ENTRANCE.search(reading.clean)
    return match.span(match.lastgroup or 0) if match else None
