"""The time zone that the words of a place, or a whole text, imply."""

import re

from content.announcement.zoning import lands, sharedtowns, zonecodes, zonehits, zoneweigh
from content.announcement.zoning.cities import ZONE_OF
from content.announcement.zoning.landwords import SHAPES
from content.announcement.zoning.zonehits import Hit
from content.announcement.zoning.zonetraces import Traces

_READ = 6_000
LONDON, WASHINGTON, _PACIFIC = "Europe/London", "America/New_York", "America/Los_Angeles"
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_IRISH = re.compile(rf"{SHAPES['IE']}|\b[A-Z]\d[\dW] [A-Z\d]{{3}}[A-Z]\b")
_WASHINGTON_STATE = re.compile(
    r"(?i:\b(?:city|town|county|port"
    r"|village) of (?:[a-z'-]+ ){0,2}[a-z'-]+, washington)\b(?!,? D\.?C)"
)
"""A town of the state, not the capital."""
CONGRESS = re.compile(
    r"\b(?:Rayburn|Longworth|Dirksen|Cannon|(?:Russell|Hart)(?= S)) (?:House|Senate|HOB|SOB"
    r"|Building)"
    r"|Capitol Visitor Center"
)
WESTMINSTER = re.compile(r"\b(?:Portcullis House|Palace of Westminster|Westminster Hall)$")
_AMERICAN = re.compile(
    r"\b[APap]\.?[Mm]\.? ?\(?(?:E|C|M|P)[SD]?T\b|\b(?:St|Ave|Street|Avenue|Rd|Road"
    r"|Blvd)\.?,? (?:NW|NE|SW|SE|N\.W|N\.E|S\.W|S\.E)\b|\bNeighborhood\b|\bAlder(?:man|woman)\b"
    r"|\b(?:Commissioners"
    r"|Selectmen|Sheriff)\b|"
    r"\b(?:City Council|City Hall|County (?:Commission|Board)|Board of Supervisors"
    r"|Town Hall Meeting"
    r"|Planning Commission|School Board|Board of Trustees|Brown Act|townhall|U\.S\. Senator"
    r"|Congress(?:man|woman)|ADA accommodations?|Robert's Rules)\b|\(\d{3}\) ?\d{3}-\d{4}\b"
    r"|\b\d{3}[-.]\d{3}[-.]\d{4}\b|\b(?:Harvard|Yale|Princeton|Georgetown|Cornell|Johns Hopkins"
    r"|George Washington|Capitol Hill|Rayburn|Longworth|Dirksen|Capitol Visitor Center"
    r"|Cannon (?:House|HOB|\d{3})|Brookings|Wilson Center|CSIS|Heritage Foundation)\b"
)


def of_place(words: str) -> str | None:
    """Return the zone that the words of a place imply, the most exact sign first."""
    words = words[:_READ]
    if _WASHINGTON_STATE.search(words):
        return _PACIFIC
    if CONGRESS.search(words):
        return WASHINGTON
    state = zonecodes.first(words)
    if state:
        return state
    if _IRISH.search(words):
        return "Europe/Dublin"
    if _POSTCODE.search(words):
        return LONDON
    hits = [hit for hit in zonehits.find(words, small=True) if _is_town(hit, words)]
    # An address ends with its town.
    return hits[-1].zones[0][0] if hits else None


def _is_town(hit: Hit, words: str) -> bool:
    name = words[hit.start : hit.end].lower()
    if hit.kind in {"land", "people"}:
        return name in ZONE_OF
    return name not in sharedtowns.SEATS


def of_text(traces: Traces, home: str) -> str | None:
    """Return the zone a whole text implies, None where nothing points anywhere."""
    likely = zoneweigh.weigh(zoneweigh.signs(traces, home))
    best = max(likely, key=lambda zone: likely[zone])
    default = "Asia/Seoul" if traces.korean else home
    return None if best == default and not _speaks(traces, best) else best


def _speaks(traces: Traces, zone: str) -> bool:
    """Tell whether something in a text names a zone or its country."""
    land = lands.land_of(zone)
    return (
        zone in traces.areas
        or any(
            told == zone or hit.land == land for hit, _ in traces.hits for told, _share in hit.zones
        )
        or any(told == land for told, *_ in traces.of_lands)
    )


def is_american(clean: str) -> bool:
    """Tell whether a text names things only the United States have."""
    return bool(_AMERICAN.search(clean)) or zonecodes.is_american(clean)
