"""How titles are introduced, quoted and dressed up in announcements."""

import re

from content.announcement.text.words import MONTH, WEEKDAY

LONGEST = 220
"""Characters of a title; what is longer is a sentence."""
PREFIX = re.compile(
    r"^(?:(?:hi|hiya|hey|hello|dear|morning|evening|afternoon)(?: (?:all|everyone|everybody|folks"
    r"|team|guys|there|friends|neighbou?rs|members|both|again)){1,2} ?[,!:-]+ (?=\w)"
    r"|save the date (?!for |on )(?=\w{3})"
    r"|agenda for (?:the )?(?=[A-Z])|(?:(?:please )?(?:don't|do not) (?:forget|miss)|remember"
    r"|reminder (?:of|about)) (?:(?:about )?(?:the|our|this|tonight's|today's|tomorrow's) )(?=\w)"
    r"|(?:this (?:year|month|week)|tonight|today|tomorrow)'s (?=\w)"
    r"|(?:re|fw|fwd|subject|join us(?: for)?|tonight|today"
    r"|tomorrow|upcoming(?: event)?|reminder|invitation"
    r"|save the date|press (?:release|notice|statement|conference announcement)|media (?:advisory"
    r"|release|alert|invitation|notice)|news(?: release)?|event notice|public notice|notice"
    r"|announcement"
    r"|important|update|updated|new|"
    r"cancel+ed|postponed|rescheduled|venue change|room change|change of (?:venue|room|date|time)"
    r"|date change|time change|correction|(?:a )?dates? for (?:the |your )?diar(?:y|ies)|diary date"
    r"|you(?:'re| are) (?:cordially )?invited(?: to)?"
    r"|(?:author |appg |public |free |online |virtual |in-person |upcoming |special |forthcoming "
    r"|next |hybrid )*(?:event|meeting|webinar)|(?:유튜브|온라인|줌|zoom) ?(?:생중계|라이브|강연"
    r"|세미나|행사)?|coming soon|save-the-date|"
    r"공지|안내|알림|초대|초청|보도자료|행사 ?안내|행사|개최 ?안내|변경 ?안내|취소 ?안내"
    r"|긴급 ?공지|장소 ?변경(?: ?안내)?|일정 ?변경(?: ?안내)?|세미나 ?안내|모집)\s?(?:[:!|]|-(?= )"
    r"|\])\s*)+|^\[[^\[\]\n]{1,24}\]\s*|^<[^<>\n]{1,12}>\s*|^(?:you(?:'re"
    r"| are) (?:\w+ )?invited to|join us (?:for|at))(?: attend| join us for"
    r"| join us at)? (?:(?:an?|the) )?(?=\w)"
    r"|^(?:\d{1,2}시(?: ?\d{1,2}분| ?반)?(?:로|에|부터) ?)?(?:개최|열릴)? ?"
    r"예정(?:됐던|되었던|되어 있던|된|이던|이었던) (?=[가-힣\"'])",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:exhibition|concert|service|workshop|training|debate|forum|symposium|roundtable|reception"
    r"|drop-in|breakfast|dinner|briefing|register of .*)$|^(?:(?:the|a|an|our|your|free|legal"
    r"|public|next|upcoming|special|new|important|monthly|annual"
    r"|regular|online|appg|you are|you're|cordially|joint|hybrid|virtual|forthcoming|evening"
    r"|community|open|press|media|news|official|immediate|for|all|date|reminder|urgent)[ -]*)*"
    r"(?:events?|meetings?|notice(?: of (?:a )?(?:public )?(?:meeting|hearing|event))?|invitation"
    r"|meetings?, agendas?(?: and|,) minutes|.{1,20}께|취재 ?요청서?|보도 ?자료|assembly|council"
    r"|board|committee|agenda document|concept note(?: and logistics)?|초청의 ?글|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)days?|in focus|public events|"
    r"(?:events? and lectures?|lectures? and events?)|schedule(?: at a glance)?"
    r"|availability.*|research seminars?|(?:[\w' ]+'s )?(?:diary|bulletin|newsletter|notebook|blog)"
    r"|all events|loading events|event information|(?:oral )?evidence session|summons|open house"
    r"|public meeting notice(?: and agenda)?|notice and agenda|media note|모시는 ?글|공지사항|소식"
    r"|hearing notice|meeting notice|session|special session|warning|warrant|media|items|minutes"
    r"|.{1,24}(?:여러분|각위|귀하|제위)(?:들?께)?|초 ?대 ?합 ?니 ?다|hiya.*|g'day.*|hey\b.{0,20}"
    r"|have your say|what'?s on|save our date|(?:exhibition|event|meeting) in parliament"
    r"|contacts?|meeting agenda|invited|save the date"
    r"|(?:a )?dates? for (?:the |your )?diar(?:y|ies)|diary dates?|announcement"
    r"|press release|release"
    r"|media advisory|advisory|update"
    r"|talk|town hall(?: meeting)?|lecture|seminar|webinar|screening|film screening|conference"
    r"|reminder|welcome|agenda"
    r"|programme|details|event details|dear \w+.*|hello.*|hi\b.*|greetings.*|good (?:morning"
    r"|afternoon|evening).*|join us!?|come along!?|what'?s on|notice|cancel+ed|postponed"
    r"|(?:please )?(?:note )?(?:the )?(?:changes?|change) (?:of|to|in)(?: (?:the|and|venue|room"
    r"|date|time"
    r"|location))+|(?:venue|room|date"
    r"|time|location) change|new (?:date|venue|room|time)|correction|when|where|date|venue|time"
    r"|panel discussion|public hearings?|hearings?|news|diary|calendar|newsletter|events? diary"
    r"|안녕하세요.*"
    r"|(?:장소|일정|시간|일시|날짜|행사|개최|세미나|모임|강연|온라인|회의|변경|취소|연기|긴급|정기"
    r"|특별|공개|강연회|토론회|상영회|초청)*[ ]?(?:장소|일정|시간|행사|개최|변경|취소|연기|강연회"
    r"|세미나|토론회|모임|회의|상영회|강좌)*[ ]?(?:안내|공지|알림|공고)|초대합니다|초대장"
    r"|초대의 글|알림|공고|보도자료)[.!: ]*$",
    re.IGNORECASE,
)
KICKER = re.compile(
    r"(?:(?!\b(?:on|about|for|against|to|with|by)\b)[^:\"?!\n]){0,90}?\b(?:series"
    r"|seminars?|lectures?"
    r"|colloquium|forum|webinars?|workshops?|talks?|events?|advisory|notice|hearing|meeting"
    r"|programme|panel"
    r"|side[- ]event(?: [^:\"\n]*)?|briefing|screening|conference|symposium|alert|club|night"
    r"|evening|dialogue|conversation"
    r"|session)(?: (?:series|notice|\d{4}(?:[/-]\d{2,4})?|\#? ?\d{1,3}|invitation|announcement"
    r"|alert"
    r"|(?:at|in|of) [A-Z][^:\"\n]{2,60}))*(?:, [\w ]{2,30})?\W*",
    re.IGNORECASE,
)
"""A line that says what sort of event it is or which row it belongs to, not what it is called."""
QUOTED = (
    r"(?:\"(?P<d>[^\"\n]{3,200})\"|'(?P<s>[A-Z가-힣0-9](?:[^'\n]"
    r"|'(?=[A-Za-z])){2,200})'(?![A-Za-z0-9])"
    r"|[「『《〈<](?P<k>[^「」『』《》〈〉<>\n]{2,120})[」』》〉>])"
)
ANY_QUOTED = re.compile(QUOTED)
EVENT_NOUN = re.compile(
    r"\b(?:meeting|seminar|lecture|talk|screening|conference|workshop|webinar|symposium|debate"
    r"|discussion|forum|hearing|briefing|reception|vigil|launch|exhibition|concert|service|panel"
    r"|roundtable|town hall|open house|rally|march|festival|fair|assembly|AGM"
    r"|EGM|APCM|annual general meeting|surgery|consultation|q&a|information session|drop-in"
    r"|open day"
    r"|commemoration|celebration|evening|walk|tour|reading|protest|demonstration|summit|colloquium"
    r"|conversation|session|training|gala|dinner|breakfast|banquet|bazaar|ceremony|luncheon"
    r"|fundraiser|picnic|dialogue|teach-in|class|course|inquiry|hustings|question time)s?\b"
    r"|세미나|토론회|강연|강연회|상영회|간담회|포럼|음악회|콘서트|심포지엄|컨퍼런스|학술회의"
    r"|학술대회|전시회|특강|공청회|설명회|기념식|추모제|집회|총회|모임|대회|회의|워크숍|축제|행사"
    r"|출범식|출판기념회|북콘서트|설명회|좌담회|정기회|시사회",
    re.IGNORECASE,
)
BODY_NOUN = re.compile(
    r"\b(?:APPG|Society|Association|Council|Committee|Subcommittee|Institute|Centre|Center|Trust"
    r"|Foundation|Network|Union|Group|Club|Department|University|College|Party|Alliance|Campaign"
    r"|Church|School|Library|Team|Commission|Board|Agency|Authority|Federation|Coalition|Embassy"
    r"|Parliament|Assembly|Senate|Office|Ministry|Museum|Academy|Company|Programme|Program|Project"
    r"|Initiative|Studies|Faculty|District|County|City|Township|Village|Borough|Town|Parish|Branch"
    r"|Chapter|Fund|Ltd|Inc|Partnership|Forum|House|Services|Affairs|Government|Secretariat"
    r"|Consortium|Legion|Guild|Choir|Orchestra|Press|Books|Bureau|Archive|Chamber|League)\b",
    re.IGNORECASE,
)
"""What a phrase hangs on that names who meets or invites."""
ORGANISATION = re.compile(
    r"\b(?:APPG|Society|Association|Council|Committee|Institute|Centre|Center|Trust|Foundation"
    r"|Network"
    r"|Union|Group|Club|Studies|Department|University|College|Party|Alliance|Campaign|Friends"
    r"|Church|School|Library|Team|Commission|Board)\b"
)
BODY_NAME = re.compile(
    r"\W{0,3}(?:The )?(?:[A-Z][\w'&-]* (?:(?:of|the|and|for|on|in|&) ){0,2}){0,8}(?:(?:Society"
    r"|Association|Council"
    r"|Committee|Institute|Centre|Center|Trust|Foundation|Network|Union|Group|Club|Department"
    r"|University"
    r"|College|Alliance|Campaign|Commission|Board|Appeals|Office|Library|Coalition|Initiative"
    r"|Project|Parliament|Assembly|Embassy|Forum|Academy|Museum|Ministry|Authority|Federation"
    r"|Congress|Fund|Agency|District|Township|Commissioners|Selectboard|Trustees|Councillors|Bar"
    r"|Chamber|Partners|Parliament|Senate|Congress|Legislature|Church|Team|Headquarters"
    r"|Government|Secretariat|Society Limited|Program|Programme|Fellowship|Directors|Studies"
    r"|Affairs|Faculty|Ministry"
    r"|Services|Consortium|Lab|Laboratory|Chapter|Branch|Diocese|Observatory|Partnership|Platform"
    r"|Legion|Commissions|Committees|Councils|Societies|CLG|CIC|CIO|LLP|Co-?op(?:erative)?"
    r"|Circle|Coalition|Ministries"
    r"|Engagement|Outreach)(?: \([A-Z]{2,8}\))?"
    r"|(?:APPG|Program(?:me)?|Platform|Network|Alliance|Coalition|League|Federation|State"
    r"|Province|Commonwealth|Republic|Borough|Kingdom|Parish|Government|Headquarters|Office"
    r"|College|University|Shire|Subcommittee|Assembly|Ministry|Embassy|Municipality|Diocese"
    r"|Department|Faculty|Institute|School|Centre|Association|Society|Friends|City|Town"
    r"|County|Township|Region|Ministries|Consulate"
    r"|Village|Borough|Campaign|Committee|Board|Council|University) (?:of|for|on) [^:?!]*|"
    r"(?:College|University),? [A-Z]\w+"
    r"|(?:Freie |Technische )?(?:Universität|Université|Universidad|Hochschule)"
    r"(?: [\w-]+){0,3})\W*$"
)
"""A line that is nothing but the name of a body."""
INVITING = re.compile(
    r".{0,80}\binvites? you\b|(?:please )?join\b|come (?:and|along|to)\b"
    r"|.* requests? the pleasure|you(?:'re| are) (?:\w+ )?invited|we (?:warmly "
    r"|cordially )?invite",
    re.IGNORECASE,
)
AGENDA_LINE = re.compile(
    r"(?:\d{1,2}|[IVX]{1,5})[.)] |.*(?:https?://|\b[\w-]+\.(?:com|org|uk|net|gov|edu|us|example)\b)"
)
SORT_OF_EVENT = re.compile(
    r"^(?:an? |the |our )(?:[\w'&-]+ ){0,4}(?:lecture|talk|seminar|event|meeting|webinar"
    r"|conversation"
    r"|workshop|evening|discussion|concert|screening|film|documentary|reading|performance"
    r"|exhibition)s? "
    r"(?:with|by|from|for|featuring|led|hosted|chaired|presented|organi[sz]ed) [^:\"]*$|^"
    r"(?:[\w-]+ ){0,2}(?:lecture|talk|seminar|event|meeting|webinar|conversation|discussion"
    r"|reading|screening|workshop"
    r"|evening)s? (?:at|by|with|in|from) [^:\"]*$",
    re.IGNORECASE,
)
CALLING = re.compile(
    r" \([^()\n]*\b(?:min|mins|minutes|dir|subtitled|(?:19|20)\d\d)\b[^()\n]*\)$|"
    r" - (?-i:[a-z])[^\n]*\b(?:book(?:ing)?|open|register|tickets|invited|welcome"
    r"|hear (?:from|about|how)|join us|come (?:and|along|to)|see you|now)\b.*$|"
    r" ?- ?(?:an )?(?:invitation|notice|announcement|reminder|update)$|(?<=meeting"
    r"|hearing) notice$| ?[-:(]?(?: your)? ?(?:FAQs?|Frequently Asked Questions)\)?$",
    re.I,
)
TO_BE = re.compile(
    r",? (?:is|has been|was|are|have been) (?:now )?cancel+ed\b"
    r"|,? to be (?:held|delivered|given|presented|hosted|chaired|screened)\b"
    r"|,? (?:(?:has|have) been |is |are |now )?(?:moved|brought forward|put back|rescheduled"
    r"|postponed)(?: from| to| until| till)\b"
)
QUOTED_FIRST = re.compile(
    rf"^{QUOTED} ?[-,:]? (?:with|by|presented by|(?:an? )?(?:illustrated )?(?:talk"
    r"|lecture|film|discussion|reading|presentation|workshop) (?:by|with)) [A-Z][^\"]*$"
)
KO_TAIL = re.compile(
    r"(?:에|으로) (?:귀하|여러분|시민)[을를 ]{0,2} ?(?:모시|초대).*$|(?:을|를|이|가)? ?(?:아래와"
    r"|다음과) 같이.*$|(?:에|으로|을|를|이"
    r"|가)? ?(?:여러분을 )?(?:초대합니다"
    r"|초대드립니다|모십니다|개최합니다|개최됩니다|열립니다|안내드립니다|안내 ?드립니다|개최 ?안내"
    r"|개최 ?(?:공고|알림|통지)|공고|소집 ?(?:통지|공고|안내|알림)|알림|통지|열어|열려|연다"
    r"|열린다|개최한다|갖는다|갖기로"
    r"|문 ?(?:을 )?(?:열어|연다|엽니다)|성료|마련|연기|미뤄|참석 협조 요청|참여 요청"
    r"|개최|안내|참가자 모집|모집)[.!]?$"
)
NOISE = re.compile(
    r"^(?:(?:the|this|our|notices|diary|for) )*(?:week|wk|w/?c) ?"
    r"(?:of|beginning|commencing|starting)?"
    rf"[:,]? ?(?:the )?(?:(?:{WEEKDAY}),? )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})"
    rf"|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? 20\d\d)?$"
    rf"|^(?:{WEEKDAY}),? \d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})(?:,? 20\d\d)?$|"
    r"^(?:(?:kind|best|warm|with best|with kind|many) (?:regards|wishes|thanks)|yours "
    r"(?:sincerely|faithfully"
    r"|truly)|sincerely|regards\b|cheers|tel|phone|email|e-mail|contact|https?:|www\.|from:|to:"
    r"|signed\b"
    r"|sent:|date:|posted|published"
    r"|by [A-Z]|dear|hi |hello|for immediate|contact:|credit\b|photos?\b|images?\b|\d+ (?:min|views"
    r"|comments)|발신|수신|참조|경유|share|tweet|/?s/|(?:#\S+ ?)+$|press contact|home\b|skip to"
    r"|menu)",
    re.IGNORECASE,
)
