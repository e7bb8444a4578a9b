"""Parts a room from the house it is told with, without a comma between them."""

import re
from collections.abc import Iterator

from content.announcement.where import gazetteer
from content.announcement.where.placetrim import Span, trim
from content.announcement.where.placewords import LOWER_ROOM, NUMBERED

_ROOM_FIRST = re.compile(
    rf"(?P<room>{NUMBERED}|\d{{3,5}}|\d{{1,2}}/F|[A-Z]{{2}}-?\d{{3}})(?:,"
    rf"| of)? (?=(?:the )?(?:Houses? of"
    r"|Palace|Portcullis|Rayburn|Cannon|Longworth|Dirksen|Hart|Russell|[RCL]HOB|Palais"
    rf"|(?:[A-Z][\w'-]+ (?:[A-Z]\. )?){{1,5}}(?:Hall|House|Building|Centre|Center"
    r"|Library|College|Museum|Hotel"
    r"|Palace|Parliament|Tower)|\d{1,4}(?:-\d{1,4})?[A-Z]? (?:[A-Z][\w'-]+ ){1,3}(?:Street|St|Road"
    r"|Rd|Square|Avenue|Ave|Place|Lane|Gardens|Terrace|Row|Way|Drive|Crescent)\b))"
)
_ROOM_LAST = re.compile(
    rf"^(?P<place>.*?\b(?:{gazetteer.BUILDING_NOUNS}|North|South|East|West)) (?P<room>(?:Room"
    rf"|Suite) [A-Z]?\d+\w?|\d{{1,2}}\.\d{{1,2}}[A-Za-z]?|[A-Z]{{1,2}}\d{{2,4}}\w?"
    rf"|[A-Z]{{1,2}}[.-]\d{{1,3}}(?:\.\d+)?|B?\d{{1,2}}/?F|B\d"
    r"|(?!1[789]\d\d|20\d\d)\d{3,4}[A-Z]?)$"
)


_IN_PARLIAMENT = re.compile(
    r"^(?P<place>House of (?:Commons|Lords)|Portcullis House|Palace of Westminster) "
    r"(?P<room>(?:Committee |Dining |Meeting |Interview )?Room \w{1,3}|Chamber|Terrace)$"
)
_THEN_PARLIAMENT = re.compile(
    r"^(?:House of (?:Commons|Lords),? )?"
    r"(?P<room>(?:[A-Z][\w']* ){0,3}(?:Room|Suite|Chamber|Pavilion|Marquee)(?: (?!of )\w{1,3})?) "
    r"(?P<place>House of (?:Commons|Lords)|Portcullis House|Palace of Westminster)$"
)
_OFF_THE_HALL = re.compile(
    r"^(?P<room>(?:[Rr]oom )?W\d|Jubilee Room|Grand Committee Room),? (?:just )?off "
    r"(?P<place>Westminster Hall)$"
)
_NAMED_LAST = re.compile(
    r"^(?P<place>.*?\b(?:School|Center|Centre|Building|Hotel|College|Museum|House|Club|Church"
    r"|Courthouse"
    r"|Academy|Annexe?|Library|Complex|Park|University|Hotel|Arms|Inn|Pub|Club|Lodge|Temple|Mosque"
    r"|Hall(?! (?:hall|room)))) (?P<room>(?:(?:Main|Large|Small|Upper|Lower|First"
    r"|Second|Third"
    r"|East|West|North|South) )?(?:(?:Conference|Meeting|Community|Board|Committee|Council"
    r"|Multi-?[Pp]urpose"
    r"|Banquet|Lecture|Seminar|Function|Training|Hearing|Assembly|Commission|Fellowship|Social"
    r"|Reading|Reception|Exhibition|Event|Events|Activity|Media|Press|Dining) (?:Room|Hall"
    r"|Chambers?|Theatre)"
    r"|Auditorium|Cafeteria|Cafetorium|Gymnasium|Gym|Ballroom|Atrium|Lobby|Foyer|Boardroom)"
    r"(?: [A-Z0-9]{1,3})?|(?:(?:main|large|small|upper|lower|school|meeting|conference|community"
    r"|function|back|function|sports|dining|lecture) ){0,2}(?:room|hall|auditorium|cafeteria"
    r"|gymnasium|gym|theatre|theater|library|lobby|foyer|atrium|ballroom|chapel|basement|bandshell"
    r"|bandstand|parking lot|car park|courtyard|gardens?|grounds|lawn|terrace|steps|cafetorium))$"
)
_LOWER_LAST = re.compile(
    rf"^(?P<place>[A-Z][^,]*\b(?:{gazetteer.BUILDING_NOUNS})) (?P<room>(?:(?:main|large|small|upper"
    r"|lower|front|back) )?(?:room|auditorium|foyer|lobby|atrium|ballroom|basement|courtyard"
    r"|gardens?|lawn|terrace|car park|parking lot|forecourt|café|cafe))$"
)
_FLOOR_LAST = re.compile(
    rf"^(?P<place>.*\b(?:{gazetteer.BUILDING_NOUNS}))[ ,]+(?P<room>(?:\d+(?:st|nd|rd|th)|[Gg]round"
    r"|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]op) [Ff]loor)$"
)
_CONGRESS_LAST = re.compile(
    rf"^(?P<place>(?:{gazetteer.CONGRESS_NAMES})(?: (?:HOB|SOB|(?:(?:House|Senate) Office )?"
    r"Building))?),? (?P<room>G?-?\d{2,4})$"
)
_ROOM_NOUN = (
    r"(?:[Rr]oom|[Ss]uite|[Cc]hambers?|[Aa]uditorium|[Tt]heat(?:re|er)|[Hh]all|[Ll]ounge"
    r"|[Bb]allroom"
    r"|[Ll]obby|[Ff]oyer|[Bb]oardroom|[Aa]trium|[Bb]asement|[Ff]loor|[Ll]ibrary|[Gg]allery"
    r"|[Ss]tudio"
    r"|[Cc]hapel|[Cc]af[eé]|[Cc]afeteria|[Gg]ymnasium|[Cc]lassroom|[Mm]arquee|[Pp]arlou?r"
    r"|[Cc]rypt|[Uu]ndercroft|[Rr]efectory|[Ll]evel|(?:[Bb]ack|[Pp]ublic|[Ff]ront) [Bb]ar)"
)
_OF_THE = re.compile(
    rf"^(?P<room>(?:(?!\b(?:{gazetteer.BUILDING_NOUNS})\b)[^,])*?(?:{_ROOM_NOUN}|[Tt]errace"
    rf"|[Gg]ardens?"
    r"|[Ll]awn|[Ss]teps|[Yy]ard|[Gg]rounds|[Cc]ar [Pp]ark|[Pp]arking [Ll]ot|[Ww]ing|[Nn]ave|[Bb]ar"
    r"|[Ss]alon|[Aa]ula(?: [A-Z]\w+)?|[Cc]loisters?)) of the "
    rf"(?P<place>[A-Z][^,]*\b(?:{gazetteer.BUILDING_NOUNS}))$"
)
_ROOM_OF_THE = re.compile(
    r"^(?P<room>(?:[A-Z][\w'-]+ ){0,3}(?:Room|Suite|Auditorium|Lounge|Foyer|Ballroom|Parlou?r|Bar)"
    r"(?: [A-Z]?\d{1,3}[A-Z]?)?) of (?:the )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})$"
)
_ROOM_OF = re.compile(
    rf"^(?P<room>(?:(?! of | at | in ).){{0,50}}?\b{_ROOM_NOUN}(?: [A-Z]{{0,3}}-?\d+\w?| [A-Z])?)"
    rf" (?:of|on|at|in|inside|within) (?:the )?(?P<place>(?=[A-Z0-9])[^,]*?"
    rf"\b(?:{gazetteer.BUILDING_NOUNS})\b.*)$"
)
_COMMON_OF = re.compile(
    rf"^(?P<room>{LOWER_ROOM.pattern}|library|chapel|hall|courtyard|grounds|gardens?|parking lot"
    r"|orchard|barn|tent|lawn|terrace"
    r"|car park|crypt|cafe|café|bar) (?:of|at|in) (?:the )?(?P<place>(?:The )?[A-Z].*)$"
)
_OF_A_SEAT = re.compile(
    r"^(?P<place>[A-Z]{3,5}) (?P<room>(?:[A-Z][a-z'-]+ ){1,3}(?:Lecture (?:Theatre|Hall)"
    r"|Seminar Room|Auditorium|Common Room|Council Chamber)(?: \w{1,3})?)$"
)
"""A room of a seat of learning told by its letters: "UZT Kerr Lecture Theatre 2"."""
_OF_A_SCHOOL = re.compile(
    r"^(?P<place>(?:[A-Z][\w'-]+ ){1,3}(?:Institute|University|College|School|Academy|Museum)) "
    r"(?P<room>(?:Lecture (?:Theatre|Hall|Room)|Seminar Room|Theatre|Classroom)(?: \w{1,4})?)$",
    re.IGNORECASE,
)
"""A room told right behind its school: "Kerr Institute Lecture Theatre 3"."""
_OF_A_BODY = re.compile(
    r"^(?P<place>(?:[A-Z][\w&-]+ ){0,3}(?:Department|Ministry|Institute|Foundation|Agency"
    rf"|Commission|Association|Society))'s (?P<room>(?:[A-Z][\w&-]+ ){{1,3}}{_ROOM_NOUN})$"
)
_POSSESSED = re.compile(
    rf"^(?P<place>[^,]*\b(?:{gazetteer.BUILDING_NOUNS})(?: (?:of )?[A-Z]\w+)?)'s"
    rf" (?P<room>(?:[\w&-]+ ){{0,4}}"
    rf"{_ROOM_NOUN}(?: \w{{1,3}})?)$"
)


_GLUED = re.compile(
    rf"^(?P<place>[A-Z][\w'&.-]*(?: [\w'&.-]+)*? (?:{gazetteer.BUILDING_NOUNS}|[Hh]all|[Cc]hurch"
    rf"|[Cc]entre|[Cc]enter|[Pp]ub|[Ll]ibrary))(?: |(?=\d))(?!(?:{gazetteer.BUILDING_NOUNS})\b)"
    r"(?P<street>\d+[A-Za-z]?(?:-\d+)? (?:[A-Z][\w'.-]+ )"
    r"{1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Terrace|Place|Way|Close"
    r"|Crescent|Row|Square)\b.*|(?:[A-Z][\w'-]+ ){1,2}(?:Street|Road|Avenue|Lane|Drive|Crescent"
    r"|Terrace|Boulevard) [A-Z].*)$"
)
"""A house and its street without a comma: "Kerr Park Hotel Leeds Road Alton AL9 0ZZ"."""


_STREET_AND_CODE = re.compile(
    r"^(?P<place>\d+[A-Za-z]? (?:[A-Z][\w'.-]+ ){1,4}(?<=[a-z] ))"
    r"(?P<street>[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?)$"
)
"""A street and its postcode: "14 Alder Way NW1 2XX"."""


_HOUSE_AND_CODE = re.compile(
    rf"^(?P<place>(?=[A-Z])[^,\d]*\b(?:{gazetteer.BUILDING_NOUNS})\b[^,\d]*? )"
    r"(?P<street>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$"
)
"""A house and its postcode: "Kerr College NW1 2XX"."""


def room_then_building(clean: str, span: Span) -> Iterator[Span]:
    """Yield the room and the house of a part, or the house and its street, else the part."""
    glued = _GLUED.match(clean[slice(*span)])
    if glued:
        yield from room_then_building(clean, (span[0], span[0] + glued.end("place")))
        yield span[0] + glued.start("street"), span[1]
        return
    coded = _STREET_AND_CODE.match(clean[slice(*span)]) or _HOUSE_AND_CODE.match(
        clean[slice(*span)]
    )
    if coded:
        yield span[0], span[0] + coded.end("place") - 1
        yield span[0] + coded.start("street"), span[1]
        return
    match = _ROOM_FIRST.match(clean, *span)
    if match:
        yield match.span("room")
        rest = trim(clean, match.end(), span[1])
        if rest:
            yield rest
        return
    words = clean[slice(*span)]
    for pattern in (
        _THEN_PARLIAMENT,
        _OFF_THE_HALL,
        _ROOM_OF,
        _COMMON_OF,
        _OF_THE,
        _ROOM_OF_THE,
        _OF_A_BODY,
        _OF_A_SEAT,
        _OF_A_SCHOOL,
        _POSSESSED,
    ):
        inside = pattern.match(words)
        if inside is None:
            continue
        yield from sorted(
            (span[0] + inside.start(name), span[0] + inside.end(name)) for name in ("room", "place")
        )
        return
    tail = (
        _IN_PARLIAMENT.match(words)
        or _CONGRESS_LAST.match(words)
        or _ROOM_LAST.search(words)
        or _NAMED_LAST.match(words)
        or _FLOOR_LAST.match(words)
        or _LOWER_LAST.match(words)
    )
    if tail:
        yield span[0], span[0] + tail.end("place")
        yield span[0] + tail.start("room"), span[1]
        return
    yield span
