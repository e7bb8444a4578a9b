"""Signs of texts that only mention days: news, opinion, job adverts, court lists, round-ups."""

import re
from collections.abc import Iterator

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.text.labels import Label

_HEAD_LINES = 6
_HEADING = 150
"""Characters of a line that may head a notice."""
_READ = 6_000
_ROUND_UP = re.compile(
    r"^[^\n]*(?:\bround-?up\b|\b(?:this|last) (?:week|month) in\b|\b(?:weekly|monthly) (?:digest"
    r"|review"
    r"|update|news)\b|\bnews in brief\b|\bthis (?:week|month): (?:\w+ )?\d"
    r"|\breaders?'?s? letters?\b|\bletters? to the editor\b|\bin brief\b|\bweek in review\b"
    r"|\bnews from\b|주간 ?동향"
    r"|주요 ?소식"
    r"|소식지|뉴스 ?브리핑)",
    re.IGNORECASE,
)
_LISTINGS = re.compile(
    r"\b(?:events?|diary|what'?s on|listings|calendar|upcoming)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?m)^\W{0,3}By (?:Dr |Prof\.? |Sir |Lord )?[A-Z][\w'-]+ [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
    r"(?:,? (?:\| ?)?(?:[\w&'-]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist"
    r"|[Cc]olumnist|[Ww]riter|[Ss]taff))?\W*$"
    r"|(?m:,? writes [A-Z]\w+ [A-Z]\w+)"
)
_PRESS = re.compile(r"기자\s*$|\[[^\]\n]{2,20}(?:신문|뉴스|일보)[^\]\n]{0,10}\]")
"""A reporter's name, which the Korean press prints beneath what is to come as well."""
_NEWS_LINE = re.compile(
    r"^(?:[^\n]*\n){0,3}[A-Z][A-Z. ]{3,25}(?:, [A-Z][A-Za-z. ]{1,20})?(?: \([A-Za-z ]+\))? ?- [A-Z]"
)
_TELLS = re.compile(r"\b(?:said|told|voted|approved|was|were|had|announced|came|ruled)\b")
_JOB = re.compile(
    r"\b(?:salary|pro rata|per annum|maternity cover|fixed[- ]term|full[- ]time|part[- ]time"
    r"|closing date|job share|invites? applications|review of applications|position is filled"
    r"|position announcement|tenure-track|cover letter|curriculum vitae|\bCV\b"
    r"|about the job|send your (?:resume|CV)|stipend|shortlist|line manage[rd]?|reports to"
    r"|interviews? will|shortlisted|apply with"
    r"|(?:seeking|recruiting|looking for|appoint) an? (?:[\w-]+ ){0,4}(?:officer|manager|assistant"
    r"|co-?ordinator|intern|director|administrator|editor|lecturer|fellow|clerk|trustee))\b"
    r"|면접|서류 ?합격|모집 ?분야|접수처|시상|심사 ?결과|제출",
    re.IGNORECASE,
)
_CASE = re.compile(r"\b[A-Z][\w.]* v\.? [A-Z]\w+|\b(?:Crown|Magistrates'?|County|Superior) Court\b")
_TODAY = re.compile(
    r"\btoday (?:ruled|announced|introduced|filed|joined|sent|led|secured|named|signed"
    r"|reintroduced|published|condemned|called|welcomed|launched|said|urged|released"
    r"|unveiled|confirmed|issued|warned|approved|voted|rejected)\b"
    r"|\b(?:ruled|announced|published|said|released|approved|voted)[^.\n]{0,30} (?:today|on Monday"
    r"|on Tuesday|on Wednesday|on Thursday|on Friday|(?:Mon|Tues|Wednes|Thurs|Fri)day night)\b",
    re.IGNORECASE,
)
_ASIDE_BEFORE = re.compile(
    r"\b(?:meets again|next meets|further hearing|is listed|interviews?|elections? (?:in|on|to)"
    r"|will vote"
    r"|vote on|abstracts?|notification|due to (?:report|publish|rule)|expected (?:to|on|by|in)"
    r"|sentenced"
    r"|verdict|published on|comes? into force|takes effect|goes on sale|in cinemas|ends on"
    r"|expires|rulings?|verdict"
    r"|resume[sd]?|reopens?|closed (?:on|for|from)|final numbers|before the|until)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_OF_PARLIAMENT = re.compile(
    r"\b(?:sits?(?: again)?|returns? to the (?:House|Lords|Commons)[\w ]{0,12}"
    r"|(?:second|third) reading[\w ]{0,12}) on (?:the )?$",
    re.IGNORECASE,
)
"""What the Houses do of themselves."""
_ASKED = re.compile(
    r"\b(?:you are|you're|all|everyone|members of the public|residents|visitors|the public)"
    r"(?: \w+){0,2} (?:invited|welcome|encouraged)\b|\b(?:join us|rsvp|register|tickets?|book "
    r"(?:a|your)"
    r"|free (?:entry|admission)|come along|doors|we (?:will )?(?:meet|gather)|open to)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:office|library|school|service|centre|center|museum|building|shop|road"
    r"|street|car park|parking lot|bridge|station|footpath|path|pool|park|lane)s? (?:will be|is"
    r"|are) closed",
    re.IGNORECASE,
)


_DAY_HEADS = re.compile(r"(?m)^\W{0,3}((?:mon|tues|wednes|thurs|fri)day)\W*$", re.IGNORECASE)
_DAYS_OF_A_WEEK = 3
"""Headings of nothing but a weekday from which a text is a diary of the week."""
_RESULTS = re.compile(
    r"(?:선정|심의|심사|평가|공모) ?결과|합격자|당첨자|\bour (?:20\d\d )?annual report\b"
    r"|\bresults of\b|\bwinners?\b",
    re.IGNORECASE,
)
_SHUT = re.compile(
    r"^\W*[^\n]{0,40}\bbookings? (?:for|now|opens?)\b|임시 ?휴관|휴관 ?(?:기간|안내)|휴무 ?안내"
    r"|휴업|휴강|대관 ?(?:안내|신청)|(?:건강)?검진 ?안내"
    r"|(?:서버|시스템) ?점검"
    r"|\b(?:summer|holiday|winter|christmas|easter|opening) (?:opening )?(?:hours"
    r"|closures?|schedule)\b",
    re.IGNORECASE,
)
"""Notices of when a house is open."""
_RATED = re.compile(r"\W{0,2}[★☆]{3,6}\s*\n")
"""The stars a review begins with."""
_OPINION = re.compile(
    r"(?:[^\n]*\n){0,2}\W{0,3}(?:Commentary|Opinion|Op-?Ed|Analysis|Column"
    r"|Editorial|Essay|칼럼|사설|논평|기고) ?[|·:/-]",
    re.IGNORECASE,
)
"""The rubric of an article under its heading."""
_REOPENS = re.compile(
    r"\bclos(?:es|ed|ing)\b[^.\n]{0,60}\b(?:re-?opens?|opens? again)\b", re.IGNORECASE
)
_LETTER = re.compile(r"(?m)^(?:Sir|Madam),? ?(?:-|$|,)|\bYours,? (?:etc|faithfully)\b")
"""How letters to newspapers begin and end."""
_CALL = re.compile(
    r"(?m)^[^\w\n]{0,4}(?:[\d가-하][.)] ?)?(?:신청 ?기간|접수 ?기간|모집 ?기간|공모 ?기간"
    r"|신청 ?자격|지원 ?대상|지원 ?자격"
    r"|제출 ?서류|선정 ?단체|협약 ?체결|이의 ?신청|원고 ?마감|접수 ?방법|신청 ?방법|심사"
    r"|공람 ?기간|선정 ?결과)"
)
"""Lines of a call for applications."""


def signs(reading: Reading, moment: Moment) -> Iterator[str]:
    """Yield the signs that a text is something else than an invitation."""
    clean = reading.clean[:_READ]
    lines = clean.lstrip().split("\n")[:_HEAD_LINES]
    head = "\n".join(lines)
    jobs = len(set(map(str.lower, _JOB.findall(clean))))
    seen = {
        "a round-up": _ROUND_UP.match(head) and not _LISTINGS.search(head.partition("\n")[0]),
        "a byline": _BYLINE.search(head) or _BYLINE.search(clean[-200:]),
        "a reporter's name": _PRESS.search(head) or _PRESS.search(clean[-200:]),
        "a dateline of news": _NEWS_LINE.match(clean.lstrip()) and _TELLS.search(clean),
        "words of a job": jobs > 1,
        "cases of a court": len(_CASE.findall(clean)) > 1,
        "today's news": _TODAY.search(clean),
        "a day in an aside": _aside(reading, moment),
        "stars of a review": _RATED.match(clean),
        "a rubric of opinion": _OPINION.match(clean),
        "closed and opened again": _REOPENS.search(clean),
        "a letter to the editor": _LETTER.search(clean),
        "a house is closed": _CLOSED.search(clean),
        "hours of a house": any(len(one) < _HEADING and _SHUT.search(one) for one in lines),
        "a week of headings": len({day.lower() for day in _DAY_HEADS.findall(clean)})
        >= _DAYS_OF_A_WEEK,
        "results": _RESULTS.search(head),
        "lines of a call": len(_CALL.findall(clean)) > 1,
    }
    yield from (sign for sign, applies in seen.items() if applies)


def asks(reading: Reading) -> bool:
    """Tell whether anybody is asked to come."""
    return bool(_ASKED.search(reading.clean[:_READ]))


def is_told(reading: Reading) -> bool:
    """Tell whether a label says when or where something is held."""
    labels = {piece.label for piece in reading.layout.pieces if piece.named}
    return bool(labels & {Label.PLACE, Label.DATE})


def _aside(reading: Reading, moment: Moment) -> bool:
    """Tell whether the day found stands in an aside: "the council meets again on 5 December"."""
    if moment.day is None:
        return False
    at = moment.day.day.written.start
    before = reading.layout.before(at, 120)
    beside = reading.clocks_between(at, reading.layout.sentence(at)[1])
    return bool(_OF_PARLIAMENT.search(before) or (not beside and _ASIDE_BEFORE.search(before)))
