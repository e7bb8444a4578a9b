"""A reader's clock by the name of a city: "Seoul", "뉴몰든", "america/new_york"."""

import unicodedata
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from content import dates
from content.model import EN, KO

OFFERED = (
    "Europe/London", "Asia/Seoul", "America/New_York", "Europe/Berlin", "Asia/Tokyo",
    "Australia/Sydney",
)  # fmt: skip
"""Where most readers live; any other city can be written."""

_REGIONS = frozenset({
    "Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"
})

_ALSO = {
    "Europe/London": "uk|gb|britain|great britain|england|scotland|wales|united kingdom|영국|"
                     "new malden|뉴몰든|뉴몰던|kingston|edinburgh|glasgow|manchester|birmingham|"
                     "leeds|liverpool|bristol|cardiff|oxford|cambridge|맨체스터",
    "Asia/Seoul": "korea|south korea|한국|대한민국|부산|busan|incheon|인천|daegu|대구|kst",
    "Asia/Pyongyang": "north korea|북한|조선",
    "America/New_York": "washington|washington dc|washington d.c.|워싱턴|boston|보스턴|est",
    "America/Los_Angeles": "la|san francisco|샌프란시스코|seattle|시애틀|california",
    "Asia/Tokyo": "japan|일본|osaka|오사카",
    "Asia/Shanghai": "china|중국|beijing|베이징|북경|yanji|연길",
    "Europe/Berlin": "germany|독일|frankfurt|프랑크푸르트|munich|뮌헨",
    "Europe/Brussels": "belgium|벨기에",
    "Europe/Paris": "france|프랑스",
    "Asia/Bangkok": "thailand|태국",
    "UTC": "utc|gmt|etc/utc",
}  # fmt: skip

_CLOSE = 0.72
_SHORTEST = 3


def is_zone(name: str) -> bool:
    """Tell whether a name is one of the zones of the world's cities, as our buttons carry it."""
    return name == "UTC" or (name.partition("/")[0] in _REGIONS and name in available_timezones())


def find_zone(text: str) -> str | None:
    """Return the zone a text names by a city, a country or its IANA name; None if none."""
    # The reader of announcements is large, and few have to ask it.
    from content.announcement.zoning.zones import of_place

    name = _plain(text)
    return _by_name().get(name) or (of_place(text.strip()) if len(name) > _SHORTEST else None)


def close_to(text: str) -> list[str]:
    """Return zones whose names are spelled much like a text, at most three."""
    found = get_close_matches(_letters(_plain(text)), _by_letters(), n=6, cutoff=_CLOSE)
    return list(dict.fromkeys(_by_letters()[name] for name in found))[:3]


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(composed.replace("_", " ").strip(" .!?").split())


def _letters(name: str) -> str:
    """Return a name letter by letter: a Korean syllable is two or three, one of which is wrong."""
    return unicodedata.normalize("NFD", name)


@cache
def _by_letters() -> dict[str, str]:
    return {_letters(name): zone for name, zone in _by_name().items()}


@cache
def _by_name() -> dict[str, str]:
    zones = [zone for zone in sorted(available_timezones()) if zone.partition("/")[0] in _REGIONS]
    names: dict[str, str] = {}
    for zone in zones:
        names[_plain(zone)] = zone
        names.setdefault(_plain(zone.rpartition("/")[2]), zone)
    for zone in zones:
        # An alias goes by the name of the city it stands for: Belfast's clock is called London.
        if names.get(_plain(dates.city(zone, EN)), zone) == zone:
            names.setdefault(_plain(dates.city(zone, KO)), zone)
    for zone, words in _ALSO.items():
        names.update(dict.fromkeys(words.split("|"), zone))
    return names
