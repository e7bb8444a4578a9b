"""Reads where an event is held from what its labels say: "Venue: …", "장소 : …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.cues import EVENT_CUE
from content.announcement.labels import Label
from content.announcement.layout import Piece
from content.announcement.placehouse import is_house
from content.announcement.placelines import ARTICLE, after_moments
from content.announcement.reading import Reading
from content.announcement.whereabouts import Where, analyse

_SAID = re.compile(rf"{ARTICLE.pattern}|(?i:\b(?:can|will|may|must|should)\b)")
"""What only a sentence has, not the address behind a label."""
_WEAK = re.compile(r"위 ?치|주 ?소|오시는|address|building|location", re.IGNORECASE)
"""Labels that may as well tell where the organiser sits, or what is planned."""
_NOT_A_HOUSE = 4.0
_LONGEST_LINE = 90
_NO_SENTENCE = 40


def in_labels(reading: Reading) -> Iterator[Where]:
    """Yield what stands behind labels of a place, and behind the day under other labels."""
    pieces = list(reading.layout.labelled(Label.PLACE))
    for number, piece in enumerate(pieces):
        if not piece.named:
            continue
        end = piece.end
        for following in pieces[number + 1 :]:
            if (
                following.named
                or following.start > end + 1
                or not _goes_on(reading, piece, following)
            ):
                break
            end = following.end
        first = reading.layout.sentence(piece.value)[1]
        if (
            first < end
            and "\n" not in reading.clean[piece.value : end - 1]
            and (reading.days_between(first, end) or _SAID.search(reading.clean[first:end]))
        ):
            end = first
        where = analyse(reading, piece.value, end)
        worth = 10.0 - piece.start / 5000
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


_HOSTED = re.compile(
    r"\W{0,3}(?:(?:co-?)?(?:hosted|organi[sz]ed|presented|sponsored|supported|chaired) by"
    r"|in (?:partnership|association|collaboration) with)\b",
    re.IGNORECASE,
)
_FORM_LINE = re.compile(r"\W{0,3}[A-Z][\w &/-]{2,28}: ?\S|\W{0,3}[가-힣 ]{2,8} ?: ?\S")
"""The next line of a form: "Presiding: Senator Corrigan"."""


def _goes_on(reading: Reading, piece: Piece, following: Piece) -> bool:
    words = reading.clean[following.start : following.end]
    if (
        not words.strip()
        or len(words) > _LONGEST_LINE
        or _FORM_LINE.match(words)
        or _HOSTED.match(words)
        or EVENT_CUE.search(words)
        or reading.days_between(following.start, following.end)
        or reading.clocks_between(following.start, following.end)
    ):
        return False
    return not words.rstrip().endswith((".", "!", "?")) or len(words) < _NO_SENTENCE
