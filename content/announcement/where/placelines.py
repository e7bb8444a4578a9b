"""Finds where an event is held in lines and sentences of nothing but a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.moments import Moment
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.text.layout import Piece
from content.announcement.where.placeparts import Span
from content.announcement.where.placewords import (
    BUILDING,
    EXACT,
    KNOWN_ROOM,
    KO_ROOMISH,
    ROOM,
    STREET,
    SURE_ROOM,
)
from content.announcement.where.whereabouts import Where, analyse

_SHORTEST = 4
_LONGEST = 160
_LONGEST_LINE = 80
_BESIDE = 160
_FAR = 700
"""Characters from the day beyond which a line is about something else."""


def after_moments(reading: Reading, piece: Piece) -> Span | None:
    """Return what follows day and hour in a piece: "When: 4 May, 6pm, Conway Hall"."""
    begins = [day.written.start for day in reading.days_between(piece.value, piece.end)]
    begins += [clock.start for clock in reading.clocks_between(piece.value, piece.end)]
    stop = min(piece.end, reading.layout.sentence(min(begins))[1]) if begins else piece.end
    days = reading.days_between(piece.value, stop)
    clocks = reading.clocks_between(piece.value, stop)
    ends = [day.written.end for day in days] + [clock.end for clock in clocks]
    if not ends:
        return None
    start = max(ends)
    if _PARTICLE.match(reading.clean, start):
        return None
    end = min(piece.end, reading.layout.sentence(start)[1])
    cut = re.match(r"[\s,.;:|@)(/-]+(?:at|in)? ?", reading.clean[start:end])
    start += cut.end() if cut else 0
    return (start, end) if end - start > _SHORTEST else None


_PARTICLE = re.compile(r" ?(?:으?로|에|부터|까지|은|는|이|가) ?[가-힣 ]")


def _before_moments(reading: Reading, piece: Piece) -> int:
    """Return where "Conway Hall, Thursday 3 May, 7pm" goes on to the day."""
    starts = [day.written.start for day in reading.days_between(piece.start, piece.end)]
    starts += [clock.start for clock in reading.clocks_between(piece.start, piece.end)]
    head = reading.clean[piece.start : min(starts)]
    return piece.start + len(re.sub(r"(?:[\s,|@(·-]|\bon\b|\bat\b|\bfrom\b)+$", "", head))


def in_lines(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Read lines of nothing but a place, near the event's day."""
    same = [one.written.start for one in reading.days if one.on == moment.on]
    days = same or [moment.day.day.written.start if moment.day else 0]
    yield from _blocks(reading, days)
    for piece in _fragments(reading, moment):
        length = piece.end - piece.start
        if (
            (piece.label not in {None, Label.TITLE} and not _below_moment(reading, piece, days))
            or not _SHORTEST < length <= _LONGEST
            or _away(piece, days) > _FAR
        ):
            continue
        words = reading.clean[piece.start : piece.end]
        start, end = piece.start, piece.end
        rest = after_moments(reading, piece)
        if rest:
            start, end = rest
            words = reading.clean[start:end]
        elif reading.days_between(start, end) or reading.clocks_between(start, end):
            end = _before_moments(reading, piece)
            if end - start <= _SHORTEST:
                continue
            words = reading.clean[start:end]
        if (
            (not rest and words.rstrip().endswith(("?", "!", ":")))
            or (not rest and words.rstrip().endswith(".") and ARTICLE.search(words))
            or EVENT_CUE.search(words)
            or not re.match(r"[^\w\"']{0,4}[A-Z0-9가-힣]", words)
        ):
            continue
        if "에서" in words:
            continue
        where = analyse(reading, start, end)
        building = where.place is not None and where.place != where.address
        known = (
            building
            and bool(where.address or where.room)
            and not ARTICLE.search(reading.clean[start:end])
        )
        named = where.place is not None and bool(
            BUILDING.search(reading.clean[slice(*where.place)])
            or KO_ROOMISH.search(reading.clean[slice(*where.place)])
        )
        beside = _away(piece, days) < _BESIDE
        if (
            rest
            and where.place
            and where.place == where.address
            and STREET.match(reading.clean[slice(*where.place)])
        ):
            yield replace(where, score=3.5)
        told = reading.clean[slice(*where.address)] if where.address else ""
        street = bool(EXACT.search(told) or STREET.match(told.partition(",")[0]))
        numbered = where.room is not None and bool(
            ROOM.match(reading.clean[slice(*where.room)])
            or KNOWN_ROOM.match(reading.clean[slice(*where.room)])
        )
        if (known and (named or street or numbered)) or (rest and named):
            yield replace(
                where,
                score=(3.5 if known else 2.5)
                + (1.0 if rest else 0.0)
                + (1.0 if named else 0.0)
                + (1.5 if beside else 0.0)
                + (1.0 if where.room and where.address else 0.0)
                + (0.5 if street else 0.0),
            )
        elif (
            where.place and beside and _tight(reading, where, start, end)
        ):
            yield replace(where, score=2.2)


def _below_moment(reading: Reading, piece: Piece, days: Sequence[int]) -> bool:
    """Tell whether a line that has no label of its own stands below the event's day and hour."""
    if piece.named or piece.label not in {Label.CONTACT, Label.OTHER} or not piece.start:
        return False
    above = reading.layout.line(piece.start - 1)
    told = any(above[0] <= day < above[1] for day in days)
    return told and bool(reading.clocks_between(*above))


def _away(piece: Piece, days: Sequence[int]) -> int:
    """Return how far from a line the event's day is told, wherever it is told."""
    return min(abs(piece.start - day) for day in days)


def _blocks(reading: Reading, days: Sequence[int]) -> Iterator[Where]:
    """Read neighbouring lines that tell building, room and street between them."""
    pieces = [piece for piece in reading.layout.pieces if _away(piece, days) < _FAR]
    for number in range(len(pieces)):
        for count in (3, 2):
            block = pieces[number : number + count]
            if len(block) < count or not all(_bare_line(reading, piece) for piece in block):
                continue
            where = analyse(reading, block[0].start, block[-1].end)
            spans = [span for span in (where.place, where.room, where.address) if span]
            told = all(
                any(
                    piece.start <= span[0] < piece.end or piece.start < span[1] <= piece.end
                    for span in spans
                )
                for piece in block
            )
            if (
                told
                and where.place
                and where.place != where.address
                and (_roomed(reading, where) or _streeted(reading, where))
                and not _CUT_NAME.match(reading.clean, where.place[1])
            ):
                yield replace(
                    where,
                    score=5.5
                    + (1.0 if where.room else 0.0)
                    + (1.0 if BUILDING.search(reading.clean[slice(*where.place)]) else 0.0),
                )
                break


def _roomed(reading: Reading, where: Where) -> bool:
    """Tell whether a room and its house were read, each by its noun."""
    if where.room is None or where.place is None:
        return False
    room, house = reading.clean[slice(*where.room)], reading.clean[slice(*where.place)]
    # "Conference Room, 2F" is as sure as without its floor.
    sure = any(SURE_ROOM.search(part) for part in room.split(", "))
    if where.address is not None:
        # Name, room and town on lines of their own need no noun of a house.
        return sure and not EVENT_NOUN.search(house)
    return bool((ROOM.match(room) or KNOWN_ROOM.match(room) or sure) and BUILDING.search(house))


def _streeted(reading: Reading, where: Where) -> bool:
    return where.address is not None and bool(EXACT.search(reading.clean[slice(*where.address)]))


def _bare_line(reading: Reading, piece: Piece) -> bool:
    words = reading.clean[piece.start : piece.end].strip()
    return (
        (piece.label is None or (piece.label is Label.OTHER and not piece.named))
        and _SHORTEST <= len(words) < _LONGEST_LINE
        and not words.endswith((".", ":", "?", "!"))
        and not ARTICLE.search(words)
        and not reading.days_between(piece.start, piece.end)
        and not reading.clocks_between(piece.start, piece.end)
    )


_CUT_NAME = re.compile(r" [a-z]")
ARTICLE = re.compile(
    r"(?i)^(?:we|you|they|he|she|it|there|this|these|those|please|his|her|our)\b|\b(?:is|are|was"
    r"|were|has|have|had)\b"
)


def _fragments(reading: Reading, moment: Moment) -> Iterator[Piece]:
    """Yield the lines, and the sentences that tell the event's day or hour."""
    yield from reading.layout.pieces
    seen: set[int] = set()
    for at in (
        moment.day.day.written.start if moment.day else None,
        moment.clock.start if moment.clock else None,
    ):
        if at is not None:
            start, end = reading.layout.sentence(at)
            if start not in seen and (start, end) != reading.layout.line(at):
                seen.add(start)
                yield Piece(start, end, None, start)
            for _ in range(2):
                follows = reading.layout.sentence(end)
                if follows[0] != end or follows == reading.layout.line(end):
                    break
                if (
                    follows[0] not in seen
                    and not reading.days_between(*follows)
                    and not reading.layout.piece(follows[0]).named
                ):
                    seen.add(follows[0])
                    yield Piece(*follows, None, follows[0])
                end = follows[1]


def _tight(reading: Reading, where: Where, start: int, end: int) -> bool:
    return (
        where.place is not None
        and where.place[1] - where.place[0] > 0.6 * (end - start)
        and bool(BUILDING.search(reading.clean[slice(*where.place)]))
    )
