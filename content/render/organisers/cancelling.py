"""Cancelling a meeting: which one, are you sure, it is done."""

from content import dates
from content.message import Action, Message, Style
from content.model import Event
from content.render.common import (
    Page,
    number_and_title,
    numbered,
    pager,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_archive,
    to_events,
    word,
)


def nothing_to_cancel(language: str) -> Message:
    """Say that no meeting is coming."""
    return Message(say("organisers-cancel-none", language),
                   buttons=row(to_events(language), to_archive(language)))


def cancel_list(page: Page[Event], language: str) -> Message:
    """Ask which meeting; the button asks once more before anybody is told."""
    if not page.items:
        return nothing_to_cancel(language)
    buttons = [
        press(number_and_title(number, title_of(event.title, language), language),
              "cx", event.id, event.revision)
        for number, event in numbered(page)
    ]
    return Message(
        say("organisers-cancel-list", language),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("cxs", (number,)))
        + row(to_events(language)),
    )


def cancel_ask(event: Event, reach: int, language: str) -> Message:
    """Ask before a meeting is cancelled, saying how many chats are told."""
    text = paragraphs(
        say("organisers-cancel-ask", language, title=title_of(event.title, language),
            when=dates.when(event, language)),
        say("organisers-cancel-reach", language, count=reach),
    )
    yes = press(word("organisers-cancel-yes", language), "cxy", event.id, event.revision,
                style=Style.DANGER)
    return Message(text, buttons=row(yes)
                   + row(press(word("organisers-cancel-no", language), "ev", event.id)))


def cancelled_done(event: Event, reach: int, language: str) -> Message:
    """Confirm the cancellation."""
    text = paragraphs(
        say("organisers-cancelled", language, title=title_of(event.title, language)),
        say("organisers-cancelled-reach", language, count=reach),
    )
    return Message(text, buttons=row(press(word("common-details", language), "ev", event.id),
                                     to_events(language)))
