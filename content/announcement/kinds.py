"""Signs of texts that only mention days: news, opinion, job adverts, court lists, round-ups."""

import re

from content.announcement.moments import Moment
from content.announcement.reading import Reading

_HEAD_LINES = 6
_READ = 6_000
_ROUND_UP = re.compile(
    r"^[^\n]*(?:\bround-?up\b|\b(?:this|last) (?:week|month) in\b|\b(?:weekly|monthly) (?:digest"
    r"|review"
    r"|update|news)\b|\bnews in brief\b|\bin brief\b|\bweek in review\b|\bnews from\b|주간 ?동향"
    r"|주요 ?소식"
    r"|소식지)",
    re.IGNORECASE,
)
_LISTINGS = re.compile(
    r"\b(?:events?|diary|what'?s on|listings|calendar|upcoming)\b", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?m)^\W{0,3}By (?:Dr |Prof\.? |Sir |Lord )?[A-Z][\w'-]+ [A-Z][\w'-]+(?: [A-Z][\w'-]+)?\W*$"
    r"|(?m:,? writes [A-Z]\w+ [A-Z]\w+)|기자\s*$|\[[^\]\n]{2,20}(?:신문|뉴스|일보)[^\]\n]{0,10}\]"
)
_NEWS_LINE = re.compile(
    r"^(?:[^\n]*\n){0,3}[A-Z][A-Z. ]{3,25}(?:, [A-Z][A-Za-z. ]{1,20})?(?: \([A-Za-z ]+\))? ?- [A-Z]"
)
_TELLS = re.compile(r"\b(?:said|told|voted|approved|was|were|had|announced|came|ruled)\b")
_JOB = re.compile(
    r"\b(?:salary|pro rata|per annum|maternity cover|fixed[- ]term|full[- ]time|part[- ]time"
    r"|closing date|job share|line manage[rd]?|reports to|interviews? will|shortlisted|apply with"
    r"|(?:seeking|recruiting|looking for|appoint) an? (?:[\w-]+ ){0,4}(?:officer|manager|assistant"
    r"|co-?ordinator|intern|director|administrator|editor|lecturer|fellow|clerk|trustee))\b"
    r"|면접|서류 ?합격|모집 ?분야|접수처|시상|심사 ?결과|제출",
    re.IGNORECASE,
)
_CASE = re.compile(r"\b[A-Z][\w.]* v\.? [A-Z]\w+|\b(?:Crown|Magistrates'?|County|Superior) Court\b")
_TODAY = re.compile(
    r"\btoday (?:ruled|announced|published|condemned|called|welcomed|launched|said|urged|released"
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
_ASKED = re.compile(
    r"\b(?:you are|you're|all|everyone|members of the public|residents|visitors|the public)"
    r"(?: \w+){0,2} (?:invited|welcome|encouraged)\b|\b(?:join us|rsvp|register|tickets?|book "
    r"(?:a|your)"
    r"|free (?:entry|admission)|come along|doors|we (?:will )?(?:meet|gather)|open to)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:office|library|school|service|centre|center|museum|building|shop)s? (?:will be|is"
    r"|are) closed",
    re.IGNORECASE,
)


def against(reading: Reading, moment: Moment) -> float:
    """Weigh the signs that a text is something else than an invitation."""
    clean = reading.clean[:_READ]
    head = "\n".join(clean.lstrip().split("\n")[:_HEAD_LINES])
    asked = bool(_ASKED.search(clean))
    cases = len(_CASE.findall(clean))
    jobs = len(set(map(str.lower, _JOB.findall(clean))))
    signs = (
        (4.0, bool(_ROUND_UP.match(head)) and not _LISTINGS.search(head.partition("\n")[0])),
        (3.0, bool(_BYLINE.search(head)) or bool(_BYLINE.search(clean[-200:]))),
        (1.5 if asked else 3.0, bool(_NEWS_LINE.match(clean.lstrip()) and _TELLS.search(clean))),
        (4.0, jobs > 1 and not asked),
        (5.0, cases > 1),
        (1.0 if asked else 3.0, bool(_TODAY.search(clean))),
        (3.0, not asked and _aside(reading, moment)),
        (3.0, bool(_CLOSED.search(clean))),
    )
    return sum(cost for cost, applies in signs if applies)


def _aside(reading: Reading, moment: Moment) -> bool:
    """Tell whether the day found stands in an aside: "the council meets again on 5 December"."""
    if moment.day is None:
        return False
    at = moment.day.day.written.start
    beside = reading.clocks_between(at, reading.layout.sentence(at)[1])
    return not beside and bool(_ASIDE_BEFORE.search(reading.layout.before(at, 120)))
