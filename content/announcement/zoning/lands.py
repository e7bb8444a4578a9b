"""Countries: their zones, their names in English and Korean, and their people."""

from functools import cache

from babel import Locale
from babel.core import get_global

_FIRST_ZONES = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CD": "Africa/Kinshasa", "CL": "America/Santiago",
    "CN": "Asia/Shanghai", "CY": "Asia/Nicosia", "DE": "Europe/Berlin",
    "EC": "America/Guayaquil", "ES": "Europe/Madrid", "GB": "Europe/London",
    "ID": "Asia/Jakarta", "KZ": "Asia/Almaty", "MN": "Asia/Ulaanbaatar",
    "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland",
    "PG": "Pacific/Port_Moresby", "PS": "Asia/Gaza", "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow", "UA": "Europe/Kyiv", "US": "America/New_York",
    "UZ": "Asia/Tashkent", "VN": "Asia/Ho_Chi_Minh",
}  # fmt: skip
"""Where most people of a country with several zones live."""
_ELDER = {"Europe/Kiev": "UA", "Europe/Nicosia": "CY", "Asia/Calcutta": "IN"}
"""Names of zones that newer ones have taken the place of."""
_NO_LANDS = frozenset({
    "AQ", "BV", "CP", "EU", "EZ", "GE", "GS", "HM", "IM", "IO", "JE", "JO", "ME", "SJ", "TD",
    "TF", "UM", "UN", "XA", "XB", "ZZ",
})  # fmt: skip
"""Codes of nobody, and names that are those of people, of states or of islands near us."""
_OTHER_NAMES = {
    "AE": "uae|emirates", "AU": "down under", "CD": "congo", "CI": "ivory coast",
    "CZ": "czech republic", "GB": "uk|u.k.|britain|great britain|england|scotland|wales|"
    "northern ireland|영국|잉글랜드|스코틀랜드", "HK": "hong kong|홍콩",
    "IE": "éire|republic of ireland",
    "KR": "republic of korea|rok|한국|대한민국", "MM": "myanmar|burma", "MO": "macau|macao",
    "NL": "the netherlands|holland", "NZ": "aotearoa", "PS": "palestine|gaza|west bank",
    "RU": "russian federation", "TR": "turkey", "US": "usa|u.s.a.|united states|미국",
    "VN": "viet nam", "ZA": "rsa", "GE": "republic of georgia|조지아 공화국",
}  # fmt: skip
_PEOPLES = {
    "AF": "afghan", "AM": "armenian", "AR": "argentine|argentinian", "AT": "austrian",
    "AU": "australian|aussie|aboriginal|torres strait", "AZ": "azerbaijani", "BB": "barbadian",
    "BD": "bangladeshi", "BE": "belgian|flemish|walloon", "BG": "bulgarian", "BO": "bolivian",
    "BR": "brazilian", "BY": "belarusian", "CA": "canadian|québécois|first nations",
    "CH": "swiss", "CL": "chilean", "CM": "cameroonian", "CN": "chinese", "CO": "colombian",
    "CU": "cuban", "CY": "cypriot", "CZ": "czech", "DE": "german", "DK": "danish",
    "EE": "estonian", "EG": "egyptian", "ES": "spanish|catalan|basque", "ET": "ethiopian",
    "FI": "finnish", "FJ": "fijian", "FR": "french", "GB": "british|scottish|welsh",
    "GH": "ghanaian", "GR": "greek|hellenic", "HK": "hongkonger|cantonese", "HR": "croatian",
    "HU": "hungarian", "ID": "indonesian", "IE": "irish", "IL": "israeli", "IN": "indian",
    "IQ": "iraqi", "IR": "iranian", "IS": "icelandic", "IT": "italian", "JM": "jamaican",
    "JP": "japanese", "KE": "kenyan|swahili", "KH": "cambodian|khmer", "KR": "korean",
    "KZ": "kazakh", "LB": "lebanese", "LK": "sri lankan|sinhala", "LT": "lithuanian",
    "LU": "luxembourgish", "LV": "latvian", "MM": "burmese", "MN": "mongolian",
    "MT": "maltese|gozitan", "MW": "malawian", "MX": "mexican", "MY": "malaysian|malay",
    "NA": "namibian", "NG": "nigerian|yoruba|igbo|hausa", "NL": "dutch|frisian",
    "NO": "norwegian", "NP": "nepali|nepalese", "NZ": "kiwi|māori|maori|new zealander",
    "PE": "peruvian", "PH": "filipino|filipina|philippine|tagalog|pinoy",
    "PK": "pakistani|urdu|punjabi|sindhi|pashto|balochi",
    "PL": "polish", "PS": "palestinian", "PT": "portuguese", "RO": "romanian", "RS": "serbian",
    "RU": "russian", "RW": "rwandan", "SE": "swedish", "SG": "singaporean", "SI": "slovenian",
    "SK": "slovak", "SN": "senegalese", "SO": "somali", "SY": "syrian", "TH": "thai",
    "TR": "turkish", "TT": "trinidadian", "TW": "taiwanese", "TZ": "tanzanian",
    "UA": "ukrainian", "UG": "ugandan", "US": "american|u.s.", "VN": "vietnamese",
    "ZA": "south african|afrikaans|zulu|xhosa", "ZM": "zambian", "ZW": "zimbabwean",
}  # fmt: skip


def zone_of(land: str) -> str | None:
    """Return the zone in which most people of a country live."""
    zones: list[str] = get_global("territory_zones").get(land, [])
    return _FIRST_ZONES.get(land) or (zones[0] if zones else None)


def land_of(zone: str) -> str:
    """Return the country a zone belongs to, "" for none."""
    found: str = get_global("zone_territories").get(zone) or _ELDER.get(zone, "")
    return found


@cache
def names() -> dict[str, str]:
    """Return countries by what they are called, in small letters."""
    told: dict[str, str] = {}
    for language in ("en", "ko"):
        for land, name in Locale.parse(language).territories.items():
            # Numbers stand for parts of the world.
            if land.isalpha() and land not in _NO_LANDS and zone_of(land):
                told[name.lower()] = land
    for land, others in _OTHER_NAMES.items():
        told.update(dict.fromkeys(others.split("|"), land))
    return told


PEOPLES = {name: land for land, names in _PEOPLES.items() for name in names.split("|")}
