"""Finds titles among the lines at the head of a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.naming.titlepage import is_furniture
from content.announcement.naming.titlesigns import (
    against_title,
    for_title,
    is_aside,
    is_person,
    is_presenting,
)
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titleweights import Signs, signs
from content.announcement.naming.titlewords import EVENT_NOUN, GENERIC
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.text.layout import Piece

_LINES = 5
"""Lines that may be titles from which one more above makes no difference."""
_LINES_READ = 24
_PROSE = 60
"""Characters of a line that ends with a stop from which it is prose."""
_NO_TITLE = frozenset(
    {
        "Korean sentence",
        "a body's name",
        "a number of files",
        "a row",
        "a town",
        "agenda line",
        "an address",
        "ends in a quotation",
        "every so often",
        "invites to what is quoted",
        "persons listed",
        "presents what follows",
        "stopped",
        "who hosts",
    }
)
"""Signs of which one is enough for a line to be something else than a title; of others, two."""
_HEADING_LENGTH = 180
_LONG_LINE = 60
_FIELD = re.compile(r"\W{0,3}[A-Z][\w.'/-]{1,14}(?: [\w.'/-]{1,10})?: ?\S")
"""A line of a form: "Applicant: Sandpiper Holdings"."""
_AGENDA_OF = re.compile(r"\W{0,3}(?:agenda|summons) (?:for|of|to) (?:the )?[A-Z]", re.IGNORECASE)
_MEETING_BODY = re.compile(
    r"(?:[A-Z][\w'&-]* (?:(?:of|the|and|for|on) ){0,2}){0,6}(?:Board|Committee|Commission|Council"
    r"|Cabinet|Trustees|Commissioners|Panel|Supervisors|Selectboard)"
    r"(?: (?:of|on|for) [A-Z][^:?!]*)?"
)
"""A body right above the day is what meets, where a notice has no other title."""
_BETWEEN = 3
"""Persons and empty lines between a title and its day."""


_HEADED = {Label.TITLE, Label.NEXT}
"""Labels that head the name of the event on a line of its own: "Next meeting"."""


def headings(reading: Reading) -> Iterator[Candidate]:
    """Yield the first lines that stand alone and are no sentence.

    Only lines that might be titles themselves make the next one less likely: above a title may
    stand who invites, the row it belongs to, a way through the pages, a day, a person.
    """
    seen = looked = prose = 0
    for whole in _joined(reading):
        piece, seen_here = _announced(reading, whole, first=not looked)
        text = reading.clean[piece.start : piece.end].strip()
        if not text:
            continue
        if looked >= _LINES_READ:
            return
        looked += 1
        if piece.label is not None and (piece.named or piece.label not in _HEADED):
            seen += piece.label is not Label.POSTED
            continue
        here = {
            **signs(*seen_here),
            "behind a title": float(min(seen, _LINES)),
            "below prose": float(bool(prose)),
        }
        prose += text.endswith(".") and len(text) > _PROSE
        one, plausible = _weighed(reading, piece, here)
        seen += plausible
        if one:
            yield one


def _weighed(reading: Reading, piece: Piece, here: Signs) -> tuple[Candidate | None, bool]:
    """Return a line as a candidate, and whether it may be a title at all."""
    text = reading.clean[piece.start : piece.end].strip()
    if len(text) > _HEADING_LENGTH:
        return None, True
    told = ["the body that meets"] * bool(_AGENDA_OF.match(text))
    seen = {**here, **signs("heading", *told, *_standing(reading, piece))}
    momentary = _mostly_moment(reading, piece)
    one = candidate(reading, piece.start, piece.end, seen)
    bare = reading.clean[one.start : piece.end].strip() if one else text
    left = reading.clean[one.start : one.end] if one else text
    against = max(map(against_title, (text, bare, left)), key=_much_against)
    plausible = not (
        momentary
        or GENERIC.match(text)
        or _much_against(against) > 1
        or is_person(text)
        or is_furniture(text)
    )
    if momentary or _cut_short(reading, piece):
        against = {**against, **signs("mostly a moment")}
    return (one.also({**for_title(text), **against}) if one else None), plausible


def _much_against(against: Signs) -> int:
    """Return how many signs speak against a title, the plain ones counted twice."""
    return sum(2 if sign in _NO_TITLE else 1 for sign in against)


def _announced(reading: Reading, piece: Piece, *, first: bool) -> tuple[Piece, list[str]]:
    """Take "[Press release]" off a line: the label tells what the paper is, not when."""
    bracketed = reading.clean[piece.start : piece.value].lstrip()[:1] in {"[", "<", "【"}
    if (
        piece.named
        and (piece.label is Label.POSTED or (bracketed and first))
        and not spans_of_moments(reading, piece)
    ):
        return Piece(piece.value, piece.end, None, piece.value), ["announced"]
    return piece, []


def _standing(reading: Reading, piece: Piece) -> list[str]:
    """Tell what a line's neighbours say of it: titles stand alone, or right above the day."""
    clean = reading.clean
    alone = clean[max(0, piece.start - 2) : piece.start] in {"", "\n\n"} and clean.startswith(
        "\n\n", piece.end
    )
    told = ["alone"] * alone
    line, above = clean[piece.start : piece.end], reading.layout.piece(max(0, piece.start - 2))
    near = clean[above.start : above.end], clean[piece.end + 1 : piece.end + 40]
    if (
        _FIELD.match(line)
        and not EVENT_NOUN.search(line.partition(":")[0])
        and any(_FIELD.match(one) for one in near)
    ):
        told.append("in a form")
    under = reading.layout.piece(min(len(clean), piece.end + 1))
    if under.start > piece.start and is_aside(clean[under.start : under.end]):
        told.append("before an aside")
    below = reading.layout.piece(min(len(clean), piece.end + 2))
    for _ in range(_BETWEEN):
        words = clean[below.start : below.end]
        if below.start <= piece.start or (words.strip() and not is_aside(words)):
            break
        below = reading.layout.piece(min(len(clean), below.end + 1))
    labelled = below.named and below.label in {Label.DATE, Label.TIME, Label.PLACE}
    if below.start > piece.start and (labelled or _mostly_moment(reading, below)):
        told.append("right above the day")
        if _MEETING_BODY.fullmatch(line.strip()):
            told.append("the body that meets")
    return told


def _joined(reading: Reading) -> Iterator[Piece]:
    """Yield the pieces, a line that ends with a colon together with the line right below."""
    pieces = iter(reading.layout.pieces)
    for piece in pieces:
        text = reading.clean[piece.start : piece.end].rstrip()
        if piece.label is None and text.endswith(":") and not is_presenting(text[:-1]):
            below = next(pieces, None)
            if below is None:
                yield piece
            elif (
                below.label is None
                and below.end > below.start
                and not spans_of_moments(reading, below)
            ):
                yield replace(piece, end=below.end)
            else:
                yield piece
                yield below
        else:
            yield piece


def spans_of_moments(reading: Reading, piece: Piece) -> list[tuple[int, int]]:
    """Return where the days and hours of a piece stand."""
    spans = [
        (day.written.start, day.written.end) for day in reading.days_between(piece.start, piece.end)
    ]
    return spans + [
        (clock.start, clock.end) for clock in reading.clocks_between(piece.start, piece.end)
    ]


def _mostly_moment(reading: Reading, piece: Piece) -> bool:
    taken = sum(end - start for start, end in spans_of_moments(reading, piece))
    return taken > 0.4 * (piece.end - piece.start)


def _cut_short(reading: Reading, piece: Piece) -> bool:
    """Tell whether little is left of a long line before its day or hour."""
    length = piece.end - piece.start
    starts = [start for start, _ in spans_of_moments(reading, piece)]
    return bool(starts) and length > _LONG_LINE and min(starts) - piece.start < 0.4 * length
