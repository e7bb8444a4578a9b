"""The text for the All-Party Notices, to be copied and sent by the organiser."""

from datetime import date

from content import dates
from content.house_rules import NoticeDue, notice_due, notice_text
from content.message import Html, Message
from content.model import EN, Event
from content.render.common import lines, paragraphs, row, say, word
from content.render.organisers.fields import to_draft
from content.texts import escaped


def notice(event: Event, language: str, draft_id: int, *, today: date) -> Message:
    """Return the notice as a text to copy, and until when it must appear."""
    due = notice_due(event)
    back = row(to_draft(language, draft_id))
    if due is None:
        return Message(say("house-notice-no-need", language), buttons=back)
    text = notice_text(event, word("house-group", EN), word("house-contact", EN))
    return Message(
        paragraphs(
            lines(say("house-notice", language), _until(due, language, today)),
            Html(f"<pre>{escaped(text)}</pre>"),
        ),
        buttons=back,
    )


def _until(due: NoticeDue, language: str, today: date) -> Html | None:
    if due.on is None:
        return None
    key = "house-notice-late" if due.is_late(today) else "house-notice-last-day"
    return say(key, language, due=dates.day(due.on, language))
