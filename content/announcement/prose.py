"""What an announcement says beside its facts: some sentences for the card, and the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from content.announcement.model import Announcement, Found
from content.announcement.text.labels import Label
from content.announcement.text.layout import Layout, Piece
from content.announcement.text.normalise import Text, normalise
from content.announcement.text.words import HANGUL
from content.announcement.text.wrappings import blanked

SUMMARY = 500
"""Characters that a summary of whole sentences may have."""

_PLAIN = 4
"""Characters from which a fact's words mean the same wherever they stand."""
_BESIDE_FACTS = 2
"""So many words beside a fact are its label ("Doors open"), no news of their own."""
_FEW, _KOREAN_FEW = 4, 3
"""Words that a sentence has at least."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_HEADING = re.compile(r"(?:appg\s+)?event\s*:\s*", re.IGNORECASE)
_SENTENCE = re.compile(r".*[.!?。…][”’\"')\]]*", re.DOTALL)
_RULE = re.compile(r"attendance is free|open to the public|accessed via", re.IGNORECASE)
_FORM = re.compile(
    r"(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening)|(?:yours|kind|best|warm)"
    r" \w+|(?:many )?thanks|안녕하세요|안녕하십니까|감사합니다)\b[^.?!]{0,50}[^\w)]*"
    r"|(?:posted|published|updated|last modified)\b[^.?!]*|for immediate release\W*"
    r"|(?:\w+ ){0,2}\w+,",
    re.IGNORECASE,
)
"""Greetings, closings and stamps, which are of the letter or the page."""
_TOLD = {
    Label.DATE, Label.TIME, Label.START, Label.END, Label.DOORS, Label.PLACE, Label.ROOM,
    Label.ENTRANCE, Label.ONLINE,
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """Words that the card does not say already."""

    words: str
    is_sentence: bool
    labelled: bool


_Line = list[Part]
_Paragraph = list[_Line]


def prose(found: Announcement, original: str) -> tuple[str, str]:
    """Split an announcement's own words into a summary and the rest.

    Sentences that only say when and where are left out: the card says it, and says it right
    after a change too. Where nothing else would be left, they stay.
    """
    words = _Words(found, normalise(blanked(original, found.elsewhere)))
    paragraphs = words.paragraphs() or replace(words, most=len(original)).paragraphs()
    said = [kept for one in paragraphs if (kept := _without_loose_heads(one))]
    if not said:
        return "", ""
    first = next((one for one in said if _says(one)), said[0])
    taken = _first_words(first)
    rest = [_written(paragraph, taken) for paragraph in said]
    return " ".join(part.words for part in taken), "\n\n".join(filter(None, rest))


@dataclass(frozen=True)
class _Words:
    """The words of a text, paragraph by paragraph, without what the card says."""

    found: Announcement
    text: Text
    most: int = 1
    """So many of the card's facts may stand in a sentence that is kept."""

    @cached_property
    def layout(self) -> Layout:
        return Layout(self.text.clean)

    @cached_property
    def facts(self) -> Sequence[Found[Any]]:
        one = self.found
        told = (
            one.date, one.start, one.end, one.doors, one.room, one.place, one.address, one.entrance,
            one.admission, one.arrive_by, one.online,
        )  # fmt: skip
        by_place = {(fact.start, fact.end): fact for fact in told if fact is not None and fact.text}
        return list(by_place.values())

    def paragraphs(self) -> list[_Paragraph]:
        """Return the paragraphs in which something is left to say."""
        found: list[_Paragraph] = [[]]
        line = -1
        for piece in self.layout.pieces:
            if piece.start == piece.end:
                found.append([])
                continue
            here = self.layout.line(piece.start)[0]
            if kept := list(self._parts(piece)):
                if here == line and found[-1]:
                    found[-1][-1].extend(kept)
                else:
                    found[-1].append(kept)
                line = here
        return [paragraph for paragraph in found if paragraph]

    def _parts(self, piece: Piece) -> Iterator[Part]:
        start, end, _words = self._span(piece.start, piece.end)
        if self._is_told(piece, start, end):
            return
        at = piece.start
        while at < piece.end:
            stop = min(self.layout.sentence(at)[1], piece.end)
            start, end, words = self._span(at, stop)
            at = max(stop, at + 1)
            words = _without_title(self.found, words, start, end)
            is_sentence = not piece.named and _is_sentence(words)
            if words and not _is_form(words) and not self._is_known(start, end, is_sentence):
                yield Part(words, is_sentence, piece.named)

    def _span(self, start: int, end: int) -> tuple[int, int, str]:
        found = self.text.found("", start, end, 1)
        return found.start, found.end, " ".join(found.text.split())

    def _is_told(self, piece: Piece, start: int, end: int) -> bool:
        """Tell whether the card holds what stands behind a label."""
        match piece.label:
            case Label.SPEAKER | Label.CHAIR:
                only_label = not self.text.clean[piece.value : piece.end].strip()
                names = [one.value.name for one in self.found.speakers]
                told = self.text.original[start:end]
                return bool(names) and (only_label or any(name in told for name in names))
            case Label.TITLE if piece.named:
                title = self.found.title
                return title is not None and start <= title.start < end
            case _:
                return piece.label in _TOLD and bool(self._told_in(start, end))

    def _told_in(self, start: int, end: int) -> Sequence[Found[Any]]:
        """Return the facts read from a stretch of the text, or told there in the same words."""
        words = self.text.original[start:end]
        return [
            fact for fact in self.facts
            if (start <= fact.start and fact.end <= end)
            or (len(fact.text) >= _PLAIN and fact.text in words)
        ]

    def _is_known(self, start: int, end: int, is_sentence: bool) -> bool:
        """Tell whether words are facts of the card, and hardly a word beside them."""
        facts = self._told_in(start, end)
        if is_sentence or not facts:
            return len(facts) > self.most
        beside = self.text.original[start:end]
        for fact in facts:
            beside = beside.replace(fact.text, " ")
        return len(facts) > 1 or len(_WORD.findall(beside)) <= _BESIDE_FACTS


def _is_form(words: str) -> bool:
    """Tell whether words are of the letter's form, or nothing but signs and numbers."""
    return bool(_RULE.search(words) or _FORM.fullmatch(words)) or not _WORD.search(words)


def _is_sentence(words: str) -> bool:
    few = _KOREAN_FEW if HANGUL.search(words) else _FEW
    return bool(_SENTENCE.fullmatch(words)) and len(words.split()) >= few


def _without_title(found: Announcement, words: str, start: int, end: int) -> str:
    """Return a sentence without the title that it begins with; in its middle it is part of it."""
    words = _HEADING.sub("", words, count=1)
    title = found.title
    if title is None or not title.text or not start <= title.start < end:
        return words
    name = " ".join(title.text.split())
    before, named, rest = words.partition(name)
    if not named:
        return ""
    if _WORD.search(before):
        return words if _is_sentence(words) else ""
    return rest.lstrip(" .:–—-|”’\"'»」』》)]").strip()


def _says(paragraph: _Paragraph) -> bool:
    return any(part.is_sentence for line in paragraph for part in line)


def _without_loose_heads(paragraph: _Paragraph) -> _Paragraph:
    """Return a paragraph without a last line such as "The details:", of which nothing is left."""
    while paragraph and paragraph[-1][-1].words.endswith((":", "：")):
        paragraph = [*paragraph[:-1], *([paragraph[-1][:-1]] if paragraph[-1][:-1] else [])]
    return paragraph


def _first_words(paragraph: _Paragraph) -> list[Part]:
    """Return the first sentences in a row that a summary holds; a label's value is none."""
    parts = [part for line in paragraph for part in line]
    wanted = [part.is_sentence if _says(paragraph) else not part.labelled for part in parts]
    begin = wanted.index(True) if True in wanted else len(parts)
    end = begin
    while end < len(parts) and wanted[end]:
        if len(" ".join(part.words for part in parts[begin : end + 1])) > SUMMARY:
            break
        end += 1
    return parts[begin:end]


def _written(paragraph: _Paragraph, without: Sequence[Part]) -> str:
    """Return the lines of a paragraph without what the summary says already."""
    left = ([part.words for part in line if part not in without] for line in paragraph)
    return "\n".join(" ".join(words) for words in left if words)
