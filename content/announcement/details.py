"""Finds the smaller facts: the link, registration, seats, admission, and a change of plan."""

import re
from collections.abc import Iterator

from content.announcement.layout import Label
from content.announcement.model import Change, Found
from content.announcement.reading import Reading
from content.model import Admission

_NEAR = 70
_READ = 20_000
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'|]{3,300}", re.IGNORECASE)
_MEETING_HOSTS = re.compile(
    r"(?:zoom\.us|zoom\.com|teams\.microsoft|teams\.live|meet\.google|webex\.com|youtube\.com|youtu\.be|gotomeet|gotowebinar|livestream|vimeo\.com|facebook\.com/\S*(?:live|events)|whereby|jitsi|crowdcast|twitch|parliamentlive|streamyard|bigbluebutton)",
    re.IGNORECASE,
)
_BOOKING_HOSTS = re.compile(
    r"(?:eventbrite|forms\.gle|docs\.google\.com/forms|tickettailor|meetup\.com|surveymonkey|typeform|bit\.ly|tinyurl|register|registration|rsvp|booking|ticket|naver\.me|forms\.office|lu\.ma|event|signup|sign-up)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}")
_ONLINE = re.compile(
    r"\b(?:via|on|over|by|through|using|in|a|an|our|join|live on|streamed on) (?:the )?(?:live )?(?:zoom|webex|(?:microsoft |ms )?teams|google meet|youtube|facebook live|skype|gotomeeting|gotowebinar|webinar|crowdcast|livestream|live ?stream|video ?conference|teleconference|conference call)\b"
    r"|\bzoom (?:webinar|meeting|link|details|call|event|id)\b|\bwebinar\b|\b(?:virtual|remote|online|hybrid) (?:event|meeting|talk|seminar|lecture|panel|discussion|screening|public (?:meeting|hearing)|town hall|conference|briefing|launch|session|workshop|forum|hearing|only|attendance|participation|roundtable|symposium|information session|reading|Q&A|vigil|service|format)\b"
    r"|\b(?:held|take place|takes place|meet|meeting|attend|join|joining|participate|available|watch|streamed|broadcast|present|hosted|virtually and|in person and|in-person and|in person or|or|and|both)(?: us)?(?: \w+)? (?:online|virtually|remotely)\b|\blive ?stream(?:ed)?\b|\bhybrid\b|\bmeeting id\b|\bdial-?in\b"
    r"|\b(?:online|virtual) (?:via|on|over|only|and in|or in)\b|\((?:online|virtual|zoom)\)|\bvirtually\b"
    r"|온라인(?: ?(?:행사|세미나|토론회|강연|회의|으로|으로도|진행|개최|생중계|중계|웨비나|\()|$)|줌\(?|웨비나|비대면|화상(?:회의|으로| )|유튜브 ?(?:생중계|라이브|채널|로)|생중계|Zoom",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_ONLINE = re.compile(
    r"\b(?:register|book|booked|booking|tickets?|sign up|rsvp|apply|available|pay|purchase|buy|donate|read|found|posted|viewed|recording|recorded|afterwards|afterward|not|no|won't|will not be|agenda|documents?|materials|published|past|previous|last|report|comments? (?:may|can) be)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
_STRONG_ONLINE = re.compile(r"zoom|webinar|teams|webex|virtual|livestream|live stream|online (?:event|meeting|talk|seminar|only)|hybrid|meeting id|온라인|줌|웨비나|화상", re.IGNORECASE)
_ONLINE_WORD = re.compile(
    r"(?i:zoom|online|virtual|webinar|webex|teams|google meet|youtube|facebook live|skype|gotomeet|gotowebinar|crowdcast|stream"
    r"|video ?conf|teleconf|conference call|remote|hybrid|meeting id|dial)|온라인|줌|웨비나|비대면|화상|유튜브|생중계"
)
_CHANGE_WORD = re.compile(
    r"(?i:cancel|called off|postpon|reschedul|deferred|put back|new date|now |no longer|not (?:now )?(?:take|go|be)|moved|moving|move |chang|relocat|brought forward|switched|correction|amended|revised|new (?:venue|room|time|loc|start)|has a new)"
    r"|취소|연기|변경|바뀌|옮"
)
_REFUSED = re.compile(r"\b(?:will )?not be (?:available |held |streamed |broadcast |live ?streamed )|no (?:live ?stream|online|virtual|zoom)|(?:in[- ]person only)|cannot be (?:attended|joined) online|not (?:on zoom|online|virtual)", re.IGNORECASE)
_CAPACITY = re.compile(
    r"\b(?:capacity(?: is| of|:)*|limited to|maximum(?: of)?|max\.?|up to|only|room for|space for|seats|first|for)[: ]{1,2}(?:is )?(?:limited to )?(?P<a>\d{1,3}(?:,\d{3})?|\d{4})(?= (?:people|places|seats|attendees|participants|guests|persons|spaces|tickets|registrants|members of the public)\b)"
    r"|\bcapacity(?: is| of|:| limited to)* (?:about |approximately |around )?(?P<b>\d{1,3}(?:,\d{3})?|\d{4})\b"
    r"|\b(?P<c>\d{1,3}(?:,\d{3})?|\d{4}) (?:places|seats|spaces) (?:are |only )?(?:available|only)"
    r"|(?:정원|선착순|모집인원|인원|참가인원)[ :은]{0,3}(?:선착순 )?(?P<d>\d{1,4}) ?(?:명|석)",
    re.IGNORECASE,
)
_FULL = re.compile(r"\b(?:fully[- ]booked|sold out|now full|is full|waiting list|no (?:more )?(?:places|seats|tickets) (?:left|remaining|available)|registration is closed|at capacity)\b|매진|마감되었|접수 ?마감 ?되|신청이 마감", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:open to (?:the public|all|everyone|everybody|anyone)|all (?:are )?welcome|free (?:and open|admission|entry|of charge|event|to attend)|admission (?:is )?free|attendance is free|entry (?:is )?free|public (?:are )?welcome|everyone is welcome|no (?:ticket|booking|registration)s? (?:is |are )?(?:required|needed|necessary))\b|무료|누구나", re.IGNORECASE)
_INVITED = re.compile(r"\b(?:by invitation only|invitation[- ]only|invite[- ]only|members only|private (?:event|meeting)|not open to the public|closed (?:meeting|event))\b|초청자에 한|비공개", re.IGNORECASE)
_CHANGES: tuple[tuple[Change, re.Pattern[str]], ...] = (
    (
        Change.CANCELLED,
        re.compile(
            r"(?m)^[^\w\n]{0,4}CANCEL+ED\b|\b(?:event|meeting|talk|screening|seminar|lecture|session|hearing|conference|briefing|webinar|discussion|visit|vigil|reception|it|this|which|\d|day|visit)\)?,? (?:has (?:now )?(?:been|had to be)|have been|is|is now|will be|had to be|was|has unfortunately been|has regrettably been) (?:cancelled|canceled|called off)"
            r"|\b(?:been|be|is|are|regret(?:fully)? (?:to )?(?:announce|inform)[^.\n]{0,60}) (?:cancelled|canceled|called off)\b|\bwill (?:no longer (?:be )?(?:take place|taking place|go ahead|going ahead|held)|not (?:now )?(?:take place|go ahead|be going ahead))|\bcancellation of\b|\bnotice of cancel+ation\b|\b(?:MEETING|EVENT|HEARING) CANCEL+ED\b|취소(?:되|됐|합니다|하게|됩니다|를 알|안내| 안내|공지|되었)",
            re.IGNORECASE,
        ),
    ),
    (
        Change.POSTPONED,
        re.compile(
            r"\b(?:has|have|had|is|are|been|be|was)\b[^.\n]{0,20}\b(?:postponed|deferred|rescheduled|put back)\b|(?m:^[^\w\n]{0,4}(?:POSTPONED|RESCHEDULED)\b)|\b(?:postponed|rescheduled) (?:to|until|till|from|for|due|because|owing)\b|\bpostponement\b|\bnew date\b|\bchange of date\b|연기(?:되|됐|합니다|하게|됩니다|를 알|안내| 안내|공지)",
            re.IGNORECASE,
        ),
    ),
    (
        Change.MOVED,
        re.compile(
            r"\b(?:will|is|are) now (?:be )?(?:tak(?:e|ing) place|held|meet|start|begin|in|at|on|happen|move)|\bnow (?:taking|takes) place\b|\b(?:has|have|had) (?:been )?(?:moved|changed|relocated|brought forward|switched|to move|to be moved)\b|\b(?:change|changes) (?:of|to|in) (?:the )?(?:\w+ )?(?:venue|room|location|time|date|place|programme|schedule)\b|\b(?:venue|room|time|location|date) change[ds]?\b|\bnew (?:venue|room|time|location|start time)\b|\bplease note (?:the )?(?:change|new)\b|\b(?:is|are|been) moved to\b|\bmoved (?:to|from)\b|\bhas a new\b|\b(?:correction|amended|revised (?:time|date|venue|room|notice))\b"
            r"|(?:장소|일시|시간|날짜|회의실|일정)[가이를을 ]{0,2} ?(?:변경|바뀌|옮)|으?로 변경|변경 (?:안내|공지)",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip


def online(reading: Reading) -> tuple[Found[str] | None, bool]:
    """Return the link to join and whether the event can be joined from afar at all."""
    link = _join_link(reading)
    if link is not None:
        return link, True
    if _REFUSED.search(reading.clean):
        return None, False
    for match in _around(reading.clean, _ONLINE_WORD, _ONLINE):
        before = reading.layout.before(match.start(), 60)
        strong = _STRONG_ONLINE.search(match[0])
        if not _NOT_ONLINE.search(before) or (strong and not re.search(r"\b(?:not|no|recording|recorded|past|previous|last|afterwards?)\b[^.\n]{0,30}$", before, re.IGNORECASE)):
            return None, True
    for piece in reading.layout.labelled(Label.ONLINE):
        words = reading.clean[piece.value : piece.end].strip()
        if piece.named and words and not re.match(r"(?:no|not)\b", words, re.IGNORECASE):
            return None, True
    return None, False


def _around(clean: str, word: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the pattern's matches near a word, for a pattern too slow to run over a whole text."""
    done = 0
    for sign in word.finditer(clean, 0, _READ):
        if sign.start() < done:
            continue
        end = min(len(clean), sign.end() + _NEAR)
        for match in pattern.finditer(clean, max(done, sign.start() - _NEAR), end):
            yield match
            done = match.end()


def _join_link(reading: Reading) -> Found[str] | None:
    for match in _URL.finditer(reading.clean):
        url = match[0].rstrip(".,;:)]}>'")
        before = reading.clean[max(0, match.start() - 80) : match.start()]
        label = reading.layout.piece(match.start()).label
        joining = re.search(r"\b(?:join|watch|live|zoom|link|stream|tune in)\b|접속|참여", before.rpartition("\n")[2] or before, re.IGNORECASE)
        recorded = re.search(r"\b(?:recording|watch (?:again|the (?:film|trailer|recording))|trailer|previous|past|last|subscribe|follow us|channel)\b", before, re.IGNORECASE)
        if recorded or _BOOKING_HOSTS.search(url.partition("?")[0].split("/")[2] if url.count("/") > 1 else url):
            continue
        if (_MEETING_HOSTS.search(url) and not (re.search(r"youtu|vimeo|facebook", url) and not joining)) or label is Label.ONLINE or (
            joining and re.search(r"\b(?:join (?:online|us online|the (?:webinar|meeting|zoom))|zoom)\b", before, re.IGNORECASE)
        ):
            # A Zoom registration page is a way to register and the way in at once.
            return reading.text.found(_plain_url(url), match.start(), match.start() + len(url), 0.9)
    return None


def _plain_url(url: str) -> str:
    return url if url.lower().startswith("http") else "https://" + url


def registration(reading: Reading) -> Found[str] | None:
    """Return the address (web, else mail) at which to register."""
    asks = re.compile(r"\b(?:regist\w+|rsvp|book\w*|tickets?|sign up|reserve|attend|waiting list|places?)\b|신청|등록|예약|접수", re.IGNORECASE)
    best: tuple[int, Found[str]] | None = None
    for match in (*_URL.finditer(reading.clean), *_MAIL.finditer(reading.clean)):
        address = match[0].rstrip(".,;:)]}>'")
        line = reading.clean[max(0, match.start() - 100) : match.start()]
        label = reading.layout.piece(match.start()).label
        worth = 3 if label in {Label.REGISTER, Label.DEADLINE} else 2 if asks.search(line) else 0
        worth += 1 if _BOOKING_HOSTS.search(address) else 0
        worth -= 1 if "@" in address else 0
        if worth > 0 and (best is None or worth > best[0]):
            value = address if "@" in address and "/" not in address else _plain_url(address)
            best = worth, reading.text.found(value, match.start(), match.start() + len(address), 0.8)
    return best[1] if best else None


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
    for value, pattern in ((Admission.FULL, _FULL), (Admission.UNKNOWN, _INVITED), (Admission.OPEN, _OPEN)):
        match = pattern.search(reading.clean)
        if match:
            return reading.text.found(value, match.start(), match.end(), 0.85)
    return None


def change(reading: Reading) -> Found[Change] | None:
    """Return what became of an event announced before, where the text tells of a change."""
    for kind, pattern in _CHANGES:
        for match in _around(reading.clean, _CHANGE_WORD, pattern):
            before = reading.layout.before(match.start(), 40)
            if re.search(r"\b(?:if|may|might|could|can|should|subject to|in case|unless|any|in the event|late|tickets?|no)\b[^.\n]{0,40}$", before, re.IGNORECASE):
                continue
            return reading.text.found(kind, match.start(), match.end(), 0.8)
    return None
