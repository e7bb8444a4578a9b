"""Who may publish: the list, adding, removing, and the refusal that reveals nothing."""

from collections.abc import Sequence

from content.message import Button, Html, Message, PickPeople, Style
from content.model import ChatKey, Role
from content.render.common import (
    clip,
    lines,
    listed,
    paragraphs,
    press,
    row,
    rows_of,
    say,
    to_help,
    ways_on,
    word,
)

LABEL_LIMIT = 40
PICK_REQUEST = 1
"""Telegram hands this number back with the people who were picked."""


def organisers_list(
    entries: Sequence[tuple[ChatKey, str, Role]], language: str
) -> Message:
    """Return who may publish; owners are named in the settings and cannot be removed here."""
    heading = say("organisers-list", language)
    named = [_entry(label, role, language) for _, label, role in entries]
    removable = [
        press(word("organisers-button-remove", language, label=clip(label, LABEL_LIMIT)),
              "orm", key)
        for key, label, role in entries if role is Role.ORGANISER
    ]
    add = press(word("organisers-button-add", language), "oadd")
    return Message(
        paragraphs(heading, lines(*named) or say("organisers-list-none", language)),
        buttons=rows_of(removable, 1) + row(add),
    )


def _entry(label: str, role: Role, language: str) -> Html:
    return say("organisers-list-item", language, label=clip(label, LABEL_LIMIT),
               role=word(f"organisers-role-{role}", language))


def organiser_pick(language: str) -> Message:
    """Ask to pick people in Telegram's own list: no id is ever typed."""
    return Message(
        say("organisers-pick", language),
        ask=PickPeople(
            label=word("organisers-pick-button", language),
            request_id=PICK_REQUEST,
            cancel_label=word("organisers-pick-cancel", language),
        ),
    )


def pick_cancelled(language: str) -> Message:
    """Put the picking keyboard away."""
    return Message(say("organisers-pick-cancelled", language), remove_keyboard=True)


def organiser_added(labels: Sequence[str], language: str) -> Message:
    """Confirm who may publish now, and put the picking keyboard away."""
    if not labels:
        return Message(say("organisers-added-nobody", language), remove_keyboard=True)
    return Message(say("organisers-added", language, labels=_names(labels, language)),
                   remove_keyboard=True)


def organiser_remove_ask(key: ChatKey, label: str, language: str) -> Message:
    """Ask before somebody is removed."""
    yes = press(word("organisers-remove-yes", language), "ormy", key, style=Style.DANGER)
    return Message(say("organisers-remove-ask", language, label=clip(label, LABEL_LIMIT)),
                   buttons=row(yes) + row(_to_list(language)))


def organiser_removed(labels: Sequence[str], language: str) -> Message:
    """Confirm who may no longer publish."""
    return Message(say("organisers-removed", language, labels=_names(labels, language)),
                   buttons=row(_to_list(language)))


def refused(language: str) -> Message:
    """Answer an organiser's command from anybody else as any other thing the bot cannot do."""
    return Message(say("organisers-refused", language),
                   buttons=ways_on(language) + row(to_help(language)))


def _names(labels: Sequence[str], language: str) -> Html:
    return listed([clip(label, LABEL_LIMIT) for label in labels], language)


def _to_list(language: str) -> Button:
    return press(word("organisers-button-back", language), "ors")
