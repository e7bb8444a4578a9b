"""Finding something by its words: the question, the answers, and no answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from content.message import Action, Button, Html, Message
from content.model import Topic
from content.render.common import (
    Page,
    clip,
    lines,
    number_and_title,
    numbered,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_archive,
    ways_on,
)
from content.texts import escaped

WORDS_LIMIT = 100
TITLE_LIMIT = 150
LINE_LIMIT = 300
CARRIED_BYTES = 50
"""Of callback data's 64, what is left beside the verb and the page number."""

_SIGNS = {"event": "🗓", "briefing": "📄", "section": "📑"}


@dataclass(frozen=True)
class Hit:
    """Something that was found: an event, a briefing, or section `n` (from 0) of one."""

    kind: Literal["event", "briefing", "section"]
    id: int
    n: int | None
    title: str
    line: str


def results(page: Page[Hit], words: str, language: str) -> Message:
    """Return a page of what was found; an empty one offers the subjects' list."""
    if not page.items:
        return nothing(words, language, ())
    heading = say("search-results", language, words=clip(words, WORDS_LIMIT),
                  number=page.number + 1, pages=page.count)
    found = numbered(page)
    return Message(
        paragraphs(heading, *(_item(number, hit, language) for number, hit in found)),
        buttons=rows_of([_open(number, hit, language) for number, hit in found], 1)
        + pager(page, language, lambda number: Action("sr", (number, _carried(words))))
        + ways_on(language),
    )


def _carried(words: str) -> str:
    """Return as much of a search as a button can carry to its next page: the bot keeps none."""
    return words.encode()[:CARRIED_BYTES].decode(errors="ignore")


def _item(number: int, hit: Hit, language: str) -> Html:
    title = say("search-item", language, sign=_SIGNS[hit.kind], number=number,
                title=clip(hit.title, TITLE_LIMIT))
    return lines(title, escaped(clip(hit.line, LINE_LIMIT)))


def _open(number: int, hit: Hit, language: str) -> Button:
    label = number_and_title(number, hit.title, language)
    match hit.kind:
        case "event":
            return press(label, "ev", hit.id)
        case "briefing":
            return press(label, "br", hit.id)
        case "section":
            return press(label, "sec", hit.id, hit.n or 0)


def ask_words(language: str) -> Message:
    """Ask what to look for."""
    return Message(say("search-ask", language), buttons=ways_on(language))


def nothing(words: str, language: str, topics: Sequence[Topic]) -> Message:
    """Return the ways on from a search that found nothing: the subjects, the lists."""
    subjects = [press(title_of(topic.title, language), "brs", 0, topic.slug) for topic in topics]
    key = "search-nothing" if subjects else "search-nothing-plain"
    return Message(
        say(key, language, words=clip(words, WORDS_LIMIT)),
        buttons=rows_of(subjects, 2) + ways_on(language) + row(to_archive(language)),
    )
