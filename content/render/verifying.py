"""Is it ours, is it good: the answers to /verify, for readers and at the door."""

from datetime import datetime

from content import dates
from content.codes import grouped
from content.message import Html, Message
from content.model import Event
from content.render import card as cards
from content.render.attendance import few_or
from content.render.common import (
    Rows,
    clip,
    lines,
    paragraphs,
    press,
    row,
    say,
    title_of,
    to_archive,
    to_events,
    word,
)
from content.split import plain_text
from content.texts import texts

EXAMPLE = "KX7M\u20114QTZ"
"""With a hyphen at which no line ends."""

SHOWN = 40

_SIGNPOSTS, _DOOR = ("🗓", "📍"), "🚪"


def ask(language: str) -> Message:
    """Ask for the code."""
    return Message(say("attendance-verify-ask", language, example=EXAMPLE),
                   buttons=_to_meetings(language))


def _to_meetings(language: str) -> Rows:
    return row(to_events(language), to_archive(language))


def genuine(event: Event, language: str, *, now: datetime, altered: bool = False) -> Message:
    """Return that a code is ours and what it stands for; the text around it may not be ours."""
    kind = "altered" if altered else "genuine"
    hint = "altered-hint" if altered else "compare"
    return _card(event, language, now, kind, hint)


def outdated(event: Event, language: str, *, now: datetime) -> Message:
    """Return that a card was ours, and what holds now."""
    return _card(event, language, now, "outdated", "outdated-hint")


def _card(event: Event, language: str, now: datetime, kind: str, hint: str) -> Message:
    text = paragraphs(
        lines(say(f"attendance-verify-{kind}", language),
              say(f"attendance-verify-{hint}", language)),
        lines(cards.status(event, language, now=now), cards.title(event, language)),
        cards.short(event, language, now=now),
        cards.code(event, language),
    )
    details = press(word("common-details", language), "ev", event.id)
    return Message(text, buttons=row(details, to_events(language)))


def differs(event: Event, text: str) -> bool:
    """Tell whether a text with our code in it names another day, place or door than our card."""
    languages = texts().languages
    ours = {
        _flat(plain_text(line))
        for language in languages
        for line in (
            cards.when(event, language),
            cards.place(event, language) or say("events-place-open", language),
        )
    }
    # Who may come stands behind the door and may change without a new code.
    doors = tuple(
        _flat(plain_text(line))
        for language in languages if (line := cards.arrive_line(event, language))
    )
    said = [_flat(line) for line in text.splitlines()]
    return any(
        line not in ours if line.startswith(_SIGNPOSTS) else not line.startswith(doors)
        for line in said if line.startswith((*_SIGNPOSTS, _DOOR))
    )


def _flat(line: str) -> str:
    return " ".join(line.split())


def unknown(language: str) -> Message:
    """Return that a card is none of ours."""
    return Message(
        paragraphs(say("attendance-verify-unknown", language),
                   say("attendance-verify-unknown-hint", language)),
        buttons=_to_meetings(language),
    )


def no_code(language: str) -> Message:
    """Return that a text has no code of ours in it."""
    return Message(say("attendance-verify-no-code", language), buttons=_to_meetings(language))


def unreadable(words: str, language: str) -> Message:
    """Say what was read and what a code looks like."""
    return Message(
        say("attendance-verify-unreadable", language, text=clip(words, SHOWN), example=EXAMPLE),
        buttons=_to_meetings(language),
    )


def wait(language: str) -> Message:
    """Ask for patience after a row of wrong codes."""
    return Message(say("attendance-verify-wait", language), buttons=_to_meetings(language))


def door_code(language: str) -> Message:
    """Tell somebody who is no organiser what a door code is for."""
    return Message(say("attendance-verify-door-code", language), buttons=_to_meetings(language))


def at_door(
    state: str,
    event: Event | None,
    language: str,
    *,
    code: str,
    at: datetime | None = None,
    arrived: int = 0,
) -> Message:
    """Return what a door code turned out to be.

    Args:
        state: "counted", "used", "early", "over", "cancelled" or "unknown".
        event: The meeting it has a seat at.
        language: The organiser's language.
        code: The code, to take a slip of the thumb back.
        at: When it was counted in.
        arrived: How many have been counted in.
    """
    if event is None:
        return Message(say("attendance-door-unknown", language),
                       buttons=row(to_events(language)))
    text = paragraphs(
        lines(_head(state, event, at, language), say("events-title", language,
                                                     title=title_of(event.title, language))),
        say(f"attendance-door-{state}-hint", language) if state in {"used", "early"} else None,
        say("attendance-door-arrived", language, number=few_or(arrived, language))
        if state in {"counted", "used"} else None,
    )
    back = None
    if state == "counted":
        back = press(word("attendance-door-back", language), "vb", event.id, code)
    numbers = press(word("attendance-button-numbers", language), "att", event.id)
    return Message(text, buttons=row(back) + row(numbers))


def _head(state: str, event: Event, at: datetime | None, language: str) -> Html:
    if state == "used" and at is not None:
        time = dates.clock(at.astimezone(event.zone).time())
        return say("attendance-door-used", language, time=time)
    return say(f"attendance-door-{state}", language)


def taken_back(event: Event, code: str, language: str) -> Message:
    """Confirm that a code counts as not yet used."""
    text = paragraphs(say("attendance-door-taken-back", language),
                      Html(f"<code>{grouped(code)}</code>"))
    numbers = press(word("attendance-button-numbers", language), "att", event.id)
    return Message(text, buttons=row(numbers))
