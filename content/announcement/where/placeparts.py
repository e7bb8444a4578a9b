"""Cuts words that tell where into their parts: at commas, breaks and brackets."""

import re
from collections.abc import Iterator

from content.announcement.where import gazetteer
from content.announcement.where.placesplits import room_then_building
from content.announcement.where.placetrim import Span, closed, trim
from content.announcement.zoning.cities import ZONE_OF

__all__ = ["PHRASE", "Span", "closed", "name_only", "parts", "trim"]

_NOUN_BELOW = (
    r"(?<=[a-z])\n(?=(?:Library|Hall|Church|School|Cent(?:re|er)|Hotel|Museum|Institute|University"
    r"|College|Theat(?:re|er)|Building|House|Club)\b(?:[,.]| for | of ))"
)
"""The break of a line in the middle of a name: its noun begins the next."""
PHRASE = re.compile(
    r"(?:[Tt]he |our )?(?:rooms? )?(?:[A-ZÀ-Þ0-9][\w'&./-]*|\"[A-Z])(?:(?: (?:of|the|and|for|upon"
    r"|y|yr"
    r"|de|la|le|du|des|für|fur|för|voor|pour|per|e|van|der|den"
    r"|am|im|an|di|del|zu|zum|zur|von|und|et|en|sur|aux|without|within"
    r"|juxta|&|-|in(?= the (?:Fields|Marsh|Bull Ring|Wardrobe|Bail)\b)"
    rf"|St\.?)){{0,3}}(?: |{_NOUN_BELOW})"
    r"(?!\((?:the|our|in|on|at|an?)\b)"
    r"(?:(?<= des )[a-zà-þ][\w'-]+|(?<= della )[a-zà-þ][\w'-]+|[A-ZÀ-Þ0-9(#][\w'&./-]*\)?|rooms?"
    r"|offices?|home|chambers?"
    r"|hall|floor|level|suite|theatre|building|house"
    r"|centre"
    r"|center|library|(?:main )?building|church|pub|hotel|school|college|cinema|museum|chapel"
    r"|cafe|café|bookshop|campus|gym|pavilion|clubhouse|bandshell|bandstand|embassy|consulate|hut"
    r"|courthouse|hospital|barn|parlour|schoolroom|station"
    r"|(?:village|parish|church|community|memorial|sports|social|school|youth|scout|mission"
    r"|rugby|football|cricket|bowls|primary|secondary|high|middle|elementary|railway|bus"
    r"|public|county|central|civic|arts|leisure|recreation|market|fire|police|visitors?|heritage"
    r"|education|learning|day|family|welcome|youth|health|garden|cultural|methodist"
    r"|baptist|catholic|anglican|lecture)"
    r" (?:theatre|hall|centre|center|club|pavilion|library|school|rooms?|ground|square|station"
    r"|house"
    r"|church|museum))(?![a-z]))*"
)


def name_only(clean: str, span: Span) -> Span:
    """Cut "Civic Centre hosts the Mayor" after the name."""
    if _STOPPED.search(clean, max(span[0], span[1] - _TAIL), span[1]):
        span = span[0], span[1] - 1
    name = PHRASE.match(clean, *span)
    if not name or not re.match(r" [a-z]", clean[name.end() : span[1]]):
        return span
    noun = _NOUN_THEN_ONE.match(name[0])
    if noun and noun["next"].lower() in ZONE_OF:
        noun = None
    return span[0], name.start() + noun.end("house") if noun else name.end()


_TAIL = 8
_STOPPED = re.compile(r"[a-z]{3}\.$")
"""The stop of a sentence, as no shortened word has it: "Kerr Hall."."""
_NOUN_THEN_ONE = re.compile(
    rf"(?P<house>.*[\w'] (?:{gazetteer.BUILDING_NOUNS})) (?!(?:{gazetteer.BUILDING_NOUNS})$)"
    r"(?P<next>[A-Z][a-z]+)$",
    re.DOTALL,
)
"""A house and the first word of the next sentence: "Kerr Hall Stay for tea"."""


_PART = re.compile(rf"(?:[^,;\n|()•·\U0001f300-\U0001faff]|{_NOUN_BELOW})+")


def parts(clean: str, start: int, end: int) -> Iterator[Span]:
    """Cut at commas, breaks and brackets, and between a room and "in the" building."""
    for match in _PART.finditer(clean[start:end]):
        a, b = start + match.start(), start + match.end()
        for piece in re.finditer(
            r"(?:(?! - |(?<=[a-z])- (?=[A-Z])| //? | @ |: | OR | at the "
            r"| in the (?!(?:Fields|Marsh|Bull Ring|Wardrobe|Bail)\b)| of the (?=House"
            r"|Palace|Parliament"
            r"|Portcullis)|(?<=Parliament) for (?=[A-Z])"
            r"| at (?=[A-Z])| in (?=[A-Z]|\d{1,3} [A-Z])|(?<=[a-z]{3})\. (?=[A-Z])).)+",
            clean[a:b],
            re.DOTALL,
        ):
            span = trim(clean, a + piece.start(), a + piece.end())
            if span is None:
                continue
            yield from room_then_building(clean, span)
