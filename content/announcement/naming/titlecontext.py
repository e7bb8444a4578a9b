"""Tells between what words a possible title stands: the grammar of its sentence."""

import re
from collections.abc import Mapping

from content.announcement.naming.titlepage import of_the_page
from content.announcement.naming.titletrim import Candidate
from content.announcement.reading import Reading

_SEEN = 48
"""Characters looked at before and behind."""
_FAR, _LINE, _LINE_UP = 3000, 200, 250
"""Characters beyond which no day counts, and what a line down and a line up are worth."""
_BESIDE, _TAIL = 12, 3
_OPENERS, _CLOSERS = "\"'「『《〈<", "\"'」』》〉>"
_MARKS = "\"'」』》〉>)*_"
_OPENING = " \"'「『《〈<(*_"
_CLOSING = " \"'」』》〉>)*_"
_HOLDING = (
    r"(?:hold(?:s|ing)?|host(?:s|ing|ed)?|organi[sz](?:e|es|ing|ed)|convene[sd]?|convening"
    r"|present(?:s|ing)?|running|having|arrang(?:e|ed|es|ing)|plan(?:s|ned|ning)?|staging"
    r"|launch(?:es|ing)?|putting on|chair(?:s|ing)?|mark(?:s|ing)?|called|calling"
    r"|attend(?:s|ing)?|join(?:s|ing)?|invit(?:e|es|ed|ing)(?: \w+)? to|there(?:'s| is| will be)"
    r"|welcomes?|welcome(?: \w+)? to|notice of|details of|come (?:along )?to|do(?:ing)?)"
)
_BEFORE: Mapping[str, re.Pattern[str]] = {
    sign: re.compile(pattern, re.IGNORECASE)
    for sign, pattern in {
        "after a place word": r"\b(?:at|in|near|outside|inside|opposite|off)(?: the)?$",
        "after of": r"\bof(?: the| our| its)?$",
        "after by": r"\b(?:by|with|from|featuring|hear|and)(?: the| our)?$",
        "after on or about": r"\b(?:on|about|into|called|titled|entitled)$",
        "after for or to": r"\b(?:for|to)(?: the| our| its)?$",
        "after a or an": r"\ban?$",
        "after the": r"\bthe$",
        "after our": r"\b(?:our|its|their|this|next|your|my)$",
        "after a comma": r",$",
        "after a colon or dash": r"[:|-]$",
        "after who is held": rf"\b{_HOLDING}(?: (?:an?|the|its|our|their|another|this))?$",
        "after a word of speech": r"\b(?:(?:speak|talk|lectur)(?:s|ing)?|talk|lecture|address"
        r"|paper|subject|topic|theme)(?: will be| is|:)?(?: (?:on|about|of))?$",
        "after a word of showing": r"\b(?:showing|screening|launch|performance|reading"
        r"|film|documentary|book|report|novel|exhibition) (?:of )?(?:the |his |her )?$",
        "after a day's stop": r"\d[.):]?$",
        "after a person's title": r"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Rev|Cllr|Rep|Sen"
        r"|Speakers?|[Cc]hair(?:ed by)?|MP)\.?$",
        "after a Korean place": r"에서$",
        "after a Korean host": r"[가-힣)](?:은|는|이|가|께서)$",
        "after a Korean particle": r"[가-힣](?:을|를|의|에|로|와|과|며|고)$",
    }.items()
}
_BEHIND: Mapping[str, re.Pattern[str]] = {
    sign: re.compile(pattern)
    for sign, pattern in {
        "before what will be": r"(?:,? (?:which|that|\([^()]{1,30}\)))? ?(?:will (?:now "
        r"|next )?(?:be|take"
        r"|start|begin|run)|takes? place|is (?:on|at|to be|being|back|now|held|due|planned|set)"
        r"|begins?|starts?|has (?:been|now)|are (?:on|at)|planned for|scheduled|to be held|held)\b",
        "before what one does": r",? (?:will (?:speak|talk|give|lead|chair|read|discuss|join|share"
        r"|introduce|present|explain|tell|address|answer|show|host|hold)|who|says?|said|writes?"
        r"|teaches|spoke|gave|has (?:been|written|worked)|holds?|hosts?|invites?|presents?"
        r"|is (?:a|an|the|holding|hosting|inviting))\b",
        "before a place word": r" (?:at|in|outside|near) (?:the )?[A-Z0-9]",
        "before on": r",? on\b",
        "before of": r" (?:of|for|about|and|to)\b",
        "before by": r",? (?:by|with|from|featuring)\b",
        "before a comma": r",",
        "before a stop": r"[.!?]",
        "before a bracket": r" \(",
        "before a colon": r":",
        "before a Korean doing": r"(?:\([^()]{1,30}\))?(?:을|를)(?: |$)",
        "before a Korean being": r"(?:\([^()]{1,30}\))?(?:이|가|은|는)(?: |$)",
        "before a Korean place": r"(?:에서|에)(?: |$)",
        "before a Korean saying": r"(?:이?라고|고|이?라며|며|면서|이?라는)(?:[ .,]|$)",
        "before a Korean theme": r"(?:을|를|이?라는)? ?(?:주제|제목|부제|구호|표어|내걸|슬로건"
        r"|이름)",
        "before a Korean event": r"(?:을|를|이?라는|의)? ?(?:주제로 )?[가-힣 ]{0,8}(?:세미나"
        r"|토론회|강연회?|상영회|간담회"
        r"|포럼|음악회|콘서트|기념회|설명회|행사|전시|모임|집회|특강|북토크|공연|회의|대회)",
    }.items()
}
_SEVERAL = re.compile(
    r"(?:\"[^\"\n]{3,60}\"|(?<!\w)'[^'\n]{3,60}')(?:,| and| And| &|,? or)? (?:\"[^\"\n]{3,60}\""
    r"|'[^'\n]{3,60}')"
)
"""Two names in marks together."""
_HELD = re.compile(
    r"(?:개최|연다|열린다|열리|엽니다|열립니다|갖는다|갖습니다|마련|펼쳐|진행|치르|이어간다|꾸린"
    r"|있다"
    r"|있습니다|한다|합니다|모신다|모십니다|초대)"
)
_LONG = 130


def told_in_prose(reading: Reading, days: list[int]) -> bool:
    """Tell whether the event's day stands but in long paragraphs."""
    lines = [reading.layout.line(day) for day in days]
    return bool(lines) and all(end - start > _LONG for start, end in lines)


def nearest_day(reading: Reading, one: Candidate, days: list[int]) -> str:
    """Tell whether the day nearest to a candidate is the event's or another."""
    own = min((_away(reading, one, day) for day in days), default=1 << 30)
    other = min(
        (
            _away(reading, one, day.written.start)
            for day in reading.days
            if day.written.start not in days
        ),
        default=1 << 30,
    )
    if own == other:
        return "no day is near"
    return "the day is the nearest" if own < other else "another day is nearer"


def _away(reading: Reading, one: Candidate, day: int) -> int:
    """Return how far away a day is: lines count most, and more where it stands above."""
    if abs(day - one.start) > _FAR:
        return _FAR * _LINE
    if day >= one.start:
        between = reading.clean[one.end : day]
        return between.count("\n") * _LINE + len(between)
    between = reading.clean[day : one.start]
    return between.count("\n") * _LINE_UP + len(between)


def context(reading: Reading, one: Candidate, days: list[int]) -> dict[str, object]:
    """Return what stands before and behind a candidate in its line."""
    clean = reading.clean
    start, end = reading.layout.line(one.start)
    end = max(end, one.end)
    before = clean[max(start, one.start - _SEEN) : one.start].rstrip(_OPENING)
    raw = clean[one.end : min(end, one.end + _SEEN)]
    behind = raw.lstrip(_CLOSING) if raw[:1] in _MARKS else raw
    told: dict[str, object] = {}
    if before:
        told |= {sign: pattern.search(before) for sign, pattern in _BEFORE.items()}
    if behind:
        told |= {sign: pattern.match(behind) for sign, pattern in _BEHIND.items()}
    told |= {
        "begins its line": not before,
        "ends its line": not behind.strip(" .,;:!?"),
        "in quotation marks in a line": clean[one.start - 1 : one.start] in _OPENERS
        and raw[:1] in _CLOSERS
        and bool(raw),
        "one of several quotations": _SEVERAL.search(clean[start : min(end, start + _LINE)])
        and raw[:1] in _CLOSERS
        and bool(raw),
        "a sentence of prose": one.end < end - _TAIL
        and end - start > _LONG
        and clean[one.start].isupper()
        and not before,
    }
    told |= _of_the_day(reading, one, days, (start, end))
    if told_in_prose(reading, days):
        told |= {
            "a line of its own, the day in prose": not before and told["ends its line"],
            "in the day's sentence, the day in prose": told["in the sentence of the day"],
            "before the day's sentence, the day in prose": before and one.end < min(days),
            "small, the day in prose": clean[one.start].islower(),
        }
    return told | of_the_page(clean[start : min(end, start + _LINE)], clean[one.start : one.end])


def _of_the_day(
    reading: Reading, one: Candidate, days: list[int], line: tuple[int, int]
) -> dict[str, object]:
    """Return how a candidate stands to the event's day and to other days and hours."""
    sentence, near = reading.layout.sentence(one.start), one.end + _BESIDE
    told: dict[str, object] = {
        "in the sentence of the day": any(sentence[0] <= day < sentence[1] for day in days),
        "in the line of the day": any(line[0] <= day < line[1] for day in days),
        "in a timetable": any(line[0] <= hour < line[1] for hour in reading.schedule),
        "before an hour or a day": reading.clocks_between(one.end, near)
        or reading.days_between(one.end, near),
        "Korean sentence of holding": _HELD.search(
            reading.clean, one.end, min(sentence[1], one.end + _LINE)
        ),
    }
    if reading.days:
        told[nearest_day(reading, one, days)] = True
    return told
