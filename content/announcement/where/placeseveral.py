"""Tells whose a place is in a text of several events: by the nearest hour."""

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading

_AROUND = 120
"""Characters on its line, before and behind a place, in which the hour is looked for."""


def of_several(reading: Reading, moment: Moment, start: int) -> dict[str, object]:
    """Tell whether, of several hours told round a place, the nearest is the event's."""
    if moment.clock is None:
        return {}
    first, last = reading.layout.line(start)
    clocks = reading.clocks_between(max(first, start - _AROUND), min(last, start + _AROUND))
    own = {moment.clock.at, moment.end_at}
    nearest = min(clocks, key=lambda one: max(one.start - start, start - one.end), default=None)
    told = nearest is not None and nearest.at in own
    return {"its hour nearest of several": told and any(one.at not in own for one in clocks)}
