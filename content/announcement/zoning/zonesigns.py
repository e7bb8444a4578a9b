"""Signs of a country that are no names: its offices, money, posts, sites, and its manner."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from content.announcement.text.words import MONTH, WEEKDAY
from content.announcement.zoning import lands
from content.announcement.zoning.landwords import LEANING, MONEY, OFFICES, SHAPES

READ = 8_000
_WORD = re.compile(r"(?<![\w'-])\w[\w'-]*")
_MONEY = re.compile(
    r"(?<![\w$])(?P<money>"
    + "|".join(sorted(map(re.escape, MONEY), key=len, reverse=True))
    + r")(?:\.|/-)? ?\d"
)
_MONEY_AFTER = re.compile(
    r"(?:\d ?(?!won)|(?<=,\d{3}) )(?P<money>zł|Kč|Ft|lei|PLN|SEK|NOK|DKK|CHF|ISK|kr|won)\b"
)
_SHAPES = tuple((land, re.compile(shape)) for land, shape in SHAPES.items())
_SITE = re.compile(r"[\w-]\.(?P<site>[a-z]{2,4})(?=[/\s,;:)>?\"]|\.(?:\s|$)|$)")
_SITES = {
    "uk": "GB", "scot": "GB", "wales": "GB", "cymru": "GB", "edu": "US", "gov": "US", "mil": "US",
    "eu": "BE",
}  # fmt: skip
_NO_SITES_TOLD = (
    "ai al am as at be cc co do fm gg im in io is it la ly me ms my no nu pm pn re sh so st tc"
    " to tv us vc vg ws md ht ga gl pa ps sc"
)
_NO_SITES = frozenset(_NO_SITES_TOLD.split())
"""Ends of names that anybody takes, or that are words."""
_POSTS = (
    ("GB", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")),
    (
        "IE",
        re.compile(
            r"\b[A-Z]\d[\dW] (?=[A-Z\d]?[A-Z\d]?[A-Z\d]?[A-Z])[A-Z\d]{4}\b|\bDublin \d{1,2}\b"
        ),
    ),
    ("IN", re.compile(r"[A-Z][a-z]+(?: ?[-–] ?[1-8]\d{2} ?\d{3}|,? [1-8]\d{5})(?![\d-]| \d)")),
    ("US", re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")),
    ("NL", re.compile(r"\b\d{4} [A-Z]{2}\b(?! ?\d)")),
    ("SG", re.compile(r"\bSingapore \d{6}\b")),
)
_OF_MONEY_AFTER = {
    "zł": ("PL",), "Kč": ("CZ",), "Ft": ("HU",), "lei": ("RO",), "kr": ("SE", "NO", "DK", "IS"),
    "won": ("KR",),
}  # fmt: skip
_STAMP = re.compile(
    rf"(?m)^[^\w\n]*(?:{WEEKDAY})?,? ?{MONTH} \d{{1,2}},? \d{{4}}[^\w\n]*$", re.IGNORECASE
)
"""A line of nothing but a day, as the machines of blogs write it everywhere."""
_MANNERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "month first",
        re.compile(rf"\b{MONTH}\.? (?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?![:.]\d)", re.I),
    ),
    ("month short", re.compile(r"\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d{1,2}\b")),
    ("hour then day", re.compile(rf"\d ?(?:[ap]\.?m\.?|noon),? (?:on )?(?:{WEEKDAY})\b", re.I)),
    ("dotted pm", re.compile(r"\d ?[ap]\.m\.")),
    ("dotted pm far", re.compile(r"\d [ap]\.m\.")),
    ("loud pm", re.compile(r"\d ?[AP]M\b")),
    (
        "american words",
        re.compile(
            r"\b(?:color(?:s|ed)?|neighbor\w*|center|harbor|theater|favor\w*|honor\w*|labor"
            r"|program|organiz\w+|recogniz\w+|gray|learned|toward|sidewalk|downtown|parking lot"
            r"|attorneys?|flashlight|license|semester|grad students?|faculty|folks)\b",
            re.I,
        ),
    ),
    ("state of town", re.compile(r"\b[A-Z][a-z]+ (?:St|Ave|Blvd|Hwy|Dr|Ste)\.(?=\W)")),
    (
        "boulevard",
        re.compile(
            r"\b\d+ (?:[NSEW]\.? )?(?:\w+ ){1,2}(?:Blvd|Boulevard|Highway|Hwy|Pike"
            r"|Parkway|Pkwy)\b|\b(?:St|Ave|Street|Avenue|Rd|Road|Blvd)\.?,? (?:NW|NE|SW|SE"
            r"|N\.W|N\.E|S\.W|S\.E)\b"
        ),
    ),
    ("slash month first", re.compile(r"\b(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])\b")),
    ("dollar", re.compile(r"\$\d")),
    ("dash of press", re.compile(r"\w—\w")),
    ("hour dot", re.compile(r"\b\d{1,2}\.\d\d ?(?:[ap]m\b|-|–|to\b)")),
    ("hour h", re.compile(r"\b\d{1,2}h\d\d\b")),
    ("hour hrs", re.compile(r"\b\d{4} ?hrs\b", re.I)),
    (
        "day first",
        re.compile(rf"\b(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?{MONTH}\b", re.I),
    ),
    ("slash day first", re.compile(r"\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])\b")),
    (
        "british words",
        re.compile(
            r"\b(?:colours?|neighbour\w*|centre|harbour|theatre|favour\w*|honour\w*|labour"
            r"|programme|organis\w+|recognis\w+|whilst|fortnight\w*|queue|licence|learnt|towards"
            r"|cheque|pub|enquir\w+|councillors?|catalogue|behaviour|mum|jumper|biscuits)\b",
            re.I,
        ),
    ),
    ("around clock", re.compile(r"\b(?:1[3-9]|2[0-3])[:.][0-5]\d\b")),
)
"""How people write here and there; what it tells of whom is weighed, not ruled."""


def words(clean: str) -> Iterator[tuple[str, str, float]]:
    """Yield countries by words that only they have or use most, and how many different ones."""
    lower = clean[:READ].lower()
    heap: Counter[tuple[str, str]] = Counter()
    for phrase in _phrases(lower):
        heap.update((land, "office") for land in OFFICES.get(phrase, ()))
        heap.update((land, "leaning") for land in LEANING.get(phrase, ()))
    for land, shape in _SHAPES:
        if shape.search(clean):
            heap[land, "office"] += 1
    yield from ((land, name, float(much)) for (land, name), much in heap.items())


def _phrases(lower: str) -> set[str]:
    found = set()
    for word in _WORD.finditer(lower):
        for phrase in _by_first().get(word[0], ()):
            end = word.start() + len(phrase)
            if lower.startswith(phrase, word.start()) and _ENDS.match(lower, end):
                found.add(phrase)
                break
    return found


_ENDS = re.compile(r"(?<=[가-힣])|s?(?!\w)")


@cache
def _by_first() -> dict[str, list[str]]:
    """Return phrases by their first word, which may be one of several, the longest first."""
    heap: dict[str, list[str]] = {}
    for phrase in sorted({*OFFICES, *LEANING}, key=len, reverse=True):
        first = _WORD.match(phrase)
        if first:
            heap.setdefault(first[0], []).append(phrase)
            if first[0] == phrase:
                heap.setdefault(f"{phrase}s", []).append(phrase)
    return heap


def monies(clean: str) -> Iterator[str]:
    """Yield countries by their money."""
    for money in {match["money"] for match in _MONEY.finditer(clean[:READ])}:
        yield from MONEY[money]
    for money in {match["money"] for match in _MONEY_AFTER.finditer(clean[:READ])}:
        yield from _OF_MONEY_AFTER.get(money, MONEY.get(money, ()))


def posts(clean: str) -> Iterator[str]:
    """Yield countries by their post codes."""
    yield from (land for land, sign in _POSTS if sign.search(clean))


def sites(clean: str) -> Iterator[str]:
    """Yield countries by the ends of web and mail addresses."""
    for site in {match["site"] for match in _SITE.finditer(clean)}:
        if site in _SITES:
            yield _SITES[site]
        elif len(site) == len("nz") and site not in _NO_SITES and lands.zone_of(site.upper()):
            yield site.upper()


def manners(clean: str) -> frozenset[str]:
    """Return how a text is written."""
    plain = _STAMP.sub("", clean[:READ])
    found = {name for name, sign in _MANNERS if sign.search(plain)}
    return frozenset(found | ({"euro"} if "€" in plain else set()))
