"""Drafts of briefings: what readers will see, what is open, and the way to publication."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from content.message import Action, Button, Html, Message, Style
from content.model import EN, KO, Briefing
from content.render import briefings
from content.render.common import (
    Links,
    clip,
    lines,
    listed,
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
from content.render.organisers.fields import discard_button
from content.texts import locale_of

FIELDS = ("title_en", "title_ko", "summary_en", "summary_ko", "published_in", "source_url")
HINT = 80
_TOO_LONG = re.compile(r"(\d+)/(\d+)")


def draft(  # noqa: PLR0917 its callers know this order
    briefing: Briefing,
    language: str,
    links: Links,
    draft_id: int,
    revision: int,
    missing: Sequence[str],
    *,
    taken_over: bool,
    publishes: bool,
) -> tuple[Message, ...]:
    """Return the briefing as readers will see it in each language, then what can be done.

    Args:
        briefing: The draft as a briefing.
        language: The organiser's language.
        links: The bot's addresses.
        draft_id: The draft.
        revision: The revision that is shown.
        missing: Fields without which it cannot go out.
        taken_over: Whether a source told of it.
        publishes: Whether the person may publish.
    """
    previews = tuple(_inert(briefings.card(briefing, each, links=links)) for each in (EN, KO))
    state = say("sources-briefing-ready", language)
    if missing:
        names = ", ".join(_name(field, language) for field in missing)
        state = say("sources-briefing-missing", language, fields=names)
    text = paragraphs(
        say("sources-briefing-control", language, title=title_of(briefing.title, language)),
        say("sources-briefing-from", language) if taken_over and missing else None,
        state,
    )
    publish = press(word("drafts-button-publish", language), "bdp", draft_id, revision,
                    style=Style.PRIMARY)
    fields = [_field(field, language, draft_id) for field in FIELDS]
    last = Message(
        text,
        buttons=rows_of(fields, 2)
        + row(discard_button(language, draft_id, revision),
              publish if publishes and not missing else None)
        + row(to_drafts(language)),
    )
    return (*previews, last)


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
        lines(say("sources-briefing-ask", language, field=field.replace("_", "-")),
              say("sources-briefing-ask-open", language)),
        buttons=row(_back(language, draft_id)),
    )


def not_understood(hint: str, language: str, draft_id: int) -> Message:
    """Say what was sent and what fits instead."""
    text: Html
    if measured := _TOO_LONG.fullmatch(hint.strip()):
        text = say("sources-briefing-too-long", language, count=int(measured[1]),
                   limit=int(measured[2]))
    else:
        text = say("sources-briefing-not-understood", language, text=clip(hint, HINT))
    return Message(text, buttons=row(_back(language, draft_id)))


def confirm(
    briefing: Briefing,
    counts: Mapping[str, int],
    language: str,
    draft_id: int,
    revision: int,
) -> Message:
    """Ask once more, saying whom it reaches."""
    names = locale_of(language).languages
    parts = [
        word("drafts-confirm-language", language, count=count, language_name=names.get(code, code))
        for code, count in sorted(counts.items()) if count
    ]
    text = paragraphs(
        say("sources-briefing-confirm", language, title=title_of(briefing.title, language)),
        say("drafts-confirm-reach", language, total=sum(counts.values()),
            languages=listed(parts, language) if parts else ""),
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
