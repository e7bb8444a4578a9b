"""The audit log as sentences: who did what, and when."""

from dataclasses import dataclass
from datetime import datetime

from content import dates
from content.message import Action, Html, Message
from content.render.common import (
    Page,
    Rows,
    clip,
    lines,
    pager,
    paragraphs,
    press,
    row,
    say,
    to_help,
    word,
)

WHO_LIMIT, ABOUT_LIMIT = 40, 80
PAGE = 8
"""Entries a page: two lines each fill a phone's screen."""


@dataclass(frozen=True)
class Deed:
    """One entry as it is shown; names were asked of Telegram a moment ago.

    Attributes:
        at: When it was done.
        who: The name of who did it; empty for the bot itself, and for who is forgotten since.
        action: What was done, by the name it is stored under.
        about: The title or name it was done to, if that is still known.
        role: The role that was given, if one was.
    """

    at: datetime
    who: str
    action: str
    about: str = ""
    role: str = ""


def audit(page: Page[Deed], language: str, timezone: str = dates.LONDON) -> Message:
    """Return a page of the log, the last deed first."""
    if not page.items:
        return Message(say("audit-none", language), buttons=_ways_on(language))
    return Message(
        paragraphs(say("audit-list", language),
                   *(_entry(deed, language, timezone) for deed in page.items)),
        buttons=pager(page, language, lambda number: Action("aud", (number,)))
        + _ways_on(language),
    )


def _entry(deed: Deed, language: str, timezone: str) -> Html:
    who = clip(deed.who, WHO_LIMIT) or word("audit-nobody", language)
    return lines(
        say("audit-entry", language, at=dates.moment(deed.at, language, timezone), who=who),
        say("audit-action", language, action=deed.action, role=deed.role or "none"),
        say("audit-about", language, about=clip(deed.about, ABOUT_LIMIT)) if deed.about else None,
    )


def _ways_on(language: str) -> Rows:
    return row(press(word("organisers-button-back", language), "ors"), to_help(language))
