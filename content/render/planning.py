"""Publishing later, and with a second organiser's yes."""

from datetime import datetime

from content import dates
from content.message import Button, Message, Style
from content.render.common import lines, paragraphs, press, row, say, to_drafts, to_events, word


def ask_moment(zone: str, language: str, draft_id: int, *, taken_off: bool) -> Message:
    """Ask for day and time, naming the zone they are read in."""
    text = paragraphs(
        say("broadcasts-later-ask", language, zone=dates.city(zone, language)),
        say("broadcasts-later-taken-off", language) if taken_off else None,
    )
    return Message(text, buttons=row(_back(draft_id, language)))


def not_understood(text: str, language: str, draft_id: int) -> Message:
    """Say that no moment was found."""
    return Message(say("broadcasts-later-not-understood", language, text=text[:80]),
                   buttons=row(_back(draft_id, language)))


def past(at: datetime, zone: str, language: str, draft_id: int) -> Message:
    """Say that the moment has gone by."""
    return Message(say("broadcasts-later-past", language, when=dates.moment(at, language, zone)),
                   buttons=row(_back(draft_id, language)))


def begun(at: datetime, zone: str, language: str, draft_id: int) -> Message:
    """Say that the meeting will have begun by then."""
    return Message(say("broadcasts-later-begun", language, when=dates.moment(at, language, zone)),
                   buttons=row(_back(draft_id, language)))


def confirm(  # noqa: PLR0917 its callers know this order
    title: str, at: datetime, zone: str, language: str, draft_id: int, revision: int,
    *, now: datetime, reach: int,
) -> Message:
    """Show the moment with its zone, the time left and whom it reaches, and ask."""
    text = lines(
        say("broadcasts-later-confirm", language, title=title,
            when=dates.moment(at, language, zone), relative=dates.relative(at, language, now=now)),
        say("broadcasts-audience", language,
            audience=word("broadcasts-approve-reach", language, count=reach)),
    )
    yes = press(word("broadcasts-later-yes", language), "sly", draft_id, revision,
                style=Style.PRIMARY)
    other = press(word("broadcasts-later-change", language), "sl", draft_id)
    return Message(text, buttons=row(yes) + row(other, _back(draft_id, language)))


def planned(
    title: str, at: datetime, zone: str, language: str, draft_id: int, *, now: datetime
) -> Message:
    """Say when it goes out by itself."""
    text = paragraphs(
        say("broadcasts-planned", language, title=title, when=dates.moment(at, language, zone),
            relative=dates.relative(at, language, now=now)),
        say("broadcasts-planned-hint", language),
    )
    change = press(word("broadcasts-later-change", language), "sl", draft_id)
    cancel = press(word("broadcasts-planned-cancel", language), "slx", draft_id)
    return Message(text, buttons=row(change, cancel) + row(to_drafts(language)))


def unplanned(language: str, draft_id: int) -> Message:
    """Say that it is no longer planned."""
    return Message(say("broadcasts-unplanned", language),
                   buttons=row(_back(draft_id, language), to_drafts(language)))


def label(title: str, language: str, *, waits: bool) -> str:
    """Return how a planned or waiting draft stands in the list."""
    key = "broadcasts-waiting-label" if waits else "broadcasts-planned-label"
    return word(key, language, title=title or word("common-untitled", language))


def waiting(title: str, asked: int, above: int, language: str, draft_id: int) -> Message:
    """Tell the first organiser who is asked."""
    text = paragraphs(
        say("broadcasts-waiting", language, title=title),
        lines(say("broadcasts-waiting-above", language, above=above),
              say("broadcasts-waiting-others", language, count=asked)),
    )
    withdraw = press(word("broadcasts-waiting-withdraw", language), "apn", draft_id)
    return Message(text, buttons=row(withdraw, to_drafts(language)))


def nobody_to_ask(above: int, language: str, draft_id: int) -> Message:
    """Say that there is no second organiser."""
    text = lines(say("broadcasts-waiting-above", language, above=above),
                 say("broadcasts-waiting-nobody", language))
    return Message(text, buttons=row(_back(draft_id, language)))


def ask_approval(  # noqa: PLR0917 its callers know this order
    reach: int, at: datetime | None, zone: str, language: str, draft_id: int, revision: int,
    *, now: datetime,
) -> Message:
    """Ask the second organiser, with the moment it is planned for, if it is."""
    text = lines(
        say("broadcasts-approve-ask", language,
            reach=word("broadcasts-approve-reach", language, count=reach)),
        say("broadcasts-approve-when", language, when=dates.moment(at, language, zone),
            relative=dates.relative(at, language, now=now)) if at else None,
    )
    yes = press(word("broadcasts-approve-yes", language), "apy", draft_id, revision,
                style=Style.PRIMARY)
    no = press(word("broadcasts-approve-no", language), "apn", draft_id)
    return Message(text, buttons=row(yes) + row(no))


def approved(language: str) -> Message:
    """Confirm the second yes."""
    return Message(say("broadcasts-approved", language), buttons=row(to_events(language)))


def taken_back(language: str, draft_id: int, *, own: bool) -> Message:
    """Confirm that nothing goes out."""
    if own:
        return Message(say("broadcasts-withdrawn", language),
                       buttons=row(_back(draft_id, language), to_drafts(language)))
    return Message(say("broadcasts-declined", language), buttons=row(to_events(language)))


def _back(draft_id: int, language: str) -> Button:
    return press(word("drafts-button-back", language), "dr", draft_id)
