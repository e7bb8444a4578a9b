"""Tells what the sentence says round words that may be a place: held, denied, a life, a contact."""

import re

from content.announcement.days.cues import TO_COME, TOLD
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading

NEGATED = re.compile(
    r"\b(?:not(?: be)?(?: held)?(?: at| in)?|instead of|rather than|no longer(?: be)?(?: held)?"
    r"(?: at| in)?|originally(?: \w+){0,4}|previously(?: \w+){0,4}|moved from|changed from"
    r"|formerly|(?:can't|cannot|won't|unable to)(?: \w+){0,2}(?: (?:at|in))?|from"
    r"|(?:finish(?:es|ing)?|end(?:s|ing)?"
    r"|arriv(?:es|ing|e))(?: at| in)?)(?: (?:at|in|the))* ?$",
    re.IGNORECASE,
)
BIOGRAPHY = re.compile(
    r"\b(?:professor|fellow|student|candidate|lecturer|director|researcher|studied|studies|degree"
    r"|educated|graduate[d]?|teaches|taught|works?|worked|working|PhD|Ph\.D\.|member|minister"
    r"|chair|editor|born|lives?|living|based|based out|imprisoned|detained|camp|president|head"
    r"|author|he|she|spoke|speech|debate|who|whose|been|served|serves|expert|analyst|manager"
    r"|officer|grew up|raised|refugees?|exiles?|rights|abuses|regime|government|people|life"
    r"|situation|schools?|war|published)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:take place|takes place|taking place|held|hosted|meet|meeting|gather|convene|screening"
    r"|screened|event|seminar|talk|lecture|venue|hearing|join us|speak|talking|address|vigil"
    r"|protest|rally|demonstration|launch|reception|service)\b[^.\n]{0,80}$",
    re.IGNORECASE,
)
NEW = re.compile(
    r"\b(?:now(?: take place| be held| be)?|moved|changed|relocated|new venue|new location"
    r"|new room|instead)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\b(?:contact|tel|email|write to|post to|send|copies|offices?|collect"
    r"|tickets? (?:available )?(?:at|from)|parking|car park|nearest|station|bus|exit|accessed via"
    r"|via|entrance|sold (?:at|by)|bought (?:at|from)|published in|available (?:at|in|from)"
    r"|reception will"
    r"|followed by)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
ABOUT = re.compile(rf"(?:{EVENT_NOUN.pattern}),? on (?:the )?$", re.IGNORECASE)
"""A meeting on the Riverfront Trail is about it, not at it."""
HOSTING = re.compile(
    r"[^.;:\n]{0,60}?\b(?:(?:is|are) (?:pleased|delighted|honou?red|proud|hosting|holding"
    r"|organi[sz]ing)|(?<!which )(?:cordially |warmly )?invites?\b|requests? the pleasure)"
)
CALLING = re.compile(
    r"\b(?:chancellor|director|president|professor|lecturer|secretary|editor|curator|fellow"
    r"|coordinator|co-?ordinator|manager|officer|founder|minister|ambassador|member of|author"
    r"|researcher|journalist|teacher|treasurer|chief executive|CEO|barrister|advocate|analyst"
    r"|historian|economist|engineer|poet|chaplain|(?:chief |deputy )?whip"
    r"|spokes(?:person|man|woman)|vicar of|head of|dean of)\b",
    re.IGNORECASE,
)
"""What a person is: what follows is where the person works."""
_SAYING = re.compile(
    r",? (?:said|says|announced|announces|reports?|has|have|had|is|are|was|were|will|would|invites?"
    r"|welcomes?|presents?|asks?|is pleased|together with)\b"
)
DENIED = re.compile(
    r"\b(?:not|no longer|isn't|won't|lost|instead of|rather than|originally|previously|formerly"
    r"|was to|were to|due to be|moved from|switched from|changed from|usual(?:ly)?|used to"
    r"|no (?:meeting|session|talk|event)s? (?:at|in)|closed)\b"
    r"(?:(?! and (?:will|we|are)| but |, so )[^.\n;]){0,40}$",
    re.IGNORECASE,
)
ANOTHER_TIME = re.compile(
    r"\b(?:beforehand|afterwards?|after that|then|later|followed by|earlier"
    r"|next (?:month|week|year)"
    r"|last (?:month|week|year)|again|from there|lunch|supper|dinner|soup|tea|coffee|drinks"
    r"|refreshments|reception)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
"""What goes before or after the event, or another event."""
_WORKS = re.compile(
    r"\b(?:teaches|taught|teaching|works?|worked|working|studies|studied|studying|lecturing"
    r"|graduated|educated|trained|based|lives?|born|grew up|serves?|served)(?: [a-z]+){0,3}$"
)
_SPOKEN_TO = re.compile(
    r"\b(?:speak(?:s|ing)?|spoke|talk(?:s|ing)?|lectur(?:es?|ing)|present(?:s|ing|ation)?"
    r"|advis[eo]r) to (?:the |our )?$",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(
    r"\bin[- ]person(?: only| either)?(?:[ ,:(-]|\b(?:at|in|to|from)\b){1,4}(?:the )?$"
    r"|\b(?:com(?:e|ing)|make it|drop in|pop|turn up|welcome)"
    r" (?:(?:in|along|down|over|back|up) )?to (?:the |our )?$",
    re.IGNORECASE,
)
_GOING_TO = re.compile(
    r"\b(?:march|walk|parade|process|procession|ride|run|cycle|proceed|head)(?:e?s|ing)?\b"
    r"[^.;:\n]{0,60} to (?:the )?$",
    re.IGNORECASE,
)
"""Where a march ends, which is not where people meet."""
_SAID_WHERE = re.compile(
    rf"(?:{EVENT_NOUN.pattern}|\b(?:it|this|we|everyone|all|venue|event))"
    r" (?:is|are|will be|is to be|starts?|begins?|meets?|takes? place"
    r"|will (?:take place|meet|start))"
    r"(?: held| now| again| here)?$",
    re.IGNORECASE,
)
"""What is told of the event itself, not of those who come: "the lecture is at"."""
_REACH, _NEAR, _FAR, _WIDE = 45, 60, 120, 600


def cues(reading: Reading, start: int, end: int) -> dict[str, object]:
    """Return what the words of the sentence before and behind a span tell of it."""
    clean = reading.clean
    sentence = reading.layout.sentence(start)
    first = max(sentence[0], start - _FAR)
    # A paste without a full stop is one sentence: it is not read whole for each of its places.
    around = max(sentence[0], start - _WIDE), min(sentence[1], end + _WIDE)
    before = _ARTICLE.sub("", clean[first:start])
    near = before[-_REACH:]
    return {
        "denied": bool(DENIED.search(before[-_NEAR:]) or NEGATED.search(before)),
        "told to be held": bool(HELD.search(before)),
        "a new place": bool(NEW.search(before)),
        "a life before": bool(BIOGRAPHY.search(near)),
        "a contact before": bool(CONTACT.search(near)),
        "what it is about": bool(ABOUT.search(clean[max(first, start - _REACH) : start])),
        "who invites": bool(HOSTING.match(clean, end)),
        "a calling in it": bool(CALLING.search(clean[start:end])),
        "behind a calling": bool(CALLING.search(before[-_NEAR:])),
        "a saying behind": bool(_SAYING.match(clean, end)),
        "works there": bool(_WORKS.search(near)),
        "told as past": bool(TOLD.search(clean, *around)) and not TO_COME.search(clean, *around),
        "said where it is": bool(_SAID_WHERE.search(near)),
        "who is spoken to": bool(_SPOKEN_TO.search(clean[max(0, start - _NEAR) : start])),
        "in person there": bool(_IN_PERSON.search(clean[max(0, start - _NEAR) : start])),
        "where it goes": bool(_GOING_TO.search(clean[first:start])),
        "at another time": bool(ANOTHER_TIME.search(before)),
    }


_ARTICLE = re.compile(r" (?:at|in|on|to|from|by|of)(?: the| our)? ?$", re.IGNORECASE)
