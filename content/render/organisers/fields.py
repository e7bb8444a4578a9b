"""The fields of a draft as an organiser is asked for them, each with an example."""

import re

from content.message import Button, Html, Message
from content.render.common import clip, lines, press, row, rows_of, say, to_drafts, word

FIELDS = (
    "title_en", "title_ko", "subtitle_en", "subtitle_ko", "date", "start", "end", "timezone",
    "venue", "room", "entrance", "arrive_by", "online_url", "capacity", "needs_names", "speakers",
    "partners", "summary_en", "summary_ko", "detail_en", "detail_ko", "source_url",
)  # fmt: skip
"""The fields that can be changed one by one, in the order of the card."""

_ALIASES = {
    "title": "title-en",
    "subtitle": "subtitle-en",
    "summary": "summary-en",
    "detail": "detail-en",
    "place": "venue",
    "time": "start",
    "on": "date",
    "day": "date",
    "online": "online-url",
}

_NEEDED = frozenset({"title-en", "date", "start", "venue", "timezone"})
"""What a meeting cannot be announced without; all else may be left open."""

_TOO_LONG = re.compile(r"(\d+)/(\d+)")
"""How a text beyond its limit is reported: its length and what fits."""

HINT_LIMIT = 80


def name_of(field: str) -> str:
    """Return the name the texts know a field by."""
    name = field.replace("_", "-")
    return _ALIASES.get(name, name)


def label_of(field: str, language: str) -> str:
    """Return a field's name in words."""
    return word("drafts-field", language, field=name_of(field))


def field_button(field: str, language: str, draft_id: int) -> Button:
    """Return the button that asks for a field."""
    return press(label_of(field, language), "df", draft_id, field)


def to_draft(language: str, draft_id: int) -> Button:
    """Return the way back to a draft."""
    return press(word("drafts-button-back", language), "dr", draft_id)


def choose_field(language: str, draft_id: int) -> Message:
    """Return the choice of what to change."""
    buttons = [field_button(field, language, draft_id) for field in FIELDS]
    return Message(say("drafts-choose-field", language),
                   buttons=rows_of(buttons, 2) + row(to_draft(language, draft_id)))


def ask_field(
    field: str, language: str, draft_id: int, revision: int | None = None
) -> Message:
    """Ask for one field; what may stay open says so, and the whole draft can be thrown away."""
    name = name_of(field)
    text = lines(say("drafts-ask", language, field=name),
                 None if name in _NEEDED else say("drafts-ask-open", language))
    away = None if revision is None else discard_button(language, draft_id, revision)
    return Message(text, buttons=row(to_draft(language, draft_id), away))


def discard_button(language: str, draft_id: int, revision: int) -> Button:
    """Return the button that throws a draft away as it is now."""
    return press(word("drafts-button-discard", language), "dx", draft_id, revision)


def field_not_understood(
    field: str, text_hint: str, language: str, draft_id: int | None = None
) -> Message:
    """Say what was read and what is needed instead.

    Args:
        field: The field that was asked for.
        text_hint: What was sent, or "length/limit" of a text that is too long or empty.
        language: The organiser's language.
        draft_id: The draft to go back to.
    """
    drafts = to_drafts(language)
    return Message(
        _what_is_needed(field, text_hint, language),
        buttons=row(drafts if draft_id is None else to_draft(language, draft_id)),
    )


def no_words(sent: str, language: str) -> Html:
    """Say that there are no words in what was sent."""
    return say("drafts-no-words", language, text=clip(sent, HINT_LIMIT))


def _what_is_needed(field: str, text_hint: str, language: str) -> Html:
    if measured := _TOO_LONG.fullmatch(text_hint.strip()):
        return say("drafts-field-too-long", language, count=int(measured[1]),
                   limit=int(measured[2]))
    return say("drafts-field-not-understood", language, field=name_of(field),
               text=clip(text_hint, HINT_LIMIT))
