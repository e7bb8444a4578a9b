"""What a draft is about: subjects of the library, ticked one by one or written."""

from collections.abc import Collection, Sequence
from typing import Any

from content.model import Topic
from content.topic_words import named, names_of
from jobs.draft_answers import OPEN_WORDS, DraftField
from jobs.draft_fields import Fields

AWAITED = "topics"
"""What a draft waits for while its subjects are shown, and where it keeps them."""


def toggled(fields: Fields, slug: str, topics: Sequence[Topic]) -> dict[str, Any]:
    """Return the fields with one subject more, or one less.

    Raises:
        DraftField: The library has no such subject.
    """
    if slug not in {topic.slug for topic in topics}:
        raise DraftField(AWAITED, slug)
    return _about(fields, {*fields.get(AWAITED, ())} ^ {slug}, topics)


def written(fields: Fields, text: str, topics: Sequence[Topic]) -> dict[str, Any]:
    """Return the fields with the subjects that were written in place of those before.

    Raises:
        DraftField: No subject is named; nothing has changed.
    """
    if text.strip().casefold() in OPEN_WORDS:
        return _about(fields, (), topics)
    found = named(text, {topic.slug: names_of(topic) for topic in topics})
    if not found:
        raise DraftField(AWAITED, text)
    return _about(fields, found, topics)


def _about(fields: Fields, slugs: Collection[str], topics: Sequence[Topic]) -> dict[str, Any]:
    chosen = [topic.slug for topic in topics if topic.slug in slugs]
    return {**fields, AWAITED: chosen}
