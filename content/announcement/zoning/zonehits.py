"""Finds towns, regions, countries and peoples by name, and what part each plays in its sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from content.announcement.zoning import (
    americantowns,
    cities,
    lands,
    sharedtowns,
    stateways,
    towns,
    worldtowns,
)

MOST = 80
"""Names looked at in one text."""
READ = 8_000
_SHARE, _FURTHER_SHARE = 0.75, 0.25
_WORD = re.compile(r"(?<![\w가-힣])(?:[A-ZÀ-ÞĀ-Ž][\w'’.]*|[가-힣]{2,})")
_ANY_WORD = re.compile(r"(?<![\w가-힣])(?:[^\W\d_][\w'’.-]*|[가-힣]{2,})")
_LONGEST_KOREAN = 7
_KO_FROM = re.compile(
    r"[가-힣]{0,4}(?:대학교?|특파원|대사|총영사(?!관)|출신)|(?:[가-힣]{2})?대(?=[ ,)\n])|에서 본"
)
"""What makes a city that of a speaker: "베를린자유대", "도쿄특파원"."""
_STREET = re.compile(
    r"(?i:(?:'s)? (?:street|road|avenue|st|rd|ave|room|gardens|time|square|lane|close|court"
    r"|terrace|crescent|way|arms|drive|suite|auditorium|place|fellow|scholar|agreement|treaty"
    r"|declaration|convention|protocol|accords?|conference room|hall|house|building|theatre)\b"
    r"|[a-z]*-\w)"
)
_INN = re.compile(r"['’]s? [A-Z]")
"""What follows a name in that of an inn or a saint's church."""
_SAINTS = ("st ", "st. ", "saint ")
_PARISH = re.compile(
    r"(?:['’]s?)? (?:(?:Anglican|Episcopal|Lutheran|Catholic|Methodist|Presbyterian|United|Parish"
    r"|Orthodox|Primary|High|Community|Church) )?(?:Church|Cathedral|Chapel|School|College|Priory"
    r"|Hospital|Hall|Parish|Cent(?:re|er)|Square|Wood|Ambulance)\b"
)
"""What makes a saint's town a saint's house: "St. John's Church"."""
_PAIRED = re.compile(r"-[A-Z]")
"""What makes a land one of two: "the UK-Korea declaration"."""
_FURTHER = re.compile(r" (?:Falls|Heights|Springs|Grove|Junction|Creek|Ridge|Beach|Township)\b")
"""What makes a town's name that of a further one in America: "Canton Falls"."""
_PERSONAL_TOLD = (
    "austin|charlotte|florence|sydney|victoria|adelaide|dallas|lincoln|carlisle|madison|jackson|"
    "houston|denver|nelson|hamilton|wellington|washington|preston|regina|chelsea|georgia|jos|"
    "virginia|carolina|london|paris|boston|kent|derby|stirling|lancaster|york|kingston|bath|"
    "reading|essen|halle|nice|mobile|normal|norman|franklin|montgomery|marion|norfolk|lagos|"
    "clark|columbus|darwin|flinders|burnley|selma|helena|casper|eugene|stockton|reno|flint|macon|"
    "erie|fez|swat|agra|goa|bali|toro|kandy|sida|lund|faro|ennis|mayo|kerry|waterloo|devon|dover|"
    "ayr|nadi|rome|athens|jordan|israel|china|chad|cuba|mali|india|kenya|troy|napier|masterton|"
    "gisborne|geraldton|carlton|whitby|salisbury|winchester|bradford|halifax|perth|durham|cork|"
    "clare|monash|griffith|brandon|lansing|savannah|dayton|tamale|kano|queens|bristol|chester|"
    "warwick|stanford|cornell|vassar|emory|tufts|baylor|burlington|anna|andrews|polish|german|"
    "english|french|irish|welsh|holland|brittany|catalan|ames"
)
_PERSONAL = frozenset(_PERSONAL_TOLD.split("|"))
"""Names that people have too."""
_NEAR = ("America/", "Australia/", "Europe/London", "Europe/Dublin", "Pacific/Auckland")
"""Where towns bear names that people who write English have too."""
_HOUSES = frozenset({"rayburn", "longworth", "dirksen", "cannon house", "hart senate"})
_GIVEN = re.compile(
    r"(?:\b(?!(?:In|At|Near|From|The|To|Of|For|And|Downtown|City|Town|University|College|County"
    r"|Greater|Central|North|South|East|West|Old|New|Venue|Where|Place|Location|Upper|Lower|Hall"
    r"|Centre|Center|Library|House|Hotel|Room|Square|Street|Road|Institute|Museum|Church|School"
    r"|Campus|Building|Theatre|Theater|Park|Club|Inner|Fort|San|St|Saint|Port|Royal|Free|Our|This"
    r"|Speakers)\b)[A-Z][a-z]+|\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Lord|Lady|Cllr|Rev|[A-Z])\.?) $"
)
_GIVEN_REACH = 20
_SURNAME = re.compile(
    r" (?!University|College|City|Council|Town|County|Public|Central|State|School|Library|Museum"
    r"|Centre|Center|Post|Times|Chapter|Branch|Festival|Convention|Civic|Community|Bay|Park|Island"
    r"|CBD|UK|USA|Road|Hospital|Cathedral|Art|Union|Institute|Parliament|Assembly|Court|District"
    r"|North|South|East|West|Airport|Hotel|Station|Book|Arts|Region|Metro|Tech|Business|Law"
    r"|International|Medical|High|Time|Campus|Chamber|Area|Office|Trades|Labor|Labour|Peace|Board"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|On|At|From)[A-Z][a-z'-]+"
)


@dataclass(frozen=True)
class Hit:
    """A name and the zones or the country it may stand for, each with its share."""

    kind: str
    zones: tuple[tuple[str, float], ...]
    land: str
    start: int
    end: int


@cache
def _places() -> dict[str, tuple[str, str]]:
    """Return what a name is ("town", "state", "land", "people") and its zone or country."""
    told = {name: ("town", zone) for name, zone in worldtowns.towns().items()}
    told |= {name: ("people", land) for name, land in lands.PEOPLES.items()}
    told |= {name: ("land", land) for name, land in lands.names().items()}
    told |= {name: ("town", zone) for name, zone in towns.TOWNS.items()}
    told |= {name: ("town", zone) for name, zone in americantowns.TOWNS.items()}
    told |= {
        name: ("town", zone) for name, zone in cities.ZONE_OF.items() if name not in lands.names()
    }
    told |= {name: ("state", zone) for name, zone in cities.STATE_NAMES.items()}
    told |= {name: ("state", zone) for name, zone in stateways.FOLK.items()}
    return told


def names() -> frozenset[str]:
    """Return all names known by hand, in small letters."""
    return frozenset({*_places(), *sharedtowns.SHARED})


@cache
def _by_first() -> dict[str, list[str]]:
    """Return names by their first word, the longest first."""
    heap: dict[str, list[str]] = {}
    for name in sorted(names(), key=len, reverse=True):
        heap.setdefault(_first(name), []).append(name)
    return heap


def _first(name: str) -> str:
    return name.split(" ", 1)[0].rstrip(".,").split("-", 1)[0]


def find(clean: str, *, small: bool = False) -> Iterator[Hit]:
    """Yield the names of places in a text, one after the other.

    Args:
        clean: The plain text.
        small: Whether names may be written without capitals, as people answer a question.
    """
    lower = clean[:READ].lower()
    done = count = 0
    for word in (_ANY_WORD if small else _WORD).finditer(clean[:READ]):
        if word.start() < done:
            continue
        name = _korean(word[0]) if word[0][0] >= "가" else _longest(lower, word)
        if name is None:
            continue
        end = word.start() + len(name)
        if _is_other(clean, name, word.start(), end, small=small):
            continue
        done, count = end, count + 1
        yield _hit(name, word.start(), end)
        if count == MOST:
            return


def _longest(lower: str, word: re.Match[str]) -> str | None:
    first = _first(lower[word.start() : word.end()])
    for name in _by_first().get(first.removesuffix("'s").removesuffix("’s"), ()):
        end = word.start() + len(name)
        if lower.startswith(name, word.start()) and not lower[end : end + 1].isalnum():
            return name
    return None


def _korean(word: str) -> str | None:
    lengths = range(min(len(word), _LONGEST_KOREAN), 1, -1)
    return next((word[:length] for length in lengths if word[:length] in _places()), None)


def _is_other(clean: str, name: str, start: int, end: int, *, small: bool) -> bool:
    """Tell whether a name is that of a street, a person or a treaty."""
    if name[0] >= "가":
        return bool(_KO_FROM.match(clean, end))
    if name in _HOUSES:
        return False
    kind, zone = _places().get(name, ("", ""))
    paired = kind in {"land", "people"} and bool(_PAIRED.match(clean, end))
    if _STREET.match(clean, end) and not paired:
        return True
    if zone.startswith("America/") and not small and _FURTHER.match(clean, end):
        return True
    if name.startswith(_SAINTS) and _PARISH.match(clean, end):
        return True
    near = not zone or zone.startswith(_NEAR)
    if near and _INN.match(clean, end):
        return True
    if small or not name.isalpha() or kind in {"land", "people"}:
        return False
    if name in _PERSONAL and _SURNAME.match(clean, end):
        return True
    return (near or name in _PERSONAL) and bool(_GIVEN.search(clean, max(0, start - 20), start))


def is_street(clean: str, end: int) -> bool:
    """Tell whether a name is that of a street, a house or a further town: "Canton Falls"."""
    return bool(_STREET.match(clean, end) or _FURTHER.match(clean, end) or _INN.match(clean, end))


def is_after_given(clean: str, start: int, end: int) -> bool:
    """Tell whether a given name or a title of people stands before a name."""
    before = clean[max(0, start - _GIVEN_REACH) : start]
    return bool(_GIVEN.search(before.title() if clean[start:end].isupper() else before))


def is_before_surname(clean: str, start: int, end: int) -> bool:
    """Tell whether a surname stands after a name."""
    after = clean[end : end + _GIVEN_REACH]
    return bool(_SURNAME.match(after.title() if clean[start:end].isupper() else after))


def _hit(name: str, start: int, end: int) -> Hit:
    kind, told = _places().get(name, ("town", ""))
    if kind in {"land", "people"}:
        zone = lands.zone_of(told) or ""
        return Hit(kind, ((zone, 1.0),), told, start, end)
    further = sharedtowns.SHARED.get(name, ())
    first = ((told, _SHARE if further else 1.0),) if told else ()
    rest = tuple((zone, _FURTHER_SHARE / len(further)) for zone in further if zone != told)
    return Hit(kind, first + rest, "", start, end)
