"""Time zones: as they are written beside an hour, and as a place implies them."""

import re

from content.announcement.cities import AUSTRALIA, FAR_CITIES, SHORT_STATES, STATES, ZONE_OF

_WRITTEN = {
    "Europe/London": "gmt|bst|uk time|london time|uk|british time|british summer time|london|"
                     "u.k. time|한국 제외|영국 시간|영국시간|런던 시간|런던시간|영국시각",
    "Europe/Dublin": "irish time|dublin time",
    "America/New_York": (
        "et|est|edt|eastern|eastern time|eastern standard time|eastern daylight time|"
        "new york time|washington time|washington dc time|us eastern|us et|u.s. eastern time|"
        "ny time|nyc time|"
        "미국 동부시간|미 동부시간|미 동부 시간|미국 동부 시간|뉴욕 시간"
    ),
    "America/Chicago": "ct|cst|cdt|central time|central standard time|central daylight time",
    "America/Denver": "mt|mst|mdt|mountain time|mountain standard time|mountain daylight time",
    "America/Los_Angeles": "pt|pst|pdt|pacific time|pacific standard time|pacific daylight time|"
                           "pacific",
    "Europe/Brussels": "cet|cest|central european time|central european summer time|brussels time",
    "Europe/Paris": "paris time",
    "Europe/Berlin": "berlin time|mez|mesz",
    "Europe/Zurich": "geneva time",
    "Europe/Amsterdam": "dutch time|amsterdam time",
    "Europe/Helsinki": "eet|eest",
    "Asia/Seoul": "kst|korea time|korean time|seoul time|korea standard time|seoul|korea|한국시간|"
                  "한국 시간|서울 시간|서울시간|한국시각|한국 시각|gmt+9|utc+9",
    "Asia/Tokyo": "jst|japan time|tokyo time|일본 시간|일본시간",
    "Asia/Hong_Kong": "hkt|hong kong time",
    "Asia/Singapore": "sgt|singapore time",
    "Asia/Shanghai": "beijing time",
    "Asia/Kolkata": "india time|indian standard time|ist",
    "Australia/Sydney": "aest|aedt|sydney time|canberra time",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst|nzdt|nz time",
    "UTC": "utc",
}  # fmt: skip
NAMES = {name: zone for zone, names in _WRITTEN.items() for name in names.split("|")}
ZONE = (
    r"(?:(?P<zone>"
    + "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    + r")(?![\w+-])\)?)"
)

_LIFE = re.compile(
    r"\b(?:(?:is|was|as) (?:an? |the )?(?:\w+ ){0,3}(?:professor|lecturer|fellow|director|author"
    r"|editor"
    r"|researcher|journalist|student|chair|head)|studied|educated|leads?|led|born|lives?|living"
    r"|based|worked|works"
    r"|taught|teaches|PhD|degree|grew up|ambassador|correspondent|bureau|expelled|escaped|fled)\b"
    r"[^.\n]{0,80}$|\b(?:Professor|Fellow|Director|Author|Lecturer|Editor|Chair|Correspondent)\b"
    r"[^.\n]{0,60}$",
    re.IGNORECASE,
)
"""What makes a city part of somebody's life, not of the event."""
_KO_FROM = re.compile(
    r"[가-힣]{0,4}(?:대학교?|특파원|대사|총영사|출신)|(?:[가-힣]{2})?대(?=[ ,)\n])|에서 본"
)
"""What makes a city that of a speaker: "베를린자유대", "도쿄특파원"."""
_LIFE_REACH = 100
_OFTEN = 2
_ADDRESSED = re.compile(
    r"\d[^\n]*, [A-Z][\w' -]+(?:, [A-Z][\w' -]+)?$|[A-Z]\w+ \d{5,6}\b", re.MULTILINE
)
"""A line that ends as addresses do, with a town."""
_READ = 6_000
_ADDRESS = 200
_ANY_CITY = re.compile(
    r"(?<![\w가-힣])(?=[a-z가-힣東大])(?:"
    + "|".join(sorted(map(re.escape, ZONE_OF), key=len, reverse=True))
    + r")(?![a-z])(?! (?:street|road|avenue|st\.|rd|ave|room|hall|gardens|time|square|lane"
    r"|auditorium|building|house|suite|theatre)\b)",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_ZIP = re.compile(
    rf"[,.] ?(?P<state>{'|'.join(STATES)})\b\.?(?:,? \d{{5}}(?:-\d{{4}})?\b"
    r"|(?=[\n.,;)]|$| (?:on|at|and|from|this|next|will|to|beginning|starting|(?:Mon|Tue|Wed|Thu"
    r"|Fri|Sat"
    r"|Sun)\w*)\b))"
)
_WORDS = {"WA", "SA", "OK", "HI", "ME", "OR", "IN", "LA", "PA", "MA"}
"""Codes of states that are words, degrees or states elsewhere."""
_BARE_STATE = re.compile(
    rf"(?m), [A-Z][a-z]+(?: [A-Z][a-z]+)? "
    rf"({'|'.join(sorted(STATES.keys() - _WORDS))})(?=[.;]|$)"
)
_SHORT = re.compile(rf"(?<=[a-z]), (?P<state>{'|'.join(map(re.escape, SHORT_STATES))})\.")
_AUSTRALIAN = re.compile(
    r"\b(?P<state>VIC(?= [38])|NSW(?= [12])|ACT(?= (?:2[69]|02))|QLD(?= [49])|SA(?= 5)|WA(?= 6)"
    r"|TAS(?= 7)) \d{4}\b|(?<=[a-z],) ?(?P<town>NSW|VIC|QLD|TAS|ACT|Tas|Vic|Qld"
    r"|Victoria(?! (?:Street|Road|Square|Hall|Embankment|Station|Park|Gardens?|Rooms?|Mill"
    r"|Baths|Palace|Tower|Quay|Works|Building|Institute|Library|Theatre|Dock|House))"
    r"|Queensland|Tasmania|New South Wales)\b"
    r"|(?<=[a-z]) (?P<state2>NSW|VIC|QLD|TAS|ACT|WA|SA)(?=[.,;)\n]|$)"
)
_AUSTRALIAN_STATES = {
    "Victoria": "VIC", "Queensland": "QLD", "Tasmania": "TAS", "New South Wales": "NSW",
}  # fmt: skip
_IRISH = re.compile(
    r"\b(?:Co\.?|County) (?:Carlow|Cavan|Clare|Cork|Donegal|Dublin|Galway|Kerry|Kildare|Kilkenny"
    r"|Laois|Leitrim|Limerick|Longford|Louth|Mayo|Meath|Monaghan|Offaly|Roscommon|Sligo|Tipperary"
    r"|Waterford|Westmeath|Wexford|Wicklow)\b|\bD\d{2} [A-Z\d]{4}\b|\b(?:Oireachtas|Garda|Taoiseach"
    r"|Seanad|Dáil)\b"
)
_PHONES = (
    (re.compile(r"(?<!\d)(?:\+44|\(?020\)? ?[378]|0[123]\d{3} ?(?:\d{5,6}"
        r"|\d{3} \d{3,4})(?!\d))"), "Europe/London"),
    (
        re.compile(r"(?<!\d)(?:\+82|0(?:2|1[016]|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70)[-)]\d{3,4}-\d{4})"),
        "Asia/Seoul",
    ),
    (re.compile(r"(?<!\d)\+353"), "Europe/Dublin"),
)  # fmt: skip
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


_WASHINGTON_STATE = re.compile(
    r"(?i:\b(?:city|town|county|port"
    r"|village) of (?:[a-z'-]+ ){0,2}[a-z'-]+, washington)\b(?!,? D\.?C)"
)
"""A town of the state, not the capital."""


def of_place(words: str) -> str | None:
    """Return the zone that the words of a place imply, the most exact sign first."""
    words = words[:_READ]
    if _WASHINGTON_STATE.search(words):
        return "America/Los_Angeles"
    if _CONGRESS.search(words):
        return "America/New_York"
    zip_code = _ZIP.search(words)
    if zip_code:
        return STATES[zip_code["state"]]
    bare = _BARE_STATE.search(words)
    if bare:
        return STATES[bare[1]]
    short = _SHORT.search(words)
    if short:
        return SHORT_STATES[short["state"]]
    australian = _AUSTRALIAN.search(words)
    if australian:
        state = australian[australian.lastgroup or "state"]
        return AUSTRALIA[_AUSTRALIAN_STATES.get(state, state.upper())]
    if _IRISH.search(words):
        return "Europe/Dublin"
    if _POSTCODE.search(words):
        return "Europe/London"
    exact = len(words) < _ADDRESS
    names = (
        city[0].lower()
        for city in _ANY_CITY.finditer(words)
        if not _KO_FROM.match(words, city.end())
        if exact or not _LIFE.search(words, max(0, city.start() - _LIFE_REACH), city.start())
    )
    cities = [ZONE_OF[name] for name in names if exact or name not in FAR_CITIES]
    if not cities:
        return None
    # An address ends with its town; a whole text is about the town it names most.
    return cities[-1] if exact else max(cities, key=cities.count)


def of_whole(clean: str) -> str | None:
    """Return the zone a whole text implies: its towns, unless it only speaks of one abroad."""
    zone = of_place(clean)
    if zone and not zone.startswith("America/") and _writes_american(clean):
        named = sum(ZONE_OF[city[0].lower()] == zone for city in _ANY_CITY.finditer(clean[:_READ]))
        if named < _OFTEN and not _ADDRESSED.search(clean[:_READ]):
            return "America/New_York"
    return zone or of_text(clean)


def of_text(clean: str) -> str | None:
    """Return the zone that telephone numbers and institutions of a whole text imply."""
    for pattern, zone in _PHONES:
        if pattern.search(clean):
            return zone
    if _ZIP.search(clean) or _SHORT.search(clean):
        return of_place(clean)
    if _KANA.search(clean):
        return "Asia/Tokyo"
    if _GERMAN_STREET.search(clean):
        return "Europe/Berlin"
    return "America/New_York" if is_american(clean) or _writes_american(clean) else None


_CONGRESS = re.compile(
    r"\b(?:Rayburn|Longworth|Dirksen|Cannon) (?:House|Senate|HOB|SOB|Building)"
    r"|Capitol Visitor Center"
)
_KANA = re.compile(r"[ぁ-ゖァ-ヺ]{2}")
_GERMAN_STREET = re.compile(r"[a-zäöü](?:str\.|straße) \d")
_AMERICAN_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, (?:19|20)\d\d\b|\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:day)?,? \d{1,2}/"
    r"(?:1[3-9]|2\d|3[01])\b"
)
_BRITISH = re.compile(
    r"£|\b(?:MP|MSP|Peers?|APPG|Lords|Cllr|Ltd|UK|British|Britain|PLC|VAT)\b|o'clock"
)


def _writes_american(clean: str) -> bool:
    """Tell whether days are written as they are in the United States, and nothing is British."""
    return bool(_AMERICAN_DAY.search(clean)) and not _BRITISH.search(clean)


def is_american(clean: str) -> bool:
    """Tell whether a text names things only the United States have."""
    return any(sign.search(clean) for sign in (_AMERICAN, _ZIP, _SHORT))
