"""Finds the smaller facts: seats, admission, and a change of plan."""

import re

from content.announcement.links import around
from content.announcement.model import Change, Found
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.model import Admission

_CHANGE_WORD = re.compile(
    r"(?i:cancel|called off|postpon|put off|reschedul|deferred|put back|new date|now |no longer"
    r"|not (?:now )?(?:take|go|be)|moved|moving|move |chang|relocat|brought forward|switched"
    r"|instead|correction|amended|revised|new (?:venue|room|time|loc|start)|has a new)"
    r"|취소|연기|변경|바뀌|옮|미[루룬뤄뤘룹]|늦[추춰췄춥]"
)
_CAPACITY = re.compile(
    r"\b(?:capacity(?: is| of|:)*|limited to|maximum(?: of)?|max\.?|up to|only|room for|space for"
    r"|seats|first|for)[: ]{1,2}(?:is )?(?:limited to )?(?P<a>\d{1,3}(?:,\d{3})?"
    r"|\d{4})(?= (?:people|places|seats|attendees|participants|guests|persons|spaces|tickets"
    r"|registrants|members of the public)\b)"
    r"|\bcapacity(?: is| of|:| limited to)* (?:about |approximately "
    r"|around )?(?P<b>\d{1,3}(?:,\d{3})?|\d{4})\b"
    r"|\b(?P<c>\d{1,3}(?:,\d{3})?|\d{4}) (?:places|seats|spaces) (?:are |only )?(?:available|only)"
    r"|(?:정원|선착순|모집인원|인원|참가인원)[ :은]{0,3}(?:선착순 )?(?P<d>\d{1,4}) ?(?:명|석)",
    re.IGNORECASE,
)
_FULL = re.compile(
    r"\b(?:fully[- ]booked|sold out|now full|is full|waiting list|no (?:more )?(?:places|seats"
    r"|tickets) (?:left|remaining|available)|registration is closed|at capacity)\b|매진|마감되었"
    r"|접수 ?마감 ?되|신청이 마감",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:open to (?:the public|all|everyone|everybody|anyone)|all (?:are )?welcome"
    r"|free (?:and open|admission|entry|of charge|event|to attend)|admission (?:is )?free"
    r"|attendance is free|entry (?:is )?free|public (?:are )?welcome|everyone is welcome"
    r"|no (?:ticket|booking|registration)s? (?:is |are )?(?:required|needed|necessary))\b|무료"
    r"|누구나",
    re.IGNORECASE,
)
_INVITED = re.compile(
    r"\b(?:by invitation only|invitation[- ]only|invite[- ]only|members only|private (?:event"
    r"|meeting)|not open to the public|closed (?:meeting|event))\b|초청자에 한|비공개",
    re.IGNORECASE,
)
_CHANGES: tuple[tuple[Change, re.Pattern[str]], ...] = (
    (
        Change.CANCELLED,
        re.compile(
            r"(?m)^[^\w\n]{0,4}CANCEL+ED\b|\b(?:event|meeting|talk|screening|seminar|lecture"
            r"|session|hearing|conference|briefing|webinar|discussion|visit|vigil|reception|it"
            r"|this|which|\d|day|visit)\)?,? (?:has (?:now )?(?:been|had to be)|have been|is"
            r"|is now|will be|had to be|was|has unfortunately been"
            r"|has regrettably been) (?:cancelled|canceled|called off)"
            r"|\b(?:been|be|is|are|regret(?:fully)? (?:to )?(?:announce"
            r"|inform)[^.\n]{0,60}) (?:cancelled|canceled"
            r"|called off)\b|\bwill (?:no longer (?:be )?(?:take place|taking place|go ahead"
            r"|going ahead|held)|not (?:now )?(?:take place|go ahead|be going ahead))"
            r"|\bcancellation of\b|\bnotice of cancel+ation\b|\b(?:MEETING|EVENT"
            r"|HEARING) CANCEL+ED\b|취소(?:되|됐|합니다|하게|됩니다|를 알|안내| 안내|공지|되었)",
            re.IGNORECASE,
        ),
    ),
    (
        Change.POSTPONED,
        re.compile(
            r"\b(?:has|have|had|is|are|been|be|was)\b[^.\n]{0,50}\b(?:postponed|deferred"
            r"|rescheduled|put back|put off)\b|(?m:^[^\w\n]{0,4}(?:POSTPONED|RESCHEDULED)\b)"
            r"|\b(?:postponed|rescheduled) (?:to|until|till|from|for|due|because"
            r"|owing)\b|\bpostponement\b|\bnew date\b|\bchange of date\b"
            r"|연기(?:되|됐|합니다|하게|했다"
            r"|됩니다|를 알|안내| 안내|공지)|(?:으로|로) (?:미[룬뤘]다|미뤄|미뤘|미룹니다|미루"
            r"|늦[추춰췄춥])",
            re.IGNORECASE,
        ),
    ),
    (
        Change.MOVED,
        re.compile(
            r"\bwill (?:\w+ )?instead\b"
            r"|\b(?:will|is|are) now (?:be )?(?:tak(?:e|ing) place|held|meet"
            r"|start|begin|in|at|on"
            r"|happen|move)|\bnow (?:taking|takes) place\b|\b(?:has|have|had) (?:been )?(?:moved"
            r"|changed|relocated|brought forward|switched|to move|to be moved)\b|\b(?:change"
            r"|changes) (?:of|to|in) (?:the )?(?:\w+ )?(?:venue|room|location|time|date|place"
            r"|programme|schedule)\b|\b(?:venue|room|time|location"
            r"|date) change[ds]?\b|\bnew (?:venue|room|time|location"
            r"|start time)\b|\bplease note (?:the )?(?:change|new)\b|\b(?:is|are"
            r"|been) moved to\b|\bmoved (?:to|from)\b|\bhas a new\b|\b(?:correction|amended"
            r"|revised (?:time|date|venue|room|notice))\b"
            r"|(?:장소|일시|시간|날짜|회의실|일정)[가이를을 ]{0,2} ?(?:변경|바뀌|옮)|으?로 변경"
            r"|변경 (?:안내|공지)",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip


_INSTEAD = re.compile(
    r"\bwill instead be\b|\binstead,? (?:be|on|at|in)\b|\bwill now (?:be|take)\b", re.I
)
_REACH = 200


def capacity(reading: Reading) -> Found[int] | None:
    """Return how many people there is room for."""
    for match in _CAPACITY.finditer(reading.clean):
        group = match.lastgroup or "a"
        number = int(match[group].replace(",", ""))
        if number > 1:
            return reading.text.found(number, match.start(), match.end(), 0.85)
    label = next((p for p in reading.layout.labelled(Label.CAPACITY) if p.named), None)
    number_there = re.search(r"\d{1,5}", reading.clean[label.value : label.end]) if label else None
    if label and number_there and int(number_there[0]) > 1:
        at = label.value + number_there.start()
        return reading.text.found(int(number_there[0]), at, at + len(number_there[0]), 0.8)
    return None


def admission(reading: Reading) -> Found[Admission] | None:
    """Return whether all may come, or no place is left."""
    for value, pattern in (
        (Admission.FULL, _FULL),
        (Admission.UNKNOWN, _INVITED),
        (Admission.OPEN, _OPEN),
    ):
        match = pattern.search(reading.clean)
        if match:
            return reading.text.found(value, match.start(), match.end(), 0.85)
    return None


def change(reading: Reading) -> Found[Change] | None:
    """Return what became of an event announced before, where the text tells of a change."""
    for kind, pattern in _CHANGES:
        for match in around(reading.clean, _CHANGE_WORD, pattern):
            if kind is Change.CANCELLED and _INSTEAD.search(
                reading.clean, match.end(), match.end() + _REACH
            ):
                # "will not take place on 4 March. It will instead be…" is moved.
                continue
            before = reading.layout.before(match.start(), 40)
            if re.search(
                r"\b(?:if|(?-i:may)|might|could|can|should|subject to|in case|unless|any"
                r"|in the event|late|tickets?|no)\b[^.\n]{0,40}$",
                before,
                re.IGNORECASE,
            ):
                continue
            return reading.text.found(kind, match.start(), match.end(), 0.8)
    return None
