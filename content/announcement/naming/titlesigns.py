"""What makes the words of a line look like a title or like something else, and how much."""

import re

from content.announcement.naming.titleweights import Signs, signs
from content.announcement.naming.titlewords import (
    AGENDA_LINE,
    ANY_QUOTED,
    BODY_NAME,
    EVENT_NOUN,
    GENERIC,
    INVITING,
    KICKER,
    KO_TAIL,
    ORGANISATION,
    SORT_OF_EVENT,
)
from content.announcement.where.placewords import POSTCODE, STREET
from content.announcement.zoning import zones
from content.announcement.zoning.cities import ZONE_OF

_STOPPED = re.compile(r"[.:;,]$")
_SHORTENED = re.compile(r"\b[A-Z]\.$|\.\.\.$")
_SENTENCE = re.compile(r"(?<=[a-z]{2})\. [A-Z]|\b(?:[Ww]ill|is|are|[Ww]e|[Yy]ou|was|were)\b.*\.$")
_KO_SENTENCE = re.compile(r"(?:니다|세요|습니까)[.!]?$")
_VERB = re.compile(
    r"[a-z],? (?:will (?:now )?(?:hold|be|meet|host|take)|is (?:holding|hosting)|invites|meets) "
)
_PRESENTS = re.compile(
    rf"\bpresents? (?:an? |the |our )(?:[\w-]+ ){{0,2}}(?:{EVENT_NOUN.pattern})(?: (?:in"
    rf"|at) [^:]*)?$|"
    r"\b(?:presents?|invites? you|proudly presents|in association with)\W*$",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:with|by|of|the|a|an|and|or|to|for|from|at|in|on|is|are|presents|featuring|titled"
    r"|entitled|called|title|invites?|annual|our|latest|next|its)$",
    re.IGNORECASE,
)
_HALVES = re.compile(r"\w \S*\w\??: \w[^:]{8,}|\w\? \w[^?]{8,}")
_FEWEST, _MOST = 3, 15
"""Words of most titles."""
_ROW = re.compile(
    r"\b(?:series|circle|club|lectures|talks|seminars|nights|evenings|thursdays|tuesdays"
    r"|wednesdays|mondays"
    r"|fridays|sundays|saturdays|webinars|events|workshops|conversations|dialogues|forums)\W*$",
    re.IGNORECASE,
)
_KO_UNFINISHED = re.compile(r"(?:하는|위한|위하여|대한|함께|있는|[가-힣](?:의|와|과|및))$")
_SIGNED = re.compile(
    r"\W{0,3}(?:Dr|Prof|Professor|PC|Sgt|Canon|Fr|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Rev|Cllr"
    r"|Councillor|Mayor"
    r"|Assembly(?:member|man|woman)|Commissioner|Rep|Sen|Congress(?:man|woman)|Senator|Ambassador"
    r"|Judge)\b\.? [A-Z][^:\"]*$"
)
"""A line that is a person: whose talk it is, or who signs."""
_TITLED = re.compile(
    r"\W{0,3}[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3},? (?:MP|MSP|MEP|MS|TD|PhD|Ph\.D\.?|QC|KC|OBE"
    r"|MBE|CBE"
    r"|Chair(?:man|woman|person)?|Director|Secretary)\W*"
)
_KO_SIGNED = re.compile(
    r"[가-힣() ]{0,20}(?:장관|시장|구청장|군수|이사장|회장|위원장|총장|대표|드림|배상|올림)"
    r"(?: [가-힣 ]{2,8})?\W*$"
)
_LISTED = re.compile(r"\W{0,3}(?:Members|Present|To|Cc|From|Chairman?|Attendees)\b[^:\n]{0,20}: ?")
_IN_QUOTES = re.compile(r"\W{0,3}[\"「『《][^\"\n]{5,140}[\"」』》]\W{0,2}$")
_CAPITAL = re.compile(r"\W{0,4}[A-Z가-힣0-9]")
_EVERY = re.compile(
    r"\W*\w+day of \w+|\W*(?:every|each|(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd"
    r"|4th)) \w+day\b",
    re.I,
)
_BETWEEN_BODIES = re.compile(r" ?[|×@•·/\"] ?| - | and (?:the )?(?=[A-Z])|, (?=[A-Z])")
_DESK = re.compile(r"\W*(?:from )?the (?:desk|office) of\b|\W*office of\b", re.IGNORECASE)
_TERM = re.compile(r"[ ,]*(?:19|20)\d\d(?: ?[-/] ?(?:19|20)?\d\d)?\W*$")
_TOWN = re.compile(r"\W*[A-Z][\w'-]+(?: [A-Z][\w'-]+)?\W*")
_IN_STATE = re.compile(r"\W*[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}, [A-Z][\w.]+(?: [A-Z]\w+)?\W*")
_DATELINE = re.compile(r"[A-Z][A-Z' -]{2,}, [A-Z][a-z]{1,6}\.?")
"""The town of a press release: "SPOKANE, Wash."."""
_FILED = re.compile(r"[가-힣 ]{0,30}(?:공고|고시) ?제 ?[\d-]+ ?호|\W*(?:Ref|File|Doc|Case)\b[ .:#]")
_LAW = re.compile(
    r"\b(?:Act|Regulations?|Order|Code|Rules|Ordinance|Statutes?)\b(?: \([^()\n]*\))? "
    r"(?:of )?[12]\d\d"
    r"|\bORDER \d{3}|\bpursuant to\b|\b(?:Section|Chapter|Article) \d|「[^「」\n]{4,60}법」",
    re.IGNORECASE,
)
_HOSTED = re.compile(
    r"\W{0,3}(?:(?:co-?)?(?:hosted|organi[sz]ed|given|delivered|presented|sponsored|supported"
    r"|chaired|moderated"
    r"|funded"
    r"|led|introduced|brought to you) by|in (?:association|partnership|collaboration) with"
    r"|by order of"
    r"|featuring|with|speakers?|chair|hosts?|contact|admission|entry)\b",
    re.IGNORECASE,
)
_SLOGAN = re.compile(r"\b(?:we|you|your|our|us|let's|I)\b.*!\W*$|[!]{2}|니다!", re.IGNORECASE)
_NEWS = re.compile(
    r"\b(?:announces?|launche[sd]|introduces?|to (?:hold|host|visit|address|welcome)|holds|hosts"
    r"|invites"
    r"|urges|calls (?:on|for)|publishes)\b[^\n]* [\w]+$"
    r"|\b(?:ANNOUNCES?|INTRODUCES?|TO HOLD|HOSTS)\b",
)
_COME = re.compile(
    r"\W{0,3}(?:all (?:are )?welcome|everyone|free\b|tickets?|entry|admission|doors|register"
    r"|booking|book"
    r"|no (?:booking|ticket)|open to|live (?:on|stream)|watch|also on|in person|online only"
    r"|see you|light refreshments|arrive|refreshments|drinks|lunch|tea\b|standard|members"
    r" free|view map|share|add to|please (?:note|arrive|rsvp|register|bring)|join (?:zoom"
    r"|us online)"
    r"|meeting id|dial|what to expect|about this|date:|more info\w*|further)\b",
    re.IGNORECASE,
)
_QUOTED_LAST = re.compile(r": \"[^\"\n]{6,}\"\W?$")
_ONLY = re.compile(r"\b(?:only|welcome)\W*$", re.IGNORECASE)
_TRAIL = re.compile(r"(?:[^|>»]{1,40} ?[|>»] ?){2}|^\W{0,3}[<>+]|\w \" \w")
"""The way through the pages of a site: "Home > News > Events"."""


def for_title(text: str) -> Signs:
    """Tell what makes a line look like a title."""
    words = text.count(" ") + 1
    quoted = _IN_QUOTES.match(text) and not KO_TAIL.search(text.strip("\"'"))
    told = {
        "in quotes": quoted,
        "names an event": EVENT_NOUN.search(text),
        "two halves": _HALVES.search(text),
        "question": text.endswith("?"),
        "some words": _FEWEST < words < _MOST,
        "very short": words < _FEWEST,
        "begins with a capital": _CAPITAL.match(text),
    }
    return signs(*(sign for sign, applies in told.items() if applies))


def against_title(text: str) -> Signs:
    """Tell what makes a line look like something else than a title."""
    told = {
        "stopped": _STOPPED.search(text) and not _SHORTENED.search(text),
        "sentence": _SENTENCE.search(text),
        "Korean sentence": _KO_SENTENCE.search(text) and not KO_TAIL.search(text),
        "says what will be": _VERB.search(text),
        "presents what follows": is_presenting(text),
        "agenda line": AGENDA_LINE.match(text),
        "invites to what is quoted": INVITING.match(text) and ANY_QUOTED.search(text),
        "sort of event": SORT_OF_EVENT.match(text),
        "unfinished": _UNFINISHED.search(text) or _KO_UNFINISHED.search(text),
        "person": is_person(text),
        "persons listed": _LISTED.match(text),
        "a row": _ROW.search(text),
        "kicker": is_kicker(text),
        "every so often": _EVERY.match(text),
        "an organisation": ORGANISATION.search(text)
        and not EVENT_NOUN.search(text)
        and ":" not in text,
        "a body's name": is_body(text),
        "trail of pages": _TRAIL.search(text),
        "a town": is_town(text),
        "a number of files": _FILED.match(text),
        "a law": _LAW.search(text) and not EVENT_NOUN.search(text),
        "who hosts": _HOSTED.match(text),
        "slogan": _SLOGAN.search(text),
        "news": _NEWS.search(text),
        "in brackets entirely": text.startswith("("),
        "ends in a quotation": _QUOTED_LAST.search(text),
        "priced": re.search(r"[£$€₩]\d", text),
        "exclaims": text.endswith("!") and not EVENT_NOUN.search(text),
        "how to come": _COME.match(text) or _ONLY.search(text),
        "an address": STREET.match(text) or POSTCODE.search(text),
    }
    return signs(*(sign for sign, applies in told.items() if applies))


def is_person(text: str) -> bool:
    """Tell whether a line is the name of a person with a title."""
    return bool(_SIGNED.match(text) or _TITLED.fullmatch(text) or _KO_SIGNED.match(text))


def is_town(text: str) -> bool:
    """Tell whether words are but a town, be it with its state."""
    return (
        text.lower() in ZONE_OF
        or bool(_DATELINE.fullmatch(text))
        or bool(_IN_STATE.fullmatch(text) and zones.of_place(text))
    )


def is_aside(text: str) -> bool:
    """Tell whether a line only adds to the one above: a person, who hosts, of what kind it is."""
    return is_person(text) or bool(_HOSTED.match(text) or SORT_OF_EVENT.match(text))


def is_kicker(text: str) -> bool:
    """Tell whether a line only says of what kind or row the event is."""
    head, dash, tail = text.partition(" - ")
    return bool(KICKER.fullmatch(text) or (dash and KICKER.fullmatch(head) and is_body(tail)))


def is_presenting(text: str) -> bool:
    """Tell whether a line says who presents what stands below."""
    return bool(_PRESENTS.search(text))


def is_body(text: str) -> bool:
    """Tell whether a line only says who invites: "KOREA INSTITUTE · HARVARD UNIVERSITY"."""
    if EVENT_NOUN.search(text) and "×" not in text:
        return False
    plain = text.title().replace(" Of ", " of ").replace(" On ", " on ") if text.isupper() else text
    plain = _TERM.sub("", plain)
    parts = [part for part in _BETWEEN_BODIES.split(plain) if part.strip()]
    bodies = [part for part in parts if BODY_NAME.match(part) or _DESK.match(part)]
    return bool(bodies) and all(
        part in bodies or _TOWN.fullmatch(part) or GENERIC.match(part) for part in parts
    )
