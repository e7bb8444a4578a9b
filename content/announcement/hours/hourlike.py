"""Tells hours from other numbers, by what stands around them."""

import re

from content.announcement.hours.clock import NOON, QUARTER, Read
from content.announcement.text.normalise import NOTE
from content.announcement.text.words import MONTH, WEEKDAY

AT = re.compile(
    r"(?:\b(?:at|from|between|time|times|starts?|starting|begins?|beginning|until|till|doors|open"
    r"|opens|finish(?:es|ing)?|ends|ending|closes|carriages|@|around"
    r"|about|commencing|commences|to|and|by|before|after|um|ab|à)|[@|,:;(-]| //) ?$",
    re.IGNORECASE,
)


def linked(match: re.Match[str], clean: str, first: Read, last: Read) -> bool:
    """Tell whether two numbers with a word or a dash between them are a range of hours."""
    link = match["link"].strip().lower()
    before = clean[max(0, match.start() - 16) : match.start()].lower()
    if link in {"and", "&"}:
        return "between" in before
    if _DAY_BEHIND.match(clean, match.end()):
        return False
    if last.plain and not first.plain and not _plainly_until(match, clean, link, last):
        # "17:00 - 2 Parliament Street", "6pm to 2 people": the second number needs a sign.
        return False
    if link == "to" and first.plain and not last.plain:
        return True
    return True


def _plainly_until(match: re.Match[str], clean: str, link: str, last: Read) -> bool:
    """Tell whether "noon to 4" or "7pm until 9" goes on as a range does."""
    spoken = link in {"to", "until", "till", "til", "'til"} or match["n1"] is not None
    spoken = spoken or (match["link"] == "-" and (match["p1"] or match["m1"]) is not None)
    spoken = spoken or bool(match["m1"] and link == "-" and _STOP.match(clean, match.end()))
    if not (spoken and 0 < last.hour <= NOON):
        return False
    if link != "to" and match["n1"] is None and _GOES_ON.match(clean, match.end()):
        return True
    return bool(
        _RANGE_ENDS.match(clean, match.end()) or _WEEKDAY_AFTER.match(clean, match.end())
    )


_STOP = re.compile(r"[.;)!]?(?:\n|$)|\. (?=[A-Z])")
"""The end of "12.30 - 2.", behind which no street goes on."""
_DAY_BEHIND = re.compile(r"\.? ?\([월화수목금토일]|일(?![가-힣])|일[ ,(~-]")
"""What shows that "14:00 ~ 3.15.(일)" goes on to a day."""
_GOES_ON = re.compile(
    r" (?:so|and|but|when|where|with|our|your|we|you|this|that|if|as|the|there|tomorrow|tonight)\b"
)
"""What goes on with the sentence behind "8.30 until 10", where no things are counted."""
_RANGE_ENDS = re.compile(r"[.,;)!]?(?:\n|$)|[.;)!] |, | (?:at|in|on|for|[-|•·/@]) ")


def credible(match: re.Match[str], clean: str, first: Read, last: Read | None) -> bool:
    """Tell an hour from any other number."""
    before = clean[max(0, match.start() - _REACH) : match.start()]
    after = clean[match.end("h1") if last is None and match["h1"] else match.end() :][:12]
    if match["o1"] and "h" in match["o1"] and not (match["m1"] or CLOCKED.search(before)):
        single = len(match["h1"]) == 1 and match["o1"].strip().lower().startswith("hr")
        return "hour" not in match["o1"].lower() and not (single or _LASTS.search(before))
    if first.half in {"a", "p"} or match["o1"] or match["n1"]:
        return not (match["n1"] and _BESIDE_NOON.search(before))
    if last is not None and (last.half in {"a", "p"} or match["o2"]):
        return True
    if match["s1"] and ("h" in match["s1"] or ":" in match["s1"]):
        return not (_VERSE.search(before) or _VERSE_KO.search(before))
    if first.dotted:
        return _dotted_hour(match, before, after, last)
    if last is not None and match["m2"]:
        return bool(AT.search(before) or _is_beside_day(before, after) or _till(match))
    if last is not None and match["n2"] and first.plain:
        return match["n2"].startswith("12") or bool(CLOCKED.search(before))
    if last is not None and last.plain and first.plain:
        if _till(match) and _STOP.match(clean, match.end()):
            return True
        return bool(
            CLOCKED.search(before) or _is_beside_day(before, after) or _ends_row_of_day(match)
        )
    said = CLOCKED.search(before) or is_told_as_hour(clean, match.start())
    said = said or goes_on_late(clean, match.start())
    return bool(said) and last is None and not _NOT_HOUR.match(after)


def _ends_row_of_day(match: re.Match[str]) -> bool:
    """Tell whether two numbers end a day's own line, or are the line below it.

    "Saturday 2 June: Fete, Vicarage garden 2-5" has hours, "Sunday 3 June: Psalms 2-5" has none.
    """
    clean = match.string
    line = clean.rfind("\n", 0, match.start()) + 1
    before = clean[line : match.start()]
    alone = not any(char.isalnum() for char in before)
    if not _STOP.match(clean, match.end()) or (not alone and _COUNTED.search(before)):
        return False
    if not all(0 < int(match[name]) <= NOON for name in ("h1", "h2")):
        return False
    day = clean[max(0, line - _REACH) : line] if alone else before
    return any(_WEEKDAY_AND_DATE.search(row) for row in day.rstrip().split("\n")[-_ABOVE:])


_ABOVE = 2
"""Lines above hours of their own in which their day may stand: the place may come between."""


_WEEKDAY_AND_DATE = re.compile(rf"\b(?:{WEEKDAY}),?(?: the)? (?:\d|(?:{MONTH})\b)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:[£$€₩/:.#+-]|\b(?:rooms?|ages?d?|pages?|pp|nos?|chapters?|verses?|vv|weeks?|years?|parts?"
    r"|juniors|under|won|lost|beat|drew|score|ratio|odds|vote|acts|scenes?|items?|questions?|floors?"
    r"|levels?|grades?|teams? of|groups? of|units?|halls?|gates?|platforms?|studios?"
    r"|Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Romans|Corinthians"
    r"|Hebrews|James|Peter|Revelation)\.?) ?$| vs?\.? |\boffice hours\b",
    re.IGNORECASE,
)
"""What is numbered or counted in twos, and hours that are no event's."""


def _till(match: re.Match[str]) -> bool:
    """Tell whether a word that only hours have stands between two numbers: "10 till 12"."""
    told = match["link"].strip().lower() in {"till", "til", "'til", "until"}
    return told and all(0 < int(match[name]) <= NOON for name in ("h1", "h2"))


def goes_on_late(clean: str, start: int) -> bool:
    """Tell whether a number is the hour of "7 till late" or "7 onwards"."""
    return _TILL_LATE.match(clean, start) is not None


_TILL_LATE = re.compile(
    r"(?:[1-9]|1[0-2]),? (?:(?:(?:un)?till?|'til) late|onwards?)\b", re.IGNORECASE
)


def is_told_as_hour(clean: str, start: int) -> bool:
    """Tell whether a number is the new hour of "moved from 5 to 6", or a note says "meet 11"."""
    first = max(0, start - _REACH)
    return _CHANGED_TO.search(clean, first, start) is not None or (
        len(clean) <= NOTE and _MEET.search(clean, first, start) is not None
    )


def _is_beside_day(before: str, after: str) -> bool:
    """Tell whether figures stand right behind a day, or before its name: "10-12 Sunday"."""
    if _WEEKDAY_AFTER.match(after):
        return not _OTHER_NUMBER.search(before)
    return bool(_DAY_BEFORE.search(before) and _STOP_AFTER.match(after))


_WEEKDAY_AFTER = re.compile(rf",? (?:on )?(?:this |next )?(?:{WEEKDAY})\b", re.IGNORECASE)
_OTHER_NUMBER = re.compile(rf"(?:\d|[:£$€]|\b(?:{MONTH})\.?|rooms?|ages?|pages?|nos?\.?) ?$", re.I)


_REACH = 48
_LASTS = re.compile(r"\b(?:within|in|for|of|every|next|last|over|under|lasts?|takes?) $", re.I)
"""What stands before a number of hours that something lasts."""
_BESIDE_NOON = re.compile(r"(?:after|\bafter |\bbefore )$", re.IGNORECASE)
_VERSE = re.compile(
    r"\b(?:Genesis|Exodus|Psalms?|Proverbs|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans"
    r"|Corinthians|Hebrews"
    r"|James|Peter|Revelation|ratio|score|odds|vote)\b ?$"
)
_VERSE_KO = re.compile(
    r"(?:창세기|출애굽기|시편|잠언|이사야|예레미야|에스겔|다니엘|마태복음|마가복음|누가복음|요한복음"
    r"|사도행전|로마서|고린도[전후]서|갈라디아서|에베소서|빌립보서|골로새서|데살로니가[전후]서"
    r"|디모데[전후]서|히브리서|야고보서|베드로[전후]서|요한계시록|느헤미야|열왕기[상하]|역대[상하]"
    r"|\((?:창|출|레|민|신|수|삿|룻|삼[상하]|왕[상하]|대[상하]|스|느|욥|시|잠|전|사|렘|애|겔|단|호|욜|암"
    r"|미|합|슥|말|마|막|눅|요|행|롬|고[전후]|갈|엡|빌|골|살[전후]|딤[전후]|히|약|벧[전후]|계)) ?$"
)
_DAY_BEFORE = re.compile(
    rf"(?:{WEEKDAY}|{MONTH})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?\)?, $"
    rf"|\d(?:st|nd|rd|th)?(?: of)? (?:{MONTH})\.?(?:,? 20\d\d)?,? (?:[-|•·/] |\()?$"
    rf"|\b(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?(?:, 20\d\d)?,? (?:[-|•·/] )?$"
    rf"|\b(?:{WEEKDAY}),? \d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?,? (?:- |\| )?$"
    r"|(?:^|[\s(])\d{1,2}/\d{1,2}(?:/\d{2,4})?, $"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?,? $",
    re.IGNORECASE,
)
_STOP_AFTER = re.compile(r"[,.;)\n]|$| \(| (?:at|in|[-|•·/@]|for|both|each|daily|every) ")
"""What may stand round "10-1" after a day, where "12 May, 2-4 June" must not be hours."""
CLOCKED = re.compile(
    r"\b(?:at|@|from|between|(?:out|gone|done|finished|through|away|over|home|ends?|ending|finish"
    r"|finishes|finishing|clos(?:es?|ing)|conclud(?:es?|ing)|up) by|time:|starts at|starting at"
    r"|doors|doors at)(?: about| around)? $|(?:^|[ \n])@ ?$"
    r"|[(;,.|·-] ?(?:ends?|finish(?:es)?|closes?|carriages) $",
    re.I,
)
_NOT_HOUR = re.compile(
    r"\d* ?(?:[A-Z][a-z]|[a-z]*(?:st|nd|rd|th)\b|[-/,]\d|,? (?:people|places|Downing|seats|years"
    r"|locations|venues"
    r"|sites|per|of|percent|other|different|days|weeks|months|hours|minutes))"
)


def _dotted_hour(match: re.Match[str], before: str, after: str, last: Read | None) -> bool:
    if last is not None and last.dotted:
        return True
    if _KOREAN_DAY.search(before) and match.string.startswith(")", match.end()):
        return False
    if re.match(r"[.:]\d\d\.\d", after) or re.search(
        r"\b(?:section|version|article|clause|v|room|no\.?|paragraph|item|chapter|figure|table) ?$",
        before,
        re.I,
    ):
        return False
    return bool(
        AT.search(before)
        or re.search(r"day,? $|\d{4},? $|\d(?:st|nd|rd|th) $|(?:^|\n)$", before)
        or _DAY_OF_MONTH.search(before)
        or _DAY_IN_FIGURES.search(before)
        or match["zone"]
        or (last is None and _STARTS.match(after))
        or (last is None and _is_jotted(match, before, after))
    )


def _is_jotted(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a note of a line or two says "carol service 6.30 St Jude's"."""
    return (
        len(match.string) <= NOTE
        and int(match["m1"]) % QUARTER == 0
        and 0 < int(match["h1"]) <= NOON
        and bool(_WORD_BEFORE.search(before))
        and bool(_WORD_AFTER.match(after, len(match["m1"]) + 1))
    )


_WORD_BEFORE = re.compile(
    r"(?<!\bis)(?<!\bof)(?<!\bby)(?<!\bto)(?<!\babout)(?<!\bplus)(?<!\bscored)[a-z)!.,-] $"
)
_WORD_AFTER = re.compile(r"\.?(?:$|[\n,;)]| (?!(?:%|per|million|billion|kg|km|miles|each)\b)\S)")
_MEET = re.compile(r"\b(?:meet|meeting|gather|gathering|assemble|leaving|depart)(?: from)? $", re.I)
_CHANGED_TO = re.compile(
    r"\b(?:mov|chang|shift|switch|brought|put|resched)\w*\b[^.\n]{0,30} from \d{1,2} to $", re.I
)


_KOREAN_DAY = re.compile(r"[가-힣] ?\($")
"""A day behind what falls on it: "세계인권선언일(12.10)"."""
_DAY_OF_MONTH = re.compile(rf"\d(?:st|nd|rd|th)? (?:{MONTH}),? $", re.IGNORECASE)
_DAY_IN_FIGURES = re.compile(rf"\b(?:{WEEKDAY}),? \d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?,? $", re.I)
_STARTS = re.compile(r"[.\d]* (?:start|sharp|prompt|kick-?off)\b", re.IGNORECASE)
