"""Gathers what a whole text tells of where it is at home, as signs for each zone it may be."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from content.announcement.zoning import (
    lands,
    listedtowns,
    phonezones,
    zonecodes,
    zonehits,
    zonesigns,
)
from content.announcement.zoning.zonehits import Hit

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
    r"|FM|Radio|Theatre|Academy|Seminary|Festival|Campus|Law|(?:Human Rights )?Commission)\b"
)
_BODY_BEFORE = re.compile(
    r"\b(?:University|College|City|Town|Township|Council|Borough|Village|Institute|Diocese"
    r"|Archdiocese|Embassy|Museum|Parliament|Bank|Mayor|Library|Society|Friends|Government"
    r"|Municipality|District|Citizens|People|Friends) of (?:the |Old |Greater )?$"
    r"|\b(?:[A-Z][a-z]+ ){1,2}Church of $|\bUniversity,? $"
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
    r"\b(?:in|at|near|downtown|across|around|to|here in|central|outside) (?:the |old |down"
    r"town |central |north |south |east |west )?$",
    re.IGNORECASE,
)
_KO_WITHIN = re.compile(r"에서|에 있는|시내|소재|한인|교협|지역|총영사관| 한인| 소재| 지역| 교협")
_FROM = re.compile(
    r"\b(?:[Ff]rom|of Prof(?:essor)?) (?:the )?(?:(?:[A-Z][\w'-]+ ){1,2}and "
    r"|(?:[A-Z][\w'-]+,? ){1,4}and )?$"
)
_GUEST_BEFORE = re.compile(
    r"\b(?:Embassy|Consul(?:ate)?(?:[ -]General)?|Ambassador|High Commission(?:er)?"
    r"|Delegation|Republic|Kingdom|(?:Prime )?Minister|President|Government|Parliament|Queen|King"
    r"|State|Foundation|Days|Friends|(?:(?<=[Tt]he )|(?<=\n))Church) (?:of|to|for) (?:the )?$"
)
_GUEST_AFTER = re.compile(
    r"(?:'s|’s)? (?:Embassy|Consul\w*|High Commission\w*|Ambassador|Cultural (?:Centre|Center"
    r"|Institute)|(?:Foreign |Prime )?Minister|President|Presidency|Institute|Government"
    r"|Delegation|Mission)\b",
    re.IGNORECASE,
)
"""What makes a country that of a host or a guest: its embassy stands in another."""
_LETTERS = re.compile(
    r"\d ?(?:[AaPp]\.?[Mm]\.?|hrs?|hours|h)?,? ?\(?(?P<letters>[A-Z]{3,4})(?![\w-])"
)
_ZONE_OF_LETTERS = {
    "SAST": "Africa/Johannesburg", "EAT": "Africa/Nairobi", "WAT": "Africa/Lagos",
    "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "ACST": "Australia/Adelaide",
    "ACDT": "Australia/Adelaide", "AWST": "Australia/Perth", "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland", "IST": "Asia/Kolkata", "PKT": "Asia/Karachi",
    "NPT": "Asia/Kathmandu", "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong",
    "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "PHT": "Asia/Manila", "MYT": "Asia/Kuala_Lumpur",
    "WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "GST": "Asia/Dubai", "ICT": "Asia/Bangkok",
    "MSK": "Europe/Moscow", "TRT": "Europe/Istanbul", "EET": "Europe/Athens",
    "EEST": "Europe/Athens", "EST": "America/New_York", "EDT": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "MST": "America/Denver",
    "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "AST": "America/Halifax", "ADT": "America/Halifax", "NST": "America/St_Johns",
    "NDT": "America/St_Johns", "AKDT": "America/Anchorage", "HST": "Pacific/Honolulu",
    "BST": "Europe/London",
}  # fmt: skip
_NAMED = frozenset({"town", "land", listedtowns.KIND})
_PROVINCES = frozenset(
    {
        "ontario", "quebec", "québec", "british columbia", "alberta", "manitoba", "saskatchewan",
        "nova scotia", "new brunswick", "newfoundland", "prince edward island", "queensland",
        "tasmania", "new south wales", "south australia", "western australia",
    }
)  # fmt: skip
_COMMA = re.compile(r" ?(?:, ?\n?| \()")
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
    letters: frozenset[str] = frozenset()
    """Zones whose letters stand beside an hour anywhere in the text."""
    length: int = 0


def gather(clean: str, *, korean: bool) -> Traces:
    """Return what a whole text tells of where it is at home."""
    known = [*zonehits.find(clean), *zonecodes.find(clean)]
    hits = _settled(clean, [*known, *listedtowns.find(clean, known)])
    of_lands = tuple(_of_lands(clean))
    paid_in = {land for land, kind, _ in of_lands if kind == "money"}
    return Traces(
        tuple(one for one in _parts(clean, hits) if not _is_namesake(one, paid_in)),
        of_lands,
        frozenset(phonezones.zones(clean)),
        zonesigns.manners(clean),
        korean,
        frozenset(_letters(clean)),
        len(clean),
    )


def _is_namesake(told: tuple[Hit, str], paid_in: set[str]) -> bool:
    """Tell whether a town is one of another country's: "Upper Swinford", where all costs pounds."""
    hit, part = told
    if part != "bare" or hit.kind != "town" or not paid_in:
        return False
    return not paid_in & {lands.land_of(zone) for zone, _ in hit.zones}


def _settled(clean: str, hits: list[Hit]) -> list[Hit]:
    """Return names with towns where the state or country right after them says: "Paris, Texas"."""
    told = {
        hit.start: hit
        for hit in hits
        if hit.kind in {"state", "land", "code"} or clean[hit.start : hit.end].lower() in _PROVINCES
    }
    return [
        settled
        for hit in hits
        if (settled := _as_told(hit, _right_after(clean, hit, told)) if hit.kind in _NAMED else hit)
    ]


def _right_after(clean: str, hit: Hit, told: dict[int, Hit]) -> Hit | None:
    gap = _COMMA.match(clean, hit.end)
    return (told.get(gap.end()) or told.get(hit.end)) if gap else None


def _as_told(hit: Hit, after: Hit | None) -> Hit | None:
    """Return a town in the state or country told after it, None if it is another's namesake."""
    if after is None:
        return hit
    fitting = [zone for zone, _ in hit.zones if _is_in(zone, after)]
    return replace(hit, zones=((fitting[0], 1.0),)) if fitting else None


def _is_in(zone: str, after: Hit) -> bool:
    if after.land:
        return lands.land_of(zone) == after.land
    return zone in {one for one, _ in after.zones}


def _letters(clean: str) -> Iterator[str]:
    for match in _LETTERS.finditer(clean):
        zone = _ZONE_OF_LETTERS.get(match["letters"])
        if zone:
            yield zone


def _parts(clean: str, hits: Iterable[Hit]) -> Iterator[tuple[Hit, str]]:
    for hit in hits:
        part = _part(clean, hit)
        if listedtowns.counts(hit, part):
            yield hit, part


def _part(clean: str, hit: Hit) -> str:
    """Tell what part a name plays in its sentence."""
    if hit.kind == listedtowns.KIND and listedtowns.is_civic(clean, hit.start, hit.end):
        return "civic"
    before = clean[max(0, hit.start - _LIFE_REACH) : hit.start]
    if _HOUR_BEFORE.search(before[-12:]):
        return "hour"
    if hit.kind == "code" or (
        _ADDRESS_BEFORE.search(before[-60:]) and _ADDRESS_AFTER.match(clean, hit.end)
    ):
        return "life address" if _LIFE.search(before) else "address"
    if _GUEST_BEFORE.search(before) or (hit.land and _GUEST_AFTER.match(clean, hit.end)):
        return "guest"
    if _LINE_START.search(before[-24:]) and _DATELINE.match(clean, hit.end):
        return "dateline"
    if _LIFE.search(before) or _is_of_speaker(clean, hit, before):
        return "life"
    if _BODY_BEFORE.search(before) or _BODY_AFTER.match(clean, hit.end):
        return "body"
    if _FROM.search(before):
        return "from"
    if _WITHIN.search(before) or _KO_WITHIN.match(clean, hit.end):
        return "within"
    return "topic" if _TOPIC.search(before) else "bare"


def _is_of_speaker(clean: str, hit: Hit, before: str) -> bool:
    """Tell whether a name is of where a speaker works: "Odile Kerr (University of Iowa)"."""
    name = _IN_BRACKETS.search(before)
    body = (
        _BODY_BEFORE.search(before)
        or _BODY_AFTER.match(clean, hit.end)
        or _BODY_BEFORE.search(clean[hit.start : hit.end].rpartition(" ")[0] + " ")
    )
    return bool(name and body and not _HOUSE_NOUN.search(name["name"]))


_IN_BRACKETS = re.compile(
    r"(?:^|[^\w'-])(?P<name>[A-Z][\w'.-]+ (?:[A-Z][\w'.-]* ){0,2}[A-Z][\w'-]+) \([^()\n]*$"
)
_HOUSE_NOUN = re.compile(
    r"\b(?:Hall|Building|Room|Centre|Center|Library|Theat(?:re|er)|Auditorium|Campus|Chapel|Church"
    r"|Street|House|College|University|School|Institute|Faculty|Department|Lab|Club|Society|Talk"
    r"|Lecture|Seminar|Conference|Workshop|Online|Symposium)\b"
)


def _of_lands(clean: str) -> Iterator[tuple[str, str, float]]:
    yield from zonesigns.words(clean)
    for name, told in (
        ("money", zonesigns.monies(clean)), ("post", zonesigns.posts(clean)),
        ("site", zonesigns.sites(clean)), ("telephone", phonezones.lands(clean)),
    ):  # fmt: skip
        yield from ((land, name, 1.0) for land in set(told))
