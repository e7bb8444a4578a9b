"""A digest: what is new, in groups and in short lines, each a press away from the whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from content.message import Button, Html, Message
from content.model import Briefing, Event, EventChange, Localised
from content.render import briefings, events
from content.render import card as cards
from content.render.common import (
    TEXT_LIMIT,
    Rows,
    clip,
    lines,
    number_and_title,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_briefings,
    to_events,
    to_subscriptions,
)
from content.render.notices import old_and_new
from content.split import telegram_length
from content.texts import escaped

MOST_OF_A_KIND = 8
LETTER = 500
OPENED = 6
"""Buttons that open one thing each by its title; what comes after has its number alone."""

NUMBERS_IN_A_ROW = 6


@dataclass(frozen=True)
class News:
    """What a digest brings: meetings by day, meetings that have changed, and briefings.

    After a pause also what the organisers wrote to everybody.
    """

    new: tuple[Event, ...] = ()
    changed: tuple[tuple[Event, tuple[EventChange, ...]], ...] = ()
    briefings: tuple[Briefing, ...] = ()
    letters: tuple[Localised, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to bring."""
        return bool(self.new or self.changed or self.briefings or self.letters)


def digest(news: News, language: str, *, why: str) -> Message:
    """Return a digest that fits one message, however much there is.

    Args:
        news: What it brings; never nothing.
        language: The reader's language.
        why: "daily", "weekly", "away" or "now".
    """
    head = say("digest-head", language, why=why)
    for most in range(MOST_OF_A_KIND, 0, -1):
        text = paragraphs(head, *_groups(news, language, most))
        if telegram_length(text) <= TEXT_LIMIT:
            break
    return Message(text, buttons=_buttons(news, language, most))


def taken_back(language: str) -> Message:
    """Return what stands in place of a digest of which nothing is left."""
    return Message(say("digest-taken-back", language), buttons=row(to_events(language)))


def _groups(news: News, language: str, most: int) -> Iterator[Html | None]:
    """Yield each group's heading and its first things, numbered through all of them."""
    numbers = count(1)
    yield _heading("digest-letters", news.letters, language)
    for letter in news.letters[:most]:
        yield escaped(clip(letter.in_(language), LETTER))
    yield _rest(news.letters, most, language, "digest-more-letters")
    yield _heading("digest-new", news.new, language)
    for event in news.new[:most]:
        yield events.item(next(numbers), event, language)
    yield _rest(news.new, most, language)
    yield _heading("digest-changed", news.changed, language)
    for event, changes in news.changed[:most]:
        yield _changed(next(numbers), event, changes, language)
    yield _rest(news.changed, most, language)
    yield _heading("digest-briefings", news.briefings, language)
    for briefing in news.briefings[:most]:
        yield briefings.item(next(numbers), briefing, language)
    yield _rest(news.briefings, most, language)


def _heading(key: str, things: Sequence[object], language: str) -> Html | None:
    return say(key, language, count=len(things)) if things else None


def _rest(
    things: Sequence[object], most: int, language: str, key: str = "digest-more"
) -> Html | None:
    return say(key, language, count=len(things) - most) if len(things) > most else None


def _changed(
    number: int, event: Event, changes: tuple[EventChange, ...], language: str
) -> Html:
    title = title_of(event.title, language)
    told = old_and_new(event, changes, language)
    head = say("events-item-title", language, number=number, title=title)
    return lines(head, told, cards.when(event, language))


def _buttons(news: News, language: str, most: int) -> Rows:
    changed = tuple(event for event, _ in news.changed)
    openers = [
        *(("dev", event.id, event.title) for event in (*news.new[:most], *changed[:most])),
        *(("dbr", briefing.id, briefing.title) for briefing in news.briefings[:most]),
    ]
    opened = [
        _open(number, *opener, language) for number, opener in enumerate(openers[:OPENED], start=1)
    ]
    further = [
        press(str(number), verb, id_)
        for number, (verb, id_, _) in enumerate(openers[OPENED:], start=OPENED + 1)
    ]
    meetings = to_events(language) if news.new or news.changed else None
    return (
        rows_of(opened, 1)
        + rows_of(further, NUMBERS_IN_A_ROW)
        + row(meetings, to_briefings(language) if news.briefings else None)
        + row(to_subscriptions(language))
    )


def _open(number: int, verb: str, id_: int, title: Localised, language: str) -> Button:
    return press(number_and_title(number, title_of(title, language), language), verb, id_)
