"""Calendars to subscribe to: the addresses, the ways to use them, and a reader's own."""

from collections.abc import Sequence
from datetime import date

from telegram.constants import InlineKeyboardButtonLimit

from content import dates, feed_words
from content.addresses import Addresses, in_google, in_outlook, webcal
from content.message import Button, Html, Message
from content.model import Topic
from content.render.common import (
    Rows,
    leads,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_events,
    word,
)

COPY_LIMIT = int(InlineKeyboardButtonLimit.MAX_COPY_TEXT)


def beside_a_file(message: Message, language: str, *, personal: bool) -> Message:
    """Return the caption of a file with the offer to subscribe instead."""
    return Message(
        paragraphs(message.html, say("feeds-file-hint", language)),
        buttons=_offer("feeds-button-subscribe", language, personal=personal) + message.buttons,
    )


def beside_nothing(message: Message, language: str, *, personal: bool) -> Message:
    """Return the word that nothing is planned with the offer to subscribe to what will be."""
    offer = _offer("feeds-button-subscribe-empty", language, personal=personal)
    return Message(message.html, buttons=offer + message.buttons)


def _offer(key: str, language: str, *, personal: bool) -> Rows:
    own = press(word("feeds-button-own", language), "feo")
    return row(press(word(key, language), "fe"), own if personal else None)


def subscribe(
    addresses: Addresses, language: str, topic: Topic | None, *, personal: bool
) -> Message:
    """Return the addresses of the calendar of all meetings, or of one topic.

    Args:
        addresses: Where our pages are.
        language: The reader's, and the calendar's.
        topic: None for all meetings.
        personal: Whether somebody talks to the bot alone, and may have a calendar of their own.
    """
    slug, title = (topic.slug, topic.title) if topic else (None, None)
    name = feed_words.name(language, title)
    address = addresses.feed(language, slug)
    others = press(word("feeds-button-topics", language), "fet")
    every = press(word("feeds-button-all", language), "fe")
    own = press(word("feeds-button-own", language), "feo")
    return Message(
        paragraphs(
            say("feeds-subscribe", language, name=name), _addresses(address, language),
            say("feeds-subscribe-ways", language), say("feeds-subscribe-late", language),
        ),
        buttons=row(
            leads(word("feeds-button-google", language), in_google(address)),
            leads(word("feeds-button-outlook", language), in_outlook(address, name)),
        )
        + _copying(address, language)
        + row(others, every if topic else None, own if personal else None)
        + row(to_events(language)),
    )


def by_topic(topics: Sequence[Topic], language: str) -> Message:
    """Return the choice of a topic's calendar."""
    each = [press(topic.title.in_(language), "fe", topic.slug) for topic in topics]
    return Message(
        say("feeds-topics", language),
        buttons=rows_of(each, 2) + row(press(word("feeds-button-all", language), "fe")),
    )


def own(address: str, language: str) -> Message:
    """Return the address of a reader's own calendar, which is shown this once."""
    return Message(
        paragraphs(
            say("feeds-own", language), _addresses(address, language),
            say("feeds-own-secret", language),
        ),
        buttons=_copying(address, language) + _changing(language) + row(to_events(language)),
    )


def own_exists(made_on: date, language: str) -> Message:
    """Tell that there is one, whose address is not known to us."""
    day = dates.day(made_on, language)
    return Message(
        say("feeds-own-exists", language, day=day),
        buttons=_changing(language) + row(to_events(language)),
    )


def own_off(language: str, *, was_on: bool) -> Message:
    """Tell that there is none any more."""
    again = press(word("feeds-button-make", language), "feo")
    key = "feeds-own-off" if was_on else "feeds-own-off-already"
    return Message(say(key, language), buttons=row(again) + row(to_events(language)))


def _changing(language: str) -> Rows:
    return row(
        press(word("feeds-button-renew", language), "fen"),
        press(word("feeds-button-off", language), "fex"),
    )


def _addresses(address: str, language: str) -> Html:
    def fixed(text: str) -> Html:
        return say("feeds-address", language, address=text)

    return say(
        "feeds-addresses", language, address=fixed(address), webcal=fixed(webcal(address))
    )


def _copying(address: str, language: str) -> Rows:
    """Return buttons that copy; Telegram takes no address of webcal to open."""
    if len(webcal(address)) > COPY_LIMIT:
        return ()
    return row(
        Button(word("feeds-button-copy", language), copy=address),
        Button(word("feeds-button-copy-webcal", language), copy=webcal(address)),
    )
