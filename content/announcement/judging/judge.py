"""Tells an invitation from an article, minutes, a round-up or a report."""

from content.announcement.days.moments import Moment
from content.announcement.judging.judgesigns import signs
from content.announcement.judging.judgeweights import WORTH
from content.announcement.model import Change, Found
from content.announcement.reading import Reading
from content.announcement.where.whereabouts import Where


def event_score(
    reading: Reading, moment: Moment, where: Where, online: bool, change: Found[Change] | None
) -> float:
    """Weigh how much speaks for an event to come; above zero, it is one."""
    seen = signs(reading, moment, where, online, change)
    return sum(WORTH.get(sign, 0.0) * much for sign, much in seen.items())
