"""Finds where an event is held: room, building, street, entrance, or not settled yet."""

import re
from collections.abc import Iterator
from itertools import islice
from dataclasses import dataclass, replace

from content.announcement import gazetteer, zones
from content.announcement.koreanplaces import split_korean
from content.announcement.layout import Label, Piece
from content.announcement.moments import Moment
from content.announcement.reading import Reading
from content.announcement.roles import EVENT_CUE

Span = tuple[int, int]

_MOST = 120
"""Places of one kind looked at in one text, so that none can hold up a chat."""


@dataclass(frozen=True)
class Where:
    """Spans of the plain text that tell where; `score` compares readings of one text."""

    place: Span | None = None
    room: Span | None = None
    address: Span | None = None
    score: float = 0.0
    unsettled: bool = False
    implied: str | None = None
    online: bool = False


_ROOM_NAMES = "|".join(
    sorted(
        map(re.escape, (gazetteer.PALACE_ROOMS | gazetteer.PORTCULLIS_ROOMS) - {"w1", "w2", "w3", "w4", "w5", "boothroyd", "grimond"}),
        key=len, reverse=True,
    )
)  # fmt: skip
_KNOWN_ROOM = re.compile(rf"^(?:the )?(?:{_ROOM_NAMES}|boothroyd|grimond)\b", re.IGNORECASE)
_NUMBERED = (
    r"(?:(?:the )?(?:(?:[A-Z][\w'-]+ ){0,3})(?:[Rr]ooms?|Suite|Theatre|Theater|Hall|Studio|Lab|Gallery|Auditorium|Chamber|Ballroom|Screen|Classroom|Court|LT)"
    r"[ -]?(?:No\.? ?|number )?(?:[A-Z]{0,4}[-. ]?\d+(?:[./-]\d+)?[A-Za-z]?|[A-Z]\b(?!\.)|[IVX]+\b|[A-Z]{3,}(?: [A-Z0-9-]{2,8})?)(?:(?: and |&|-| & |/|/ )\d+)?"
    r"(?: \([^()\n]{2,40}\))?)"
)
_ROOM = re.compile(
    rf"^(?:{_NUMBERED}|[A-Z]{{1,3}}[-. ]?\d{{2,4}}[A-Z]?(?:\.\d+)?$|\d{{3,4}}$|\d{{1,2}}F$|(?:the )?(?:\d+(?:st|nd|rd|th)|[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Tt]op|[Ll]ower|[Uu]pper|[Ll]ower [Gg]round|[Mm]ain) [Ff]loor(?: [\w' -]{{2,40}})?|(?:[Ff]loor|[Ll]evel) \d+|Basement"
    rf"|\d{{3,4}}(?= (?:Rayburn|Cannon|Longworth|Dirksen|Hart|Russell)))"
)
_NAMED_ROOM = re.compile(
    rf"^(?:the )?(?:[A-Z0-9][\w'&.-]*(?: (?:of |de |and )?)){{1,5}}(?:{gazetteer.ROOM_NOUNS})$|^(?:the )?(?:Council|Commission|Board|Senate|Assembly|Supervisors'?) (?:Chambers?|Room)|^(?:the )?(?:Main|Great|Small|Lesser|Upper|Lower|Large|Committee|Meeting|Community|Conference|Function|Seminar|Lecture|Hearing|Board|Common|Multi-?[Pp]urpose) (?:Hall|Room|Theatre|Suite|Chamber)s?$",
    re.IGNORECASE,
)
_HALL = re.compile(r"\b(?:Hall|Theatre|Theater|Auditorium|Gallery|Library|Chapel|Studio|Cinema|Café|Cafe)$")
_SURE_ROOM = re.compile(r"(?:Room|Rooms|Suite|Chambers?|Auditorium|Lounge|Ballroom|Lobby|Foyer|Lecture Theatre|Lecture Hall|Boardroom|Atrium|Amphitheat(?:er|re))$", re.IGNORECASE)
_BARE = re.compile(r"^(?:the )?(?:House|Hall|Houses|Chamber|Chambers|Government|Group|Commons|Lords|Session|Centre|Center|Park|Green|Union|Society|State|Court|Bar)$", re.IGNORECASE)
_BUILDING = re.compile(rf"\b(?:{gazetteer.BUILDING_NOUNS})\b|\b(?:{'|'.join(map(re.escape, gazetteer.BUILDINGS + gazetteer.PARLIAMENT_BUILDINGS))})\b")
_PARLIAMENT = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(gazetteer.PARLIAMENT_BUILDINGS, key=len, reverse=True)))})\b", re.IGNORECASE)
_STREET = re.compile(
    rf"^(?:\d+[A-Za-z]?(?:[-/]\d+[A-Za-z]?)?,? )(?:[\w'.-]+ ){{0,5}}?(?:{gazetteer.STREET_NOUNS})\b\.?|^(?:[A-Z][\w'.-]+ ){{1,3}}(?:Street|Road|Avenue|Lane|Terrace|Crescent|Drive|Boulevard|Rd|Ave|Blvd|St\.?|Ln)$|^\d+[-\d]* [A-Z][\w']+(?: [A-Z][\w']+)?$|^P\.?O\.? Box"
)
_POSTCODE = re.compile(r"\b(?:VIC|NSW|QLD|ACT|TAS|WA|SA|NT) \d{4}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^\d{4,5} [A-Z]|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b|^\d{5}$")
_TOWN = re.compile(
    r"^(?:(?:near|central|south|north|east|west) )?(?:London(?: [NSEW]{1,2}C?\d{0,2}[A-Z]?)?|[A-Z]{2}|DPRK|ROK|North Korea|South Korea|the United Kingdom|China|Europe|Asia|Japan|the US|the UK|America|Pyongyang|UK|U\.K\.|United Kingdom|England|Scotland|Wales|USA|U\.S\.A?|Korea|South Korea|Republic of Korea|[NSEW]{1,2}C?\d[A-Z]?)$"
)
_UNSETTLED = re.compile(
    r"\b(?:tbc|tba|tbd|to be (?:confirmed|announced|advised|decided|determined|notified)|not yet (?:confirmed|known|decided)|(?:will be|be) (?:confirmed|announced|sent|shared) (?:shortly|nearer|closer|later|soon|to))\b|미정|추후 ?(?:공지|안내)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"\b(?:zoom|online|virtual(?:ly)?|webinar|webex|(?:microsoft|ms) teams|teams|google meet|youtube|facebook live|livestream(?:ed)?|skype|gotomeeting|remote(?:ly)?|crowdcast|twitch|video ?conference|teleconference|conference call)\b|온라인|줌|화상|유튜브|웨비나|비대면|https?://",
    re.IGNORECASE,
)
_DROP = re.compile(
    r"^(?:the |[Ii]n |[Aa]t |[Oo]n |[Oo]ff |[Ii]nside |of |[Ww]ithin |and |via |c/o |@ ?|[Hh]eld |[Ll]ocated |[Nn]ear |from |The (?=Houses? of|Palace of|UK Parl))+"
)
_CHUNK_END = re.compile(
    r"\b(?:on|from|at|for|to|in order|where|which|who|that|with|by|via|when|followed|hosted|organi[sz]ed|before|after|beginning|starting|commencing|during|as|until|between|about|and will|and is|is|will|was|are|has|have|please|can|should|if|or|because|this|next|tomorrow|tonight|today|entitled|titled|chaired|featuring|through|ahead)\b(?! the (?:Green|Hill|Park|Lane|Hill|Wolds|Sea|Thames|Fields)\b)"
)
_PHRASE = re.compile(
    r"(?:[Tt]he |our )?(?:rooms? )?(?:[A-Z0-9][\w'&./-]*|\"[A-Z])(?:(?: (?:of|the|and|for|upon|de|la|le|du|des|van|&|-|St\.?)){0,3} (?:[A-Z0-9(][\w'&./-]*\)?|room|hall|floor|suite|theatre|building|house|centre|center|library|church))*"
)
_TRIGGER = re.compile(
    r"\b(?:at|in|inside|@|venue is|venue will be|take place at|held at|to|into|place is|location is|located at|meet at|outside|near|on|takes over|(?:room|hall|bar|basement|back|floor|suite) of)\b:? (?=(?:the |our |your )?(?:[Rr]ooms? )?(?:[A-Z0-9\"]))"
    r"|\b(?:place|venue|room|location)\b[\w ]{0,20} \((?=[A-Z0-9])"
)
_NEGATED = re.compile(r"\b(?:not(?: be)?(?: held)?(?: at| in)?|instead of|rather than|no longer(?: be)?(?: held)?(?: at| in)?|originally(?: \w+){0,4}|previously(?: \w+){0,4}|moved from|changed from|formerly|from)(?: (?:at|in|the))* ?$", re.IGNORECASE)
_BIOGRAPHY = re.compile(
    r"\b(?:professor|fellow|student|candidate|lecturer|director|researcher|studied|studies|degree|educated|graduate[d]?|teaches|taught|works?|worked|working|PhD|Ph\.D\.|member|minister|chair|editor|born|lives?|living|based|based out|imprisoned|detained|camp|president|head|author|he|she|spoke|speech|debate|who|whose|been|served|serves|expert|analyst|manager|officer|grew up|raised|refugees?|exiles?|rights|abuses|regime|government|people|life|situation|schools?|war|published)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:take place|takes place|taking place|held|hosted|meet|meeting|gather|convene|screening|screened|event|seminar|talk|lecture|venue|hearing|join us|speak|talking|address|vigil|protest|rally|demonstration|launch|reception|service)\b[^.\n]{0,80}$", re.IGNORECASE)
_NEW = re.compile(r"\b(?:now(?: take place| be held| be)?|moved|changed|relocated|new venue|new location|new room|instead)\b[^.\n]{0,40}$", re.IGNORECASE)
_CONTACT = re.compile(r"\b(?:contact|tel|email|write to|post to|send|copies|offices?|collect|tickets? (?:available )?(?:at|from)|parking|car park|nearest|station|bus|exit|accessed via|via|entrance|published in|available (?:at|in|from)|reception will)\b[^.\n]{0,30}$", re.IGNORECASE)


def find(reading: Reading, moment: Moment, *, change: bool) -> Where:
    """Return the best reading of where the event is held."""
    candidates = [*_labelled(reading), *_in_prose(reading, moment, change=change), *_lines(reading, moment)]
    candidates = [one for one in candidates if one.place or one.room or one.unsettled or one.address]
    best = max(candidates, key=lambda one: one.score, default=Where())
    if best.score < _LEAST:
        best = replace(best, place=None, room=None, address=None)
    return _completed(reading, best, candidates)


_LEAST = 2.0


def _completed(reading: Reading, best: Where, candidates: list[Where]) -> Where:
    """Take a room or a building that is told elsewhere in the text."""
    if best.room is None:
        for piece in reading.layout.labelled(Label.ROOM):
            best = replace(best, room=_trim(reading.clean, piece.value, piece.end))
    if best.place is None and (room := best.room) is not None:
        other = next((one for one in sorted(candidates, key=lambda one: -one.score) if one.place and one.score >= _LEAST), None)
        if other is not None:
            best = replace(best, place=other.place, address=best.address or other.address)
        else:
            best = replace(best, implied=_implied(reading, room))
    elif best.place is not None and best.room is None:
        here = reading.clean[slice(*best.place)].lower()
        for one in candidates:
            if one.room and one.score >= _LEAST and (one.place is None or reading.clean[slice(*one.place)].lower() == here):
                return replace(best, room=one.room)
    return best


_HEAD = 400
_ASSEMBLY = re.compile(r"\b(?:Scottish Parliament|Welsh Parliament|Senedd|Northern Ireland Assembly|European Parliament|Leinster House)\b")


def _implied(reading: Reading, room: Span) -> str | None:
    """Name the building of a room that stands alone."""
    name = reading.clean[slice(*room)].lower().removeprefix("the ")
    if name in gazetteer.PORTCULLIS_ROOMS:
        return "Portcullis House"
    elsewhere = _ASSEMBLY.search(reading.clean[:_HEAD])
    if elsewhere:
        return elsewhere[0]
    in_britain = reading.timezone == "Europe/London" and reading.text_zone in {None, "Europe/London"}
    if name in gazetteer.PALACE_ROOMS or (in_britain and name.startswith("committee room")):
        return gazetteer.PARLIAMENT
    return None


def _labelled(reading: Reading) -> Iterator[Where]:
    pieces = list(reading.layout.labelled(Label.PLACE))
    for number, piece in enumerate(pieces):
        if not piece.named:
            continue
        end = piece.end
        for following in pieces[number + 1 :]:
            if following.named or following.start > end + 1 or not _goes_on(reading, piece, following):
                break
            end = following.end
        where = analyse(reading, piece.value, end)
        worth = 10.0 - piece.start / 5000
        yield replace(where, score=worth + (2.0 if where.place else 0.0))
    for piece in reading.layout.labelled(Label.DATE, Label.TITLE, Label.TIME, Label.NEXT, Label.START):
        # "When: Tuesday 4 May, 6pm, Conway Hall", "일시 및 장소: …"
        rest = _after_moments(reading, piece)
        if rest is not None:
            where = analyse(reading, *rest)
            yield replace(where, score=4.0 if where.place else 3.0 if where.room else 0.0)


def _goes_on(reading: Reading, piece: Piece, following: Piece) -> bool:
    words = reading.clean[following.start : following.end]
    if not words.strip() or len(words) > 90 or EVENT_CUE.search(words) or reading.days_between(following.start, following.end) or reading.clocks_between(following.start, following.end):  # noqa: PLR2004
        return False
    return not words.rstrip().endswith((".", "!", "?")) or len(words) < 40  # noqa: PLR2004


def _after_moments(reading: Reading, piece: Piece) -> Span | None:
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
    cut = re.match(r"[\s,.;:|@)(-]+(?:at|in)? ?", reading.clean[start:end])
    start += cut.end() if cut else 0
    return (start, end) if end - start > 4 else None  # noqa: PLR2004


_PARTICLE = re.compile(r" ?(?:으?로|에|부터|까지|은|는|이|가) ?[가-힣 ]")


def _before_moments(reading: Reading, piece: Piece) -> int:
    """Return where "Conway Hall, Thursday 3 May, 7pm" goes on to the day."""
    starts = [day.written.start for day in reading.days_between(piece.start, piece.end)]
    starts += [clock.start for clock in reading.clocks_between(piece.start, piece.end)]
    head = reading.clean[piece.start : min(starts)]
    return piece.start + len(re.sub(r"(?:[\s,|@(·-]|\bon\b|\bat\b|\bfrom\b)+$", "", head))


def _lines(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Read lines of nothing but a place, near the event's day."""
    day = moment.day.day.written.start if moment.day else 0
    for piece in _fragments(reading, moment):
        length = piece.end - piece.start
        if piece.label not in {None, Label.TITLE} or not 5 <= length <= 160 or abs(piece.start - day) > 700:  # noqa: PLR2004
            continue
        words = reading.clean[piece.start : piece.end]
        start, end = piece.start, piece.end
        rest = _after_moments(reading, piece)
        if rest:
            start, end = rest
            words = reading.clean[start:end]
        elif reading.days_between(start, end) or reading.clocks_between(start, end):
            end = _before_moments(reading, piece)
            if end - start < 5:  # noqa: PLR2004
                continue
            words = reading.clean[start:end]
        if (not rest and words.rstrip().endswith(("?", "!", ":"))) or (not rest and words.rstrip().endswith(".") and _ARTICLE.search(words)) or EVENT_CUE.search(words) or not re.match(r"[^\w\"']{0,4}[A-Z0-9가-힣]", words):
            continue
        if "에서" in words:
            continue
        where = analyse(reading, start, end)
        building = where.place is not None and where.place != where.address
        known = building and bool(where.address or where.room) and not _ARTICLE.search(reading.clean[start:end])
        named = where.place is not None and bool(_BUILDING.search(reading.clean[slice(*where.place)]) or _KO_ROOMISH.search(reading.clean[slice(*where.place)]))
        beside = abs(piece.start - day) < 160  # noqa: PLR2004
        if rest and where.place and where.place == where.address and _STREET.match(reading.clean[slice(*where.place)]):
            yield replace(where, score=3.5)
        if (known and (named or where.address)) or (rest and named):
            yield replace(where, score=(3.5 if known else 2.5) + (1.0 if rest else 0.0) + (1.0 if named else 0.0) + (1.5 if beside else 0.0) + (1.0 if where.room and where.address else 0.0))
        elif where.place and abs(piece.start - day) < 160 and _tight(reading, where, start, end):  # noqa: PLR2004
            yield replace(where, score=2.2)


_ARTICLE = re.compile(r"(?i)^(?:we|you|they|he|she|it|there|this|these|those|please|his|her|our)\b|\b(?:is|are|was|were|has|have|had)\b")


def _fragments(reading: Reading, moment: Moment) -> Iterator[Piece]:
    """Yield the lines, and the sentences that tell the event's day or hour."""
    yield from reading.layout.pieces
    seen: set[int] = set()
    for at in (moment.day.day.written.start if moment.day else None, moment.clock.start if moment.clock else None):
        if at is not None:
            start, end = reading.layout.sentence(at)
            if start not in seen and (start, end) != reading.layout.line(at):
                seen.add(start)
                yield Piece(start, end, None, start)
            follows = reading.layout.sentence(end)
            if follows[0] not in seen and follows[0] == end and follows != reading.layout.line(end):
                seen.add(follows[0])
                yield Piece(*follows, None, follows[0])


def _tight(reading: Reading, where: Where, start: int, end: int) -> bool:
    return where.place is not None and where.place[1] - where.place[0] > 0.6 * (end - start) and bool(_BUILDING.search(reading.clean[slice(*where.place)]))


def _in_prose(reading: Reading, moment: Moment, *, change: bool) -> Iterator[Where]:
    clean = reading.clean
    day = moment.day.day.written if moment.day else None
    for match in islice(_TRIGGER.finditer(clean), _MOST):
        start = match.end()
        sentence = reading.layout.sentence(start)
        if reading.clocks_between(start, start + 1) or reading.days_between(start, start + 5):
            continue
        end = _chunk_end(reading, start, min(sentence[1], start + 200))
        if end - start < 3:  # noqa: PLR2004
            continue
        where = analyse(reading, start, end)
        if not (where.place or where.room):
            continue
        before = clean[max(sentence[0], start - 120) : start]
        score = _prose_score(reading, where, before, match[0], sentence, moment)
        if match[0].lower().startswith(("to", "on", "near", "into")) and not (change and _NEW.search(before)):
            score -= 3.0
        if change and _NEW.search(before):
            score += 5.0
        if day is not None:
            score += 3.0 if sentence[0] <= day.start < sentence[1] else 0.0
            score += 1.0 if abs(day.start - start) < 150 else 0.0  # noqa: PLR2004
        yield replace(where, score=score)
    yield from _korean_prose(reading, moment)
    yield from _known(reading)
    for match in islice(_KO_SAID.finditer(clean), _MOST):
        yield replace(analyse(reading, *match.span(match.lastgroup or 0)), score=6.0)


def _prose_score(reading: Reading, where: Where, before: str, trigger: str, sentence: Span, moment: Moment) -> float:
    clean = reading.clean
    score = 0.0
    if where.place:
        name = clean[slice(*where.place)]
        score += 3.0 if _BUILDING.search(name) else 0.5
    score += 3.0 if where.room else 0.0
    score += 2.0 if where.address and where.address != where.place else 0.0
    if where.place and not where.room and where.place == where.address:
        score += 1.5 if _STREET.match(clean[slice(*where.place)]) else -1.5
    held = before[: len(before) - len(trigger)]
    score += 2.0 if _HELD.search(held) or EVENT_CUE.search(before) else 0.0
    clock = moment.clock
    score += 2.0 if clock and sentence[0] <= clock.start < sentence[1] else 0.0
    cut = before[: len(before) - len(trigger)].rstrip()
    score -= 9.0 if _NEGATED.search(cut) or re.search(r"\(not (?:at |in )?(?:the )?$", before, re.I) else 0.0
    event_near = bool(clock and sentence[0] <= clock.start < sentence[1]) or _HELD.search(cut[-50:])
    score -= 4.0 if _BIOGRAPHY.search(cut[-45:]) and not event_near else 0.0
    score -= 5.0 if _CONTACT.search(cut[-40:]) else 0.0
    return score


def _chunk_end(reading: Reading, start: int, limit: int) -> int:
    clean = reading.clean
    for day in reading.days_between(start, limit):
        limit = min(limit, day.written.start)
    for clock in reading.clocks_between(start, limit):
        limit = min(limit, clock.start)
    at = start
    while True:
        phrase = _PHRASE.match(clean, at, limit)
        if phrase is None:
            break
        at = phrase.end()
        glue = re.compile(r", (?:in |at |off |on )?(?:the )?(?=[A-Z0-9])| \((?=[A-Za-z0-9])|\)?, |\) | (?:in|at|of|off|on) (?:the )?(?=[A-Z0-9])| - ").match(clean, at, limit)
        if glue is None:
            break
        at = glue.end()
    words = clean[start:at]
    trimmed = words.rstrip(" ,(-")
    return start + len(re.sub(r"(?:,? (?:on|at|in|from|of|off|the))+$", "", trimmed))


def analyse(reading: Reading, start: int, end: int) -> Where:
    """Tell room, building and street apart in a piece of text that tells where."""
    clean = reading.clean
    words = clean[start:end]
    where = Where(unsettled=bool(_UNSETTLED.search(words)), online=bool(_ONLINE.search(words)))
    if re.search(r"[가-힣]", words):
        return _korean(clean, start, end, where)
    address: list[Span] = []
    rest: list[Span] = []
    for span in _parts(clean, start, end):
        part = clean[slice(*span)]
        if _UNSETTLED.search(part) or re.match(r"(?i)not |instead|https?:|www\.|meeting id|passcode|dial", part):
            continue
        if _ONLINE.search(part) and not _BUILDING.search(part):
            where = replace(where, online=True)
            continue
        kind = _kind(part, where)
        if kind == "building" and re.search(r"\boff (?:the )?$", clean[max(0, span[0] - 9) : span[0]]):
            # "Jubilee Room, off Westminster Hall": a way to find it, not the building.
            kind = ""
        if kind == "" and clean.startswith(" of the ", span[1]):
            kind = "room"
        if kind == "room" and part.startswith("The "):
            span = span[0] + 4, span[1]
        if kind == "room" and where.room is None:
            where = replace(where, room=span)
        elif kind == "room" and where.room is not None and span[0] - where.room[1] <= 4:  # noqa: PLR2004
            closed = span[1] + (clean[span[1] : span[1] + 1] == ")" and "(" in clean[where.room[0] : span[0]])
            where = replace(where, room=(where.room[0], closed))
        elif kind == "building" and where.place is None:
            where = replace(where, place=span)
        elif kind == "address":
            address.append(span)
        elif kind == "building" or kind == "":
            rest.append(span)
    return _settled(clean, where, address, rest)


def _settled(clean: str, where: Where, address: list[Span], rest: list[Span]) -> Where:
    if address:
        where = replace(where, address=(address[0][0], address[-1][1]))
    if where.room and where.place is None and clean[slice(*where.room)].isdigit():
        # "2255 Rayburn House" is a room; "in 1910" is not.
        where = replace(where, room=None)
    floor = where.room is None or (where.place is not None and 0 < where.room[0] - where.place[1] <= 2)  # noqa: PLR2004
    if where.place is not None and floor and _HALL.search(clean[slice(*where.place)]):
        # "Conference Hall, Korea Press Center": what follows is the building it is in.
        house = next((span for span in rest if span[0] > where.place[1] and _BUILDING.search(clean[slice(*span)])), None)
        if house is not None and (not address or house[0] < address[0][0]):
            where = replace(where, room=(where.place[0], (where.room or where.place)[1]), place=house)
            rest.remove(house)
    if where.place is None and where.room is not None and _stands_alone(clean[slice(*where.room)], address):
        where = replace(where, place=where.room, room=None)
    rest = [span for span in rest if not _BARE.match(clean[slice(*span)])]
    if where.place is not None and _BARE.match(clean[slice(*where.place)]):
        where = replace(where, place=None)
    if where.place is None:
        named = next((span for span in rest if re.match(r"(?:the )?[A-Z0-9]", clean[slice(*span)]) and not _TOWN.match(clean[slice(*span)])), None)
        where = replace(where, place=named or (None if where.room else _first_address(address)))
    return where


def _stands_alone(room: str, address: list[Span]) -> bool:
    """Tell whether a hall or room with no building round it is the place itself."""
    if _ROOM.match(room) or _KNOWN_ROOM.match(room):
        return False
    return bool(address) or not _SURE_ROOM.search(room)


def _first_address(address: list[Span]) -> Span | None:
    return (address[0][0], address[-1][1]) if address else None


def _kind(part: str, where: Where) -> str:
    known = _KNOWN_ROOM.match(part)
    if known and where.room is None:
        return "room"
    if _PARLIAMENT.fullmatch(part.removeprefix("the ")):
        return "building"
    if _ROOM.match(part) and len(part) < 60:  # noqa: PLR2004
        return "room"
    if _STREET.match(part) or _POSTCODE.search(part) or _TOWN.match(part):
        return "address"
    if where.place is None and where.room is None and _NAMED_ROOM.match(part):
        return "room" if _SURE_ROOM.search(part) else "room" if re.match(r"(?i)(?:the )?(?:main|great|small|lesser|upper|lower|large|assembly) hall$", part) else "building"
    if where.place is not None and where.room is None and _NAMED_ROOM.match(part):
        return "room"
    if _BUILDING.search(part):
        return "building"
    if zones.of_place(part):
        return "address"
    return ""


def _parts(clean: str, start: int, end: int) -> Iterator[Span]:
    """Cut at commas, breaks and brackets, and between a room and "in the" building."""
    for match in re.finditer(r"[^,;\n|()•·]+", clean[start:end]):
        a, b = start + match.start(), start + match.end()
        for piece in re.finditer(r"(?:(?! - |: | at the | in the | of the (?=House|Palace|Parliament|Portcullis)| at (?=[A-Z])| in (?=[A-Z])|(?<=[a-z]{3})\. (?=[A-Z])).)+", clean[a:b]):
            span = _trim(clean, a + piece.start(), a + piece.end())
            if span is None:
                continue
            yield from _room_then_building(clean, span)


_ROOM_FIRST = re.compile(
    rf"(?P<room>{_NUMBERED}|\d{{3,4}}|[A-Z]{{2}}-?\d{{3}})(?:,| of)? (?=(?:the )?(?:Houses? of|Palace|Portcullis|Rayburn|Cannon|Longworth|Dirksen|Hart|Russell|Palais|(?:[A-Z][\w'-]+ ){1,5}(?:Hall|House|Building|Centre|Center|Library|College|Museum|Hotel|Palace|Parliament)))"
)
_OF_THE = re.compile(
    rf"^(?P<room>(?:(?!\b(?:{gazetteer.BUILDING_NOUNS})\b)[^,])+?) of the (?P<place>[A-Z][^,]*\b(?:Building|House|Hall|Centre|Center|Library|Museum|Hotel|Palace|College|Church|Theatre|Parliament))$"
)


_ROOM_LAST = re.compile(
    rf"^(?P<place>.*?\b(?:{gazetteer.BUILDING_NOUNS}|North|South|East|West)) (?P<room>(?:Room|Suite) [A-Z]?\d+\w?|[A-Z]{{1,2}}\d{{2,4}}\w?)$"
)


def _room_then_building(clean: str, span: Span) -> Iterator[Span]:
    match = _ROOM_FIRST.match(clean, *span)
    if match:
        yield match.span("room")
        rest = _trim(clean, match.end(), span[1])
        if rest:
            yield rest
        return
    inside = _OF_THE.match(clean[slice(*span)])
    if inside:
        yield span[0], span[0] + inside.end("room")
        yield span[0] + inside.start("place"), span[1]
        return
    tail = _ROOM_LAST.search(clean[slice(*span)])
    if tail:
        yield span[0], span[0] + tail.end("place")
        yield span[0] + tail.start("room"), span[1]
        return
    yield span


def _trim(clean: str, start: int, end: int) -> Span | None:
    words = clean[start:end]
    head = re.match(r"[\s.:\"'*_#>=~☞➡▶→@-]*[^\w\s\"'(]*\s*", words)
    start += head.end() if head else 0
    drop = _DROP.match(clean[start:end])
    start += drop.end() if drop else 0
    while end > start and (clean[end - 1] in " .,;:-\"'!" or (clean[end - 1] == ")" and "(" not in clean[start:end])):
        end -= 1
    if "(" in clean[start:end] and ")" not in clean[start:end] and clean[end : end + 1] == ")":
        end += 1
    return (start, end) if end - start > 1 else None


def _korean(clean: str, start: int, end: int, where: Where) -> Where:
    place, room, address = split_korean(clean, start, end)
    return replace(where, place=place, room=room, address=address)


_KO_SAID = re.compile(r"장소 ?\((?P<inside>[^()\n]{3,60})\)|(?:장소|곳|행사장)(?:는|은) (?P<where>[^\n.,]{2,60}?)(?=(?:으?로|에서|이며|이고|입니다|입니|이다)(?:[ .,]|$))")
_KO_HELD = re.compile(r"(?P<where>[가-힣A-Za-z0-9][가-힣A-Za-z0-9()·,. ]{2,60}?)에서(?= |는|도|,|의?$)")
_KO_BREAK = re.compile(r".*(?:[가-힣](?:은|는|이|가|을|를|의|에|께서|하여|위해|부터|까지|시|분|반|과|와|및|일|\))(?= )|\d시|[)\],:])[, ]", re.DOTALL)
_KO_ROOMISH = re.compile(r"(?:회관|점|문고|회의실|센터|강당|홀|대학교|대학|극장|도서관|호텔|청사|광장|국회|빌딩|타워|교회|성당|박물관|기념관|의회|서점|카페|관|실|원|관저|공원|역|층|호|Room|House|Hall|Parliament)\)?$")


def _korean_prose(reading: Reading, moment: Moment) -> Iterator[Where]:
    clean = reading.clean
    if reading.language != "ko" and "에서" not in clean:
        return
    day = moment.day.day.written if moment.day else None
    for match in islice(_KO_HELD.finditer(clean), _MOST):
        words = match["where"]
        cut = _KO_BREAK.match(words)
        start = match.start() + (cut.end() if cut else 0)
        for clock in reading.clocks_between(match.start(), match.end()):
            start = max(start, clock.end)
        span = _trim(clean, start, match.end("where"))
        if span is None:
            continue
        where = analyse(reading, *span)
        if not (where.place or where.room):
            continue
        sentence = reading.layout.sentence(span[0])
        near = day is not None and sentence[0] <= day.start < sentence[1]
        score = (3.0 if _KO_ROOMISH.search(clean[slice(*span)]) else 0.0) + (3.0 if near else 0.0)
        score += 1.5 if EVENT_CUE.search(clean[match.end() : match.end() + 30]) else 0.0
        yield replace(where, score=score - 0.5)


_PARLIAMENT_ROOM = re.compile(
    r"\b(?:Lords |Commons )?Committee Room \d{1,2}[A-Z]?\b"
    r"|\b(?:Jubilee|Grimond|Boothroyd|Thatcher|Macmillan|Wilson|IPU|Moses|Attlee|Cholmondeley|Robing) (?:Room|Suite)\b"
)


def _known(reading: Reading) -> Iterator[Where]:
    """Fall back to rooms that only the British Parliament has, wherever they stand."""
    for match in islice(_PARLIAMENT_ROOM.finditer(reading.clean), _MOST):
        before = reading.clean[max(0, match.start() - 30) : match.start()]
        if not _NEGATED.search(before):
            sentence = reading.layout.sentence(match.start())
            end = _chunk_end(reading, match.start(), min(sentence[1], match.start() + 160))
            yield replace(analyse(reading, match.start(), end), score=2.5)


_ENTRANCE = re.compile(
    rf"(?P<name>{'|'.join(map(re.escape, gazetteer.ENTRANCES))})(?:'s)? (?:visitors?'? |public |main |security )?(?:entrance|gate|search point)"
    rf"|(?:via|through|by|use|using|at|from|is) (?:the )?(?P<plain>{'|'.join(map(re.escape, gazetteer.ENTRANCES))})(?=[ .,;)\n]|$)(?! Room)"
    r"|\b(?:[Ee]nter|[Ee]ntry is|[Ee]ntry|[Aa]ccess(?:ed)?|[Ee]ntrance(?: is)?|[Cc]ome in|[Ee]ntrance) (?:will be )?(?:via|through|from|by|on|off|at) (?:the )?(?P<other>[A-Z0-9][\w'&-]*(?: (?:of|the|and)? ?[A-Z0-9][\w'&-]*){0,4})(?: (?:entrance|gate|door))?"
    r"|\b(?:[Uu]se|via|through|by|at) the (?P<more>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}|(?:main|front|side|rear|back|north|south|east|west|visitor)) (?:visitors?'? |public )?(?:entrance|gate|door)\b"
)


def entrance(reading: Reading) -> Span | None:
    """Return the span that names the entrance."""
    for piece in reading.layout.labelled(Label.ENTRANCE):
        if piece.named and 2 < piece.end - piece.value < 80 and not re.search(r"(?i)\bfree\b|£|wheelchair|step", reading.clean[piece.value : piece.end]):  # noqa: PLR2004
            known = _ENTRANCE.search(reading.clean, piece.value, piece.end)
            if known:
                return known.span(known.lastgroup or 0)
            return _trim(reading.clean, piece.value, piece.end)
    match = _ENTRANCE.search(reading.clean)
    return match.span(match.lastgroup or 0) if match else None
