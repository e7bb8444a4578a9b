"""Towns that go by one name, and houses and schools by whose name people know their town."""

from content.announcement.zoning import commontowns

_SEATS_TOLD = (
    "prio|sejm|stortinget|litteraturhuset|eduskunta|folketing|christiansborg|unesco|fao|osce|"
    "sida|ceu|ucd|dcu|nui galway|wits university|witwatersrand|unisa|knust|legon|makerere|"
    "jnu|tiss|iisc|iit bombay|iit delhi|iit madras|lums|hku|hkust|cuhk|nus|smu|yonsei|hanyang|"
    "ewha|kaist|sogang|sookmyung|postech|waseda|keio|anu|unsw|rmit|monash|deakin|uq|qut|aut|"
    "te papa|ubc|mcgill|vub|ulb|ku leuven|sciences po|sorbonne|spinelli|spaak|berlaymont|"
    "justus lipsius|reichstag|hofburg|gulbenkian|nyu|cuny|unc|byu|asu|ucsc|ucsd|usc|osce|"
    "boğaziçi|croke park|iveagh house|trades hall|tweede kamer|peace palace|palais bourbon|"
    "assemblée nationale|viadrina|habitat centre|nehru centre|teen murti|jantar mantar|"
    "queen's park|gaa|harvard|yale|princeton|cornell|georgetown|fordham|barnard|rutgers|vassar|"
    "brandeis|tufts|swarthmore|haverford|oberlin|emory|brookings|heritage foundation|"
    "wilson center|smithsonian|caltech|gonzaga|biola|library of congress|national archives|"
    "kennedy center|union station|union square"
)
SEATS = frozenset(_SEATS_TOLD.split("|"))
"""Houses and schools, which tell a zone but are no towns."""
_SHARED = {
    "America/New_York": (
        "cambridge|birmingham|manchester|durham|richmond|lancaster|worcester|salem|springfield|"
        "plymouth|reading|lexington|georgia|kingston|athens|geneva|hamilton|oxford|bedford|"
        "hastings|windsor|greenwich|bristol|exeter|portsmouth|newcastle|halifax|dover|augusta|"
        "vienna|alexandria|berlin|dublin|rome|paris|norfolk|essex|kent|sussex|middlesex|suffolk"
    ),
    "America/Chicago": "oxford|springfield|lincoln|birmingham|paris|athens|moscow",
    "America/Los_Angeles": "richmond|dublin|ontario",
    "America/Toronto": "kingston|hamilton|london|windsor|cambridge|waterloo|stirling|york|durham",
    "America/Vancouver": "victoria|surrey|richmond",
    "America/Halifax": "dartmouth|windsor",
    "America/Jamaica": "kingston",
    "Australia/Sydney": "newcastle|penrith|liverpool|hastings",
    "Australia/Melbourne": "victoria|richmond|preston|kew",
    "Australia/Brisbane": "ipswich",
    "Pacific/Auckland": (
        "hamilton|hastings|cambridge|nelson|eastbourne|devonport|canterbury|wellington"
    ),
    "Europe/London": "perth|boston|hamilton|richmond|wellington|newport|lincoln|york|bath",
    "Europe/Lisbon": "lagos",
    "Asia/Tbilisi": "georgia",
    "Asia/Karachi": "hyderabad",
    "Europe/Malta": "rabat",
    "Africa/Casablanca": "rabat",
}


def _by_name() -> dict[str, tuple[str, ...]]:
    told: dict[str, tuple[str, ...]] = {}
    for table in (_SHARED, commontowns.TOLD):
        for zone, names in table.items():
            for name in names.split("|"):
                told[name] = (*told.get(name, ()), zone)
    return told


SHARED = _by_name()
"""Zones of further towns that go by the name of a better known one."""
