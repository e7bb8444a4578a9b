"""Sorts the parts of words that tell where: rooms, buildings, streets, and the rest."""

import re
from dataclasses import dataclass, field

from content.announcement.placekind import kind_of
from content.announcement.placeparts import Span, closed, name_only
from content.announcement.placewords import (
    BUILDING,
    CONGRESS,
    FLOOR,
    ONLINE,
    PARLIAMENT,
    TOWN,
    UNSETTLED,
)

_TRIMMED = 24
"""Characters that may have been trimmed off the front of a part."""
_NO_PLACE = re.compile(
    r"not |instead|US (?:and|&) Canada|https?:|www\.|meeting id|passcode|dial|\d{1,2}[.:]\d\d"
    r"(?!\d)|(?:up|down)stairs$"
    r"|above$|.*[£$€₩]|P\.?O\.? ?Box\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"(?:next (?:door )?to|in front of|facing|across from|behind|beside|adjacent|close to"
    r"|nearest|nearby|near|off|across|a short"
    r"|(?:just )?(?:round|around)|\d+[- ]?(?:mins?|minutes?|yards|metres|m)\b|entrance|enter|access"
    r"|parking|car park|use |via |map|directions|opposite|formerly|above|below|ring |please )",
    re.IGNORECASE,
)
"""How to find a place, where its name was told before."""
_OWNER = re.compile(
    r"(?:museum|library|church|college|university|school|hotel|club|centre|center|society|embassy"
    r"|town|village|building|hall|gallery)'s "
)
_OWNED = re.compile(r"(?!St)(?:Club|Society|Union|Trust|Council|Group|Forum|Government|Party)'s")
_OFF = re.compile(r"\boff (?:the )?$")


@dataclass
class Heaps:
    """The parts of a phrase, each on its heap."""

    clean: str
    rooms: list[Span] = field(default_factory=list)
    buildings: list[Span] = field(default_factory=list)
    address: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)

    @property
    def roomed(self) -> bool:
        """Whether more than a floor was told."""
        return bool(self.rooms) and not FLOOR.fullmatch(self.words(self.rooms[0]))

    @property
    def told(self) -> bool:
        """Whether anything was named yet that could be the place."""
        return bool(self.rooms or self.buildings or self.rest)

    def bracketed(self, span: Span) -> bool:
        """Tell whether a part only explains, in brackets, what stands before them."""
        return self.told and self.clean[max(0, span[0] - _TRIMMED) : span[0]].rstrip().endswith("(")

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.clean[slice(*span)]


def sort(heaps: Heaps, span: Span, end: int) -> None:
    """Put a part on its heap; what is no place, and ways to find it, are left out."""
    part = heaps.words(span)
    if UNSETTLED.search(part) or _NO_PLACE.match(part) or _is_quoted(heaps.clean, span):
        return
    if _OWNED.fullmatch(part):
        return
    if heaps.told and _WAY.match(heaps.clean, _from_bracket(heaps.clean, span)):
        return
    if ONLINE.search(part) and not BUILDING.search(part):
        return
    kind = _kind_here(heaps, span, end)
    if kind == "room":
        owner = _OWNER.match(part)
        lead = len("The ") if part.startswith("The ") else owner.end() if owner else 0
        _add_room(heaps, (span[0] + lead, span[1]))
    elif kind == "address":
        heaps.address.append(span)
    elif kind == "building" and not heaps.buildings and not heaps.bracketed(span):
        heaps.buildings.append(name_only(heaps.clean, span))
    elif kind == "building" or (kind == "name" and not heaps.bracketed(span)):
        heaps.rest.append(name_only(heaps.clean, span))


def _is_quoted(clean: str, span: Span) -> bool:
    """Tell whether a part is a name of something shown or said: "The Long Road" (12A)."""
    return clean[max(0, span[0] - 1) : span[0]] == '"' and clean.startswith('"', span[1])


def _from_bracket(clean: str, span: Span) -> int:
    """Return where the words of a part begin that trimming took off: "(next to the Minster)"."""
    bracket = clean.rfind("(", max(0, span[0] - _TRIMMED), span[0])
    comma = clean.rfind(",", max(0, span[0] - _TRIMMED), span[0])
    if max(bracket, comma) < 0:
        return span[0]
    start = max(bracket, comma) + 1
    return start + (clean[start : start + 1] == " ")


def _kind_here(heaps: Heaps, span: Span, end: int) -> str:
    """Return what a part is, its neighbours considered."""
    clean = heaps.clean
    part = heaps.words(span)
    if part.isdigit():
        # "2255 Rayburn House" is a room; "in 1910" is not.
        before = clean[max(0, span[0] - _TRIMMED) : span[0]].rstrip(" ,")
        told = any(before.endswith(heaps.words(one)) for one in heaps.buildings)
        inner = clean.startswith(" ", span[1]) and span[1] < end
        return (
            "room"
            if inner or (told and CONGRESS.fullmatch(heaps.words(heaps.buildings[0])))
            else "number"
        )
    if (
        heaps.buildings
        and TOWN.match(part)
        and not PARLIAMENT.search(heaps.words(heaps.buildings[0]))
    ):
        # "W2" is a part of London, and a room where the Parliament was named.
        return "address"
    kind = kind_of(part, bool(heaps.buildings), heaps.roomed, bool(heaps.rooms))
    if kind == "building" and _OFF.search(clean[max(0, span[0] - len(" off the ")) : span[0]]):
        # "Jubilee Room, off Westminster Hall": a way to find it, not the building.
        kind = "way" if heaps.rooms else "name"
    return "room" if kind == "name" and clean.startswith(" of the ", span[1]) else kind


def _add_room(heaps: Heaps, span: Span) -> None:
    """Keep the first room; a floor or a number right after it belongs to it."""
    if not heaps.rooms:
        heaps.rooms.append(span)
    elif span[0] - heaps.rooms[0][1] <= len(") , "):
        heaps.rooms[0] = closed(heaps.clean, (heaps.rooms[0][0], span[1]))
