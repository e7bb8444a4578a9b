"""What is seen of a text that tells an announcement of an event from any other text."""

import re
from collections.abc import Iterator
from math import log

from content.announcement.days.moments import Moment
from content.announcement.judging import daysigns, kinds
from content.announcement.judging import judgewords as words
from content.announcement.model import Change, Found
from content.announcement.naming.titlewords import EVENT_NOUN
from content.announcement.reading import Reading
from content.announcement.text import moods
from content.announcement.text.labels import Label
from content.announcement.text.moods import Mood
from content.announcement.where.whereabouts import Where

_READ, _FIRST = 8_000, 4_000
_HEAD, _HEADING, _OPENING = 300, 120, 500
_PAGE = 1500
_MOST = 4
_TO_READERS = re.compile(
    r"\b(?:we|we're|we'll|us|our|you|your|you're|you'll|yours)\b|여러분|우리|저희|님께|귀하",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|added|according to)\b|밝혔|말했|전했|설명했|덧붙였", re.I)
_DUTY = re.compile(
    r"\b(?:must|should|ought to|cannot|can't|would be|surely|wrong to|never)\b"
    r"|해야 한다|해야 할|안 된다|아니다|것이다|않으면",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"'][^\"'\n]{30,}[\"']")
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n")
_COMMON = {Label.SPEAKER, Label.REGISTER, Label.ONLINE, Label.PRICE, Label.HOST}


def signs(
    reading: Reading, moment: Moment, where: Where, online: bool, change: Found[Change] | None
) -> dict[str, float]:
    """Return what is seen of a text, each sign with how much of it."""
    placed = bool(where.place or where.room or where.online or online)
    changed = change is not None and not reading.text.original.startswith("?", change.end)
    told = [
        *_of_labels(reading), *_of_head(reading), *daysigns.signs(reading, moment, placed=placed),
    ]  # fmt: skip
    if where.place or where.room:
        told.append("a place")
    if online or where.online:
        told.append("online")
    if changed:
        told.append("a change")
    return (
        {"any text": 1.0} | dict.fromkeys(told, 1.0) | _counts(reading) | _others(reading, moment)
    )


def _of_labels(reading: Reading) -> Iterator[str]:
    labels = {piece.label for piece in reading.layout.pieces if piece.named}
    if labels & {Label.DATE, Label.TIME}:
        yield "a label of time"
    if Label.PLACE in labels:
        yield "a label of place"
    if labels & _COMMON:
        yield "another label"


def _of_head(reading: Reading) -> Iterator[str]:
    head = reading.clean[:_HEAD].lstrip()
    first = head.partition("\n")[0]
    seen = {
        "headed as an event": re.match(r"[^\w]{0,4}(?:APPG )?Event\b ?:", head),
        "an event in the heading": EVENT_NOUN.search(first),
        "a report's heading": words.REPORT_HEAD.match(head),
        "an article's heading": words.ARTICLE_HEAD.match(head),
        "minutes or opinion in the heading": words.STRONG_HEAD.match(first),
        "a heading looks back": len(first) < _HEADING and moods.at(first, 0) is Mood.BACK,
        "something to come": words.COMING.search(reading.clean[:_FIRST]),
        "an offer": words.OFFER.search(reading.clean[:_FIRST]),
        "an offer in the heading": words.OFFER.search(first),
        "a call to act": words.CALL.search(reading.clean[:_FIRST]),
        "thanks for what was": words.THANKS.search(reading.clean[:_FIRST]),
        "people are asked": kinds.asks(reading),
    }
    yield from (sign for sign, applies in seen.items() if applies)


def _counts(reading: Reading) -> dict[str, float]:
    clean = reading.clean[:_READ]
    sentences = len(_SENTENCE.findall(clean)) + 2
    invites, past = (len(one.findall(clean)) for one in (words.INVITES, words.PAST))
    verbs = [mood for _, mood in moods.verbs(clean)]
    told = len(verbs) + 2
    opening = [mood for _, mood in moods.verbs(clean[:_OPENING])]
    return {
        "hours told back": daysigns.hours_told_back(reading),
        "the opening looks back": opening.count(Mood.BACK) / (len(opening) + 1),
        "words of invitation": min(_MOST, invites) / _MOST,
        "words of the past": min(_MOST, past) / _MOST,
        "words of articles": min(_MOST, len(words.ARTICLE.findall(clean))) / _MOST,
        "verbs that look back": verbs.count(Mood.BACK) / told,
        "verbs that look ahead": verbs.count(Mood.AHEAD) / told,
        "verbs that ask": verbs.count(Mood.ASKS) / told,
        "words to the reader": min(1.0, len(_TO_READERS.findall(clean)) / sentences),
        "words of others": min(1.0, len(_SAID.findall(clean)) / sentences),
        "words of duty": min(1.0, len(_DUTY.findall(clean)) / sentences),
        "quotations": min(_MOST, len(_QUOTED.findall(clean))) / _MOST,
        "past over invitation": past / (past + invites + 1.0),
        "length": log(max(1.0, len(clean) / _PAGE)),
    }


def _others(reading: Reading, moment: Moment) -> dict[str, float]:
    """Return the signs of other kinds of text, and what speaks against them."""
    seen = dict.fromkeys(kinds.signs(reading, moment), 1.0)
    if not seen:
        return seen
    if kinds.asks(reading):
        seen["another kind, but asked"] = 1.0
    elif kinds.is_told(reading):
        seen["another kind, but labelled"] = 1.0
    return seen
