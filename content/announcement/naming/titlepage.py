"""Knows what belongs to a page or to the parts of an announcement rather than names its event."""

import re

from content.announcement.text.labels import ANY

_PAGE = re.compile(
    r"^\W{0,4}(?:조회|등록|승인|입력|수정|댓글|작성자|작성일|글씨|페이지|본문|방송일자|기사|추천"
    r"|조회수)(?: |:|$)"
    r"|기자(?=[ )\]>=@]|$)|\S@\S|[ⓒ©]|\b제공\W*$|(?:사진|자료|그림) ?[=:]"
    r"|^\W{0,4}(?i:skip to|related|recent|leave a reply|read more|share|download|tags?:|filed under"
    r"|\d+ (?:comments?|thoughts)|no comments|home$|programme type|other event|photo\b ?(?:[:-]|by)"
    r"|image|poster\b|older|newer|print|search|menu|login|log in|subscribe|follow us|sections?$)"
    r"|\.(?:png|jpe?g|pdf|docx?)\b|\[photo|(?i:said\.\.\.)|»|^(?:By"
    r"|From) (?:[A-Z][\w'-]+ ?){1,3}(?:,|$)"
)
"""What stands on the page rather than in the text."""
_PERIODICAL = re.compile(
    r"\b(?:News|Notes|Bulletin|Newsletter|Diary|Journal|Gazette|Blog|Log|Digest|Statements"
    r"|Updates?|Circular|Newsflash|Card|Events|Calendar|Listings|Materials|Stories|Posts|Magazine"
    r"|Times|Herald|Post|Telegraph|Chronicle|Notebook|Programme|Program|Noticeboard|Highlights"
    r"|소식|소식지|뉴스|신문|저널|알림판|게시판)\W*(?:(?:vol|no|issue|#)\W*\d+)?\W*$",
    re.IGNORECASE,
)
"""The end of what a paper or a page of a site is called."""


_SECTION = re.compile(
    r"\W*(?:when|where|when (?:and|&) where|what (?:it|this) is about|who(?: is it for)?"
    r"|why(?: now)?|how"
    r"|questions? (?:go )?to|how to .{3,25}|(?:location|meeting|event|more|further|other"
    r"|practical|key"
    r"|full|booking|ticket|conference) (?:details?|info\w*|notes?|dates?|news|materials?)|parking"
    r"|transit|transport|background|speakers?|panel(?:l?ists)?|the panel|our speakers|programme"
    r"|program|(?:order of (?:the day|business|events))|about (?:the|us|this|our)\b.{0,30}"
    r"|contact(?: us| details)?|notes? (?:to|for) (?:the )?(?:editors?|exhibitors?)"
    r"|getting (?:here|there)"
    r"|directions|practicalities|related .{3,20}|download.{0,20}|timings?|venue.{0,12}|tickets?"
    r"|admission|access(?:ibility)?|accommodation|refreshments|description|summary|abstract|opening"
    r"|closing|introduction|discussion|q ?(?:&|and) ?a|welcome|what to (?:bring|expect)"
    r"|things to bring"
    r"|this (?:week|month)|last (?:week|month)|next (?:week|month).{0,12}|coming (?:up|soon)"
    r"|upcoming.{0,20}"
    r"|in this issue.*|.{0,24}what'?s on.{0,16}|dates for (?:your|the) diary|in brief"
    r"|diary(?: dates)?|members only"
    r"|main speakers?.{0,4}|old talks|lectures? programme.{0,20}|(?:spring|summer|autumn|winter"
    r"|term|lecture|talks?)[\w' ]{0,16} (?:programme|program|card|list)(?: .{0,16})?)\W*",
    re.IGNORECASE,
)
"""The headings of the parts of an announcement."""
_OTHER_EVENTS = re.compile(
    r"(?:^|(?<=\n))\W*(?:(?:past|previous|recent|earlier|other|more|related|further|future|similar"
    r"|next|upcoming|forthcoming)(?: \w+)? (?:events?|meetings?|talks?|lectures?|seminars?"
    r"|activities|workshops|webinars|concerts|screenings)(?: (?:like this|at|in|from|by|you)\b"
    r"[^\n]{0,40})?|(?:also )?coming up(?: next)?|you (?:may|might) also (?:like|enjoy)"
    r"|(?:지난|다른|관련|이전|다음|추천|다가오는) ?"
    r"(?:행사|모임|강연|강의|세미나|포럼|프로그램)(?: 안내| 보기)?)"
    r"[^\w\n]*(?=\n)",
    re.IGNORECASE,
)
"""The heading of a list of other events."""
_FACT = re.compile(
    rf"\W*(?:main |guest |our )?(?!(?:event|title|topic|subject|theme|what|film|talk|lecture"
    rf"|seminar"
    rf"|meeting|webinar|screening|inquiry|re|주제|제목|행사|행사명|강연|영화)\b ?:)(?:{ANY}"
    rf"|referent(?:in)?|intervenante?|ponente|relatore)s?"
    r"(?: ?\([^()\n]{1,14}\))? ?:|\W*[가-힣 ]{1,8}\((?:Hosts?|Speakers?|Date|Location|Venue"
    r"|Time)\)",
    re.IGNORECASE,
)
"""A fact with its label: "SPEAKER: Ada Bell"."""
_STREET_END = re.compile(
    r"\b(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Place|Station|Terrace|Crescent|Drive|Way|Row"
    r"|Quay"
    r"|Hall|Centre|Center|Building|House|Library|Church|Chapel|Cathedral|Theatre|Theater|Museum"
    r"|School|College|University|Campus|Hotel|Inn|Pub|Park|Gardens?|Bridge|Palace|Castle|Court"
    r"|Room|Suite|Chamber|Chambers|Site|Office|Offices|Embassy|Tower|Gallery|Stadium|Arena)\W*$"
)


_BUTTON = re.compile(
    r"\b(?:click|press|tap|hit|select|choose|see|find)(?: on| at| under)?(?: the| our)? "
    r"[\"'](?P<before>[^\"'\n]{2,40})[\"']|[\"'](?P<behind>[^\"'\n]{2,40})[\"'] "
    r"(?:button|tab|link|menu|page|box|section|heading|in the (?:menu|sidebar|footer|header))\b",
    re.IGNORECASE,
)


def buttons(text: str) -> set[str]:
    """Return the words, in small letters, that the text tells its reader to press on the page."""
    return {(one["before"] or one["behind"]).strip(" .,").lower() for one in _BUTTON.finditer(text)}


def other_events(text: str, after: int) -> int | None:
    """Return where the first list of other events begins behind an offset: "Past events"."""
    heading = _OTHER_EVENTS.search(text, after)
    return heading.start() if heading else None


def is_furniture(words: str) -> bool:
    """Tell whether a line belongs to the page or heads a part of the text."""
    return bool(_PAGE.search(words) or _SECTION.fullmatch(words) or _PERIODICAL.search(words))


def of_the_page(line: str, words: str) -> dict[str, object]:
    """Tell whether words, or the line in which they stand, are of the page."""
    return {
        "of the page": _PAGE.search(line),
        "a section's heading": _SECTION.fullmatch(words) or _SECTION.fullmatch(line.strip(" :")),
        "a labelled fact": _FACT.match(words),
        "ends in a house or street": _STREET_END.search(words) and words[:1].isupper(),
        "a periodical": _PERIODICAL.search(words),
    }
