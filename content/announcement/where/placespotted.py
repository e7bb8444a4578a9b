"""Tells what a reading of where an event is held is worth by the chances of its names."""

from content.announcement.spotting.chances import LEAST, Chances
from content.announcement.where.whereabouts import Where

_SURE, _POOR = -0.35, -4.0
_WIDE = 4.0
"""Logarithms are divided by it, that they be about as large as other signs."""


def spotted(chances: Chances | None, where: Where) -> dict[str, float]:
    """Return the signs; none where there are no chances, as of a Korean text."""
    if chances is None:
        return {}
    spans = [span for span in (where.place, where.room, where.address) if span]
    if not spans:
        return _seen("nowhere spotted", chances.nowhere)
    within = chances.within(min(span[0] for span in spans), max(span[1] for span in spans))
    seen = _seen("spotted", within) | ({"hardly spotted": 1.0} if within < _POOR else {})
    if where.place is not None and where.place in chances.named:
        named = chances.named[where.place]
        first = named >= max(chances.named.values())
        seen |= {"a name to spot": 1.0, "name spotted": named / _WIDE}
        seen |= {"name spotted first": 1.0} if first else {}
    return seen


def _seen(sign: str, chance: float) -> dict[str, float]:
    return {sign: max(chance, LEAST) / _WIDE} | ({f"{sign} surely": 1.0} if chance > _SURE else {})
