"""Cuts words that tell where into their parts, and trims the parts."""

import re
from collections.abc import Iterator

from content.announcement import gazetteer
from content.announcement.placewords import LOWER_ROOM, NUMBERED

Span = tuple[int, int]
_DROP = re.compile(
    r"^(?:the |(?:[Oo]n the )?(?:[Ff]ront )?(?:[Ss]teps|[Gg]ates?) of |[Oo]utside "
    r"|[Oo]pposite |[Ii]n front of "
    r"|(?:[Aa]ssemble|[Mm]eet|[Gg]ather|[Mm]uster)(?: (?:at|in|outside|on))? (?=the |[A-Z])"
    r"|[Ii]n |[Aa]t |[Oo]n |[Oo]ff |[Ii]nside |of |[Ww]ithin |and |via |c/o |@ ?|[Hh]eld "
    r"|[Ll]ocated |AT |IN |[Nn]ear |[Ff]rom (?=[A-Zt])|The (?=Houses? of|Palace of|UK Parl))+"
)
PHRASE = re.compile(
    r"(?:[Tt]he |our )?(?:rooms? )?(?:[A-ZÀ-Þ0-9][\w'&./-]*|\"[A-Z])(?:(?: (?:of|the|and|for|upon"
    r"|de|la|le|du|des|van|der|den|am|im|an|di|del|zu|zum|zur|von|und|et|en|sur|aux|without|within"
    r"|juxta|&|-"
    r"|St\.?)){0,3} (?:[A-ZÀ-Þ0-9(#][\w'&./-]*\)?|rooms?|hall|floor|suite|theatre|building|house"
    r"|centre"
    r"|center|library|(?:main )?building|church|pub|hotel|school|college|cinema|museum|chapel"
    r"|cafe|café|bookshop|campus|gym|pavilion|clubhouse|bandshell|bandstand|embassy|consulate|hut"
    r"|courthouse|hospital|barn|parlour"
    r"|(?:village|parish|church|community|memorial|sports|social|school|youth|scout|mission"
    r"|rugby|football|cricket|bowls|primary|secondary|high|middle|elementary|railway|bus"
    r"|public|county|central|civic|arts|leisure|recreation|market|fire|police)"
    r" (?:hall|centre|center|club|pavilion|library|school|rooms?|ground|square|station|house"
    r"|church|museum))(?![a-z]))*"
)


def name_only(clean: str, span: Span) -> Span:
    """Cut "Civic Centre hosts the Mayor" after the name."""
    name = PHRASE.match(clean, *span)
    if not name or not re.match(r" [a-z]", clean[name.end() : span[1]]):
        return span
    noun = _NOUN_THEN_ONE.match(name[0])
    return span[0], name.start() + noun.end("house") if noun else name.end()


_NOUN_THEN_ONE = re.compile(
    rf"(?P<house>.*\b(?:{gazetteer.BUILDING_NOUNS})) (?!(?:{gazetteer.BUILDING_NOUNS})$)"
    r"[A-Z][a-z]+$",
    re.DOTALL,
)
"""A house and the first word of the next sentence: "Kerr Hall Stay for tea"."""


def parts(clean: str, start: int, end: int) -> Iterator[Span]:
    """Cut at commas, breaks and brackets, and between a room and "in the" building."""
    for match in re.finditer(r"[^,;\n|()•·\U0001f300-\U0001faff]+", clean[start:end]):
        a, b = start + match.start(), start + match.end()
        for piece in re.finditer(
            r"(?:(?! - | //? | @ |: | at the | in the | of the (?=House|Palace|Parliament"
            r"|Portcullis)"
            r"| at (?=[A-Z])| in (?=[A-Z]|\d{1,3} [A-Z])|(?<=[a-z]{3})\. (?=[A-Z])).)+",
            clean[a:b],
        ):
            span = trim(clean, a + piece.start(), a + piece.end())
            if span is None:
                continue
            yield from _room_then_building(clean, span)


_ROOM_FIRST = re.compile(
    rf"(?P<room>{NUMBERED}|\d{{3,5}}|[A-Z]{{2}}-?\d{{3}})(?:,| of)? (?=(?:the )?(?:Houses? of"
    r"|Palace|Portcullis|Rayburn|Cannon|Longworth|Dirksen|Hart|Russell|[RCL]HOB|Palais"
    rf"|(?:[A-Z][\w'-]+ ){{1,5}}(?:Hall|House|Building|Centre|Center|Library|College|Museum|Hotel"
    r"|Palace|Parliament)))"
)
_ROOM_LAST = re.compile(
    rf"^(?P<place>.*?\b(?:{gazetteer.BUILDING_NOUNS}|North|South|East|West)) (?P<room>(?:Room"
    rf"|Suite) [A-Z]?\d+\w?|\d{{1,2}}\.\d{{1,2}}[A-Za-z]?|[A-Z]{{1,2}}\d{{2,4}}\w?"
    rf"|[A-Z]{{1,2}}[.-]\d{{1,3}}(?:\.\d+)?|B?\d{{1,2}}F|B\d)$"
)


_IN_PARLIAMENT = re.compile(
    r"^(?P<place>House of (?:Commons|Lords)|Portcullis House|Palace of Westminster) "
    r"(?P<room>(?:Committee |Dining |Meeting |Interview )?Room \w{1,3})$"
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
    r"|Auditorium|Cafeteria|Gymnasium|Gym|Ballroom|Atrium|Lobby|Foyer|Boardroom)"
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
    r"|[Cc]rypt|[Uu]ndercroft|[Rr]efectory|(?:[Bb]ack|[Pp]ublic|[Ff]ront) [Bb]ar)"
)
_OF_THE = re.compile(
    rf"^(?P<room>(?:(?!\b(?:{gazetteer.BUILDING_NOUNS})\b)[^,])*?(?:{_ROOM_NOUN}|[Tt]errace|[Gg]ardens?"
    r"|[Ll]awn|[Ss]teps|[Yy]ard|[Gg]rounds|[Cc]ar [Pp]ark|[Pp]arking [Ll]ot|[Ww]ing|[Nn]ave|[Bb]ar"
    r"|[Ss]alon|[Aa]ula(?: [A-Z]\w+)?|[Cc]loisters?)) of the "
    rf"(?P<place>[A-Z][^,]*\b(?:{gazetteer.BUILDING_NOUNS}))$"
)
_ROOM_OF_THE = re.compile(
    r"^(?P<room>(?:[A-Z][\w'-]+ ){0,3}(?:Room|Suite|Auditorium|Lounge|Foyer|Ballroom|Parlou?r|Bar))"
    r" of the (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})$"
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
_POSSESSED = re.compile(
    rf"^(?P<place>[^,]*\b(?:{gazetteer.BUILDING_NOUNS}))'s (?P<room>(?:[\w&-]+ ){{0,4}}"
    rf"{_ROOM_NOUN}(?: \w{{1,3}})?)$"
)


def _room_then_building(clean: str, span: Span) -> Iterator[Span]:
    match = _ROOM_FIRST.match(clean, *span)
    if match:
        yield match.span("room")
        rest = trim(clean, match.end(), span[1])
        if rest:
            yield rest
        return
    words = clean[slice(*span)]
    for pattern in (_ROOM_OF, _COMMON_OF, _OF_THE, _ROOM_OF_THE, _POSSESSED):
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


def closed(clean: str, span: Span) -> Span:
    """Take the bracket along that closes what the span opens."""
    if (
        "(" in clean[slice(*span)]
        and ")" not in clean[slice(*span)]
        and clean.startswith(")", span[1])
    ):
        return span[0], span[1] + 1
    return span


_ALSO = re.compile(
    r" (?:&|and|or|\+|plus)(?: also)?(?: live)?(?: (?:on|via|by|over))? "
    r"(?=(?:[Oo]nline|[Zz]oom|[Tt]eams|Webex|[Vv]irtual|YouTube|Facebook|[Ll]ivestream|stream"
    r"|remote|video|phone|telephone)).*$"
)
"""The other way to take part: "Sadler Building & Teams"."""


def trim(clean: str, start: int, end: int) -> Span | None:
    """Take bullets, articles and stops off a span; None where nothing is left."""
    words = clean[start:end]
    head = re.match(r"[\s.:\"'*_#>=~☞➡▶→@-]*[^\w\s\"'(]*\s*", words)
    start += head.end() if head else 0
    drop = _DROP.match(clean[start:end])
    start += drop.end() if drop else 0
    also = _ALSO.search(clean, start, end)
    end = also.start() if also and also.start() > start else end
    while end > start and (
        clean[end - 1] in " .,;:-\"'!" or (clean[end - 1] == ")" and "(" not in clean[start:end])
    ):
        end -= 1
    return closed(clean, (start, end)) if end - start > 1 else None
