"""Words that tell what a day is for: the event, a deadline, a dateline, the past, a change."""

import re

EVENT_CUE = re.compile(
    r"\b(?:(?:will|to|shall) (?:now |also |both )?(?:take place|be held|be hosted|host|hold|meet"
    r"|convene|gather|address|speak"
    r"|be speaking|be screened|be shown|present|begin|start|commence|deliver|give|discuss|launch"
    r"|join)"
    r"|takes? place|taking place|is (?:being )?held|are (?:being )?held|holds? (?:a|an|its|our)"
    r"|hosts? (?:a|an|its|our)"
    r"|is holding|are holding|is hosting|are hosting|hosting an?|holding an?|meets (?:on|at|in)"
    r"|starts? (?:at|on)|begins? (?:at|on)|commenc(?:es|ing)"
    r"|join us|invites?|invited|invitation|pleased to|delighted to|save the date|come along|come to"
    r"|scheduled (?:for|to|on)|set for|rescheduled (?:for|to)|moved to|postponed (?:to|until)"
    r"|now be|opens? on"
    r"|we (?:will |shall )?(?:next )?(?:meet|gather)|meeting on|event on|talk on|seminar on"
    r"|lecture on|screening on|conference on|hearing on|webinar on|vigil on|held on)\b"
    r"|개최|열립니다|열린다|열릴|열려|진행됩니다|진행합니다|진행될|합니다|모십니다|초대|실시"
    r"|갖습니다|갖는다|마련",
    re.IGNORECASE,
)
DEADLINE_BEFORE = re.compile(
    r"(?:\bclosed (?:until|till|from|for|on)\b[^.\n]{0,24}$"
    r"|\b(?:before|ahead of|in advance of|prior to|in time for) [^.,\n]{3,40} on(?: the)? ?$"
    r"|\b(?:by|before|no later than|not later than|until"
    r"|till|deadline(?: is"
    r"| for [\w ]{2,40} is)?|(?:closes?|shuts?)(?: on| at)?|closing(?: date)?(?: is)?"
    r"|rsvp(?: to [^ ]+)?(?: by| before)?|ends? on|due|ahead of|prior to|in advance of|up to"
    r"|close of business(?: on)?"
    r"|opens?(?: on)?|available (?:from|until)|on sale (?:from|until)?|expires?|submitted|received"
    r"|cut-?off)"
    r"[:,]?(?: the)?(?: on)?(?: close of (?:business|play))?(?: (?:cob|eod|noon|midnight|midday"
    r"|end of(?: the day)?|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: GMT| ET| EST| EDT"
    r"| BST)?)(?: on)?,?)?"
    r"(?: (?:on|the))? ?$|(?:마감|신청|접수|등록)[^\n]{0,8}[:은는이가] ?$"
    r"|(?:예매|접수|신청|등록|예약|티켓) ?(?:오픈|시작|개시)일?[ :은는]{0,3}$)",
    re.IGNORECASE,
)
DEADLINE_AFTER = re.compile(
    r"^[^\n.까]{0,24}까지[^\n.]{0,30}(?:받는다|받습니다|받고|접수|신청|모집|제출|예약)"
    r"|^[^\n.]{0,16}부터 ?[^\n.]{0,8}선착순"
    r"|^[^\n.]{0,16}부터[^\n]{0,90}(?:참[여가](?:희망)?자|수강생|신청자?|청중|방청객|인원|\d명)[^\n.]{0,16}"
    r"(?:받는다|받습니다|받고|받아|모집한다|모집합니다|접수한다|접수합니다)"
    r"|^ ?(?:\(?[월화수목금토일]?\)? ?)?(?:(?:오전|오후|자정|정오)? ?\d{0,2}:?\d{0,2}시? ?"
    r"(?:\d\d분)? ?)?(?:까지|마감|이전|한정|안에)(?! 약)"
    r"|^[^.,;\n\d]{0,30}\b(?:applications?|registrations?|submissions?|nominations?|forms?|papers"
    r"|abstracts?|replies) (?:are )?due\b|^ [A-Za-z ]{0,24}\bdeadline\b"
    r"|^,? ?(?:is|was) the (?:deadline|last day|closing date|cut-?off)|^,? ?(?:deadline)",
)
SIGN_UP = re.compile(
    r"\b(?:rsvp|register|registration|registrations|book(?:ing)?s?|apply|applications?|submit"
    r"|submissions?|respond|reply|replies|tickets?|e-?mail"
    r"|nominations?|sign up|confirm|reserve|requests?|questions|comments?|consultation|proposals?"
    r"|abstracts?|papers|let us know|early.bird|notify)\b"
    r"|신청|접수|등록|마감|예약|제출|모집",
    re.IGNORECASE,
)
POSTED_BEFORE = re.compile(
    r"\b(?:posted|published|updated|issued|released?|dated|date issued|press release|sent|created"
    r"|reviewed|modified|revised|as of|on file"
    r"|first appeared|appeared|accessed|copyright|approved|adopted|signed"
    r"|by [A-Z]\w+ [A-Z]\w+)(?: on| in|:|,| by [\w ]{2,30})? ?(?:the )?$"
    r"|(?:작성일|등록일?|게시일?|배포일?|입력|수정|승인|보도|발행|작성|공고|송고|방송일자?)"
    r"[ :]{0,3}$",
    re.IGNORECASE,
)
DATELINE = re.compile(r"(?:^|\n)\(?[A-Z][A-Za-z.,/ ]{2,40}[,(/|] ?$")
DATELINE_AFTER = re.compile(r"^\)? ?(?:-{1,2}|:|/[A-Z][\w ]{2,20}/ -) ?(?=[A-Z\"'])")
PAST_BEFORE = re.compile(
    r"\b(?:was|were|had|held|took place|happened|met|spoke|gave|visited|died|born|killed|murdered"
    r"|arrested|released|escaped|fled|arrived|since|"
    r"founded|established|launched|signed|adopted|passed|elected|appointed|joined|became|began"
    r"|started|ended|opened|won|wrote|said|told"
    r"|reported|published|visited|last(?! (?:reminder|call|chance|word|few"
    r"|minute|places?|tickets?)\b)|following our|minutes of|after the|ago|previous|as on"
    r"|recent|formed|returned|voted|announced|agreed|attended|detained|executed"
    r"|marked)\b[^.\n]{0,40}$"
    r"|지난 ?$|지난[^\n]{0,10}$",
    re.IGNORECASE,
)
WORK_BEFORE = re.compile(
    r"\b(?:book|film|documentary|novel|album|report|paper|article|study|premiered?|cinemas?"
    r"|published|publication|edition|print|broadcast"
    r"|anniversary of|exhibition runs|on display|season(?! (?:of (?:talks|lectures|meetings|events"
    r"|concerts|walks)|opens|begins|starts|continues|resumes|goes|gets))|term|census|war)\b"
    r"[^.\n]{0,40}$",
    re.IGNORECASE,
)
NEXT_BEFORE = re.compile(
    r"\b(?:next (?:\w+ ){0,2}(?:meeting|event|talk|session|one|screening|seminar|lecture|AGM)"
    r"|following (?:meeting|event)|future (?:meetings?|events?)"
    r"|subsequent|further (?:meetings?|events?|dates?)|also (?:on|be)|thereafter"
    r"|then (?:again )?on|forthcoming|later (?:meetings?|events?)|repeated|second (?:meeting"
    r"|session|hearing|event|talk)"
    r"|rain date|alternative date|if (?:it rains|needed|necessary|there is)|another|continued to"
    r"|(?:meetings|events|talks) will (?:also )?(?:follow|be)"
    r"|will (?:also|then) follow)\b[^.\n]{0,60}$"
    r"|다음 (?:모임|회의|행사|강연|세미나)[^\n.]{0,12}$|차기[^\n.]{0,12}$",
    re.IGNORECASE,
)
OLD_BEFORE = re.compile(
    r"\b(?:originally|previously|initially|in place of|was (?:due|scheduled|planned|to (?:have"
    r"|be|take))"
    r"|were (?:due|scheduled)|had been|instead of|rather than|not(?: on)?|postponed from"
    r"|moved from|changed from"
    r"|rescheduled from|originally (?:planned|scheduled|due|advertised)(?: to [\w ]{2,20})?(?: for"
    r"| on)?|no longer(?: on)?|cancelled|canceled|replaces|replacing|scheduled for|planned for"
    r"|due (?:to|on)|advertised|announced for|from)\b[^.\n]{0,40}$"
    r"|(?:당초|기존|원래|애초)[^\n.]{0,30}$",
    re.IGNORECASE,
)
OLD_AFTER = re.compile(
    r"^[^.\n]{0,60}?\b(?:has been (?:postponed|cancelled|canceled|moved|rescheduled|changed)"
    r"|is (?:now )?(?:postponed|cancelled|canceled)|have been (?:postponed|cancelled)|will (?:now"
    r"|instead)|will no longer|will not (?:now )?(?:take place|be held|go ahead|meet)|has had to be"
    r"|had to be (?:postponed|cancelled|moved)|is no longer)\b|^[^.\n]{0,25}(?:에서|로 예정"
    r"|예정이던|예정되었던|예정됐던|예정되어 있던)|^[^.\n]{0,40}취소(?:하고|되고|됐고|되었고)",
    re.IGNORECASE,
)
NEW_BEFORE = re.compile(
    r"\b(?:(?<!not )now(?: take place| be held| be)?(?: on| at)?|new (?:date|time|venue|day)(?: is"
    r"| will be)?:?|(?:rescheduled|mov(?:es?|ed|ing)|postponed|chang(?:es?|ed|ing)|put (?:back|off)"
    r"|brought forward|deferred|shift(?:s|ed))\b(?:[^.\n]|\.(?= ?\d)){0,40}? (?:to|for|until)"
    r"(?: (?:take place|start))?(?: on)?|\b(?:shift|move|postpone|put|push|change) (?:it|this|them"
    r"|the \w+)(?: \w+)? (?:to|until)|instead(?: on)?|revised|will now[^.\n]{0,40}|correct (?:date"
    r"|time) is)(?: the| on| next)? ?$|(?:변경|연기|→|->)(?! ?(?:안내|공지|[\])]))[^\n.]{0,14}$",
    re.IGNORECASE,
)
NEW_AFTER = re.compile(
    r"^[^.\n월일]{0,16}(?:으?로 (?:(?:잠정|다시|급히|부득이|한 ?[주달]) ?)?(?:변경|연기|순연|옮"
    r"|조정|미[루룬뤄뤘룹]|늦[추춰췄춘춥]|앞당|당[기겨겼긴깁]|바[꾸꿔꿨꾼꿉뀌뀐뀝])|instead)"
)
NOT_HELD = re.compile(
    r"\bno (?:\w+ ){0,2}(?:meeting|session|service|class|talk|supper|event|gathering|rehearsal)s?"
    r"(?: (?:on|of|for|in)(?: the)?)? ?$",
    re.IGNORECASE,
)
NOT_HELD_AFTER = re.compile(
    r",? ?[-:(]? ?no (?:meeting|session|service|class|talk|supper|event|gathering|rehearsal"
    r"|seminar|lecture|colloquium|program(?:me)?|speaker|screening)\b",
    re.IGNORECASE,
)
ROW_OFF = re.compile(
    r"[ ,]{0,2}[-:|(]? {0,8}(?:cancel+ed\b|called off\b|postponed\b|\(?past\b|closed\b"
    r"|(?:[a-z]+ )?(?:break|holidays?|recess)\b(?! (?:for|up|in)\b))",
    re.IGNORECASE,
)
"""What stands behind a day of a list on which nothing is held."""
PLACE_CUE = re.compile(
    r"\b(?:Room|Hall|House|Houses|Centre|Center|Library|University|Street|Church|Theatre"
    r"|Parliament|Zoom|Building|School|Suite|Hotel|Club|Museum|Chamber|Square|online)\b|에서"
    r"|회의실|강당|센터"
)
TOLD = re.compile(
    r"\b(?:was|were|had|did|addressed|spoke|told|took place|heard|met|gave|said|attended|hosted"
    r"|held|welcomed|visited|joined)\b|(?:했다|였다|했습니다|열렸다|렸습니다)"
)
TO_COME = re.compile(r"\b(?:will|is|are|please|join|shall|to be)\b|니다|예정")
