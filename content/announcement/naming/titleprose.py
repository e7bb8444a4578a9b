"""Finds titles in running prose: named, quoted, or only described."""

import re
from collections.abc import Iterator
from itertools import islice

from content.announcement.naming.titlecalls import (
    AFTER_COLON,
    BODY,
    CALLED,
    HEAD,
    INSERTED,
    INTRODUCED,
    INVITED_TO,
    KO_CALLED,
    ON_SUBJECT,
    OUR_EVENT,
    PLAIN_CALLED,
    SUBJECT,
    WILL_HOST,
)
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titleweights import Signs, signs
from content.announcement.naming.titlewords import ANY_QUOTED, EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text.words import HANGUL

_READ = 6000
_HEAD = 600
_QUOTES_READ = 2500
_MOST_QUOTES = 8
_LONGEST_KOREAN = 60
_SMALL_WORD = 3
_ASKED = re.compile(r"(?m)^(?P<title>[A-Z][^.!?\n]{10,90}\?)(?= [A-Z])")
"""A question that begins a paragraph: what the evening is to answer."""
_BRACKETED = re.compile(r"\W{0,3}\[(?P<title>[^\[\]\n]{8,60})\] ?[^\n]{20,}[.!?]")
"""A name in brackets before a sentence, not a label before a name."""
_SHORTEST = 8
_CLOSERS, _OPENERS = "’”」』》〉>", "‘“「『《〈<"
_ARTICLE = re.compile(r"(?:this (?:year|month|week)'s|an?|the|its|our|their|this) ", re.IGNORECASE)
_BY = re.compile(r"[\"'] ?,? (?:by|with|a talk|a lecture|presented)\b")
_DOES = re.compile(
    r"[\"'] (?:will|is (?:a|an|the|our)|takes|brings|explores|asks|tells|looks|features|examines)\b"
)
"""A quotation that does something is the event's name, whatever its capitals."""


def named(reading: Reading) -> Iterator[Candidate]:
    """Yield titles that are called so, or stand in quotation marks."""
    clean = reading.clean[:_READ]
    for match in AFTER_COLON.finditer(clean[:_HEAD]):
        yield from _one(reading, match, "title", _seen("after a colon", match.start() / 300))
    for pattern, sign in (
        (CALLED, "called"),
        (KO_CALLED, "called in Korean"),
        (PLAIN_CALLED, "called without quotes"),
        (INTRODUCED, "called without quotes"),
        (OUR_EVENT, "called without quotes"),
        (INSERTED, "called without quotes"),
        (INVITED_TO, "invited to"),
    ):
        for match in pattern.finditer(clean):
            worth = _seen(sign, match.start() / 1500)
            yield from _one(reading, match, match.lastgroup or 0, worth)
    bracket = _BRACKETED.match(clean)
    if bracket:
        yield from _one(reading, bracket, "title", signs("in brackets"))
    for match in islice(_quotations(reading), _MOST_QUOTES):
        quoted = _quoted_sign(clean, match)
        if quoted:
            worth = _seen(quoted, match.start() / 800)
            span = match.span(match.lastgroup or 0)
            one = candidate(reading, *_bare(clean, *span), worth, whole=True)
            if one:
                yield one


def _bare(clean: str, start: int, end: int) -> tuple[int, int]:
    """Take off the comma that American typography puts inside the marks."""
    while end > start and clean[end - 1] in " .,;":
        end -= 1
    return start, end


def _quotations(reading: Reading) -> Iterator[re.Match[str]]:
    """Yield what stands between an opening and a closing mark, not between two quotations."""
    clean = reading.clean[:_QUOTES_READ]
    at = 0
    while match := ANY_QUOTED.search(clean, at):
        before, mark = clean[match.start() - 1 : match.start()], match.start()
        written = reading.text.original[reading.text.starts[mark]]
        if written in _CLOSERS or (before.isalnum() and written not in _OPENERS):
            at = mark + 1
            continue
        yield match
        at = match.end()


def _quoted_sign(clean: str, match: re.Match[str]) -> str | None:
    """Tell whether a quotation is a name: capitals throughout, or a short Korean phrase."""
    group = match.lastgroup or 0
    words = match[group]
    if HANGUL.search(words):
        return "quoted phrase" if len(words) <= _LONGEST_KOREAN else None
    if _DOES.match(clean, match.end(group)):
        return "quoted and by"
    weighty = [word for word in words.split() if len(word) > _SMALL_WORD or word[0].isupper()]
    capitals = sum(word[0].isupper() for word in weighty)
    # American typography puts the comma of the sentence inside the quotation marks.
    share = 0.75 if words.endswith((".", ",")) else 0.5
    if not words[:1].isupper() or capitals < share * len(weighty):
        return None
    by = _BY.match(clean[match.end(group) : match.end(group) + 20])
    return "quoted and by" if by else "quoted"


def described(reading: Reading) -> Iterator[Candidate]:
    """Yield "public meeting about buses" and the like, for texts that name no title."""
    clean = reading.clean[: _READ // 2]
    head = HEAD.match(clean)
    if head and (
        EVENT_NOUN.search(head["title"]) or reading.days_between(_SHORTEST, head.end() + 1)
    ):
        yield from _one(reading, head, "title", signs("head of one piece"))
    for match in _ASKED.finditer(clean[:_HEAD]):
        yield from _one(reading, match, "title", _seen("asked first", match.start() / 300))
    for match in ON_SUBJECT.finditer(clean):
        yield from _one(reading, match, "title", _seen("subject", match.start() / 1500))
    for pattern, sign in (
        (WILL_HOST, "what is hosted"),
        (SUBJECT, "what takes place"),
        (BODY, "who meets"),
    ):
        for match in pattern.finditer(clean):
            if pattern is BODY or EVENT_NOUN.search(match["title"]):
                yield from _one(reading, match, "title", _seen(sign, match.start() / 1500))


def _one(
    reading: Reading, match: re.Match[str], group: str | int, seen: Signs
) -> Iterator[Candidate]:
    start, end = match.span(group)
    article = _ARTICLE.match(match[group]) if match.re in {WILL_HOST, SUBJECT, BODY} else None
    one = candidate(reading, start + (article.end() if article else 0), end, seen)
    if one:
        yield one


def _seen(sign: str, deep: float) -> Signs:
    return {sign: 1.0, "deep": deep}
