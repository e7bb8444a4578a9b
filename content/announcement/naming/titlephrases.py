"""Finds titles as phrases: a word of kind with what belongs to it, wherever it stands."""

import re
from collections.abc import Iterator
from itertools import islice

from content.announcement.naming.titlemade import HAPPENING, KO_EVENTS
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titleweights import Signs, signs
from content.announcement.reading import Reading

_READ = 3000
_MOST = 40
_WORDS = 7
_KIND = re.compile(rf"(?:{HAPPENING.pattern})(?:'s)?(?![\w'-])", re.IGNORECASE)
_STOPPER = re.compile(
    r"(?:a|an|the|our|their|its|his|her|my|your|this|that|these|those|any|each|every|some|no"
    r"|next|last|another|all|both|one|two|three|to|at|in|on|for|by|with|from|about|as|is|are|was"
    r"|were|will|be|been|being|have|has|had|do|does|can|may|it|we|you|they|he|she|i|there|here"
    r"|when|where|which|who|what|how|if|but|or|not|so|than|then|and|also|only|please|join"
    r"|joining|attend|attending|host|hosts|hosting|hosted|hold|holds|holding|held|organise"
    r"|organising|organised|organize|organizing|organized|present|presents|presenting|chairing"
    r"|chair|mark|marking|announce|announces|announcing|called|planned|start|starts|begins"
    r"|(?:year|month|week|today|tomorrow|tonight|[a-z]+day)'s"
    r"|tonight|today|tomorrow|into|of|during|after|before|until|over|between|against)$",
    re.IGNORECASE,
)
"""What a phrase does not reach over: small words, and what one does to an event."""
_TOKEN = re.compile(r"[\w'&/.+-]+")
_BEHIND = re.compile(
    r",? (?:of|on|about|for|to (?:mark|discuss|consider|remember|support|save|protest|hear|explain"
    r"|launch|celebrate)|with|against|in (?:memory|support|aid|solidarity|honou?r)|re|entitled"
    r"|titled|called|concerning|regarding|by|marking) "
    r"(?P<rest>(?:[^.;!?\n()]|(?<=\w)\(\w{1,3}\)){3,110}?)"
    r"(?=,? (?:on (?=the \d|\d|[A-Z][a-z]+day)|at (?=\d|the [A-Z]|[A-Z]|noon)"
    r"|(?:this|next|coming) [A-Z]|in (?=[A-Z]|the [A-Z])|from (?=\d)|to be held|will|which|is|are"
    r"|has|takes|tomorrow|tonight|today|begins|starts|has been"
    r"|planned)\b|, |[.;:!?)\n]|(?<!\w)\(| - |$)"
)
_DAYS, _LEAD = 12, 5
_IS_ON = re.compile(
    r",? (?:is|sees|brings|marks|will be) (?:the|our|an?|this year's)? ?(?P<title>(?:[A-Z0-9]"
    r"|[a-z-]+ [A-Z])[^.!?\n]{5,90}?)"
    r"(?=[.!?\n,;]|$)"
)
"""What a day is: "Sunday, June 1st is our 40th Blessing of the Gardens."."""
_BESIDE_DAY = re.compile(
    r"(?:,? (?:19|20)\d\d)?[):,.]? ?[-:|]? ?(?P<title>[A-Z\"'‘“][^\n]{8,110}?)(?= ?\n|$)"
)
"""The rest of a line that begins with its day."""
_SPEAKS_ON = re.compile(
    r"\b(?:(?:will|to) (?:\w+ )?(?:speak|talk|lecture)|speaks|talks|speaking|talking|lectures?"
    r"|lecturing"
    r"|paper|talk|lecture|address|presentation|title|topic|subject|theme|discuss)"
    r"(?: (?:to us|this month|is|will be|here|then))?(?: (?:on|about|of)|,| -|:) "
    r"(?P<title>(?:(?:the|an?|her|his) )?[A-Z\"'][^.\n]{6,120}?)(?=[.?!\n]|,? (?:on|at"
    r"|in) (?:[A-Z]|the \d|\d)"
    r"|, (?:followed|with|and|which|at|who)|$)"
)
"""A subject, with or without marks: "will speak on Lichens: the slow art of living"."""
_KO_KIND = re.compile(
    rf"(?:{KO_EVENTS}|기념회|부흥회|마당|행진|만남|경연|순례|발표|사인회|낭독|잔치|음악제|한마당"
    r"|총회|연수|나눔|기자회견|특강|북토크|탐방|답사|대담|콘퍼런스|웨비나|박람회|설명회|상담회?|브리핑"
    r"|산행|야유회|산책|상영|캠페인|송년회|신년회)"
    r"(?=[\s\"'」』》〉>)\].,!?]|$|(?:을|를|이|가|은|는|에|의|로|와|과|도|이다|입니다"
    r"|라)(?![가-힣])"
    r"|(?:에서|으로|에는|이며|까지|부터))"
)
_KO_STOP = re.compile(
    r"(?:에서|에게|께서|부터|까지|으로|에는|에서는|이며|하고|[0-9가-힣)](?:은|는|이|가)"
    r"|[,.:;!?|▲△▶○●□■※]|[=~]"
    r"|(?:하는|했던|있는|없는|열리는|열린|예정이던|예정인|예정된|개최되는|진행되는|맞아|위해|따라|통해|오는|이번|이날|다음|이달|내달|지난|올해|매주|매월"
    r"|오전|오후|저녁|낮|모두|매달|첫|오늘|내일|모레|동안|또|및|등|함께|[0-9]+[일월시분])$)$"
)
_KO_LINKED = re.compile(
    r"(?:위한|대한|관한|관하여|향한|둘러싼|다룬|기리는|기념하는|알리는|여는|통한)$"
)
_KO_QUOTED = re.compile(r"[\"'」』》〉>] ?(?:[가-힣]{1,8} )?$")
"""What is called before its kind has its name in the marks."""


def phrases(reading: Reading) -> Iterator[Candidate]:
    """Yield each word of kind with the words before it, and with what it is about."""
    clean = reading.clean[:_READ]
    for kind in islice(_KIND.finditer(clean), _MOST):
        start = _back(clean, kind.start())
        deep = {"deep": kind.start() / 1500}
        yield from _one(reading, start, kind.end(), {**signs("a kind's phrase"), **deep})
        owned = clean.rfind("'s ", start, kind.start())
        if owned > start:
            seen = {**signs("a kind's phrase", "behind its owner"), **deep}
            yield from _one(reading, owned + 3, kind.end(), seen)
        more = _BEHIND.match(clean, kind.end())
        if more:
            seen = {**signs("a kind and its subject"), **deep}
            yield from _one(reading, start, more.end(), seen)
    for day in reading.days[:_DAYS]:
        told = _IS_ON.match(clean, day.written.end)
        if told:
            seen = {**signs("told of a day"), "deep": day.written.start / 1500}
            yield from _one(reading, *told.span("title"), seen)
        line, end = reading.layout.line(day.written.start)
        hours = [one.end for one in reading.clocks_between(day.written.end, day.written.end + 24)]
        behind = _BESIDE_DAY.match(clean, max([day.written.end, *hours]))
        if behind and day.written.start - line < _LEAD and behind.end() <= end:
            seen = {**signs("right behind a day"), "deep": day.written.start / 1500}
            yield from _one(reading, *behind.span("title"), seen)
    for speech in islice(_SPEAKS_ON.finditer(clean), _DAYS):
        seen = {**signs("spoken on"), "deep": speech.start() / 1500}
        yield from _one(reading, *speech.span("title"), seen)
    yield from _korean(reading, clean)


def _one(reading: Reading, start: int, end: int, seen: Signs) -> Iterator[Candidate]:
    one = candidate(reading, start, end, seen)
    if one:
        yield one


def _back(clean: str, at: int) -> int:
    """Return where the words before a word of kind begin."""
    line = max(clean.rfind("\n", 0, at) + 1, at - 90)
    tokens = list(_TOKEN.finditer(clean, line, at))
    start = at
    for token in reversed(tokens[-_WORDS:]):
        between = clean[token.end() : start]
        if between not in {" ", ""} or _STOPPER.match(token[0]) or token[0][-1] in ".:":
            break
        start = token.start()
    return start


def _korean(reading: Reading, clean: str) -> Iterator[Candidate]:
    for kind in islice(_KO_KIND.finditer(clean), _MOST):
        if _KO_QUOTED.search(clean[max(0, kind.start() - 12) : kind.start()]):
            continue
        start = _korean_back(clean, kind.start())
        deep = {"deep": kind.start() / 1500}
        one = candidate(reading, start, kind.end(), {**signs("a Korean kind's phrase"), **deep})
        if one:
            yield one


def _korean_back(clean: str, at: int) -> int:
    """Return where the words before a Korean word of kind begin: behind who, where and when."""
    line = max(clean.rfind("\n", 0, at) + 1, at - 70)
    start = clean.rfind(" ", line, at) + 1 or line
    start = max(start, line)
    linked = False
    for _ in range(_WORDS):
        if start <= line or clean[start - 1] != " ":
            break
        before = clean.rfind(" ", line, start - 1) + 1 or line
        before = max(before, line)
        word = clean[before : start - 1]
        if not word or word[-1] in "\"'」』》〉>" or (_KO_STOP.search(word) and not linked):
            break
        if re.search(r"(?:을|를|에)$", word) and not linked:
            break
        linked = bool(_KO_LINKED.search(word))
        start = before
    return start
