"""Tells what words that may be a title are made of."""

import re

from content.announcement.naming.titlewords import BODY_NOUN, EVENT_NOUN
from content.announcement.text.words import HANGUL
from content.announcement.where.placewords import BUILDING

FIELD = re.compile(r"[\w '/&-]{2,28}: ?\S")
_LATIN = re.compile(r"[A-Za-z]")
_LONG_WORD = re.compile(r"\b[A-Za-zÀ-ÿ][\w'&-]{3,}")
_PHRASE_END = re.compile(
    r" (?:of|on|for|with|at|by|in|from|to|about|against|and|after|under|between)\b|[:,(?!]| [-|] "
)
_READER = re.compile(
    r"\b(?:we|you|your|you're|our|us|please|join|i|my|me|let's|don't|come|here|see|find|click)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:with|whatever|whoever|anyone who) ",
    re.IGNORECASE,
)
"""What begins a sentence, hardly ever a name."""
_HOLIDAY = re.compile(
    r"(?:new year's (?:day|eve)|christmas(?: day| eve)?|boxing day|good friday|easter(?: sunday"
    r"| monday)?|(?:labou?r|memorial|veterans'?|presidents'?|columbus|independence|martin luther"
    r" king,?(?: jr\.?)?) day|thanksgiving(?: day)?|halloween|설날?|추석|성탄절|광복절|개천절"
    r"|한글날|현충일|어린이날|삼일절)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|can|must|may|would|should|takes?|invites?|hosts?"
    r"|meets?|begins?|starts?|been|be|includes?|offers?|welcomes?|presents)\b",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,3}(?:st|nd|rd|th)\b|\bannual\b|제 ?\d+ ?[회차]|\bAGM\b",
    re.IGNORECASE,
)
_REACHED = re.compile(r"https?:|www\.|@\w|\w@|\+?\d[\d ()-]{7,}\d|\.(?:com|org|net)\b")
_PRICE = re.compile(r"[£$€₩]\d|\bfree\b", re.IGNORECASE)
KO_EVENTS = (
    r"세미나|토론회|강연회?|상영회|간담회|포럼|음악회|콘서트|심포지엄|컨퍼런스|회의|대회|전시회?"
    r"|특강|공청회|설명회|기념식|추모제|집회|총회|모임|워크숍|축제|행사|발표회|캠페인|보고회"
    r"|아카데미"
    r"|영화제|교육|체험|강좌|좌담회|시사회|기자회견|결의대회|문화제|박람회|페스티벌|캠프|프로그램"
    r"|콜로키움|좌담|예배|기도회|바자회|장터|경연대회|공연|강의|낭독회|상담회|후원의 밤|의 밤"
    r"|출범식|개막식"
    r"|이사회|월례회|수련회|학술제|학교|간담|시상식|추모식|법회|미사"
    r"|백일장|잔치|한마당|북토크|북콘서트|웨비나|콘퍼런스|야유회|송년회|신년회|기념회|연주회|낭송회"
    r"|운동회|위령제|발대식|결성식|선포식|점등식|사진전|브리핑|집담회|토크쇼|환영회|환송회|동창회"
)
"""What happens, by the end of a Korean name."""
_KO_EVENT = re.compile(rf"(?:{KO_EVENTS}|전)$")
_KO_BODY = re.compile(
    r"(?:위원회|재단|센터|학회|협회|연합회?|대학교?|국회|구청|시청|군청|연구소|연구원|도서관|교회"
    r"|박물관|의원실|단체|본부|대사관|문화원|총국|부|청|처|공사|공단|법인|학교|조합|연대|네트워크)$"
)
_KO_VERB = re.compile(r"(?:니다|세요|해요|한다|된다|열린다|까요|네요|어요|아요|다)[.!?~]*$")
_KO_PARTICLE = re.compile(r"[가-힣](?:은|는|을|를|의|에|에서|으로|와|과|하여|위해)$")
HAPPENING = re.compile(
    rf"{EVENT_NOUN.pattern}|\b(?:sale|f[eê]te|fayre|market|ball|quiz|parade|procession|supper|lunch"
    r"|tea|meetup|meet-up|hike|ride|run|clean-?up|litter pick|clinic|camp|retreat|pilgrimage|mass"
    r"|evensong|prayers?|performance|recital|play|show|premiere|preview|opening|party|lobby|strike"
    r"|picket|demo|masterclass|bootcamp|hackathon|expo|congress|convention|plenary|mark-?up|sitting"
    r"|oration|address|reunion|auction|bingo|social|mixer|stroll|visit|trip|outing|marathon|morning"
    r"|afternoon|night|day|week|awards?|anniversary|unveiling|dedication|inauguration|memorial"
    r"|remembrance|carols?|storytime|story time|swap|jumble|raffle|review|q ?and ?a|table)s?\b",
    re.IGNORECASE,
)
"""What happens, told by one noun."""
_PART = re.compile(
    rf"(?:[\w-]+ ){{0,2}}(?:address|speech|remarks|keynote|presentation|session|day|part|opening"
    rf"|agenda) (?:of|at|to|for) (?:the|this|our) (?:[\w-]+ ){{0,2}}(?:{HAPPENING.pattern})",
    re.IGNORECASE,
)
"""What is but a part of an event: "the opening address of the conference"."""
_COMMON = re.compile(
    rf"{HAPPENING.pattern}|\b(?:the|an?|of|and|or|for|to|on|in|at|by|with|from|our|its|your|this"
    r"|that|as|is|are|be|will|all|public|virtual|annual|special|community|opening|congressional"
    r"|parliamentary|free|online|monthly|weekly|regular|general|extraordinary|joint|full|next"
    r"|upcoming|new|notice|agenda|press|media|alert|advisory|invitation|welcome|open|closed"
    r"|informal|formal|faculty|staff|student|family|members?|visitors?|guests?|guest|podium|film"
    r"|documentary|book|author|report|first|second|third|last|final|spring|summer|autumn|fall"
    r"|winter|christmas|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|today|tomorrow"
    r"|english|live|hybrid|in-person|lunchtime|evening|keynote|distinguished|inaugural|oral"
    r"|evidence|business|order|details|information|schedule|programme|program|series|season"
    r"|speakers?|presents?|hosted|featuring|date|time|venue|change|changed|cancelled|postponed"
    r"|reminder|update|updated|important|urgent|please|note|join|us|you|invited|cordially)\b"
    r"|\b\d+(?:st|nd|rd|th)?\b|[가-힣]*(?:안내|알림|공지|공고|개최|초대|모집)|[가-힣]?(?:행사"
    r"|세미나|토론회|강연회?|모임|회의|설명회|특강|웨비나|온라인|정기|특별|공개|제 ?\d+ ?[회차])",
    re.IGNORECASE,
)
"""Words that any announcement may have."""
_OWN = re.compile(r"[^\W\d_]{2,}")
_KIND_FIRST = re.compile(r"([^:|!-]{3,50})(?::| \||!| -) \S")
_OWN_WORDS = ("no word of its own", "one word of its own", "two words of its own")
_COUNTS = {
    "one word": range(1, 2),
    "two words": range(2, 3),
    "three to five words": range(3, 6),
    "six to ten words": range(6, 11),
    "eleven to sixteen words": range(11, 17),
    "more words": range(17, 1000),
}
_MOSTLY, _HARDLY, _FEW = 0.7, 0.4, 2
_LAST_WORD = 24


def made_of(words: str) -> dict[str, object]:
    """Return what words are made of: length, capitals, the noun they hang on, whom they address."""
    count = words.count(" ") + 1
    letters = _LATIN.findall(words)
    longer = _LONG_WORD.findall(words)
    capitals = sum(word[0].isupper() for word in longer) / len(longer) if longer else 0.0
    head = _PHRASE_END.split(words, maxsplit=1)[0]
    hangul = bool(HANGUL.search(words))
    first = _KIND_FIRST.match(words)
    kind = first[1] if first else ""
    own = len(_OWN.findall(_COMMON.sub(" ", words)))
    return {
        **{sign: own == number for number, sign in enumerate(_OWN_WORDS)},
        **{sign: count in much for sign, much in _COUNTS.items()},
        "capitals throughout": len(letters) > _FEW + 1 and words.isupper(),
        "title case": capitals > _MOSTLY and not words.isupper() and len(longer) > 1,
        "one capital": capitals < _HARDLY and words[:1].isupper() and len(longer) > _FEW,
        "begins small": words[:1].islower(),
        "colon inside": ": " in words,
        "one word and a colon": bool(re.match(r"[^\s:]+: ", words)),
        "a kind and a colon": bool(kind) and is_common(kind),
        "asks": words.endswith("?"),
        "calls out": words.endswith("!"),
        "dash inside": " - " in words,
        "bar inside": "|" in words or "/" in words,
        "comma inside": "," in words,
        "in quotation marks": words[:1] in "\"'「『《<",
        "hangs on an event": ends_in(HAPPENING, head) or bool(_KO_EVENT.search(words)),
        "hangs on a body": ends_in(BODY_NOUN, head) or bool(_KO_BODY.search(words)),
        "ends in a body": ends_in(BODY_NOUN, words),
        "ends in an event": ends_in(HAPPENING, words),
        "hangs on a building": not ends_in(BODY_NOUN, head) and ends_in(BUILDING, head),
        "speaks to the reader": len(_READER.findall(words)) > 0,
        "speaks to the reader twice": len(_READER.findall(words)) > 1,
        "a verb in it": bool(_FINITE.search(words)),
        "an edition": bool(_EDITION.search(words)),
        "how to reach": bool(_REACHED.search(words)),
        "a price in it": bool(_PRICE.search(words)),
        "begins like a sentence": bool(_NO_NAME.match(words)),
        "a holiday alone": bool(_HOLIDAY.fullmatch(words)),
        "a part of an event": bool(_PART.fullmatch(words)),
        "digits only": not letters and not hangul,
        "a field": bool(FIELD.match(words)),
        "Korean": hangul,
        "ends in a Korean verb": hangul and bool(_KO_VERB.search(words)),
        "ends in a particle": hangul and bool(_KO_PARTICLE.search(words)),
    }


def ends_in(pattern: re.Pattern[str], words: str) -> bool:
    """Tell whether the last word is one of a pattern's, be it of several."""
    tail = words[-_LAST_WORD:]
    ends = [match.end() for match in pattern.finditer(tail)]
    return bool(ends) and ends[-1] >= len(tail.rstrip("s.\"' "))


def is_common(words: str) -> bool:
    """Tell whether words have none of their own: "Annual Public Lecture"."""
    return not _OWN.search(_COMMON.sub(" ", words))


def is_edition(words: str) -> bool:
    """Tell whether words name one of a row: "2024년 제4차 지역정책포럼"."""
    return bool(_EDITION.search(words))


def is_korean_kind(words: str) -> bool:
    """Tell whether Korean words end in what happens: "국회 토론회"."""
    return bool(_KO_EVENT.search(words.rstrip(" ]>:!")))
