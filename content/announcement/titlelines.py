"""Finds titles under labels, in headings, and after the day in a list."""

import re
from collections.abc import Iterator

from content.announcement.labels import Label
from content.announcement.layout import Piece
from content.announcement.reading import Reading
from content.announcement.titletrim import Candidate, candidate
from content.announcement.titlewords import (
    AGENDA_LINE,
    ANY_QUOTED,
    BODY_NAME,
    EVENT_NOUN,
    GENERIC,
    INVITING,
    KO_TAIL,
    ORGANISATION,
    SORT_OF_EVENT,
)

_FAR = 3000
_LINES = 6
"""Lines at the head of a text among which a heading is looked for."""
_FIRST_LINES = 4
_LEAD = 8
_SENTENCE_LENGTH = 160
_HEADING_LENGTH = 180
_LONG_LINE = 60

_VAGUE_LABEL = re.compile(
    r"\W*(?:meeting|public meeting|talk|what|re|film|when|upcoming event)\W*$"
)
_SEVERAL_SENTENCES = re.compile(r"\w\.\s+\w")
_STOPPED = re.compile(r"[.:;,]$")
_SHORTENED = re.compile(r"\b[A-Z]\.$|\.\.\.$")
_SENTENCE = re.compile(r"(?<=[a-z]{2})\. [A-Z]|\b(?:will|is|are|we|you|was|were)\b.*\.$")
_KO_SENTENCE = re.compile(r"(?:니다|세요|습니까)[.!]?$")
_VERB = re.compile(
    r"[a-z] (?:will (?:now )?(?:hold|be|meet|host|take)|is (?:holding|hosting)|invites|meets) "
)
_PRESENTS = re.compile(
    r"\b(?:presents?|invites? you|proudly presents|in association with)\W*$", re.IGNORECASE
)
_UNFINISHED = re.compile(
    r"\b(?:with|by|of|the|a|an|and|or|to|for|from|at|in|on|is|are|presents|featuring|titled"
    r"|entitled"
    r"|called|title|invites?)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W{0,3}(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Rev|Cllr|Councillor|Mayor"
    r"|Senator|Ambassador|Judge)\b\.? [A-Z][^:\"]*$"
)
"""A line that is a person: whose talk it is, or who signs."""
_LISTED = re.compile(r"\W{0,3}(?:Members|Present|To|Cc|From|Chairman?|Attendees)\b[^:\n]{0,20}: ?")
_IN_QUOTES = re.compile(r"\W{0,3}[\"「『《][^\"\n]{5,140}[\"」』》]\W{0,2}$")
_CAPITAL = re.compile(r"\W{0,4}[A-Z가-힣0-9]")


def labelled(reading: Reading) -> Iterator[Candidate]:
    """Yield what stands under "Title:", "Event:", "주제:"."""
    for piece in reading.layout.labelled(Label.TITLE):
        words = reading.clean[piece.value : piece.end]
        if not words.strip() or piece.start > _FAR:
            continue
        worth = 10.0 if piece.named else 6.5
        if _VAGUE_LABEL.match(reading.clean[piece.start : piece.value].lower()):
            worth -= 3.5
        if _SEVERAL_SENTENCES.search(words) or len(words) > _SENTENCE_LENGTH:
            worth -= 4.0
        if reading.days_between(piece.value, min(piece.value + _LEAD - 2, piece.end)):
            worth -= 6.0
        one = candidate(reading, piece.value, piece.end, worth - piece.start / 1000)
        if one:
            yield one


def headings(reading: Reading) -> Iterator[Candidate]:
    """Yield the first lines that stand alone and are no sentence."""
    seen = 0
    for piece in reading.layout.pieces:
        text = reading.clean[piece.start : piece.end].strip()
        if not text or seen >= _LINES:
            continue
        if piece.label is not None and (piece.named or piece.label is not Label.TITLE):
            seen += piece.label is not Label.POSTED
            continue
        worth = 7.5 - 1.2 * seen
        momentary = _mostly_moment(reading, piece)
        seen += not (momentary or GENERIC.match(text))
        if len(text) > _HEADING_LENGTH:
            continue
        if momentary or _cut_short(reading, piece):
            worth -= 6.0
        one = candidate(reading, piece.start, piece.end, worth + _look(text))
        if one:
            yield one


def _look(text: str) -> float:
    """Weigh whether a line looks like a title."""
    against = (
        (4.0, _STOPPED.search(text) and not _SHORTENED.search(text)),
        (3.0, _SENTENCE.search(text)),
        (3.0, _KO_SENTENCE.search(text) and not KO_TAIL.search(text)),
        (4.0, _VERB.search(text)),
        (6.0, _PRESENTS.search(text)),
        (5.0, AGENDA_LINE.match(text)),
        (4.0, INVITING.match(text) and ANY_QUOTED.search(text)),
        (2.2, SORT_OF_EVENT.match(text)),
        (5.0, _UNFINISHED.search(text)),
        (3.0, _SIGNED.match(text)),
        (4.0, _LISTED.match(text)),
        (1.5, ORGANISATION.search(text) and not EVENT_NOUN.search(text) and ":" not in text),
        (1.5, BODY_NAME.match(text) and not EVENT_NOUN.search(text)),
    )
    bonus = 3.6 if _IN_QUOTES.match(text) and not KO_TAIL.search(text.strip("\"'")) else 0.0
    bonus += (0.8 if EVENT_NOUN.search(text) else 0.0) + (0.2 if _CAPITAL.match(text) else 0.0)
    return bonus - sum(cost for cost, applies in against if applies)


def _moments(reading: Reading, piece: Piece) -> list[tuple[int, int]]:
    spans = [
        (day.written.start, day.written.end) for day in reading.days_between(piece.start, piece.end)
    ]
    return spans + [
        (clock.start, clock.end) for clock in reading.clocks_between(piece.start, piece.end)
    ]


def _mostly_moment(reading: Reading, piece: Piece) -> bool:
    taken = sum(end - start for start, end in _moments(reading, piece))
    return taken > 0.4 * (piece.end - piece.start)


def _cut_short(reading: Reading, piece: Piece) -> bool:
    """Tell whether little is left of a long line before its day or hour."""
    length = piece.end - piece.start
    starts = [start for start, _ in _moments(reading, piece)]
    return bool(starts) and length > _LONG_LINE and min(starts) - piece.start < 0.4 * length


def after_moment(reading: Reading) -> Iterator[Candidate]:
    """Yield the titles of "Tuesday 3 October, 7pm: The Lost Archive"."""
    for piece in reading.layout.pieces[:_FIRST_LINES]:
        days = reading.days_between(piece.start, piece.end)
        if piece.label is not None or not days or days[0].written.start - piece.start > _LEAD:
            continue
        last = max(end for _, end in _moments(reading, piece))
        gap = re.match(r"\)?(?: ?:| -) ?(?=[\w\"'「『])", reading.clean[last : piece.end])
        if gap:
            one = candidate(reading, last + gap.end(), piece.end, 8.3 - piece.start / 300)
            if one:
                yield one
