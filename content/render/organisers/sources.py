"""Outside sources: the list, one of them, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_timedelta

from content import dates
from content.message import Action, Button, Html, Message, Style
from content.render.common import (
    Page,
    Rows,
    clip,
    lines,
    number_and_title,
    numbered,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_drafts,
    word,
)
from content.taking_in.model import SourceKind
from content.texts import locale_of

TITLE = 80
URL = 120
WORDS = 300
MORE = 5
"""How many of what was passed over are offered at a time."""


@dataclass(frozen=True)
class Shown:
    """A source as its card shows it; `passed_over` is what it had before and was not offered."""

    id: int
    kind: SourceKind
    title: str
    url: str
    words: tuple[str, ...]
    paused: bool = False
    trusted: bool = False
    looked_at: datetime | None = None
    next_at: datetime | None = None
    items: int = 0
    matching: int = 0
    fault: str | None = None
    fault_since: datetime | None = None
    passed_over: int = 0


def unlisted(where: str, language: str) -> Message:
    """Say that a source lists a meeting no more."""
    return Message(say("sources-unlisted", language, where=where))


def why(reason: str, language: str) -> str:
    """Return why something cannot be taken in, as a sentence without its full stop."""
    return word("sources-why", language, why=reason)


def to_sources(language: str) -> Button:
    """Return the way to the list."""
    return press(word("sources-button-back", language), "src", 0)


def listing(page: Page[Shown], language: str, *, now: datetime) -> Message:
    """Return a page of the sources, each with how it is doing."""
    add = press(word("sources-button-add", language), "srca", style=Style.PRIMARY)
    if not page.items:
        return Message(say("sources-none", language),
                       buttons=row(add) + row(to_drafts(language)))
    items = [_item(number, source, language, now) for number, source in numbered(page)]
    buttons = [
        press(number_and_title(number, name_of(source.title, source.url), language), "srco",
              source.id)
        for number, source in numbered(page)
    ]
    return Message(
        paragraphs(say("sources-heading", language), *items),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("src", (number,)))
        + row(add) + row(to_drafts(language)),
    )


def name_of(title: str, url: str, limit: int = TITLE) -> str:
    """Return what a source is called; one without a title by its address."""
    return clip(title, limit) or clip(url.partition("://")[2], limit)


def _item(number: int, source: Shown, language: str, now: datetime) -> Html:
    return lines(
        say("sources-item", language, number=number, title=name_of(source.title, source.url)),
        say("sources-item-state", language, kind=_kind(source.kind, language),
            state=_state(source, language, now)),
    )


def _kind(kind: SourceKind, language: str) -> str:
    return word("sources-kind", language, kind=str(kind))


def _state(source: Shown, language: str, now: datetime) -> str:
    if source.paused:
        return word("sources-state-paused", language)
    if source.fault is not None:
        return word("sources-state-fault", language, why=why(source.fault, language))
    return word("sources-state-on", language, next=_next(source, language, now))


def _next(source: Shown, language: str, now: datetime) -> str:
    at = max(source.next_at or now, now)
    return dates.relative(at, language, now=now)


def card(source: Shown, language: str, *, now: datetime, owner: bool, remark: Html | None = None
         ) -> Message:
    """Return one source: what it is, how it is doing, and what can be done with it."""
    head = lines(
        say("sources-found", language, title=name_of(source.title, source.url),
            url=clip(source.url, URL)),
        chosen(source.words, language),
        say("sources-trusted-note", language) if source.trusted else None,
    )
    return Message(
        paragraphs(remark, head, _doing(source, language, now)),
        buttons=_card_buttons(source, language, owner=owner),
    )


def chosen(words: Sequence[str], language: str) -> Html:
    """Return which words are chosen, if any are."""
    if not words:
        return say("sources-words-none", language)
    return say("sources-words", language, words=clip(", ".join(words), WORDS))


def _doing(source: Shown, language: str, now: datetime) -> Html:
    looked = say("sources-looked-never", language)
    if source.looked_at is not None:
        looked = say(
            "sources-looked", language, last=dates.relative(source.looked_at, language, now=now),
            items=source.items, matching=source.matching,
        )
    if source.paused:
        return lines(looked, say("sources-paused-note", language))
    return lines(
        looked,
        _faulty(source, language, now),
        say("sources-next", language, next=_next(source, language, now)),
    )


def _faulty(source: Shown, language: str, now: datetime) -> Html | None:
    if source.fault is None or source.fault_since is None:
        return None
    length = format_timedelta(now - source.fault_since, locale=locale_of(language))
    return say("sources-faulty", language, since=length, why=why(source.fault, language))


def _card_buttons(source: Shown, language: str, *, owner: bool) -> Rows:
    look = press(word("sources-button-look", language), "srcn", source.id)
    words = press(word("sources-button-words", language), "srcq", source.id)
    turned = ("sources-button-resume", 1) if source.paused else ("sources-button-pause", 0)
    turn = press(word(turned[0], language), "srcp", source.id, turned[1])
    remove = press(word("sources-button-remove", language), "srcx", source.id)
    trust = None
    if source.trusted:
        trust = press(word("sources-button-distrust", language), "srctn", source.id)
    elif owner:
        trust = press(word("sources-button-trust", language), "srct", source.id)
    more = None
    if source.passed_over and not source.paused:
        label = word("sources-button-more", language, count=min(source.passed_over, MORE))
        more = press(label, "srcm", source.id)
    return (
        row(None if source.paused else look, words) + row(turn, remove) + row(trust) + row(more)
        + row(to_sources(language), to_drafts(language))
    )


def looked(count: int, language: str) -> Html:
    """Say what a look out of turn brought."""
    if not count:
        return say("sources-look-nothing", language)
    return say("sources-look-new", language, count=count)


def look_failed(reason: str, language: str) -> Html:
    """Say why a look out of turn failed."""
    return say("sources-look-failed", language, why=why(reason, language))


def look_rests(reason: str, language: str) -> str:
    """Return the short answer where it is not the time for another look."""
    return word("sources-look-failed", language, why=why(reason, language))


def look_busy(language: str) -> str:
    """Return the short answer where it is being looked at already."""
    return word("sources-look-busy", language)


def removed(source_id: int, title: str, language: str) -> Message:
    """Confirm a removal, with the way back."""
    undo = press(word("sources-button-undo", language), "srcz", source_id)
    return Message(say("sources-removed", language, title=clip(title, TITLE)),
                   buttons=row(undo) + row(to_sources(language)))


def gone(language: str) -> str:
    """Return the short answer where a source is no longer there."""
    return word("sources-gone", language)


def trust_ask(source: Shown, language: str) -> Message:
    """Say what trusting a source means, and ask for the second tap."""
    yes = press(word("sources-trust-yes", language), "srcty", source.id, style=Style.DANGER)
    no = press(word("sources-trust-no", language), "srco", source.id)
    title = name_of(source.title, source.url)
    return Message(say("sources-trust-ask", language, title=title), buttons=row(yes) + row(no))


def proposal_gone(language: str) -> str:
    """Return the short answer where a proposed change is dealt with."""
    return word("sources-proposal-gone", language)
