"""The house's own rules for a meeting of an All-Party Group: its notice, and the recess.

An annual or extraordinary general meeting, any vote, and any meeting with an outside speaker must
stand in the All-Party Notices at least a week before, naming whom to ask and who speaks
(Guide to the Rules on All-Party Parliamentary Groups; House of Lords written answer HL3637).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from content import dates
from content.model import EN, Event, Localised, Speaker

NOTICE_BEFORE = timedelta(days=7)

_VOTE = re.compile(
    r"\b(?:votes?|voting|ballots?|elections?|elect(?:ed|ing)?|AGM|EGM"
    r"|(?:annual|extraordinary|inaugural) general meeting)\b"
    r"|총회|투표|표결|선거|선출",
    re.IGNORECASE,
)
"""Words by which an announcement tells of a vote. A word too many costs a line of advice."""

_MEMBER = re.compile(
    r"^(?:Lord|Lady|Baroness|Baron|Viscount|Earl)\b|\b(?:MP|MPs)\b"
    r"|\b(?:Member of Parliament|Member of the House|peer)\b",
    re.IGNORECASE,
)
"""How Members of either House are named; nobody else is an inside speaker."""


class Why(StrEnum):
    """What makes the notice necessary."""

    SPEAKER = "speaker"
    VOTE = "vote"
    BOTH = "both"


@dataclass(frozen=True)
class Recess:
    """A time in which the Houses do not sit, both days included."""

    first: date
    last: date
    name: Localised

    def holds(self, day: date) -> bool:
        """Tell whether a day falls into it."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class NoticeDue:
    """That a notice is needed, and the last day on which it can appear in time."""

    why: Why
    on: date | None

    def is_late(self, today: date) -> bool:
        """Tell whether less than a week is left."""
        return self.on is not None and today > self.on


def outside_speakers(event: Event) -> tuple[Speaker, ...]:
    """Return who speaks and is no Member of either House."""
    return tuple(
        speaker for speaker in event.speakers
        if not _MEMBER.search(f"{speaker.name}, {speaker.role.in_(EN)}")
        and not _MEMBER.search(speaker.role.in_(EN))
    )


def tells_of_a_vote(event: Event) -> bool:
    """Tell whether the words of an event speak of a vote."""
    parts = (event.title, event.subtitle, event.summary, event.detail)
    return any(_VOTE.search(text) for part in parts for text in part.values())


def notice_due(event: Event) -> NoticeDue | None:
    """Return when the All-Party Notice is due, None where none is needed.

    The day is open while the event's own day is.
    """
    speaks, votes = bool(outside_speakers(event)), tells_of_a_vote(event)
    if not speaks and not votes:
        return None
    why = Why.BOTH if speaks and votes else Why.SPEAKER if speaks else Why.VOTE
    return NoticeDue(why, event.on - NOTICE_BEFORE if event.on else None)


def recess_of(day: date | None, recesses: Sequence[Recess]) -> Recess | None:
    """Return the recess a day falls into."""
    return next((each for each in recesses if day is not None and each.holds(day)), None)


def notice_text(event: Event, group: str, contact: str) -> str:
    """Return a short notice for the All-Party Notices, which are in English.

    Args:
        event: The meeting.
        group: The name of the Group.
        contact: Stands for the contact, whom the organiser puts in.
    """
    place = ", ".join(part for part in (event.room, event.venue) if part)
    speakers = "; ".join(_named(speaker) for speaker in event.speakers)
    business = "; the meeting includes a vote" if tells_of_a_vote(event) else ""
    lines = (
        group.upper(),
        f"{dates.when(event, EN)}; {place or event.online_url or '[place]'}",
        f"{event.title.in_(EN)}{business}",
        f"Speakers: {speakers}" if speakers else "",
        f"Contact: {contact}",
    )
    return "\n".join(line for line in lines if line)


def _named(speaker: Speaker) -> str:
    role = speaker.role.in_(EN)
    return f"{speaker.name} ({role})" if role else speaker.name
