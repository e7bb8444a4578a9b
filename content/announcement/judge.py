"""Tells an invitation from an article, minutes, a round-up or a report."""

import re
from dataclasses import replace
from datetime import timedelta

from content.announcement import kinds
from content.announcement.calendar import GRACE
from content.announcement.cues import EVENT_CUE
from content.announcement.labels import Label
from content.announcement.model import Change, Found
from content.announcement.moments import Moment
from content.announcement.reading import Reading
from content.announcement.titlewords import EVENT_NOUN
from content.announcement.whereabouts import Where

_INVITES = re.compile(
    r"\b(?:will (?:now |also )?(?:take place|be held|be hosted|host|hold|meet|speak|address"
    r"|be screened|be speaking|be showing|gather|be joined)|takes place|we (?:will )?meet|join us"
    r"|you are (?:cordially |warmly )?invited|invites? you|are (?:cordially |warmly )?invited"
    r"|all (?:are )?welcome|everyone (?:is )?welcome|open to (?:the public|all|everyone)"
    r"|free (?:entry|admission|event|and open)|rsvp|register (?:here|at|now|online|by|via"
    r"|in advance)|to register|registration|book (?:your|a) (?:place|seat|ticket)|tickets"
    r"|save the date|please join|come along|doors open|admission|attendance is|upcoming"
    r"|forthcoming|is pleased to (?:announce|invite)|look forward to (?:seeing|welcoming)"
    r"|will be (?:a|an) (?:public )?(?:meeting|event|talk|screening)|hereby given"
    r"|public (?:meeting|hearing) (?:on|to|will))\b"
    r"|개최합니다|개최됩니다|열립니다|초대합니다|모십니다|참석|참가 ?신청|신청|바랍니다"
    r"|안내드립니다|진행합니다|진행됩니다|진행될|개최될|개최한다|열린다|열 예정|예정입니다"
    r"|예정이다|많은 관심|선착순",
    re.IGNORECASE,
)
_ARTICLE_HEAD = re.compile(
    r"^(?:[^\w\n]{0,4})(?:appg |csw |press |lord \w+: |draft |approved |meeting |agm |board "
    r"|committee |council )*(?:opinion|op-?ed|comment|commentary|editorial|statement|minutes"
    r"|draft minutes|round-?up|summary|report|recap|letter|a letter|blog|analysis|review|interview"
    r"|obituary|reflections?|news|press statement|joint statement|readout|read-out|notes? (?:from"
    r"|of|on)|highlights|thank you|thanks|transcript|speech|remarks|in pictures|photos?"
    r"|what we learn(?:t|ed)|newsletter|book review|film review|research|briefing|policy brief"
    r"|action points|proceedings|written (?:answer|question|evidence)|oral evidence|hansard"
    r"|사설|칼럼|기고|논평|성명|성명서|[가-힣 ]{2,30}입장|회의록|결과 ?보고|후기|기사|보도|인터뷰"
    r"|서평|오피니언|시론"
    r"|독자투고|의사록|입장문|활동 ?보고|뉴스레터|register|joint submission|submission)\b ?(?:[:"
    r"|\-(\]!]"
    r"|of\b|from\b|on\b|\n|$"
    r"|[가-힣A-Z0-9])",
    re.IGNORECASE,
)
_STRONG_HEAD = re.compile(
    r"^(?:[^\w\n]{0,4})(?:[\w' -]{0,40}? )?(?:minutes|op-?ed|opinion|round-?up|recap|obituary"
    r"|회의록|사설|칼럼|기고|논평|성명서?|후기|결과 ?보고|서평)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was held|were held|took place|gathered|attended by|were joined|heard (?:from|that|how)"
    r"|thanked|spoke (?:of|about|at|on|briefly|movingly)|told the (?:meeting|audience|group"
    r"|committee)|was attended|were present|concluded|thanks to (?:all|everyone|those)|we (?:were"
    r"|heard|thank|had|learnt|learned|met|discussed|welcomed|held|hosted)|last (?:week|month|night"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year)(?:'s)?|earlier this (?:week"
    r"|month|year)|yesterday|apologies(?: for absence| were)|members present|present:"
    r"|in attendance|the meeting (?:opened|closed|ended|was opened|was called to order|adjourned"
    r"|noted|agreed|resolved|heard)|matters arising|it was (?:agreed|resolved|noted|moved"
    r"|reported)|motion (?:carried|passed|was|by)|second(?:ed)? by"
    r"|carried \d|adjourned(?: at)? \d|seconded(?: by)?|resolved that|agreed that|action:"
    r"|I (?:asked|spoke|was|met|visited|went|heard|joined)|addressed (?:the|a)|(?:group"
    r"|committee|members|we) met\b|questioned|welcomed (?:the"
    r"|members)|called to order|the chair (?:opened|thanked|welcomed)|noted that|proposed (?:by"
    r"|that)|were approved|audience (?:of|heard|members)|raised the|hosted (?:a|an) )\b"
    r"|마무리되었|참석했으며|참석하였으며|강조했습니다|함께해 주신|감사드립니다|열린 (?:세미나"
    r"|행사|토론회|강연|모임)[가는이]|열렸다|열렸습니다|개최했다|개최했습니다|개최하였다|진행했다"
    r"|밝혔다|말했다|참석했다|참석하였다|강조했다|마쳤다|성료|다녀왔|있었다|전했다|지적했다|되었다|의결함|기명날인"
    r"|했다\.|성황리",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:originally published|first published|was published in|an edited version|this article"
    r"|the author is|the writer is|op-ed|read more|in this report|the report (?:finds|says|found)"
    r"|writes|according to a (?:new )?report|said in a statement|in a statement|press statement"
    r"|i believe|i am minded|we (?:must|condemn|call on|urge|believe|welcome)|i welcome"
    r"|today's announcement|dear (?:editor|sir)|published in|the full report|download the report"
    r"|copyright|we cannot|let us|the world (?:must|should)|regime)\b"
    r"|기자 ?=|무단 ?전재|본지|필자는|촉구한다|규탄한다",
    re.IGNORECASE,
)
_ARRANGED = re.compile(
    r"\b(?:conference|event|meeting|seminar|programme|speakers?|screening|lecture)\b", re.IGNORECASE
)
_REPORT_HEAD = re.compile(
    r"^\W{0,4}(?:event|meeting|conference|trip|visit|seminar|field|annual)? ?(?:report|write-?up"
    r"|reports? back)\b ?(?::|-|on\b|from\b)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:we(?: are|'re) hiring|vacanc(?:y|ies)|job (?:description|advert|opening)|salary"
    r"|recruiting|internship|call for (?:papers|evidence|submissions|abstracts|proposals)"
    r"|applications (?:close|are (?:invited|open)|open|must)|closing date for applications"
    r"|tenders?|co-?sign(?:ers?|ed|ing)?|sign-on letter)\b|\b(?:office|offices|library|shop"
    r"|school|service)s? (?:will be |is "
    r"|are )?clos(?:ed|ure)\b"
    r"|\bpolling places?\b|\babsentee ballots?\b|\bearly voting\b|\bpolls (?:are )?open\b"
    r"|\bpower (?:cut|outage)|\b(?:electricity|water|gas) (?:supply )?(?:will be |may be )?(?:off"
    r"|interrupted|shut)|\bturn off the (?:water|electricity|power)|\bhydrant flushing"
    r"|\bclosed to (?:through )?traffic|\broad closure|\bstreet sweeping"
    r"|\bwater main (?:replacement|repair|work)|채용|공모|장학생|지원 ?기간"
    r"|제출 ?서류|지원서|논문 ?모집|입찰",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:upcoming|forthcoming|coming|next) (?:[\w-]+ ){0,3}(?:conference|event|meeting|seminar"
    r"|screening|lecture|talk|symposium|summit|workshop"
    r"|webinar)\b|\bwill (?:shortly )?be (?:announced"
    r"|confirmed)\b|\bsave the date\b|\bdate (?:to be (?:confirmed|announced)|tbc"
    r"|tba)\b|\bfully[- ]booked\b|추후 ?공지|일시 ?: ?미정",
    re.IGNORECASE,
)

_LONG = 4
"""Pages of 1500 characters from which single words of invitation count for less."""
_PLAIN_HOUR = 3.0


def event_score(
    reading: Reading, moment: Moment, where: Where, online: bool, change: Found[Change] | None
) -> float:
    """Weigh how much speaks for an event to come; above zero, it is one."""
    clean = reading.clean
    length = max(1.0, len(clean) / 1500)
    head = clean[:300].lstrip()
    score = -2.5
    score += _when_score(reading, moment, replace(where, online=online or where.online))
    score += 1.5 if where.place or where.room or online else 0.0
    invites = len(_INVITES.findall(clean[:8000]))
    score += min(3.5, 1.3 * invites) / (length if length > _LONG else 1.0)
    labels = {piece.label for piece in reading.layout.pieces if piece.named}
    score += 1.5 if labels & {Label.DATE, Label.TIME} and moment.day else 0.0
    score += 1.0 if labels & {Label.PLACE} else 0.0
    score += 1.5 if re.match(r"[^\w]{0,4}(?:APPG )?Event\b ?:", head) else 0.0
    score += (
        2.0
        if _COMING.search(clean[:4000])
        and _ARRANGED.search(head)
        and not _PAST.search(clean[:_READ])
        else 0.0
    )
    score += 2.5 if change and not reading.text.original.startswith("?", change.end) else 0.0
    past = len(_PAST.findall(clean[:8000]))
    score -= min(5.0, 1.1 * past) / min(length, 1.6)
    score -= min(3.0, 1.0 * len(_ARTICLE.findall(clean[:8000])))
    score -= 3.0 if _OFFER.search(clean[:4000]) else 0.0
    score -= kinds.against(reading, moment)
    score -= 3.0 if _REPORT_HEAD.match(head) else 0.0
    score -= 2.5 if _ARTICLE_HEAD.match(head) else 0.0
    score -= (
        4.0
        if _STRONG_HEAD.match(head.partition("\n")[0]) and not _upcoming(reading, moment)
        else 0.0
    )
    score -= 3.0 if _STRONG_HEAD.match(head.partition("\n")[0]) and past > 1 else 0.0
    return score


def _upcoming(reading: Reading, moment: Moment) -> bool:
    return (
        moment.day is not None
        and not moment.day.past
        and moment.day.day.on >= reading.posted
        and moment.clock is not None
        and not moment.day.next
    )


def _when_score(reading: Reading, moment: Moment, where: Where) -> float:
    day = moment.day
    if day is None:
        return 0.5 if moment.clock else 0.0
    if day.day.on < reading.posted - GRACE:
        # A text pasted late may still be an invitation; its verbs decide.
        return 0.0 if reading.posted - day.day.on < timedelta(days=60) else -2.0
    if day.past:
        return -1.0
    score = 1.5 + (2.0 if moment.clock and moment.clock_score > _PLAIN_HOUR else 0.0)
    before, after = (
        reading.layout.before(day.day.written.start),
        reading.layout.after(day.day.written.end),
    )
    score += 1.5 if EVENT_CUE.search(before) or EVENT_CUE.search(after) else 0.0
    score += 1.0 if moment.clock and _one_breath(reading, moment) else 0.0
    if day.deadline or (day.next and len(_PAST.findall(reading.clean[:_READ])) > 1):
        score -= 3.0
    if not moment.clock and not _placed(where) and not EVENT_CUE.search(before + after):
        score -= 2.0
    if not (_placed(where) or _INVITES.search(reading.clean[:_READ]) or _labelled(reading)):
        score -= 1.5
    if _in_passing(reading, moment):
        score -= 2.0
    return score


_READ = 8_000
_LINE = 60
_HEAD = 90


def _labelled(reading: Reading) -> bool:
    return any(piece.named for piece in reading.layout.pieces)


def _placed(where: Where) -> bool:
    return bool(where.place or where.room or where.online)


def _in_passing(reading: Reading, moment: Moment) -> bool:
    """Tell whether the day stands in a sentence of a text that invites nobody."""
    if moment.day is None:
        return False
    at = moment.day.day.written.start
    start, end = reading.layout.line(at)
    if (
        end - start < _LINE
        or reading.layout.piece(at).label is not None
        or not reading.clean[:end].rstrip().endswith(".")
    ):
        return False
    first, last = reading.layout.sentence(at)
    sentence = reading.clean[max(first, at - 300) : min(last, at + 300)]
    head = reading.clean[:_HEAD]
    return not (
        EVENT_CUE.search(sentence)
        or EVENT_CUE.search(head)
        or EVENT_NOUN.search(head)
        or _INVITES.search(reading.clean[:_READ])
    )


def _one_breath(reading: Reading, moment: Moment) -> bool:
    """Tell whether day and hour stand within a line of each other."""
    if moment.day is None or moment.clock is None:
        return False
    first, last = sorted((moment.day.day.written.start, moment.clock.start))
    return last - first < _BREATH


_BREATH = 120
