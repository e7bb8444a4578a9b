"""Finds titles in running prose: named, quoted, or only described."""

import re
from collections.abc import Iterator

from content.announcement.reading import Reading
from content.announcement.titletrim import Candidate, candidate
from content.announcement.titlewords import (
    AFTER_COLON,
    ANY_QUOTED,
    BODY,
    CALLED,
    EVENT_NOUN,
    HEAD,
    KO_CALLED,
    ON_SUBJECT,
    PLAIN_CALLED,
    SUBJECT,
    WILL_HOST,
)

_READ = 6000
_HEAD = 600
_QUOTES_READ = 1500
_MOST_QUOTES = 3
_LONGEST_KOREAN = 60
_SMALL_WORD = 3
_ARTICLE = re.compile(r"(?:a|an|the|its|our|their|this) ", re.IGNORECASE)
_BY = re.compile(r"[\"'] ?,? (?:by|with|a talk|a lecture|presented)\b")


def named(reading: Reading) -> Iterator[Candidate]:
    """Yield titles that are called so, or stand in quotation marks."""
    clean = reading.clean[:_READ]
    for match in AFTER_COLON.finditer(clean[:_HEAD]):
        yield from _one(reading, match, "title", 9.0 - match.start() / 300)
    for pattern, worth in ((CALLED, 7.0), (KO_CALLED, 6.8), (PLAIN_CALLED, 6.9)):
        for match in pattern.finditer(clean):
            yield from _one(reading, match, match.lastgroup or 0, worth - match.start() / 1500)
    for number, match in enumerate(ANY_QUOTED.finditer(clean[:_QUOTES_READ])):
        if number >= _MOST_QUOTES:
            break
        worth = _quoted_worth(clean, match)
        if worth:
            yield from _one(reading, match, match.lastgroup or 0, worth - match.start() / 800)


def _quoted_worth(clean: str, match: re.Match[str]) -> float:
    """Weigh whether a quotation is a name: capitals throughout, or a short Korean phrase."""
    group = match.lastgroup or 0
    words = match[group]
    if "가" <= words[:1] <= "힣":
        return 5.0 if len(words) <= _LONGEST_KOREAN else 0.0
    weighty = [word for word in words.split() if len(word) > _SMALL_WORD or word[0].isupper()]
    capitals = sum(word[0].isupper() for word in weighty)
    # American typography puts the comma of the sentence inside the quotation marks.
    share = 0.75 if words.endswith((".", ",")) else 0.5
    if not words[:1].isupper() or capitals < share * len(weighty):
        return 0.0
    return 6.1 if _BY.match(clean[match.end(group) : match.end(group) + 20]) else 4.6


def described(reading: Reading) -> Iterator[Candidate]:
    """Yield "public meeting about buses" and the like, for texts that name no title."""
    clean = reading.clean[: _READ // 2]
    head = HEAD.match(clean)
    if head and EVENT_NOUN.search(head["title"]):
        yield from _one(reading, head, "title", 4.4)
    for match in ON_SUBJECT.finditer(clean):
        yield from _one(reading, match, "title", 4.0 - match.start() / 1500)
    for pattern, worth in ((WILL_HOST, 3.6), (SUBJECT, 3.2), (BODY, 1.5)):
        for match in pattern.finditer(clean):
            if pattern is BODY or EVENT_NOUN.search(match["title"]):
                yield from _one(reading, match, "title", worth - match.start() / 1500)


def _one(
    reading: Reading, match: re.Match[str], group: str | int, worth: float
) -> Iterator[Candidate]:
    start, end = match.span(group)
    article = _ARTICLE.match(match[group]) if match.re in {WILL_HOST, SUBJECT, BODY} else None
    one = candidate(reading, start + (article.end() if article else 0), end, worth)
    if one:
        yield one
