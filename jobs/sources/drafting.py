"""From an item to the fields of a draft, and what changed between two tellings of it. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from content.taking_in.model import Item
from jobs.draft_answers import DraftField, fill
from jobs.draft_fields import LONGEST

Fields = Mapping[str, Any]

FOLLOWED = (
    "title_en", "title_ko", "date", "start", "end", "end_date", "timezone", "venue", "room",
)  # fmt: skip
"""What follows its source when that moves a meeting."""


def told(item: Item, today: date) -> dict[str, Any]:
    """Return what a source tells of an item, as a draft's fields; never its description."""
    fields = dict(item.fields)
    if item.place:
        fields |= _where(item.place, fields, today)
    return fields


def _where(place: str, fields: Fields, today: date) -> dict[str, Any]:
    """Read "Committee Room 12, Houses of Parliament" as an organiser's answer would be."""
    kept = {"timezone": fields.get("timezone", "Europe/London")}
    try:
        found = fill(kept, "venue", place, today=today)
    except DraftField:
        return {"venue": place[: LONGEST["venue"]]}
    names = ("venue", "room", "entrance", "online_url")
    return {name: found[name] for name in names if found.get(name)}


def first_fields(item: Item, fields: Fields, source_id: int, where: str) -> dict[str, Any]:
    """Return the fields of a new draft: what was told, where from, and what is left to write."""
    if fields.get("kind") == "briefing":
        return {**fields, "source": source_id}
    doubts: dict[str, dict[str, str]] = {"from-source": {"where": where}}
    if item.cancelled:
        doubts["cancelled"] = {}
    return {**fields, "source": source_id, "questions": doubts}


def changed(before: Fields, after: Fields) -> tuple[str, ...]:
    """Return the names of what a source tells otherwise than before."""
    return tuple(name for name in FOLLOWED if before.get(name) != after.get(name))


def merged(draft: Fields, before: Fields, after: Fields) -> dict[str, Any]:
    """Return a draft's fields with what its source changed; what an organiser wrote stays."""
    fields = dict(draft)
    for name in changed(before, after):
        if fields.get(name) != before.get(name):
            continue
        if after.get(name) is None:
            fields.pop(name, None)
        else:
            fields[name] = after[name]
    return fields
