"""Finds what an event is called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.announcement.layout import Label
from content.announcement.model import Found
from content.announcement.moments import Moment
from content.announcement.reading import Reading

LONGEST = 220
"""Characters of a title; what is longer is a sentence."""

_PREFIX = re.compile(
    r"^(?:(?:re|fw|fwd|subject|join us(?: for)?|upcoming(?: event)?|reminder|invitation|save the date|press release|media advisory|news release|public notice|notice|announcement|important|update|updated|new|"
    r"cancel+ed|postponed|rescheduled|venue change|room change|change of (?:venue|room|date|time)|date change|time change|correction|you(?:'re| are) (?:cordially )?invited(?: to)?|(?:appg |public |free |online |virtual |in-person |upcoming |special |forthcoming |next |hybrid )*(?:event|meeting|webinar)|(?:유튜브|온라인|줌|zoom) ?(?:생중계|라이브|강연|세미나|행사)?|coming soon|save-the-date|"
    r"공지|안내|알림|초대|초청|보도자료|행사 ?안내|행사|개최 ?안내|변경 ?안내|취소 ?안내|긴급 ?공지|장소 ?변경(?: ?안내)?|일정 ?변경(?: ?안내)?|세미나 ?안내|모집)\s?(?:[:!|]|-(?= )|\])\s*)+|^\[[^\[\]\n]{1,24}\]\s*|^(?:you(?:'re| are) (?:\w+ )?invited to|join us (?:for|at))(?: attend| join us for| join us at)? (?:an? )?(?=\w)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^(?:(?:the|a|an|our|your|free|public|next|upcoming|special|new|important|monthly|annual|regular|online|appg|you are|you're|cordially|joint|hybrid|virtual|forthcoming|evening|community|press|media|news|official|immediate|for|all|date|reminder|urgent)[ -]*)*"
    r"(?:events?|meetings?|notice(?: of (?:a )?(?:public )?(?:meeting|hearing|event))?|invitation|invited|save the date|announcement|press release|release|media advisory|advisory|update|talk|lecture|seminar|webinar|screening|film screening|conference|reminder|welcome|agenda|programme|details|event details|dear \w+.*|hello.*|hi\b.*|greetings.*|good (?:morning|afternoon|evening).*|join us!?|come along!?|what'?s on|notice|cancel+ed|postponed|(?:changes?|change) (?:of|to) (?:the )?(?:venue|room|date|time|location)|(?:venue|room|date|time|location) change|new (?:date|venue|room|time)|correction|when|where|date|venue|time|panel discussion|public hearing|news|diary|calendar|newsletter|events? diary|안녕하세요.*|(?:장소|일정|시간|일시|날짜|행사|개최|세미나|모임|강연|온라인|회의|변경|취소|연기|긴급|정기|특별|공개|강연회|토론회|상영회|초청)*[ ]?(?:장소|일정|시간|행사|개최|변경|취소|연기|강연회|세미나|토론회|모임|회의|상영회|강좌)*[ ]?(?:안내|공지|알림|공고)|초대합니다|초대장|초대의 글|알림|공고|보도자료)[.!: ]*$",
    re.IGNORECASE,
)
_QUOTED = r"(?:\"(?P<d>[^\"\n]{3,200})\"|'(?P<s>[A-Z가-힣0-9](?:[^'\n]|'(?=\w)){2,200})'(?![A-Za-z0-9])|[「『《〈<](?P<k>[^「」『』《》〈〉<>\n]{2,120})[」』》〉>])"
_CALLED = re.compile(
    rf"\b(?:titled|entitled|called|on the (?:topic|theme|subject)(?: of)?|under the (?:title|theme)|theme(?: is| of| will be)?|topic(?: is| will be)?|title(?: is| of the \w+ is)?|named|shows?|screens?|presents?|speaks? on|speaking on|talks? about|screening of|showing of|launch of(?: the| its| a)?(?: new)?(?: report| book)?|film|documentary|lecture on|talk on|discussion on|seminar on|debate on|conference on)[ ,:]{{1,2}}(?:the )?(?:(?:documentary|award-winning|new|feature|short|film|movie|report|book) ){{0,3}}{_QUOTED}",
    re.IGNORECASE,
)
_PLAIN_CALLED = re.compile(
    r"\b(?:titled|entitled),? (?P<title>[A-Z][^.\n;]{4,160}?)(?=[.;\n]|$| (?:on|at) (?:\d|[A-Z][a-z]+day|the \d)| will (?:be|take)|, (?:on|at|which|will|with|in partnership|hosted)\b)"
)
_ANY_QUOTED = re.compile(_QUOTED)
_KO_CALLED = re.compile(rf"(?:주제로|제목으로|주제는|주제:|제목의){{0,1}} ?{_QUOTED} ?(?:를|을|라는|이라는|란|이란)? ?(?:주제로|제목으로|주제|세미나|토론회|강연|행사|상영회|간담회|포럼|음악회|콘서트|심포지엄|컨퍼런스|학술회의|전시회|특강|공청회)")
EVENT_NOUN = re.compile(
    r"\b(?:meeting|seminar|lecture|talk|screening|conference|workshop|webinar|symposium|debate|discussion|forum|hearing|briefing|reception|vigil|launch|exhibition|concert|service|panel|roundtable|town hall|open house|rally|march|festival|fair|assembly|AGM|annual general meeting|surgery|consultation|q&a|information session|drop-in|open day|commemoration|celebration|evening|walk|tour|reading|protest|demonstration|summit|colloquium|conversation|session|training|class|course|inquiry|election|hustings)s?\b"
    r"|세미나|토론회|강연|강연회|상영회|간담회|포럼|음악회|콘서트|심포지엄|컨퍼런스|학술회의|학술대회|전시회|특강|공청회|설명회|기념식|추모제|집회|총회|모임|대회|회의|워크숍|축제|행사|출범식|출판기념회|북콘서트|설명회|좌담회|정기회|시사회",
    re.IGNORECASE,
)
_WILL_HOST = re.compile(
    r"\b(?:will (?:now )?(?:host|hold|be holding|be hosting|present|launch|convene|give)|is (?:holding|hosting|organi[sz]ing)|invite[sd]? (?:\w+ ){1,3}to(?: attend| join)?|(?:are |be )?invited to(?: attend| join)?|join us (?:for|at)|host(?:s|ing)?|hold(?:s|ing)?|announces?|to attend|attend|notice (?:is hereby given )?(?:of|that)|there will be|come (?:along )?to|pleased to announce|delighted to announce|for)(?: you to)? (?P<title>(?:a|an|the|its|our|their|this)\b [^.\n;:]{4,140}?)(?=,? (?:on (?=the \d|\d|(?-i:[A-Z]))|at (?=\d|the (?-i:[A-Z])|(?-i:[A-Z])|noon)|in (?=(?-i:[A-Z])|the (?-i:[A-Z]))|from (?=\d|the \d)|to be held|which|will|that|this|next|where|titled|entitled|to discuss|tomorrow|tonight)|[.;:\n,]|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[.!?\n] ?)(?P<title>(?:The|A|An|This|Our|Next) [^.\n;:,]{4,120}?) (?:will (?:now )?(?:take place|be held|meet|start|begin|be)|is (?:to be held|scheduled|being held)|has (?:been|now)|takes place|meets|originally|scheduled|due|planned|which|on|at)\b"
)
_ORGANISATION = re.compile(
    r"\b(?:Society|Association|Council|Committee|Institute|Centre|Center|Trust|Foundation|Network|Union|Group|Club|Studies|Department|University|College|Party|Alliance|Campaign|Friends|Church|School|Library|Team|Commission|Board)\b"
)
_SORT_OF_EVENT = re.compile(
    r"^(?:\w+ )?(?:lecture|talk|seminar|event|meeting|webinar|conversation|workshop|evening)s? (?:at|by|with|in|from) [^:\"]*$", re.IGNORECASE
)
_BODY = re.compile(r"(?:^|[.!?\n] ?)(?P<title>(?:The |the )?(?:[A-Z][\w'&-]*)(?: (?:(?:of|the|and|for|on|in|&) ){0,2}[A-Z][\w'&-]*){1,9}) (?:will (?:next )?(?:meet|hold|convene|host|gather)|meets|is meeting|holds)\b")
_KO_TAIL = re.compile(
    r"(?:을|를|이|가)? ?(?:아래와|다음과) 같이.*$|(?:에|으로|을|를)? ?(?:여러분을 )?(?:초대합니다|초대드립니다|모십니다|개최합니다|개최됩니다|열립니다|개최 ?안내|개최|안내|참가자 모집|모집)[.!]?$"
)
_AFTER_COLON = re.compile(r"(?:^|\n)[^\n:\"]{8,120}: \"(?P<title>[^\"\n]{4,160})\" ?(?=\n|$)")
_NOISE = re.compile(
    r"^(?:tel|phone|email|e-mail|contact|https?:|www\.|from:|to:|sent:|date:|posted|published|by [A-Z]|dear|hi |hello|for immediate|contact:|credit|photo|image|\d+ (?:min|views|comments)|share|tweet|press contact|home\b|skip to|menu)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Candidate:
    start: int
    end: int
    score: float


def find(reading: Reading, moment: Moment) -> Found[str] | None:
    """Return the event's title."""
    candidates = [_beside(reading, one, moment) for one in _candidates(reading)]
    best = max(candidates, key=lambda one: (one.score, -one.start), default=None)
    if best is None:
        return None
    sure = 0.95 if best.score >= 8 else 0.8 if best.score >= 5 else 0.5  # noqa: PLR2004
    found = reading.text.found("", best.start, best.end, sure)
    title = re.sub(r"\s+", " ", found.text).strip()
    return Found(title, found.text, found.start, found.end, sure) if title else None


def _beside(reading: Reading, one: _Candidate, moment: Moment) -> _Candidate:
    """Prefer, of several quoted names, the one told in the sentence of the event's day."""
    if moment.day is None or one.score > _NAMED_WORTH:
        return one
    start, end = reading.layout.sentence(one.start)
    beside = start <= moment.day.day.written.start < end
    return replace(one, score=one.score + 1.0) if beside else one


_NAMED_WORTH = 7.2


def _candidates(reading: Reading) -> Iterator[_Candidate]:
    yield from _labelled(reading)
    yield from _headings(reading)
    yield from _named(reading)
    yield from _described(reading)


def _candidate(reading: Reading, start: int, end: int, score: float) -> _Candidate | None:
    clean = reading.clean
    start, end = _stripped(reading, start, end)
    words = clean[start:end]
    if not 3 <= len(words) <= LONGEST or not re.search(r"[A-Za-z가-힣]{2}", words) or _NOISE.match(words):  # noqa: PLR2004
        return None
    if _GENERIC.match(words):
        score -= 6.0
    return _Candidate(start, end, score)


def _stripped(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Take prefixes, emoji, quotes, and a trailing day or hour off a title."""
    clean = reading.clean
    for _ in range(3):
        mark = re.match(r"[^\w\"'「『《<(\[#]+|#+ ?", clean[start:end])
        start += mark.end() if mark else 0
        prefix = _PREFIX.match(clean[start:end])
        if not prefix or prefix.end() >= end - start:
            break
        start += prefix.end()
    moments = sorted(
        [day.written.start for day in reading.days_between(start, end)] + [clock.start for clock in reading.clocks_between(start, end)]
    )
    if moments:
        head = re.sub(r"(?:\s*(?:[-|,:(@·~]|\bon\b|\bat\b|\bfrom\b))*\s*$", "", clean[start : moments[0]])
        if len(head) > 5:  # noqa: PLR2004
            end = start + len(head)
    while end > start and clean[end - 1] in " .,;:-|":
        end -= 1
    closing_words = _KO_TAIL.search(clean[start:end])
    if closing_words and closing_words.start() > 5:  # noqa: PLR2004
        end = start + closing_words.start()
    words = clean[start:end]
    for opening, closing in (('"', '"'), ("'", "'"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"), ("<", ">"), ("[", "]")):
        if len(words) > 2 and words[0] == opening and words[-1] == closing and opening not in words[1:-1]:  # noqa: PLR2004
            return start + 1, end - 1
    while end > start and not (clean[end - 1].isalnum() or clean[end - 1] in "?!)\"'」』》〉>]%…+"):
        end -= 1
    return start, end


def _labelled(reading: Reading) -> Iterator[_Candidate]:
    for piece in reading.layout.labelled(Label.TITLE):
        words = reading.clean[piece.value : piece.end]
        if not words.strip() or piece.start > 3000:  # noqa: PLR2004
            continue
        head = reading.clean[piece.start : piece.value].lower()
        worth = 10.0 if piece.named else 6.5
        if re.match(r"\W*(?:meeting|public meeting|talk|what|re|film|when|upcoming event)\W*$", head):
            worth -= 3.5
        if re.search(r"\w\.\s+\w", words) or len(words) > 160:  # noqa: PLR2004
            worth -= 4.0
        if reading.days_between(piece.value, min(piece.value + 6, piece.end)):
            worth -= 6.0
        one = _candidate(reading, piece.value, piece.end, worth - piece.start / 1000)
        if one:
            yield one


def _headings(reading: Reading) -> Iterator[_Candidate]:
    """Read the first lines that stand alone and are no sentence."""
    seen = 0
    for piece in reading.layout.pieces:
        words = reading.clean[piece.start : piece.end]
        if not words.strip() or seen >= 6:  # noqa: PLR2004
            continue
        if piece.label is not None and not (piece.named is False and piece.label is Label.TITLE):
            seen += piece.label is not Label.POSTED
            continue
        text = words.strip()
        worth = 7.5 - 1.2 * seen
        seen += not (_GENERIC.match(text) or _mostly_moment(reading, piece.start, piece.end))
        if len(text) > 180:  # noqa: PLR2004
            continue
        if re.search(r"[.:;,]$", text) and not re.search(r"\b[A-Z]\.$|\.\.\.$", text):
            worth -= 4.0
        if re.search(r"\. [A-Z]|\b(?:will|is|are|we|you|was|were)\b.*\.$", text):
            worth -= 3.0
        if re.search(r"(?:니다|세요|습니까)[.!]?$", text) and not _KO_TAIL.search(text):
            worth -= 3.0
        if _mostly_moment(reading, piece.start, piece.end) or _cut_short(reading, piece.start, piece.end):
            worth -= 6.0
        if re.search(r"[a-z] (?:will (?:now )?(?:hold|be|meet|host|take)|is (?:holding|hosting)|invites|meets) ", text):
            worth -= 4.0
        if re.search(r"\b(?:presents?|invites? you|proudly presents|in association with)\W*$", text, re.IGNORECASE):
            worth -= 6.0
        if _SORT_OF_EVENT.match(text):
            worth -= 2.2
        if _ORGANISATION.search(text) and not EVENT_NOUN.search(text) and ":" not in text:
            worth -= 1.5
        if EVENT_NOUN.search(text):
            worth += 0.8
        if re.match(r"^[A-Z가-힣0-9\"'「『<\[(]", text.lstrip("".join(c for c in text[:4] if not c.isalnum()))):
            worth += 0.2
        one = _candidate(reading, piece.start, piece.end, worth)
        if one:
            yield one


def _cut_short(reading: Reading, start: int, end: int) -> bool:
    """Tell whether little is left of a long line before its day or hour."""
    moments = [day.written.start for day in reading.days_between(start, end)]
    moments += [clock.start for clock in reading.clocks_between(start, end)]
    return bool(moments) and min(moments) - start < 0.4 * (end - start) and end - start > 60  # noqa: PLR2004


def _mostly_moment(reading: Reading, start: int, end: int) -> bool:
    taken = sum(day.written.end - day.written.start for day in reading.days_between(start, end))
    taken += sum(clock.end - clock.start for clock in reading.clocks_between(start, end))
    return taken > 0.4 * (end - start)


def _named(reading: Reading) -> Iterator[_Candidate]:
    clean = reading.clean[:6000]
    for match in _AFTER_COLON.finditer(clean[:600]):
        one = _candidate(reading, *match.span("title"), 9.0 - match.start() / 300)
        if one:
            yield one
    for pattern, worth in ((_CALLED, 7.0), (_KO_CALLED, 6.8), (_PLAIN_CALLED, 6.9)):
        for match in pattern.finditer(clean):
            group = match.lastgroup or 0
            one = _candidate(reading, *match.span(group), worth - match.start() / 1500)
            if one:
                yield one
    for number, match in enumerate(_ANY_QUOTED.finditer(clean[:1500])):
        words = match[match.lastgroup or 0]
        if number < 3 and "가" <= words[:1] <= "힣" and len(words) <= 60:  # noqa: PLR2004
            one = _candidate(reading, *match.span(match.lastgroup or 0), 5.0 - match.start() / 800)
            if one:
                yield one
        if number < 3 and words[:1].isupper() and sum(w[:1].isupper() for w in words.split()) * 2 >= len(words.split()) and not words.endswith((".", ",")):  # noqa: PLR2004
            by = 1.5 if re.match(r"[\"'] ?,? (?:by|with|a talk|a lecture|presented)\b", clean[match.end(match.lastgroup or 0) : match.end() + 20]) else 0.0
            one = _candidate(reading, *match.span(match.lastgroup or 0), 4.6 + by - match.start() / 800)
            if one:
                yield one


def _described(reading: Reading) -> Iterator[_Candidate]:
    """Make do with "a public meeting about buses" where nothing is a title."""
    clean = reading.clean[:3000]
    for pattern, worth in ((_WILL_HOST, 3.6), (_SUBJECT, 3.2), (_BODY, 1.5)):
        for match in pattern.finditer(clean):
            if pattern is not _BODY and not EVENT_NOUN.search(match["title"]):
                continue
            start, end = match.span("title")
            article = re.match(r"(?:a|an|the|its|our|their|this) ", match["title"], re.IGNORECASE)
            start += article.end() if article else 0
            one = _candidate(reading, start, end, worth - match.start() / 1500)
            if one:
                yield one
