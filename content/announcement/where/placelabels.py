"""Reads where an event is held from what its labels say: "Venue: …", "장소 : …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.text.layout import Piece
from content.announcement.where.placehouse import is_house
from content.announcement.where.placelines import ARTICLE, after_moments
from content.announcement.where.whereabouts import Where, analyse

_SAID = re.compile(rf"{ARTICLE.pattern}|(?i:\b(?:can|will|may|must|should)\b)")
"""What only a sentence has, not the address behind a label."""
_WEAK = re.compile(r"위 ?치|주 ?소|오시는|address|building|location", re.IGNORECASE)
"""Labels that may as well tell where the organiser sits, or what is planned."""
_NOT_A_HOUSE = 4.0
_OF_ANOTHER = 6.0
"""What a place loses where another, with the same label, stands nearer to the event's hour."""
_LONGEST_LINE = 90
_NO_SENTENCE = 40


def in_labels(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield what stands behind labels of a place, and behind the day under other labels."""
    pieces = list(reading.layout.labelled(Label.PLACE))
    own = _own(reading, pieces, moment)
    for number, piece in enumerate(pieces):
        if not piece.named:
            continue
        end = piece.end
        for following in pieces[number + 1 :]:
            apart = following.start > end + 1 and reading.clean[piece.value : end].strip()
            if following.named or apart or not _goes_on(reading, piece, following):
                break
            end = _without_hours(reading, following)
        first = reading.layout.sentence(piece.value)[1]
        if (
            first < end
            and "\n" not in reading.clean[piece.value : end - 1]
            and (reading.days_between(first, end) or _SAID.search(reading.clean[first:end]))
        ):
            end = first
        where = _in_branch(reading, analyse(reading, piece.value, end), piece)
        worth = 10.0 - piece.start / 5000 - (_OF_ANOTHER if own and piece != own else 0.0)
        named = where.place is not None and where.place != where.address
        weak = _WEAK.search(reading.clean[piece.start : piece.value])
        if weak and reading.language == "ko" and not (where.room or is_house(reading, where)):
            # "위치: 산 27번지 일원" tells what is planned there.
            worth -= _NOT_A_HOUSE
        yield replace(
            where,
            score=worth + (2.0 if named or where.room else 0.0),
            source="weak label" if weak else "label",
        )
    for piece in reading.layout.labelled(
        Label.DATE, Label.TITLE, Label.TIME, Label.NEXT, Label.START
    ):
        # "When: Tuesday 4 May, 6pm, Conway Hall", "일시 및 장소: …"
        rest = after_moments(reading, piece)
        if rest is not None:
            where = analyse(reading, *rest)
            score = 4.0 if where.place else 3.0 if where.room else 0.0
            if piece.label is Label.TITLE and not (where.room or is_house(reading, where)):
                # "Subject: Zoom meeting 10 March - Fishing Rights": what it is about.
                score = 0.0
            yield replace(where, score=score, source="rest of a label")


def _in_branch(reading: Reading, where: Where, piece: Piece) -> Where:
    """Take the house that the next row of a form tells: "Room: 4", "Branch: Ash Library"."""
    if where.place is not None or where.room is None:
        return where
    house = _BRANCH.match(reading.clean, piece.end)
    return replace(where, place=house.span("house")) if house else where


_BRANCH = re.compile(
    r"\s*\n\W{0,3}(?:[Ll]ibrary )?(?:[Bb]ranch|[Cc]ampus|[Ll]ibrary|[Ss]ite): ?"
    r"(?P<house>[A-Z][^\n]{2,80}?)[ .]*(?=\n|$)"
)


def _own(reading: Reading, pieces: list[Piece], moment: Moment) -> Piece | None:
    """Return, of several places with labels, the one under the event's day or by its hour."""
    named = [piece for piece in pieces if piece.named]
    if len(named) <= 1 or (moment.day is None and moment.clock is None):
        return None
    if moment.day is not None:
        day = moment.day.day.written.start
        later = (one.written.start for one in reading.days if one.on != moment.on)
        stop = min((at for at in later if at > day), default=len(reading.clean))
        under = [piece for piece in named if day < piece.start < stop]
        if len(under) == 1 or (under and len(under) < len(named)):
            return under[0]
    at = moment.clock.start if moment.clock else day
    return min(named, key=lambda piece: abs(piece.start - at))


_HOSTED = re.compile(
    r"\W{0,3}(?:(?:co-?)?(?:hosted|organi[sz]ed|presented|sponsored|supported|chaired) by"
    r"|in (?:partnership|association|collaboration) with)\b",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(r"\W{0,4}(?:not (?:at|in|the)|no longer|instead of|was:?|old) ", re.I)
"""The next line tells where it is not: "NOT at our office"."""
_FORM_LINE = re.compile(
    r"\W{0,3}[A-Z][\w &/-]{2,28} \| |\W{0,3}[A-Z][\w &/-]{2,28}: ?\S|\W{0,3}[가-힣 ]{2,8} ?: ?\S"
)
"""The next line of a form: "Presiding: Senator Corrigan"."""


def _without_hours(reading: Reading, piece: Piece) -> int:
    """Return where a line ends, or the bracket of hours: "Theatre (side door after 5pm)"."""
    bracket = _LAST_BRACKET.search(reading.clean, piece.start, piece.end)
    timed = bracket and reading.clocks_between(bracket.start(), bracket.end())
    return bracket.start() if bracket and timed else piece.end


_LAST_BRACKET = re.compile(r" \([^()\n]*\)\s*$")


def _goes_on(reading: Reading, piece: Piece, following: Piece) -> bool:
    words = reading.clean[following.start : following.end]
    if (
        not words.strip()
        or len(words) > _LONGEST_LINE
        or _FORM_LINE.match(words)
        or _HOSTED.match(words)
        or _NOT_HERE.match(words)
        or EVENT_CUE.search(words)
        or reading.days_between(following.start, following.end)
        or reading.clocks_between(following.start, _without_hours(reading, following))
    ):
        return False
    return not words.rstrip().endswith((".", "!", "?")) or len(words) < _NO_SENTENCE
