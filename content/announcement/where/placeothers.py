"""Tells where else an event may be held, where that is unsure."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where.placehouse import completed
from content.announcement.where.whereabouts import Where

UNSURE = 0.8
"""Below this share of the chances four of ten places are wrong: others are offered beside it."""
_OFFERED = 2
_LEAST = 0.01
"""Share of the chances below which no place is worth offering."""


def doubted(
    reading: Reading, moment: Moment, chosen: Where, best: Where, found: Sequence[Where]
) -> Where:
    """Return where the event is held, and beside it, if that is unsure, where else it may be.

    Args:
        reading: The text.
        moment: When it is held.
        chosen: Where it is held, completed.
        best: The reading it was made of.
        found: All readings; their scores are logarithms of chances, but for a factor.
    """
    shares = {one: exp(one.score - best.score) for one in found}
    total = sum(shares.values())
    here = sum(much for one, much in shares.items() if _name(reading, one) == _name(reading, best))
    if here >= UNSURE * total:
        return chosen
    told: list[Where] = []
    known = [_name(reading, chosen)]
    for one in sorted(found, key=lambda one: -one.score):
        if one.place is None or shares[one] < _LEAST * total or len(told) == _OFFERED:
            continue
        whole = completed(reading, one, list(found), moment)
        name = _name(reading, whole)
        if name and not any(name in other or (other and other in name) for other in known):
            known.append(name)
            told.append(whole)
    return replace(chosen, unsure=True, others=tuple(told))


def _name(reading: Reading, where: Where) -> str:
    words = reading.clean[slice(*where.place)] if where.place else where.implied or ""
    return words.casefold().removeprefix("the ")
