"""Keeps the parts of words that tell where, each on the heap of its kind."""

from dataclasses import dataclass, field

from content.announcement.where.placetrim import Span
from content.announcement.where.placewords import FLOOR

TRIMMED = 24
"""Characters that may have been trimmed off the front of a part."""


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
        return self.told and self.clean[max(0, span[0] - TRIMMED) : span[0]].rstrip().endswith("(")

    def words(self, span: Span) -> str:
        """Return the words of a span."""
        return self.clean[slice(*span)]
