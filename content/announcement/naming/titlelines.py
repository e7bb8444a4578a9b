"""Finds titles under labels, in headings, and after the day in a list."""

import re
from collections.abc import Iterator

from content.announcement.naming.titleheadings import spans_of_moments
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titleweights import signs
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

_FAR = 3000
_FIRST_LINES = 4
_LEAD = 8
_SENTENCE_LENGTH = 160

_VAGUE_LABEL = re.compile(r"\W*(?:meeting|public meeting|talk|re|film|when|upcoming event)\W*$")
_SEVERAL_SENTENCES = re.compile(r"[a-z]{2}\.\s+\w|다\.\s+\w")


def labelled(reading: Reading) -> Iterator[Candidate]:
    """Yield what stands under "Title:", "Event:", "주제:"."""
    for piece in reading.layout.labelled(Label.TITLE):
        words = reading.clean[piece.value : piece.end]
        if not words.strip() or piece.start > _FAR:
            continue
        vague = _VAGUE_LABEL.match(reading.clean[piece.start : piece.value].lower())
        told = ["of a label above" if not piece.named else "labelled"]
        if vague:
            told = ["vaguely labelled"]
        if _SEVERAL_SENTENCES.search(words) or len(words) > _SENTENCE_LENGTH:
            told.append("wordy")
        if reading.days_between(piece.value, min(piece.value + _LEAD - 2, piece.end)):
            told.append("begins with a day")
        one = candidate(
            reading, piece.value, piece.end, {**signs(*told), "deep": piece.start / 1000}
        )
        if one:
            yield one


def after_moment(reading: Reading) -> Iterator[Candidate]:
    """Yield the titles of "Tuesday 3 October, 7pm: The Lost Archive"."""
    for piece in reading.layout.pieces[:_FIRST_LINES]:
        days = reading.days_between(piece.start, piece.end)
        if piece.label is not None or not days or days[0].written.start - piece.start > _LEAD:
            continue
        last = max(end for _, end in spans_of_moments(reading, piece))
        gap = re.match(r"\)?(?: ?:| -) ?(?=[\w\"'「『])", reading.clean[last : piece.end])
        if gap:
            seen = {"after a moment": 1.0, "deep": piece.start / 300}
            one = candidate(reading, last + gap.end(), piece.end, seen)
            if one:
                yield one
