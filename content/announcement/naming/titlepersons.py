"""Knows the persons a text speaks of, so that none of them is taken for its title."""

import re

from content.announcement.naming.titlemade import HAPPENING
from content.announcement.people import NAME

_READ = 6000
_BEFORE = (
    r"(?:Professor|Prof|Dr|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Rev(?:erend|d)?|Fr|Father"
    r"|Sister|Mother"
    r"|Brother|Deacon|Pastor|Bishop|Rabbi|Imam|Canon|Judge|Justice|Senators?|Sens?|Reps?"
    r"|Representative|Congress(?:man|woman)|Councillor|Cllr|Mayor|Minister|President|Ambassador"
    r"|Director|Author|Poet|Historian|Essayist|Novelist|Journalist|Artist|Solicitor|Sergeant"
    r"|Captain|Colonel|General|Chair(?:man|woman)?|Secretary|Speakers?|SPEAKERS?|Hosts?|Comedian"
    r"|Singer|Musician|Activist|Economist|Editor|Actor|Director|by|with)"
)
_TITLED = re.compile(rf"\b{_BEFORE}\.?:? (?P<name>{NAME})")
_DOING = re.compile(
    rf"(?P<name>{NAME}),? (?:who\b|says?\b|said\b|writes\b|will (?:speak|talk|give|lead|chair|read"
    r"|discuss|join|share|introduce|present|explain|tell|be (?:speaking|talking|giving|joined))"
    r"|teaches\b|spoke\b|has (?:been|written|worked|spent|run)\b|is (?:a|an|the|our) |was (?:a|an) "
    r"|talks? about|speaks? (?:on|about)|on how\b|worked\b|grew up\b|studied\b)"
)
_ROLE = (
    r"(?:[Dd]irector|[Pp]rofessor|[Aa]uthor|[Ll]ecturer|[Cc]hair|[Ss]ecretary|[Pp]resident"
    r"|[Ee]ditor"
    r"|[Ff]ounder|[Cc]o-[Ff]ounder|[Rr]esearch|[Hh]ead|[Ll]awyer|[Bb]arrister|MP\b|MSP\b"
    r"|[Cc]ouncillor"
    r"|[Ff]ellow|[Mm]ember|[Dd]eputy|[Vv]ice|[Cc]hief|[Ss]enior|[Ff]ormer|[Mm]inister"
    r"|[Oo]rgani[sz]er"
    r"|[Cc]oordinator|[Aa]ssociate|[Uu]niversity|[Jj]ournalist|[Mm]anager|PhD|an? )"
)
_IN_ROLE = re.compile(rf"(?P<name>{NAME})(?:, | - | \(){_ROLE}")
_ROW = re.compile(rf"{NAME}(?:, {NAME}){{2,}}(?:,? and {NAME})?")
_EACH = re.compile(NAME)
"""Names in a row: those who speak, sign or are remembered."""
_NO_NAME = re.compile(
    rf"(?:{HAPPENING.pattern})|\b(?:The|Our|And|University|Street|Road|Hall|House|Centre|Church"
    r"|School|Institute|Council|Committee|Society|Association|Group|Trust|Club|Room|Park)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z][\w'-]+")
_LETTERS = re.compile(
    r"\W*[A-Z][a-z][\w'.-]+(?: (?:[A-Z][a-z][\w'.-]*|[A-Z]\.?)){1,3},?(?: (?!AGM|EGM"
    r"|MPs?\b)(?:[A-Z]{2,}[a-z]?[A-Z]*"
    r"|[BM]A|[BM]Sc|PhD|DPhil|Hons)(?:\([A-Za-z]+\))?,?)+\W*"
)
"""A name with letters after it."""
_JOINED = re.compile(r",? (?:and|&|with) |, ")
_NAMED = re.compile(rf"(?:{_BEFORE}\.? )?{NAME}")
_MOST = 4


class Persons:
    """The names of those a text speaks of."""

    def __init__(self, clean: str) -> None:
        found = {
            tuple(
                _WORD.findall(match["name"].title() if match["name"].isupper() else match["name"])
            )
            for pattern in (_TITLED, _DOING, _IN_ROLE)
            for match in pattern.finditer(clean[:_READ])
            if not _NO_NAME.search(match["name"])
        }
        for row in _ROW.finditer(clean[:_READ]):
            names = [one[0] for one in _EACH.finditer(row[0])]
            if not any(_NO_NAME.search(name) for name in names):
                found |= {tuple(_WORD.findall(name)) for name in names}
        self.names = {name for name in found if len(name) > 1}
        self.words = {word for name in self.names for word in name}

    def is_one(self, words: str) -> bool:
        """Tell whether words are but a person's name, be it with letters or a role."""
        if _LETTERS.fullmatch(words):
            return True
        several = _JOINED.split(words)
        if len(several) > 1 and all(_NAMED.fullmatch(one) for one in several):
            return any(self.is_one(one) for one in several)
        own = _WORD.findall(_as_written(words))
        if not own or len(own) > _MOST + 2 or _NO_NAME.search(words):
            return False
        return any(set(name) <= set(own) or set(own) <= set(name) for name in self.names) and (
            sum(word in self.words for word in own) > len(own) / 2
        )

    def begins(self, words: str) -> bool:
        """Tell whether words begin with a person's name."""
        own = _WORD.findall(words)[:3]
        return len(own) > 1 and any(tuple(own[:2]) == name[:2] for name in self.names)


def _as_written(words: str) -> str:
    """Write a name in capitals as names are written."""
    return words.title() if words.isupper() else words
