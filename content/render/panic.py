"""The panic word: what it does, asking for one, and what was chosen."""

from content.message import Button, Html, Message
from content.render.common import paragraphs, press, row, say, to_settings, word


def explained(language: str, *, chosen: bool, remark: Html | None = None) -> Message:
    """Return what a panic word is, with a button to choose one or to do without.

    Args:
        language: The reader's language.
        chosen: Whether there is one now.
        remark: What was wrong with the word just offered.
    """
    verb = "panic-button-another" if chosen else "panic-button-choose"
    return Message(
        paragraphs(
            remark,
            say("panic-explained", language),
            say("panic-chosen" if chosen else "panic-none", language),
        ),
        buttons=row(press(word(verb, language), "pws"))
        + row(press(word("panic-button-none", language), "pwx") if chosen else None)
        + row(press(word("common-privacy", language), "prv"), to_settings(language)),
    )


def ask(language: str) -> Message:
    """Ask for the word."""
    return Message(say("panic-ask", language), buttons=row(_leave(language)))


def _leave(language: str) -> Button:
    return press(word("panic-button-leave", language), "pw")


def kept(language: str, *, hidden: bool) -> Message:
    """Tell that the word is kept; `hidden` where the message that held it could be deleted."""
    return Message(
        paragraphs(
            say("panic-kept", language),
            None if hidden else say("panic-delete-yourself", language),
        ),
        buttons=row(press(word("common-privacy", language), "prv"), to_settings(language)),
    )


def not_good(language: str) -> Html:
    """Tell which words will do."""
    return say("panic-not-good", language)
