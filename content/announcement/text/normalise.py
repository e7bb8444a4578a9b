"""Plain characters for the grammars, with the way back to the text as it was pasted."""

import re
import unicodedata
from dataclasses import dataclass
from typing import TypeVar

from content.announcement.model import Found
from content.announcement.text.words import MONTH, WEEKDAY

T = TypeVar("T")

LONGEST = 60_000
"""Characters read; what comes after is left unread, so that no paste can hold up a chat."""

NOTE = 240
"""Characters of a note of a line or two, in which "6.30" is an hour and "16/9" a day."""

_PIECES = re.compile(
    r"(?P<plain>[!-%'-)+-;=?-~가-힣]+(?: [!-%'-)+-;=?-~가-힣]+)*)"
    r"|(?P<space>[^\S\n\r\x0b\x0c\x85\u2028\u2029]+)"
    r"|(?P<line>[\n\r\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<tag>(?i:</?(?:b|i|u|s|em|strong|p|br|div|span|h[1-6]|li|ul|ol|a|code|pre)\b"
    r"[^<>\n]{0,300}>"
    r"|&(?:nbsp|amp|quot|lt|gt|#39|rsquo|lsquo|ndash|mdash);))"
    r"|(?P<hangul>[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?)"
    r"|(?P<other>.[\u0300-\u036f]{0,4})",
    re.DOTALL,
)
_BREAKS = ("<br", "<p", "</p", "<div", "</div", "<li", "</li", "<h", "</h")
_ENTITIES = {
    "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&#39;": "'",
    "&rsquo;": "'", "&lsquo;": "'", "&ndash;": "-", "&mdash;": "-", "&nbsp;": " ",
}  # fmt: skip
_LIKE = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―─━−﹣－", "-"),
    **dict.fromkeys("∼〜～˜", "~"),
    **dict.fromkeys("：﹕∶꞉", ":"),
    # Letters that patterns take for i when case does not matter.
    "ı": "i",
    "İ": "I",
    "*": " ", "→": "->", "⇒": "->", "｜": "|", "│": "|",
}  # fmt: skip
_SILENT = {"Cf", "Mn", "Me", "Cc", "Cs"}


@dataclass(frozen=True)
class Text:
    """A text in plain characters; runs of blanks are one blank, of empty lines one empty line."""

    original: str
    clean: str
    starts: list[int]
    ends: list[int]
    spelt: tuple[tuple[int, int], ...] = ()
    """What stands in full in `clean` where the text as pasted cuts it short."""

    def words(self, start: int, end: int) -> str:
        """Return words as they were pasted, shortened ones in full."""
        if any(start <= first < end for first, _ in self.spelt):
            return self.clean[start:end]
        return self.found("", start, end, 0).text

    def found(self, value: T, start: int, end: int, sure: float) -> Found[T]:
        """Return `value` as read from clean[start:end], its span told in the original."""
        while start < end and self.clean[start].isspace():
            start += 1
        while end > start and self.clean[end - 1].isspace():
            end -= 1
        if start >= end:
            return Found(value, "", 0, 0, sure)
        first, last = self.starts[start], self.ends[end - 1]
        return Found(value, self.original[first:last], first, last, round(sure, 2))


def concluded(value: T, sure: float) -> Found[T]:
    """Return a value that stands nowhere in the text."""
    return Found(value, "", 0, 0, round(sure, 2))


def normalise(original: str) -> Text:
    """Return the text in plain characters."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tail = "\n"
    for match in _PIECES.finditer(original, 0, LONGEST):
        piece = _plain(match)
        if match.lastgroup == "plain":
            starts.extend(range(match.start(), match.end()))
            ends.extend(range(match.start() + 1, match.end() + 1))
            pieces.append(piece)
            tail = piece[-1]
            continue
        for char in piece:
            if char == "\n" and tail == " " and pieces:
                pieces.pop(), starts.pop(), ends.pop()
                tail = pieces[-1][-1] if pieces else "\n"
            if _is_surplus(char, tail, pieces):
                continue
            pieces.append(char)
            starts.append(match.start())
            ends.append(match.end())
            tail = char
    return Text(original, _lowered(_unwrap("".join(pieces))), starts, ends)


def _is_surplus(char: str, tail: str, pieces: list[str]) -> bool:
    if char == " ":
        return tail in " \n"
    if char == "\n":
        return tail == "\n" and (len(pieces) <= 1 or pieces[-2][-1] == "\n")
    return False


def _plain(match: re.Match[str]) -> str:
    kind, piece = match.lastgroup, match[0]
    if kind == "plain":
        return piece
    if kind == "space":
        return " "
    if kind == "line":
        return "\n"
    if kind == "tag":
        lowered = piece.lower()
        return _ENTITIES.get(lowered, "\n" if lowered.startswith(_BREAKS) else "")
    if kind == "hangul":
        return unicodedata.normalize("NFC", piece)
    return _character(piece)


def _character(piece: str) -> str:
    if piece in _LIKE:
        return _LIKE[piece]
    if unicodedata.category(piece[0]) in _SILENT:
        return ""
    plain = unicodedata.normalize("NFKC", piece)
    return "".join(_LIKE.get(char, " " if char.isspace() else char) for char in plain)


_CAPITALS = re.compile(r"(?m)^[^a-z\n가-힣]*[A-Z]{4,}[^a-z\n가-힣]* [^a-z\n가-힣]*$")
_WORD = re.compile(r"[A-Z][A-Z']*[A-Z]|[A-Z]")
_SMALL = frozenset(
    ["OF", "THE", "AND", "FOR", "ON", "IN", "AT", "TO", "BY", "A", "AN", "WITH", "FROM", "IS", "OR"]
)
_SHORT = 3
_LONGEST_LINE = 160


def _lowered(clean: str) -> str:
    """Write lines that are all in capitals as names are written, letter for letter.

    Short words may be short for something and stay as they are: "NW", "SOAS" in a mixed line.
    """
    return _CAPITALS.sub(_named, clean)


def _named(line: re.Match[str]) -> str:
    if len(line[0]) > _LONGEST_LINE:
        return line[0]
    return _WORD.sub(_as_name, line[0])


def _as_name(word: re.Match[str]) -> str:
    if word[0] in _SMALL and word.start() and not _is_letter(word):
        return word[0].lower()
    if len(word[0]) <= _SHORT or not set(word[0]) & set("AEIOUY"):
        return word[0]
    return word[0][0] + word[0][1:].lower()


def _is_letter(word: re.Match[str]) -> bool:
    """Tell whether "A" is the letter of a room: "CONFERENCE ROOM A, MUNICIPAL BUILDING"."""
    if word[0] != "A":
        return False
    return not _ARTICLE.match(word.string, word.end()) or bool(
        _LETTERED.search(word.string, 0, word.start())
    )


_ARTICLE = re.compile(r" [A-Z]")
_LETTERED = re.compile(r"\b(?:ROOM|SUITE|HALL|BLOCK|BUILDING|STUDIO|FLAT|UNIT|GATE|WING) $")
_WRAPPED = range(50, 130)
"""How long the lines are that mail programs break by themselves."""
_GOES_ON = re.compile(r"(?:[,(]| (?:in|at|on|of|the|and|to|for|with|from|by|a|an|or|&))$")
_FRESH = re.compile(r"[^\w\"'(]|\d{1,2}[.)] |[\w /&]{2,30}:|https?:")


def _unwrap(clean: str) -> str:
    """Turn breaks inside a sentence into blanks, one for one."""
    lines = clean.split("\n")
    out = [lines[0]]
    for number in range(1, len(lines)):
        out.append(" " if _continues(lines, number) else "\n")
        out.append(lines[number])
    return "".join(out)


def _continues(lines: list[str], number: int) -> bool:
    before, line = lines[number - 1], lines[number]
    if not before or not line or _FRESH.match(line):
        return False
    if len(before) in _WRAPPED and (line[0].islower() or _GOES_ON.search(before[-8:])):
        return True
    return before[-1] not in ".!?:" and _in_even_paragraph(lines, number)


_EVEN = range(56, 82)
_FEWEST = 3
_LISTED = re.compile(rf"(?:{WEEKDAY}|{MONTH})\b|\d", re.IGNORECASE)
_OF_A_LIST = 2


def _in_even_paragraph(lines: list[str], number: int) -> bool:
    """Tell whether a line is in a paragraph of even lines, as mail programs break them."""
    first = last = number
    while first > 0 and number - first < len(_EVEN) and lines[first - 1]:
        first -= 1
    while last + 1 < len(lines) and last - number < len(_EVEN) and lines[last + 1]:
        last += 1
    paragraph = lines[first : last + 1]
    return (
        len(paragraph) >= _FEWEST
        and all(len(line) in _EVEN for line in paragraph[:-1])
        and not any(_FRESH.match(line) for line in paragraph)
        and sum(bool(_LISTED.match(line)) for line in paragraph) < _OF_A_LIST
    )
