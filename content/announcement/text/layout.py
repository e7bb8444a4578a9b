"""How an announcement is laid out: labelled pieces, lines and sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from content.announcement.text.labels import ANY, SIGNS, Label, label_of
from content.announcement.text.words import MONTH

_BULLET = (
    r"[^\w\n\"'(\[#]{0,6}(?:[ㅁㅇ\u1106\u110b] ?|o (?=[가-힣]))?"
    r"(?:\d{1,2}[.)] ?|[가-하]\. ?)?[^\w\n\"'(#]{0,3}"
)
_LABELLED = re.compile(
    rf"(?:^|(?<=\n))(?P<bullet>{_BULLET})(?P<label>{ANY})(?:(?:"
    rf"(?<=[가-힣])[ /(]{{1,2}}(?=[A-Za-z])|(?<=[A-Za-z])[ /(]{{1,2}}(?=[가-힣]))(?:{ANY})\)?"
    rf"(?= ?[:|\n\]]))?(?:\([^()\n]{{1,12}}\))?"
    rf"(?P<stop>[\])】>』]? ?(?::|(?<=[가-힣])=|\||->|-(?= )|–|\?(?= )|(?<=[가-힣])_"
    rf"|(?<=[가-힣] )/(?= (?!{ANY}))|\.{{4,60}}(?=[ \w'\"£$]))"
    rf"|[\])】>』](?=[ \n]|$)|(?= ?\n)|$)",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<=[ .;,|)(▲△◇◆○●◎■□▷▶◦])(?P<label>When|Where|Date|Time|Venue|Location|Place"
    r"|Speakers?|Witness(?:es)?|Chair|Cost|Admission|Entry|Room|Zoom|RSVP|Tel|Email|Contact|일시|장소|시간|문의|주최|연사"
    r"|(?<=[▲△◇◆○●◎■□▷▶◦])(?:대상|주제|주관|후원|참가비|강사)|Date & Time|Date and Time|Topic|Doors"
    r"|WHEN|WHERE|DATE"
    r"|TIME|VENUE|LOCATION|Start|Tickets|Register)(?: ?:|(?<=[가-힣])=)"
)
_UNSTOPPED = re.compile(
    r"(?:^|(?<=\n))[^\w\n]{0,3}(?P<label>When|Where|Date|Time|Venue|Location|Place|Speakers?|Room"
    r"|WHEN|WHERE|DATE|TIME|VENUE|LOCATION|PLACE|일 {0,4}시|장 {0,4}소|(?:전시|행사|공연|교육"
    r"|상영|개최) ?(?:기간|장소|일시)|관람 ?시간|날 ?짜|주 ?제|주 ?최|대 ?상"
    r"|문 ?의)(?:\t| )+(?=[\dA-Z가-힣\"'(<「『])"
)
"""Labels of a form or a table, where nothing but a gap stands before the value."""
_SUBJECT = re.compile(
    r"(?:^|(?<=\n)) ?(?P<label>제 ?목|(?:전시|행사|공연|강연|강좌|영화)명) +"
    r"(?=[\d가-힣A-Z\"'(<「『])"
)
_ADDRESSEE = re.compile(r"(?:^|(?<=\n)) ?(?:수 ?신|\(경유\)|발 ?신)")
"""How an official letter begins, whose subject then stands behind its label and a gap."""
_BULLETED = re.compile(
    r"(?:^|(?<=\n)) ?[▪■□○●◇◆▶▷◦•·∙❍❑☐⊙✔✓✅☑✦➤➡★☆-]?️? ?(?P<label>곳|때|장소|일시|언제|어디서) +"
    r"(?=[\d가-힣A-Z])"
)
"""Labels behind a bullet, where nothing but a gap stands before the value."""
_SIGN = re.compile(rf"(?:^|(?<=\n))[^\w\n]{{0,3}}(?P<sign>[{''.join(SIGNS)}])")
_DECORATED = re.compile(r"(?P<sign>[^\w\s])[^\n]+(?P=sign)\W{0,3}(?=\n|$)")
"""A line between two of the same sign, which tells nothing: "⛪ Hustings ⛪"."""
_SENTENCE = re.compile(r"[.!?]['\")\]]{0,2} (?=[\"'(\[]?[A-Z0-9가-힣£$€])|\n|[。！？]")
_SHORTENED = re.compile(
    r"(?:\b(?:[ap]\.m|[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|Rev|Hon|No|Rm|Ave|Rd|Sq|Jr|Sr|vs|Bldg|Blvd|Ste|Fl"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun|Rt|approx"
    r"|ext|Tel|Mt|Ft|Sen|Rep|Gov|Col|Gen|Capt|Sgt|Lt|Bro|Fr|e\.g|i\.e|U\.S|D\.C|[PA]\.M|Ph\.D))\.$",
)
_STREET_LAST = re.compile(r"\b\d{1,4}[A-Za-z]? (?:[A-Z][\w'-]+ ){1,3}(?:St|Rd|Ave|Sq|Blvd)\.$")
"""The stop behind a street may be that of the sentence: "at 23 Donegall St. Free."."""
_LETTERED = re.compile(r"\b(?:[Rr]oom|Suite|Hall|Studio|Block|Level|Screen) [A-Z]\. ")
_NUMBERED = re.compile(r"(?:^|[ \n(])\d{1,2}\.$")
_DATED = re.compile(r"(?:\b(?:19|20)\d\d|\b\d{1,2})\.$")
_DATE_GOES_ON = re.compile(r"\d{1,2}(?:\.|\(| \(|일| \d|$)")
"""The stops of "2019. 6. 6 (목)" end no sentence."""
_MONTH = re.compile(MONTH, re.IGNORECASE)
_NAMED_DOT = re.compile(r"[ap]\.m\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """A line, or the part of a line that follows one label."""

    start: int
    end: int
    label: Label | None
    value: int
    named: bool = False


class Layout:
    """Where pieces and sentences begin and end in a plain text."""

    def __init__(self, clean: str) -> None:
        self.clean = clean
        self.pieces = list(_pieces(clean))
        self._starts = [piece.start for piece in self.pieces]
        self._sentences = [0, *_sentences(clean), len(clean)]

    def piece(self, at: int) -> Piece:
        """Return the piece around a position."""
        return self.pieces[max(0, bisect_right(self._starts, at) - 1)]

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the bounds of the sentence around a position."""
        number = max(1, bisect_right(self._sentences, at))
        if number >= len(self._sentences):
            return self._sentences[-2], self._sentences[-1]
        return self._sentences[number - 1], self._sentences[number]

    def line(self, at: int) -> tuple[int, int]:
        """Return the bounds of the line around a position."""
        start = self.clean.rfind("\n", 0, at) + 1
        end = self.clean.find("\n", at)
        return start, len(self.clean) if end < 0 else end

    def before(self, at: int, most: int = 90) -> str:
        """Return the words of the same sentence before a position."""
        return self.clean[max(self.sentence(at)[0], at - most) : at]

    def after(self, at: int, most: int = 90) -> str:
        """Return the words of the same sentence after a position."""
        return self.clean[at : min(self.sentence(max(0, at - 1))[1], at + most)]

    def labelled(self, *labels: Label) -> Iterator[Piece]:
        """Yield the pieces under one of the labels, in the order of the text."""
        return (piece for piece in self.pieces if piece.label in labels)


def _sentences(clean: str) -> Iterator[int]:
    for match in _SENTENCE.finditer(clean):
        if match[0] == "\n":
            yield match.end()
            continue
        before = clean[max(0, match.start() - 8) : match.start() + 1]
        if _DATED.search(before) and _DATE_GOES_ON.match(clean, match.end()):
            continue
        upper_next = clean[match.end() : match.end() + 1].isupper()
        if _NAMED_DOT.search(before) and upper_next:
            # "at 7 p.m. Doors open" begins a sentence, "at 7 p.m. Thursday" hardly ever matters.
            yield match.end()
        elif _NUMBERED.search(before) and (_MONTH.match(clean, match.end()) or "\n" in before[-4:]):
            # "12. March" and the "1. " that begins a line of an agenda.
            continue
        elif (
            not _SHORTENED.search(before)
            or _LETTERED.search(clean, match.start() - 12, match.end())
            or _STREET_LAST.search(clean, max(0, match.start() - 40), match.start() + 1)
        ):
            yield match.end()


def _pieces(clean: str) -> Iterator[Piece]:
    """Cut the text at line breaks and labels; a label reaches into the lines that belong to it."""
    marks = _marks(clean)
    waiting: Label | None = None
    last_empty = False
    block: Label | None = None
    at = 0
    while at <= len(clean):
        stop = clean.find("\n", at)
        stop = len(clean) if stop < 0 else stop
        last = None
        for piece in _cut(at, stop, marks.get(at, []), waiting if at < stop else None):
            yield piece
            last = piece
        if at == stop and not last_empty:
            block = None
        elif last and last.named:
            last_empty = not clean[last.value : last.end].strip()
            # "Speakers" on a line of its own heads all lines up to the next gap.
            block = last.label if last_empty and last.label is not Label.AGENDA else None
        elif at < stop:
            last_empty = False
        waiting = block or _carried(clean, last)
        at = stop + 1


def _carried(clean: str, last: Piece | None) -> Label | None:
    """Return the label that the next line still belongs to."""
    if last is None or last.label is None or last.start == last.end:
        return None
    value = clean[last.value : last.end].strip()
    if (
        (not value and last.label is not Label.AGENDA)
        or value.endswith(",")
        or last.label in _SEVERAL_LINES
    ):
        return last.label
    return None


_QUESTION = re.compile(r"[^\n?.!]{8,120}\?\s*(?:\n|$)")
_SEVERAL_LINES = {Label.PLACE}
_OF_A_FORM = {Label.DATE, Label.TIME, Label.PLACE}
"""Of these two at least must stand without a colon, else "When" begins a sentence."""


def _cut(
    start: int, stop: int, marks: list[tuple[int, int, Label]], waiting: Label | None
) -> Iterator[Piece]:
    if not marks:
        yield Piece(start, stop, waiting, start)
        return
    if marks[0][0] > start:
        yield Piece(start, marks[0][0], waiting, start)
    for (at, value, label), after in zip(marks, [*marks[1:], None], strict=True):
        yield Piece(at, after[0] if after else stop, label, value, named=True)


def _marks(clean: str) -> dict[int, list[tuple[int, int, Label]]]:
    """Return the labels of each line, by the offset where the line starts."""
    found: dict[int, tuple[int, Label]] = {}
    for match in _SIGN.finditer(clean):
        if not _DECORATED.match(clean, match.start("sign")):
            found[match.start()] = (match.end(), SIGNS[match["sign"]])
    for match in _INLINE.finditer(clean):
        found[match.start("label")] = (match.end(), label_of(match["label"]))
    unstopped = [(label_of(match["label"]), match) for match in _UNSTOPPED.finditer(clean)]
    if len({label for label, _ in unstopped} & _OF_A_FORM) > 1:
        found |= {match.start(): (match.end(), label) for label, match in unstopped}
    for match in _SUBJECT.finditer(clean):
        if match["label"].endswith("명") or _ADDRESSEE.search(clean):
            found[match.start()] = (match.end(), label_of(match["label"]))
    for match in _BULLETED.finditer(clean):
        found[match.start()] = (match.end(), label_of(match["label"]))
    for match in _LABELLED.finditer(clean):
        found[match.start()] = (match.end(), label_of(match["label"]))
    lines: dict[int, list[tuple[int, int, Label]]] = {}
    for at in sorted(found):
        end, label = found[at]
        if label is Label.SPEAKER and _QUESTION.match(clean, end):
            # "Panel: Who pays for the locks?" tells what is discussed.
            label = Label.TITLE
        line = clean.rfind("\n", 0, at) + 1
        here = lines.setdefault(line, [])
        if here and here[-1][1] > at:
            continue
        if label is Label.TIME and here and here[-1][2] is Label.END:
            # "Finishes: 12 October Time: 7pm"
            label = Label.END
        here.append((at, end, label))
    return lines
