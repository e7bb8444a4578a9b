"""Finds titles that are part of a line, or two lines together."""

import re
from collections.abc import Iterator

from content.announcement.naming.titletrim import Candidate, candidate
from content.announcement.reading import Reading
from content.announcement.text.layout import Piece

_LINES_READ = 16
_SHORTEST, _LONGEST = 8, 180
_CUTS = {
    "after a colon in a line": re.compile(r"[^:\n]{3,60}: (?P<title>[^\n]{6,})"),
    "before a colon in a line": re.compile(r"(?P<title>[^:\n]{8,90}): [^\n]{6,}"),
    "after a dash in a line": re.compile(r"[^\n]{3,60}? - (?P<title>[^\n]{6,})"),
    "before a dash in a line": re.compile(r"(?P<title>[^\n]{8,120}?) - [^\n]{4,}"),
    "after a stop in a line": re.compile(r"[^\n.!?]{3,60}[.!?] (?P<title>[^\n]{8,})"),
    "before a stop in a line": re.compile(r"(?P<title>[^\n.!?]{8,90}[!?]?)[.!?] [^\n]{4,}"),
    "after a bar in a line": re.compile(r"[^\n|]{3,60}\| (?P<title>[^\n|]{6,})"),
    "before a bar in a line": re.compile(r"(?P<title>[^\n|]{8,120}) \|"),
    "before who speaks": re.compile(
        r"(?P<title>[^\n]{8,120}?),? (?:by|with|featuring|from) (?:Dr|Prof|Sir|[A-Z][a-z]+ [A-Z])"
    ),
    "capitals before prose": re.compile(
        r"(?P<title>[A-Z][A-Z'&,: -]{8,80}[A-Z]) (?=[A-Z][a-z]+(?:,| [a-z]))"
    ),
    "after a comma in a Korean line": re.compile(
        r"[^,\n]{2,30}[가-힣)], (?P<title>[가-힣\d][^\n]{5,70})"
    ),
    "before a bracket in a line": re.compile(r"(?P<title>[^\n(]{8,120}?) \("),
}


def parts(reading: Reading) -> Iterator[Candidate]:
    """Yield the halves of lines, and lines together with the one right below."""
    lines = [piece for piece in reading.layout.pieces if piece.end - piece.start >= _SHORTEST]
    for number, piece in enumerate(lines[:_LINES_READ]):
        if piece.label is not None and piece.named:
            continue
        deep = {"deep": piece.start / 1500}
        line = reading.clean[piece.start : min(piece.end, piece.start + 2 * _LONGEST)]
        for sign, cut in _CUTS.items():
            match = cut.match(line)
            if match:
                start, end = match.span("title")
                one = candidate(
                    reading, piece.start + start, piece.start + end, {sign: 1.0, **deep}
                )
                if one:
                    yield one
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below is not None and _together(reading, piece, below):
            one = candidate(reading, piece.start, below.end, {"two lines": 1.0, **deep})
            if one:
                yield one


def chains(reading: Reading) -> Iterator[Candidate]:
    """Yield rows of capitals in sentences: "…our first talk, Ireland and the War at Sea, by…"."""
    clean = reading.clean[:_PROSE_READ]
    for number, match in enumerate(_CHAIN.finditer(clean)):
        if number >= _MOST_CHAINS:
            return
        before = clean[max(0, match.start() - 2) : match.start()]
        after = clean[match.end() : match.end() + 1]
        article = _ARTICLE.match(match[0]) if _GOES_ON.match(clean, match.end()) else None
        seen = {"a row of capitals": 1.0, "deep": match.start() / 1500}
        seen["between commas"] = float(before == ", " and after in ",.")
        seen["begins a sentence"] = float(before in {"", ". ", "! ", "? "} or before.endswith("\n"))
        start = match.start() + (article.end() if article else 0)
        one = candidate(reading, start, match.end(), seen)
        if one:
            yield one


_ARTICLE = re.compile(r"The (?=[A-Z]\S* )")
_GOES_ON = re.compile(r" (?!(?:and|of|for|on|in|to|with|by|at|from) )[a-z]{3,} ")
"""A verb behind a name: "The March for Clean Rivers sets off"."""
_PROSE_READ = 1500
_MOST_CHAINS = 14
_CHAIN = re.compile(
    r"(?<![\w'])(?:[A-Z][\w'’&-]*|\d{1,3}(?:st|nd|rd|th) [A-Z][\w'’-]*)"
    r"(?:(?::|,(?= (?:and )?[A-Z]\w+ (?:and|of|in|for)))?"
    r"(?: (?:of|and|the|in|for|to|on|with|a|an|from|at|&)){0,3} [A-Z0-9][\w'’&-]*){2,14}\??"
)


def _together(reading: Reading, piece: Piece, below: Piece) -> bool:
    """Tell whether two lines may be one title: nothing between, no day, nothing said twice."""
    return (
        below.start == piece.end + 1
        and below.label is None
        and below.end - piece.start <= _LONGEST
        and not reading.days_between(piece.start, below.end)
        and not reading.clocks_between(piece.start, below.end)
        and not _tells_again(reading.clean, piece, below)
    )


def _tells_again(clean: str, piece: Piece, below: Piece) -> bool:
    """Tell whether the lower line is a sentence that begins with words of the upper one."""
    again = _AGAIN.match(clean, below.start, below.end)
    upper = clean[piece.start : piece.end].casefold()
    return again is not None and again["words"].casefold() in upper


_AGAIN = re.compile(r"(?:The|Our|This|An?) (?P<words>[\w'-]+ [\w'-]+)\b")
