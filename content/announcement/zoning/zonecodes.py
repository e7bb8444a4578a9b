"""States as an address abbreviates them, with their zones: "Austin, TX", "Boston, Mass.", "NSW"."""

import re
from collections.abc import Iterator

from content.announcement.zoning.cities import AUSTRALIA, SHORT_STATES, STATES
from content.announcement.zoning.zonehits import Hit

_ZIP = re.compile(
    rf"[,.] ?(?P<state>{'|'.join(STATES)})\b\.?(?:,? \d{{5}}(?:-\d{{4}})?\b"
    r"|(?=[\n.,;)]|$| [(–—]| (?:on|at|and|from|this|next|will|to|beginning|starting"
    r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)\b))"
)
_BARE_ZIP = re.compile(rf"(?<=[a-z]) (?P<state>{'|'.join(STATES)})\.? \d{{5}}(?:-\d{{4}})?\b")
_WORDS = {"WA", "SA", "OK", "HI", "ME", "OR", "IN", "LA", "PA", "MA"}
"""Codes of states that are words, degrees or states elsewhere."""
_BARE_STATE = re.compile(
    rf"(?m), [A-Z][a-z]+(?: [A-Z][a-z]+)? "
    rf"(?P<state>{'|'.join(sorted(STATES.keys() - _WORDS))})(?=[.;]|$)"
)
_SHORT = re.compile(rf"(?<=[A-Za-z]), (?P<state>{'|'.join(map(re.escape, SHORT_STATES))})\.")
_AUSTRALIAN = re.compile(
    r"\b(?P<state>VIC(?= [38])|NSW(?= [12])|ACT(?= (?:2[69]|02))|QLD(?= [49])|SA(?= 5)|WA(?= 6)"
    r"|TAS(?= 7)) \d{4}\b|(?<=[a-z],) ?(?P<town>NSW|VIC|QLD|TAS|ACT|Tas|Vic|Qld"
    r"|Victoria(?! [A-Z])(?!, (?:B\.?C|London|Seychelles))"
    r"|Queensland|Tasmania|New South Wales)\b"
    r"|(?<=[a-z]) (?P<state2>NSW|VIC|QLD|TAS|ACT|WA|SA|Vic|Qld|Tas)(?=[.,;)\n]|$)"
)
_AUSTRALIAN_STATES = {
    "Victoria": "VIC", "Queensland": "QLD", "Tasmania": "TAS", "New South Wales": "NSW",
}  # fmt: skip
_PROVINCES = {
    "ON": "America/Toronto", "QC": "America/Toronto", "PQ": "America/Toronto",
    "BC": "America/Vancouver", "AB": "America/Edmonton", "SK": "America/Regina",
    "MB": "America/Winnipeg", "NS": "America/Halifax", "NB": "America/Halifax",
    "PE": "America/Halifax", "PEI": "America/Halifax", "NL": "America/St_Johns",
    "Ont": "America/Toronto", "Que": "America/Toronto", "Alta": "America/Edmonton",
    "Sask": "America/Regina", "Man": "America/Winnipeg",
}  # fmt: skip
_CANADIAN = re.compile(
    rf"(?:(?<=[a-zé]), \(?|(?<=[a-zé]) (?!ON\b))(?P<state>{'|'.join(_PROVINCES)})"
    r"(?=[,;)\n]|\.|$| [ABCEGHJ-NPRSTVXY]\d)"
)
_CANADIAN_POST = re.compile(r"\b(?P<state>[ABCEGHJ-NPRSTVXY])\d[A-Z] ?\d[A-Z]\d\b")
_TEXAN_ROAD = re.compile(r"\b\d{1,5} (?:FM|RM|F\.M\.|R\.M\.) (?:Road )?\d{1,4}\b")
"""A farm-to-market road, as only Texas has them: "2200 FM 1431"."""
_LETTERS = {
    "A": "America/St_Johns", "B": "America/Halifax", "C": "America/Halifax", "E": "America/Halifax",
    "R": "America/Winnipeg", "S": "America/Regina", "T": "America/Edmonton",
    "V": "America/Vancouver", "Y": "America/Vancouver",
}  # fmt: skip
"""Letters that Canadian post codes begin with outside Ontario and Quebec."""


def find(clean: str) -> Iterator[Hit]:
    """Yield the states of a text that are written short."""
    for pattern in (_ZIP, _BARE_ZIP, _BARE_STATE, _SHORT):
        for match in pattern.finditer(clean):
            state = match["state"]
            yield _hit(SHORT_STATES.get(state) or STATES[state], match)
    for match in _AUSTRALIAN.finditer(clean):
        state = match[match.lastgroup or "state"]
        yield _hit(AUSTRALIA[_AUSTRALIAN_STATES.get(state, state.upper())], match)
    for match in _CANADIAN.finditer(clean):
        yield _hit(_PROVINCES[match["state"]], match)
    for match in _TEXAN_ROAD.finditer(clean):
        yield _hit(STATES["TX"], match)
    for match in _CANADIAN_POST.finditer(clean):
        yield _hit(_LETTERS.get(match["state"], "America/Toronto"), match)


def _hit(zone: str, match: re.Match[str]) -> Hit:
    return Hit("code", ((zone, 1.0),), "", match.start(), match.end())


def first(words: str) -> str | None:
    """Return the zone of the first state that words of a place end with."""
    return next((hit.zones[0][0] for hit in find(words)), None)


def is_american(clean: str) -> bool:
    """Tell whether a state of the United States is written short."""
    return bool(_ZIP.search(clean) or _SHORT.search(clean))
