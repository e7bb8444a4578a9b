"""Reads notes of a line or two: "Quiz Fri 14 Mar 7.30 for 8 village hall £5 bring own drinks".

Such a note has no sentences, labels or lines to go by: days, hours and marks cut it into chunks,
and each chunk is what it is called, where it is held, or some remark.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content.announcement.naming.titlemade import HAPPENING, KO_EVENTS
from content.announcement.reading import Reading
from content.announcement.text.normalise import NOTE
from content.announcement.where.koreanwords import HOUSE
from content.announcement.where.placeparts import Span
from content.announcement.where.placewords import (
    BUILDING,
    CAPITAL_LOWER,
    KNOWN_ROOM,
    LOWER_BUILDING,
    ONLINE,
    ROOM,
    UNSETTLED,
)

_FEWEST = 2
_MOST = 14
"""Chunks beyond which a text is more than a note."""
_BETWEEN = 3
"""Characters between the chunks of one place: a comma, a bracket."""
_EDGES = " \n.,;:|•·/@()[]-–★☆◆■▶~!*\"'"
_CUT = re.compile(
    r"[,;|•·\n★☆◆]| [-/] | ?: | @ ?|[.!?]+ (?=[A-Z가-힣])|[.!]$|[()\[\]]"
    r"|(?<![A-Za-z-])(?:at|in|outside|from|on|this|next|start|sharp|prompt|doors)(?![A-Za-z])"
    r"|\b(?=bring |all welcome\b|followed by |free (?:entry|admission)\b|tickets )"
    r"|[\u2190-\u27bf\ufe0f\U0001f300-\U0001faff]+"
)
_STOP = re.compile(r"[,;|•·\n★☆◆]| [-/] | @ ?|[.!?]+ (?=[A-Z가-힣])| (?=[£$€]\d)|[()\[\]]")
_JOINS = {" - ", ": "}
"""What may stand between a kind and its name: "Public talk - Life after the Camp"."""
_LOOSE = re.compile(r"(?:[ :.]|\b(?:at|in|on|from|this|next|outside|the)\b)*$", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:When|Where|Who|Venue|Date|Time|Place|Location)\b ?:"
    r"|\b(?:is|are|was|were|will|has|have|had|been|be|can|could|would|join|hold(?:s|ing)?"
    r"|host(?:s|ing)?|takes? place|invites?d?|runs?|returns?|requests?|we|you|they|he|she|I)\b"
    r"|니다|세요|[가-힣]요[.!]"
)
"""What only sentences and forms have: those are read by their own grammars."""
_REMARK = re.compile(
    r"[£$€₩]|^\d+p$|^(?:free|all|everyone|everybody|welcome|bring|rsvp|tickets?|agenda|to follow"
    r"|same|both days|each day|booking|book|contact|details|members?|visitors?|donations?"
    r"|(?:retiring )?collection"
    r"|refreshments|tea|coffee|cake|drinks|witnesses|speakers?|please|with|w/|by|hosted|reminder"
    r"|march to|then|invitation|notice|update|info|next|every|meet|save the date"
    r"|(?:a )?dates? for (?:the |your )?diary|diary date)\b"
    r"(?! (?:[a-z]+ )?(?:morning|afternoon|evening|night|meeting|party|club)\b)"
    r"|참가비|무료|문의|회비|준비물|안내|공지|모집|환영|선착순",
    re.IGNORECASE,
)
_PLACED = re.compile(
    rf"{BUILDING.pattern}|^(?:the )?{LOWER_BUILDING.pattern}|{KNOWN_ROOM.pattern}"
    rf"|^(?:St|Saint)\.? [A-Z][\w'’-]+|\b(?:Rooms|car park|parking lot|playing fields?)\b"
    rf"|^(?:the )?(?:{CAPITAL_LOWER.pattern})$"
)
_KO_WHAT = (
    rf"[가-힣]*(?:{KO_EVENTS}|시위|행진|기도회|문화제|예배|잔치|한마당|간담회|발표회|캠페인|산행"
    r"|바자회|음악회|모임|집회)"
)
_KO_EVENT_LAST = re.compile(rf"{_KO_WHAT}$")
_KO_WHERE = r"[^,|]{2,24}(?:앞|역|출구|광장|공원|회관|센터|교회|시청|구청|홀|층|실|관)"
_KO_BOTH = (
    re.compile(rf"^(?P<where>{_KO_WHERE}) (?P<what>[가-힣]{{2,14}})$"),
    re.compile(rf"^(?P<what>{_KO_WHAT}) (?P<where>{_KO_WHERE})$"),
)
"""A place and what is held there without a mark between them: "역 5번출구 앞 피켓시위"."""
_HAPPENING = re.compile(rf"{HAPPENING.pattern}|(?:mtg|[Dd]emo)\b|{_KO_WHAT}")
_ENDS_AS_EVENT = re.compile(rf"(?:{HAPPENING.pattern})$", re.IGNORECASE)
_PRICE = re.compile(r" (?=[£$€]\d)")
_BY = re.compile(r"\b(?:by|with|w/|from)(?: |$)")
_DATES = re.compile(r"\b[Dd]ates$")
_CAPITAL = r"[A-ZÀ-Þ][\w'&.-]*"
_NAME = re.compile(rf"(?:[Tt]he )?{_CAPITAL}(?: (?:(?:of|the|and|&|on|de|la) )?{_CAPITAL}){{0,4}}$")


@dataclass(frozen=True)
class Jotting:
    """Where a note tells what it is about and where; each may be missing."""

    called: Span | None
    places: tuple[Span, ...]

    @property
    def where(self) -> Span | None:
        """Where the chunks that tell a place stand, if nothing stands between them."""
        if not self.places:
            return None
        start, end = self.places[0]
        for span in self.places[1:]:
            if span[0] - end <= _BETWEEN:
                end = span[1]
        return start, end


def of(reading: Reading) -> Jotting | None:
    """Return what a note tells, or None of a text that is more, or less, than a note."""
    clean = reading.clean.strip()
    if len(clean) > NOTE or "\n" in clean or not reading.days or _SENTENCE.search(clean):
        return None
    chunks = list(_chunks(reading))
    if not chunks or len(chunks) > _MOST:
        return None
    told = [span for span in chunks if not _is_remark(reading, span)]
    places = [span for span in told if _is_place(reading, span)]
    if not places or places == told:
        told = [part for span in told for part in _apart(reading.clean, span)]
        places = [span for span in told if _is_place(reading, span)]
    if len(told) < len(places) + 1 and len(told) < _FEWEST:
        return None
    called = [span for span in told if span not in places and _may_be_called(reading, span)]
    if places and not called and len(places) > 1:
        # "Repair Café • Sat 9 Nov • St Mark's Church Hall": what comes first is what it is called.
        called, places = [places[0]], places[1:]
    named = [span for span in called if _HAPPENING.search(reading.clean, *span)] or called[:1]
    if not places:
        places = [span for span in called if span not in named and _is_name(reading, span)][:1]
    elif (before := _right_before(reading, places[0], called)) and before not in named:
        # "Rich Mix, Bethnal Green"
        places.insert(0, before)
    name = _whole(reading, named[0], called, places) if named else None
    return Jotting(name, tuple(_after_arrow(reading.clean, span) for span in places))


_ARROW = " -> "


def _after_arrow(clean: str, span: Span) -> Span:
    """Return the new place of "Room 4 -> Room 9"."""
    arrow = clean.rfind(_ARROW, *span)
    return (span[0] if arrow < 0 else arrow + len(_ARROW)), span[1]


def _chunks(reading: Reading) -> Iterator[Span]:
    """Yield what stands between days, hours and marks, without them."""
    clean = reading.clean
    cuts = [(day.written.start, day.written.end) for day in reading.days]
    cuts += [(clock.start, clock.end) for clock in reading.clocks]
    cuts += [cut.span() for cut in _CUT.finditer(clean)]
    at = 0
    for start, end in [*sorted(cuts), (len(clean), len(clean))]:
        if start > at:
            first, last = _trimmed(clean, at, start)
            price = _PRICE.search(clean, first, last)
            if last - first > 1:
                yield first, price.start() if price else last
        at = max(at, end)


def _whole(
    reading: Reading, first: Span, called: Sequence[Span], places: Sequence[Span]
) -> Span:
    """Return the whole name that a chunk begins: "Side event on DPRK abductions"."""
    clean = reading.clean
    start, end = first
    stops = [day.written.start for day in reading.days] + [one.start for one in reading.clocks]
    stops += [span[0] for span in places] + [len(clean)]
    goes_on = {span[0] for span in called}
    stops += [
        cut.start()
        for cut in _STOP.finditer(clean)
        if not (cut[0] in _JOINS and cut.end() in goes_on)
    ]
    stop = min(at for at in stops if at >= end)
    loose = _LOOSE.search(clean[start:stop])
    return _trimmed(clean, start, stop - (len(loose[0]) if loose else 0))


def _trimmed(clean: str, start: int, end: int) -> Span:
    while start < end and clean[start] in _EDGES:
        start += 1
    while end > start and clean[end - 1] in _EDGES and not clean.startswith("'s", end - 2):
        end -= 1
    return start, end


def _apart(clean: str, span: Span) -> Iterator[Span]:
    """Yield a Korean place and what is held there, told without a mark between them."""
    start, end = span
    both = next(filter(None, (one.match(clean[start:end]) for one in _KO_BOTH)), None)
    if both is None:
        yield span
        return
    for part in sorted((both.span("where"), both.span("what"))):
        yield start + part[0], start + part[1]


def _is_remark(reading: Reading, span: Span) -> bool:
    words = reading.clean[slice(*span)]
    return bool(_REMARK.search(words) or ONLINE.search(words) or UNSETTLED.search(words))


def _is_place(reading: Reading, span: Span) -> bool:
    words = reading.clean[slice(*span)]
    no_house = (_BY, _DATES, _ENDS_AS_EVENT, _KO_EVENT_LAST)
    if any(sign.search(words) for sign in no_house):
        return False
    korean = any(HOUSE.search(word) for word in [*words.split(" ")[:2], words.split(" ")[-1]])
    return bool(_PLACED.search(words) or ROOM.match(words) or korean)


def _may_be_called(reading: Reading, span: Span) -> bool:
    """Tell whether words stand where a name does, or look like one: not "opposite the tower"."""
    words = reading.clean[slice(*span)]
    before = span[0] < min(day.written.start for day in reading.days)
    return before or not words[0].islower() or bool(_HAPPENING.search(words))


def _right_before(reading: Reading, place: Span, called: Sequence[Span]) -> Span | None:
    """Return the name that only a comma parts from the first words of a place."""
    for span in called:
        if reading.clean[span[1] : place[0]] == ", " and _NAME.match(reading.clean[slice(*span)]):
            return span
    return None


def _is_name(reading: Reading, span: Span) -> bool:
    """Tell whether words behind a day are a name and nothing but a name."""
    behind = any(day.written.end <= span[0] for day in reading.days)
    return behind and bool(_NAME.match(reading.clean[slice(*span)]))
