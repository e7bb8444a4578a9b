"""Words by which rooms, buildings, streets and towns are known."""

import re
from collections.abc import Iterable

from content.announcement.where import gazetteer
from content.announcement.where.koreanwords import HOUSE


def any_name(names: Iterable[str]) -> str:
    """Return a pattern for any of the names, longest first."""
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


_ROOM_NAMES = any_name(gazetteer.PALACE_ROOMS | gazetteer.PORTCULLIS_ROOMS)
KNOWN_ROOM = re.compile(rf"^(?:the )?(?:{_ROOM_NAMES})\b", re.IGNORECASE)
NUMBERED = (
    r"(?:(?:the )?(?!(?:We|You|They|It|I|One"
    r"|Please)(?:'\w+)? )(?:(?:[A-Z][\w'-]+ ){0,3})(?:[Rr]ooms?|Suites?|Theatre|Theater"
    r"|Halls?|Studios?|Lab"
    r"|Gallery|Auditorium|Chamber|Ballroom|Screen|Classroom|Court|Unit|LT|Hörsaal|Raum|Saal"
    r"|Salle|Sala"
    r"|Zimmer|Zaal)"
    r"[ -]?(?:No\.? ?|number )?(?:[A-Z]{0,4}[-. ]?\d+(?:[./-]\d+)?[A-Za-z]?|[A-Z]\b(?!\.)"
    r"|[IVX]+\b|[A-Z]{3,}(?: [A-Z0-9-]{2,8})?)(?:(?: and |&|-| & |/|/ )\d+)?"
    r"(?: \([^()\n]{2,40}\))?)"
)
EUROPEAN_ROOM = (
    r"(?:[Rr]oom )?(?:ASP|JAN|PHS|SPAAK|SPINELLI|ANTALL|WEISS|LOW|WIC|CHURCHILL|PFLIMLIN"
    r"|DE MADARIAGA)"
    r" ?-?\d?[A-Z]?[- ]?\d{1,3}\b"
)
"""Rooms of the European Parliament: the short name of a building, then a number."""
ROOM = re.compile(
    rf"^(?:{NUMBERED}|{EUROPEAN_ROOM}|CR ?\d{{1,2}}A?$"
    r"|(?!ISO ?\d)[A-Z]{1,4}[-. ]?\d{2,4}[A-Z]?(?:[.-]\d{1,2})?$"
    rf"|[A-Z]{{1,3}} \d\.\d+$|\d{{1,2}}/?F$|(?:[Ll]ower"
    r"|[Uu]pper|[Gg]round|[Mm]ezzanine|[Ss]treet) [Ll]evel|(?:the )?(?:\d+(?:st|nd|rd|th)"
    r"|[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth"
    r"|[Nn]inth|[Tt]enth|[Tt]op|[Ll]ower|[Uu]pper"
    rf"|[Ll]ower [Gg]round|[Mm]ain) (?:[Ff]loor(?: [\w' -]{{2,40}})?|Fl\b\.?)|(?:[Ff]loor"
    r"|[Ll]evel) \d+|Basement"
    rf"|\d{{3,4}}(?= (?:Rayburn|Cannon|Longworth|Dirksen|Hart|Russell)))"
)
NAMED_ROOM = re.compile(
    rf"^(?:the )?(?!(?:one|this|that|each|any) )(?:[A-Z0-9][\w'&.-]*(?: (?:of |de "
    rf"|and )?)){{1,5}}(?:{gazetteer.ROOM_NOUNS})$"
    rf"|^(?:the )?(?:[A-Z0-9][\w'&.-]* ){{1,4}}(?:Room|Suite|Hall|Theatre) (?:North|South|East"
    rf"|West)$"
    r"|^(?:the )?(?:Council|Commission|Board|Senate|Assembly|Supervisors'?) (?:Chambers?|Room)"
    r"|^(?:the )?(?:Main|Great|Small|Lesser|Upper|Lower|Large|Committee|Meeting|Community"
    r"|Conference|Function|Seminar|Lecture|Hearing|Board|Common|Multi-?[Pp]urpose) (?:Hall|Room"
    r"|Theatre|Suite|Chamber)s?$",
    re.IGNORECASE,
)
CONGRESS = re.compile(
    rf"(?:{gazetteer.CONGRESS_NAMES})(?: (?:HOB|SOB|Building))?|[RCL]HOB|[DHR]SOB"
)
"""Offices of the Congress as those call them who work there."""
PUBLIC_HALL = re.compile(
    r"(?:the )?(?:[\w'-]+ ){0,3}(?:City|Town|County|Shire|Village|Parish|Civic|Guild|Borough"
    r"|Township"
    r"|Masonic|Legion|Parochial) Hall",
    re.IGNORECASE,
)
"""A hall that is a house, not a room in one."""
NOUN_FIRST = re.compile(
    r"(?:Hall|Restaurant|Salon|Sala|Salle|Saal|Aula|Auditorium|Auditoire|Amphithé[aâ]tre|Amphi"
    r"|Salón|Aula"
    r" Magna)"
    r" (?:(?:de|des|du|d'|della|del) ?)?[A-ZÀ-Þa-z][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}"
)
"""A room as other languages name it: "Hall Olga"."""
FOREIGN_HOUSE = re.compile(
    r"(?:[\w-]+ ){0,2}[A-ZÀ-Þ][\w-]+(?:huset|haus|huis|halle|gebouw|kirche|kirke|kirken|teatret"
    r"|museet|biblioteket|bibliothek|zentrum|centrum|theater|museum|quartier|akademie|gården)"
)
"""A building by the end of its name, as Germanic languages have it."""
CAPITAL_LOWER = re.compile(
    r"(?:[A-Z][\w'’.-]+ (?:of |on |in |the |upon |le |and )?){1,4}(?:(?:village|parish|church"
    r"|community|memorial|sports|social|school|youth|scout|mission|rugby|football|cricket"
    r"|bowls|primary|secondary|high|middle|elementary|railway|bus|public|county|central|civic|arts"
    r"|leisure|recreation|market|fire|police|visitors?|heritage|education|learning|day|family"
    r"|welcome|health|garden|cultural|methodist|baptist|catholic|anglican) )?(?:hall|centre"
    r"|center|club|pavilion|library|school|offices?|home"
    r"|rooms|ground|station|church|museum|theatre|cinema|pub|hotel|chapel|bookshop|campus|building"
    r"|embassy|consulate|hut|house|courthouse|college|hospital|park|square|gallery|farm|barn"
    r"|schoolroom)"
)
"""A building whose noun is written small: "Ashwell village hall"."""
HALL = re.compile(
    r"\b(?:Moot Court|(?:Assize|Crown|County|Magistrates'?) Court|Refectory|Aula|Courtroom|[Hh]all"
    r"|Theatre|Theater|Auditorium|Gallery|Library|Chapel|Studio|Cinema|Café|Cafe|Centre|Center"
    r"|Pavilion|Annexe?|Wing|Commons)$"
)
LARGE_HALL = re.compile(r"\b(?:Hall|Library|Gallery|Chapel|Centre|Center|Pavilion)$")
"""What may be a house of its own in the grounds of a university, park or school."""
GROUNDS = re.compile(
    r"\b(?:University|Universit\w+|Campus|Park|Village|Quad|Gardens?|Hospital|Estate|Fairgrounds"
    r"|Institute of Technology)\b|^(?:SOAS|LSE|UCL|MIT|KCL|SNU|KAIST)\b"
)
FLOOR = re.compile(
    r"(?:the )?(?:(?:\d+(?:st|nd|rd|th)|[Gg]round|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth"
    r"|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Tt]op"
    r"|[Ll]ower|[Uu]pper|[Ll]ower [Gg]round|[Mm]ain|[Mm]ezzanine) (?:[Ff]loor|[Ll]evel|Fl\.?)|"
    r"(?:[Ff]loor|[Ll]evel) \w{1,2}"
    r"|\d{1,2}/?F|[Bb]asement)"
)
_SPACE = (
    r"(?:Performance|Exhibition|Events?|Project|Community|Learning|Creative|Rehearsal|Meeting"
    r"|Social|Studio) Space"
)
SURE_ROOM = re.compile(
    rf"(?:{_SPACE}|Room|Rooms|Suite|Chambers?|Auditorium|Crypt|Undercroft|Vestry|Refectory|Rotunda|Marquee"
    r"|Conference Hall|Seminar Hall|Banquet Hall|Assembly Hall|Exhibition Hall|Convention Hall"
    r"|Fellowship Hall|Amphithé[aâ]tre|Auditoire|Aula|[a-zö]*saal|zaal|salle|auditorio"
    r"|cafetorium|Lounge|Parlou?r|Waiting Hall|(?:Back |Snug |Saloon )Bar"
    r"|Ballroom|Lobby|Foyer|Lecture Theatre"
    r"|Lecture Hall|Boardroom|Atrium|Amphitheat(?:er|re))(?: (?:North|South|East|West))?$",
    re.IGNORECASE,
)
INNER_ROOM = re.compile(
    rf"(?:{_SPACE}|(?:(?:Main|Large|Small|Upper|Lower) )?(?:Auditorium|Cafeteria|Cafetorium"
    r"|Gymnasium|Gym|Ballroom|Atrium|Lobby|Foyer|Boardroom|Sanctuary|Aula|Great Hall"
    r"|Main Hall|Chapel|Theat(?:re|er)|Library|Courtyard|Gallery|Café|Cafe|Studio)"
    r"(?: [A-Z0-9]{1,3})?)"
)
"""What is a room where a building was named before it."""
BARE = re.compile(
    r"^(?:the )?(?:House|Hall|Houses|Chamber|Chambers|Government|Group|Commons|Lords|Session"
    r"|Centre|Center|Park|Green|Union|Society|State|Court|Bar|Sunday School|Bible School)$",
    re.IGNORECASE,
)
BUILDING = re.compile(
    rf"\b(?:{gazetteer.BUILDING_NOUNS})\b"
    rf"|\b(?:{any_name([*gazetteer.BUILDINGS, *gazetteer.PARLIAMENT_BUILDINGS])})\b"
    r"|\b(?:All (?:Saints|Souls|Hallows)|Holy Trinity)\b(?! (?:Day|Week|Sunday|Eve)\b)"
)
PARLIAMENT = re.compile(rf"\b(?:{any_name(gazetteer.PARLIAMENT_BUILDINGS)})\b", re.IGNORECASE)
STREET = re.compile(
    rf"^(?:\d+[A-Za-z]?(?:[-/]\d+[A-Za-z]?)?,? )(?:[\w'.-]+ ){{0,5}}?"
    rf"(?:{gazetteer.STREET_NOUNS})\b\.?|^(?:[A-Z][\w'.-]+ ){{1,3}}(?:Street|Road|Avenue|Lane"
    r"|Terrace|Crescent|Drive|Boulevard|Walk|Close|Mews|Row|Grove|Rd|Ave|Blvd|St\.?|Ln)$"
    r"|^\d+[-\d]* [A-Z][\w']+(?: [A-Z][\w']+)?(?<!Hall)(?<!Building)(?<!House)(?<!Center)$"
    r"|^P\.?O\.? Box"
    r"|^(?:[A-ZÀ-Þ][\w.'-]*[ -]){0,3}[A-ZÀ-Þ]?[\w.'-]*(?:stra(?:ß|ss)e|str\.|gracht|plein|laan"
    r"|weg|platz"
    r"|allee|gasse|damm|ufer|markt|kade|plantsoen|straat|gatan|vägen|gade|vej|vei|veien|katu|tie"
    r"|torg| gate|ulica|utca) \d+[a-z]?"
    r"(?:[-/]\d+)?$|^(?:[Rr]ue|Avenue|Boulevard|Place|Via|Calle|Piazza|Plaza|ul\.) "
    r"(?:[\w'.-]+ ){1,4}"
    r"\d+$|^\d+,? (?:rue|avenue|boulevard|place|quai) "
)
POSTCODE = re.compile(
    r"\b(?:VIC|NSW|QLD|ACT|TAS|WA|SA|NT) \d{4}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^\d{4,5} [A-Z]"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b|^\d{5}$"
)
TOWN = re.compile(
    r"^(?:(?:near|central|south|north|east|west) )?(?:London(?: [NSEW]{1,2}C?\d{0,2}[A-Z]?)?"
    r"|[A-Z]{2}|DPRK|ROK|North Korea|South Korea|the United Kingdom|China|Europe|Asia|Japan|the US"
    r"|the UK|America|Pyongyang|UK|U\.K\.|United Kingdom|England|Scotland|Wales|USA|U\.S\.A?|Korea"
    r"|South Korea|Republic of Korea|[NSEW]{1,2}C?\d[A-Z]?)$"
)
UNSETTLED = re.compile(
    r"\b(?:tbc|tba|tbd|to be (?:confirmed|announced|advised|decided|determined|notified)"
    r"|not yet (?:confirmed|known|decided)|(?:will be|be) (?:confirmed|announced|sent"
    r"|shared) (?:shortly|nearer|closer|later|soon|to))\b|미정|추후 ?(?:공지|안내)",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(?:zoom|online|virtual(?:ly)?|webinar|webex|(?:microsoft|ms) teams|teams|google meet"
    r"|youtube|facebook live|livestream(?:ed)?|skype|gotomeeting|remote(?:ly)?|crowdcast|twitch"
    r"|video ?conference|teleconference|conference call)\b|온라인|줌|화상|유튜브|웨비나|비대면"
    r"|https?://",
    re.IGNORECASE,
)
EXACT = re.compile(
    rf"\d.*\b(?:{gazetteer.STREET_NOUNS})\b|\b(?:Street|Road|Avenue|Lane|Terrace|Drive"
    rf"|Boulevard)\b|{POSTCODE.pattern}"
)
_COMMON_WORDS = (
    r"(?:(?!(?:smaller|larger|bigger|other|another|of|and|the|to|is|on|in|at|for"
    r"|same|next|first|day|end)\b)[a-z][a-z'-]+ )"
)
LOWER_ROOM = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)|ground|first|second|third|fourth|top|upper|lower)[- ]floor "
    rf"(?:[\w-]+ )?)?{_COMMON_WORDS}{{0,3}}(?:room|chambers?|auditorium|ballroom|lounge|lobby|foyer"
    r"|boardroom|atrium|basement|cafeteria|gymnasium|gym|classroom|cafetorium|theatre|theater"
    r"|lecture hall|schoolroom|marquee|parlou?r|(?:ground|first|second|upper|lower)[- ]floor hall"
    r"|(?:main|great|dining|assembly|upper|lower|small|large|side) hall"
    r"|(?:lower|upper|ground|street) level)\b"
    r"(?: (?:[A-Z]{0,2}\d+|[A-Z])\b)?"
)
"""A room without a name of its own: "the council chamber"."""
LOWER_BUILDING = re.compile(
    rf"{_COMMON_WORDS}{{0,2}}(?:hall|memorial|library|church|cathedral|chapel|mosque|synagogue"
    r"|temple|museum|gallery|theatre|cinema|pub|inn|hotel|bookshop|bookstore|caf[eé]|clubhouse"
    r"|courthouse|school|embassy|consulate|bandstand|pavilion|monument|statue|fountain|cenotaph"
    r"|clock tower|market cross|cent(?:re|er)|parsonage|rectory|vicarage|firehouse|fire station"
    r"|police station|railway station|bus station|train station|square|pier|plaza|park|green"
    r"|gardens?|(?:bowling|bowls|cricket|golf|rugby|football|tennis|sailing|yacht|rowing|social"
    r"|country|working men's) club|recreation ground|playing fields?)\b"
)
"""A building without a name of its own: "the village hall"."""
STREETLIKE = re.compile(
    r"\b(?:Square|Park|Gardens?|Court|Market|Green|Common|Plaza|Wharf|Dock|Mill|Yard|Gate|Station"
    r"|Market Yard|Mall|Quarters?|Market Place)$"
)
KO_ROOMISH = re.compile(
    rf"(?:{HOUSE.pattern.removesuffix('$')}|층|호|Room|House|Hall|Parliament)\)?$"
)
