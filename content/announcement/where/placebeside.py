"""Tells what stands right beside words that may be a place: the hour, a way, a particle, a denial.

Like `placeshape`, which weighs what the words are made of, this knows no place by its name.
"""

import re

from content.announcement.days.moments import Moment
from content.announcement.reading import Reading
from content.announcement.text.words import MONTH, WEEKDAY
from content.announcement.where.placewords import (
    BUILDING,
    KO_ROOMISH,
    PARLIAMENT,
    POSTCODE,
    ROOM,
    SURE_ROOM,
    TOWN,
)
from content.announcement.zoning.cities import ZONE_OF

_ONLY_GAP = re.compile(
    r"(?:[ap]\.?m\b\.?)?(?:[\s,.;:|@()\[\]·•/~+=-]|[\u2190-\u27bf\ufe0f\U0001f300-\U0001faff]"
    r"|\b(?:at|in|on|from|outside|inside|held|the|our|GMT|BST|sharp|prompt|start)\b)*",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"[ ,(-]{1,3}(?:behind|opposite|next (?:door )?to|near|off|just (?:off|behind)|beside|between"
    r"|(?:on |at )?(?:the )?corner of|(?:five|ten|\d+)[ -]min|a short|nearest|above|below|by the"
    r"|across from|round the|around the|on the (?:left|right|forecourt|lawn|green|steps))\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    rf"(?:(?:{MONTH}|{WEEKDAY})s?|spring|summer|autumn|fall|winter|christmas|easter|advent|lent"
    r"|whitsun|ramadan|hanukkah|passover|today|tomorrow|tonight|noon|midday|midnight"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|\d+(?:st|nd|rd|th)?|AM|PM)(?:[ ,]+\d+)?"
    r"|[\w' ]{2,40} (?:day|week|weekend|month|season)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:please|bring|come|join|use|wear|see|book|register|call|ring|e-?mail|text|txt|rsvp|contact"
    r"|doors|tickets?|admission|free|speakers?|guests?|chair|hosted|hosts?|all|everyone|everybody"
    r"|we|you|they|it|this|that|these|those|there|here|no|not|if|when|how|what|why|who|after"
    r"|before|refreshments|tea|coffee|lunch|entry|entrance|children|members|open to|organi[sz]ed"
    r"|presented|followed|any|last|next|don't|do|let|wrap|watch|read|find|for|with|by|and|or|but"
    r"|sold out|hybrid|live|venue|where|when|dates?|times?|agenda|programme"
    r"|details|welcome|dear|hi|hello|yours|love|regards"
    r"|posted|published|subject|to|re|cc|from)\b(?!')",
    re.IGNORECASE,
)
"""Words with which a sentence or a line begins that is no place."""
_ORDER_VERB = re.compile(
    r"(?:use|enter|please|join|register|rsvp|e-?mail|hosted|come|bring|speakers?|tickets?|guests?"
    r"|admission|doors)\b(?!')(?! (?:House|Hall|Theatre|Centre))",
    re.IGNORECASE,
)
_NO_HOUSE = re.compile(
    r"(?:the )?(?:(?:[\w-]+ )*(?:century|era|ages|millennium)"
    r"|(?:(?:north|south|east|west|central|middle|far|near|latin|sub-saharan|southeast|south-east"
    r"|north-?east|northern|southern|eastern|western)[ -])+(?:africa|americas?|asia|europe|east"
    r"|pacific)"
    r"|(?:(?:prime|first|foreign|deputy|home|chief|vice|education|finance|health|justice) )+"
    r"(?:minister|president|secretary|chancellor|mayor|whip)"
    r"|(?:(?:opening|closing|welcom(?:e|ing)|keynote|introductory|congratulatory|concluding"
    r"|luncheon|dinner|award|plenary|panel|evening|morning|afternoon) )*(?:remarks|speech(?:es)?"
    r"|address(?:es)?|ceremony|session|keynote|panel(?: discussion)?|registration|q ?& ?a"
    r"|discussion|introductions?|timeline|agenda|program(?:me)?|schedule|break|networking)(?: \d)?"
    r"|\w|.*©.*)",
    re.IGNORECASE,
)
"""An age, a part of the world, an office somebody holds, a part of a programme, a letter alone,
who took a picture."""
_LABEL = re.compile(r"(?:rooms?|place|location|committee|plenary|subject|item|page)", re.IGNORECASE)
_PERSON = re.compile(
    r"(?!.*s? (?:[\w-]+ ){0,2}(?:[Oo]ffices?|[Hh]ome|[Hh]ouse|[Ss]urgery|[Rr]esidence)$)"
    r"(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Rev|Revd|Cllr|Councillor|Senator"
    r"|Judge|Ambassador|Mayor|President|Minister|General|Captain|Sgt|Fr|Rabbi|Imam|Bishop)\b\.? "
    r"[A-Z]|.*,? \b(?:MP|MSP|MEP|MS|PhD|KC|QC|OBE|MBE|CBE)$"
)
_PERSON_BEFORE = re.compile(r"(?:^|[\n,;:(] ?)(?:[A-Z][\w'-]+ ){1,2}[A-Z][\w'-]+, (?:[\w ]+, )?$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE_BEFORE = re.compile(r"(?:[.!?] |\n|^)(?:(?:at|in) )?(?:the )?$", re.IGNORECASE)
_SENTENCE_BEHIND = re.compile(r"\.(?: |\n|$)")
_LISTED = re.compile(r"[^\w\n\"'(]{0,3}(?:[•*·▪-]|\d{1,2}[.)]|[a-z][.)]) ")
_AT = re.compile(r"(?:\b(?:at|in|inside|outside|held|@)(?: the)?|[,:|(\n-]) ?$|^$", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:은|는|이|가|을|를|께서|께|의|와|과|도|에게|님)(?=[ ,\n.]|$)")
_KO_AT = re.compile(r" ?(?:\([^()\n]{1,40}\) ?)?(?:에서|앞|으?로 오|일대|일원|에 모)")
_KO_SAID = re.compile(r"(?:입니다|이[고구]요?|이에요|예요|이며|이다|임|요)(?=[ .,!~\n]|$)")
_KO_TAKES_PLACE = re.compile(
    r" ?(?:\([^()\n]{1,40}\) ?)?에서[^.\n]{0,45}?(?:열[리린렸려고되]|엽니|연다"
    r"|펼쳐|펼친|치러|치르|치른|진행|마련|개최|갖|가진|모인|모여|모입|만나|이어|꾸리|꾸린|꾸려|이뤄|시작|실시|선보|상영|공연|거행)"
)
_KO_PAST = re.compile(
    r" ?에서[^.\n]{0,60}?(?:[가-힣](?<=[했었았였렸갔왔났됐])(?:다|습니다)|있다|있습니다|있는)"
    r"(?=[.,\n\[ ])"
)
_KO_NO_PLACE = re.compile(
    r"(?:이|그|저|같은|전국|모든|여러|각|우리|해당|이날|한편) |.*(?:니다|세요|하는|위한|대한)$"
)
_REACH = 60
_SHORT = 12
_FOOT = 60


def beside(reading: Reading, moment: Moment, start: int, end: int) -> dict[str, object]:
    """Return what can be seen right before and right behind a span."""
    clean = reading.clean
    words = clean[start:end]
    noun = _noun(words)
    line = reading.layout.line(start)
    behind = any(_gap(clean, token, start) for token in _ends(moment))
    before = any(_gap(clean, end, token) for token in _begins(moment))
    below = not behind and any(_next_line(clean, token, start) for token in _ends(moment))
    whole = bool(_SENTENCE_BEFORE.search(clean[max(0, start - _SHORT) : start])) and bool(
        _SENTENCE_BEHIND.match(clean, end)
    )
    told = {"behind the when": behind, "before the when": before, "right below the when": below}
    return {
        **told,
        **{f"{sign}, {noun}": seen for sign, seen in told.items()},
        "a way behind": bool(_WAY.match(clean, end)),
        "a postcode behind": bool(POSTCODE.search(clean[end : end + _REACH])),
        "a part of the calendar": bool(_CALENDAR.fullmatch(words)),
        "begins as no place": bool(_ORDER.match(words) or _KO_NO_PLACE.match(words)),
        "takes place in Korean": bool(_KO_TAKES_PLACE.match(clean, end)),
        "past in Korean": bool(_KO_PAST.match(clean, end)),
        "a year in it": bool(_YEAR.search(words)),
        "a parliament": bool(PARLIAMENT.search(words)),
        "a parliament as a body": _is_body(reading, moment, start, words),
        "in a list": bool(_LISTED.match(clean, line[0])),
        "a person": bool(_PERSON.match(words)),
        "behind a person": bool(_PERSON_BEFORE.search(clean[max(0, start - _REACH) : start])),
        "a whole sentence": whole,
        "a whole sentence behind the when": whole
        and any(0 <= start - token < _SHORT for token in _ends(moment)),
        "at the foot": not clean[end:].strip() and len(clean) - line[0] < _FOOT,
        "a subject in Korean": bool(_SUBJECT.search(words[-2:]) or _SUBJECT.match(clean, end)),
        "Korean at": bool(_KO_AT.match(clean, end)),
        "said in Korean": bool(_KO_SAID.match(clean, end)),
    }


def _is_body(reading: Reading, moment: Moment, start: int, words: str) -> bool:
    """Tell whether a parliament is spoken of, as where one is heard, not where people meet."""
    before = reading.clean[max(0, start - _SHORT) : start]
    if words == "Parliament" and _IN.search(before):
        return not _is_timed(reading, moment, start)
    return bool(PARLIAMENT.fullmatch(words)) and not _AT.search(before)


def _is_timed(reading: Reading, moment: Moment, start: int) -> bool:
    """Tell whether the sentence of a place holds the event's day or hour."""
    first, last = reading.layout.sentence(start)
    return any(first <= at < last for at in _begins(moment))


_IN = re.compile(r"\b(?:in|into|to|by|through) (?:the )?$", re.IGNORECASE)


def is_no_name(words: str) -> bool:
    """Tell whether words are a month, a feast, or one word with which an order begins."""
    whole = (_LABEL, _CALENDAR, _ORDER, _NO_HOUSE)
    return any(sign.fullmatch(words) for sign in whole) or bool(_ORDER_VERB.match(words))


def _noun(words: str) -> str:
    """Return what sort of noun words have, for what it means to stand beside the hour."""
    if TOWN.match(words) or words.lower() in ZONE_OF:
        return "a town"
    sure = BUILDING.search(words) or ROOM.search(words) or SURE_ROOM.search(words)
    return "a noun" if sure or KO_ROOMISH.search(words) else "no noun"


def _ends(moment: Moment) -> list[int]:
    day = moment.day.day.written if moment.day else None
    return [one.end for one in (day, moment.clock, moment.end) if one is not None]


def _begins(moment: Moment) -> list[int]:
    day = moment.day.day.written if moment.day else None
    return [one.start for one in (day, moment.clock, moment.end) if one is not None]


def _gap(clean: str, end: int, start: int) -> bool:
    """Tell whether only stops and small words stand between, on one line."""
    between = clean[end:start] if 0 <= start - end <= _REACH else "\n"
    return "\n" not in between and bool(_ONLY_GAP.fullmatch(between))


def _next_line(clean: str, end: int, start: int) -> bool:
    """Tell whether a span begins the filled line below."""
    if not 0 <= start - end <= _REACH:
        return False
    rest, _, lead = clean[end:start].rpartition("\n")
    return (
        "\n" in clean[end:start] and not rest.strip(" ,.)|\n") and bool(_ONLY_GAP.fullmatch(lead))
    )
