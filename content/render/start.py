"""The first words, help, language, and what to say to words that mean nothing here."""

from collections.abc import Sequence

from content.message import Message
from content.model import BRIEFINGS_TOPIC, EVENTS_TOPIC, Event, Topic
from content.render.common import (
    Rows,
    display_languages,
    paragraphs,
    press,
    row,
    say,
    ticked,
    title_of,
    to_archive,
    to_briefings,
    to_events,
    to_settings,
    to_subscriptions,
    ways_on,
    word,
)


def welcome(
    language: str,
    followed: frozenset[str],
    topics: Sequence[Topic],
    *,
    back: bool = False,
    next_event: Event | None = None,
) -> Message:
    """Return who we are and what one can receive.

    Args:
        language: The reader's language.
        followed: What the chat follows already.
        topics: The subjects; chosen on a second step.
        back: Whether the chat has been here before.
        next_event: The next meeting, offered by its title.
    """
    key = "start-welcome-back" if back else "start-welcome"
    return Message(say(key, language), buttons=_choices(language, followed, topics, next_event))


def press_start(language: str) -> Message:
    """Return what to say to someone we know nothing of, and keep nothing of until they start."""
    return Message(say("start-press", language), buttons=ways_on(language))


def press_start_toast(language: str) -> str:
    """Return the same for a button of an old message."""
    return word("start-press-toast", language)


def group_welcome(
    language: str, followed: frozenset[str], topics: Sequence[Topic]
) -> Message:
    """Return the first words in a group, where an administrator chooses for all."""
    return Message(say("start-welcome-group", language),
                   buttons=_choices(language, followed, topics, None))


def _choices(
    language: str, followed: frozenset[str], topics: Sequence[Topic], next_event: Event | None
) -> Rows:
    events, briefings = (
        press(ticked(word(key, language), language, chosen=topic in followed), "sub", topic)
        for key, topic in (("start-follow-events", EVENTS_TOPIC),
                           ("start-follow-briefings", BRIEFINGS_TOPIC))
    )
    subjects = [topic for topic in topics if topic.slug in followed]
    label = word("start-follow-subjects", language)
    onward = to_events(language)
    if next_event is not None:
        title = title_of(next_event.title, language)
        onward = press(word("common-next-meeting", language, title=title), "ev", next_event.id)
    return (
        row(events, briefings)
        + row(press(ticked(label, language, chosen=bool(subjects)), "subs"))
        + row(onward)
        + row(press(word("common-language", language), "langs"),
              press(word("common-privacy", language), "prv"))
    )


def help_(
    language: str, *, organiser: bool = False, owner: bool = False, editor: bool = False
) -> Message:
    """Return what the bot can do for this person."""
    text = paragraphs(
        say("start-help", language),
        say("start-help-organiser", language) if organiser or owner else None,
        say("start-help-owner", language) if owner else None,
        say("start-help-recess", language) if organiser or owner else None,
        say("start-help-editor", language) if editor else None,
    )
    return Message(text, buttons=_everything(language))


def _everything(language: str) -> Rows:
    return ways_on(language) + row(to_subscriptions(language), to_settings(language))


def not_understood(language: str) -> Message:
    """Return the ways on from words that mean nothing here."""
    return Message(say("start-not-understood", language), buttons=_everything(language))


def greeting(language: str) -> Message:
    """Answer a greeting."""
    return Message(say("start-greeting", language), buttons=_everything(language))


def unasked_answer(language: str) -> Message:
    """Point whoever writes yes or no to the buttons."""
    return Message(say("start-unasked-answer", language), buttons=_everything(language))


def thanks(language: str) -> Message:
    """Answer thanks."""
    return Message(say("start-thanks", language),
                   buttons=row(to_events(language), to_archive(language))
                   + row(to_briefings(language)))


def language_choice(language: str) -> Message:
    """Return the choice of language, each under its own name."""
    buttons = [
        press(ticked(word("language-name", other), language, chosen=other == language),
              "lang", other)
        for other in display_languages(language)
    ]
    return Message(say("start-language-choice", language),
                   buttons=row(*buttons) + row(to_settings(language)))


def language_set(language: str) -> Message:
    """Confirm the language, in it."""
    return Message(say("start-language-set", language), buttons=_everything(language))
