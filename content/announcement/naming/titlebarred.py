"""Leaves out what cannot be a title, however much speaks for it."""

import re
from collections.abc import Sequence

from content.announcement.naming.titletrim import Candidate
from content.announcement.reading import Reading
from content.announcement.text.labels import ANY

_INVITES = re.compile(
    r"\b(?:invites? (?:you|everyone|all)(?: all)? to|requests? the pleasure of your company at"
    r"|(?:is|are) (?:pleased|delighted|proud|honou?red|excited) to (?:present|announce|host"
    r"|invite you to))\b ?",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    rf"(?:\([A-Z]{{2,8}}\) )?(?:{_INVITES.pattern}|(?:will (?:hold|host|convene|sponsor"
    r"|organi[sz]e)|is (?:holding|hosting|organi[sz]ing)|(?:holds|hosts)) (?:an? )?)",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?:(?:kindly|jointly|generously|co-?) ?)?(?:hosted|sponsored|chaired|organi[sz]ed|convened"
    r"|facilitated|moderated|presented|supported|introduced) by\b"
    r"|(?:(?:guest |keynote )?speakers?|sponsors?|hosts?|witness(?:es)?)(?: in parliament)? ?:",
    re.IGNORECASE,
)
_NEAR = 2
_LEAST = 4
_NAME = 3
"""Words behind a moment from which they may be a name."""


def unbarred(reading: Reading, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that are a moment, or that say who invites as well.

    Of "Mon 9 June 10:30 by Teams" nothing is a name; of "The Trust invites you to SALT" the whole
    is none where what it invites to is a candidate too.
    """
    kept = [
        one
        for one in found
        if not (
            _is_moment(reading, one)
            or _is_no_name(reading, one)
            or _tells_who(reading, one, found)
            or _is_torn(reading, one)
            or _is_half(reading, one, found)
            or _is_of_a_later_week(reading, one)
            or _is_slogan(reading, one)
        )
    ]
    return kept or [one for one in found if not _is_moment(reading, one)]


_LOOSE_END = re.compile(
    r" (?:to (?:mark|celebrate|discuss|commemorate|launch|remember)|for|of|with|the|about)$"
    r"|(?:주최|주관|후원|협력|참여|주재|사회|진행)(?:으로|로)$"
)
"""What a title does not end with: "a reception to mark", above the name of it."""
_IN_A_WORD = re.compile(r"\([A-Za-z]{1,3}\)")


def _is_slogan(reading: Reading, one: Candidate) -> bool:
    """Tell whether words are quoted as what people write or shout: 'you might write "Pay up"'."""
    if reading.clean[one.start - 1 : one.start] != '"':
        return False
    start = reading.layout.sentence(one.start)[0]
    return _SLOGAN.search(reading.clean, max(start, one.start - _SLOGANS), one.start) is not None


_SLOGANS = 200
_SLOGAN = re.compile(
    r"\b(?:placards?|banners?|slogans?|chant(?:s|ing|ed)?|shout(?:s|ing|ed)?"
    r"|(?:might|could|can) (?:write|say|read)|(?:type|put|enter) [^.\n]{3,60} into|click)\b",
    re.IGNORECASE,
)


def _is_of_a_later_week(reading: Reading, one: Candidate) -> bool:
    """Tell whether words name what a row comes to after its first day: "둘째 주에는 '별자리'"."""
    return _LATER_WEEK.search(reading.layout.before(one.start, _WEEK)) is not None


_WEEK = 24
_LATER_WEEK = re.compile(
    r"(?:(?:둘|셋|넷)째 ?(?:주|날|시간|강)|(?:[2-9]|10)(?:주차|회차|강|차시)"
    r"|마지막 ?(?:주|날|시간|강))"
    r"[^\n]{0,6}$"
)


def _is_half(reading: Reading, one: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell whether words are the second half of a title: "Ghost nets: what lies on the bed?"."""
    clean = reading.clean
    if not (clean[one.start].islower() and clean.endswith(": ", 0, one.start)):
        return False
    line = reading.layout.line(one.start)[0]
    return any(line <= other.start < one.start and one.end <= other.end for other in found)


def _is_torn(reading: Reading, one: Candidate) -> bool:
    """Tell whether words break off inside a word or a quotation: "the BN" of "the BN(O)"."""
    clean = reading.clean
    if _IN_A_WORD.match(clean, one.end) and clean[one.end - 1].isalnum():
        return True
    if any(clock.start < one.start < clock.end for clock in reading.clocks):
        return True
    loose = _LOOSE_END.search(clean, one.start, one.end) is not None
    return loose or clean.count('"', one.start, one.end) % 2 == 1


_NO_NAME = re.compile(
    rf"(?:{ANY})(?: ?[&/] ?(?:{ANY}))?|(?:last|this|previous) (?:week|month|year|time)'s \w+"
    r"|what(?:'s| is) (?:a|an|the) (?:\w+ ){0,2}(?:hustings|lobby|lobby day|webinar|vigil|appg"
    r"|all-party parliamentary group|public (?:hearing|meeting)|event|meeting)\?"
    r"|who (?:can|should) (?:attend|come|join|take part)\?|do i need [^\n]*\?|can i [^\n]*\?"
    r"|how (?:(?:do|can|should) (?:i|you)|long|to (?:attend|join|book|get|register|find)) [^\n]*\?"
    r"|why (?:attend|come|join|now)\?"
    r"|(?:the )?same (?:night|day|time|place|venue|link|evening)"
    r"|if (?:it'?s |it is |it )?(?:wet|raining|rains)\b[^\n]*|we(?:'re| are) meeting|zoom meeting"
    r"|(?:시간|장소|일정|날짜) ?(?:변경|안내)"
    r"|존경하는[\s\S]{2,40}"
    r"|[^\n]*(?:별고 없|잘 (?:지내|계)|안녕하(?:세요|십니까|신지))[^\n]*"
    r"|featured in [^\n]{2,30}|(?:past|upcoming) event|research briefing|[^\n]*\(active tab\)"
    r"|primary tabs|view(?: more)?|share this (?:event|page)"
    r"|[^\n]* -> [^\n]*|[가-하]\. ?[^ ]{1,6}",
    re.IGNORECASE,
)
"""A label, what a page answers, what was held before, a row that a letter counts: "나. 북부권"."""


def _is_no_name(reading: Reading, one: Candidate) -> bool:
    return _NO_NAME.fullmatch(reading.clean, one.start, one.end) is not None


def _is_moment(reading: Reading, one: Candidate) -> bool:
    """Tell whether words begin with a day or an hour, and hardly go on behind the hour."""
    days = reading.days_between(one.start, one.end)
    clocks = reading.clocks_between(one.start, one.end)
    if not clocks:
        return False
    behind = len(reading.clean[clocks[-1].end : one.end].split())
    if any(day.written.start - one.start <= _NEAR for day in days):
        return behind < _NAME
    bracketed = _IN_BRACKETS.fullmatch(reading.clean, clocks[-1].end, one.end) is not None
    return clocks[0].start - one.start <= _NEAR and (bracketed or not behind)


_IN_BRACKETS = re.compile(r" ?\([^()\n]*\)")


def _tells_who(reading: Reading, one: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell whether words are who invites, alone or with what they invite to."""
    if _BY_WHOM.match(reading.clean, one.start):
        return True
    inside = _INVITES.search(reading.clean, one.start, one.end)
    if inside is not None and one.end - inside.end() >= _LEAST:
        return any(inside.end() <= other.start < other.end <= one.end for other in found)
    behind = _HOLDS.match(reading.clean, min(one.end + 1, len(reading.clean)))
    return behind is not None and any(0 <= other.start - behind.end() <= _NEAR for other in found)
