"""Finds where an event is held in running prose."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from content.announcement.days.cues import EVENT_CUE
from content.announcement.days.moments import Moment
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.where.placechunks import chunk_end
from content.announcement.where.placecues import (
    ABOUT,
    BIOGRAPHY,
    CONTACT,
    HELD,
    HOSTING,
    NEGATED,
    NEW,
)
from content.announcement.where.placekorean import in_korean_prose
from content.announcement.where.placewords import (
    BUILDING,
    LOWER_BUILDING,
    STREET,
)
from content.announcement.where.whereabouts import Where, analyse

_MOST = 120
"""Places of one kind looked at in one text, so that none can hold up a chat."""
_TRIGGER = re.compile(
    r"\b(?:at|in(?! the (?:Fields|Marsh|Bull Ring|Wardrobe|Bail)\b)|inside"
    r"|venue is|venue will be|take place at|held at|to|into|place is"
    r"|location is|located at|meet at|(?:set(?:s|ting)? off|start(?:s|ing)?|leav(?:es?|ing)"
    r"|depart(?:s|ing)?)"
    r" from|outside|opposite|in front of|near|on|takes over|(?:room"
    r"|hall|bar|basement|level|back"
    r"|floor|suite|parking lot|car park|grounds|courtyard|lawn|steps|gates?|foot|front"
    r"|rear) of)\b:? (?=(?:the |our "
    r"|your )?(?:[Rr]ooms? )?(?:[A-Z0-9\"]))"
    r"|(?:^|(?<=\n)|(?<=[.!?] ))(?:At|Inside|Outside) (?=(?:the |our )?[A-Z0-9\"])"
    r"|\b(?:[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|by|to) (?=(?:the|our) (?:[a-z0-9][\w'-]* ){0,3}[a-z]+)"
    r"|(?<= )@ ?(?=(?:the )?[A-Z0-9])"
    r"|(?<!take )(?<!takes )(?<!taking )\b(?:place|venue|room|location)\b[\w ]{0,20} "
    r"\((?=[A-Z0-9])"
    r"|\b(?:venue|location) (?:for|of) [^.\n]{3,70}? (?:is|will be) (?=(?:the )?[A-Z])"
    r"|\b(?:[Aa]t|[Oo]utside|[Aa]round|[Ii]n front of) (?=(?:the )?[Pp]arliament\b)"
)
_ROOM_BEFORE = re.compile(
    r"\b(?:[A-Z][\w']+ ){0,3}(?:Room|Suite|Hall|Theatre|Chamber|Auditorium|Library"
    r"|Lounge|Chapel)"
    r"(?: [A-Z]?\d{0,3}[A-Z]?)?"
    r" (?:in|at|of) (?:the )?$"
)
"""The room before "in": "has booked Room B in 1 Parliament Street"."""
_HOUSE_BEFORE = re.compile(
    rf"(?:[A-Z][\w'&.-]+ ){{1,4}}(?<= )(?:{BUILDING.pattern}) (?:in|on|at) (?:the )?$"
)
"""The house before its street: "so Griffin Books in Mill Terrace will be open"."""
_ROOM_REACH = 50
_INVITED = re.compile(r"\b(?:invites?|invited|welcomes?)(?: you| all| everyone)?$")
"""One is invited to an event, not to a place."""
_OPEN = re.compile(r"\b(?:Square|Green|Common|Embankment|Pier|Promenade|Heath|Hill|Bridge|Steps)$")
"""Places on which one meets."""
_IN_PERSON = re.compile(r"\bin[- ]person,? to (?:the )?$", re.IGNORECASE)
_WHAT_FOR = re.compile(
    rf"(?:{EVENT_NOUN.pattern}|\b(?:speak(?:s|ing)?|spoke|talk(?:s|ing)?|advis[eo]r)) $",
    re.IGNORECASE,
)
"""What follows tells what it is for, or who listens: "Hearing to Examine Levees"."""
_FROM_AFAR = 2.0
"""What a sentence loses where people join from afar: it may speak of anything."""
_SHORTEST = 3
_BESIDE = 150
_BEFORE = 120
_DAYS = 60
"""Characters of "3 October to 21 November", the second half of which is no place."""
_NOT_AT = re.compile(r"\(not (?:at |in )?(?:the )?$", re.IGNORECASE)


def in_prose(
    reading: Reading, moment: Moment, *, change: bool, remote: bool = False
) -> Iterator[Where]:
    """Yield the places told in sentences."""
    clean = reading.clean
    day = moment.day.day.written if moment.day else None
    covered = 0
    for match in islice(_TRIGGER.finditer(clean), _MOST):
        start = match.end()
        if start < covered:
            continue
        sentence = reading.layout.sentence(start)
        if reading.clocks_between(start, start + 1) or reading.days_between(start, start + 5):
            continue
        if any(day.written.end > start for day in reading.days_between(start - _DAYS, start)):
            continue
        if match[0].lower().startswith("to") and _WHAT_FOR.search(
            clean, max(sentence[0], match.start() - _ROOM_REACH), match.start()
        ):
            continue
        end = chunk_end(reading, start, min(sentence[1], start + 200))
        if end - start < _SHORTEST:
            continue
        room = _ROOM_BEFORE.search(clean, max(sentence[0], match.start() - _ROOM_REACH), start)
        if room is None and STREET.match(clean[start:end].partition(",")[0]):
            room = _HOUSE_BEFORE.search(clean, max(sentence[0], match.start() - _ROOM_REACH), start)
        where = analyse(reading, room.start() if room else start, end)
        if not (where.place or where.room):
            continue
        covered = end if where.place else covered
        before = clean[max(sentence[0], start - 120) : start]
        score = _prose_score(reading, where, match, moment)
        if (
            match[0].lower().startswith(("to", "on", "near", "into"))
            and not (change and NEW.search(before))
            and not _IN_PERSON.search(before)
            and not (match[0].lower().startswith("on") and _OPEN.search(clean, start, end))
        ):
            score -= 3.0
        score -= 5.0 if ABOUT.search(clean[max(0, start - 40) : start]) else 0.0
        score -= 5.0 if HOSTING.match(clean, end) else 0.0
        score += 2.0 if _is_a_line(clean, match, where, end) else 0.0
        score -= _OTHER_PART if _has_another_hour(reading, moment, end) else 0.0
        if change and NEW.search(before):
            score += 5.0
        if day is not None:
            own = sentence[0] <= day.start < sentence[1]
            score += 3.0 if own else 0.0
            score -= 4.0 if not own and reading.days_between(*sentence) else 0.0
            score += 1.0 if abs(day.start - start) < _BESIDE else 0.0
        yield replace(where, score=score - (_FROM_AFAR if remote else 0.0))
    yield from in_korean_prose(reading, moment)
    yield from _known(reading)
    yield from _hosts(reading)


def _is_a_line(clean: str, trigger: re.Match[str], where: Where, end: int) -> bool:
    """Tell whether a line says nothing but at which house it is: "at Kerr Parish Church"."""
    begins = trigger.start() == 0 or clean[trigger.start() - 1] == "\n"
    ends = clean[end : end + 1] in {"", "\n"}
    house = where.place is not None and BUILDING.search(clean, *where.place)
    return begins and ends and bool(house) and trigger[0].lower().startswith("at")


_OTHER_PART = 12.0
"""What a place loses behind which the hour of another part stands."""


def _has_another_hour(reading: Reading, moment: Moment, end: int) -> bool:
    """Tell whether another hour is told right behind a place: "hand-in at the gate 2.30"."""
    clock = moment.clock
    if clock is None or reading.clean.endswith((" From", " At"), 0, end):
        # A sentence that begins with the hour: "Kerr Hall, From 2.30pm we walk".
        return False
    behind = reading.clocks_between(end, end + len(", at "))
    return bool(behind) and all(
        one.at not in {clock.at, clock.arrive}
        and one.start > clock.start
        and reading.clean[end : one.start] in {" ", ", ", " at ", ", at "}
        for one in behind
    )


def _prose_score(reading: Reading, where: Where, trigger: re.Match[str], moment: Moment) -> float:
    """Weigh what stands before "in the Jubilee Room": an event, a life story, a negation."""
    clean, clock = reading.clean, moment.clock
    sentence = reading.layout.sentence(trigger.end())
    first = max(sentence[0], trigger.end() - _BEFORE)
    before = clean[first : max(first, trigger.start())].rstrip()
    timed = clock is not None and sentence[0] <= clock.start < sentence[1]
    hours = reading.clocks_between(*sentence)
    score = _exactness(reading, where)
    score += 2.0 if HELD.search(before) or EVENT_CUE.search(before + trigger[0]) else 0.0
    score += 2.0 if timed else -2.0 if clock is not None and hours else 0.0
    score -= 9.0 if NEGATED.search(before) or _NOT_AT.search(clean[first : trigger.end()]) else 0.0
    about_event = timed or HELD.search(before[-50:])
    score -= 4.0 if BIOGRAPHY.search(before[-45:]) and not about_event else 0.0
    score -= 6.0 if _INVITED.search(before) and trigger[0].startswith("to") else 0.0
    score -= 5.0 if CONTACT.search(before[-40:]) else 0.0
    return score


def _exactness(reading: Reading, where: Where) -> float:
    score = 3.0 if where.room else 0.0
    if where.place:
        name = reading.clean[slice(*where.place)]
        common = LOWER_BUILDING.fullmatch(name)
        score += 3.0 if BUILDING.search(name) else 2.0 if common else 0.5
        if where.place == where.address and not where.room:
            return score + (1.5 if STREET.match(name) else -1.5)
    return score + (2.0 if where.address and where.address != where.place else 0.0)


_PARLIAMENT_ROOM = re.compile(
    r"\b(?:(?:Lords |Commons )?Committee Room|CR) ?\d{1,2}[A-Z]?\b"
    r"|\b(?:(?:Upper|Lower) Waiting Hall|Terrace (?:Pavilion|Marquee)|(?:Members|Strangers|Peers)'"
    r" Dining Room)\b|\b(?:Jubilee|Grimond|Boothroyd|Thatcher|Macmillan|Wilson|IPU|Moses|Attlee"
    r"|Cholmondeley"
    r"|Robing) (?:Room|Suite)\b"
)


_HALL_DEBATE = re.compile(r"\b(?P<house>Westminster Hall) (?:[Dd]ebate|DEBATE)\b")
_HOSTS = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n)|(?<=[ap]m )|(?<=\d )|(?<=day ))(?:The )?(?P<house>"
    r"(?:[A-Z][\w'&-]+ (?:of |the |and ){0,2}){1,5}?"
    r"(?:Museum|Library|Hall|Church|Cathedral|Chapel|Theatre|Theater|Gallery|Bookshop|Books"
    r"|Bookstore|Cinema|Centre|Center|House|Castle|Abbey|Hotel|Synagogue|Mosque|Temple|Arts|Hut"
    r"|Pavilion|School|Inn|Rooms|College|Club|Palace of Westminster))(?:, [A-Z]\w+,)? "
    r"(?:hosts|will (?:host|welcome|be hosting|hold|open|be open|be the (?:place|venue|setting))"
    r"|is (?:hosting|ours|booked|where|the (?:place|venue|setting|scene)|(?:just )?(?:on|at|in|off"
    r"|opposite|behind|next to|near) (?:the |[A-Z]))|holds (?:a|an|its)"
    r"|opens its|welcomes|plays host to|(?<!Centre )(?<!Center )(?<!House )invites you to)\b"
)
"""A building that is only named as the host."""


def _hosts(reading: Reading) -> Iterator[Where]:
    for match in islice(_HOSTS.finditer(reading.clean), _MOST):
        yield Where(place=match.span("house"), score=2.4, source="hosts")


def _known(reading: Reading) -> Iterator[Where]:
    """Fall back to rooms that only the British Parliament has, wherever they stand."""
    for match in islice(_HALL_DEBATE.finditer(reading.clean), 1):
        yield Where(place=match.span("house"), score=2.4, source="known")
    for match in islice(_PARLIAMENT_ROOM.finditer(reading.clean), _MOST):
        before = reading.clean[max(0, match.start() - 30) : match.start()]
        if not NEGATED.search(before):
            sentence = reading.layout.sentence(match.start())
            end = chunk_end(reading, match.start(), min(sentence[1], match.start() + 160))
            yield replace(analyse(reading, match.start(), end), score=2.5)
