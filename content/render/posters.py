"""Choosing a poster, and the words beneath it."""

from content.message import Message
from content.model import Event
from content.poster import Kind
from content.render.common import Rows, press, row, say, title_of, word
from content.texts import texts

MIME: dict[Kind, str] = {"png": "image/png", "pdf": "application/pdf"}

_KINDS: dict[Kind, str] = {"png": "poster-button-picture", "pdf": "poster-button-print"}


def choice(event: Event, language: str) -> Message:
    """Ask for the kind and the language of a poster."""
    title = title_of(event.title, language)
    buttons: Rows = ()
    for poster_language in (language, *(each for each in texts().languages if each != language)):
        buttons += row(*(
            press(f"{word('language-name', poster_language)}: {word(key, language)}",
                  "pos", event.id, kind, poster_language)
            for kind, key in _KINDS.items()
        ))
    return Message(say("poster-choose", language, title=title), buttons=buttons)


def caption(language: str) -> Message:
    """Return the words beneath a poster."""
    return Message(say("poster-caption", language))
