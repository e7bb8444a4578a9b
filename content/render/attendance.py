"""Coming to a meeting: the list, the offered seat, the numbers, the names a venue asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from content import dates
from content.codes import grouped
from content.message import Action, Button, Html, Message, Style
from content.model import FEW, Admission, Event, EventStatus
from content.render import card as cards
from content.render.common import (
    EventReader,
    Page,
    Rows,
    lines,
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
from content.texts import escaped


@dataclass(frozen=True)
class Count:
    """An event's numbers as its organisers may know them; `free` None: seats are not counted."""

    coming: int
    offered: int
    waiting: int
    arrived: int
    free: int | None


def standing(event: Event, language: str, *, now: datetime, reader: EventReader) -> Html | None:
    """Return the lines of a card that are about its reader alone: seat, door code, waiting."""
    if event.is_over(now) or event.status is EventStatus.CANCELLED:
        return None
    if reader.door_code is not None:
        return lines(
            say("attendance-seat", language),
            door_code_line(reader.door_code, language),
            _about_name(event, language, given=reader.name_given),
        )
    if reader.offered_until is not None:
        return say("attendance-offered", language,
                   until=_until(event, reader.offered_until, language))
    if reader.ahead is not None:
        return _in_line(reader.ahead, language)
    return _full(event, language) if reader.full else None


def door_code_line(code: str, language: str) -> Html:
    """Return the line that stands in for a name at the door."""
    return say("attendance-door-code", language, code=grouped(code))


def with_door_code(message: Message, code: str | None, language: str) -> Message:
    """Return a reminder with the door code of whoever has a seat."""
    if code is None:
        return message
    return replace(message, html=paragraphs(message.html, door_code_line(code, language)))


def _about_name(event: Event, language: str, *, given: bool) -> Html | None:
    if given:
        return say("attendance-name-given", language)
    return say("attendance-names-card", language) if event.needs_names else None


def _in_line(ahead: int, language: str) -> Html:
    if ahead == 0:
        return say("attendance-waiting-next", language)
    if ahead < FEW:
        return say("attendance-waiting-few", language)
    return say("attendance-waiting", language, count=ahead)


def _full(event: Event, language: str) -> Html:
    elsewhere = event.admission is Admission.FULL
    return say("attendance-full-elsewhere" if elsewhere else "attendance-full", language)


def _until(event: Event, until: datetime, language: str) -> str:
    return dates.moment(until, language, event.timezone)


def toast(press_: str, language: str) -> str:
    """Return the short answer to a press, by the name of what came of it."""
    return word(f"attendance-toast-{press_}", language)


def leave_ask(event: Event, language: str) -> Message:
    """Ask before a seat is given up, which others would like to have."""
    yes = press(word("attendance-leave-yes", language), "gly", event.id, style=Style.DANGER)
    no = press(word("attendance-leave-no", language), "ev", event.id)
    return Message(say("attendance-leave-ask", language, title=title_of(event.title, language)),
                   buttons=row(yes) + row(no))


def listed(event: Event, language: str) -> Message:
    """Say what being on the waiting list means."""
    text = paragraphs(
        say("attendance-listed", language, title=title_of(event.title, language),
            when=dates.when(event, language)),
        say("attendance-listed-undated", language) if event.on is None else None,
    )
    leave = press(word("attendance-button-leave-list", language), "gl", event.id)
    return Message(text, buttons=row(_to_card(event, language)) + row(leave))


def _to_card(event: Event, language: str) -> Button:
    return press(word("common-back-to-card", language), "ev", event.id)


def offer(event: Event, language: str, *, now: datetime, until: datetime) -> Message:
    """Return the news that a seat is held for its reader."""
    text = paragraphs(
        say("attendance-notice-offer", language, title=title_of(event.title, language)),
        cards.short(event, language, now=now),
        say("attendance-notice-offer-until", language, until=_until(event, until, language)),
    )
    return Message(text, buttons=offer_rows(event, language)
                   + row(press(word("common-details", language), "ev", event.id)))


def offer_rows(event: Event, language: str) -> Rows:
    """Return the two answers to an offered seat."""
    return row(
        press(word("attendance-button-accept", language), "sy", event.id, style=Style.SUCCESS),
        press(word("attendance-button-decline", language), "sn", event.id),
    )


def passed(event: Event, language: str) -> Message:
    """Return the news that nobody answered and the seat went on."""
    again = press(word("attendance-button-join-list", language), "go", event.id)
    return Message(
        say("attendance-notice-passed", language, title=title_of(event.title, language)),
        buttons=row(again) + row(_to_card(event, language)),
    )


def seats_taken(event: Event, language: str, *, percent: int) -> Message:
    """Return the news for organisers that so many of a hundred seats are taken."""
    text = paragraphs(
        say("attendance-notice-taken", language, percent=percent,
            title=title_of(event.title, language)),
        say("attendance-notice-taken-full", language) if percent == 100 else None,  # noqa: PLR2004
    )
    numbers = press(word("attendance-button-numbers", language), "att", event.id)
    return Message(text, buttons=row(numbers, _to_card(event, language)))


def few_or(number: int, language: str) -> str:
    """Return a number of people as anybody may know it: fewer than five is no number."""
    return word("attendance-numbers-few", language) if 0 < number < FEW else str(number)


def choose(page: Page[Event], language: str) -> Message:
    """Ask of which meeting the numbers are wanted."""
    if not page.items:
        return Message(say("attendance-choose-none", language),
                       buttons=row(to_events(language), to_archive(language)))
    buttons = [
        press(number_and_title(number, title_of(event.title, language), language), "att", event.id)
        for number, event in numbered(page)
    ]
    return Message(
        say("attendance-choose", language),
        buttons=rows_of(buttons, 1)
        + pager(page, language, lambda number: Action("atts", (number,)))
        + row(to_events(language)),
    )


def numbers(event: Event, count: Count, language: str) -> Message:
    """Return an event's numbers for its organisers."""

    def line(key: str, number: int) -> Html:
        return say(f"attendance-numbers-{key}", language, number=few_or(number, language))

    text = paragraphs(
        say("attendance-numbers", language, title=title_of(event.title, language),
            when=dates.when(event, language)),
        lines(
            line("coming", count.coming),
            line("offered", count.offered) if count.offered else None,
            line("waiting", count.waiting),
            line("arrived", count.arrived) if count.arrived else None,
            _left(event, count, language),
        ),
        say("attendance-numbers-hint", language),
    )
    names = None
    if event.needs_names:
        names = press(word("attendance-button-names", language), "atn", event.id)
    again = press(word("attendance-button-again", language), "att", event.id)
    return Message(text, buttons=row(again, names) + row(_to_card(event, language)))


def _left(event: Event, count: Count, language: str) -> Html:
    """Return the seats left; not so exactly that a number below five could be worked out."""
    if event.admission is Admission.FULL:
        return say("attendance-numbers-booked", language)
    if count.free is None or event.capacity is None:
        return say("attendance-numbers-uncounted", language)
    hidden = [number for number in (count.coming, count.offered) if 0 < number < FEW]
    if not hidden or count.free == 0:
        return say("attendance-numbers-left", language, number=str(count.free))
    least = max(1, count.free + sum(hidden) - (FEW - 1) * len(hidden))
    return say("attendance-numbers-left-least", language, number=str(least))


def names(event: Event, given: Sequence[str], language: str) -> Message:
    """Return the names given for one event's door, all of them: it may take several messages."""
    text = paragraphs(
        say("attendance-names", language, title=title_of(event.title, language)),
        lines(*(f"• {escaped(name)}" for name in given)),
        say("attendance-names-hint" if given else "attendance-names-none", language),
    )
    return Message(text, buttons=row(press(word("attendance-button-numbers", language), "att",
                                           event.id)))


def name_ask(event: Event, language: str) -> Message:
    """Ask for a name, with what becomes of it and the way around it."""
    without = press(word("attendance-button-no-name", language), "nn", event.id)
    return Message(say("attendance-name-ask", language, title=title_of(event.title, language)),
                   buttons=row(without) + row(_to_card(event, language)))


def name_kept(event: Event, name: str, language: str) -> Message:
    """Show the name that was noted, and how it comes off."""
    text = paragraphs(
        say("attendance-name-kept", language, name=name, title=title_of(event.title, language)),
        say("attendance-name-kept-hint", language),
    )
    off = press(word("attendance-button-take-name", language), "nn", event.id)
    return Message(text, buttons=row(off) + row(_to_card(event, language)))


def without_name(event: Event, language: str) -> Message:
    """Confirm that somebody comes without giving a name."""
    give = press(word("attendance-button-give-name", language), "ny", event.id)
    return Message(say("attendance-name-none", language, title=title_of(event.title, language)),
                   buttons=row(_to_card(event, language)) + row(give))


def name_unclear(event: Event, language: str) -> Message:
    """Say that what was sent does not read like a name."""
    without = press(word("attendance-button-no-name", language), "nn", event.id)
    return Message(say("attendance-name-unclear", language),
                   buttons=row(without) + row(_to_card(event, language)))
