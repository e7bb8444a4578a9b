"""Cuts a text into words, numbers and marks, and tells of which kind each is."""

import re
from dataclasses import dataclass

LINE_END = "end of line"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|\n|[^\w\s]")


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


_HOUSES = _words(
    "abbey academy annex annexe arena armory arsenal bar barn basilica bookshop bookstore "
    "building cafe café campus castle cathedral center centre centrum chapel church cinema "
    "clinic club clubhouse college courthouse embassy exchange fairgrounds farm forum gallery "
    "garden gardens grange guildhall gurdwara gym gymnasium hall headquarters hospital hotel "
    "house houses hub hut inn institute library lodge mall mansion meetinghouse memorial "
    "minster mission monastery monument mosque museum office offices palace park parlour "
    "pavilion pier playground plaza priory pub rectory residence restaurant school "
    "schoolhouse schoolroom shul square stadium station synagogue tavern temple terminal "
    "theater theatre tower university vicarage villa yard"
)
_ROOMS = _words(
    "atrium auditorium ballroom basement boardroom cafeteria chamber chambers classroom crypt "
    "floor foyer lab level lobby loft lounge refectory room rooms sanctuary studio suite "
    "undercroft vestry"
)
_STREETS = _words(
    "ave avenue blvd boulevard broadway circle close court crescent drive gate green grove "
    "highway hill lane mews parade parkway place quay rd road row st street terrace walk way"
)
_BINDING = _words(
    "a an and at by de der des du for from in inside la le near of on opposite outside the to "
    "und upon via with y"
)
_LONGEST_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, a mark or the end of a line, with its offsets in the plain text.

    `word` is written small and holds of a number only its length; `kind` begins with "A" for
    capitals, "C" for a capital in front, "a" for small letters and "d" for digits; an "H", "R" or
    "S" behind it tells of a noun of a house, a room or a street. Small words that bind others and
    marks are kinds of their own.
    """

    start: int
    end: int
    word: str
    kind: str

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.kind[0] in "AC"

    @property
    def number(self) -> bool:
        """Whether it is a number."""
        return self.kind[0] == "d" and self.kind[1:].isdigit()

    @property
    def house(self) -> bool:
        """Whether it is a noun of a house."""
        return self.kind in {"AH", "CH", "aH"}


END = Token(0, 0, LINE_END, LINE_END)
"""Stands before the first token and behind the last."""


def tokens(clean: str, most: int) -> list[Token]:
    """Return the tokens of a text's first `most` characters."""
    return [_token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(clean[:most])]


def _token(text: str, start: int, end: int) -> Token:
    if text == "\n":
        return Token(start, end, LINE_END, LINE_END)
    if text.isdigit():
        length = min(len(text), _LONGEST_NUMBER)
        return Token(start, end, "0" * length, f"d{length}")
    if not text[0].isalpha():
        return Token(start, end, text, text)
    return Token(start, end, text.lower(), _kind(text, text.lower()))


def _kind(text: str, small: str) -> str:
    if small in _BINDING:
        return small
    case = "A" if text.isupper() and len(text) > 1 else "C" if text[0].isupper() else "a"
    for letter, nouns in (("H", _HOUSES), ("R", _ROOMS), ("S", _STREETS)):
        if small in nouns:
            return case + letter
    return case
