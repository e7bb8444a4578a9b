"""Cuts a text that announces several events into its parts."""

import re
from dataclasses import fields, replace
from typing import Any

from content.announcement.model import Announcement, Found

MOST = 30
"""Parts of one text that are read; a longer row is a calendar, not an announcement."""

_HEADING = re.compile(
    r"^(?:\W{0,4}(?:APPG )?(?:Event|Opinion|Statement|Roundup|Round-up|APPG Conference|Conference|Meeting|Film screening|Seminar|Talk|Screening|Webinar)(?: \d{1,2})?: ?\S.*"
    r"|\W{0,4}(?:Event|Meeting|Session|행사) ?#?\d{1,2}\b.*)$",
    re.MULTILINE | re.IGNORECASE,
)
_POST = re.compile(r"^\W{0,4}(?:APPG )?(?:Event|Opinion|Statement|Roundup|Round-up|APPG Conference|Meeting|Webinar|Seminar|Talk)s?(?: \d{1,2})? ?(?::|$|\d)", re.IGNORECASE)


def parts(text: str) -> list[tuple[int, str]]:
    """Return the parts with their offsets; one part where the text tells of one event."""
    heads = [match.start() for match in _HEADING.finditer(text) if _POST.match(match[0])]
    if len(heads) < 2 or len(heads) > MOST:  # noqa: PLR2004
        return [(0, text)]
    heads[0] = 0 if heads[0] < 3 else heads[0]  # noqa: PLR2004
    bounds = [*([0] if heads[0] else []), *heads, len(text)]
    cut = [(start, text[start:end]) for start, end in zip(bounds, bounds[1:], strict=False)]
    return [(start, part) for start, part in cut if len(part.strip()) > 40]  # noqa: PLR2004


def shifted(draft: Announcement, shift: int) -> Announcement:
    """Return the draft with every span moved by `shift`."""
    moved: dict[str, Any] = {}
    for one in fields(draft):
        value = getattr(draft, one.name)
        if isinstance(value, Found):
            moved[one.name] = _move(value, shift)
        elif isinstance(value, tuple) and value and isinstance(value[0], Found):
            moved[one.name] = tuple(_move(item, shift) for item in value)
    return replace(draft, **moved)


def _move(found: Found[object], shift: int) -> Found[object]:
    if not found.text:
        return found
    return replace(found, start=found.start + shift, end=found.end + shift)
