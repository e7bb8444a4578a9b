"""Tells what a clause does: looks ahead, looks back, asks people to come, states, or only lists."""

import re
from collections.abc import Iterator
from enum import StrEnum


class Mood(StrEnum):
    """What the verb of a clause does; a line without a verb lists."""

    AHEAD = "looks ahead"
    BACK = "looks back"
    ASKS = "asks"
    STATES = "states"
    LISTS = "lists"


_SYLLABLES = range(0xAC00, 0xD7A4)
_FINALS, _OF_THE_PAST = 28, 20
_PAST = "".join(
    chr(one)
    for one in _SYLLABLES
    if (one - _SYLLABLES.start) % _FINALS == _OF_THE_PAST and chr(one) not in "있겠"
)
"""The syllables Korean verbs of the past end in: 했, 됐, 렸, 쳤."""
_NO_DOER = (
    r"(?:an?|the|and|or|of|in|on|at|for|by|with|be|is|are|am|been|being|gets?|as|more|most|very"
    r"|well|newly|so|not|all|fully|to|highly|if|once|unless|new|your|our|their|its)"
)
_GOES_ON = (
    r"(?= (?:the|an?|to|that|it|them|us|him|her|his|our|their|on|in|at|for|with|from|by|up|out"
    r"|over|into|about|its|how|why|after|this|off"
    r"|through|across|past|against|towards?|along|around|before|between)\b|[.,;])"
)
_CHANGED = r"(?:cancel|postpon|mov|resched|chang|delay|put|brought|defer|arrang|organi[sz])"
"""What became of an event that is to come."""
_NOT_TOLD = r"(?<!덧붙)(?<!강조)(?<!소개)"
"""What the press says of its own telling is not what a text looks back on."""
_VERBS = {
    Mood.AHEAD: (
        r"\b(?:will|shall|won't|(?:is|are) (?:due |set |going |hoping |planning )?to|hopes? to"
        r"|plans? to|aims? to|(?:is|are) being held|to be held|scheduled (?:for|to|on))\b"
        r"|(?<=\w)'ll\b|예정|겠습니다|겠다|계획이|기로 했다"
    ),
    Mood.BACK: (
        r"\b(?:was|were|had|did|took|came|went|gave|spoke|said|told|heard|saw|made|began|ran|sang"
        r"|led|won|thought|brought|stood|sat|wrote|drew|left|lost|sent|met|found|felt|ha(?:s|ve)"
        rf" (?:\w+ )?(?!{_CHANGED})(?:been(?! (?:\w+ )?{_CHANGED})|\w+ed))\b"
        rf"|\b(?!{_NO_DOER} )[A-Za-z']+ \w+ed\b{_GOES_ON}"
        rf"|(?<![밝말전명알]){_NOT_TOLD}[{_PAST}](?:다|습니다|으며|고|는데|지만|으나|어요|죠)"
        r"|(?:열린|개최된|진행된|마친|가진) "
    ),
    Mood.ASKS: (
        r"\b(?:please|join|rsvp|come (?:along|and|to|join|with)|bring|you(?: are|'re) (?:\w+ )?"
        r"invited|invites?|invited to|(?:is|are) (?:\w+ )?welcome|don't miss|save the|see you"
        r"|we(?: woul|')d love|let's|calling all)\b"
        r"|바랍니다|모십니다|초대|오세요|주세요|주십시오|오십시오"
    ),
    Mood.STATES: (
        r"\b(?:is|are|meets?|takes? place|begins?|starts?|opens?|hosts?|holds?|presents?|gathers?"
        r"|welcomes?|gives?|speaks?|returns?|we're|it's|features?|runs?|sits?|goes"
        r"|comes?|walks?|marches|leaves?|visits?|explores?|looks?|asks?|tells?|reads?)\b"
        r"|합니다|됩니다|입니다|갖습니다|엽니다|열립니다|있습니다|한다|된다|연다|열린다|갖는다|펼친다"
        r"|펼쳐진다|선보인다|나선다|이다|있다|만난다|모인다|마련된다|열릴|개최될|진행될"
        r"|이어진다|이어집니다|이어 ?간다|치른다|치릅니다|꾸린다|꾸립니다"
    ),
}
_VERB = re.compile(
    "|".join(f"(?P<{mood.name}>{pattern})" for mood, pattern in _VERBS.items()), re.IGNORECASE
)


def verbs(words: str) -> Iterator[tuple[int, Mood]]:
    """Yield what the verbs of some words do, each with where it stands."""
    for match in _VERB.finditer(words):
        yield match.start(), Mood[match.lastgroup or Mood.LISTS.name]


def at(words: str, place: int) -> Mood:
    """Return what the clause around a place does: an English verb leads, a Korean one follows."""
    told = list(verbs(words))
    before = [mood for where, mood in told if where < place]
    after = [mood for where, mood in told if where >= place]
    korean = any("가" <= one <= "힣" for one in (words[:place].rstrip()[-1:], words.strip()[-1:]))
    first, second = (after[:1], before[-1:]) if korean else (before[-1:], after[:1])
    return next(iter([*first, *second]), Mood.LISTS)


def looks_back(words: str, place: int) -> bool:
    """Tell whether the verbs on both sides of a place look back."""
    told = list(verbs(words))
    before = [mood for where, mood in told if where < place]
    after = [mood for where, mood in told if where >= place]
    return {*before[-1:], *after[:1]} == {Mood.BACK}
