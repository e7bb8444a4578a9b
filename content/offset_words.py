"""How long before a meeting, in a reader's own words: "45 minutes", "half an hour", "3일 전"."""

import re
import unicodedata

_MINUTE, _HOUR, _DAY, _WEEK = 1, 60, 1440, 10080

SHORTEST, LONGEST = 5, 60 * _DAY
"""Minutes. Less is no warning, more is no reminder."""

_UNITS = {
    _MINUTE: "minutes?|mins?|m|분",
    _HOUR: "hours?|hrs?|h|시간",
    _DAY: "days?|d|일",
    _WEEK: "weeks?|wks?|w|주일?",
}
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "half an": 0.5, "half a": 0.5,
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "일": 1, "반": 0.5,
}  # fmt: skip
_WHOLE = {
    "하루": _DAY, "이틀": 2 * _DAY, "사흘": 3 * _DAY, "나흘": 4 * _DAY, "half an hour": 30,
    "half a day": 720, "quarter of an hour": 15, "반시간": 30, "반나절": 360,
}  # fmt: skip
_NUMBER = rf"\d+(?:[.,]\d+)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_UNIT = "|".join(f"(?P<u{unit}>{names})" for unit, names in _UNITS.items())
_PIECE = re.compile(
    rf"(?:(?P<whole>{'|'.join(_WHOLE)})"
    rf"|(?P<number>{_NUMBER})\s*(?:{_UNIT})"
    r"(?P<half>\s*(?:and a half|반))?)(?![a-z])"
)
_AROUND = re.compile(
    r"\b(?:before|earlier|ahead|in advance|and|about|please)\b|전에?|앞서|미리|[,.+]"
)


def read_offset(text: str) -> int | None:
    """Return the minutes a text names, None where it names no length of time.

    A number alone means minutes. Whether the length makes sense is asked by `SHORTEST` and
    `LONGEST`.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    if plain.isdecimal() and plain.isascii():
        return int(plain[:9])
    total, rest = 0.0, plain
    for match in _PIECE.finditer(plain):
        total += _minutes(match)
        rest = rest.replace(match[0], " ", 1)
    if _AROUND.sub(" ", rest).strip() or not total:
        return None
    return round(total)


def _minutes(match: re.Match[str]) -> float:
    if match["whole"]:
        return _WHOLE[match["whole"]]
    unit = next(unit for unit in _UNITS if match[f"u{unit}"])
    said = match["number"]
    number = _NUMBERS[said] if said in _NUMBERS else float(said.replace(",", ".")[:9])
    return (number + (0.5 if match["half"] else 0)) * unit
