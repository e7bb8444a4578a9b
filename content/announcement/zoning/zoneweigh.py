"""Weighs for every zone that may be meant what a text tells, and what its place and hours do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from content.announcement.zoning import lands, listedtowns
from content.announcement.zoning.listedtowns import KIND as LISTED
from content.announcement.zoning.zonehits import Hit
from content.announcement.zoning.zonetraces import Traces
from content.announcement.zoning.zoneweights import WORTH

_HEAD, _FOOT = 300, 220
_MOST_OF_ONE = 4.0
_ASIDE = frozenset({"life", "life address", "hour", "topic", "guest", "from"})
_NOT_WITHIN = frozenset({"topic", "guest", "from"})
_EXACT = frozenset({"town", "state", "code"})
_AMERICA, _KOREA = "America/New_York", "Asia/Seoul"
_COMMONWEALTH = "ZA MT KE UG TZ NG GH ZM ZW MW NA BW HK SG MY JM TT BB CY"
_ANTIPODES, _INDIA = "AU NZ FJ", "IN PK BD LK NP"
_EURO = "BE NL DE FR IT ES PT AT FI GR LU EE LV LT SE NO DK IS PL CZ SK HU CH RO BG HR SI"
_WIDE = frozenset({"US", "CA", "AU"})
_TOLD = 0.7
"""How much listed names must say of a zone for nobody to be asked."""

Signs = dict[str, float]
Tally = defaultdict[str, defaultdict[str, float]]


@dataclass(frozen=True)
class Beside:
    """What is known of an event besides its text: where the words of its place stand, its hours."""

    place: tuple[int, int] | None = None
    hours: frozenset[str] = frozenset()
    """Zones written beside hours."""
    moment: tuple[int, int] | None = None
    """Where the sentence or line of its hour stands."""


NOTHING = Beside()


def signs(traces: Traces, home: str, beside: Beside = NOTHING) -> dict[str, Signs]:
    """Return for each zone that may be meant what speaks for it.

    Args:
        traces: What the text tells.
        home: The zone of the reader.
        beside: What is known of the event.
    """
    exact, of_land = _tally(), _tally()
    last = _last_of_place(traces, beside)
    for hit, part in traces.hits:
        for role in _roles(hit, part, beside, last, traces.length):
            name = f"{hit.kind} {role}{', korean' if traces.korean else ''}"
            _count(hit, name, exact, of_land)
    if last and last.kind != "people":
        for zone, share in last.zones:
            if last.kind != LISTED:
                exact[zone]["last of place"] += share
            elif zone == listedtowns.zone_of(last):
                exact[zone][f"{LISTED} last"] += share**2
    for zone in _alone(traces):
        exact[zone]["alone"] = 1
    for zone, share in _listed_alone(traces):
        exact[zone][f"{LISTED} alone"] = share**2
    for zone in traces.letters:
        exact[zone]["letters"] = 1
        of_land[lands.land_of(zone)]["letters"] = 1
    for zone in traces.areas:
        exact[zone]["area code"] = 1
        of_land[lands.land_of(zone)]["area code"] = 1
    for land, name, much in traces.of_lands:
        of_land[land][name] += much
    zones = {*exact, *beside.hours, home, _AMERICA, _KOREA}
    zones.update(filter(None, map(lands.zone_of, of_land)))
    return {
        zone: {
            **{f"at {name}": _tamed(much) for name, much in exact.get(zone, {}).items()},
            **{name: _tamed(much) for name, much in of_land.get(_land(zone), {}).items()},
            **dict.fromkeys(_of_itself(zone, home, traces), 1.0),
            **({"hour": 1.0} if zone in beside.hours else {}),
        }
        for zone in zones
    }


def _tally() -> Tally:
    return defaultdict(lambda: defaultdict(float))


def _alone(traces: Traces) -> set[str]:
    """Return the one zone whose towns a text names, if it names none of another."""
    told = {
        hit.zones[0][0]
        for hit, part in traces.hits
        if hit.kind in _EXACT and hit.zones and part not in _ASIDE
    }
    return told if len(told) == 1 else set()


def _listed_alone(traces: Traces) -> Iterator[tuple[str, float]]:
    """Yield the one zone that listed names tell where no other town is named, and its share."""
    told: dict[str, float] = {}
    for hit, part in traces.hits:
        if hit.kind in _EXACT and part not in _ASIDE:
            return
        zone = listedtowns.zone_of(hit)
        if zone:
            told[zone] = max(hit.zones[0][1], told.get(zone, 0.0))
    if len(told) == 1:
        yield from told.items()


def _roles(hit: Hit, part: str, beside: Beside, last: Hit | None, length: int) -> Iterator[str]:
    # "University of Canterbury, Christchurch" is where its last name says.
    if _within(hit, part, beside) and (part != "body" or hit is last):
        yield "place"
        return
    yield part
    if part in _ASIDE:
        return
    if hit.start < _HEAD:
        yield "head"
    elif hit.start > length - _FOOT:
        yield "foot"
    if beside.moment and beside.moment[0] <= hit.start < beside.moment[1]:
        yield "near hour"


def _within(hit: Hit, part: str, beside: Beside) -> bool:
    """Tell whether a name stands in the words of the place, and not in a title beside them."""
    place = beside.place
    return place is not None and place[0] <= hit.start < place[1] and part not in _NOT_WITHIN


def _count(hit: Hit, name: str, exact: Tally, of_land: Tally) -> None:
    for zone, share in hit.zones:
        # What is but perhaps a town's name must not lead away from what else is told.
        much = share**2 if hit.kind == LISTED else share
        if hit.kind in _EXACT or zone == listedtowns.zone_of(hit):
            exact[zone][name] += much
        of_land[hit.land or _land(zone)][name] += much


def _last_of_place(traces: Traces, beside: Beside) -> Hit | None:
    """Return what the words of the place end with: that is their town or their country."""
    within = [hit for hit, part in traces.hits if _within(hit, part, beside)]
    return max(within, key=lambda hit: hit.start, default=None)


def _of_itself(zone: str, home: str, traces: Traces) -> Iterator[str]:
    """Yield what is so of a zone whatever names a text holds."""
    land = _land(zone)
    world = _world(land)
    yield f"world {world}"
    yield from (f"{name} in {world}" for name in traces.manners)
    if zone == lands.zone_of(land) and land in _WIDE:
        yield "most people"
    if zone == home:
        yield "home, korean" if traces.korean else "home"
    if zone == _KOREA:
        yield "seoul, korean" if traces.korean else "seoul"


def _tamed(much: float) -> float:
    return float(min(much, _MOST_OF_ONE) ** 0.5)


@cache
def _land(zone: str) -> str:
    return lands.land_of(zone)


@cache
def _world(land: str) -> str:
    """Return whose manner of writing a country's is like."""
    if land in {"US", "CA", "GB", "IE", "KR"}:
        return land
    for name, told in (
        ("commonwealth", _COMMONWEALTH), ("antipodes", _ANTIPODES), ("india", _INDIA),
    ):  # fmt: skip
        if land in told.split():
            return name
    return "euro" if land in _EURO.split() else "rest"


def is_told(seen: Signs, zone: str) -> bool:
    """Tell whether something points to a zone itself, if its country has several."""
    return _land(zone) not in _WIDE or any(
        name.startswith("at ") and (LISTED not in name or much >= _TOLD)
        for name, much in seen.items()
    )


def weigh(told: Mapping[str, Signs]) -> dict[str, float]:
    """Return how likely each zone is, all together 1."""
    worth = {
        zone: sum(WORTH.get(name, 0.0) * much for name, much in seen.items())
        for zone, seen in told.items()
    }
    top = max(worth.values())
    share = {zone: exp(much - top) for zone, much in worth.items()}
    whole = sum(share.values())
    return {zone: much / whole for zone, much in share.items()}
