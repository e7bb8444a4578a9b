"""What a draft is called in a list: an event by its title, a broadcast by how it begins."""

from collections.abc import Mapping
from typing import Any

from content.markdown import markdown_to_plain
from content.model import EN, KO, Localised
from jobs.draft_fields import to_event

Fields = Mapping[str, Any]

BROADCAST, CORRECTION, BRIEFING = "broadcast", "correction", "briefing"
"""The kinds of drafts beside those of events, which name none."""

LONGEST = 60


def is_broadcast(fields: Fields) -> bool:
    """Tell whether a draft holds words for a broadcast, or for the correction of one."""
    return fields.get("kind") in (BROADCAST, CORRECTION)


def is_briefing(fields: Fields) -> bool:
    """Tell whether a draft is of something to read."""
    return fields.get("kind") == BRIEFING


def is_event(fields: Fields) -> bool:
    """Tell whether a draft is of a meeting."""
    return "kind" not in fields


def has_subjects(fields: Fields) -> bool:
    """Tell whether a draft is of what is about something: a meeting, or something to read."""
    return not is_broadcast(fields)


def text_of(fields: Fields) -> Localised:
    """Return the words of a broadcast's draft."""
    return Localised({language: fields.get(f"text_{language}", "") for language in (EN, KO)})


def title_of(fields: Fields, language: str) -> str:
    """Return what a draft is called."""
    if not is_broadcast(fields):
        return to_event(fields).title.in_(language)
    return beginning(text_of(fields), language)


def beginning(text: Localised, language: str) -> str:
    """Return how a broadcast begins, on one line."""
    line = " ".join(markdown_to_plain(text.in_(language)).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
