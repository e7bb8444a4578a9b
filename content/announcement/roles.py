"""What a day or an hour in an announcement is for: the event, a deadline, a dateline, the past."""

import re
from dataclasses import dataclass
from datetime import timedelta

from content.announcement.calendar import GRACE, OnDay
from content.announcement.layout import Label
from content.announcement.reading import Reading

EVENT_CUE = re.compile(
    r"\b(?:(?:will|to|shall) (?:now |also |both )?(?:take place|be held|be hosted|host|hold|meet|convene|gather|address|speak"
    r"|be speaking|be screened|be shown|present|begin|start|commence|deliver|give|discuss|launch|join)"
    r"|takes? place|taking place|is (?:being )?held|are (?:being )?held|holds? (?:a|an|its|our)|hosts? (?:a|an|its|our)"
    r"|is holding|are holding|is hosting|are hosting|hosting an?|holding an?|meets (?:on|at|in)|starts? (?:at|on)|begins? (?:at|on)|commenc(?:es|ing)"
    r"|join us|invites?|invited|invitation|pleased to|delighted to|save the date|come along|come to"
    r"|scheduled (?:for|to|on)|set for|rescheduled (?:for|to)|moved to|postponed (?:to|until)|now be|opens? on"
    r"|we (?:will |shall )?(?:next )?(?:meet|gather)|meeting on|event on|talk on|seminar on|lecture on|screening on|conference on|hearing on|webinar on|vigil on|held on)\b"
    r"|개최|열립니다|열린다|열릴|열려|진행됩니다|진행합니다|진행될|합니다|모십니다|초대|실시|갖습니다|갖는다|마련",
    re.IGNORECASE,
)
_DEADLINE_BEFORE = re.compile(
    r"(?:\b(?:by|before|no later than|not later than|until|till|deadline(?: is| for [\w ]{2,40} is)?|closes?(?: on| at)?|closing(?: date)?(?: is)?"
    r"|rsvp(?: to [^ ]+)?(?: by| before)?|ends? on|due|ahead of|prior to|in advance of|up to|close of business(?: on)?"
    r"|opens?(?: on)?|available (?:from|until)|on sale (?:from|until)?|expires?|submitted|received|cut-?off)"
    r"[:,]?(?: the)?(?: on)?(?: close of (?:business|play))?(?: (?:cob|eod|noon|midnight|midday|end of(?: the day)?|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: GMT| ET| EST| EDT| BST)?)(?: on)?,?)?"
    r"(?: (?:on|the))? ?$|(?:마감|신청|접수|등록)[^\n]{0,8}[:은는이가] ?$)",
    re.IGNORECASE,
)
_DEADLINE_AFTER = re.compile(
    r"^ ?(?:\(?[월화수목금토일]?\)? ?)?(?:(?:오전|오후|자정|정오)? ?\d{0,2}:?\d{0,2}시? ?(?:\d\d분)? ?)?(?:까지|마감|이전|한정)(?! 약)"
    r"|^,? ?(?:is|was) the (?:deadline|last day|closing date|cut-?off)|^,? ?(?:deadline)",
)
_SIGN_UP = re.compile(
    r"\b(?:rsvp|register|registration|registrations|book(?:ing)?s?|apply|applications?|submit|submissions?|respond|reply|replies|tickets?|e-?mail"
    r"|nominations?|sign up|confirm|reserve|requests?|questions|comments?|consultation|proposals?|abstracts?|papers|let us know|early.bird|notify)\b"
    r"|신청|접수|등록|마감|예약|제출|모집",
    re.IGNORECASE,
)
_POSTED_BEFORE = re.compile(
    r"\b(?:posted|published|updated|issued|released?|dated|date issued|press release|sent|created|reviewed|modified|revised|as of|on file"
    r"|first appeared|appeared|accessed|copyright|approved|adopted|signed|by [A-Z]\w+ [A-Z]\w+)(?: on| in|:|,| by [\w ]{2,30})? ?(?:the )?$"
    r"|(?:작성일|등록일|게시일|배포일|입력|보도|발행|작성|공고)[ :]{0,3}$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:^|\n)\(?[A-Z][A-Za-z.,/ ]{2,40}[,(/|] ?$")
_DATELINE_AFTER = re.compile(r"^\)? ?(?:-{1,2}|:|/[A-Z][\w ]{2,20}/ -) ?(?=[A-Z\"'])")
_PAST_BEFORE = re.compile(
    r"\b(?:was|were|had|held|took place|happened|met|spoke|gave|visited|died|born|killed|murdered|arrested|released|escaped|fled|arrived|since|"
    r"founded|established|launched|signed|adopted|passed|elected|appointed|joined|became|began|started|ended|opened|won|wrote|said|told"
    r"|reported|published|visited|last|following our|minutes of|after the|ago|previous|as on|recent|formed|returned|voted|announced|agreed|attended|detained|executed|marked)\b[^.\n]{0,40}$"
    r"|지난 ?$|지난[^\n]{0,10}$",
    re.IGNORECASE,
)
_WORK_BEFORE = re.compile(
    r"\b(?:book|film|documentary|novel|album|report|paper|article|study|premiered?|cinemas?|published|publication|edition|print|broadcast"
    r"|anniversary of|exhibition runs|on display|season|term|census|war)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_NEXT_BEFORE = re.compile(
    r"\b(?:next (?:\w+ ){0,2}(?:meeting|event|talk|session|one|screening|seminar|lecture|AGM)|following (?:meeting|event)|future (?:meetings?|events?)"
    r"|subsequent|further (?:meetings?|events?|dates?)|also (?:on|be)|thereafter|then (?:again )?on|forthcoming|later (?:meetings?|events?)|repeated|second (?:meeting|session|hearing|event|talk)"
    r"|rain date|alternative date|if (?:it rains|needed|necessary|there is)|another|continued to|(?:meetings?|events?|talks?) will (?:also )?(?:follow|be))\b[^.\n]{0,60}$"
    r"|다음 (?:모임|회의|행사|강연|세미나)[^\n.]{0,12}$|차기[^\n.]{0,12}$",
    re.IGNORECASE,
)
_OLD_BEFORE = re.compile(
    r"\b(?:originally|previously|initially|was (?:due|scheduled|planned|to (?:have|be|take))|were (?:due|scheduled)|had been|instead of|rather than|not(?: on)?|postponed from|moved from|changed from"
    r"|rescheduled from|originally (?:planned|scheduled|due|advertised)(?: to [\w ]{2,20})?(?: for| on)?|no longer(?: on)?|cancelled|canceled|replaces|replacing|scheduled for|planned for|due (?:to|on)|advertised|announced for|of|from)\b[^.\n]{0,40}$"
    r"|(?:당초|기존|원래|애초)[^\n.]{0,30}$",
    re.IGNORECASE,
)
_OLD_AFTER = re.compile(
    r"^[^.\n]{0,60}?\b(?:has been (?:postponed|cancelled|canceled|moved|rescheduled|changed)|is (?:now )?(?:postponed|cancelled|canceled)|have been (?:postponed|cancelled)|will (?:now|instead)|will no longer|has had to be"
    r"|had to be (?:postponed|cancelled|moved)|is no longer)\b|^[^.\n]{0,25}(?:에서|로 예정|예정이던|예정되었던|예정됐던|예정되어 있던)",
    re.IGNORECASE,
)
_NEW_BEFORE = re.compile(
    r"\b(?:now(?: take place| be held| be)?(?: on| at)?|new (?:date|time|venue|day)(?: is| will be)?:?|(?:rescheduled|mov(?:es?|ed|ing)|postponed|chang(?:es?|ed|ing)|put back|brought forward|deferred|shift(?:s|ed))\b[^.\n]{0,40}? (?:to|for|until)(?: (?:take place|start))?(?: on)?|instead(?: on)?|revised|will now[^.\n]{0,40}|correct (?:date|time) is)"
    r"(?: the| on)? ?$|(?:변경|연기|→|->)(?! ?(?:안내|공지))[^\n.]{0,14}$",
    re.IGNORECASE,
)
_NEW_AFTER = re.compile(r"^[^.\n]{0,12}(?:으?로 (?:변경|연기|옮|조정)|instead)")
_PLACE_CUE = re.compile(
    r"\b(?:Room|Hall|House|Houses|Centre|Center|Library|University|Street|Church|Theatre|Parliament|Zoom|Building|School|Suite|Hotel|Club|Museum|Chamber|Square|online)\b|에서|회의실|강당|센터"
)

_FIRST_WORDS = 400
_DATELINE_DAYS = 4


@dataclass(frozen=True)
class Scored:
    """A day and how much speaks for it being the event's."""

    day: OnDay
    score: float
    deadline: bool = False
    next: bool = False
    old: bool = False
    past: bool = False


def score_days(reading: Reading, *, change: bool) -> list[Scored]:
    """Weigh every day of the text."""
    return [_score(reading, day, number, change=change) for number, day in enumerate(reading.days)]


_LABEL_WORTH = {
    Label.DATE: 9.0, Label.TIME: 5.0, Label.START: 5.0, Label.TITLE: 2.0, Label.PLACE: 3.0, Label.ONLINE: 1.0,
    Label.DEADLINE: -12.0, Label.POSTED: -12.0, Label.REGISTER: -7.0, Label.CONTACT: -7.0,
    Label.OLD: -10.0, Label.NEXT: -8.0, Label.DOORS: 1.0, Label.END: -2.0, Label.SPEAKER: -2.0,
}  # fmt: skip


def _score(reading: Reading, day: OnDay, number: int, *, change: bool) -> Scored:
    written = day.written
    layout = reading.layout
    before, after = layout.before(written.start), layout.after(written.end)
    piece = layout.piece(written.start)
    label = piece.label
    if label is not None and piece.named and written.start - piece.value > _LABEL_REACH.get(label, 400):
        label = None
    if label is Label.DATE and layout.clean[piece.start : piece.value].lower().strip(" :").startswith(("posted", "issued")):
        label = Label.POSTED
    deadline = _is_deadline(before, after) or label is Label.DEADLINE
    if label is Label.REGISTER and not _is_deadline(before, after):
        deadline = True
    past = day.on < reading.posted - GRACE or (day.on < reading.posted and _told(reading, day))
    next_one = bool(_NEXT_BEFORE.search(before)) or label is Label.NEXT
    old = change and _is_old(reading, day, before, after, label)
    score = _LABEL_WORTH.get(label, 0.0) if label else 0.0
    score += _company(reading, day, before, after)
    score += 1.5 if written.weekday is not None else 0.0
    score += 0.5 if written.year else 0.0
    score -= 1.0 if written.relative else 0.0
    score -= 2.0 if written.vague else 0.0
    score += 2.0 if not past else -5.0
    score -= 12.0 if past and written.year and reading.posted - day.on > timedelta(days=60) else 0.0
    score -= 3.0 if day.on - reading.posted > timedelta(days=400) else 0.0
    score -= 9.0 if deadline else 0.0
    score -= 9.0 if _is_posted(reading, day, before, after) and label not in _EVENT_LABELS else 0.0
    score -= 4.0 if _PAST_BEFORE.search(before[-50:]) and label not in _EVENT_LABELS and not EVENT_CUE.search(before[-40:]) else 0.0
    score -= 3.0 if _WORK_BEFORE.search(before) and label not in _EVENT_LABELS else 0.0
    score -= 6.0 if next_one else 0.0
    score -= 8.0 if old else 0.0
    score += 6.0 if change and (_NEW_BEFORE.search(before) or _NEW_AFTER.search(after)) else 0.0
    if day.year_guessed and not day.weekday_disagrees and not _invites(reading, day) and label not in _EVENT_LABELS:
        # "On 26 April she asked", told in May, is this April, not the next one.
        past = True
        score -= 5.0
    score += 1.5 if number == 0 else 0.0
    score += 1.0 if written.start < _FIRST_WORDS else -0.5
    return Scored(day, score, deadline, next_one, old, past)


_EVENT_LABELS = {Label.DATE, Label.TIME, Label.START}
_LABEL_REACH = {Label.TITLE: 160, Label.SPEAKER: 60, Label.OTHER: 300, Label.DATE: 120}


_TOLD = re.compile(
    r"\b(?:was|were|had|did|addressed|spoke|told|took place|heard|met|gave|said|attended|hosted|held|welcomed|visited|joined)\b|(?:했다|였다|했습니다|열렸다|렸습니다)"
)
_TO_COME = re.compile(r"\b(?:will|is|are|please|join|shall|to be)\b|니다|예정")


def _told(reading: Reading, day: OnDay) -> bool:
    """Tell whether the sentence of a day looks back."""
    start, end = reading.layout.sentence(day.written.start)
    sentence = reading.clean[max(start, day.written.start - 200) : min(end, day.written.end + 200)]
    return bool(_TOLD.search(sentence)) and not _TO_COME.search(sentence)


def _invites(reading: Reading, day: OnDay) -> bool:
    start, end = reading.layout.sentence(day.written.start)
    start, end = max(start, day.written.start - 200), min(end, day.written.end + 200)
    cue = EVENT_CUE.search(reading.clean, start, end)
    return cue is not None and ("will" in cue[0] or bool(reading.clocks_between(start, end)))


def _is_deadline(before: str, after: str) -> bool:
    if _DEADLINE_AFTER.search(after):
        return True
    cue = _DEADLINE_BEFORE.search(before)
    if cue is None:
        return bool(re.search(r"\b(?:rsvp|deadline|register|applications close|registration (?:closes|ends))\b[^.;\n]{0,40}$", before, re.I)) and not EVENT_CUE.search(before[-40:])
    opening = cue[0].lower().strip()
    if opening.startswith(("until", "till", "opens", "open", "up to", "ends", "due")) and not _SIGN_UP.search(before):
        return opening.startswith(("due",)) and False
    return True


def _is_posted(reading: Reading, day: OnDay, before: str, after: str) -> bool:
    written = day.written
    if _POSTED_BEFORE.search(before[-60:]):
        return True
    head = reading.clean[max(0, written.start - 60) : written.start]
    if written.start < _FIRST_WORDS and abs((day.on - reading.posted).days) <= _DATELINE_DAYS and _DATELINE.search(head) and _DATELINE_AFTER.match(reading.clean[written.end : written.end + 30]):
        return True
    if abs((day.on - reading.posted).days) > 3:  # noqa: PLR2004 - a posting date is near the posting day
        return False
    # A line of nothing but the posting day, or the posting day at the head of a release.
    start, end = reading.layout.line(written.start)
    line = reading.clean[start:end].strip(" .|-,")
    alone = len(line) <= written.end - written.start + 3
    return (alone or day.on == reading.posted) and len(reading.days) > 1 and not reading.clocks_between(start, end)


def _company(reading: Reading, day: OnDay, before: str, after: str) -> float:
    """Weigh what stands in the same sentence: an hour, a place, a word of invitation."""
    written = day.written
    start, end = reading.layout.sentence(written.start)
    score = 0.0
    clocks = reading.clocks_between(max(start, written.start - 160), min(end, written.end + 160))
    if clocks:
        score += 3.0
        if any(abs(clock.start - written.end) < 30 or abs(written.start - clock.end) < 30 for clock in clocks):  # noqa: PLR2004
            score += 1.5
    if EVENT_CUE.search(before) or EVENT_CUE.search(after[:60]):
        score += 3.0
    if _PLACE_CUE.search(before) or _PLACE_CUE.search(after):
        score += 1.0
    return score


def _is_old(reading: Reading, day: OnDay, before: str, after: str, label: Label | None) -> bool:
    if label is Label.OLD:
        return True
    if _NEW_BEFORE.search(before):
        return False
    return bool(_OLD_BEFORE.search(before) or _OLD_AFTER.search(after))
