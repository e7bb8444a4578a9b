"""What an announcement says beside its facts: a summary for the card, and the rest."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobs.draft_fields import LONGEST

if TYPE_CHECKING:
    from content.announcement.model import Announcement

SUMMARY = 500
"""Characters that a summary of whole sentences may have."""

END = re.compile(r"[.!?。]+[”’\"')]*(?=\s)|\n")
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Ph\.D|Dr|Mrs?|Ms|Prof|Rev|St|Rt|Hon|No|vs|e\.g|i\.e)$")
PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]*)*")
WRAPPED = re.compile(r"\n(?![ \t]*[-•*–·\d])")
HEADING = re.compile(r"^(?:appg\s+)?event\s*:\s*", re.IGNORECASE)
SPEAKERS = re.compile(
    r"(?:guest |our )?(?:speakers?|panel(?:l?ists?)?|연사|발표자?|토론자?)\s*[:：]", re.IGNORECASE
)
HOUSE_RULE = re.compile(r"attendance is free|open to the public|accessed via", re.IGNORECASE)

LOGISTICS = 2
"""A sentence with so many of the card's facts says nothing else."""


def prose(found: "Announcement", text: str) -> tuple[str, str]:
    """Split an announcement's own words into a summary and the rest.

    Sentences that only say when and where are left out: the card says it, and says it right
    after a change too. Where nothing else would be left, they stay.
    """
    paragraphs = list(_paragraphs(found, text, LOGISTICS))
    return _summary_and_rest(paragraphs or list(_paragraphs(found, text, len(text))))


def _paragraphs(found: "Announcement", text: str, most: int) -> Iterator[list[str]]:
    spans = [
        (item.start, item.end)
        for item in (found.date, found.start, found.room, found.place, found.entrance,
                     found.admission, found.arrive_by)
        if item is not None and item.text
    ]
    # Same length, so that offsets still hold: a line broken by a mail program is one sentence.
    flowing = WRAPPED.sub(lambda _match: " ", text)
    for block in PARAGRAPH.finditer(text):
        kept = []
        lists_speakers = SPEAKERS.match(block.group()) is not None
        for start, end in _sentences(flowing, block.start(), block.end()):
            facts = sum(start <= first and last <= end for first, last in spans)
            words = _without_title(found, flowing, start, end)
            if lists_speakers and _names_a_speaker(found, words):
                continue
            if words and facts < most and not HOUSE_RULE.search(words):
                kept.append(words)
        if kept:
            yield kept


def _names_a_speaker(found: "Announcement", words: str) -> bool:
    """Tell whether a line of a list of speakers names one, whom the card names already."""
    return any(item.value.name in words for item in found.speakers)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; "Ph.D. candidate" is no end."""
    for stop in END.finditer(text, start, end):
        if stop.group().startswith(".") and ABBREVIATION.search(text, start, stop.start()):
            continue
        yield start, stop.end()
        start = stop.end()
    if text[start:end].strip():
        yield start, end


def _without_title(found: "Announcement", text: str, start: int, end: int) -> str:
    title = found.title
    if title is not None and start <= title.start < end:
        start = min(title.end, end)
        return text[start:end].lstrip(" .:–—-”’\"'").strip()
    return HEADING.sub("", text[start:end].strip())


def _summary_and_rest(paragraphs: list[list[str]]) -> tuple[str, str]:
    if not paragraphs:
        return "", ""
    summary: list[str] = []
    first, rest = list(paragraphs[0]), paragraphs[1:]
    while first and len(" ".join([*summary, first[0]])) <= SUMMARY:
        summary.append(first.pop(0))
    blocks = [" ".join(first)] if first else []
    blocks += [" ".join(block) for block in rest]
    return " ".join(summary), _fit("\n\n".join(blocks), LONGEST["detail"])


def _fit(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return cut[: max(cut.rfind(" "), limit // 2)].rstrip() + "…"
