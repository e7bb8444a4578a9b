"""What is offered to somebody who types after the bot's name in any chat (Bot API inline mode)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from content import dates
from content.message import Message
from content.model import Briefing, Event, Topic
from content.render import briefings, card
from content.render.common import Links, clip, leads, row, title_of, word
from content.split import plain_text

DESCRIPTION_LIMIT = 160


@dataclass(frozen=True)
class Offer:
    """One line of the list, and the message it becomes. The id is a deep link's payload."""

    id: str
    title: str
    description: str
    message: Message


def event(event: Event, language: str, *, now: datetime, links: Links) -> Offer:
    """Return a meeting to share; its one button leads to the bot, where it can be followed."""
    place = card.place(event, language)
    where = plain_text(place).lstrip("📍 ") if place else ""
    facts = [dates.when(event, language), where]
    return Offer(
        f"e-{event.slug}",
        title_of(event.title, language),
        clip(" · ".join(part for part in facts if part), DESCRIPTION_LIMIT),
        Message(
            card.full(event, language, now=now),
            buttons=row(leads(word("inline-open-event", language), links.event(event.slug))),
        ),
    )


def briefing(
    briefing: Briefing, language: str, *, links: Links, topics: Sequence[Topic] = ()
) -> Offer:
    """Return a briefing to share."""
    return Offer(
        f"b-{briefing.slug}",
        title_of(briefing.title, language),
        clip(briefing.summary.in_(language), DESCRIPTION_LIMIT),
        Message(
            briefings.card_text(briefing, language, topics=topics),
            buttons=row(leads(word("inline-open-briefing", language),
                              links.briefing(briefing.slug))),
        ),
    )


def way_on(language: str, *, found: bool) -> str:
    """Return the label above the list, which opens the bot."""
    return word("inline-bot" if found else "inline-nothing", language)
