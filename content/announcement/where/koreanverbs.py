"""Tells from the verb of a Korean sentence whether what stands before it is where an event is."""

import re

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.where.placeparts import Span

_TO_COME = re.compile(
    r"개최|열린|열립|열릴|열려|열리|갖는|갖습|가진다|가집|가질|갖고|마련|진행|펼쳐|펼친|연다"
    r"|엽니다|여는|열고|열 (?:예정|계획)|한다|합니다"
    r"|하며|하고|있다|있습|있을|있는|이뤄|이루어|치른|치러|치르|모인|모입|모여|모이|만나|만난|시작"
    r"|거행|상영|공연|강연|기다|뵙"
    r"|계속|이어|실시|차린|차려|꾸린|꾸려|주최|오세요|오시|나누|나눈|듣|들을|연 뒤|예정|출발|보낸"
)
_PAST = re.compile(
    r"(?<!마련)(?<!준비)(?<!기획)(?:[했됐렸었였졌쳤왔갔봤켰났쳤냈뤘눴]|있었|가졌)(?:다|습니다|던"
    r"|고|으며|는데)"
)
_REPORTED = re.compile(r"(?:다|라)(?:고|며|면서) .*$", re.DOTALL)
"""What a sentence says of its own telling: "개최한다고 밝혔다"."""
_LIVED = re.compile(
    r"(?:는|도|만)? ?(?:온(?= )|나온|나와|자란|자라|태어나|태어난|일하|일한|활동|근무|사역|공부"
    r"|거주|사는|살(?:고|던|아|다)|가르|졸업|유학"
    r"|돌아|건너|탈출|넘어|입국|보내|보낸|신청|접수|판매|구입|예매|내려|내린|걸어|도보|나가|출구"
    r"|받(?:는|을|아|은)|확인|볼 수|벗|올린|펴낸|만든|쫓"
    r"|브리핑|말하|말했|밝(?:혔|힌))"
)
_CAPTION = re.compile(r"(?:사진|자료|제공|©|ⓒ|▲)[^\n]{0,20}$")
_CAPTION_HEAD = re.compile(r"\W*(?:사진|▲)")
_CAPTION_END = 60
_LAST = re.compile(r"지난|작년|앞서 ")
_AFTER = re.compile(
    r"(?:끝나고|마치고|(?:끝난|마친) (?:뒤|후)|뒤풀이|뒷풀이|식사|오찬|만찬)[^.\n]{0,20}$"
)
_OFFICE = re.compile(r"[가-힣]*(?:구청|시청|군청|도청|교육청|사무소|공단|공사)")
"""A body that does something more often than something is done in it, unless a room is told."""
_REACH = 70
_AFAR = re.compile(r"온라인|줌|화상|비대면|유튜브|웨비나|zoom", re.IGNORECASE)
_NEXT = 12
_BEFORE, _BEHIND = 120, 160


def held(reading: Reading, moment: Moment, span: Span, end: int) -> float:
    """Return how much a sentence speaks for its place being where the event is held."""
    clean = reading.clean
    first, last = reading.layout.sentence(span[0])
    before = clean[max(first, span[0] - _BEFORE) : span[0]]
    rest = _REPORTED.sub("다", clean[end : max(end, min(last, end + _BEHIND))])
    near = _tells_when(reading, moment, (first, last))
    score = 3.0 if near else 0.0
    score += 1.5 if _TO_COME.search(rest[:_REACH]) else 0.0
    score -= 3.0 if _PAST.search(rest) and not near else 0.0
    score -= 4.0 if _LIVED.match(rest) else 0.0
    score -= 2.0 if _LAST.search(before) and not near else 0.0
    score -= 3.0 if _in_caption(reading, span[0]) else 0.0
    score -= 3.0 if _OFFICE.fullmatch(clean[slice(*span)]) else 0.0
    score -= 3.0 if _AFTER.search(before) else 0.0
    score -= 2.0 if not near and reading.days_between(first, last) else 0.0
    score -= 3.0 if _before_another_day(reading, moment, span, end) else 0.0
    score += 1.5 if _before_its_day(reading, moment, end) else 0.0
    return score - 0.5


def hosted(reading: Reading, moment: Moment, span: Span) -> float:
    """Return how much a sentence speaks for its subject being the house of the event."""
    first, last = reading.layout.sentence(span[0])
    if _in_caption(reading, span[0]):
        return 0.0
    rest = _REPORTED.sub("다", reading.clean[span[1] : min(last, span[1] + _BEHIND)])
    if _AFAR.search(rest):
        return 0.0
    near = _tells_when(reading, moment, (first, last))
    if not near and (_PAST.search(rest) or reading.days_between(first, last)):
        return 0.0
    return 3.5 if near else 2.0 if _TO_COME.search(rest) else 0.0


def _in_caption(reading: Reading, at: int) -> bool:
    """Tell whether a line is what stands under a picture: "▲ 강연 모습. 사진=도서관"."""
    first, last = reading.layout.line(at)
    end = reading.clean[max(first, last - _CAPTION_END) : last].rstrip()
    head = _CAPTION_HEAD.match(reading.clean, first, last)
    return bool(_CAPTION.search(end) or (head and not reading.clocks_between(first, last)))


def _before_another_day(reading: Reading, moment: Moment, span: Span, end: int) -> bool:
    """Tell whether the day right behind, on the next line too, is not the event's.

    In a sentence of several days the one before the name may be its own.
    """
    days = reading.days_between(end, end + _NEXT)
    before = reading.days_between(reading.layout.sentence(span[0])[0], span[0])
    own = bool(before) and before[-1].on == moment.on
    return bool(days) and not own and all(day.on != moment.on for day in days)


def _before_its_day(reading: Reading, moment: Moment, end: int) -> bool:
    """Tell whether the event's day stands right behind: "카페 고래에서는 5월 15일부터"."""
    days = reading.days_between(end, end + _NEXT)
    return bool(days) and days[0].on == moment.on


def _tells_when(reading: Reading, moment: Moment, sentence: Span) -> bool:
    """Tell whether a sentence tells the event's day, or its hour."""
    hour = moment.clock.start if moment.clock else None
    days = reading.days_between(*sentence)
    timed = hour is not None and sentence[0] <= hour < sentence[1]
    return timed or any(day.on == moment.on for day in days)
