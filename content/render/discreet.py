"""Under a message that came by itself: why it came; and words that give nothing away."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from content.message import Message
from content.render.common import (
    Rows,
    listed,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_settings,
    to_subscriptions,
    ways_on,
    word,
)
from content.render.preferences import to_pause, to_rhythm

MOST_KEPT = 256
"""Rows kept ready: they are the same for every chat that gets a notice."""


def with_why(message: Message, notice_id: int, language: str) -> Message:
    """Return a message with the small buttons that tell why it came, and change it."""
    return replace(message, buttons=message.buttons + _why_row(notice_id, language))


@lru_cache(maxsize=MOST_KEPT)
def _why_row(notice_id: int, language: str) -> Rows:
    why = press(word("preferences-button-why", language), "why", notice_id)
    return row(why, press(word("preferences-button-change", language), "chg", notice_id))


@lru_cache(maxsize=MOST_KEPT)
def neutral(language: str, notice_id: int, *, alarm: bool = False) -> Message:
    """Return the words under which a message waits that nobody else should read."""
    key = "preferences-neutral-alarm" if alarm else "preferences-neutral"
    show = press(word("preferences-button-show", language), "shw", notice_id)
    return Message(say(key, language), buttons=row(show))


def shown(message: Message, notice_id: int, language: str) -> Message:
    """Return the message that had waited, with the way to hide it again."""
    hide = press(word("preferences-button-hide", language), "hid", notice_id)
    return replace(message, buttons=message.buttons + row(hide), document=None)


def no_longer(language: str, event_id: int = 0) -> Message:
    """Say that what had waited is past; a meeting's card tells how it stands now."""
    card = press(word("common-details", language), "ev", event_id) if event_id else None
    return Message(say("preferences-no-longer", language),
                   buttons=row(card) + ways_on(language))


def why_words(why: str, topics: Sequence[str], language: str) -> str:
    """Return why a message came, short enough for an alert.

    Args:
        why: "topics", "coming", "reminder", "file", "daily", "weekly", "away", "now",
            "everybody" or "past".
        topics: The names of the topics that brought it.
        language: The reader's language.
    """
    named = listed(topics, language) if topics else ""
    return word("preferences-why", language, why=why, topics=named)


def change(
    why: str,
    topics: Sequence[tuple[str, str]],
    event_id: int,
    language: str,
) -> Message:
    """Return why a message came, with the buttons that change it.

    Args:
        why: As `why_words` takes it.
        topics: Slug and name of each topic that brought it.
        event_id: What it is about, 0 if no event.
        language: The reader's language.
    """
    names = listed([name for _, name in topics], language) if topics else ""
    text = paragraphs(
        say("preferences-why", language, why=why, topics=names),
        say("preferences-change", language),
    )
    return Message(
        text,
        buttons=_of_event(why, event_id, language)
        + rows_of(
            [press(word("preferences-unfollow", language, topic=name), "sub", slug)
             for slug, name in topics], 1)
        + row(to_rhythm(language), to_subscriptions(language))
        + row(to_pause(language), to_settings(language)),
    )


def _of_event(why: str, event_id: int, language: str) -> Rows:
    if not event_id or why not in {"coming", "reminder", "file"}:
        return ()
    return row(
        press(word("common-details", language), "ev", event_id),
        press(word("chats-button-reminders", language), "rm", event_id),
    )
