"""Finds towns of the gazetteer by name, and tells those from people, streets and plain words.

Thousands of towns bear names that people, houses and words bear too. Such a name counts only where
what stands beside it makes it a town's: "City of Mesa", "Garland City Council", "in Chandler".
"""

import re
from collections.abc import Iterator, Sequence

from content.announcement.zoning import gazetteer, zonehits
from content.announcement.zoning.gazetteer import Entry
from content.announcement.zoning.zonehits import Hit

KIND = "listed"
_MOST = 60
"""Names found in one text."""
_WORD = r"(?:(?:St|Ste|Ft|Mt)\.|[^\W\d_][\w'’‘]*)"
_SMALL = r"(?:upon|on|in|the|of|le|la|de|du|des|sur|under|by|and)"
_NAME = re.compile(
    rf"(?<![\w@/.#'’-])(?=[A-ZÀ-Þ]){_WORD}(?:[ -](?=[A-ZÀ-Þ]){_WORD}|[ -]{_SMALL}(?=[ -])){{0,4}}"
)
_ONE = re.compile(_WORD)
_OWNED = re.compile(r"['’]s$")
_HANGUL = re.compile(r"(?<![\w가-힣])[가-힣]{2,9}")
_KOREAN_LENGTHS = (5, 4, 3, 2)
_BODIES = (
    r"(?:City|Town|Township|Village|Borough|Municipality|County|Parish|Mayor|Council|Shire|Hamlet"
    r"|Residents|Citizens|People|Voters|Community|Municipal District)"
)
_CIVIC_BEFORE = re.compile(rf"\b(?:{_BODIES} of(?: the)?|Greater|[Dd]owntown|Historic) $")
_CIVIC_AFTER = re.compile(
    r"(?:['’]s)?,? (?:(?:City|Town|Village|Township|Borough|County|Municipal|Metropolitan|Shire"
    r"|Regional|District|Parish|Community) (?:Council|Hall|Board|Commission|Clerk|Manager"
    r"|Court|Government|Offices?)|Township|Borough|Shire|Planning|Zoning|Public (?:Library"
    r"|Libraries|Schools?|Works)|City Schools?|(?:Unified|Independent|Area|Community|Consolidated)"
    r" School|ISD|USD|School (?:District|Board|Committee)|Police|Fire|Historical|Chamber of|Select"
    r"|Board of|Civic|Residents|Ratepayers|Labour|Conservatives?|Liberal|Democrats?|Greens"
    r"|Republicans|Rotary|Lions|Kiwanis|Progress Association|Parks|Recreation|and District"
    r"|& District|[Aa]rea|[Rr]esidents|Central Library|Garden Club|Trades|U3A|RSL|Quakers?"
    r"|(?:(?:[A-Z][a-z]+|and|&) ){1,3}(?:Board|District|Authority|Commission))\b"
)
_IN = re.compile(r"\bin (?:[Dd]owntown |[Cc]entral )?$")
_HOUSE_BEFORE = re.compile(
    r"(?:Hall|Cent(?:er|re)|Library|School|Church|College|Building|Room|Park|Hotel|Theat(?:er|re)"
    r"|Museum|Auditorium|Club|Chapel|Pavilion|Institute|Plaza|House|Caf[eé]|Inn|Street|St|Avenue"
    r"|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Way|Place|Pl|Square|Sq|Court|Ct"
    r"|Terrace|Parade|Crescent|Cres|Pike|Loop|Trail|Parkway|Pkwy|[NSEW]{1,2})\.?(?:,|\n| [-–]) ?$"
)
_NO_TOWN_AFTER = re.compile(r" (?:County\b|\d)|['’]s [a-z]")
"""What follows a county's name, a ward's or a person's."""
_NUMBER_BEFORE = re.compile(r"\d (?:[NSEW]\.? )?$")
"""The number of a house, before the name of its street."""
_ENDS = re.compile(r"\s*(?:$|[,.;)]?\s*(?:\n|$)|[,;.]|\(|-? ?\d{3,6}\b| [A-Z]{1,2}\d)")
_KO_TOWN = re.compile(r"에서|에 있는|시청|시민|시립|시의회|시내|군청|군민|도서관|문화|소재| ?지역")
_REACH = 40
_LIKELY, _FAR_MORE = 0.35, 2
_KNOWN = 0.7
"""The share of a town that many will have heard of."""
_PLACED = frozenset({"civic", "within", "address", "dateline"})
_ASIDE = frozenset({"life", "life address", "hour", "topic", "guest", "from"})
"""Parts in which names that few have heard of are mostly those of people and streets."""


def find(clean: str, known: Sequence[Hit]) -> Iterator[Hit]:
    """Yield towns of the gazetteer that stand beside, or around, those known by hand."""
    taken = {place for hit in known for place in range(hit.start, hit.end)}
    found = 0
    for start, end, entry in _entries(clean[: zonehits.READ]):
        if start in taken or not _is_town(clean, start, end, entry):
            continue
        yield Hit(KIND, entry.zones, "", start, end)
        found += 1
        if found == _MOST:
            return


def zone_of(hit: Hit) -> str | None:
    """Return the zone a listed name tells by itself: that of far more people than any other."""
    if hit.kind != KIND:
        return None
    (zone, share), *others = hit.zones
    alone = not others or share >= _FAR_MORE * others[0][1]
    return zone if share >= _LIKELY and alone else None


def counts(hit: Hit, part: str) -> bool:
    """Tell whether a listed name says anything in the part it plays in its sentence."""
    if hit.kind != KIND or part in _PLACED:
        return True
    return part not in _ASIDE and hit.zones[0][1] >= _KNOWN


def is_civic(clean: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a town's own body: "City of …", "… Planning Commission"."""
    before = clean[max(0, start - _REACH) : start]
    return bool(_CIVIC_BEFORE.search(before) or _CIVIC_AFTER.match(clean, end))


def _entries(read: str) -> Iterator[tuple[int, int, Entry]]:
    done = 0
    for match in _NAME.finditer(read):
        words = list(_ONE.finditer(read, match.start(), match.end()))
        for at in range(len(words)):
            if words[at].start() >= done and read[words[at].start()].isupper():
                found = _longest(read, words[at : at + gazetteer.LONGEST])
                if found:
                    yield found
                    done = found[1]
    for match in _HANGUL.finditer(read):
        for length in _KOREAN_LENGTHS:
            entry = gazetteer.look_up(match[0][:length]) if length <= len(match[0]) else None
            if entry:
                yield match.start(), match.start() + length, entry
                break


def _longest(read: str, words: Sequence[re.Match[str]]) -> tuple[int, int, Entry] | None:
    if not gazetteer.begins(gazetteer.plain(_OWNED.sub("", words[0][0]))):
        return None
    start = words[0].start()
    for last in reversed(words):
        end = last.end()
        for stop in (end, end - len("'s") if _OWNED.search(last[0]) else end):
            entry = gazetteer.look_up(gazetteer.plain(read[start:stop]))
            if entry:
                return start, stop, entry
    return None


def _is_town(clean: str, start: int, end: int, entry: Entry) -> bool:
    """Tell whether a name is a town's: not a street's or a person's, nor a word without a sign."""
    if clean[start] >= "가":
        return not entry.rare or bool(_KO_TOWN.match(clean, end))
    if _NO_TOWN_AFTER.match(clean, end) or _NUMBER_BEFORE.search(clean[max(0, start - 6) : start]):
        return False
    if zonehits.is_street(clean, end) or zonehits.is_after_given(clean, start, end):
        return False
    if is_civic(clean, start, end):
        return True
    if zonehits.is_before_surname(clean, start, end):
        return False
    if not entry.rare:
        return True
    before = clean[max(0, start - _REACH) : start]
    housed = _HOUSE_BEFORE.search(before) and _ENDS.match(clean, end)
    return bool(housed or _IN.search(before))
