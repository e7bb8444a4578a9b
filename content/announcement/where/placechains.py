"""Finds where an event is held in chains of names: "Old Theatre, Old Building, Kings College"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from content.announcement.days.moments import Moment
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.text.layout import Piece
from content.announcement.text.words import HANGUL
from content.announcement.where.placeparts import PHRASE, Span, parts
from content.announcement.where.placewords import (
    BUILDING,
    CONGRESS,
    EXACT,
    HALL,
    KNOWN_ROOM,
    KO_ROOMISH,
    LOWER_BUILDING,
    LOWER_ROOM,
    POSTCODE,
    ROOM,
    STREET,
    SURE_ROOM,
)
from content.announcement.where.whereabouts import Where, analyse

_FAR = 700
"""Characters from the day or hour beyond which a chain is about something else."""
_NEXT_TO = 130
_SHORTEST, _LONGEST = 4, 180
_PARTS = 8
_LABELS = {None, Label.TITLE, Label.DATE, Label.TIME, Label.START}
_BEFORE = re.compile(
    r"^[^\w\"'(]*(?:(?:부터|까지|에는?|경|쯤|은|는) )?"
    r"(?:(?:at|in|from|venue|held at|location|place) (?=[A-Z0-9t]))?(?:the )?"
)
_AFTER = re.compile(r"(?:[\s,.|@(·;:-]|\bon\b|\bat\b|\bfrom\b|\bfor\b)+$")
_PERSON = re.compile(
    r"(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Rev|Cllr|Senator|Judge|Justice"
    r"|Ambassador|Mayor|President|Minister|General|Captain|The Rt|Rt)\b|.*\b(?:MP|MSP|MEP|PhD"
    r"|KC|QC|OBE|MBE|Chair|Director|Secretary|Editor)\b"
)
_KO_STREET = re.compile(r"[가-힣](?:로|길) ?\d")
_CODE = re.compile(r"[A-Z]{1,4}[-. ]?\d+[A-Z]?")
_PRICED = re.compile(r"[£$€₩]")
_POSSESSIVE = re.compile(r"(?!(?:The )?(?:St\.?|Saint) ).*'s$")
_KOREAN = re.compile(
    r"(?!(?:으?로|에|을|를|의|과|와|도|이|가) )"
    r"(?:(?!\S*(?:에서|에게|으로|니다|세요|하는|위한|대한|씨[가는의와]|[가-힣]{2}(?:은|는|을|를)"
    r"|[가-힣](?:를|(?<![마가고노])을)) )[가-힣A-Za-z0-9().,·&'-]+ )"
    r"{0,7}[가-힣A-Za-z0-9().,·&'-]+(?<!다)(?<!요)(?<!다\.)(?<!안내)(?<!공고)(?<!개최)(?<!님은)"
    r"(?<!분은)(?<!님께)(?<!께서)"
)
"""A row of Korean words without particles that no sentence ends."""
_ISSUE = re.compile(r"(?:알림|소식지?|회보|주보|공고|뉴스레터|문서번호)\D{0,8}[\d-]+ ?호?$")
"""The number of a bulletin, not of a room: "알림 제77호"."""
_BODY = re.compile(
    r"\b(?:Society|Foundation|Union|Club|Institute|Institution|University|College|School|Church"
    r"|Assembly|Parliament|Forum|Embassy|Academy|Studios?|Books|Memorial)$"
)
"""What may be an organiser as well as a building."""


_OWNED = re.compile(r"\W{0,3}(?:©|\(c\) |copyright\b)", re.IGNORECASE)
"""The foot of a page, with the address of who put it up."""
_STREET_LINE = 10.0
"""What a street and its number are worth where they are all that is told of a place."""


def in_chains(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield what stands alone between line breaks, stops, days and hours, and is only names."""
    anchors = [moment.day.day.written.start] if moment.day else []
    anchors += [moment.clock.start] if moment.clock else []
    if not anchors:
        return
    low, high = min(anchors) - _FAR, max(anchors) + _FAR
    for piece in reading.layout.pieces:
        if piece.end < low or piece.start > high or piece.label not in _LABELS:
            continue
        if _OWNED.match(reading.clean, piece.start):
            continue
        for start, end in _stretches(reading, piece):
            for span in _chains(reading.clean, start, end):
                where = analyse(reading, *span)
                yield replace(where, score=_worth(reading, where, span, anchors))


def _chains(clean: str, start: int, end: int) -> Iterator[Span]:
    """Yield a stretch of names; of "Main Hall | in English | £5", the parts that are names."""
    whole = _stripped(clean, start, end)
    if whole and _only_names(clean, *whole):
        yield whole
        return
    if "|" not in clean[start:end]:
        return
    at = start
    for part in clean[start:end].split("|")[:_PARTS]:
        span = _stripped(clean, at, at + len(part))
        if span and _only_names(clean, *span):
            yield span
        at += len(part) + 1


def _stretches(reading: Reading, piece: Piece) -> Iterator[Span]:
    """Cut a piece at its sentences, days and hours."""
    at = piece.value
    while at < piece.end:
        stop = min(reading.layout.sentence(at)[1], piece.end)
        taken = [(day.written.start, day.written.end) for day in reading.days_between(at, stop)] + [
            (clock.start, clock.end) for clock in reading.clocks_between(at, stop)
        ]
        for start, end in sorted(taken):
            if start > at:
                yield at, start
            at = max(at, end)
        if stop > at:
            yield at, stop
        at = max(at + 1, stop)


def _stripped(clean: str, start: int, end: int) -> Span | None:
    head = _BEFORE.match(clean[start:end])
    start += head.end() if head else 0
    end = start + len(_AFTER.sub("", clean[start:end]))
    return (start, end) if _SHORTEST < end - start <= _LONGEST else None


def _only_names(clean: str, start: int, end: int) -> bool:
    words = clean[start:end]
    if _PRICED.search(words):
        return False
    if _PERSON.match(words) or words.endswith(("?", "!", ":")) or _POSSESSIVE.match(words):
        return False
    if words.count("(") != words.count(")"):
        return False
    if HANGUL.search(words) and _ISSUE.search(words):
        return False
    if HANGUL.search(words):
        return bool(_KOREAN.fullmatch(words))
    spans = list(parts(clean, start, end))
    return bool(spans) and all(_is_name(clean[slice(*span)]) for span in spans)


def _is_name(part: str) -> bool:
    return any(pattern.fullmatch(part) for pattern in (PHRASE, LOWER_ROOM, LOWER_BUILDING)) or any(
        pattern.match(part) for pattern in (ROOM, KNOWN_ROOM, STREET, POSTCODE)
    )


def _worth(reading: Reading, where: Where, span: Span, anchors: list[int]) -> float:
    """Weigh a chain: what it holds, and how near it stands to the day or the hour."""
    clean = reading.clean
    name = clean[slice(*where.place)] if where.place else ""
    if where.place == where.address and not where.room:
        return _STREET_LINE if _is_street_line(reading, span, anchors) else 0.0
    built = any(sign.search(name) for sign in (BUILDING, KO_ROOMISH)) or any(
        sign.fullmatch(name) for sign in (LOWER_BUILDING, CONGRESS)
    )
    roomed = where.room is not None and _is_sure_room(clean[slice(*where.room)])
    told = clean[slice(*where.address)] if where.address else ""
    street = bool(
        _KO_STREET.search(told) or EXACT.search(told) or STREET.match(told.partition(",")[0])
    )
    if not (built or roomed or street) or (not where.place and _is_code(clean, where.room)):
        return 0.0
    score = 1.0 + 1.5 * built + 1.5 * roomed + 1.5 * street
    near = min(max(span[0] - at, at - span[1]) for at in anchors)
    same = any(reading.layout.sentence(at) == reading.layout.sentence(span[0]) for at in anchors)
    score += 1.5 if same else 1.0 if near < _NEXT_TO else 0.0
    score -= 2.0 if EVENT_NOUN.search(clean[slice(*span)]) and not (roomed or street) else 0.0
    score -= 2.0 if " for " in name.lower() and not (roomed or street) else 0.0
    score -= 1.5 if _BODY.search(name) and not (roomed or street or same) else 0.0
    score -= 1.0 if not clean[: span[0]].strip() and not (roomed or street) else 0.0
    return score


def _is_street_line(reading: Reading, span: Span, anchors: list[int]) -> bool:
    """Tell whether a street and its number are all of a line close below the day or the hour."""
    first, last = reading.layout.line(span[0])
    whole = reading.clean[first:last].strip(" .") == reading.clean[slice(*span)].strip(" .")
    close = any(0 < span[0] - at < _NEXT_TO for at in anchors)
    street = reading.clean[slice(*span)].partition(",")[0]
    return whole and close and street[:1].isdigit() and bool(STREET.match(street))


def _is_code(clean: str, room: Span | None) -> bool:
    """Tell whether a room is nothing but a code, which may be that of anything: "HRC47"."""
    return room is not None and bool(_CODE.fullmatch(clean[slice(*room)]))


def _is_sure_room(room: str) -> bool:
    patterns = (ROOM, KNOWN_ROOM, SURE_ROOM, HALL, LOWER_ROOM, KO_ROOMISH)
    return any(pattern.search(room) for pattern in patterns)
