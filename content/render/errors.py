"""When something did not go as hoped: what happened, and what one can do."""

from content.message import Message
from content.render.common import row, say, to_events, to_help, ways_on, word


def stale_button(language: str) -> str:
    """Return the short answer to a button whose subject is gone."""
    return word("errors-stale-button", language)


def already_done(language: str) -> str:
    """Return the short answer to a second press that changes nothing."""
    return word("errors-already-done", language)


def preview_button(language: str) -> str:
    """Return the short answer to a button of a draft's preview."""
    return word("errors-preview-button", language)


def too_long(language: str) -> Message:
    """Ask for fewer words."""
    return Message(say("errors-too-long", language), buttons=row(to_help(language)))


def unsupported(language: str) -> Message:
    """Answer stickers, voice messages and files."""
    return _with_ways("errors-unsupported", language)


def trouble(language: str) -> Message:
    """Say that the fault is ours."""
    return _with_ways("errors-trouble", language)


def away(language: str) -> Message:
    """Say that nothing can be saved for now, so that nothing was done."""
    return _with_ways("errors-away", language)


def admins_only(language: str) -> Message:
    """Say who may change things in a group or channel."""
    return Message(say("errors-admins-only", language), buttons=row(to_events(language)))


def no_rights(language: str) -> Message:
    """Say that the bot may not write in a chat."""
    return Message(say("errors-no-rights", language), buttons=row(to_help(language)))


def _with_ways(key: str, language: str) -> Message:
    return Message(say(key, language), buttons=ways_on(language) + row(to_help(language)))
