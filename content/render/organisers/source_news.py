"""What a look at a source brought, in one quiet message to the organisers."""

from dataclasses import dataclass

from content.message import Button, Html, Message
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
BUTTON_TITLE = 36

Named = tuple[tuple[int, str], ...]
"""Things by their number and title."""


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
    passed_over: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is anything left to tell."""
        return bool(
            self.drafts or self.published or self.moved or self.cancelled or self.proposed
            or self.carried
        )


def news(told: News, language: str) -> Message:
    """Return all that one look brought, in one quiet message."""
    parts = {
        "drafts": told.drafts, "published": told.published, "moved": told.moved,
        "cancelled": told.cancelled, "proposed": told.proposed, "carried": told.carried,
    }
    text = paragraphs(
        say("sources-news", language, title=clip(told.title, TITLE)),
        *(_group(name, things, language) for name, things in parts.items()),
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
}


def _group(name: str, things: Named, language: str) -> Html | None:
    if not things:
        return None
    told = [say("sources-news-line", language, title=_named(title, language))
            for _, title in things[:SHOWN]]
    rest = len(things) - len(told)
    return lines(
        say(_HEADS[name], language, count=len(things)), *told,
        say("sources-news-more", language, count=rest) if rest else None,
    )


def _named(title: str, language: str, limit: int = TITLE) -> str:
    return clip(title, limit) or word("common-untitled", language)


def _news_buttons(told: News, language: str) -> list[Button]:
    def button(key: str, verb: str, number: int, title: str) -> Button:
        return press(word(key, language, title=_named(title, language, BUTTON_TITLE)), verb, number)

    return [
        *(button("sources-button-see", "srcc", *each) for each in told.proposed),
        *(button("sources-button-take-back", "bu", *each) for each in told.published),
        *(press(_named(title, language), "dr", number) for number, title in told.drafts),
        *(press(_named(title, language), "dr", number) for number, title in told.moved),
        *(button("sources-button-get-back", "dz", *each) for each in told.cancelled),
    ]
