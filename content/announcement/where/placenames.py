"""Finds the whole name of a place that a text calls by its noun: "the Library", "도서관"."""

import re
from dataclasses import replace

from content.announcement.reading import Reading
from content.announcement.where.whereabouts import Where

_NOUN = re.compile(
    r"(?:Library|School|Church|Museum|College|University|Hotel|Cent(?:re|er)|Hall|Club|Institute"
    r"|Embassy|Temple|Synagogue|Chapel|Cathedral|Abbey|Mosque|Theat(?:re|er)|Gallery|Academy"
    r"|Forum|Pavilion|Hospice|Hospital|Bookshop)"
)
_KOREAN_NOUN = re.compile(
    r"(?:도서관|광장|교회|성당|서점|책방|회관|센터|박물관|미술관|기념관|대학교|호텔|극장|문화원|복지관|청사"
    r"|과학관|공원|시장|학교)"
)
_LEAD = r"(?:[A-Z][\w'&.-]+ (?:of |and |for |the |& )?){1,4}?"
_KOREAN_LEAD = r"(?<![가-힣])[가-힣A-Za-z0-9]{1,12}"
_NO_LEAD = re.compile(r"(?:The|This|That|Our|Your|At|In|Of|And|For|On|From|To|Friends) ")


_COMMON = re.compile(
    r"library|church|museum|chapel|cathedral|mosque|synagogue|temple|gallery|bookshop|hotel|school"
    r"|(?:village|parish|church|town|community) hall"
)
_OTHERS = re.compile(r"\b(?:other|another|nearby|nearest|neighbouring)\b")
_READ = 6000


def _only_one(reading: Reading, where: Where, words: str) -> Where:
    """Return, for a house told by its noun in small letters, the one of that noun with a name."""
    clean = reading.clean[:_READ]
    noun = re.escape(words.title())
    whole = re.compile(rf"(?<![\w.] )(?P<house>{_LEAD}{noun})\b(?! [A-Z])")
    found = [one for one in whole.finditer(clean) if not _NO_LEAD.match(one["house"])]
    if len({one["house"] for one in found}) != 1 or _OTHERS.search(clean):
        return where
    return replace(where, place=found[0].span("house"))


def in_full(reading: Reading, where: Where) -> Where:
    """Return a place by its whole name where it is told by its noun alone."""
    if where.place is None or where.place == where.address:
        return where
    words = reading.clean[slice(*where.place)].removeprefix("The ").removeprefix("the ")
    if _NOUN.fullmatch(words):
        whole = re.compile(rf"{_LEAD}{words}\b")
    elif _COMMON.fullmatch(words):
        return _only_one(reading, where, words)
    elif _KOREAN_NOUN.fullmatch(words):
        whole = re.compile(rf"{_KOREAN_LEAD}{words}")
    else:
        return where
    found = whole.search(reading.clean)
    if found is None:
        return where
    lead = _NO_LEAD.match(found[0])
    start = found.start() + (lead.end() if lead else 0)
    return replace(where, place=(start, found.end())) if found.end() - start > len(words) else where
