"""Adding a source: the question, what was found at an address, and which words it must have."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.message import Button, Html, Message, Style
from content.render.common import clip, lines, paragraphs, press, row, say, word
from content.render.organisers.sources import TITLE, URL, chosen, name_of, to_sources, why
from content.taking_in.model import SourceKind
from content.taking_in.words import USUAL

SHOWN = 5


@dataclass(frozen=True)
class Preview:
    """What was found at an address: how much, how much of it is wanted, and the first of that."""

    source_id: int
    kind: SourceKind
    title: str
    url: str
    words: tuple[str, ...]
    items: int
    matching: int
    first: Sequence[tuple[str, str]] = ()
    """Titles and when, as words of the reader's language."""
    more: bool = False
    most: int = 0
    """How many drafts are made of it at most."""


def ask_address(language: str) -> Message:
    """Ask for an address."""
    whatson = press(word("sources-button-whatson", language), "srcw")
    return Message(say("sources-ask-address", language),
                   buttons=row(whatson) + row(to_sources(language)))


def trouble(reason: str, language: str) -> Message:
    """Say why an address cannot be taken in; nothing was kept."""
    another = press(word("sources-button-another", language), "srca")
    return Message(
        paragraphs(say("sources-trouble", language, why=why(reason, language)),
                   say("sources-trouble-hint", language)),
        buttons=row(another) + row(to_sources(language)),
    )


def preview(found: Preview, language: str) -> Message:
    """Return what was found at an address, and the offer to take it in."""
    text = paragraphs(
        say("sources-found", language, title=name_of(found.title, found.url),
            url=clip(found.url, URL)),
        lines(
            say("sources-found-count", language, kind=_broad(found.kind), items=found.items,
                matching=found.matching),
            chosen(found.words, language) if found.words else None,
            say("sources-found-more", language) if found.more else None,
        ),
        lines(*(_line(title, when, language) for title, when in found.first[:SHOWN])),
        say("sources-found-next", language, first=min(found.most, found.matching),
            rest=max(found.matching - found.most, 0)),
    )
    choose = "sources-button-other-words" if found.words else "sources-button-choose-words"
    return Message(
        text,
        buttons=row(press(word("sources-button-take", language), "srcy", found.source_id,
                          style=Style.PRIMARY))
        + row(press(word(choose, language), "srcq", found.source_id))
        + row(_not_now(found.source_id, language)),
    )


def _broad(kind: SourceKind) -> str:
    return "calendar" if kind.has_meetings else "feed"


def _line(title: str, when: str, language: str) -> Html:
    if not when:
        return say("sources-found-line", language, title=clip(title, TITLE))
    return say("sources-found-line-dated", language, title=clip(title, TITLE), when=when)


def _not_now(source_id: int, language: str) -> Button:
    return press(word("sources-button-not-now", language), "srcd", source_id)


def ask_words(source_id: int, language: str, *, found: Preview | None = None) -> Message:
    """Ask which words an item must have one of; of a calendar just found, say what it is first."""
    head = None
    if found is not None:
        head = lines(
            say("sources-found", language, title=name_of(found.title, found.url),
                url=clip(found.url, URL)),
            say("sources-found-count", language, kind=_broad(found.kind), items=found.items,
                matching=found.matching),
            say("sources-found-ask-words", language),
        )
    usual = press(word("sources-button-usual", language), "srcu", source_id, style=Style.PRIMARY)
    everything = press(word("sources-button-everything", language), "srce", source_id)
    back = press(word("sources-button-show", language), "srco", source_id)
    return Message(
        paragraphs(head, say("sources-ask-words", language, words=", ".join(USUAL))),
        buttons=row(usual, everything)
        + row(back if found is None else _not_now(source_id, language)),
    )


def words_unread(source_id: int, language: str) -> Message:
    """Say that there was no word in what was sent."""
    back = press(word("sources-button-show", language), "srco", source_id)
    return Message(say("sources-words-unread", language), buttons=row(back))


def taken(count: int | None, language: str) -> Html:
    """Say that a source was taken in, and what came of its first look."""
    if count is None:
        return say("sources-taken-later", language)
    return say("sources-taken", language, count=count)


def known(title: str, language: str) -> Html:
    """Say that a source is there already."""
    return say("sources-known", language, title=clip(title, TITLE))
