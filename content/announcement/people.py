"""Finds who speaks at an event and who holds it together with whom."""

import re
from collections.abc import Iterator

from content.announcement.model import Found
from content.announcement.reading import Reading
from content.announcement.text.labels import Label
from content.model import Localised, Speaker

_LONGEST_NAME = 90
_ROLE_LENGTH = 60
MOST = 20
"""People and partners told of one event; a longer row is a list of something else."""

_TITLE = (
    r"(?:(?:The )?(?:Rt\.? Hon\.?|Right Honourable|Hon\.?)(?: the)? |Professor |Prof\.? |Dr\.? "
    r"|Lord |Lady |Baroness |Baron |Sir |Dame |Mr\.? |Mrs\.? |Ms\.? |Miss "
    r"|Rev(?:\.|erend)?(?: Dr\.?)? |Bishop |Archbishop"
    r" |Ambassador |Senator |Sen\. |Rep\. |Representative |Congress(?:man|woman) |Councillor "
    r"|Cllr\.? |Mayor |Judge |Justice |Father |Fr\.? |Rabbi |Imam |Chancellor |Commissioner "
    r"|Minister |Director )"
)
_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)?|[A-Z][a-zé'áíóúöüñçA-Z]*(?<!'s)(?:-[A-Z]?[a-zé]+)*)"
NAME = (
    rf"(?:{_TITLE}){{0,3}}{_WORD}(?: (?:{_WORD}|de|van|von|der|bin|al"
    rf"|of(?= [A-Z]))){{1,4}}(?: (?:MP|MSP|MS|MEP|QC|KC|OBE|CBE|MBE|PhD|TD))*"
)
_ONE_NAME = re.compile(NAME)
_STOP_NAMES = re.compile(
    r"\b(?:North Korean|South Korean|British|American|Committee|Parliament|House|Houses|University"
    r"|Room|Human Rights|North Korea|South Korea|Group|Council|Association|Street|College|Hall"
    r"|Institute|Centre|Center|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August"
    r"|September|October|November|December|United|Kingdom|Republic|Ministry|State|Security|Party"
    r"|Attendance|Society|Foundation|School|Library|Church|City|County|Board|Department|Please"
    r"|Free|Join|Public|Meeting|The Event|Korea|Q&A|Church|Theatre|Museum|Street|Road|Zoom"
    r"|Green)\b"
)
_WILL = re.compile(
    rf"(?P<name>{NAME})(?P<role>, (?:Ph\.D\.|[^.;\n]){{3,160}}?,?| \([^()\n]{{3,80}}\))?,? (?:will"
    r"|is going to|are to|is to) (?:\w+ )?"
    r"(?:speak|address|talk|present|discuss|join|give|deliver|share|introduce|chair|moderate|argue"
    r"|explain|describe|examine|outline|reflect|draw|answer|be speaking|be joined"
    r"|be in conversation|be discussing|read|lead|show|take questions|be taking)\b"
)
_HEAR = re.compile(
    r"\b(?:hear(?:ing)? from|talk by|lecture by|presentation by|presentations by"
    r"|presentations from|address by|speech by|remarks by|keynote by|briefing by|briefing from"
    r"|conversation with|in conversation with|discussion with"
    r"|Q&A with|questions to|speakers? (?:will be|is|are|include|includes|will include)"
    r"|presenter (?:will be|is)|guest(?:s)? (?:will be|is|are|include)|panel(?:l?ists)? (?:will be"
    r"|are|include|includes)|joined by|featuring|addressed by"
    r"|speech from|contributions from|testimony from|delivered by|given by|led by|presented by"
    r"|chaired by|moderated by|with director|by director|[Dd]irector)[ :]+(?P<rest>[^\n]{3,400})"
)
_ROLE_END = re.compile(
    r"^(?:, | \(| - )(?P<role>(?:Ph\.D\.|[^.;\n()]){3,120}?)(?=,? (?:who|will|and (?:Dr|Prof|Lord"
    r"|Sir|[A-Z][a-z]+ [A-Z])|at \d|on \w+day)|[.;\n)]|$)"
)
_KO_SPEAKER = re.compile(
    r"(?P<name>[가-힣]{2,4}) (?P<role>(?:[가-힣A-Za-z·]+ ){0,3}?(?:교수|대표|박사|의원|감독|작가"
    r"|연구위원|소장|원장|변호사|기자|대사|회장|위원장|국장|센터장|연구원|이사장|목사|신부|선생"
    r"|활동가|시인|장관|차관))"
)
_ORG_WORD = r"(?:[A-Z0-9][\w'&.()-]*|No)"
ORG = (
    rf"(?:the |The )?{_ORG_WORD}(?: (?:(?:(?:for|of|in|and|the|to|on|against|from|&|at|de|du"
    rf"|with the) ){{0,3}}){_ORG_WORD})*"
)
_PARTNER = re.compile(
    r"\b(?:in (?:partnership|association|collaboration|cooperation|co-operation|conjunction) with"
    r"|in partnership between|jointly (?:with|by|hosted by|organi[sz]ed (?:by|with))|together with"
    r"|co-?hosted (?:by|with)|co-?sponsored (?:by|with)"
    r"|co-?organi[sz]ed (?:by|with)|organi[sz]ed by|sponsored by|supported by"
    r"|with (?:the )?support (?:of|from)|kindly supported by|presented by|partnering with"
    r"|hosted by|arranged by|convened by|brought to you by|hosted jointly by)(?: our (?:partners"
    r"|friends)(?: at)?)?[ :]+"
    rf"(?P<orgs>{ORG}(?:(?:, {ORG}){{0,6}},? (?:and|&) {ORG})?)"
)
_SPLIT = re.compile(r" ?(?:;|·|•|\||\n|/|,(?! (?:the )?(?:Inc|Ltd|LLC))) ?")


def speakers(reading: Reading) -> tuple[Found[Speaker], ...]:
    """Return those who speak, in the order of the text, each once."""
    found: dict[str, Found[Speaker]] = {}
    for one in (*_labelled(reading), *_in_prose(reading), *_korean(reading)):
        key = _key(one.value.name)
        known = found.get(key)
        if (known is None and len(found) < MOST) or (
            known and not known.value.role and one.value.role
        ):
            found[key] = one
    return tuple(sorted(found.values(), key=lambda one: one.start))


def _key(name: str) -> str:
    return re.sub(_TITLE, "", name + " ").strip().lower()


def _speaker(reading: Reading, name: str, role: str, start: int, sure: float) -> Found[Speaker]:
    name = re.sub(r"'s?$", "", name)
    role = re.sub(r"^[,\s(-]+|[,\s)]+$", "", role or "")
    role = re.sub(r"^(?:a|an|the|our) |^(?:who|which|and|was|has)\b.*", "", role)
    told = Localised({reading.language: role}) if role else Localised()
    original = reading.text.found(name, start, start + len(name), sure)
    plain = " ".join(original.text.split()) or name
    return Found(Speaker(plain, told), original.text, original.start, original.end, sure)


def _labelled(reading: Reading) -> Iterator[Found[Speaker]]:
    for piece in reading.layout.labelled(Label.SPEAKER, Label.CHAIR):
        value = reading.clean[piece.value : piece.end]
        at = piece.value
        for part in re.split(
            r"(; ?| \| |, and | and (?=[A-Z])|,(?= (?:Dr|Prof|Lord|Baroness|Sir|Rev"
            r"|[A-Z][a-z]+ [A-Z][a-z]+(?: MP)?(?:,|$| and| \()))|\n)",
            value,
        ):
            match = re.match(rf" ?[^\w\n]{{0,3}}(?P<name>{NAME})", part)
            if match and not _STOP_NAMES.search(match["name"]):
                tail = part[match.end() :]
                role = re.match(r"(?:, | \(| - |: )(?P<role>[^;\n()]{2,120})", tail)
                yield _speaker(
                    reading,
                    match["name"],
                    role["role"] if role else "",
                    at + match.start("name"),
                    0.9,
                )
            at += len(part)


def _in_prose(reading: Reading) -> Iterator[Found[Speaker]]:
    for match in _WILL.finditer(reading.clean):
        if not _STOP_NAMES.search(match["name"]):
            yield _speaker(reading, match["name"], match["role"] or "", match.start("name"), 0.85)
    for match in _HEAR.finditer(reading.clean):
        rest = reading.clean[
            match.start("rest") : min(
                match.end("rest"), reading.layout.sentence(match.start("rest"))[1]
            )
        ]
        yield from _row(reading, rest, match.start("rest"))


def _row(reading: Reading, rest: str, at: int) -> Iterator[Found[Speaker]]:
    """Read "the author, Jane Roe, and Dr John Doe of Leeds" as two people."""
    taken = 0
    for name in _ONE_NAME.finditer(rest):
        gap = rest[taken : name.start()]
        if (
            _STOP_NAMES.search(name[0])
            or len(gap) > _ROLE_LENGTH
            or re.search(
                r"\b(?:at|in|on|about|called|titled|his|her|their|who|which|to the)\b", gap
            )
        ):
            if taken and re.search(r"\b(?:of|from|at)(?: the)? $", gap):
                taken = name.end()
                continue
            if taken:
                return
            if _STOP_NAMES.search(name[0]):
                continue
            return
        role = _ROLE_END.match(rest[name.end() :])
        told = role["role"] if role else ""
        if not taken and gap.endswith(", "):
            # "the author, Jane Roe": what she is stands before her name.
            told = gap
        taken = name.end() + (role.end() if role else 0)
        yield _speaker(reading, name[0], told, at + name.start(), 0.75)


def _korean(reading: Reading) -> Iterator[Found[Speaker]]:
    for piece in reading.layout.labelled(Label.SPEAKER, Label.CHAIR):
        for match in _KO_SPEAKER.finditer(reading.clean, piece.value, piece.end):
            yield _speaker(reading, match["name"], match["role"], match.start("name"), 0.85)
        rest = reading.clean[piece.value : piece.end]
        for name in re.finditer(r"(?:^|, ?|· ?| )(?P<name>[가-힣]{3})(?= ?[(,]|$)", rest):
            role = re.match(r" ?\((?P<role>[^()\n]{2,60})\)", rest[name.end() :])
            yield _speaker(
                reading,
                name["name"],
                role["role"] if role else "",
                piece.value + name.start("name"),
                0.8,
            )


def partners(reading: Reading) -> tuple[Found[str], ...]:
    """Return the organisations that hold the event together with the organiser."""
    found: dict[str, Found[str]] = {}
    for match in _PARTNER.finditer(reading.clean):
        at = match.start("orgs")
        for org in re.finditer(
            rf"(?:^|, | and (?=[Tt]he )|, and |; )(?P<org>{ORG})", match["orgs"]
        ):
            _keep(reading, found, at + org.start("org"), at + org.end("org"), 0.8)
    for piece in reading.layout.labelled(Label.PARTNER, Label.HOST):
        at = piece.value
        for gap in (*_SPLIT.finditer(reading.clean, piece.value, piece.end), None):
            end = gap.start() if gap else piece.end
            if 1 < end - at <= _LONGEST_NAME:
                _keep(reading, found, at, end, 0.85)
            at = gap.end() if gap else end
    return tuple(list(found.values())[:MOST])


def _keep(
    reading: Reading, found: dict[str, Found[str]], start: int, end: int, sure: float
) -> None:
    head = re.match(r"[ .,:-]*(?:[Tt]he )?", reading.clean[start:end])
    start += head.end() if head else 0
    words = reading.clean[start:end].rstrip(" .,:-")
    if not words or words.lower() in found or _OURSELVES.match(words):
        return
    one = reading.text.found(words, start, start + len(words), sure)
    found[words.lower()] = Found(" ".join(one.text.split()), one.text, one.start, one.end, sure)


_OURSELVES = re.compile(r"(?:APPG|All-Party Parliamentary Group|Group|us|our)\b")
