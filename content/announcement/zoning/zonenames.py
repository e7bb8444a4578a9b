"""Time zones as they are written beside an hour."""

import re

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
    "Asia/Karachi": "pkt",
    "Asia/Kathmandu": "npt|nepal time",
    "Asia/Manila": "pht",
    "Asia/Kuala_Lumpur": "myt",
    "Africa/Nairobi": "eat|east africa time|east african time|nairobi time",
    "Africa/Johannesburg": "sast",
    "Africa/Lagos": "wat",
    "Africa/Harare": "cat",
    "America/Halifax": "adt|atlantic time",
    "America/Anchorage": "akst|akdt|alaska time",
    "Pacific/Honolulu": "hst",
    "Australia/Adelaide": "acst|acdt",
    "Asia/Kolkata": "india time|indian standard time|ist",
    "Australia/Sydney": "aest|aedt|sydney time|canberra time",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst|nzdt|nz time",
    "UTC": "utc",
}  # fmt: skip
_WORDS = {"central": "America/Chicago", "mountain": "America/Denver"}
"""Zones by words that begin names of halls too: "2 p.m. Central." but not "2 p.m. Central Hall"."""
NAMES = {name: zone for zone, names in _WRITTEN.items() for name in names.split("|")} | _WORDS
ZONE = (
    r"(?:(?P<zone>"
    + "|".join(sorted(map(re.escape, NAMES.keys() - _WORDS.keys()), key=len, reverse=True))
    + rf"|(?:{'|'.join(_WORDS)})(?=\s*(?:[,.;()/|]|$|\n)))(?![\w+-])\)?)"
)
