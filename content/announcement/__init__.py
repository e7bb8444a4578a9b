"""Turns an organiser's prose into the fields of an event draft."""

from datetime import date

from content.announcement.decide import announcement
from content.announcement.explain import QUESTIONS
from content.announcement.model import Announcement, Change, Found, Question

__all__ = ["QUESTIONS", "Announcement", "Change", "Found", "Question", "parse"]

_EARLIEST, _LATEST = date(1900, 1, 1), date(2190, 12, 31)
"""Posting days outside are taken for these, so that counting on from them stays in the calendar."""


def parse(text: str, *, posted: date, timezone: str = "Europe/London") -> Announcement:
    """Read an announcement as a person would.

    Args:
        text: What the organiser pasted, as it is.
        posted: The day it was posted; days without a year and "tomorrow" are told from it.
        timezone: The zone of an event whose text and place imply none.

    Returns:
        The first event of the text (further ones in `others`), with what must be asked. A text
        that is no event is read all the same; its `is_event` is false.
    """
    return announcement(text, min(max(posted, _EARLIEST), _LATEST), timezone)
