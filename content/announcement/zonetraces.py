"""Gathers what a whole text tells of where it is at home, as signs for each zone it may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from content.announcement import phonezones, zonecodes, zonehits, zonesigns
from content.announcement.zonehits import Hit

_DATELINE = re.compile(
    r"(?:,? [A-Z][\w. ]{1,18}?)?(?: \([^)\n]{2,30}\))?,? ?(?:—|–|--| -|:)(?= ?\S)"
    r"|, (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d"
    r"|,? ?\d{1,2}(?:-|–)?\d{0,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)
_LINE_START = re.compile(r"(?:^|\n)\W*(?:date \d{4}-\d\d-\d\d )?$")
_ADDRESS_BEFORE = re.compile(r"(?:, ?|\d[^\n,]{2,40}, ?|[-–] ?)$")
_ADDRESS_AFTER = re.compile(r"\s*(?:$|[,.;)]?\s*(?:\n|$)|[,;.]|\(|-? ?\d{3,6}\b| [A-Z]{1,2}\d)")
_BODY_AFTER = re.compile(
    r"(?:'s)?,? (?:(?:[A-Z][a-z]+ ){0,2})(?:University|College|City|Town|County|Council|Library"
    r"|Museum|Institute|Centre|Center|Parliament|Assembly|School|Chamber|Club|Society|Gazette"
    r"|News|Chapter|Branch|Association|Foundation|Group|Union|Community|Cathedral|Church|Hotel"
    r"|FM|Radio|Theatre|Academy|Seminary|Festival|Campus|Law)\b"
)
_BODY_BEFORE = re.compile(
    r"\b(?:University|College|City|Town|Township|Council|Borough|Village|Institute|Diocese"
    r"|Archdiocese|Embassy|Museum|Parliament|Bank|Mayor|Library|Society|Friends|Government"
    r"|Municipality|District|Citizens|People|Friends) of (?:the |Old |Greater )?$|\bUniversity,? $"
)
_LIFE = re.compile(
    r"\b(?:(?:is|was|as) (?:an? |the )?(?:\w+ ){0,3}(?:professor|lecturer|fellow|director|author"
    r"|editor|researcher|journalist|student|chair|head)|studied|educated|leads?|led|born|lives?"
    r"|living|based|worked|works|taught|teaches|PhD|degree|grew up|ambassador|correspondent|bureau"
    r"|expelled|escaped|fled|holds|visiting|formerly|former|translated|served)\b[^.\n]{0,80}$"
    r"|\b(?:Professor|Prof|Fellow|Director|Author|Lecturer|Editor|Chair|Correspondent|Dr)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_LIFE_REACH = 110
_WITHIN = re.compile(
    r"\b(?:in|at|near|downtown|across|around|from|to|here in|central|outside) (?:the |old |down"
    r"town |central |north |south |east |west )?$",
    re.IGNORECASE,
)
_KO_WITHIN = re.compile(r"에서|에 있는|시내|소재|한인|교협|지역|총영사관| 한인| 소재| 지역| 교협")
_TOPIC = re.compile(r"\b(?:on|about|against|of|between|with|for) (?:the )?$", re.IGNORECASE)
_HOUR_BEFORE = re.compile(
    r"(?:\d ?[ap]\.?m\.?|\d[:.h]\d\d|noon|midnight),? ?\(?(?:in )?$", re.IGNORECASE
)


@dataclass(frozen=True)
class Traces:
    """What a text tells of where it is at home."""

    hits: tuple[tuple[Hit, str], ...]
    """Names of places with the part each plays."""
    of_lands: tuple[tuple[str, str, float], ...]
    """Countries, what speaks for them and how much of it."""
    areas: frozenset[str]
    manners: frozenset[str]
    korean: bool


def gather(clean: str, *, korean: bool) -> Traces:
    """Return what a whole text tells of where it is at home."""
    hits = chain(zonehits.find(clean), zonecodes.find(clean))
    return Traces(
        tuple((hit, _part(clean, hit)) for hit in hits),
        tuple(_of_lands(clean)),
        frozenset(phonezones.zones(clean)),
        zonesigns.manners(clean),
        korean,
    )


def _part(clean: str, hit: Hit) -> str:
    """Tell what part a name plays in its sentence."""
    before = clean[max(0, hit.start - _LIFE_REACH) : hit.start]
    if _HOUR_BEFORE.search(before[-12:]):
        return "hour"
    if hit.kind == "code" or (
        _ADDRESS_BEFORE.search(before[-60:]) and _ADDRESS_AFTER.match(clean, hit.end)
    ):
        return "life address" if _LIFE.search(before) else "address"
    if _LINE_START.search(before[-24:]) and _DATELINE.match(clean, hit.end):
        return "dateline"
    if _LIFE.search(before):
        return "life"
    if _BODY_BEFORE.search(before) or _BODY_AFTER.match(clean, hit.end):
        return "body"
    if _WITHIN.search(before) or _KO_WITHIN.match(clean, hit.end):
        return "within"
    return "topic" if _TOPIC.search(before) else "bare"


def _of_lands(clean: str) -> Iterator[tuple[str, str, float]]:
    yield from zonesigns.words(clean)
    for name, told in (
        ("money", zonesigns.monies(clean)), ("post", zonesigns.posts(clean)),
        ("site", zonesigns.sites(clean)), ("telephone", phonezones.lands(clean)),
    ):  # fmt: skip
        yield from ((land, name, 1.0) for land in set(told))
