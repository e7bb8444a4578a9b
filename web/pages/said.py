"""Texts as a page shows them: each with the language it is in, where that is not the page's."""

from collections.abc import Callable
from dataclasses import dataclass

from content.message import Html
from content.model import Localised
from content.render.common import clip, word


@dataclass(frozen=True)
class Said:
    """A text, and its language where a reader's voice must change for it (WCAG 3.1.2)."""

    text: str
    lang: str | None = None


@dataclass(frozen=True)
class SaidHtml:
    """The same for what is HTML already."""

    html: Html
    lang: str | None = None


def said(text: Localised, language: str, limit: int = 300) -> Said:
    """Return a text on one line, as far as there is one."""
    return Said(clip(text.in_(language), limit), _other(text, language))


def titled(title: Localised, language: str, limit: int = 300) -> Said:
    """Return a title; what has none yet says so."""
    found = said(title, language, limit)
    return found if found.text else Said(word("common-untitled", language))


def said_html(text: Localised, language: str, made: Callable[[str], Html]) -> SaidHtml:
    """Return a text as HTML."""
    return SaidHtml(made(text.in_(language)), _other(text, language))


def remark(language: str, *parts: Localised) -> str | None:
    """Return the remark that a text is not there in the page's language, if it is not."""
    other = next((found for part in parts if (found := _other(part, language))), None)
    return word("web-only-in", language, written=other) if other else None


def _other(text: Localised, language: str) -> str | None:
    found = text.language_for(language)
    return found if found != language else None
