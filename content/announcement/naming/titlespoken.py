"""Finds titles that are only spoken of: "sorted the quiz night", "기도회를 드립니다"."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from content.announcement.naming.titlemade import KO_EVENTS
from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text.words import HANGUL

_READ = 2500
_MOST = 12
_MENTIONED = re.compile(
    r"\b(?:reminder (?:of|about)|don't forget|sorted|remember|looking forward to|come (?:along )?"
    r"(?:to|for)|join us (?:for|at)|see you at|it's time for|holding|having|putting on|running"
    r"|arrang(?:ed|ing)|organis(?:ed|ing)|details (?:of|for)|about|so is|here's|hosting|doing"
    r"|giv(?:e|es|ing)(?: us)?|join(?:ing)?|the date for)"
    r" (?:the|our|a|an|my|another|this (?:year|month|week)'s|(?:\w+day)'s) "
    rf"(?P<title>(?:[\w'&-]+ ){{0,5}}?(?:{EVENT_NOUN.pattern}|quiz(?: night)?|(?:[a-z]+ )?night"
    r"|party|lunch|fête|fete|market|sale|swap))(?= (?:this|next|on|at|is|will|has|coming|tomorrow"
    r"|tonight)\b|[.,;:!?)\n]| -|$)",
    re.IGNORECASE,
)
"""What a friendly letter writes of without ever naming it."""
_OF_A_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) (?:week|month)|tomorrow"
    r"|tonight)'s "
    rf"(?P<title>(?:[\w'&-]+ ){{0,4}}?(?:{EVENT_NOUN.pattern})(?: (?:on|about|for|of|with"
    rf"|to mark) [^.,;:!?()\n]"
    r"{3,70}?)?)(?= \(| (?:has|is|will|at|which)\b|[.,;:!?)\n]| -|$)",
    re.IGNORECASE,
)
"""An event known by its day: "Wednesday's briefing on home schooling"."""
_BACK = re.compile(
    r"(?:^|[,!.:\n-] ?)(?:[Oo]ur |[Tt]he )?(?P<title>[\w'&-]+(?: [\w'&-]+){1,6}) (?:is|are) "
    r"(?i:back|coming|here again|upon us|on again|nearly (?:here|upon us)|almost here"
    r"|[\w-]+ (?:days?|weeks?) away)\b"
)
_NAMED_LATER = re.compile(
    r"\b(?:holding|hosting|having|have|there(?:'s| is| will be)|organising|presenting"
    r"|(?:join us|joins? (?:us|me)|invited|invites you)(?: \w+){0,2} (?:for|at|to)) (?:an?|our"
    r"|the) [^.:;\n]{3,60}:"
    r" ['\"]?(?P<title>[A-Z][^.\n\"]{5,90}?)['\"]?(?=[.!\n]|$)"
)
"""What stands behind its kind: "is holding an afternoon open to all: Faith and the Refugee."."""
_COMPANY = re.compile(
    r"pleasure of your company,?\s+(?:at|to|for)\s+(?:an? |the |their "
    r"|its )?(?P<title>[^\n\"]{6,120}?)"
    r"(?=,? (?:on|to be held)\b|\n|$)"
)
_ENGLISH = {
    "mentioned": (_MENTIONED, _OF_A_DAY, _BACK),
    "named behind its kind": (_NAMED_LATER,),
    "asked to": (_COMPANY,),
}
_HELD = re.compile(
    rf"(?P<title>[가-힣A-Za-z0-9][^.!?\n\"'「『<《]{{2,70}}?(?:{KO_EVENTS}))"
    r"(?:을|를|이|가|에|은|는)(?= |\n|,)(?=[^.!?\n]{0,90}(?:개최|엽니다|열립니다|열고|열리|여는"
    r"|드립니다"
    r"|드리|진행|마련|갖습니다|갖고자|가집니다|초대|모십|모시|안내|준비|알려|있습니다|합니다))"
)
_IS = re.compile(
    rf"(?P<title>[가-힣A-Za-z0-9「『<《][^.!?\n]{{2,60}}?(?:{KO_EVENTS}))(?:이에요|예요|이예요"
    rf"|입니다)"
    r"(?=[.!~ \n]|$)"
)
"""What a message says the event is: "…, 기자회견이에요."."""
_LEAD = re.compile(
    r".*(?:[가-힣](?:은|는|께서|에서는?|께|면서)|[」』》〉>\"'](?:을|를|의|에)?(?: 주제로)?"
    r"|주제로|따라|위해|여러분을?"
    r"|열기로 한|중인|맞아|맞이하여|맞이해|기념하여|기념해|이에|이번에?|오는|올해도?"
    r"|다음과 같이|아래와 같이|함께하는|준비한|마련한|\d[일시분](?:\([월화수목금토일]\))?|\)|,) "
)
"""Who holds it and when, before what is held."""
_BEGUN = re.compile(r"(?:을|를|이|가|의|및|와|과|시대) ")
"""What cannot begin a name."""
_SHORTEST = 4


def spoken(reading: Reading) -> Iterator[Candidate]:
    """Yield what a sentence says is held or coming, where it has no name of its own."""
    clean = reading.clean[:_READ]
    for sign, patterns in _ENGLISH.items():
        for match in chain.from_iterable(islice(one.finditer(clean), _MOST) for one in patterns):
            seen = {sign: 1.0, "deep": match.start() / 1500}
            one = candidate(reading, *match.span("title"), seen)
            if one:
                yield one
    if not HANGUL.search(clean):
        return
    for match in chain.from_iterable(islice(one.finditer(clean), _MOST) for one in (_HELD, _IS)):
        lead = _LEAD.match(match["title"])
        start = match.start("title") + (lead.end() if lead else 0)
        if match.end("title") - start < _SHORTEST or _BEGUN.match(clean, start):
            continue
        seen = {"held in Korean": 1.0, "deep": match.start() / 1500}
        one = candidate(reading, start, match.end("title"), seen)
        if one:
            yield one
