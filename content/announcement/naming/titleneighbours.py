"""Tells what stands above and below a line that may hold the title."""

import re

from content.announcement.naming.titlemade import (
    FIELD,
    ends_in,
    is_common,
    is_edition,
    is_korean_kind,
)
from content.announcement.naming.titlesigns import is_body, is_kicker, is_person
from content.announcement.naming.titlestanding import Standing
from content.announcement.naming.titletrim import Candidate
from content.announcement.naming.titlewords import BODY_NOUN, GENERIC

_LEADING = re.compile(
    r"(?:\b(?:to|for|present|presents|on|host|hosts|of|at|by|is|with|the|our|invites? you"
    r"|company of)|:|하는|[가-힣]의)\W*$",
    re.IGNORECASE,
)
"""The end of a line that goes on in the one below."""
_LONG_SENTENCE, _SHORT_LINE = 80, 60
_NAME_FROM, _NAME_TO = 6, 120


def neighbours(standing: Standing, one: Candidate) -> dict[str, object]:
    """Return what is seen above and below a candidate's line, and of the two together."""
    number = standing.line(one.start)
    if number not in standing.beside:
        standing.beside[number] = _of_line(standing, number)
    beside = standing.beside[number]
    end = standing.lines[number][1] if standing.lines else 0
    words = standing.reading.clean[one.start : one.end]
    named, below = beside["over a name"], standing.text(number + 1)
    return {
        **beside,
        "leads on": beside["leads on"] and one.end >= end - 3,
        "an edition over a name": named and is_edition(words),
        "a kind over a name": named and is_common(words),
        "a Korean kind over a name": named and is_korean_kind(words) and not is_korean_kind(below),
        "a Korean kind above": beside["a Korean kind above"] and not is_korean_kind(words),
    }


def _of_line(standing: Standing, number: int) -> dict[str, object]:
    """Return what is the same for all that stands in one line."""
    above, own, below = (standing.text(number + step) for step in (-1, 0, 1))
    return {
        "a body above": bool(above) and (is_body(above) or ends_in(BODY_NOUN, above)),
        "a body below": bool(below) and (is_body(below) or ends_in(BODY_NOUN, below)),
        "a kind above": bool(above) and is_kicker(above),
        "a kind below": bool(below) and is_kicker(below),
        "a headword above": bool(above) and bool(GENERIC.match(above)),
        "a person below": bool(below) and is_person(below),
        "a sentence below": below.endswith(".") and len(below) > _LONG_SENTENCE,
        "a sentence above": above.endswith(".") and len(above) > _LONG_SENTENCE,
        "short line above": 0 < len(above) < _SHORT_LINE,
        "short line below": 0 < len(below) < _SHORT_LINE,
        "a field above": bool(FIELD.match(above)),
        "a field below": bool(FIELD.match(below)),
        "a field among fields": bool(FIELD.match(own))
        and bool(FIELD.match(above) or FIELD.match(below)),
        "led to above": bool(_LEADING.search(above)),
        "leads on": bool(_LEADING.search(own)),
        "stands out": own.isupper() and not above.isupper() and not below.isupper(),
        "over a name": _may_be_name(standing, number + 1),
        "an edition above": is_edition(above),
        "a common kind above": bool(above) and is_common(above),
        "a Korean kind above": is_korean_kind(above),
    }


def _may_be_name(standing: Standing, number: int) -> bool:
    """Tell whether a line stands alone and is no day, no field, no sentence, body or person."""
    words = standing.text(number)
    if not _NAME_FROM <= len(words) <= _NAME_TO or words.endswith((".", ":", ",")):
        return False
    start, end = standing.lines[number]
    moments = standing.reading.days_between(start, end) or standing.reading.clocks_between(
        start, end
    )
    other = FIELD.match(words) or is_body(words) or is_person(words) or is_kicker(words)
    return not (moments or other or standing.reading.layout.piece(start).named)
