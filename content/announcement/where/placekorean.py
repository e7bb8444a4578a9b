"""Finds where an event is held in Korean sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from content.announcement.days import koreanchange
from content.announcement.days.moments import Moment
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.where.koreanphrases import noun_of, phrase_before, row_from
from content.announcement.where.koreanrooms import whole_room
from content.announcement.where.koreanverbs import held, hosted
from content.announcement.where.koreanwords import HOUSE, PUBLIC
from content.announcement.where.placehead import is_inner
from content.announcement.where.placeparts import Span, trim
from content.announcement.where.placewords import KO_ROOMISH
from content.announcement.where.whereabouts import Where, analyse

_MOST = 120
"""Places of one kind looked at in one text, so that none can hold up a chat."""
_OLD = re.compile(r"당초|기존|원래|애초")
_OLD_REACH = 16
_SUBJECT_REACH = 160
_HOUSE_WORTH = 3.0
_BRACKET_REACH = 200
_SAID = re.compile(
    r"장소 ?\((?P<inside>[^()\n]{3,60})\)|(?:장소|곳|행사장|자리|집결지)(?:는|은) "
    r"(?:(?:그대로|똑같이|역시|모두|변함없이|예정대로) )?(?P<where>)"
)
_MOVED = re.compile(
    r"(?:에서|(?:장소|회의실|강의실|방)[가를이을은는]) "
    r"(?P<where>(?:(?!장소[가를] |에서 )[^\n.,]){2,40}?)(?:으?로) ?"
    r"(?:장소[가를] )?(?:변경|바뀌|바꾸|바꿔|옮|이전)"
)
_POINTED = re.compile(r"장소[^\n]{0,60}?-> ?(?P<where>[^\n.!]{3,40}?)(?=[.!\n]|$)")
"""Where an arrow leads: "장소가 바뀌었어요! 홍대 → 신촌 '카페 봄' 3층."."""
_MARKED = re.compile(
    r"(?:\(전\)|변경 ?전)[^\n]{2,40}?-> ?(?:\((?:변경|후|변경 ?후)\)|변경 ?후) ?:? ?"
    r"(?P<where>[^\n.!]{3,40}?)(?=[.!\n]|$)"
)
"""Where a row goes on that tells both: "(전) 사무실 → (변경) 회관 4층"."""
_COME = re.compile(
    r"(?:으로|로)(?:, [^.\n]{4,80}(?:으로|로))? (?:꼭 |많이 )?"
    r"(?:오세요|오십시오|오시|오면|와 ?주|모여|모이|모입시다|나오|찾아)"
)
_AT = re.compile(r"(?<=[가-힣A-Za-z0-9)'\">])에서(?=[ ,'\"<\n(]|는|도|만|의?$)")
_AT_SHORT = re.compile(r"(?<=[가-힣A-Za-z0-9)])서(?= |,|$|\n)")
"""The particle as headlines have it: "19일 은총교회서 기도회"."""
_INTO = re.compile(r"(?<=[가-힣A-Za-z0-9)])에(?= (?:마련|모인|모입|모여|모이|차려|차린))")
_OF_WHOM = r"(?:\([^()\n]{1,40}\))?"
_HOST = re.compile(rf"(?P<house>{PUBLIC.pattern}){_OF_WHOM}(?:은|는|이|가|에) ")
_SUBJECT = re.compile(
    rf"(?P<house>{PUBLIC.pattern}|(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]{1, 14}(?:회관|센터"
    rf"|[구시군]청|학교|청사|호텔|회의소))"
    rf"{_OF_WHOM}(?:은|는|이|가) "
)
_BEGINNING = re.compile(
    r"(?<=[가-힣A-Za-z0-9)])[을를](?= (?:시작|첫머리|출발점)(?:으로|삼)| 비롯(?:해|한|하여))"
)
"""The first house of a round: "14일 솔개면사무소를 시작으로"."""
_AND_AFAR = re.compile(r"(?<=[가-힣)])(?:[과와]| 및| 그리고) ?(?=줌|온라인|유튜브|Zoom|ZOOM|화상)")
_PARTICLES = (
    (_AT, 0.0),
    (_AND_AFAR, 0.0),
    (_AT_SHORT, -3.0),
    (_INTO, -1.0),
    (_COME, 1.5),
    (_BEGINNING, 3.0),
)
_ONLY_HOUSES = (_AT_SHORT, _AND_AFAR, _COME, _BEGINNING)
_BRACKET = re.compile(
    r"(?<!교수)(?<!박사)(?<!대표)(?<!의원)(?<!목사)(?<!변호사)\((?P<where>[^()\n]{4,40})\)"
)


def in_korean_prose(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield what stands before "에서" and after "장소는"."""
    clean = reading.clean
    if reading.language != "ko" and "에서" not in clean:
        return
    yield from _told(reading)
    yield from _moved_to(reading)
    for pattern, worth in _PARTICLES:
        for match in islice(pattern.finditer(clean), _MOST):
            span = phrase_before(reading, match.start())
            if span is None:
                continue
            headline = pattern is _AT_SHORT and _in_headline(reading, moment, span, match.end())
            if pattern in _ONLY_HOUSES and not headline and not _is_house(clean, span):
                continue
            where = _before(reading, moment, span, match.end())
            if where is not None:
                more = _HEADLINE_WORTH if headline else 0.0
                yield replace(where, score=where.score + worth + more)
    yield from _in_brackets(reading, moment)
    yield from _of_hosts(reading, moment)


def _in_headline(reading: Reading, moment: Moment, span: Span, end: int) -> bool:
    """Tell whether a name stands between the day and what is held: "내일 가든그로브서 세미나"."""
    day = moment.day.day.written if moment.day else None
    first, last = reading.layout.line(end)
    if day is None or not (first <= day.start and 0 < span[0] - day.end <= len(", ")):
        return False
    return last - first < _HEADLINE and bool(EVENT_NOUN.search(reading.clean, end, last))


_HEADLINE, _HEADLINE_WORTH = 40, 4.0


def _before(reading: Reading, moment: Moment, span: Span, end: int) -> Where | None:
    """Return what a name before a particle tells, weighed by its sentence; None without a place."""
    clean = reading.clean
    if koreanchange.is_left(reading.layout.after(end, _SUBJECT_REACH)):
        return None
    if _MOVED.match(clean, end - len("에서")):
        return None
    if _OLD.search(clean[max(0, span[0] - _OLD_REACH) : span[0] + _OLD_REACH // 2]):
        return None
    where = _at_home(reading, analyse(reading, *span), span)
    if not (where.place or where.room):
        return None
    house = _HOUSE_WORTH if _is_house(clean, span) else 0.0
    return replace(where, score=house + held(reading, moment, span, end))


def _at_home(reading: Reading, where: Where, span: Span) -> Where:
    """Return a room in the house that holds the event: "언덕교회가 12일 오후 7시 본당에서 …"."""
    clean = reading.clean
    name = clean[slice(*where.place)] if where.place else ""
    if (name and not is_inner(name)) or (where.room and where.place):
        return where
    told = clean[max(reading.layout.sentence(span[0])[0], span[0] - _SUBJECT_REACH) : span[0]]
    houses = list(_SUBJECT.finditer(told))
    if not houses:
        return where
    at = span[0] - len(told)
    house = (at + houses[-1].start("house"), at + houses[-1].end("house"))
    return replace(where, place=house, room=where.place or where.room)


def _is_house(clean: str, span: Span) -> bool:
    return _is_housing(noun_of(clean[slice(*span)]))


def _told(reading: Reading) -> Iterator[Where]:
    """Yield what is said to be the place: "장소는 구청 대강당"."""
    clean = reading.clean
    for match in islice(_SAID.finditer(clean), _MOST):
        span: Span | None = match.span("inside")
        if match["where"] is not None:
            span = row_from(reading, match.end(), reading.layout.line(match.end())[1])
        words = clean[slice(*span)].split() if span else []
        if span and (match["inside"] or any(map(_is_housing, words))):
            yield replace(analyse(reading, *span), score=6.0)


def _is_housing(word: str) -> bool:
    return bool(HOUSE.search(word) or KO_ROOMISH.search(word))


def _moved_to(reading: Reading) -> Iterator[Where]:
    """Yield where an event was moved: "강당에서 3층 다목적실로 변경", "장소가 5층으로 변경"."""
    clean = reading.clean
    moves = chain(_MOVED.finditer(clean), _POINTED.finditer(clean), _MARKED.finditer(clean))
    for match in islice(moves, _MOST):
        told = match.span("where")
        house = any(_is_housing(word) or whole_room(word) for word in match["where"].split())
        if house and not reading.clocks_between(*told) and not reading.days_between(*told):
            yield replace(analyse(reading, *told), score=9.0)


def _in_brackets(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield a house in brackets behind the day: "3월 15일 수도권(양재 농업회관 5층 대회의실)"."""
    clean = reading.clean
    ends = [day.written.end for day in reading.days if day.on == moment.on]
    for after in [*ends, *([moment.clock.end] if moment.clock else [])]:
        last = min(reading.layout.line(after)[1], after + _BRACKET_REACH)
        for match in islice(_BRACKET.finditer(clean, after, last), _MOST):
            span = phrase_before(reading, match.end("where"))
            if span and span[0] == match.start("where") and _is_house(clean, span):
                near = match.start() - after < _OLD_REACH
                yield replace(analyse(reading, *span), score=4.0 if near else 1.0)


_HELD_AFAR = re.compile(
    r"(?:비대면|온라인|줌|화상|[Zz]oom|ZOOM)(?:\([^()\n]{1,20}\))?(?:으로|로)(?:만)? ?"
    r"(?:진행|열[리린립]|개최|실시|운영|이뤄|이루어|만나)"
)
"""What tells that nobody goes to the house of the host."""


def _of_hosts(reading: Reading, moment: Moment) -> Iterator[Where]:
    """Yield a library or a church that tells what is held, where no other place is told."""
    if _HELD_AFAR.search(reading.clean):
        return
    for match in islice(_HOST.finditer(reading.clean), _MOST):
        span = trim(reading.clean, *match.span("house"))
        score = hosted(reading, moment, span) if span else 0.0
        if score > 0:
            yield Where(place=span, score=score)
