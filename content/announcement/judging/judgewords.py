"""Words of invitations, and of texts that invite nobody: reports, articles, offers."""

import re

INVITES = re.compile(
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
ARTICLE_HEAD = re.compile(
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
STRONG_HEAD = re.compile(
    r"^(?:[^\w\n]{0,4})(?:[\w' -]{0,40}? )?(?:minutes|op-?ed|opinion|round-?up|recap|obituary"
    r"|회의록|사설|칼럼|기고|논평|성명서?|후기|결과 ?보고|서평)\b",
    re.IGNORECASE,
)
PAST = re.compile(
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
    r"|that)|(?:people|guests|supporters|residents) (?:packed|filled|attended|turned out|gathered)"
    r"|told the (?:crowd|audience|gathering)|applause|on the night raised|were approved"
    r"|audience (?:of|heard|members)|raised the|hosted (?:a|an) )\b"
    r"|마무리되었|참석했으며|참석하였으며|강조했습니다|함께해 주신|감사드립니다|열린 (?:세미나"
    r"|행사|토론회|강연|모임)[가는이]|열렸다|열렸습니다|개최했다|개최했습니다|개최하였다|진행했다"
    r"|참석했다|참석하였다|마쳤다|성료|다녀왔|있었다|되었다|의결함|기명날인|성황리",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"\b(?:originally published|first published|was published in|an edited version|this article"
    r"|the author is|the writer is|op-ed|read more|in this report|the report (?:finds|says|found)"
    r"|writes|according to a (?:new )?report|said in a statement|in a statement|press statement"
    r"|i believe|i am minded|we (?:must|condemn|call on|urge|believe|welcome)|i welcome"
    r"|today's announcement|dear (?:editor|sir)|published in|the full report|download the report"
    r"|copyright|we cannot|let us|the world (?:must|should)|regime)\b"
    r"|기자 ?=|무단 ?전재|본지|필자는|촉구한다|규탄한다",
    re.IGNORECASE,
)
REPORT_HEAD = re.compile(
    r"^\W{0,4}(?:event|meeting|conference|trip|visit|seminar|field|annual)? ?(?:report|write-?up"
    r"|reports? back)\b ?(?::|-|on\b|from\b)",
    re.IGNORECASE,
)
OFFER = re.compile(
    r"\b(?:we(?: are|'re) hiring|vacanc(?:y|ies)|job (?:description|advert|opening)|salary"
    r"|recruiting|internship|call for (?:papers|evidence|submissions|abstracts|proposals)"
    # What stands in the menu of a conference's page is no call.
    r"(?!\n(?:Timetable|Registration|Program|Participant|Accommodation|Venue|Speakers|Committee))"
    r"|applications (?:close|are (?:invited|open)|open|must)|closing date for applications"
    r"|tenders?|co-?sign(?:ers?|ed|ing)?|sign-on letter)\b|\b(?:office|offices|library|shop"
    r"|school|service)s? (?:will be |is "
    r"|are )?clos(?:ed|ure)\b"
    r"|\bpolling (?:places?|stations?)\b"
    r"|\babsentee ballots?\b|\bearly voting\b|\bpolls (?:are )?open\b"
    r"|\bpower (?:cut|outage)|\b(?:electricity|water|gas) (?:supply )?(?:will be |may be )?(?:off"
    r"|interrupted|shut)|\bturn off the (?:water|electricity|power)|\bhydrant flushing"
    r"|\bclosed to (?:through )?traffic|\broad closure|\bstreet sweeping"
    r"|\bwater main (?:replacement|repair|work)|채용|공모|장학생|지원 ?기간"
    r"|제출 ?서류|지원서|논문 ?모집|입찰",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:upcoming|forthcoming|coming|next) (?:[\w-]+ ){0,3}(?:conference|event|meeting|seminar"
    r"|screening|lecture|talk|symposium|summit|workshop"
    r"|webinar)\b|\bwill (?:shortly )?be (?:announced"
    r"|confirmed)\b|\bsave the date\b|\bdate (?:to be (?:confirmed|announced)|tbc"
    r"|tba)\b|\bfully[- ]booked\b|추후 ?공지|일시 ?: ?미정",
    re.IGNORECASE,
)
CALL = re.compile(
    r"\bcall for (?:participants|speakers|volunteers|proposals|papers|entries|nominations)\b"
    r"|\b(?:looking for|seeking|recruiting|need) (?:\w+ ){0,3}(?:volunteers|speakers|people"
    r"|presenters|those|participants|members)\b|\bcall \(\d{3}\)"
    r"|\byour (?:representative|senator|MP|councillor) (?:by name|and|to|today)"
    r"|\bif you would like to (?:present|speak|apply)|\bterms (?:and|&) conditions\b"
    r"|\bapply\b|\bapplication\b|\bphone\w* your\b|\bsign the petition\b",
    re.IGNORECASE,
)
"""What asks for something else than to come."""
THANKS = re.compile(
    r"\bthank(?:s| you) (?:to|so much to|everyone|all)\b|\b(?:what a|splendid|memorable|wonderful"
    r"|lovely) (?:night|evening|day|weekend)\b|\ba (?:great|big) success\b"
    r"|\bwas (?:packed|full)\b|\b(?:evening|night|meeting|gathering) (?:was|to remember)\b"
    r"|\b(?:photos?|pictures?) (?:from|of|can be)\b",
    re.IGNORECASE,
)
"""How people write when it is over."""
