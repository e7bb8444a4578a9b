"""Finds the link of an event online, and where to register."""

import re
from collections.abc import Iterator
from datetime import date

from content.announcement.days.calendar import OnDay
from content.announcement.days.deadlines import is_deadline
from content.announcement.model import Found
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.announcement.where import koreanonline

_NEAR = 70
READ = 20_000
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'|]{3,300}", re.IGNORECASE)
_MEETING_HOSTS = re.compile(
    r"(?:zoom\.us|zoom\.com|teams\.microsoft|teams\.live|meet\.google|webex\.com|youtube\.com"
    r"|youtu\.be|gotomeet|gotowebinar|livestream|vimeo\.com|facebook\.com/\S*(?:live|events)"
    r"|whereby|jitsi|crowdcast|twitch|parliamentlive|streamyard|bigbluebutton)",
    re.IGNORECASE,
)
_BOOKING_HOSTS = re.compile(
    r"(?:eventbrite|forms\.gle|docs\.google\.com/forms|tickettailor|meetup\.com|surveymonkey"
    r"|typeform|bit\.ly|tinyurl|register|registration|rsvp|booking|ticket|naver\.me|forms\.office"
    r"|lu\.ma|event|signup|sign-up)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}")
_ONLINE = re.compile(
    r"\b(?:via|on|over|by|through|using|in|a|an|our|join|live on|streamed on) (?:the )?(?:live )?"
    r"(?:zoom|webex|(?:microsoft |ms )?teams|google meet|youtube|facebook live|skype|gotomeeting"
    r"|gotowebinar|webinar|crowdcast|livestream|live ?stream|video ?conference|teleconference"
    r"|conference call)\b"
    r"|\bzoom (?:webinar|meeting|link|details|call|event|id)\b|\bwebinar\b|\b(?:virtual|remote"
    r"|online|hybrid) (?:\w+ )?(?:event|evening|dialogue|meeting|talk|seminar|lecture|panel"
    r"|discussion|screening"
    r"|public (?:meeting|hearing)|town hall|conference|briefing|launch|session|workshop|forum"
    r"|hearing|only|attendance|participation|roundtable|symposium|information session|reading|Q&A"
    r"|vigil|service|format|open house|login|chat|event)s?\b|\bwebcast\b"
    r"|\bweb ?stream(?:ed|ing)?\b|\bUN Web TV\b|\bby phone or (?:by )?computer\b"
    r"|\bwatch (?:it |us |the \w+ )?live\b"
    r"|\b(?:and|or) (?:by video|from a distance)\b|\bweb chat\b"
    r"|\b(?:held|take place|takes place|meet|meeting|attend|join|joining|participate|available"
    r"|watch|streamed|broadcast|present|hosted|virtually and|in person and|in-person and"
    r"|in person or|or|and|both)(?: us)?(?: \w+)? (?:online|virtually|remotely)\b|\blive ?stream"
    r"(?:ed)?\b|\bhybrid\b(?! (?:work|car|vehicle|bus|engine|war|threat|regime|corn|seed|bike))"
    r"|\bmeeting id\b|\bdial-?in\b"
    r"|\blive on\b[^.\n]{0,40}\b(?:youtube|facebook|zoom)\b|\b(?:virtual|online) side[- ]event\b"
    r"|\blive(?:streamed)? on (?:facebook|youtube|instagram|twitter|our|the)\b"
    r"|\b(?:online|virtual) (?:via|on|over|only|and in|or in)\b|\((?:online|virtual"
    r"|zoom)\)|\bvirtually\b"
    r"|\bus(?:e|ing) (?:microsoft teams|ms teams|zoom|webex|google meet)|유튜브[^\n]{0,20}"
    r"(?:실시간|중계)"
    r"|(?:^|\n)\W{0,3}(?:online|virtual)\b(?! (?:feedback|survey|form|comment|registration"
    r"|booking|ticket|training|course"
    r"|petition|submission|resource|shop|store)s?)|(?:[,(|·/&+-]| and| or) ?(?:also |on )?(?:ms "
    r"|microsoft )?"
    r"(?:zoom|teams|webex|google meet|gotomeeting)\b|[/&+|] ?(?:also )?online\b|온라인"
    r"(?: ?(?:행사|세미나|토론회|강연|회의|으로|으로도|진행|개최"
    r"|생중계|중계|웨비나|\()|$)|줌\(?|웨비나|비대면|화상(?:회의|으로| (?!앱))"
    r"|유튜브 ?(?:생중계|라이브|채널|로)|생중계|Zoom",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_ONLINE = re.compile(
    r"\b(?:register|book|booked|booking|tickets?|sign up|rsvp|apply|available|pay|purchase|buy"
    r"|donate|read|found|posted|viewed|recording|recorded|afterwards|afterward|not|no|won't"
    r"|will not be|agenda|documents?|materials|published|past|previous|last|report"
    r"|comments? (?:may|can) be)\b[^.;)|\]\n]{0,30}$",
    re.IGNORECASE,
)
_STRONG_ONLINE = re.compile(
    r"zoom|webcast|webinar|teams|webex|virtual|livestream|live stream|online (?:event|meeting|talk"
    r"|seminar"
    r"|only)|hybrid|meeting id|온라인|줌|웨비나|화상",
    re.IGNORECASE,
)
_ONLINE_WORD = re.compile(
    r"(?i:zoom|online|virtual|watch|phone or|web tv|video|distance|web chat|"
    r"webinar|webex|teams|google meet|youtube|facebook|instagram|skype"
    r"|gotomeet"
    r"|gotowebinar|crowdcast|stream|webcast"
    r"|video ?conf|teleconf|conference call|remote|hybrid|meeting id|dial)|온라인|줌|웨비나|비대면"
    r"|화상|유튜브|생중계"
)
_OF_A_GUEST = re.compile(
    r"\b(?:Q&A|Q and A|questions|conversation|interview|greetings?|message) (?:session )?"
    r"(?:with|from) (?:the |our |an? )?[^.;,|\n]{2,40} $",
    re.IGNORECASE,
)
"""One who is far away speaks to those who came: "Q&A with the director on Zoom"."""
_PROVISO = re.compile(
    r"(?:^|[.!?;(] |\n|, (?=and if |but if ))\W{0,3}"
    r"(?:but |and )?(?:if|should|in case|in the event|were)\b"
    r"(?! you\b| anyone| attending| joining| unable)[^.!?;\n]{0,90}$",
    re.IGNORECASE,
)
"""What may come but is not planned: "If we have to close again, we will be on Zoom"."""
_PROVISO_REACH = 120
_REFUSED = re.compile(
    r"\b(?:will )?not be (?:available |held |streamed |broadcast |live ?streamed )"
    r"|(?:zoom|live ?stream|online|webcast|virtual)(?: \w+)? (?:is |will be )?(?:not|un)"
    r" ?(?:be )?available|no (?:live ?stream|online|virtual|zoom)|(?:in[- ]person only)"
    r"|(?:live ?stream|online|zoom|webcast|hybrid) ?: ?(?:no|none|n/a)\b|cannot be (?:attended"
    r"|joined) online|not (?:on zoom|online|virtual)|(?:온라인|유튜브|줌|비대면|화상)[^.\n]{0,16}"
    r"(?:없습니다|없음|없으|않습니다|않으니|않음|불가)",
    re.IGNORECASE,
)


def online(reading: Reading, on: date | None = None) -> tuple[Found[str] | None, bool]:
    """Return the link to join and whether the event can be joined from afar at all.

    What a sentence says of another day than `on` is about another event.
    """
    link = _join_link(reading)
    if link is not None:
        return link, True
    if _REFUSED.search(reading.clean):
        return None, False
    for match in around(reading.clean, _ONLINE_WORD, _ONLINE):
        if _of_another(reading, match.start(), on) or koreanonline.is_no_way(reading, match):
            continue
        before = reading.layout.before(match.start(), 60)
        if _OF_A_GUEST.search(before) or _PROVISO.search(
            reading.layout.before(match.start(), _PROVISO_REACH)
        ):
            continue
        strong = _STRONG_ONLINE.search(match[0])
        if not _NOT_ONLINE.search(before) or (
            strong
            and not re.search(
                r"\b(?:not|no|recording|recorded|past|previous|last|afterwards?)\b[^.;)\n]{0,30}$",
                before,
                re.IGNORECASE,
            )
        ):
            return None, True
    if koreanonline.shown(reading, on):
        return None, True
    for piece in reading.layout.labelled(Label.ONLINE):
        words = reading.clean[piece.value : piece.end].strip()
        if piece.named and words and not re.match(r"(?:no|not)\b", words, re.IGNORECASE):
            return None, True
    return None, False


def _of_another(reading: Reading, at: int, on: date | None) -> bool:
    days = reading.days_between(*reading.layout.sentence(at)) if on else []
    told = [day for day in days if not _is_last_day(reading, day)]
    return bool(told) and all(day.on != on and not day.until for day in told)


def _is_last_day(reading: Reading, day: OnDay) -> bool:
    """Tell whether a day is the last to ask for the link, not that of another event."""
    written = day.written
    return is_deadline(reading.layout.before(written.start), reading.layout.after(written.end))


def around(clean: str, word: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the pattern's matches near a word, for a pattern too slow to run over a whole text."""
    done = 0
    for sign in word.finditer(clean, 0, READ):
        if sign.start() < done:
            continue
        end = min(len(clean), sign.end() + _NEAR)
        for match in pattern.finditer(clean, max(done, sign.start() - _NEAR), end):
            yield match
            done = match.end()


_LINK_LABEL = re.compile(
    r"(?<!registration )(?<!booking )(?<!ticket )(?<!form )\blink ?: ?$", re.IGNORECASE
)


def _join_link(reading: Reading) -> Found[str] | None:
    for match in _URL.finditer(reading.clean):
        url = match[0].rstrip(".,;:)]}>'")
        before = reading.clean[max(0, match.start() - 80) : match.start()]
        label = reading.layout.piece(match.start()).label
        joining = re.search(
            r"\b(?:join|watch|live|zoom|link|stream|tune in)\b|접속|참여",
            before.rpartition("\n")[2] or before,
            re.IGNORECASE,
        )
        recorded = re.search(
            r"\b(?:recording|watch (?:again|the (?:film|trailer|recording))|trailer|previous|past"
            r"|last|subscribe|follow us|channel)\b",
            before,
            re.IGNORECASE,
        )
        if recorded or _BOOKING_HOSTS.search(
            url.partition("?")[0].split("/")[2] if url.count("/") > 1 else url
        ):
            continue
        if (
            (
                _MEETING_HOSTS.search(url)
                and not (re.search(r"youtu|vimeo|facebook", url) and not joining)
            )
            or label is Label.ONLINE
            or _LINK_LABEL.search(before)
            or (
                joining
                and re.search(
                    r"\b(?:join (?:online|us online|the (?:webinar|meeting|zoom))|zoom)\b",
                    before,
                    re.IGNORECASE,
                )
            )
        ):
            # A Zoom registration page is a way to register and the way in at once.
            return reading.text.found(_plain_url(url), match.start(), match.start() + len(url), 0.9)
    return None


def _plain_url(url: str) -> str:
    return url if url.lower().startswith("http") else "https://" + url


def registration(reading: Reading) -> Found[str] | None:
    """Return the address (web, else mail) at which to register."""
    asks = re.compile(
        r"\b(?:regist\w+|rsvp|book\w*|tickets?|sign up|reserve|attend|waiting list|places?)\b|신청"
        r"|등록|예약|접수",
        re.IGNORECASE,
    )
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
            best = (
                worth,
                reading.text.found(value, match.start(), match.start() + len(address), 0.8),
            )
    return best[1] if best else None
