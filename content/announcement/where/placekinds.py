"""Sorts the parts of words that tell where: rooms, buildings, streets, and the rest."""

import re

from content.announcement.where.placeheaps import TRIMMED, Heaps
from content.announcement.where.placekind import kind_of
from content.announcement.where.placeparts import Span, closed, name_only
from content.announcement.where.placewords import (
    BUILDING,
    CONGRESS,
    ONLINE,
    PARLIAMENT,
    STREET,
    TOWN,
    UNSETTLED,
)

_NO_PLACE = re.compile(
    r"not |instead|same(?: (?:place|venue|room|time)\b|$)"
    r"|(?:celebrating|marking|remembering|honou?ring|launching|supporting) "
    r"|(?:show|view|open|see) (?:on )?(?:the )?map$|US (?:and|&) Canada|https?:|www\."
    r"|meeting id|passcode|dial|\d{1,2}[.:]\d\d"
    r"(?!\d)|(?:up|down)stairs$"
    r"|above$|(?:the )?public (?:gallery|seats)$|.*[£$€₩]|P\.?O\.? ?Box\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"(?:next (?:door )?to|in front of|facing|across from|behind|beside|adjacent|close to"
    r"|nearest|nearby|near|(?:just )?off|across|a short"
    r"|(?:just )?(?:round|around)|\d+[- ]?(?:mins?|minutes?|yards|metres|m)\b|entrance|enter|access"
    r"|parking|car park|use |via |map|directions|opposite|formerly|above|below|ring |please )",
    re.IGNORECASE,
)
"""How to find a place, where its name was told before."""
_OWNER = re.compile(
    r"(?:museum|library|church|college|university|school|hotel|club|centre|center|society|embassy"
    r"|town|village|building|hall|gallery)'s "
)
_OWNED = re.compile(r"(?!St)(?:Club|Society|Union|Trust|Council|Group|Forum|Government|Party)'s")
_OFF = re.compile(r"\boff (?:the )?$")
_LOBBY = re.compile(
    r"^(?!(?:the )?(?:(?:Central|Main|North|South|East|West|Upper|Lower|Ground|Front|Entrance"
    r"|Commons|Lords|Hotel|Library|Theatre|Building|House|Senate|(?:Members|Peers)'?) )+Lobby$"
    r"|(?:the )?lobby$).*\b(?:Lobby|lobby)(?: (?:Day|day|of Parliament))?$"
)
_LOBBIED = re.compile(r"(?:the |mass )*lobby", re.IGNORECASE)
_WHOM = re.compile(
    r"\blobby(?:ing)? (?:of )?(?:your |our |their )?(?:parliament|MPs?|peers|members)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"\bMPs?\b|\blobby (?:your|our|their|of)\b|\b[Mm]ass [Ll]obby\b")
"""People who are lobbied: a lobby is then what goes on, not where: "Housing Network Lobby"."""


_HELD_AT = re.compile(
    r"\b(?:Meeting|Breakfast|Lunch(?:eon)?|Dinner|Supper|Rally|Picnic|Fundraiser|Festival|Fair"
    r"|Conference|Workshop|Seminar|Lecture|Screening|Reception|Vigil|AGM|Debate|Hustings)$"
)
"""What is held where the next words tell: "the Club Breakfast at El Patio"."""


def sort(heaps: Heaps, span: Span, end: int) -> None:
    """Put a part on its heap; what is no place, and ways to find it, are left out."""
    part = heaps.words(span)
    if UNSETTLED.search(part) or _NO_PLACE.match(part) or _is_quoted(heaps.clean, span):
        return
    lobby = _LOBBY.search(part) and _MEMBERS.search(heaps.clean)
    if lobby or _OWNED.fullmatch(part) or _is_somebody(heaps, span):
        return
    if _LOBBIED.fullmatch(part) and _WHOM.search(heaps.clean):
        return
    if heaps.told and _WAY.match(heaps.clean, _from_bracket(heaps.clean, span)):
        return
    if _is_club_in_a_house(heaps, span, end) or (ONLINE.search(part) and not BUILDING.search(part)):
        return
    if _HELD_AT.search(part) and heaps.clean.startswith((" at ", " @ "), span[1]):
        return
    kind = _kind_here(heaps, span, end)
    if kind == "room":
        owner = _OWNER.match(part)
        lead = len("The ") if part.startswith("The ") else owner.end() if owner else 0
        _add_room(heaps, (span[0] + lead, span[1]))
    elif kind == "address":
        heaps.address.append(span)
    elif kind == "building" and not heaps.buildings and _is_house_in_brackets(heaps, span):
        heaps.buildings.append(name_only(heaps.clean, span))
    elif kind in {"building", "name"} and _names_the_house(heaps, span):
        heaps.rooms.append(heaps.buildings.pop())
        heaps.buildings.append(span)
    elif kind == "building" and not heaps.buildings and not heaps.bracketed(span):
        heaps.buildings.append(name_only(heaps.clean, _without_friends(heaps, span)))
    elif kind == "building" or (kind == "name" and not heaps.bracketed(span)):
        heaps.rest.append(name_only(heaps.clean, span))


def _is_somebody(heaps: Heaps, span: Span) -> bool:
    """Tell whether a part is a person whose name is Park: "Ms Park Ji-yeong"."""
    called = _PARK.match(heaps.words(span))
    if not called:
        return False
    before = heaps.clean[max(0, span[0] - _REACH) : span[0]]
    return called["given"] is not None or bool(_COURTESY.search(before))


_REACH = 12
_PARK = re.compile(r"Park [A-Z][a-z]+(?P<given>-[a-z]+)?$")
"""A park stands behind its name, a Korean family name before it."""
_COURTESY = re.compile(
    r"\b(?:(?:Ms|Mrs?|Miss|Dr|Prof(?:essor)?|Revd?|Pastor|Sir)\.? |(?:with|by|[Ss]peakers?:) )$"
)


def _is_club_in_a_house(heaps: Heaps, span: Span, end: int) -> bool:
    """Tell whether a part is who meets in the house behind it: "Camera Club, Kerr Hall"."""
    behind = heaps.clean[span[1] : end]
    return (
        behind.startswith(", ")
        and CIRCLE.search(heaps.words(span)) is not None
        and BUILDING.search(behind) is not None
    )


CIRCLE = re.compile(
    r"\b(?:History|Historical|Archaeological|Camera|Photographic|Garden|Gardening|Gardeners'|Flower"
    r"|Horticultural|Natural History|Astronomical|Book|Film|Art|Bridge|Chess|Debating|Literary"
    r"|Philosophical|Writers'?|Speakers'?|Probus|Rotary|Walking|Rambling) (?:Club|Society|Group"
    r"|Association)$"
)


def _is_house_in_brackets(heaps: Heaps, span: Span) -> bool:
    """Tell whether brackets name the house: "Ashford (Town Hall)", "Suite (Portcullis House)"."""
    if heaps.rooms and heaps.bracketed(span) and PARLIAMENT.fullmatch(heaps.words(span)):
        return True
    return (
        heaps.bracketed(span)
        and not heaps.rooms
        and bool(_HOUSE_LAST.search(heaps.words(span)))
        and not any(_OF_A_BODY.search(heaps.words(one)) for one in heaps.rest)
        and heaps.clean.startswith(")", span[1])
    )


def _names_the_house(heaps: Heaps, span: Span) -> bool:
    """Tell whether brackets name the house of a room told by its noun: "Teatro (Kilburn)"."""
    return (
        heaps.bracketed(span)
        and not heaps.rooms
        and len(heaps.buildings) == 1
        and bool(_ROOM_NOUN_ONLY.fullmatch(heaps.words(heaps.buildings[0])))
        and heaps.words(span)[0].isupper()
    )


_HOUSE_LAST = re.compile(rf"(?:{BUILDING.pattern})$")
_OF_A_BODY = re.compile(r"\b(?:by|with|MP|Labour|Party|Conservatives?|Democrats?)\b")
_ROOM_NOUN_ONLY = re.compile(
    r"(?:the )?(?:Library|Teatro|Theat(?:re|er)|Auditorium|Hall|Chapel|Gallery|Studio|Caf[eé]|Bar"
    r"|Restaurant|Aula|Sala|Salle|Saal|Salón|Common Room|Great Hall|Main Hall)",
    re.IGNORECASE,
)


def _without_friends(heaps: Heaps, span: Span) -> Span:
    """Take those who help a house, or invite with it, off its name: "Friends of Kerr Library"."""
    friends = _FRIENDS.match(heaps.words(span))
    return (span[0] + friends.end(), span[1]) if friends else span


_FRIENDS = re.compile(
    r"(?:[Tt]he )?(?:Friends of (?:the )?|(?:[A-Z]\w+ (?:of |the )?){0,4}(?:League|Society"
    r"|Association"
    r"|Committee|Voters|Network|Alliance|Trust|Friends|Council|Guild|Chamber of Commerce)"
    r" and (?:the )?)(?=[A-Z][\w'.-]* [A-Z])"
)


def _is_quoted(clean: str, span: Span) -> bool:
    """Tell whether a part is a name of something shown or said: "The Long Road" (12A)."""
    return clean[max(0, span[0] - 1) : span[0]] == '"' and clean.startswith('"', span[1])


def _from_bracket(clean: str, span: Span) -> int:
    """Return where the words of a part begin that trimming took off: "(next to the Minster)"."""
    bracket = clean.rfind("(", max(0, span[0] - TRIMMED), span[0])
    comma = clean.rfind(",", max(0, span[0] - TRIMMED), span[0])
    if max(bracket, comma) < 0:
        return span[0]
    start = max(bracket, comma) + 1
    return start + (clean[start : start + 1] == " ")


_DISTRICT = re.compile(r"[A-Z]{1,2}\d{1,2}[A-Z]?")
"""The first half of a British postcode."""


def _kind_here(heaps: Heaps, span: Span, end: int) -> str:
    """Return what a part is, its neighbours considered."""
    clean = heaps.clean
    part = heaps.words(span)
    if _YEAR.fullmatch(part) and not (
        CONGRESS.match(clean, span[1] + 1)
        or any(CONGRESS.search(heaps.words(one)) for one in heaps.buildings)
    ):
        return "number"
    if part.isdigit():
        # "2255 Rayburn House" is a room; "in 1910" is not.
        before = clean[max(0, span[0] - TRIMMED) : span[0]].rstrip(" ,")
        told = any(before.endswith(heaps.words(one)) for one in heaps.buildings)
        inner = clean.startswith(" ", span[1]) and span[1] < end
        inner = inner or (
            told and clean.endswith(heaps.words(heaps.buildings[-1]) + " ", 0, span[0])
        )
        return (
            "room"
            if inner or (told and CONGRESS.fullmatch(heaps.words(heaps.buildings[0])))
            else "number"
        )
    if (
        heaps.buildings
        and TOWN.match(part)
        and not PARLIAMENT.search(heaps.words(heaps.buildings[0]))
    ):
        # "W2" is a part of London, and a room where the Parliament was named.
        return "address"
    street = heaps.words(heaps.address[-1]) if heaps.address else ""
    if _DISTRICT.fullmatch(part) and STREET.match(street):
        # "Edward Road, B12" is a part of Birmingham.
        return "address"
    if heaps.told and _MIDDLE.search(part):
        return "address"
    if _ROAD.fullmatch(part) and _ON_A.search(clean[max(0, span[0] - TRIMMED) : span[0]]):
        return "address"
    kind = kind_of(part, bool(heaps.buildings), heaps.roomed, bool(heaps.rooms))
    if kind == "building" and _OFF.search(clean[max(0, span[0] - len(" off the ")) : span[0]]):
        # "Jubilee Room, off Westminster Hall": a way to find it, not the building.
        kind = "way" if heaps.rooms else "name"
    inner = kind == "name" or (kind == "building" and bool(_INNER_LAST.search(part)))
    inner = inner or bool(_ANY_HALL.fullmatch(part))
    of_a_chamber = _CHAMBER.match(clean, span[1])
    if inner and of_a_chamber and _MATTER.search(part):
        return "matter"
    if _CHAMBER.match(part) and _OF_MATTER.search(clean[max(0, span[0] - _LEAD) : span[0]]):
        return "matter"
    return "room" if inner and clean.startswith(" of the ", span[1]) else kind


_MATTERS = (
    r"\b(?:members?(?:hip)?|future|reform|role|size|composition|history|work|restoration|powers"
    r"|leader|speaker|clerk|staff|business)"
)
_MATTER = re.compile(rf"{_MATTERS}$", re.IGNORECASE)
_OF_MATTER = re.compile(rf"{_MATTERS} of the $", re.IGNORECASE)
_CHAMBER = re.compile(r"(?: of the )?House of (?:Commons|Lords)\b")
_LEAD = 40
"""What a house is spoken of for, and who belongs to it: "Membership of the House of Lords"."""
_MIDDLE = re.compile(
    r"^(?:[A-Z][\w'-]+ ){0,3}(?:City|Town|city|town) (?:Cent(?:re|er)|cent(?:re|er))$"
)
"""The middle of a town, behind the house: "The Bell, 3 Hill Road, Leeds City Centre"."""
_ROAD = re.compile(r"[ABM]\d{1,4}(?:\(M\))?|(?:FM|SR|US|RR|CR|Hwy\.?) ?\d{1,4}")
_ON_A = re.compile(r"\b(?:off|on|along|from|by|near) (?:the )?$|\bthe $")
"""The number of a road is not that of a room: "off the A52"."""
_YEAR = re.compile(r"20[0-4]\d")
_ANY_HALL = re.compile(
    r"(?:the )?(?:Main|Great|Small|Large|Upper|Lower|Multi-?[Pp]urpose|Dining|Assembly|Banquet"
    r"|Concert|Lecture|Conference|Exhibition|Seminar) Hall"
)
_INNER_LAST = re.compile(r"\b(?:Bar|Caf[eé]|Restaurant|Chapel|Theatre|Gallery)$")
"""What is inside where "of the" house follows, and a house of its own where not."""


def _add_room(heaps: Heaps, span: Span) -> None:
    """Keep the first room; a floor or a number right after it belongs to it."""
    if not heaps.rooms:
        heaps.rooms.append(span)
    elif _USUAL.fullmatch(heaps.words(heaps.rooms[0])):
        heaps.rooms[0] = span
    elif span[0] - heaps.rooms[0][1] <= len(") , "):
        heaps.rooms[0] = closed(heaps.clean, (heaps.rooms[0][0], span[1]))


_USUAL = re.compile(r"(?:our |the )?(?:usual|regular|normal|old|new|same) (?:meeting )?room")
"""A room that is named in the next words: "our usual room (Seminar Room 3)"."""
