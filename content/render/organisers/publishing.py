"""From "publish" to the moment it goes out: the question and the undo."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from content import dates
from content.message import Html, Message, Style
from content.model import Event, EventStatus, Topic
from content.render.common import (
    lines,
    paragraphs,
    press,
    row,
    say,
    title_of,
    to_drafts,
    to_events,
    word,
)
from content.render.organisers.draft_subjects import audience, reach
from content.render.organisers.fields import to_draft
from content.texts import texts


def confirm_publish(  # noqa: PLR0917 its callers know this order
    event: Event,
    counts: Mapping[str, int],
    language: str,
    draft_id: int,
    revision: int,
    now: datetime,
    *,
    topics: Sequence[Topic] = (),
) -> Message:
    """Ask once more before a draft is published, saying whom it reaches.

    Args:
        event: The draft as an event.
        counts: How many chats will be told, by their language.
        language: The organiser's language.
        draft_id: The draft.
        revision: The revision that was seen.
        now: Tells whether the day has gone by.
        topics: The library's subjects, of which the draft may name some.
    """
    text = paragraphs(
        say("drafts-confirm", language, title=title_of(event.title, language),
            when=dates.when(event, language)),
        audience(event, topics, counts, language) if topics else reach(counts, language),
        lines(*_remarks(event, language, now)),
    )
    yes = press(word("drafts-confirm-yes", language), "dpy", draft_id, revision,
                style=Style.PRIMARY)
    return Message(text, buttons=row(yes) + row(to_draft(language, draft_id)))


def _remarks(event: Event, language: str, now: datetime) -> list[Html]:
    """Return what an organiser should know before saying yes."""
    texts_of = [part for part in (event.title, event.summary) if part]
    partial = any(set(part) < set(texts().languages) for part in texts_of)
    remarks = {
        "drafts-confirm-over": event.is_over(now),
        "drafts-confirm-open": event.on is None and event.status is not EventStatus.CANCELLED,
        "drafts-confirm-one-language": partial,
    }
    return [say(key, language) for key, holds in remarks.items() if holds]


def publishing(event: Event, seconds: int, language: str, draft_id: int) -> Message:
    """Return the moment in which a publication can be undone.

    Args:
        event: What is published.
        seconds: How long it can be undone; 0 means that it is on its way.
        language: The organiser's language.
        draft_id: The draft it came from.
    """
    if seconds <= 0:
        return published(event, language)
    text = lines(
        say("drafts-publishing", language, seconds=seconds),
        say("drafts-publishing-title", language, title=title_of(event.title, language)),
        say("drafts-publishing-hint", language),
    )
    undo = press(word("drafts-button-undo", language), "du", draft_id)
    at_once = press(word("drafts-button-now", language), "dn", draft_id)
    return Message(text, buttons=row(undo, at_once))


def published(event: Event, language: str) -> Message:
    """Confirm that it is out."""
    title = title_of(event.title, language)
    onward = press(word("common-details", language), "ev", event.id) if event.id else None
    return Message(say("drafts-published", language, title=title),
                   buttons=row(onward, to_events(language)))


def undone(language: str, draft_id: int | None = None) -> Message:
    """Confirm that nothing went out."""
    back = None if draft_id is None else to_draft(language, draft_id)
    drafts = to_drafts(language)
    return Message(say("drafts-undone", language), buttons=row(back, drafts))


def too_late_to_undo(language: str) -> str:
    """Return the short answer to an undo that comes after the sending."""
    return word("drafts-too-late", language)
