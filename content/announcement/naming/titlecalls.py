"""How the sentences of an announcement lead to the name of an event."""

import re

from content.announcement.naming.titlewords import QUOTED

CALLED = re.compile(
    r"\b(?:titled|entitled|called|invites? you to|invitation to|join (?:us"
    r"|me)\b[^.\n\"]{0,60}? ?for|on the (?:topic|theme"
    r"|subject)(?: of)?|under the (?:title|theme)|theme(?: is| of| will be)?|topic(?: is"
    r"| will be)?|title(?: is| of the \w+ is)?|named|shows?|screens?|presents?|speaks? on"
    r"|speaking on|talks? about|screening of|showing of|launch of(?: our| the| its"
    r"| a)?(?: new)?(?: report| book)?|film|documentary|lecture on|talk on|discussion on"
    r"|(?:seminar|debate|conference|hearing|briefing|meeting|event|session|panel)s? on|"
    r"(?:lecture|talk|address|seminar|presentation|speech|paper) (?:by|from|given by)"
    r" [^.\n\"]{5,100}? on|"
    r"(?:conference|seminar|lecture|talk"
    r"|symposium|workshop|webinar|discussion|exhibition|roundtable|forum|debate|event|meeting"
    rf"|concert|play)),?[ ,:]{{1,2}}(?:the )?(?:(?:documentary|award-winning"
    rf"|new|feature|short|film|movie|report|book) ){{0,3}}{QUOTED}",
    re.IGNORECASE,
)
PLAIN_CALLED = re.compile(
    r"\b(?:titled|entitled),? [\"']?(?P<title>[A-Z][^.\n;]{4,160}?)(?=[.;\n]|$| (?:on"
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
KO_CALLED = re.compile(
    rf"(?:학술회의|토크콘서트|북콘서트|음악회|연주회|콘서트|북토크|강좌|강의|특별전|기도회|좌담회|"
    rf"포럼|세미나|토론회|강연회|상영회|간담회|심포지엄|사진전"
    rf"|전시회?|특강|공연|다큐멘터리|영화"
    rf"|연극|주제) ?{QUOTED.replace('<d>', '<d2>').replace('<s>', '<s2>').replace('<k>', '<k2>')}"
    rf"|(?:주제로|제목으로|주제는|주제:|제목의){{0,1}} ?{QUOTED} ?(?:를|을|라는|이라는|란"
    r"|이란)? ?(?:주제로|제목으로|주제|세미나|토론회|강연|행사|상영회|간담회|포럼|음악회|콘서트"
    r"|심포지엄|컨퍼런스|학술회의|전시회|특강|공청회)"
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
    r")) [^.\n;:]{4,140}?)(?=,? (?:on (?=the \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
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
BODY = re.compile(
    r"(?:^|[.!?\n] ?|\bthat (?:the )?)(?P<title>(?:The |the )?(?:[A-Z][\w'&-]*)(?: (?:(?:of|the"
    r"|and|for|on|in"
    r"|&) ){0,2}[A-Z][\w'&-]*){1,9}) (?:will (?:next )?(?:meet|hold|convene|host|gather)|meets"
    r"|is meeting|holds)\b"
)
AFTER_COLON = re.compile(r"(?:^|\n)[^\n:\"]{8,120}: \"(?P<title>[^\"\n]{4,160})\" ?(?=\n|$)")
