"""Free words → what a person wants: "what's on next week?", "구독 취소"; the rest is a search."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from content.intent_dates import find_span
from content.intent_words import ENDINGS, FILLERS, KEYS, PHRASES

Kind = Literal[
    "events", "next", "briefings", "calendar", "reminders", "settings", "language", "privacy",
    "subscribe", "unsubscribe", "stop", "help", "thanks", "greeting", "yes_or_no", "search",
]

_ORDER: tuple[Kind, ...] = (
    "search", "stop", "unsubscribe", "privacy", "subscribe", "calendar", "reminders", "language",
    "settings", "next", "briefings", "events", "help", "thanks", "greeting", "yes_or_no",
)
"""Which kind wins when a message holds words of several: what is asked goes before politeness."""

_THINGS: tuple[Kind, ...] = (
    "events", "briefings", "search", "thanks", "greeting", "yes_or_no",
)
"""Kinds whose words only frame a search: "meetings about women" looks for women."""

_BESIDE_A_DAY: tuple[Kind, ...] = ("next", "thanks", "greeting", "yes_or_no")
"""Kinds that mean little where a day is named: then the day is what is asked about."""

_WORD = re.compile(r"[\w-]+")

_HOUR = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2}\s*(?:[ap]m)?|\s*[ap]m)\b"
    r"|(?:오전|오후|아침|저녁|밤)?\s*\d{1,2}시(?:\s*(?:\d{1,2}분|반))?(?:에|쯤|부터)?"
)
"""An hour of a day that is asked about; whole days are shown."""

_ABOUT = re.compile(r"(?<=\w)(?:에|와|과)\s+(?:관한|대한|대해서?|관련한|관련된|관련)(?!\w)")
"""Korean for "about", which hangs on the word that is looked for."""


@dataclass(frozen=True)
class Intent:
    """What a message asks for.

    Attributes:
        kind: One of the bot's journeys, "search" if none was understood.
        since: The first day asked about, if any was named.
        until: The last day asked about, included.
        words: What to look for; empty unless the kind is "search".
    """

    kind: Kind
    since: date | None = None
    until: date | None = None
    words: str = ""


def understand(text: str, *, today: date) -> Intent:
    """Return what a free text asks for.

    A text made only of words we know is a journey; one that also holds others is a search for
    those. Days are read first, so that "next week" is no "next".
    """
    plain = _normal(text)
    span = find_span(plain, today)
    since, until = (span.since, span.until) if span else (None, None)
    kinds, unknown = _sorted_words(_HOUR.sub(" ", span.rest) if span else plain)
    if unknown:
        return Intent("search", since, until, _search_words(unknown, text))
    for kind in _ORDER:
        if kind in kinds and not (span and kind in _BESIDE_A_DAY):
            return Intent(kind, since, until)
    if span:
        return Intent("events", since, until)
    return Intent("search", words=" ".join(re.findall(r"[\w'’-]+", text)))


def _normal(text: str) -> str:
    """Return a text composed (Hangul too), in lower case, without apostrophes."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return _ABOUT.sub(" ", re.sub(r"['’‘`]", "", composed)).removeprefix("/")


def _sorted_words(text: str) -> tuple[set[Kind], list[str]]:
    """Return the kinds the words of a text belong to, and the words that matter to none.

    A word of a journey beside unknown ones is itself part of the search, unless it only frames it.
    """
    kinds: set[Kind] = set()
    for kind in get_args(Kind):
        for phrase in PHRASES.get(kind, ()):
            found = re.search(rf"(?<!\w){re.escape(phrase)}{_tail(phrase)}", text)
            if found:
                kinds.add(kind)
                text = f"{text[: found.start()]} {text[found.end() :]}"
    known: list[tuple[str, Kind | None]] = [(word, _kind_of(word)) for word in _WORD.findall(text)]
    rest = [word for word, kind in known if kind is None and not _is_filler(word)]
    if not rest:
        return kinds | {kind for _, kind in known if kind}, []
    return kinds, [
        word for word, kind in known
        if kind not in _THINGS and not _is_filler(word)
    ]


def _tail(phrase: str) -> str:
    """Let a Korean phrase go on ("뭐 있" in "뭐 있어요"), and an English one end."""
    return r"\w*" if not phrase.isascii() else r"(?!\w)"


def _kind_of(word: str) -> Kind | None:
    for form in _forms(word):
        for kind in _ORDER:
            if form in KEYS[kind]:
                return kind
    return None


def _is_filler(word: str) -> bool:
    return any(form in FILLERS for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    """Return a word as it stands and, if Korean, without the ending that hangs on it."""
    if word.isascii():
        return (word,)
    bare = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return (word, *(form for form in bare if form))


def _search_words(unknown: list[str], text: str) -> str:
    """Return the words to look for as the person wrote them, so that a search finds names too."""
    written = {_normal(word): word for word in re.findall(r"[\w'’-]+", text)}
    return " ".join(written.get(word, word) for word in unknown)
