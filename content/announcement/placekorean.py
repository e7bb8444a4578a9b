"""Finds where an event is held in Korean sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from content.announcement.cues import EVENT_CUE
from content.announcement.moments import Moment
from content.announcement.placeparts import trim
from content.announcement.placewords import (
    KO_ROOMISH,
)
from content.announcement.reading import Reading
from content.announcement.whereabouts import Where, analyse

_MOST = 120
_KO_OLD = re.compile(r"당초|기존|원래|애초")
_OLD_REACH = 16
_HOUR = 12
"""Characters an hour may have before the first of them that a pattern sees."""

_KO_SAID = re.compile(
    r"장소 ?\((?P<inside>[^()\n]{3,60})\)|(?:장소|곳|행사장)(?:는|은) (?P<where>[^\n.,]{2,60}?)(?="
    r"(?:으?로|에서|이며|이고|입니다|입니|이다|이에요|예요)(?:[ .,\n~!]|$))"
)
_KO_MOVED = re.compile(
    r"에서 (?P<where>[^\n.,]{2,40}?)(?:으?로) ?(?:장소[가를] )?(?:변경|바뀌|바꾸|바꿔|옮|이전)"
)
_KO_COME = re.compile(
    r"(?P<where>[가-힣A-Za-z0-9][^\n.,!?~]{2,40}?)(?:으로|로) (?:꼭 |많이 )?(?:오세요|오십시오|오시"
    r"|와 ?주|모여|모이|모입시다|나오|찾아)"
)
_KO_HELD = re.compile(
    r"(?P<where>[가-힣A-Za-z0-9][가-힣A-Za-z0-9()·,. ]{2,60}?)에서(?= |는|도|,|의?$|\n)"
)
_KO_BREAK = re.compile(
    r".*(?:간(?= )|[가-힣]\.(?= )|관계로(?= )|[가-힣] ?(?:후|뒤|전)(?= )|[가-힣](?:면|은|는|이"
    r"|가|을|를|의|에|께서"
    r"|하여|위해|부터|까지|시|분|반|과|와|및|일"
    r"|\))(?= )|\d시|[)\],:])[, ]",
    re.DOTALL,
)


def in_korean_prose(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield what stands before "에서" and after "장소는"."""
    clean = reading.clean
    for match in islice(_KO_SAID.finditer(clean), _MOST):
        yield replace(analyse(reading, *match.span(match.lastgroup or 0)), score=6.0)
    for match in islice(_KO_MOVED.finditer(clean), _MOST):
        told = match.span("where")
        house = KO_ROOMISH.search(match["where"])
        if house and not reading.clocks_between(*told) and not reading.days_between(*told):
            yield replace(analyse(reading, *told), score=9.0)
    yield from _to_come_to(reading, moment)
    if reading.language != "ko" and "에서" not in clean:
        return
    day = moment.day.day.written if moment.day else None
    for match in islice(_KO_HELD.finditer(clean), _MOST):
        words = match["where"]
        cut = _KO_BREAK.match(words)
        start = match.start() + (cut.end() if cut else 0)
        for clock in reading.clocks_between(match.start() - _HOUR, match.end()):
            start = max(start, clock.end)
        span = trim(clean, start, match.end("where"))
        if span is None:
            continue
        where = analyse(reading, *span)
        if not (where.place or where.room):
            continue
        sentence = reading.layout.sentence(span[0])
        near = day is not None and sentence[0] <= day.start < sentence[1]
        if _KO_OLD.search(clean[max(0, span[0] - _OLD_REACH) : span[0] + _OLD_REACH // 2]):
            continue
        score = (3.0 if KO_ROOMISH.search(clean[slice(*span)]) else 0.0) + (3.0 if near else 0.0)
        score += 1.5 if EVENT_CUE.search(clean[match.end() : match.end() + 30]) else 0.0
        yield replace(where, score=score - 0.5)


def _to_come_to(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield where people are asked to come: "3층 다목적실로 오세요"."""
    for match in islice(_KO_COME.finditer(reading.clean), _MOST):
        cut = _KO_BREAK.match(match["where"])
        span = trim(reading.clean, match.start() + (cut.end() if cut else 0), match.end("where"))
        if span and KO_ROOMISH.search(reading.clean[slice(*span)]):
            line = reading.layout.line(span[0])
            beside = moment.day is not None and line[0] <= moment.day.day.written.start < line[1]
            yield replace(analyse(reading, *span), score=5.0 if beside else 3.5)
