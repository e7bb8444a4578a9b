"""Drafts of briefings: what readers will see, what is open, and the way to publication."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from content.message import Action, Button, Html, Message, Style
from content.model import EN, KO, Briefing, Topic
from content.render import briefings
from content.render.common import (
    Links,
    clip,
    lines,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    title_of,
    to_briefings,
    to_drafts,
    word,
)
from content.render.organisers.draft_subjects import audience, to_subjects
from content.render.organisers.fields import discard_button, no_words

FIELDS = ("title_en", "title_ko", "summary_en", "summary_ko", "published_in", "source_url")
HINT = 80
_TOO_LONG = re.compile(r"(\d+)/(\d+)")


def cards(
    briefing: Briefing, *, links: Links, topics: Sequence[Topic]
) -> tuple[Message, ...]:
    """Return a draft as readers will see it, in each language."""
    return tuple(
        _inert(briefings.card(briefing, each, links=links, topics=topics)) for each in (EN, KO)
    )


def control(
    briefing: Briefing,
    language: str,
    draft_id: int,
    revision: int,
    *,
    missing: Sequence[str],
    topics: Sequence[Topic],
    counts: Mapping[str, int],
    taken_over: bool,
    publishes: bool,
) -> Message:
    """Return what is open in a draft, who will get it, and what can be done.

    Args:
        briefing: The draft as a briefing.
        language: The organiser's language.
        draft_id: The draft.
        revision: The revision that is shown.
        missing: Fields without which it cannot go out.
        topics: The library's subjects.
        counts: How many chats will be told, by their language.
        taken_over: Whether a source told of it.
        publishes: Whether the person may publish.
    """
    text = paragraphs(
        say("sources-briefing-control", language, title=title_of(briefing.title, language)),
        say("sources-briefing-from", language) if taken_over and missing else None,
        _state(missing, language),
        audience(briefing, topics, counts, language),
    )
    later = press(word("broadcasts-button-later", language), "sl", draft_id)
    publish = press(word("drafts-button-publish", language), "bdp", draft_id, revision,
                    style=Style.PRIMARY)
    ready = publishes and not missing
    return Message(
        text,
        buttons=rows_of([_field(field, language, draft_id) for field in FIELDS], 2)
        + row(to_subjects(topics, language, draft_id),
              discard_button(language, draft_id, revision))
        + (row(later, publish) if ready else ())
        + row(to_drafts(language)),
    )


def _state(missing: Sequence[str], language: str) -> Html:
    if not missing:
        return say("sources-briefing-ready", language)
    names = ", ".join(_name(field, language) for field in missing)
    return say("sources-briefing-missing", language, fields=names)


def _inert(message: Message) -> Message:
    """Return a message whose buttons look as they will, but lead nowhere yet."""
    return replace(
        message,
        buttons=tuple(
            tuple(replace(button, action=Action("nop"), url=None) for button in buttons)
            for buttons in message.buttons
        ),
    )


def _name(field: str, language: str) -> str:
    return word("sources-briefing-field", language, field=field.replace("_", "-"))


def _field(field: str, language: str, draft_id: int) -> Button:
    return press(_name(field, language), "bde", draft_id, field)


def _back(language: str, draft_id: int) -> Button:
    return press(word("drafts-button-back", language), "dr", draft_id)


def ask(field: str, language: str, draft_id: int) -> Message:
    """Ask for one field."""
    return Message(
        lines(_question(field, language), say("sources-briefing-ask-open", language)),
        buttons=row(_back(language, draft_id)),
    )


def _question(field: str, language: str) -> Html:
    return say("sources-briefing-ask", language, field=field.replace("_", "-"))


def not_understood(field: str, hint: str, language: str, draft_id: int) -> Message:
    """Say what was sent and what fits instead.

    Args:
        field: The field that was asked for.
        hint: What was sent, or "length/limit" of a text that is too long or empty.
        language: The organiser's language.
        draft_id: The draft to go back to.
    """
    text: Html
    if field == "source_url":
        text = say("sources-briefing-not-understood", language, text=clip(hint, HINT))
    elif measured := _TOO_LONG.fullmatch(hint.strip()):
        text = say("sources-briefing-too-long", language, count=int(measured[1]),
                   limit=int(measured[2]))
    else:
        text = lines(no_words(hint, language), _question(field, language))
    return Message(text, buttons=row(_back(language, draft_id)))


def confirm(  # noqa: PLR0917 its callers know this order
    briefing: Briefing,
    topics: Sequence[Topic],
    counts: Mapping[str, int],
    language: str,
    draft_id: int,
    revision: int,
) -> Message:
    """Ask once more, saying whom it reaches."""
    partial = any(len(part) == 1 for part in (briefing.title, briefing.summary))
    text = paragraphs(
        say("sources-briefing-confirm", language, title=title_of(briefing.title, language)),
        audience(briefing, topics, counts, language),
        say("drafts-confirm-one-language", language) if partial else None,
    )
    yes = press(word("sources-briefing-confirm-yes", language), "bdy", draft_id, revision,
                style=Style.PRIMARY)
    return Message(text, buttons=row(yes) + row(_back(language, draft_id)))


def publishing(briefing: Briefing, seconds: int, language: str, draft_id: int) -> Message:
    """Return the moment in which it can be taken back; 0 says it is on its way."""
    text = say("sources-briefing-publishing", language, seconds=seconds,
               title=title_of(briefing.title, language))
    if seconds <= 0:
        return Message(text, buttons=row(to_briefings(language)))
    return Message(
        lines(text, say("drafts-publishing-hint", language)),
        buttons=row(press(word("drafts-button-undo", language), "bdu", draft_id),
                    press(word("drafts-button-now", language), "bdn", draft_id)),
    )
