"""Find what Telegram marks by itself: links, mentions, hashtags, commands, addresses."""

import re

from standin.entities import Entity, in_order, units, without_overlaps
from standin.words import words

_MENTION = re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{4,32}(?![A-Za-z0-9_])")
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")
_HASHTAG = re.compile(r"(?<![\w\u200c&/])#([\w\u200c·]{1,256})(?![\w\u200c·]*#)")
_CASHTAG = re.compile(r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])")
_EMAIL = re.compile(
    r"(?<![\w.+%-])[A-Za-z0-9][\w.+%-]{0,63}@(?:[A-Za-z0-9](?:[\w-]{0,62}[A-Za-z0-9])?\.)+"
    r"[A-Za-z]{2,24}(?![\w-])"
)
_URL = re.compile(
    r"(?<![\w@/.\-])(?:(?P<scheme>https?|ftp|tg|ton|tonsite)://)?"
    r"(?P<host>(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)*[^\W_](?:[\w-]{0,62}[^\W_])?)"
    r"(?P<port>:[0-9]{1,5})?(?P<path>[/?#][^\s<>«»\"“”„‘’‹›]*)?",
    re.IGNORECASE,
)
_IP = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}")
_LAST_OCTET = 255
_TRAILING = ".,:;!?'\"`~…"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_COMMON_TLDS = words(
    "com org net int edu gov mil info biz name pro aero coop museum mobi asia tel travel app "
    "dev page blog cloud site online website space store shop tech xyz top club live news wiki "
    "agency world today london scot wales cymru fm tv io ai me co ac ad ae af ag al am ao aq ar "
    "as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch "
    "ci ck cl cm cn cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fo fr "
    "ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in iq "
    "ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma "
    "mc md mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr "
    "nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh "
    "si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tw tz ua "
    "ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw 한국 рф"
)


def find_entities(text: str) -> list[Entity]:
    """Return the entities a client or the server would add to plain `text`."""
    if not any(mark in text for mark in "@/#$.:"):
        return []
    spans: list[tuple[str, int, int]] = []
    for kind, pattern in (("mention", _MENTION), ("cashtag", _CASHTAG), ("email", _EMAIL)):
        spans += [(kind, *found.span()) for found in pattern.finditer(text)]
    spans += [("bot_command", *found.span()) for found in _COMMAND.finditer(text)]
    spans += [("hashtag", *found.span()) for found in _HASHTAG.finditer(text) if _is_tag(found[1])]
    spans += [("url", *span) for span in _urls(text)]
    return without_overlaps(in_order(_in_units(text, spans)))


def _is_tag(word: str) -> bool:
    return any(character.isalpha() for character in word)


def _in_units(text: str, spans: list[tuple[str, int, int]]) -> list[Entity]:
    if text.isascii():
        return [Entity(kind, begin, end - begin) for kind, begin, end in spans]
    return [Entity(kind, units(text[:begin]), units(text[begin:end])) for kind, begin, end in spans]


def _urls(text: str) -> list[tuple[int, int]]:
    if "." not in text and "://" not in text:
        return []
    return [
        (found.start(), _url_end(text, found.start(), found.end()))
        for found in _URL.finditer(text)
        if _is_url(found)
    ]


def _is_url(found: re.Match[str]) -> bool:
    scheme, host = (found["scheme"] or "").lower(), found["host"]
    if scheme in {"tg", "ton", "tonsite"}:
        return True
    if _IP.fullmatch(host):
        return all(int(part) <= _LAST_OCTET for part in host.split("."))
    if "." not in host:
        return False
    tld = host.rpartition(".")[2].lower()
    return tld in _COMMON_TLDS or (bool(scheme) and tld.isalpha() and len(tld) > 1)


def _url_end(text: str, begin: int, end: int) -> int:
    """Leave out the punctuation of the sentence and brackets that were opened before."""
    while end > begin:
        last = text[end - 1]
        if last in _TRAILING or (
            last in _PAIRS and text.count(last, begin, end) > text.count(_PAIRS[last], begin, end)
        ):
            end -= 1
        else:
            break
    return end
