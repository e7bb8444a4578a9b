"""Tells whether people meet online only, so that a house that is named is but who invites."""

import re
from dataclasses import replace

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where.placewords import STREET
from content.announcement.where.whereabouts import Where

_ONLINE_LINE = re.compile(
    r"(?im)^[^\w\n]{0,5}(?:held |live |via |on )?(?:online|virtual(?:ly)?|zoom|webex|"
    r"(?:microsoft |ms )?teams)"
    r"(?:(?: only| public| event| via| on| over| by| lecture| webinar|,| -| \()[^.\n]{0,40})?$"
)
"""A line that tells where people meet, and it is nowhere."""
_IN_PERSON = re.compile(
    r"\bhybrid\b|(?<!nothing )(?<!not )\bin[- ]person\b|\bin the room (?:or|and|as well)\b"
    r"|\bface[- ]to[- ]face\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?i)\b(?:no one|nobody|none|not|n't|cannot|no longer|rather than|instead of)\b[^.\n]{0,30}$"
)
_BROADCAST = re.compile(
    r"\bwatch (?:it |us |the \w+ )?live\b|\b(?:live)? ?stream(?:ed|ing)?\b|\byoutube\b|\bbroadcast",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"zoom|teams|webex|webinar|virtual|google meet|dial|remote|online (?:only|event|meeting|talk)",
    re.IGNORECASE,
)
"""How people take part who are not there, not only look on."""
_NEAR = 40
_HEAD_READ = 3000
_LESS = 3.5
"""What a place that stands alone loses where people meet online."""


def only_from_afar(reading: Reading, *, remote: bool) -> bool:
    """Tell whether those who can take part from afar may as well be all who take part.

    They are not where others come in person, or where it is but shown: "Watch live on YouTube".
    """
    if not remote or reading.language == "ko":
        return remote
    clean = reading.clean[:_HEAD_READ]
    for match in _IN_PERSON.finditer(clean):
        if not _NOBODY.search(clean[max(0, match.start() - _NEAR) : match.start()]):
            return False
    return not _BROADCAST.search(clean) or bool(_JOINED.search(clean))


def from_afar(reading: Reading, moment: Moment, found: list[Where]) -> list[Where]:
    """Weigh down what stands alone where the text says online, or stands far from the day."""
    found = [one for one in found if not _is_foot(reading, one)]
    said = bool(_ONLINE_LINE.search(reading.clean[:_HEAD_READ])) or _told_online(reading, moment)
    return [
        replace(one, score=one.score - _LESS) if said or _is_far(one, moment) else one
        for one in found
    ]


def _is_foot(reading: Reading, where: Where) -> bool:
    """Tell whether a place stands in the line that tells who is behind a paste."""
    if where.place is None:
        return False
    start, end = reading.layout.line(where.place[0])
    return bool(_FOOT.search(reading.clean, start, end))


_FOOT = re.compile(
    r"\bregistered (?:charity|office|company|in (?:England|Scotland|Ireland|Wales))"
    r"|\b(?:charity|company) (?:no\b|number|reg)|\ball rights reserved\b|\bunsubscribe\b",
    re.IGNORECASE,
)


def _told_online(reading: Reading, moment: Moment) -> bool:
    """Tell whether the line of the hour says where, and it is nowhere: "12:30 CET | Zoom"."""
    if moment.clock is None:
        return False
    return bool(_ONLINE_LAST.match(reading.clean, moment.clock.end))


_ONLINE_LAST = re.compile(
    r"[^\n]{0,12}[·•|,@/-] ?(?:live |held )?(?:on |via |over )?(?:the )?"
    r"(?:zoom|online|webex|(?:ms |microsoft )?teams|google meet)\W*(?=\n|$)",
    re.IGNORECASE,
)
_BESIDE = 120


def is_town(reading: Reading, where: Where) -> bool:
    """Tell whether nothing but a town is told."""
    return (
        where.place is not None
        and where.place == where.address
        and not STREET.match(reading.clean[slice(*where.place)])
    )


def _is_far(where: Where, moment: Moment) -> bool:
    """Tell whether a place stands apart from the event's day."""
    spans = [span for span in (where.place, where.room, where.address) if span]
    if moment.day is None or not spans:
        return True
    day = moment.day.day.written
    return min(min(abs(span[0] - day.end), abs(day.start - span[1])) for span in spans) > _BESIDE
