"""Words that tell what an hour is for: start, end, doors, arrival, office hours."""

import re

DOORS_BEFORE = re.compile(
    r"(?:\b(?:doors|doors open|registration|check-?in|sign-?in|arrivals?|refreshments?|coffee|tea"
    r"|cookies|cakes?|biscuits|snacks|pizza|brunch"
    r"|drinks|networking|lunch|buffet|reception|breakfast|supper|dinner|welcome drinks|gates"
    r"|light refreshments"
    r"|mingling|social|gather(?:ing)?|assembl[ey]|meet outside|exhibition"
    r"|bar)\b(?: ?\| ?)?[^.;,|\n\d]{0,28}"
    r"|\b(?:reception|drinks|lunch|dinner|supper|buffet|tea|coffee|display|social)\b[^.;|\n\d]{0,30}"
    r"\b(?:before|prior to|ahead of|preceding) (?:the|our|this) [a-z ]{3,20}[,(]? ?(?:from |at )?"
    r"|(?:등록|접수|입장|개장|식전)[^.\n\d]{0,8})$",
    re.IGNORECASE,
)
DOORS_AFTER = re.compile(
    r"^\)?(?: ?[-:]| for| -)? ?(?:a |the |light )?(?:doors|registration"
    r"|(?:collect|pick up) (?:your |the |a )?(?:\w+ )?(?:packs?|badges?|pass(?:es)?|lanyards?)\b"
    r"|(?:coach(?:es)?|bus(?:es)?) arriv"
    r"|arriv(?:als?|e|ing)\b|refreshments|coffee|tea\b|drinks|check-?in|sign-?in|networking"
    r"|welcome (?:drinks|refreshments)|lunch"
    r"|gates|social|[a-z]+ (?:opens?|arrives?)\b|문 ?열|등록|접수|입장|개장"
    r"|(?:점심|중식|오찬)(?= ?(?:[,·/|)\n]|$|식사)))",
    re.IGNORECASE,
)
ARRIVE_BEFORE = re.compile(
    r"\b(?:arrive|arriving|arrival|be there|be seated|seated|queue|come early|admitted|entry"
    r"|security|join the queue|at the entrance|assemble)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
START_BEFORE = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es|ing)|kick(?:s|ing)?.?off|talk|lecture"
    r"|screening|film|meeting|programme|program|show|performance|prompt(?:ly)?|event|debate|panel"
    r"|service|rally|vigil|hustings|hearing|workshop|seminar|conference|ceremony|worship|concert"
    r"|discussion|(?:gets?|is) (?:going|under ?way)|(?:step|set|head|move)(?:s|ting|ping)? off"
    r"|leav(?:e|es|ing)|depart(?:s|ing)?|runs|will run|lasts|will last)"
    r"(?: (?:starts|begins|will (?:start|begin|commence)|time))?(?: promptly| sharp)?(?: at| from"
    r"|:| is(?: at)?)? ?$"
    r"|\b(?:start|begin|commence)s? (?:in|on|with|outside) [^.;,\n\d]{3,50} at $"
    r"|시작[^.\n\d]{0,6}$",
    re.IGNORECASE,
)
OF_A_LATER_DAY = re.compile(
    r"(?:(?:둘째|셋째|넷째|마지막|다음) ?날|이튿날)(?:은|엔|에는?|의|도)? ?$"
    r"|\b(?:second|third|next|following|last|final) day(?: at| from|:)? ?$",
    re.IGNORECASE,
)
"""What makes an hour that of a day after the first."""
START_AFTER = re.compile(
    r"^ ?\(?(?:start|sharp|prompt|kick.?off|for (?:a )?\d|begins?|(?:film|screening|talk|lecture"
    r"|program(?:me)?|discussion|panel|meeting(?! (?:room|point|place|house|at|in)))\b|시작"
    r"|에 시작|(?: ?[-:|])? {0,2}(?!doors|registration"
    r"|bar|caf|and |then )"
    r"(?:[\w'-]+ ){1,3}(?:starts|begins|sets off|kicks off|commences)\b)",
    re.IGNORECASE,
)
END_BEFORE = re.compile(
    r"\b(?:carriages|end(?:s|ing)?|finish(?:es|ing)?|conclud(?:es?|ing)|clos(?:es?|ing)|until|till"
    r"|adjourn(?:s|ment)?|over by|wrap(?:s|ping)? up|ends?:|finish:|close:|to|by|end there"
    r"|over|home at|(?:away|out|home|done|gone|through|finished)(?= (?:by|at|around|about))"
    r"|let (?:\w+ ){1,2}go|stop)"
    r"(?: (?:at|by|around|about|no later than|approx(?:imately|\.)?|promptly))*:? ?$"
    r"|종료[^.\n\d]{0,10}$",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\b(?:event|meeting|evening|talk|seminar|lecture|session|hearing|programme|conference|service"
    r"|vigil|we|it) (?:will |should )?(?:be )?"
    r"(?:ends?|finish(?:es)?|closes?|concludes?|wraps?(?: up)?|over)"
    r"(?: (?:promptly|sharp|at|by|around|about))*:? ?$"
    r"|\b(?:be|we're|we are|we'll be|we will be|you'll be) (?:all )?(?:out|gone|done|finished"
    r"|through) (?:by|at|around|about) ?$"
    r"|(?:^|\n|[·•|;] ?)\W*(?:ends?|finish(?:es)?|closes?) ?(?:->|:|-)? ?$"
    r"|(?:종료|폐회|마치는)(?: ?예정)? ?시[각간][은는]? ?$",
    re.IGNORECASE,
)
"""What leaves no doubt that the event's own end is told, wherever it stands."""
END_AFTER = re.compile(
    r"^\)? ?[-:|]? ?(?:program(?:me)? ends|finish|close\b|closing|depart\b|departure|home\b"
    r"|end\b|ends\b|close of|adjourn|carriages\b"
    r"|종료|폐회|마무리|마침|폐막|(?:에|쯤|경|께) ?(?:마[치칩쳐친감무]|끝|종료)"
    r"|,? ?(?:we're|we are|we'll be|we will be|it's all|it is all) (?:all )?(?:done|over|finished"
    r"|through)\b|(?:goodbyes?|farewells?|depart(?:ures?)?)(?=[ .!]*(?:\n|$))"
    r"|(?:formal |official )close\b|closing remarks and close|meeting ends|event ends|까지)",
    re.IGNORECASE,
)
NOW_STARTS = re.compile(
    r"\b(?:will|to) now (?:be )?(?:start|begin|commence|held"
    r"|take place)[^.\n\d]{0,60}$",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:office hours|opening hours|open (?:daily|mon|from|weekdays)|weekdays|mondays? (?:to|-"
    r"|through) fridays?|mon(?:day)? ?- ?fri(?:day)?|between the hours|phone lines|box office"
    r"|business hours|lines (?:are )?open|call us|call \d|during|sunset|parking|car park|last "
    r"(?:train"
    r"|bus)|train|shuttle|published at|embargo(?:ed)?|updated|posted)\b[^\n]{0,60}$|(?:업무|운영"
    r"|근무) ?시간[^\n]{0,20}$",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^\)?,? ?(?:monday|mon|weekdays|daily|on weekdays|월~금|평일)\b", re.IGNORECASE
)
EARLY = re.compile(
    r"\b(?:arriv\w+|come|be there|be seated|allow|please be|entrance|queue|turn up"
    r"|security)\b[^.\n]{0,60}?\b(?P<lead>\d{2}|five|ten|fifteen|twenty|thirty|forty-five|an hour"
    r"|one hour|half an hour|a half.hour|a quarter of an hour)"
    r"(?:-| )?(?:minutes?|mins?)?(?: \(\w+\))?(?: \w+){0,2}? (?:before|early|prior|in advance"
    r"|ahead|beforehand|to (?:clear|go through|pass|get through|allow for|spare))",
    re.IGNORECASE,
)
EARLY_KO = re.compile(
    r"(?:시작 ?)?(?P<lead>\d{2})분 ?(?:전|일찍)[^\n.]{0,14}(?:도착|입장|오시|와 ?주|까지)"
)
LEADS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45,
    "an hour": 60, "one hour": 60, "half an hour": 30, "a half-hour": 30, "a half hour": 30,
    "a quarter of an hour": 15,
}  # fmt: skip
DOOR_WORD = re.compile(
    r"\b(?:doors|gates|registration|arrivals?|check-?in|sign-?in)\b|등록|접수|입장|개장",
    re.IGNORECASE,
)
"""What opens before an event; a reception or a lunch may be the event itself."""
