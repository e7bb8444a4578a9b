"""Reminders at times of the reader's own: what is asked, and what is answered to odd times."""

from content import dates
from content.message import Message
from content.model import Event
from content.render.common import press, row, say, title_of, to_settings, word


def ask(event: Event, language: str) -> Message:
    """Ask how long before an event to remind."""
    back = press(word("common-back-to-card", language), "ev", event.id)
    return Message(
        say("preferences-ask-reminder", language, title=title_of(event.title, language)),
        buttons=row(back),
    )


def ask_usual(language: str) -> Message:
    """Ask how long before events to remind usually."""
    return Message(say("preferences-ask-usual", language), buttons=row(to_settings(language)))


def not_read(language: str) -> Message:
    """Say that no length of time was found, and what one looks like."""
    return Message(say("preferences-no-offset", language), buttons=row(to_settings(language)))


def range_(language: str) -> Message:
    """Say how long before an event a reminder can come."""
    return Message(say("preferences-offset-range", language), buttons=row(to_settings(language)))


def past(minutes: int, language: str) -> Message:
    """Say that a reminder would have come already."""
    label = dates.offset_label(minutes, language)
    return Message(say("preferences-offset-past", language, label=label),
                   buttons=row(to_settings(language)))


def too_many(language: str) -> Message:
    """Say that there is room for no more."""
    return Message(say("preferences-offset-many", language), buttons=row(to_settings(language)))


def snoozed(minutes: int | None, language: str) -> str:
    """Return the short answer to a reminder put off; None where it is too late for that."""
    if minutes is None:
        return word("preferences-toast-snooze-late", language)
    length = dates.offset_label(minutes, language)
    return word("preferences-toast-snooze", language, length=length)
