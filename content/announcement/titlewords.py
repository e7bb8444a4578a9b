"""How titles are introduced, quoted and dressed up in announcements."""

import re

LONGEST = 220
"""Characters of a title; what is longer is a sentence."""
PREFIX = re.compile(
    r"^(?:agenda for (?:the )?(?=[A-Z])|(?:re|fw|fwd|subject|join us(?: for)?|tonight|today"
    r"|tomorrow|upcoming(?: event)?|reminder|invitation"
    r"|save the date|press release|media advisory|news release|public notice|notice|announcement"
    r"|important|update|updated|new|"
    r"cancel+ed|postponed|rescheduled|venue change|room change|change of (?:venue|room|date|time)"
    r"|date change|time change|correction|you(?:'re| are) (?:cordially )?invited(?: to)?"
    r"|(?:author |appg |public |free |online |virtual |in-person |upcoming |special |forthcoming "
    r"|next |hybrid )*(?:event|meeting|webinar)|(?:유튜브|온라인|줌|zoom) ?(?:생중계|라이브|강연"
    r"|세미나|행사)?|coming soon|save-the-date|"
    r"공지|안내|알림|초대|초청|보도자료|행사 ?안내|행사|개최 ?안내|변경 ?안내|취소 ?안내"
    r"|긴급 ?공지|장소 ?변경(?: ?안내)?|일정 ?변경(?: ?안내)?|세미나 ?안내|모집)\s?(?:[:!|]|-(?= )"
    r"|\])\s*)+|^\[[^\[\]\n]{1,24}\]\s*|^<[^<>\n]{1,12}>\s*|^(?:you(?:'re"
    r"| are) (?:\w+ )?invited to|join us (?:for|at))(?: attend| join us for"
    r"| join us at)? (?:(?:an?|the) )?(?=\w)",
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
    r"|contacts?|meeting agenda|invited|save the date|announcement|press release|release"
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
    r"(?:\"(?P<d>[^\"\n]{3,200})\"|'(?P<s>[A-Z가-힣0-9](?:[^'\n]|'(?=\w)){2,200})'(?![A-Za-z0-9])"
    r"|[「『《〈<](?P<k>[^「」『』《》〈〉<>\n]{2,120})[」』》〉>])"
)
CALLED = re.compile(
    r"\b(?:titled|entitled|called|invites? you to|invitation to|join (?:us"
    r"|me)\b[^.\n\"]{0,60}? ?for|on the (?:topic|theme"
    r"|subject)(?: of)?|under the (?:title|theme)|theme(?: is| of| will be)?|topic(?: is"
    r"| will be)?|title(?: is| of the \w+ is)?|named|shows?|screens?|presents?|speaks? on"
    r"|speaking on|talks? about|screening of|showing of|launch of(?: our| the| its"
    r"| a)?(?: new)?(?: report| book)?|film|documentary|lecture on|talk on|discussion on"
    r"|(?:seminar|debate|conference|hearing|briefing|meeting|event|session|panel)s? on|"
    r"(?:conference|seminar|lecture|talk"
    r"|symposium|workshop|webinar|discussion|exhibition|roundtable|forum|debate|event|meeting"
    rf"|concert|play)),?[ ,:]{{1,2}}(?:the )?(?:(?:documentary|award-winning"
    rf"|new|feature|short|film|movie|report|book) ){{0,3}}{QUOTED}",
    re.IGNORECASE,
)
PLAIN_CALLED = re.compile(
    r"\b(?:titled|entitled),? (?P<title>[A-Z][^.\n;]{4,160}?)(?=[.;\n]|$| (?:on"
    r"|at) (?:\d|[A-Z][a-z]+day|the \d)| will (?:be|take)|, (?:on|at|which|will|with"
    r"|in partnership|hosted)\b)"
)
INVITED_TO = re.compile(
    r"\b(?:invites? you to|invited to|come (?:along |and join us )?(?:to|for)|see you at|presents?"
    r"|will screen|will launch|screening of|launch of)"
    r" (?P<title>(?!(?:The|A|An|Our|Its) )[A-Z][\w'&-]*(?:[:,]? (?:(?:of|and|the|in|for|to|from"
    r"|with|a|an|on|by"
    r"|at) ){0,3}[A-Z][\w'&-]*){1,12}(?:: [^.\n,]{4,80})?)(?=,? (?:which|on|at|in|to be|will)\b"
    r"|[.,;\n]|$)"
)
"""A name in capitals after an invitation: "invite you to Voices from the War, which will…"."""
OUR_EVENT = re.compile(
    r"\b(?:[Oo]ur|[Tt]he|[Tt]his year's|[Tt]he [Gg]roup's) (?:[\w-]+ ){0,3}(?:event|meeting"
    r"|lecture|seminar"
    r"|conference|talk"
    r"|debate|screening|webinar|reception), (?P<title>[A-Z][^\n.]{8,120}?), (?:will|is|takes|has"
    r"|on)\b"
)
"""A title between commas: "our spring event, Crimes Against Humanity, will be held"."""
INSERTED = re.compile(
    r"\b(?:meeting|talk|lecture|seminar|event|webinar|screening|briefing|reception|conference"
    r"|workshop"
    r"|discussion|session)s? - (?P<title>[A-Z](?:(?! - )[^\n]){5,140}) - (?:has|will|is|takes|on"
    r"|at|in|which|now)\b"
)
"""A title between dashes: "the meeting - Who Pays? - has been moved"."""
INTRODUCED = re.compile(
    r"\b(?:join|invites? you|invited|invitation|come)\b[^.\n]{0,80}? (?:for|to) (?:(?:our|the|its"
    r"|an?)\b[^.,:\n]"
    r"{3,60}),(?: entitled| titled)? (?P<title>[A-Z][^\n]{8,140}?)(?=\.?\n|\. |\.?$|, (?:on|at"
    r"|which|by|with|in|from)\b)"
)
"""What follows its kind: "join us for our annual conference, Korea Matters: The Next Years"."""
ANY_QUOTED = re.compile(QUOTED)
KO_CALLED = re.compile(
    rf"(?:학술회의|토크콘서트|북콘서트|음악회|연주회|콘서트|북토크|강좌|강의|특별전|기도회|좌담회|"
    rf"포럼|세미나|토론회|강연회|상영회|간담회|심포지엄|사진전"
    rf"|전시회?|특강|공연|다큐멘터리|영화"
    rf"|연극|주제) ?{QUOTED.replace('<d>', '<d2>').replace('<s>', '<s2>').replace('<k>', '<k2>')}"
    rf"|(?:주제로|제목으로|주제는|주제:|제목의){{0,1}} ?{QUOTED} ?(?:를|을|라는|이라는|란"
    r"|이란)? ?(?:주제로|제목으로|주제|세미나|토론회|강연|행사|상영회|간담회|포럼|음악회|콘서트"
    r"|심포지엄|컨퍼런스|학술회의|전시회|특강|공청회)"
)
EVENT_NOUN = re.compile(
    r"\b(?:meeting|seminar|lecture|talk|screening|conference|workshop|webinar|symposium|debate"
    r"|discussion|forum|hearing|briefing|reception|vigil|launch|exhibition|concert|service|panel"
    r"|roundtable|town hall|open house|rally|march|festival|fair|assembly|AGM"
    r"|annual general meeting|surgery|consultation|q&a|information session|drop-in|open day"
    r"|commemoration|celebration|evening|walk|tour|reading|protest|demonstration|summit|colloquium"
    r"|conversation|session|training|gala|dinner|breakfast|banquet|bazaar|ceremony|luncheon"
    r"|fundraiser|picnic|dialogue|teach-in|class|course|inquiry|hustings|question time)s?\b"
    r"|세미나|토론회|강연|강연회|상영회|간담회|포럼|음악회|콘서트|심포지엄|컨퍼런스|학술회의"
    r"|학술대회|전시회|특강|공청회|설명회|기념식|추모제|집회|총회|모임|대회|회의|워크숍|축제|행사"
    r"|출범식|출판기념회|북콘서트|설명회|좌담회|정기회|시사회",
    re.IGNORECASE,
)
ON_SUBJECT = re.compile(
    r"\b(?:hearing|debate|seminar|lecture|talk|panel|discussion|conference|briefing|roundtable"
    r"|workshop|webinar|forum|symposium|event)(?: (?:titled|entitled|called))? on:? (?P<title>"
    r"(?:[A-Z][\w'&/-]*|\d{4})(?:[:,]? (?:(?:of|and|the|in|for|to|from|with|a|an|on|at|by|&"
    r"|vs\.?|after"
    r"|under|beyond) ){0,3}(?:[A-Z][\w'&/-]*\??|\d{4})){2,})(?=[.\n,;]|$| (?:on|at) )"
)
"""A subject written like a title: "a hearing on Religious Prisoners in the Mountains"."""
HEAD = re.compile(
    r"^\W{0,4}(?P<title>(?:[A-Z0-9][\w'&/-]*)(?: (?:(?:of|and|the|in|for|to|from|with|a|an|on|&"
    r"|-) ){0,3}"
    r"[A-Z0-9\"][\w'&/\"-]*){1,12})(?: ?- |[!.:,] ?)(?=\w)"
)
"""The name of an event that begins a text of one piece: "Harbour Forum - come and hear…"."""
WILL_HOST = re.compile(
    r"\b(?:will (?:now )?(?:host|hold|be holding|be hosting|present|launch|convene|give)"
    r"|is (?:holding|hosting|organi[sz]ing)|invite[sd]? (?:\w+ ){1,3}to(?: attend| join)?|(?:are "
    r"|be )?invited to(?: attend| join)?|join us (?:for|at)|join (?:us|me)\b[^.\n]{0,100}? for"
    r"|host(?:s|ing)?|hold(?:s|ing)?"
    r"|announces?|to attend|attend|seeing you at|welcom\w+ you (?:to|at)|notice "
    r"(?:is hereby given )?(?:of|that)|there will be"
    r"|come (?:along )?to|pleased to announce|delighted to announce|for)(?: you to)? (?P<title>"
    r"(?:(?:a|an|the|its|our|their|this)\b|public (?:hearings?|meetings?)|(?:informal|virtual"
    r"|special|free"
    r")) [^.\n;:]{4,140}?)(?=,? (?:on (?=the \d|\d|(?-i:[A-Z]))"
    r"|at (?=\d|the (?-i:[A-Z])|(?-i:[A-Z])|noon)|in (?=(?-i:[A-Z])|the (?-i:[A-Z]))"
    r"|from (?=\d|the \d)|to be held|which|will|that|this|next|where|titled|entitled|to discuss"
    r"|tomorrow|tonight)|[.;:\n,]|$)",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?:^|[.!?\n] ?| - )(?P<title>(?:The|A|An|This|Our|Next) [^.\n;:,]{4,120}?) (?:will (?:now )?"
    r"(?:take place|be held|meet|start|begin|be)|(?:sets|kicks) off|returns|is back|comes (?:to"
    r"|back)"
    r"|leaves|departs|gets under way|is (?:to be held|scheduled|being held|this|on"
    r"|next|coming)"
    r"|has (?:been|now)|takes place|meets|originally|scheduled|due|planned|which|on|at)\b"
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
    r"|Legion|Commissions|CLG|CIC|CIO|LLP|Co-?op(?:erative)?|Circle|Coalition|Ministries"
    r"|Engagement|Outreach)(?: \([A-Z]{2,8}\))?"
    r"|(?:APPG|Program(?:me)?|Platform|Network|Alliance|Coalition|League|Federation|State"
    r"|Province|Commonwealth|Republic|Borough|Kingdom|Parish|Government|Headquarters|Office"
    r"|College|University|Shire|Subcommittee|Assembly|Ministry|Embassy|Municipality|Diocese"
    r"|Department|Faculty|Institute|School|Centre|Association|Society|Friends|City|Town"
    r"|County"
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
BODY = re.compile(
    r"(?:^|[.!?\n] ?|\bthat (?:the )?)(?P<title>(?:The |the )?(?:[A-Z][\w'&-]*)(?: (?:(?:of|the"
    r"|and|for|on|in"
    r"|&) ){0,2}[A-Z][\w'&-]*){1,9}) (?:will (?:next )?(?:meet|hold|convene|host|gather)|meets"
    r"|is meeting|holds)\b"
)
CALLING = re.compile(
    r" \([^()\n]*\b(?:min|mins|minutes|dir|subtitled|(?:19|20)\d\d)\b[^()\n]*\)$|"
    r" - (?-i:[a-z])[^\n]*\b(?:book(?:ing)?|open|register|tickets|invited|welcome|hear|join"
    r"|see|now)\b.*$|"
    r" ?- ?(?:an )?(?:invitation|notice|announcement|reminder|update)$|(?<=meeting"
    r"|hearing) notice$",
    re.I,
)
TO_BE = re.compile(r",? to be (?:held|delivered|given|presented|hosted|chaired|screened)\b")
QUOTED_FIRST = re.compile(
    rf"^{QUOTED} ?[-,:]? (?:with|by|presented by|a (?:talk|lecture|film) by) [A-Z][^\"]*$"
)
KO_TAIL = re.compile(
    r"(?:에|으로) (?:귀하|여러분|시민)[을를 ]{0,2} ?(?:모시|초대).*$|(?:을|를|이|가)? ?(?:아래와"
    r"|다음과) 같이.*$|(?:에|으로|을|를|이"
    r"|가)? ?(?:여러분을 )?(?:초대합니다"
    r"|초대드립니다|모십니다|개최합니다|개최됩니다|열립니다|안내드립니다|안내 ?드립니다|개최 ?안내"
    r"|개최 ?(?:공고|알림|통지)|공고|소집 ?(?:통지|공고|안내|알림)|알림|통지|열어|열려|연다"
    r"|열린다|개최한다|갖는다|갖기로"
    r"|개최|안내|참가자 모집|모집)[.!]?$"
)
AFTER_COLON = re.compile(r"(?:^|\n)[^\n:\"]{8,120}: \"(?P<title>[^\"\n]{4,160})\" ?(?=\n|$)")
NOISE = re.compile(
    r"^(?:(?:kind|best|warm|with best|with kind|many) (?:regards|wishes|thanks)|yours "
    r"(?:sincerely|faithfully"
    r"|truly)|sincerely|regards\b|cheers|tel|phone|email|e-mail|contact|https?:|www\.|from:|to:"
    r"|signed\b"
    r"|sent:|date:|posted|published"
    r"|by [A-Z]|dear|hi |hello|for immediate|contact:|credit|photo|image|\d+ (?:min|views"
    r"|comments)|발신|수신|참조|경유|share|tweet|/?s/|(?:#\S+ ?)+$|press contact|home\b|skip to"
    r"|menu)",
    re.IGNORECASE,
)
