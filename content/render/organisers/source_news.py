"""What a look at a source brought, in one quiet message to the organisers."""

from dataclasses import dataclass

from content.message import Button, Html, Message
from content.model import DraftState
from content.render.common import (
    clip,
    lines,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_drafts,
    word,
)
from content.render.organisers.sources import TITLE

SHOWN = 8
MOST_SHOWN = 28
"""Lines of all groups together: so many of the longest titles fit into one message."""

BUTTON_TITLE = 36

Named = tuple[tuple[int, str], ...]
"""Things by their number and title."""


@dataclass(frozen=True)
class Meeting:
    """A meeting by where it stands here; its number is its event's once it is published."""

    number: int
    title: str
    state: DraftState


@dataclass(frozen=True)
class News:
    """What a look brought, by number and title."""

    title: str
    source_id: int
    drafts: Named = ()
    published: Named = ()
    moved: Named = ()
    cancelled: Named = ()
    proposed: Named = ()
    carried: Named = ()
    unlisted: tuple[Meeting, ...] = ()
    relisted: tuple[Meeting, ...] = ()
    passed_over: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is anything left to tell."""
        return bool(
            self.drafts or self.published or self.moved or self.cancelled or self.proposed
            or self.carried or self.unlisted or self.relisted
        )


def news(told: News, language: str) -> Message:
    """Return all that one look brought, in one quiet message."""
    parts = {
        "drafts": told.drafts, "published": told.published, "moved": told.moved,
        "cancelled": told.cancelled, "proposed": told.proposed, "carried": told.carried,
        "unlisted": _named_ones(told.unlisted), "relisted": _named_ones(told.relisted),
    }
    room, groups = MOST_SHOWN, []
    for name, things in parts.items():
        shown = things[: min(SHOWN, room)]
        room -= len(shown)
        groups.append(_group(name, shown, len(things), language))
    text = paragraphs(
        say("sources-news", language, title=clip(told.title, TITLE)),
        *groups,
        say("sources-news-passed-over", language, count=told.passed_over)
        if told.passed_over else None,
    )
    source = press(word("sources-button-show", language), "srco", told.source_id)
    return Message(
        text,
        buttons=rows_of(_news_buttons(told, language)[:SHOWN], 1)
        + row(source, to_drafts(language)),
        silent=True,
    )


_HEADS = {
    "drafts": "sources-news-drafts",
    "published": "sources-news-published",
    "moved": "sources-news-moved",
    "cancelled": "sources-news-cancelled",
    "proposed": "sources-news-proposed",
    "carried": "sources-news-carried",
    "unlisted": "sources-news-unlisted",
    "relisted": "sources-news-relisted",
}


def _named_ones(meetings: tuple[Meeting, ...]) -> Named:
    return tuple((meeting.number, meeting.title) for meeting in meetings)


def _group(name: str, shown: Named, count: int, language: str) -> Html | None:
    if not count:
        return None
    rest = count - len(shown)
    return lines(
        say(_HEADS[name], language, count=count),
        *(say("sources-news-line", language, title=_named(title, language)) for _, title in shown),
        say("sources-news-more", language, count=rest) if rest else None,
    )


def _named(title: str, language: str, limit: int = TITLE) -> str:
    return clip(title, limit) or word("common-untitled", language)


def _to_meeting(meeting: Meeting, language: str) -> Button:
    title = _named(meeting.title, language, BUTTON_TITLE)
    if meeting.state is DraftState.DISCARDED:
        return press(word("sources-button-get-back", language, title=title), "dz", meeting.number)
    return press(title, "dev" if meeting.state is DraftState.PUBLISHED else "dr", meeting.number)


def _news_buttons(told: News, language: str) -> list[Button]:
    def button(key: str, verb: str, number: int, title: str) -> Button:
        return press(word(key, language, title=_named(title, language, BUTTON_TITLE)), verb, number)

    return [
        *(button("sources-button-see", "srcc", *each) for each in told.proposed),
        *(button("sources-button-take-back", "bu", *each) for each in told.published),
        *(_to_meeting(each, language) for each in (*told.unlisted, *told.relisted)),
        *(press(_named(title, language), "dr", number) for number, title in told.drafts),
        *(press(_named(title, language), "dr", number) for number, title in told.moved),
        *(button("sources-button-get-back", "dz", *each) for each in told.cancelled),
    ]
